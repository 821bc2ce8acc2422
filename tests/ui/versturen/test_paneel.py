"""The panel that sends: words, bars and buttons while it goes on."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.helpers.register import notitie
from tests.register.server import Demosleutels, Server
from tests.ui.versturen.conftest import Maak


def test_says_how_it_stands(maak: Maak, server: Server, demo: Demosleutels) -> None:
    kaal = maak().open().paneel
    assert kaal.stand() == "3 regels wachten. Deze laptop is nog niet toegelaten."
    proef = maak(server.adres, demo)
    paneel = proef.open().paneel
    assert paneel.stand() == "3 regels wachten op verzending."
    proef.verstuur()
    assert paneel.stand() == "Alles is ontvangen door het register."
    assert paneel.title.text() == "Verstuurd en ontvangen"
    assert [balk.tekst() for balk in (paneel.logboek, paneel.bewijs)] == [
        "Logboek: 3 van 3",
        "Ontvangstbewijs: gecontroleerd",
    ]
    assert paneel.bewijs.isVisible()
    # that the receipt was kept is an audit line, and that is no line of the logboek
    proef.verstuur()
    assert paneel.logboek.tekst() == "Logboek: niets nieuws"
    assert paneel.logboek.isVisible()
    notitie(proef.dossier)
    paneel.toon()
    assert paneel.stand() == "1 regel wacht op verzending."
    assert not paneel.bewijs.isVisible()


def test_progress_shows_when_it_takes_longer(maak: Maak, demo: Demosleutels, qtbot: QtBot) -> None:
    proef = maak(demo=demo)
    pagina = proef.open()
    paneel = pagina.paneel
    proef.verzender._begin()
    assert not paneel.logboek.isVisible()
    assert paneel.stand() == "Bezig. Wat verstuurd is, blijft verstuurd."
    assert paneel.knop.reason() == "Er wordt al verstuurd."
    assert pagina.knop_stick.reason() == "Er wordt al verstuurd."
    qtbot.waitUntil(lambda: paneel.logboek.isVisible() and paneel.knop_stop.isVisible())
    paneel.knop_stop.setFocus()
    proef.verzender._einde()
    # the focus of what goes moves to the big button
    assert paneel.knop.hasFocus()
    assert not paneel.knop_stop.isVisible()
    assert paneel.knop.reason() == ""


def test_the_big_button_keeps_the_focus_while_it_is_busy(maak: Maak, demo: Demosleutels) -> None:
    proef = maak(demo=demo)
    pagina = proef.open()
    assert pagina.knop.hasFocus()
    pagina.knop.press()
    assert pagina.knop.hasFocus()
    proef.wacht()
    assert pagina.knop.hasFocus()
