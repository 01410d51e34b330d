"""What all tests share: no deadlines, one processor, pictures without their pixels."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings
from numpy.typing import ArrayLike

SEARCHES = 50_000, 20, 20  # else a seventh of the suite's time
gc.disable()  # until all is collected: what is read and compiled lives to the end
HERE = Path(__file__).parent
OF_RUNS = ("cli", "present", "run", "studies")

settings.register_profile("quick", deadline=None, max_examples=50)
settings.register_profile("many", deadline=None, max_examples=200)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def pytest_collection_finish() -> None:
    """Search for garbage seldom, and never among what was collected, for that lives to the end."""
    gc.enable()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SEARCHES)


@pytest.fixture(autouse=True, scope="session")
def one_processor() -> Iterator[None]:
    """Let nothing divide its work unless it is told to: tests run on all processors already."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "cpu_count", lambda: 1)
        yield


@pytest.fixture(autouse=True, scope="module")
def drawn_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """Draw chance once for all runs of a file: who plays scenarios asks for it again and again."""
    from simulator.sampling.streams import remembering

    folder, *_ = request.path.relative_to(HERE).parts
    with remembering() if folder in OF_RUNS else nullcontext():
        yield


@pytest.fixture(autouse=True, scope="module")
def usual_language() -> Iterator[None]:
    """Leave the command line in no language that another file would meet."""
    yield
    if texts := sys.modules.get("simulator.cli.texts"):
        texts.use_language()


@pytest.fixture
def sketched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay pictures out for a result folder without drawing their pixels."""
    from simulator.present import leave

    monkeypatch.setattr(leave, "png", lambda figure, _: b"a picture")


@pytest.fixture
def differs(request: pytest.FixtureRequest, record_property) -> Callable[[ArrayLike], None]:
    """Note by how much a law differs from its check, and hold it within what the mark accepts."""
    mark = request.node.get_closest_marker("verifies")

    def note(difference: ArrayLike) -> None:
        worst = float(np.max(np.abs(difference)))
        record_property("verifies", worst)
        assert worst <= mark.kwargs["within"], mark.kwargs["law"]

    return note
