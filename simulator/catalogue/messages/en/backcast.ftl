# A back-cast: what the model would have said in past years, and what came.

# Findings.
backcast-title-better = The model foresaw past capacity with { $gain } less error than announced dates
backcast-title-better-too-low = The model foresaw past capacity with { $gain } less error than announced dates, but { $year } came in above most of its forecasts
backcast-title-better-too-high = The model foresaw past capacity with { $gain } less error than announced dates, but { $year } came in below most of its forecasts
backcast-title-worse = The model foresaw past capacity with { $gain } more error than announced dates
backcast-skill =
    { $count ->
        [one] One forecast made at the end of { $first }, scored on { $until }: mean error (CRPS) { $crps }, against { $announced } if every announced date is taken as it stands and { $slipped } if each is moved by the same time
       *[other] { $count } forecasts made at the ends of { $first } to { $last }, scored on the years up to { $until }, each with delays fitted without that year: mean error (CRPS) { $crps }, against { $announced } if every announced date is taken as it stands and { $slipped } if each is moved by the same time
    }.
backcast-coverage =
    { $side ->
        [low] { $coverage } of what came lay within P10–P90, where { $right } should; on average the forecasts were { $bias } too low.
       *[high] { $coverage } of what came lay within P10–P90, where { $right } should; on average the forecasts were { $bias } too high.
    }
backcast-last =
    { $side ->
        [none] At the end of { $year } { $came } supplied Viet Nam, within P10–P90 of every forecast of that year.
        [above] At the end of { $year } { $came } supplied Viet Nam: above P90 in { $outside } of { $forecasts } forecasts of that year. { $unlisted } of it came from projects that were on no list at the end of { $origin }.
       *[below] At the end of { $year } { $came } supplied Viet Nam: below P10 in { $outside } of { $forecasts } forecasts of that year.
    }
backcast-energy =
    { $within ->
        [yes] Energy sold from { $first } to { $last }, as said at the end of { $origin }: { $said } (P10–P90); { $came } came.
       *[no] Energy sold from { $first } to { $last }, as said at the end of { $origin }: { $said } (P10–P90); { $came } came, outside of it.
    }

# Kinds of forecasts.
backcast-kind-left_out = the model, delays fitted without the year that is forecast
backcast-kind-model = the model, delays fitted to all years
backcast-kind-slipped = announced dates, all moved by the same time
backcast-kind-announced = announced dates as they stand

# The picture of what was said.
backcast-drawn = Capacity that supplies Viet Nam on 31 December, MW, as foreseen from the register of each year from { $first } to { $last }; bars P10–P90, lines medians
backcast-shown = Registers, contracts and lines are as known at the time; long outages are taken as known. The years share projects, so the forecasts are no independent tests. Announced dates are those of counted projects; projects without a date are left out of them.
backcast-panel-last = Said of the end of { $year }
backcast-panel-ahead =
    { $years ->
        [one] Said one year ahead
       *[other] Said { $years } years ahead
    }
backcast-axis-origin = end of the year in which it was said
backcast-axis-year = year of which it was said
backcast-key-model = model, P10–P90 and median
backcast-key-announced = as announced
backcast-key-slipped = announced, moved by the same time
backcast-key-came = what came
backcast-source = Scenario “{ $title }” ({ $name }) set back year by year; { $draws }, seed { $seed }

# The picture of places.
backcast-places =
    { $side ->
        [high] { $high } of what came lay in the top fifth of its forecast, { $low } in the bottom fifth: the past was underrated
        [low] { $low } of what came lay in the bottom fifth of its forecast, { $high } in the top fifth: the past was overrated
       *[even] As much of what came lay in the top fifth of its forecast as in the bottom fifth, { $high }
    }
backcast-places-drawn = Forecasts by where what came lay among their draws; dashed: as many as there would be if the forecasts were right
backcast-places-along = share of the draws below what came
backcast-places-shown = Delays are fitted without the year that is forecast. What equals the outcome counts by half. Forecasts of one year share their outcome.

# The page.
backcast-page-about =
    { $draws ->
        [one] One draw for each register from the end of { $first } to the end of { $last }; seed { $seed }.
       *[other] { $draws } draws for each register from the end of { $first } to the end of { $last }; seed { $seed }.
    }
backcast-page-again = The scenario with its history is in scenario.yaml; this makes the page again:
backcast-page-scores = Scores
backcast-page-scores-note = CRPS is the mean distance between what was said and what came, in MW, less half the mean distance between two draws; of a single number it is its error. Lower is better.
backcast-page-fits = Factors on the world’s delays, fitted to what was announced and what came:
backcast-column-kind = Forecast
backcast-column-crps = CRPS, MW
backcast-column-coverage = within P10–P90
backcast-column-bias = mean error, MW
backcast-fit = { $group }: { $median } (80 % range { $spread }), from { $plants } plants and { $dates } dates
backcast-group-hydro_building = hydropower under construction
backcast-group-hydro_earlier = hydropower not yet under construction
backcast-group-wind_late = wind farms under construction or ready for it
backcast-group-wind_announced = announced wind farms

# The command.
backcast-done = { $scenario } set back year by year: { $folder }
backcast-no-later-record = the record names no year after { $year }, the first forecast; add later years to `record_mw`, or an earlier `first_origin`
backcast-no-history = the scenario has no history; give `--history FILE`, or put registers/history.yaml beside it
