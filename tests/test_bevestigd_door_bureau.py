"""R-PA-15: a mail that the bureau sent before it had a correction leaves the kennisgeving open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.domain.test_onregelmatigheid import SIGNAAL, VOL
from tests.domain.test_procesaanwijzing_toets import INVULLING
from tests.domain.wereld import LAAT, escalatie, overleg
from tests.helpers.formulieren import oefenplek
from tests.helpers.register import laptop, zend_en_ontvang
from tests.helpers.voorbeeld import Klokje
from tests.register.server import Demosleutels, Server, demo, postgres_url, server, server_database
from waarnemer_app import terugweg
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.handelingen import (
    CorrigeerProcesaanwijzing,
    Handeling,
    LegEscalatieVast,
    LegOnregelmatigheidVast,
    LegOverlegVast,
    LegProcesaanwijzingVast,
    MaakSignaal,
)
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.stand import Object
from waarnemer_app.dossier import Dossier

__all__ = ["demo", "postgres_url", "server", "server_database"]

pytestmark = pytest.mark.register


def _doe(dossier: Dossier, handeling: Handeling, soort: type[Inhoud]) -> str:
    uitkomst = dossier.doe(handeling)
    assert not uitkomst.geweigerd, uitkomst.bevindingen
    return dossier.stand.alle(soort)[-1].id


def _aanwijzing(dossier: Dossier) -> str:
    plek = oefenplek(dossier)
    signaal = _doe(dossier, MaakSignaal(signaal=SIGNAAL), Signaal)
    onr = _doe(
        dossier,
        LegOnregelmatigheidVast(
            signaal=signaal,
            titel="Zonder stempas",
            plek=plek.id,
            verkiezingen=plek.verkiezingen[:1],
            kenmerken=VOL,
        ),
        Onregelmatigheid,
    )
    _doe(dossier, LegOverlegVast(overleg=overleg(onr)), Onregelmatigheid)
    _doe(dossier, LegEscalatieVast(escalatie=escalatie(onr)), Onregelmatigheid)
    vast = LegProcesaanwijzingVast(onregelmatigheid=onr, plek=plek, invulling=INVULLING)
    return _doe(dossier, vast, Procesaanwijzing)


def test_wat_het_register_nog_niet_had_staat_niet_in_de_mail(
    tmp_path: Path, server: Server, demo: Demosleutels, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = laptop(tmp_path, server.adres, demo, Klokje(LAAT))
    aanwijzing = _aanwijzing(dossier)

    def mails() -> list[Object[Kennisgeving]]:
        return dossier.stand.kennisgevingen(aanwijzing)

    def geldt(op: datetime) -> bool:
        verzonden = {k.id: op for k in mails()}
        monkeypatch.setattr(terugweg, "door_bureau_verzonden", lambda _: verzonden)
        gevonden = terugweg.bevestigd_door_bureau(dossier, mails())
        assert gevonden in ({}, verzonden)
        return bool(gevonden)

    try:
        (bewijs, *_) = zend_en_ontvang(dossier)
        assert geldt(bewijs.ontvangenOp - timedelta(hours=1)), "nothing was corrected"
        anders = INVULLING.model_copy(update={"opdracht": "Sluit de bus."})
        corrigeer = CorrigeerProcesaanwijzing(
            procesaanwijzing=aanwijzing, invulling=anders, reden="Het was anders"
        )
        _doe(dossier, corrigeer, Procesaanwijzing)
        assert not geldt(datetime.now(UTC)), "the register does not have the correction"
        binnen = zend_en_ontvang(dossier)[0].ontvangenOp
        assert not geldt(binnen - timedelta(seconds=1))
        assert geldt(binnen)
        zend_en_ontvang(dossier)  # a later receipt covers it too: the first one counts
        assert geldt(binnen)
    finally:
        dossier.sluit()
