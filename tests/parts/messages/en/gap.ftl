gap-durian-smell =
    .title = Its smell
    .text = Hotels that refuse it are not played out.
