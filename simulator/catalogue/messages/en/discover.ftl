# When a target is missed, or met.

discover-title =
    { $event ->
        [missed] In { $density } of futures in which { $sides }, “{ $target }” is missed; in all of them in { $everywhere }
       *[met] In { $density } of futures in which { $sides }, “{ $target }” is met; in all of them in { $everywhere }
    }
discover-title-none =
    { $event ->
        [missed] No circumstances go together where “{ $target }” is missed, beyond what chance brings
       *[met] No circumstances go together where “{ $target }” is met, beyond what chance brings
    }
discover-box =
    { $event ->
        [missed] In { $density } of futures in which { $sides }, it is missed. These are { $share } of all futures, and hold { $coverage } of those in which it is missed.
       *[met] In { $density } of futures in which { $sides }, it is met. These are { $share } of all futures, and hold { $coverage } of those in which it is met.
    }
discover-everywhere =
    { $event ->
        [missed] “{ $target }” is missed in { $share } of all futures.
       *[met] “{ $target }” is met in { $share } of all futures.
    }
discover-none = Of { $count } circumstances that differ from future to future, none go together with it more often than in shuffled futures.
discover-how = Found in every other future and counted in the others; { $count } circumstances differ, the { $leading } that go most with it were looked at together.
discover-side =
    { $ends ->
        [below] { $label } is at most { $high }
        [above] { $label } is at least { $low }
       *[between] { $label } is between { $low } and { $high }
    }
discover-opens =
    { $ends ->
        [below] { $label } opens by { $high }
        [above] { $label } opens in { $low } or later, or never
       *[between] { $label } opens between { $low } and { $high }
    }
discover-place =
    { $ends ->
        [below] { $label } turns out among the lowest { $high }
        [above] { $label } turns out among the highest { $low }
       *[between] { $label } turns out between the lowest { $low } and the highest { $high }
    }
discover-of = { $label }, { $thing }
discover-drawn =
    { $event ->
        [missed] Between which values of each circumstance the futures lie in which “{ $target }” is mostly missed, by their place among all futures
       *[met] Between which values of each circumstance the futures lie in which “{ $target }” is mostly met, by their place among all futures
    }
discover-shown = A bar from the left edge to the right one would leave a circumstance free. All bars together are what is told: { $density } of the futures within them, counted in futures that were not used to find them.
discover-axis = place among all futures, per cent
discover-row = Box { $number }: { $label }
discover-page-about = { $count } circumstances, { $draws } futures.
discover-looking = circumstances that go together
discover-no-tree = --tree needs scikit-learn: pip install scikit-learn
discover-tree = As a tree, { $count } leaves: tables/tree.csv.
discover-ask-more = More boxes, and of the other outcome: `simulate discover scenario.yaml --target { $target }`.
