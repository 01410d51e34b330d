"""Pictures of trade and investment: readable in any scenario, true to the run, told as it ends."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from simulator.analysis.scorecard import scorecard
from simulator.catalogue.language import language
from simulator.catalogue.message import (
    Capital,
    Label,
    Message,
    Number,
    listing,
    message,
    year,
)
from simulator.catalogue.numbers import with_unit
from simulator.outcomes.store import Outcomes
from simulator.parts.registry import parts
from simulator.parts.trade.bilateral import nowcast_scores
from simulator.physics.nowcast import Score
from simulator.present import figures
from simulator.present.figures import PICTURES
from simulator.present.part_tables.trade import nowcast_table
from simulator.present.sheet import Texts
from simulator.scenario.schema import Scenario
from tests.present.test_figures import (
    HOSTILE,
    LONG,
    LONG_LINE,
    clipped,
    drawn_texts,
    overlaps,
    pixels,
)
from tests.worlds import build
from tests.worlds.market import market
from tests.worlds.market import world as small_market

NAMES = [
    "scorecard_goods",
    *(name for part in parts() if part.name in ("trade", "investment") for name in part.pictures),
]
DRAWS = 40
LANDINGS = ("thanh_my", "do_luong", "pleiku_2", "quang_tri")

WORLDS: dict[str, dict[str, Any]] = {
    "base": {},
    "growth that varies": {"trade.varies": "varying"},
    "underlying, bottom up": {"trade.launch": "underlying", "trade.mode": "bottom_up"},
    "electricity in customs": {"trade.electricity_in_customs": True},
    "nowcast, and falling": {"trade.launch": "part_year", "trade.growth": -0.05},
    "slow": {"trade.growth": 0.01},
    "fast": {"trade.growth": 0.4},
    "all past": {"horizon.last_year": 2025},
    "one year": {"horizon": {"first_year": 2031, "last_year": 2031}},
    "33 years": {"horizon.first_year": 2018, "horizon.last_year": 2050},
    "no coal": {"coal.mines.kaleum.reserve_mt": 0, "coal.mines.lamam.reserve_mt": 0},
    "long names": {
        **{f"power.lines.{line}.name": LONG_LINE.format(i) for i, line in enumerate(LANDINGS)},
        "coal.routes.la_lay_belt.name": LONG.format(2),
        "title.en": LONG.format(4),
    },
    "hostile names": {"power.lines.thanh_my.name": HOSTILE.format(1), "title.en": HOSTILE},
}


@cache
def played(world: str = "base", draws: int = DRAWS) -> tuple[Scenario, Outcomes]:
    scenario = build.base(WORLDS[world])
    return scenario, build.play(scenario, draws)


IN_BOTH = ("base", "long names")
OF_GROWTH = ("growth that varies", "slow", "fast")  # what they change is in two pictures
DRAWN = [
    (world, name, lang)
    for world in (*WORLDS, "one future")
    for name in NAMES
    if world not in OF_GROWTH or name in ("trade", "scorecard_goods")
    for lang in (("en", "vi") if world in IN_BOTH else ("vi",))
]


@cache
def world_of(name: str):
    scenario, outcomes = played(draws=1) if name == "one future" else played(name)
    return scenario, outcomes, scorecard(scenario, outcomes)


@pytest.fixture(params=[*WORLDS, "one future"])
def run(request: pytest.FixtureRequest):
    return world_of(request.param)


def data_of(name: str, scenario: Scenario, outcomes: Outcomes, **arrays: np.ndarray):
    outcomes = replace(outcomes, arrays={**outcomes.arrays, **arrays})
    return PICTURES[name].data(scenario, outcomes, scorecard(scenario, outcomes))


def title(name: str, scenario: Scenario, outcomes: Outcomes, **arrays: np.ndarray) -> Message:
    return PICTURES[name].title(data_of(name, scenario, outcomes, **arrays))


def finding(*args: Any, **arrays: np.ndarray) -> Message:
    """Return a title without the growth on which it hangs, and without what the record says."""
    said: Any = title(*args, **arrays)
    while isinstance(said, Capital) or said.id in ("trade-if", "trade-and-as-recorded"):
        said = said.of if isinstance(said, Capital) else said["finding"]
    return said


def steady(outcomes: Outcomes, growth: float) -> np.ndarray:
    """Return a path of 2,980 MUSD in 2025 that grows alike in every future."""
    years_on = outcomes.years_along("trade_year") - 2025
    return np.tile(2980.0 * (1.0 + growth) ** years_on, (outcomes.draws, 1))


@pytest.mark.parametrize(("world", "name", "lang"), DRAWN)
@pytest.mark.filterwarnings("ignore:Glyph")
def test_no_text_lies_on_another_or_leaves_the_canvas(world, name, lang):
    texts = drawn_texts(figure := figures.draw(name, *world_of(world), lang))

    assert overlaps(texts) == []
    assert clipped(texts, figure) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_has_its_words_and_its_numbers_as_a_table(run, name):
    picture = PICTURES[name]
    found = picture.data(*run)

    table = picture.table(found)
    rows = [list(row) for row in table.rows]

    assert rows
    assert all(len(row) == len(table.columns) for row in rows)
    for said in (picture.title(found), picture.subtitle(found), picture.caption(found)):
        for lang in ("en", "vi"):
            assert not re.search(r"\bnan\b", language(lang).format(said))


@pytest.mark.parametrize("name", NAMES)
def test_the_same_run_gives_the_same_bytes(name):
    scenario, outcomes = played()
    given = scenario, outcomes, scorecard(scenario, outcomes)

    assert pixels(figures.draw(name, *given)) == pixels(figures.draw(name, *given))


def test_a_scenario_of_trade_alone_has_its_pictures_and_no_flows():
    scenario = small_market()
    outcomes = build.play(scenario, DRAWS)
    given = scenario, outcomes, scorecard(scenario, outcomes)

    shown = figures.pictures_of(outcomes)

    assert {"trade", "trade_goods"} <= set(shown)
    assert not {"flows", "investment"} & set(shown)
    for name in ("trade", "trade_goods"):
        texts = drawn_texts(figure := figures.draw(name, *given))
        assert overlaps(texts) == []
        assert clipped(texts, figure) == []


@pytest.mark.parametrize("last_year", [2024, 2030])
def test_without_targets_trade_is_told_for_the_end_of_the_horizon(last_year):
    scenario = build.base({"horizon.last_year": last_year}).model_copy(update={"targets": {}})
    outcomes = build.play(scenario, DRAWS)

    texts = drawn_texts(figure := figures.draw("trade", scenario, outcomes, []))

    assert overlaps(texts) == []
    assert clipped(texts, figure) == []
    said = finding("trade", scenario, outcomes)
    assert (said.id, said["year"]) == ("trade-amount", year(max(last_year, 2025)))


@pytest.mark.parametrize(("growth", "five", "ten"), [(0.10, 2031, 2038), (0.15, 2029, 2034)])
def test_the_years_of_five_and_ten_billion_are_those_of_the_growth(growth, five, ten):
    scenario, outcomes = played()

    said = finding("trade", scenario, outcomes, trade_path_musd=steady(outcomes, growth))

    assert said["when"] == listing(
        [reached_in(5, message("trade-when", year=year(five))),
         reached_in(10, message("trade-when", year=year(ten)))]
    )  # fmt: skip


def reached_in(*busd_and_when: Any) -> Message:
    *levels, when = busd_and_when
    amounts = [with_unit(Number(busd), message("unit-bn-usd")) for busd in levels]
    return message("trade-levels-when", levels=listing(amounts), when=when)


def test_what_is_stated_for_a_year_is_told_as_a_share_of_futures():
    scenario, outcomes = played()
    rich = np.full_like(outcomes.arrays["trade_musd"], 6000.0)

    all_of_them = finding("trade", scenario, outcomes, trade_musd=rich)
    none = finding("trade", scenario, outcomes, trade_musd=rich / 6)

    assert all_of_them.id == none.id == "trade-reaches-and-stated"
    assert (all_of_them["year"], all_of_them["standing"]) == (year(2028), "statement")
    assert all_of_them["chance"] == message("number-chance-all", draws=DRAWS)
    assert none["chance"] == message("number-chance-none", draws=DRAWS)


def test_a_level_out_of_reach_comes_after_the_last_year():
    scenario, outcomes = played()

    said = finding("trade", scenario, outcomes, trade_path_musd=steady(outcomes, 0.0))

    after = message("trade-when-after", year=year(2045))
    assert said["when"] == listing([reached_in(5, 10, after)])


def test_the_first_years_are_shared_out_among_all_futures():
    found = data_of("trade", *played("growth that varies"))

    assert [g.busd for g in found.goals] == [5.0, 10.0]
    for goal in found.goals:
        assert goal.shares.sum() + goal.never == pytest.approx(1.0)


def test_a_level_already_reached_is_no_goal():
    assert 2.0 not in [g.busd for g in data_of("trade", *played()).goals]


def test_the_picture_ends_when_nearly_all_futures_are_there():
    assert data_of("trade", *played("fast")).last_plotted < data_of("trade", *played()).last_plotted
    assert data_of("trade", *played("slow")).last_plotted == 2045


def test_a_year_foretold_is_no_record():
    assert data_of("trade", *played()).record_years[-1] == 2025
    assert data_of("trade", *played("nowcast, and falling")).record_years[-1] == 2024


def test_the_official_growth_starts_from_the_launch():
    low, high = (
        data_of("trade", *played(world)).launch_busd for world in ("underlying, bottom up", "base")
    )

    assert (low, high) == (2.45, 2.98)


def test_commodities_add_up_to_what_each_side_sells():
    for world in ("base", "electricity in customs"):
        found = data_of("trade_goods", *played(world))
        for side, total in found.total.items():
            counted = [row.mean_musd for row in found.rows[side] if row.counted]
            np.testing.assert_allclose(np.sum(counted, axis=0), total.mean, rtol=1e-5)


def test_a_surplus_a_deficit_and_neither_are_told_apart():
    scenario, outcomes = played()
    balance = np.abs(outcomes.arrays["trade_balance_musd"])
    turning = balance * np.linspace(-1.0, 1.0, balance.shape[1])

    def said(values: np.ndarray) -> str:
        return finding("trade_goods", scenario, outcomes, trade_balance_musd=values).id

    assert said(balance) == "trade-laos-surplus"
    assert said(-balance) == "trade-viet-nam-surplus"
    assert said(turning) == "trade-balance-turns"


def test_the_flows_are_all_of_trade_and_the_electricity_beside_it():
    scenario, outcomes = played()
    at = 2030 - outcomes.first_year

    found = data_of("flows", scenario, outcomes)

    worth = sum(float(flow.musd.mean) for flow in found.flows)
    trade, electricity = (
        outcomes.arrays[name][:, at].mean() for name in ("trade_musd", "import_cost_musd")
    )
    assert worth == pytest.approx(trade + electricity)


def test_electricity_in_customs_is_not_counted_twice():
    scenario, outcomes = played("electricity in customs")

    found = data_of("flows", scenario, outcomes)

    worth = sum(float(flow.musd.mean) for flow in found.flows)
    assert worth == pytest.approx(outcomes.arrays["trade_musd"][:, 6].mean())


def test_the_branches_of_a_flow_are_all_of_it():
    for flow in data_of("flows", *played()).flows:
        for branches in filter(None, (flow.at_laos, flow.at_viet_nam)):
            assert sum(branch.share for branch in branches) == pytest.approx(1.0, abs=5e-3)
    electricity = data_of("flows", *played()).flows[0]
    assert electricity.amount is not None
    assert sum(b.mean for b in electricity.at_viet_nam) == pytest.approx(
        float(electricity.amount.mean), rel=5e-3
    )


def test_the_largest_flow_of_energy_is_named():
    scenario, outcomes = played()
    coal = np.full_like(outcomes.arrays["coal_musd"], 1500.0)
    nothing = np.zeros_like(coal)

    most, other = (
        finding("flows", scenario, outcomes),
        finding("flows", scenario, outcomes, coal_musd=coal),
    )
    none = finding(
        "flows", scenario, outcomes, coal_musd=nothing, petroleum_musd=nothing,
        import_cost_musd=nothing,
    )  # fmt: skip

    assert (most.id, most["flow"]) == ("flows-most", "electricity")
    assert (other.id, other["flow"]) == ("flows-most", "coal")
    assert none.id == "flows-no-energy"


def test_a_name_in_two_languages_is_told_in_the_one_of_the_picture():
    scenario, outcomes = played()
    found = data_of("flows", scenario, outcomes)
    electricity, *others = found.flows
    place = Label((("en", "Border of stone"), ("vi", "Cửa khẩu đá")))
    named = electricity.at_viet_nam[0]._replace(name=place)
    flows = (electricity._replace(at_viet_nam=(named,)), *others)
    picture = PICTURES["flows"]

    def shown(lang: str) -> str:
        texts = Texts("title", "subtitle", "source", language(lang))
        drawn = drawn_texts(picture.draw(found._replace(flows=flows), texts))
        return "\n".join(text for text, _ in drawn)

    assert "Border of stone" in shown("en")
    assert "Cửa khẩu đá" in shown("vi")


@pytest.mark.parametrize(
    ("name", "world", "lang"),
    [("flows", "long names", "en"), ("scorecard_goods", "underlying, bottom up", "vi")],
)
def test_no_label_is_cut(name, world, lang):
    texts = drawn_texts(figures.draw(name, *world_of(world), lang))

    assert not [text for text, _ in texts if text.endswith("…")]


def test_the_parts_of_capital_add_up_to_all_of_it():
    found = data_of("investment", *played())

    np.testing.assert_allclose(
        sum(part.mean for part in found.parts_busd.values()), found.total_busd.mean
    )
    np.testing.assert_allclose(
        sum(part.mean for part in found.sums_busd.values()), found.total_busd.mean.sum()
    )


def test_capital_is_told_against_what_is_registered():
    scenario, outcomes = played()
    ones = np.ones_like(outcomes.arrays["capital_cumulative_musd"])

    said = title(
        "investment", scenario, outcomes, capital_cumulative_musd=11_260.0 * ones,
        capital_over_registered=2.0 * ones,
    )  # fmt: skip
    nothing = title("investment", scenario, outcomes, capital_cumulative_musd=0.0 * ones)

    assert (said.id, said["ratio"]) == ("investment-needs", Number(2.0, 1))
    assert said["capital"] == with_unit(Number(11.3, 1), message("unit-bn-usd"))
    assert nothing.id == "investment-none"


def test_the_nowcast_is_scored_in_a_table():
    scenario = small_market(record=market()["record"] | {"2022": _recorded_2022()})

    table = nowcast_table(scenario)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]

    assert table.columns == Score._fields
    assert len(rows) == len(nowcast_scores(scenario)) == 3
    assert [row["from_years"] for row in rows] == ["2024 2025", "2022 2025", "2022 2024"]
    assert {row["inside"] for row in rows} <= {"yes", "no"}


def _recorded_2022() -> dict[str, Any]:
    nine = {"9": {"total_musd": build.fixed(500)}}
    sides = {"exports_musd": build.fixed(200), "imports_musd": build.fixed(500)}
    return {"total_musd": build.fixed(700), **sides, "months": nine}
