"""Inputs and their options as a reader calls them."""

from simulator.catalogue.message import Label, message
from simulator.scenario.input_label import choice_label
from simulator.scenario.sections import scenario_shape

TOLD_APART_ONLY = ("kind", "confidence")  # fields that no number hangs on
NOT_VARIED = ("sweep", "plan", "backcast", "sensitivity")


def options(shape, path=()):
    """Yield the path and the code of every option that a field offers."""
    for option in shape.allowed:
        yield ".".join(path), str(option).lower() if isinstance(option, bool) else option
    for name, field in shape.fields.items():
        if name not in TOLD_APART_ONLY and (path or name not in NOT_VARIED):
            yield from options(field, (*path, name))
    if shape.kind == "entries":
        yield from options(shape.item, (*path, "entry"))


def test_every_option_of_an_input_has_a_label():
    found = list(options(scenario_shape()))

    assert ("power.curtailment", "by_contract") in found
    assert [o for o in found if choice_label(*o, {}) == o[1]] == []


def test_an_option_is_told_by_its_own_field():
    assert choice_label("trade.mode", "top_down", {}) == message("input-trade-mode.top_down")
    assert choice_label("coal.routes.belt.included", "true", {}) == message("value-true")


def test_an_entry_is_told_by_its_name():
    merged = {"power": {"lines": {"a": {"name": {"en": "Line A", "vi": "Đường dây A"}}}}}

    found = choice_label("power.projects.dam.line", "a", merged)

    assert found == Label.of({"en": "Line A", "vi": "Đường dây A"})
    assert choice_label("power.projects.dam.line", "unknown", merged) == "unknown"
