"""The facts around a procesaanwijzing come from what was recorded."""

from pathlib import Path

from tests.domain.handelingen.test_procesaanwijzing import (
    LAAT,
    escalatie,
    onregelmatigheid,
    overleg,
)
from tests.helpers.voorbeeld import DAG, Klokje, maak_dossier, oefenlokaal
from waarnemer_app.domain.handelingen import LegEscalatieVast, LegOverlegVast
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.domain.zaak import stel_zaak_samen


def test_last_overleg_and_escalatie_count_and_one_that_helped_is_remembered(
    tmp_path: Path,
) -> None:
    dossier = maak_dossier(tmp_path / "d", Klokje(LAAT))
    onr = onregelmatigheid(dossier)
    leeg = stel_zaak_samen(dossier.stand, dossier.pakket, onr, oefenlokaal(1), Invulling())
    assert (leeg.overleg_op, leeg.escalatie_op, leeg.lid) == (None, None, None)
    assert leeg.einde_zitting == DAG.replace(hour=21)
    dossier.doe(LegOverlegVast(overleg=overleg(onr, 3)))
    dossier.doe(LegOverlegVast(overleg=overleg(onr, 1, opgelost=True)))
    dossier.doe(LegEscalatieVast(escalatie=escalatie(onr, 4)))
    zaak = stel_zaak_samen(
        dossier.stand,
        dossier.pakket,
        onr,
        oefenlokaal(1, locaties=()),
        Invulling(gegeven_door_lid="lid-a"),
    )
    assert zaak.overleg_op == overleg(onr, 3).tijd
    assert zaak.overleg_opgelost
    assert not zaak.escalatie_opgelost
    assert zaak.lid is not None
    assert zaak.einde_zitting is None
    dossier.sluit()
