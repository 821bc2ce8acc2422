"""The words above a form."""

from __future__ import annotations

from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.kop import bezoekfeiten, versie


def test_facts_of_the_visit(invuller: Invuller) -> None:
    feiten = bezoekfeiten(invuller)
    assert feiten.startswith(f"Thema 5 · versie {invuller.kop.versie} · 9001 Oefenlokaal")
    assert feiten.endswith(invuller.state.dossier.pakket.stemming.naam)


def test_the_version_of_the_package_stands_there_only_when_it_is_another(
    invuller: Invuller,
) -> None:
    assert versie(invuller) == f"versie {invuller.kop.versie}"
    invuller.nieuwer = "9"
    assert versie(invuller) == f"versie {invuller.kop.versie} (nieuwe formulieren: 9)"
