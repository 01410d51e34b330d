"""The past as the model would have foreseen it, scored on what came."""

from simulator.studies.backcast.study import Backcasts, Forecast, backcast

__all__ = ["Backcasts", "Forecast", "backcast"]
