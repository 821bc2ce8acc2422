"""THE place of change: ``Dossier.doe(handeling)``, and the state that follows from the logboek.

A dossier appends first and shows second: when ``doe`` returns, what it tells is on the disk.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from waarnemer_app.domain.audit import Actie, Klokwacht
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bevinding import Bevinding, blokkade
from waarnemer_app.domain.bezoek import PlekInhoud
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.handelingen import Besluit, Concept, Context, Handeling
from waarnemer_app.domain.ondertekening import Getekend, Ondertekenaar
from waarnemer_app.domain.pakket import FormulierKop, Pakket, WaarnemerGegevens
from waarnemer_app.domain.revisie import Klok, Schakel
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.store import vroeger
from waarnemer_app.store.anker import Ankerstand
from waarnemer_app.store.bladen import Bladen, Naast
from waarnemer_app.store.fouten import OpslagFout, SchijfVol
from waarnemer_app.store.kluis import Ontsloten
from waarnemer_app.store.naslag import Naslag
from waarnemer_app.store.opslag import Opslag, open_opslag
from waarnemer_app.store.terugval import Terugval
from waarnemer_app.store.vroeger import Keten, Opgenomen
from waarnemer_app.store.zoeken import Treffer
from waarnemer_app.sync.formaat import past

if TYPE_CHECKING:
    from waarnemer_app.xforms.cache import FormCache
    from waarnemer_app.xforms.model import Form


@dataclass(frozen=True)
class Uitkomst:
    """What came of an act. ``objecten`` are the ids that were stated, ``concept`` the one kept."""

    bevindingen: tuple[Bevinding, ...] = ()
    objecten: tuple[str, ...] = ()
    concept: str = ""
    opgeslagen_op: datetime | None = None

    @property
    def geweigerd(self) -> bool:
        """True when nothing was written."""
        return self.opgeslagen_op is None


@dataclass(frozen=True)
class Tijdbron:
    """Where time comes from; given in, so that a test can choose it."""

    nu: Callable[[], datetime]
    mono: Callable[[], float] = time.monotonic
    boot: str = "onbekend"


class Vormen:
    """Gives the form of exactly this version, loaded once; KeyError or FormError when it cannot."""

    def __init__(self, naslag: Naslag) -> None:
        self._naslag = naslag
        self._cache: FormCache | None = None

    def __call__(self, formulier: str, versie: str) -> Form:
        """The form by id and version."""
        from waarnemer_app.xforms.cache import FormCache  # noqa: PLC0415 — when a form is opened

        if self._cache is None:
            self._cache = FormCache()
        xform = self._naslag.xform(formulier, versie)
        lijsten = self._naslag.lijsten(formulier, versie)
        return self._cache.form(xform, attachments=lijsten)

    def los(self, formulier: str, versie: str) -> Callable[[], Form]:
        """Reads it here; what this gives loads it anew, without the database, in any thread."""
        from waarnemer_app.xforms import load_form  # noqa: PLC0415 — see above

        lijsten = self._naslag.lijsten(formulier, versie)
        return partial(load_form, self._naslag.xform(formulier, versie), attachments=lijsten)

    def beeld(self, formulier: str, versie: str, naam: str) -> bytes:
        """A picture of exactly this version of a form; nothing when it has none of this name."""
        return self._naslag.beeld(formulier, versie, naam)


class Inzage:
    """What can be read of an open dossier; ``opslag`` holds its parts on the disk.

    ``terugval`` says when the file is older than it was (R09): then it can be read, searched and
    sent, and nothing more is stated in it.
    """

    def __init__(self, opslag: Opslag, tijd: Tijdbron) -> None:
        self.opslag = opslag
        self.form = Vormen(opslag.naslag)
        self._tijd = tijd
        self._klokwacht = Klokwacht()
        self.pakket: Pakket = opslag.naslag.pakket()
        self.waarnemer: WaarnemerGegevens = opslag.waarnemer()
        self.sleutel: Sleutel = opslag.apparaatsleutel()
        self.apparaat: str = self.sleutel.duimafdruk
        self.stand: Stand = Stand()
        self._kop: Schakel = opslag.lees_stand(self.stand, self.sleutel)
        self.terugval: Terugval | None = opslag.terugval()

    @property
    def map(self) -> Path:
        """The folder of this dossier."""
        return self.opslag.map

    @property
    def demo(self) -> bool:
        """True for a dossier made from the demo package."""
        return self.pakket.kop.demo

    def concepten(self, soort: str | None = None) -> list[Concept]:
        """What is being written, last written first."""
        return self.opslag.concepten.alle(soort)

    def concept(self, concept_id: str) -> Concept | None:
        """One concept, if it is still there."""
        return self.opslag.concepten.geef(concept_id)

    def zoek(self, tekst: str, limiet: int = 30) -> list[Treffer]:
        """What was stated with these words (as beginnings, without accents), newest first."""
        self.opslag.zorg_voor_zoekindex()
        return self.opslag.zoekindex.zoek(tekst, limiet)

    def zoek_plekken(self, tekst: str, limiet: int = 30) -> list[Plek]:
        """Plekken by number, name, place or postcode; hand-typed ones go first."""
        woorden = tekst.casefold().split()
        eigen = [
            o.inhoud.plek
            for o in self.stand.alle(PlekInhoud)
            if all(
                w in f"{o.inhoud.plek.aanduiding} {o.inhoud.plek.gemeente}".casefold()
                for w in woorden
            )
        ]
        return [*eigen, *self.opslag.naslag.zoek(tekst, limiet)][:limiet]

    def plek(self, plek_id: str) -> Plek:
        """A plek of the package or typed by hand; raises KeyError."""
        gevonden = self.opslag.naslag.plek(plek_id)
        return (
            gevonden if gevonden is not None else self.stand.geef(plek_id, PlekInhoud).inhoud.plek
        )

    def punten(self) -> list[tuple[str, float, float]]:
        """(plek id, x, y) in RD metres, for the picture of the route."""
        return self.opslag.naslag.punten()

    def formulieren(self) -> list[FormulierKop]:
        """The forms of the package."""
        return self.opslag.naslag.formulieren()

    def xform(self, formulier: str, versie: str) -> bytes:
        """The compiled form of exactly this version."""
        return self.opslag.naslag.xform(formulier, versie)

    @property
    def lengte(self) -> int:
        """Number of revisions in the logboek."""
        return self._kop.seq

    @property
    def kop_hash(self) -> str:
        """Hash of the last revision: what documents print."""
        return self._kop.hash

    @property
    def ontvangen_tot(self) -> int:
        """Up to which revision the register gave a receipt."""
        return self.opslag.ontvangsten.tot()

    @property
    def certificaat(self) -> str | None:
        """The certificate of this device, once the bureau admitted it."""
        return self.opslag.meta.geef("certificaat")


class Dossier(Inzage):
    """An open dossier of one waarnemer: what it can be asked, and what can be done to it."""

    def doe(self, handeling: Handeling) -> Uitkomst:
        """Do an act: decide, append, then show. Raises OpslagFout when the disk fails."""
        nu = self._tijd.nu()
        besluit = handeling.beslis(self.stand, self._context(nu))
        if besluit.geweigerd:
            return Uitkomst(bevindingen=besluit.bevindingen)
        if besluit.revisies and self.terugval is not None:
            return Uitkomst(bevindingen=(_ouder(self.terugval),))
        getekend = self._teken(besluit, nu)
        if not all(past(g.jws, g.bytes) for g in getekend):
            return Uitkomst(bevindingen=(_te_groot(),))
        self._schrijf_zeker(besluit, getekend, nu)
        for g in getekend:
            self._kop.volg(g.revisie, g.jws)
            self.stand.pas_toe(g.revisie, g.hash, g.inhoud)
        if getekend:
            self._veranker()
        return Uitkomst(
            bevindingen=besluit.bevindingen,
            objecten=tuple(dict.fromkeys(g.revisie.object for g in getekend)),
            concept=besluit.concept.id if besluit.concept else "",
            opgeslagen_op=nu,
        )

    def _context(self, nu: datetime) -> Context:
        return Context(
            nu=nu,
            pakket=self.pakket,
            waarnemer=self.waarnemer,
            nieuw_id=lambda: str(uuid4()),
            plek=self.opslag.naslag.plek,
        )

    def _teken(self, besluit: Besluit, nu: datetime) -> list[Getekend]:
        wie = Ondertekenaar(
            self.sleutel,
            self.apparaat,
            self.waarnemer.id,
            self.pakket.stemming.id,
            self.pakket.sha256,
        )
        return wie.teken(besluit.revisies, self.stand, self._kop, nu, self._klok())

    def _klok(self) -> Klok:
        return Klok(mono=self._tijd.mono(), boot=self._tijd.boot)

    def _schrijf_zeker(self, besluit: Besluit, getekend: Sequence[Getekend], nu: datetime) -> None:
        """Write; when the disk is full the reserve is given back, once, to finish what is open."""
        voor = self._kop.seq
        try:
            self._schrijf(besluit, getekend, nu)
        except OpslagFout as fout:
            self.herlees()
            vol = isinstance(fout, SchijfVol) and self._kop.seq == voor
            if not (vol and self.opslag.ballast.geef_vrij()):
                raise
            try:
                self._schrijf(besluit, getekend, nu)
            except OpslagFout:
                self.herlees()
                raise
            with suppress(OpslagFout):
                self.noteer(Actie.SCHIJF_VOL)

    def _schrijf(self, besluit: Besluit, getekend: Sequence[Getekend], nu: datetime) -> None:
        opslag = self.opslag
        with opslag.db.transactie():
            for g in getekend:
                opslag.logboek.voeg_toe(g.revisie.seq, g.jws, g.zout, g.bytes)
                self._noteer(f"{g.revisie.soort}-{g.revisie.objectSoort}", g.revisie.object, nu)
            opslag.zoek_mee(getekend)
            if besluit.concept is not None:
                opslag.concepten.bewaar(besluit.concept)
            if besluit.concept_weg is not None:
                opslag.concepten.verwijder(besluit.concept_weg)
            if besluit.concept_opzij is not None:
                opslag.concepten.gooi_weg(besluit.concept_opzij, nu)
                self._noteer(Actie.CONCEPT_WEG, besluit.concept_opzij, nu)
            if besluit.concept_terug is not None:
                opslag.concepten.zet_terug(besluit.concept_terug)
            if besluit.dag_dicht:
                opslag.concepten.ruim_op()

    def _noteer(self, actie: str, object_: str, nu: datetime, *, gelukt: bool = True) -> None:
        sprong = self._klokwacht.zie(nu, self._klok())
        audit, wie = self.opslag.audit, (self.sleutel, self.waarnemer.id)
        if sprong:
            audit.noteer(*wie, Actie.KLOKSPRONG, f"{sprong}s", nu)
        audit.noteer(*wie, actie, object_, nu, gelukt=gelukt)

    def noteer(self, actie: str, object_: str = "", *, gelukt: bool = True) -> None:
        """Write a line of the auditlog: a code of ``domain.audit`` and an id, never content.

        Raises ValueError for a code that is not on the list or an object that is no id.
        """
        with self.opslag.db.transactie():
            self._noteer(actie, object_, self._tijd.nu(), gelukt=gelukt)
        self._veranker()

    def _veranker(self) -> None:
        if self.terugval is None:
            self.opslag.anker.zet(
                Ankerstand(self._kop.seq, self._kop.hash, *self.opslag.audit.kop())
            )

    def herlees(self) -> None:
        """After a failed commit the outcome is unknown: read the truth from the disk again."""
        stand = Stand()
        self._kop = self.opslag.lees_stand(stand, self.sleutel)
        self.stand = stand  # only now: when the disk cannot be read either, the screens keep theirs

    def wis_inhoud(self, object_: str, reden: WisReden) -> None:
        """Erase by law every content of an object; what was signed about it stays (AVG art. 17).

        The content leaves the logboek, the index, the WAL and the free pages; concepten about it
        go too, and photos that nothing else names. Raises KeyError for an id that is not there,
        OpslagFout when the disk fails.
        """
        regels = self.stand.geef(object_, Inhoud).geschiedenis
        with self.opslag.db.transactie():
            genoemd = self.opslag.wis_inhoud(object_, [(r.apparaat, r.seq) for r in regels])
            self._noteer(reden, object_, self._tijd.nu())
        self.herlees()
        self._veranker()
        self.opslag.veeg(genoemd)

    def bewaar_ontvangstbewijs(
        self, nr: str, tot: int, jws: str, keten: Keten | None = None
    ) -> None:
        """Keep a receipt that was verified (``sync.receipts``) for a chain; once is enough."""
        nu = self._tijd.nu()
        ontvangsten = keten.ontvangsten if keten else self.opslag.ontvangsten
        with self.opslag.db.transactie():
            ontvangsten.bewaar(nr, tot, jws, nu.isoformat())
            self._noteer(Actie.ONTVANGSTBEWIJS, nr, nu)
        self._veranker()

    def bewaar_certificaat(self, jws: str, keten: Keten | None = None) -> None:
        """Keep a certificate that was verified (``sync.toelating``) for a chain."""
        with self.opslag.db.transactie():
            if keten is not None and keten.nr:
                vroeger.bewaar_certificaat(self.opslag.db, keten.nr, jws)
            else:
                self.opslag.meta.zet("certificaat", jws)
            apparaat = keten.apparaat if keten else self.apparaat
            self._noteer(Actie.TOELATING, apparaat, self._tijd.nu())
        self._veranker()

    def sluit(self) -> None:
        """Lock: close the database and overwrite the key."""
        self.opslag.sluit()


def open_dossier(
    map_: Path, ontsloten: Ontsloten, tijd: Tijdbron, naast: Naast | None = None
) -> Dossier:
    """Open a dossier with an opened vault; raises OpslagFout, and then nothing stays open.

    With ``naast`` all pages are checked in another thread while the logboek is read.
    """
    opslag: Opslag | None = None
    try:
        with Bladen(naast) as bladen:
            opslag = open_opslag(map_, ontsloten, bladen)
            return Dossier(opslag, tijd)
    except BaseException:
        if opslag is not None:
            opslag.sluit()
        raise


def neem_op(dossier: Dossier, oud: Opslag, reden: str, nu: datetime) -> Opgenomen:
    """Take an opened older dossier over as earlier chains (``store.vroeger``), and show it."""
    gevonden = vroeger.neem_op(dossier.opslag, oud, reden, nu)
    dossier.herlees()
    return gevonden


def wachtend(dossier: Dossier) -> int:
    """Number of revisions without a receipt, of earlier chains too."""
    eerder = sum(keten.wachtend for keten in vroeger.ketens(dossier.opslag.db))
    return eerder + max(0, dossier.lengte - dossier.ontvangen_tot)


def _te_groot() -> Bevinding:
    return blokkade(
        "TEKST_TE_LANG",
        "Dit is te lang om in één keer vast te leggen.",
        "Maak de tekst korter, of leg het in twee delen vast.",
        "O",
        "Dit programma",
    )


def _ouder(terugval: Terugval) -> Bevinding:
    return blokkade(
        "DOSSIER_OUDER",
        terugval.melding,
        "Vergrendel, en ga verder met een nieuw dossier. Bel het bureau.",
        "O",
        "Dit programma",
    )
