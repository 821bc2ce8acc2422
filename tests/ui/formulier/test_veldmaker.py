"""Every kind of question has its control, answers through it and shows what the engine has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.components.test_file_field import png
from tests.ui.formulier.alles import dossier_met_alles, nieuwe_invuller, ref
from tests.ui.formulier.conftest import Zet
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    CheckGroup,
    CheckTile,
    ChoiceList,
    Counter,
    DateField,
    DecimalField,
    FileField,
    MomentField,
    NumberField,
    PlaceField,
    RangeField,
    Ranking,
    SegmentedChoice,
    TextArea,
    TextField,
    TimeField,
)
from waarnemer_app.ui.formulier import veld_bestand
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.rij import Vraagrij
from waarnemer_app.ui.formulier.veld import soort_van
from waarnemer_app.ui.formulier.veldmaker import maak_veld
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import Node

MaakRij = Callable[[str], Vraagrij]


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """One dossier for all: each test begins a form of its own in it."""
    dossier = dossier_met_alles(tmp_path_factory.mktemp("alles") / "d")
    yield dossier
    dossier.sluit()


@pytest.fixture
def invuller(dossier: Dossier, theme: Theme) -> Invuller:
    return nieuwe_invuller(dossier, theme)


@pytest.fixture
def rij(theme: Theme, invuller: Invuller, zet: Zet) -> MaakRij:
    """Puts the row of a question in a window that is shown and active."""

    def maak(naam: str) -> Vraagrij:
        rij = Vraagrij(theme, invuller, ref(naam))
        invuller.veranderd.connect(rij.toon)
        zet(rij.row)
        return rij

    return maak


def waarde(invuller: Invuller, naam: str) -> str:
    return invuller.staat(ref(naam)).value


@pytest.mark.parametrize(
    ("naam", "soort"),
    [
        ("tekst", TextField),
        ("vak", TextArea),
        ("duur", NumberField),
        ("tel", Counter),
        ("breuk", DecimalField),
        ("dag", DateField),
        ("tijd", TimeField),
        ("moment", MomentField),
        ("jnn", SegmentedChoice),
        ("vouw", ChoiceList),
        ("likert", SegmentedChoice),
        ("zes", ChoiceList),
        ("gefilterd", ChoiceList),
        ("tegels", CheckGroup),
        ("veel", ChoiceList),
        ("rang", Ranking),
        ("tik", CheckTile),
        ("tik2", CheckTile),
        ("bereik", RangeField),
        ("foto", FileField),
        ("bestand", FileField),
        ("plek", PlaceField),
        ("streep", TextField),
        ("som", TextArea),
    ],
)
def test_every_type_has_its_control_with_a_name(rij: MaakRij, naam: str, soort: type) -> None:
    een = rij(naam)
    assert type(een.veld) is soort
    een.doel().setFocus()
    assert een.doel().hasFocus()
    named = een.veld if isinstance(een.veld, (SegmentedChoice, CheckGroup)) else een.doel()
    assert f"Vraag {naam}" in named.accessibleName()
    tree_walk.check(een.row.window())


@pytest.mark.parametrize(
    ("naam", "toetsen", "antwoord"),
    [
        ("tekst", "Vol.", "Vol."),
        ("duur", "12", "12"),
        ("breuk", "1,5", "1.5"),
        ("dag", "18-3-2026", "2026-03-18"),
        ("tijd", "2147", "21:47"),
        ("jnn", "v", "nvt"),
        ("likert", "6", "6"),
        ("zes", "2", "2"),
        ("tegels", "31", "1 3"),
        ("bereik", "++", "0.5"),
        ("tel", "++-+", "2"),
        ("plek", "52,1", "52.1"),
    ],
)
def test_keys_answer(
    rij: MaakRij, invuller: Invuller, naam: str, toetsen: str, antwoord: str
) -> None:
    een = rij(naam)
    accessibility.focus(een.doel())
    for toets in toetsen:
        QTest.keyClicks(een.row.window().focusWidget(), toets)
    een.flush()
    assert waarde(invuller, naam) == antwoord


@pytest.mark.parametrize(
    ("naam", "antwoord"),
    [
        ("tekst", "Een bord."),
        ("duur", "1124"),
        ("breuk", "0.25"),
        ("dag", "2026-03-18"),
        ("moment", "2026-03-18T09:41:00.000+01:00"),
        ("zes", "4"),
        ("veel", "g3 g30"),
        ("rang", "3 1 2 4 5 6"),
        ("tik", "OK"),
        ("bereik", "2.5"),
        ("plek", "52.0907 5.1214"),
        ("tel", "14"),
    ],
)
def test_what_the_program_shows_comes_back_and_answers_nothing(
    rij: MaakRij, invuller: Invuller, naam: str, antwoord: str
) -> None:
    een = rij(naam)
    invuller.antwoord(ref(naam), antwoord)
    stappen = invuller.stappen
    een.doel().setFocus()
    een.row.window().setFocus()
    een.flush()
    assert invuller.stappen == stappen
    assert waarde(invuller, naam) == antwoord


def test_space_is_now_in_a_time(rij: MaakRij, invuller: Invuller) -> None:
    een = rij("tijd")
    accessibility.focus(een.doel())
    QTest.keyClick(een.doel(), Qt.Key.Key_Space)
    assert waarde(invuller, "tijd")[2] == ":"
    assert een.row.message.text() == ""


def test_a_tick_is_kept_and_taken_away(rij: MaakRij, invuller: Invuller) -> None:
    een = rij("tik")
    QTest.keyClick(een.doel(), Qt.Key.Key_Space)
    assert waarde(invuller, "tik") == "OK"
    QTest.keyClick(een.doel(), Qt.Key.Key_Space)
    assert waarde(invuller, "tik") == ""


def test_a_ranking_is_ordered_by_key(rij: MaakRij, invuller: Invuller) -> None:
    een = rij("rang")
    QTest.keyClick(een.doel(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert waarde(invuller, "rang") == "2 1 3 4 5 6"


def test_the_unit_stands_beside_the_number_and_a_reader_hears_it(
    rij: MaakRij, invuller: Invuller
) -> None:
    een = rij("duur")
    assert "minuten" in [label.text() for label in een.row.answer.findChildren(QLabel)]
    assert "minuten" in een.veld.accessibleDescription()
    invuller.instance.set_language("en")
    invuller.vergeet()
    een.toon()
    assert "minutes" in [label.text() for label in een.row.answer.findChildren(QLabel)]


def test_a_fault_is_told_after_one_left_the_field(
    rij: MaakRij, invuller: Invuller, gezegd: list[str]
) -> None:
    een = rij("duur")
    accessibility.focus(een.doel())
    QTest.keyClicks(een.doel(), "600")
    een.flush()
    assert waarde(invuller, "duur") == "600"
    assert "Hoogstens 499." not in gezegd
    een.doel().clearFocus()
    assert gezegd[-1] == "Hoogstens 499."
    assert "Hoogstens 499." in een.veld.accessibleDescription()
    assert een.row.message.text() == "Hoogstens 499."


def test_an_open_question_says_so_once_its_section_was_left(rij: MaakRij) -> None:
    een = rij("jnn")
    assert een.row.message.text() == ""
    een.toon_open(True)
    assert een.row.message.text() == "Deze vraag heeft een antwoord nodig."
    assert isinstance(een.veld, SegmentedChoice)
    assert all(deel.fault for deel in een.veld.segments)


def test_the_letters_follow_the_language_of_the_form(rij: MaakRij, invuller: Invuller) -> None:
    """Y N A S in English; the offer then has the F, because the S says "not seen"."""
    een = rij("jnn")
    invuller.instance.set_language("en")
    invuller.vergeet()
    een.toon()
    assert isinstance(een.veld, SegmentedChoice)
    assert [deel.value.letter for deel in een.veld.segments] == ["Y", "N", "A", "S"]
    accessibility.focus(een.doel())
    QTest.keyClicks(een.doel(), "s")
    assert waarde(invuller, "jnn") == "niet_gezien"
    QTest.keyClicks(een.doel(), "n")
    aanbod = een.row.offer()
    assert aanbod is not None
    signalen: list[str] = []
    een.signaal.connect(signalen.append)
    QTest.keyClicks(een.doel(), "sn")
    assert signalen == []
    QTest.keyClicks(een.doel(), "f")
    assert signalen == [ref("jnn")]


def test_letters_can_be_switched_off(rij: MaakRij, invuller: Invuller) -> None:
    """WCAG 2.1.4: arrows and Space still do everything."""
    een = rij("jnn")
    invuller.state.zet_enkele_toetsen(False)
    accessibility.focus(een.doel())
    QTest.keyClicks(een.doel(), "j1w")
    assert waarde(invuller, "jnn") == ""
    QTest.keyClick(een.row.window().focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(een.row.window().focusWidget(), Qt.Key.Key_Space)
    assert waarde(invuller, "jnn") == "nee"
    invuller.state.zet_enkele_toetsen(True)
    QTest.keyClicks(een.doel(), "j")
    assert waarde(invuller, "jnn") == "ja"


def test_a_choice_by_mouse_stays_and_goes_on_with_quick(rij: MaakRij, invuller: Invuller) -> None:
    gewoon, vlug = rij("jnn"), rij("vlug")
    ging: list[str] = []
    gewoon.ga.connect(lambda waarheen: ging.append(f"gewoon {waarheen}"))
    vlug.ga.connect(lambda waarheen: ging.append(f"vlug {waarheen}"))
    for een in (gewoon, vlug):
        assert isinstance(een.veld, SegmentedChoice)
        een.veld.segments[0].click()
    assert ging in (["vlug next"], ["vlug stay"])


def test_a_hint_of_a_choice_is_folded_that_of_a_text_is_in_view(rij: MaakRij) -> None:
    keuze, vak = rij("jnn"), rij("vak")
    assert not keuze.row.note.isVisible()
    assert keuze.row.why.button.isVisible()
    assert "Ook wie bij de ingang staat." in keuze.veld.accessibleDescription()
    keuze.row.why.toggle()
    woorden = [label.text() for label in keuze.row.why.findChildren(QLabel) if label.isVisible()]
    assert "Ook wie bij de ingang staat." in woorden
    assert vak.row.note.text() == "Schrijf geen namen op."


def test_other_choices_make_another_list(rij: MaakRij, invuller: Invuller) -> None:
    een = rij("gefilterd")
    assert isinstance(een.veld, ChoiceList)
    accessibility.focus(een.doel())
    invuller.antwoord(ref("duur"), "3")
    assert isinstance(een.veld, SegmentedChoice)
    assert [deel.text() for deel in een.veld.segments] == ["Lokaal 1", "Lokaal 2", "Lokaal 3"]
    assert een.doel().hasFocus()
    een.veld.segments[2].click()
    assert waarde(invuller, "gefilterd") == "3"


def test_read_only_is_shown_and_can_be_reached(rij: MaakRij, invuller: Invuller) -> None:
    som, vast, dicht = rij("som"), rij("vast"), rij("dicht")
    invuller.antwoord(ref("dicht"), "1.5")
    invuller.antwoord(ref("vast"), "nee")
    assert (vast.antwoordt, dicht.antwoordt, som.antwoordt) == (True, True, False)
    invuller.antwoord(ref("duur"), "20")
    assert isinstance(som.veld, TextArea)
    assert som.veld.value() == "21"
    assert isinstance(dicht.veld, TextArea)
    assert dicht.veld.isReadOnly()
    assert dicht.veld.value() == "1,5"
    assert isinstance(vast.veld, SegmentedChoice)
    QTest.keyClicks(vast.doel(), "j")
    assert waarde(invuller, "vast") == "nee"
    invuller.antwoord(ref("duur"), "5")
    assert isinstance(dicht.veld, DecimalField)


def test_a_note_takes_the_focus_but_no_tab_and_no_answer(rij: MaakRij) -> None:
    noot = rij("noot")
    assert not noot.antwoordt
    assert noot.doel() is noot.row.question
    accessibility.focus(noot.doel())
    assert noot.row.question.hasFocus()
    assert noot.row.question.text() == "Kijk zelf."
    assert noot.row.question.focusPolicy() == Qt.FocusPolicy.ClickFocus


def test_a_file_is_kept_encrypted_and_named_by_what_is_in_it(
    rij: MaakRij, invuller: Invuller, tmp_path: Path
) -> None:
    een = rij("foto")
    pad = tmp_path / "Foto van de deur.PNG"
    pad.write_bytes(png(60, 40))
    veld = een._vraagveld
    assert isinstance(veld, veld_bestand.Bestandveld)
    veld.neem(pad)
    sha256, _, soort = waarde(invuller, "foto").partition(".")
    assert soort == "png"
    assert invuller.state.lees_bijlage(sha256) == pad.read_bytes()
    assert isinstance(een.veld, FileField)
    assert een.veld.shown().startswith("Foto van de deur.PNG, ")
    assert een.veld.picture.isVisible()
    opnieuw = Invuller(invuller.state, invuller.concept)
    assert opnieuw.ernaast.bestanden == {sha256: "Foto van de deur.PNG"}
    een.veld.remove.click()
    assert waarde(invuller, "foto") == ""
    assert een.veld.shown() == ""


def test_a_file_that_cannot_be_read_is_told(
    rij: MaakRij, invuller: Invuller, tmp_path: Path, gezegd: list[str]
) -> None:
    een = rij("foto")
    veld = een._vraagveld
    assert isinstance(veld, veld_bestand.Bestandveld)
    (tmp_path / "leeg.png").write_bytes(b"")
    for naam in ("weg.png", "leeg.png"):
        veld.neem(tmp_path / naam)
        assert een.row.message.text() == gezegd[-1]
    assert "20 MB" in gezegd[-1]
    assert waarde(invuller, "foto") == ""


def test_no_combination_crashes(theme: Theme, invuller: Invuller, qtbot: QtBot) -> None:
    """Every type under every appearance, control and readonly: a control comes out."""
    types = ["int", "decimal", "string", "time", "date", "dateTime", "geopoint", "geotrace"]
    types += ["binary", "barcode", "select", "select1", "rank", "trigger", "boolean"]
    uiterlijk = ("", "minimal", "likert", "quick", "multiline", "counter", "onbekend w1")
    gemaakt = set()
    for soort, vorm, control, vast in product(types, uiterlijk, ("input", "range"), (True, False)):
        for naam in ("zes", "tekst"):
            staat = invuller.staat(ref(naam))
            node = replace_node(staat.node, soort, vorm, control)
            anders = replace(staat, node=node, readonly=vast, value="x y")
            veld = maak_veld(theme, invuller, "Vraag", anders)
            qtbot.addWidget(veld.blad)
            veld.toon(anders)
            veld.zet_staat("error", "Vraag", "Kijk het na.")
            veld.zet_toetsen(False)
            veld.flush()
            assert isinstance(veld.doel(), QWidget)
            gemaakt.add(soort_van(anders))
    assert len(gemaakt) > 12


def replace_node(node: Node, soort: str, vorm: str, control: str) -> Node:
    """A copy of a node of another type; the form itself stays as it is."""
    anders = copy(node)
    anders.type, anders.appearance, anders.control = soort, vorm, control
    return anders


@pytest.mark.parametrize(("factor", "breed"), [(100, 700), (200, 1000)])
def test_nothing_is_cut_off(
    theme: Theme, invuller: Invuller, zet: Zet, factor: int, breed: int
) -> None:
    theme.set(factor=factor)
    houder = QWidget()
    kolom = QVBoxLayout(houder)
    antwoorden = {"duur": "1124", "dag": "2026-03-18", "plek": "52.0907 5.1214", "breuk": "1234.56"}
    for naam, antwoord in antwoorden.items():
        invuller.antwoord(ref(naam), antwoord)
    for naam in (
        *antwoorden, "tel", "tijd", "moment", "jnn", "likert", "zes", "tegels", "rang", "tik",
        "bereik", "foto", "som",
    ):  # fmt: skip
        kolom.addWidget(Vraagrij(theme, invuller, ref(naam)).row)
    zet(houder)
    houder.window().resize(breed, kolom.heightForWidth(breed) + 100)
    assert not text_fits.faults(houder.window())
