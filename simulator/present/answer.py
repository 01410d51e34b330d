"""Data of the pictures of a run as its answer: what the parts that were played say of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from simulator.catalogue.message import message
from simulator.parts.registry import defined_at

if TYPE_CHECKING:
    from simulator.catalogue.message import Arg
    from simulator.parts.contract import Part
    from simulator.present.picture import Picture


class Answer(NamedTuple):
    """What a reader in a hurry needs: headline numbers, what they are, how sure, and sentences."""

    numbers: tuple[tuple[Arg, Arg, Arg], ...]
    sentences: tuple[Arg, ...]


def answer_of(
    parts: Iterable[Part], pictures: Mapping[str, Picture[Any]], data: Mapping[str, Any]
) -> Answer:
    """Return the answers of parts in their order, and the titles of their findings.

    Parameters
    ----------
    pictures, data : of the run, by name
    """
    numbers: list[tuple[Arg, Arg, Arg]] = []
    sentences: list[Arg] = []
    for part in parts:
        if part.answer is not None:
            answer: Answer = defined_at(part.answer)(data)
            numbers += answer.numbers
            sentences += answer.sentences
        if part.finding is not None and part.finding in data:
            finding = pictures[part.finding].title(data[part.finding])
            sentences.append(message("picture-finding", finding=finding))
    return Answer(tuple(numbers), tuple(sentences))
