"""Bellen from anywhere: numbers by one key, four lines to read, and the bar of the call."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.signalen.conftest import FEIT, Wereld
from waarnemer_app.domain.signaal import Monitoringbron
from waarnemer_app.ui.signalen.bel_overlay import BelOverlay, Gespreksstrook, lees_voor
from waarnemer_app.ui.signalen.gesprek import Zaak, zaak_bij
from waarnemer_app.ui.signalen.overleg import OverlegPagina


def _open(w: Wereld, id_: str = "") -> tuple[BelOverlay, Gespreksstrook]:
    strook = Gespreksstrook(w.state, w.venster)
    w.venster.add_band(strook)
    overlay = BelOverlay(w.state, w.venster, zaak_bij(w.state, id_))
    overlay.begonnen.connect(strook.toon)
    w.venster.toon_overlay(overlay)
    return overlay, strook


def test_one_digit_starts_the_call_and_opens_its_log(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    _overlay, strook = _open(wereld, id_)
    wereld.toets("1")
    pagina = wereld.pagina(OverlegPagina)
    assert pagina.schrijver.tekst("met_rol") == "Projectleider verkiezingen"
    assert pagina.schrijver.tekst("kanaal") == "telefonisch"
    assert wereld.venster.overlay.content() is None
    assert strook.isVisible()
    wereld.klok.tijd += timedelta(seconds=134)
    strook.toon()
    assert strook.tijd.text() == "2.14"


def test_the_numbers_stand_in_the_order_of_the_ladder(wereld: Wereld) -> None:
    overlay, _strook = _open(wereld, wereld.onregelmatigheid())
    rijen = [(rij.title.text(), rij.subtitle.text()) for rij in overlay.lijst.rows()]
    assert [nummer[-1] for nummer, _wie in rijen] == list("3142")
    assert [wie.partition(" · ")[0] for _nummer, wie in rijen] == [
        "Projectleider verkiezingen",
        "Burgemeester en college van B en W",
        "Minister van BZK, piket",
        "Minister van BZK",
    ]
    assert overlay.lijst.rows()[0].hasFocus()


def test_four_lines_tell_the_facts(wereld: Wereld) -> None:
    regels = lees_voor(wereld.state, zaak_bij(wereld.state, wereld.onregelmatigheid()))
    assert len(regels) == 4
    assert regels[1] == FEIT
    assert regels[2] == "9.41 uur · ernstig"
    signaal = wereld.signaal("De krant meldt iets.", Monitoringbron.MEDIA)
    assert len(lees_voor(wereld.state, zaak_bij(wereld.state, signaal))) == 4
    assert lees_voor(wereld.state, Zaak()) == []


def test_what_is_stated_ends_the_call(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    _overlay, strook = _open(wereld, id_)
    wereld.toets("1")
    pagina = wereld.pagina(OverlegPagina)
    pagina.schrijver.zet_alle({"afspraak": "Zij belt het stembureau.", "opgelost": "nee"})
    pagina.hoofdknop()
    assert len(wereld.dossier.stand.overleggen(id_)) == 1
    assert wereld.state.gesprek is None
    assert not strook.isVisible()


def test_another_statement_does_not_end_it(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    _overlay, strook = _open(wereld, id_)
    wereld.toets("1")
    wereld.signaal("Iets anders.")
    assert wereld.state.gesprek is not None
    strook.klaar.press()
    assert wereld.state.gesprek is None
    wereld.pagina(OverlegPagina)


def test_without_numbers_it_says_so(wereld: Wereld) -> None:
    wereld.dossier.pakket = wereld.dossier.pakket.model_copy(update={"contacten": ()})
    overlay, _strook = _open(wereld)
    teksten = [label.text() for label in overlay.findChildren(QLabel)]
    assert "Er staat geen nummer in het pakket. Bel het bureau." in teksten
    overlay.press_big()
    assert wereld.state.gesprek is None
    wereld.toets(Qt.Key.Key_Escape)
    assert wereld.venster.overlay.content() is None
