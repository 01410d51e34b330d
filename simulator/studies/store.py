"""Where the results of a study lie as soon as they are known: in memory, or as files in a folder.

A folder outlives a study that is broken off: one file an item, named by its
number and by the key of all that its result depends on; each appears whole or
not at all. Beside a result folder `base-sweep` it is
`.base-sweep.simulate-points`, and holds what was asked for in `asked.json`.
"""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import numpy as np

Result = TypeVar("Result")
Arrays = TypeVar("Arrays", bound="AsArrays")

ASKED_FILE = "asked.json"
KEY_DIGITS = 16


class AsArrays(Protocol):
    """A named tuple of arrays."""

    def _asdict(self) -> dict[str, Any]: ...


class Store(Protocol[Result]):
    """Holds results by the number of their item and the key of what they depend on."""

    def read(self, number: int, key: str) -> Result | None:
        """Return a result; none if the item is to be evaluated."""
        ...

    def write(self, number: int, key: str, result: Result) -> None:
        """Store a result."""
        ...


class Memory(Generic[Result]):
    """Holds results for as long as it lives; copies of this process do not see it."""

    def __init__(self) -> None:
        self._results: dict[tuple[int, str], Result] = {}

    def read(self, number: int, key: str) -> Result | None:
        """Return a result; none if the item is to be evaluated."""
        return self._results.get((number, key))

    def write(self, number: int, key: str, result: Result) -> None:
        """Store a result."""
        self._results[number, key] = result


class Folder(Generic[Arrays]):
    """Holds results, named tuples of arrays, as files.

    Parameters
    ----------
    make : the named tuple, of its arrays by name
    """

    def __init__(self, folder: Path, make: Callable[..., Arrays]) -> None:
        self.folder = folder
        self.make = make

    def read(self, number: int, key: str) -> Arrays | None:
        """Return the result of an item that was evaluated as it would be now."""
        try:
            with np.load(self._file(number, key), allow_pickle=False) as found:
                return self.make(**{name: found[name] for name in found.files})
        except (OSError, ValueError, TypeError, zipfile.BadZipFile):
            return None

    def write(self, number: int, key: str, result: Arrays) -> None:
        """Write a result, which appears whole."""
        whole = self._file(number, key)
        part = whole.with_suffix(f".part{os.getpid()}")
        with part.open("wb") as file:
            np.savez(file, **result._asdict())
        part.replace(whole)

    def asked(self) -> dict[str, Any] | None:
        """Return what was asked for when the folder was begun; none if there is no folder."""
        return read_json(self.folder / ASKED_FILE)

    def begin(self, asked: dict[str, Any]) -> None:
        """Begin anew."""
        self.remove()
        self.folder.mkdir(parents=True)
        text = json.dumps(asked, ensure_ascii=False, default=str)
        (self.folder / ASKED_FILE).write_text(text, encoding="utf-8")

    def count(self) -> int:
        """Return how many results are stored."""
        return sum(1 for _ in self.folder.glob("*.npz"))

    def remove(self) -> None:
        """Throw all away."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _file(self, number: int, key: str) -> Path:
        return self.folder / f"{number:06}-{key[:KEY_DIGITS]}.npz"


def hidden_folder(folder: Path) -> Path:
    """Return where the results of items are stored until a result folder stands."""
    target = Path(os.path.realpath(folder))
    return target.parent / f".{target.name}.simulate-points"


def read_json(file: Path) -> dict[str, Any] | None:
    """Return what a file holds; none if that is no mapping, or there is no file."""
    with suppress(OSError, ValueError):
        found = json.loads(file.read_text(encoding="utf-8"))
        return found if isinstance(found, dict) else None
    return None
