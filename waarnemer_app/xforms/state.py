"""What the engine tells: the state of a question, of a section, and what is at fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from waarnemer_app.xforms.model import Node

Result = Literal["ok", "constraint_violated", "required_but_empty"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a change; ``changed`` holds the refs of everything that looks different."""

    result: Result
    changed: frozenset[str]


@dataclass(frozen=True, slots=True)
class State:
    """A question as it is now, in the language of now. Empty texts where there is nothing.

    ``choices`` are (value, label). ``violated`` is a fault that blocks *Vastleggen*;
    ``constraint_message`` then says what to do. ``soft_warning`` is the message of a limit that
    may be exceeded with a reason, None when it is kept; ``accepted`` is that reason.
    """

    ref: str
    node: Node
    value: str
    relevant: bool
    required: bool
    readonly: bool
    label: str
    hint: str
    guidance: str
    image: str
    choices: tuple[tuple[str, str], ...]
    constraint_message: str
    required_message: str
    violated: bool
    soft_warning: str | None
    accepted: str
    entered: str

    @property
    def result(self) -> Result:
        """Return what an answer as it is now amounts to."""
        if self.relevant and self.violated:
            return "constraint_violated"
        if self.relevant and self.required and not self.value:
            return "required_but_empty"
        return "ok"


@dataclass(frozen=True, slots=True)
class Section:
    """A top-level group on the screen, with counts of its relevant questions (no notes).

    ``warnings`` counts the soft limits exceeded without a reason, ``accepted`` those with one.
    ``questions`` are the refs to show, in document order, notes included.
    """

    ref: str
    label: str
    relevant: bool
    total: int
    answered: int
    open_required: int
    faults: int
    warnings: int
    accepted: int
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """An answer that blocks *Vastleggen*."""

    ref: str
    outcome: Result
    message: str
