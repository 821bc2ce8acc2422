"""What the register tells a laptop: its messages, and the closing check against the dossier.

Functions of an open dossier and of text that came back; nothing here uses a network. What the
bureau says is kept beside the logboek and verified at every reading; it changes no statement.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from pydantic import Field, ValidationError

from waarnemer_app.domain.basis import Model, Tijdstip
from waarnemer_app.domain.kennisgeving import OPNIEUW_MAILEN, Kennisgeving, bevestigt_nog
from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van
from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.vroeger import Keten
from waarnemer_app.sync.berichten import (
    Adres,
    Bericht,
    BerichtSoort,
    BevestigingVerzonden,
    BewijsBericht,
    NieuwPakket,
    controleer_berichten,
    lees_bericht,
)
from waarnemer_app.sync.protocol import lees_zegel
from waarnemer_app.sync.slotcontrole import (
    SLOTCONTROLE_TYP,
    Eigen,
    Slotcontrole,
    SlotcontroleAntwoord,
    tel,
    verschillen,
)
from waarnemer_app.verzending import (
    binnen_op,
    genoemde_bijlagen,
    neem_bewijs_aan,
    register_van,
)

_SLOT: Final = "slotcontrole"


# messages


def _sleutel(keten: Keten, welke: str = "berichten") -> str:
    return f"{welke}:{keten.apparaat}"


def _bewaard(dossier: Dossier, keten: Keten) -> list[str]:
    jwss: list[str] = json.loads(dossier.opslag.meta.geef(_sleutel(keten)) or "[]")
    return jwss


def _heel(dossier: Dossier, keten: Keten) -> list[str]:
    """The kept messages before the first one that does not verify."""
    heel: list[str] = []
    wie = _van_wie(dossier, keten)
    for na, jws in enumerate(_bewaard(dossier, keten)):
        try:
            controleer_berichten([jws], *wie, hash_van(heel[-1]) if heel else GEEN_VORIGE, na)
        except ZegelFout:
            break
        heel.append(jws)
    return heel


def _leesbaar(dossier: Dossier, keten: Keten) -> list[str]:
    """The kept messages that verify, each by itself."""
    sleutel, adres = _van_wie(dossier, keten)
    goed = []
    for jws in _bewaard(dossier, keten):
        with contextlib.suppress(ZegelFout):
            lees_bericht(jws, sleutel, adres)
            goed.append(jws)
    return goed


def _vergeten(dossier: Dossier, keten: Keten) -> list[str]:
    """Messages of before an older copy of the register was put back, which has them no more."""
    tekst = dossier.opslag.meta.geef(_sleutel(keten, "vergeten")) or "[]"
    jwss: list[str] = json.loads(tekst)
    return jwss


def _van_wie(dossier: Dossier, keten: Keten) -> tuple[Sleutel, Adres]:
    gegevens = register_van(dossier)
    adres = Adres(gegevens.doel, dossier.pakket.stemming.id, keten.apparaat, dossier.demo)
    return Sleutel.uit_jwk(gegevens.bewijs), adres


def _lees(dossier: Dossier, keten: Keten, jwss: Iterable[str]) -> list[Bericht]:
    return controleer_berichten(jwss, *_van_wie(dossier, keten))


def _lees_los(dossier: Dossier, keten: Keten) -> list[Bericht]:
    sleutel, adres = _van_wie(dossier, keten)
    return [lees_bericht(jws, sleutel, adres) for jws in _vergeten(dossier, keten)]


def volgend_bericht(dossier: Dossier, keten: Keten) -> tuple[int, str]:
    """The number of the first message that is not here yet, and the hash of the one before.

    One that is damaged here is not here: the register has it, and gives it again.
    """
    jwss = _heel(dossier, keten)
    return len(jwss) + 1, hash_van(jwss[-1]) if jwss else ""


def neem_berichten_aan(
    dossier: Dossier, keten: Keten, jwss: Iterable[str], *, opnieuw: bool = False
) -> list[Bericht]:
    """Check messages that follow on those that are here, keep them, and give the new ones.

    With ``opnieuw`` they are all that the register has: an older copy of it was put back. What
    it forgot stays here and counts, for it was sealed. A receipt among them counts as any
    receipt. Raises ZegelFout, and then none of them is kept.
    """
    oud, heel = _bewaard(dossier, keten), _heel(dossier, keten)
    alle = [*jwss] if opnieuw else [*heel, *jwss]
    nieuw = [b for b, jws in zip(_lees(dossier, keten, alle), alle, strict=True) if jws not in oud]
    if opnieuw:
        # each once, also when this was broken off between these two, and not what came back since
        eerder = dict.fromkeys([*_vergeten(dossier, keten), *_leesbaar(dossier, keten)])
        vergeten = [jws for jws in eerder if jws not in alle]
        dossier.opslag.meta.zet(_sleutel(keten, "vergeten"), json.dumps(vergeten))
    if alle != oud:
        dossier.opslag.meta.zet(_sleutel(keten), json.dumps(alle))
    for bericht in nieuw:
        inhoud = bericht.lees()
        if isinstance(inhoud, BewijsBericht):
            neem_bewijs_aan(dossier, inhoud.ontvangstbewijs)
    return nieuw


def berichten(dossier: Dossier) -> list[Bericht]:
    """All messages that are here, of every chain, oldest first; raises ZegelFout."""
    if dossier.pakket.centraal_register is None:
        return []
    ketens = dossier.opslag.ketens()
    alle = [b for keten in ketens for b in _lees(dossier, keten, _bewaard(dossier, keten))]
    alle += [b for keten in ketens for b in _lees_los(dossier, keten)]
    return sorted(alle, key=lambda b: b.op)


def van_het_bureau(dossier: Dossier) -> list[Bericht]:
    """The messages that are meant to be read: not the receipts, which count by themselves."""
    return [b for b in berichten(dossier) if b.soort != BerichtSoort.ONTVANGSTBEWIJS]


def door_bureau_verzonden(dossier: Dossier) -> dict[str, datetime]:
    """When the bureau sent the mail of a kennisgeving, by its id: nobody mails twice.

    Nothing when a message does not verify; the page of sending says so.
    """
    try:
        inhouden = [b.lees() for b in berichten(dossier)]
    except ZegelFout:
        return {}
    return {i.kennisgeving: i.verzondenOp for i in inhouden if isinstance(i, BevestigingVerzonden)}


def bevestigd_door_bureau(
    dossier: Dossier, kennisgevingen: Iterable[Object[Kennisgeving]]
) -> dict[str, datetime]:
    """When the bureau sent the mail of each, where that mail still says what is so (R-PA-15)."""
    verzonden = door_bureau_verzonden(dossier)
    return {
        k.id: verzonden[k.id]
        for k in kennisgevingen
        if k.id in verzonden and bevestigt_nog(_binnen(dossier, k), verzonden[k.id])
    }


def _binnen(
    dossier: Dossier, kennisgeving: Object[Kennisgeving]
) -> Iterator[tuple[str, datetime | None]]:
    for regel in kennisgeving.geschiedenis:
        if regel.reden == OPNIEUW_MAILEN:  # reading receipts costs: only where it counts
            try:
                yield regel.reden, binnen_op(dossier, regel.apparaat, regel.seq)
            except ZegelFout:
                yield regel.reden, None


def nieuw_pakket(dossier: Dossier) -> NieuwPakket | None:
    """The highest version that the bureau announced, when it is newer than what is here.

    Nothing when a message does not verify; the page of sending says so.
    """
    try:
        inhouden = [b.lees() for b in berichten(dossier)]
    except ZegelFout:
        return None
    kop = dossier.pakket.kop
    nieuwer = [
        i
        for i in inhouden
        if isinstance(i, NieuwPakket) and i.pakketId == kop.pakketId and i.versie > kop.versie
    ]
    return max(nieuwer, key=lambda i: i.versie, default=None)


# the closing check


class Slot(Model):
    """What came of the last closing check: counts, when, and in words what differs."""

    op: Tijdstip
    tot: int
    regels: int
    auditregels: int
    bijlagen: int
    bewijzen: int
    verschillen: tuple[str, ...] = Field(default=())

    @property
    def gelijk(self) -> bool:
        """True when laptop and register hold the same."""
        return not self.verschillen


def _eigen(dossier: Dossier, keten: Keten, daar: Slotcontrole) -> Eigen:
    regels = [r for r in keten.logboek.regels() if r.seq <= daar.tot]
    bijlagen = dossier.opslag.bijlagen
    genoemd = [s for s in genoemde_bijlagen(keten) if bijlagen.gegevens(s) is not None]
    # every kept receipt was verified when it came, and is again where it is shown
    bewijzen = [rij[2] for rij in keten.ontvangsten.regels() if rij[1] <= daar.tot]
    return Eigen(
        regels=tel(hash_van(r.jws) for r in regels),
        audit=tel(hash_van(jws) for jws in keten.audit.regels(1, daar.auditTot)),
        bijlagen=tel(sorted(genoemd)),
        bewijzen=tel(sorted(hash_van(jws) for jws in bewijzen)),
        gewist=sum(r.inhoud is None for r in regels),
    )


def neem_slotcontrole_aan(
    dossier: Dossier, keten: Keten, antwoord: SlotcontroleAntwoord, nu: datetime
) -> Slot:
    """Compare what the register counted with this dossier, and remember what came of it.

    Receipts that got lost on the way are taken in first. Raises ZegelFout when the answer or a
    receipt is not of this register or not about this chain.
    """
    gegevens = register_van(dossier)
    bewijs = Sleutel.uit_jwk(gegevens.bewijs)
    daar = lees_zegel(bewijs, antwoord.slotcontrole, SLOTCONTROLE_TYP, Slotcontrole)
    adres = (gegevens.doel, dossier.pakket.stemming.id, keten.apparaat, dossier.demo)
    if (daar.doel, daar.stemming, daar.apparaat, daar.demo) != adres:
        raise ZegelFout("Deze controle is van een ander apparaat.")
    if daar.tot != keten.logboek.kop()[0] and keten.nr == 0:
        raise ZegelFout("Het register telde iets anders na dan gevraagd.")
    for jws in antwoord.bewijzen:
        neem_bewijs_aan(dossier, jws)
    hier = _eigen(dossier, keten, daar)
    slot = Slot(
        op=nu,
        tot=daar.tot,
        regels=hier.regels.aantal,
        auditregels=hier.audit.aantal,
        bijlagen=hier.bijlagen.aantal,
        bewijzen=hier.bewijzen.aantal,
        verschillen=verschillen(hier, daar),
    )
    dossier.opslag.meta.zet(f"{_SLOT}:{keten.apparaat}", slot.model_dump_json())
    return slot


def laatste_slot(dossier: Dossier) -> Slot | None:
    """The last closing check of the chain that grows; None when it grew since, or before one."""
    tekst = dossier.opslag.meta.geef(f"{_SLOT}:{dossier.apparaat}")
    try:
        slot = Slot.model_validate_json(tekst) if tekst else None
    except ValidationError:
        return None
    return slot if slot is not None and slot.tot == dossier.lengte else None
