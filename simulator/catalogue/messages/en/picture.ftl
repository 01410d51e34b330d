# What stands around every picture.
picture-source = Scenario “{ $title }” ({ $name }) · { $futures }, seed { $seed } · record up to { $day } · Lao–Viet energy import simulator
picture-letters-without-font = { $source } · no font here has: { $letters }
picture-record = record
picture-past = past
picture-futures = futures
picture-median = median
picture-spread = P10–P90
picture-spread-of = P10–P90 { $ends }
picture-finding = { $finding }.
