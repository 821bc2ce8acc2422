"""Every text field of every page: what is typed is durable within a second."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from tests.ui.test_venster import PAGINAS, Dag, dag
from waarnemer_app.ui.components import Fold, TextArea, TextField
from waarnemer_app.ui.components.fields import DELAY_MS
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.signalen.kennisgeving_blok import KennisgevingBlok
from waarnemer_app.ui.signalen.spoed import SpoedPaneel
from waarnemer_app.ui.slot.plaats import WACHT_MS

__all__ = ["dag"]

VOOR = ("notitie", "bezoek_begin", "weggaan", "zoeken")
NIET = {"Eenmalige code", "Dag van stemming", "Gemeentecode"}
"""A code is worth nothing later; how the bureau reads a list is no part of a dossier."""


def velden(binnen: QWidget) -> list[TextField | TextArea]:
    alle: list[TextField | TextArea] = [
        *binnen.findChildren(TextField),
        *binnen.findChildren(TextArea),
    ]
    return [
        veld
        for veld in alle
        if veld.isVisible()
        and veld.isEnabled()
        and not veld.isReadOnly()
        and veld.accessibleName() not in NIET
    ]


def tekst(veld: QLineEdit | QPlainTextEdit) -> str:
    return veld.text() if isinstance(veld, QLineEdit) else veld.toPlainText()


def op_schijf(dag: Dag) -> str:
    concepten = "".join(c.model_dump_json() for c in dag.state.dossier.concepten())
    return concepten + dag.state.plaats()


def typ(veld: TextField | TextArea, dag: Dag, nummer: int) -> str:
    """Type something that stands nowhere else, let only the timers run; gives what must be kept."""
    veld.setFocus()
    veld.selectAll()
    QTest.keyClicks(veld, f"half{nummer}")
    kern = f"half{nummer}"
    if kern not in tekst(veld):
        veld.clear()
        QTest.keyClicks(veld, kern := f"77{nummer}")
    if veld._typist.timer.isActive():
        veld._typist.timer.timeout.emit()
    dag.venster.plaats.klok.timeout.emit()
    return kern


def test_the_waits_together_are_less_than_a_second() -> None:
    assert max(DELAY_MS, WACHT_MS) < 1000


def open_(dag: Dag, waar: str) -> QWidget:
    """What is shown, with everything that was folded opened."""
    window = dag.venster.window
    if waar in VOOR:
        window.toon("vandaag")
        window.acts.run(waar)
    else:
        dag.toon(waar)
    binnen = window.overlay.content() or window.pages.current()
    assert binnen is not None
    for fold in binnen.findChildren(Fold):
        fold.button.setChecked(True)
    for blok in binnen.findChildren(KennisgevingBlok):
        blok.open_vragen()
    for spoed in binnen.findChildren(SpoedPaneel):
        spoed.open()
    QApplication.processEvents()
    return binnen


def delen(binnen: QWidget) -> Iterator[QWidget]:
    """The page itself; of a form each section in turn."""
    if not isinstance(binnen, FormulierPagina):
        yield binnen
        return
    for nummer in range(len(binnen.secties)):
        binnen.toon_onderdeel(nummer)
        QApplication.processEvents()
        yield binnen


def test_what_is_typed_is_durable(dag: Dag) -> None:
    dag.bezoek()
    dag.formulier()
    dag.onregelmatigheid()
    nummers, gezien = count(1), dict[str, int]()
    # skipping a rung is asked before the procesaanwijzing
    for waar in ("onregelmatigheid", *PAGINAS, *VOOR):
        if waar == next(iter(PAGINAS)):
            dag.procesaanwijzing()
            dag.signaal()
        for binnen in delen(open_(dag, waar)):
            for veld in velden(binnen):
                if isValid(veld) and veld.isVisible():
                    kern = typ(veld, dag, next(nummers))
                    wat = f"{waar}: {veld.accessibleName()} ({tekst(veld)!r})"
                    assert kern in op_schijf(dag), wat
                    gezien[waar] = gezien.get(waar, 0) + 1
    assert {"signaal", "overleg", "kenmerken", "procesaanwijzing", "formulier"} < set(gezien)
    assert {"aanwijzing", "kennisgevingen", "onregelmatigheid", *VOOR} < set(gezien)
    assert sum(gezien.values()) > 30, gezien
