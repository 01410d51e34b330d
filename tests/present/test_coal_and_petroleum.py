"""Pictures of coal and petroleum: readable in any scenario, true to the run and its findings."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from simulator.analysis.figure_data.coal_limits import coal_limits
from simulator.analysis.scorecard import scorecard
from simulator.catalogue.language import language
from simulator.catalogue.message import Message, message
from simulator.catalogue.numbers import nameplate, rounded, with_unit
from simulator.outcomes.store import Outcomes
from simulator.parts.registry import parts
from simulator.present import figures
from simulator.present.figures import PICTURES
from simulator.run import simulate
from simulator.scenario.schema import Scenario
from tests.present.test_figures import HOSTILE, LONG, LONG_LINE, clipped, drawn_texts, overlaps
from tests.worlds.build import SCENARIOS, varied

NAMES = [name for part in parts() if part.name in ("coal", "petroleum") for name in part.pictures]
DRAWS = 40

NO_COAL = {"coal.mines.kaleum.reserve_mt": 0, "coal.mines.lamam.reserve_mt": 0}
NO_PETROLEUM = {
    f"petroleum.share_sought.{year}": 0
    for year in (2017, 2018, 2021, 2022, 2023, 2024, 2025, 2030, 2035)
}
NO_PIPELINE = {"petroleum.routes.pipeline.share_sought": 0}
WIDE_OPEN = {
    "coal.arcs.la_lay_belt.adds.phase_1.opens": "2027-01",
    "coal.arcs.la_lay_lao_road.mt_per_year": 40,
    "coal.arcs.vietnam_road.mt_per_year": 40,
    "coal.mines.kaleum.output_mt_per_year.2030": 30,
}
WORLDS = {
    "base": ("base", {}, DRAWS),
    "a shock": ("fuel_shock", {}, DRAWS),
    "one future of one year": ("base", {"horizon": {"first_year": 2030, "last_year": 2030}}, 1),
    "all past": ("base", {"horizon.last_year": 2025}, DRAWS),
    "22 years": ("base", {"horizon.last_year": 2045}, 8),
    "nothing moves": ("base", NO_COAL | NO_PETROLEUM | NO_PIPELINE, 8),
    "wide open": ("base", WIDE_OPEN, DRAWS),
    "every route": ("base", {"coal.routes.belt_160.included": True, "coal.first": "export"}, DRAWS),
    "long names": (
        "base",
        {
            "transport.gates.la_lay.name": LONG.format(1),
            "coal.routes.la_lay_belt.name": LONG.format(2),
            "coal.arcs.la_lay_lao_road.name": LONG_LINE.format(3),
            "title.en": LONG.format(4),
        },
        8,
    ),
    "hostile names": (
        "base",
        {
            "transport.gates.la_lay.name": HOSTILE.format(1),
            "coal.routes.la_lay_road.name": HOSTILE.format(2),
            "coal.arcs.vietnam_road.name": HOSTILE.format(3),
        },
        8,
    ),
}


def played(name: str = "base", overrides=None, draws: int = DRAWS) -> tuple[Scenario, Outcomes]:
    scenario = varied(SCENARIOS / f"{name}.yaml", overrides).scenario
    return scenario, simulate(scenario, draws=draws)


IN_BOTH = ("base", "long names")
DRAWN = [
    (world, name, lang)
    for world in WORLDS
    for name in NAMES
    for lang in (("en", "vi") if world in IN_BOTH else ("vi",))
]


@cache
def world_of(name: str):
    scenario, outcomes = played(*WORLDS[name])
    return scenario, outcomes, scorecard(scenario, outcomes)


@pytest.fixture(params=WORLDS)
def run(request: pytest.FixtureRequest):
    return world_of(request.param)


@pytest.fixture(scope="module")
def base():
    return played()


def data_of(name: str, scenario: Scenario, outcomes: Outcomes):
    return PICTURES[name].data(scenario, outcomes, scorecard(scenario, outcomes))


def title(name: str, scenario: Scenario, outcomes: Outcomes, **arrays: np.ndarray) -> Message:
    outcomes = replace(outcomes, arrays={**outcomes.arrays, **arrays})
    return PICTURES[name].title(data_of(name, scenario, outcomes))


def in_2030(outcomes: Outcomes, values: list[float]) -> np.ndarray:
    """Return [draw, year] of 1, with these values in 2030, over and over."""
    made = np.ones((outcomes.draws, len(outcomes.years)))
    made[:, 2030 - outcomes.first_year] = np.resize(values, outcomes.draws)
    return made


@pytest.mark.parametrize(("world", "name", "lang"), DRAWN)
@pytest.mark.filterwarnings("ignore:Glyph")
def test_no_text_lies_on_another_or_leaves_the_canvas(world, name, lang):
    texts = drawn_texts(figure := figures.draw(name, *world_of(world), lang))

    assert overlaps(texts) == []
    assert clipped(texts, figure) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_has_a_caption_and_its_numbers_as_a_table(run, name):
    picture = PICTURES[name]
    found = picture.data(*run)

    table = picture.table(found)
    rows = [list(row) for row in table.rows]

    assert len(rows) == len(run[1].years)
    assert all(len(row) == len(table.columns) for row in rows)
    for said in (picture.title(found), picture.subtitle(found), picture.caption(found)):
        for lang in ("en", "vi"):
            assert not re.search(r"\bnan\b", language(lang).format(said))


def test_the_routes_of_coal_add_up_to_what_lands(run):
    found = data_of("coal", *run[:2])

    total = sum((route.mt for route in found.routes), np.zeros(len(found.years)))
    landed = (run[1].arrays["coal_kt"] + run[1].arrays["coal_transit_kt"]).mean(axis=0) / 1000

    np.testing.assert_allclose(total, landed, atol=5e-3)


def test_the_shares_of_what_binds_add_up_to_all_months(run):
    found = data_of("coal", *run[:2])

    np.testing.assert_allclose(sum(found.binds.values()) + found.others, 1.0)


def test_no_place_carries_more_than_the_limit_that_is_drawn(base):
    scenario, outcomes = base
    limits = coal_limits(scenario, outcomes.draws)

    for dim, prefix in (("route", "coal.arcs"), ("gate", "transport.gates")):
        for n, name in enumerate(outcomes.labels[dim]):
            limit = limits[f"{prefix}.{name}"]
            assert (outcomes.arrays[f"{dim}_coal_kt"][..., n] <= limit.left_kt + 0.01).all()
            assert (limit.left_kt <= limit.ceiling_kt + 0.01).all()


def test_a_road_that_binds_is_full_in_some_future(base):
    scenario, outcomes = base
    at = outcomes.labels["route"].index("la_lay_lao_road")
    left = coal_limits(scenario, outcomes.draws)["coal.arcs.la_lay_lao_road"].left_kt

    assert (outcomes.arrays["route_coal_kt"][..., at] >= 0.999 * left).any()


def test_the_gate_at_la_lay_is_limited_by_its_road_and_its_days(base):
    limit = coal_limits(*base[:1], base[1].draws)["transport.gates.la_lay"]

    assert limit.open_days is not None
    assert (limit.ceiling_kt * 1000 / limit.open_days <= 13_000 * 1.0001).all()
    assert limit.open_days.max() <= 355.01


@pytest.mark.parametrize(
    ("kt", "chance"),
    [
        ([6000.0], "number-chance-all"),
        ([4000.0, 6000.0], "number-chance"),
        ([1000.0], "number-chance-none"),
    ],
)
def test_the_title_tells_how_likely_the_plan_of_the_buyer_is(base, kt, chance):
    said = title("coal", *base, coal_kt=in_2030(base[1], kt))

    assert said.id == "coal-goal-and-binds"
    assert said["goal"] == with_unit(nameplate(5.0), message("unit-mt"))
    assert said["chance"].id == chance


def test_years_without_coal_are_told_so(base):
    assert title("coal", *base, coal_kt=in_2030(base[1], [0.0])).id == "coal-none"


@pytest.mark.parametrize(
    ("code", "place"),
    [
        ("transport.gates.la_lay", "La Lay gate"),
        ("coal.arcs.vietnam_road", "Road from La Lay to the coast"),
        ("coal.buyers", message("coal-buyers.within")),
    ],
)
def test_the_title_names_what_binds(base, code, place):
    said = title("coal", *base, coal_binds=bound_by(base[1], code))

    assert said.id == "coal-goal-and-binds"
    assert said["place"] == place
    assert said["months"] == message("coal-every-month")


def test_where_the_mines_are_the_limit_nothing_binds(base):
    said = title("coal", *base, coal_binds=bound_by(base[1], "coal.mines.kaleum"))

    assert said.id == "coal-goal-and-free"


def bound_by(outcomes: Outcomes, code: str) -> np.ndarray:
    """Return what binds if it is the same in every month."""
    return np.full_like(outcomes.arrays["coal_binds"], outcomes.codes["coal_binds"].index(code))


def test_without_targets_no_chance_of_one_is_told(base):
    scenario = base[0].model_copy(update={"targets": {}})

    found = data_of("coal", scenario, base[1])

    assert found.goals == ()
    assert PICTURES["coal"].title(found).id == "coal-comes-and-binds"


def test_targets_of_the_same_tonnes_share_one_line(base):
    goals = data_of("coal", *base).goals

    assert [(goal.value_mt, len(goal.rows)) for goal in goals] == [(5.0, 1), (20.0, 2)]


@pytest.mark.parametrize(
    ("burnt", "said"),
    [
        (150.0, "coal-or-power-rest"),
        (90.0, "coal-or-power-border-more"),
        (0.0, "coal-or-power-border-only"),
    ],
)
def test_a_tonne_as_power_is_told_against_a_tonne_at_the_border(base, burnt, said):
    found = title(
        "coal_or_power",
        *base,
        coal_usd_per_t_burnt=in_2030(base[1], [burnt]),
        coal_usd_per_t_carried=in_2030(base[1], [100.0]),
        coal_mwh_per_t=in_2030(base[1], [2.0]),
    )

    assert found.id == said


def test_who_is_served_first_is_told(base):
    scenario, outcomes = base
    picture = PICTURES["coal_or_power"]
    export = scenario.model_copy(
        update={"coal": scenario.coal.model_copy(update={"first": "export"})}
    )

    burn = picture.caption(data_of("coal_or_power", scenario, outcomes))
    carry = picture.caption(data_of("coal_or_power", export, outcomes))

    assert (burn["first"], carry["first"]) == ("burn", "export")


def test_a_shortage_comes_first_in_the_title_and_calm_tells_the_cover(base):
    served = np.zeros_like(base[1].arrays["petroleum_unserved_ml"])
    base = base[0], replace(base[1], arrays=base[1].arrays | {"petroleum_unserved_ml": served})
    calm = title("petroleum", *base, pipeline_ml=np.zeros_like(base[1].arrays["pipeline_ml"]))
    short = title("petroleum", *base, petroleum_unserved_ml=in_2030(base[1], [90.0]) - 1)
    none = title("petroleum", *base, petroleum_ml=np.zeros_like(base[1].arrays["petroleum_ml"]))

    assert calm.id == "petroleum-sent"
    assert short.id == "petroleum-short"
    assert short["missing"] == with_unit(rounded(89.0), message("unit-ml"))
    assert none.id == "petroleum-none-sent-pipeline"


def test_a_pipeline_opens_in_the_year_of_its_first_fuel(base):
    piped = np.zeros_like(base[1].arrays["pipeline_ml"])
    piped[:10, 7:] = 500.0
    served = np.zeros_like(base[1].arrays["petroleum_unserved_ml"])
    changed = {"pipeline_ml": piped, "petroleum_unserved_ml": served}
    outcomes = replace(base[1], arrays=base[1].arrays | changed)

    found = data_of("petroleum", base[0], outcomes)

    assert found.opens.probability.tolist() == [
        0.25 if year == 2031 else 0.0 for year in found.years
    ]
    said = PICTURES["petroleum"].title(found)
    assert said.id == "petroleum-sent-pipeline"
    assert language("en").format(said["chance"]) == "25 ± 7 % of futures"
