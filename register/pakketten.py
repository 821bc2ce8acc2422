"""The verkiezingspakketten of the register: what elections there are, which organs, which places.

Kept as the signed file; what was read of it is kept in memory, for a package never changes.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterable

import psycopg

from waarnemer_app.domain.functiescheiding import functiescheiding_van_toepassing
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.imports.pakket import PakketFout, lees_pakket
from waarnemer_app.sync.berichten import BerichtSoort, NieuwPakket
from waarnemer_app.xforms import Form
from waarnemer_app.xforms.cache import FormCache

from . import berichten
from .database import Verbinding
from .fouten import Weigering
from .instellingen import Instellingen

_IN_GEHEUGEN = 4
_gelezen: OrderedDict[tuple[str, str], Pakket] = OrderedDict()


def _onthoud(sha256: str, inst: Instellingen, data: Callable[[], bytes]) -> Pakket:
    sleutel = (sha256, inst.wortel.duimafdruk)
    gevonden = _gelezen.get(sleutel)
    if gevonden is None:
        try:
            gevonden = lees_pakket(
                data(), {inst.wortel.duimafdruk: inst.wortel}, demo_toegestaan=inst.demo
            )
        except PakketFout as fout:
            raise Weigering(400, fout.code, fout.melding, fout.remedie) from fout
        _gelezen[sleutel] = gevonden
        while len(_gelezen) > _IN_GEHEUGEN:
            _gelezen.popitem(last=False)
    return gevonden


def lees(data: bytes, inst: Instellingen) -> Pakket:
    """Read a package of this bureau; raises Weigering (400)."""
    return _onthoud(hashlib.sha256(data).hexdigest(), inst, lambda: data)


def bewaar(conn: Verbinding, inst: Instellingen, data: bytes, stemming: str, door: str) -> Pakket:
    """Keep a package; the same one again changes nothing. Raises Weigering (400, 409)."""
    pakket = lees(data, inst)
    if pakket.stemming.id != stemming:
        raise Weigering(
            400,
            "ANDERE_STEMMING",
            f"Dit pakket is voor de stemming {pakket.stemming.id}.",
            "Noem die stemming, of kies een ander pakket.",
        )
    try:
        conn.execute(
            "INSERT INTO bewijs.pakket (stemming, sha256, pakket_id, versie, bestand, door)"
            " VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (stemming, sha256) DO NOTHING",
            (
                stemming,
                hashlib.sha256(data).hexdigest(),
                pakket.kop.pakketId,
                pakket.kop.versie,
                data,
                door,
            ),
        )
    except psycopg.errors.UniqueViolation as fout:
        raise Weigering(
            409,
            "PAKKET_ZELFDE_VERSIE",
            f"Het register heeft al een ander pakket met versie {pakket.kop.versie}.",
            "Verhoog de versie en maak het pakket opnieuw.",
        ) from fout
    return pakket


def versie_die_geldt(conn: Verbinding, stemming: str) -> int:
    """The highest version that is held of this stemming; 0 when there is none."""
    vraag = "SELECT coalesce(max(versie), 0) FROM bewijs.pakket WHERE stemming = %s"
    rij = conn.execute(vraag, (stemming,)).fetchone()
    return int(rij[0]) if rij else 0


def meld(conn: Verbinding, inst: Instellingen, stemming: str) -> int:
    """Tell every admitted laptop of the package in force, once; gives how many were told.

    Each in a transaction of its own: one that breaks off goes on when it is done again. ``conn``
    must not be in a transaction.
    """
    rij = conn.execute(
        "SELECT sha256, pakket_id, versie, length(bestand), op FROM bewijs.pakket"
        " WHERE stemming = %s ORDER BY versie DESC LIMIT 1",
        (stemming,),
    ).fetchone()
    if rij is None:
        return 0
    sha256, pakket_id, versie, grootte, op = rij
    apparaten = conn.execute(
        "SELECT DISTINCT apparaat FROM bewijs.certificaat c WHERE stemming = %(s)s"
        " AND NOT EXISTS (SELECT 1 FROM bewijs.intrekking i WHERE i.apparaat = c.apparaat)"
        " AND NOT EXISTS (SELECT 1 FROM bewijs.bericht b WHERE b.stemming = %(s)s"
        "  AND b.apparaat = c.apparaat AND b.soort = %(soort)s AND b.op >= %(op)s)"
        " ORDER BY apparaat",
        {"s": stemming, "soort": BerichtSoort.PAKKET, "op": op},
    ).fetchall()
    bericht = NieuwPakket(pakketId=pakket_id, versie=versie, sha256=sha256, grootte=grootte)
    for (apparaat,) in apparaten:
        with conn.transaction():
            berichten.plaats(conn, inst, stemming, apparaat, BerichtSoort.PAKKET, bericht)
    return len(apparaten)


def bestand(conn: Verbinding, stemming: str, sha256: str | None = None) -> bytes | None:
    """The file of the latest version for this stemming, or of this one; None when not held."""
    rij = conn.execute(
        "SELECT bestand FROM bewijs.pakket WHERE stemming = %(s)s"
        " AND (%(h)s::text IS NULL OR sha256 = %(h)s) ORDER BY versie DESC LIMIT 1",
        {"s": stemming, "h": sha256},
    ).fetchone()
    return None if rij is None else bytes(rij[0])


def _som(conn: Verbinding, stemming: str) -> str | None:
    rij = conn.execute(
        "SELECT sha256 FROM bewijs.pakket WHERE stemming = %s ORDER BY versie DESC LIMIT 1",
        (stemming,),
    ).fetchone()
    return None if rij is None else str(rij[0])


def geldig(conn: Verbinding, inst: Instellingen, stemming: str) -> Pakket:
    """The package in force for a stemming; raises Weigering (404) when there is none."""
    som = _som(conn, stemming)
    if som is None:
        raise Weigering(
            404,
            "GEEN_PAKKET",
            "Het register heeft nog geen pakket van deze stemming.",
            "Laat de beheerder het pakket plaatsen: waarnemer-register pakket plaats.",
        )
    return _onthoud(som, inst, lambda: bestand(conn, stemming) or b"")


def functiescheiding(conn: Verbinding, inst: Instellingen, stemming: str) -> bool:
    """True when the Kiesraad is CSB at this stemming (R-FS-1), or when that is not known here."""
    if _som(conn, stemming) is None:
        return True
    pakket = geldig(conn, inst, stemming)
    return any(functiescheiding_van_toepassing(v) for v in pakket.stemming.verkiezingen)


class Vormen:
    """Gives the form of exactly this version, from these packages; raises KeyError or FormError."""

    def __init__(self, pakketten: Iterable[Pakket]) -> None:
        self._formulieren = {
            (f.kop.id, f.kop.versie): f for pakket in pakketten for f in pakket.formulieren
        }
        self._cache = FormCache()

    def __call__(self, formulier: str, versie: str) -> Form:
        """The form by id and version."""
        gevonden = self._formulieren[formulier, versie]
        return self._cache.form(gevonden.xform, attachments=gevonden.bestanden)
