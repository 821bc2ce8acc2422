"""The panel of a newer personal file: what it changes, taking it over, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.proef import DEMO, Proef, demo, klok, proef
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.versturen import nieuw_plan
from waarnemer_app.ui.versturen.nieuw_pakket import Pakketgang
from waarnemer_app.ui.versturen.nieuw_plan import NieuwPlanPaneel

__all__ = ["klok", "proef"]
EIGEN = DEMO / "voorbeeldwaarnemer.wvw"


def paneel(proef: Proef) -> NieuwPlanPaneel:
    Pakketgang(proef.state, proef.window, proef.window).toon_plan()
    open_ = proef.overlay()
    assert isinstance(open_, NieuwPlanPaneel)
    return open_


def test_new_assignments_are_seen_and_taken_over(
    proef: Proef, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_ = paneel(proef)
    monkeypatch.setattr(nieuw_plan, "kies_bestand", lambda _w, _t, _s, neem: neem(EIGEN))
    assert open_.kies.hasFocus()
    open_.press_big()
    plan = demo()[2].toewijzingen
    assert open_.tabel is not None
    assert open_.tabel.model_.rowCount() == len({t.plek for t in plan})
    assert proef.dossier.opslag.toewijzingen() == ()
    open_.press_big()
    QApplication.processEvents()
    assert proef.dossier.opslag.toewijzingen() == plan
    assert proef.overlay() is None
    assert "Uw nieuwe plan geldt nu" in proef.melding()
    weer = paneel(proef)
    weer.lees(EIGEN)
    assert weer.melding is not None
    assert weer.melding.title.text() == "Dit is het plan dat u al heeft."


def test_another_file_and_a_disk_that_refuses_change_nothing(
    proef: Proef, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_ = paneel(proef)
    for pad in (tmp_path / "geen.wvw", DEMO / "demo.wvp"):
        open_.lees(pad)
        assert open_.melding is not None
        assert "niet veranderd" in open_.melding.text.text()
        assert not open_.knop.isVisible()

    def vol(*_: object) -> None:
        raise OpslagFout("De schijf is vol.", "Maak ruimte.", code="SCHIJF_VOL")

    open_.lees(EIGEN)
    monkeypatch.setattr(nieuw_plan, "neem_plan_over", vol)
    open_.press_big()
    assert open_.melding is not None
    assert open_.melding.title.text() == "De schijf is vol."
    assert proef.dossier.opslag.toewijzingen() == ()
