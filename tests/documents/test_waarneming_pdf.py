"""One waarneming on paper: the form as it was stated."""

import pytest

from tests.documents.pdfhulp import info_van, paginas_van, tekst_van
from tests.documents.voorbeelddag import Voorbeelddag
from waarnemer_app.documents.vragen import vragen_uit
from waarnemer_app.documents.waarneming_pdf import waarneming_pdf
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
