# The page of a run: headings, notes, and the words around its numbers.
page-known = What was known on { $day } is record; everything after it is drawn.
page-run =
    { $draws ->
        [one] { $draws } future, seed { $seed }, { $first }–{ $last }.
       *[other] { $draws } futures, seed { $seed }, { $first }–{ $last }.
    }
page-footer = Lao–Viet energy import simulator, version { $version }
page-answer = The answer
page-past = How the model did on the past
page-moves = What moves it
page-fails = When it comes about
page-figures = Pictures
page-no_figures = This run was asked for no pictures; their numbers are in the folder tables.
page-numbers = Its numbers
page-scorecard = Scorecard
page-scorecard_note = Mean ± is the error that the number of futures leaves in the mean. P10–P90 is the spread between futures: in one of ten the value lies below P10, in one of ten above P90. Half of the futures miss the target by no more than the typical miss; a future that meets it counts as nought. First met is the first calendar year at or above the target; for a cap, the first year above it.
page-target = Target
page-median = Median (P10–P90)
page-mean = Mean ±
page-met = Met in
page-miss = Typical miss
page-first = First met (P10–P90)
page-needed = Growth it needs
page-not-tested = not tested
page-not-tested-because = not tested: { $why }
page-limits = What is not represented
page-origin = Where the numbers come from
page-origin_note = Every quantity of the scenario carries a source, a derivation, or an assumption with its reason. Nothing was filled in silently.
page-count-sourced = { $count } sourced
page-count-derived = { $count } derived
page-count-assumed = { $count } assumed
page-count-user = { $count } set for this run
page-set_by_user = Set for this run
page-assumptions = Assumptions
page-assumptions-note = { $count }: what was chosen because no source was found: the list to be checked first
page-derivations = Derived numbers
page-sources = Sources
page-sources-note = { $count }, with how many numbers each gives
page-path = Where
page-value = Value
page-reason = Reason
page-derivation = How
page-glossary = Glossary
page-quantity = Name
page-unit = Unit
page-meaning = Meaning
page-again = How to make this again
page-again_note = The file scenario.yaml beside this page holds every input, merged and checked. Run again, it gives the same numbers bit for bit:
page-files = Files that were read
# What a number of the scenario may be.
page-uniform = uniform { $low } to { $high }
page-triangular = triangular { $low }, { $mode }, { $high }
page-normal = normal { $mean }, sd { $sd }
page-normal-within = normal { $mean }, sd { $sd }, within { $low } to { $high }
page-lognormal = lognormal median { $median }, P90 { $p90 }
page-choices = choices { $choices }
page-choice = { $value }: { $chance }
page-never = { $value }; never: { $chance }
page-range = { $value }; range { $low } to { $high }
