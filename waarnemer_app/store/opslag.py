"""One dossier on disk: the vault, the database and its parts, opened and closed together."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from waarnemer_app.domain.ondertekening import Getekend
from waarnemer_app.domain.pakket import Pakket, Toewijzing, WaarnemerGegevens
from waarnemer_app.domain.revisie import Schakel, SnelLezer, lees
from waarnemer_app.domain.stand import SOORTEN, Stand
from waarnemer_app.domain.zegel import Sleutel

from . import vroeger
from .anker import Anker
from .ballast import Ballast
from .bestanden import op_schijf
from .bijlagen import Bijlagen, genoemd_in
from .bladen import Bladen
from .concepten import Concepten
from .database import Database, open_database
from .eerder import begin_af, begint
from .fouten import DatabaseFout
from .kluis import Kluis, Ontsloten, bereid_kluis, heeft_kluis, schrijf_kluis
from .logboek import Auditlog, Logboek
from .meta import Meta, Ontvangsten
from .migratie import ruim_kopieen
from .naslag import Naslag
from .stilstand import Stilstand
from .terugval import Terugval, zoek_terugval
from .vouwen import inhoud_van, vouw
from .wissen import begonnen
from .zoeken import Zoekindex, Zoekregel, zoekregel


def heeft_dossier(map_: Path) -> bool:
    """True when there is a vault in this folder."""
    return heeft_kluis(map_)


class Opslag:
    """The parts of the store of one dossier."""

    def __init__(self, map_: Path, db: Database, ontsloten: Ontsloten) -> None:
        self.map = map_
        self.db = db
        self._ontsloten = ontsloten
        self.meta = Meta(db)
        self.logboek = Logboek(db)
        self.audit = Auditlog(db)
        self.concepten = Concepten(db)
        self.naslag = Naslag(db)
        self.ontvangsten = Ontvangsten(db)
        self.zoekindex = Zoekindex(db)
        self.ballast = Ballast(map_)
        self.anker = Anker(map_, self._ankersleutel())
        self.bijlagen = Bijlagen(db, map_ / "bijlagen", self.bijlagensleutel())

    def _verplicht(self, sleutel: str) -> str:
        waarde = self.meta.geef(sleutel)
        if waarde is None:
            raise DatabaseFout("Het dossier is niet compleet: er mist een sleutel.")
        return waarde

    def _ankersleutel(self) -> str:
        """The key of the anchor; a dossier of before schema 3 gets one."""
        sleutel = self.meta.geef("ankersleutel")
        if sleutel is None:
            sleutel = os.urandom(32).hex()
            self.meta.zet("ankersleutel", sleutel)
        return sleutel

    def apparaatsleutel(self) -> Sleutel:
        """The signing key of this device."""
        return Sleutel.uit_jwk(json.loads(self._verplicht("apparaatsleutel")))

    def waarnemer(self) -> WaarnemerGegevens:
        """Whose dossier this is."""
        return WaarnemerGegevens.model_validate_json(self._verplicht("waarnemer"))

    def toewijzingen(self) -> tuple[Toewijzing, ...]:
        """What the bureau planned for this waarnemer."""
        return tuple(
            Toewijzing.model_validate(t) for t in json.loads(self.meta.geef("toewijzingen") or "[]")
        )

    def bewaar_toewijzingen(self, plan: Iterable[Toewijzing]) -> None:
        """Another plan instead of the old one; the caller holds the transaction."""
        lijst = [toewijzing.model_dump(mode="json") for toewijzing in plan]
        self.meta.zet("toewijzingen", json.dumps(lijst))

    def lees_stand(self, stand: Stand, sleutel: Sleutel) -> Schakel:
        """Fold the logboek into ``stand``; gives the head of the current chain.

        Earlier chains go first, so that all of it shows as one. Raises DatabaseFout when a chain
        does not hold (``vouwen.vouw``).
        """
        for keten in vroeger.ketens(self.db):
            vouw(stand, keten.logboek, keten.sleutel)
        return vouw(stand, self.logboek, sleutel)

    def terugval(self) -> Terugval | None:
        """Whether this file is older than the anchor or a receipt says it was (R09)."""
        return zoek_terugval(self.anker.lees(), self.ontvangsten, self.logboek, self.audit)

    def ketens(self) -> tuple[vroeger.Keten, ...]:
        """Every chain of this dossier: the earlier ones, and the current one last."""
        sleutel = self.apparaatsleutel()
        huidig = vroeger.Keten(
            0,
            sleutel.duimafdruk,
            sleutel,
            self.meta.geef("certificaat"),
            self.logboek,
            self.audit,
            self.ontvangsten,
        )
        return (*vroeger.ketens(self.db), huidig)

    def noteer(self, actie: str, object_: str, nu: datetime) -> None:
        """Write a line of the auditlog inside the transaction of the caller."""
        self.audit.noteer(self.apparaatsleutel(), self.waarnemer().id, actie, object_, nu)

    def lees_inhoud(self, apparaat: str, seq: int) -> bytes | None:
        """The content of one revision of any chain, checked; None when it was erased by law.

        Raises KeyError for a chain or revision that is not there, ZegelFout when it was changed.
        """
        keten = {keten.apparaat: keten for keten in self.ketens()}[apparaat]
        for regel in islice(keten.logboek.regels(seq), 1):
            return inhoud_van(lees(keten.sleutel, regel.jws), regel)
        raise KeyError(seq)

    # search and erasure

    def zoek_mee(self, getekend: Iterable[Getekend]) -> None:
        """Take new revisions into the index; inside the transaction that appends them."""
        self.zoekindex.voeg_toe(zoekregel(0, g.revisie, g.inhoud) for g in getekend)

    def zorg_voor_zoekindex(self) -> None:
        """Make the index again when the head of a chain is not in it (an older dossier)."""
        koppen = [(keten.nr, keten.logboek.kop()[0]) for keten in self.ketens()]
        if not all(self.zoekindex.heeft(nr, seq) for nr, seq in koppen if seq):
            self.herbouw_zoekindex()

    def herbouw_zoekindex(self) -> None:
        """Make the whole index again from the logboek; raises ZegelFout when that is not right."""
        with self.db.transactie():
            self.zoekindex.herbouw(self._zoekregels())

    def _zoekregels(self) -> Iterator[Zoekregel]:
        for keten in self.ketens():
            snel = SnelLezer(keten.sleutel)
            for regel in keten.logboek.regels():
                kern = snel.lees(regel.jws)
                ruw = inhoud_van(kern, regel)
                soort = SOORTEN[kern.objectSoort]
                yield zoekregel(keten.nr, kern, soort.model_validate_json(ruw) if ruw else None)

    def wis_inhoud(self, object_: str, regels: Iterable[tuple[str, int]]) -> set[str]:
        """Erase an object: content and salt of its revisions (device, seq), of earlier chains too.

        Its words leave the index, and what is being written about it goes; in the transaction of
        the caller. Gives the attachments that it named, for ``veeg``.
        """
        ketens = {keten.apparaat: keten for keten in self.ketens()}
        genoemd = genoemd_in((tekst,) for tekst in self.concepten.teksten_over(object_))
        for apparaat, seq in regels:
            logboek = ketens[apparaat].logboek
            genoemd |= genoemd_in((r.inhoud,) for r in islice(logboek.regels(seq), 1))
            logboek.wis_inhoud(seq)
        self.zoekindex.wis(object_)
        self.concepten.wis_over(object_)
        return genoemd

    @op_schijf()
    def veeg(self, genoemd: Collection[str] = ()) -> None:
        """Leave nothing of what was erased: no free page, no WAL, no copy of before a migration.

        Of the attachments that it named go those that nothing else names.
        """
        try:
            self.bijlagen.ruim_op(genoemd)
        finally:
            self.db.uitvoeren("VACUUM")
            self.db.breng_in()
            ruim_kopieen(self.db.pad)

    @property
    def kluis_id(self) -> str:
        """Of which vault this is."""
        return self._ontsloten.kluis_id

    def bijlagensleutel(self) -> str:
        """The age identity that opens the attachments."""
        return self._verplicht("bijlagensleutel")

    def sleutel_kopie(self) -> Ontsloten:
        """The opened key once more, for work beside the window; the caller wipes it."""
        o = self._ontsloten
        return Ontsloten(o.kluis_id, bytearray(o.geheim), o.afdruk, o.uit_kopie)

    def sta_stil(self) -> Stilstand:
        """The database as it is now, for a thread that reads it while one works on."""
        sleutel = self.sleutel_kopie()
        try:
            return Stilstand(self.db.sta_stil(), sleutel)
        except BaseException:
            sleutel.wis()
            raise

    def sluit(self) -> None:
        """Close the database and overwrite the key."""
        self.db.sluit()
        self._ontsloten.wis()


@dataclass(frozen=True)
class NieuwDossier:
    """What a new dossier begins with."""

    pakket: Pakket
    bestand: bytes
    waarnemer: WaarnemerGegevens
    toewijzingen: tuple[Toewijzing, ...] = ()

    def vul(self, naslag: Naslag, nu: datetime) -> None:
        """Take the package in; the caller holds the transaction."""
        naslag.laad(self.pakket, self.bestand, nu)


@dataclass(frozen=True)
class UitKopie:
    """A new dossier with the package of an opened older one, which it then takes over."""

    oud: Opslag

    @property
    def waarnemer(self) -> WaarnemerGegevens:
        """Whose dossier it was."""
        return self.oud.waarnemer()

    @property
    def toewijzingen(self) -> tuple[Toewijzing, ...]:
        """What the bureau planned."""
        return self.oud.toewijzingen()

    def vul(self, naslag: Naslag, nu: datetime) -> None:
        """Take the package of the older dossier in as it was cut; ``nu`` is not needed."""
        naslag.neem_over(self.oud.naslag)


def bereid_voor(
    nieuw: NieuwDossier, wachtzin: str, nu: datetime, *, geheugen_kib: int | None = None
) -> tuple[Kluis, Ontsloten]:
    """Derive the keys of a new dossier (slow on purpose; touches no disk, fit for a thread)."""
    register = nieuw.pakket.centraal_register
    herstel = register.herstel if register else ()
    return bereid_kluis(wachtzin, nu=nu, herstel=herstel, geheugen_kib=geheugen_kib)


@op_schijf()
def schrijf_dossier(
    map_: Path, kluis: Kluis, ontsloten: Ontsloten, nieuw: NieuwDossier | UitKopie, nu: datetime
) -> None:
    """Make a dossier in an empty folder: database, device key, package, and the vault at last.

    Fit for a thread: nothing of it stays open. The vault is written last: a start that was broken
    off is made again. A database of which the vault is gone is no such start; it is set apart
    (``eerder``). Raises DatabaseFout, OSError.
    """
    map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    if heeft_dossier(map_):
        raise DatabaseFout("Er is hier al een dossier.", "Ontgrendel het, of kies een andere map.")
    if begonnen(map_):
        raise DatabaseFout(
            "Het wissen van dit apparaat is nog niet af.", "Start het programma opnieuw."
        )
    begint(map_)
    db = open_database(map_, ontsloten, nieuw=True)
    try:
        with db.transactie():
            _zet_eigen(Meta(db), nieuw)
            nieuw.vul(Naslag(db), nu)
        schrijf_kluis(map_, kluis)
        begin_af(map_)
    finally:
        db.sluit()


def maak_opslag(
    map_: Path, kluis: Kluis, ontsloten: Ontsloten, nieuw: NieuwDossier | UitKopie, nu: datetime
) -> Opslag:
    """Make a dossier (``schrijf_dossier``) and open it."""
    schrijf_dossier(map_, kluis, ontsloten, nieuw, nu)
    return open_opslag(map_, ontsloten)


def _zet_eigen(meta: Meta, nieuw: NieuwDossier | UitKopie) -> None:
    """Keys that no other laptop has, whose it is, and what the bureau planned."""
    from pyrage import x25519  # noqa: PLC0415 — only at the first start

    meta.zet("apparaatsleutel", json.dumps(Sleutel.nieuw().geheim()))
    meta.zet("ankersleutel", os.urandom(32).hex())
    meta.zet("bijlagensleutel", str(x25519.Identity.generate()))
    meta.zet("waarnemer", nieuw.waarnemer.model_dump_json())
    plan = [t.model_dump(mode="json") for t in nieuw.toewijzingen]
    meta.zet("toewijzingen", json.dumps(plan))


def open_opslag(map_: Path, ontsloten: Ontsloten, bladen: Bladen | None = None) -> Opslag:
    """Open a dossier with an opened vault; raises DatabaseFout and changes nothing.

    With ``bladen`` what is read of it counts when that context was left.
    """
    heel = bladen.heel if bladen is not None else None
    try:
        return Opslag(map_, open_database(map_, ontsloten, heel=heel), ontsloten)
    except BaseException:
        ontsloten.wis()
        raise
