"""A name or title of the scenario, in one text for all or a text a language, as a Name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from simulator.catalogue.language import DEFAULT, languages
from simulator.catalogue.message import Label, message
from simulator.catalogue.visible import visible
from simulator.scenario.leaf_field import ERROR_TYPE
from simulator.scenario.leaf_numbers import Fault
from simulator.scenario.problems import as_yaml, did_you_mean, quoted

LONGEST = 2000


class Name(str):
    """A text of the scenario's author: as a text the English or only one, as `label` all of them.

    Parameters
    ----------
    written : a text that serves all languages, or texts by language

    Examples
    --------
    >>> name = Name({"en": "Nam Phao gate", "vi": "Cửa khẩu Nậm Phao"})
    >>> name + "!", name.label.texts[1]
    ('Nam Phao gate!', ('vi', 'Cửa khẩu Nậm Phao'))
    """

    label: Label

    def __new__(cls, written: str | Mapping[str, str]) -> Name:
        """Keep all texts beside the one that stands for them."""
        given = {"": written} if isinstance(written, str) else written
        texts = {code: visible(text) for code, text in given.items()}
        made = super().__new__(cls, texts.get(DEFAULT) or next(iter(texts.values())))
        made.label = Label(tuple(texts.items()))
        return made

    def __getnewargs__(self) -> tuple[dict[str, str]]:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Be sent between processes with all texts."""
        return (dict(self.label.texts),)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Validate with all that is wrong told at once."""

        def validate(raw: Any) -> Name:
            if isinstance(raw, Name):
                return raw
            if faults := _faults(raw):
                raise PydanticCustomError(ERROR_TYPE, "is no name", {"faults": faults})
            return Name(raw)

        return core_schema.no_info_plain_validator_function(validate)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe one text, or texts by language."""
        text = {"type": "string", "minLength": 1, "maxLength": LONGEST}
        by_language = {
            "type": "object",
            "properties": dict.fromkeys(languages(), text),
            "additionalProperties": False,
            "minProperties": 1,
        }
        return {"anyOf": [text, by_language]}


def a_language(code: str) -> str:
    """Return the code of a language there is, or refuse it."""
    if code not in languages():
        what = message("problem-unknown-language", code=quoted(code))
        fault = Fault((), what, "", did_you_mean(code, languages()))
        raise PydanticCustomError(ERROR_TYPE, "is no language", {"faults": [fault]})
    return code


def _faults(raw: Any) -> list[Fault]:
    """Return what is wrong with a name."""
    if not isinstance(raw, Mapping):
        return _faults_of_text(raw, ())
    if not raw:
        return [Fault((), message("problem-name-empty"))]
    found: list[Fault] = []
    for code, text in raw.items():
        if code in languages():
            found += _faults_of_text(text, (code,))
        else:
            what = message("problem-unknown-language", code=quoted(str(code)))
            found.append(Fault((code,), what, "", did_you_mean(str(code), languages())))
    return found


def _faults_of_text(raw: Any, where: tuple[str, ...]) -> list[Fault]:
    if not isinstance(raw, str):
        return [Fault(where, message("problem-must-be-text"), as_yaml(raw))]
    if not raw.strip():
        return [Fault(where, message("problem-must-not-be-empty"), as_yaml(raw))]
    if len(raw) > LONGEST:
        return [Fault(where, message("problem-text-too-long", most=LONGEST), as_yaml(raw))]
    return []
