"""The list: what is open first, with place, time and how long; F3 makes a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.signalen.conftest import FEIT, Wereld
from waarnemer_app.domain.handelingen import BeoordeelSignaal
from waarnemer_app.domain.signaal import Uitkomst
from waarnemer_app.ui.signalen.kenmerken import KenmerkenPagina
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.signalen.signaal import SignaalPagina, signaal_uit_antwoord
from waarnemer_app.ui.signalen.signalen import SignalenPagina


def _titels(pagina: SignalenPagina) -> list[str]:
    return [rij.title.text() for rij in pagina.open_lijst.rows()]


def test_empty_it_says_the_first_key(wereld: Wereld) -> None:
    pagina = wereld.toon(SignalenPagina, "signalen")
    assert pagina._leeg.isVisible()
    assert wereld.focus() is pagina.knop
    wereld.toets(Qt.Key.Key_F3)
    wereld.pagina(SignaalPagina)


def test_open_goes_first_and_a_judged_signaal_is_shown_once(wereld: Wereld) -> None:
    wereld.bezoek()
    wereld.onregelmatigheid()
    klaar = wereld.signaal("De stempas lag op tafel.")
    wereld.doe(BeoordeelSignaal(signaal=klaar, uitkomst=Uitkomst.MISVERSTAND))
    wereld.klok.vooruit(12)
    wereld.signaal("Er hangt een affiche.")
    signaal_uit_antwoord(wereld.state, wat="Half geschreven.", vraag="2.04")
    pagina = wereld.toon(SignalenPagina, "signalen")
    assert _titels(pagina) == [
        "Signaal, nog niet vastgelegd",
        "Signaal 3: Er hangt een affiche.",
        "Onregelmatigheid 1: kiezers zonder stempas",
    ]
    assert [r.title.text() for r in pagina.klaar_lijst.rows()] == [
        "Signaal 2: De stempas lag op tafel."
    ]
    assert pagina.facts.text() == "3 open"


def test_each_line_has_place_time_and_duration(wereld: Wereld) -> None:
    wereld.bezoek()
    wereld.signaal(FEIT)
    wereld.klok.vooruit(72)
    rij = wereld.toon(SignalenPagina, "signalen").open_lijst.rows()[0]
    assert rij.subtitle.text() == (
        "nog niet beoordeeld · 1 Oefenlokaal 1, Oefengemeente Voorbeeld · 9.41 uur"
    )
    assert rij.right.text() == "1 u 12 min"
    assert rij.glyph.state == "empty"


def test_enter_opens_a_line(wereld: Wereld) -> None:
    wereld.bezoek()
    wereld.signaal(FEIT)
    wereld.klok.vooruit(1)
    wereld.onregelmatigheid()
    wereld.toon(SignalenPagina, "signalen")
    wereld.toets(Qt.Key.Key_Return)
    wereld.pagina(LadderPagina)
    wereld.venster.terug()
    wereld.toets(Qt.Key.Key_Down, Qt.Key.Key_Return)
    wereld.pagina(KenmerkenPagina)


def test_a_half_written_one_opens_where_it_was(wereld: Wereld) -> None:
    signaal_uit_antwoord(wereld.state, wat="Half geschr", vraag="2.04")
    wereld.toon(SignalenPagina, "signalen")
    wereld.toets("1")
    assert wereld.pagina(SignaalPagina).schrijver.tekst("wat") == "Half geschr"


def test_the_list_follows_what_is_stated(wereld: Wereld) -> None:
    wereld.bezoek()
    pagina = wereld.toon(SignalenPagina, "signalen")
    wereld.signaal(FEIT)
    QApplication.processEvents()
    assert len(_titels(pagina)) == 1
    wereld.klok.vooruit(30)
    pagina.tik()
    assert pagina.open_lijst.rows()[0].right.text() == "0 u 30 min"
