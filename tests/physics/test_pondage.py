import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from simulator.physics.pondage import HOURS_PER_DAY, movable_share, split

HOURS = np.array(720.0)
SPELL_HOURS = 59.0


@given(st.floats(0.0, 1.0), st.floats(0.0, 48.0), st.floats(1.0, 1000.0))
def test_the_parts_are_the_whole_and_fit_the_machines(factor, pondage_hours, nameplate_mw):
    energy_gwh = np.array(factor * nameplate_mw * 0.72)
    movable = movable_share(np.array(pondage_hours), SPELL_HOURS)
    parts = split(energy_gwh, np.array(nameplate_mw), movable, HOURS)

    np.testing.assert_allclose(parts.inflexible_mw * 0.72 + parts.flexible_gwh, energy_gwh)
    assert parts.flexible_gwh <= parts.flexible_mw * 0.72 * (1 + 1e-9) + 1e-9
    assert parts.inflexible_mw + parts.flexible_mw <= nameplate_mw * (1 + 1e-12)


def test_a_plant_without_a_pond_moves_nothing_and_lends_no_headroom():
    parts = split(np.array(36.0), np.array(100.0), movable_share(np.array(0.0), SPELL_HOURS), HOURS)

    assert (parts.inflexible_mw, parts.flexible_mw, parts.flexible_gwh) == (50.0, 0.0, 0.0)


def test_a_pond_is_filled_once_in_a_spell_and_at_most_once_a_day():
    pond = np.array(6.0)

    assert movable_share(pond, SPELL_HOURS) == 6.0 / SPELL_HOURS
    assert movable_share(pond, 10.0) == 6.0 / HOURS_PER_DAY


def test_a_lake_moves_everything():
    assert movable_share(np.array(np.inf), SPELL_HOURS) == 1.0
