"""Leaving is one key and no reason; after the night the day may be closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import Proef, druk, om, typ
from waarnemer_app.domain.bezoek import Bezoek, Werkdag
from waarnemer_app.domain.handelingen import BeginBezoek, Vertrek
from waarnemer_app.ui.bezoek.feiten import Controle
from waarnemer_app.ui.bezoek.vertrek import (
    Controles,
    DagSluitenPaneel,
    VertrekPaneel,
    stel_dag_voor,
)
from waarnemer_app.ui.formulier.invuller import begin_invulling
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def bezoek(proef: Proef) -> str:
    return proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9001)))).objecten[-1]


def open_weg(proef: Proef) -> VertrekPaneel:
    proef.toon("bezoek")
    druk(Qt.Key.Key_F7)
    paneel = proef.overlay()
    assert isinstance(paneel, VertrekPaneel)
    return paneel


def inhoud(proef: Proef, bezoek: str) -> Bezoek:
    return proef.dossier.stand.geef(bezoek, Bezoek).inhoud


def test_leaving_is_f7_and_enter(proef: Proef, bezoek: str) -> None:
    proef.klok.nu = om(15)
    open_weg(proef)
    druk(Qt.Key.Key_Return)
    vertrek = inhoud(proef, bezoek).vertrek
    assert vertrek is not None
    assert vertrek.replace(second=0, microsecond=0) == om(15)
    assert proef.overlay() is None
    assert "15.00 uur" in proef.melding()


def test_open_questions_do_not_block_and_ask_no_reason(proef: Proef, bezoek: str) -> None:
    begin_invulling(proef.state, proef.dossier.formulieren()[0], bezoek)
    paneel = open_weg(proef)
    assert paneel.knop.text() == "Toch weggaan"
    teksten = [label.text() for label in paneel.findChildren(QLabel)]
    assert "1 formulier is nog niet vastgelegd" in teksten
    druk(Qt.Key.Key_Return)
    assert not inhoud(proef, bezoek).bezig


def test_another_time_can_be_typed(proef: Proef, bezoek: str) -> None:
    proef.klok.nu = om(15)
    paneel = open_weg(proef)
    paneel.vertrek.setFocus()
    paneel.vertrek.selectAll()
    typ("1442")
    druk(Qt.Key.Key_Return)
    assert inhoud(proef, bezoek).vertrek == om(14, 42)


@pytest.mark.parametrize(
    ("tijd", "melding"),
    [
        ("1400", "Het vertrek ligt niet na de aankomst."),
        ("1700", "Het vertrek ligt in de toekomst."),
        ("9999", "Dit is geen tijd."),
    ],
)
def test_a_time_that_cannot_be_is_said_and_nothing_is_written(
    proef: Proef, bezoek: str, tijd: str, melding: str
) -> None:
    proef.klok.nu = om(15)
    paneel = open_weg(proef)
    paneel.vertrek.setFocus()
    paneel.vertrek.selectAll()
    typ(tijd)
    druk(Qt.Key.Key_Return)
    assert paneel.fout() == melding
    assert inhoud(proef, bezoek).bezig
    assert proef.overlay() is paneel


def test_undo_goes_on_with_the_visit(proef: Proef, bezoek: str) -> None:
    open_weg(proef)
    druk(Qt.Key.Key_Return)
    druk(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert inhoud(proef, bezoek).bezig


def test_an_undo_that_the_disk_refuses_is_said(proef: Proef, bezoek: str) -> None:
    open_weg(proef)
    druk(Qt.Key.Key_Return)
    gemeld = proef.melding()
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 1")
    druk(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 0")
    assert proef.melding() != gemeld
    assert not inhoud(proef, bezoek).bezig


def test_without_a_visit_f7_says_so(proef: Proef) -> None:
    proef.toon("bezoek")
    druk(Qt.Key.Key_F7)
    assert proef.overlay() is None
    assert proef.melding() == "U bent nu niet bij een bezoek."


@pytest.mark.parametrize(("uur", "voorstel"), [(26, False), (29, True)])
def test_closing_the_day_is_proposed_after_five_in_the_morning(
    proef: Proef,
    bezoek: str,
    uur: int,
    voorstel: bool,  # noqa: FBT001 — a table column
) -> None:
    proef.klok.nu = om(uur, 1)
    open_weg(proef)
    druk(Qt.Key.Key_Return)
    assert isinstance(proef.overlay(), DagSluitenPaneel) is voorstel


def test_closing_the_day_is_one_key_and_leads_to_sending(proef: Proef, bezoek: str) -> None:
    proef.klok.nu = om(29, 30)
    open_weg(proef)
    druk(Qt.Key.Key_Return)
    druk(Qt.Key.Key_Return)
    (dag,) = proef.dossier.stand.alle(Werkdag)
    assert dag.inhoud.gesloten_op is not None
    assert proef.gezien[-1] == ("versturen", "")
    assert proef.overlay() is None


def test_the_day_can_stay_open(proef: Proef, bezoek: str) -> None:
    proef.dossier.doe(Vertrek(bezoek=bezoek))
    proef.toon("bezoek")
    proef.klok.nu = om(30)
    assert stel_dag_voor(proef.state, proef.window)
    paneel = proef.overlay()
    assert isinstance(paneel, DagSluitenPaneel)
    druk(Qt.Key.Key_Escape)
    assert proef.dossier.stand.werkdag() is not None
    assert proef.overlay() is None


def test_a_day_with_a_running_visit_is_not_proposed(proef: Proef, bezoek: str) -> None:
    proef.klok.nu = om(30)
    assert not stel_dag_voor(proef.state, proef.window)


def test_a_disk_that_refuses_is_said_and_the_visit_goes_on(proef: Proef, bezoek: str) -> None:
    paneel = open_weg(proef)
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 1")
    druk(Qt.Key.Key_Return)
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 0")
    assert paneel.fout()
    assert inhoud(proef, bezoek).bezig
    druk(Qt.Key.Key_Return)
    assert not inhoud(proef, bezoek).bezig


def test_the_lines_are_replaced_not_added(theme: Theme, proef: Proef) -> None:
    controles = Controles(theme)
    controles.toon([Controle("ready", "een"), Controle("empty", "twee")])
    controles.toon([Controle("warning", "drie")])
    zichtbaar = [x.text() for x in controles.findChildren(QLabel) if x.isVisibleTo(controles)]
    assert zichtbaar == ["drie"]


@pytest.mark.parametrize("factor", [100, 200])
def test_it_fits_and_can_be_walked(proef: Proef, bezoek: str, factor: int) -> None:
    proef.state.theme.set(factor=factor)
    open_weg(proef)
    QApplication.processEvents()
    assert not text_fits.faults(proef.window)
    tree_walk.check(proef.window)
