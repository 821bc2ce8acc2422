"""An earlier dossier becomes part of the one that is open: shown and sent as one day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.kluis import NIEUW, antwoord_op, geef_houders
from tests.helpers.programma import (
    draaiend,
    leg_dossier_klaar,
    leg_eerder_apart,
    neem_eerder_erbij,
    ontgrendel,
)
from tests.helpers.voorbeeld import LICHT_KIB, WACHTZIN, Klokje, maak_dossier
from tests.ui.proef import Klok
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.dossier import Dossier, wachtend
from waarnemer_app.store import pogingen
from waarnemer_app.store.eerder import zet_apart
from waarnemer_app.store.kluis import open_kluis
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.begin.eerderwerk import EerderWerk
from waarnemer_app.ui.begin.kluiswerk import HerstelUitvoering
from waarnemer_app.ui.begin.wijzigen import KluisMelding, WachtzinPaneel


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """A new dossier beside one that was set apart."""
    oud = maak_dossier(tmp_path)
    oud.doe(MaakNotitie(tekst="van de ochtend"))
    oud.sluit()
    geef_houders(tmp_path, WACHTZIN)
    (tmp_path / "begin.json").write_text('{"stemming": "Oefening 2026", "datum": "2026-03-18"}')
    zet_apart(tmp_path)
    nieuw = maak_dossier(tmp_path)
    nieuw.doe(MaakNotitie(tekst="van de middag"))
    yield nieuw
    nieuw.sluit()


def notities(dossier: Dossier) -> set[str]:
    return {n.inhoud.tekst for n in dossier.stand.alle(Notitie)}


def test_it_is_opened_with_its_wachtzin_and_both_are_one_day(
    dossier: Dossier, qtbot: QtBot
) -> None:
    werk = EerderWerk(dossier, Klokje())
    (regel,) = werk.lijst()
    assert regel.titel == "Oefening 2026, woensdag 18 maart 2026"
    assert regel.stand == "slot"
    klaar: list[int] = []
    fouten: list[BeginFout] = []
    werk.open(regel.naam, "een verkeerde wachtzin", klaar.append, fouten.append)
    qtbot.waitUntil(lambda: len(fouten) == 1, timeout=20_000)
    assert fouten[0].code == "WACHTZIN"
    assert notities(dossier) == {"van de middag"}
    werk.open(regel.naam, WACHTZIN, klaar.append, fouten.append)
    qtbot.waitUntil(lambda: bool(klaar), timeout=20_000)
    assert klaar == [1]
    assert notities(dossier) == {"van de ochtend", "van de middag"}
    assert wachtend(dossier) == 2
    assert [r.stand for r in werk.lijst()] == ["op"]


def test_tries_too_soon_after_each_other_wait(dossier: Dossier) -> None:
    stil = Klokje()
    werk = EerderWerk(dossier, lambda: stil.tijd)
    (regel,) = werk.lijst()
    pogingen.tel(dossier.opslag.map / "vorige" / regel.naam, stil.tijd)
    fouten: list[BeginFout] = []
    werk.open(regel.naam, WACHTZIN, lambda _: None, fouten.append)
    assert "Wacht 1" in fouten[0].remedie


def test_a_forgotten_one_comes_back_with_two_holders(dossier: Dossier, qtbot: QtBot) -> None:
    werk = EerderWerk(dossier, Klokje())
    (regel,) = werk.lijst()
    map_ = dossier.opslag.map / "vorige" / regel.naam
    klaar: list[int] = []
    fouten: list[BeginFout] = []
    gedaan: list[str] = []
    herstel = werk.herstel(regel.naam, klaar.append)
    assert isinstance(herstel, HerstelUitvoering)
    herstel._kib = LICHT_KIB
    assert herstel.verzoek() is None
    herstel.maak_verzoek(NIEUW, lambda: gedaan.append("verzoek"), fouten.append)
    qtbot.waitUntil(lambda: bool(gedaan or fouten), timeout=20_000)
    assert [r.stand for r in werk.lijst()] == ["wacht"]
    antwoord = antwoord_op(herstel.verzoek() or b"")
    herstel.open_antwoord(antwoord, NIEUW, lambda: gedaan.append("open"), fouten.append)
    qtbot.waitUntil(lambda: len(gedaan) == 2 or bool(fouten), timeout=20_000)
    assert not fouten
    assert klaar == [1]
    assert notities(dossier) == {"van de ochtend", "van de middag"}
    open_kluis(map_, NIEUW).wis()


def test_a_locked_dossier_without_its_decoration_has_the_name_of_its_folder(
    dossier: Dossier,
) -> None:
    werk = EerderWerk(dossier, Klokje())
    (regel,) = werk.lijst()
    (dossier.opslag.map / "vorige" / regel.naam / "begin.json").write_text("{}")
    assert [r.titel for r in werk.lijst()] == [regel.naam]


@pytest.mark.usefixtures("theme")
def test_from_the_menu_to_one_day_another_wachtzin_and_a_damaged_vault(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, klok: Klok
) -> None:
    """The acts of the menu in the whole program."""
    map_ = tmp_path / "laptop"
    leg_dossier_klaar(map_, WACHTZIN, klok)
    leg_eerder_apart(map_, WACHTZIN, klok)
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        ontgrendel(qtbot, programma, WACHTZIN)
        window = neem_eerder_erbij(programma, WACHTZIN)
        qtbot.waitUntil(lambda: window.overlay.content() is None, timeout=20_000)
        assert "hoort er nu bij: 0 regels" in window.undo_bar.text()
        window.acts.run("wachtzin")
        wijzig = window.overlay.content()
        assert isinstance(wijzig, WachtzinPaneel)
        wijzig.oud.veld.setText(WACHTZIN)
        wijzig.nieuw.vul(NIEUW)
        wijzig.press_big()
        qtbot.waitUntil(lambda: window.overlay.content() is None, timeout=20_000)
        assert "De oude past niet meer" in window.undo_bar.text()
        programma.vergrendel()
        (map_ / "kluis.json").write_bytes(b"{}")
        ontgrendel(qtbot, programma, NIEUW)
        assert programma.venster is not None
        window = programma.venster.window
        melding = window.overlay.content()
        assert isinstance(melding, KluisMelding)
        assert "kluis.json is beschadigd" in melding.zinnen[0]
        melding.press_big()
        assert isinstance(window.overlay.content(), WachtzinPaneel)
