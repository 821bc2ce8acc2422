"""Writing what came of a list: the list itself with its corrections, or the table of findings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from waarnemer_app.imports.bevinding import LijstFout, als_csv
from waarnemer_app.imports.lijst_csv import als_lijst_csv
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.begin.bestanden import bewaar_als, schrijf_bestand
from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.lijst.stapel import Bestand
from waarnemer_app.ui.taal.domein import Gezegd

Meld = Callable[[Banner], None]


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Bewaren", tekst)


def bewaar_lijst(pagina: Page, bestand: Bestand, meld: Meld) -> None:
    """Ask where, and write the list with every correction that was wanted."""
    if bestand.gelezen is not None:
        lijst, naam = bestand.gelezen.lijst, f"{bestand.pad.stem}-verbeterd.csv"
        _vraag(pagina, _zeg("Verbeterde lijst bewaren"), naam, lambda: als_lijst_csv(lijst), meld)


def bewaar_bevindingen(pagina: Page, bestand: Bestand, meld: Meld) -> None:
    """Ask where, and write every finding as a table."""
    if bestand.gelezen is not None:
        lijst, naam = bestand.gelezen.lijst, f"{bestand.pad.stem}-bevindingen.csv"
        rijen = [(lijst.bestand, bevinding) for bevinding in lijst.bevindingen]
        _vraag(pagina, _zeg("Bevindingen bewaren"), naam, lambda: als_csv(rijen), meld)


def _vraag(pagina: Page, titel: str, naam: str, maak: Callable[[], bytes], meld: Meld) -> None:
    def schrijf(pad: Path) -> None:
        meld(_schrijf(pagina, pad, maak))

    bewaar_als(pagina, titel, naam, _zeg("CSV (*.csv)"), schrijf)


def _schrijf(pagina: Page, pad: Path, maak: Callable[[], bytes]) -> Banner:
    try:
        schrijf_bestand(pad, maak())
    except (BeginFout, LijstFout) as fout:
        remedie = fout.remedie if isinstance(fout, BeginFout) else ""
        return Banner(pagina.theme, "error", fout.melding, remedie)
    titel = Gezegd(_zeg("Bewaard: {0}").format(pad.name))
    return Banner(pagina.theme, "ok", titel, Gezegd(pad))
