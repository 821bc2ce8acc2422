"""A state of a screen: its name, of which page it is, and how to get there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.helpers.standen.wereld import Wereld

Gang = Callable[[Wereld], None]


@dataclass(frozen=True)
class Stand:
    """``pagina`` is the name of a page of the window, or a word for what is no page.

    ``toon`` goes there from the state before it in the list.
    """

    naam: str
    pagina: str
    toon: Gang


class Reeks:
    """States in the order in which they are shown."""

    def __init__(self) -> None:
        self.standen: list[Stand] = []

    def stand(self, naam: str, pagina: str) -> Callable[[Gang], Gang]:
        """Add the state that the decorated function goes to."""

        def erbij(gang: Gang) -> Gang:
            self.standen.append(Stand(naam, pagina, gang))
            return gang

        return erbij
