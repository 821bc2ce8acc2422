"""The words by which something is found: what was typed, and no ids."""

from tests.domain.test_onregelmatigheid import SIGNAAL, VOL
from tests.domain.wereld import overleg
from tests.helpers.voorbeeld import DAG, oefenlokaal
from waarnemer_app.domain.bezoek import Bezoek, Notitie
from waarnemer_app.domain.gewist import gewiste
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.signaal import OnderzoekContact
from waarnemer_app.domain.stand import SOORTEN
from waarnemer_app.domain.verkiezing import Processtap
from waarnemer_app.domain.waarneming import Bijlage, Waarneming
from waarnemer_app.domain.zoektekst import zoektekst


def test_a_note_gives_its_text_in_one_line_each_without_control_characters() -> None:
    notitie = Notitie(bezoek="b-1", tekst="een\x02twee\r\nvier\x1b[2J", geschreven_op=DAG)
    assert zoektekst(notitie) == "een twee  vier [2J"


def test_a_visit_gives_name_number_and_gemeente() -> None:
    bezoek = Bezoek(werkdag="w", plek=oefenlokaal(7), verkiezingen=("GR2026",), aankomst=DAG)
    tekst = zoektekst(bezoek)
    assert tekst.splitlines()[:2] == ["Oefenlokaal 7", "7"]
    assert "Oefengemeente Voorbeeld" in tekst
    assert "sb-GM9990" not in tekst


def test_answers_give_their_words_and_not_their_numbers_of_version() -> None:
    waarneming = Waarneming(
        bezoek="b",
        formulier="t1",
        versie="2026-3",
        xform_sha256="a" * 64,
        processtap=Processtap.STEMMING,
        antwoorden={"groep": [{"uitleg": "smalle deur", "aantal": 3}], "leeg": None},
        redenen={"/data/aantal": "zelf geteld"},
        bijlagen=(Bijlage(sha256="b" * 64, grootte=1, mime="image/png"),),
    )
    assert zoektekst(waarneming) == "smalle deur\nzelf geteld"


def test_contacts_and_reasons_are_found_too() -> None:
    contact = OnderzoekContact(tijd=DAG, met_rol="voorzitter", uitkomst="klopte")
    signaal = SIGNAAL.model_copy(update={"onderzoek": (contact,)})
    assert {"voorzitter", "klopte"} <= set(zoektekst(signaal).splitlines())
    assert "projectleider verkiezingen" in zoektekst(overleg("onr-1"))
    onr = Onregelmatigheid(
        signaal="s",
        titel="Zonder stempas",
        feiten="feit",
        waargenomen_op=DAG,
        plek="p",
        verkiezingen=("GR2026",),
        kenmerken=VOL,
    )
    assert VOL.waarom in zoektekst(onr)


def test_every_kind_gives_text() -> None:
    assert all(isinstance(zoektekst(gewiste(soort, DAG)), str) for soort in SOORTEN.values())
