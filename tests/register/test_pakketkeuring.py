"""Looking at a package before it is given out: every problem at once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from register.pakketkeuring import keur
from register.sleutels import laad_openbaar
from tests.helpers.boom import ROOT
from tests.helpers.voorbeeld import oefenlokaal, pakket
from tests.sync.test_tussenpersoon import Ca
from waarnemer_app.domain.pakket import Contact, ContactRol, Pakket, Termijnen

VANDAAG = date(2026, 3, 1)
DAG = date(2026, 3, 18)
OPENBAAR = laad_openbaar(ROOT / "resources/demo/sleutels")


def met(**delen: object) -> Pakket:
    return pakket().model_copy(update=delen)


def meldingen(pak: Pakket, vandaag: date = VANDAAG, *, fout: bool = True) -> list[str]:
    return [o.melding for o in keur(pak, vandaag) if o.fout == fout]


def test_a_sound_package_has_no_fault() -> None:
    assert meldingen(pakket()) == []


@pytest.mark.parametrize(
    ("pak", "vandaag", "deel"),
    [
        (
            met(termijnen=Termijnen(einddatum=DAG)),
            DAG + timedelta(days=1),
            "verlopen op 2026-03-18",
        ),
        (met(termijnen=Termijnen(einddatum=date(2026, 3, 1))), VANDAAG, "ligt voor de dag"),
        (
            met(stemming=pakket().stemming.model_copy(update={"datum": date(2026, 3, 25)})),
            VANDAAG,
            "2 stembureaus zijn open op een andere dag",
        ),
        (
            met(contacten=(Contact(id="c9", rol=ContactRol.BUREAU, naam="Bureau"),)),
            VANDAAG,
            "c9 heeft geen telefoon",
        ),
    ],
)
def test_what_makes_it_useless_is_a_fault(pak: Pakket, vandaag: date, deel: str) -> None:
    (melding,) = meldingen(pak, vandaag)
    assert deel in melding


@pytest.mark.parametrize(
    ("pak", "vandaag", "deel"),
    [
        (met(), DAG + timedelta(days=1), "is voorbij"),
        (met(plekken=()), VANDAAG, "geen plekken"),
        (met(ladders=()), VANDAAG, "geen ladders"),
        (met(kiesraadleden=()), VANDAAG, "geen leden van de Kiesraad"),
        (met(), VANDAAG, "geen instructies"),
        (met(), VANDAAG, "herkennen"),
        (met(), VANDAAG, "geen centraal register"),
        (met(contacten=()), VANDAAG, "van het bureau zelf"),
        (
            met(contacten=(Contact(id="c9", rol=ContactRol.COLLEGE, naam="C", telefoon="0"),)),
            VANDAAG,
            "c9 (college) heeft geen e-mailadres",
        ),
        (
            met(plekken=(oefenlokaal(1, gemeente_code="GM0014", oefen=False),)),
            VANDAAG,
            "1 gemeenten hebben geen contact: GM0014",
        ),
        (met(plekken=(oefenlokaal(1, locaties=()),)), VANDAAG, "1 stembureaus hebben geen plaats"),
        (
            met(stemming=pakket().stemming.model_copy(update={"datum": date(2027, 3, 17)})),
            VANDAAG,
            "GR2026 noemt een ander jaar dan 2027",
        ),
    ],
)
def test_what_may_be_meant_is_a_remark(pak: Pakket, vandaag: date, deel: str) -> None:
    assert [m for m in meldingen(pak, vandaag, fout=False) if deel in m]


@pytest.mark.parametrize(
    ("adres", "ca", "deel"),
    [
        ("", "", "geen adres"),
        ("https://register.example", "", "geen bruikbaar certificaat (ca)"),
        ("https://register.example", "-----BEGIN CERTIFICATE-----\n", "geen bruikbaar certificaat"),
        ("https://register.example", Ca().pem, ""),
        ("http://127.0.0.1:8765", "", ""),
    ],
)
def test_a_register_that_no_laptop_can_reach_is_a_remark(adres: str, ca: str, deel: str) -> None:
    pak = met(centraal_register=OPENBAAR.register_gegevens(adres, ca))
    gezegd = [m for m in meldingen(pak, fout=False) if "alleen met een stick" in m]
    assert [deel in melding for melding in gezegd] == ([True] if deel else [])


def test_a_package_for_another_register_is_a_fault() -> None:
    eigen = met(centraal_register=OPENBAAR.register_gegevens("https://register.example"))
    assert not [o for o in keur(eigen, VANDAAG, OPENBAAR) if o.fout]
    register = eigen.centraal_register
    assert register is not None
    ander = met(centraal_register=register.model_copy(update={"doel": "ander"}))
    (oordeel,) = [o for o in keur(ander, VANDAAG, OPENBAAR) if o.fout]
    assert str(oordeel) == "Fout: Dit pakket is voor een ander register. Anders zijn: doel."


def test_a_package_to_practise_with_does_not_expire() -> None:
    kop = pakket().kop.model_copy(update={"demo": True})
    oefen = met(kop=kop, termijnen=Termijnen(einddatum=DAG))
    assert meldingen(oefen, DAG + timedelta(days=400)) == []


def test_faults_come_first_and_all_at_once() -> None:
    slecht = met(
        contacten=(Contact(id="c9", rol=ContactRol.BUREAU, naam="Bureau"),),
        termijnen=Termijnen(einddatum=date(2026, 2, 1)),
        ladders=(),
    )
    oordelen = keur(slecht, VANDAAG)
    assert [o.fout for o in oordelen][:3] == [True, True, True]
    assert any(not o.fout for o in oordelen)
