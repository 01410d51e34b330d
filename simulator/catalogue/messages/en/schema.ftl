# What editors show of a scenario file beside the meaning of its fields.
schema-extends = file or files this one builds on
schema-includes = file or files whose entries come here, under those beside it
schema-not-drawn = used at its central value, not drawn
schema-choices = value: probability
schema-source = where the number comes from
schema-derived = arithmetic on sourced figures
schema-assumption = why this value and this range
schema-range = { $shape } of an assumption with one value
schema-set-by-user = set on the command line
schema-never = probability that it does not happen at all
schema-with-unit = with its unit, for example { $example }
