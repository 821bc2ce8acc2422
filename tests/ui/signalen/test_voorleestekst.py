"""The words to read along: only after everything is there, one paragraph at a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.signalen.conftest import Wereld
from tests.ui.signalen.test_toegankelijk import VOORBEREID
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.ui.components import KeyCap
from waarnemer_app.ui.signalen.aanwijzing import AanwijzingPagina
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.signalen.voorleestekst import VoorleesPagina


def _bereid_voor(w: Wereld, **anders: object) -> str:
    id_ = w.onregelmatigheid()
    w.overleg(id_)
    w.escalatie(id_)
    pagina = w.toon(AanwijzingPagina, "voorbereiding", id_)
    pagina.schrijver.zet_alle({**VOORBEREID, **anders})
    return id_


@pytest.mark.parametrize(
    "mist", [{"gegeven_door_lid": "lid-c"}, {"wijze": None}, {"opdracht": ""}, {"termijn": ""}]
)
def test_it_is_shown_only_when_nothing_is_missing(wereld: Wereld, mist: dict[str, object]) -> None:
    pagina = wereld.toon(VoorleesPagina, "voorleestekst", _bereid_voor(wereld, **mist))
    assert pagina.lezen is None


def test_the_first_line_says_who_speaks(wereld: Wereld) -> None:
    """R-PA-12, R-PA-16: the giver, the termijn and the proces-verbaal are in it."""
    pagina = wereld.toon(VoorleesPagina, "voorleestekst", _bereid_voor(wereld))
    assert pagina.lezen is not None
    teksten = [alinea.tekst.text() for alinea in pagina.lezen.alineas]
    assert teksten[0] == (
        "Alleen Kiesraadlid A (voorbeeld), lid van de Kiesraad, geeft deze aanwijzing."
    )
    geheel = "\n".join(teksten)
    assert "vóór 10.30 uur" in geheel
    assert "proces-verbaal" in geheel
    assert "waarnemer" not in geheel.casefold()


def test_space_goes_on_and_up_goes_back(wereld: Wereld) -> None:
    pagina = wereld.toon(VoorleesPagina, "voorleestekst", _bereid_voor(wereld))
    assert pagina.lezen is not None
    assert wereld.focus() is pagina.lezen.alineas[0]
    wereld.toets(Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_Up)
    assert pagina.lezen.nu == 1
    assert wereld.focus() is pagina.lezen.alineas[1]
    staten = [alinea.glyph.state for alinea in pagina.lezen.alineas]
    assert staten[:3] == ["ready", "busy", "empty"]
    for _keer in range(20):
        wereld.toets(Qt.Key.Key_Space)
    assert pagina.lezen.nu == len(pagina.lezen.alineas)
    wereld.toets("+")
    assert wereld.theme.factor == 115


def test_given_notes_the_time_and_goes_to_the_recording(wereld: Wereld) -> None:
    id_ = _bereid_voor(wereld)
    pagina = wereld.toon(VoorleesPagina, "voorleestekst", id_)
    wereld.klok.vooruit(4)
    pagina.hoofdknop()
    vast = wereld.pagina(AanwijzingPagina)
    assert vast.title.text() == "Gegeven procesaanwijzing vastleggen"
    assert vast.schrijver.tekst("gegeven_op") == wereld.klok().isoformat()
    assert vast.schrijver.tekst("opdracht") == VOORBEREID["opdracht"]
    assert wereld.dossier.stand.alle(Procesaanwijzing) == [], "the record is a second act"


def test_what_was_prepared_since_is_read_and_not_an_earlier_text(wereld: Wereld) -> None:
    id_ = _bereid_voor(wereld, termijn="")
    assert wereld.toon(VoorleesPagina, "voorleestekst", id_).lezen is None
    wereld.toon(AanwijzingPagina, "voorbereiding", id_).schrijver.zet_alle(VOORBEREID)
    eerste = wereld.toon(VoorleesPagina, "voorleestekst", id_)
    assert eerste.lezen is not None
    wereld.toon(AanwijzingPagina, "voorbereiding", id_)
    assert wereld.toon(VoorleesPagina, "voorleestekst", id_) is eerste


def test_not_given_keeps_what_was_prepared(wereld: Wereld) -> None:
    id_ = _bereid_voor(wereld)
    pagina = wereld.toon(VoorleesPagina, "voorleestekst", id_)
    pagina.side_acts[1].press()
    ladder = wereld.pagina(LadderPagina)
    assert ladder.groot.text() == "Toon voorleestekst"
    ladder.hoofdknop()
    assert wereld.pagina(VoorleesPagina).lezen is not None


def test_what_has_to_be_done_is_heavier_and_the_keys_stand_beside_it(wereld: Wereld) -> None:
    pagina = wereld.toon(VoorleesPagina, "voorleestekst", _bereid_voor(wereld))
    assert pagina.lezen is not None
    zwaar = [a.tekst.text() for a in pagina.lezen.alineas if a.tekst.font().weight() == 600]
    assert len(zwaar) == 1
    assert "deze procesaanwijzing" in zwaar[0]
    assert len(pagina.findChildren(KeyCap)) == 3
