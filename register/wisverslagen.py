"""Taking in the report of a wipe (ADR 0012): its seal, and what the register holds beside it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from waarnemer_app.domain.revisie import hash_van
from waarnemer_app.domain.wisverslag import TYP, Ketenstand, Wisverslag, lees
from waarnemer_app.domain.zegel import Sleutel, ZegelFout, lees_ongecontroleerd
from waarnemer_app.sync.toelating import lees_certificaat

from .bewijzen import keten_kop
from .database import Verbinding
from .fouten import Weigering
from .instellingen import Instellingen


class Wisketen(BaseModel):
    """One chain: how long it was, what the laptop thought confirmed, and what is held.

    ``klopt``: the register holds at least what the laptop thought confirmed.
    """

    model_config = ConfigDict(frozen=True, alias_generator=to_camel, validate_by_name=True)

    apparaat: str
    regels: int
    ontvangen: int
    bij_register: int
    klopt: bool


class Wisoordeel(BaseModel):
    """What a report says and whether the register agrees; ``verloren`` names what is nowhere."""

    model_config = ConfigDict(frozen=True, alias_generator=to_camel, validate_by_name=True)

    apparaat: str
    waarnemer: str
    reden: str
    ketens: list[Wisketen]
    verloren: dict[str, int]

    @property
    def klopt(self) -> bool:
        """True when nothing is missing that the laptop thought confirmed."""
        return all(keten.klopt for keten in self.ketens)


def controleer_wisverslag(jws: str, toelating: Sleutel) -> Wisverslag:
    """Check a report with the certificate in it, without a database; raises ZegelFout."""
    beweerd = lees_ongecontroleerd(jws, TYP)
    certificaat_jws = beweerd.get("certificaat")
    if not isinstance(certificaat_jws, str) or not certificaat_jws:
        raise ZegelFout("Deze laptop is nooit toegelaten. Het verslag is niet te controleren.")
    certificaat = lees_certificaat(certificaat_jws, toelating)
    verslag = lees(certificaat.sleutel, jws)
    gezegd = (verslag.apparaat, verslag.stemming, verslag.waarnemer, verslag.demo)
    bekend = (certificaat.apparaat, certificaat.stemming, certificaat.waarnemer, certificaat.demo)
    if gezegd != bekend:
        raise ZegelFout("Het certificaat in het verslag is van een ander.")
    return verslag


def bewaar_wisverslag(
    conn: Verbinding, inst: Instellingen, stemming: str, jws: str, door: str
) -> Wisoordeel:
    """Keep a report and compare it; the same one again changes nothing. Raises Weigering (400)."""
    try:
        verslag = controleer_wisverslag(jws, inst.toelating)
        if verslag.stemming != stemming:
            raise ZegelFout(f"Dit verslag is van de stemming {verslag.stemming}.")
        if verslag.demo != inst.demo:
            raise ZegelFout("Dit verslag is om te oefenen, dit register niet, of andersom.")
    except ZegelFout as fout:
        raise Weigering(
            400, "WISVERSLAG", str(fout), "Vraag de waarnemer om het bestand dat eindigt op .wvv."
        ) from fout
    conn.execute(
        "INSERT INTO bewijs.wisverslag (stemming, apparaat, hash, jws, door)"
        " VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
        (stemming, verslag.apparaat, hash_van(jws), jws, door),
    )
    ketens = [_vergelijk(conn, stemming, keten) for keten in verslag.ketens]
    return Wisoordeel(
        apparaat=verslag.apparaat,
        waarnemer=verslag.waarnemer,
        reden=verslag.reden,
        ketens=ketens,
        verloren=verslag.nietOntvangen.model_dump(),
    )


def _vergelijk(conn: Verbinding, stemming: str, keten: Ketenstand) -> Wisketen:
    kop = keten_kop(conn, stemming, keten.apparaat)
    # When all of it was sent, the last hash must be the same too.
    heel = kop.nr < keten.regels or keten.regels == 0 or _hash(conn, stemming, keten) == keten.kop
    return Wisketen(
        apparaat=keten.apparaat,
        regels=keten.regels,
        ontvangen=keten.ontvangen,
        bij_register=kop.nr,
        klopt=kop.nr >= keten.ontvangen and heel,
    )


def _hash(conn: Verbinding, stemming: str, keten: Ketenstand) -> str:
    rij = conn.execute(
        "SELECT hash FROM bewijs.revisie WHERE (stemming, apparaat, seq) = (%s, %s, %s)",
        (stemming, keten.apparaat, keten.regels),
    ).fetchone()
    return "" if rij is None else str(rij[0])
