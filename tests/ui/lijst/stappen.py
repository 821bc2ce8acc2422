"""Steps that the tests of the page have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.lijst.pagina import LijstPagina


def wacht(qtbot: QtBot, pagina: LijstPagina) -> None:
    qtbot.waitUntil(lambda: not pagina.bezig)
    QApplication.processEvents()


def akkoord(pagina: LijstPagina) -> None:
    assert pagina.uitslag is not None
    for blad in pagina.uitslag.groepen:
        if blad.groep.niveau == "waarschuwing":
            blad.knop.press()
