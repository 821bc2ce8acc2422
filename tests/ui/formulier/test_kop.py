"""The words above a form."""

from __future__ import annotations

from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.kop import bezoekfeiten, in_lijst, stand_in_woorden


def test_facts_of_the_visit(invuller: Invuller) -> None:
    feiten = bezoekfeiten(invuller)
    assert feiten.startswith("Thema 5 · versie 1 · 9001 Oefenlokaal")
    assert feiten.endswith(invuller.state.dossier.pakket.stemming.naam)


def test_state_and_count_without_the_list(invuller: Invuller) -> None:
    assert stand_in_woorden(invuller) == "0 van 16 beantwoord"
    invuller.antwoord("/data/proces_verbaal/t5_17", "45")
    assert stand_in_woorden(invuller) == "1 fout in Proces-verbaal · 1 van 17 beantwoord"
    (sectie,) = [s for s in invuller.secties() if s.faults]
    assert in_lijst(invuller, sectie) == "Proces-verbaal 1/3, 1 fout"
