"""Taking back what was done outside a form: exact, in order, over a restart, and with redo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.proef import Klok, Proef, druk, heropen, klok, proef, typ
from waarnemer_app.domain.bezoek import Bezoek, Notitie
from waarnemer_app.domain.handelingen import (
    BeeindigPauze,
    BeginBezoek,
    BeginPauze,
    GooiConceptWeg,
    MaakNotitie,
    Vertrek,
)
from waarnemer_app.domain.open_punten import NOTITIE
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.ui.ongedaan import MEESTE, Ingreep, Ongedaan, terug_van
from waarnemer_app.ui.state import AppState

__all__ = ["klok", "proef"]
CTRL = Qt.KeyboardModifier.ControlModifier


def bezoek(proef: Proef, nummer: int = 1) -> str:
    uitkomst = proef.state.doe(BeginBezoek(plek=oefenlokaal(nummer)))
    return uitkomst.objecten[-1]


def test_back_and_forth_is_a_revision_each_time(proef: Proef) -> None:
    id_ = bezoek(proef)
    ongedaan = Ongedaan(proef.state, proef.window)
    uitkomst = proef.state.doe(BeginPauze(bezoek=id_))
    ongedaan.meld("De pauze is begonnen.", *terug_van(proef.state, uitkomst.objecten))
    proef.state.doe(MaakNotitie(tekst="Tussendoor."))

    def pauzes() -> int:
        return len(proef.dossier.stand.geef(id_, Bezoek).inhoud.pauzes)

    ongedaan.terug()
    assert (pauzes(), proef.melding()[:16]) == (0, "Ongedaan gemaakt")
    ongedaan.opnieuw()
    assert pauzes() == 1
    ongedaan.terug()
    assert pauzes() == 0
    redenen = [r.reden for r in proef.dossier.stand.geef(id_, Bezoek).geschiedenis]
    assert redenen[2:] == ["Ongedaan gemaakt", "Opnieuw gedaan", "Ongedaan gemaakt"]


def test_it_outlives_a_restart(proef: Proef, klok: Klok) -> None:
    id_ = bezoek(proef)
    vertrek = proef.state.doe(Vertrek(bezoek=id_))
    terug = terug_van(proef.state, vertrek.objecten)
    Ongedaan(proef.state, proef.window).meld("Uw vertrek is genoteerd.", *terug)
    proef.dossier.sluit()
    proef.dossier = heropen(proef.map, klok)
    proef.state = AppState(proef.dossier, proef.state.theme, klok)
    ongedaan = Ongedaan(proef.state, proef.window)
    ongedaan.terug()
    assert proef.dossier.stand.geef(id_, Bezoek).inhoud.bezig
    ongedaan.opnieuw()
    assert not proef.dossier.stand.geef(id_, Bezoek).inhoud.bezig


def test_what_was_changed_since_stays(proef: Proef) -> None:
    id_ = bezoek(proef)
    ongedaan = Ongedaan(proef.state, proef.window)
    ongedaan.meld("Begonnen.", *terug_van(proef.state, [id_]))
    proef.state.doe(BeginPauze(bezoek=id_))
    ongedaan.terug()
    assert proef.melding().startswith("Er is daarna iets gewijzigd.")
    assert not proef.dossier.stand.geef(id_, Bezoek).ingetrokken
    ongedaan.terug()
    assert proef.melding() == "Er is niets om ongedaan te maken."
    ongedaan.opnieuw()
    assert proef.melding() == "Er is niets om opnieuw te doen."


def test_a_note_comes_back_as_what_is_being_written(proef: Proef) -> None:
    proef.toon("vandaag")
    proef.window.acts.run("notitie")
    typ("De deur klemt")
    druk(Qt.Key.Key_Return, CTRL)
    (notitie,) = proef.dossier.stand.alle(Notitie)
    druk(Qt.Key.Key_Z, CTRL)
    assert proef.dossier.stand.alle(Notitie) == []
    assert [c.inhoud["tekst"] for c in proef.dossier.concepten(NOTITIE)] == ["De deur klemt"]
    Ongedaan(proef.state, proef.window).opnieuw()
    assert proef.dossier.stand.geef(notitie.id, Notitie).geschiedenis[-1].soort is (
        RevisieSoort.CORRECTIE
    )
    assert proef.dossier.concepten(NOTITIE) == []


def test_a_concept_that_was_thrown_away_and_the_route(proef: Proef) -> None:
    concept = proef.state.nieuw_concept("notitie", tekst="half")
    proef.state.bewaar(concept)
    proef.state.doe(GooiConceptWeg(concept=concept.id))
    ongedaan = Ongedaan(proef.state, proef.window)
    ongedaan.meld("Weggegooid.", Ingreep(doe="haal_terug", object=concept.id))
    proef.state.zet_route_volgorde(("b", "a"))
    ongedaan.meld("Andere route.", Ingreep(doe="route", volgorde=("a", "b")))
    ongedaan.terug()
    assert proef.state.route_volgorde == ("a", "b")
    ongedaan.terug()
    assert proef.dossier.concept(concept.id) == concept
    ongedaan.opnieuw()
    ongedaan.opnieuw()
    assert (proef.dossier.concept(concept.id), proef.state.route_volgorde) == (None, ("b", "a"))


def test_no_more_are_kept_than_is_said(proef: Proef) -> None:
    ongedaan = Ongedaan(proef.state, proef.window)
    for nr in range(MEESTE + 3):
        ongedaan.meld(f"Stap {nr}.", Ingreep(doe="route", volgorde=(str(nr),)))
    for _ in range(MEESTE):
        ongedaan.terug()
    assert proef.state.route_volgorde == ("3",)
    ongedaan.terug()
    assert proef.melding() == "Er is niets om ongedaan te maken."


def test_the_last_thing_done_goes_back_first(proef: Proef) -> None:
    """A note over a form: Ctrl+Z is for the note, until something is written after it."""
    gedaan: list[str] = []
    pagina = proef.toon("vandaag")
    pagina.handle("ongedaan", lambda: gedaan.append("pagina"))
    proef.window.meld("Gedaan.", lambda: gedaan.append("balk"))
    QApplication.processEvents()
    proef.window.acts.run("ongedaan")
    proef.window.acts.run("ongedaan")
    proef.window.meld("Gedaan.", lambda: gedaan.append("balk"))
    proef.window.undo_is_last = False
    proef.window.acts.run("ongedaan")
    assert gedaan == ["balk", "pagina", "pagina"]


def test_ctrl_z_twice_takes_back_two_acts_and_the_bar_offers_to_do_the_last_again(
    proef: Proef,
) -> None:
    """Not the same act back and forth: the bar says Ctrl+Y, and its button does just that."""
    ongedaan = Ongedaan(proef.state, proef.window)
    proef.window.acts.on("ongedaan", ongedaan.terug)
    proef.window.acts.on("opnieuw", ongedaan.opnieuw)
    id_ = bezoek(proef)
    for daad in (BeginPauze(bezoek=id_), BeeindigPauze(bezoek=id_)):
        uitkomst = proef.state.doe(daad)
        ongedaan.meld("Gedaan.", *terug_van(proef.state, uitkomst.objecten))

    def pauze() -> tuple[int, bool]:
        nu = proef.dossier.stand.geef(id_, Bezoek).inhoud
        return len(nu.pauzes), nu.in_pauze

    assert pauze() == (1, False)
    proef.window.acts.run("ongedaan")
    assert pauze() == (1, True)
    proef.window.acts.run("ongedaan")
    assert pauze() == (0, False)
    knop = proef.window.undo_bar.button
    assert (knop.text(), knop.accessibleDescription()) == ("Opnieuw doen", "toets Ctrl+Y")
    knop.click()
    assert pauze() == (1, True)
    assert (knop.text(), knop.accessibleDescription()) == ("Ongedaan maken", "toets Ctrl+Z")
    proef.window.acts.run("opnieuw")
    assert pauze() == (1, False)


def test_a_visit_with_a_waarneming_does_not_go(proef: Proef) -> None:
    """The form was stated after the visit began; taking that back would leave it without one."""
    id_ = bezoek(proef)
    ongedaan = Ongedaan(proef.state, proef.window)
    ongedaan.meld("Bezoek begonnen.", *terug_van(proef.state, [id_]))
    proef.state.doe(MaakNotitie(tekst="Het is druk.", bezoek=id_))
    ongedaan.terug()
    assert proef.melding() == "Hier rust iets op: de notitie. Trek eerst de notitie in."
    ongedaan.meld("Bezoek begonnen.", *terug_van(proef.state, [id_]))
    concept = proef.state.nieuw_concept("waarneming", formulier="t1")
    proef.state.bewaar(concept.model_copy(update={"bezoek": id_}))
    ongedaan.terug()
    assert proef.melding() == "Bij dit bezoek is nog iets niet af. Gooi dat eerst weg."
    assert not proef.dossier.stand.geef(id_, Bezoek).ingetrokken
