# What a target asks, what it needs, whether it can be tested, and when it is first reached.
target-asks =
    { $standing }: { $quantity }{ $china ->
        [yes] { " " }with China
       *[no] { "" }
    } { $comparator } { $value } by { $year }
target-asks-without-year =
    { $standing }: { $quantity }{ $china ->
        [yes] { " " }with China
       *[no] { "" }
    } { $comparator } { $value }, without a year
target-asks-if = { $asks }; told here { $condition }
target-not-tested = { $title } ({ $asks }): { $reason }

# What leads from the base year to it
target-needs-growth =
    { $comparator ->
        [at_most] at most { $growth } or { $step } a year from { $year }
       *[at_least] { $growth } or { $step } a year from { $year }
    }
target-needs-growth-and-tonnes =
    { $comparator ->
        [at_most] at most { $growth } or { $step } a year from { $year }
       *[at_least] { $growth } or { $step } a year from { $year }
    }; { $tonnes } t a day, { $days ->
        [one] { $days } open day
       *[other] { $days } open days
    } as in { $days_of }
target-needs-rate =
    { $comparator ->
        [at_most] at most { $growth } a year from { $year }
       *[at_least] { $growth } a year from { $year }
    }
target-needs-soon = a year { $first } for { $first_year }, { $second } for { $second_year }
target-needs-soon-and-tonnes =
    a year { $first } for { $first_year }, { $second } for { $second_year }; { $tonnes } t a day, { $days ->
        [one] { $days } open day
       *[other] { $days } open days
    } as in { $days_of }
target-needs-nothing = nothing: at the target since { $year }

# Why it cannot be tested
target-part-left-out = the scenario has no { $part }
target-before-horizon = { $year } is before the horizon, which begins in { $first }
target-after-horizon = { $year } is after the horizon, which ends in { $last }
target-never-known = { $quantity } is not known in any year of the horizon
target-known-from = { $quantity } is not known before { $first }
target-growth-assumed = growth is what the scenario assumes ({ $growth } a year), not a result

# When it is reached
target-first-reached-after = first reached after { $last }
target-first-reached-in = first reached in { $year }
target-first-reached-between = first reached in { $year } ({ $early }–{ $late })
target-first-reached-from = first reached in { $year } ({ $early }–later)
target-first-reached-after-from = first reached after { $last } ({ $early }–later)
target-year-after = after { $last }
target-year-and-spread = { $year } ({ $early }–{ $late })

# Beside its mark
target-mark =
    { $value }{ $quantity ->
        [deliverable_mw] { " " }deliverable
        [firm_mw] { " " }firm
       *[commissioned_mw] { "" }
    } by { $year }{ $china ->
        [yes] { " " }({ $together } with China)
       *[no] { "" }
    }: { $standings }
target-mark-past =
    { $value }{ $quantity ->
        [deliverable_mw] { " " }deliverable
        [firm_mw] { " " }firm
       *[commissioned_mw] { "" }
    } by { $year }{ $china ->
        [yes] { " " }({ $together } with China)
       *[no] { "" }
    }
target-mark-was-met = { $standings }, met
target-mark-was-missed = { $standings }, missed
target-mark-was-met-in = { $standings }, met in { $met }
target-mark-needs = needs { $growth } a year; met in { $met }
target-mark-met-in = met in { $met }
