"""Trade that contradicts itself or its horizon, and what of it is implausible."""

import pytest

from simulator.scenario.load import load
from tests.scenario.conftest import complaints

# The trade section begins on line 3.
MARKET = """\
extends: small.yaml
title: {en: A market, vi: Một thị trường}
trade:
  mode: top_down
  varies: constant
  launch: reported
  base_year: 2025
  end_year: 2035
  growth: {uniform: [10 %, 15 %], source: invented}
  volatility: {value: 0.2, source: invented}
  nowcast: {months: 9, busiest: {value: 3, range: [2, 5], assumption: invented}}
  electricity_in_customs: false
  vn_export_share: {value: 0.4, source: invented}
  groups:
    exports:
      steel: {share: 0.75, source: invented}
      fruit: {share: 0.25, source: invented}
    imports:
      rubber: {share: 1, source: invented}
  record:
    "2022": {total_musd: 900, source: invented, months: {"9": {total_musd: 700}}}
    "2023": {total_musd: 800, source: invented, months: {"9": {total_musd: 500}}}
    "2024": {total_musd: 900, exports_musd: 300, imports_musd: 600, source: invented}
    "2025":
      total_musd: 1000
      exports_share: 0.25
      source: invented
      months: {"6": {total_musd: 500}, "9": {total_musd: 700}}
"""

UNDERLYING = ("launch: reported", "launch: underlying")
PART_YEAR = ("launch: reported", "launch: part_year")
SERIES = ("varies: constant", "varies: series")


@pytest.fixture
def market(folder):
    def write(*changes):
        text = MARKET
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        (folder / "a.yaml").write_text(text, encoding="utf-8")
        return "a.yaml"

    return write


def test_the_market_itself_is_in_order_and_usual(market):
    loaded = load(market())
    assert loaded.warnings == []
    assert loaded.scenario.trade.growth.distribution.parameters == (0.10, 0.15)


def test_a_scenario_without_trade_is_complete(folder):
    assert load("small.yaml").scenario.trade is None


def test_growth_can_be_set_on_the_command_line(market):
    growth = load(market(), {"trade.growth": "12 %"}).scenario.trade.growth
    assert (growth.distribution.central, growth.provenance) == (0.12, "user")


@pytest.mark.parametrize("launch", [UNDERLYING, PART_YEAR])
def test_the_other_launches_are_in_order_with_what_they_need(market, launch):
    amount = ("  growth:", "  underlying_musd: {uniform: [850, 950], source: invented}\n  growth:")
    assert load(market(launch, amount)).warnings == []


def test_a_series_may_end_early(market):
    series = ("  growth:", '  series: {"2026": {value: 8 %, source: invented}}\n  growth:')
    assert load(market(SERIES, series)).scenario.trade.varies == "series"


def _series(*years):
    entries = ", ".join(f'"{year}": {{value: 0.1, source: invented}}' for year in years)
    return ("  growth:", f"  series: {{{entries}}}\n  growth:")


WRONG = {
    "end at the base": (
        [("end_year: 2035", "end_year: 2025"), ("trade:", "horizon: {last_year: 2025}\ntrade:")],
        "a.yaml:9:13: trade.end_year: does not lie after `base_year` (2025), got 2025; "
        "correct one of the two",
    ),
    "base not in the record": (
        [("base_year: 2025", "base_year: 2026")],
        "a.yaml:7:14: trade.base_year: is not in `trade.record`, got 2026; "
        "`trade.record` has 2022 … 2025",
    ),
    "record too short": (
        [("trade:", "horizon: {first_year: 2021}\ntrade:")],
        "a.yaml:21:3: trade.record: lacks 2020, 2021: a horizon from 2021 tells growth over 2020; "
        "add what is missing, or begin the horizon later",
    ),
    "record with a hole": (
        [
            ('    "2024":', '    "2021":'),
            ("base_year: 2025", "base_year: 2025\n  underlying_musd: {value: 900, source: x}"),
        ],
        "a.yaml:21:3: trade.record: lacks 2024: a horizon from 2024 tells growth over 2023; "
        "add what is missing, or begin the horizon later",
    ),
    "no year": (
        [('"2022": {', '"22": {')],
        "a.yaml:21:5: trade.record.22: is not a year, got `22`; write a year such as `2030`",
    ),
    "twelve months": (
        [('{"6": {', '{"12": {')],
        "a.yaml:28:16: trade.record.2025.months.12: is not a number of months short of a year, "
        "got `12`; write 1 to 11",
    ),
    "no split": (
        [(", exports_musd: 300", "")],
        "a.yaml:23:5: trade.record.2024: lies in the horizon, but does not say how much each side "
        "sold; add `exports_musd:` and `imports_musd:`, or `exports_share:`",
    ),
    "two splits": (
        [("imports_musd: 600,", "imports_musd: 600, exports_share: 0.3,")],
        "a.yaml:23:69: trade.record.2024.exports_share: is given beside the two sides it would "
        "split; remove it",
    ),
    "no series": (
        [SERIES],
        "a.yaml:5:11: trade.varies: is `series`, but no series is given; "
        "add `series: {2026: 0.12, …}`",
    ),
    "series with a missing year": (
        [SERIES, _series(2026, 2029)],
        "a.yaml:9:3: trade.series: lacks 2027, 2028; give every year",
    ),
    "series that begins late": (
        [SERIES, _series(2027)],
        "a.yaml:9:3: trade.series: lacks 2026; give every year",
    ),
    "series of the past": (
        [SERIES, _series(2025, 2026)],
        "a.yaml:9:12: trade.series.2025: is not one of the years that grow, 2026 to 2035, "
        "got 2025; remove it",
    ),
    "no underlying amount": (
        [UNDERLYING],
        "a.yaml:6:11: trade.launch: is `underlying`, but has no amount; add `underlying_musd:`",
    ),
    "no such part of the base year": (
        [PART_YEAR, ("months: 9", "months: 7")],
        "a.yaml:6:11: trade.launch: is `part_year`, but 2025 has no 7 months in `trade.record`; "
        "it has 6, 9: change `nowcast.months`",
    ),
    "too few earlier years": (
        [PART_YEAR, ("months: 9", "months: 6")],
        "a.yaml:6:11: trade.launch: is `part_year`, but only 0 earlier years have 6 months in "
        "`trade.record`, 2 are needed; add some, or change `nowcast.months`",
    ),
    "part above a longer part": (
        [('"6": {total_musd: 500}', '"6": {total_musd: 800}')],
        "a.yaml:28:34: trade.record.2025.months.6.total_musd: 6 months have more than 9 months "
        "(700 MUSD), got 800; correct one of them",
    ),
    "part above the year": (
        [('"9": {total_musd: 500}', '"9": {total_musd: 801}')],
        "a.yaml:22:76: trade.record.2023.months.9.total_musd: 9 months have more than the year "
        "(800 MUSD), got 801; correct one of them",
    ),
    "groups that are not the whole": (
        [("share: 0.25", "share: 0.3")],
        "a.yaml:15:5: trade.groups.exports: has values of `share` that add up to 1.05; "
        "make their central values add up to 1",
    ),
    "a group of energy": (
        [("      rubber:", "      coal:")],
        "a.yaml:19:7: trade.groups.imports.coal: is energy, which the other parts of the scenario "
        "give; remove it",
    ),
    "a one-off of no group": (
        [
            (
                "exports_share: 0.25",
                "exports_share: 0.25\n      one_off_exports_musd: {frut: 10}",
            )
        ],
        "a.yaml:27:30: trade.record.2025.one_off_exports_musd.frut: is not in "
        "`trade.groups.exports`, got `frut`; did you mean `fruit`?",
    ),
    "a share above one": (
        [("vn_export_share: {value: 0.4", "vn_export_share: {uniform: [0.4, 1.4]")],
        "a.yaml:13:30: trade.vn_export_share.uniform: can be 1.4, must be at most 1, "
        "got [0.4, 1.4]",
    ),
    "growth that leaves nothing": (
        [("uniform: [10 %, 15 %]", "value: -1")],
        "a.yaml:9:19: trade.growth: must be at least -0.5, got -1",
    ),
    "an unknown mode": (
        [("mode: top_down", "mode: topdown")],
        "a.yaml:4:9: trade.mode: must be `top_down` or `bottom_up`, got `topdown`; "
        "did you mean `top_down`?",
    ),
    "an unknown key": (
        [("  volatility:", "  volatilty:")],
        "a.yaml:10:3: trade.volatilty: the key is unknown; did you mean `volatility`?",
    ),
    "no source": (
        [("{value: 0.2, source: invented}", "0.2")],
        "a.yaml:10:3: trade.volatility: has no source; "
        "add `source:`, or `assumption:` with a range",
    ),
    "a unit of something else": (
        [("total_musd: 1000", "total_musd: 1000 MW")],
        "a.yaml:25:19: trade.record.2025.total_musd: has a unit of power, not of money, "
        "got `1000 MW`; write it in MUSD, USD or bn USD",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_it_is_refused_with_the_place_and_the_way_out(market, name):
    changes, expected = WRONG[name]
    assert expected in complaints(market(*changes))


@pytest.mark.parametrize(
    "broken",
    [
        "trade: 3", "trade: {record: 3}", "trade: {record: {}, groups: 1, series: x, nowcast: []}",
        'trade: {record: {"2025": 1000}, base_year: next, end_year: [1]}',
        'trade: {record: {"2025": {months: 9}}, base_year: 2025, launch: part_year}',
        'trade: {record: {"2025": {months: {"9": 1}}}, base_year: 2025, end_year: 2026}',
    ],
)  # fmt: skip
def test_what_is_malformed_is_refused_without_a_crash(folder, broken):
    (folder / "a.yaml").write_text(f"extends: small.yaml\ntitle: {{en: a, vi: b}}\n{broken}\n")
    assert all("trade" in line for line in complaints("a.yaml"))


def test_everything_that_is_wrong_is_said_at_once(market):
    changes = [change for name in ("no series", "groups that are not the whole", "no split")
               for change in WRONG[name][0]]  # fmt: skip
    assert len(complaints(market(*changes))) == 3


def test_a_base_year_that_was_not_over_is_implausible(market):
    early = ("trade:", "as_of: 2025-10-15\ntrade:")
    moved = "warning-waits-anew"  # of `as_of`, which is not what this is about
    (warning,) = [w for w in load(market(early)).warnings if w.code != moved]
    assert "trade.base_year: 2025 was not over on 2025-10-15" in str(warning)
    assert [w for w in load(market(early, PART_YEAR)).warnings if w.code != moved] == []


def test_sides_that_miss_their_total_are_implausible(market):
    (warning,) = load(market(("exports_musd: 300", "exports_musd: 400"))).warnings
    assert "its two sides add up to 1,000 MUSD, the total is 900 MUSD" in str(warning)


def test_a_record_is_not_drawn(market):
    changes = ("total_musd: 1000", "total_musd: {uniform: [900, 1100]}")
    (warning,) = load(market(changes)).warnings
    assert "trade.record.2025.total_musd: is a distribution" in str(warning)
