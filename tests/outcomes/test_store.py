import resource
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
import xarray as xr

from simulator.catalogue.attributes import of_quantity
from simulator.catalogue.quantities import QUANTITIES
from simulator.outcomes.store import (
    Outcomes,
    check,
    read_netcdf,
    to_xarray,
    write_netcdf,
)
from tests.worlds import fake_outcomes as worlds

ATTRIBUTES = {"title": "Kịch bản cơ sở", "seed": 7}
MEGABYTE = 1_000_000


def fake_outcomes(**asked) -> Outcomes:
    return worlds.with_every_part(worlds.fake_outcomes(**asked))


def changed(outcomes: Outcomes, name: str, array: np.ndarray) -> Outcomes:
    return replace(outcomes, arrays={**outcomes.arrays, name: array})


def with_value(outcomes: Outcomes, name: str, where: tuple[int, ...], value: float) -> Outcomes:
    array = outcomes.arrays[name].copy()
    array[where] = value
    return changed(outcomes, name, array)


def test_outcomes_as_declared_are_accepted():
    check(fake_outcomes(draws=20, kept=8))
    check(fake_outcomes(draws=1, last_year=2024, projects_mw={"one": 5.0}, lines=["only"]))


def test_a_run_of_power_alone_needs_no_other_part():
    check(worlds.fake_outcomes(draws=5))


@pytest.mark.parametrize("name", QUANTITIES)
def test_every_declared_quantity_must_be_there(name):
    outcomes = fake_outcomes(draws=5)
    arrays = {key: array for key, array in outcomes.arrays.items() if key != name}
    with pytest.raises(ValueError, match=rf"arrays: missing \['{name}'\], not declared \[\]"):
        check(replace(outcomes, arrays=arrays))


def test_a_quantity_that_is_not_declared_is_refused():
    with pytest.raises(ValueError, match=r"arrays: missing \[\], not declared \['surprise'\]"):
        check(changed(fake_outcomes(draws=5), "surprise", np.zeros(3)))


def test_a_three_dim_quantity_without_its_mean_is_refused():
    outcomes = fake_outcomes(draws=5)
    means = {name: mean for name, mean in outcomes.means.items() if name != "line_flow_gwh"}
    with pytest.raises(ValueError, match=r"means: missing \['line_flow_gwh'\]"):
        check(replace(outcomes, means=means))


@pytest.mark.parametrize("name", QUANTITIES)
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_is_refused_at_its_first_place_unless_it_means_something(name, value):
    dims = QUANTITIES[name].dims
    array = fake_outcomes(draws=5).arrays[name].astype(np.float32)
    where = (3, *(0,) * (array.ndim - 2), 1)
    outcomes = with_value(changed(fake_outcomes(draws=5), name, array), name, where, value)
    if np.isnan(value) and QUANTITIES[name].nan:
        check(outcomes)
        return
    with pytest.raises(ValueError, match="not finite") as refusal:
        check(outcomes)
    assert str(refusal.value) == (
        f"{name} [{', '.join(dims)}]: not finite in 1 places, first at {where}: {value}"
    )


def test_a_wrong_shape_is_refused_with_both_shapes():
    outcomes = changed(fake_outcomes(draws=5), "firm_mw", np.zeros((5, 11)))
    with pytest.raises(ValueError, match="firm_mw") as refusal:
        check(outcomes)
    assert str(refusal.value) == "firm_mw [draw, year]: shape (5, 12) due, got (5, 11)"


def test_a_mean_that_is_not_finite_is_refused():
    outcomes = fake_outcomes(draws=5)
    mean = outcomes.means["project_gwh"].copy()
    mean[2, 1] = np.nan
    with pytest.raises(ValueError, match=r"project_gwh_mean \[year, project\].*first at \(2, 1\)"):
        check(replace(outcomes, means={**outcomes.means, "project_gwh": mean}))


def test_large_numbers_whose_sum_overflows_are_still_finite():
    array = np.full((5, 12, 10), 3e38, dtype=np.float32)
    check(changed(fake_outcomes(draws=5), "project_gwh", array))


@pytest.mark.parametrize("kept", [30, 8])
def test_what_is_written_is_read_again(tmp_path, kept):
    outcomes = fake_outcomes(draws=30, kept=kept, projects_mw={"điện_gió": 600.0, "b": 20.0})
    write_netcdf(outcomes, tmp_path / "outcomes.nc", ATTRIBUTES)

    again = read_netcdf(tmp_path / "outcomes.nc")

    for name in QUANTITIES:
        assert again.arrays[name].dtype == outcomes.arrays[name].dtype
        assert type(again.arrays[name]) is np.ndarray  # not masked
        np.testing.assert_array_equal(again.arrays[name], outcomes.arrays[name])
    for name in outcomes.means:
        np.testing.assert_array_equal(again.means[name], outcomes.means[name])
    assert (again.first_year, again.last_year) == (2024, 2035)
    assert (again.projects, again.lines) == (outcomes.projects, outcomes.lines)
    assert (again.labels, again.codes) == (outcomes.labels, outcomes.codes)
    assert again.years_along("trade_year").tolist() == list(range(2034, 2044))
    assert (again.draws, again.kept) == (30, kept)


def test_a_run_of_power_alone_is_read_again(tmp_path):
    outcomes = worlds.fake_outcomes(draws=30)
    write_netcdf(outcomes, tmp_path / "outcomes.nc", ATTRIBUTES)
    assert set(read_netcdf(tmp_path / "outcomes.nc").arrays) == set(outcomes.arrays)


def test_xarray_opens_the_file_with_units_meanings_and_labels(tmp_path):
    outcomes = fake_outcomes(draws=30)
    write_netcdf(outcomes, tmp_path / "outcomes.nc", ATTRIBUTES)

    with xr.open_dataset(tmp_path / "outcomes.nc") as dataset:
        for name, quantity in QUANTITIES.items():
            assert dataset[name].dims == quantity.dims
            assert dataset[name].dtype == quantity.dtype  # no dates, no lengths of time
            notes = of_quantity(quantity)
            assert notes.items() <= dataset[name].attrs.items()
        binds = dataset["coal_binds"].attrs
        assert binds["flag_values"].tolist() == [0, 1, 2]
        assert binds["flag_meanings"] == "mine gate buyers"
        assert dataset.attrs == {"Conventions": "CF-1.11", **ATTRIBUTES}
        assert dataset["project_gwh_mean"].dims == ("year", "project")
        assert dataset["month"].dt.strftime("%Y-%m").values.tolist() == outcomes.months
        in_2030 = dataset["project_gwh_mean"].sel(year=2030, project="monsoon_wind")
        assert float(in_2030) == outcomes.means["project_gwh"][6, 2]
        assert dataset.identical(to_xarray(outcomes, ATTRIBUTES))


def test_fewer_kept_draws_lie_along_a_dim_of_their_own(tmp_path):
    write_netcdf(fake_outcomes(draws=30, kept=8), tmp_path / "outcomes.nc", {})
    with xr.open_dataset(tmp_path / "outcomes.nc") as dataset:
        assert dataset["line_flow_gwh"].dims == ("kept_draw", "year", "line")
        assert dict(dataset.sizes) | {"draw": 30, "kept_draw": 8} == dict(dataset.sizes)


def test_the_same_outcomes_give_the_same_bytes(tmp_path):
    for name in ("one.nc", "two.nc"):
        write_netcdf(fake_outcomes(draws=30), tmp_path / name, ATTRIBUTES)
    assert (tmp_path / "one.nc").read_bytes() == (tmp_path / "two.nc").read_bytes()


def test_writing_loads_neither_xarray_nor_pandas(tmp_path):
    code = (
        "import sys; from pathlib import Path; from tests.worlds.fake_outcomes import *;"
        "from simulator.outcomes.store import write_netcdf;"
        f"write_netcdf(fake_outcomes(draws=3), Path({str(tmp_path / 'o.nc')!r}), {{}});"
        "assert not {'xarray', 'pandas', 'scipy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_disk_that_takes_no_more_is_told_as_such(tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (MEGABYTE, hard))
    try:
        with pytest.raises(OSError, match=r"outcomes\.nc"):
            write_netcdf(fake_outcomes(draws=2000), tmp_path / "outcomes.nc", {})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no such file: .*outcomes\.nc"):
        read_netcdf(tmp_path / "outcomes.nc")


def test_a_file_of_another_kind_is_refused(tmp_path):
    (tmp_path / "outcomes.nc").write_text("not NetCDF")
    with pytest.raises(ValueError, match="cannot be read as NetCDF"):
        read_netcdf(tmp_path / "outcomes.nc")


def test_the_netcdf_of_another_program_is_refused(tmp_path):
    xr.Dataset({"rain": ("x", [1.0])}).to_netcdf(tmp_path / "rain.nc")
    with pytest.raises(ValueError, match="has no variable 'year'"):
        read_netcdf(tmp_path / "rain.nc")
