"""After the lock nothing lives any more that held content: no page, no overlay, no dossier."""

from __future__ import annotations

import weakref
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.helpers.programma import draaiend, leg_dossier_klaar, ontgrendel
from tests.helpers.voorbeeld import WACHTZIN
from tests.ui.proef import Klok, om
from waarnemer_app.app import Programma
from waarnemer_app.domain.handelingen import BeginBezoek, MaakNotitie
from waarnemer_app.ui.formulier.invuller import begin_invulling

TEKST = "De kachel in de gymzaal staat naast de stembus."


def werk(programma: Programma) -> list[weakref.ref[object]]:
    """Show pages and what lies in front, as on a day; gives what must not outlive the lock."""
    assert programma.venster is not None
    venster = programma.venster
    state, window = venster.state, venster.window
    plek = state.dossier.zoek_plekken("oefenlokaal")[0]
    bezoek = state.doe(BeginBezoek(plek=plek)).objecten[-1]
    notitie = state.doe(MaakNotitie(tekst=TEKST, bezoek=bezoek)).objecten[-1]
    kop = next(k for k in state.dossier.formulieren() if k.id == "t1")
    formulier = begin_invulling(state, kop, bezoek).id
    weg: list[object] = [venster, state, state.dossier, state.dossier.stand, window]
    for naam, id_ in (
        ("vandaag", ""),
        ("formulier", formulier),
        ("controle", formulier),
        ("signaal", ""),
        ("vastgelegd", notitie),
        ("versturen", ""),
        ("bezoek", bezoek),
    ):
        window.toon(naam, id_)
        QApplication.processEvents()
        weg.append(window.pages.current())
    for handeling in ("zoeken", "weggaan", "bezoek_begin", "bellen", "help", "notitie"):
        window.acts.run(handeling)
        QApplication.processEvents()
        weg.append(window.overlay.content())
    window.meld("Iets met inhoud", lambda: None)
    return [weakref.ref(een) for een in weg]


def test_nothing_with_content_outlives_the_lock(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    map_, klok = tmp_path / "laptop", Klok(om(14, 5))
    leg_dossier_klaar(map_, WACHTZIN, klok)
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        ontgrendel(qtbot, programma, WACHTZIN)
        weg = werk(programma)
        assert all(een() is not None for een in weg)
        with qtbot.waitSignal(programma.vergrendeld):
            programma.vergrendel()

        def leeft() -> list[str]:
            namen = []
            for ref in weg:
                een = ref()
                if een is not None and not (isinstance(een, QWidget) and not isValid(een)):
                    namen.append(type(een).__name__)
            return namen

        qtbot.waitUntil(lambda: not leeft(), timeout=5000)
        assert [w for w in qapp.allWidgets() if TEKST in getattr(w, "accessibleName", str)()] == []
