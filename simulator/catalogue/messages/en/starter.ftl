# The comments of a scenario to start from.

starter-differs = { $name }: what differs from the base scenario, and nothing else.
starter-check = is everything in order?
starter-diff = which inputs differ?
starter-run = pictures, tables and a page in { $folder }
starter-forms = Any number may be a plain number, a text with its unit, or a distribution:
starter-sources = A number says where it comes from: `source`, `derived` (arithmetic on sourced figures) or `assumption` (with a range or a distribution). `null` removes an entry.
starter-uncomment = Take away the # before what you want to change.
starter-who = who said so and when
starter-why = why
starter-why-range = why this range
starter-why-dates = why these dates
starter-coal-first = the border before the plants at the mines; `burn` is the other way round
starter-trade-launch = without what came once; `reported`; `part_year`: from its first months
starter-trade-mode = what is not energy grows, and energy is added; `top_down`: the total grows
starter-trade-varies = from year to year; `constant`; `series`: years of your own
starter-investment = leaves a part out; so with the others, if no target speaks of them
