"""The versions of a record: each content as it was stated, and what one changed in the other."""

from __future__ import annotations

from typing import NamedTuple

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.stand import Regel
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.zoeken.inhoud_woorden import velden_van_inhoud
from waarnemer_app.ui.zoeken.verschil import Verschil, vergelijk


class Versiepaar(NamedTuple):
    """A revision beside the one before it; ``verschillen`` is None when one was erased by law."""

    regel: Regel
    vorige: Regel
    verschillen: list[Verschil] | None
    gelijk: int


def inhoud_op(dossier: Dossier, id_: str, rev: int) -> Inhoud | None:
    """The content of one revision; None when it was erased. Raises KeyError, ZegelFout."""
    object_ = dossier.stand.geef(id_, Inhoud)
    regel = next((r for r in object_.geschiedenis if r.rev == rev), None)
    if regel is None:
        raise KeyError(rev)
    ruw = dossier.opslag.lees_inhoud(regel.apparaat, regel.seq)
    return object_.soort.model_validate_json(ruw) if ruw is not None else None


def versiepaar(dossier: Dossier, id_: str, rev: int) -> Versiepaar:
    """Revision ``rev`` (2 or higher) and the one before it. Raises KeyError, ZegelFout."""
    geschiedenis = dossier.stand.geef(id_, Inhoud).geschiedenis
    at = next((nr for nr, regel in enumerate(geschiedenis) if regel.rev == rev), 0)
    if at == 0:
        raise KeyError(rev)
    was, is_ = (inhoud_op(dossier, id_, geschiedenis[nr].rev) for nr in (at - 1, at))
    if was is None or is_ is None:
        return Versiepaar(geschiedenis[at], geschiedenis[at - 1], None, 0)
    oud, nieuw = (velden_van_inhoud(dossier, inhoud) for inhoud in (was, is_))
    verschillen = vergelijk(oud, nieuw)
    gelijk = sum(not veld.kop for veld in nieuw) - sum(bool(v.is_) for v in verschillen)
    return Versiepaar(geschiedenis[at], geschiedenis[at - 1], verschillen, gelijk)
