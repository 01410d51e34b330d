"""What annotations of pictures name; loaded by type checkers only: Matplotlib is slow."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from simulator.arrays import Array
from simulator.present.cells import Table

__all__ = ["Array", "Axes", "Figure", "Table"]
