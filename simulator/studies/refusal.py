"""What no study can answer as an error that says why, each reason with its way out."""

from __future__ import annotations

from simulator.catalogue.message import Message


class StudyError(ValueError):
    """There is no answer to what was asked of a scenario.

    Attributes
    ----------
    problems : why, all of them at once
    """

    def __init__(self, *problems: Message) -> None:
        super().__init__(*(problem.id for problem in problems))
        self.problems = problems

    @property
    def what(self) -> Message:
        """The first of the problems."""
        return self.problems[0]
