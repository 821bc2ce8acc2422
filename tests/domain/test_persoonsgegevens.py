"""What looks like personal data in free text, and what does not (T27; R-RAP-3; model N 10-1)."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.voorbeeld import oefenlokaal, pakket
from waarnemer_app.domain.persoonsgegevens import (
    PersoonsgegevenSoort,
    bekende_namen,
    elfproef,
    iban_klopt,
    zoek_persoonsgegevens,
)
from waarnemer_app.platform import resource_dir

NAAM = PersoonsgegevenSoort.NAAM
TELEFOON = PersoonsgegevenSoort.TELEFOON
GEBOORTEDATUM = PersoonsgegevenSoort.GEBOORTEDATUM
BSN = PersoonsgegevenSoort.BSN
IBAN = PersoonsgegevenSoort.IBAN
EMAIL = PersoonsgegevenSoort.EMAIL


@pytest.mark.parametrize(
    ("tekst", "soort", "gevonden"),
    [
        ("De heer Jansen kan dit meteen herstellen.", NAAM, "Jansen"),
        ("Dhr. J.P. van der Berg-de Boer zei nee.", NAAM, "J.P. van der Berg-de Boer"),
        ("mevr. Bakker", NAAM, "Bakker"),
        ("Mw. de Vries liep weg.", NAAM, "de Vries"),
        ("mevrouw El Amrani kwam terug", NAAM, "El Amrani"),
        ("MEVROUW JANSEN", NAAM, "JANSEN"),
        ("Ik sprak meneer Özdemir.", NAAM, "Özdemir"),
        ("Toen telde J. Jansen.", NAAM, "J. Jansen"),
        ("P.J.M. van den Berg telde", NAAM, "P.J.M. van den Berg"),
        ("Th. de Groot was er ook", NAAM, "Th. de Groot"),
        ("Ik gaf het aan D. Jansen", NAAM, "D. Jansen"),
        ("rubriek A.B. Jansen", NAAM, "A.B. Jansen"),
        ("H.  Jansen zag het", NAAM, "H.  Jansen"),
        ("bel 0172 - 12 34 56", TELEFOON, "0172 - 12 34 56"),
        ("bel 06-12345678", TELEFOON, "06-12345678"),
        ("06 1234 5678", TELEFOON, "06 1234 5678"),
        ("+31 (0)70 123 45 67", TELEFOON, "+31 (0)70 123 45 67"),
        ("tel. (070) 123 45 67.", TELEFOON, "(070) 123 45 67"),
        ("0031 6 12345678", TELEFOON, "0031 6 12345678"),
        ("mail kiezer.een@oefenen.example maar", EMAIL, "kiezer.een@oefenen.example"),
        ("zijn bsn is 111222333", BSN, "111222333"),
        ("1112.22.333", BSN, "1112.22.333"),
        ("rekening NL91 ABNA 0417 1643 00,", IBAN, "NL91 ABNA 0417 1643 00"),
        ("nl91abna0417164300", IBAN, "nl91abna0417164300"),
        ("geboren op 3-4-85", GEBOORTEDATUM, "3-4-85"),
        ("12-03-1985", GEBOORTEDATUM, "12-03-1985"),
        ("12 maart 1985", GEBOORTEDATUM, "12 maart 1985"),
        ("1985-03-12", GEBOORTEDATUM, "1985-03-12"),
        ("18 maart 2012", GEBOORTEDATUM, "18 maart 2012"),
    ],
)
def test_personal_data_is_found_where_it_stands(
    tekst: str, soort: PersoonsgegevenSoort, gevonden: str
) -> None:
    (vondst,) = zoek_persoonsgegevens(tekst)
    assert (vondst.soort, vondst.tekst) == (soort, gevonden)
    assert tekst[vondst.begin : vondst.eind] == gevonden


@pytest.mark.parametrize(
    "tekst",
    [
        "mevrouw de voorzitter zei dat het klopte",
        "de heer Voorzitter",
        "De voorzitter sprak de kiezer aan.",
        "Wat staat er bij D. Daarna telden zij verder.",
        "Zie vraag B. Het was laat.",
        "Kieswet artikel A. 12",
        "A + B + C is 1.124, bij D staat 1.214.",
        "A, B en C zijn samen niet gelijk aan D. Noemde het stembureau dit?",
        "Er staat D = A + B + C. Toen was het laat.",
        "Het stembureau telde 111222334 niet.",  # fails the elfproef
        "NL92ABNA0417164300",  # fails mod 97
        "om 10.12 uur op 18 maart 2026",
        "18 maart 2013",  # younger than a voter or a member can be
        "Bel 070 426 62 66 of (070) 426 62 66 of mail informatiepunt@kiesraad.nl.",
        "De zaal van S.V. Oefenclub en M.F.A. De Oefening was open.",
        "Bij de Voormalige J. Oefenschool stond een rij.",
    ],
)
def test_a_role_a_count_or_a_building_is_no_personal_data(tekst: str) -> None:
    assert zoek_persoonsgegevens(tekst) == []


def test_two_names_in_one_sentence_are_both_found_in_order() -> None:
    vondsten = zoek_persoonsgegevens("mevrouw Smit en de heer Bakker, bel 06-12345678")
    assert [v.tekst for v in vondsten] == ["Smit", "Bakker", "06-12345678"]


def test_the_message_says_what_and_what_to_do() -> None:
    (vondst,) = zoek_persoonsgegevens("De heer Jansen")
    assert vondst.melding == (
        "Hier lijkt een naam te staan: “Jansen”. Schrijf alleen de rol, bijvoorbeeld “voorzitter”."
    )
    (vondst,) = zoek_persoonsgegevens("06-12345678")
    assert vondst.melding == (
        "Hier lijkt een telefoonnummer te staan: “06-12345678”. Haal het weg."
    )


def test_a_name_of_the_package_is_not_personal_but_a_longer_name_is() -> None:
    assert zoek_persoonsgegevens("Parochie H. Oefenaar") != []
    assert (
        zoek_persoonsgegevens("In PAROCHIE H. Oefenaar was het druk.", ["Parochie H. Oefenaar"])
        == []
    )
    assert zoek_persoonsgegevens("mevrouw Edelman", ["Ede"]) != []
    assert zoek_persoonsgegevens("J. van Bergen", ["Bergen"]) != []
    assert zoek_persoonsgegevens("bel +31 70 123 45 67", ["070 123 45 67"]) == []


def test_the_year_of_the_stemming_decides_which_dates_are_birthdays() -> None:
    assert zoek_persoonsgegevens("12 maart 2016", jaar=2026) == []
    assert zoek_persoonsgegevens("12 maart 2016", jaar=2030) != []


def test_the_names_of_the_package_are_known() -> None:
    namen = bekende_namen(pakket())
    assert {"Oefenlokaal 1", "Oefenstraat 1", "Kiesraadlid A (voorbeeld)"} <= namen
    assert "college@oefengemeente.example" in namen


def test_a_visited_plek_is_known_too() -> None:
    """The dossier keeps the plekken of the list apart from its package."""
    zonder = pakket().model_copy(update={"plekken": ()})
    plek = oefenlokaal(7, naam="Parochie H. Oefenaar")
    tekst = "Nummer en naam: 7 Parochie H. Oefenaar"
    assert zoek_persoonsgegevens(tekst, bekende_namen(zonder)) != []
    assert zoek_persoonsgegevens(tekst, bekende_namen(zonder, [plek])) == []


def test_our_own_template_has_nothing_personal() -> None:
    sjabloon = (resource_dir() / "sjablonen" / "bevestiging.txt").read_text(encoding="utf-8")
    assert zoek_persoonsgegevens(sjabloon) == []


def test_the_real_list_of_stembureaus_gives_no_warning(testdata: Path) -> None:
    (bestand,) = sorted(testdata.rglob("wims_gr2026_2026-01-21.json"))
    rijen = json.loads(bestand.read_text(encoding="utf-8"))["result"]["records"]
    namen = {rij["Naam stembureau"] for rij in rijen}
    assert len(rijen) == 1140
    gevonden = [
        (naam, vondst.tekst)
        for naam in namen
        for tekst in (naam, f"We gaan naar {naam} toe.")
        for vondst in zoek_persoonsgegevens(tekst, namen)
    ]
    assert gevonden == []


@pytest.mark.parametrize(("nummer", "goed"), [("000000000", False), ("12345678", False)])
def test_elfproef_refuses_zeros_and_eight_digits(nummer: str, *, goed: bool) -> None:
    assert elfproef(nummer) is goed


@given(st.integers(min_value=0, max_value=99_999_999), st.integers(min_value=0, max_value=9))
def test_one_wrong_digit_never_passes_the_elfproef(begin: int, laatste: int) -> None:
    goede = [n for n in range(10) if elfproef(f"{begin:08d}{n}")]
    assert len(goede) <= 1
    assert elfproef(f"{begin:08d}{laatste}") is (laatste in goede)


@given(st.text(alphabet="0123456789", min_size=10, max_size=10))
def test_an_iban_has_one_right_check_number(rekening: str) -> None:
    goede = [n for n in range(2, 99) if iban_klopt(f"NL{n:02d}ABNA{rekening}")]
    assert len(goede) == 1


@given(st.text(max_size=400))
def test_any_text_gives_places_within_it_that_do_not_overlap(tekst: str) -> None:
    vondsten = zoek_persoonsgegevens(tekst, ["De Klimboom"])
    grenzen = [grens for v in vondsten for grens in (v.begin, v.eind)]
    assert grenzen == sorted(grenzen)
    assert all(tekst[v.begin : v.eind] == v.tekst for v in vondsten)


@given(st.text(alphabet="AB.- 0123456789@dehrvan", max_size=300))
def test_text_that_looks_like_names_and_numbers_never_fails(tekst: str) -> None:
    assert all(v.begin < v.eind for v in zoek_persoonsgegevens(tekst))


def test_a_letter_that_grows_when_small_does_not_shift_the_places() -> None:
    """The small form of İ is two letters."""
    tekst = "İzmir bij J. Oefenaar"
    assert zoek_persoonsgegevens(tekst, ["J. Oefenaar"]) == []
    assert zoek_persoonsgegevens(tekst, ["j. OEFENAAR"]) == []
    assert zoek_persoonsgegevens(tekst, ["j. oefenaa"]) != []


@pytest.mark.parametrize("nummer", ["NL91", "NL91ABNA0417164300" + "1" * 17, "NL91ABNÄ0417164300"])
def test_an_iban_of_another_length_or_alphabet_is_none(nummer: str) -> None:
    assert not iban_klopt(nummer)
