"""Every answer durable when the call returns; one filling-in per concept; what is stated."""

from __future__ import annotations

import gc
import hashlib
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.helpers.formulieren import begin_bezoek, formulierkop, gecombineerd, maak
from tests.helpers.voorbeeld import Klokje, heropen
from tests.ui.formulier.conftest import Maak, Proef
from waarnemer_app.domain.handelingen import Herkoppel, MaakSignaal, Vertrek
from waarnemer_app.domain.open_punten import open_vragen
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.domain.verkiezing import VerkiezingSoort
from waarnemer_app.domain.waarneming import Aanleiding, Waarneming
from waarnemer_app.ui.formulier.invuller import (
    NIET_NODIG,
    Invuller,
    begin_invulling,
    invuller_van,
    zoek_invulling,
)
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme

ROOT = Path(__file__).resolve().parents[3]
RASTER = "/data/aantallen/aantallen_1"
K8, NEE = "/data/dit_bezoek/k8", "/data/sluiting/t5_02"


def van_schijf(state: AppState, invuller: Invuller) -> Invuller:
    """Read what was kept into another engine, as after a restart."""
    concept = state.dossier.concept(invuller.concept.id)
    assert concept is not None
    return Invuller(state, concept)


def vul(invuller: Invuller) -> None:
    """Answer all that is required."""
    while fouten := invuller.instance.faults():
        keuzes = [waarde for waarde, _ in invuller.instance.state(fouten[0].ref).choices]
        invuller.antwoord(fouten[0].ref, "ja" if "ja" in keuzes else keuzes[0])


def test_a_form_at_a_visit_is_begun_once(state: AppState) -> None:
    kop = formulierkop(state.dossier, "t1")
    huidig = state.dossier.stand.huidig_bezoek()
    assert huidig is not None
    een = begin_invulling(state, kop, huidig.id)
    assert begin_invulling(state, kop, huidig.id).id == een.id
    assert zoek_invulling(state.dossier, huidig.id, "t1") == een
    assert zoek_invulling(state.dossier, huidig.id, "t5") is None
    assert (een.bezoek, een.inhoud["formulier"]) == (huidig.id, "t1")


def test_an_answer_is_durable_when_the_call_returns(state: AppState, invuller: Invuller) -> None:
    invuller.antwoord(NEE, "nee")
    invuller.antwoord(f"{NEE}_toel", "De deur was dicht.")
    ander = van_schijf(state, invuller)
    assert ander.instance.state(f"{NEE}_toel").value == "De deur was dicht."
    assert ander.concept.plaats == f"{NEE}_toel"


def test_all_pages_share_one_filling_in(state: AppState, invuller: Invuller) -> None:
    assert invuller_van(state, invuller.concept.id) is invuller
    with pytest.raises(KeyError):
        invuller_van(state, "concept-weg")


def test_another_answer_is_another_offer(invuller: Invuller) -> None:
    invuller.antwoord(NEE, "nee")
    invuller.noteer_aanbod(NEE, NIET_NODIG)
    invuller.antwoord(NEE, "nee")
    assert invuller.aanbod == {NEE: NIET_NODIG}
    invuller.antwoord(NEE, "ja")
    assert invuller.aanbod == {}


def test_undo_is_durable_too(state: AppState, invuller: Invuller) -> None:
    invuller.antwoord(NEE, "nee")
    assert NEE in invuller.terug()
    assert van_schijf(state, invuller).instance.state(NEE).value == ""
    invuller.opnieuw()
    assert van_schijf(state, invuller).instance.state(NEE).value == "nee"
    assert invuller.opnieuw() == frozenset()


def test_not_seen_answers_only_what_has_that_choice(invuller: Invuller) -> None:
    voor = len(invuller.fouten())
    gezet = invuller.zet_niet_gezien()
    open_ = [f.ref.rpartition("/")[2] for f in invuller.fouten()]
    assert gezet == voor - 2
    # these have no such answer: why one observes, and how it went
    assert open_ == ["k8", "e1"]
    invuller.terug()
    assert len(invuller.fouten()) == voor


def test_progress_counts_what_must_be_answered_or_was(invuller: Invuller) -> None:
    def open_() -> int | None:
        return open_vragen(invuller.concept)

    assert invuller.voortgang() == (0, 0, 16)
    invuller.antwoord(K8, "thema")
    invuller.antwoord(NEE, "niet_gezien")
    assert invuller.voortgang() == (1, 1, 16)
    assert open_() == 14
    # an optional number that was filled in counts; one that was not is no open question
    invuller.antwoord(f"{RASTER}/a", "10")
    assert invuller.voortgang() == (2, 1, 17)
    assert open_() == 14


def test_the_facts_of_the_visit_are_those_of_now(tmp_path: Path, theme: Theme) -> None:
    klok = Klokje()
    pakket = gecombineerd(VerkiezingSoort.PS, VerkiezingSoort.AB)
    dossier = maak(tmp_path / "d", klok, pakket)
    state = AppState(dossier, theme, klok)
    bezoek = begin_bezoek(dossier)
    invuller = invuller_van(state, begin_invulling(state, formulierkop(dossier, "t5"), bezoek).id)
    assert invuller.instance.state("/data/bezoek/verkiezingen").value == "PS AB"
    assert invuller.instance.state("/data/bezoek/vertrek").value == ""
    invuller.antwoord(K8, "thema")
    state.doe(Vertrek(bezoek=bezoek))
    invuller.ververs_bezoek()
    assert invuller.instance.state("/data/bezoek/vertrek").value != ""
    assert invuller.instance.state(K8).value == "thema"


def test_a_visit_without_news_keeps_what_can_be_undone(invuller: Invuller) -> None:
    invuller.antwoord(K8, "thema")
    invuller.ververs_bezoek()
    assert invuller.instance.can_undo


def test_relinked_visit_keeps_the_answers(state: AppState, invuller: Invuller) -> None:
    invuller.antwoord(NEE, "nee")
    ander = state.dossier.zoek_plekken("oefenlokaal")[1]
    bezoek = invuller.concept.bezoek or ""
    state.doe(Herkoppel(bezoek=bezoek, plek=ander, reden="Verkeerd gekozen."))
    invuller.ververs_bezoek()
    assert invuller.instance.state(NEE).value == "nee"


def test_stated_answers_hold_the_facts_of_the_visit_and_nothing_computed(
    state: AppState, invuller: Invuller
) -> None:
    vul(invuller)
    invuller.antwoord("/data/dit_bezoek/k10", "nee")
    invuller.antwoord("/data/dit_bezoek/k10_toel", "Geen pas gekregen.")
    uitkomst = invuller.leg_vast()
    assert not uitkomst.geweigerd
    (waarneming,) = state.dossier.stand.alle(Waarneming)
    inhoud = waarneming.inhoud
    assert set(inhoud.antwoorden) == {
        "bezoek",
        "dit_bezoek",
        "sluiting",
        "stembus_open",
        "aantallen",
        "tellen",
        "proces_verbaal",
        "tot_slot",
    }
    assert inhoud.antwoorden["dit_bezoek"]["k10_toel"] == "Geen pas gekregen."
    assert set(inhoud.tijden) >= {K8, NEE}
    assert not [ref for ref in inhoud.tijden if ref.split("/")[2] not in inhoud.antwoorden]
    xform = state.dossier.xform(inhoud.formulier, inhoud.versie)
    assert inhoud.xform_sha256 == hashlib.sha256(xform).hexdigest() == invuller.kop.xform_sha256
    assert inhoud.aanleiding is Aanleiding.THEMATISCH
    assert state.dossier.concept(invuller.concept.id) is None


def test_what_was_stated_is_neither_stated_nor_kept_again(
    state: AppState, invuller: Invuller
) -> None:
    vul(invuller)
    invuller.leg_vast()
    with pytest.raises(KeyError):
        invuller.leg_vast()
    invuller.bewaar()
    assert len(state.dossier.stand.alle(Waarneming)) == 1
    assert state.dossier.concept(invuller.concept.id) is None


def test_open_questions_refuse_and_keep_the_concept(state: AppState, invuller: Invuller) -> None:
    uitkomst = invuller.leg_vast()
    assert [b.code for b in uitkomst.bevindingen] == ["WN_FOUTEN"]
    assert uitkomst.bevindingen[0].melding.startswith("16 vragen")
    assert state.dossier.concept(invuller.concept.id) is not None
    assert state.dossier.stand.alle(Waarneming) == []


def test_a_reason_makes_a_soft_limit_stated_with_it(state: AppState, invuller: Invuller) -> None:
    vul(invuller)
    for letter, getal in (("a", "10"), ("b", "1"), ("d", "12")):
        invuller.antwoord(f"{RASTER}/{letter}", getal)
    assert invuller.twijfels() == [f"{RASTER}/d"]
    invuller.aanvaard(f"{RASTER}/d", "   ")
    assert invuller.twijfels() == [f"{RASTER}/d"]
    invuller.aanvaard(f"{RASTER}/d", "De voorzitter zei het zo.")
    assert invuller.twijfels() == []
    invuller.leg_vast()
    (waarneming,) = state.dossier.stand.alle(Waarneming)
    assert waarneming.inhoud.redenen == {f"{RASTER}/d": "De voorzitter zei het zo."}
    assert waarneming.inhoud.antwoorden["aantallen"]["aantallen_1"]["d"] == 12


def test_after_a_signal_the_signal_goes_along(state: AppState, invuller: Invuller) -> None:
    """R-WN-5: a risk-driven waarneming names its signaal."""
    vul(invuller)
    invuller.antwoord(K8, "signaal")
    (fout,) = invuller.fouten()
    assert (fout.ref, fout.outcome) == (K8, "required_but_empty")
    (sectie,) = [s for s in invuller.secties() if K8 in s.questions]
    assert sectie.open_required == 1
    assert invuller.telling(sectie)[2] == 3
    assert invuller.leg_vast().geweigerd
    signaal = Signaal(
        bron=Monitoringbron.INFORMATIEPUNT, waargenomen_op=state.nu(), wat="Rij (oefening)"
    )
    id_ = state.doe(MaakSignaal(signaal=signaal)).objecten[0]
    invuller.kies_signaal(id_)
    assert van_schijf(state, invuller).signaal == id_
    assert not invuller.leg_vast().geweigerd
    (waarneming,) = state.dossier.stand.alle(Waarneming)
    assert (waarneming.inhoud.aanleiding, waarneming.inhoud.signaal) == (
        Aanleiding.RISICOGESTUURD,
        id_,
    )


def test_a_theme_after_all_names_no_signal(state: AppState, invuller: Invuller) -> None:
    vul(invuller)
    invuller.kies_signaal("signaal-1")
    invuller.leg_vast()
    (waarneming,) = state.dossier.stand.alle(Waarneming)
    assert waarneming.inhoud.signaal is None


def test_combined_elections_have_numbers_of_their_own(maak_proef: Maak) -> None:
    proef: Proef = maak_proef(pakket=gecombineerd(VerkiezingSoort.PS, VerkiezingSoort.AB))
    invuller = proef.open().invuller
    proef.vul(invuller)
    invuller.antwoord("/data/aantallen/aantallen_1/h", "100")
    invuller.antwoord("/data/aantallen/aantallen_2/h", "90")
    invuller.leg_vast()
    (waarneming,) = proef.dossier.stand.alle(Waarneming)
    aantallen = waarneming.inhoud.antwoorden["aantallen"]
    assert (aantallen["aantallen_1"]["h"], aantallen["aantallen_2"]["h"]) == (100, 90)


TYPEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from tests.helpers.formulieren import begin_bezoek, formulierkop, maak
from tests.helpers.voorbeeld import Klokje
from waarnemer_app.ui.formulier.invuller import begin_invulling
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme

app = QApplication([])
theme = Theme.load()
theme.apply(app)
klok = Klokje()
dossier = maak(Path(sys.argv[1]), klok)
bezoek = begin_bezoek(dossier)
state = AppState(dossier, theme, klok)
window = MainWindow(theme, demo=True)
window.register("formulier", lambda i: FormulierPagina(state, window, i), place="bezoek")
window.show()
concept = begin_invulling(state, formulierkop(dossier, "t5"), bezoek)
window.toon("formulier", concept.id)
pagina = window.pages.current()
pagina.invuller.antwoord("/data/sluiting/t5_02", "nee")
pagina.toon_onderdeel(1)
vak = pagina.rijen["/data/sluiting/t5_02_toel"].veld
vak.setFocus()
bewaard = []
state.opgeslagen.connect(lambda _: bewaard.append(len(vak.value())))
getypt = 0


def letter():
    global getypt
    QTest.keyClick(vak, "abcdefghij"[getypt % 10])
    getypt += 1
    if len(bewaard) >= 3:
        # in the middle of typing: what was kept last, and what stands in the field now
        print(bewaard[-1], getypt, flush=True)
        bewaard.clear()


toetsen = QTimer()
toetsen.timeout.connect(letter)
toetsen.start(20)
app.exec()
"""


def test_kill_while_typing_loses_at_most_the_last_second(tmp_path: Path) -> None:
    map_ = tmp_path / "d"
    proces = subprocess.Popen(
        [sys.executable, "-c", TYPEN, str(map_)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert proces.stdout is not None
    try:
        bewaard, getypt = map(int, proces.stdout.readline().split())
    finally:
        proces.kill()
        proces.wait(timeout=30)
        proces.stdout.close()
    assert proces.returncode != 0
    dossier = heropen(map_)
    (concept,) = dossier.concepten("waarneming")
    dossier.sluit()
    tekst = concept.inhoud["vast"]["answers"]["sluiting"]["t5_02_toel"][0]
    assert ("abcdefghij" * 50).startswith(tekst)
    # a key every 20 ms: fifty of them are a second
    assert len(tekst) >= bewaard
    assert getypt - len(tekst) <= 50


def test_nothing_of_a_form_stays_in_memory_when_its_pages_are_gone(proef: Proef) -> None:
    proef.open()
    concept, zwak = proef.begin().id, weakref.ref(proef.pagina().invuller)
    proef.toets("1")
    proef.venster.toon("controle", concept)
    proef.venster.pages.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert zwak() is None
    assert invuller_van(proef.state, concept).instance.state(K8).value == "thema"
