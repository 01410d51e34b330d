"""Help, exit codes, and the word that may be left out."""

import subprocess
import sys

import pytest

from simulator import __version__

COMMANDS = ("run", "check", "compare", "sweep", "show", "diff", "schema", "new")


def test_help_lists_every_command(simulate):
    said = simulate("--help")
    assert said.code == 0
    assert [
        line.split()[0] for line in said.out[said.out.index("Commands:") :].split("\n")[1:-1]
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
    assert "No such option" in said.err


def test_languages_are_those_that_exist(simulate):
    said = simulate("small.yaml", "--lang", "fr")
    assert said.code == 2
    assert "'fr' is not one of" in said.err


HEAVY = {"numpy", "pandas", "scipy", "matplotlib", "xarray", "netCDF4"}


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
    assert imported("--help") & {"pydantic", "yaml", "simulator.scenario"} == set()


def test_a_closed_pipe_is_no_fault(folder):
    command = f"{sys.executable} -m simulator show small.yaml | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "name: small\n", "")
