# All that crosses the border in one year.
flows-no-energy = Laos sends { $laos } of goods and energy in { $year }, Viet Nam { $viet_nam }; none of it is energy
flows-most = Laos sends { $laos } of goods and energy in { $year }, Viet Nam { $viet_nam }; most of the energy is { $flow ->
        [electricity] electricity
        [coal] coal
       *[petroleum] petroleum
    }; the share of energy in two-way trade ({ $electricity ->
        [counted] electricity counted
       *[apart] electricity not counted
    }) is { $share }
flows-largest = Laos sends { $laos } of goods and energy in { $year }, Viet Nam { $viet_nam }; the largest flow of energy is { $flow ->
        [electricity] electricity
        [coal] coal
       *[petroleum] petroleum
    }; the share of energy in two-way trade ({ $electricity ->
        [counted] electricity counted
       *[apart] electricity not counted
    }) is { $share }
flows-subtitle = What crosses the border in { $year }: means with their standard error. The bands are as wide as the flows are worth, million USD, nominal
flows-caption = A flow is split in proportion to energy, tonnes or litres, whatever a part costs: electricity at left by technology and at right by where it lands, coal by the route it takes (coal in transit included), petroleum by how it comes. Coal burnt at the mines crosses the border as electricity. { $electricity ->
        [counted] Electricity is part of two-way trade: the scenario takes customs to count it.
       *[apart] Electricity stands beside two-way trade: the scenario takes customs not to count it, which nobody says.
    } In other futures the flows differ: a mean is what no future need be.
flows-laos = Laos
flows-viet-nam = Viet Nam
flows-to-viet-nam = Laos → Viet Nam: { $worth }
flows-to-laos = Viet Nam → Laos: { $worth }
flows-electricity = Electricity: { $amount }, { $worth }
flows-coal = Coal: { $amount }, { $worth }
flows-petroleum = Petroleum: { $amount }, { $worth }
flows-other = Other goods: { $worth }
flows-electricity-apart = beside the trade that customs is taken to count
flows-transit = and { $amount } that leave again through ports
flows-elsewhere = Elsewhere
flows-other-routes = By other routes
flows-pipeline = By pipeline
flows-road = By road
flows-other-branches = Other
