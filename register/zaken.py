"""The onregelmatigheden of a stemming with all that belongs to them, gathered from every laptop.

Only the kinds of this family are read, so that a million other statements cost nothing. Findings,
rapportage and lists are those of ``waarnemer_app``: laptop and register say the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from waarnemer_app.documents.advieslijst_stuk import Advies, maak_advies
from waarnemer_app.documents.rapportage_stuk import Bron, Rapportages, maak_rapportages
from waarnemer_app.domain.advieslijst import Advieslijst
from waarnemer_app.domain.bezoek import Bezoek, PlekInhoud
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.verkiezing import Plek

from .database import Verbinding
from .regels import Gevouwen, Revisierij, vouw

FAMILIE = (
    "plek",
    "onregelmatigheid",
    "overleg",
    "escalatie",
    "tredeoverslag",
    "procesaanwijzing",
    "kennisgeving",
)
"""Kinds that an onregelmatigheid needs to be judged, reported and confirmed."""


def lees_soorten(
    conn: Verbinding,
    stemming: str,
    soorten: Iterable[str],
    waarnemers: Iterable[str] | None = None,
) -> list[Revisierij]:
    """Every revision of these kinds, of all waarnemers or of these."""
    wie = None if waarnemers is None else list(waarnemers)
    rijen = conn.execute(
        "SELECT r.waarnemer, r.jws, i.inhoud FROM bewijs.revisie r"
        " LEFT JOIN bewijs.inhoud i USING (stemming, apparaat, seq)"
        " WHERE r.stemming = %s AND r.object_soort = ANY(%s)"
        " AND (%s::text[] IS NULL OR r.waarnemer = ANY(%s))",
        (stemming, list(soorten), wie, wie),
    ).fetchall()
    return [
        Revisierij(w, jws, None if inhoud is None else bytes(inhoud)) for w, jws, inhoud in rijen
    ]


@dataclass(frozen=True)
class Zaken:
    """The dossiers of a stemming as far as onregelmatigheden go, and what could not be read."""

    pakket: Pakket
    dossiers: dict[str, Gevouwen]
    bronnen: tuple[Bron, ...]

    @property
    def onleesbaar(self) -> int:
        """How many objects of the family hold a content that is not known here."""
        return sum(len(d.onbekend) for d in self.dossiers.values())

    def rapportages(self, nu: datetime) -> Rapportages:
        """The input for the rapportage of every organ (R-RAP-1 to R-RAP-11)."""
        return maak_rapportages(self.bronnen, self.pakket, nu, self.onleesbaar)

    def advies(self, lijst: Advieslijst, nu: datetime) -> Advies:
        """One of the three lists for the Kiesraad."""
        return maak_advies(lijst, self.bronnen, self.pakket, nu, self.onleesbaar)


def lees_zaken(conn: Verbinding, pakket: Pakket, waarnemer: str | None = None) -> Zaken:
    """Gather them for all waarnemers, or for one."""
    stemming = pakket.stemming.id
    wie = None if waarnemer is None else [waarnemer]
    dossiers = vouw(lees_soorten(conn, stemming, FAMILIE, wie))
    lijst = {plek.id: plek for plek in pakket.plekken}
    eigen = {w: _eigen_plekken(d.stand) for w, d in dossiers.items()}
    # A plek that is in no list was visited: only then are the visits of this waarnemer read.
    nodig = [w for w, d in dossiers.items() if _plek_ids(d.stand) - set(lijst) - set(eigen[w])]
    for w, d in vouw(lees_soorten(conn, stemming, ["bezoek"], nodig)).items() if nodig else ():
        for bezoek in d.stand.alle(Bezoek, ook_ingetrokken=True):
            eigen[w].setdefault(bezoek.inhoud.plek.id, bezoek.inhoud.plek)
    bronnen = tuple(
        Bron(w, dossiers[w].stand, _plek_van(lijst, eigen[w])) for w in sorted(dossiers)
    )
    return Zaken(pakket, dossiers, bronnen)


def _plek_ids(stand: Stand) -> set[str]:
    return {o.inhoud.plek for o in stand.alle(Onregelmatigheid)}


def _eigen_plekken(stand: Stand) -> dict[str, Plek]:
    return {o.inhoud.plek.id: o.inhoud.plek for o in stand.alle(PlekInhoud)}


def _plek_van(lijst: dict[str, Plek], eigen: dict[str, Plek]) -> Callable[[str], Plek]:
    """A plek by id; one typed by hand that was linked gives the one of the list."""

    def plek_van(id_: str) -> Plek:
        gevonden = lijst.get(id_) or eigen[id_]
        return lijst.get(gevonden.gekoppeld_aan or "", gevonden)

    return plek_van
