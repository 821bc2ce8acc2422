"""The day and its visits: werkdag, bezoek, pauze, herkoppeling, notitie (R-WN-6)."""

from __future__ import annotations

from datetime import date, datetime

from .basis import Id, Inhoud, KorteTekst, LangeTekst, Model, Tijdstip
from .verkiezing import Plek
from .waarnemer import Verklaring


class Werkdag(Inhoud):
    """A working day of a waarnemer; it runs until it is closed, also past midnight.

    ``verklaringen`` are the self-declarations made on it, one per election (R-WN-2).
    """

    datum: date
    begonnen_op: Tijdstip
    gesloten_op: Tijdstip | None = None
    verklaringen: tuple[Verklaring, ...] = ()


class PlekInhoud(Inhoud):
    """A plek typed by hand, or the later link of such a plek to one of the list."""

    plek: Plek


class Pauze(Model):
    """A break during a visit."""

    van: Tijdstip
    tot: Tijdstip | None = None


class Herkoppeling(Model):
    """A visit that turned out to be at another plek; the answers stay."""

    van_plek: Id
    reden: KorteTekst
    op: Tijdstip


class Bezoek(Inhoud):
    """A visit to a plek. A second visit to the same plek is a second Bezoek.

    ``plek`` is the plek as it was known then, without its locaties.
    """

    werkdag: Id
    plek: Plek
    verkiezingen: tuple[Id, ...]
    aankomst: Tijdstip
    vertrek: Tijdstip | None = None
    pauzes: tuple[Pauze, ...] = ()
    herkoppelingen: tuple[Herkoppeling, ...] = ()

    @property
    def bezig(self) -> bool:
        """True until the departure was noted."""
        return self.vertrek is None

    @property
    def in_pauze(self) -> bool:
        """True while a break runs."""
        return bool(self.pauzes) and self.pauzes[-1].tot is None


class Notitie(Inhoud):
    """A note with time and place; it can later become a signaal."""

    bezoek: Id | None
    tekst: LangeTekst
    geschreven_op: Tijdstip


VROEG = 5
"""Hour from which a departure ends a night of counting, and the day may be closed."""


def stel_afsluiten_voor(werkdag: Werkdag, nu: datetime) -> bool:
    """True when closing the day is proposed: on a later date, at five in the morning or later.

    Counts pass midnight, so the night still belongs to the day before.
    """
    plaatselijk = nu.astimezone(werkdag.begonnen_op.tzinfo)
    return (
        werkdag.gesloten_op is None
        and plaatselijk.date() > werkdag.datum
        and plaatselijk.hour >= VROEG
    )
