"""Correcting keeps the kind; withdrawing keeps the content readable."""

from pathlib import Path

import pytest

from tests.domain.test_onregelmatigheid import SIGNAAL
from tests.helpers.voorbeeld import maak_dossier
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import Corrigeer, MaakNotitie, TrekIn


def test_another_kind_of_content_is_refused(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    id_ = dossier.doe(MaakNotitie(tekst="iets")).objecten[0]
    fout = dossier.doe(Corrigeer(object=id_, inhoud=SIGNAAL, reden="verkeerd"))
    assert [b.code for b in fout.bevindingen] == ["SOORT_ANDERS"]
    dossier.sluit()


def test_withdrawal_needs_a_reason_and_keeps_the_text(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    id_ = dossier.doe(MaakNotitie(tekst="iets")).objecten[0]
    assert dossier.doe(TrekIn(object=id_, reden="")).bevindingen[0].code == "REDEN_ONTBREEKT"
    dossier.doe(TrekIn(object=id_, reden="Dubbel"))
    (object_,) = dossier.stand.alle(Notitie, ook_ingetrokken=True)
    assert object_.ingetrokken
    assert object_.inhoud.tekst == "iets"
    with pytest.raises(KeyError):
        dossier.doe(TrekIn(object="nergens", reden="x"))
    dossier.sluit()
