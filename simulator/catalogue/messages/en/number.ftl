# Numbers with their errors, spreads, units and chances.
number-plus-minus = { $value } ± { $error }
number-one-draw = { $value } (one draw)
number-spread = { $low }–{ $high }
# Both ends below nought: a dash would meet the sign.
number-spread-below-nought = { $low } to { $high }
number-median-spread = { $median } ({ $ends })
number-with-unit = { $value } { $unit }
number-percent = { $value } %
number-percent-below = < { $value } %
number-percent-above = > { $value } %
number-chance = { $percent } of futures
    .tight = { $percent } of futures
number-chance-none =
    { $draws ->
        [one] none of { $draws } future
       *[other] none of { $draws } futures
    }
    .tight =
        { $draws ->
            [one] none of { $draws } future
           *[other] none of { $draws } futures
        }
number-chance-all =
    { $draws ->
        [one] all of { $draws } future
       *[other] all of { $draws } futures
    }
    .tight =
        { $draws ->
            [one] all of { $draws } future
           *[other] all of { $draws } futures
        }
number-all = all
number-none = none
number-of-draws =
    { $part ->
        [all] of { $draws }
       *[none] of { $draws }
    } { $draws ->
        [one] future
       *[other] futures
    }
number-of-futures = of futures
number-futures =
    { $draws ->
        [one] { $draws } future
       *[other] { $draws } futures
    }
number-error-at-most = ± { $error } at most
number-error-unknown = from one future, so without an error
