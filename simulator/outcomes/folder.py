"""A result folder that appears whole or not at all.

A run writes into a hidden folder beside its result folder and the two change
places when all is written, in one step on Linux: whenever the run is killed, a
whole result stands. Until then the earlier results stand; after Ctrl-C, a full
disk or a fault they still do. Hidden beside a folder `base`:
`.base.simulate-lock` while a run writes there, `.base.simulate-partial` what
it has written so far, after the exchange the earlier results. Where a system
cannot exchange two folders, the earlier one is first renamed to
`.base.simulate-old`, then the new one to `base`; a kill in between leaves the
earlier results under that name. A run that was killed leaves these behind; the
next one into any folder beside it puts them in order. Nothing is flushed to the
disk itself: a power cut may still lose the newest run.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from simulator.catalogue.language import chosen
from simulator.catalogue.message import Message, message
from simulator.outcomes.exchange import exchange
from simulator.outcomes.provenance import is_result_folder

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)  # told of an open file, without its path
LOCKED_BYTE = 4096  # behind the process number, which others may read


class FolderError(Exception):
    """The result folder cannot be used: the message says why, and the way out."""

    def __init__(self, what: Message) -> None:
        self.what = what
        super().__init__(what)

    def __str__(self) -> str:
        """Say it in the language that was chosen."""
        return chosen().format(self.what)


@contextmanager
def publishing(folder: Path) -> Iterator[Path]:
    """Give an empty folder to write into that takes the place of `folder` at the end.

    If the body raises anything, Ctrl-C included, `folder` is as it was. A
    folder that no run wrote is refused rather than replaced. A symbolic link
    is followed, so that it keeps pointing at the results.

    Raises
    ------
    FolderError
        Before the body if the folder cannot be used or another run is writing
        there; after it if the disk is full or cannot be written.
    """
    target = _followed(folder)
    staging, old = _hidden_name(target, "partial"), _hidden_name(target, "old")
    with ExitStack() as undo:
        try:
            undo.callback(_remove_empty, _make_parents(target.parent))
            undo.enter_context(_locked(folder, _hidden_name(target, "lock")))
            _recover(target, staging, old)
            _recover_others(target)
            _refuse_to_replace(folder, target)
            undo.callback(_recover, target, staging, old)
            staging.mkdir()
            yield staging
            _put_in_place(staging, target, old)
        except OSError as trouble:
            if _concerns(trouble, target):
                raise _refused(folder, trouble) from trouble
            raise


def _followed(folder: Path) -> Path:
    """Return the folder with links followed, or refuse a place where none can be replaced."""
    target = Path(os.path.realpath(folder))
    if target.is_symlink():
        raise FolderError(message("folder-link-loop", folder=str(folder)))
    if os.path.ismount(target):
        raise FolderError(message("folder-drive", folder=str(folder)))
    nearest = next(path for path in target.parents if path.exists())
    if not nearest.is_dir():
        what = message("folder-way-is-a-file", folder=str(folder), way=str(nearest))
        raise FolderError(what)
    return target


def _refuse_to_replace(folder: Path, target: Path) -> None:
    """Refuse what no run wrote; asked under the lock, when no other run can be in the way."""
    if not target.exists():
        return
    if not target.is_dir():
        raise FolderError(message("folder-is-a-file", folder=str(folder)))
    stranger = min(os.listdir(target), default=None)
    if stranger is not None and not is_result_folder(target):
        what = message("folder-not-ours", folder=str(folder), stranger=repr(stranger))
        raise FolderError(what)
    if Path.cwd().is_relative_to(target):
        raise FolderError(message("folder-stood-in", folder=str(folder)))


def _hidden_name(target: Path, role: str) -> Path:
    return target.parent / _name(target.name, role)


def _name(name: str, role: str) -> str:
    return f".{name}.simulate-{role}"


def _make_parents(parent: Path) -> list[Path]:
    """Make the folders on the way and return the new ones, innermost first."""
    new = [path for path in (parent, *parent.parents) if not path.exists()]
    parent.mkdir(parents=True, exist_ok=True)
    return new


def _remove_empty(folders: list[Path]) -> None:
    """Remove the folders made on the way if nothing came to stand in them."""
    for path in folders:
        with suppress(OSError):
            path.rmdir()


def _recover(target: Path, staging: Path, old: Path) -> None:
    """Leave the newest whole results in place and nothing beside them."""
    if old.exists() and not target.exists():
        old.rename(target)
    for leftover in (staging, old):
        shutil.rmtree(leftover, ignore_errors=True)


def _recover_others(target: Path) -> None:
    """Put in order what killed runs left of the folders beside this one.

    A run holds its lock as long as it has a hidden folder: a folder whose lock is free is nobody's.
    """
    leftovers = [
        path for role in ("partial", "old") for path in target.parent.glob(_name("*", role))
    ]
    for name in {path.name.removeprefix(".").rpartition(".")[0] for path in leftovers}:
        other = target.parent / name
        if other != target:
            with suppress(OSError, FolderError), _locked(other, _hidden_name(other, "lock")):
                _recover(other, _hidden_name(other, "partial"), _hidden_name(other, "old"))


def _put_in_place(staging: Path, target: Path, old: Path) -> None:
    """Give the new results their name; the earlier ones are hidden until they are removed."""
    if not target.exists():
        staging.rename(target)
    elif not exchange(staging, target):
        target.rename(old)
        staging.rename(target)


@contextmanager
def _locked(folder: Path, lock: Path) -> Iterator[None]:
    """Hold the folder's lock, which ends with the process even if that is killed."""
    handle = _take(lock)
    if handle is None:
        who = ""
        with suppress(OSError):
            who = lock.read_text().strip()
        if who:
            raise FolderError(message("folder-taken-by", folder=str(folder), process=who))
        raise FolderError(message("folder-taken", folder=str(folder)))
    try:
        yield
    finally:
        with suppress(OSError):  # Windows keeps a file that is open
            lock.unlink()
        os.close(handle)


def _take(lock: Path) -> int | None:
    """Open and lock the file, or return None if another run has it."""
    while True:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
        if not _lock(handle, lock):
            os.close(handle)
            return None
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), lock.stat()):
                os.ftruncate(handle, 0)
                os.write(handle, str(os.getpid()).encode())
                return handle
        os.close(handle)  # its holder ended and removed it in between


def _lock(handle: int, lock: Path) -> bool:
    """Lock an open file if nobody else has; the operating system forgets no dead holder."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK):
            return False
        os.close(handle)
        raise OSError(error.errno, error.strerror, str(lock)) from error
    return True


def _concerns(trouble: OSError, target: Path) -> bool:
    """Return whether the trouble is with writing the results, not with what the body read."""
    if trouble.errno in FULL:
        return True
    if not isinstance(trouble.filename, str):
        return False
    path = Path(trouble.filename)
    ours = [_hidden_name(target, role) for role in ("lock", "partial", "old")]
    return target.is_relative_to(path) or any(path.is_relative_to(place) for place in ours)


def _refused(folder: Path, trouble: OSError) -> FolderError:
    if trouble.errno in FULL:
        return FolderError(message("folder-disk-full", folder=str(folder)))
    why = trouble.strerror or type(trouble).__name__
    return FolderError(message("folder-cannot-be-written", folder=str(folder), trouble=why))
