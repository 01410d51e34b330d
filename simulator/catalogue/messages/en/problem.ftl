# What is wrong with a scenario, and the way out of it.

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

## Ways out that name what was perhaps meant

problem-did-you-mean = did you mean { $name }?
problem-none-among = there is none in { $among }
problem-one-of = one of { $names }
problem-names-among = { $among } has { $names }
problem-see-names = see the names in { $among }

## At one point of a sweep

problem-at-point = { $what } (at { $point })

## Texts and names

problem-must-be-text = must be a text
    .way-out = put it in quotes
problem-must-not-be-empty = must not be empty
problem-text-too-long = must not be longer than { $most } characters
problem-name-empty = names nothing
    .way-out = write a text, or texts by language
problem-unknown-language = there is no language { $code }
