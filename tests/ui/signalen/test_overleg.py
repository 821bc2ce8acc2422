"""Logging overleg and escalatie (R-ESC-1, R-ESC-3): who, how, what, solved."""

from __future__ import annotations

import pytest

from tests.ui.signalen.conftest import Wereld, maak_wereld
from waarnemer_app.domain.afronding import minister_weet_het
from waarnemer_app.domain.escalatie import MINISTER_INGELICHT, Kanaal
from waarnemer_app.ui.signalen.bellen import BelPaneel
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.signalen.overleg import MINISTER, OverlegPagina
from waarnemer_app.ui.signalen.reden import RedenPaneel
from waarnemer_app.ui.signalen.zaak import toets_concept

VOL = {
    "met_rol": "Voorzitter van het stembureau",
    "kanaal": "ter_plaatse",
    "afspraak": "De voorzitter stopt ermee.",
    "opgelost": "ja",
}


def test_everything_that_was_said_is_logged(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(OverlegPagina, "overleg", id_)
    pagina.schrijver.zet_alle(VOL)
    pagina.hoofdknop()
    overleg = wereld.dossier.stand.overleggen(id_)[0].inhoud
    assert overleg.tijd == wereld.klok()
    assert overleg.met_rol == VOL["met_rol"]
    assert overleg.kanaal is Kanaal.TER_PLAATSE
    assert overleg.opgelost
    wereld.pagina(LadderPagina)
    assert wereld.dossier.concepten("overleg") == []


@pytest.mark.parametrize(
    ("veld", "code"), [("met_rol", "OVL_ZONDER_ROL"), ("afspraak", "OVL_ZONDER_AFSPRAAK")]
)
def test_a_refusal_names_its_code_and_its_field(wereld: Wereld, veld: str, code: str) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(OverlegPagina, "overleg", id_)
    pagina.schrijver.zet_alle({**VOL, veld: " "})
    pagina.hoofdknop()
    assert wereld.dossier.stand.overleggen(id_) == []
    assert code in pagina.meldingen()[0]._code.text()
    assert pagina.rijen.rij(veld).message.text()


@pytest.mark.parametrize("veld", ["kanaal", "opgelost", "tijd"])
def test_what_was_not_chosen_is_asked(wereld: Wereld, veld: str) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(OverlegPagina, "overleg", id_)
    pagina.schrijver.zet_alle({**VOL, veld: ""})
    pagina.hoofdknop()
    assert wereld.dossier.stand.overleggen(id_) == []
    assert pagina.rijen.rij(veld).message.text()
    assert pagina.rijen.rij(veld).isAncestorOf(wereld.focus())


def test_all_that_is_empty_is_said_at_once_from_the_top(wereld: Wereld) -> None:
    pagina = wereld.toon(OverlegPagina, "overleg", wereld.onregelmatigheid())
    pagina.schrijver.zet_alle(dict.fromkeys(VOL, ""))
    pagina.hoofdknop()
    assert all(pagina.rijen.rij(veld).message.text() for veld in VOL)
    assert pagina.rijen.rij("met_rol").isAncestorOf(wereld.focus())
    assert not pagina.rijen.rij("tijd").message.text()


def test_f8_goes_from_one_empty_field_to_the_next(wereld: Wereld) -> None:
    pagina = wereld.toon(OverlegPagina, "overleg", wereld.onregelmatigheid())
    pagina.schrijver.zet("kanaal", "ter_plaatse")
    for veld in ("afspraak", "opgelost", "met_rol", "afspraak"):
        pagina.handlers["volgende_open"]()
        assert pagina.rijen.rij(veld).isAncestorOf(wereld.focus()), veld
    pagina.schrijver.zet_alle(VOL)
    pagina.handlers["volgende_open"]()
    knop = pagina.add_bar().big
    assert wereld.focus() is knop


def test_a_time_to_come_is_refused(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(OverlegPagina, "overleg", id_)
    later = wereld.klok().replace(hour=11).isoformat()
    pagina.schrijver.zet_alle({**VOL, "tijd": later})
    pagina.hoofdknop()
    assert wereld.dossier.stand.overleggen(id_) == []
    assert "toekomst" in pagina.meldingen()[0].title.text()


def test_an_escalatie_goes_to_the_gemeente_of_the_place(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    wereld.overleg(id_)
    pagina = wereld.toon(OverlegPagina, "escalatie", id_)
    assert pagina.schrijver.tekst("naar") == "gemeente Oefengemeente Voorbeeld"
    pagina.schrijver.zet_alle({**VOL, "kanaal": "telefonisch", "opgelost": "nee"})
    pagina.hoofdknop()
    escalatie = wereld.dossier.stand.escalaties(id_)[0].inhoud
    assert escalatie.trede == "escalatie_naar_organisatie"
    assert not escalatie.opgelost


def test_the_numbers_of_the_package_stand_beside_it(wereld: Wereld) -> None:
    pagina = wereld.toon(OverlegPagina, "escalatie", wereld.onregelmatigheid())
    paneel = pagina.findChild(BelPaneel)
    assert paneel is not None
    namen = [kind.accessibleName() for kind in paneel.findChildren(type(pagina.facts))]
    assert "Projectleider verkiezingen, 0000 000 003" in namen


def test_half_a_conversation_survives_a_restart(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(OverlegPagina, "overleg", id_)
    pagina.ga_naar("afspraak")
    wereld.typ("De voorzitter zegt")
    pagina.bewaar_nu()
    wereld.sluit()
    opnieuw = maak_wereld(wereld.map, wereld.theme, opnieuw=True)
    terug = opnieuw.toon(OverlegPagina, "overleg", id_)
    assert terug.schrijver.tekst("afspraak") == "De voorzitter zegt"
    wereld.dossier, wereld.venster = opnieuw.dossier, opnieuw.venster


def test_a_second_overleg_starts_empty_with_the_time_of_now(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(OverlegPagina, "overleg", id_)
    pagina.schrijver.zet_alle(VOL)
    pagina.hoofdknop()
    wereld.klok.vooruit(30)
    nieuw = wereld.toon(OverlegPagina, "overleg", id_)
    assert nieuw.schrijver.tekst("afspraak") == ""
    assert nieuw.schrijver.tekst("tijd") == wereld.klok().isoformat()


@pytest.mark.parametrize("wat", ["overleg", "escalatie"])
def test_what_was_stated_is_withdrawn_with_a_reason_by_one_key(wereld: Wereld, wat: str) -> None:
    id_ = wereld.onregelmatigheid()
    if wat == "escalatie":
        wereld.overleg(id_)
    pagina = wereld.toon(OverlegPagina, wat, id_)
    pagina.schrijver.zet_alle({**VOL, "opgelost": "nee"})
    pagina.hoofdknop()
    balk = wereld.venster.undo_bar
    assert "Trek" in balk.text()
    assert balk.button.text() == "Trek in"
    wereld.venster.handel("ongedaan")
    paneel = wereld.venster.overlay.content()
    assert isinstance(paneel, RedenPaneel)
    wereld.typ("Dit was een ander stembureau.")
    paneel.press_big()
    stand = wereld.dossier.stand
    assert (stand.overleggen(id_) if wat == "overleg" else stand.escalaties(id_)) == []
    wereld.pagina(LadderPagina)


def test_telling_the_minister_is_not_the_escalatie_r_esc_4_r_onr_10(wereld: Wereld) -> None:
    """In the uitslagketen too the minister may be told (A 16); gemeente and waterschap were not."""
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(OverlegPagina, "escalatie", id_)
    pagina.schrijver.zet_alle({**VOL, "naar": MINISTER, "opgelost": "nee"})
    pagina.hoofdknop()
    stand = wereld.dossier.stand
    assert [e.inhoud.trede for e in stand.escalaties(id_)] == [MINISTER_INGELICHT]
    assert minister_weet_het(stand, id_)
    codes = [b.code for b in toets_concept(wereld.state, id_).bevindingen]
    assert "PA_GEEN_ESCALATIE" in codes
