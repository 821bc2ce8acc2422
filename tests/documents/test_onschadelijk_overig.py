"""Texts from users are inert in the other outputs too: paper, route, tables and mail (R30).

Every PDF must also pass the gates, whatever was typed.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from email import message_from_bytes
from email.policy import SMTP

import openpyxl
from hypothesis import given, settings

from tests.documents.pdfhulp import namen_in
from tests.documents.poorten import bekeken, gekeurd
from tests.documents.test_onschadelijk import (
    AAN,
    GEVAARLIJK,
    TEKST,
    bewaking,
    kort,
    lang,
    rustig,
    vul,
    warm,
)
from tests.documents.voorbeelddag import ANTWOORDEN, FORMULIER, Voorbeelddag, om
from waarnemer_app.documents.bevestiging import bevestigingstekst
from waarnemer_app.documents.eml import maak_eml
from waarnemer_app.documents.gegevens import Bevestigingsgegevens
from waarnemer_app.documents.onregelmatigheid_pdf import onregelmatigheid_pdf
from waarnemer_app.documents.pdf.blad import Blad
from waarnemer_app.documents.pdf.bouwer import Pdf, Vraag
from waarnemer_app.documents.pdf.schrijfruimte import Ruimte
from waarnemer_app.documents.route_pdf import Routepunt, route_pdf
from waarnemer_app.documents.vragen import Antwoord, Ingevuld
from waarnemer_app.documents.waarneming_pdf import waarneming_pdf
from waarnemer_app.documents.waarnemingsgegevens import waarnemingsgegevens
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.waarneming import Waarneming

__all__ = ["warm"]
weinig = settings(rustig, max_examples=15)
FORMULE = ("=", "+", "-", "@", "\t", "\r")


def onschadelijk(maak: Callable[[], bytes]) -> bytes:
    """Make a PDF under the watch, and look for what acts."""
    with bewaking() as gezien:
        inhoud = maak()
    assert gezien == []
    namen = namen_in(inhoud)
    assert not namen & GEVAARLIJK
    assert not namen & {"/Image", "/Link", "/Annots"}
    assert [*gekeurd(inhoud), *bekeken(inhoud)] == []
    return inhoud


@contextmanager
def tijdelijk(object_: Object[Inhoud], inhoud: Inhoud) -> Iterator[None]:
    """Another content in the example day, put back afterwards."""
    eerst = object_.inhoud
    object_.zet(inhoud)
    try:
        yield
    finally:
        object_.zet(eerst)


@weinig
@given(tekst=TEKST)
def test_any_answer_gives_an_inert_waarneming(dag: Voorbeelddag, tekst: str) -> None:
    dossier = dag.dossier
    (object_,) = dossier.stand.alle(Waarneming)
    ingevuld = Ingevuld(tekst, (Antwoord(tekst, tekst, tekst, tekst),) * 2)
    onschadelijk(
        lambda: waarneming_pdf(
            dossier.stand, dossier.pakket, object_.id, demo=False, vragen=lambda _: ingevuld
        )
    )


@weinig
@given(tekst=TEKST)
def test_any_text_gives_an_inert_onregelmatigheid(dag: Voorbeelddag, tekst: str) -> None:
    dossier = dag.dossier
    object_ = dossier.stand.geef(dag.onregelmatigheid, Onregelmatigheid)
    oud = object_.inhoud
    kenmerken = oud.kenmerken.model_copy(update={"waarom": lang(tekst)})
    nieuw = oud.model_copy(
        update={"titel": kort(tekst), "feiten": lang(tekst), "kenmerken": kenmerken}
    )
    with tijdelijk(object_, nieuw):  # type: ignore[arg-type]  # one kind of content for another
        onschadelijk(
            lambda: onregelmatigheid_pdf(
                dossier.stand, dossier.pakket, object_.id, plek=dossier.plek, demo=False
            )
        )


@weinig
@given(tekst=TEKST)
def test_any_name_gives_an_inert_route(dag: Voorbeelddag, tekst: str) -> None:
    assert dag
    punten = [Routepunt(kort(tekst), kort(tekst), x, 460_000, kort(tekst)) for x in (1, 90_000)]
    onschadelijk(
        lambda: route_pdf(
            punten, date(2026, 3, 18), stemming=kort(tekst), gemaakt_op=om(12), demo=False
        )
    )


@weinig
@given(tekst=TEKST)
def test_any_question_gives_an_inert_form_on_paper(dag: Voorbeelddag, tekst: str) -> None:
    assert dag

    def maak() -> bytes:
        pdf = Pdf(Blad("Formulier", tekst, tekst, None, tekst))
        pdf.titel(tekst, tekst)
        pdf.vraag(Vraag(tekst, (tekst,), (tekst, tekst), Ruimte(voor="Aantal")))
        pdf.vraag(Vraag("", ruimte=Ruimte()))
        return pdf.bytes_()

    onschadelijk(maak)


@weinig
@given(tekst=TEKST)
def test_no_cell_of_a_table_is_a_formula(dag: Voorbeelddag, tekst: str) -> None:
    """Also when a spreadsheet opens the CSV: what could begin a formula is written as text."""
    dossier = dag.dossier
    (object_,) = dossier.stand.alle(Waarneming)
    antwoorden = {**ANTWOORDEN, "stembus": {"t1_07": "nee", "t1_07_toel": lang(tekst)}}
    with (
        tijdelijk(object_, object_.inhoud.model_copy(update={"antwoorden": antwoorden})),  # type: ignore[arg-type]
        bewaking() as gezien,
    ):
        data = waarnemingsgegevens(
            dossier.stand, dag.werkdag, dossier.form, waarnemer=kort(tekst), apparaat=kort(tekst)
        )
    assert gezien == []
    with zipfile.ZipFile(io.BytesIO(data)) as archief:
        namen = archief.namelist()
        assert all(re.fullmatch(r"[\w./-]+", naam) and ".." not in naam for naam in namen)
        (kommas,) = [archief.read(n).decode() for n in namen if n.endswith(f"{FORMULIER}.csv")]
        (werkboek,) = [archief.read(n) for n in namen if n.endswith(f"{FORMULIER}.xlsx")]
    cellen = [cel for rij in csv.reader(io.StringIO(kommas)) for cel in rij]
    assert not [cel for cel in cellen if cel.startswith(FORMULE)]
    for blad in openpyxl.load_workbook(io.BytesIO(werkboek)):
        for cel in (cel for rij in blad.iter_rows() for cel in rij):
            assert cel.data_type != "f"
            assert cel.hyperlink is None
    with zipfile.ZipFile(io.BytesIO(werkboek)) as boek:
        assert not [n for n in boek.namelist() if "external" in n.lower() or "vba" in n.lower()]


@weinig
@given(tekst=TEKST)
def test_the_html_of_a_draft_has_our_tags_alone(minister: Bevestigingsgegevens, tekst: str) -> None:
    with bewaking() as gezien:
        eml = maak_eml(bevestigingstekst(vul(minister, tekst)), AAN)
    assert gezien == []
    deel = message_from_bytes(eml, policy=SMTP).get_body(("html",))
    assert deel is not None
    html = deel.get_content()
    eigen = {"html", "head", "meta", "title", "body", "h2", "p", "br"}
    assert set(re.findall(r"<(\w+)", html)) == eigen
    assert not re.search(r"<[^>]*(?:src|href|on\w+)\s*=", html)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", html)
