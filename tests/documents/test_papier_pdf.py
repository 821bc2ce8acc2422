"""The blank twin asks what the form asks, with room for each answer."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from tests.documents.pdfhulp import info_van, paginas_van, tekst_van
from tests.documents.poorten import bekeken, gekeurd, verkeerd_voorgelezen, voorgelezen
from waarnemer_app.documents.papier_pdf import papier_pdf
from waarnemer_app.platform import forms_dir
from waarnemer_app.xforms import Environment, Form, Instance, compile_xlsform, load_form
from waarnemer_app.xforms.play import read_form

FORMULIEREN = sorted(forms_dir().glob("t*.md"))

ALLES = """
| survey |
|  | type                | name    | label        | appearance | relevant       |
|  | begin_group         | groep   | Groep        |            |                |
|  | select_one janee    | een     | Eén keuze    |            |                |
|  | select_multiple lang | meer    | Meer keuzes  |            |                |
|  | integer             | getal   | Een getal    |            | ${een} = 'ja'  |
|  | date                | dag     | Een dag      |            |                |
|  | text                | tekst   | Een tekst    | multiline  |                |
|  | note                | weet    | Weet dit     |            |                |
|  | end_group           |         |              |            |                |
|  | begin_repeat        | steeds  | Steeds weer  |            |                |
|  | image               | foto    | Een foto     |            |                |
|  | text                | los     | Eén regel    |            |                |
|  | end_repeat          |         |              |            |                |
| choices |
|  | list_name | name | label |
|  | janee     | ja   | Ja    |
|  | janee     | nee  | Nee   |
|  | lang      | a    | Een heel lang antwoord dat niet naast een ander past |
|  | lang      | b    | Nog een lang antwoord dat niet naast een ander past  |
"""


@cache
def gemaakt(pad: Path) -> tuple[Form, bytes]:
    """A form of the repository and its twin."""
    form, _ = read_form(pad)
    return form, papier_pdf(form, "ab" * 32)


def leeg(form: Form) -> Instance:
    """The form as nobody filled it in."""
    return Instance(form, environment=Environment(now=lambda: datetime(2026, 3, 18, tzinfo=UTC)))


@pytest.mark.parametrize("pad", FORMULIEREN, ids=lambda pad: pad.stem)
def test_the_last_page_has_more_than_one_question(pad: Path) -> None:
    _, inhoud = gemaakt(pad)
    laatste = paginas_van(inhoud)[-1]
    assert len(re.findall(r"\b\d+\. [A-Z]", laatste)) > 1


@pytest.mark.parametrize("pad", FORMULIEREN, ids=lambda pad: pad.stem)
def test_every_question_and_every_choice_is_on_paper_in_order(pad: Path) -> None:
    form, inhoud = gemaakt(pad)
    instantie = leeg(form)
    tekst = "".join("".join(voorgelezen(inhoud)).split())
    plaats, nummer = 0, 0
    for ref, node in form.nodes.items():
        if node.kind != "question":
            continue
        nummer += 1
        staat = instantie.state(ref)
        for deel in (f"{nummer}. {staat.label}", *(label for _, label in staat.choices)):
            plaats = tekst.find("".join(deel.split()), plaats)
            assert plaats >= 0, deel
    assert nummer > 20


@pytest.mark.parametrize("pad", FORMULIEREN, ids=lambda pad: pad.stem)
def test_it_passes_the_gates(pad: Path) -> None:
    _, inhoud = gemaakt(pad)
    assert [*gekeurd(inhoud), *bekeken(inhoud)] == []


def test_it_says_its_version_and_has_no_date() -> None:
    form, inhoud = gemaakt(FORMULIEREN[1])
    assert all(
        f"Formulier {form.id} versie {form.version} · SHA-256 {'ab' * 32}" in pagina
        for pagina in paginas_van(inhoud)
    )
    assert "CreationDate" not in info_van(inhoud)
    assert papier_pdf(form, "ab" * 32) == inhoud


def test_a_form_to_practise_with_says_so_on_every_page() -> None:
    form, echt = gemaakt(FORMULIEREN[0])
    oefening = papier_pdf(form, "ab" * 32, demo=True)
    assert all("oefening, geen echte verkiezing" in pagina for pagina in paginas_van(oefening))
    assert not any("oefening" in pagina for pagina in paginas_van(echt))
    assert gekeurd(oefening) == []


def test_what_the_screen_fills_in_a_heading_is_asked_on_paper() -> None:
    """At two elections there are two counts: nobody sees which is which from "Aantallen …"."""
    _, inhoud = gemaakt(forms_dir() / "t5-sluiting-en-telling.md")
    tekst = tekst_van(inhoud)
    assert tekst.count("Aantallen: waarvan?") == 2
    assert tekst.count("Alleen als dit deel hier past.") == 1
    assert "…" not in tekst


def test_a_hint_that_is_everywhere_is_said_once() -> None:
    _, inhoud = gemaakt(FORMULIEREN[1])
    assert tekst_van(inhoud).count("Schrijf geen namen van kiezers") == 1


def test_each_kind_of_question_has_its_room() -> None:
    inhoud = papier_pdf(load_form(compile_xlsform(ALLES.encode(), name="alles").xml), "cd" * 32)
    assert [*gekeurd(inhoud), *bekeken(inhoud)] == []
    assert (
        verkeerd_voorgelezen(
            inhoud,
            [
                *("alles", "Om met pen in te vullen", "Voor als de laptop niet werkt"),
                "Schrijf met pen. Kruis aan wat u zag, of schrijf het op de lijn.",
                "Neem de antwoorden later over in het programma.",
                "Bewaar dit papier tot het bureau zegt dat het weg mag.",
                *("Stembureau: nummer en naam", "Gemeente", "Datum, aankomst en vertrek"),
                *("Waarnemer: aanduiding, geen naam", "Groep", "1. Eén keuze", "☐ Ja", "☐ Nee"),
                "2. Meer keuzes",
                "☐ Een heel lang antwoord dat niet naast een ander past",
                "☐ Nog een lang antwoord dat niet naast een ander past",
                *("3. Een getal", "Alleen bij “Ja” op vraag 1.", "Aantal"),
                *("4. Een dag", "Dag, maand, jaar", "5. Een tekst", "Weet dit", "Steeds weer"),
                "Meer dan één? Schrijf de andere op een extra blad.",
                *("6. Een foto", "Foto of bestand: waar staat het?", "7. Eén regel"),
            ],
        )
        == []
    )
