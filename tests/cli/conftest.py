import gc
import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from simulator.cli import main

importlib.import_module("simulator.cli.run")  # over the command of that name, for tests

SMALL = (Path(__file__).parent.parent / "worlds" / "small.yaml").read_text(encoding="utf-8")


class Said(NamedTuple):
    """What a command said, and the code it ended with."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with the small world as `small.yaml`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    return tmp_path


@pytest.fixture
def simulate(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Said]:
    """Run the command line as a user does."""

    def call(*arguments: str) -> Said:
        monkeypatch.setattr(sys, "argv", ["simulate", *arguments])
        capsys.readouterr()
        try:
            with pytest.raises(SystemExit) as end:
                main()
        finally:
            gc.unfreeze()  # the command line leaves the collector as a process may that ends
            gc.enable()
        said = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return Said(end.value.code, said.out, said.err)

    return call
