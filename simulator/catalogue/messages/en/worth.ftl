# What each line and project still to come is worth for a target.

worth-title =
    { $way ->
        [falls] Of single delays of a year that of { $name } costs most: { $lost } of the chance of “{ $target }”
       *[rises] Of single delays of a year that of { $name } brings most: { $lost } of the chance of “{ $target }”
    }
worth-title-none = No single delay of a year changes the chance of “{ $target }” beyond the noise
worth-now = As things stand “{ $target }” is met in { $chance }.
worth-later =
    { $way ->
        [falls] If { $name } alone comes a year later, the chance falls by { $points } and the median of { $quantity } in { $year } by { $median }.
       *[rises] If { $name } alone comes a year later, the chance rises by { $points }; the median of { $quantity } in { $year } falls by { $median }.
    }
worth-later-none = No delay of a single line or project by a year can be told from none.
worth-earlier =
    { $way ->
        [falls] If { $name } alone comes a year earlier, the chance falls by { $points }; the median of { $quantity } in { $year } rises by { $median }.
       *[rises] If { $name } alone comes a year earlier, the chance rises by { $points } and the median of { $quantity } in { $year } by { $median }.
    }
worth-earlier-none = No advance of a single line or project by a year can be told from none: what waits for several gains nothing by one.
worth-shared =
    { $way ->
        [falls] Of the { $whole } that lines and the largest projects still to come cost together, { $name } has the largest share, { $shared }; without it { $missed } are gained.
       *[rises] Of the { $whole } that lines and the largest projects still to come bring together, { $name } has the largest share, { $shared }; without it { $missed } are lost.
    }
worth-idle =
    { $count ->
        [one] For one of { $of } a year makes no difference in { $year }, in any future.
       *[other] For { $count } of { $of } a year makes no difference in { $year }, in any future.
    }
worth-share-title = { $name } has the largest share: { $shared } of { $whole }
worth-share-title-none = Nothing still to come has a share
worth-time-drawn = How the chance of “{ $target }” changes if one alone comes a year later or earlier, in points
worth-time-shown =
    { $count ->
        [one] Shown is the one of { $of } whose time matters. All else alike, in the same futures; lines are standard errors. Earlier is never before today.
       *[other] Shown are { $count } of { $of }, those whose delay costs most first. All else alike, in the same futures; lines are standard errors. Earlier is never before today.
    }
worth-share-drawn = What each line and each of the largest projects adds to the chance of “{ $target }”, in points
worth-share-shown = Shares are Shapley values: what each adds on average over random orders and their reverses, in { $draws } futures. They sum to what all bring together. Lines are errors over orders and futures.
worth-axis = points of chance of “{ $target }”
worth-key-later = a year later
worth-key-earlier = a year earlier
worth-page-about = { $pieces } lines and projects still to come, { $draws } futures.
worth-shifting = a year later, a year earlier
worth-sharing = sharing the chance out
worth-no-sum = of { $target } this cannot be told: it needs a year and a quantity of power that is a sum over corridors
