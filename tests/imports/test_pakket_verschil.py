"""What a newer package changes, to read."""

from __future__ import annotations

from tests.helpers.voorbeeld import oefenlokaal, pakket
from waarnemer_app.domain.pakket import Instructie, Pakket, RegisterGegevens
from waarnemer_app.imports.pakket_verschil import verschil_pakketten

OUD = pakket()


def anders(**delen: object) -> Pakket:
    kop = OUD.kop.model_copy(update={"versie": 2})
    return OUD.model_copy(update={"kop": kop, **delen})


def test_the_same_is_said_so() -> None:
    assert verschil_pakketten(OUD, anders()) == (
        "oefenpakket: van versie 1 naar versie 2\n"
        "  Buiten de plekken is niets veranderd.\n"
        "  De plekken zijn gelijk."
    )


def test_each_part_is_told_by_its_id() -> None:
    eerste, tweede = OUD.contacten
    nieuw = anders(
        contacten=(eerste.model_copy(update={"telefoon": "0000 000 009"}),),
        instructies=(Instructie(id="i1", titel="Een", tekst="tekst"),),
        termijnen=OUD.termijnen.model_copy(update={"slot_minuten": 5}),
        herkenning="een pasje",
        plekken=(*OUD.plekken, oefenlokaal(3)),
        centraal_register=RegisterGegevens(
            doel="r", ontvangst="a", reserve="b", bewijs={}, toelating={}
        ),
    )
    regels = verschil_pakketten(OUD, nieuw).splitlines()
    assert "  termijnen: slot_minuten “10” → “5”" in regels
    assert f"  contact {eerste.id}: telefoon “0000 000 001” → “0000 000 009”" in regels
    assert f"  contact {tweede.id}: weg" in regels
    assert "  instructie i1: nieuw" in regels
    assert "  herkenning: de tekst is veranderd" in regels
    assert "  centraal register: nieuw" in regels
    assert regels[-2:] == ["  1 nieuw:", "    Oefengemeente Voorbeeld, 3 Oefenlokaal 3"]


def test_a_long_text_is_cut_short() -> None:
    lang = anders(stemming=OUD.stemming.model_copy(update={"naam": "x" * 200}))
    (regel,) = [r for r in verschil_pakketten(OUD, lang).splitlines() if "naam" in r]
    assert regel.endswith("…”")
    assert len(regel) < 150
