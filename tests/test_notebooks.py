"""The notebooks: they play, end with what they found, have no outputs, agree with text and page."""

import ast
import json
import re

import pytest

import simulator
from docs import notebooks

FEW = 40
LIBRARIES = {"IPython", "matplotlib", "numpy", "os", "pandas", "pathlib", "simulator", "xarray"}
TYPED_RESULT = re.compile(r"\d ± \d")

each_notebook = pytest.mark.parametrize("name", notebooks.NAMES)


def data_of(notebook, kind):
    """Yield every output of a kind, in order."""
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if kind in output.get("data", {}):
                yield output.data[kind]


def cells_of(notebook):
    return [(cell.cell_type, cell.source) for cell in notebook.cells]


@pytest.mark.parametrize(
    "name",
    [notebooks.NAMES[0], *(pytest.param(n, marks=pytest.mark.slow) for n in notebooks.NAMES[1:])],
)
def test_a_notebook_plays_without_a_warning_and_ends_with_a_finding(name):
    played = notebooks.play(name, FEW, strict=True)

    text, pictures = notebooks.page(name, played)
    *_, finding = data_of(played, "text/markdown")
    assert finding.startswith("**Finding.**")
    assert "±" in finding
    assert "nan" not in finding
    assert pictures
    assert finding in text
    printed = [
        output for cell in played.cells for output in cell.get("outputs", ()) if "name" in output
    ]
    assert not [output.text for output in printed if output.name == "stderr"]


@each_notebook
def test_no_result_is_typed(name):
    for kind, source in cells_of(notebooks.read(name)):
        assert not TYPED_RESULT.search(source), f"{kind}: {source}"


@each_notebook
def test_a_notebook_calls_public_functions_only(name):
    tree = ast.parse((notebooks.SOURCES / f"{name}.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            assert {alias.name.split(".")[0] for alias in node.names} <= LIBRARIES
            assert not [a.name for a in node.names if a.name.startswith("simulator.")]
        elif isinstance(node, ast.ImportFrom):
            assert (node.module or "").split(".")[0] in LIBRARIES - {"simulator"}
        elif isinstance(node, ast.Attribute):
            assert not node.attr.startswith("_")
            if isinstance(node.value, ast.Name) and node.value.id == "simulator":
                assert node.attr in simulator.__all__


@each_notebook
def test_a_notebook_has_no_outputs_and_is_paired_with_its_text(name):
    import jupytext

    file = notebooks.SOURCES / f"{name}.ipynb"
    stored = json.loads(file.read_text(encoding="utf-8"))

    assert stored["metadata"]["jupytext"]["formats"] == "ipynb,py:percent"
    for cell in stored["cells"]:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None
    assert cells_of(jupytext.read(file)) == cells_of(notebooks.read(name)), (
        "run `jupytext --sync notebooks/*.py`"
    )


def test_every_notebook_has_its_text_and_its_page():
    stored = {file.stem for file in notebooks.SOURCES.glob("*.ipynb")}
    pages = {file.stem for file in notebooks.PAGES.glob("*.md")}
    assert stored == pages == set(notebooks.NAMES)


@each_notebook
def test_a_page_has_the_words_and_the_code_of_its_notebook(name):
    text = (notebooks.PAGES / f"{name}.md").read_text(encoding="utf-8")
    cells = notebooks.read(name).cells
    place = 0
    for cell in cells:
        shown = notebooks.words(cell)
        place = text.find(shown, place)
        assert place >= 0, f"run `python docs/notebooks.py {name}`; not in the page: {shown}"
        place += len(shown)
    assert text.count("```python\n") == sum(cell.cell_type == "code" for cell in cells)


@each_notebook
def test_the_pictures_of_a_page_are_there_and_small(name):
    text = (notebooks.PAGES / f"{name}.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"\]\((\w+\.png)\)", text))
    kept = {file.name: file.stat().st_size for file in notebooks.PAGES.glob(f"{name}*.png")}
    assert shown == set(kept)
    assert max(kept.values()) < 150_000


@pytest.mark.slow
@each_notebook
def test_a_page_says_what_its_notebook_says_now(name):
    text, _ = notebooks.page(name, notebooks.play(name))
    assert text == (notebooks.PAGES / f"{name}.md").read_text(encoding="utf-8"), (
        f"run `python docs/notebooks.py {name}`"
    )
