"""An onregelmatigheid on paper, with its ladder and the revisions it was made from."""

from typing import Any

import pytest

from tests.documents.pdfhulp import bladwijzers_van, paginas_van, tekst_van
from tests.documents.voorbeelddag import Voorbeelddag
from waarnemer_app.documents.onregelmatigheid_pdf import onregelmatigheid_pdf
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.stand import Object


def gemaakt(dag: Voorbeelddag) -> bytes:
    """The PDF of the onregelmatigheid of the example day."""
    dossier = dag.dossier
    return onregelmatigheid_pdf(
        dossier.stand, dossier.pakket, dag.onregelmatigheid, plek=dossier.plek, demo=dossier.demo
    )


def test_it_goes_from_what_was_seen_to_who_was_told(dag: Voorbeelddag) -> None:
    inhoud = gemaakt(dag)
    assert [titel for niveau, titel in bladwijzers_van(inhoud) if niveau == 1] == [
        "De drie kenmerken",
        "Escalatieladder",
        "Procesaanwijzing",
        "Kennisgevingen",
        "Hieruit gemaakt",
    ]
    tekst = tekst_van(inhoud)
    assert "Onregelmatigheid: kiezers zonder stempas" in tekst
    assert "Geef alleen een stembiljet na het innemen van een stempas" in tekst


def test_each_revision_it_was_made_from_is_named(dag: Voorbeelddag) -> None:
    stand, kaal = dag.dossier.stand, "".join(tekst_van(gemaakt(dag)).split())
    delen: list[Object[Any]] = [
        stand.geef(dag.onregelmatigheid, Onregelmatigheid),
        *stand.overleggen(dag.onregelmatigheid),
        *stand.escalaties(dag.onregelmatigheid),
        *stand.aanwijzingen(dag.onregelmatigheid),
        *stand.kennisgevingen(dag.aanwijzing),
    ]
    assert len(delen) >= 6
    assert all(deel.hash in kaal for deel in delen)


def test_every_page_has_the_hash(dag: Voorbeelddag) -> None:
    hash_ = dag.dossier.stand.geef(dag.onregelmatigheid, Onregelmatigheid).hash
    assert all(hash_ in pagina for pagina in paginas_van(gemaakt(dag)))


def test_what_is_not_there_is_a_key_error(dag: Voorbeelddag) -> None:
    dossier = dag.dossier
    with pytest.raises(KeyError):
        onregelmatigheid_pdf(dossier.stand, dossier.pakket, "weg", plek=dossier.plek, demo=False)
