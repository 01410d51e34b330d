"""Result folders as small as can be."""

from pathlib import Path

from simulator.outcomes.folder import publishing
from simulator.outcomes.provenance import PROGRAM

RECORD = f'{{"program": "{PROGRAM}"}}'


def publish(folder: Path, content: str = "new") -> None:
    with publishing(folder) as staging:
        (staging / "tables").mkdir()
        (staging / "tables" / "a.csv").write_text(content)
        (staging / "run.json").write_text(RECORD)


def content(folder: Path) -> str:
    return (folder / "tables" / "a.csv").read_text()


def beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir())
