"""Between dossier and register: what leaves the laptop, and what comes back and counts.

Functions of an open dossier. They make plain bytes for the background and take plain text back;
nothing here uses a network.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

from waarnemer_app.domain.pakket import RegisterGegevens
from waarnemer_app.domain.wisverslag import Ketenstand, NietOntvangen, Wisverslag, teken
from waarnemer_app.domain.zegel import Sleutel, ZegelFout, lees_ongecontroleerd
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.fouten import BijlageFout
from waarnemer_app.store.vroeger import Keten
from waarnemer_app.sync.container import Bundel, Feiten, Ingepakt, maak_containers
from waarnemer_app.sync.engine import Aanmelding, Bijlage, Lading
from waarnemer_app.sync.formaat import (
    VERBINDING,
    AuditLijn,
    Grens,
    Lijn,
    revisie_lijn,
)
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import ONTVANGSTBEWIJS_TYP, Ontvangstbewijs, Stand
from waarnemer_app.sync.receipts import controleer_ontvangstbewijs, controleer_stand, lees_stand
from waarnemer_app.sync.toelating import controleer_certificaat, lees_certificaat, maak_verzoek

NIET_TOEGELATEN: Final = "NIET_TOEGELATEN"
PROXY: Final = "WAARNEMER_PROXY"


@dataclass(frozen=True)
class Zending:
    """What goes over a connection for one chain, and from which revision on."""

    lading: Lading
    vanaf: int

    @property
    def bundels(self) -> tuple[Bundel, ...]:
        """The containers of lines, made when first looked at; raises ContainerFout."""
        return tuple(self.lading.bundels)

    @property
    def tot(self) -> int:
        """The last revision that goes."""
        return self.lading.tot


def proxy() -> str | None:
    """Address of the proxy that the administrator of this laptop set; None without one.

    The general variables are not read: what was set for a browser does not carry this.
    """
    return os.environ.get(PROXY) or None


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


def _certificaat(keten: Keten) -> str:
    if keten.certificaat is None:
        welke = "Dit apparaat" if keten.nr == 0 else "De vorige sleutel van uw dossier"
        raise SyncFout(
            f"{welke} is nog niet toegelaten.",
            "Versturen",
            "Vraag toelating aan het bureau. U kunt gewoon doorwerken.",
            NIET_TOEGELATEN,
        )
    return keten.certificaat


def huidige(dossier: Dossier) -> Keten:
    """The chain that grows."""
    return dossier.opslag.ketens()[-1]


def te_verzenden(dossier: Dossier) -> tuple[Keten, ...]:
    """The current chain, and the earlier ones of which the register has not confirmed all."""
    *vroeger, nu = dossier.opslag.ketens()
    return (nu, *(keten for keten in vroeger if not _ontvangen(dossier, keten)))


def _ontvangen(dossier: Dossier, keten: Keten) -> bool:
    lengte = keten.logboek.kop()[0]
    return any(b.tot == lengte and b.volledig for b in _bewijzen(dossier, keten))


def toelatingsverzoek(
    dossier: Dossier, nu: datetime, code: str = "", keten: Keten | None = None
) -> str:
    """The request for admission of this device (or of an earlier chain), as one line (``.wva``)."""
    return maak_verzoek(
        keten.sleutel if keten else dossier.sleutel,
        waarnemer=dossier.waarnemer.id,
        stemming=dossier.pakket.stemming.id,
        pakket_id=dossier.pakket.kop.pakketId,
        doel=register_van(dossier).doel,
        gemaakt_op=nu,
        code=code,
    )


def neem_certificaat_aan(dossier: Dossier, jws: str, nu: datetime) -> None:
    """Check a certificate and keep it with its chain; raises ZegelFout and keeps nothing then."""
    gegevens = register_van(dossier)
    certificaat = lees_certificaat(jws.strip(), Sleutel.uit_jwk(gegevens.toelating))
    keten = _keten_van(dossier, certificaat.apparaat)
    controleer_certificaat(
        certificaat,
        apparaat=keten.apparaat,
        stemming=dossier.pakket.stemming.id,
        doel=gegevens.doel,
        demo=dossier.demo,
        nu=nu,
    )
    if certificaat.waarnemer != dossier.waarnemer.id:
        raise ZegelFout("Dit certificaat is voor een andere waarnemer.")
    dossier.bewaar_certificaat(jws.strip(), keten)


def _keten_van(dossier: Dossier, apparaat: str) -> Keten:
    """The chain of this device; the current one when there is none, and the check says so."""
    ketens = dossier.opslag.ketens()
    return next((keten for keten in ketens if keten.apparaat == apparaat), ketens[-1])


def aanmelding(dossier: Dossier, keten: Keten | None = None) -> Aanmelding:
    """What the connection of a chain needs; raises SyncFout when its device was not admitted."""
    gegevens = register_van(dossier)
    keten = keten or huidige(dossier)
    return Aanmelding(
        adres=gegevens.adres,
        doel=gegevens.doel,
        apparaat=keten.apparaat,
        certificaat=_certificaat(keten),
        sleutel=keten.sleutel,
        ca_pem=gegevens.ca,
        proxy=proxy(),
    )


def genoemde_bijlagen(keten: Keten, vanaf: int = 1) -> list[str]:
    """SHA-256 of the attachments that revisions from ``vanaf`` on name, each once, in order."""
    uit: dict[str, None] = {}
    for regel in keten.logboek.regels(vanaf):
        # most name none, and need no reading
        if regel.inhoud and b'"bijlagen"' in regel.inhoud:
            uit |= dict.fromkeys(b["sha256"] for b in json.loads(regel.inhoud).get("bijlagen", ()))
    return list(uit)


def lezer(dossier: Dossier, sha256: str) -> Callable[[], bytes | None]:
    """Reads an attachment; None when it is damaged: that must not hinder the rest."""

    def lees() -> bytes | None:
        try:
            return bron()
        except BijlageFout:
            return None

    try:
        bron = dossier.opslag.bijlagen.lezer(sha256)
    except BijlageFout:
        return lambda: None
    return lees


def lijnen_van(keten: Keten, vanaf: int = 1, audit_vanaf: int = 1) -> list[Lijn]:
    """Revisions and audit lines of a chain, from these numbers on."""
    uit: list[Lijn] = [revisie_lijn(r.jws, r.inhoud, r.zout) for r in keten.logboek.regels(vanaf)]
    return uit + [AuditLijn(jws=jws) for jws in keten.audit.regels(audit_vanaf)]


@dataclass(frozen=True)
class _Vanaf:
    """The last revision and audit line that need not be sent again."""

    regel: int = 0
    audit: int = 0


def inpakker(
    dossier: Dossier, keten: Keten, nu: datetime, na: int, grens: Grens
) -> Callable[[Iterable[Lijn]], Sequence[Bundel]]:
    """Seals and encrypts lines that go on after revision ``na``; needs the dossier no more."""
    gegevens = register_van(dossier)
    hash_ = keten.logboek.hash_op(na)
    if hash_ is None:
        raise ZegelFout(f"Dit dossier heeft geen regel {na}.")
    feiten = Feiten(
        doel=gegevens.doel,
        stemming=dossier.pakket.stemming.id,
        apparaat=keten.apparaat,
        certificaat=_certificaat(keten),
        demo=dossier.demo,
        gemaakt_op=nu,
        na=na,
        na_hash=hash_,
    )
    voor = (gegevens.ontvangst, gegevens.reserve)
    return lambda lijnen: maak_containers(lijnen, feiten, keten.sleutel, voor, grens)


def _voor_verbinding(dossier: Dossier, keten: Keten, nu: datetime, na: _Vanaf) -> Zending:
    tot, audit_tot = keten.logboek.kop()[0], keten.audit.kop()[0]
    lijnen = lijnen_van(keten, na.regel + 1, na.audit + 1)
    heel = max((b.tot for b in _bewijzen(dossier, keten) if b.volledig), default=0)
    nieuw = genoemde_bijlagen(keten, heel + 1)
    inpakken = inpakker(dossier, keten, nu, na.regel, VERBINDING)
    lading = Lading(
        bundels=Ingepakt(lambda: inpakken(lijnen)),
        bijlagen=[Bijlage(s, lezer(dossier, s)) for s in nieuw],
        inpakken=inpakker(dossier, keten, nu, tot, VERBINDING),
        tot=tot,
        audit_tot=audit_tot,
        controle=True,
        bewijzen=keten.ontvangsten.alle(),
        ontvangen=[
            Bijlage(s, lezer(dossier, s)) for s in genoemde_bijlagen(keten) if s not in nieuw
        ],
    )
    return Zending(lading, na.regel + 1)


def zending_voor(
    dossier: Dossier, stand_jws: str, nu: datetime, keten: Keten | None = None
) -> Zending:
    """What the register does not have yet of a chain, from its own signed position on.

    An earlier chain may be shorter than what the register has: then all of it goes, for the
    register to compare. Raises ZegelFout when the register holds something that is not a part of
    this chain (an older copy of the dossier, say). What it gives needs the dossier no more.
    """
    gegevens = register_van(dossier)
    keten = keten or huidige(dossier)
    bewijs = Sleutel.uit_jwk(gegevens.bewijs)
    adres = {
        "doel": gegevens.doel,
        "stemming": dossier.pakket.stemming.id,
        "apparaat": keten.apparaat,
    }
    stand = lees_stand(stand_jws, bewijs, **adres)
    if keten.nr and _korter(keten, stand):
        return _voor_verbinding(dossier, keten, nu, _Vanaf())
    controleer_stand(stand_jws, bewijs, keten.logboek.hash_op, keten.audit.hash_op, **adres)
    return _voor_verbinding(dossier, keten, nu, _Vanaf(stand.volgnummer, stand.auditnr))


def _korter(keten: Keten, stand: Stand) -> bool:
    return stand.volgnummer > keten.logboek.kop()[0] or stand.auditnr > keten.audit.kop()[0]


def neem_bewijs_aan(dossier: Dossier, jws: str) -> Ontvangstbewijs:
    """Verify a receipt and only then call it received; the same one twice changes nothing.

    It counts for the chain of the device it names. Raises ZegelFout, and then nothing counts as
    received.
    """
    jws = jws.strip()
    apparaat = lees_ongecontroleerd(jws, ONTVANGSTBEWIJS_TYP).get("apparaat")
    keten = _keten_van(dossier, str(apparaat))
    bewijs = _lees_bewijs(dossier, keten, jws)
    if jws not in keten.ontvangsten.alle():
        dossier.bewaar_ontvangstbewijs(bewijs.nr, bewijs.tot, jws, keten)
    return bewijs


def _lees_bewijs(dossier: Dossier, keten: Keten, jws: str) -> Ontvangstbewijs:
    gegevens = register_van(dossier)
    return controleer_ontvangstbewijs(
        jws,
        Sleutel.uit_jwk(gegevens.bewijs),
        keten.logboek.hash_op,
        doel=gegevens.doel,
        stemming=dossier.pakket.stemming.id,
        apparaat=keten.apparaat,
        demo=dossier.demo,
    )


def _bewijzen(dossier: Dossier, keten: Keten) -> list[Ontvangstbewijs]:
    return [_lees_bewijs(dossier, keten, jws) for jws in keten.ontvangsten.alle()]


def binnen_op(dossier: Dossier, apparaat: str, seq: int) -> datetime | None:
    """When the register first had this line of a chain, by its receipts; None when not yet.

    Raises ZegelFout.
    """
    bewijzen_ = _bewijzen(dossier, _keten_van(dossier, apparaat))
    ops = [b.ontvangenOp for b in bewijzen_ if b.apparaat == apparaat and b.tot >= seq]
    return min(ops, default=None)


def niet_ontvangen(dossier: Dossier, eerdere: int = 0) -> NietOntvangen:
    """What the receipts do not confirm; ``eerdere`` locked dossiers that nobody can look into.

    Without a register in the package nothing was ever confirmed. Raises ZegelFout.
    """
    regels = 0
    bijlagen: set[str] = set()
    for keten in dossier.opslag.ketens():
        binnen = _bewijzen(dossier, keten) if dossier.pakket.centraal_register else []
        regels += keten.logboek.kop()[0] - max((b.tot for b in binnen), default=0)
        heel = max((b.tot for b in binnen if b.volledig), default=0)
        bijlagen.update(genoemde_bijlagen(keten, heel + 1))
    return NietOntvangen(
        regels=regels,
        bijlagen=len(bijlagen),
        concepten=len(dossier.concepten()),
        dossiers=eerdere,
    )


def bewaar_tot(dossier: Dossier) -> date | None:
    """The last day of keeping: the term of the package after the last receipt; None before it."""
    momenten = [b.ontvangenOp for b in bewijzen(dossier)]
    if not momenten or not niet_ontvangen(dossier).niets:
        return None
    dagen = dossier.pakket.termijnen.bewaren_dagen
    return max(momenten).date() + timedelta(days=dagen)


def wisverslag(
    dossier: Dossier, nu: datetime, reden: Literal["termijn", "verzoek"], eerdere: int = 0
) -> str:
    """The signed report of a wipe (JWS), to be written down before the wipe; raises ZegelFout."""
    ketens = []
    for keten in dossier.opslag.ketens():
        lengte, kop = keten.logboek.kop()
        binnen = _bewijzen(dossier, keten) if dossier.pakket.centraal_register else []
        laatste = max(binnen, key=lambda b: b.tot, default=None)
        ketens.append(
            Ketenstand(
                apparaat=keten.apparaat,
                regels=lengte,
                kop=kop,
                ontvangen=laatste.tot if laatste else 0,
                bewijs=laatste.nr if laatste else "",
            )
        )
    verslag = Wisverslag(
        apparaat=dossier.apparaat,
        stemming=dossier.pakket.stemming.id,
        waarnemer=dossier.waarnemer.id,
        demo=dossier.demo,
        op=nu,
        reden=reden,
        certificaat=dossier.certificaat or "",
        ketens=tuple(ketens),
        nietOntvangen=niet_ontvangen(dossier, eerdere),
    )
    return teken(dossier.sleutel, verslag)


def bewijzen(dossier: Dossier) -> list[Ontvangstbewijs]:
    """The kept receipts, earlier chains first and oldest first, each verified again."""
    return [b for keten in dossier.opslag.ketens() for b in _bewijzen(dossier, keten)]
