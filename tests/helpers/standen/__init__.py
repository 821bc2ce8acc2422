"""Every screen of the program in every state: the one list for whatever looks at all of them.

``loop(app, map)`` plays one day through one real program and stops at each state::

    with loop(qapp, tmp_path) as tocht:
        for stand, wereld in tocht:
            look_at(wereld.vlak)

The states come in this order and each is reached from the one before, so a walk is whole or
stops early. A new screen or state is a function with ``@REEKS.stand(name, page)`` in the module
of its part of the day; ``tests/helpers/test_standen.py`` says when a page has none.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.helpers.formulieren import demo_pakket
from tests.helpers.programma import draaiend
from tests.helpers.standen.begin import EERST, OPEN
from tests.helpers.standen.dag import DAG
from tests.helpers.standen.einde import EINDE
from tests.helpers.standen.formulier import FORMULIER
from tests.helpers.standen.lijsten import LIJST
from tests.helpers.standen.sleutels import met_eigen_register
from tests.helpers.standen.stand import Stand
from tests.helpers.standen.wereld import Stilstand, Wereld
from tests.helpers.standen.wet import WET
from tests.helpers.voorbeeld import ONDERSTEUNER, oefenkluis
from tests.ui.formulier.alles import formulier
from tests.ui.proef import demo
from waarnemer_app.app import Programma
from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.store.opslag import NieuwDossier, maak_opslag
from waarnemer_app.ui.voorkeuren import BESTAND

__all__ = ["STANDEN", "Stand", "Wereld", "loop"]

MAAT = (1366, 768)
_OPEN_DOSSIER = (
    *OPEN.standen,
    *DAG.standen,
    *FORMULIER.standen,
    *WET.standen,
    *LIJST.standen,
    *EINDE.standen,
)
STANDEN: tuple[Stand, ...] = (*EERST.standen, *_OPEN_DOSSIER)
"""All of them, in order."""


@contextmanager
def loop(
    app: QApplication, map_: Path, taal: str = "nl", *, thema: str = "licht", maat: int = 100
) -> Iterator[Iterator[tuple[Stand, Wereld]]]:
    """Walk every state; what was opened is closed afterwards, also after a fault.

    To look at all of them in another theme, text size (in %) or language, walk again: to change it
    at each state costs five times as much.
    """
    for deel in ("nieuw", "laptop"):
        (map_ / deel).mkdir(parents=True, exist_ok=True)
        (map_ / deel / BESTAND).write_text(json.dumps({"taal": taal}), encoding="utf-8")
    tocht = _tocht(app, map_, (thema, maat))
    try:
        yield tocht
    finally:
        tocht.close()


def _tocht(
    app: QApplication, map_: Path, gezicht: tuple[str, int]
) -> Generator[tuple[Stand, Wereld]]:
    klok = Stilstand()
    with draaiend(app, map_ / "nieuw", klok, demo=False) as programma:
        programma.theme.set(variant=gezicht[0], factor=gezicht[1])
        yield from _door(EERST.standen, Wereld(programma, klok, map_ / "nieuw"))
    _leg_klaar(map_ / "laptop", klok)
    with draaiend(app, map_ / "laptop", klok) as programma:
        programma.theme.set(variant=gezicht[0], factor=gezicht[1])
        yield from _door(_OPEN_DOSSIER, Wereld(programma, klok, map_ / "laptop"))


def _door(standen: tuple[Stand, ...] | list[Stand], w: Wereld) -> Iterator[tuple[Stand, Wereld]]:
    for nummer, stand in enumerate(standen):
        stand.toon(w)
        if not nummer:
            _maak_actief(w.programma)
        w.rust()
        # as the loop of the program does each time: what was taken away goes
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        w.rust()
        yield stand, w


def _maak_actief(programma: Programma) -> None:
    """Keys go to a window that is active."""
    programma.stapel.resize(*MAAT)
    programma.stapel.activateWindow()


def _leg_klaar(map_: Path, klok: Stilstand) -> None:
    """A dossier of the demo package, with a form of every kind of question beside its own."""
    pakket = met_eigen_register(demo_pakket())
    pakket = pakket.model_copy(update={"formulieren": (*pakket.formulieren, formulier())})
    plannen = demo()[2].toewijzingen
    nieuw = NieuwDossier(
        pakket=pakket, bestand=b"pakket", waarnemer=ONDERSTEUNER, toewijzingen=plannen
    )
    klok()
    Dossier(maak_opslag(map_, *oefenkluis(pak=pakket), nieuw, klok()), Tijdbron(nu=klok)).sluit()
