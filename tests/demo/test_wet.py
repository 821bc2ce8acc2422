"""From signaal to kennisgeving by keys (R-ONR-1, R-ESC-1, R-ESC-3, R-PA-9, R-PA-15, R-PA-17)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from waarnemer_app.demo import begin, wet
from waarnemer_app.demo.speler import DemoFout, DemoKlok, Speler
from waarnemer_app.domain.escalatie import Escalatie, Overleg
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.procesaanwijzing import JaNee, Procesaanwijzing
from waarnemer_app.ui.signalen.overleg import OverlegPagina


def test_the_whole_way_of_the_law(speler: Speler, klok: DemoKlok, uit: Path) -> None:
    feit: dict[str, Any] = {}
    begin.bezoek(speler, "9001", "Oefenlokaal")
    klok.zet(9, 41)
    wet.signaal(speler, feit)
    klok.zet(9, 52)
    wet.overleg(speler, feit)
    klok.zet(10, 4)
    wet.escalatie(speler, feit)
    klok.zet(10, 12)
    wet.aanwijzing(speler, feit)
    klok.zet(10, 20)
    wet.kennisgevingen(speler, uit, klok, feit)
    klok.zet(10, 34)
    wet.opvolging(speler, feit)
    wet.bellen(speler)
    wet.afronden(speler, feit)

    (onregelmatigheid,) = speler.stand.alle(Onregelmatigheid)
    assert speler.dossier.plek(onregelmatigheid.inhoud.plek).oefen
    assert "beïnvloed" in onregelmatigheid.inhoud.kenmerken.waarom
    (overleg,), (escalatie,) = speler.stand.alle(Overleg), speler.stand.alle(Escalatie)
    assert overleg.inhoud.tijd < escalatie.inhoud.tijd
    (gegeven,) = speler.stand.alle(Procesaanwijzing)
    assert gegeven.inhoud.invulling.gegeven_door_lid == "lid-a"
    assert gegeven.inhoud.vastgelegd_door == speler.dossier.waarnemer.id
    assert gegeven.inhoud.opvolging is not None
    assert gegeven.inhoud.vermelding_gezien_in_pv is JaNee.NIET_GEZIEN
    assert onregelmatigheid.inhoud.afgerond_op is not None
    assert onregelmatigheid.inhoud.relevant_evaluatieadvies
    assert speler.venster.overlay.content() is None
    assert all(k.inhoud.compleet for k in speler.stand.alle(Kennisgeving))
    assert sorted(p.name for p in uit.glob("*.eml")) == sorted(feit["mails"])
    assert (uit / "procesaanwijzing.pdf").read_bytes().startswith(b"%PDF-")


def test_the_steps_cannot_be_played_out_of_order(speler: Speler) -> None:
    begin.bezoek(speler, "9001", "Oefenlokaal")
    with pytest.raises(DemoFout, match="Hier hoort OverlegPagina"):
        wet._wet(speler, OverlegPagina)
    with pytest.raises(DemoFout, match="geen onregelmatigheid"):
        wet.overleg(speler, {})
    assert not speler.stand.alle(Overleg)
