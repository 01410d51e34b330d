# What a run reports: the meaning of each quantity; `.name` is what it is called within a sentence,
# without its unit.

# Power

quantity-commissioned_mw =
    nameplate of the plants counted for Viet Nam that are in operation with a line on 31 December
    .name = commissioned capacity
quantity-unlisted_mw =
    nameplate in operation on 31 December of projects that are on nobody’s list yet, part of the commissioned capacity
    .name = capacity on no list yet
quantity-deliverable_mw =
    largest flow the lines can land on 31 December with every commissioned plant at nameplate, all lines in service, December limits, after losses
    .name = deliverable capacity
quantity-firm_mw =
    mean power landed in the peak hours of the firm months with the draw’s water, wind and outages
    .name = firm capacity
quantity-firm_worst_month_mw =
    the same in the month of them in which it is least
    .name = firm capacity in the worst month
quantity-offered_gwh = energy the plants could send Viet Nam, at the busbar
    .name = energy offered by the plants
quantity-import_gwh = energy metered at the border, after losses in Laos and after every curtailment
    .name = energy at the border
quantity-landed_gwh = energy at the receiving substations in Viet Nam
    .name = energy landed in Viet Nam
quantity-losses_gwh = energy lost on the lines by what was sent
    .name = energy lost on the lines
quantity-curtailed_gwh = energy that full or broken lines curtail, at the busbar
    .name = energy curtailed by lines
quantity-import_cost_musd = what Viet Nam pays for the imports and for paid curtailment, nominal
    .name = what Viet Nam pays for power
quantity-import_cost_real_musd = what Viet Nam pays for the imports and for paid curtailment, in USD of the scenario’s price year
    .name = what Viet Nam pays for power in real terms
quantity-import_price_uscent_per_kwh = import cost over energy metered at the border; 0 without imports
    .name = average price at the border
quantity-paid_curtailment_musd = part of the import cost paid for energy that Viet Nam could not take
    .name = what Viet Nam pays for curtailed energy
quantity-saving_musd = cost of the same energy from the chosen domestic alternative, less import cost
    .name = saving over the domestic alternative
quantity-capital_musd = capital of the plants and lines that enter service in the year, real
    .name = capital of plants and lines
quantity-avoided_kt_co2 =
    emissions that the alternative would have caused in Viet Nam (`economics.alternative`, as for the saving), less those of the coal burnt in Laos for it
    .name = avoided CO₂
quantity-import_share_of_peak =
    commissioned MW over Viet Nam’s peak demand of the year; not a number before the first year of `power.demand.peak_mw`
    .name = the share of Lao power in Viet Nam’s peak
quantity-import_monthly_gwh = energy metered at the border in the month
    .name = energy at the border in the month
quantity-commissioned_monthly_mw = nameplate in operation with a line at the end of the month
    .name = commissioned capacity at the end of the month
quantity-project_gwh = energy of the project metered at the border
    .name = energy of the project
quantity-project_curtailed_gwh = energy of the project curtailed by full or broken lines, at the busbar
    .name = curtailed energy of the project
quantity-project_cod = commercial operation date of supply to Viet Nam; not a number: never
    .name = date of first supply
quantity-project_built = whether the project ever supplies Viet Nam
    .name = supply at any time
quantity-project_exit = why the project does not supply Viet Nam
    .name = reason for not supplying Viet Nam
quantity-project_above_ceiling = whether the project needs a higher price than its ceiling or the offer in its place, or has none, whatever settles its price
    .name = need above the ceiling
quantity-line_flow_gwh = energy sent into the line; none before it is in service, even if power passes by then
    .name = energy sent into the line
quantity-line_curtailed_gwh = energy lost to this line being full or broken, at the busbar
    .name = energy curtailed by the line
quantity-line_energised =
    date in service; the beginning of the horizon: always there; not a number: never
    .name = date of the line’s entry into service

# Coal

quantity-coal_kt = coal from Laos for Vietnamese buyers
    .name = coal for Vietnamese buyers
quantity-coal_transit_kt = coal from Laos that leaves Viet Nam through its ports again
    .name = coal in transit
quantity-coal_with_transit_kt = coal from Laos that enters Viet Nam, whoever buys it
    .name = coal into Viet Nam, transit counted
quantity-coal_mined_kt = coal dug: burnt at the mines, or carried out of Laos
    .name = coal dug
quantity-coal_burnt_kt = coal burnt in plants at the mines, whoever buys their energy
    .name = coal burnt at the mines
quantity-coal_undelivered_kt =
    coal the mines could have sold and roads, gates or buyers did not take: it stays in the ground unless a plant burns it
    .name = undelivered coal
quantity-coal_musd = value at the border of the coal for Vietnamese buyers, nominal
    .name = value of the coal
quantity-coal_export_tax_musd = Lao export tax on what leaves Laos, coal in transit included
    .name = Lao export tax on coal
quantity-coal_twh_equivalent =
    electricity that Vietnamese plants can send out with the coal for Vietnamese buyers
    .name = electricity that the coal gives in Viet Nam
quantity-coal_t_per_day = coal an open day, added over the gates; belts and railways apart
    .name = coal an open day
quantity-coal_mwh_per_t = electricity a tonne gives at the mines, over their output in the year
    .name = electricity from a tonne at the mines
quantity-coal_usd_per_t_burnt =
    what the electricity of a tonne brings at the price ceiling of the year, the plant’s other costs not taken off
    .name = what a tonne burnt brings
quantity-coal_usd_per_t_carried = what a tonne brings at the border, before tax and haulage
    .name = what a tonne carried brings
quantity-capital_transport_musd =
    capital of the transport projects and coal routes that enter service in the year, where a figure is known
    .name = capital of transport
quantity-coal_monthly_kt = coal from Laos for Vietnamese buyers in the month
    .name = coal for Vietnamese buyers in the month
quantity-coal_binds =
    the narrowest point on the path of the mine with most undelivered coal; of the mine with the largest offer where everything offered is carried
    .name = what limits coal
quantity-mine_coal_kt = coal dug at the mine
    .name = coal of the mine
quantity-route_coal_kt = coal over the road, belt or railway that comes to its end
    .name = coal over the route
quantity-route_undelivered_kt = undelivered coal, counted at the road, belt or railway that was the first it did not pass
    .name = coal the route could not carry
quantity-gate_coal_kt = coal through the gate, transit included
    .name = coal through the gate
quantity-gate_undelivered_kt = undelivered coal, counted at the gate that was the first place it did not pass
    .name = coal the gate could not pass
quantity-gate_other_delayed_share =
    trucks of other trade that find no room in the months they come, over all of them
    .name = share of other trucks delayed at the gate

# Petroleum

quantity-petroleum_ml = petroleum products that Viet Nam sends to Laos
    .name = petroleum for Laos
quantity-petroleum_musd =
    petroleum products that Viet Nam sends to Laos at the price at the border, that of a shock while it lasts
    .name = value of the petroleum
quantity-lao_fuel_demand_ml = petroleum products that Laos wants to burn
    .name = Lao demand for petroleum
quantity-petroleum_share = petroleum from Viet Nam over what Laos wants to burn
    .name = the share of Viet Nam in Lao demand for petroleum
quantity-petroleum_cover_days = stock in counted Lao tanks on 31 December over demand a day
    .name = cover with petroleum at the end of the year
quantity-petroleum_lowest_cover_days = lowest cover of Lao demand by stock at the end of a month of the year
    .name = lowest cover with petroleum
quantity-petroleum_unserved_ml = demand that neither supply nor stock could serve
    .name = unserved demand for petroleum
quantity-pipeline_ml = part of the petroleum that comes by pipeline
    .name = petroleum by pipeline
quantity-capital_petroleum_musd =
    capital of the depots and pipelines that enter service in the year, real
    .name = capital of depots and pipelines
quantity-petroleum_monthly_ml = petroleum products that Viet Nam sends to Laos in the month
    .name = petroleum for Laos in the month

# Trade

quantity-trade_musd = two-way goods trade; up to the base year the record, nominal
    .name = two-way trade
quantity-vn_exports_musd = Viet Nam’s exports to Laos
    .name = Viet Nam’s exports to Laos
quantity-vn_imports_musd = Viet Nam’s imports from Laos
    .name = Viet Nam’s imports from Laos
quantity-trade_balance_musd = surplus of Laos: what Viet Nam imports less what it exports
    .name = surplus of Laos in trade
quantity-trade_energy_share =
    coal, petroleum and, where customs counts it, electricity over two-way trade
    .name = the share of energy in trade
quantity-trade_remainder_musd = two-way trade in all goods but energy
    .name = two-way trade without energy
quantity-trade_excess_musd =
    energy beyond the total it is part of, by which that total was raised; 0 where it fits
    .name = energy beyond the total of trade
quantity-trade_electricity_musd = electricity that Viet Nam buys, whether or not customs counts it
    .name = value of the electricity
quantity-trade_top_down_musd =
    two-way trade if the total grows at the drawn growth; raised where energy alone is more
    .name = two-way trade, grown as a whole
quantity-trade_bottom_up_musd =
    two-way trade if what is not energy grows at the drawn growth and energy is added
    .name = two-way trade, grown without energy
quantity-trade_growth_share = growth of two-way trade over the year
    .name = growth of two-way trade over the year
quantity-trade_mean_growth_share =
    mean yearly growth since the base year; up to the base year: growth of the year itself, from the record
    .name = mean yearly growth of two-way trade since the base year
quantity-trade_lowest_growth_share =
    lowest yearly growth since the base year; up to the base year: growth of the year itself, from the record
    .name = lowest yearly growth of two-way trade since the base year
quantity-trade_path_musd = two-way goods trade from the base year on, beyond the horizon as well
    .name = two-way trade beyond the horizon
quantity-trade_as_recorded_musd =
    two-way trade if it grew as it did on record, varying from year to year around a mean that the record leaves open; up to the base year the record, nominal; not known where the record is short
    .name = two-way trade, growing as on record
quantity-trade_as_recorded_growth_share =
    growth over the year if trade grew as it did on record; not known where the record is short
    .name = growth of two-way trade as on record
quantity-trade_as_recorded_path_musd =
    two-way trade from the base year on if it grew as it did on record; not known where the record is short
    .name = two-way trade beyond the horizon, growing as on record
quantity-trade_group_musd = trade by side and group of commodities
    .name = trade in the group of commodities

# Investment

quantity-capital_all_musd =
    capital of the plants, lines, transport projects, depots and pipelines that enter service in the year, real, whoever pays it
    .name = capital of the year
quantity-capital_cumulative_musd =
    capital of the plants, lines, transport projects, depots and pipelines that have entered service since the beginning of the horizon, real, whoever pays it
    .name = capital since the beginning
quantity-registered_musd =
    Vietnamese capital registered in Laos in all sectors on 31 December if new registrations go on at their pace
    .name = registered Vietnamese capital
quantity-capital_over_registered =
    capital needed since the beginning of the horizon over what is registered so far
    .name = capital needed over capital registered
quantity-capital_over_implemented =
    capital needed since the beginning of the horizon over what was ever implemented
    .name = capital needed over capital implemented
