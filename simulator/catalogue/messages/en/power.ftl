# Pictures of power: findings, what is drawn, what is shown and what is not, and their labels.

# Capacity by year
power-target-unlikely = The { $value } { $standing } for { $year } is unlikely to be met ({ $met }): { $there } by then
power-target-open = The { $value } { $standing } for { $year } may or may not be met ({ $met }): { $there } by then
power-target-likely = The { $value } { $standing } for { $year } is likely to be met ({ $met }): { $there } by then
power-in-operation = { $there } are in operation for Viet Nam at the end of { $year }
power-capacity-drawn = Power from Laos for Viet Nam on 31 December, { $unit }. Commissioned nameplate: median, the middle half of the futures (dark) and P10–P90 (light). Diamonds are targets, filled where they are commitments
power-capacity-shown = Commissioned, deliverable and firm megawatts are three different things and are never added. The bands are spreads between futures, not errors of the model. The hatched growth envelope is arithmetic: the official growth of { $growth } a year applied to { $base } at the end of { $year }; it knows nothing of projects or lines. Every target stands at the meaning and the year in which it was stated; those beyond the horizon, and caps, are in the scorecard only.
power-commissioned = Commissioned
power-listed-median = On today’s list, median
power-deliverable-median = Deliverable over the lines, median
power-firm-p10 = Firm in 9 of 10 futures (P10)
power-steady-growth = If capacity grew { $growth } a year

# Energy by year
power-imports-grow =
    Imports grow from a median of { $now } in { $start } to { $then } in { $end }, { $most ->
        [yes] mostly { $technology }
       *[no] the largest part of it { $technology }
    }
power-imports-stay =
    Imports stay from a median of { $now } in { $start } to { $then } in { $end }, { $most ->
        [yes] mostly { $technology }
       *[no] the largest part of it { $technology }
    }
power-imports-fall =
    Imports fall from a median of { $now } in { $start } to { $then } in { $end }, { $most ->
        [yes] mostly { $technology }
       *[no] the largest part of it { $technology }
    }
power-imports-of-one-year =
    Laos sends { $then } in { $end }, { $most ->
        [yes] mostly { $technology }
       *[no] the largest part of it { $technology }
    }
power-imports-none = No energy reaches the border in any future
power-energy-drawn = Energy metered at the border, { $unit } a year. Bars and the numbers above them are means ({ $error }); whiskers are P10–P90 of the total
power-energy-shown = After losses in Laos and after every curtailment, as tariffs and customs count it. The error of the means would vanish with more futures; the whiskers, which show how far one future may lie from another, would not. A project is put where its own line leads at first, also after it has moved to another one. Years of record use recorded dates of plants and lines, not recorded energy: the water of every year is drawn.
power-by-technology = By technology
power-by-landing = By where it lands in Viet Nam
power-landing-unknown = No line named
power-landings-other =
    { $count ->
        [one] { $count } other place
       *[other] { $count } other places
    }

# Projects
power-projects-all-supply =
    { $count ->
        [one] The only counted project already supplies Viet Nam
       *[other] All { $count } counted projects already supply Viet Nam
    }
power-projects-likely =
    Of { $awaited ->
        [one] { $awaited } project
       *[other] { $awaited } projects
    } still to come, { $likely ->
        [0] none is
        [one] { $likely } ({ $capacity }) is
       *[other] { $likely } ({ $capacity }) are
    } likelier than not to supply Viet Nam by the end of { $year }
power-projects-drawn = First supply to Viet Nam, given that it comes: median, middle half and P10–P90 of the dates; the fainter, the less likely. At right nameplate MW and the chance of supply by the end of { $year } and ever ({ $error })
power-projects-shown =
    Every project that may count towards Viet Nam, in groups by what stands today. A date is the latest of three clocks: the plant, its contract, its line; it is shown for the futures in which the project supplies at all. { $others ->
        [0] Every project of the register may count.
        [one] { $others } more project of the register is contracted elsewhere or stands inside another entry: it is never counted, and is listed in tables/projects.csv.
       *[other] { $others } more projects of the register are contracted elsewhere or stand inside another entry: they are never counted, and are listed in tables/projects.csv.
    } { $unlisted ->
        [yes] Projects that are on nobody’s list yet have no row here.
       *[no] {""}
    }
power-chance-of-supply = chance of supply
power-planned-date = planned date
power-supply-by = by { $year }
power-supply-ever = ever
power-known-on = known on { $day }
power-before = ◂ { $year }
power-beyond = { $year } ▸

# Curtailment
power-line-binds-most = { $line } binds most: { $lost } lost there { $first }–{ $last }, { $share } of all that lines curtail
power-no-line-binds = Lines curtail practically no energy
power-curtailment-drawn = Energy that full or broken lines curtail, { $unit } a year at the busbar. Bars and cells are means ({ $error }), whiskers P10–P90
power-curtailment-shown =
    Energy is counted at the first line where it is lost; at a full line { $order ->
        [by_contract] plants behind it without a contract lose before those with one
       *[pro_rata] all plants behind it share the loss
    }. In years of record plants and lines stand as they did, and the water is drawn. The last column is the share lost of all that reached the line. Limits are those of the scenario, Viet Nam’s own bottlenecks behind the border included; what Viet Nam’s dispatch would turn away at midday is not represented.{ $others ->
        [0] { "" }
        [one] { " " }{ $others } more line loses less and is in tables/lines.csv.
       *[other] { " " }{ $others } more lines lose less and are in tables/lines.csv.
    }
power-share-of-offered = Share of the energy offered
power-lost-to = Lost to
power-share-of-what-reached-it = of its energy
power-sum-over-years = { $unit } { $first }–{ $last }
power-no-line-loses-half-a-gwh = No line is full or broken long enough to lose half a gigawatt-hour over the horizon.

# Months
power-months-empty = In { $year } half of the futures bring no energy in any month
power-months-alike = In { $year } every month brings about as much as the others
power-months-none-in = In { $year } most energy comes in { $most }, none in { $least }
power-months-ratio = In { $year } a typical { $most } brings { $ratio } times the energy of a typical { $least }
power-months-drawn = Energy metered at the border, { $unit } a month: median, the middle half of the futures (dark) and P10–P90 (light). Grey: the months of firm power
power-months-shown = The spread within a month comes from water, wind and outages and, in a year to come, from which plants and lines are there. The percentiles of months do not add up to those of the year. Dry and wet season are halves of the hydrological year that begins in June.
power-month-panel-record = { $year }, plants and lines on record
power-month-value = { $month } { $value }
power-dry-season = dry season
power-wet-season = wet season

# From the list to firm power
power-all-listed-operate = All { $listed } on the list are in operation by the end of { $year }
power-most-lost-to = Of { $listed } on the list, { $commissioned } are in operation by { $year }; most is lost to { $reason } ({ $lost })
power-losses-drawn = From the list of projects to firm power at the end of { $year }, { $unit }: means over all futures. A project leaves once, for the first reason in the order shown
power-losses-shown = The list is the nameplate of every project that may count towards Viet Nam, at its central value. Whatever is on the list, ends for no reason and is not in operation counts as late, plants whose contract has ended included. Commissioned, deliverable and firm are three meanings of one year’s megawatts: the bars between them say what separates them.
power-mean-in = mean { $unit }
power-lost-amount = − { $amount }
power-gained-amount = + { $amount }
power-step-listed = On the list for Viet Nam
power-step-commissioned = Commissioned
power-step-unlisted = on no list yet, appears and comes in time
power-step-lines = more than the lines can land, and losses
power-step-deliverable = Deliverable over the lines
power-step-resource = water, wind and outages in the peak hours
power-step-firm = Firm: mean of the peak hours

# Cost
power-no-price = In { $year } half of the futures import nothing, so that there is no price to tell
power-price-against = In { $year } imports cost { $price }, less than { $alternative } in { $cheaper }
power-cost-drawn = Nominal: median, the middle half of the futures (dark) and P10–P90 (light). Dashed: what the same energy would cost from elsewhere, at central values, rising with inflation
power-cost-shown = The price is the bill over the energy metered at the border; the bill holds what is paid for energy that Viet Nam’s own lines could not take. Signed contracts keep their price, the others are signed at the ceiling less a discount. What Viet Nam spends on its own grid for the imports is not in it. Years of record show what the model makes of them, not invoices, and prices do not answer to how much is bought.
power-price-panel = Average price at the border, { $unit }
power-bill-panel = What Viet Nam pays, { $unit } a year
power-imports-from-laos = Imports from Laos

# The answer
power-answer-capacity = At the end of { $year }, { $commissioned } of Lao plants are in operation for Viet Nam in the median of the futures ({ $commissioned_ends } in eight of ten). The lines can land { $deliverable } of that in the median, and { $firm } are firm in nine of ten. The plants bring { $energy } to the border in { $year } ({ $energy_ends } in eight of ten).
power-answer-firm-rule =
    Firm is the mean power landed in { $hours } peak hours of the days of { $months }, reservoirs { $reservoirs ->
        [peak_first] saving the month’s water for those hours
       *[even] spreading their water evenly
    }; in the worst of these months it is { $worst } in nine of ten futures.
power-answer-target-unlikely =
    The { $standing } of { $value } by { $year } is unlikely to be met ({ $met }){ $grows ->
        [yes] ; it needs { $needed }
       *[no] { "" }
    }{ $assumed ->
        [yes] . That assumes that { $signs } ({ $ends }) of those who offer power can live with the price ceiling, which the record hardly tests
       *[no] { "" }
    }.
power-answer-target-open =
    The { $standing } of { $value } by { $year } may or may not be met ({ $met }){ $grows ->
        [yes] ; it needs { $needed }
       *[no] { "" }
    }{ $assumed ->
        [yes] . That assumes that { $signs } ({ $ends }) of those who offer power can live with the price ceiling, which the record hardly tests
       *[no] { "" }
    }.
power-answer-target-likely =
    The { $standing } of { $value } by { $year } is likely to be met ({ $met }){ $grows ->
        [yes] ; it needs { $needed }
       *[no] { "" }
    }{ $assumed ->
        [yes] . That assumes that { $signs } ({ $ends }) of those who offer power can live with the price ceiling, which the record hardly tests
       *[no] { "" }
    }.
power-answer-curtailed = Full or broken lines curtail { $lost } in { $year }, { $share } of the energy offered.
power-answer-curtailed-most-at = Full or broken lines curtail { $lost } in { $year }, { $share } of the energy offered; over the years { $line } loses most.
power-answer-share = { $name } ({ $share })
power-answer-dear =
    { $count ->
        [one] One project is approved but needs more than its ceiling in at least half of the futures
       *[other] { $count } projects are approved but need more than their ceiling in at least half of the futures
    }: { $names }{ $more ->
        [0] { "" }
       *[other] ; and { $more } more
    }. The scenario lets an approval settle the price (`economics.approval_settles_price`).
power-answer-commissioned = commissioned at the end of { $year }
power-answer-deliverable = deliverable over the lines
power-answer-firm = firm in nine of ten futures
power-answer-p10 = P10
power-answer-energy = at the border in { $year }
