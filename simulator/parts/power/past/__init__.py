"""The register of projects and lines as it was in past years, and the simple forecasts it gave."""

from simulator.parts.contract import Past
from simulator.parts.power.past.announced import fits, fitted_values
from simulator.parts.power.past.known import as_known, unlisted_mw
from simulator.parts.power.past.naive import announced_mw

PAST = Past(
    quantity="commissioned_mw",
    energy="import_monthly_gwh",
    as_known=as_known,
    simple=announced_mw,
    unlisted=unlisted_mw,
    fits=fits,
    fitted_values=fitted_values,
)
