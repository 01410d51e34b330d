"""Plays the notebooks and writes them as pages: words, code, what it printed, pictures.

`python docs/notebooks.py [NAME…]` brings `docs/notebooks` up to date. The tests play them too, with
few draws, and hold the pages against the notebooks.
"""

from __future__ import annotations

import base64
import io
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("JUPYTER_PLATFORM_DIRS", "1")  # else Jupyter warns that it will move

if TYPE_CHECKING:
    from nbformat import NotebookNode

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "notebooks"
PAGES = ROOT / "docs" / "notebooks"
NAMES = tuple(sorted(file.stem for file in SOURCES.glob("*.py")))
WIDE = "import pandas\n\npandas.set_option('display.width', 100)"
STRICT = "import warnings\n\nwarnings.simplefilter('error')"
LIMIT_S = 600
COLOURS = 128


def read(name: str) -> NotebookNode:
    """Read a notebook from its text."""
    import jupytext

    return jupytext.read(SOURCES / f"{name}.py")


def play(name: str, draws: int | None = None, *, strict: bool = False) -> NotebookNode:
    """Execute a notebook in a copy of its surroundings, so that what it writes is left nowhere.

    Parameters
    ----------
    draws : in place of the notebook's own
    strict : let a warning be an error
    """
    import nbformat
    from nbclient import NotebookClient

    notebook = read(name)
    unseen = [nbformat.v4.new_code_cell(code) for code in (WIDE, STRICT)[: 1 + strict]]
    notebook.cells[:0] = unseen
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "scenarios", Path(folder, "scenarios"))
        shutil.copytree(SOURCES, Path(folder, "notebooks"))
        environment = {key: value for key, value in os.environ.items() if key != "MPLBACKEND"}
        environment["IPYTHONDIR"] = str(Path(folder, "ipython"))  # no profile of the user's
        if draws is not None:
            environment["SIMULATE_DRAWS"] = str(draws)
        client = NotebookClient(
            notebook,
            timeout=LIMIT_S,
            kernel_name="python3",
            resources={"metadata": {"path": str(Path(folder, "notebooks"))}},
            extra_arguments=["--log-level=40"],
        )
        client.execute(env=environment)
    del notebook.cells[: len(unseen)]
    return notebook


def page(name: str, played: NotebookNode) -> tuple[str, dict[str, bytes]]:
    """Return the page of a played notebook and its pictures by file name."""
    parts: list[str] = []
    pictures: dict[str, bytes] = {}
    for cell in played.cells:
        parts.append(words(cell))
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if "image/png" in data:
                file = f"{name}_{len(pictures) + 1}.png"
                pictures[file] = _smaller(base64.b64decode(data["image/png"]))
                parts.append(f"![Figure {len(pictures)} of this notebook]({file})")
            elif "text/markdown" in data:
                parts.append(data["text/markdown"])
            else:
                parts.append(_fenced("text", output.get("text") or data["text/plain"]))
    source = f"[notebooks/{name}.ipynb](../../notebooks/{name}.ipynb)"
    parts.insert(1, f"Made from {source} by `python docs/notebooks.py`.")
    return "\n\n".join(parts) + "\n", pictures


def words(cell: NotebookNode) -> str:
    """Return what a page shows of a cell before its outputs."""
    return cell.source if cell.cell_type == "markdown" else _fenced("python", cell.source)


def write(name: str) -> None:
    """Play a notebook in full and bring its page up to date."""
    text, pictures = page(name, play(name))
    PAGES.mkdir(exist_ok=True)
    for old in PAGES.glob(f"{name}*"):
        old.unlink()
    (PAGES / f"{name}.md").write_text(text, encoding="utf-8")
    for file, png in pictures.items():
        (PAGES / file).write_bytes(png)


def _smaller(png: bytes) -> bytes:
    """Keep the colours that a picture needs most: a third of the size, to the eye the same."""
    from PIL import Image

    smaller = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(smaller, "PNG", optimize=True)
    return smaller.getvalue()


def _fenced(language: str, text: str) -> str:
    """Fence a block; blanks at the ends of its lines mean nothing."""
    lines = "\n".join(line.rstrip() for line in text.rstrip().splitlines())
    return f"```{language}\n{lines}\n```"


if __name__ == "__main__":
    for wanted in sys.argv[1:] or NAMES:
        write(wanted)
        print(f"wrote docs/notebooks/{wanted}.md")
