"""The declaration of an ondersteuner comes before the first visit (R-WN-2)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import DAG, ONDERSTEUNER, Klokje, maak_dossier, oefenlokaal
from waarnemer_app.domain.handelingen import BeginBezoek
from waarnemer_app.domain.waarnemer import VOORWAARDEN
from waarnemer_app.ui.frame import MainWindow
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.verklaring import VerklaringPagina, te_verklaren


def _open(theme: Theme, qtbot: QtBot, map_: Path) -> tuple[AppState, MainWindow, VerklaringPagina]:
    klok = Klokje(DAG)
    state = AppState(maak_dossier(map_, klok, waarnemer=ONDERSTEUNER), theme, klok)
    venster = MainWindow(theme)
    venster.register("verklaring", lambda _: VerklaringPagina(state, venster))
    venster.register("vandaag", lambda _: Page(theme, "Vandaag"))
    qtbot.addWidget(venster)
    venster.show()
    venster.toon("verklaring")
    pagina = venster.pages.current()
    assert isinstance(pagina, VerklaringPagina)
    return state, venster, pagina


def test_a_visit_waits_for_the_declaration(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    state, venster, pagina = _open(theme, qtbot, tmp_path / "d")
    geweigerd = state.doe(BeginBezoek(plek=oefenlokaal(1)))
    assert [b.code for b in geweigerd.bevindingen] == ["WN_GEEN_VERKLARING"]
    assert te_verklaren(state) == ["GR2026"]
    for tegel in pagina.vinken.tiles.values():
        tegel.click()
    pagina.hoofdknop()
    assert te_verklaren(state) == []
    verklaring = state.dossier.stand.verklaringen()[0]
    assert (verklaring.verkiezing, verklaring.niet_ontzet) == ("GR2026", True)
    assert state.dossier.concepten("verklaring") == []
    assert venster.pages.current() is not pagina, "on to the day"
    assert not state.doe(BeginBezoek(plek=oefenlokaal(1))).geweigerd
    venster.pages.clear()
    state.dossier.sluit()


def test_each_sentence_that_is_not_ticked_is_named(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    state, venster, pagina = _open(theme, qtbot, tmp_path / "d")
    pagina.vinken.tiles["niet_ontzet"].click()
    pagina.hoofdknop()
    assert len(pagina.meldingen()) == len(VOORWAARDEN) - 1
    assert all("WN_VOORWAARDE" in banner._code.text() for banner in pagina.meldingen())
    pagina.meldingen()[0].acted.emit()
    assert venster.focusWidget() is pagina.vinken.tiles["achttien_op_de_dag"]
    assert state.dossier.stand.verklaringen() == ()
    assert state.dossier.concepten("verklaring")[0].inhoud == {"gezet": ["niet_ontzet"]}
    venster.pages.clear()
    state.dossier.sluit()


def test_the_instruction_and_how_one_is_recognised_are_asked_and_stop_nobody(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    """R-WN-3 and R-WN-4."""
    state, venster, zonder = _open(theme, qtbot, tmp_path / "d")
    assert list(zonder.erbij.tiles) == ["instructie_gevolgd"], "the package says nothing of it"
    tekst = "Aan de gele map."
    state.dossier.pakket = state.dossier.pakket.model_copy(update={"herkenning": tekst})
    venster.pages.clear()
    venster.toon("verklaring")
    pagina = venster.pages.current()
    assert isinstance(pagina, VerklaringPagina)
    assert tekst in [label.text() for label in pagina.findChildren(QLabel) if label.isVisible()]
    for tegel in pagina.vinken.tiles.values():
        tegel.click()
    pagina.erbij.tiles["instructie_gevolgd"].click()
    pagina.hoofdknop()
    (verklaring,) = state.dossier.stand.verklaringen()
    assert (verklaring.instructie_gevolgd, verklaring.herkenbaar) == (True, False)
    assert "herkenbaar" not in verklaring.model_dump()
    assert te_verklaren(state) == []
    venster.pages.clear()
    state.dossier.sluit()


def test_a_medewerker_declares_nothing(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    """R-WN-1."""
    klok = Klokje(DAG)
    state = AppState(maak_dossier(tmp_path / "d", klok), theme, klok)
    assert te_verklaren(state) == []
    state.dossier.sluit()
