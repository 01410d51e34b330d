"""A number of the scenario as a Quantity with its provenance, and the field it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from pydantic_core import PydanticCustomError, core_schema

from simulator.distribution import Distribution

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

Provenance = Literal["sourced", "derived", "assumed", "user", "missing"]

ERROR_TYPE = "quantity"
JSON_MARK = "x-quantity"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of the scenario: what it may be, where it stands, where it came from.

    `path` is the dotted path in the merged file; it names the stream of chance.
    It and an inherited `source` are bound after the whole file has been read.
    """

    distribution: Distribution
    unit: str
    source: str | None = None
    derived: str | None = None
    assumption: str | None = None
    range: tuple[float, float] | None = None
    note: str | None = None
    set_by_user: bool = False
    path: str = ""

    @property
    def provenance(self) -> Provenance:
        """Where the number came from, in one word."""
        if self.set_by_user:
            return "user"
        if self.assumption is not None:
            return "assumed"
        if self.derived is not None:
            return "derived"
        return "sourced" if self.source is not None else "missing"

    def bind(self, path: str, source: str | None) -> None:
        """Tell the quantity its path, and the source of the mapping around it if it has none."""
        object.__setattr__(self, "path", path)
        if self.provenance == "missing" and source is not None:
            object.__setattr__(self, "source", source)


@dataclass(frozen=True, slots=True)
class Leaf:
    """Unit and bounds of a quantity field; tells pydantic how to read it and how to describe it."""

    unit: str
    ge: float | None = None
    gt: float | None = None
    le: float | None = None
    plausible: tuple[float, float] | None = None

    @property
    def is_date(self) -> bool:
        """Whether the quantity is a day, held as a decimal year."""
        return self.unit == "date"

    def read(self, raw: Any) -> Quantity:
        """Read a raw leaf; raise `LeafError` with everything that is wrong with it."""
        from simulator.scenario.leaves import read

        return read(raw, self)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Validate with the reader of leaves."""
        from simulator.scenario.leaf_numbers import LeafError
        from simulator.scenario.leaves import read

        def validate(raw: Any) -> Quantity:
            if isinstance(raw, Quantity):
                return raw
            try:
                return read(raw, self)
            except LeafError as error:
                raise PydanticCustomError(
                    ERROR_TYPE, "is no quantity", {"faults": error.faults}
                ) from None

        return core_schema.no_info_plain_validator_function(validate)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Leave a mark, which `json_schema` turns into one shared description."""
        return {JSON_MARK: [self.unit, self.ge, self.gt, self.le]}
