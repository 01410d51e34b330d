"""What a terminal would obey or a reader not see is shown escaped by every command and file."""

import json
import re
from functools import cache

import pytest

from simulator.scenario.sections import scenario_shape
from tests.worlds.build import SCENARIOS, varied

BASE = SCENARIOS / "base.yaml"
HOSTILE = "\x1b]0;pwned\x07\x1b[2J\r\u202e\u200f\x00\ufeff\u200b\u2066\x9b31m"
HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
TEXTS = ("source", "note", "assumption", "derived", "register_id")


def hostile(shape, value):
    """Return names and reasons below a value, of a table of three entries, each spoilt."""
    changed = {}
    few = 3 if shape is not None and shape.kind == "entries" else None
    for key, inner in list(value.items())[:few]:
        below = shape.child(key) if shape is not None else None
        if below is None and key not in TEXTS:
            continue
        if (below is not None and below.kind == "name") or key in TEXTS:
            texts = inner if isinstance(inner, dict) else {"en": inner, "vi": inner}
            spoilt = {code: HOSTILE + text for code, text in texts.items()}
            changed[key] = spoilt["en"] if key in TEXTS else spoilt
        elif isinstance(inner, dict):
            inside = hostile(below if below.kind != "quantity" else None, inner)
            if inside:
                # a quantity is replaced whole
                changed[key] = {**inner, **inside} if below.kind == "quantity" else inside
    return changed


@cache
def spoilt():
    changed = hostile(scenario_shape(), varied(BASE).merged)
    changed = {"extends": str(BASE), "name": "spoilt", "draws": 50, **changed}
    return json.dumps({key: of for key, of in changed.items() if key != "correlations"})


@pytest.fixture
def scenario(folder):
    (folder / "spoilt.yaml").write_text(spoilt(), encoding="utf-8")
    return "spoilt.yaml"


def clean(*texts):
    for text in texts:
        text = text.replace("–\u2060", "–")  # by which a page keeps a range on one line
        found = HIDDEN.search(text)
        assert found is None, text[max(0, found.start() - 80) : found.start() + 20]


def test_the_commands_that_read(simulate, scenario):
    for command in (
        ["check", "small.yaml", "--set", "power.security=\x1b[2J", "--lang", "vi"],
        ["show", scenario],
        ["show", scenario, "--explain", "power.lines.bo_y.loss_share"],
        ["diff", str(BASE), scenario],
        ["\x1b[2J", "small.yaml"],
        ["check", "\x1b[2J.yaml"],
        ["new", "\x1b[2J"],
        ["run", "small.yaml", "--draws", "\x1b[2J"],
    ):
        said = simulate(*command)
        clean(said.out, said.err)
        assert said.out + said.err


def test_a_run_and_all_that_it_leaves(simulate, scenario, folder):
    said = simulate("run", scenario, "--quiet", "--no-figures")
    assert said.code == 0, said.err
    clean(said.out, said.err)
    written = [*(folder / "results" / "spoilt").rglob("*")]
    files = {path.suffix: path for path in written if path.is_file()}
    assert {".html", ".csv", ".json"} <= set(files)
    for path in written:
        if path.suffix in (".html", ".csv", ".json", ".yaml", ".md", ".svg"):
            clean(path.read_bytes().decode().replace("\r\n", "\n").removeprefix("\ufeff"))


def test_a_comparison_and_a_sweep(simulate, scenario, folder):
    options = ["--quiet", "--draws", "50", "--out"]
    compared = simulate("compare", str(BASE), scenario, "--no-figures", *options, "compared")
    swept = simulate("sweep", scenario, "--vary", "trade.growth=0.1,0.12", *options, "swept")
    for said in (compared, swept):
        assert said.code == 0, said.err
        clean(said.out, said.err)
    for path in (*(folder / "compared").rglob("*"), *(folder / "swept").rglob("*")):
        if path.suffix in (".html", ".csv", ".json", ".yaml"):
            clean(path.read_bytes().decode().replace("\r\n", "\n").removeprefix("\ufeff"))


def test_a_fault_of_ours(simulate, monkeypatch):
    def failing(*_, **__):
        raise RuntimeError(HOSTILE)

    monkeypatch.setattr("simulator.present.run_folder.run_to_folder", failing)
    said = simulate("small.yaml")
    clean(said.err)
    assert said.code == 1
    assert "RuntimeError" in said.err
