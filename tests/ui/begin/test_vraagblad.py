"""One question in front: the focus starts on the way out, Ctrl+Enter goes on."""

from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui.begin.vraagblad import Vraagblad
from waarnemer_app.ui.components import BigButton, Button, Label
from waarnemer_app.ui.theme import Theme


def test_out_or_on(theme: Theme, show: Show, qtbot: QtBot) -> None:
    delen = [Label(theme, "Eerst dit."), Label(theme, "Dan dat.")]
    blad = Vraagblad(theme, "Verder?", delen, BigButton(theme, "Ja"), Button(theme, "Nee"))
    show(blad)
    blad.take_focus()
    assert blad.weg.hasFocus()
    assert all(deel.isVisible() for deel in delen)
    with qtbot.waitSignal(blad.terug):
        blad.weg.press()
    with qtbot.waitSignal(blad.verder):
        blad.press_big()
