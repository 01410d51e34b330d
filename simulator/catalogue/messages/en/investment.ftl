# Capital that the plan needs, against what is registered and spent.
investment-none =
    { $years ->
        [1] Nothing that needs capital enters service in { $first }
       *[other] Nothing that needs capital enters service { $first }–{ $last }
    }
investment-needs =
    { $years ->
        [1] What enters service in { $first } needs { $capital } of capital, { $ratio } times what Viet Nam had registered in Laos; who pays, nobody says
       *[other] What enters service { $first }–{ $last } needs { $capital } of capital, { $ratio } times what Viet Nam had registered in Laos; who pays, nobody says
    }
investment-needs-spread =
    { $years ->
        [1] What enters service in { $first } needs { $capital } of capital, { $ratio } times ({ $ends }) what Viet Nam had registered in Laos; who pays, nobody says
       *[other] What enters service { $first }–{ $last } needs { $capital } of capital, { $ratio } times ({ $ends }) what Viet Nam had registered in Laos; who pays, nobody says
    }
investment-subtitle = Capital of what enters service, bn USD, real. Left: means by year ({ $error }) and their sums. Right: added up since { $first }, median, middle half (dark) and P10–P90 (light)
investment-caption = A comparison of sizes, not a plan of finance: no source says what share Viet Nam, Laos or anybody else pays. What is registered is Vietnamese capital of all sectors, nominal, over all years until then; what is needed is for energy and its transport, whoever pays, and counted whole in the year in which the plant, line, road, depot or pipeline enters service, not when it is spent: one future has a few large amounts where the means have many small ones. Plants whose own cost is not known get that of their kind; transport projects without a figure count as nothing.
investment-panel-years = Enters service in the year, bn USD
investment-panel-added = Added up on 31 December, bn USD
investment-part-power = Plants and lines
investment-part-transport = Roads, belts, railways, ports
investment-part-petroleum = Depots and pipelines
investment-needed = Needed so far
investment-pace = Registered, if it goes on at its pace
investment-implemented = Implemented of it so far
investment-registered = Registered by { $month } { $year }
investment-registered-amount =
    { $projects ->
        [one] { $amount }, { $projects } project
       *[other] { $amount }, { $projects } projects
    }
