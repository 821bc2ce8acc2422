"""The bar that offers to withdraw: its button and its key ask why, and nothing is done before."""

from __future__ import annotations

from tests.ui.signalen.conftest import Wereld
from tests.ui.signalen.test_kennisgevingen import blok_van, feiten_van, pagina_van
from waarnemer_app.domain.handelingen import TrekIn
from waarnemer_app.domain.kennisgeving import OntvangerRol
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.ui.signalen.intrekken import bied_intrekken
from waarnemer_app.ui.signalen.reden import TREK_IN, RedenPaneel, RedenVraag


def test_the_button_of_the_bar_asks_why(wereld: Wereld) -> None:
    id_ = wereld.signaal()
    klaar: list[bool] = []
    vraag = RedenVraag(
        soort=TREK_IN,
        betreft=id_,
        titel="Trek het signaal in",
        uitleg="",
        woord="Trek in",
        handeling=lambda reden: TrekIn(object=id_, reden=reden),
        klaar=lambda: klaar.append(True),
    )
    bied_intrekken(wereld.state, wereld.venster, "Het signaal ligt vast.", vraag)
    assert wereld.venster.undo_bar.text() == "Het signaal ligt vast."
    wereld.venster.undo_bar.button.press()
    paneel = wereld.venster.overlay.content()
    assert isinstance(paneel, RedenPaneel)
    paneel.press_big()
    assert paneel.fout() == "De reden ontbreekt."
    wereld.typ("Het was elders.")
    paneel.press_big()
    assert klaar == [True]
    assert wereld.dossier.stand.alle(Signaal) == []


def test_what_was_told_by_mistake_is_withdrawn_with_a_reason(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    blok = blok_van(pagina, OntvangerRol.MINISTER)
    blok.open_vragen()
    blok.schrijver.zet("hoe", "telefonisch")
    blok.leg_vast()
    assert feiten_van(wereld, blok).verteld_op is not None
    assert wereld.venster.undo_bar.button.text() == "Trek in"
    blok.verteld.knop.press()
    paneel = wereld.venster.overlay.content()
    assert isinstance(paneel, RedenPaneel)
    wereld.typ("Ik sprak de verkeerde.")
    paneel.press_big()
    assert wereld.venster.pages.current() is pagina
    feiten = feiten_van(wereld, blok)
    assert (feiten.verteld_op, feiten.verteld_hoe, feiten.verteld_aan) == (None, "", "")
    wereld.venster.pages.current()
    assert blok.verteld.titel.text() == "Nog niet verteld"
    assert not blok.vragen_open()
