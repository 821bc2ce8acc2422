"""A form that was stated is corrected on screen: a new revision, a reason, the old one readable."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from tests.ui.formulier.conftest import Proef
from waarnemer_app.domain.handelingen import CorrigeerWaarneming
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.waarneming import Aanleiding, Waarneming
from waarnemer_app.ui.formulier.controle import ControlePagina
from waarnemer_app.ui.formulier.correctie import begin_correctie, zoek_correctie
from waarnemer_app.ui.formulier.invuller import begin_invulling, invuller_van
from waarnemer_app.ui.formulier.vastleggen import waarneming_van
from waarnemer_app.ui.frame.page import Page

BUS = "/data/zaal/bus"


def leg_vast(proef: Proef, formulier: str) -> str:
    """Fill a form in and state it; gives its id."""
    invuller = invuller_van(proef.state, proef.begin(formulier).id)
    if formulier == "proef":
        invuller.voeg_toe(BUS)
        invuller.antwoord(f"{BUS}[2]/plek", "Bij de deur")
        invuller.antwoord("/data/zaal/leden", "2")
        invuller.antwoord("/data/zaal/lid[2]/er", "nee")
        invuller.antwoord("/data/los[1]/tekst", "Een los vel")
    proef.vul(invuller)
    if formulier == "t5":
        invuller.antwoord("/data/sluiting/t5_01", "20:41:00")
        invuller.aanvaard("/data/sluiting/t5_01", "De gemeente sloot eerder.")
    uitkomst = invuller.leg_vast()
    assert not uitkomst.geweigerd, uitkomst.bevindingen
    return uitkomst.objecten[0]


@pytest.mark.parametrize("formulier", ["proef", "t5", "t3"])
def test_what_was_stated_comes_back_exactly(schone_proef: Proef, formulier: str) -> None:
    id_ = leg_vast(schone_proef, formulier)
    gezegd = schone_proef.dossier.stand.geef(id_, Waarneming).inhoud
    invuller = invuller_van(schone_proef.state, begin_correctie(schone_proef.state, id_).id)
    assert (invuller.corrigeert, invuller.kan_terug) == (id_, False)
    assert waarneming_van(invuller) == gezegd
    assert begin_correctie(schone_proef.state, id_).id == invuller.concept.id


def test_a_correction_on_screen_is_a_new_revision_with_a_reason(schone_proef: Proef) -> None:
    proef = schone_proef
    proef.venster.register("vastgelegd", lambda _: Page(proef.theme, "Vastgelegd"))
    id_ = leg_vast(proef, "t5")
    concept = begin_correctie(proef.state, id_)
    proef.venster.toon("formulier", concept.id)
    assert proef.pagina().title.text() == f"{proef.pagina().invuller.kop.titel} corrigeren"
    proef.venster.toon("controle", concept.id)
    proef.rust()
    pagina = proef.venster.pages.current()
    assert isinstance(pagina, ControlePagina)
    pagina.press_big()
    assert pagina._weigering is not None
    assert pagina._weigering.title.text() == "U wijzigde nog niets."
    assert pagina.first_focus() is pagina.add_bar().big
    pagina.invuller.antwoord("/data/sluiting/t5_02", "nee")
    assert pagina.first_focus() is pagina.reden
    pagina.press_big()
    assert pagina._weigering.title.text() == "De reden ontbreekt."
    assert proef.venster.focusWidget() is pagina.reden
    QTest.keyClicks(pagina.reden, "Ik keek niet goed")
    pagina.press_big()
    assert proef.getoond[-1] == ("vastgelegd", id_)
    object_ = proef.dossier.stand.geef(id_, Waarneming)
    assert [(r.soort, r.reden) for r in object_.geschiedenis] == [
        (RevisieSoort.NIEUW, ""),
        (RevisieSoort.CORRECTIE, "Ik keek niet goed"),
    ]
    assert object_.inhoud.antwoorden["sluiting"]["t5_02"] == "nee"
    assert zoek_correctie(proef.state, id_) is None


def test_the_rules_of_the_first_time_hold_r_wn_5(schone_proef: Proef) -> None:
    id_ = leg_vast(schone_proef, "t3")
    inhoud = schone_proef.dossier.stand.geef(id_, Waarneming).inhoud

    def codes(reden: str = "x", fouten: int = 0, **anders: object) -> list[str]:
        nieuw = inhoud.model_copy(update=anders)
        handeling = CorrigeerWaarneming(object=id_, waarneming=nieuw, reden=reden, fouten=fouten)
        return [b.code for b in schone_proef.state.doe(handeling).bevindingen]

    assert codes(aanleiding=Aanleiding.RISICOGESTUURD) == ["WN_SIGNAAL_ONTBREEKT"]
    assert codes(fouten=1) == ["WN_FOUTEN"]
    assert codes(reden=" ") == ["REDEN_ONTBREEKT"]
    assert codes(formulier="t1") == ["COR_VAST"]
    assert codes(bezoek="elders") == ["COR_VAST"]
    assert codes() == []


def test_beginning_the_form_once_more_is_no_correction(schone_proef: Proef) -> None:
    id_ = leg_vast(schone_proef, "t3")
    correctie = begin_correctie(schone_proef.state, id_)
    kop = next(k for k in schone_proef.dossier.formulieren() if k.id == "t3")
    ander = begin_invulling(schone_proef.state, kop, schone_proef.bezoek)
    assert ander.id != correctie.id
    assert ander.betreft is None
