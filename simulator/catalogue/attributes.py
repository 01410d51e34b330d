"""A quantity as the attributes of its variable in a file, by the CF conventions.

`long_name` is in English in every file, so that the same run leaves the same
bytes. Beside CF: `currency` of amounts of money, which UDUNITS does not know,
and the unit in which a reader is shown the values, with its factor.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from simulator.catalogue.language import DEFAULT, language
from simulator.catalogue.quantities.row import TIMES, Quantity
from simulator.catalogue.units import displayed, units

FLAGS = "flag_meanings"  # beside `flag_values`


def of_unit(unit: str, display: str = "") -> dict[str, Any]:
    """Return what a file says of a unit.

    >>> of_unit("share")
    {'units': '1', 'display_units': '%', 'display_factor': 100.0}
    """
    row, display_unit = units()[unit], displayed(unit, display)
    text = language(DEFAULT).format(display_unit.message)
    return (
        {"units": row.udunits}
        | ({"currency": row.currency} if row.currency else {})
        | ({"display_units": text, "display_factor": display_unit.factor} if text else {})
    )


def of_quantity(quantity: Quantity) -> dict[str, Any]:
    """Return what a file says of a quantity."""
    time = next((dim for dim in quantity.dims if dim in TIMES), "")
    return (
        of_unit(quantity.unit, quantity.displayed_in)
        | {"long_name": language(DEFAULT).format(quantity.meaning)}
        | ({"cell_methods": f"{time}: {quantity.over_time}"} if quantity.over_time else {})
    )


def of_codes(meanings: Sequence[str], dtype: np.dtype) -> dict[str, Any]:
    """Return what a file says of the numbers of a code, from 0 on."""
    return {"flag_values": np.arange(len(meanings), dtype=dtype), FLAGS: " ".join(meanings)}
