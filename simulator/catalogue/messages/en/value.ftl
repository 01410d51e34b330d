# Values of inputs: what a quantity may be.

value-with-unit =
    { $value } { $unit ->
        [years] years
        [months] months
        [days] days
        [hours] hours
        [per-year] per year
       *[other] { $unit }
    }
value-or-never = { $value }, never with probability { $probability }
value-uniform = uniform from { $low } to { $high }
value-triangular = triangular from { $low } over { $mode } to { $high }
value-normal = normal with mean { $mean } and standard deviation { $sd }
value-normal-from = normal with mean { $mean } and standard deviation { $sd }, at least { $low }
value-normal-to = normal with mean { $mean } and standard deviation { $sd }, at most { $high }
value-normal-within = normal with mean { $mean } and standard deviation { $sd }, at least { $low }, at most { $high }
value-lognormal = lognormal with median { $median } and 90th percentile { $p90 }
value-choice = { $value } (probability { $probability })
value-absent = absent
value-true = yes
value-false = no
