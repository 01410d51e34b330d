import pytest

from tests.outcomes.folders import publish


@pytest.fixture
def base(tmp_path):
    """Return a folder that holds the results of an earlier run."""
    folder = tmp_path / "results" / "base"
    publish(folder, "old")
    return folder
