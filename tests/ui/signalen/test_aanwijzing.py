"""Recording is never blocked and says what was irregular; preparing waits; the giver is picked."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.signalen.conftest import Wereld, maak_wereld
from waarnemer_app.domain.onregelmatigheid import Verantwoordelijke
from waarnemer_app.domain.procesaanwijzing import Invulling, Procesaanwijzing
from waarnemer_app.ui.signalen.aanwijzing import AanwijzingPagina
from waarnemer_app.ui.signalen.gegeven_pagina import ProcesaanwijzingPagina
from waarnemer_app.ui.signalen.kennisgevingen import KennisgevingenPagina
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.signalen.voorleestekst import VoorleesPagina

TERMIJN = "2026-03-18T10:30:00+01:00"
VOL = {
    "wijze": "telefonisch",
    "gegeven_door_lid": "lid-a",
    "geadresseerde": "voorzitter",
    "opdracht": "Geef alleen een stembiljet na het innemen van een stempas.",
    "termijn": TERMIJN,
    "evenredigheidsweging": "Het vraagt niets dat het stembureau niet al moest doen.",
    "herstel_mogelijk": "ja",
    "hersteltoelichting": "Meteen weer om de stempas vragen.",
}


def _vastleggen(w: Wereld, **anders: object) -> AanwijzingPagina:
    pagina = w.toon(AanwijzingPagina, "aanwijzing", w.onregelmatigheid())
    if anders:
        pagina.schrijver.zet_alle(anders)
    return pagina


def _aanwijzing(w: Wereld) -> Procesaanwijzing:
    return w.dossier.stand.alle(Procesaanwijzing)[0].inhoud


# recording -------------------------------------------------------------------------------------


def test_what_is_irregular_is_shown_while_it_is_typed(wereld: Wereld) -> None:
    pagina = _vastleggen(wereld)
    assert pagina.afwijking.titel() == "Gegeven met afwijking"
    assert set(pagina.afwijking.codes()) == {
        "PA_GEEN_OVERLEG",
        "PA_GEEN_ESCALATIE",
        "PA_HERSTEL_ONMOGELIJK",
        "PA_NIET_EVENREDIG",
        "PA_GEEN_OPDRACHT",
        "PA_GEEN_GEADRESSEERDE",
        "PA_GEEN_WIJZE",
        "PA_GEVER_NIET_BEVOEGD",
        "PA_GEEN_TERMIJN",
    }
    pagina.ga_naar("opdracht")
    wereld.typ("Vraag de stempas.")
    pagina.rijen.spoel()
    assert "PA_GEEN_OPDRACHT" not in pagina.afwijking.codes()


def test_given_with_deviation_is_stored_with_its_codes(wereld: Wereld) -> None:
    """Regels.md 1C.2: recording a fact that happened is never blocked."""
    pagina = _vastleggen(wereld, wijze="telefonisch")
    codes = pagina.afwijking.codes()
    pagina.hoofdknop()
    inhoud = _aanwijzing(wereld)
    assert inhoud.gegeven_met_afwijking
    assert list(inhoud.afwijkingen) == codes
    wereld.pagina(KennisgevingenPagina)


def test_an_empty_page_is_recorded_at_the_second_press(wereld: Wereld) -> None:
    """Two keys by mistake make no procesaanwijzing; who knows no more records it all the same."""
    pagina = _vastleggen(wereld)
    pagina.hoofdknop()
    assert wereld.dossier.stand.alle(Procesaanwijzing) == []
    assert pagina.meldingen()[0].title.text() == "U schreef nog niets op."
    assert pagina.rijen.rij("wijze").isAncestorOf(wereld.focus())
    pagina.hoofdknop()
    assert _aanwijzing(wereld).gegeven_met_afwijking


def test_given_in_order_has_no_codes(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    wereld.overleg(id_)
    wereld.escalatie(id_)
    pagina = wereld.toon(AanwijzingPagina, "aanwijzing", id_)
    pagina.schrijver.zet_alle({**VOL, "gewezen_op_vermelding_pv": "ja"})
    assert pagina.afwijking.titel() == "Geen afwijking"
    pagina.hoofdknop()
    assert _aanwijzing(wereld).afwijkingen == ()
    assert (
        len(wereld.dossier.stand.kennisgevingen(wereld.dossier.stand.alle(Procesaanwijzing)[0].id))
        == 2
    )


def test_only_the_moment_must_be_there(wereld: Wereld) -> None:
    pagina = _vastleggen(wereld, gegeven_op="")
    pagina.hoofdknop()
    assert wereld.dossier.stand.alle(Procesaanwijzing) == []
    assert pagina.rijen.rij("gegeven_op").message.text()
    wereld.toets(" ")
    pagina.hoofdknop()
    assert _aanwijzing(wereld).invulling.gegeven_op == wereld.klok()


def test_a_termijn_before_the_aanwijzing_is_out_of_order(wereld: Wereld) -> None:
    """R-PA-9, bad input: it names its code, and recording stays possible."""
    pagina = _vastleggen(wereld)
    pagina.ga_naar("termijn")
    wereld.typ("0930")
    pagina.rijen.spoel()
    assert "PA_TIJDVOLGORDE" in pagina.afwijking.codes()
    pagina.hoofdknop()
    assert "PA_TIJDVOLGORDE" in _aanwijzing(wereld).afwijkingen


def test_what_follows_names_who_must_be_told(wereld: Wereld) -> None:
    """R-PA-18."""
    pagina = _vastleggen(wereld)
    tekst = pagina._daarna._bel.text()
    assert "Minister van BZK" in tekst
    assert "Burgemeester en college van B en W" in tekst


def test_in_the_organisatieketen_a_fact_is_kept_with_its_code(wereld: Wereld) -> None:
    """Recording is never refused, also not of what should not have been given (R-ESC-6)."""
    id_ = wereld.onregelmatigheid(Verantwoordelijke.GEMEENTE)
    pagina = wereld.toon(AanwijzingPagina, "aanwijzing", id_)
    assert "PA_ORGANISATIETAAK" in pagina.afwijking.codes()
    pagina.schrijver.zet("wijze", "telefonisch")
    pagina.hoofdknop()
    assert "PA_ORGANISATIETAAK" in _aanwijzing(wereld).afwijkingen


def test_a_second_aanwijzing_starts_empty_and_names_the_first(wereld: Wereld) -> None:
    pagina = _vastleggen(wereld, **VOL)
    pagina.hoofdknop()
    id_ = _aanwijzing(wereld).onregelmatigheid
    wereld.klok.vooruit(20)
    tweede = wereld.toon(AanwijzingPagina, "aanwijzing", id_)
    assert tweede.schrijver.tekst("opdracht") == ""
    assert tweede.schrijver.tekst("gegeven_op") == wereld.klok().isoformat()
    assert tweede.add_bar().note.text() == "Er is al een procesaanwijzing vastgelegd."
    tweede._al.acted.emit()
    wereld.pagina(ProcesaanwijzingPagina)


# preparing -------------------------------------------------------------------------------------


def test_preparing_waits_for_every_blocker(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    wereld.overleg(id_)
    wereld.escalatie(id_)
    pagina = wereld.toon(AanwijzingPagina, "voorbereiding", id_)
    knop = pagina.add_bar().big
    assert knop is not None
    assert knop.reason() == "Nog 7 punten"
    pagina.hoofdknop()
    assert pagina.rijen.rij("hersteltoelichting").isAncestorOf(wereld.focus())
    pagina.schrijver.zet_alle({**VOL, "wijze": None})
    assert knop.reason() == "Nog 1 punt"
    pagina.hoofdknop()
    assert pagina.rijen.rij("wijze").isAncestorOf(wereld.focus()), "the mode before the words"
    pagina.schrijver.zet("wijze", "ter_plaatse")
    pagina.hoofdknop()
    assert wereld.pagina(VoorleesPagina).lezen is not None


def test_what_is_missing_on_the_ladder_is_not_asked_here(wereld: Wereld) -> None:
    pagina = wereld.toon(AanwijzingPagina, "voorbereiding", wereld.onregelmatigheid())
    pagina.schrijver.zet_alle(VOL)
    pagina.hoofdknop()
    wereld.pagina(LadderPagina)


def test_preparing_states_nothing_and_recording_goes_on_from_it(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(AanwijzingPagina, "voorbereiding", id_)
    assert "gegeven_op" not in pagina.rijen.velden()
    pagina.schrijver.zet("opdracht", VOL["opdracht"])
    assert wereld.dossier.stand.alle(Procesaanwijzing) == []
    wereld.klok.vooruit(9)
    wereld.toets(Qt.Key.Key_F9)
    vast = wereld.pagina(AanwijzingPagina)
    assert vast is not pagina
    assert vast.schrijver.tekst("opdracht") == VOL["opdracht"]
    assert vast.schrijver.tekst("gegeven_op") == wereld.klok().isoformat()


def test_a_prepared_aanwijzing_survives_a_restart(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(AanwijzingPagina, "aanwijzing", id_)
    pagina.ga_naar("opdracht")
    wereld.typ("Vraag eerst de stemp")
    pagina.bewaar_nu()
    gegeven = wereld.klok()
    wereld.sluit()
    opnieuw = maak_wereld(wereld.map, wereld.theme, opnieuw=True)
    opnieuw.klok.vooruit(15)
    terug = opnieuw.toon(AanwijzingPagina, "aanwijzing", id_)
    assert terug.schrijver.tekst("opdracht") == "Vraag eerst de stemp"
    assert terug._getoetst().invulling.gegeven_op == gegeven, "the time of giving stays"
    assert terug._getoetst().invulling != Invulling()
    wereld.dossier, wereld.venster = opnieuw.dossier, opnieuw.venster
