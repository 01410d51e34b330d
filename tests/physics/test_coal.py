"""Coal as energy, and a year's output against what is left in the ground."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.physics.coal import mwh_per_t, served, within_reserve

KT = st.floats(0, 1e4, allow_subnormal=False)


def test_a_tonne_of_5500_kcal_gives_2_4_mwh_at_37_percent():
    mj_per_kg = 5500 * 4.1868e-3
    assert mwh_per_t(np.array(5500.0), np.array(0.37)) == pytest.approx(mj_per_kg / 3.6 * 0.37)


def test_of_nothing_all_is_served_and_of_enough_too():
    available, wanted = np.full(64, 30.0), np.tile([60.0, 30.0, 20.0, 0.0], 16)
    assert served(available, wanted).tolist() == [0.5, 1.0, 1.0, 1.0] * 16


@given(KT, KT)
def test_no_more_is_served_than_is_there_or_wanted(available, wanted):
    share = float(served(np.array(available), np.array(wanted)))
    assert 0 <= share <= 1
    assert share * wanted <= available * (1 + 1e-12)


@given(st.lists(KT, min_size=12, max_size=12), KT)
def test_a_year_takes_no_more_than_the_reserve_and_leaves_none_it_wants(output, left):
    months = np.array(output)[:, None]
    cut = within_reserve(months, np.array([left]))
    assert (cut <= months).all()
    assert cut.sum() == pytest.approx(min(left, months.sum()), abs=1e-6)
