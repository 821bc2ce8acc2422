"""The sheet of one list: what it is, the verdict, its groups, and what is kept of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.imports import lijsten as v
from tests.ui.conftest import Show
from tests.ui.lijst.test_groep import UITLEG
from tests.ui.taal.conftest import talen
from waarnemer_app.ui.components import Banner, Label
from waarnemer_app.ui.lijst.stapel import Bestand, Gelezen
from waarnemer_app.ui.lijst.uitslag import UitslagBlad
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.theme import Theme

__all__ = ["talen"]
VUIL = {"Naam stembureau": "CafÃ©", "Plaats": " Voorbeeld"}


def blad(theme: Theme, **anders: object) -> tuple[Bestand, UitslagBlad]:
    bestand = Bestand(Path("lijst.json"), Gelezen(v.lees_data(v.als_json({**v.VOL, **anders}))))
    return bestand, UitslagBlad(theme, bestand, UITLEG)


def woorden(blad: UitslagBlad) -> str:
    return " | ".join(label.text() for label in blad.findChildren(Label))


def test_it_says_what_the_list_is_and_accepting_all_makes_it_good(theme: Theme, show: Show) -> None:
    bestand, vel = blad(theme, **VUIL)
    raam = show(vel)
    tekst = woorden(vel)
    assert "WIMS/ODS (JSON) 1.7" in tekst
    assert "1 stembureau op 1 plek, in 1 gemeente" in tekst
    assert "18 maart 2026" in tekst
    assert bestand.gelezen is not None
    assert bestand.gelezen.lijst.sha256 in tekst.replace(" ", "")
    assert [b.groep.code for b in vel.groepen] == ["GEMEENTE_ONBEKEND", "MOJIBAKE", "SPATIES"]
    anders: list[bool] = []
    vel.veranderd.connect(lambda: anders.append(True))
    assert vel.oordeel is not None
    assert "Er zijn er 2" in vel.oordeel.text.text()
    for groep in vel.groepen[:2]:
        groep.knop.press()
    assert vel.oordeel.text.text() == "Er is niets waar u nog naar moet kijken."
    assert bestand.gezien == {"GEMEENTE_ONBEKEND", "MOJIBAKE"}
    vel.groepen[1].laat_knop.press()
    assert bestand.laat_staan == {("MOJIBAKE", 2, "Naam stembureau")}
    vel.groepen[1].neem_knop.press()
    assert (bestand.laat_staan, len(anders)) == (set(), 4)
    assert raam.isVisible()


def test_a_fault_blocks_the_corrected_list_but_not_the_table_of_findings(theme: Theme) -> None:
    _, vel = blad(theme, **{"Nummer stembureau": 0})
    assert vel.lijst_knop.reason()
    assert not vel.bevindingen_knop.reason()
    gevraagd: list[str] = []
    vel.bewaar_lijst.connect(lambda: gevraagd.append("lijst"))
    vel.bewaar_bevindingen.connect(lambda: gevraagd.append("bevindingen"))
    vel.lijst_knop.press()
    vel.bevindingen_knop.press()
    assert gevraagd == ["bevindingen"]


def test_what_was_written_is_said_once(theme: Theme, show: Show) -> None:
    _, vel = blad(theme)
    raam = show(vel)
    vel.meld(Banner(theme, "ok", "Bewaard: a.csv"))
    vel.meld(Banner(theme, "ok", "Bewaard: b.csv"))
    QApplication.processEvents()
    titels = [b.title.text() for b in vel.findChildren(Banner) if b.isVisible()]
    assert [titel for titel in titels if "Bewaard" in titel] == ["Bewaard: b.csv"]
    assert raam.isVisible()


def test_a_file_that_is_no_list_has_no_rows_to_show(theme: Theme) -> None:
    bestand = Bestand(Path("x.pdf"), Gelezen(v.lees_data(b"%PDF-1.7")))
    vel = UitslagBlad(theme, bestand, UITLEG)
    assert [b.groep.code for b in vel.groepen] == ["ANDER_BESTAND"]
    assert "niet herkend" in woorden(vel)
    assert not UitslagBlad(theme, Bestand(Path("y")), UITLEG).groepen


def test_how_a_list_was_read_is_said_in_the_language_of_the_screen(
    theme: Theme, talen: Talen
) -> None:
    assert "codering UTF-8, regels 1" in woorden(blad(theme)[1])
    talen.kies("en")
    assert "encoding UTF-8, lines 1" in woorden(blad(theme)[1])
