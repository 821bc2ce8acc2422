"""The list of what is missing: blockers, warnings, ticks, and what is in order folded."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.signalen.conftest import in_venster
from waarnemer_app.domain.bevinding import Bevinding, blokkade, waarschuwing
from waarnemer_app.ui.components import Fold
from waarnemer_app.ui.signalen.toetspaneel import PuntRij, ToetsPaneel
from waarnemer_app.ui.theme import Theme

TREDEN = {"overleg": 1, "escalatie": 2}


def _blokkade(code: str, veld: str | None) -> Bevinding:
    return blokkade(code, f"{code} ontbreekt.", "Doe er iets aan.", "R-PA-9", "Plan 3.4", veld)


def _paneel(theme: Theme, qtbot: QtBot) -> ToetsPaneel:
    paneel = ToetsPaneel(theme)
    in_venster(paneel, qtbot)
    return paneel


def _rijen(paneel: ToetsPaneel) -> list[PuntRij]:
    QApplication.processEvents()
    return [deel for deel in paneel._delen if isinstance(deel, PuntRij)]


def test_each_field_has_its_own_word(theme: Theme, qtbot: QtBot) -> None:
    paneel = _paneel(theme, qtbot)
    velden = [
        "overleg",
        "escalatie",
        "opdracht",
        "termijn",
        "gegeven_door_lid",
        "gericht_op",
        "geadresseerde",
        "wijze",
        "plek",
        "spoedreden",
    ]
    paneel.toon([_blokkade(f"PA_{veld}", veld) for veld in velden], TREDEN)
    assert [knop.text() for knop in paneel.knoppen()] == [
        "Naar trede 1",
        "Naar trede 2",
        "Schrijf",
        "Kies tijd",
        "Kies lid",
        "Kies",
        "Kies",
        "Kies",
        "Kies plek",
        "Kies reden",
    ]
    gevraagd: list[str] = []
    paneel.naar.connect(gevraagd.append)
    for knop in paneel.knoppen():
        knop.press()
    assert gevraagd == velden


def test_what_no_field_lifts_has_no_button(theme: Theme, qtbot: QtBot) -> None:
    paneel = _paneel(theme, qtbot)
    paneel.toon([_blokkade("PA_ORGANISATIETAAK", None)], {})
    assert paneel.knoppen() == []


def test_a_warning_is_seen_and_does_not_count(theme: Theme, qtbot: QtBot) -> None:
    paneel = _paneel(theme, qtbot)
    let_op = waarschuwing(
        "PA_W_TERMIJN_NA_ZITTING", "Te laat.", "Kies.", "R-PA-9", "Kieswet A 12", "termijn"
    )
    paneel.toon([let_op], TREDEN)
    assert _rijen(paneel)[0].glyph.state == "warning"
    assert paneel._delen[0].title.text().endswith("alles is er")  # type: ignore[attr-defined]  # the Banner


def test_mended_stays_in_place_as_a_tick(theme: Theme, qtbot: QtBot) -> None:
    paneel = _paneel(theme, qtbot)
    een, twee = _blokkade("PA_GEEN_TERMIJN", "termijn"), _blokkade("PA_GEEN_OPDRACHT", "opdracht")
    paneel.toon([een, twee], TREDEN)
    paneel.toon([twee], TREDEN)
    rijen = _rijen(paneel)
    assert [rij.glyph.state for rij in rijen] == ["ready", "empty"]
    assert rijen[0].titel.text() == "Er is een termijn"
    assert "klaar" in rijen[0].accessibleName()


def test_what_was_always_in_order_is_folded(theme: Theme, qtbot: QtBot) -> None:
    paneel = _paneel(theme, qtbot)
    paneel.toon([_blokkade("PA_GEEN_TERMIJN", "termijn")], TREDEN)
    vouw = paneel.findChild(Fold)
    assert vouw is not None
    assert vouw.button.text() == "15 voorwaarden zijn in orde"
    assert not vouw.inside.isVisible()
