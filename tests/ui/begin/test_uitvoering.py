"""What the first start asks for is really done, and every failure gets words (veiligheid 2.6)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import LICHT_KIB, WACHTZIN
from tests.ui.proef import DEMO, Klok, demo, nieuw_dossier
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.dossier import Tijdbron
from waarnemer_app.store.fouten import WachtzinFout
from waarnemer_app.store.kluis import Kluis, Ontsloten
from waarnemer_app.store.opslag import heeft_dossier, schrijf_dossier
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.toelating import lees_verzoek, vingerafdruk_apparaat
from waarnemer_app.ui.begin import uitvoering
from waarnemer_app.ui.begin.begin import BeginFout, PakketInfo, Toelating, WaarnemerInfo
from waarnemer_app.ui.begin.uitvoering import BeginUitvoering, ToelatingUitvoering, beginfout

LANG = 20_000


def mislukt(fout: BeginFout) -> None:
    pytest.fail(f"{fout} ({fout.code})")


@pytest.fixture
def begin(tmp_path: Path, klok: Klok) -> BeginUitvoering:
    tijd = Tijdbron(nu=klok)
    return BeginUitvoering(tmp_path / "d", tijd, demo=True, geheugen_kib=LICHT_KIB)


def lees(begin: BeginUitvoering, qtbot: QtBot) -> PakketInfo:
    gelezen: list[PakketInfo] = []
    begin.lees_pakket(demo()[1], gelezen.append, mislukt)
    qtbot.waitUntil(lambda: bool(gelezen), timeout=LANG)
    return gelezen[0]


def test_from_package_to_dossier(
    begin: BeginUitvoering, tmp_path: Path, qtbot: QtBot, klok: Klok
) -> None:
    klok.nu += timedelta(days=100)
    assert lees(begin, qtbot).demo
    wie = begin.lees_persoonlijk((DEMO / "voorbeeldwaarnemer.wvw").read_bytes())
    gemaakt: list[Toelating] = []
    begin.maak_dossier(WACHTZIN, wie, gemaakt.append, mislukt)
    qtbot.waitUntil(lambda: bool(gemaakt), timeout=LANG)
    assert heeft_dossier(tmp_path / "d")
    assert begin.dossier is not None
    assert begin.dossier.waarnemer.id == wie.id
    # one practises on any day: the stops are of that day, at the times of the example
    eerste, *_, laatste = begin.dossier.opslag.toewijzingen()
    assert eerste.van is not None
    assert eerste.van.replace(tzinfo=None).isoformat() == f"{klok.nu.date()}T06:45:00"
    assert laatste.van is not None
    assert laatste.van.date() == klok.nu.date() + timedelta(days=1)
    (toelating,) = gemaakt
    assert not toelating.toegelaten
    assert toelating.vingerafdruk() == vingerafdruk_apparaat(begin.dossier.apparaat)
    begin.dossier.sluit()


def test_without_a_package_there_is_no_person_and_no_dossier(
    begin: BeginUitvoering, tmp_path: Path
) -> None:
    with pytest.raises(BeginFout, match="nog geen pakket"):
        begin.lees_persoonlijk(b"")
    wie = WaarnemerInfo("w-1", "Waarnemer 1", "medewerker")
    with pytest.raises(BeginFout, match="nog geen pakket"):
        begin.maak_dossier(WACHTZIN, wie, lambda _: None, mislukt)
    assert not (tmp_path / "d").exists()


def test_only_the_start_to_practise_proposes_a_package(tmp_path: Path, klok: Klok) -> None:
    tijd = Tijdbron(nu=klok)
    assert BeginUitvoering(tmp_path, tijd, demo=True).voorstel == DEMO / "demo.wvp"
    assert BeginUitvoering(tmp_path, tijd, demo=False).voorstel is None


def test_two_requests_differ_and_what_is_read_aloud_does_not(tmp_path: Path, klok: Klok) -> None:
    dossier = nieuw_dossier(tmp_path / "d", klok)
    een, twee = (ToelatingUitvoering(dossier, Tijdbron(nu=klok)) for _ in range(2))
    assert een.maak_verzoek() != twee.maak_verzoek()
    assert een.vingerafdruk() == twee.vingerafdruk()
    gelezen = lees_verzoek(twee.maak_verzoek().decode().strip())
    assert vingerafdruk_apparaat(gelezen.apparaat) == een.vingerafdruk()
    dossier.sluit()


@pytest.mark.parametrize(
    ("fout", "melding", "code"),
    [
        (BeginFout("Zo.", "Doe dit.", code="X"), "Zo.", "X"),
        (WachtzinFout(), WachtzinFout().melding, WachtzinFout().code),
        (SyncFout("Geen antwoord.", "Netwerk", "Later.", "NET"), "Geen antwoord.", "NET"),
        (ZegelFout("Dit zegel past niet."), "Dit zegel past niet.", "ZEGEL"),
        (RuntimeError("stuk"), "Er ging iets mis in het programma.", "PROGRAMMA"),
    ],
)
def test_every_failure_says_what_is_so_and_what_to_do(
    fout: Exception, melding: str, code: str
) -> None:
    gezegd = beginfout(fout)
    assert (gezegd.melding, gezegd.code) == (melding, code)
    assert gezegd.remedie


def test_a_folder_that_fails_is_told_and_leaves_no_key_in_memory(
    begin: BeginUitvoering, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lees(begin, qtbot)
    wie = begin.lees_persoonlijk((DEMO / "voorbeeldwaarnemer.wvw").read_bytes())
    (tmp_path / "d").write_text("a file where the folder must come")
    sleutels: list[Ontsloten] = []

    def schrijf(map_: Path, kluis: Kluis, ontsloten: Ontsloten, *rest: Any) -> None:
        sleutels.append(ontsloten)
        schrijf_dossier(map_, kluis, ontsloten, *rest)

    monkeypatch.setattr(uitvoering, "schrijf_dossier", schrijf)
    fouten: list[BeginFout] = []
    begin.maak_dossier(WACHTZIN, wie, lambda _: pytest.fail("made"), fouten.append)
    qtbot.waitUntil(lambda: bool(fouten), timeout=LANG)
    assert fouten[0].melding
    assert fouten[0].remedie
    assert begin.dossier is None
    (sleutel,) = sleutels
    assert not any(sleutel.geheim)
