"""Every document of the example day passes the gates, and is read aloud as it was written."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from tests.documents.poorten import bekeken, gekeurd, verkeerd_voorgelezen
from tests.documents.proefstuk import luister
from tests.documents.test_dagverslag_pdf import verslag
from tests.documents.voorbeelddag import Voorbeelddag
from waarnemer_app.documents import dagverslag_pdf as dagverslag
from waarnemer_app.documents import procesaanwijzing_pdf as procesaanwijzing
from waarnemer_app.documents.gegevens import Bevestigingsgegevens, verzamel

Maker = Callable[[Voorbeelddag], bytes]


def bevestiging(dag: Voorbeelddag) -> Bevestigingsgegevens:
    """The facts of the procesaanwijzing."""
    stand = dag.dossier.stand
    ontvanger = stand.kennisgevingen(dag.aanwijzing)[1].inhoud.ontvanger
    return verzamel(stand, dag.dossier.pakket, dag.aanwijzing, ontvanger)


DOCUMENTEN: dict[str, Maker] = {
    "dagverslag": verslag,
    "procesaanwijzing": lambda dag: procesaanwijzing.procesaanwijzing_pdf(bevestiging(dag)),
}


@pytest.mark.parametrize("naam", DOCUMENTEN)
def test_it_passes_the_gates_and_is_read_as_written(
    naam: str, demodag: Voorbeelddag, monkeypatch: pytest.MonkeyPatch
) -> None:
    gemaakt = luister(monkeypatch, dagverslag, procesaanwijzing)
    inhoud = DOCUMENTEN[naam](demodag)
    (voorlezer,) = gemaakt
    assert gekeurd(inhoud) == []
    assert bekeken(inhoud) == []
    assert verkeerd_voorgelezen(inhoud, voorlezer.gezegd) == []


@pytest.mark.parametrize("naam", DOCUMENTEN)
def test_the_same_day_gives_the_same_bytes(naam: str, demodag: Voorbeelddag) -> None:
    assert DOCUMENTEN[naam](demodag) == DOCUMENTEN[naam](demodag)


@pytest.mark.parametrize("naam", DOCUMENTEN)
def test_every_heading_is_a_bookmark(naam: str, demodag: Voorbeelddag) -> None:
    inhoud = DOCUMENTEN[naam](demodag)
    with pikepdf.open(io.BytesIO(inhoud)) as pdf, pdf.open_outline() as lijst:
        assert len(lijst.root) >= 3
