# What the command line says.

cli-error = Error: { $said }
cli-warning = warning: { $warning }
cli-interrupted = interrupted
cli-problems =
    { $scenario }: { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
cli-sound =
    { $scenario }: ok, { $values } values: { $kinds }; { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }{ $inherited ->
        [0] {""}
        [one] , and { $inherited } of what it extends
       *[other] , and { $inherited } of what it extends
    }
cli-kind-sourced = { $count } sourced
cli-kind-derived = { $count } derived
cli-kind-assumed = { $count } assumed
cli-kind-user = { $count } set by the user
cli-not-run = { $scenario }: not run
cli-failed = { $scenario }: { $why }
cli-our-fault = { $scenario }: failed, a fault of the program
cli-results-in = { $scenario }: results in { $folder }
cli-cannot-write = cannot write { $path }: { $why }
cli-same-name = two scenarios are named { $name }; give each its own `name:`
cli-named-comparison = a scenario named { $name } would share its folder with the comparison; give it another `name:`
cli-no-input-differs = no input differs
cli-with-way-out = { $what }; { $way_out }
cli-not-a-name = { $name } is not a name: use lower-case letters, digits and _, a letter first
cli-exists = { $file } exists already; choose another name
cli-wrote = wrote { $file }; change it, then run `simulate { $file }`
cli-no-base = there is no { $base } in { $folder } or above it; go to the folder of the project

## How the command line is written.

cli-usage = Usage:
cli-options = Options
cli-commands = Commands
cli-any-options = [OPTIONS]
cli-form = [OPTIONS] SCENARIO…  |  COMMAND [ARGS]…
cli-scenario = SCENARIO
cli-scenarios = SCENARIO…
cli-two-scenarios = A B…
cli-one = A
cli-other = B
cli-number = N
cli-path = PATH
cli-path-value = PATH=VALUE
cli-path-range = PATH=LO:HI:N
cli-code = CODE
cli-name = NAME
cli-id = ID
cli-year = YEAR

## What commands and options do.

cli-does = Simulate how much energy reaches Viet Nam from Laos, and how sure that is.
cli-does-more = `simulate scenarios/base.yaml` runs a scenario and leaves pictures, tables and a page in `results/base/`.
cli-does-run = Run each scenario, compare several (the word `run` may be left out).
cli-does-check = Say everything that is wrong with a scenario, and warn of what is implausible.
cli-does-compare = Say how scenarios differ from the first, how sure that is, and what explains it.
cli-does-sweep = Vary inputs of a scenario over a design of points.
cli-does-sweep-more = Without --vary, the `sweep:` block of the scenario says what is varied. A sweep that was interrupted goes on when it is run again.
cli-does-backcast = Foresee the past from what was known in each year, and score it on what came.
cli-does-backcast-more = The history of the register is `registers/history.yaml` beside the scenario, unless told.
cli-does-show = Show the scenario as merged, as YAML that runs.
cli-does-diff = Show the inputs in which two scenarios differ.
cli-does-schema = Write the JSON Schema of scenario files, for editors.
cli-does-new = Write NAME.yaml, a commented scenario to start from.
cli-option-help = Show this message and exit.
cli-option-version = Show the version and exit.
cli-option-lang = Language [that of the scenario, else SIMULATE_LANG, else en].
cli-option-set = Replace one value of the scenario; may be given several times.
cli-option-draws = Number of draws.
cli-option-seed = Seed of all chance.
cli-option-out = Folder of the results [results/NAME].
cli-option-out-comparison = Folder of the comparison [results/comparison].
cli-option-history = File with what was known when, and the record [registers/history.yaml beside the scenario].
cli-option-out-backcast = Folder of the results [results/NAME-backcast].
cli-option-out-sweep = Folder of the results [results/NAME-sweep].
cli-option-keep = Futures kept by project and line [10000]; means are over all.
cli-option-no-figures = Leave the pictures out.
cli-option-quiet = Say nothing but errors.
cli-option-timings = Say where the time went.
cli-option-targets = Target whose difference is explained [those that differ most]; may be given several times.
cli-option-waterfall-draws = Fewer futures for the steps that explain a difference [as many as compared].
cli-option-vary = What to vary: a range, PATH=A,B,C for values, PATH alone for its own distribution; may be given several times.
cli-option-design = grid, one_at_a_time, latin_hypercube or sobol [grid].
cli-option-points = Points of a sampled design; the most of another.
cli-option-workers = Processes at once [all processors]; the numbers do not depend on it.
cli-option-quantity = Quantity that the picture shows.
cli-option-target = Target that the picture shows.
cli-option-year = Year that the picture shows.
cli-option-fresh = Throw away what another study left in the folder.
cli-option-explain = Where one value came from, and what it overrode.
cli-option-merged = Of a merged scenario, in which nothing may be missing.

## What is wrong with a command line.

cli-see-help = Try `{ $typed }` for help.
cli-no-command = { $word } is neither a file nor a command; see `simulate --help`
cli-no-command-but = { $word } is neither a file nor a command; did you mean { $near }?
cli-no-option = there is no option { $name }
cli-no-option-but = there is no option { $name }; did you mean { $near }?
cli-option-needs-value = option { $name } needs a value
cli-option-without-value = option { $name } takes no value
cli-missing = { $name } is missing
cli-too-many =
    { $count ->
        [one] { $words } is one argument too many
       *[other] { $words } are { $count } arguments too many
    }
cli-bad-value = { $name }: { $why }
cli-no-whole-number = { $value } is no whole number
cli-no-whole-number-but = { $value } is no whole number; { $way_out }
cli-no-chance = { $value } is no chance above 0 and below 100 per cent; write one such as 50 or 12.5
cli-too-small = { $value } is too small: it must be at least { $least }

## Where the time went.

cli-seconds = { $took } s
cli-time-read = read and check
cli-time-plan = lay out
cli-time-play = play
cli-time-tables = tables
cli-time-outcomes = outcomes
cli-time-figures = figures
cli-time-page = page
cli-time-publish = publish
cli-time-waterfall = waterfall
cli-does-worth = Say what each line and project still to come is worth for a target.
cli-option-worth-target = Target of which it is asked.
cli-option-out-worth = Folder of the results [results/NAME-worth].
cli-does-discover = Find circumstances in which a target is missed, or met, far more often than elsewhere.
cli-does-discover-more = They are found in every other future and counted in the others.
cli-option-of = What is looked for: missed or met [the rarer].
cli-option-tree = Grow a tree as well; needs scikit-learn.
cli-option-out-discover = Folder of the results [results/NAME-discover].
cli-does-needed = Find the smallest change of a lever that makes a target likely enough.
cli-does-needed-more = A lever is the path of an input, or of several with `*` for anything: dates are shifted by years, other numbers multiplied. Two levers give the line along which the target is as likely.
cli-option-lever = Path of the lever; twice for two levers.
cli-option-chance = Chance asked for, in per cent [50 and 80]; may be given several times.
cli-option-out-needed = Folder of the results [results/NAME-needed].
cli-does-plan = Find which projects to sign and which lines to begin together.
cli-does-plan-more = The section `plan` of the scenario says what may be decided, aimed at and limited. Ctrl-C ends the search and goes on with the best plan found.
cli-option-plan-target = Target to aim at [that of the scenario].
cli-option-limit = A limit: signed_mw=8000, lines=4 or line_musd=300; may be given several times.
cli-option-frontier = A limit that is lowered step by step: signed_mw, lines or line_musd; may be given several times.
cli-option-certificate = Seconds in which HiGHS is to prove how good the plan is [it is not asked].
cli-limit = NAME=VALUE
cli-option-out-plan = Folder of the results [results/NAME-plan].
cli-does-sensitivity = Find what moves an answer, and which assumption to find out more about.
cli-does-sensitivity-more = The draws of the run itself tell what each input does. The section `sensitivity` of the scenario says what is one input.
cli-option-sensitivity-target = Target whose chance is asked for.
cli-option-sensitivity-quantity = Or an annual quantity, with `--year`.
cli-option-sensitivity-year = Year of the quantity.
cli-option-sobol = Sobol' indices, from futures put together of so many draws, for example 1024.
cli-option-screen = Screening of all inputs, likewise, for example 32.
cli-option-out-sensitivity = Folder of the results [results/NAME-sensitivity].
