# How far a study of several points is.
study-checking =
    { $points ->
        [one] checking { $points } point
       *[other] checking { $points } points
    }
study-progress =
    { $points ->
        [one] { $done } of { $points } point
       *[other] { $done } of { $points } points
    }
study-progress-left =
    { $points ->
        [one] { $done } of { $points } point, { $left } left
       *[other] { $done } of { $points } points, { $left } left
    }
study-playing = playing
study-writing = writing
study-seconds = { $seconds } s
study-minutes = { $minutes } min { $seconds } s
study-hours = { $hours } h { $minutes } min
study-page-again = The scenario is in scenario.yaml; this makes the page again:
study-done = Tables, pictures and page: { $folder }
