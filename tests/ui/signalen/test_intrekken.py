"""The bar that offers to withdraw: its button and its key ask why, and nothing is done before."""

from __future__ import annotations

from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.handelingen import TrekIn
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
