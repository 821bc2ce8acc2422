"""Told and mailed are noted apart, and never in the future (R-PA-15)."""

from datetime import timedelta

from tests.domain.wereld import LAAT, Wereld, uur
from waarnemer_app.domain.handelingen import Corrigeer, NoteerMail, NoteerVerteld, TrekIn
from waarnemer_app.domain.kennisgeving import Kennisgeving


def open_kennisgeving() -> tuple[Wereld, str]:
    wereld = Wereld()
    aanwijzing = wereld.aanwijzing(wereld.onregelmatigheid())
    return wereld, wereld.stand.kennisgevingen(aanwijzing)[0].id


def test_telling_is_noted_with_time_way_and_person() -> None:
    wereld, id_ = open_kennisgeving()
    laat = NoteerVerteld(kennisgeving=id_, op=uur(12.1))
    assert wereld.vraag(laat) == ["KG_TOEKOMST"]
    assert laat.beslis(wereld.stand, wereld.context).bevindingen[0].veld == "verteld_op"
    wereld.lukt(NoteerVerteld(kennisgeving=id_, op=LAAT, hoe="telefonisch", aan="piket"))
    inhoud = wereld.stand.geef(id_, Kennisgeving).inhoud
    assert (inhoud.verteld_op, inhoud.verteld_hoe, inhoud.verteld_aan) == (
        LAAT,
        "telefonisch",
        "piket",
    )


def test_a_draft_is_not_a_sent_mail_and_neither_is_forgotten() -> None:
    wereld, id_ = open_kennisgeving()
    assert wereld.vraag(NoteerMail(kennisgeving=id_)) == ["KG_GEEN_TIJD"]
    for tijden in ({"concept_op": uur(13)}, {"verstuurd_op": uur(13), "concept_op": uur(1)}):
        assert wereld.vraag(NoteerMail(kennisgeving=id_, **tijden)) == ["KG_TOEKOMST"]
    for tijden in ({"concept_op": wereld.nu}, {"verstuurd_op": wereld.nu}):
        assert wereld.vraag(NoteerMail(kennisgeving=id_, **tijden)) == [], "it is now"
    wereld.lukt(NoteerMail(kennisgeving=id_, concept_op=uur(4)))
    assert wereld.stand.geef(id_, Kennisgeving).geschiedenis[-1].reden == "Mailconcept gemaakt"
    wereld.lukt(NoteerMail(kennisgeving=id_, verstuurd_op=uur(5)))
    object_ = wereld.stand.geef(id_, Kennisgeving)
    assert object_.geschiedenis[-1].reden == "Mail verstuurd"
    assert (object_.inhoud.mail_concept_op, object_.inhoud.mail_verstuurd_op) == (uur(4), uur(5))
    wereld.lukt(NoteerMail(kennisgeving=id_, concept_op=uur(6)))
    inhoud = wereld.stand.geef(id_, Kennisgeving).inhoud
    assert (inhoud.mail_concept_op, inhoud.mail_verstuurd_op) == (uur(6), uur(5))


def test_nobody_is_told_or_mailed_before_it_was_given_r_pa_15() -> None:
    """Given at three; the minute counts, for that is what a field shows."""
    wereld, id_ = open_kennisgeving()
    net = uur(3) - timedelta(minutes=1)
    assert wereld.vraag(NoteerVerteld(kennisgeving=id_, op=net, hoe="telefonisch")) == [
        "KG_VOOR_AANWIJZING"
    ]
    assert wereld.vraag(NoteerMail(kennisgeving=id_, verstuurd_op=net)) == ["KG_VOOR_AANWIJZING"]
    assert wereld.vraag(NoteerMail(kennisgeving=id_, concept_op=net)) == []
    verteld = wereld.stand.geef(id_, Kennisgeving).inhoud.model_copy(
        update={"verteld_op": net, "verteld_hoe": "telefonisch"}
    )
    vroeg = Corrigeer(object=id_, inhoud=verteld, reden="Toch eerder")
    assert wereld.vraag(vroeg) == ["KG_VOOR_AANWIJZING"], "a correction is no way around"
    wereld.lukt(NoteerVerteld(kennisgeving=id_, op=uur(3), hoe="telefonisch"))
    wereld.lukt(NoteerMail(kennisgeving=id_, verstuurd_op=uur(3)))


def test_how_it_was_told_belongs_to_the_fact_r_pa_15() -> None:
    wereld, id_ = open_kennisgeving()
    zonder = NoteerVerteld(kennisgeving=id_, op=uur(4), hoe=" ")
    assert wereld.vraag(zonder) == ["KG_ZONDER_HOE"]
    wereld.lukt(NoteerVerteld(kennisgeving=id_, op=uur(4), hoe="telefonisch"))
    leeg = {"verteld_op": None, "verteld_hoe": "", "verteld_aan": ""}
    terug = wereld.stand.geef(id_, Kennisgeving).inhoud.model_copy(update=leeg)
    wereld.lukt(Corrigeer(object=id_, inhoud=terug, reden="Toch niet verteld"))


def test_of_a_withdrawn_procesaanwijzing_nothing_is_told_r_pa_15() -> None:
    wereld, id_ = open_kennisgeving()
    aanwijzing = wereld.stand.geef(id_, Kennisgeving).inhoud.procesaanwijzing
    wereld.lukt(TrekIn(object=aanwijzing, reden="Zij was niet gegeven"))
    assert wereld.vraag(NoteerVerteld(kennisgeving=id_, op=uur(4), hoe="telefonisch")) == [
        "INGETROKKEN"
    ]
    assert wereld.vraag(NoteerMail(kennisgeving=id_, verstuurd_op=uur(4))) == ["INGETROKKEN"]
