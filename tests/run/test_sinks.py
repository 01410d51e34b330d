"""A second grid abroad: what is sold to it is never an import of Viet Nam."""

import numpy as np
import pytest

from simulator.scenario.problems import ScenarioError
from tests.worlds.build import fixed, of, of_line, plain, plant, play, small

LINES, PROJECTS = "power.lines", "power.projects"
SINKS = {"power.sinks": {"vietnam": {"country": "VN"}, "thailand": {"country": "TH"}}}
TO_THAILAND = {
    **SINKS,
    LINES: {"udon": {
        "name": "To Udon", "kind": "line", "to": "thailand", "side": "border",
        "border_at": fixed(0.5), "n1_mw": fixed(60), "loss_share": fixed(0.02),
        "voltage_kv": 220, "length_km": fixed(100), "source": "a test",
    }},
    PROJECTS: {"theun": plant(line="udon", cod="2020-01", physical_status="operating")},
}  # fmt: skip


@pytest.mark.parametrize(("make", "water"), [(plain, "even_water"), (small, "hydro_south")])
def test_energy_for_thailand_changes_nothing_that_is_imported(make, water):
    theun = {**TO_THAILAND[PROJECTS]["theun"], "profile": water}
    with_it = play(make({**TO_THAILAND, PROJECTS: {"theun": theun}}))
    alone = play(make())
    for name, values in alone.arrays.items():
        found = with_it.arrays[name]
        if name.startswith("project_"):
            keep = [with_it.projects.index(project) for project in alone.projects]
            found = found[..., keep]
        elif name.startswith("line_"):
            found = found[..., [with_it.lines.index(line) for line in alone.lines]]
        np.testing.assert_array_equal(found, values, err_msg=name)


def test_what_thailand_takes_is_told_of_its_line():
    found = play(plain(TO_THAILAND))
    flow = of_line(found, "line_flow_gwh", "udon")
    kept_back = of_line(found, "line_curtailed_gwh", "udon")
    assert flow.min() > 0
    # a reservoir of 100 MW at half its capacity sends 50 MW, less than the line takes
    np.testing.assert_allclose(kept_back, 0.0, atol=1e-3)
    np.testing.assert_allclose(of(found, "project_gwh", "theun"), 0.0)
    assert of(found, "project_built", "theun").all()


def test_a_sink_of_another_name_in_viet_nam_imports_alike():
    lines = plain().power.lines
    moved = {
        f"{LINES}.{name}.{field}": "north"
        for name, line in lines.items()
        for field in ("to", "side")
        if getattr(line, field) == "vietnam"
    }
    found = play(plain({"power.sinks": {"north": {"country": "VN"}}, **moved}))
    for name, values in play(plain()).arrays.items():
        np.testing.assert_array_equal(found.arrays[name], values, err_msg=name)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({**SINKS, f"{LINES}.main.to": "china"}, f"{LINES}.main.to"),
        ({**TO_THAILAND, f"{LINES}.udon.side": "vietnam"}, f"{LINES}.udon.side"),
        ({f"{LINES}.main.side": "siam"}, f"{LINES}.main.side"),
        ({**TO_THAILAND, f"{PROJECTS}.theun.alt_line": "main"}, f"{PROJECTS}.theun.alt_line"),
        ({"power.sinks": {"vietnam": {"country": "TH"}}}, "power.sinks"),
    ],
)
def test_a_sink_that_cannot_be_is_named(changes, path):
    with pytest.raises(ScenarioError) as caught:
        plain(changes)
    assert path in {problem.path for problem in caught.value.problems}
