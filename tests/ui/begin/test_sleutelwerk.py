"""The keys of a real dossier with an earlier chain, admitted one by one by the demo bureau."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.programma import (
    draaiend,
    leg_dossier_klaar,
    leg_eerder_apart,
    neem_eerder_erbij,
    ontgrendel,
)
from tests.helpers.voorbeeld import WACHTZIN
from tests.ui.begin.test_toelating import certificaat
from tests.ui.proef import Klok, heropen, nieuw_dossier
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.dossier import Dossier, Tijdbron, neem_op
from waarnemer_app.store.kluis import open_kluis
from waarnemer_app.store.opslag import open_opslag
from waarnemer_app.ui.begin.sleutels import SleutelsPaneel
from waarnemer_app.ui.begin.sleutelwerk import SleutelWerk


@pytest.fixture
def dossier(tmp_path: Path, klok: Klok) -> Iterator[Dossier]:
    """A dossier that took over one with a note in it."""
    oud = nieuw_dossier(tmp_path / "oud", klok)
    oud.doe(MaakNotitie(tekst="van de ochtend"))
    oud.sluit()
    nieuw = nieuw_dossier(tmp_path / "nieuw", klok)
    opslag = open_opslag(tmp_path / "oud", open_kluis(tmp_path / "oud", WACHTZIN))
    neem_op(nieuw, opslag, "Kopie teruggezet", klok())
    opslag.sluit()
    yield nieuw
    nieuw.sluit()


def test_each_key_is_admitted_by_itself(dossier: Dossier, klok: Klok) -> None:
    werk = SleutelWerk(dossier, Tijdbron(nu=klok))
    nu, oud = werk.lijst()
    assert (nu.huidig, nu.toegelaten) == (True, False)
    assert (oud.huidig, oud.toegelaten, oud.regels, oud.wachten) == (False, False, 1, 1)
    assert "Kopie teruggezet" in oud.sinds
    eerder = werk.toelating(oud.nr)
    assert eerder.vingerafdruk() != werk.toelating(0).vingerafdruk()
    eerder.neem_certificaat(certificaat(eerder.maak_verzoek(), klok).encode())
    assert eerder.toegelaten
    assert [s.toegelaten for s in werk.lijst()] == [False, True]
    huidig = werk.toelating(0)
    huidig.neem_certificaat(certificaat(huidig.maak_verzoek(), klok).encode())
    assert [s.toegelaten for s in werk.lijst()] == [True, True]


def test_it_is_there_after_opening_again(dossier: Dossier, klok: Klok, tmp_path: Path) -> None:
    werk = SleutelWerk(dossier, Tijdbron(nu=klok))
    eerder = werk.toelating(1)
    eerder.neem_certificaat(certificaat(eerder.maak_verzoek(), klok).encode())
    dossier.sluit()
    weer = heropen(tmp_path / "nieuw", klok)
    assert [s.toegelaten for s in SleutelWerk(weer, Tijdbron(nu=klok)).lijst()] == [False, True]
    weer.sluit()


@pytest.mark.usefixtures("theme")
def test_taking_over_asks_admission_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, klok: Klok
) -> None:
    """In the whole program: the panel comes by itself, and not again at the next unlock."""
    map_ = tmp_path / "laptop"
    leg_dossier_klaar(map_, WACHTZIN, klok)
    oud = heropen(map_, klok)
    oud.doe(MaakNotitie(tekst="van de ochtend"))
    oud.sluit()
    leg_eerder_apart(map_, WACHTZIN, klok)
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        ontgrendel(qtbot, programma, WACHTZIN)
        window = neem_eerder_erbij(programma, WACHTZIN)
        qtbot.waitUntil(
            lambda: isinstance(window.overlay.content(), SleutelsPaneel), timeout=20_000
        )
        programma.vergrendel()
        ontgrendel(qtbot, programma, WACHTZIN)
        assert programma.venster is not None
        window = programma.venster.window
        assert window.overlay.content() is None
        window.acts.run("toelating")
        voor = window.overlay.content()
        assert isinstance(voor, SleutelsPaneel)
        voor.weg.emit()
        assert window.overlay.content() is None
