"""Questions and answers as the waarnemer saw them, from the form that was stated with."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from tests.documents.voorbeelddag import Voorbeelddag
from waarnemer_app.documents.vragen import (
    GEEN_ANTWOORD,
    Antwoord,
    Schrijfwijze,
    met_labels,
    vragen_uit,
    zonder_labels,
)
from waarnemer_app.domain.verkiezing import Processtap
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.xforms import Form, compile_xlsform, load_form

FORM = """
| survey |
|  | type               | name    | label             | relevant      | calculation |
|  | begin_group        | a       | Eerste deel       |               |             |
|  | select_one jn      | open    | Was de deur open? |               |             |
|  | text               | waarom  | Waarom niet ${n}? | ${open}='nee' |             |
|  | integer            | n       | Hoeveel kiezers?  |               |             |
|  | decimal            | breed   | Hoe breed?        |               |             |
|  | date               | dag     | Welke dag?        |               |             |
|  | time               | laat    | Hoe laat?         |               |             |
|  | dateTime           | moment  | Wanneer?          |               |             |
|  | select_multiple jn | meer    | Welke?            |               |             |
|  | acknowledge        | gezien  | Gezien?           |               |             |
|  | note               | let_op  | Let op            |               |             |
|  | calculate          | dubbel  |                   |               | ${n} * 2    |
|  | end_group          |         |                   |               |             |
|  | begin_repeat       | telling | Telling           |               |             |
|  | text               | lijst   | Welke lijst?      |               |             |
|  | end_repeat         |         |                   |               |             |
| choices |
|  | list_name | name        | label       |
|  | jn        | ja          | ja          |
|  | jn        | nee         | nee         |
|  | jn        | niet_gezien | niet gezien |
| settings |
|  | form_id | form_title | version |
|  | proef   | Proef      | 1       |
"""


@pytest.fixture(scope="module")
def form() -> Form:
    """A form with every kind of answer."""
    return load_form(compile_xlsform(FORM.encode(), name="proef").xml)


def waarneming(antwoorden: Mapping[str, object], **redenen: str) -> Waarneming:
    """A stated waarneming with these answers."""
    return Waarneming(
        bezoek="b",
        formulier="proef",
        versie="1",
        xform_sha256="0" * 64,
        processtap=Processtap.STEMMING,
        antwoorden=dict(antwoorden),
        tijden={"/data/a/n": datetime(2026, 3, 18, 9, 0, tzinfo=UTC)},
        redenen={f"/data/{ref.replace('__', '/')}": reden for ref, reden in redenen.items()},
    )


VOL = {
    "a": {
        "open": "nee",
        "waarom": "op slot",
        "n": 1124,
        "breed": 85.5,
        "dag": "2026-03-18",
        "laat": "07:34:00.000+01:00",
        "moment": "2026-03-19T00:41:00.000+01:00",
        "meer": ["ja", "niet_gezien"],
        "gezien": "OK",
        "dubbel": 2248,
    },
    "telling": [{"lijst": "lijst 1"}, {"lijst": "lijst 2"}],
}


def test_every_kind_of_answer_is_in_words(form: Form) -> None:
    ingevuld = met_labels(form, waarneming(VOL, a__n="de voorzitter zei het"))
    assert ingevuld.titel == "Proef"
    assert [(a.vraag, a.antwoord) for a in ingevuld.antwoorden] == [
        ("Was de deur open?", "Nee"),
        ("Waarom niet 1124?", "op slot"),
        ("Hoeveel kiezers?", "1.124"),
        ("Hoe breed?", "85,5"),
        ("Welke dag?", "18 maart 2026"),
        ("Hoe laat?", "7.34 uur"),
        ("Wanneer?", "19 maart 2026, 0.41 uur"),
        ("Welke?", "Ja en niet gezien"),
        ("Gezien?", "Ja"),
        ("Welke lijst?", "lijst 1"),
        ("Welke lijst?", "lijst 2"),
    ]
    assert {a.deel for a in ingevuld.antwoorden} == {"Eerste deel", "Telling"}
    assert [a.reden for a in ingevuld.antwoorden if a.reden] == ["de voorzitter zei het"]


def test_a_screen_writes_answers_its_own_way_and_leaves_what_was_typed(form: Form) -> None:
    schrijf = Schrijfwijze(ja="Yes", geen="No answer", getal=lambda n: f"{n:,}")
    woorden = {a.vraag: a.antwoord for a in met_labels(form, waarneming(VOL), schrijf).antwoorden}
    assert woorden["Gezien?"] == "Yes"
    assert woorden["Hoeveel kiezers?"] == "1,124"
    assert woorden["Waarom niet 1124?"] == "op slot"
    leeg = met_labels(form, waarneming({"a": {}}), schrijf).antwoorden
    assert {a.antwoord for a in leeg} == {"No answer"}


def test_the_fourth_answer_is_shown(form: Form) -> None:
    """R-WN-6: not seen is an answer, not a gap."""
    (eerste, *rest) = met_labels(form, waarneming({"a": {"open": "niet_gezien"}})).antwoorden
    assert eerste.antwoord == "Niet gezien"
    assert "Waarom niet" not in " ".join(a.vraag for a in rest)
    assert {a.antwoord for a in rest} == {GEEN_ANTWOORD}
    assert "Welke lijst?" not in {a.vraag for a in rest}


def test_an_answer_that_no_longer_fits_is_shown_as_it_was(form: Form) -> None:
    vreemd = {"a": {"open": "misschien", "dag": "18-3", "weg": "x"}}
    antwoorden = met_labels(form, waarneming(vreemd)).antwoorden
    assert antwoorden[0].antwoord == "Misschien"
    assert next(a.antwoord for a in antwoorden if a.vraag == "Welke dag?") == "18-3"


def test_without_its_form_nothing_that_was_stated_is_lost() -> None:
    ingevuld = zonder_labels(waarneming({"a": {"n": 3, "open": True}, "t": [{"x": ["p", "q"]}]}))
    assert [(a.vraag, a.antwoord) for a in ingevuld.antwoorden] == [
        ("a/n", "3"),
        ("a/open", "true"),
        ("t[1]/x", "p q"),
    ]


def test_forms_are_read_once_and_a_bad_one_does_not_stop_the_rest() -> None:
    gevraagd: list[tuple[str, str]] = []

    def vorm(formulier: str, versie: str) -> Form:
        gevraagd.append((formulier, versie))
        if formulier == "weg":
            raise KeyError(formulier)
        return load_form(b"geen formulier")

    lees = vragen_uit(vorm)
    kapot = waarneming({"a": {"n": 3}})
    weg = kapot.model_copy(update={"formulier": "weg"})
    assert lees(kapot) == lees(kapot) == zonder_labels(kapot)
    assert lees(weg).titel == "Formulier weg"
    assert gevraagd == [("proef", "1"), ("weg", "1")]


def test_the_real_form_of_the_dossier(dag: Voorbeelddag) -> None:
    stand = dag.dossier.stand
    (object_,) = stand.alle(Waarneming)
    ingevuld = vragen_uit(dag.dossier.form)(object_.inhoud)
    assert (
        Antwoord("Stembus", "Liet het stembureau zien dat de stembus leeg was?", "Niet gezien")
        in ingevuld.antwoorden
    )
    toelichting = [a.antwoord for a in ingevuld.antwoorden if a.vraag.startswith("Toelichting")]
    assert toelichting == ["De klep stond open tot 7.50 uur."]


def test_questions_are_asked_by_the_facts_of_the_visit() -> None:
    """R-ORG-7: a kiezerspas is no part of the counts of a gemeenteraadsverkiezing."""
    bron = """
| survey |
|  | type        | name         | label             | relevant              |
|  | begin_group | bezoek       |                   |                       |
|  | hidden      | verkiezingen |                   |                       |
|  | end_group   |              |                   |                       |
|  | begin_group | a            | Aantallen         |                       |
|  | integer     | c            | C: Kiezerspassen  | ${verkiezingen}!='GR' |
|  | integer     | d            | D: Kiezers        |                       |
|  | end_group   |              |                   |                       |

| settings |
|  | form_title | form_id | version |
|  | Proef      | proef   | 1       |
"""
    form = load_form(compile_xlsform(bron.encode(), name="proef").xml)

    def vragen(antwoorden: dict[str, object]) -> list[str]:
        return [a.vraag for a in met_labels(form, waarneming(antwoorden)).antwoorden]

    assert vragen({"bezoek": {"verkiezingen": "GR"}, "a": {"d": 3}}) == ["D: Kiezers"]
    assert vragen({"bezoek": {"verkiezingen": "TK"}, "a": {"d": 3}}) == [
        "C: Kiezerspassen",
        "D: Kiezers",
    ]
