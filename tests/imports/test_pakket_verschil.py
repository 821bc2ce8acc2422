"""What a newer package changes, to read."""

from __future__ import annotations

from tests.helpers.voorbeeld import oefenlokaal, pakket
from waarnemer_app.domain.pakket import FormulierKop, Instructie, Pakket, RegisterGegevens
from waarnemer_app.imports.pakket_verschil import (
    Regel,
    regels_van,
    regels_van_plekken,
    verschil_pakketten,
)
from waarnemer_app.imports.verschil import vergelijk

OUD = pakket()
FORMULIER = FormulierKop(
    id="t1", versie="1", thema="1", titel="Sluiting", bron_sha256="0" * 64, xform_sha256="0" * 64
)


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


def test_what_changes_is_named_part_by_part() -> None:
    kop = FORMULIER
    nieuwer = kop.model_copy(update={"versie": "2", "titel": "Opening"})
    stil = kop.model_copy(update={"id": "t9", "volgorde": 9})
    oud, nieuw = [kop, stil], [nieuwer, stil.model_copy(update={"volgorde": 8})]
    assert list(regels_van("formulier", oud, nieuw, lambda deel: deel.titel)) == [
        Regel("formulier", "veranderd", "Opening", "versie", "1", "2"),
        Regel("formulier", "veranderd", "Opening", "titel", kop.titel, "Opening"),
        Regel("formulier", "veranderd", stil.titel),
    ]
    weg = regels_van("formulier", oud, [], lambda deel: deel.id)
    assert [(regel.hoe, regel.welk) for regel in weg] == [("weg", kop.id), ("weg", "t9")]
    assert list(regels_van("formulier", oud, oud, lambda deel: deel.id)) == []


def test_plekken_are_named_with_those_that_stay() -> None:
    een, twee = oefenlokaal(1), oefenlokaal(2)
    anders = een.model_copy(update={"naam": "Zaal"})
    verschil = vergelijk([een, twee], [anders, oefenlokaal(3)], vast={twee.id})
    assert [(r.hoe, r.veld, r.wordt) for r in regels_van_plekken(verschil)] == [
        ("blijft", "", ""),
        ("veranderd", "naam", "Zaal"),
        ("nieuw", "", ""),
    ]
