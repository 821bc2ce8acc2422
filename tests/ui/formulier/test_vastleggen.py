"""What is stated of a form: the step of the process, and repeats in their place."""

from __future__ import annotations

from tests.helpers.formulieren import formulierkop
from tests.ui.formulier.conftest import Proef
from waarnemer_app.domain.verkiezing import Processtap
from waarnemer_app.ui.formulier.invuller import begin_invulling, invuller_van
from waarnemer_app.ui.formulier.vastleggen import PROCESSTAP, waarneming_van
from waarnemer_app.ui.state import AppState


def test_the_general_form_asks_the_step_of_the_process(state: AppState) -> None:
    """R-WN-6."""
    huidig = state.dossier.stand.huidig_bezoek()
    assert huidig is not None
    concept = begin_invulling(state, formulierkop(state.dossier, "t0"), huidig.id)
    invuller = invuller_van(state, concept.id)
    assert waarneming_van(invuller).processtap is invuller.kop.processtap
    nodes = invuller.instance.form.nodes
    ref = next(ref for ref in nodes if ref.endswith(f"/{PROCESSTAP}"))
    stap = next(s for s in Processtap if s is not invuller.kop.processtap)
    assert stap in dict(invuller.staat(ref).choices)
    invuller.antwoord(ref, stap)
    assert waarneming_van(invuller).processtap is stap


def test_every_instance_of_a_repeat_is_stated_also_of_one_at_the_top(schone_proef: Proef) -> None:
    proef = schone_proef
    invuller = proef.open("proef").invuller
    invuller.voeg_toe("/data/los")
    invuller.antwoord("/data/los[2]/tekst", "Twee.")
    invuller.antwoord("/data/zaal/bus[1]/plek", "Hal")
    waarneming = waarneming_van(invuller)
    assert waarneming.antwoorden["los"] == [{}, {"tekst": "Twee."}]
    assert waarneming.antwoorden["zaal"]["bus"][0]["plek"] == "Hal"
    assert "/data/los[2]/tekst" in waarneming.tijden
