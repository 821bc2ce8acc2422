"""The menu of a picture by key: copied, kept, printed; first noted, and said what it means."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.ui.proef import Klok, Proef, klok, proef
from waarnemer_app import platform
from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.handelingen import BeginBezoek
from waarnemer_app.domain.revisie import AUDIT_TYP
from waarnemer_app.ui.plaatjesgang import OBJECT, Plaatjesgang
from waarnemer_app.ui.vandaag.pagina import VandaagPagina

__all__ = ["Klok", "klok", "proef"]


def genoteerd(proef: Proef) -> int:
    dossier = proef.dossier
    regels = [dossier.sleutel.controleer(r, AUDIT_TYP) for r in dossier.opslag.audit.regels()]
    return sum((r["actie"], r["object"]) == (Actie.EXPORT_LEESBAAR, OBJECT) for r in regels)


def test_the_menu_of_the_picture_with_the_focus(proef: Proef) -> None:
    gang = Plaatjesgang(proef.state, proef.window)
    pagina = proef.toon("vandaag")
    assert isinstance(pagina, VandaagPagina)
    proef.state.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9001))))
    assert gang.plaatje() is pagina.tijdlijn
    pagina.route.setFocus()
    assert gang.plaatje() is pagina.route
    woorden = [actie.text() for actie in gang.maak_menu(pagina.route.image()).actions()]
    assert woorden[0].endswith(": dit gaat uit het dossier")
    assert woorden[1:] == [
        "Kopieer als PNG",
        "Kopieer als SVG",
        "Kopieer tekst",
        "Bewaar als PNG",
        "Bewaar als SVG",
        "Open om te printen",
    ]


def test_copying_notes_it_first_and_says_what_it_means(proef: Proef) -> None:
    proef.toon("vandaag")
    gang = Plaatjesgang(proef.state, proef.window)
    plaatje = gang.plaatje()
    assert plaatje is not None
    image = plaatje.image()
    gang.kopieer(image, als_svg=False)
    assert genoteerd(proef) == 1
    assert proef.melding().endswith("Het is nu niet meer versleuteld.")
    assert not QGuiApplication.clipboard().image().isNull()
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = ON")
    QGuiApplication.clipboard().clear()
    gang.kopieer(image, als_svg=True)
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = OFF")
    assert QGuiApplication.clipboard().image().isNull()
    gang.kopieer_tekst(image)
    assert QGuiApplication.clipboard().text() == image.text


def test_keeping_and_printing(proef: Proef, tmp_path: Path) -> None:
    proef.toon("vandaag")
    gang = Plaatjesgang(proef.state, proef.window)
    plaatje = gang.plaatje()
    assert plaatje is not None
    image = plaatje.image()
    assert gang.bewaar(image, "svg", tmp_path / "dag.svg")
    assert (tmp_path / "dag.svg").read_bytes().startswith(b"<?xml")
    assert "dag.svg" in proef.melding()
    assert not gang.bewaar(image, "png", tmp_path / "weg" / "dag.png")
    assert proef.melding().startswith("Het plaatje is niet bewaard.")
    geopend: list[Path] = []

    def geen_programma(pad: Path) -> bool:
        geopend.append(pad)
        return False

    proef.state.open_bestand = geen_programma
    gang.print(image)
    (pad,) = geopend
    assert pad.parent == platform.export_dir(proef.dossier.map)
    assert pad.read_bytes().startswith(b"\x89PNG")
    assert proef.melding() == "Er is geen programma dat een PNG opent."


def test_a_page_without_a_picture_says_so(proef: Proef) -> None:
    proef.toon("signaal")
    Plaatjesgang(proef.state, proef.window).toon()
    assert proef.melding() == "Op deze pagina staat geen plaatje."
