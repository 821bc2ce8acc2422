"""Two theme forms by the keys of their controls; what is stated is what was typed."""

from __future__ import annotations

from typing import Any

import pytest

from waarnemer_app.demo import begin, formulieren
from waarnemer_app.demo.speler import DemoFout, DemoKlok, Speler
from waarnemer_app.domain.waarneming import Waarneming


def plat(antwoorden: dict[str, Any]) -> dict[str, str]:
    """The answers by their own name, without their groups."""
    uit: dict[str, str] = {}
    for naam, waarde in antwoorden.items():
        uit |= plat(waarde) if isinstance(waarde, dict) else {naam.rpartition("/")[2]: str(waarde)}
    return uit


def test_both_forms_are_stated_with_what_was_typed(speler: Speler, klok: DemoKlok) -> None:
    feit: dict[str, Any] = {}
    begin.bezoek(speler, "9001", "Oefenlokaal")
    klok.zet(7, 40)
    formulieren.opening(speler, feit)
    klok.zet(22, 18)
    formulieren.sluiting(speler, feit)
    eerste, tweede = (w.inhoud for w in speler.stand.alle(Waarneming))
    assert (feit["opening"], feit["sluiting"]) == (len(eerste.tijden), len(tweede.tijden))
    van, tot = plat(eerste.antwoorden), plat(tweede.antwoorden)
    assert van["t1_03"].startswith("07:30")
    assert (van["t1_01"], van["t1_19"]) == ("nee", "ja")
    assert {"1046", "78", "1124", "1111"} <= set(tot.values())
    assert not speler.dossier.concepten()


def test_without_a_visit_there_is_no_form(speler: Speler) -> None:
    with pytest.raises(DemoFout, match="geen bezoek"):
        formulieren.opening(speler, {})
    assert not speler.stand.alle(Waarneming)
