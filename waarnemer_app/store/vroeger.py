"""Earlier chains: what was stated under another device key, closed and read-only.

A backup that is put back, or an older vault that is opened again, never goes on with its own
chain: the register may hold more of it. It is taken over as it was signed, and the dossier goes
on with a chain of its own (veiligheid 2.2, T25).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Protocol

from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.zegel import Sleutel

from .database import Database
from .fouten import BijlageFout, DatabaseFout
from .logboek import LogRegel

if TYPE_CHECKING:
    from .opslag import Opslag


_REST: Final = (
    ("xform", ("id", "versie", "sha256", "bron", "xform")),
    ("formulierbestand", ("id", "versie", "naam", "soort", "data")),
    ("concept", ("id", "soort", "json", "gewijzigd_op")),
)
"""What is kept by name and may be there already: table and columns."""

Bewijs = tuple[str, int, str, str]
"""A receipt as kept: its number, up to which revision, the JWS, and when it came (ISO 8601)."""


class LeesLogboek(Protocol):
    """The revisions of one chain, to be read."""

    def kop(self) -> tuple[int, str]:
        """Number and hash of the last revision; (0, zeros) when there is none."""

    def regels(self, vanaf: int = 1) -> Iterator[LogRegel]:
        """The revisions from ``vanaf`` on, in order."""

    def wis_inhoud(self, seq: int) -> None:
        """Erase content and salt of a revision; what was signed stays."""

    def hash_op(self, seq: int) -> str | None:
        """The hash of one revision; zeros for 0, None when it does not exist."""


class LeesAudit(Protocol):
    """The audit lines of one chain, to be read."""

    def kop(self) -> tuple[int, str]:
        """Number and hash of the last line; (0, zeros) when there is none."""

    def hash_op(self, nr: int) -> str | None:
        """The hash of one line; zeros for 0, None when it does not exist."""

    def regels(self, vanaf: int = 1, aantal: int = -1) -> list[str]:
        """The lines from ``vanaf`` on, all or this many."""


class Bewijzen(Protocol):
    """The receipts for one chain."""

    def bewaar(self, nr: str, tot: int, jws: str, ontvangen_op: str) -> None:
        """Keep a receipt; the same receipt twice changes nothing."""

    def alle(self) -> list[str]:
        """The receipts as they were signed, oldest first."""

    def regels(self) -> list[Bewijs]:
        """The receipts with what was noted of them, oldest first."""

    def tot(self) -> int:
        """Up to which revision the register has given a receipt."""


@dataclass(frozen=True)
class Keten:
    """One chain of a dossier; ``nr`` is 0 for the current one, which alone can grow.

    ``reden`` says why an earlier chain was taken over; ``opgenomen_op`` is ISO 8601.
    """

    nr: int
    apparaat: str
    sleutel: Sleutel
    certificaat: str | None
    logboek: LeesLogboek
    audit: LeesAudit
    ontvangsten: Bewijzen
    reden: str = ""
    opgenomen_op: str = ""

    @property
    def wachtend(self) -> int:
        """How many revisions have no receipt yet."""
        return max(0, self.logboek.kop()[0] - self.ontvangsten.tot())


class _Lijst:
    """The numbered lines of one earlier chain, in one table."""

    def __init__(self, db: Database, keten: int, tabel: str, nummer: str) -> None:
        self._db, self._keten, self._tabel, self._nummer = db, keten, tabel, nummer

    def _vraag(self, kolommen: str, rest: str, *waarden: object) -> Any:
        sql = f"SELECT {kolommen} FROM {self._tabel} WHERE keten = ? {rest}"  # noqa: S608 — fixed names
        return self._db.uitvoeren(sql, (self._keten, *waarden))

    def kop(self) -> tuple[int, str]:
        """Number and hash of the last line; (0, zeros) when there is none."""
        nummer = self._nummer
        rij = self._vraag(f"{nummer}, hash", f"ORDER BY {nummer} DESC LIMIT 1").fetchone()
        return (rij[0], rij[1]) if rij else (0, GEEN_VORIGE)

    def hash_op(self, nr: int) -> str | None:
        """The hash of one line; zeros for 0, None when it does not exist."""
        if nr == 0:
            return GEEN_VORIGE
        rij = self._vraag("hash", f"AND {self._nummer} = ?", nr).fetchone()
        return rij[0] if rij else None


class _Logboek(_Lijst):
    def __init__(self, db: Database, keten: int) -> None:
        super().__init__(db, keten, "vroegere_revisie", "seq")

    def regels(self, vanaf: int = 1) -> Iterator[LogRegel]:
        for rij in self._vraag("seq, jws, hash, zout, inhoud", "AND seq >= ? ORDER BY seq", vanaf):
            yield LogRegel(*rij)

    def wis_inhoud(self, seq: int) -> None:
        self._db.uitvoeren(
            "UPDATE vroegere_revisie SET zout = NULL, inhoud = NULL WHERE keten = ? AND seq = ?",
            (self._keten, seq),
        )


class _Audit(_Lijst):
    def __init__(self, db: Database, keten: int) -> None:
        super().__init__(db, keten, "vroegere_audit", "nr")

    def regels(self, vanaf: int = 1, aantal: int = -1) -> list[str]:
        rijen = self._vraag("jws", "AND nr >= ? ORDER BY nr LIMIT ?", vanaf, aantal)
        return [rij[0] for rij in rijen]


class _Ontvangsten:
    def __init__(self, db: Database, keten: int) -> None:
        self._db, self._keten = db, keten

    def bewaar(self, nr: str, tot: int, jws: str, ontvangen_op: str) -> None:
        self._db.uitvoeren(
            "INSERT INTO vroegere_ontvangst (keten, nr, tot, jws, ontvangen_op)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (keten, nr) DO NOTHING",
            (self._keten, nr, tot, jws, ontvangen_op),
        )

    def alle(self) -> list[str]:
        return [bewijs[2] for bewijs in self.regels()]

    def regels(self) -> list[Bewijs]:
        rijen = self._db.uitvoeren(
            "SELECT nr, tot, jws, ontvangen_op FROM vroegere_ontvangst WHERE keten = ?"
            " ORDER BY tot, nr",
            (self._keten,),
        )
        return list(rijen)

    def tot(self) -> int:
        return max((bewijs[1] for bewijs in self.regels()), default=0)


def ketens(db: Database) -> tuple[Keten, ...]:
    """The earlier chains of a dossier, in the order in which they were taken over."""
    rijen = db.uitvoeren(
        "SELECT nr, apparaat, sleutel, certificaat, reden, opgenomen_op"
        " FROM vroegere_keten ORDER BY nr"
    ).fetchall()
    return tuple(
        Keten(
            nr,
            apparaat,
            Sleutel.uit_jwk(json.loads(sleutel)),
            certificaat,
            _Logboek(db, nr),
            _Audit(db, nr),
            _Ontvangsten(db, nr),
            reden,
            opgenomen_op,
        )
        for nr, apparaat, sleutel, certificaat, reden, opgenomen_op in rijen
    )


def bewaar_certificaat(db: Database, nr: int, jws: str) -> None:
    """Keep the certificate of the device of an earlier chain, once the bureau admitted it."""
    db.uitvoeren("UPDATE vroegere_keten SET certificaat = ? WHERE nr = ?", (jws, nr))


@dataclass(frozen=True)
class Opgenomen:
    """What was taken over: how many revisions, and the SHA-256 of attachments that were gone."""

    revisies: int
    kwijt: tuple[str, ...] = ()


def neem_op(opslag: Opslag, oud: Opslag, reden: str, nu: datetime) -> Opgenomen:
    """Take all of an opened dossier over as earlier chains, in one transaction.

    Its revisions, audit lines, receipts, device keys and certificates, its attachments, the forms
    that its answers need, and what was still being written. ``oud`` is only read. The same dossier
    again changes nothing; a longer copy of the same chain adds the rest. An attachment that is
    damaged is left out and named. Raises DatabaseFout when a chain does not hold, or is not one of
    this waarnemer and stemming, or goes another way; then nothing is taken over.
    """
    _weiger_vreemd(opslag, oud)
    oud.lees_stand(Stand(), oud.apparaatsleutel())
    with opslag.db.transactie():
        erbij = sum(_neem_keten(opslag, keten, reden, nu) for keten in oud.ketens())
        kwijt = _neem_bijlagen(opslag, oud)
        _neem_rest(opslag.db, oud.db)
    return Opgenomen(erbij, kwijt)


def _weiger_vreemd(opslag: Opslag, oud: Opslag) -> None:
    hier, daar = opslag.naslag.pakket(), oud.naslag.pakket()
    zelfde = (
        hier.stemming.id == daar.stemming.id
        and hier.kop.demo == daar.kop.demo
        and opslag.waarnemer().id == oud.waarnemer().id
    )
    if not zelfde:
        raise DatabaseFout(
            "Dit dossier is van een andere stemming of van een andere waarnemer.",
            "Er is niets veranderd. Vraag het bureau wat u hiermee doet.",
        )


def _neem_keten(opslag: Opslag, keten: Keten, reden: str, nu: datetime) -> int:
    bekend = next((k for k in opslag.ketens() if k.apparaat == keten.apparaat), None)
    if bekend is None:
        bekend = _open_keten(opslag, keten, reden, nu)
    elif _vork(bekend, keten):
        raise DatabaseFout(
            "Deze kopie en dit dossier gaan elk een andere kant op.",
            "Er is niets veranderd. Bewaar de kopie en bel het bureau.",
        )
    if bekend.nr == 0:
        return 0
    if keten.certificaat is not None:
        bewaar_certificaat(opslag.db, bekend.nr, keten.certificaat)
    for bewijs in keten.ontvangsten.regels():
        bekend.ontvangsten.bewaar(*bewijs)
    return _neem_regels(opslag.db, bekend, keten)


def _open_keten(opslag: Opslag, keten: Keten, reden: str, nu: datetime) -> Keten:
    nr = len(ketens(opslag.db)) + 1
    opslag.db.uitvoeren(
        "INSERT INTO vroegere_keten (nr, apparaat, sleutel, certificaat, reden, opgenomen_op)"
        " VALUES (?, ?, ?, NULL, ?, ?)",
        (nr, keten.apparaat, json.dumps(keten.sleutel.geheim()), reden, nu.isoformat()),
    )
    opslag.noteer("vroegere-keten", keten.apparaat, nu)
    return ketens(opslag.db)[-1]


def _vork(bekend: Keten, keten: Keten) -> bool:
    """True when one is not the beginning of the other; the current chain takes nothing in."""
    lengte, erbij = bekend.logboek.kop()[0], keten.logboek.kop()[0]
    samen = min(lengte, erbij)
    samen_audit = min(bekend.audit.kop()[0], keten.audit.kop()[0])
    return (
        bekend.logboek.hash_op(samen) != keten.logboek.hash_op(samen)
        or bekend.audit.hash_op(samen_audit) != keten.audit.hash_op(samen_audit)
        or (bekend.nr == 0 and erbij > lengte)
    )


def _neem_regels(db: Database, bekend: Keten, keten: Keten) -> int:
    """Add what is not there yet; gives the number of revisions."""
    vanaf = bekend.logboek.kop()[0] + 1
    regels = [(bekend.nr, *r) for r in keten.logboek.regels(vanaf)]
    db.vele(
        "INSERT INTO vroegere_revisie (keten, seq, jws, hash, zout, inhoud)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        regels,
    )
    vanaf = bekend.audit.kop()[0] + 1
    db.vele(
        "INSERT INTO vroegere_audit (keten, nr, jws, hash) VALUES (?, ?, ?, ?)",
        [
            (bekend.nr, nr, jws, hash_van(jws))
            for nr, jws in enumerate(keten.audit.regels(vanaf), vanaf)
        ],
    )
    return len(regels)


def _neem_bijlagen(opslag: Opslag, oud: Opslag) -> tuple[str, ...]:
    kwijt = []
    for sha256, mime in oud.bijlagen.lijst():
        if opslag.bijlagen.gegevens(sha256) is not None:
            continue
        try:
            opslag.bijlagen.bewaar(oud.bijlagen.lees(sha256), mime)
        except BijlageFout:
            kwijt.append(sha256)
    return tuple(kwijt)


def _neem_rest(db: Database, oud: Database) -> None:
    """Forms by version, their files, and concepts; what is here already stays as it is."""
    for tabel, kolommen in _REST:
        namen = ", ".join(kolommen)
        rijen = oud.uitvoeren(f"SELECT {namen} FROM {tabel}").fetchall()  # noqa: S608 — fixed names
        plekken = ", ".join("?" * len(kolommen))
        sql = f"INSERT OR IGNORE INTO {tabel} ({namen}) VALUES ({plekken})"  # noqa: S608 — the same
        db.vele(sql, rijen)
