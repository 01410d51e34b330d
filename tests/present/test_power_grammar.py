"""Sentences of power and targets for one and several, none and all, met and missed."""

from __future__ import annotations

import pytest

from simulator.catalogue.language import language
from simulator.catalogue.message import Number, message, year
from simulator.catalogue.numbers import chance, percentage, with_unit

MW = message("unit-mw")
PROJECTS = {
    ("en", 0, 8): "Of 8 projects still to come, none is likelier than not to supply Viet Nam by "
    "the end of 2030",
    ("en", 1, 1): "Of 1 project still to come, 1 (250 MW) is likelier than not to supply Viet Nam "
    "by the end of 2030",
    ("en", 2, 8): "Of 8 projects still to come, 2 (250 MW) are likelier than not to supply Viet "
    "Nam by the end of 2030",
    ("vi", 0, 8): "Không dự án nào trong 8 dự án chưa bán điện có xác suất trên 50% bán điện cho "
    "Việt Nam đến hết năm 2030",
    ("vi", 2, 8): "2 trong 8 dự án chưa bán điện (250 MW) có xác suất trên 50% bán điện cho Việt "
    "Nam đến hết năm 2030",
}
COUNTED = {
    ("en", "all", 3, 3): "All 3 targets that ask for a minimum are likelier met than missed",
    ("en", "all", 1, 1): "The one target that asks for a minimum is likelier met than missed",
    ("en", "none", 0, 3): "None of 3 targets that ask for a minimum is likelier met than missed",
    ("en", "none", 0, 1): "The one target that asks for a minimum is likelier missed than met",
    ("en", "some", 1, 3): "1 of 3 targets that ask for a minimum is likelier met than missed",
    ("en", "some", 2, 3): "2 of 3 targets that ask for a minimum are likelier met than missed",
    ("vi", "all", 3, 3): "Cả 3 mục tiêu tối thiểu đều có xác suất đạt trên 50%",
    ("vi", "none", 0, 3): "Không mục tiêu nào trong 3 mục tiêu tối thiểu có xác suất đạt trên 50%",
    ("vi", "none", 0, 1): "Mục tiêu tối thiểu duy nhất có xác suất đạt không quá 50%",
    ("vi", "some", 2, 3): "2 trong 3 mục tiêu tối thiểu có xác suất đạt trên 50%",
}
MET = {
    ("en", "likely", 1.0): "The 5,000 MW commitment for 2030 is likely to be met (all of 1,000 "
    "futures): 5,200 MW by then",
    ("en", "unlikely", 0.0): "The 5,000 MW commitment for 2030 is unlikely to be met (none of "
    "1,000 futures): 5,200 MW by then",
    ("vi", "likely", 1.0): "Nhiều khả năng đạt cam kết 5.000 MW vào năm 2030 (toàn bộ 1.000 phương "
    "án tương lai đạt): khi đó có 5.200 MW",
    ("vi", "unlikely", 0.0): "Khó đạt cam kết 5.000 MW vào năm 2030 (không phương án nào trong "
    "1.000 phương án tương lai đạt): khi đó có 5.200 MW",
    ("vi", "open", 0.5): "Chưa chắc đạt cam kết 5.000 MW vào năm 2030 (50 ± 2% số phương án tương "
    "lai đạt): khi đó có 5.200 MW",
}


@pytest.mark.parametrize(("code", "likely", "awaited"), PROJECTS)
def test_one_several_and_no_projects(code, likely, awaited):
    told = message(
        "power-projects-likely",
        awaited=awaited,
        likely=likely,
        capacity=with_unit(Number(250.0), MW),
        year=year(2030),
    )
    assert language(code).format(told) == PROJECTS[code, likely, awaited]


@pytest.mark.parametrize(("code", "part", "met", "count"), COUNTED)
def test_none_some_and_all_targets(code, part, met, count):
    told = message("scorecard-floors", floors=part, floors_met=met, floors_all=count)
    assert language(code).format(told) == COUNTED[code, part, met, count]


@pytest.mark.parametrize(("code", "verdict", "share"), MET)
def test_a_target_that_is_met_open_or_missed(code, verdict, share):
    told = message(
        f"power-target-{verdict}",
        value=with_unit(Number(5000.0), MW),
        standing=message("standing-commitment"),
        year=year(2030),
        met=chance(share, 0.02, 1000),
        there=with_unit(Number(5200.0), MW),
    )
    assert language(code).format(told) == MET[code, verdict, share]


@pytest.mark.parametrize(
    ("code", "comparator", "text"),
    [
        ("en", "at_least", "16.02 % or 524 MW a year from 2025"),
        ("en", "at_most", "at most 16.02 % or 524 MW a year from 2025"),
        ("vi", "at_least", "16,02% hoặc 524 MW mỗi năm từ 2025"),
        ("vi", "at_most", "không quá 16,02% hoặc 524 MW mỗi năm từ 2025"),
    ],
)
def test_growth_that_is_needed_or_left(code, comparator, text):
    told = message(
        "target-needs-growth",
        comparator=comparator,
        growth=percentage(Number(16.02, 2)),
        step=with_unit(Number(524.0), MW),
        year=year(2025),
    )
    assert language(code).format(told) == text


@pytest.mark.parametrize(
    ("code", "others", "end"),
    [
        ("en", 0, "is not represented."),
        ("en", 1, "represented. 1 more line loses less and is in tables/lines.csv."),
        ("en", 4, "represented. 4 more lines lose less and are in tables/lines.csv."),
        ("vi", 0, "chưa được xét đến."),
        ("vi", 4, "xét đến. 4 đường dây khác mất ít hơn và có trong tables/lines.csv."),
    ],
)
def test_lines_that_are_not_drawn(code, others, end):
    told = message("power-curtailment-shown", order="pro_rata", others=others)
    assert language(code).format(told).endswith(end)
