"""The grammar of a comparison in both languages: one and several, more and less, none and all."""

from types import SimpleNamespace

import pytest

from simulator.analysis.paired import paired
from simulator.catalogue.language import language
from simulator.catalogue.message import Number, listing, message, year
from simulator.present.comparison import messages
from simulator.scenario.differences import Difference, InputValue
from simulator.scenario.sections import scenario_shape
from simulator.studies.compare.steps import Step

EN, VI = language("en").format, language("vi").format


def test_differences_carry_their_sign_and_the_digits_of_the_language():
    less = messages.signed(-1490.4, 8.2)
    assert (EN(less), VI(less)) == ("−1,490 ± 8", "−1.490 ± 8")
    assert EN(messages.signed(0.0, 0.0)) == "0"
    assert VI(messages.with_sign(Number(0.5, 1))) == "+0,5"


@pytest.mark.parametrize(
    ("first", "second", "id"),
    [
        ([1.0, 2.0], [1.0, 2.0], "compare-same"),
        ([1.0, 2.0, 3.0], [2.0, 1.0, 3.5], "compare-in-noise-of"),
        ([10.0, 20.0, 30.0], [12.0, 23.0, 31.0], "compare-plus"),
    ],
)
def test_a_difference_is_none_or_in_the_noise_or_a_number(first, second, id):
    found = messages.difference(paired(first, second), len(first))
    assert found.id == id


def test_one_future_tells_no_error():
    found = messages.difference(paired([1.0], [2.0]), 1, unit=message("unit-mw"))
    assert EN(found) == "+1.00 MW; one future tells no error"
    assert VI(found) == "+1,00 MW; chỉ một phương án nên không biết sai số"


def test_more_and_less_are_told_as_each_language_tells_them():
    of = messages.more_or_less(paired([30.0, 20.0, 10.0], [28.0, 17.0, 9.0]), "commissioned_mw")
    said = message("compare-lead", name="late", year=year(2030), reference="base", **of)
    assert EN(said) == "late: commissioned capacity in 2030 2.0 ± 0.6 MW lower than in base."
    assert VI(said) == (
        "late: công suất đã vận hành năm 2030 thấp hơn 2,0 ± 0,6 MW so với kịch bản base."
    )


@pytest.mark.parametrize(
    ("changed", "end"),
    [
        (0, "none of its inputs differs."),
        (1, "1 of its inputs differs."),
        (2, "2 of its inputs differ."),
    ],
)
def test_inputs_are_counted(changed, end):
    said = message("compare-identical", name="b", reference="a", changed=changed)
    assert EN(said).endswith(end)
    assert (str(changed) in VI(said)) == (changed > 0)


def test_scenarios_without_a_part_are_one_or_several():
    def said(*without: str) -> str:
        return EN(
            message(
                "compare-part-missing",
                without=listing(without),
                count=len(without),
                part=message("part-coal"),
                having=listing(["a"]),
                having_count=1,
            )
        )

    assert said("b") == "b has no coal: what a tells of it is not compared."
    assert said("b", "c") == "b and c have no coal: what a tells of it is not compared."


@pytest.mark.parametrize(
    ("steps", "interacts", "end"),
    [
        (1, "no", " in 2030, all of it through Gate"),
        (3, "no", " in 2030; +4.00 of it through Gate"),
        (3, "yes", " in 2030; +4.00 (+2.00 in reverse order) of it through Gate"),
    ],
)
def test_an_explanation_names_all_or_part_or_both_orders(steps, interacts, end):
    said = message(
        "compare-explained",
        name="b",
        reference="a",
        quantity="power",
        size="5 MW",
        direction="more",
        year=year(2030),
        steps=steps,
        interacts=interacts,
        part=messages.signed(4.0, 0.0),
        reverse=messages.signed(2.0, 0.0),
        step="Gate",
    )
    assert EN(said) == f"b: power 5 MW higher than in a{end}"
    assert "Gate" in VI(said)
    assert (" (+2,00 nếu " in VI(said)) == (interacts == "yes")


def test_inputs_of_a_section_are_told_by_what_it_is_called():
    (side, other) = (SimpleNamespace(loaded=SimpleNamespace(merged={})) for _ in range(2))
    of = [f"power.{kind}.{letter}.x" for kind in ("lines", "projects") for letter in "ab"]
    inputs = tuple(Difference(path, InputValue("1"), InputValue("2"), False) for path in of)

    found = messages.step_name(
        Step(("power.lines", "power.projects.a", "power.projects.b"), inputs), [side, other]
    )

    assert found == message(
        "compare-inputs-of",
        count=4,
        sections=listing([message("part-power.lines"), message("part-power.projects")]),
    )


def test_every_section_with_entries_has_a_name():
    unnamed = [
        f"{part}.{below}"
        for part, section in scenario_shape().fields.items()
        if part not in ("sweep", "plan", "backcast", "sensitivity", "targets")
        for below, field in section.fields.items()
        if field.kind == "entries"
        and field.item.kind == "section"
        and not language("vi").has(f"part-{part}.{below}")
    ]

    assert unnamed == []
