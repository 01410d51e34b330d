"""The term for China in targets that speak of Laos and China together."""

import numpy as np

from simulator.analysis.china import china_terms
from tests.worlds.build import chance, plain


def both(year: int) -> dict:
    return {
        "title": f"Together in {year}",
        "quantity": "commissioned_mw",
        "year": year,
        "comparator": "at_least",
        "value": 5000,
        "unit": "MW",
        "standing": "plan",
        "china": chance(uniform=[100, 900]),
        "source": "a test",
    }


def test_there_is_one_china_for_all_targets_in_every_future():
    terms = china_terms(plain({"targets": {"sooner": both(2028), "later": both(2029)}}), 512)
    assert list(terms) == ["sooner", "later"]
    assert terms["sooner"].std() > 200
    np.testing.assert_array_equal(terms["sooner"], terms["later"])
