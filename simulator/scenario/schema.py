"""The scenario: all sections together."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from simulator.scenario.backcast import Backcast, TrackRecord
from simulator.scenario.base import Documented, Section, Share, Slug, Text
from simulator.scenario.coal import Coal
from simulator.scenario.economics import Economics
from simulator.scenario.investment import Investment
from simulator.scenario.names import Name, a_language
from simulator.scenario.petroleum import Petroleum
from simulator.scenario.plan import MasterPlan
from simulator.scenario.power import Power
from simulator.scenario.rules import NotBefore, Synonyms
from simulator.scenario.sensitivity import SensitivitySection
from simulator.scenario.sweep import Sweep
from simulator.scenario.targets import Target
from simulator.scenario.trade import Trade
from simulator.scenario.transport import Transport


def _day(raw: Any) -> Any:
    """Read the text of a day; leave what is none to the message that says so."""
    if isinstance(raw, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", raw):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            return raw
    return raw


Day = Annotated[date, BeforeValidator(_day)]


class Horizon(Section):
    """Whole calendar years."""

    first_year: Annotated[int, Field(ge=2000, le=2100), Synonyms("start_year begin from")]
    last_year: Annotated[
        int, Field(ge=2000, le=2100), NotBefore("first_year"), Synonyms("end_year until to")
    ]


class Correlation(Documented):
    """Quantities that rise and fall together."""

    members: list[Text] = Field(min_length=2, description="paths of quantities of this scenario")
    correlation: Share = Field(description="of any two members' normal scores")


class Scenario(Section):
    """A scenario as merged and checked."""

    name: Slug
    title: Name
    description: Name | None = None
    lang: Annotated[str, AfterValidator(a_language)] | None = Field(
        None, description="language of what is written, unless another is asked for"
    )
    as_of: Annotated[Day, Synonyms("base_date reference_date data_date cutoff")] = Field(
        description="what was known on this day is record; all else is drawn"
    )
    seed: Annotated[int, Field(ge=0, lt=2**63), Synonyms("random_seed random_state")]
    draws: Annotated[
        int, Field(ge=1, le=10_000_000), Synonyms("samples iterations simulations runs n_samples")
    ]
    horizon: Horizon
    correlations: dict[Slug, Correlation] = Field(
        default_factory=dict, description="groups of quantities whose draws are correlated"
    )
    power: Power
    economics: Economics
    transport: Transport | None = Field(
        None, description="gates, storms, and projects that open routes"
    )
    coal: Coal | None = Field(None, description="coal from Laos to Viet Nam (needs `transport`)")
    trade: Trade | None = None
    petroleum: Petroleum | None = None
    investment: Investment | None = None
    targets: dict[Slug, Target]
    sweep: Sweep | None = Field(None, description="a study: which inputs to vary, and how")
    plan: MasterPlan | None = Field(
        None, description="a study: what may be signed and begun, and what it is to reach"
    )
    sensitivity: SensitivitySection | None = Field(
        None, description="a study: which inputs are thought of as one"
    )
    track_record: TrackRecord | None = Field(
        None, description="how the model did on the past, told on the page"
    )
    backcast: Backcast | None = Field(
        None, description="a study: the past as it was foreseen, and the record"
    )
