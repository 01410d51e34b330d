# Where a value came from: names of the rows, and what stands in them.

provenance-value = value
provenance-used = used
provenance-meaning = meaning
provenance-kind = kind
provenance-range = range
provenance-note = note
provenance-from = from
provenance-overrode = overrode
provenance-central = at its central value, not drawn
provenance-sourced = sourced
    .tag = sourced
provenance-derived = derived from sourced figures
    .tag = derived
provenance-assumed = an assumption
    .tag = assumed
provenance-user = set by the user
    .tag = user
provenance-because = { $of }: { $reason }
provenance-ends = { $low } to { $high }
provenance-at = { $of } ({ $place })
provenance-with-tag = { $value } [{ $tag }]
provenance-with-reason = { $value } ({ $reason })
provenance-stands-at = { $value }  [{ $place }]
