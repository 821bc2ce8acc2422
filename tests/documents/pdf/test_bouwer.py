"""The layer that draws: headings, tables that pass a page, panels, bookmarks."""

from datetime import UTC, datetime

import pytest

from tests.documents.pdfhulp import bladwijzers_van, namen_in, paginas_van, tekst_van
from tests.documents.poorten import voorgelezen
from waarnemer_app.documents.pdf.blad import Blad
from waarnemer_app.documents.pdf.bouwer import KADERS, Pdf

BLAD = Blad("Proef", "Proef", "hash", datetime(2026, 3, 18, tzinfo=UTC))


@pytest.fixture
def pdf() -> Pdf:
    """An empty document."""
    return Pdf(BLAD)


def test_headings_are_bookmarks_with_their_level(pdf: Pdf) -> None:
    pdf.titel("Titel", "ondertitel")
    pdf.kop("Een")
    pdf.kop("Een a & b", 2)
    pdf.kop("Een a i", 3)
    pdf.alinea("tekst")
    pdf.kop("Twee\u202e")
    pdf.alinea("tekst")
    assert bladwijzers_van(pdf.bytes_()) == [
        (1, "Een"),
        (2, "Een a & b"),
        (3, "Een a i"),
        (1, "Twee[U+202E]"),
    ]


@pytest.mark.parametrize("niveau", [0, 2, 4])
def test_a_level_of_heading_is_never_skipped(pdf: Pdf, niveau: int) -> None:
    with pytest.raises(ValueError, match="kan geen kop"):
        pdf.kop("Kop", niveau)


def test_a_heading_never_stands_alone_at_the_foot(pdf: Pdf) -> None:
    for nummer in range(60):
        pdf.kop(f"Kop {nummer}")
        pdf.alinea("woord " * (40 + nummer * 3))
    paginas = paginas_van(pdf.bytes_())
    assert len(paginas) > 10
    assert {pagina.split()[-1] for pagina in paginas} == {"woord"}


def test_a_line_that_belongs_to_what_follows_goes_along_with_its_heading(pdf: Pdf) -> None:
    for nummer in range(60):
        pdf.kop(f"Kop {nummer}")
        pdf.alinea("Vastgelegd", "klein", bij_volgende=True)
        pdf.tabel(("Vraag", "Antwoord"), [("laatste", "woord")] * (2 + nummer % 7), (9, 5))
    paginas = paginas_van(pdf.bytes_())
    assert len(paginas) > 10
    assert {pagina.split()[-1] for pagina in paginas} == {"woord"}
    assert all(pagina.count("Kop") == pagina.count("Vastgelegd") for pagina in paginas)


def test_the_head_of_a_table_returns_on_each_page(pdf: Pdf) -> None:
    pdf.tabel(("Vraag", "Antwoord"), ((f"Vraag {n}", "Ja") for n in range(120)), (9, 5))
    paginas = paginas_van(pdf.bytes_())
    assert len(paginas) > 2
    assert all("Vraag Antwoord" in pagina for pagina in paginas)
    assert "Vraag 119 Ja" in paginas[-1]


def test_a_head_that_would_fill_pages_does_not_come_back(pdf: Pdf) -> None:
    pdf.tabel(("Vraag " * 3000, "Antwoord"), ((f"Vraag {n}", "Ja") for n in range(60)), (9, 5))
    paginas = paginas_van(pdf.bytes_())
    assert "Vraag 59 Ja" in paginas[-1]
    assert sum(pagina.count("Antwoord") for pagina in paginas) == 1


def test_a_small_table_stays_on_one_page(pdf: Pdf) -> None:
    pdf.alinea("woord " * 700)
    pdf.kop("Klein")
    pdf.tabel(("A", "B"), ((f"rij {n}", "x") for n in range(6)), (1, 1))
    houders = [p for p in paginas_van(pdf.bytes_()) if "rij " in p or "Klein" in p]
    assert len(houders) == 1


@pytest.mark.parametrize(
    "tekst",
    ["x" * 4000, "\n".join(f"regel {n}" for n in range(400)), "woord " * 660, "😀" * 300],
    ids=["zonder spatie", "veel regels", "veel woorden", "zonder teken"],
)
def test_a_cell_higher_than_a_page_goes_on_on_the_next(pdf: Pdf, tekst: str) -> None:
    pdf.feiten([("Lang", tekst), ("Kort", "klaar")])
    pdf.tabel(("A", "B", "C"), [("a", tekst, "c")], (1, 1, 1))
    pdf.kader("let_op", [("kadertekst", tekst)])
    uit = tekst_van(pdf.bytes_())
    assert "Kort klaar" in uit
    if "regel" in tekst:
        assert all(uit.count(f"regel {n} ") >= 3 for n in range(399))


def test_an_empty_value_and_an_empty_table_are_no_fault(pdf: Pdf) -> None:
    pdf.feiten([("Leeg", "")])
    pdf.feiten([])
    pdf.tabel(("A",), [], (1,))
    pdf.lijst([])
    pdf.alinea("")
    assert "Leeg –" in tekst_van(pdf.bytes_())


@pytest.mark.parametrize("soort", KADERS)
def test_every_kind_of_panel_can_be_drawn(pdf: Pdf, soort: str) -> None:
    pdf.kader(soort, [("kaderkop", "Kop"), ("gesproken", "Gesproken")])
    assert "Kop Gesproken" in tekst_van(pdf.bytes_())


def test_markup_of_a_user_stays_text(pdf: Pdf) -> None:
    """Issue 9, documents 3: no picture, no link, no tag from what somebody typed."""
    vies = '<img src="file:///etc/hosts"/><a href="http://x.example">x</a> &amp; <b>vet</para>'
    pdf.titel(vies, vies)
    pdf.kop(vies)
    pdf.alinea(vies)
    pdf.lijst([vies])
    pdf.feiten([(vies, vies)])
    pdf.tabel((vies,), [(vies,)], (1,))
    pdf.kader("rustig", [("kadertekst", vies)])
    inhoud = pdf.bytes_()
    assert tekst_van(inhoud).count("&amp;") == 10
    assert not {"/Link", "/URI", "/Launch", "/JavaScript", "/Image", "/GoToR"} & namen_in(inhoud)


@pytest.mark.parametrize("leeg", ["", " \n\xa0", "\u200b"])
def test_an_empty_title_or_heading_is_said(pdf: Pdf, leeg: str) -> None:
    """Who listens would else miss a level."""
    pdf.titel(leeg)
    pdf.kop(leeg)
    pdf.alinea("tekst")
    inhoud = pdf.bytes_()
    assert voorgelezen(inhoud) == ["Zonder titel", "Zonder titel", "tekst"]
    assert bladwijzers_van(inhoud) == [(1, "Zonder titel")]


def test_a_document_can_be_asked_twice(pdf: Pdf) -> None:
    pdf.alinea("tekst")
    assert pdf.bytes_() == pdf.bytes_()
