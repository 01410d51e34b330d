"""Trade of a scenario: the record, the path after it, and who sells what."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from simulator.catalogue.quantities import PARTS
from simulator.parts.trade.bilateral import labels, nowcast_scores, trade_years
from simulator.physics.nowcast import full_year, shares
from simulator.sampling.streams import uniforms
from tests.worlds.build import chance, fixed
from tests.worlds.market import market, path_of, recorded, traded, world

GROWN = 1000 * 1.1 ** np.arange(11)  # 2025 to 2035
UP = {"mode": "bottom_up"}


def first(found, name):
    """Return a quantity in the first draw."""
    return found[name][0]


def test_what_is_reported_is_what_is_declared_in_its_shape():
    scenario = world()
    found = traded(scenario, 1.0, 1.0, 1.0)
    sizes = {
        "draw": 4, "year": 6, "trade_year": len(trade_years(scenario)),
        "group": len(labels(scenario.trade)),
    }  # fmt: skip
    assert list(found) == list(PARTS["trade"])
    for name, declared in PARTS["trade"].items():
        assert found[name].shape == tuple(sizes[dim] for dim in declared.dims), name
        assert found[name].dtype == (np.float32 if len(declared.dims) == 3 else np.float64), name
        assert declared.nan or np.isfinite(found[name]).all(), name


def test_the_record_stands_up_to_the_base_year_and_grows_after_it():
    found = traded(world())
    np.testing.assert_allclose(first(found, "trade_musd"), [900, *GROWN[:5]])
    np.testing.assert_allclose(first(found, "trade_path_musd"), GROWN)
    assert trade_years(world()) == list(range(2025, 2036))


def test_growth_up_to_the_base_year_is_that_of_the_record():
    found = traded(world())
    recorded_growth = [900 / 800 - 1, 1000 / 900 - 1]
    for name in ("trade_growth_share", "trade_mean_growth_share", "trade_lowest_growth_share"):
        np.testing.assert_allclose(first(found, name), [*recorded_growth, *[0.1] * 4])


def test_mean_and_lowest_growth_count_from_the_base_year():
    series = {"2026": fixed(0.2), "2027": fixed(-0.1), "2028": fixed(0.05)}
    found = traded(world(varies="series", series=series))
    years = np.array([1.2, 1.2 * 0.9, 1.2 * 0.9 * 1.05, 1.2 * 0.9 * 1.05 * 1.1])
    np.testing.assert_allclose(first(found, "trade_musd")[2:], 1000 * years)
    np.testing.assert_allclose(first(found, "trade_growth_share")[2:], [0.2, -0.1, 0.05, 0.1])
    np.testing.assert_allclose(first(found, "trade_lowest_growth_share")[2:], [0.2, *[-0.1] * 3])
    mean = years ** (1 / np.arange(1, 5)) - 1
    np.testing.assert_allclose(first(found, "trade_mean_growth_share")[2:], mean)


def test_top_down_energy_is_part_of_the_total():
    found = traded(world(), coal=60.0, petroleum=40.0)
    np.testing.assert_allclose(first(found, "trade_musd"), [900, *GROWN[:5]])
    np.testing.assert_allclose(first(found, "trade_remainder_musd"), [800, *GROWN[:5] - 100])
    np.testing.assert_allclose(first(found, "trade_energy_share")[1], 0.1)


def test_bottom_up_what_is_not_energy_grows_and_energy_is_added():
    coal = np.array([50.0, 60.0, 60.0, 60.0, 160.0, 160.0])  # 2024 to 2029
    found = traded(world(**UP), coal=coal, petroleum=40.0)
    others = 900 * 1.1 ** np.arange(1, 5)
    expected = [900, 1000, *(others + np.array([100, 100, 200, 200]))]
    np.testing.assert_allclose(first(found, "trade_musd"), expected)
    np.testing.assert_allclose(first(found, "trade_bottom_up_musd"), expected)
    np.testing.assert_allclose(first(found, "trade_top_down_musd"), [900, *GROWN[:5]])


def test_beyond_the_horizon_energy_keeps_its_last_value():
    coal = np.array([50.0, 60.0, 60.0, 60.0, 160.0, 260.0])
    found = traded(world(**UP), coal=coal)
    np.testing.assert_allclose(
        first(found, "trade_path_musd")[5:], 940 * 1.1 ** np.arange(5, 11) + 260
    )


def test_both_modes_are_told_whichever_is_chosen():
    down, up = traded(world(), 50.0, 50.0), traded(world(**UP), 50.0, 50.0)
    for name in ("trade_top_down_musd", "trade_bottom_up_musd"):
        np.testing.assert_array_equal(down[name], up[name])
    np.testing.assert_array_equal(down["trade_musd"], down["trade_top_down_musd"])
    np.testing.assert_array_equal(up["trade_musd"], up["trade_bottom_up_musd"])


def test_electricity_counts_only_where_customs_counts_it():
    without = traded(world(**UP), electricity=100.0)
    counted = traded(world(**UP, electricity_in_customs=True), electricity=100.0)
    for found in (without, counted):
        np.testing.assert_array_equal(found["trade_electricity_musd"], 100.0)
    np.testing.assert_allclose(first(without, "trade_musd")[2], 1100)
    np.testing.assert_allclose(first(counted, "trade_musd")[2], 900 * 1.1 + 100)
    assert first(without, "trade_energy_share")[1] == 0.0
    assert first(counted, "trade_energy_share")[1] == pytest.approx(0.1)
    assert first(counted, "vn_imports_musd")[2] == pytest.approx(0.6 * 990 + 100)


def test_energy_that_alone_passes_the_total_raises_it_and_is_told():
    found = traded(world(), coal=np.array([0.0, 0.0, 0.0, 1300.0, 0.0, 0.0]))
    assert first(found, "trade_excess_musd").tolist() == pytest.approx([0, 0, 0, 90, 0, 0])
    assert first(found, "trade_musd")[3] == pytest.approx(1300)
    assert first(found, "trade_remainder_musd")[3] == 0.0
    assert first(found, "vn_exports_musd")[3] == pytest.approx(0.0)
    assert first(found, "trade_path_musd")[2] == pytest.approx(1300)


def test_the_two_sides_of_a_recorded_year_split_its_total():
    # 2024 as customs rounds it: 755 and 1,500 of 2,250
    record = {**market()["record"], "2024": recorded(2250, 755, 1500)}
    found = traded(world(record=record), coal=100.0, petroleum=50.0)
    assert first(found, "vn_exports_musd")[0] == pytest.approx(2250 * 755 / 2255)
    assert first(found, "vn_imports_musd")[0] == pytest.approx(2250 * 1500 / 2255)


def test_a_year_whose_sides_are_unknown_draws_its_split():
    unsplit = {"total_musd": fixed(1000), "exports_share": chance(uniform=[0.3, 0.4])}
    found = traded(world(record={**market()["record"], "2025": unsplit}), draws=500)
    share = found["vn_exports_musd"][:, 1] / 1000
    assert share.min() >= 0.3
    assert share.max() <= 0.4
    assert share.std() > 0.02


def test_later_exports_are_petroleum_and_a_share_of_the_rest():
    found = traded(world(), coal=60.0, petroleum=40.0)
    exports = 40 + 0.4 * (GROWN[1:5] - 100)
    np.testing.assert_allclose(first(found, "vn_exports_musd")[2:], exports)
    np.testing.assert_allclose(first(found, "trade_balance_musd")[2:], GROWN[1:5] - 2 * exports)


def test_groups_have_their_shares_of_what_is_not_energy():
    found = traded(world(), coal=60.0, petroleum=40.0)
    names = labels(world().trade)
    assert names == [
        "exports/petroleum", "exports/steel", "exports/fruit",
        "imports/coal", "imports/electricity", "imports/rubber",
    ]  # fmt: skip
    rest = 1100 - 100
    np.testing.assert_allclose(
        first(found, "trade_group_musd")[2],
        [40, 0.75 * 0.4 * rest, 0.25 * 0.4 * rest, 60, 0, 0.6 * rest],
    )


def test_drawn_shares_of_groups_are_scaled_to_their_whole():
    groups = market()["groups"]
    groups["exports"]["steel"]["share"] = chance(triangular=[0.5, 0.75, 1])
    found = traded(world(groups=groups), coal=60.0, petroleum=40.0, draws=100)
    sold = found["trade_group_musd"]
    np.testing.assert_allclose(sold.sum(axis=2), found["trade_musd"], rtol=1e-6)
    assert (sold[:, 2, 1] / sold[:, 2, 2]).std() > 0.2


def test_what_came_once_belongs_to_its_group_and_year_only():
    once = recorded(1000, 250, 750, one_off_exports_musd={"fruit": fixed(100)})
    found = traded(world(record={**market()["record"], "2025": once}))
    _, steel, fruit, *_ = first(found, "trade_group_musd")[1]
    assert (steel, fruit) == pytest.approx((0.75 * 150, 100 + 0.25 * 150))
    _, steel, fruit, *_ = first(found, "trade_group_musd")[2]
    assert steel == pytest.approx(3 * fruit)


def test_what_came_once_is_no_more_than_what_was_sold():
    once = recorded(1000, 250, 750, one_off_exports_musd={"fruit": fixed(400)})
    found = traded(world(record={**market()["record"], "2025": once}), petroleum=50.0)
    assert first(found, "trade_group_musd")[1].tolist() == pytest.approx([50, 0, 200, 0, 0, 750])


@settings(max_examples=40)
@given(
    st.floats(0, 3000), st.floats(0, 3000), st.floats(0, 3000),
    st.floats(-0.2, 0.4), st.booleans(), st.sampled_from(["top_down", "bottom_up"]),
)  # fmt: skip
@example(0.0, 983.0857166612217, 0.0, -0.17187482141769758, False, "top_down")  # energy is all
@example(0.1, 983.0857166612217, 0.3, -0.17187482141769758, True, "top_down")
def test_sides_energy_and_groups_add_up(coal, petroleum, electricity, growth, counted, mode):
    scenario = world(mode=mode, growth=fixed(growth), electricity_in_customs=counted)
    found = traded(scenario, coal, petroleum, electricity, draws=1)
    total = found["trade_musd"]
    energy = coal + petroleum + electricity * counted
    np.testing.assert_allclose(found["vn_exports_musd"] + found["vn_imports_musd"], total)
    np.testing.assert_allclose(found["trade_remainder_musd"] + energy, total, atol=1e-6)
    assert (total >= energy).all()
    np.testing.assert_allclose(found["trade_group_musd"].sum(axis=2), total, rtol=1e-5)
    np.testing.assert_allclose(
        found["trade_balance_musd"], found["vn_imports_musd"] - found["vn_exports_musd"]
    )
    for name in ("vn_exports_musd", "vn_imports_musd", "trade_remainder_musd", "trade_group_musd"):
        assert (found[name] >= 0).all(), name


@pytest.mark.parametrize("mode", ["top_down", "bottom_up"])
def test_no_side_sells_less_than_nothing_where_the_other_sells_all(mode):
    rng = np.random.default_rng(0)
    scenario = world(mode=mode, growth=chance(uniform=[-0.3, 0.4]), vn_export_share=fixed(1.0))
    for petroleum in rng.uniform(0, 3000, 40):
        found = traded(scenario, petroleum=float(petroleum), draws=200)
        assert (found["vn_imports_musd"] >= 0).all()
        assert (found["trade_remainder_musd"] >= 0).all()


@settings(max_examples=20)
@given(st.floats(-0.1, 0.3), st.floats(0.01, 0.2), st.sampled_from(["top_down", "bottom_up"]))
def test_more_growth_is_more_trade_after_the_base_year_and_none_before(growth, more, mode):
    low = traded(world(mode=mode, growth=fixed(growth)), 20.0, 20.0, draws=1)
    high = traded(world(mode=mode, growth=fixed(growth + more)), 20.0, 20.0, draws=1)
    assert (high["trade_path_musd"][:, 1:] > low["trade_path_musd"][:, 1:]).all()
    np.testing.assert_array_equal(high["trade_musd"][:, :2], low["trade_musd"][:, :2])


def test_an_underlying_launch_leaves_the_record_and_grows_from_below_it():
    found = traded(world(launch="underlying", underlying_musd=fixed(850)))
    np.testing.assert_allclose(first(found, "trade_musd")[:3], [900, 1000, 850 * 1.1])
    assert first(found, "trade_growth_share")[2] == pytest.approx(0.935 - 1)
    assert first(found, "trade_mean_growth_share")[3] == pytest.approx((0.85 * 1.21) ** 0.5 - 1)


NINE = {"9": {"total_musd": fixed(500)}}


def part_year(**more):
    record = {**market()["record"], "2023": recorded(800, 240, 560, months=NINE)}
    return world(launch="part_year", record=record, **more)


def test_a_part_year_launches_from_its_nowcast():
    found = traded(part_year(), draws=200)
    known = shares([500 / 800, 600 / 900], 9, 3.0)
    expected = full_year(700.0, known, uniforms(1, "trade.nowcast/year", 0, 200))
    np.testing.assert_allclose(found["trade_musd"][:, 1], expected)
    np.testing.assert_allclose(found["trade_musd"][:, 2], expected * 1.1)
    np.testing.assert_allclose(found["trade_growth_share"][:, 1], expected / 900 - 1)


def test_every_month_count_of_the_record_is_scored():
    scores = nowcast_scores(part_year())
    assert [(s.year, s.months, s.earlier_only) for s in scores] == [
        (2023, 9, False), (2024, 9, False), (2025, 9, True),
    ]  # fmt: skip
    assert scores[-1].from_years == (2023, 2024)
    assert scores[-1].actual_musd == 1000


def test_varying_growth_differs_by_year_and_keeps_its_mean():
    found = traded(world(varies="varying"), draws=40_000)
    growth = found["trade_growth_share"][:, 2:]
    error = growth.std(axis=0) / np.sqrt(40_000)
    assert (abs(growth.mean(axis=0) - 0.1) < 4 * error).all()
    np.testing.assert_allclose(np.log1p(growth).std(axis=0), 0.2, rtol=0.02)
    assert abs(np.corrcoef(growth.T) - np.eye(4)).max() < 4 / np.sqrt(40_000)


def test_the_random_draws_of_a_year_are_its_own_however_long_the_path():
    short, long = world(varies="varying"), world(varies="varying", end_year=2045)
    np.testing.assert_array_equal(path_of(short).growth, path_of(long).growth[:, :10])


def test_a_batch_holds_the_rows_of_the_whole():
    about = {
        "varies": "varying", "launch": "underlying", "underlying_musd": chance(uniform=[800, 900]),
        "growth": chance(uniform=[0, 0.2]), "vn_export_share": chance(uniform=[0.3, 0.5]),
    }  # fmt: skip
    whole = traded(world(**about), 10.0, 20.0, draws=32)
    part = traded(world(**about), 10.0, 20.0, draws=7, start=11)
    for name in PARTS["trade"]:
        np.testing.assert_array_equal(part[name], whole[name][11:18])


def test_trade_relative_to_the_base_year_covers_record_and_path():
    path = path_of(world())
    np.testing.assert_allclose(path.relative_to_base(2024, 2027)[0], [0.9, 1.0, 1.1, 1.21])
    np.testing.assert_allclose(path.relative_to_base(2028, 2029)[0], [1.1**3, 1.1**4])


@pytest.mark.parametrize(("first_year", "last_year"), [(2024, 2024), (2025, 2029), (2026, 2029)])
def test_a_horizon_may_end_before_the_base_year_or_begin_at_it(first_year, last_year):
    found = traded(world(first_year, last_year), coal=10.0)
    whole = traded(world(2024, 2029), coal=10.0)
    years = slice(first_year - 2024, last_year - 2024 + 1)
    for name in ("trade_musd", "trade_growth_share", "trade_bottom_up_musd", "vn_exports_musd"):
        np.testing.assert_allclose(found[name], whole[name][:, years])


def test_a_horizon_that_ends_after_the_path_prolongs_it():
    scenario = world(2024, 2040)
    assert trade_years(scenario)[-1] == 2040
    np.testing.assert_allclose(first(traded(scenario), "trade_musd")[-1], 1000 * 1.1**15)


def test_a_horizon_may_begin_long_after_the_base_year():
    found = traded(world(2028, 2029))
    np.testing.assert_allclose(first(found, "trade_musd"), GROWN[3:5])
    np.testing.assert_allclose(first(found, "trade_growth_share"), 0.1)
    np.testing.assert_allclose(first(found, "trade_mean_growth_share"), 0.1)
