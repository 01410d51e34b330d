"""What all tests share: no deadlines, for machines are busy; pictures without their pixels."""

import pytest
from hypothesis import settings

settings.register_profile("no_deadline", deadline=None)
settings.load_profile("no_deadline")


@pytest.fixture
def sketched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay pictures out for a result folder without drawing their pixels."""
    from simulator.present import leave

    monkeypatch.setattr(leave, "png", lambda figure, _: b"a picture")
