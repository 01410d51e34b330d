"""Coal and transport that contradict themselves are refused with the way out, all at once."""

from pathlib import Path

import pytest

from simulator.scenario.load import load
from simulator.scenario.problems import ScenarioError
from tests.scenario.english import english

WORLD = Path(__file__).parents[1] / "worlds" / "coal.yaml"
TEXT = WORLD.read_text(encoding="utf-8").replace("plain.yaml", str(WORLD.parent / "plain.yaml"))

PHASE = "phase_1: {mt_per_year: 7.3, opens: 2028-01, cost_musd: 30}"
PLANTS = "  buyers:\n"
WRONG = [
    (
        ("way: [mine_road, pass, coast_road]", "way: [mine_road, paas, coast_road]"),
        "coal.routes.by_pass.way[1]: is not in `coal.arcs` or `transport.gates`, got `paas`; "
        "did you mean `pass`?",
    ),
    (
        ("way: [mine_road, pass, coast_road]", "way: [mine_road, pass, mine_road]"),
        "coal.routes.by_pass.way[2]: is given twice, got `mine_road`; remove one",
    ),
    (
        ("way: [mine_road, pass, coast_road]", "way: [coast_road, pass, mine_road]"),
        "coal.routes.by_pass.way: passes `coast_road` before `mine_road`, route `by_belt` after "
        "it; let the two routes agree",
    ),
    (
        ("routes: [by_belt, by_pass, by_side]", "routes: [by_belt, by_boat]"),
        "coal.mines.hill.routes[1]: is not in `coal.routes`, got `by_boat`; "
        "did you mean `by_belt`?",
    ),
    (
        ("routes: [by_belt, by_pass, by_side]", "routes: [by_belt, by_belt]"),
        "coal.mines.hill.routes[1]: is given twice, got `by_belt`; remove one",
    ),
    (
        (PHASE, "phase_1: {mt_per_year: 7.3}"),
        "coal.arcs.belt.adds.phase_1: has none of `opens:` or `opens_with:`; add one of them",
    ),
    (
        (PHASE, "phase_1: {mt_per_year: 7.3, opens: 2028-01, opens_with: railway}"),
        "coal.arcs.belt.adds.phase_1: has both `opens` and `opens_with`; keep one of them",
    ),
    (
        (PHASE, "phase_1: {mt_per_year: 7.3, opens_with: raleway}"),
        "coal.arcs.belt.adds.phase_1.opens_with: is not in `transport.projects`, got `raleway`; "
        "did you mean `railway`?",
    ),
    (
        (PHASE, "phase_1: {mt_per_year: 7.3, opens: 2028-01, after: phase_1}"),
        "coal.arcs.belt.adds.phase_1.after: they follow each other in a loop (phase_1 "
        "→ phase_1); let one of them follow another, or none",
    ),
    (
        (
            "mine_road: {name: Mine road, kind: road, mt_per_year: 36.5,",
            "mine_road: {name: Mine road, kind: road,",
        ),
        "coal.arcs.mine_road: has neither a limit nor a stage that opens; "
        "add `mt_per_year:` or `adds:`",
    ),
    (
        (
            "    side_road: {name",
            "    pass: {name: Pass, kind: road, mt_per_year: 1, source: x}\n    side_road: {name",
        ),
        "coal.arcs.pass: is the name of a gate, too; give one of them another name",
    ),
    (
        ("flow_share: {2026: 0.5}", "flow_share: {next: 0.5}"),
        "transport.gates.pass.flow_share.next: is not a year, got `next`; "
        "write a year such as `2030`",
    ),
    (
        ("flow_share: {2026: 0.5}", "flow_share: {2026: 50}"),
        "transport.gates.pass.flow_share.2026: must be at most 1, got 50; "
        "write `50 %` for a percentage",
    ),
    (
        ("      persistence_days: 7\n", "      persistence_days: 7\n      storm: typhoon\n"),
        "transport.gates.pass.storm: is not in `transport.storms`, got `typhoon`; "
        "there is none in `transport.storms`",
    ),
    (
        (
            "      persistence_days: 7\n",
            "      persistence_days: 7\n      restrictions:\n        slide: {from_date: 2027-06, "
            "until: {uniform: [2027-01, 2028-01]}, left: 0}\n",
        ),
        "transport.gates.pass.restrictions.slide.until: can lie before `from_date` "
        "(2027-06), got 2027-01; correct one of the two",
    ),
    (
        ("road_t_per_day: 12000", "road_t_per_day: 12000 t/truck"),
        "transport.gates.pass.road_t_per_day: has a unit of mass a truck, not of mass a day, "
        "got `12000 t/truck`; write it in t/day or kt/day",
    ),
    (
        ("heat_kcal_per_kg: 5000", "heat_kcal_per_kg: 0"),
        "coal.mines.hill.heat_kcal_per_kg: must be above 0 kcal/kg, got 0",
    ),
    (
        ("first: burn", "first: sell"),
        "coal.first: must be `burn` or `export`, got `sell`",
    ),
    (
        (
            PLANTS,
            "  plants:\n    own: &own {project: pit_plant, mine: hil, efficiency: 0.4, "
            "added_output: 0, cod: 2027-01, capacity_factor: 0.5, source: x}\n  buyers:\n",
        ),
        "coal.plants.own.mine: is not in `coal.mines`, got `hil`; did you mean `hill`?",
    ),
    (
        (
            PLANTS,
            "  plants:\n    own: {project: dam, mine: hill, efficiency: 0.4, added_output: 0, "
            "source: x}\n  buyers:\n",
        ),
        "coal.plants.own.project: is not a coal plant, got `dam`; name another project",
    ),
    (
        (
            PLANTS,
            "  plants:\n    own: {project: pit_plant, mine: hill, efficiency: 0.4, "
            "added_output: 0, capacity_factor: 0.5, source: x}\n  buyers:\n",
        ),
        "coal.plants.own: sells elsewhere, but has no `cod:`; add `cod:`",
    ),
    (
        (
            PLANTS,
            "  plants:\n    own: {project: own_plant, mine: hill, efficiency: 0.4, "
            "added_output: 0, cod: 2027-01, source: x}\n  buyers:\n",
        ),
        "coal.plants.own.cod: is counted for Viet Nam: what it burns follows from the power "
        "section; remove it",
    ),
    (
        (
            PLANTS,
            "  plants:\n    a: &a {project: own_plant, mine: hill, efficiency: 0.4, "
            "added_output: 0, source: x}\n    b: *a\n  buyers:\n",
        ),
        "coal.plants.b.project: is the plant of `a` already, got `own_plant`; remove one of them",
    ),
    (
        ("everybody: {name: Everybody,", "everybody: {name: Everybody, opens_with: rail,"),
        "coal.buyers.everybody.opens_with: is not in `transport.projects`, got `rail`; "
        "did you mean `railway`?",
    ),
    (
        ("price_usd_per_t: {2026:", "price_usd_per_t: {26:"),
        "coal.price_usd_per_t.26: is not a year, got `26`; write a year such as `2030`",
    ),
]


def faults(folder: Path, *changes: tuple[str, str]) -> list[str]:
    text = TEXT
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    try:
        load(folder / "a.yaml")
    except ScenarioError as error:
        return [str(problem).split(": ", 1)[1] for problem in error.problems]
    return []


@pytest.mark.parametrize(("change", "message"), WRONG)
def test_what_is_wrong_is_said_with_the_way_out(tmp_path, change, message):
    assert faults(tmp_path, change) == [message]


def test_every_fault_stands_at_its_line(tmp_path):
    text = TEXT.replace("way: [side_road]", "way: [side_rod]")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    line = next(i for i, row in enumerate(text.split("\n"), 1) if "side_rod]" in row)
    with pytest.raises(ScenarioError) as caught:
        load(tmp_path / "a.yaml")
    (problem,) = caught.value.problems
    assert problem.line == line


def test_all_faults_are_told_together(tmp_path):
    changes = [WRONG[i][0] for i in (0, 3, 5, 11)]
    assert len(faults(tmp_path, *changes)) == 4


def test_a_mine_needs_a_route_that_is_included(tmp_path):
    change = ("routes: [by_belt, by_pass, by_side]", "routes: [by_side]")
    off = ("way: [side_road]}", "way: [side_road], included: false}")
    said = "coal.mines.hill.routes: has no route that is included; include one of them"
    assert faults(tmp_path, change, off) == [said]


def test_coal_without_transport_has_no_gates(tmp_path):
    text = TEXT[: TEXT.index("transport:")] + TEXT[TEXT.index("\ncoal:") :]
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError, match=r"got `pass`"):
        load(tmp_path / "a.yaml")


def test_what_is_implausible_is_warned_of(tmp_path):
    changes = (
        ("way: [side_road]}", "way: [belt]}"),
        ("reserve_for_plants: 0", "reserve_for_plants: 0.5"),
    )
    text = TEXT
    for old, new in changes:
        text = text.replace(old, new, 1)
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    said = [f"{w.path}: {english(w.what)}" for w in load(tmp_path / "a.yaml").warnings]
    assert "coal.arcs.side_road: lies on no route" in said
    assert (
        "coal.mines.hill.reserve_for_plants: is set aside for plants, but no plant names this mine"
        in said
    )
