"""Dates as people write them: refused with the date they may mean."""

import pytest

from simulator.scenario.leaf_numbers import LeafError
from simulator.scenario.leaves import read
from simulator.scenario.quantity import Leaf
from simulator.scenario.written_dates import dates_meant

QUARTER = "{uniform: [2028-10-01, 2028-12-31]}"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("31/12/2028", ("2028-12-31",)),
        ("31.12.2028", ("2028-12-31",)),
        ("12/31/2028", ("2028-12-31",)),
        ("05/06/2028", ("2028-06-05", "2028-05-06")),
        ("6/6/2028", ("2028-06-06",)),
        ("30/02/2028", ()),
        ("2028/12/31", ("2028-12-31",)),
        ("2028/6", ("2028-06",)),
        ("2028.5", ()),
        ("12/2028", ("2028-12",)),
        ("13/2028", ()),
        ("tháng 6/2028", ("2028-06",)),
        ("T6/2028", ("2028-06",)),
        ("tháng 12 năm 2027", ("2027-12",)),
        ("tha\u0301ng 6 na\u0306m 2028", ("2028-06",)),  # as macOS composes it
        ("ngày 5 tháng 12 năm 2027", ("2027-12-05",)),
        ("quý IV năm 2028", (QUARTER,)),
        ("June 2028", ("2028-06",)),
        ("30 Sept 2028", ("2028-09-30",)),
        ("Q4/2028", (QUARTER,)),
        ("2028 Q4", (QUARTER,)),
        ("quý IV/2028", (QUARTER,)),
        ("soon", ()),
    ],
)
def test_what_a_written_date_may_mean(written, meant):
    assert dates_meant(written) == meant


@pytest.mark.parametrize(
    ("written", "way_out"),
    [("31/12/2028", "problem-write"), ("05/06/2028", "problem-write-day-meant"), ("soon", None)],
)
def test_a_date_in_another_habit_is_refused_with_what_to_write(written, way_out):
    with pytest.raises(LeafError) as refusal:
        read(written, Leaf("date"))
    (fault,) = refusal.value.faults
    assert fault.what.id == "problem-not-a-date"
    assert (fault.way_out and fault.way_out.id) == way_out


@pytest.mark.parametrize("written", ["31/12/2028", "12/2028", "June 2028"])
def test_what_is_proposed_can_be_read(written):
    assert read(dates_meant(written)[0], Leaf("date")).distribution.central > 2028
