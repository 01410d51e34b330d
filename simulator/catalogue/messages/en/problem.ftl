# What is wrong with a scenario: a message each, with its way out beside it.
# Names, keys, values and numbers of the file come in as a file writes them.

problem-line =
    { $place }:{ $with_path ->
        [yes] {" "}{ $path }:
       *[no] {""}
    } { $what }{ $with_got ->
        [yes] , got { $got }
       *[no] {""}
    }{ $with_way_out ->
        [yes] ; { $way_out }
       *[no] {""}
    }
problem-at-point = { $what } (at { $point })

## Places and things that messages name

problem-the-scenario = the scenario
problem-the-result = the result
problem-a-quantity = a quantity
problem-a-range = a range
problem-top-of-file = the top of the file
problem-infinity = infinity
problem-byte = byte { $code }

## Ways out that several problems share

problem-did-you-mean = did you mean { $name }?
problem-none-among = there is none in { $among }
problem-one-of = one of { $names }
problem-names-among = { $among } has { $names }
problem-taken-out = { $place } takes it out; keep it there, or name another here
problem-see-names = see the names in { $among }
problem-write = write { $text }
problem-write-number = write a number
problem-write-number-in = write a number in { $unit }
problem-write-number-alone = write the number alone
problem-write-unquoted = write { $text } without quotes
problem-write-percent = write `{ $text }` for a percentage
problem-write-one-meant = write { $thousands } if thousands are meant, { $decimal } if decimals
problem-write-day-meant = write { $day } if the day comes first, { $month } if the month does
problem-write-in-units = write it in { $units }
problem-other-distribution = use another distribution
problem-add = add { $key }
problem-add-described = add { $key } ({ $description })
problem-add-them = add them
problem-remove-it = remove it
problem-belongs-in = it belongs in { $homes }
problem-use = use { $what }
problem-use-fewer-characters = use at most { $most } characters

## Files

problem-no-such-file = no such file
problem-no-folder = there is no folder { $folder }
problem-directory = is a directory
problem-name-a-file = name a YAML file
problem-name-a-file-in-it = name a file in it, for example { $file }
problem-not-a-regular-file = is not a regular file
    .way-out = name a YAML file
problem-not-a-file-name = is not a file name
    .way-out = name a YAML file
problem-unreadable = cannot be read: { $said }
problem-not-utf8 = is not UTF-8 text
    .way-out = save it as UTF-8
problem-extends-included = stands in an included file
    .way-out = move it to the scenario
problem-must-name-files = must name a file or a list of files
    .way-out = write `{ $key }: file.yaml` or a list of files
problem-files-loop = files name each other in a loop ({ $loop })
    .way-out = remove one of the names
problem-files-too-deep = files name each other more than { $most } deep
    .way-out = put them together
problem-too-many-files = the scenario reads more than { $most } files
    .way-out = name each file once
problem-top-not-a-mapping = must be a mapping at the top
    .way-out = write `key: value` lines

## YAML

problem-not-yaml = is not YAML: { $said }
problem-no-tabs = indent with spaces, not tabs
problem-quote-colon = put quotes round a text that has a colon in it
problem-control-character = is not YAML: a control character
    .way-out = remove it
problem-file-empty = the file is empty
    .way-out = write a mapping
problem-several-documents = holds more than one document
    .way-out = keep one, without `---` between
problem-too-many-values = the scenario expands to more than { $most } values
    .way-out = remove aliases or includes
problem-too-deep = is nested more than { $most } deep
    .way-out = write it flatter
problem-tag = the tag { $tag } is not allowed
    .way-out = remove it
problem-key-no-name = holds a key that is not a plain name
    .way-out = write a name
problem-merge-key = merge keys (`<<`) are not allowed
    .way-out = use `extends` or `include`
problem-given-twice-first-at = is given twice, first at line { $line }, column { $column }
    .way-out = keep one of them
problem-anchor-too-large = holds more than { $most } values
    .way-out = split the file
problem-alias = the alias { $alias } stands for nothing written before it
    .way-out = write the value out
problem-world-removes = a world takes nothing away; leave a project out with `counted: false`, a line with `begun: false`
problem-null-removes-nothing = null removes nothing here

## The command line

problem-path-not-a-text = is no path of the scenario
    .way-out = write the path as a text, such as `trade.growth`
problem-not-path-value = is not PATH=VALUE
    .way-out = write `--set power.renewed=0.9`
problem-value-empty = the value cannot be read: it is empty
    .way-out = write YAML
problem-value-unreadable = the value cannot be read: { $why }
    .way-out = write YAML
problem-key-given-twice = the key { $key } is given twice
    .way-out = keep one of them
problem-no-such-name = there is no { $name } in { $among }
problem-set-whole = { $among } is set whole

## Kinds of values

problem-must-be-whole-number = must be a whole number
problem-must-be-number = must be a number
problem-must-be-finite = must be a finite number
problem-must-be-true-or-false = must be true or false
problem-must-be-text = must be a text
    .way-out = put it in quotes
problem-must-be-list = must be a list
    .way-out = write [a, b]
problem-must-be-mapping = must be a mapping
    .way-out = write `key: value` lines under it
problem-must-be-day = must be a day
    .way-out = write it as `2026-02-28`
problem-must-be-one-of = must be { $options }
problem-must-be = must be { $what }
problem-must-not-be-empty = must not be empty
problem-text-too-long = must not be longer than { $most } characters
problem-too-few-entries =
    must have at least { $least ->
        [one] { $least } entry
       *[other] { $least } entries
    } (it has { $has })
problem-too-many-entries =
    must have at most { $most ->
        [one] { $most } entry
       *[other] { $most } entries
    } (it has { $has })
problem-beyond-limit =
    must be { $kind ->
        [at_least] at least
        [above] above
        [at_most] at most
       *[below] below
    } { $limit }
problem-not-a-finite-number = is not a finite number
    .way-out = write a number
problem-not-allowed-here = is not allowed here ({ $kind })
problem-missing = is missing
problem-left-empty = is left empty, which takes out what is needed
    .way-out = fill it in, or leave it out
problem-unknown-key = the key is unknown
problem-unknown-key-here = the key { $key } is unknown here
problem-key-missing = the key { $key } is missing
problem-name-not-allowed = the name is not allowed
problem-pattern-year = a year such as "1998"
problem-pattern-month = a month such as `2026-12`
problem-pattern-option = `group.option`, in lower-case letters, digits and _
problem-pattern-name = lower-case letters, digits and _, a letter first
problem-name-empty = names nothing
    .way-out = write a text, or texts by language
problem-unknown-language = there is no language { $code }

## Numbers, dates, units

problem-not-a-number = is not a number
problem-not-finite = is not finite
problem-text-not-number = is a text, not a number
problem-product = is a product, where one number is needed
problem-ends-with-commas = has numbers with decimal commas, at which a list is cut
problem-thousands = can be read as thousands or as a number with three decimals
problem-comma-ends-text = a comma ends the text here, and what follows it is read as a key
    .way-out = put quotes round the whole text: { $text }
problem-comma-ends-number = a comma ends the number here, and what follows it is read as a key
problem-not-a-mapping = is not a mapping
problem-not-list-of-numbers =
    is not a list of { $count ->
        [one] { $count } number
       *[other] { $count } numbers
    }
problem-not-a-probability = is not a probability
    .way-out = write a number from 0 to 1
problem-no-such-date = is a date that does not exist
    .way-out = write a date as `2028-06` or `2028-06-30`
problem-not-a-date = is not a date
    .way-out = write a date as `2028-06` or `2028-06-30`
problem-year-not-date = is a year, not a date
    .way-out = write `{ $year }-01` for its beginning or `{ $year }-12` for its end
problem-unit-where-none = has a unit where the field takes none ({ $unit })
problem-unknown-unit = has the unknown unit { $unit }
problem-unit-needs-more = is in { $unit }, of which the number alone does not tell the value here
problem-apparent-power = write the MW that it carries: MVA times the power factor, for example 0.95
problem-in-dong = divide by the rate of its year (`economics.vnd_per_usd`) and write it in { $unit }
problem-other-dimension = has a unit of { $given }, not of { $needed }
problem-dimension-power = power
problem-dimension-energy = energy
problem-dimension-ratio = ratio
problem-dimension-time = time
problem-dimension-frequency = frequency
problem-dimension-length = length
problem-dimension-mass = mass
problem-dimension-mass-a-year = mass a year
problem-dimension-mass-a-day = mass a day
problem-dimension-mass-a-truck = mass a truck
problem-dimension-price-of-mass = price of mass
problem-dimension-heat-value = heat value
problem-dimension-volume = volume
problem-dimension-volume-a-year = volume a year
problem-dimension-price-of-volume = price of volume
problem-dimension-price-of-energy = price of energy
problem-dimension-cost-of-capacity = cost of capacity
problem-dimension-yearly-cost-of-capacity = yearly cost of capacity
problem-dimension-money = money
problem-dimension-cost-of-length = cost of length
problem-dimension-exchange-rate = exchange rate
problem-dimension-emissions-of-energy = emissions of energy

## Quantities

problem-no-form = has neither a value nor a distribution
    .way-out = add one of { $forms }
problem-has-both = has both { $keys }
    .way-out = keep one of them
problem-not-a-text = is not a text
    .way-out = write a sentence
problem-never-not-date = only a date can be `never`
    .way-out = remove it
problem-not-true-or-false = is not true or false
problem-reversed = is reversed
problem-order-low-mode-high = is not in the order low, mode, high
problem-order-low-mean-high = is not in the order low, mean, high
    .way-out = reorder it
problem-sd-not-above-zero = is not above 0
    .way-out = a number without spread is written with `value`
problem-not-above-zero = is not above 0
problem-p90-not-above-median = has a p90 that is not above its median
    .way-out = the 90th percentile lies above the median
problem-choices-not-a-mapping = is not a mapping
    .way-out = write {"{"}value: probability, …{"}"}
problem-choice-twice = is given twice
    .way-out = add the two up
problem-probabilities-sum = has probabilities that add up to { $total }
    .way-out = make them add up to 1
problem-range-without-value = does not contain the value
    .way-out = widen the range
problem-out-of-bounds =
    must be { $kind ->
        [at_least] at least
        [above] above
       *[at_most] at most
    } { $bound }
problem-can-pass-bound =
    can be { $end }, must be { $kind ->
        [at_least] at least
        [above] above
       *[at_most] at most
    } { $bound }
problem-endless =
    has no { $side ->
        [low] low
       *[high] high
    } end, must be { $kind ->
        [at_least] at least
        [above] above
       *[at_most] at most
    } { $bound }
problem-no-source = has no source
    .way-out = add `source:`, or `assumption:` with a range
problem-source-not-its-own = has no source (that in { $file } is not its own)
    .way-out = add `source:`, or `assumption:` with a range
problem-assumption-without-range = is an assumption without a range
    .way-out = add `range: [low, high]` or write a distribution

## Rules that fields declare

problem-not-among = is not in { $among }
problem-names-itself = names the entry that it stands in
    .way-out = name another one
problem-needs-section = needs { $section }, which this scenario does not have
problem-add-section = add the section, or write { $text }
problem-name-reserved = { $name } is where all of them end, not one of them
    .way-out = give it another name
problem-loop = they follow each other in a loop ({ $loop })
    .way-out = let one of them follow another, or none
problem-not-by-year = is one number, not numbers by year
    .way-out = put it under a year: `"2030": …`
problem-years-not-taken = holds numbers by year, but takes one number or distribution
    .way-out = write the one that holds in all years
problem-years-go-to = put them under { $field }
problem-not-a-year = is not a year
    .way-out = write a year such as `2030`
problem-item-twice = is given twice
    .way-out = remove one
problem-sum-not-one = has values of { $field } that add up to { $total }
    .way-out = make their central values add up to 1
problem-order =
    { $kind ->
        [after] does not lie after
        [surely] can lie before
       *[before] lies before
    } { $other } ({ $value })
    .way-out = correct one of the two
problem-has-none-of = has none of { $keys }
    .way-out = add one of them
problem-needs-beside = means nothing without { $other }
    .way-out = add { $other }, or remove it

## Power

problem-counted-elsewhere = a plant that sells elsewhere cannot be counted
    .way-out = write false, or another `offtake`
problem-counted-without-line = is counted but has no line
    .way-out = add `line:`, or write `counted: false`
problem-displaced-by-nothing = is displaced, but `displaces` names nothing to put in its place
    .way-out = add `displaces: […]`, or write false
problem-none-counted = holds no plant that is counted
    .way-out = write `counted: true` at one of them
problem-stands-in-without-line = stands in for another plant but has no line
    .way-out = add `line:`, or take it out of `displaces`
problem-stands-in-elsewhere = a plant that sells elsewhere cannot stand in for another
    .way-out = write another `offtake`, or take it out of `displaces`
problem-follows-no-water = is a { $technology } plant, which has no water to follow
    .way-out = name a hydropower plant, or remove it
problem-follows-as-other = is of no use to a { $technology } plant, which runs on no river
    .way-out = remove it
problem-follows-no-profile = has no profile, so that its water is not known
    .way-out = add `profile:` to it, or name another plant
problem-follows-no-region = has a profile without a region, so that its water is not known
    .way-out = name a plant with a profile of hydropower
problem-more-than-full = is more than the plant gives at full capacity all year ({ $most } GWh)
    .way-out = check `energy_gwh`, `capacity_mw` and their units
problem-units-at-once = has { $units } units but no time between them
    .way-out = add `unit_interval_months:`
problem-exports-without-date = exports to Viet Nam but has no date
    .way-out = add `cod:`
problem-alt-line-same = is the same as `line`
    .way-out = remove it
problem-alt-line-bypassed = is bypassed before its date, so the plant would move at once
    .way-out = name a line that is `closed` by then
problem-no-group = has no group in { $table }
problem-no-option = has no option in { $table }
problem-no-site = a { $technology } plant has no site
    .way-out = remove it
problem-wind-without-site = is a wind plant without a site
    .way-out = add `site:`
problem-coal-profile = a coal plant has no profile
    .way-out = remove it: `power.resource.coal_availability` holds
problem-without-profile = is a { $technology } plant without a profile
    .way-out = add `profile:`
problem-profile-region = is a profile without a region, which hydropower needs
    .way-out = add `region:` to { $profile }
problem-profile-of-hydro = is a profile of hydropower, not of { $technology }
    .way-out = name another profile
problem-no-cost = has no cost
    .way-out = add { $cost }
problem-border-nowhere = crosses the border but does not say where
    .way-out = add `border_at:`, the share of its length in Laos
problem-border-point = only a line with `side: border` has a border point
    .way-out = remove it
problem-bypassed-in-laos = only a line in Viet Nam can be bypassed: energy is metered at the border
    .way-out = write `closed`
problem-side-backwards =
    { $side ->
        [border] crosses the border
       *[other] lies behind the border
    }, but feeds a line that { $below ->
        [border] crosses the border
       *[laos] lies in Laos
    }
    .way-out = correct `side` of one of them
problem-no-sink-imports = none of them is in { $country }, whose imports are reported
    .way-out = give one of them { $text }
problem-no-side = is no side of a line
problem-sides-of-a-line = `side` of a line
problem-side-of-other-sink = lies behind the border to { $sink }
    .way-out = write { $sink }
problem-two-sinks = leads to { $other }, and the first line to { $first }
    .way-out = let both lead to one sink
problem-month-twice = the month is in { $seasons }
    .way-out = keep it in one season
problem-season-of-other-kind = a season of this kind has { $key } instead
    .way-out = write { $key }
problem-months-left-out = leaves out the months { $months }
    .way-out = put every month in one season
problem-zero-profile = is zero in every month
    .way-out = remove the profile
problem-other-years =
    { $kind ->
        [lacks] lacks years that { $region } has
       *[adds] has years that { $region } lacks
    }: { $years }
    .way-out = give all regions the same years
problem-no-such-winter = no winter before a year of the record passes { $threshold }
    .way-out = lower `oni_threshold_c`
problem-mode-without-year = is `year`, but no year is named
    .way-out = add `year: "1998"` beside it
problem-not-in-record = is not a year of the record
problem-record-runs = the record runs from { $first } to { $last }
problem-no-ceiling = is contracted, but no ceiling holds for { $technology }
    .way-out = add `price_uscent_per_kwh:`
problem-windows-overlap = overlaps { $other } for { $technology }
    .way-out = let one window end where the next begins
problem-windows-gap = leaves no ceiling for { $technology } from { $day }, when { $before } ends
    .way-out = write { $text }, or add a window between

## Coal

problem-link-named-as-gate = is the name of a gate, too
    .way-out = give one of them another name
problem-link-never-open = has neither a limit nor a stage that opens
    .way-out = add `mt_per_year:` or `adds:`
problem-routes-disagree = passes { $first } before { $then }, route { $route } after it
    .way-out = let the two routes agree
problem-no-route-included = has no route that is included
    .way-out = include one of them
problem-project-has-plant = is the plant of { $plant } already
    .way-out = remove one of them
problem-not-a-coal-plant = is not a coal plant
    .way-out = name another project
problem-plant-counted = is counted for Viet Nam: what it burns follows from the power section
    .way-out = remove it
problem-plant-elsewhere = sells elsewhere, but has no { $key }
    .way-out = add { $key }

## Petroleum

problem-line-always-there = names a line that is always there, so that the stage never holds
    .way-out = give that line a date (`energised:`), or the stage one of its own (`ends:`)
problem-route-always-there = names a route that is always there
    .way-out = remove it, or add `opens:` to the route
problem-start-without-limit = begins a route but does not say how much it can bring
    .way-out = add `throughput_ml:`

## Trade

problem-not-months = is not a number of months short of a year
    .way-out = write 1 to { $most }
problem-record-lacks = lacks { $years }: a horizon from { $first } tells growth over { $before }
    .way-out = add what is missing, or begin the horizon later
problem-share-beside-sides = is given beside the two sides it would split
    .way-out = remove it
problem-sides-unknown = lies in the horizon, but does not say how much each side sold
    .way-out = add `exports_musd:` and `imports_musd:`, or `exports_share:`
problem-no-series = is `series`, but no series is given
    .way-out = add { $text }
problem-not-a-year-of-growth = is not one of the years that grow, { $first } to { $last }
    .way-out = remove it
problem-series-lacks = lacks { $years }
    .way-out = give every year
problem-no-underlying = is `underlying`, but has no amount
    .way-out = add `underlying_musd:`
problem-no-part-year = is `part_year`, but { $year } has no { $months } months in `trade.record`
problem-other-months = it has { $months }: change `nowcast.months`
problem-few-part-years =
    is `part_year`, but only { $years ->
        [one] { $years } earlier year has
       *[other] { $years } earlier years have
    } { $months } months in `trade.record`, { $needed } are needed
    .way-out = add some, or change `nowcast.months`
problem-part-above-whole =
    { $months ->
        [one] { $months } month has
       *[other] { $months } months have
    } more than { $longer ->
        [12] the year
       *[other] { $longer } months
    } ({ $amount } MUSD)
    .way-out = correct one of them
problem-group-is-energy = is energy, which the other parts of the scenario give
    .way-out = remove it

## Targets and correlations

problem-not-reported-by-year = is not a quantity that is reported by year
problem-other-unit = is not the unit of { $quantity }
    .way-out = write the value in { $unit }
problem-no-quantity = is not the path of a quantity
problem-structural-member = is used at its central value: it has no random draw to share
    .way-out = remove it
problem-member-twice = is in group { $group } already
    .way-out = remove it here

## Sweeps

problem-not-swept = cannot be swept
problem-one-seed = all points see the same chance; give one --seed
problem-draws-alike = all points have as many draws; give one --draws
problem-years-are-an-axis = the years are an axis of the result; set the horizon of the whole sweep
problem-name-an-input = name an input of the scenario
problem-group-not-value = is a group, not a value
problem-name-one-value = name one value in it: { $names }
problem-no-target = is no target of this scenario
problem-no-distribution = has no distribution of its own
problem-give-values = give its values: { $text }
problem-structural-axis = is used at its central value and has no distribution to draw points from
    .way-out = give a range: { $text }
problem-takes-no-range = takes no range
problem-switch-no-range = is a switch and takes no range
problem-end-of-range = an end of the range { $what }
problem-points-not-whole = the number of points is not a whole number
    .way-out = write LO:HI:N
problem-range-empty = the range is empty
    .way-out = for one value write { $text }
problem-range-reversed = the range is reversed
    .way-out = write { $text }
problem-range-no-points = the range has no points
    .way-out = write LO:HI:N with N from 2, or { $text }
problem-range-one-point = the range has one point, which would be its beginning only
    .way-out = write LO:HI:N with N from 2, or { $text }
problem-range-too-many-points = the range has more than { $most } points
    .way-out = ask for fewer
problem-values-empty = the list of values is empty
    .way-out = write { $text }
problem-twice-in-list = is given twice in the list
    .way-out = keep one of them
problem-empty-value = the list has an empty value
    .way-out = remove it

## What a sweep asks for

problem-sweep-nothing = nothing is varied
    .way-out = write --vary PATH=LO:HI:N, or a `sweep:` block in the scenario
problem-sweep-no-values = names no values
    .way-out = write --vary PATH=LO:HI:N, PATH=A,B,C, or PATH alone
problem-sweep-twice = is varied twice
    .way-out = write all its values in one --vary
problem-sweep-set-and-varied = is both set and varied
    .way-out = keep one of them
problem-sweep-no-design = is no design
problem-sweep-other-quantity = is a target of { $of }, not of { $quantity }
    .way-out = keep one of them
problem-sweep-year-outside = lies outside the horizon
    .way-out = choose one from { $first } to { $last }
problem-sweep-no-points = a sweep needs a point at least
    .way-out = ask for more
problem-sweep-needs-values =
    { $design ->
        [one_at_a_time] one at a time needs values
       *[grid] a grid needs values
    }
    .way-out = write { $path }=LO:HI:N, or --design latin_hypercube --points 64
problem-sweep-needs-points =
    { $design ->
        [one_at_a_time] one at a time needs a number of points in the range
       *[grid] a grid needs a number of points in the range
    }
    .way-out = write { $path }=LO:HI:N
problem-sweep-product = { $factors } = { $count }
problem-sweep-too-many =
    { $design ->
        [one_at_a_time] one at a time over these values has { $points } points, more than { $most }
       *[grid] a grid over these values has { $points } points, more than { $most }
    }
problem-sweep-fewer-or-sampled = give fewer values, or a sampled design (--design sobol)
problem-sweep-fewer-or-points = give fewer values, or --points { $points }
problem-sweep-range-has-points =
    { $design ->
        [sobol] the range has points of its own, but Sobol’ points choose them
       *[latin_hypercube] the range has points of its own, but a Latin hypercube chooses them
    }
    .way-out = write { $text } and --points N
problem-sweep-not-set = is not set in this scenario
    .way-out = write { $path }=LO:HI
problem-sweep-one-value = has one value, { $value }, and no distribution
    .way-out = write { $path }=LO:HI
problem-sweep-how-many =
    { $design ->
        [sobol] how many points Sobol’ points should have is not said
       *[latin_hypercube] how many points a Latin hypercube should have is not said
    }
    .way-out = write --points 64
problem-sweep-more-than = more than { $most } points
    .way-out = ask for fewer
problem-sweep-powers-of-two = Sobol’ points keep their balance in powers of two only
    .way-out = write --points { $below } or { $above }, or --design latin_hypercube
problem-sweep-more =
    { $more ->
        [one] and { $more } more problem like these
       *[other] and { $more } more problems like these
    }

# A plan.
problem-plan-no-line = has no line, so that nothing can be signed to come
    .way-out = add `line:` to the project, or take it out of the list
problem-plan-not-counted = is not counted, so that no plan can sign it
    .way-out = write `counted: true` at the project, or take it out of the list
problem-plan-settled = is { $offtake }: there is nothing left to decide
    .way-out = take it out of the list
problem-plan-kept-and-left = is to be kept and left
    .way-out = take it out of one of the two lists
problem-plan-two-options = is another option of the plans of which { $other } is one: only one of them is real
    .way-out = keep one of the two
problem-plan-keeps-too-much = { $kept } MW are to be kept, more than may be signed; the largest are { $largest }
    .way-out = raise the limit, or keep fewer
problem-plan-begun-before = lies before the plan is decided ({ $decided })
    .way-out = leave the year out, or move `decided`
problem-plan-begun-beyond = lies beyond the horizon, which ends with { $last }
    .way-out = leave the year out, or lengthen the horizon
problem-plan-line-stands = stands already: there is nothing to begin
    .way-out = say with `adds_mw` and `build_years` how it is reinforced, or take it out
problem-plan-line-to-come = does not stand yet: it can be begun, not reinforced
    .way-out = take `adds_mw` and `build_years` out
problem-plan-no-limit = the line has no limit to which anything could be added
    .way-out = give it `n1_mw`, or take it out
problem-plan-without-cost = has no cost, though the cost of lines is limited, or taken off the saving that is wanted
    .way-out = add `cost_musd:`; or limit no `line_musd` and maximise something else
problem-plan-target-no-year = names no year, so that no chance can be told
    .way-out = name another target, or add `year:` to it
problem-plan-target-beyond = is of { $year }, outside the horizon ({ $first }–{ $last })
    .way-out = lengthen the horizon, or name another target
problem-plan-wish-beyond = lies outside the horizon ({ $first }–{ $last })
    .way-out = name a year of the horizon, or lengthen it
