"""The track record that page and README tell is what base gives when it is played again."""

import pytest

from simulator.scenario.load import load
from simulator.studies.backcast import backcast
from simulator.studies.backcast.findings import findings
from tests.worlds.build import SCENARIOS


@pytest.mark.slow
def test_the_track_record_is_current():
    loaded = load(SCENARIOS / "base.yaml", history=SCENARIOS / "registers" / "history.yaml")
    assert findings(backcast(loaded)).record == loaded.scenario.track_record
