# What moves an answer: inputs by their share of the variance, assumptions by their effect.

# The answer.
sensitivity-chance-of = the chance of “{ $target }”
sensitivity-mean-of = { $quantity } in { $year }

# Findings.
sensitivity-title =
    { $kind ->
        [one] What moves { $answer } most: { $input }. Where it is in its lowest tenth, { $low }; in its highest, { $high }
       *[several] What moves { $answer } most: { $input }. In the tenth of futures where it turns out worst, { $low }; best, { $high }
    }
sensitivity-title-nothing =
    { $inputs ->
        [one] The one input does not move { $answer } more than chance does in { $draws } futures
       *[other] None of { $inputs } inputs moves { $answer } more than chance does in { $draws } futures
    }
sensitivity-to-find-out = { $matter } of { $count } assumptions are seen to move { $answer }. To find out first: { $first } ({ $effect } between its ends)
sensitivity-none-matters = None of { $count } assumptions is seen to move { $answer }
sensitivity-ask-more = Which assumption to find out more about, and what inputs do together: simulate sensitivity scenario.yaml --target { $target }
sensitivity-stands = { $answer }: { $value }, in { $draws } futures.
sensitivity-share-of = { $input } ({ $share })
sensitivity-shares = Of the variance between futures, inputs explain each by itself: { $shares }. { $count } of { $inputs } inputs do more than chance; together they explain { $told } one by one. The rest arises where several meet.
sensitivity-totals = Alone, and with all that it does together with others, in { $futures } futures put together for it: { $shares }.
sensitivity-total-of = { $input } ({ $first } and { $total }, the latter ± { $half })
sensitivity-all-others = all others together
sensitivity-widened =
    { $widened ->
        [one] One assumption of one value varied over its range, in a run of its own; the answer is then { $mean } on average.
       *[other] { $widened } assumptions of one value varied over their ranges, together, in a run of its own; the answer is then { $mean } on average.
    } Of { $looked_at } numbers that vary, or may, { $moving } are seen to move it.
sensitivity-refused =
    { $count ->
        [one] Not looked at, since the scenario does not let it change alone: { $names }.
       *[other] Not looked at, since the scenario does not let any of them change alone: { $names }.
    }
sensitivity-more-draws = The interval of the largest share is wide; some { $draws } draws would make half of it a fifth of the share.
sensitivity-more-base = The interval of the largest total share is wide; a base of some { $draws } draws would make half of it a fifth of the share.
sensitivity-from-to = { $low } → { $high }
sensitivity-input-line =
    { $kind ->
        [one] { $input }: { $share } of the variance; { $low } where it is low, { $high } where it is high
       *[several] { $input }: { $share } of the variance; { $low } where it turns out worst, { $high } best
    }
sensitivity-known-line = { $input }: { $low } at its low end, { $high } at its high end, a difference of { $effect }

# Pictures.
sensitivity-tornado-drawn = { $answer }, on average in the tenth of futures in which an input is lowest, and highest; of an input of many numbers, worst and best. Line: in all futures
sensitivity-tornado-shown = { $apart } of { $inputs } inputs, those that are seen to do something; at the right the share of the variance that each explains by itself, and with all that it does together with others where that was asked for.
sensitivity-key-low = lowest, or worst, tenth
sensitivity-key-high = highest, or best, tenth
sensitivity-head-share = explains alone
sensitivity-unknown-drawn = { $answer }: how far it moves between the low and the high end of a number, by how well that is known; only what does more than chance
sensitivity-unknown-shown = Low and high ends are the lowest and the highest tenth of what is drawn, or the ends of the range of what is not. Of the numbers named, one in twenty may be chance.
sensitivity-lane-sourced = with a source
sensitivity-lane-derived = derived
sensitivity-lane-assumed = assumed
sensitivity-lane-user = set for this run
sensitivity-axis-effect = difference between both ends
sensitivity-list-head = What to find out next
sensitivity-list-known = Known better, and moves it too
sensitivity-head-total = with others
sensitivity-list-none = No assumption does more than chance

# The page.
sensitivity-page-about = { $draws } futures, seed { $seed }.
sensitivity-page-inputs = What moves it
sensitivity-page-inputs-note = All inputs are in tables/inputs.csv, and in tables/drawn.csv what is drawn of each.
sensitivity-page-unknown = What to find out next
sensitivity-page-unknown-note = Assumptions by how far they move the answer. All numbers that do, whether assumed, derived or sourced, are in tables/quantities.csv.
sensitivity-page-measures = How it is measured
sensitivity-column-input = Input
sensitivity-column-assumption = Assumption
sensitivity-column-share = Share of the variance
sensitivity-column-total = With others
sensitivity-column-low = Low, or worst
sensitivity-column-high = High, or best
sensitivity-column-effect = Difference
sensitivity-column-reason = Why it was chosen
sensitivity-measure-share = The share of the variance is how much less futures would differ if an input were known beforehand, on average (first-order index, Sobol’ 1993). It is found in the draws of the run itself: these are sorted by the input, and the means of the sorted groups compared, with what chance makes of them taken off. Of an input of many numbers the shares of its numbers are added up; what they do only together is not in it. ± is a standard error.
sensitivity-measure-tenths = The two ends are means over a tenth of all futures each: those in which the input is lowest and highest. Where an input is many numbers, such as the delays of all plants, futures are put in order by what these numbers do to the answer, found in the other half of the futures; so worst and best are for the answer, not by size.
sensitivity-measure-rank = The rank correlation (Spearman) in the tables tells the direction: above nought, the answer rises with the input.
sensitivity-measure-pawn = PAWN in the tables is the distance between the distribution of the answer and the same given the input (median of ten slices; Pianosi and Wagener 2018). It sees what a share of the variance does not, and is never nought: an input that does nothing has what chance makes of it.
sensitivity-measure-ranges = Assumptions of one value with a range do not vary in a run. Those that can be drawn vary evenly over their ranges in a run of its own; those that shape what is laid out once for all draws are put to either end.
sensitivity-measure-exchanged = Futures are put together in which one input is as in another future and all else stays (Saltelli and others 2010). The total share (Jansen 1999) is what would remain if all but this input were known: what it does alone and together with others. The screening tells how far the answer moves on average when one input is drawn anew (after Morris 1991, on a radial design). Intervals hold in 95 of 100 cases.

# Progress.
sensitivity-looking = looking at each input
sensitivity-widening = varying what is assumed
sensitivity-exchanging = putting futures together

# What cannot be answered.
sensitivity-target-or-quantity = ask for a target or for a quantity in a year, one of them: `--target` with one of { $names }, or `--quantity NAME --year YEAR`
sensitivity-no-target = { $target } is no target of this scenario; { $near }
sensitivity-year-of-target = a target has its own year; leave out `--year`
sensitivity-no-quantity = { $quantity } is no annual quantity of this scenario; { $near }
sensitivity-no-year = a quantity needs `--year`, from { $first } to { $last }
sensitivity-not-tested = { $target } is not tested in this scenario: { $why }
sensitivity-unknown = { $quantity } is not known in { $year } in every future
sensitivity-same = { $quantity } is the same in { $year } in every future: nothing moves it
sensitivity-always =
    { $draws ->
        [one] { $target } is met in the one future: nothing moves it
       *[other] { $target } is met in all of { $draws } futures: nothing moves it; ask for its quantity and year instead
    }
sensitivity-never =
    { $draws ->
        [one] { $target } is missed in the one future: nothing moves it
       *[other] { $target } is missed in all of { $draws } futures: nothing moves it; ask for its quantity and year instead
    }
sensitivity-rare =
    { $rare ->
        [one] in { $rare } of { $draws } futures only { $target } turns out otherwise than in all others: too few to say why; try `--draws { $more }`
       *[other] in { $rare } of { $draws } futures only { $target } turns out otherwise than in all others: too few to say why; try `--draws { $more }`
    }
sensitivity-few-draws = at least { $fewest } draws are needed: on fewer no interval would be honest
sensitivity-path-of-nothing = sensitivity.groups: { $group } names { $path }, which is neither a quantity of this scenario nor drawn; tables/drawn.csv of a study lists what is
sensitivity-path-of-nothing-near = sensitivity.groups: { $group } names { $path }, which is neither a quantity of this scenario nor drawn; { $near }
sensitivity-path-twice = sensitivity.groups: { $path } is in { $groups }; leave it in one of them, or name it whole there
sensitivity-correlation-split = the correlation { $correlation } ties what is in different inputs ({ $inputs }); put { $paths } into one of `sensitivity.groups`

# The command.
