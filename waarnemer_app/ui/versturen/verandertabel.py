"""What a newer package or plan changes, each by its name, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from waarnemer_app.imports.pakket_verschil import Regel
from waarnemer_app.ui.lijst.tabel import Rij, RijTabel
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.theme import Theme


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Verandertabel", tekst)


def verandertabel(theme: Theme, regels: Sequence[Regel]) -> RijTabel:
    """A row per change: what it is, how, which one; old and new where there is such a value."""
    koppen = [_zeg("Wat"), _zeg("Hoe"), _zeg("Welke"), _zeg("Was"), _zeg("Wordt")]
    rijen = [_rij(regel) for regel in regels]
    toon = [nr for nr in range(5) if nr < 3 or any(rij[nr] for rij in rijen)]
    return RijTabel(
        theme,
        _zeg("Wat er verandert"),
        [koppen[nr] for nr in toon],
        [tuple(rij[nr] for nr in toon) for rij in rijen],
        smal=(0, 1),
    )


def _rij(regel: Regel) -> Rij:
    wat = {
        "plek": _zeg("Plek"),
        "formulier": _zeg("Formulier"),
        "contact": _zeg("Contact"),
        "lid": _zeg("Lid van de Kiesraad"),
        "instructie": _zeg("Instructie"),
        "toewijzing": _zeg("Toewijzing"),
    }[regel.wat]
    hoe = {
        "nieuw": _zeg("nieuw"),
        "veranderd": _zeg("veranderd"),
        "weg": _zeg("weg"),
        "blijft": _zeg("blijft: in gebruik"),
    }[regel.hoe]
    welk = f"{hoe}: {vertaal(regel.veld)}" if regel.veld else hoe
    return wat, welk, regel.welk, regel.was, regel.wordt
