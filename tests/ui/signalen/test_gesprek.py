"""Where a call is logged: by whom one calls and what is open (R-ESC-1, R-ONR-5, R-PA-15)."""

from __future__ import annotations

import pytest

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast
from waarnemer_app.domain.kennisgeving import OntvangerRol
from waarnemer_app.domain.onregelmatigheid import Ernst, Verantwoordelijke
from waarnemer_app.domain.pakket import Contact, ContactRol
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.domain.signaal import Monitoringbron
from waarnemer_app.ui.signalen.gesprek import Zaak, begin_gesprek, zaak_bij
from waarnemer_app.ui.signalen.schrijven import zoek_concept


def _contact(rol: ContactRol, waar: str = "") -> Contact:
    return Contact(id="c", rol=rol, naam="(voorbeeld)", organisatie=waar, telefoon="0000 000 009")


PROJECTLEIDER = _contact(ContactRol.PROJECTLEIDER_VERKIEZINGEN, "GM9990")


def test_the_first_call_is_an_overleg_with_its_time_filled_in(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    wereld.klok.vooruit(3)
    gesprek = begin_gesprek(wereld.state, zaak_bij(wereld.state, id_), PROJECTLEIDER)
    assert (gesprek.pagina, gesprek.id, gesprek.sinds) == ("overleg", id_, wereld.klok())
    assert wereld.state.gesprek is gesprek
    concept = zoek_concept(wereld.state, "overleg", id_)
    assert concept is not None
    assert concept.inhoud == {
        "tijd": wereld.klok().isoformat(),
        "met_rol": "Projectleider verkiezingen",
        "kanaal": "telefonisch",
    }


def test_after_the_overleg_it_is_the_escalatie(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    wereld.overleg(id_)
    gesprek = begin_gesprek(wereld.state, zaak_bij(wereld.state, id_), PROJECTLEIDER)
    assert gesprek.pagina == "escalatie"
    concept = zoek_concept(wereld.state, "escalatie", id_)
    assert concept is not None
    assert concept.inhoud["trede"] == "escalatie_naar_organisatie"


def test_the_minister_is_a_rung_in_the_organisatieketen(wereld: Wereld) -> None:
    """R-ESC-2."""
    id_ = wereld.onregelmatigheid(Verantwoordelijke.GEMEENTE)
    wereld.overleg(id_)
    piket = _contact(ContactRol.MINISTER_PIKET)
    assert begin_gesprek(wereld.state, zaak_bij(wereld.state, id_), piket).pagina == "escalatie"
    concept = zoek_concept(wereld.state, "escalatie", id_)
    assert concept is not None
    assert (concept.inhoud["trede"], concept.inhoud["naar"]) == (
        "minister_ingelicht",
        "Minister van BZK",
    )


@pytest.mark.parametrize(
    ("contact", "rol"),
    [
        (_contact(ContactRol.MINISTER_PIKET), OntvangerRol.MINISTER),
        (_contact(ContactRol.BURGEMEESTER, "GM9990"), OntvangerRol.GEMEENTE),
    ],
)
def test_who_must_be_told_is_told_by_this_call(
    wereld: Wereld, contact: Contact, rol: OntvangerRol
) -> None:
    """R-PA-15: the call is the kennisgeving, of exactly that recipient."""
    id_ = wereld.onregelmatigheid(ernst=Ernst.LICHT)
    handeling = LegProcesaanwijzingVast(
        onregelmatigheid=id_, plek=oefenlokaal(1), invulling=Invulling(gegeven_op=wereld.klok())
    )
    aanwijzing = wereld.doe(handeling).objecten[0]
    gesprek = begin_gesprek(wereld.state, zaak_bij(wereld.state, aanwijzing), contact)
    assert (gesprek.pagina, gesprek.id) == ("kennisgevingen", aanwijzing)
    concept = wereld.dossier.concepten("verteld")[0]
    kennisgeving = next(
        k for k in wereld.dossier.stand.kennisgevingen(aanwijzing) if k.id == concept.betreft
    )
    assert kennisgeving.inhoud.ontvanger.rol is rol
    assert concept.inhoud["hoe"] == "telefonisch"


@pytest.mark.parametrize(
    ("rol", "organisatie"),
    [
        (ContactRol.BURGEMEESTER, "gemeente"),
        (ContactRol.GEZAGHEBBER, "openbaar_lichaam"),
        (ContactRol.DIJKGRAAF, "waterschap"),
        (ContactRol.MINISTER, "anders"),
    ],
)
def test_about_a_signaal_it_is_onderzoek(wereld: Wereld, rol: ContactRol, organisatie: str) -> None:
    id_ = wereld.signaal("De krant meldt iets.", Monitoringbron.MEDIA)
    gesprek = begin_gesprek(wereld.state, zaak_bij(wereld.state, id_), _contact(rol))
    assert (gesprek.pagina, gesprek.id) == ("onderzoek", id_)
    concept = zoek_concept(wereld.state, "onderzoek", id_)
    assert concept is not None
    assert concept.inhoud["organisatie"] == organisatie


@pytest.mark.parametrize("rol", [ContactRol.BUREAU, ContactRol.PROJECTLEIDER_VERKIEZINGEN])
def test_without_a_record_a_call_is_a_note_and_keeps_what_stood_there(
    wereld: Wereld, rol: ContactRol
) -> None:
    wereld.state.bewaar(wereld.state.nieuw_concept("notitie", tekst="Al getypt."))
    gesprek = begin_gesprek(wereld.state, Zaak(), _contact(rol))
    assert gesprek.pagina == "notitie"
    tekst = wereld.dossier.concepten("notitie")[0].inhoud["tekst"]
    assert tekst.startswith("Al getypt.\nGebeld met ")
    assert tekst.endswith(", 9.41 uur: ")


def test_the_bureau_is_no_rung_of_a_ladder(wereld: Wereld) -> None:
    """R-ESC-1: overleg is with stembureau or verkiezingsorganisatie, not with the Kiesraad."""
    id_ = wereld.onregelmatigheid()
    gesprek = begin_gesprek(wereld.state, zaak_bij(wereld.state, id_), _contact(ContactRol.BUREAU))
    assert gesprek.pagina == "notitie"


def test_what_was_written_in_the_log_stays(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    wereld.state.bewaar(wereld.state.nieuw_concept("overleg", betreft=id_, afspraak="Half"))
    begin_gesprek(wereld.state, zaak_bij(wereld.state, id_), PROJECTLEIDER)
    concept = zoek_concept(wereld.state, "overleg", id_)
    assert concept is not None
    assert concept.inhoud["afspraak"] == "Half"


def test_the_record_of_the_page_goes_first_else_the_last_open_one(wereld: Wereld) -> None:
    assert zaak_bij(wereld.state, "") == Zaak()
    signaal = wereld.signaal("Eerst een signaal.")
    assert zaak_bij(wereld.state, "").signaal is not None
    eerste, tweede = wereld.onregelmatigheid(), wereld.onregelmatigheid()
    for id_, verwacht in ((eerste, eerste), ("", tweede), (f"{eerste}#wijze", eerste)):
        gevonden = zaak_bij(wereld.state, id_).onregelmatigheid
        assert gevonden is not None
        assert gevonden.id == verwacht
    gevonden_signaal = zaak_bij(wereld.state, signaal).signaal
    assert gevonden_signaal is not None
    assert gevonden_signaal.id == signaal
