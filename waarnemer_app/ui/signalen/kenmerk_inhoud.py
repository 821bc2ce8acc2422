"""From what is filled in about the three kenmerken to what the rules look at, and back."""

from __future__ import annotations

from typing import Any, Final

from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Kenmerken,
    Onregelmatigheid,
    Risico,
    Verantwoordelijke,
)
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.ui.signalen.feiten import kort
from waarnemer_app.ui.signalen.gebonden_rijen import LANG
from waarnemer_app.ui.signalen.teksten import vlaggen

SOORT: Final = "kenmerken"
_TITEL: Final = 60


def lees_kenmerken(inhoud: dict[str, Any]) -> Kenmerken:
    """The three kenmerken as filled in so far."""
    bron, wie = inhoud.get("bron"), inhoud.get("verantwoordelijke")
    return Kenmerken(
        risicos=tuple(Risico(r) for r in inhoud.get("risicos") or ()),
        waarom=str(inhoud.get("waarom") or "").strip()[:LANG],
        bron=ConstateringBron(bron) if bron else None,
        feitelijke_constatering=str(inhoud.get("feitelijke_constatering") or "").strip()[:LANG],
        verantwoordelijke=Verantwoordelijke(wie) if wie else None,
    )


def begin_van(signaal: Signaal, verkiezingen: tuple[str, ...], plek: str) -> dict[str, Any]:
    """What the signaal tells already: how the Kiesraad knows, and a title from the facts."""
    bron = (
        ConstateringBron.EXTERN_ONDERZOCHT
        if signaal.bron.extern
        else ConstateringBron.ZELF_GEZIEN
        if signaal.bron is Monitoringbron.WAARNEMINGEN
        else ConstateringBron.PROCES_VERBAAL
    )
    gezien = "" if signaal.bron.extern else signaal.wat
    return {
        "risicos": [],
        "waarom": "",
        "bron": bron.value,
        "feitelijke_constatering": signaal.feitelijke_constatering or gezien,
        "verantwoordelijke": None,
        "titel": kort(signaal.wat.split(".")[0], _TITEL),
        "ernst": None,
        "verkiezingen": list(verkiezingen),
        "waarborgen": [],
        "vlaggen": [],
        "plek": plek,
    }


def uit_onregelmatigheid(inhoud: Onregelmatigheid) -> dict[str, Any]:
    """The values of the page for what was stated, to correct it."""
    kenmerken = inhoud.kenmerken.model_dump(mode="json")
    return {
        **kenmerken,
        "titel": inhoud.titel,
        "ernst": inhoud.ernst.value,
        "verkiezingen": list(inhoud.verkiezingen),
        "waarborgen": [waarborg.value for waarborg in inhoud.waarborgen],
        "vlaggen": [vlag for vlag, _tekst in vlaggen() if getattr(inhoud, vlag)],
        "plek": inhoud.plek,
        "correctiereden": "",
    }
