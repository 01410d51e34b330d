"""Help, exit codes, and the word that may be left out."""

import subprocess
import sys
from functools import cache

import pytest

from simulator import __version__
from simulator.catalogue.language import language
from simulator.catalogue.message import message
from tests.catalogue.reading import catalogue

COMMANDS = (
    "run",
    "check",
    "compare",
    "sweep",
    "backcast",
    "plan",
    "worth",
    "discover",
    "needed",
    "sensitivity",
    "show",
    "diff",
    "schema",
    "new",
)


def test_help_lists_every_command(simulate):
    said = simulate("--help")
    assert said.code == 0
    assert [
        line.split()[0]
        for line in said.out[said.out.index("Commands:") :].split("\n")[1:-1]
        if line[2] != " "
    ] == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(simulate, command):
    said = simulate(command, "--help")
    assert said.code == 0
    assert said.out.startswith(f"Usage: simulate {command} ")


def test_the_version_is_told(simulate):
    assert simulate("--version") == (0, f"{__version__}\n", "")


def test_no_argument_at_all_shows_the_help(simulate):
    said = simulate()
    assert said.code in (0, 2)
    assert "simulate scenarios/base.yaml" in said.out + said.err


def test_a_misspelt_command_is_not_taken_for_a_file(simulate):
    said = simulate("chek", "small.yaml")
    assert said.code == 2
    assert said.err.endswith(
        "Error: `chek` is neither a file nor a command; did you mean `check`?\n"
    )


def test_a_missing_file_is_the_users_error(simulate):
    assert simulate("smal.yaml") == (2, "", "smal.yaml: no such file; did you mean `small.yaml`?\n")


def test_an_unknown_option_is_the_users_error(simulate):
    said = simulate("check", "small.yaml", "--fast")
    assert (said.code, said.out) == (2, "")
    assert said.err.endswith("Error: there is no option `--fast`; did you mean `--set`?\n")


def test_languages_are_those_that_exist(simulate):
    said = simulate("small.yaml", "--lang", "qq")
    assert said.code == 2
    assert "there is no language `qq`; those there are: en (English)" in said.err


@pytest.mark.parametrize("command", [(), *((command,) for command in COMMANDS)])
def test_help_is_whole_in_vietnamese(simulate, command):
    said = simulate(*command, "--help", "--lang", "vi")
    assert said.code == 0
    words = " ".join(said.out.split())
    plain = [id for id, places in catalogue("en").items() if id.startswith("cli-") and not places]
    english = [language("en").format(message(id)) for id in plain]
    assert [text for text in english if text.count(" ") > 1 and text in words] == []
    assert language("vi").format(message("cli-option-help")) in words


WRONG = {
    ("check",): message("cli-missing", name="`KỊCH_BẢN…`"),
    ("check", "a", "--fast"): message("cli-no-option-but", name="`--fast`", near="`--set`"),
    ("check", "a", "--zzz"): message("cli-no-option", name="`--zzz`"),
    ("small.yaml", "--quiet=3"): message("cli-option-without-value", name="`--quiet`"),
    ("small.yaml", "--draws", "x"): message(
        "cli-bad-value", name="`--draws`", why=message("cli-no-whole-number", value="`x`")
    ),
    ("small.yaml", "--draws", "10.000"): message(
        "cli-bad-value",
        name="`--draws`",
        why=message(
            "cli-no-whole-number-but",
            value="`10.000`",
            way_out=message("problem-write-one-meant", thousands="10000", decimal="10"),
        ),
    ),
    ("small.yaml", "--keep", "0"): message(
        "cli-bad-value", name="`--keep`", why=message("cli-too-small", value=0, least=1)
    ),
    ("diff", "a", "b", "c"): message("cli-too-many", count=1, words="c"),
    ("diff", "a", "b", "c", "d"): message("cli-too-many", count=2, words="c d"),
    ("chek",): message("cli-no-command-but", word="`chek`", near="`check`"),
    ("zzz",): message("cli-no-command", word="`zzz`"),
    ("compare", "small.yaml"): message("compare-needs-two"),
}


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_a_wrong_command_line_is_told_in_the_language_asked_for(simulate, arguments):
    vietnamese = language("vi")
    said = simulate("--lang", "vi", *arguments)
    usage, see, _, error = said.err.rstrip("\n").split("\n")
    assert (said.code, said.out) == (2, "")
    assert usage.startswith(vietnamese.format(message("cli-usage")))
    assert see.startswith("Gõ `simulate")
    assert error == vietnamese.format(message("cli-error", said=WRONG[arguments]))


def test_an_option_without_its_value_is_told(simulate):
    said = simulate("small.yaml", "--lang=vi", "--draws")
    assert said.err.endswith("tùy chọn `--draws` cần có giá trị\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [("c", "c is one argument too many"), ("c d", "c d are 2 arguments too many")],
)
def test_arguments_too_many_are_counted(words, told):
    count = len(words.split())
    assert language("en").format(message("cli-too-many", count=count, words=words)) == told


HEAVY = {"numpy", "pandas", "scipy", "matplotlib", "xarray", "netCDF4"}


@cache
def imported(*arguments: str) -> set[str]:
    """Return the modules that a command imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "simulator", *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    return {line.split("|")[-1].strip().split(".")[0] for line in done.stderr.splitlines()}


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "small.yaml"], ["show", "small.yaml"], ["schema"]]
)
def test_what_only_reads_imports_nothing_heavy(folder, monkeypatch, arguments):
    assert imported(*arguments) & HEAVY == set()


def test_help_does_not_even_import_the_schema(folder):
    assert imported("--help") & {"pydantic", "yaml", "fluent", "babel"} == set()


def test_a_closed_pipe_is_no_fault(folder):
    command = f"{sys.executable} -m simulator show small.yaml | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "name: small\n", "")


LANGUAGES = [
    (("--lang", "en"), "vi", "vi", "ok"),
    ((), "vi", "en", "hợp lệ"),
    ((), None, "vi", "hợp lệ"),
    ((), None, None, "ok"),
]


@pytest.mark.parametrize(("option", "scenario", "variable", "told"), LANGUAGES)
def test_the_option_goes_before_the_scenario_and_that_before_the_variable(
    simulate, folder, monkeypatch, option, scenario, variable, told
):
    if scenario is not None:
        text = (folder / "small.yaml").read_text(encoding="utf-8")
        (folder / "small.yaml").write_text(f"lang: {scenario}\n{text}", encoding="utf-8")
    if variable is not None:
        monkeypatch.setenv("SIMULATE_LANG", variable)
    assert simulate("check", "small.yaml", *option).out.startswith(f"small.yaml: {told}, ")


def test_what_is_wrong_with_a_scenario_is_told_in_its_language(simulate):
    said = simulate("check", "small.yaml", "--set", "lang=vi", "--set", "draws=0")
    assert said.err.endswith("small.yaml: có 1 lỗi\n")


def test_a_scenario_may_not_ask_for_a_language_that_is_not_there(simulate):
    said = simulate("check", "small.yaml", "--set", "lang=vn")
    assert "lang: there is no language `vn`; one of `en`, `lo`, `vi`" in said.err


@pytest.mark.parametrize("written", ["VI", "vi_VN.UTF-8", "vi-VN"])
def test_a_language_may_be_written_as_systems_do(simulate, monkeypatch, written):
    assert "hợp lệ" in simulate("check", "small.yaml", "--lang", written).out
    monkeypatch.setenv("SIMULATE_LANG", written)
    assert "hợp lệ" in simulate("check", "small.yaml").out


@pytest.mark.parametrize(
    ("option", "variable", "named"),
    [
        (("--lang", "fr"), "", "--lang"),
        ((), "xx", "SIMULATE_LANG"),
        ((), "C.UTF-8", "SIMULATE_LANG"),
    ],
)
def test_a_language_that_is_not_there_is_refused_with_those_that_are(
    simulate, monkeypatch, option, variable, named
):
    monkeypatch.setenv("SIMULATE_LANG", variable)
    said = simulate("check", "small.yaml", *option)
    assert (said.code, said.out) == (2, "")
    assert named in said.err
    assert "en (English), lo (ລາວ), vi (Tiếng Việt)" in said.err


def test_an_option_makes_good_for_a_variable_that_asks_for_no_language(simulate, monkeypatch):
    monkeypatch.setenv("SIMULATE_LANG", "xx")
    assert "hợp lệ" in simulate("check", "small.yaml", "--lang", "vi").out
