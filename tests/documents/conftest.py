"""The example day, played once; tests only read it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.documents.voorbeelddag import Voorbeelddag, speel
from waarnemer_app.documents.gegevens import Bevestigingsgegevens, verzamel


@pytest.fixture(scope="session")
def dag(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Voorbeelddag]:
    """The whole day in a real dossier."""
    gespeeld = speel(tmp_path_factory.mktemp("documenten") / "dossier")
    yield gespeeld
    gespeeld.dossier.sluit()


@pytest.fixture(scope="session")
def demodag(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Voorbeelddag]:
    """The same day, made from a demo package."""
    gespeeld = speel(tmp_path_factory.mktemp("documenten-demo") / "dossier", demo=True)
    yield gespeeld
    gespeeld.dossier.sluit()


def _gegevens(dag: Voorbeelddag, plaats: int) -> Bevestigingsgegevens:
    stand = dag.dossier.stand
    ontvanger = stand.kennisgevingen(dag.aanwijzing)[plaats].inhoud.ontvanger
    return verzamel(stand, dag.dossier.pakket, dag.aanwijzing, ontvanger)


@pytest.fixture
def minister(dag: Voorbeelddag) -> Bevestigingsgegevens:
    """The facts for the minister of BZK."""
    return _gegevens(dag, 0)


@pytest.fixture
def gemeente(dag: Voorbeelddag) -> Bevestigingsgegevens:
    """The facts for the burgemeester and the college."""
    return _gegevens(dag, 1)


@pytest.fixture
def oefening(demodag: Voorbeelddag) -> Bevestigingsgegevens:
    """The facts of the demo."""
    return _gegevens(demodag, 1)
