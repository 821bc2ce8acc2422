"""Between dossier and register: what leaves the laptop, and what comes back and counts.

Functions of an open dossier. They make plain bytes for the background and take plain text back;
nothing here uses a network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from waarnemer_app.domain.pakket import RegisterGegevens
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.dossier import Dossier
from waarnemer_app.sync.container import Bundel, Feiten, maak_containers
from waarnemer_app.sync.engine import Aanmelding
from waarnemer_app.sync.formaat import (
    STICK,
    VERBINDING,
    AuditLijn,
    Grens,
    Lijn,
    bijlage_lijnen,
    revisie_lijn,
)
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import Ontvangstbewijs
from waarnemer_app.sync.receipts import controleer_ontvangstbewijs, controleer_stand
from waarnemer_app.sync.toelating import controleer_certificaat, lees_certificaat, maak_verzoek

NIET_TOEGELATEN: Final = "NIET_TOEGELATEN"


@dataclass(frozen=True)
class Zending:
    """Containers ready to go, and from where they go on."""

    bundels: tuple[Bundel, ...]
    vanaf: int
    tot: int


def register_van(dossier: Dossier) -> RegisterGegevens:
    """Address and keys of the register; raises SyncFout when the package has none."""
    gegevens = dossier.pakket.centraal_register
    if gegevens is None:
        raise SyncFout(
            "Het pakket noemt geen centraal register.",
            "Verkiezingspakket",
            "Vraag het bureau om een nieuw pakket.",
            "GEEN_REGISTER",
        )
    return gegevens


def _certificaat(dossier: Dossier) -> str:
    if dossier.certificaat is None:
        raise SyncFout(
            "Dit apparaat is nog niet toegelaten.",
            "Versturen",
            "Vraag toelating aan het bureau. U kunt gewoon doorwerken.",
            NIET_TOEGELATEN,
        )
    return dossier.certificaat


def toelatingsverzoek(dossier: Dossier, nu: datetime, code: str = "") -> str:
    """The request for admission of this device, as one line of text (``.wva``)."""
    return maak_verzoek(
        dossier.sleutel,
        waarnemer=dossier.waarnemer.id,
        stemming=dossier.pakket.stemming.id,
        pakket_id=dossier.pakket.kop.pakketId,
        doel=register_van(dossier).doel,
        gemaakt_op=nu,
        code=code,
    )


def neem_certificaat_aan(dossier: Dossier, jws: str, nu: datetime) -> None:
    """Check a certificate and keep it; raises ZegelFout and keeps nothing then."""
    gegevens = register_van(dossier)
    certificaat = lees_certificaat(jws.strip(), Sleutel.uit_jwk(gegevens.toelating))
    controleer_certificaat(
        certificaat,
        apparaat=dossier.apparaat,
        stemming=dossier.pakket.stemming.id,
        doel=gegevens.doel,
        demo=dossier.demo,
        nu=nu,
    )
    if certificaat.waarnemer != dossier.waarnemer.id:
        raise ZegelFout("Dit certificaat is voor een andere waarnemer.")
    dossier.bewaar_certificaat(jws.strip())


def aanmelding(dossier: Dossier) -> Aanmelding:
    """What the connection needs; raises SyncFout when this device was not admitted."""
    gegevens = register_van(dossier)
    return Aanmelding(
        adres=gegevens.adres,
        doel=gegevens.doel,
        apparaat=dossier.apparaat,
        certificaat=_certificaat(dossier),
        sleutel=dossier.sleutel,
        ca_pem=gegevens.ca,
    )


def _bijlagen(dossier: Dossier, inhouden: Iterable[bytes | None]) -> Iterable[Lijn]:
    gezien: set[str] = set()
    for inhoud in inhouden:
        for bijlage in json.loads(inhoud or b"{}").get("bijlagen", ()):
            if bijlage["sha256"] not in gezien:
                gezien.add(bijlage["sha256"])
                yield from bijlage_lijnen(dossier.opslag.bijlagen.lees(bijlage["sha256"]))


def _lijnen(dossier: Dossier, vanaf: int, audit_vanaf: int) -> list[Lijn]:
    regels = list(dossier.opslag.logboek.regels(vanaf))
    uit: list[Lijn] = [revisie_lijn(r.jws, r.inhoud, r.zout) for r in regels]
    uit += [AuditLijn(jws=jws) for jws in dossier.opslag.audit.regels(audit_vanaf)]
    uit += _bijlagen(dossier, (r.inhoud for r in regels))
    return uit


def _zending(dossier: Dossier, nu: datetime, na: int, na_audit: int, grens: Grens) -> Zending:
    gegevens = register_van(dossier)
    hash_ = dossier.opslag.logboek.hash_op(na)
    if hash_ is None:
        raise ZegelFout(f"Dit dossier heeft geen regel {na}.")
    feiten = Feiten(
        doel=gegevens.doel,
        stemming=dossier.pakket.stemming.id,
        apparaat=dossier.apparaat,
        certificaat=_certificaat(dossier),
        demo=dossier.demo,
        gemaakt_op=nu,
        na=na,
        na_hash=hash_,
    )
    bundels = maak_containers(
        _lijnen(dossier, na + 1, na_audit + 1),
        feiten,
        dossier.sleutel,
        (gegevens.ontvangst, gegevens.reserve),
        grens,
    )
    return Zending(tuple(bundels), na + 1, dossier.lengte)


def zending_voor(dossier: Dossier, stand_jws: str, nu: datetime) -> Zending:
    """What the register does not have yet, from its own signed position on.

    Raises ZegelFout when the register holds something that is not a part of this chain (an older
    copy of the dossier, say), ContainerFout when a line does not fit.
    """
    gegevens = register_van(dossier)
    stand = controleer_stand(
        stand_jws,
        Sleutel.uit_jwk(gegevens.bewijs),
        dossier.opslag.logboek.hash_op,
        dossier.opslag.audit.hash_op,
        doel=gegevens.doel,
        stemming=dossier.pakket.stemming.id,
        apparaat=dossier.apparaat,
    )
    return _zending(dossier, nu, stand.volgnummer, stand.auditnr, VERBINDING)


def stick(dossier: Dossier, nu: datetime) -> Zending:
    """The whole dossier for a stick; sent twice it changes nothing."""
    return _zending(dossier, nu, 0, 0, STICK)


def neem_bewijs_aan(dossier: Dossier, jws: str) -> Ontvangstbewijs:
    """Verify a receipt and only then call it received; the same one twice changes nothing.

    Raises ZegelFout, and then nothing counts as received.
    """
    gegevens = register_van(dossier)
    bewijs = controleer_ontvangstbewijs(
        jws.strip(),
        Sleutel.uit_jwk(gegevens.bewijs),
        dossier.opslag.logboek.hash_op,
        doel=gegevens.doel,
        stemming=dossier.pakket.stemming.id,
        apparaat=dossier.apparaat,
        demo=dossier.demo,
    )
    if jws.strip() not in dossier.opslag.ontvangsten.alle():
        dossier.bewaar_ontvangstbewijs(bewijs.nr, bewijs.tot, jws.strip())
    return bewijs


def bewijzen(dossier: Dossier) -> list[Ontvangstbewijs]:
    """The kept receipts, oldest first, each verified again."""
    gegevens = register_van(dossier)
    return [
        controleer_ontvangstbewijs(
            jws,
            Sleutel.uit_jwk(gegevens.bewijs),
            dossier.opslag.logboek.hash_op,
            doel=gegevens.doel,
            stemming=dossier.pakket.stemming.id,
            apparaat=dossier.apparaat,
            demo=dossier.demo,
        )
        for jws in dossier.opslag.ontvangsten.alle()
    ]
