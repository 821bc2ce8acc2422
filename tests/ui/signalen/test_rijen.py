"""Each kind of row writes its own kind of value, and shows what stands in the Schrijver."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.signalen.conftest import Wereld, in_venster
from waarnemer_app.ui.components import SegmentedChoice, TextArea, TextField
from waarnemer_app.ui.signalen.gebonden_rijen import KORT, Vraag
from waarnemer_app.ui.signalen.kies_veld import Optie, uit_lijst
from waarnemer_app.ui.signalen.rijen import Rijen
from waarnemer_app.ui.signalen.schrijven import Schrijver
from waarnemer_app.ui.signalen.tijden import klaar_om

KEUZES = [("ja", "Ja"), ("nee", "Nee"), ("niet_gezien", "Niet gezien")]


def _rijen(w: Wereld, qtbot: QtBot) -> tuple[Rijen, Schrijver]:
    schrijver = Schrijver(w.state, "proef", None, {}, None)
    rijen = Rijen(w.theme, schrijver)
    schrijver.setParent(rijen)
    in_venster(rijen, qtbot)
    return rijen, schrijver


def _ga(rijen: Rijen, veld: str) -> None:
    QApplication.processEvents()  # rows that were just added show a moment later
    assert rijen.ga(veld)


def test_a_choice_has_letters_or_digits(wereld: Wereld, qtbot: QtBot) -> None:
    rijen, schrijver = _rijen(wereld, qtbot)
    keuze = rijen.keuze("pv", Vraag("", "PV?"), KEUZES, letters="JNG", ongezien="niet_gezien")
    cijfers = rijen.keuze("soort", Vraag("", "Soort?"), KEUZES)
    assert [s.value.letter for s in keuze.segments] == ["J", "N", "G"]
    assert [s.value.seen for s in keuze.segments] == [True, True, False]
    assert [s.value.letter for s in cijfers.segments] == ["1", "2", "3"]
    _ga(rijen, "pv")
    wereld.toets("g")
    assert schrijver.inhoud["pv"] == "niet_gezien"


def test_texts_are_written(wereld: Wereld, qtbot: QtBot) -> None:
    rijen, schrijver = _rijen(wereld, qtbot)
    vak = rijen.tekst("wat", Vraag("", "Wat?"))
    regel = rijen.regel("titel", Vraag("", "Titel"))
    assert isinstance(vak, TextArea)
    assert isinstance(regel, TextField)
    assert regel.maxLength() == KORT
    _ga(rijen, "wat")
    wereld.typ("regel een")
    _ga(rijen, "titel")
    wereld.typ("kort")
    rijen.spoel()
    assert schrijver.inhoud == {"wat": "regel een", "titel": "kort"}


def test_a_pick_is_written_and_moves_on(wereld: Wereld, qtbot: QtBot) -> None:
    rijen, schrijver = _rijen(wereld, qtbot)
    rijen.kies("lid", Vraag("", "Lid?"), uit_lijst([Optie("a", "Anker"), Optie("b", "Boei")]))
    rijen.regel("titel", Vraag("", "Titel"))
    _ga(rijen, "lid")
    wereld.toets("b", Qt.Key.Key_Return)
    assert schrijver.inhoud["lid"] == "b"
    assert wereld.focus().accessibleName() == "Titel"


def test_a_termijn_counts_from_its_moment(wereld: Wereld, qtbot: QtBot) -> None:
    rijen, schrijver = _rijen(wereld, qtbot)
    veld = rijen.tijd(
        "termijn",
        Vraag("", "Termijn?"),
        klaar_om,
        wereld.klok,
        stappen=[("+15 min", timedelta(minutes=15))],
    )
    veld.knoppen[0].press()
    assert schrijver.inhoud["termijn"] == (wereld.klok() + timedelta(minutes=15)).isoformat()


def test_rows_show_what_was_written_elsewhere(wereld: Wereld, qtbot: QtBot) -> None:
    rijen, schrijver = _rijen(wereld, qtbot)
    keuze = rijen.keuze("pv", Vraag("", "PV?"), KEUZES)
    vinken = rijen.vinken("delen", Vraag("", "Delen?"), KEUZES)
    schrijver.zet_alle({"pv": "nee", "delen": ["ja", "nee"]})
    assert isinstance(keuze, SegmentedChoice)
    assert keuze.value() == "nee"
    assert vinken.values() == ["ja", "nee"]
