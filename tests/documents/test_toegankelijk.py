"""Every document of the example day passes the gates, and is read aloud as it was written."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from tests.documents import test_onregelmatigheid_pdf, test_waarneming_pdf
from tests.documents.beschadigd import elementen
from tests.documents.pdfhulp import bladwijzers_van
from tests.documents.poorten import bekeken, gekeurd, verkeerd_voorgelezen
from tests.documents.proefstuk import FIGUUR, luister
from tests.documents.test_dagverslag_pdf import verslag
from tests.documents.test_rapportage_stuk import stukken
from tests.documents.voorbeelddag import Voorbeelddag
from tests.documents.voorbeeldroute import voorbeeldroute
from tests.domain.test_rapportage import klaar
from waarnemer_app.documents import dagverslag_pdf as dagverslag
from waarnemer_app.documents import (
    onregelmatigheid_pdf,
    route_pdf,
    waarneming_pdf,
)
from waarnemer_app.documents import procesaanwijzing_pdf as procesaanwijzing
from waarnemer_app.documents import rapportage_pdf as rapportage
from waarnemer_app.documents.gegevens import Bevestigingsgegevens, verzamel

LETTERS = "12346" + "1 km" + "N"
"""What stands in the drawing of the route: poppler reads it, beside the text that describes it."""

Maker = Callable[[Voorbeelddag], bytes]


def bevestiging(dag: Voorbeelddag) -> Bevestigingsgegevens:
    """The facts of the procesaanwijzing."""
    stand = dag.dossier.stand
    ontvanger = stand.kennisgevingen(dag.aanwijzing)[1].inhoud.ontvanger
    return verzamel(stand, dag.dossier.pakket, dag.aanwijzing, ontvanger)


DOCUMENTEN: dict[str, Maker] = {
    "dagverslag": verslag,
    "waarneming": test_waarneming_pdf.gemaakt,
    "concept": test_waarneming_pdf.concept,
    "onregelmatigheid": test_onregelmatigheid_pdf.gemaakt,
    "route": lambda _: voorbeeldroute(),
    "procesaanwijzing": lambda dag: procesaanwijzing.procesaanwijzing_pdf(bevestiging(dag)),
}


@pytest.mark.parametrize("naam", DOCUMENTEN)
def test_it_passes_the_gates_and_is_read_as_written(
    naam: str, demodag: Voorbeelddag, monkeypatch: pytest.MonkeyPatch
) -> None:
    gemaakt = luister(
        monkeypatch, dagverslag, procesaanwijzing, waarneming_pdf, onregelmatigheid_pdf, route_pdf
    )
    inhoud = DOCUMENTEN[naam](demodag)
    (voorlezer,) = gemaakt
    assert gekeurd(inhoud) == []
    assert bekeken(inhoud) == []
    verwacht = [LETTERS if deel == FIGUUR else deel for deel in voorlezer.gezegd]
    assert verkeerd_voorgelezen(inhoud, verwacht) == []


def test_the_input_for_the_rapportage_passes_too(monkeypatch: pytest.MonkeyPatch) -> None:
    gemaakt = luister(monkeypatch, rapportage)
    wereld, _ = klaar()
    open_ = wereld.onregelmatigheid(plek="sb-GM9990-2")
    wereld.langs_de_ladder(open_)
    wereld.aanwijzing(open_)
    inhoud = rapportage.rapportage_pdf(stukken(wereld).rapportages[0])
    assert gekeurd(inhoud) == []
    assert bekeken(inhoud) == []
    assert verkeerd_voorgelezen(inhoud, gemaakt[0].gezegd) == []


@pytest.mark.parametrize("naam", DOCUMENTEN)
def test_the_same_day_gives_the_same_bytes(naam: str, demodag: Voorbeelddag) -> None:
    assert DOCUMENTEN[naam](demodag) == DOCUMENTEN[naam](demodag)


@pytest.mark.parametrize("naam", DOCUMENTEN)
def test_every_heading_is_a_bookmark(naam: str, demodag: Voorbeelddag) -> None:
    inhoud = DOCUMENTEN[naam](demodag)
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        koppen = [k for soort in ("H2", "H3", "H4") for k in elementen(pdf, soort)]
    assert len(bladwijzers_van(inhoud)) == len(koppen)
