"""Pictures for a result folder: the same, whoever draws them."""

import os

import pytest

from simulator.analysis.scorecard import scorecard
from simulator.catalogue.language import language
from simulator.present import leave
from simulator.present.figures import PICTURES
from tests.present.test_figures import pixels
from tests.present.worlds import world


@pytest.mark.filterwarnings("ignore:Glyph")
def test_two_processes_draw_what_one_draws(tmp_path, monkeypatch):
    scenario, outcomes = world(name="Nam Neun 念嫩 {}")  # a name that opens a second font
    studied = scenario, outcomes, scorecard(scenario, outcomes)
    names = ("timeline", "losses", "cost")
    ready = [leave.Ready.of(name, PICTURES[name], *studied) for name in names]
    drawn_by = []

    def png(figure, _):
        drawn_by.append(os.getpid())
        return pixels(figure)

    monkeypatch.setattr(leave, "png", png)
    alone = leave.draw_all(tmp_path / "alone", ready, "a source", language("vi"))
    assert drawn_by == 3 * [os.getpid()]
    monkeypatch.setattr(os, "cpu_count", lambda: 2)

    assert leave.draw_all(tmp_path / "together", ready, "a source", language("vi")) == alone

    assert len(drawn_by) == 3  # the others were drawn in copies of this process
    for name in names:
        files = (tmp_path / folder / f"{name}.png" for folder in ("alone", "together"))
        first, second = (file.read_bytes() for file in files)
        assert first == second
