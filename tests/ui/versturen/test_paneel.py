"""The panel that sends: words, bars and buttons while it goes on."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.helpers.register import foto, notitie
from tests.register.server import Demosleutels, Server
from tests.ui.versturen.conftest import Maak
from waarnemer_app.ui.versturen.verzender import CONTACT
from waarnemer_app.verzending import bewijzen


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


def test_the_state_of_sync_is_always_there(maak: Maak, server: Server, demo: Demosleutels) -> None:
    """What waits, what was received, the last contact, the next try, and the closing check."""
    proef = maak(server.adres, demo)
    paneel = proef.open().paneel
    assert paneel.feiten() == "Nog geen contact met het register."
    assert paneel.slotregel() == ""
    foto(proef.dossier, bytes(100_000))
    proef.verstuur()
    (_, bewijs) = bewijzen(proef.dossier)
    assert f"Ontvangen: tot en met regel 4, bewijs {bewijs.nr}." in paneel.feiten()
    assert "Laatste contact: " in paneel.feiten()
    assert paneel.slotregel().startswith("Nageteld, aan beide kanten gelijk: 4 regels, ")
    assert paneel.slotregel().endswith(" 1 bijlage en 2 bewijzen.")
    assert paneel.bijlagen.tekst() == "Bijlagen: 1 van 1"
    notitie(proef.dossier)
    paneel.toon()
    assert paneel.slotregel() == "", "it says nothing of what came after"


def test_a_receipt_without_network_is_no_contact_that_lacks(
    maak: Maak, server: Server, demo: Demosleutels
) -> None:
    """It came as a file: then "no contact yet" beside "everything received" only confuses."""
    proef = maak(server.adres, demo)
    proef.verstuur()
    proef.dossier.opslag.meta.zet(CONTACT, "")
    paneel = proef.open().paneel
    assert "Ontvangen: tot en met regel" in paneel.feiten()
    assert "Nog geen contact" not in paneel.feiten()


def test_a_next_try_is_said_and_can_be_stopped(maak: Maak, demo: Demosleutels) -> None:
    proef = maak(demo=demo)
    paneel = proef.open().paneel
    proef.verstuur()
    assert len(proef.fouten) == 1
    assert "Volgende poging: " in paneel.feiten()
    assert paneel.knop_stop.isVisible()
    # the second failure is only shown, not said once more
    proef.verzender._opnieuw()
    proef.wacht()
    assert len(proef.fouten) == 1
    assert "Volgende poging: " in paneel.feiten()
    paneel.knop_stop.press()
    assert "Volgende poging" not in paneel.feiten()
    assert not paneel.knop_stop.isVisible()
    assert proef.verzender.volgende_poging is None
