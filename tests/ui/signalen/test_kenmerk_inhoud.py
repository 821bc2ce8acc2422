"""What is filled in about the kenmerken, to and from the record."""

from __future__ import annotations

import pytest

from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.onregelmatigheid import ConstateringBron, Onregelmatigheid
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.ui.signalen.kenmerk_inhoud import (
    begin_van,
    lees_kenmerken,
    uit_onregelmatigheid,
)


@pytest.mark.parametrize(
    ("bron", "verwacht", "gezien"),
    [
        (Monitoringbron.WAARNEMINGEN, ConstateringBron.ZELF_GEZIEN, True),
        (Monitoringbron.PROCESSEN_VERBAAL, ConstateringBron.PROCES_VERBAAL, True),
        (Monitoringbron.MEDIA, ConstateringBron.EXTERN_ONDERZOCHT, False),
    ],
)
def test_the_source_says_how_the_kiesraad_knows(
    wereld: Wereld, bron: Monitoringbron, verwacht: ConstateringBron, *, gezien: bool
) -> None:
    """R-ONR-4, R-ONR-5: of what came from outside nothing is established yet."""
    signaal = Signaal(bron=bron, waargenomen_op=wereld.klok(), wat="De bus stond open. Lang.")
    begin = begin_van(signaal, ("GR2026",), "sb-1")
    assert begin["bron"] == verwacht
    assert bool(begin["feitelijke_constatering"]) is gezien
    assert begin["titel"] == "De bus stond open"
    assert lees_kenmerken(begin).verantwoordelijke is None


def test_what_was_stated_reads_back_the_same(wereld: Wereld) -> None:
    inhoud = wereld.dossier.stand.geef(wereld.onregelmatigheid(), Onregelmatigheid).inhoud
    assert lees_kenmerken(uit_onregelmatigheid(inhoud)) == inhoud.kenmerken
