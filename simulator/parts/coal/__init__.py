"""Coal of a scenario played: mines, roads, gates and buyers, year by year."""

from simulator.parts.coal.layout import labels
from simulator.parts.coal.play import Coal, coal

__all__ = ["Coal", "coal", "labels"]
