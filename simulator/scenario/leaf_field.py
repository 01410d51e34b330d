"""A leaf as a field of the schema: tells pydantic how to read it and how to describe it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError, core_schema

from simulator.scenario.leaf_numbers import LeafError
from simulator.scenario.leaves import read
from simulator.scenario.quantity import Leaf, Quantity

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

ERROR_TYPE = "quantity"
JSON_MARK = "x-quantity"
JSON_STRUCTURAL = "x-structural"


class LeafField(Leaf):
    """Unit and bounds of a quantity, written behind its type: `Annotated[Quantity, ...]`."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Validate with the reader of leaves."""

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
        return {JSON_MARK: [self.unit, self.ge, self.gt, self.le], JSON_STRUCTURAL: self.structural}
