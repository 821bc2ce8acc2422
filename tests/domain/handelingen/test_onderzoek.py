"""The own onderzoek of a signaal from outside (R-ONR-5)."""

from tests.domain.test_onregelmatigheid import VOL
from tests.domain.wereld import LAAT, Wereld, uur
from waarnemer_app.domain.handelingen import (
    BeoordeelSignaal,
    LegOnderzoekVast,
    LegOnregelmatigheidVast,
    TrekIn,
)
from waarnemer_app.domain.onregelmatigheid import ConstateringBron
from waarnemer_app.domain.signaal import Monitoringbron, OnderzoekContact, Signaal, Uitkomst

CONTACT = OnderzoekContact(tijd=LAAT, met_rol="projectleider verkiezingen", uitkomst="Het klopt.")


def onderzoek(signaal: str, feit: str = "", **anders: object) -> LegOnderzoekVast:
    return LegOnderzoekVast(
        signaal=signaal,
        contact=CONTACT.model_copy(update=anders),
        feitelijke_constatering=feit,
    )


def test_each_contact_is_added_and_the_signaal_is_being_looked_into() -> None:
    wereld = Wereld()
    id_ = wereld.signaal(bron=Monitoringbron.MEDIA)
    assert wereld.vraag(onderzoek(id_, met_rol=" ")) == ["OND_ZONDER_ROL"]
    assert wereld.vraag(onderzoek(id_, tijd=uur(12.1))) == ["OND_TOEKOMST"]
    wereld.lukt(onderzoek(id_, "Drie kiezers."))
    wereld.lukt(onderzoek(id_))
    signaal = wereld.stand.geef(id_, Signaal).inhoud
    assert signaal.onderzoek == (CONTACT, CONTACT)
    assert signaal.uitkomst is Uitkomst.IN_ONDERZOEK
    assert signaal.feitelijke_constatering == "Drie kiezers.", "kept by the second contact"


def test_another_outcome_stays_when_a_contact_is_added() -> None:
    wereld = Wereld()
    id_ = wereld.signaal()
    wereld.lukt(BeoordeelSignaal(signaal=id_, uitkomst=Uitkomst.MISVERSTAND))
    wereld.lukt(onderzoek(id_))
    assert wereld.stand.geef(id_, Signaal).inhoud.uitkomst is Uitkomst.MISVERSTAND
    wereld.lukt(TrekIn(object=id_, reden="Dubbel"))
    assert wereld.vraag(onderzoek(id_)) == ["INGETROKKEN"]
    assert wereld.vraag(BeoordeelSignaal(signaal=id_, uitkomst=Uitkomst.MISVERSTAND)) == [
        "INGETROKKEN"
    ]


def test_only_after_onderzoek_is_it_an_onregelmatigheid_r_onr_5() -> None:
    wereld = Wereld()
    id_ = wereld.signaal(bron=Monitoringbron.INFORMATIEPUNT)
    handeling = LegOnregelmatigheidVast(
        signaal=id_,
        titel="Zonder stempas",
        plek="sb-GM9990-1",
        verkiezingen=("GR2026",),
        kenmerken=VOL.model_copy(update={"bron": ConstateringBron.EXTERN_ONDERZOCHT}),
    )
    assert wereld.vraag(handeling) == ["ONR_GEEN_ONDERZOEK"]
    wereld.lukt(onderzoek(id_))
    assert wereld.vraag(handeling) == []
