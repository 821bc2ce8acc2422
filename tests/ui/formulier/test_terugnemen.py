"""Undo and redo of a form on the real dossier: exact, in any order, over lock and restart."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from PySide6.QtCore import Qt

from tests.helpers.formulieren import formulierkop
from tests.ui.formulier.alles import ref
from tests.ui.formulier.conftest import CTRL, Proef
from waarnemer_app.domain.handelingen import Vertrek, VerwijderConcept
from waarnemer_app.domain.stappen import MEESTE
from waarnemer_app.ui.formulier.invuller import (
    Invuller,
    begin_invulling,
    invuller_van,
    vergeet_invuller,
)

WOORDEN = st.sampled_from(["", "Bij de deur", "3", "12"])
K = Qt.Key
BUS = "/data/zaal/bus"


class Invulling(RuleBasedStateMachine):
    """Answers, cards that come and go, steps back and forth, locks; beside it every state seen."""

    proef: Proef

    def __init__(self) -> None:
        super().__init__()
        for oud in self.proef.dossier.concepten():
            vergeet_invuller(oud.id)
            self.proef.state.doe(VerwijderConcept(concept=oud.id))
        kop = formulierkop(self.proef.dossier, "proef")
        concept = begin_invulling(self.proef.state, kop, self.proef.bezoek)
        self.invuller: Invuller = invuller_van(self.proef.state, concept.id)
        self.was: list[dict[str, Any]] = []
        self.weer: list[dict[str, Any]] = []
        self.getypt = ""

    def _nu(self) -> dict[str, Any]:
        return self.invuller.instance.save()

    def _deed(self, voor: dict[str, Any], typen_in: str = "") -> None:
        na = self._nu()
        if na == voor:
            return
        verder = typen_in and typen_in == self.getypt and not self.weer and self.was
        if not verder:
            self.was = [*self.was, voor][-MEESTE:]
        elif na == self.was[-1]:
            self.was.pop()
        self.weer, self.getypt = [], typen_in

    @rule(data=st.data(), woord=WOORDEN)
    def antwoord(self, data: st.DataObject, woord: str) -> None:
        refs = [r for s in self.invuller.secties() for r in s.questions]
        refs = [r for r in refs if self.invuller.staat(r).node.kind == "question"]
        ref = data.draw(st.sampled_from(refs))
        staat, voor = self.invuller.staat(ref), self._nu()
        if staat.choices:
            keuze = data.draw(st.sampled_from(["", *(w for w, _ in staat.choices)]))
            self.invuller.antwoord(ref, keuze)
            self._deed(voor)
        else:
            self.invuller.antwoord(ref, woord)
            self._deed(voor, ref)

    @rule()
    def erbij(self) -> None:
        voor = self._nu()
        self.invuller.voeg_toe(BUS)
        self._deed(voor)

    @precondition(lambda self: self.invuller.instance.count(BUS) > 0)
    @rule(data=st.data())
    def eraf(self, data: st.DataObject) -> None:
        voor, aantal = self._nu(), self.invuller.instance.count(BUS)
        self.invuller.haal_weg(f"{BUS}[{data.draw(st.integers(1, aantal))}]")
        self._deed(voor)

    @rule()
    def terug(self) -> None:
        voor = self._nu()
        assert self.invuller.kan_terug is bool(self.was)
        self.invuller.terug()
        if self.was:
            self.weer.append(voor)
            assert self._nu() == self.was.pop()
            # after a step back and forth one may type on in the step before
            self.getypt = self._typt_nog()

    @rule()
    def opnieuw(self) -> None:
        voor = self._nu()
        assert self.invuller.kan_opnieuw is bool(self.weer)
        self.invuller.opnieuw()
        if self.weer:
            self.was.append(voor)
            assert self._nu() == self.weer.pop()
            self.getypt = self._typt_nog()

    def _typt_nog(self) -> str:
        gedaan = self.invuller.concept.stappen.gedaan
        return gedaan[-1].plaats if gedaan and gedaan[-1].getypt else ""

    @rule()
    def slot(self) -> None:
        """Only what stands on the disk comes back."""
        concept = self.proef.dossier.concept(self.invuller.concept.id)
        assert concept is not None
        voor = self._nu()
        self.invuller = Invuller(self.proef.state, concept)
        assert self._nu() == voor


def test_any_way_back_and_forth_is_exact(schone_proef: Proef) -> None:
    class Hier(Invulling):
        proef = schone_proef

    kort = settings(max_examples=12, stateful_step_count=25, deadline=None)
    run_state_machine_as_test(Hier, settings=kort)


def test_undo_outlives_a_restart_and_news_of_the_visit(proef: Proef) -> None:
    proef.open("t5", 1)
    proef.ga("t5_02")
    proef.toets("n")
    proef.ga("t5_03")
    proef.toets("j")
    proef.state.doe(Vertrek(bezoek=proef.bezoek))
    proef.heropen()
    pagina = proef.open("t5", 1)
    assert not pagina.add_bar().undo_button.isHidden()
    proef.toets(K.Key_Z, CTRL)
    assert (proef.waarde("t5_03"), proef.waarde("t5_02")) == ("", "nee")
    assert proef.vraag() == "t5_03"
    proef.toets(K.Key_Y, CTRL)
    assert proef.waarde("t5_03") == "ja"
    proef.toets(K.Key_Z, CTRL)
    proef.toets(K.Key_Z, CTRL)
    assert proef.waarde("t5_02") == ""
    assert pagina.add_bar().undo_button.isHidden()
    assert not pagina.add_bar().redo_button.isHidden()


def test_a_photo_that_was_taken_away_comes_back_with_its_file(alles: Invuller) -> None:
    state = alles.state
    sha = state.bewaar_bijlage(state.versleutelaar()(b"\x89PNG een oefenfoto", "image/png"))
    alles.antwoord(ref("foto"), f"{sha}.png")
    alles.antwoord(ref("foto"), "")
    state.ruim_bijlagen_op()
    alles.terug()
    assert alles.staat(ref("foto")).value == f"{sha}.png"
    assert state.lees_bijlage(sha) == b"\x89PNG een oefenfoto"
    # thrown away for good, the file goes with it
    state.doe(VerwijderConcept(concept=alles.concept.id))
    state.ruim_bijlagen_op()
    assert state.bijlage(sha) is None
