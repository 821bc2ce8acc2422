"""One question as a row: its control, its code and source, its fault, let op and offer."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.helpers.formulieren import begin_bezoek, demo_pakket, maak
from tests.helpers.voorbeeld import Klokje
from tests.ui.formulier.conftest import Zet
from waarnemer_app.domain.pakket import Formulier, FormulierKop, Instructie
from waarnemer_app.ui.components import (
    Button,
    CheckGroup,
    NumberField,
    SegmentedChoice,
    TextArea,
    TextField,
    TimeField,
)
from waarnemer_app.ui.components.choice_list import ChoiceList
from waarnemer_app.ui.components.number_time import DecimalField
from waarnemer_app.ui.formulier.invuller import (
    Invuller,
    begin_invulling,
    invuller_van,
)
from waarnemer_app.ui.formulier.rij import (
    UITLEG,
    Vraagrij,
    veldstaat,
    vraagcode,
    wet_bij,
)
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import compile_xlsform

NEE, LEDEN, TIJD = "/data/sluiting/t5_02", "/data/proces_verbaal/t5_17", "/data/sluiting/t5_01"


def rij_van(theme: Theme, invuller: Invuller, zet: Zet, ref: str) -> Vraagrij:
    rij = Vraagrij(theme, invuller, ref)
    zet(rij.row)
    invuller.veranderd.connect(rij.toon)
    return rij


@pytest.mark.parametrize(
    ("naam", "code"),
    [
        ("t5_06", "5.06"),
        ("k10", "K10"),
        ("t1_02_van", "1.02"),
        ("t5_06_toel", ""),
        ("opmerking", ""),
    ],
)
def test_the_code_in_the_margin(naam: str, code: str) -> None:
    assert vraagcode(naam) == code


@pytest.mark.parametrize(
    ("grond", "bron"),
    [
        ("W J 30", "Kieswet J 30"),
        ("W N 8a; W Na 12; W Na 20", "Kieswet N 8a, Na 12, Na 20"),
        ("W N 3; KB J 8; W J 1a lid 3", "Kieswet N 3, Kiesbesluit J 8, Kieswet J 1a lid 3"),
        ("Plan 3.2", "Plan 3.2"),
        ("R-ESC-1", ""),
        ("", ""),
    ],
)
def test_the_source_in_small_print(grond: str, bron: str) -> None:
    assert wet_bij(grond) == bron


@pytest.mark.parametrize(
    ("vraag", "soort"),
    [
        ("sluiting/t5_02", SegmentedChoice),
        ("tot_slot/e1", SegmentedChoice),
        ("dit_bezoek/k11", CheckGroup),
        ("proces_verbaal/t5_17", NumberField),
        ("sluiting/t5_01", TimeField),
        ("tot_slot/e3", TextArea),
    ],
)
def test_every_type_has_its_control(
    theme: Theme, invuller: Invuller, zet: Zet, vraag: str, soort: type
) -> None:
    rij = rij_van(theme, invuller, zet, f"/data/{vraag}")
    assert type(rij.veld) is soort
    assert rij.doel().focusPolicy().value


def test_the_reader_hears_code_question_and_source(
    theme: Theme, invuller: Invuller, zet: Zet
) -> None:
    veld = rij_van(theme, invuller, zet, NEE).veld
    assert veld.accessibleName().startswith("5.02 Mochten kiezers")
    assert veld.accessibleDescription() == "Kieswet J 30"


def test_letters_and_digits_of_the_answers(theme: Theme, invuller: Invuller, zet: Zet) -> None:
    jnn = rij_van(theme, invuller, zet, NEE).veld
    oordeel = rij_van(theme, invuller, zet, "/data/tot_slot/e1").veld
    assert isinstance(jnn, SegmentedChoice)
    assert isinstance(oordeel, SegmentedChoice)
    assert [s.value.letter for s in jnn.segments] == ["J", "N", "V", "G"]
    assert [s.value.seen for s in jnn.segments] == [True, True, False, False]
    assert [s.value.letter for s in oordeel.segments] == ["1", "2", "3", "4"]


def test_half_a_time_is_no_fault_a_whole_one_is_looked_at(
    theme: Theme, invuller: Invuller, zet: Zet
) -> None:
    rij = rij_van(theme, invuller, zet, TIJD)
    veld = rij.veld
    assert isinstance(veld, TimeField)
    veld.take_focus()
    QTest.keyClicks(veld, "20")
    veld.flush()
    assert invuller.instance.state(TIJD).soft_warning
    assert rij.row.message.text() == ""
    QTest.keyClicks(veld, "30")
    veld.clearFocus()
    assert invuller.instance.state(TIJD).value == "20:30"
    assert rij.row.message.text().startswith("De stemtijd eindigt om 21.00 uur")
    assert rij.row.offer() is not None


def test_what_is_no_time_is_kept_and_said(theme: Theme, invuller: Invuller, zet: Zet) -> None:
    rij = rij_van(theme, invuller, zet, TIJD)
    veld = rij.veld
    assert isinstance(veld, TimeField)
    veld.setText("25.00")
    veld.report()
    assert invuller.instance.state(TIJD).value == "25.00"
    assert veldstaat(invuller.instance.state(TIJD))[0] == "error"
    assert rij.row.message.text() == invuller.instance.state(TIJD).constraint_message


def test_g_takes_a_number_away_and_goes_on(
    theme: Theme, invuller: Invuller, zet: Zet, qtbot: QtBot
) -> None:
    rij = rij_van(theme, invuller, zet, LEDEN)
    veld = rij.veld
    assert isinstance(veld, NumberField)
    QTest.keyClicks(veld, "12")
    veld.flush()
    assert invuller.instance.state(LEDEN).value == "12"
    with qtbot.waitSignal(rij.ga) as sein:
        QTest.keyClicks(veld, "g")
    assert sein.args == ["next"]
    assert invuller.instance.state(LEDEN).value == ""


def test_several_choices_are_kept_in_order(theme: Theme, invuller: Invuller, zet: Zet) -> None:
    ref = "/data/dit_bezoek/k11"
    groep = rij_van(theme, invuller, zet, ref).veld
    assert isinstance(groep, CheckGroup)
    groep.tiles["lid"].click()
    groep.tiles["voorzitter"].click()
    assert invuller.instance.state(ref).value == "voorzitter lid"
    groep.tiles["niemand"].click()
    assert invuller.instance.state(ref).violated


EIGEN = """\
| survey |
|  | type | name | label | appearance |
|  | begin_group | deel | Deel | |
|  | select_one veel | een | Kies er een | |
|  | decimal | maat | Hoe breed is de deur? | |
|  | text | kort | In een woord? | |
|  | end_group | | | |
| choices |
|  | list_name | name | label |
|  | veel | a | Aula |
|  | veel | b | Bibliotheek |
|  | veel | c | Café |
|  | veel | d | Dorpshuis |
|  | veel | e | Eigen zaal |
|  | veel | f | Flat |
| settings |
|  | form_id | version | form_title |
|  | eigen | 1 | Eigen formulier |
"""


@pytest.fixture
def eigen(tmp_path: Path, theme: Theme) -> Invuller:
    """A form of somebody else: more choices than fit in a row, a decimal, a short text."""
    xform = compile_xlsform(EIGEN.encode(), name="eigen").xml
    kop = FormulierKop(
        id="eigen",
        versie="1",
        thema="T9",
        titel="Eigen formulier",
        bron_sha256=hashlib.sha256(EIGEN.encode()).hexdigest(),
        xform_sha256=hashlib.sha256(xform).hexdigest(),
    )
    formulier = Formulier(kop=kop, bron=EIGEN.encode(), xform=xform)
    klok = Klokje()
    dossier = maak(
        tmp_path / "eigen", klok, demo_pakket().model_copy(update={"formulieren": (formulier,)})
    )
    state = AppState(dossier, theme, klok)
    return invuller_van(state, begin_invulling(state, kop, begin_bezoek(dossier)).id)


def test_one_of_many_choices_is_one(theme: Theme, eigen: Invuller, zet: Zet) -> None:
    lijst = rij_van(theme, eigen, zet, "/data/deel/een").veld
    assert isinstance(lijst, ChoiceList)
    QTest.keyClick(lijst.view, Qt.Key.Key_1)
    QTest.keyClick(lijst.view, Qt.Key.Key_6)
    assert eigen.staat("/data/deel/een").value == "f"
    assert lijst.values() == ["f"]
    QTest.keyClick(lijst.view, Qt.Key.Key_Backspace)
    assert (eigen.staat("/data/deel/een").value, lijst.values()) == ("", [])


def test_other_types_are_typed_and_checked(theme: Theme, eigen: Invuller, zet: Zet) -> None:
    maat = rij_van(theme, eigen, zet, "/data/deel/maat")
    kort = rij_van(theme, eigen, zet, "/data/deel/kort")
    assert type(kort.veld) is TextField
    assert isinstance(maat.veld, DecimalField)
    maat.veld.setText("geen getal")
    maat.veld.report()
    assert eigen.staat(maat.ref).violated
    assert maat.row.message.text()
    maat.veld.setText("0,9")
    maat.veld.report()
    assert not eigen.staat(maat.ref).violated
    assert eigen.staat(maat.ref).value == "0.9"


def _meer(rij: Vraagrij) -> Button:
    """The button under an open explanation."""
    (knop,) = rij.row.why.findChildren(Button)
    return knop


def test_under_why_one_reads_on_in_the_instruction(
    theme: Theme, invuller: Invuller, zet: Zet
) -> None:
    """Offered when the fold opens, and only where the package has a page about it."""
    dossier = invuller.state.dossier
    rij = rij_van(theme, invuller, zet, NEE)
    rij.row.why.button.folded.emit(True)
    assert _meer(rij).isHidden()
    blad = Instructie(id=invuller.kop.id, titel="Sluiting en telling", tekst="Zo telt u mee.")
    dossier.pakket = dossier.pakket.model_copy(update={"instructies": (blad,)})
    rij.row.why.button.folded.emit(True)
    assert _meer(rij).text() == "Lees meer: Sluiting en telling"
    gezien: list[str] = []
    rij.ga.connect(gezien.append)
    _meer(rij).press()
    assert gezien == [f"{UITLEG}{blad.id}"]
