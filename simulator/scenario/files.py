"""Scenario files as one tree: `extends` and `include` followed, later over earlier.

`extends` names one file or a list, relative to the file that says so; the file
itself comes last. `include` in any mapping brings the mapping of another file
there, under the keys written beside it.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path as FilePath

from simulator.catalogue.message import Message, message
from simulator.scenario.merge import merge
from simulator.scenario.nodes import Node
from simulator.scenario.problems import Path, Problem, as_yaml, did_you_mean, dotted, quoted
from simulator.scenario.shape import Shape
from simulator.scenario.yaml_tree import DEEPEST, Budget, parse

EXTENDS = "extends"
INCLUDE = "include"
WORLDS = ("plan", "worlds")  # whose files may be scenarios: what they extend is not read
MOST_FILES = 200
LONGEST_CHAIN = 20


class Reader:
    """Reads a scenario and the files it names; gathers problems and the files' hashes."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.problems: list[Problem] = []
        self.inputs: dict[str, str] = {}
        self.includers: dict[str, set[str]] = {}
        self.budget = Budget()
        self.read = 0
        self.failed = False

    def scenario(
        self, file: str, chain: tuple[str, ...] = (), asked: Node | None = None
    ) -> Node | None:
        """Return a file merged over everything it extends."""
        tree = self._file(file, chain, asked, (EXTENDS,), ())
        if tree is None or not isinstance(tree.value, dict):
            return None
        bases = tree.value.pop(EXTENDS, None)
        tree = self._included(tree, self.shape, (), (*chain, file))
        merged: Node | None = None
        for name in self._names(bases, EXTENDS, (EXTENDS,)):
            base = self.scenario(_beside(file, str(name.value)), (*chain, file), name)
            if base is not None:
                merged = base if merged is None else merge(merged, base, self.shape)
        return tree if merged is None else merge(merged, tree, self.shape)

    def section(self, file: str, key: str) -> Node | None:
        """Return a file as if the scenario included it as one of its sections."""
        tree = self._file(file, (), None, (INCLUDE,), (key,))
        return tree and self._included(tree, self.shape.child(key), (key,), (file,))

    def _included(
        self, node: Node, shape: Shape | None, path: Path, chain: tuple[str, ...]
    ) -> Node:
        """Return a mapping with the files it includes, at every depth."""
        if not isinstance(node.value, dict) or (shape is not None and shape.whole):
            return node
        names = self._names(node.value.pop(INCLUDE, None), INCLUDE, (*path, INCLUDE))
        for key, inner in node.value.items():
            below = shape.child(key) if shape is not None else None
            node.value[key] = self._included(inner, below, (*path, key), chain)
        merged: Node | None = None
        for name in names:
            file = _beside(name.file, str(name.value))
            self.includers.setdefault(file, set()).add(name.file)
            part = self._file(file, chain, name, (*path, INCLUDE), path)
            if part is None or not isinstance(part.value, dict):
                continue
            if EXTENDS in part.value:
                stray = part.value.pop(EXTENDS)
                if path[: len(WORLDS)] != WORLDS:
                    self._report(stray, (*path, EXTENDS), message("problem-extends-included"))
            part = self._included(part, shape, path, (*chain, file))
            merged = part if merged is None else merge(merged, part, shape)
        return node if merged is None else merge(merged, node, shape)

    def _names(self, node: Node | None, key: str, path: Path) -> list[Node]:
        """Return the file names given by `extends` or `include`."""
        if node is None or node.value is None:
            return []
        names = node.value if isinstance(node.value, list) else [node]
        good = [n for n in names if isinstance(n.value, str) and n.value.strip()]
        if len(good) < len(names) or not names:
            self.failed = True
            what = message("problem-must-name-files", key=key)
            self._report(node, path, what, None, node.plain())
        return good

    def _file(
        self, file: str, chain: tuple[str, ...], asked: Node | None, asked_at: Path, path: Path
    ) -> Node | None:
        """Read one file into a tree; without it the scenario cannot be judged."""
        if any(_same(file, earlier) for earlier in chain):
            loop = " → ".join([*chain[_index(file, chain) :], file])
            self._unreadable(file, asked, asked_at, message("problem-files-loop", loop=loop))
            return None
        if len(chain) > LONGEST_CHAIN or len(path) > DEEPEST:
            what = message("problem-files-too-deep", most=LONGEST_CHAIN)
            self._unreadable(file, asked, asked_at, what)
            return None
        self.read += 1
        if self.read > MOST_FILES:
            if self.read == MOST_FILES + 1:
                what = message("problem-too-many-files", most=MOST_FILES)
                self._unreadable(file, asked, asked_at, what)
            return None
        text = self._text(file, asked, asked_at)
        if text is None:
            return None
        tree = parse(text, file, self.problems, path, self.budget)
        if tree is None:
            self.failed = True
            return None
        if not isinstance(tree.value, dict):
            what, got = message("problem-top-not-a-mapping"), as_yaml(tree.plain())
            self.problems.append(Problem(file, tree.line, tree.column, "", what, got))
            self.failed = True
            return None
        return tree

    def _text(self, file: str, asked: Node | None, path: Path) -> str | None:
        """Read a file's text; note its hash."""
        place = FilePath(file)
        try:
            if place.is_dir():
                self._unreadable(file, asked, path, message("problem-directory"), _files_in(place))
                return None
            if not place.exists():
                self._unreadable(file, asked, path, message("problem-no-such-file"), _nearby(place))
                return None
            if not place.is_file():
                self._unreadable(file, asked, path, message("problem-not-a-regular-file"))
                return None
            content = place.read_bytes()
        except OSError as error:
            what = message("problem-unreadable", said=error.strerror or "")
            self._unreadable(file, asked, path, what)
            return None
        except ValueError:
            self._unreadable(file, asked, path, message("problem-not-a-file-name"))
            return None
        self.inputs[file] = hashlib.sha256(content).hexdigest()
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = content[: error.start]
            line = before.count(b"\n") + 1
            column = error.start - before.rfind(b"\n")
            self.failed = True
            got = message("problem-byte", code=f"0x{content[error.start]:02x}")
            self.problems.append(Problem(file, line, column, "", message("problem-not-utf8"), got))
            return None

    def _unreadable(
        self,
        file: str,
        asked: Node | None,
        path: Path,
        what: Message,
        way_out: Message | None = None,
    ) -> None:
        """Report a file that cannot be had, where it is asked for."""
        self.failed = True
        if asked is None:
            self.problems.append(Problem(file, 0, 0, "", what, way_out=way_out))
        else:
            self._report(asked, path, what, way_out, file)

    def _report(
        self,
        node: Node,
        path: Path,
        what: Message,
        way_out: Message | None = None,
        got: object = None,
    ) -> None:
        got_text = "" if got is None else as_yaml(got)
        self.problems.append(
            Problem(node.file, node.line, node.column, dotted(path), what, got_text, way_out)
        )


def _beside(file: str, name: str) -> str:
    """Return the path of a file named in another, as short as it can be written."""
    return os.path.normpath(os.path.join(os.path.dirname(file), name))


def _same(file: str, other: str) -> bool:
    return os.path.realpath(file) == os.path.realpath(other)


def _index(file: str, chain: tuple[str, ...]) -> int:
    return next(i for i, earlier in enumerate(chain) if _same(file, earlier))


def _nearby(place: FilePath) -> Message | None:
    """Name a file of the same folder that is spelt nearly so."""
    try:
        found = (p.name for p in place.parent.iterdir() if p.suffix in (".yaml", ".yml"))
        names = [name for name in found if name != place.name]  # a link to nothing is there too
    except OSError:
        return message("problem-no-folder", folder=quoted(str(place.parent)))
    return did_you_mean(place.name, names, quoted(str(place.parent)))


def _files_in(place: FilePath) -> Message:
    names = sorted(p.name for p in place.glob("*.yaml"))
    if not names:
        return message("problem-name-a-file")
    return message("problem-name-a-file-in-it", file=quoted(str(place / names[0])))
