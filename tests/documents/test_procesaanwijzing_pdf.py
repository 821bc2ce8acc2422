"""The record of a procesaanwijzing: the same facts as its mail, with the hash of its revision."""

from dataclasses import replace

from tests.documents.pdfhulp import bladwijzers_van, info_van, paginas_van, tekst_van
from tests.helpers.voorbeeld import WAARNEMER, oefenlokaal
from waarnemer_app.documents.gegevens import Bevestigingsgegevens
from waarnemer_app.documents.procesaanwijzing_pdf import procesaanwijzing_pdf
from waarnemer_app.domain.procesaanwijzing import Invulling


def test_it_tells_the_facts_of_the_mail(minister: Bevestigingsgegevens) -> None:
    """R-PA-10 to R-PA-16; regels.md 1C.3."""
    tekst = tekst_van(procesaanwijzing_pdf(minister))
    for feit in (
        "Stembureau 1 Oefenlokaal 1, Oefengemeente Voorbeeld",
        "Geef alleen een stembiljet na het innemen van een stempas of volmachtbewijs.",
        "Klaar om: 10.30 uur",
        "Verkiezing Gemeenteraad (oefening)",
        "Dag van de stemming woensdag 18 maart 2026",
        "Nummer en naam 1 Oefenlokaal 1",
        "Gegeven aan de voorzitter van het stembureau",
        "Gegeven door Kiesraadlid A (voorbeeld), lid van de Kiesraad",
        "Hoe en wanneer mondeling, per telefoon, op 18 maart 2026, 10.12 uur",
        "Grondslag Kieswet artikel A 12",
        "Drie kiezers kregen een stembiljet zonder stempas.",
        "Dit raakt de betrouwbaarheid en de juistheid van de uitslag",
        "9.50 uur De voorzitter, ter plaatse De voorzitter wil zo doorgaan. nee",
        "Herstel is mogelijk.",
        "Over schorsing van de zitting is gesproken.",
        "Het stembureau vermeldt de procesaanwijzing in het proces-verbaal.",
        "Vastgelegd door een waarnemer van de Kiesraad",
        "informatiepunt@kiesraad.nl",
    ):
        assert feit in tekst, feit
    assert WAARNEMER.aanduiding not in tekst


def test_the_foot_of_every_page_has_the_hash_of_the_revision(
    minister: Bevestigingsgegevens,
) -> None:
    assert minister.vastlegging is not None
    paginas = paginas_van(procesaanwijzing_pdf(minister))
    assert len(paginas) == 2
    for nummer, pagina in enumerate(paginas, start=1):
        assert f"Pagina {nummer} van 2" in pagina
        assert f"Revisie 2 · SHA-256 {minister.vastlegging.hash}" in pagina
        assert "CONCEPT" not in pagina


def test_both_recipients_get_the_same_bytes(
    minister: Bevestigingsgegevens, gemeente: Bevestigingsgegevens
) -> None:
    assert procesaanwijzing_pdf(minister) == procesaanwijzing_pdf(gemeente)


def test_the_date_in_the_file_is_that_of_the_revision(minister: Bevestigingsgegevens) -> None:
    info = info_van(procesaanwijzing_pdf(minister))
    assert "Wed Mar 18 09:45:00 2026" in info["CreationDate"]
    assert info["Title"] == "Procesaanwijzing stembureau 1 Oefenlokaal 1, Oefengemeente Voorbeeld"
    assert "Author" not in info


def test_what_was_not_stated_is_a_concept(minister: Bevestigingsgegevens) -> None:
    inhoud = procesaanwijzing_pdf(replace(minister, vastlegging=None))
    assert all("CONCEPT" in pagina for pagina in paginas_van(inhoud))
    assert "Nog niet vastgelegd. Dit is een concept." in tekst_van(inhoud)


def test_a_demo_says_so_on_every_page(oefening: Bevestigingsgegevens) -> None:
    for pagina in paginas_van(procesaanwijzing_pdf(oefening)):
        assert "DEMO · oefening, geen echte verkiezing" in pagina


def test_an_empty_record_can_be_printed_too(minister: Bevestigingsgegevens) -> None:
    """1C.2: recording a fact is never blocked."""
    leeg = minister.aanwijzing.model_copy(update={"invulling": Invulling()})
    gegevens = replace(minister, aanwijzing=leeg, lid=None, overleggen=(), escalaties=())
    tekst = tekst_van(procesaanwijzing_pdf(gegevens))
    assert "Klaar om: nog niet ingevuld" in tekst
    assert "Er was geen overleg." in tekst


def test_the_words_of_the_openbaar_lichaam(minister: Bevestigingsgegevens) -> None:
    """R-ORG-6."""
    plek = oefenlokaal(4, gemeente_code="GM9002", gemeente="Oefeneiland")
    tekst = tekst_van(procesaanwijzing_pdf(replace(minister, plek=plek)))
    assert "Openbaar lichaam Oefeneiland" in tekst


def test_the_parts_are_bookmarks(minister: Bevestigingsgegevens) -> None:
    assert [titel for _, titel in bladwijzers_van(procesaanwijzing_pdf(minister))] == [
        "Gegevens",
        "Wat er is vastgesteld",
        "Overleg vooraf",
        "Waarom dit past",
        "Schorsing, proces-verbaal en rapportage",
        "Vastlegging",
    ]
