"""When a target is missed, or met: circumstances that go together."""

from simulator.studies.discover.study import Discovery, discover, discovered

__all__ = ["Discovery", "discover", "discovered"]
