# A sweep: what its pictures find, and what stands on them.

# What is shown.
sweep-in-year = { $quantity } in { $year }
sweep-year-first-reached = the year in which { $quantity } first reaches { $level }
sweep-what-if = { $what } ({ $condition })
sweep-year = { $year }
sweep-after = after { $year }
sweep-later = later
sweep-quoted = “{ $text }”
sweep-month = { $year }-{ $month }
sweep-day = { $year }-{ $month }-{ $day }
sweep-setting = { $input } { $value }

# Findings.
sweep-stays = { $what } stays { $amount }, whatever { $inputs }
sweep-stays-in-noise = { $what } stays within the noise of { $amount }, whatever { $inputs }
sweep-rises = { $what } rises from { $from } to { $to } as { $input } goes from { $low } to { $high }
sweep-falls = { $what } falls from { $from } to { $to } as { $input } goes from { $low } to { $high }
sweep-comes-forward = { $what } comes forward from { $from } to { $to } as { $input } goes from { $low } to { $high }
sweep-moves-back = { $what } moves back from { $from } to { $to } as { $input } goes from { $low } to { $high }
sweep-up-and-down = { $what } is lowest at { $least } with { $input } at { $low }, highest at { $most } with { $high }
sweep-by-kind = { $what } is lowest with { $low } for { $input }, { $least }, and highest with { $high }, { $most }
sweep-over-two = { $what } runs from { $least } ({ $low }) to { $most } ({ $high }); { $input } moves it more
sweep-over-two-idle = { $what } runs from { $least } ({ $low }) to { $most } ({ $high }); { $input } does not move it
sweep-follows = { $what } runs from { $least } to { $most }; it follows { $input } most (rank correlation { $correlation })
sweep-turned-alone = { $what } runs from { $least } to { $most }; turned alone, { $input } moves it most

# How likely the target is.
sweep-finding-and-chance = { $finding }; { $chance }
sweep-met = the { $standing } of { $level } is met in { $chance }
sweep-met-in-none =
    { $draws ->
        [one] the { $standing } of { $level } is met in none of { $draws } future
       *[other] the { $standing } of { $level } is met in none of { $draws } futures
    }
sweep-met-range =
    { $draws ->
        [one] the { $standing } of { $level } is met in { $low } to { $high } of { $draws } future
       *[other] the { $standing } of { $level } is met in { $low } to { $high } of { $draws } futures
    }
sweep-met-from-none =
    { $draws ->
        [one] the { $standing } of { $level } is met in none to { $high } of { $draws } future
       *[other] the { $standing } of { $level } is met in none to { $high } of { $draws } futures
    }
sweep-met-to-all =
    { $draws ->
        [one] the { $standing } of { $level } is met in { $low } to all of { $draws } future
       *[other] the { $standing } of { $level } is met in { $low } to all of { $draws } futures
    }
sweep-met-none-to-all =
    { $draws ->
        [one] the { $standing } of { $level } is met in none to all of { $draws } future
       *[other] the { $standing } of { $level } is met in none to all of { $draws } futures
    }

# Below the title.
sweep-subtitle = { $what }: { $drawn }. { $how }
sweep-subtitle-unit = { $what }, { $unit }: { $drawn }. { $how }
sweep-drawn-mean = mean with twice its standard error and P10–P90 of the futures
sweep-drawn-mean-alone = mean with twice its standard error and P10–P90 of the futures; the grey line is the scenario as it is
sweep-drawn-years = median and P10–P90 of all futures
sweep-drawn-years-alone = median and P10–P90 of all futures; the grey line is the scenario as it is
sweep-drawn-error = mean, with a standard error of { $error } at most
sweep-drawn-exact = mean, the same in every future
sweep-drawn-one-future = mean, of one future
sweep-how-one =
    { $points ->
        [one] { $inputs }: { $points } point, every one on the same chance
       *[other] { $inputs }: { $points } points, every one on the same chance
    }
sweep-how-grid =
    { $points ->
        [one] Every combination of { $inputs }: { $points } point, every one on the same chance
       *[other] Every combination of { $inputs }: { $points } points, every one on the same chance
    }
sweep-how-one_at_a_time =
    { $points ->
        [one] One input at a time of { $inputs }: { $points } point, every one on the same chance
       *[other] One input at a time of { $inputs }: { $points } points, every one on the same chance
    }
sweep-how-latin_hypercube =
    { $points ->
        [one] A Latin hypercube of { $inputs }: { $points } point, every one on the same chance
       *[other] A Latin hypercube of { $inputs }: { $points } points, every one on the same chance
    }
sweep-how-sobol =
    { $points ->
        [one] Sobol’ points of { $inputs }: { $points } point, every one on the same chance
       *[other] Sobol’ points of { $inputs }: { $points } points, every one on the same chance
    }
sweep-source =
    { $draws ->
        [one] Scenario “{ $title }” ({ $scenario }) · { $draws } future a point, seed { $seed } · swept: { $paths } · record up to { $day } · Lao–Viet energy import simulator
       *[other] Scenario “{ $title }” ({ $scenario }) · { $draws } futures a point, seed { $seed } · swept: { $paths } · record up to { $day } · Lao–Viet energy import simulator
    }

# On the pictures.
sweep-axis = { $name }, { $unit }
sweep-level =
    { $limit ->
        [at_most] at most { $level }: { $standing }
       *[at_least] { $level }: { $standing }
    }{ $others ->
        [0] { "" }
       *[other] {" "}and { $others } more
    }
sweep-level-china =
    { $limit ->
        [at_most] at most { $level } ({ $both } with China): { $standing }
       *[at_least] { $level } ({ $both } with China): { $standing }
    }{ $others ->
        [0] { "" }
       *[other] {" "}and { $others } more
    }
sweep-out-of-sight = Above the scale: { $levels }
sweep-above =
    { $count ->
        [one] { $levels } lies above every mean
       *[other] { $levels } lie above every mean
    }
sweep-below =
    { $count ->
        [one] { $levels } lies below every mean
       *[other] { $levels } lie below every mean
    }
sweep-mean = mean ± 2 standard errors
sweep-median = median
sweep-spread-at-right = P10–P90 at the right: { $ends }
sweep-chance-at-right = { $chance } at the right
sweep-chance-in = Futures with { $limit } { $level } in { $year }, %
sweep-chance-by = Futures with { $limit } { $level } by { $year }, %
sweep-map-mean-unit = Mean, { $unit }
sweep-map-year = Median first year
sweep-map-year-never = Median first year; –: after { $year }
sweep-rank-correlation = rank correlation { $correlation }
sweep-moves-by = moves it by { $amount }
sweep-moves-by-years =
    { $years ->
        [one] moves it by { $years } year
       *[other] moves it by { $years } years
    }
sweep-does-not-move = does not move it

# When it is done.
sweep-sentence = { $finding }.
sweep-done =
    { $points ->
        [one] { $scenario }: { $points } point; results in { $folder }
       *[other] { $scenario }: { $points } points; results in { $folder }
    }
sweep-done-again =
    { $points ->
        [one] { $scenario }: { $points } point, { $before } of them played before; results in { $folder }
       *[other] { $scenario }: { $points } points, { $before } of them played before; results in { $folder }
    }
sweep-goes-on =
    { $points ->
        [one] { $played } of { $points } point is played; the same command goes on with the others
       *[other] { $played } of { $points } points are played; the same command goes on with the others
    }

sweep-point-unchanged = the scenario as it is
sweep-at-point = at point { $number } of the sweep: { $point }

# The page.
sweep-page-title = { $scenario }, by { $inputs }
sweep-page-about =
    { $points ->
        [one] { $points } point on { $draws ->
            [one] { $draws } future
           *[other] { $draws } futures
        }, seed { $seed }, { $first }–{ $last }.
       *[other] { $points } points on the same { $draws ->
            [one] { $draws } future
           *[other] { $draws } futures
        }, seed { $seed }, { $first }–{ $last }.
    }
sweep-page-caption = All points are played on the same chance: they differ by what is varied and by nothing else. The standard error is that of the mean; P10–P90 is the spread between futures.
sweep-page-points = Every point and every target
sweep-page-again = The file study.yaml beside this page holds the scenario and what is varied. Played again, it gives the same numbers:
