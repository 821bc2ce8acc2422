"""Whether the file is older than it was: compared with the anchor and with the receipts (R09)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from waarnemer_app.domain.zegel import ZegelFout, lees_ongecontroleerd

from .anker import Ankerstand

if TYPE_CHECKING:
    from .vroeger import Bewijzen, LeesAudit, LeesLogboek


@dataclass(frozen=True)
class Terugval:
    """The file ends at ``lengte`` or differs there, while it went up to ``was`` before."""

    lengte: int
    was: int

    @property
    def melding(self) -> str:
        """What is so, in Dutch."""
        mist = self.was - self.lengte
        if mist <= 0:
            return "Dit dossier is niet het laatste: een oude versie is teruggezet."
        rest = "Er ontbreekt 1 regel." if mist == 1 else f"Er ontbreken {mist} regels."
        return f"Dit dossier is een oude versie. {rest}"


def zoek_terugval(
    anker: Ankerstand | None, bewijzen: Bewijzen, logboek: LeesLogboek, audit: LeesAudit
) -> Terugval | None:
    """What shows that the file was put back; None when nothing does.

    The seals of receipts are verified by ``verzending.bewijzen``; here number and hash count.
    """
    punten = [(anker.seq, anker.hash)] if anker else []
    punten += [_punt(jws, tot) for _, tot, jws, _ in bewijzen.regels()]
    lengte = logboek.kop()[0]
    for seq, hash_ in punten:
        if hash_ not in {"", logboek.hash_op(seq)} or seq > lengte:
            return Terugval(lengte, seq)
    if anker and audit.hash_op(anker.nr) != anker.audithash:
        return Terugval(lengte, lengte)
    return None


def _punt(jws: str, tot: int) -> tuple[int, str]:
    """Number and hash that a receipt names; no hash when it cannot be read."""
    try:
        hash_ = lees_ongecontroleerd(jws, "ontvangstbewijs+jws").get("ketenhash", "")
    except ZegelFout:
        hash_ = ""
    return tot, str(hash_)
