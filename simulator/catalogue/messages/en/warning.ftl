# What is legal in a scenario but implausible: a message each, with its way out beside it.

warning-title-inherited = is inherited, though the scenario is another
    .way-out = add `title:` to { $file }
warning-outside-usual = { $value } is outside the usual { $low } to { $high }
    .way-out = check the value and its unit
warning-perhaps-percent = { $value } is outside the usual { $low } to { $high }; 1 is the whole
    .way-out = write `{ $value } %` if a percentage is meant
warning-range-no-width = is an assumption whose range has no width
    .way-out = widen the range
warning-not-drawn = is a distribution, of which the central value, { $central }, is used, not drawn
    .way-out =
        write { $value }{ $with_range ->
            [yes] {" "}and { $range }
           *[no] {""}
        }; for another value, { $set }
warning-cod-has-passed = { $day } has passed, but the plant is { $status }
    .way-out = give a new date or correct the status
warning-line-after-its-plants = { $earliest } at the earliest is later than all its plants ({ $latest } at the latest)
    .way-out = check the dates
warning-line-after-exports = is { $day } at the earliest, but { $plants } behind it already export: before it nothing passes
    .way-out = leave the date of a line that stands; give what is added later a line of its own, or the limit until then as `stage`
warning-stood = is { $day } at the earliest, but the line stands in what this scenario extends: before it nothing passes
    .way-out = leave the date of a line that stands; give what is added later a line of its own, or the limit until then as `stage`
warning-waits-anew = was { $before } in what this scenario extends; waits begin anew on the new day: { $plants ->
        [one] { $plants } plant
       *[other] { $plants } plants
    } without a date, { $contracts ->
        [one] { $contracts } contract
       *[other] { $contracts } contracts
    } not in force
    .way-out = give what has become known since its date, as `cod` and `contract`
warning-line-narrow = its plants have { $plants } MW, the line at most { $limit } MW
    .way-out = check the limit and the plants
warning-n0-below-n1 = { $all } MW with all circuits is below { $lost } MW with one lost (`n1_mw`)
    .way-out = check which of the two is which
warning-unusual-factor = gives a capacity factor of { $factor }, outside the { $low } to { $high } of { $technology }
    .way-out = check the energy, the capacity and their units
warning-twin = has the name and the capacity of { $other }
    .way-out = if they are one plant, count one of them
warning-sells-nothing = is 0: Viet Nam gets none of its energy, though its MW are counted
    .way-out = write `counted: false`, or the share that is sold to Viet Nam
warning-runs-not-exporting = the plant runs and its date has passed, but its `offtake` is { $offtake }
    .way-out = write `exporting` if it supplies Viet Nam, else it waits for its contract
warning-exports-before-cod = is { $day } at the earliest, but the plant exports already
    .way-out = give the day on which it began, or another `offtake` if it supplies nothing yet
warning-exports-after-its-end = { $day } has passed, but the plant exports
    .way-out = correct the date, or `offtake` if it supplies nothing any more
warning-exports-before-contract = is { $day } at the earliest, but the plant exports already
    .way-out = remove it, or write the offtake that it has until then
warning-contract-unsigned = is { $offtake }, but its contract is in force since { $day } (`contract`)
    .way-out = write `ppa`, else another buyer may still take it
warning-outages-of-circuits = has outages although it has { $circuits } circuits
    .way-out = remove it if N-1 covers them
warning-record-no-source = has no source
    .way-out = add `source:`
warning-record-gaps = lacks { $years } inside the record
    .way-out = runs jump over the gap
warning-rank-unused = has no effect: at full lines all are curtailed alike (`power.curtailment`)
    .way-out = set it to `by_contract`
warning-idle = has no effect while { $field } is { $chosen }
    .way-out = set that to { $wanted }, or remove this
warning-targets-left-out = { $targets }: of { $part }, which this scenario leaves out: not tested
    .way-out = nothing need be done
warning-members-left-out = has members in { $part }, which this scenario leaves out: they are not drawn
    .way-out = nothing need be done
warning-peak-not-known = peak demand is not known in { $year }: not tested
    .way-out = add `{ $year }:` to `power.demand.peak_mw`
warning-target-beyond-horizon = { $year } lies beyond the horizon ({ $last }): not tested
    .way-out = set `horizon.last_year` to { $year }
warning-link-on-no-route = lies on no route
    .way-out = name it in a `way`, or remove it
warning-gate-on-no-route = lies on no route of coal
    .way-out = name it in a `way`, or leave it
warning-reserve-without-plant = is set aside for plants, but no plant names this mine
    .way-out = write 0
warning-not-yet = { $day } lies after `as_of` ({ $as_of })
    .way-out = it is taken as record all the same
warning-shock-beyond-horizon = { $day } lies beyond the horizon: not played
    .way-out = set `horizon.last_year` later
warning-shock-before-horizon = { $day } lies before the horizon: not played
    .way-out = set `horizon.first_year` earlier
warning-base-year-not-over = { $year } was not over on { $as_of }
    .way-out = set it to an earlier year, or `launch: part_year`
warning-after-base-year = { $year } lies after `base_year` ({ $base }): not played
    .way-out = set `base_year` later, or leave it
warning-sides-and-total = its two sides add up to { $sides } MUSD, the total is { $total } MUSD
    .way-out = check the source; the total is used, split as the sides
warning-approved-at-any-price = { $plants }: approved, and so signed at any price, though nobody chose that here
    .way-out = write `approval_settles_price: true` or `false` under `economics`
warning-plan-nameplate = counts nameplate in operation, of which lines may carry only a part
    .way-out = aim at a target of `deliverable_mw`
warning-plan-decided-before = lies before `as_of` ({ $day }), so that contracts count as awaited for all that time
    .way-out = write the month of `as_of` or a later one
warning-outlet-of-signed = { $plants }: signed already, so that no other buyer takes it whatever `outlet` says
    .way-out = remove `outlet`, or correct `offtake`
