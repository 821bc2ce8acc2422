"""The visits of the demo are real visits, and a wrong one stops the demo."""

from __future__ import annotations

from typing import Any

import pytest

from waarnemer_app.demo import begin
from waarnemer_app.demo import speler as speler_module
from waarnemer_app.demo.speler import DemoFout, Speler
from waarnemer_app.domain.bezoek import Bezoek, Notitie


def test_a_visit_by_number_and_a_note(speler: Speler) -> None:
    begin.bezoek(speler, "9001", "Oefenlokaal")
    huidig = speler.stand.huidig_bezoek()
    assert huidig is not None
    assert huidig.inhoud.plek.oefen
    begin.notitie(speler, "De rij staat tot buiten de deur.")
    (notitie,) = speler.stand.alle(Notitie)
    assert notitie.inhoud.bezoek == huidig.id
    begin.vertrek(speler)
    assert speler.stand.huidig_bezoek() is None


def test_a_visit_to_another_place_than_meant_is_a_fault(speler: Speler) -> None:
    with pytest.raises(DemoFout, match="bezoek aan Gymzaal"):
        begin.bezoek(speler, "9001", "Gymzaal")


def test_every_kind_of_place(speler: Speler) -> None:
    feit: dict[str, Any] = {}
    begin.met_de_hand(speler, feit)
    begin.bezoek_soort(speler, "organisatie", "Oefengemeente Voorbeeld")
    begin.vertrek(speler)
    begin.bezoek_soort(speler, "hoger", "Oefengemeente Voorbeeld")
    begin.tel_bezoeken(speler, feit)
    assert feit == {"met_de_hand": True, "bezoeken": 3, "gsb": 1, "gemeente": 1, "handmatig": 1}
    assert [b.inhoud.plek.handmatig for b in speler.stand.alle(Bezoek)] == [True, False, False]


def test_a_kind_that_was_not_visited_is_a_fault(speler: Speler) -> None:
    begin.bezoek(speler, "9001", "Oefenlokaal")
    with pytest.raises(DemoFout, match="alle soorten plekken"):
        begin.tel_bezoeken(speler, {})


def test_leaving_without_a_visit_is_a_fault(
    speler: Speler, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speler_module, "GEDULD_MS", 1)
    with pytest.raises(DemoFout, match="F7"):
        begin.vertrek(speler)
