"""The schema models as plain shapes, for what needs to know the schema before it is obeyed.

Merging must know which mappings are quantities, `--set` which paths exist,
messages which names are near. A shape answers from the models alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from inspect import get_annotations
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from simulator.catalogue.language import DEFAULT, language, languages
from simulator.catalogue.message import Label, message
from simulator.scenario.base import Documented
from simulator.scenario.names import Name
from simulator.scenario.problems import Path
from simulator.scenario.quantity import Leaf, Quantity
from simulator.scenario.rules import Rule, Synonyms, letters

Kind = Literal["quantity", "name", "section", "entries", "list", "plain"]


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand at a path: a quantity, a name, a section, entries, a list or a plain value."""

    kind: Kind
    leaf: Leaf | None = None
    model: type[BaseModel] | None = None
    fields: dict[str, Shape] = field(default_factory=dict)
    item: Shape | None = None
    allowed: tuple[Any, ...] = ()
    optional: bool = False
    says: str = ""
    id: str = ""
    rules: tuple[Rule, ...] = ()
    also: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether a mapping here is one value, which another replaces whole."""
        return self.kind in ("quantity", "name")

    @property
    def description(self) -> Label:
        """What a field means: the schema's own English, other languages from the catalogue."""
        others = {
            code: language(code).format(message(self.id))
            for code in languages()
            if code != DEFAULT and language(code).has(self.id)
        }
        return Label.of({DEFAULT: self.says} | others)

    @property
    def documented(self) -> bool:
        """Whether its `source` serves the quantities in it."""
        return self.model is not None and issubclass(self.model, Documented)

    def meant_by(self, key: str) -> str | None:
        """Return the field that planners know by a word."""
        word = letters(key)
        return next((name for name, below in self.fields.items() if word in below.also), None)

    def child(self, key: str | int) -> Shape | None:
        """Return the shape of an entry or field; none if the schema knows no such key."""
        if self.kind in ("section", "name"):
            return self.fields.get(str(key))
        return self.item


@cache
def of_model(model: type[BaseModel]) -> Shape:
    """Return the shape of a section.

    >>> from simulator.scenario.schema import Horizon
    >>> list(of_model(Horizon).fields)
    ['first_year', 'last_year']
    """
    fields = {
        name: replace(
            _of(info.annotation, tuple(info.metadata)),
            optional=not info.is_required(),
            says=info.description or "",
            id=f"field-{_owner(model, name)}-{name}",
        )
        for name, info in model.model_fields.items()
    }
    return Shape("section", model=model, fields=fields, rules=getattr(model, "rules", ()))


def _owner(model: type[BaseModel], name: str) -> str:
    """Return the model that declares a field, which others may inherit: `documented`."""
    return next(m.__name__ for m in model.__mro__ if name in get_annotations(m)).lower()


def _of(annotation: Any, metadata: tuple[Any, ...] = ()) -> Shape:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _of(inner, (*metadata, *more))
    options = ()
    if origin in (Union, UnionType):
        options = [a for a in get_args(annotation) if a is not NoneType]
        if len(options) == 1:
            return _of(options[0], metadata)
    shape = _without_rules(annotation, metadata, options)
    rules = tuple(m for m in metadata if isinstance(m, Rule))
    also = frozenset(word for m in metadata if isinstance(m, Synonyms) for word in m.words)
    if not rules and not also:
        return shape
    return replace(shape, rules=(*shape.rules, *rules), also=shape.also | also)


def _without_rules(annotation: Any, metadata: tuple[Any, ...], options: Sequence[Any]) -> Shape:
    origin = get_origin(annotation)
    if options:
        return Shape("plain", allowed=tuple(x for option in options for x in _allowed(option)))
    if annotation is Quantity:
        return Shape("quantity", leaf=next(m for m in metadata if isinstance(m, Leaf)))
    if annotation is Name:
        return Shape("name", fields=dict.fromkeys(languages(), Shape("plain", optional=True)))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return of_model(annotation)
    if origin is dict:
        return Shape("entries", item=_of(get_args(annotation)[1]))
    if origin is list:
        return Shape("list", item=_of(get_args(annotation)[0]))
    return Shape("plain", allowed=_allowed(annotation))


def _allowed(annotation: Any) -> tuple[Any, ...]:
    if annotation is bool:
        return True, False
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def resolve(shape: Shape | None, path: Path) -> Shape | None:
    """Return the shape at a path; none if the schema knows no such path."""
    for step in path:
        if shape is None:
            return None
        shape = shape.child(step)
    return shape
