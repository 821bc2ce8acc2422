"""A newer personal file during the day: other assignments, and nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import DAG, WAARNEMER, heropen, maak_dossier
from tests.vectors.maak_pakket_vectoren import sleutel
from waarnemer_app.domain.handelingen import BeginBezoek
from waarnemer_app.domain.pakket import Persoonlijk, Toewijzing
from waarnemer_app.domain.zegel import lees_ongecontroleerd
from waarnemer_app.dossier import Dossier
from waarnemer_app.imports.pakket import PakketFout, schrijf_persoonlijk
from waarnemer_app.imports.pakket_verschil import Regel
from waarnemer_app.planwissel import bekijk_plan, neem_plan_over

WORTEL = sleutel("wortel")
WORTELS = {WORTEL.duimafdruk: WORTEL}
EEN, TWEE = "sb-GM9990-1", "sb-GM9990-2"
VROEG = Toewijzing(plek=EEN, van=DAG, tot=DAG + timedelta(hours=2))


def bestand(*plan: Toewijzing, waarnemer: str = WAARNEMER.id, pakket: str = "oefenpakket") -> bytes:
    gegevens = WAARNEMER.model_copy(update={"id": waarnemer})
    persoon = Persoonlijk(pakketId=pakket, waarnemer=gegevens, toewijzingen=plan)
    return schrijf_persoonlijk(persoon, WORTEL).encode()


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    open_ = maak_dossier(tmp_path / "d")
    yield open_
    open_.sluit()


def test_other_assignments_are_named_and_stay_after_reopening(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    dossier.doe(BeginBezoek(plek=dossier.plek(EEN)))
    neem_plan_over(dossier, bekijk_plan(dossier, bestand(VROEG), WORTELS), DAG)
    voor = (dossier.lengte, dossier.kop_hash)
    later = VROEG.model_copy(update={"tot": None, "toelichting": "let op de rij"})
    plan = bekijk_plan(dossier, bestand(later, Toewijzing(plek=TWEE)), WORTELS)
    assert dossier.opslag.toewijzingen() == (VROEG,)
    een, twee = plan.regels
    assert (een.wat, een.hoe, een.welk) == (
        "toewijzing",
        "veranderd",
        "Oefengemeente Voorbeeld, 1 Oefenlokaal 1",
    )
    assert een.wordt.endswith("…, let op de rij")
    assert (twee.hoe, twee.welk) == ("nieuw", "Oefengemeente Voorbeeld, 2 Oefenlokaal 2")
    neem_plan_over(dossier, plan, DAG)
    assert (dossier.lengte, dossier.kop_hash) == voor
    regel = lees_ongecontroleerd(dossier.opslag.audit.regels()[-1], "audit+jws")
    assert (regel["actie"], str(regel["object"])[:5]) == ("pakket", "plan-")
    dossier.sluit()
    weer = heropen(tmp_path / "d")
    assert [t.plek for t in weer.opslag.toewijzingen()] == [EEN, TWEE]
    (weg,) = bekijk_plan(weer, bestand(later), WORTELS).regels
    assert (weg.hoe, weg.welk) == ("weg", "Oefengemeente Voorbeeld, 2 Oefenlokaal 2")
    weer.sluit()


def test_the_same_plan_changes_nothing(dossier: Dossier) -> None:
    assert bekijk_plan(dossier, bestand(), WORTELS).regels == ()


def test_a_plek_that_is_gone_is_named_by_its_id(dossier: Dossier) -> None:
    dossier.opslag.bewaar_toewijzingen([Toewijzing(plek="sb-weg")])
    assert bekijk_plan(dossier, bestand(), WORTELS).regels == (
        Regel("toewijzing", "weg", "sb-weg", "", ""),
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (bestand(waarnemer="iemand-anders"), "PERSOON_ANDER"),
        (bestand(pakket="ander"), "PERSOON_PAST_NIET"),
        (bestand(Toewijzing(plek="sb-nergens")), "PERSOON_PAST_NIET"),
        (b"geen bestand", "PAKKET_GEEN_PAKKET"),
    ],
)
def test_a_file_that_is_not_mine_is_refused(dossier: Dossier, data: bytes, code: str) -> None:
    with pytest.raises(PakketFout) as fout:
        bekijk_plan(dossier, data, WORTELS)
    assert fout.value.code == code
    assert dossier.opslag.toewijzingen() == ()
