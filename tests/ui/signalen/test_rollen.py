"""Roles: recorded in Dutch, shown in the language of the program."""

from __future__ import annotations

from itertools import chain

import pytest
from PySide6.QtCore import Qt

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import Wereld
from tests.ui.signalen.test_overleg import VOL
from tests.ui.taal.conftest import talen
from waarnemer_app.documents.nederlands import woorden
from waarnemer_app.domain.kennisgeving import OntvangerRol
from waarnemer_app.domain.pakket import ContactRol
from waarnemer_app.ui.signalen.kies_veld import KiesVeld
from waarnemer_app.ui.signalen.overleg import OverlegPagina
from waarnemer_app.ui.signalen.rollen import (
    CONTACT,
    GESPREK,
    VERTELD,
    VERTELLER,
    _woorden,
    contact_rollen,
    in_beeld,
    opties,
)
from waarnemer_app.ui.taal.talen import Talen

__all__ = ["talen"]


def test_every_role_has_words_also_in_caribisch_nederland() -> None:
    alle = {*GESPREK, *CONTACT.values(), *VERTELLER, *chain.from_iterable(VERTELD.values())}
    assert alle <= set(_woorden())
    assert {woorden(rol, caribisch=True) for rol in GESPREK} <= set(_woorden())
    assert set(CONTACT) == set(contact_rollen()) == set(ContactRol)
    assert set(VERTELD) == set(OntvangerRol)


def test_in_dutch_what_is_shown_is_what_is_recorded() -> None:
    assert all(optie.waarde == optie.tekst for optie in opties(GESPREK, oefenlokaal(1)))


def test_another_language_shows_other_words_for_the_same_value(talen: Talen) -> None:
    talen.kies("en")
    keuzes = dict(opties(GESPREK, oefenlokaal(1))[0]._asdict())
    assert keuzes["waarde"] == "Voorzitter van het stembureau"
    assert keuzes["tekst"] == "Chair of the polling station"
    assert in_beeld("de vrouw met de sleutel") == "de vrouw met de sleutel"
    eiland = oefenlokaal(1, gemeente_code="GM9002", gemeente="Oefeneiland Voorbeeld")
    assert {optie.waarde for optie in opties(GESPREK, eiland)} >= {"Gezaghebber"}


@pytest.mark.parametrize("letters", ["Mayor (burgemeester)", "Mayo"])
def test_what_is_picked_or_typed_out_in_english_goes_into_the_record_in_dutch(
    wereld: Wereld, talen: Talen, letters: str
) -> None:
    talen.kies("en")
    id_ = wereld.onregelmatigheid()
    wereld.overleg(id_)
    pagina = wereld.toon(OverlegPagina, "escalatie", id_)
    pagina.ga_naar("met_rol")
    wereld.typ(letters)
    pagina.flush()
    if letters == "Mayo":
        wereld.toets(Qt.Key.Key_Down)
        wereld.toets(Qt.Key.Key_Return)
    assert pagina.schrijver.tekst("met_rol") == "Burgemeester"
    rest = {veld: waarde for veld, waarde in VOL.items() if veld != "met_rol"}
    pagina.schrijver.zet_alle({**rest, "opgelost": "nee"})
    vak = pagina.rijen.rij("met_rol").findChild(KiesVeld)
    assert vak is not None
    assert vak.regel.value() == "Mayor (burgemeester)"
    pagina.hoofdknop()
    escalatie = wereld.dossier.stand.escalaties(id_)[0].inhoud
    assert escalatie.met_rol == "Burgemeester"
    assert escalatie.naar == "gemeente Oefengemeente Voorbeeld"
