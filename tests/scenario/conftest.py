from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.scenario.load import Loaded, load
from simulator.scenario.problems import ScenarioError

SMALL = (Path(__file__).parent.parent / "worlds" / "small.yaml").read_text(encoding="utf-8")

Change = tuple[str, str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with the small world as `small.yaml`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    return tmp_path


@pytest.fixture
def changed(folder: Path) -> Callable[..., Path]:
    """Write the small world with some text replaced, as `a.yaml`."""

    def write(*changes: Change) -> Path:
        text = SMALL
        for old, new in changes:
            assert text.count(old) >= 1, old
            text = text.replace(old, new, 1)
        file = folder / "a.yaml"
        file.write_text(text, encoding="utf-8")
        return Path("a.yaml")

    return write


@pytest.fixture
def loaded(changed: Callable[..., Path]) -> Callable[..., Loaded]:
    """Load the small world with some text replaced."""
    return lambda *changes, overrides=(): load(changed(*changes), overrides)


@pytest.fixture
def faults(changed: Callable[..., Path]) -> Callable[..., list[str]]:
    """Say what is wrong with the small world after some text is replaced."""
    return lambda *changes, overrides=(): complaints(changed(*changes), overrides)


@pytest.fixture
def faults_of(folder: Path) -> Callable[..., list[str]]:
    """Say what is wrong with a file of the given content."""

    def write(content: str | bytes) -> list[str]:
        data = content.encode() if isinstance(content, str) else content
        (folder / "a.yaml").write_bytes(data)
        return complaints("a.yaml")

    return write


def complaints(file: Path | str, overrides=()) -> list[str]:
    """Return every problem of a scenario that must have some."""
    with pytest.raises(ScenarioError) as caught:
        load(file, overrides)
    return str(caught.value).split("\n")
