"""Who is curtailed last."""

import pytest

from simulator.parts.power.contracts import curtailed_last
from simulator.parts.power.structure import build
from tests.worlds.build import base, plain, plant

BY_CONTRACT = {"power.curtailment": "by_contract"}


def last(scenario):
    """Return the projects that are curtailed last."""
    structure = build(scenario)
    chosen = curtailed_last(structure)
    assert chosen is not None
    ids = structure.candidate_ids()
    return {ids[s.project] for s, yes in zip(structure.sources, chosen, strict=True) if yes}


def test_unless_asked_for_all_are_curtailed_alike():
    assert curtailed_last(build(base())) is None


@pytest.mark.parametrize(
    ("offtake", "signed"),
    [
        ("ppa", True),
        ("approved", True),
        *((other, False) for other in ("planned", "mou", "proposed", "candidate")),
    ],
)
def test_who_has_a_contract_or_an_approval_is_curtailed_last(offtake, signed):
    new = {"power.projects": {"new": plant(offtake=offtake)}}
    assert last(plain({**BY_CONTRACT, **new})) == {"dam", "river", "farm"} | (
        {"new"} if signed else set()
    )


def test_a_project_can_be_given_its_turn():
    new = {"power.projects": {"new": plant(offtake="mou", curtailed="last")}}
    dam = {"power.projects.dam.curtailed": "first"}
    assert last(plain({**BY_CONTRACT, **new, **dam})) == {"river", "farm", "new"}


def test_who_stands_in_anothers_place_has_its_contract():
    unitemised = {"power.projects.unitemised_2025.counted": "displaced"}
    assert "houay_kaouan" in last(base({**BY_CONTRACT, **unitemised}))


def test_a_plant_that_moves_keeps_its_turn_on_its_other_line():
    structure = build(base(BY_CONTRACT))
    chosen = curtailed_last(structure)
    assert chosen is not None
    turns = {}
    for source, yes in zip(structure.sources, chosen, strict=True):
        turns.setdefault(source.project, set()).add(bool(yes))
    assert any(source.after_move for source in structure.sources)
    assert all(len(turn) == 1 for turn in turns.values())
