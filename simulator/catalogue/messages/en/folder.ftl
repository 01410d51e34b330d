# Why a result folder cannot be used, and the way out.
folder-link-loop = { $folder }: is a symbolic link that leads to itself; choose another folder with --out
folder-drive = { $folder }: is a drive or volume of its own; name a folder inside it with --out
folder-way-is-a-file = { $folder }: { $way } is a file, not a folder; choose another folder with --out
folder-is-a-file = { $folder }: is a file, not a folder; remove it or choose another folder with --out
folder-not-ours = { $folder }: holds files that no run wrote, for example { $stranger }, and will not be replaced; choose a new or empty folder with --out
folder-stood-in = { $folder }: is the folder you stand in; leave it or choose another folder with --out
folder-taken = { $folder }: another run is writing there; wait for it to end or choose another folder with --out
folder-taken-by = { $folder }: another run (process { $process }) is writing there; wait for it to end or choose another folder with --out
folder-disk-full = { $folder }: the disk is full; free some space or choose another folder with --out
folder-cannot-be-written = { $folder }: cannot be written ({ $trouble }); choose another folder with --out
folder-another-sweep = { $folder }: holds a sweep of { $study }, which is another study; choose another folder with --out, or start anew with --fresh
folder-other-results = { $folder }: holds other results of `{ $scenario }`, which is another study; choose another folder with --out, or start anew with --fresh
folder-unfinished-sweep =
    { $played ->
        [one] { $folder }: an unfinished sweep of { $study } stands there, with { $played } point played; choose another folder with --out, go on with that one, or start anew with --fresh
       *[other] { $folder }: an unfinished sweep of { $study } stands there, with { $played } points played; choose another folder with --out, go on with that one, or start anew with --fresh
    }
folder-study = `{ $scenario }` over { $paths } ({ $points }, { $draws })
folder-study-points =
    { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
folder-study-draws =
    { $draws ->
        [one] { $draws } draw
       *[other] { $draws } draws
    }
folder-study-paths =
    { $others ->
        [one] { $path } and { $others } other
       *[other] { $path } and { $others } others
    }
