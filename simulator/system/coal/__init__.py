"""Coal of a scenario played: mines, roads, gates and buyers, year by year."""

from simulator.system.coal.layout import labels
from simulator.system.coal.play import Coal, coal

__all__ = ["Coal", "coal", "labels"]
