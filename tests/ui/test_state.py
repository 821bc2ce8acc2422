"""The one object that the pages share: every act passes, and who listens hears of it after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import Klokje, heropen, maak_dossier, oefenlokaal
from waarnemer_app.domain.handelingen import BeginBezoek, MaakNotitie, Vertrek
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def state(tmp_path: Path, qapp: QApplication) -> Iterator[AppState]:
    klok, theme = Klokje(), Theme.load()
    theme.apply(qapp)
    state = AppState(maak_dossier(tmp_path / "d", klok), theme, klok)
    yield state
    state.dossier.sluit()
    theme.deleteLater()


class Oor:
    """What was heard, in order."""

    def __init__(self, state: AppState) -> None:
        self.gehoord: list[tuple[str, str]] = []
        for naam in ("veranderd", "opgeslagen", "bezoek_veranderd", "sync_veranderd"):
            getattr(state, naam).connect(lambda id_, naam=naam: self.gehoord.append((naam, id_)))

    def namen(self) -> list[str]:
        return [naam for naam, _ in self.gehoord]


def test_an_act_is_durable_before_anybody_hears_of_it(state: AppState, tmp_path: Path) -> None:
    lengte: list[int] = []
    state.opgeslagen.connect(lambda _: lengte.append(state.dossier.opslag.logboek.kop()[0]))
    uitkomst = state.doe(MaakNotitie(tekst="Rustig."))
    assert lengte == [state.dossier.lengte]
    assert state.laatst_opgeslagen == uitkomst.opgeslagen_op


def test_who_listens_hears_ids(state: AppState) -> None:
    oor = Oor(state)
    uitkomst = state.doe(BeginBezoek(plek=oefenlokaal(1)))
    bezoek = uitkomst.objecten[-1]
    assert oor.gehoord[0] == ("opgeslagen", uitkomst.objecten[0])
    assert [id_ for naam, id_ in oor.gehoord if naam == "veranderd"] == list(uitkomst.objecten)
    assert oor.gehoord[-1] == ("bezoek_veranderd", bezoek)
    oor.gehoord.clear()
    state.doe(MaakNotitie(tekst="Rustig."))
    assert "bezoek_veranderd" not in oor.namen()
    state.doe(Vertrek(bezoek=bezoek))
    assert oor.gehoord[-1] == ("bezoek_veranderd", "")


def test_a_refusal_is_given_back_and_told_to_nobody(state: AppState) -> None:
    oor = Oor(state)
    uitkomst = state.doe(MaakNotitie(tekst="   "))
    assert uitkomst.geweigerd
    assert uitkomst.bevindingen
    assert oor.gehoord == []
    assert state.laatst_opgeslagen is None


def test_a_concept_is_new_until_it_is_kept(state: AppState, tmp_path: Path) -> None:
    los = state.nieuw_concept("notitie", tekst="Half")
    assert los.bezoek is None
    assert state.dossier.concepten() == []
    bezoek = state.doe(BeginBezoek(plek=oefenlokaal(1))).objecten[-1]
    concept = state.nieuw_concept("notitie", betreft="x-1", tekst="Half")
    assert (concept.bezoek, concept.betreft) == (bezoek, "x-1")
    assert concept.id != los.id
    oor = Oor(state)
    state.bewaar(concept)
    assert oor.gehoord == [("opgeslagen", concept.id)]
    state.dossier.sluit()
    state.dossier = heropen(tmp_path / "d")
    assert state.dossier.concept(concept.id) == concept


def test_a_disk_that_fails_is_the_page_s_to_tell(state: AppState, qtbot: QtBot) -> None:
    oor = Oor(state)
    state.dossier.opslag.db.uitvoeren("PRAGMA query_only = 1")
    with pytest.raises(OpslagFout):
        state.doe(MaakNotitie(tekst="Rustig."))
    assert oor.gehoord == []
    state.dossier.opslag.db.uitvoeren("PRAGMA query_only = 0")
    with qtbot.waitSignal(state.opgeslagen):
        state.doe(MaakNotitie(tekst="Rustig."))


def test_plain_letters_are_on_until_one_switches_them_off(
    state: AppState, tmp_path: Path, qtbot: QtBot
) -> None:
    """WCAG 2.1.4; the choice stays after a lock."""
    assert state.enkele_toetsen
    with qtbot.waitSignal(state.toetsen_veranderd):
        state.zet_enkele_toetsen(False)
    assert not state.enkele_toetsen
    state.dossier.sluit()
    state.dossier = heropen(tmp_path / "d", Klokje())
    assert not state.enkele_toetsen
    state.zet_enkele_toetsen(True)
    assert state.enkele_toetsen


def test_a_file_is_kept_with_its_size_and_kind(state: AppState) -> None:
    sha256 = state.bewaar_bijlage(state.versleutelaar()(b"een foto", "image/png"))
    bijlage = state.bijlage(sha256)
    assert bijlage is not None
    assert (bijlage.grootte, bijlage.mime) == (8, "image/png")
    assert state.lees_bijlage(sha256) == b"een foto"
    assert state.bijlage("0" * 64) is None


def test_what_nothing_names_goes_when_the_window_opens(
    state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    state.bewaar_bijlage(state.versleutelaar()(b"een foto", "image/png"))

    def mis(_: object) -> int:
        raise OpslagFout("De schijf geeft een fout.", "Probeer het later.")

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(type(state.dossier.opslag.bijlagen), "ruim_op", mis)
        state.ruim_bijlagen_op()
    assert len(state.dossier.opslag.bijlagen.lijst()) == 1
    state.ruim_bijlagen_op()
    assert state.dossier.opslag.bijlagen.lijst() == []
