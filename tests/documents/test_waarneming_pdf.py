"""One waarneming on paper: the form as it was stated."""

import pytest

from tests.documents.pdfhulp import info_van, paginas_van, tekst_van
from tests.documents.voorbeelddag import Voorbeelddag
from waarnemer_app.documents.vragen import vragen_uit
from waarnemer_app.documents.waarneming_pdf import waarneming_concept_pdf, waarneming_pdf
from waarnemer_app.domain.waarneming import Waarneming


def gemaakt(dag: Voorbeelddag) -> bytes:
    """The PDF of the waarneming of the example day."""
    dossier = dag.dossier
    (object_,) = dossier.stand.alle(Waarneming)
    return waarneming_pdf(
        dossier.stand,
        dossier.pakket,
        object_.id,
        demo=dossier.demo,
        vragen=vragen_uit(dossier.form),
    )


def concept(dag: Voorbeelddag) -> bytes:
    """The same answers, as long as they were not stated."""
    dossier = dag.dossier
    (object_,) = dossier.stand.alle(Waarneming)
    return waarneming_concept_pdf(
        dossier.stand,
        dossier.pakket,
        object_.inhoud,
        object_.vastgelegd_op,
        demo=dossier.demo,
        vragen=vragen_uit(dossier.form),
    )


def test_it_says_where_when_and_every_answer(dag: Voorbeelddag) -> None:
    tekst = tekst_van(gemaakt(dag))
    for feit in (
        "Opening en inrichting Stembureau 1 Oefenlokaal 1, Oefengemeente Voorbeeld",
        "Aankomst 9.05 uur",
        "Aanleiding thematisch",
        "Hoe laat begon de stemming? 7.34 uur",
        "Reden: Er kwam later nog iemand bij.",
        "De klep stond open tot 7.50 uur.",
    ):
        assert feit in tekst


def test_every_page_has_the_hash_of_the_revision(dag: Voorbeelddag) -> None:
    (object_,) = dag.dossier.stand.alle(Waarneming)
    inhoud = gemaakt(dag)
    assert all(
        f"Revisie 1 · SHA-256 {object_.hash}" in pagina and "CONCEPT" not in pagina
        for pagina in paginas_van(inhoud)
    )
    assert "Wed Mar 18 08:30:00 2026" in info_van(inhoud)["CreationDate"]


def test_what_is_not_there_is_a_key_error(dag: Voorbeelddag) -> None:
    with pytest.raises(KeyError):
        waarneming_pdf(dag.dossier.stand, dag.dossier.pakket, "weg", demo=False)


def test_what_was_not_stated_says_so_on_every_page(dag: Voorbeelddag) -> None:
    (object_,) = dag.dossier.stand.alle(Waarneming)
    inhoud = concept(dag)
    for pagina in paginas_van(inhoud):
        assert "Waarneming · CONCEPT" in pagina
        assert "Concept, niet vastgelegd" in pagina
        assert object_.hash not in pagina
    tekst = tekst_van(inhoud)
    assert "Hoe laat begon de stemming? 7.34 uur" in tekst
    assert "revisie" not in tekst.casefold()
    assert info_van(inhoud)["Title"].startswith("Concept: Opening")
