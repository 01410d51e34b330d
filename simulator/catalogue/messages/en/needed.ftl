# What would have to be true: what a lever must do for a target.

needed-title =
    { $way ->
        [rises] { $kind ->
            [earlier] “{ $target }” becomes a matter of { $chance } if { $lever } comes { $move } years earlier
            [later] “{ $target }” becomes a matter of { $chance } if { $lever } comes { $move } years later
           *[factor] “{ $target }” becomes a matter of { $chance } if { $lever } is { $move } times what it is
        }
       *[falls] { $kind ->
            [earlier] “{ $target }” is left with { $chance } if { $lever } comes { $move } years earlier
            [later] “{ $target }” is left with { $chance } if { $lever } comes { $move } years later
           *[factor] “{ $target }” is left with { $chance } if { $lever } is { $move } times what it is
        }
    }
needed-title-nowhere =
    { $side ->
        [below] { $lever } alone makes “{ $target }” no likelier than { $end }
       *[above] “{ $target }” is no less likely than { $end } wherever { $lever } is
    }
needed-title-still = { $lever } does not move the chance of “{ $target }”
needed-now = As things stand “{ $target }” is met in { $chance }.
needed-reached =
    { $way ->
        [rises] { $kind ->
            [earlier] For { $chance } { $lever } must come { $move } years earlier
            [later] For { $chance } { $lever } must come { $move } years later
           *[factor] For { $chance } { $lever } must be { $move } times what it is
        }
       *[falls] { $kind ->
            [earlier] { $chance } are left if { $lever } comes { $move } years earlier
            [later] { $chance } are left if { $lever } comes { $move } years later
           *[factor] { $chance } are left if { $lever } is { $move } times what it is
        }
    }{ $several ->
        [one] : { $central }.
       *[other] .
    }
needed-nowhere =
    { $side ->
        [below] { $chance } is not reachable with this lever: from { $low } to { $high } the chance is at most { $end }.
       *[above] { $chance } is passed wherever this lever is: from { $low } to { $high } the chance is at least { $end }.
    }
needed-still = This lever does not move it: wherever it is, the chance is the same.
needed-together = { $lever } stands for { $count } inputs, which are moved alike.
needed-years =
    { $side ->
        [earlier] { $years } years earlier
        [later] { $years } years later
       *[now] no change
    }
needed-factor = { $factor } times
needed-drawn = Share of futures that meet “{ $target }” along { $lever }
needed-shown = All else alike, in the same futures; the band is the standard error. Where the lever is now the chance is { $chance }. Diamonds are where a chance asked for is reached.
needed-axis =
    { $kind ->
        [years] { $lever }, years later (below nought: earlier)
       *[factor] { $lever }, times what it is
    }
needed-line-title =
    { $same ->
        [same] “{ $target }” is a matter of { $chance } only with { $lever } at { $low }, the other lever as drawn
       *[several] “{ $target }” is a matter of { $chance } along the line, with { $lever } from { $low } to { $high }
    }
needed-line-nowhere = The two levers together make “{ $target }” nowhere a matter of { $chance }
needed-line-shown = On the line the chance is as asked; bars are errors. The diamond is where both levers are now. Where there is no line the other lever cannot reach it.
needed-key-now = as it is
needed-page-about = { $positions } positions played, { $draws } futures each.
needed-looking = along the lever
needed-halving = halving
needed-no-lever = no input is named { $name }; { $near }
needed-see-paths = `simulate show` shows the inputs of the scenario; a path joins their names by dots, such as `trade.growth`
needed-contradicts = { $name } cannot be moved alone: wherever else it is the scenario contradicts itself; name fewer inputs, or others
needed-dates-and-numbers = { $name } stands for dates and for other numbers: they cannot be moved alike
needed-date-stays = { $name } cannot be shifted; of dates those of lines (`energised`) and of plants (`cod`) can
needed-one-or-two = give one `--lever`, or two for the line along which a target is as likely
