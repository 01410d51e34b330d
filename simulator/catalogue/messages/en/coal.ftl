# Coal: how much comes and by which route, what binds, what a tonne brings burnt or carried.
coal-none = In { $year } nine of ten futures bring no coal from Laos
coal-comes-and-binds = In { $year } Viet Nam gets { $amount } of coal from Laos; what binds most: { $place }, in { $months }
coal-comes-and-free = In { $year } Viet Nam gets { $amount } of coal from Laos; no coal goes undelivered in { $months }
coal-goal-and-binds = In { $year } Viet Nam gets { $amount } of coal from Laos, { $goal } or more in { $chance }; what binds most: { $place }, in { $months }
coal-goal-and-free = In { $year } Viet Nam gets { $amount } of coal from Laos, { $goal } or more in { $chance }; no coal goes undelivered in { $months }
coal-every-month = every month
coal-share-of-months = { $percent } of the months
coal-subtitle =
    { $places ->
        [0] Coal from Laos into Viet Nam. Bars are means by route ({ $error }); dots and numbers are the medians of the total, whiskers its P10–P90; dashed lines are targets
       *[other] Coal from Laos into Viet Nam. Bars are means by route ({ $error }); dots and numbers are the medians of the total, whiskers its P10–P90; dashed lines are targets. Below, what the places that bind most carry, against what they take at most
    }
coal-caption = Each colour is a route from the mine; what one route cannot take is offered to the next. A month is counted for the narrowest place on the route of the mine that most goes undelivered from: with more headroom elsewhere, no more would come. The line of a place is its ceiling, full on every open day; the hatched band is what storms, load limits and slow days leave of that, so a gate can bind below its ceiling, and trucks of other trade take their part. A place is at nought until it is built, and its median jumps in the year by which half of the futures have it. No queue lasts from month to month, and no price sends coal another way.{ $transit ->
        [none] {""}
       *[some] {" "}The bars hold { $through } in { $year } that leave again through Vietnamese ports; the title does not.
    }{ $goals ->
        [0] {""}
       *[other] {" "}Targets, drawn against every year: { $asked }.
    } Years of the past show what the model makes of them, not customs’ count.
coal-goal-titles = { $goal } ({ $titles })
coal-panel-routes = By the route it takes, Mt a year
coal-panel-binds = What binds: share of the months
coal-key-carried = carried, in its own colour: median, middle half, P10–P90
coal-key-ceiling = ceiling: full on every open day
coal-key-left = less storms, load limits, slow days: median, P10–P90
coal-nothing-binds = Nothing: the mine is the limit
coal-buyers = What buyers take
    .within = what buyers take
coal-other-places = Other places
coal-no-coal = No coal reaches Viet Nam in any future.
coal-ceiling-by-day =
    { $days ->
        [one] { $tonnes } t a day on { $days } day
       *[other] { $tonnes } t a day on { $days } days
    }
coal-ceiling-by-year = { $mt } Mt a year
coal-ceiling-none = not built in half of the futures
coal-binds-in = binds in { $percent } of the months of { $year }
coal-goal =
    { $above ->
        [yes] ↑ { $goal }: { $standings }
       *[no] { $goal }: { $standings }
    }
coal-goal-chance = { $chance } in { $year }
coal-or-power-border-only = In { $year } a tonne of coal brings { $border } at the border; no price ceiling says what it brings as power
coal-or-power-rest = In { $year } a tonne of coal brings { $power } as power at the price ceiling and { $border } at the border, which leaves { $rest } for all else the plant costs
coal-or-power-border-more = In { $year } a tonne of coal brings { $power } as power at the price ceiling and { $border } at the border, so that the border pays more even if the plant cost nothing
coal-or-power-subtitle = A tonne as electricity at the price ceiling of the year against a tonne at the border: median, the middle half of the futures (dark) and P10–P90 (light). At right the tonnes, means ({ $error }); P10–P90 of the last year beside them
coal-or-power-caption = Neither number is a margin. The ceiling is the most that Viet Nam pays, and what else the plant costs (capital, operation, the line) is not taken off it; nor are the Lao export tax and the haulage, which is not known, off the border price; digging costs the same either way. A price below the ceiling leaves the plant less than the title says, haulage leaves it more.{ $elsewhere ->
        [0] {""}
        [one] {" "}Of the { $plants } plants at the mines { $elsewhere } sells elsewhere: it burns coal, and Viet Nam sees neither the coal nor the power.
       *[other] {" "}Of the { $plants } plants at the mines { $elsewhere } sell elsewhere: they burn coal, and Viet Nam sees neither the coal nor the power.
    } { $first ->
        [burn] The plants at the mines are served before the border.
       *[export] The border is served before the plants at the mines.
    } Coal that roads, gates and buyers do not take stays in the ground: burning and carrying compete only in months in which none does.
coal-panel-money = What a tonne brings, nominal USD
coal-panel-tonnes = Where the tonnes go, Mt a year
coal-burnt = Burnt at the mine
coal-at-border = At the border
coal-burnt-tonnes = Burnt at the mines
coal-carried-tonnes = Carried out
coal-ground-tonnes = Left in the ground
