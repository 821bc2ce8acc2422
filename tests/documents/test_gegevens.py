"""The facts of a procesaanwijzing are those of the dossier and of the package."""

from dataclasses import replace

import pytest

from tests.documents.voorbeelddag import Voorbeelddag, om
from waarnemer_app.documents.gegevens import Bevestigingsgegevens, pdf_naam, verzamel
from waarnemer_app.domain.kennisgeving import MINISTER
from waarnemer_app.domain.pakket import Contact, ContactRol, Sjabloon
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing


def test_everything_is_gathered(dag: Voorbeelddag, gemeente: Bevestigingsgegevens) -> None:
    aanwijzing = dag.dossier.stand.geef(dag.aanwijzing, Procesaanwijzing)
    assert gemeente.aanwijzing == aanwijzing.inhoud
    assert [v.id for v in gemeente.verkiezingen] == ["GR2026"]
    assert gemeente.lid is not None
    assert gemeente.lid.id == "lid-a"
    assert gemeente.onregelmatigheid.titel == "kiezers zonder stempas"
    assert [g.tijd for g in gemeente.gesprekken] == [om(9, 50), om(10, 4)]
    assert gemeente.vastlegging is not None
    assert gemeente.vastlegging.hash == aanwijzing.hash
    assert gemeente.vastlegging.rev == 2
    assert gemeente.demo is False


def test_only_the_recipient_that_was_told_reads_so(
    minister: Bevestigingsgegevens, gemeente: Bevestigingsgegevens
) -> None:
    """R-PA-15: told is a fact per recipient."""
    assert minister.verteld_op is None
    assert gemeente.verteld_op == om(10, 20)


def test_the_package_may_say_whom_to_call_and_what_to_write(dag: Voorbeelddag) -> None:
    informatiepunt = Contact(
        id="ip",
        rol=ContactRol.INFORMATIEPUNT,
        naam="Informatiepunt",
        telefoon="0000 000 009",
        email="punt@oefenen.example",
    )
    pakket = dag.dossier.pakket.model_copy(
        update={
            "contacten": (informatiepunt,),
            "sjablonen": (Sjabloon(sleutel="bevestiging", tekst="eigen"),),
            "kiesraadleden": (),
            "ladders": (),
        }
    )
    gegevens = verzamel(dag.dossier.stand, pakket, dag.aanwijzing, MINISTER)
    assert (gegevens.telefoon, gegevens.email) == ("0000 000 009", "punt@oefenen.example")
    assert gegevens.sjabloon == "eigen"
    assert gegevens.lid is None
    assert gegevens.ladder is None


def test_an_unknown_procesaanwijzing_is_a_key_error(dag: Voorbeelddag) -> None:
    with pytest.raises(KeyError):
        verzamel(dag.dossier.stand, dag.dossier.pakket, "bestaat-niet", MINISTER)


def test_the_file_name_is_plain(minister: Bevestigingsgegevens) -> None:
    assert pdf_naam(minister) == "procesaanwijzing-1-1012.pdf"
    zonder = minister.plek.model_copy(update={"nummer": None})
    assert pdf_naam(replace(minister, plek=zonder)) == "procesaanwijzing-stembureau-1012.pdf"
