"""After which signal one observes here (R-WN-5)."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from waarnemer_app.domain.handelingen import MaakSignaal
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.signaalkeuze import SignaalKeuze
from waarnemer_app.ui.theme import Theme


def maak_signaal(invuller: Invuller, wat: str) -> str:
    state = invuller.state
    signaal = Signaal(bron=Monitoringbron.MEDIA, waargenomen_op=state.nu(), wat=wat)
    return state.doe(MaakSignaal(signaal=signaal)).objecten[0]


def test_without_a_signal_it_asks_to_make_one(
    theme: Theme, invuller: Invuller, qtbot: QtBot
) -> None:
    keuze = SignaalKeuze(theme, invuller)
    qtbot.addWidget(keuze)
    assert keuze.keuze.isHidden()
    assert "Maak het eerst" in keuze._uitleg.text()
    with qtbot.waitSignal(keuze.maak):
        keuze.nieuw.press()


def test_lists_the_signals_by_number_and_keeps_the_choice(
    theme: Theme, invuller: Invuller, qtbot: QtBot
) -> None:
    een = maak_signaal(invuller, "Lange rij (oefening)")
    twee = maak_signaal(invuller, "Een heel lang bericht over de ingang van het oefenlokaal\nmeer")
    keuze = SignaalKeuze(theme, invuller)
    qtbot.addWidget(keuze)
    assert [waarde for waarde, _ in keuze.keuze._choices] == [een, twee]
    assert keuze.keuze._choices[1][1] == "Signaal 2: Een heel lang bericht over de ingan…"
    keuze.keuze.picked.emit(twee)
    assert invuller.signaal == twee
    keuze.toon()
    assert keuze.keuze.text().startswith("Signaal 2: Een heel lang")
    assert "neemt u hier waar" in keuze._uitleg.text()
