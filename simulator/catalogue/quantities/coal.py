"""What a run reports of coal: mines, routes, gates, buyers, and what a tonne is worth where."""

from __future__ import annotations

from simulator.catalogue.quantities.kinds import DRAW_MONTH, DRAW_YEAR, Dim, Quantity

DRAW_YEAR_GATE: tuple[Dim, ...] = ("draw", "year", "gate")
DRAW_YEAR_MINE: tuple[Dim, ...] = ("draw", "year", "mine")
DRAW_YEAR_ROUTE: tuple[Dim, ...] = ("draw", "year", "route")

COAL: dict[str, Quantity] = {
    "coal_kt": Quantity(DRAW_YEAR, "kt", "coal from Laos for Vietnamese buyers"),
    "coal_transit_kt": Quantity(
        DRAW_YEAR, "kt", "coal from Laos that leaves Viet Nam through its ports again"
    ),
    "coal_with_transit_kt": Quantity(
        DRAW_YEAR, "kt", "coal from Laos that enters Viet Nam, whoever buys it"
    ),
    "coal_mined_kt": Quantity(
        DRAW_YEAR, "kt", "coal dug: burnt at the mines, or carried out of Laos"
    ),
    "coal_burnt_kt": Quantity(
        DRAW_YEAR, "kt", "coal burnt in plants at the mines, whoever buys their energy"
    ),
    "coal_held_back_kt": Quantity(
        DRAW_YEAR,
        "kt",
        "coal the mines could have sold and roads, gates or buyers did not take: it stays in "
        "the ground unless a plant burns it",
    ),
    "coal_musd": Quantity(
        DRAW_YEAR, "MUSD", "value at the border of the coal for Vietnamese buyers, nominal"
    ),
    "coal_export_tax_musd": Quantity(
        DRAW_YEAR, "MUSD", "Lao export tax on what leaves Laos, coal in transit included"
    ),
    "coal_twh_equivalent": Quantity(
        DRAW_YEAR,
        "TWh",
        "electricity that Vietnamese plants can send out with the coal for Vietnamese buyers",
    ),
    "coal_t_per_day": Quantity(
        DRAW_YEAR, "t/day", "coal an open day, added over the gates; belts and railways apart"
    ),
    "coal_mwh_per_t": Quantity(
        DRAW_YEAR,
        "MWh/t",
        "electricity a tonne gives at the mines, over their output in the year",
    ),
    "coal_usd_per_t_burnt": Quantity(
        DRAW_YEAR,
        "USD/t",
        "what that electricity brings at the price ceiling of the year, the plant's other "
        "costs not taken off",
    ),
    "coal_usd_per_t_carried": Quantity(
        DRAW_YEAR, "USD/t", "what a tonne brings at the border, before tax and haulage"
    ),
    "capital_transport_musd": Quantity(
        DRAW_YEAR,
        "MUSD",
        "capital of the transport projects and coal routes that enter service in the year, "
        "where a figure is known",
    ),
    "coal_monthly_kt": Quantity(
        DRAW_MONTH, "kt", "coal from Laos for Vietnamese buyers in the month"
    ),
    "coal_binds": Quantity(
        DRAW_MONTH,
        "code",
        "the narrowest point on the way of the mine that most is kept back from; the mine with "
        "the largest offer where everything offered is carried",
    ),
    "mine_coal_kt": Quantity(DRAW_YEAR_MINE, "kt", "coal dug at the mine"),
    "route_coal_kt": Quantity(
        DRAW_YEAR_ROUTE, "kt", "coal over the road, belt or railway that comes to its end"
    ),
    "route_held_kt": Quantity(
        DRAW_YEAR_ROUTE, "kt", "coal that the road, belt or railway was first to keep back"
    ),
    "gate_coal_kt": Quantity(DRAW_YEAR_GATE, "kt", "coal through the gate, transit included"),
    "gate_held_kt": Quantity(DRAW_YEAR_GATE, "kt", "coal that the gate was first to keep back"),
    "gate_other_delayed_share": Quantity(
        DRAW_YEAR_GATE,
        "share",
        "trucks of other trade that find no room in the months they come, over all of them",
    ),
}
