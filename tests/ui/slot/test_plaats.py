"""Where one is comes back exactly: page, field, caret, selection, scroll, and what lay in front."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.proef import Klok, heropen, nieuw_dossier, om
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import BeginBezoek
from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.begin.uitvoering import ToelatingUitvoering
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.bezoek.vertrek import DagSluitenPaneel, VertrekPaneel
from waarnemer_app.ui.formulier.invuller import begin_invulling
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.signalen.signaal import SignaalPagina
from waarnemer_app.ui.slot.plaats import Plaats, lees_plaats, oude_plaats
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.venster import Venster

LANG = "\n".join(
    f"Regel {nummer} van een lang verhaal over het stemlokaal." for nummer in range(60)
)


class Laptop:
    """A dossier and its window, that can crash: then nothing is asked or flushed."""

    def __init__(self, qtbot: QtBot, theme: Theme, map_: Path) -> None:
        self._qtbot, self._theme, self._map = qtbot, theme, map_
        self.klok = Klok(om(14, 5))
        self._open(nieuw_dossier(map_, self.klok))

    def _open(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.state = AppState(dossier, self._theme, self.klok)
        toelating = ToelatingUitvoering(dossier, Tijdbron(nu=self.klok))
        self.venster = Venster(self.state, toelating, lambda _: True)
        self.raam = self.venster.window
        self.raam.resize(1366, 768)
        self.raam.show()
        self.raam.activateWindow()
        self._qtbot.waitUntil(self.raam.isActiveWindow)
        klaar: list[bool] = []
        self.venster.begin(lambda: klaar.append(True))
        self._qtbot.waitUntil(lambda: klaar == [True])
        QApplication.processEvents()

    def bezoek(self) -> str:
        plek = next(p for p in self.dossier.zoek_plekken("oefenlokaal") if p.oefen)
        self.state.doe(BeginBezoek(plek=plek))
        huidig = self.dossier.stand.huidig_bezoek()
        assert huidig is not None
        return huidig.id

    def valt_uit(self) -> None:
        """The battery is empty; what a timer would have written by now is written."""
        self.venster.plaats.klok.timeout.emit()
        self._weg()
        self._open(heropen(self._map, self.klok))

    def weer_open(self) -> None:
        """Locked and unlocked."""
        self.venster.einde()
        self._weg()
        self._open(heropen(self._map, self.klok))

    def _weg(self) -> None:
        """Not one word more reaches the disk."""
        dossier, self.dossier.doe = self.dossier, _niet  # type: ignore[method-assign,assignment]
        self.state.onthoud_plaats = _niet  # type: ignore[method-assign,assignment]
        self.raam.hide()
        self.raam.deleteLater()
        self.venster.deleteLater()
        dossier.sluit()

    def sluit(self) -> None:
        self._weg()

    def focus(self) -> QWidget:
        held = self.raam.focusWidget()
        assert held is not None
        return held


def _niet(*_: object) -> None:
    raise OpslagFout("De laptop is uit.", "")


@pytest.fixture
def laptop(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Laptop]:
    laptop = Laptop(qtbot, theme, tmp_path / "d")
    yield laptop
    laptop.sluit()


Einde = Callable[[Laptop], None]
EINDEN = pytest.mark.parametrize("einde", [Laptop.valt_uit, Laptop.weer_open])


@EINDEN
def test_the_caret_stands_in_the_same_place_of_a_long_text(laptop: Laptop, einde: Einde) -> None:
    laptop.raam.toon("signaal")
    pagina = laptop.raam.pages.current()
    assert isinstance(pagina, SignaalPagina)
    assert pagina.ga_naar("wat")
    vak = laptop.focus()
    assert isinstance(vak, QPlainTextEdit)
    vak.insertPlainText(LANG)
    vak.flush()  # type: ignore[attr-defined]
    cursor = vak.textCursor()
    cursor.setPosition(700)
    cursor.setPosition(720, QTextCursor.MoveMode.KeepAnchor)
    vak.setTextCursor(cursor)
    vak.verticalScrollBar().setValue(9)
    rol = pagina.sheet.place()
    einde(laptop)
    assert laptop.raam.pages.at() == ("signaal", "")
    nieuw = laptop.focus()
    assert nieuw is not vak
    assert isinstance(nieuw, QPlainTextEdit)
    assert nieuw.toPlainText() == LANG
    assert (nieuw.textCursor().anchor(), nieuw.textCursor().position()) == (700, 720)
    assert nieuw.verticalScrollBar().value() == 9
    pagina = laptop.raam.pages.current()
    assert pagina is not None
    assert pagina.sheet.place() == rol


@EINDEN
def test_a_half_written_note_lies_in_front_again(laptop: Laptop, einde: Einde) -> None:
    laptop.raam.toon("versturen")
    laptop.raam.acts.run("notitie")
    QTest.keyClicks(laptop.focus(), "Er ligt een stapel papier")
    for _ in range(6):
        QTest.keyClick(laptop.focus(), Qt.Key.Key_Left)
    vak = laptop.focus()
    vak.flush()  # type: ignore[attr-defined]
    einde(laptop)
    assert laptop.raam.pages.at() == ("versturen", "")
    paneel = laptop.raam.overlay.content()
    assert isinstance(paneel, NotitiePaneel)
    assert laptop.focus() is paneel.tekst
    assert paneel.tekst.textCursor().position() == len("Er ligt een stapel") + 1


def test_what_is_in_no_concept_is_kept_with_the_place(laptop: Laptop) -> None:
    laptop.bezoek()
    laptop.klok.nu = om(15, 0)
    laptop.raam.acts.run("weggaan")
    paneel = laptop.raam.overlay.content()
    assert isinstance(paneel, VertrekPaneel)
    paneel.vertrek.take_focus()
    paneel.vertrek.selectAll()
    QTest.keyClicks(paneel.vertrek, "14.3")
    laptop.valt_uit()
    paneel = laptop.raam.overlay.content()
    assert isinstance(paneel, VertrekPaneel)
    assert paneel.vertrek.text() == "14.3"
    assert laptop.focus() is paneel.vertrek
    assert paneel.vertrek.cursorPosition() == 4
    QTest.keyClicks(paneel.vertrek, "2")
    paneel.press_big()
    bezoek = laptop.dossier.stand.alle(Bezoek)[0].inhoud
    assert bezoek.vertrek is not None
    assert (bezoek.vertrek.hour, bezoek.vertrek.minute) == (14, 32)


def test_a_search_goes_on_where_it_was(laptop: Laptop) -> None:
    laptop.bezoek()
    laptop.raam.acts.run("bezoek_begin")
    QTest.keyClicks(laptop.focus(), "oefenl")
    laptop.valt_uit()
    paneel = laptop.raam.overlay.content()
    assert isinstance(paneel, BeginBezoekPaneel)
    assert paneel.zoek.value() == "oefenl"
    assert paneel.gevonden()
    assert all("oefenl" in plek.naam.casefold() for plek in paneel.gevonden())


def test_a_form_opens_at_the_question_where_one_looked(laptop: Laptop) -> None:
    bezoek = laptop.bezoek()
    kop = laptop.dossier.formulieren()[0]
    concept = begin_invulling(laptop.state, kop, bezoek)
    laptop.raam.toon("formulier", concept.id)
    pagina = laptop.raam.pages.current()
    assert isinstance(pagina, FormulierPagina)
    pagina.toon_onderdeel(1)
    ref = pagina.secties[1].questions[-1]
    pagina.ga_naar_vraag(ref)
    laptop.valt_uit()
    pagina = laptop.raam.pages.current()
    assert isinstance(pagina, FormulierPagina)
    assert (pagina.huidig, pagina.ref) == (1, ref)
    assert pagina.vel.isAncestorOf(laptop.focus())


def test_a_crash_in_another_section_than_was_kept_says_and_takes_the_last_place(
    laptop: Laptop,
) -> None:
    """The concept knows where one left the page; the place of the window knows what came after."""
    concept = begin_invulling(laptop.state, laptop.dossier.formulieren()[0], laptop.bezoek())
    laptop.raam.toon("formulier", concept.id)
    pagina = laptop.raam.pages.current()
    assert isinstance(pagina, FormulierPagina)

    alle = [r for sectie in pagina.secties for r in sectie.questions]
    eerst, daarna = (next(r for r in alle if r.endswith(naam)) for naam in ("t1_05", "t1_01"))
    pagina.ga_naar_vraag(daarna)
    QTest.keyClicks(laptop.focus(), "n")
    # in another section, with answers of the same names
    pagina.ga_naar_vraag(eerst)
    pagina.leave()
    laptop.raam.acts.run("ongedaan")
    laptop.raam.acts.run("opnieuw")
    plaats = lees_plaats(laptop.raam, om(14, 5))
    laptop.valt_uit()
    pagina = laptop.raam.pages.current()
    assert isinstance(pagina, FormulierPagina)
    assert pagina.vel.ref_van(laptop.focus()) == daarna
    # rows of the section that one left count for nothing
    assert lees_plaats(laptop.raam, om(14, 5)) == plaats
    assert laptop.raam.undo_bar.text() == "U was bij 1.01."


def test_a_selection_in_one_line_keeps_its_two_ends(laptop: Laptop) -> None:
    laptop.raam.acts.run("bezoek_begin")
    veld = laptop.focus()
    assert isinstance(veld, QLineEdit)
    QTest.keyClicks(veld, "abcdef")
    for begin, lengte in ((4, -3), (1, 3)):
        veld.setSelection(begin, lengte)
        plaats = lees_plaats(laptop.raam, om(14, 5))
        assert plaats is not None
        assert (plaats.anker, plaats.cursor) == (begin, begin + lengte)


def test_what_is_gone_is_replaced_by_vandaag(laptop: Laptop) -> None:
    for pagina, id_ in (("signaal", ""), ("formulier", "weg"), ("bestaat-niet", "")):
        laptop.state.onthoud_plaats(
            Plaats(op=laptop.klok(), pagina=pagina, id=id_, veld=("X", "y", 3)).model_dump_json()
        )
        laptop.venster.begin(lambda: None)
        laptop.raam.pages.whole()
        verwacht = "signaal" if pagina == "signaal" else "vandaag"
        assert laptop.raam.pages.at()[0] == verwacht


@pytest.mark.parametrize("kapot", ["", "{}", "[1", '{"op":"gisteren","pagina":3}'])
def test_a_place_that_cannot_be_read_is_no_place(laptop: Laptop, kapot: str) -> None:
    laptop.state.onthoud_plaats(kapot)
    assert oude_plaats(laptop.state) is None


def test_the_next_morning_begins_on_vandaag_and_asks_to_close_the_day(laptop: Laptop) -> None:
    laptop.raam.toon("versturen")
    laptop.venster.plaats.bewaar_nu()
    assert oude_plaats(laptop.state) is not None
    laptop.klok.nu += timedelta(hours=13)
    assert oude_plaats(laptop.state) is None


def test_the_day_that_is_over_goes_before_what_lay_in_front(laptop: Laptop) -> None:
    laptop.bezoek()
    laptop.raam.acts.run("weggaan")
    assert isinstance(laptop.raam.overlay.content(), VertrekPaneel)
    laptop.klok.nu = om(23, 50)
    laptop.raam.overlay.content().press_big()  # type: ignore[union-attr]
    laptop.raam.acts.run("notitie")
    laptop.venster.plaats.bewaar_nu()
    laptop.klok.nu += timedelta(hours=7)
    laptop.weer_open()
    assert isinstance(laptop.raam.overlay.content(), DagSluitenPaneel)


def test_a_disk_that_refuses_the_place_disturbs_nobody(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop.venster.plaats.bewaar_nu()
    monkeypatch.setattr(laptop.state, "onthoud_plaats", _niet)
    laptop.raam.toon("versturen")
    laptop.venster.plaats.bewaar_nu()
    monkeypatch.undo()
    laptop.venster.plaats.bewaar_nu()
    plaats = oude_plaats(laptop.state)
    assert plaats is not None
    assert plaats.pagina == "versturen"


def test_the_same_place_is_written_once(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    laptop.venster.plaats.bewaar_nu()
    keren: list[str] = []
    monkeypatch.setattr(laptop.state, "onthoud_plaats", keren.append)
    laptop.venster.plaats.bewaar_nu()
    laptop.venster.plaats.bewaar_nu()
    assert keren == []
