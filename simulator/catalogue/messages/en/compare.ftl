# Scenarios beside each other: findings, pictures, page, notes.

# Scenarios and differences.
compare-quoted = “{ $title }”
compare-reference = reference
compare-the-reference = the reference
compare-plus = +{ $size }
compare-minus = −{ $size }
compare-not-known = not known
compare-same = no difference in any future
    .short = the same
compare-in-noise = in the noise
compare-in-noise-of =
    { $draws ->
        [one] within the noise of { $draws } future ({ $value })
       *[other] within the noise of { $draws } futures ({ $value })
    }
compare-one-future = { $value }; one future tells no error
compare-quantity-by = { $quantity } ({ $size })
compare-no-such-target = no such target
compare-not-tested = not tested
compare-field-set = { $field }: { $value }
compare-inputs-of =
    { $count ->
        [one] { $count } input of { $sections }
       *[other] { $count } inputs of { $sections }
    }

# Findings.
compare-sentence = { $title }.
compare-identical =
    { $changed ->
        [0] { $name } differs from { $reference } in no future and no quantity: none of its inputs differs.
        [one] { $name } differs from { $reference } in no future and no quantity: { $changed } of its inputs differs.
       *[other] { $name } differs from { $reference } in no future and no quantity: { $changed } of its inputs differ.
    }
compare-level =
    { $direction ->
        [more] { $name }, { $quantity } in { $year }: { $level }, { $size } more than in { $reference }.
       *[less] { $name }, { $quantity } in { $year }: { $level }, { $size } less than in { $reference }.
    }
compare-lead =
    { $direction ->
        [more] { $name }: { $quantity } in { $year } { $size } higher than in { $reference }.
       *[less] { $name }: { $quantity } in { $year } { $size } lower than in { $reference }.
    }
compare-quiet =
    { $draws ->
        [one] { $name } differs from { $reference } in { $year } in the one future played, which tells no error, in { $quantities }.
       *[other] { $name } differs from { $reference } in { $year } within the noise of { $draws } futures in { $quantities }.
    }
compare-goal = { $name } meets the { $value } { $standing } for { $year } in { $chance }: { $points } against { $reference }.

# Titles of pictures.
compare-against = Against { $reference }, { $each }
compare-clause-lead =
    { $direction ->
        [more] { $name }: { $quantity } { $size } higher in { $year }
       *[less] { $name }: { $quantity } { $size } lower in { $year }
    }
compare-clause-noise =
    { $draws ->
        [one] { $names }: not to be told apart with { $draws } future
       *[other] { $names }: not to be told apart with { $draws } futures
    }
compare-clause-same = { $names }: the same in every future
compare-chance-most = { $name } meets “{ $target }” in { $chance }, { $points } against { $reference }: the chance that differs most
compare-chances-same = No target is met in more or fewer futures than in { $reference }
compare-chances-noise =
    { $draws ->
        [one] No chance of a target can be told from that in { $reference } with { $draws } future
       *[other] No chance of a target can be told from that in { $reference } with { $draws } futures
    }
compare-over-time-none = Nothing differs from { $reference } beyond the noise in any year
compare-over-time-most =
    { $direction ->
        [more] Largest difference from { $reference } in { $quantity }: { $name } in { $year }, { $size } more
       *[less] Largest difference from { $reference } in { $quantity }: { $name } in { $year }, { $size } less
    }
compare-over-time-constant =
    { $direction ->
        [more] Largest difference from { $reference } in { $quantity }: { $name }, { $size } more in every year from { $year }
       *[less] Largest difference from { $reference } in { $quantity }: { $name }, { $size } less in every year from { $year }
    }
compare-explained-same = { $name } and { $reference } do not differ in “{ $target }” in any future
compare-explained-noise = { $name } against { $reference } in { $year }: { $quantity } { $size }
compare-explained-chance-noise = { $name } against { $reference }: the chance of “{ $target }” differs by { $size }
compare-explained =
    { $direction ->
        [more] { $name }: { $quantity } { $size } higher than in { $reference } in { $year }{ $steps ->
            [one] , all of it through { $step }
           *[other] { $interacts ->
                [yes] ; { $part } ({ $reverse } in reverse order) of it through { $step }
               *[no] ; { $part } of it through { $step }
            }
        }
       *[less] { $name }: { $quantity } { $size } lower than in { $reference } in { $year }{ $steps ->
            [one] , all of it through { $step }
           *[other] { $interacts ->
                [yes] ; { $part } ({ $reverse } in reverse order) of it through { $step }
               *[no] ; { $part } of it through { $step }
            }
        }
    }
compare-explained-chance =
    { $steps ->
        [one] { $name } against { $reference }: the chance of “{ $target }” differs by { $size }, all of it through { $step }
       *[other] { $interacts ->
            [yes] { $name } against { $reference }: the chance of “{ $target }” differs by { $size }; { $part } ({ $reverse } in reverse order) of it through { $step }
           *[no] { $name } against { $reference }: the chance of “{ $target }” differs by { $size }; { $part } of it through { $step }
        }
    }

# In and under pictures.
compare-source =
    { $draws ->
        [one] Reference: “{ $title }” ({ $label }) · { $draws } future of each, seed { $seed }, the same chance in all · record up to { $day } · Lao–Viet energy import simulator
       *[other] Reference: “{ $title }” ({ $label }) · { $draws } futures of each, seed { $seed }, the same chance in all · record up to { $day } · Lao–Viet energy import simulator
    }
compare-panel = { $quantity }, { $unit }
compare-side-by-side =
    .subtitle = Median, middle half and P10–P90 of the futures by year, one scale a row; in grey the reference, { $reference }. The numbers are of { $year }: median, P10–P90, and at the right by how much the mean differs.
compare-left-out = { $caption } Pictures show the first { $shown }; the tables also hold { $scenarios }.
compare-not-in = no { $quantity }: not in this scenario
compare-over-time =
    .subtitle = Mean of the differences from { $reference }, future by future, with twice its standard error; the thin line behind is P10–P90 of the differences. A bar that touches nought is within the noise; nothing is drawn where no future differs.
compare-over-time-quiet = No difference beyond the noise in any year: { $quantities }.
compare-chances =
    .subtitle = Share of the futures that meet each target, per cent with its standard error; below it the difference from { $reference }, in points, with the error of the pairs.
compare-all-missed = Missed in every future of every scenario: { $titles }.
compare-all-met = Met in every future of every scenario: { $titles }.
compare-all-untested = Not tested in any: { $titles }.
compare-waterfall =
    .subtitle =
        { $fewer ->
            [yes] Inputs changed one after another in the order of the files (full bars) and in reverse (pale bars, drawn from the same start), { $draws } futures a step. ± is the standard error of the pairs. Where the two orders differ beyond the noise, the second number is for the reverse order.
           *[no] Inputs changed one after another in the order of the files (full bars) and in reverse (pale bars, drawn from the same start). ± is the standard error of the pairs. Where the two orders differ beyond the noise, the second number is for the reverse order.
        }
compare-idle = Changing nothing here: { $steps }.
compare-met-in = Met in, % of futures
compare-mean-of = { $quantity } in { $year }, { $unit }: mean
compare-all-of-it = all of it
compare-reverse = reverse { $size }

# The page.
compare-page-title = { $others } against { $reference }
compare-page-about =
    { $draws ->
        [one] { $draws } future of each on the same chance, seed { $seed }, { $first }–{ $last }.
       *[other] { $draws } futures of each on the same chance, seed { $seed }, { $first }–{ $last }.
    }
compare-page-answer = What differs
compare-page-no_figures = This comparison was asked for no pictures; its numbers are in the tables.
compare-page-targets = Targets
compare-page-targets_note = Share of the futures that meet each target. Every scenario was played on the same chance, so futures are compared in pairs: ± is the standard error, for a difference that of the pairs. A difference of less than twice its error is within the noise. Half of the futures miss a target by no more than the typical miss; first met is the median year (P10–P90).
compare-page-differences = Differences by quantity
compare-page-differences-in = Differences by quantity, { $year }
compare-page-differences_note = Means with their standard errors; below each the difference, with its.
compare-page-every_quantity = Every quantity and year
compare-page-quantity = Quantity
compare-page-inputs = Inputs that differ
compare-page-inputs_note = what the reference has, and what the scenario has in its place
compare-page-no_inputs = No input differs.
compare-page-path = Input
compare-page-here = Reference
compare-page-there = In its place
compare-page-why = On whose word
compare-page-again_note = The folder scenarios beside this page holds every scenario, merged and checked. Compared again, they give the same numbers:
compare-mean = mean { $mean }
compare-mean-apart = mean { $mean }, { $difference }
compare-typical-miss = typical miss { $miss }
compare-first =
    { $comparator ->
        [at_least] first met { $when }
       *[at_most] first passed { $when }
    }
compare-sooner-later = sooner in { $sooner }, later in { $later } of futures

# What cannot be compared or explained, and what happens meanwhile.
compare-seed = seed { $seed }
compare-draws = draws { $draws }
compare-other-chance = { $scenario } asks for { $asked }; it was played with { $given }, as { $reference } is, so that futures can be paired.
compare-span = { $scenario } { $first }–{ $last }
compare-horizons-differ = The horizons differ ({ $spans }); { $first }–{ $last } is compared.
compare-day-of = { $scenario } { $day }
compare-days-differ = The days of knowledge differ ({ $days }): dates are drawn anew, and differences hold what was learnt in between.
compare-part-missing =
    { $count ->
        [one] { $having_count ->
            [one] { $without } has no { $part }: what { $having } tells of it is not compared.
           *[other] { $without } has no { $part }: what { $having } tell of it is not compared.
        }
       *[other] { $having_count ->
            [one] { $without } have no { $part }: what { $having } tells of it is not compared.
           *[other] { $without } have no { $part }: what { $having } tell of it is not compared.
        }
    }
compare-target-missing = The target { $target } is not in { $scenarios }.
compare-not-explained = The difference of { $scenario } in { $target } is not explained: { $why }.
compare-not-of-both = it is not a target of both
compare-not-tested-in-both = { $target } is not tested in both scenarios; tested are { $tested }
compare-no-scenario = there is no scenario { $scenario } beside the reference; there are { $others }
compare-too-few =
    { $played ->
        [0] nothing to compare: no scenario could be played; give two or more
        [one] nothing to compare: { $played } scenario could be played; give two or more
       *[other] nothing to compare: { $played } scenarios could be played; give two or more
    }
compare-no-common-year = the horizons share no year ({ $spans }); change `horizon`
compare-needs-two = a comparison needs two scenarios or more
compare-no-target = there is no target `{ $target }`; there are { $known }
compare-no-target-but = there is no target `{ $target }`; did you mean `{ $close }`?
compare-failed = { $scenario } failed and is not in this comparison: { $why }
compare-doing = { $doing } { $scenario }
compare-explaining = explaining the difference
compare-results-in = comparison: results in { $folder }
compare-head =
    { $draws ->
        [one] { $others } against { $reference }, { $draws } future of each
       *[other] { $others } against { $reference }, { $draws } futures of each
    }

# Two scenarios in paragraphs.
compare-code = `{ $code }`
compare-named = { $name }, { $code }
compare-some-of = { $count } of the { $all } in `{ $section }`
compare-more-of = { $count } more
compare-section-entries = { $count } of `{ $section }`: { $names }
compare-section-set = { $count } of `{ $section }` ({ $fields }): { $names }
compare-added = `{ $path }` added: { $keys }
compare-set =
    { $new ->
        [yes] `{ $path }`: { $value }
       *[no] `{ $path }`: { $value } ({ $reference }: { $before })
    }
compare-set-of =
    { $new ->
        [yes] { $name }, `{ $path }`: { $value }
       *[no] { $name }, `{ $path }`: { $value } ({ $reference }: { $before })
    }
compare-level-of =
    { $direction ->
        [more] { $quantity } { $level } ({ $size } more)
       *[less] { $quantity } { $level } ({ $size } less)
    }
compare-levels = In { $year }, against { $reference } in brackets: { $quantities }.
compare-levels-noise =
    { $draws ->
        [one] Within the noise of { $draws } future: { $quantities }.
       *[other] Within the noise of { $draws } futures: { $quantities }.
    }
compare-levels-same = The same in every future: { $quantities }.
compare-goals = Targets met more or less often than in { $reference }: { $targets }.
compare-goals-none = No target is met in more or fewer futures, or in another year.
compare-goal-met = “{ $target }” in { $chance } ({ $points })
compare-goal-met-by = “{ $target }” by { $year } in { $chance } ({ $points })
compare-goal-noise = Within the noise: the chance of “{ $target }” ({ $size }).
compare-first-reached = “{ $target }” is first reached { $after }, in { $reference } { $before }.
compare-quantity-if = { $name } ({ $condition })
compare-if = { $finding } ({ $condition })
compare-targets-if = Targets that one input decides are told { $conditions }.
compare-reached-after = after { $year }
compare-reached-in = in { $year }
compare-reached-between = in { $year } ({ $low }–{ $high })
compare-reached-or-later = in { $year } ({ $low }–later)
compare-why =
    { $interacts ->
        [yes] The largest part of the { $total } in { $year } comes with { $step }: { $part } (with the inputs changed in reverse order { $reverse }).
       *[no] The largest part of the { $total } in { $year } comes with { $step }: { $part }.
    }
compare-why-chance =
    { $interacts ->
        [yes] The largest part of the { $total } for “{ $target }” comes with { $step }: { $part } (with the inputs changed in reverse order { $reverse }).
       *[no] The largest part of the { $total } for “{ $target }” comes with { $step }: { $part }.
    }
compare-regret =
    { $same ->
        [same] Of the { $count } scenarios { $name } is regretted least: in 9 of 10 futures its { $quantity } in { $year } stays behind the best of them by no more than { $regret }, and it is the best in { $best }.
       *[other] Of the { $count } scenarios { $name } is regretted least: in 9 of 10 futures its { $quantity } in { $year } stays behind the best of them by no more than { $regret }. It is the best in { $best } of futures, { $other } in { $others }.
    }
