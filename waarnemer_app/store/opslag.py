"""One dossier on disk: the vault, the database and its parts, opened and closed together."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.pakket import Pakket, Toewijzing, WaarnemerGegevens
from waarnemer_app.domain.revisie import TYP, Revisie, Schakel, inhoud_klopt, lees
from waarnemer_app.domain.stand import SOORTEN, Stand
from waarnemer_app.domain.zegel import Sleutel, ZegelFout, lees_ongecontroleerd

from . import vroeger
from .bestanden import op_schijf
from .bijlagen import Bijlagen
from .concepten import Concepten
from .database import Database, open_database
from .eerder import begin_af, begint
from .fouten import DatabaseFout
from .kluis import Kluis, Ontsloten, bereid_kluis, heeft_kluis, schrijf_kluis
from .logboek import Auditlog, Logboek, LogRegel
from .meta import Meta, Ontvangsten
from .naslag import Naslag

SNELLE_CONTROLE = 100
"""How many of the last revisions are checked with their signature at unlock."""


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
        self.bijlagen = Bijlagen(db, map_ / "bijlagen", self._verplicht("bijlagensleutel"))

    def _verplicht(self, sleutel: str) -> str:
        waarde = self.meta.geef(sleutel)
        if waarde is None:
            raise DatabaseFout("Het dossier is niet compleet: er mist een sleutel.")
        return waarde

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

    def lees_stand(self, stand: Stand, sleutel: Sleutel) -> tuple[int, str]:
        """Fold the logboek into ``stand``; gives the head (seq, hash).

        Earlier chains go first, so that all of it shows as one.
        Each chain is checked whole by hash, the last hundred also by signature; raises
        DatabaseFout when it does not hold.
        """
        for keten in vroeger.ketens(self.db):
            _vouw(stand, keten.logboek, keten.sleutel)
        return _vouw(stand, self.logboek, sleutel)

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

    def sluit(self) -> None:
        """Close the database and overwrite the key."""
        self.db.sluit()
        self._ontsloten.wis()


def _vouw(stand: Stand, logboek: vroeger.LeesLogboek, sleutel: Sleutel) -> tuple[int, str]:
    """Fold one chain into ``stand`` and check it; gives its head."""
    lengte = logboek.kop()[0]
    schakel = Schakel()
    try:
        for regel in logboek.regels():
            met_zegel = regel.seq > lengte - SNELLE_CONTROLE
            revisie = _lees_revisie(regel, sleutel if met_zegel else None)
            schakel.volg(revisie, regel.jws)
            stand.pas_toe(revisie, schakel.hash, _lees_inhoud(revisie, regel))
    except (ZegelFout, ValidationError) as fout:
        raise DatabaseFout(
            f"Het logboek klopt niet meer na regel {schakel.seq}.",
            "Gebruik dit dossier niet verder. Bel het bureau.",
        ) from fout
    return schakel.seq, schakel.hash


def _lees_revisie(regel: LogRegel, sleutel: Sleutel | None) -> Revisie:
    if sleutel is not None:
        return lees(sleutel, regel.jws)
    return Revisie.model_validate(lees_ongecontroleerd(regel.jws, TYP))


def _lees_inhoud(revisie: Revisie, regel: LogRegel) -> Inhoud | None:
    if regel.inhoud is None or regel.zout is None:
        return None
    if not inhoud_klopt(revisie, regel.zout, regel.inhoud):
        raise ZegelFout(f"De inhoud van regel {revisie.seq} is veranderd.")
    return SOORTEN[revisie.objectSoort].model_validate_json(regel.inhoud)


@dataclass(frozen=True)
class NieuwDossier:
    """What a new dossier begins with."""

    pakket: Pakket
    bestand: bytes
    waarnemer: WaarnemerGegevens
    toewijzingen: tuple[Toewijzing, ...] = ()


def bereid_voor(
    nieuw: NieuwDossier, wachtzin: str, nu: datetime, *, geheugen_kib: int | None = None
) -> tuple[Kluis, Ontsloten]:
    """Derive the keys of a new dossier (slow on purpose; touches no disk, fit for a thread)."""
    register = nieuw.pakket.centraal_register
    herstel = register.herstel if register else ()
    return bereid_kluis(wachtzin, nu=nu, herstel=herstel, geheugen_kib=geheugen_kib)


@op_schijf()
def maak_opslag(
    map_: Path, kluis: Kluis, ontsloten: Ontsloten, nieuw: NieuwDossier, nu: datetime
) -> Opslag:
    """Make a dossier in an empty folder: database, device key, package, and the vault at last.

    The vault is written last: a start that was broken off is made again. A database of which the
    vault is gone is no such start; it is set apart (``eerder``).
    """
    from pyrage import x25519  # noqa: PLC0415 — only at the first start

    map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    if heeft_dossier(map_):
        raise DatabaseFout("Er is hier al een dossier.", "Ontgrendel het, of kies een andere map.")
    begint(map_)
    db = open_database(map_, ontsloten, nieuw=True)
    try:
        with db.transactie():
            meta = Meta(db)
            meta.zet("apparaatsleutel", json.dumps(Sleutel.nieuw().geheim()))
            meta.zet("bijlagensleutel", str(x25519.Identity.generate()))
            meta.zet("waarnemer", nieuw.waarnemer.model_dump_json())
            plan = [t.model_dump(mode="json") for t in nieuw.toewijzingen]
            meta.zet("toewijzingen", json.dumps(plan))
            Naslag(db).laad(nieuw.pakket, nieuw.bestand, nu)
        schrijf_kluis(map_, kluis)
        begin_af(map_)
    except BaseException:
        db.sluit()
        raise
    return Opslag(map_, db, ontsloten)


def open_opslag(map_: Path, ontsloten: Ontsloten) -> Opslag:
    """Open a dossier with an opened vault; raises DatabaseFout and changes nothing."""
    try:
        return Opslag(map_, open_database(map_, ontsloten), ontsloten)
    except BaseException:
        ontsloten.wis()
        raise
