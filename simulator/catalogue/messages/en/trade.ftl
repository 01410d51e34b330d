# Trade: when it reaches what is asked of it, and who sells what.
trade-condition =
    { $varies ->
        [varying] if trade grows { $growth } a year on average, as put in
        [series] if trade grows as the years put in say
       *[constant] if trade grows { $growth } a year, as put in
    }
trade-condition-each = if trade grows as put in with each
trade-if = { $condition }, { $finding }
trade-and-as-recorded = { $finding }; growing as on record, in { $chance } of them
trade-as-recorded-in = As on record in { $year }
trade-level-and-recorded = { $stated }; as on record { $chance }
trade-chances-in = { $year }: { $put_in } as put in, { $recorded } as on record
trade-amount = two-way trade comes to { $amount } in { $year }
trade-reaches = two-way trade first reaches { $when }
trade-reaches-and-stated = two-way trade first reaches { $when }; the { $level } { $standing ->
        [commitment] committed to
        [plan] planned
       *[statement] stated
    } for { $year } come in { $chance }
trade-levels-when = { $levels } { $when }
trade-when = in { $year }
trade-when-after = after { $year }
trade-when-spread = { $when } ({ $low }–{ $high })
trade-two-way-in = Two-way trade in { $year }
trade-steady = If it grew { $low }–{ $high } % a year
trade-level-asked = { $level }, { $standing ->
        [commitment] committed to
        [plan] planned
       *[statement] stated
    } without a year
trade-level-stated =
    { $standing ->
        [none] in { $year }: { $chance }
        [commitment] committed to for { $year }: { $chance }
        [plan] planned for { $year }: { $chance }
       *[statement] stated for { $year }: { $chance }
    }
trade-other-mode =
    { $mode ->
        [top_down] Median top down: { $amount } in { $year }
       *[bottom_up] Median bottom up: { $amount } in { $year }
    }
trade-later = after { $year }: { $percent }
trade-panel-first-years = First calendar year at or above a level, % of futures, growing as put in
trade-subtitle = Two-way goods trade as Vietnamese customs counts it, bn USD a year, nominal: the record, then the median, the middle half of the futures (dark) and P10–P90 (light) from { $amount } in { $year } ({ $launch ->
        [reported] reported
        [underlying] without what came once
       *[part_year] nowcast from its first months
    }), { $mode ->
        [top_down] top down
       *[bottom_up] bottom up
    }. Diamonds: levels stated for a year{ $recorded ->
        [yes] . Green: the same, growing as on record
       *[no] { "" }
    }
trade-caption = Top down, the total grows as drawn and energy is part of it; bottom up, what is not energy grows so and energy is added: the thin line is the median { $other ->
        [top_down] top down
       *[bottom_up] bottom up
    }, to the end of the horizon. The hatched growth envelope is the official { $low }–{ $high } % a year from the same launch. The bars are the share of futures in which a calendar year is the first at or above the level; trade may fall back below it later. No official text ties a level to a calendar year but the Foreign Ministry’s two to three years. Money is nominal, and prices, exchange rates and what one good does to another are not represented.
trade-caption-and-chances = { $caption } Green is trade growing as on record: each future draws a long-run mean and a spread of yearly growth from what the recorded years leave open, and each of its years around that mean. { $level } or more: { $chances }.
trade-laos-surplus = Laos sells more than it buys, by { $by }; the share of energy in two-way trade ({ $electricity ->
        [counted] electricity counted
       *[apart] electricity not counted
    }) is { $energy }
trade-viet-nam-surplus = Viet Nam sells more than it buys, by { $by }; the share of energy in two-way trade ({ $electricity ->
        [counted] electricity counted
       *[apart] electricity not counted
    }) is { $energy }
trade-balance-turns = the surplus of Laos is { $by }; the share of energy in two-way trade ({ $electricity ->
        [counted] electricity counted
       *[apart] electricity not counted
    }) is { $energy }
trade-amount-in = { $amount } in { $year }
trade-goods-subtitle = Two-way trade by commodity in { $year }, million USD, nominal: means over all futures
trade-goods-subtitle-two = Two-way trade by commodity, million USD, nominal: means over all futures in { $first } (narrow bars) and { $last } (wide, light bars), on one scale
trade-goods-caption = Energy comes from the other parts of the run; what is not energy is split between the sides and among commodities in shares that stay the same over the years, as far as any were published. The error of a mean would vanish with more futures, the spread would not. { $electricity ->
        [counted] Electricity is counted as an import: the scenario takes customs to do so.
       *[apart] Electricity (outlined) is not in the totals: the scenario takes customs not to count it, which nobody says.
    }
trade-side-imports = Viet Nam buys from Laos, mean, million USD a year
trade-side-exports = Laos buys from Viet Nam, mean, million USD a year
trade-total-imports = All that Laos sells
trade-total-exports = All that Viet Nam sells
trade-balance = The balance
trade-surplus-of-laos = Laos sells more than it buys by
trade-energy-share = Coal, petroleum and electricity in two-way trade
trade-energy-share-apart = Coal and petroleum in two-way trade, electricity apart
trade-mean-in = { $year }: mean (P10–P90)
# Groups of commodities, by their keys in the scenario.
trade-goods-electricity = Electricity
trade-goods-electricity-apart = Electricity, apart
trade-goods-coal = Coal
trade-goods-petroleum = Petroleum
trade-goods-iron_and_steel = Iron and steel
trade-goods-machinery = Machinery
trade-goods-vegetables_and_fruit = Vegetables and fruit
trade-goods-chemicals = Chemicals
trade-goods-vehicles = Vehicles
trade-goods-fertiliser = Fertiliser
trade-goods-animal_feed = Animal feed
trade-goods-rubber = Rubber
trade-goods-wood = Wood
trade-goods-ores = Ores
trade-goods-maize = Maize
trade-goods-electronics = Computers, electronics
trade-goods-yarn = Fibre and yarn
trade-goods-sugar = Sugar
trade-goods-other = Other goods
