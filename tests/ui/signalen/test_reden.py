"""Asking why: the panel keeps its text when the act is refused (see also test_afronden)."""

from __future__ import annotations

from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.handelingen import Heropen
from waarnemer_app.ui.signalen.reden import HEROPEN, RedenPaneel, RedenVraag


def test_a_refusal_stands_in_the_panel_with_the_text(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    klaar: list[str] = []
    vraag = RedenVraag(
        soort=HEROPEN,
        betreft=id_,
        titel="Heropen",
        uitleg="",
        woord="Heropen",
        handeling=lambda reden: Heropen(onregelmatigheid=id_, reden=reden),
        klaar=lambda: klaar.append("ja"),
    )
    paneel = RedenPaneel(wereld.state, wereld.venster, vraag)
    wereld.venster.toon_overlay(paneel)
    assert wereld.focus() is paneel.reden
    wereld.typ("Daarom")
    paneel.press_big()
    assert paneel.fout() == "Dit is nog open."
    assert paneel.reden.value() == "Daarom"
    assert klaar == []
    assert wereld.dossier.concepten(HEROPEN)[0].inhoud == {"reden": "Daarom"}
