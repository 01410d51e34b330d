"""The documents say what the program does: tables, commands, links, recipes, numbers of notes."""

import re
import shlex
from pathlib import Path

import pytest

from docs import nomenclature, tables, verification
from simulator.cli import cli
from simulator.scenario.load import load
from tests.worlds.build import SCENARIOS, varied

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
RECIPES = ROOT / "docs" / "recipes.md"
NOTES = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGES = [
    README,
    ROOT / "CONTRIBUTING.md",
    ROOT / "benchmarks" / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
OF_ONE_MACHINE = re.compile(r"(?<![\w.:/-])/(home|root|tmp|opt|work|Users|mnt)/|[A-Z]:\\")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|TBD)\b")
FILE_OF_OURS = re.compile(r"(simulator|tests|scenarios|docs|benchmarks|\.ci)/[\w./-]*\w/?")

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def text_of(page):
    return page.read_text(encoding="utf-8")


def blocks(page, language):
    return [block for kind, block in BLOCK.findall(text_of(page)) if kind == language]


def command_lines(page):
    """Yield the words of every `simulate` command in the shell blocks of a page."""
    for block in blocks(page, "sh"):
        for line in block.splitlines():
            for command in line.split("&&"):
                words = shlex.split(command)
                if words and Path(words[0]).name == "simulate":
                    yield words[1:]


def test_tables_in_the_readme_are_current():
    assert tables.current(text_of(README)) == text_of(README), "run `python docs/tables.py`"


def test_the_nomenclature_is_that_of_the_catalogue():
    assert nomenclature.page() == text_of(nomenclature.PAGE), "run `python docs/nomenclature.py`"


def test_the_page_of_verification_names_every_check_and_what_its_mark_says():
    text = text_of(verification.PAGE)
    expected = verification.without_differences(verification.page({}))
    assert verification.without_differences(text) == expected, "run `python docs/verification.py`"
    assert verification.UNKNOWN not in text


@pytest.mark.parametrize("name", cli.commands)
def test_every_command_stands_in_the_readme_and_has_help(name):
    assert f"simulate {name}" in tables.commands() or f"simulate [{name}]" in tables.commands()
    assert cli.commands[name].get_short_help_str()


@pytest.mark.parametrize("words", list(command_lines(README)), ids=" ".join)
def test_commands_in_the_readme_can_be_given(words):
    name = words.pop(0) if words[0] in cli.commands else "run"
    context = cli.commands[name].make_context(name, words)
    for scenario in context.params.get("scenarios", ()):
        assert (ROOT / scenario).is_file()


@pytest.mark.parametrize("recipe", blocks(RECIPES, "yaml"), ids=lambda text: text.split()[3])
def test_scenarios_of_the_recipes_load(tmp_path, recipe):
    file = tmp_path / "recipe.yaml"
    file.write_text(recipe.replace("scenarios/base.yaml", str(SCENARIOS / "base.yaml")))

    loaded = load(file)

    base = varied(SCENARIOS / "base.yaml")
    says = {"name", "title", "description"}
    assert loaded.scenario.model_dump(exclude=says) != base.scenario.model_dump(exclude=says)
    warned = {w.path for w in loaded.warnings if "leaves out" not in str(w)} - {"title", "as_of"}
    assert warned <= {warning.path for warning in base.warnings}


@pytest.mark.parametrize("program", [*blocks(README, "python"), *blocks(RECIPES, "python")])
def test_python_in_the_documents_runs(program, monkeypatch):
    monkeypatch.chdir(ROOT)
    exec(re.sub(r"draws=\d+", "draws=2", program), {})


def anchors(page):
    """Return where links may lead within a page: its headings as GitHub writes them."""
    headings = re.findall(r"^#+ (.+)$", text_of(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_page
def test_links_lead_somewhere(page):
    for target in LINK.findall(text_of(page)):
        if not target.startswith(("http://", "https://")):
            path, _, anchor = target.partition("#")
            found = page.parent / path if path else page
            assert found.exists(), target
            assert not anchor or anchor in anchors(found), target


@each_page
def test_files_that_are_named_exist(page):
    for code in CODE.findall(text_of(page)):
        if FILE_OF_OURS.fullmatch(code) and not (ROOT / code).exists():
            pytest.fail(f"{page.name} names {code}, which does not exist")


def test_what_the_recipes_call_by_name_is_in_the_program():
    program = "\n".join(text_of(file) for file in (ROOT / "simulator").rglob("*.py"))
    named = {found[1] for found in re.finditer(r"`([A-Z]\w+|\w+(?=\())[^` ]*`", text_of(RECIPES))}
    assert {"PART_RULES", "Picture", "registered"} <= named
    assert {name for name in named if not re.search(rf"\b{name}\b", program)} == set()


@each_page
def test_no_page_names_a_folder_of_one_machine_or_is_unfinished(page):
    assert not OF_ONE_MACHINE.search(text_of(page))
    assert not UNFINISHED.search(text_of(page))


def test_decisions_are_numbered_from_one_without_a_gap():
    assert [int(note.name[:4]) for note in NOTES] == list(range(1, len(NOTES) + 1))


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.stem)
def test_a_decision_says_its_rule_its_reason_and_what_was_rejected(note):
    text = text_of(note)
    assert text.startswith(f"# {int(note.name[:4])}. ")
    marks = [text.find(f"**{part}.**") for part in ("Rule", "Reason", "Rejected")]
    assert -1 not in marks
    assert marks == sorted(marks)


def test_the_lock_file_pins_every_library_and_names_no_index():
    lines = text_of(ROOT / "requirements.lock").splitlines()
    pinned = [line for line in lines if not line.startswith("#")]
    assert pinned
    for line in pinned:
        assert re.match(r"[a-z0-9.-]+(\[[a-z,]+\])?==\S+( ; .+)?(\s+# via .+)?$", line), line
    assert not re.search(r"://|file:|--index|--find-links", "\n".join(lines))
