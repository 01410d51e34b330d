# Technologies of plants: a label; `.short` where there is little room; `.mass` within a sentence.
technology-hydro_reservoir = Hydropower with a reservoir
    .short = Reservoir hydropower
    .mass = reservoir hydropower
technology-hydro_run_of_river = Run-of-river hydropower
    .short = Run-of-river
    .mass = run-of-river hydropower
technology-wind = Wind
    .short = Wind
    .mass = wind
technology-solar = Solar
    .short = Solar
    .mass = solar
technology-coal = Coal
    .short = Coal
    .mass = coal
