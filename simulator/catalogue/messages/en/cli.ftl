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
