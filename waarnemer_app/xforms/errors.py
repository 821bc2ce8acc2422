"""What can be wrong with a form, said so that its author can repair it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault (or warning) in a form: where it is, what is so, and what to do.

    ``sheet``, ``column`` and ``value`` are empty and ``row`` is 0 where the place is not known
    (a compiled form has no rows any more). Row 1 is the row with the column names. A ``warning``
    does not keep the form from being used. ``detail`` is what another program said of it, in its
    own words, for who wants to look it up.
    """

    sheet: str
    row: int
    column: str
    value: str
    message: str
    remedy: str
    warning: bool = False
    detail: str = ""

    def __str__(self) -> str:
        parts = [self.sheet] if self.sheet else []
        if self.row:
            parts.append(f"rij {self.row}")
        if self.column:
            parts.append(f"kolom {self.column}")
        place = ", ".join(parts)
        text = f"{place}: {self.message}" if place else self.message
        text = f"{text} {self.remedy}".rstrip()
        return f"{text} (Oorspronkelijke melding: {self.detail})" if self.detail else text


class FormError(Exception):
    """A form that cannot be used; ``problems`` holds every fault that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

    @classmethod
    def of(cls, message: str, remedy: str = "", *, value: str = "", detail: str = "") -> FormError:
        """Return the error with one problem that has no place in a sheet."""
        return cls([Problem("", 0, "", value, message, remedy, detail=detail)])


class ExpressionError(Exception):
    """An expression that cannot be read; the message is Dutch and names the word."""

    def __init__(self, message: str, remedy: str = "", *, value: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.value = value


class UnknownPathError(ExpressionError):
    """An expression that asks for a place which the form does not have."""
