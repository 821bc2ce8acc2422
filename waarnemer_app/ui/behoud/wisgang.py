"""Wiping, step by step: the report is on the disk before anything goes; then keys, then files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from waarnemer_app import platform, verzending
from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.store import wissen
from waarnemer_app.store.bestanden import schrijf_veilig
from waarnemer_app.store.eerder import eerdere
from waarnemer_app.store.fouten import KluisFout, OpslagFout, SchijfFout

if TYPE_CHECKING:
    from waarnemer_app.ui.state import AppState


@dataclass(frozen=True)
class Melding:
    """What the first start says of it."""

    soort: Literal["ok", "error"]
    titel: str
    tekst: str


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Wissen", tekst)


def schrijf_verslag(state: AppState, pad: Path) -> None:
    """Sign the report, write it, and read it back; raises OpslagFout, and then nothing is wiped."""
    dossier, nu = state.dossier, state.nu()
    if pad.resolve().is_relative_to(dossier.map.resolve()):
        raise KluisFout(
            _zeg("Het verslag kan niet in de map van het dossier staan."),
            _zeg("Kies een stick of een andere map."),
        )
    try:
        tot = verzending.bewaar_tot(dossier)
        reden: Literal["termijn", "verzoek"] = (
            "termijn" if tot is not None and tot < nu.date() else "verzoek"
        )
        verslag = verzending.wisverslag(dossier, nu, reden, len(eerdere(dossier.map)))
    except ZegelFout as fout:
        raise KluisFout(str(fout), _zeg("Bel het bureau. Er is niets gewist.")) from fout
    dossier.noteer(Actie.GEWIST)
    data = f"{verslag}\n".encode("ascii")
    schrijf_veilig(pad, data)
    try:
        terug = pad.read_bytes()
    except OSError as fout:
        raise SchijfFout(fout) from fout
    if terug != data:
        raise KluisFout(
            _zeg("Het verslag is niet goed teruggelezen."), _zeg("Kies een andere stick.")
        )


def wis(map_: Path, *, onderbroken: bool = False) -> Melding:
    """Wipe a closed data folder, or finish what was broken off; says what came of it."""
    try:
        wissen.wis(map_, platform.export_dir(map_))
    except OpslagFout as fout:
        return Melding(
            "error",
            _zeg("Het wissen is nog niet af. {0}").format(fout.melding),
            _zeg("Start het programma opnieuw. Het wissen gaat dan verder."),
        )
    if onderbroken:
        titel = _zeg("Het wissen van dit apparaat was onderbroken. Het is nu af.")
    else:
        titel = _zeg("Dit apparaat is gewist.")
    return Melding("ok", titel, _zeg("Geef het wisverslag aan het bureau."))
