"""Backup: read back before it counts, five generations, never half a one that looks whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import DAG, WACHTZIN, heropen, maak_dossier
from waarnemer_app import platform
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.dossier import Dossier
from waarnemer_app.store import ballast, kopie
from waarnemer_app.store.database import NAAM, Database
from waarnemer_app.store.fouten import BijlageFout, OpslagFout, SchijfVol
from waarnemer_app.store.kluis import open_kluis
from waarnemer_app.store.stilstand import Veranderd


def niets(klaar: int, totaal: int) -> None:
    """Somebody looks on."""


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    dossier = maak_dossier(tmp_path / "d")
    dossier.doe(MaakNotitie(tekst="kanarievogel"))
    dossier.opslag.bijlagen.bewaar(b"oefenfoto" * 1000, "image/jpeg")
    yield dossier
    dossier.sluit()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def maak(dossier: Dossier, doel: Path, minuut: int = 0) -> kopie.Kopie:
    opdracht = kopie.bereid(dossier.opslag, DAG + timedelta(minutes=minuut))
    try:
        return kopie.schrijf(opdracht, doel, niets)
    finally:
        kopie.ruim(opdracht)


def test_a_copy_opens_with_the_same_wachtzin_and_holds_all_of_it(
    dossier: Dossier, stick: Path
) -> None:
    stappen: list[tuple[int, int]] = []
    voor = {p.name for p in dossier.map.iterdir()}
    opdracht = kopie.bereid(dossier.opslag, DAG)
    gemaakt = kopie.schrijf(opdracht, stick, lambda klaar, totaal: stappen.append((klaar, totaal)))
    kopie.ruim(opdracht)
    assert opdracht.stilstand.sleutel.geheim == bytearray(48)
    assert {p.name for p in dossier.map.iterdir()} == voor
    assert kopie.kopieen(stick) == [gemaakt]
    assert (gemaakt.feiten.regels, gemaakt.feiten.bijlagen) == (1, 1)
    assert stappen[0] == (0, gemaakt.feiten.bytes)
    assert stappen[-1] == (gemaakt.feiten.bytes, gemaakt.feiten.bytes)
    if sys.platform != "win32":  # there the folder of the user keeps others out
        assert gemaakt.map.stat().st_mode & 0o077 == 0
    alles = b"".join(p.read_bytes() for p in gemaakt.map.rglob("*") if p.is_file())
    assert b"kanarievogel" not in alles
    assert b"SQLite format 3" not in alles
    weer = heropen(gemaakt.map)
    assert weer.kop_hash == dossier.kop_hash
    assert [n.inhoud.tekst for n in weer.stand.alle(Notitie)] == ["kanarievogel"]
    ((sha256, _),) = weer.opslag.bijlagen.bestanden()
    assert weer.opslag.bijlagen.lees(sha256) == b"oefenfoto" * 1000
    weer.sluit()


def test_one_can_write_on_between_the_snapshot_and_the_copy(dossier: Dossier, stick: Path) -> None:
    opdracht = kopie.bereid(dossier.opslag, DAG)
    (dossier.map / "kluis.kopie.json").unlink()
    dossier.doe(MaakNotitie(tekst="na het begin"))
    gemaakt = kopie.schrijf(opdracht, stick, niets)
    kopie.ruim(opdracht)
    assert gemaakt.feiten.regels == 1
    assert dossier.lengte == 2


def test_five_generations_of_one_laptop_stay_and_others_are_left_alone(
    dossier: Dossier, stick: Path, tmp_path: Path
) -> None:
    ander = stick / f"{kopie.VOOR}ander-20260101-000000"
    shutil.copytree(maak(dossier, stick).map, ander)
    (stick / f"{kopie.VOOR}niets").mkdir()
    gemaakt = [maak(dossier, stick, minuut) for minuut in range(1, 8)]
    eigen = kopie.kopieen(stick, open_kluis(dossier.map, WACHTZIN).kluis_id)
    assert [k.map for k in eigen] == [k.map for k in reversed(gemaakt)][: kopie.GENERATIES]
    assert ander.exists()
    assert len(kopie.kopieen(stick)) == kopie.GENERATIES + 1


def test_cancelling_leaves_nothing(dossier: Dossier, stick: Path) -> None:
    class Gestopt(Exception):
        pass

    def stop(klaar: int, totaal: int) -> None:
        if klaar:
            raise Gestopt

    opdracht = kopie.bereid(dossier.opslag, DAG)
    with pytest.raises(Gestopt):
        kopie.schrijf(opdracht, stick, stop)
    kopie.ruim(opdracht)
    assert list(stick.iterdir()) == []


def test_what_an_earlier_try_left_half_is_cleared_and_never_listed(
    dossier: Dossier, stick: Path
) -> None:
    goed = maak(dossier, stick)
    for einde in (kopie.HALF, kopie.WEG):
        shutil.copytree(goed.map, goed.map.with_name(goed.map.name + einde))
    assert kopie.kopieen(stick) == [goed]
    maak(dossier, stick, 1)
    assert len(list(stick.iterdir())) == 2


@pytest.mark.parametrize(("ruimte", "erna"), [((), 2), ((0,), 1)])
def test_what_is_half_goes_after_the_new_copy_unless_room_lacks(
    dossier: Dossier,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
    ruimte: tuple[int, ...],
    erna: int,
) -> None:
    """To remove what a pulled FAT stick kept half may lock it: the copy goes first."""
    rest = stick / f"{maak(dossier, stick).map.name}{kopie.HALF}"
    rest.mkdir()
    vrij = iter(ruimte)
    monkeypatch.setattr(platform, "free_space", lambda _: next(vrij, 10**12))
    er: list[int] = []
    weg = shutil.rmtree

    def kijk(pad: Path, *, ignore_errors: bool = False) -> None:
        if pad == rest:
            er.append(len(kopie.kopieen(stick)))
        weg(pad, ignore_errors=ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", kijk)
    maak(dossier, stick, 1)
    assert er == [erna]
    assert not rest.exists()


def test_a_copy_that_reads_back_otherwise_gets_no_name(
    dossier: Dossier, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bederf(pad: Path) -> None:
        data = bytearray(pad.read_bytes())
        data[len(data) // 2] ^= 1
        pad.write_bytes(data)

    def kopieer(van: Path, naar: Path) -> Iterator[int]:
        yield from echt(van, naar)
        bederf(naar)

    def kopieer_database(opdracht: kopie.Opdracht, half: Path, stap: kopie.Stap) -> None:
        echte(opdracht, half, stap)
        bederf(half / NAAM)

    echt, echte = kopie.kopieer, kopie._kopieer_database
    for naam, slecht in (("kopieer", kopieer), ("_kopieer_database", kopieer_database)):
        with monkeypatch.context() as tijdelijk:
            tijdelijk.setattr(kopie, naam, slecht)
            opdracht = kopie.bereid(dossier.opslag, DAG)
            with pytest.raises(OpslagFout):
                kopie.schrijf(opdracht, stick, niets)
            kopie.ruim(opdracht)
        assert list(stick.iterdir()) == []
    # the copy is sound, but of another moment
    opdracht = kopie.bereid(dossier.opslag, DAG)
    anders = kopie.Opdracht(**{**vars(opdracht), "kop": (9, "0" * 64)})
    with pytest.raises(kopie.KopieFout, match="teruggelezen is zij anders"):
        kopie.schrijf(anders, stick, niets)
    kopie.ruim(opdracht)
    assert list(stick.iterdir()) == []


def test_an_attachment_that_is_gone_makes_no_copy_that_looks_whole(
    dossier: Dossier, stick: Path
) -> None:
    ((sha256, _),) = dossier.opslag.bijlagen.bestanden()
    dossier.opslag.bijlagen.pad(sha256).unlink()
    with pytest.raises(BijlageFout, match="weg of beschadigd"):
        maak(dossier, stick)
    assert list(stick.iterdir()) == []


def test_places_that_are_no_good_are_refused(
    dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Dropbox").mkdir()
    for plek, melding in (
        (tmp_path / "Dropbox", "gekopieerd naar Dropbox"),
        (dossier.map, "hoort bij het dossier"),
        (tmp_path / "weg", "er niet meer"),
    ):
        with pytest.raises(kopie.KopieFout, match=melding):
            maak(dossier, plek)
    (tmp_path / "vol").mkdir()
    monkeypatch.setattr(platform, "free_space", lambda _: 1000)
    with pytest.raises(kopie.KopieFout, match=r"nodig|heeft \d+ MB nodig"):
        maak(dossier, tmp_path / "vol")


def test_a_disk_without_room_for_the_log_is_said_and_nothing_is_begun(
    dossier: Dossier, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reserve = dossier.map / ballast.NAAM
    echt = Database.breng_in

    def vol(db: Database) -> None:
        if reserve.exists() or not ooit:
            raise SchijfVol
        echt(db)

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(Database, "breng_in", vol)
        ooit: list[bool] = []
        with pytest.raises(SchijfVol, match="schijf is vol"):
            kopie.bereid(dossier.opslag, DAG)
        # what was put aside for a full disk makes the room
        ooit.append(True)
        dossier.opslag.ballast.zorg()
        assert maak(dossier, stick).feiten.regels == dossier.lengte
        assert not reserve.exists()


@pytest.mark.parametrize("hoe", ["dicht", "gewist"])
def test_a_dossier_that_is_locked_or_erased_in_the_middle_makes_no_copy(
    dossier: Dossier, stick: Path, hoe: str
) -> None:
    notitie = next(o.id for o in dossier.stand.alle(Notitie))
    for i in range(300):
        dossier.doe(MaakNotitie(tekst=f"notitie {i} " * 50))
    opdracht = kopie.bereid(dossier.opslag, DAG)
    dossier.doe(MaakNotitie(tekst="na het begin"))
    gedaan: list[int] = []

    def stoor(klaar: int, totaal: int) -> None:
        gedaan.append(klaar)
        if len(gedaan) == 2:
            if hoe == "dicht":
                dossier.sluit()
            else:
                dossier.wis_inhoud(notitie, WisReden.VERZOEK)

    with pytest.raises(Veranderd, match="Begin opnieuw"):
        kopie.schrijf(opdracht, stick, stoor)
    kopie.ruim(opdracht)
    assert list(stick.iterdir()) == []
    if hoe == "gewist":
        assert maak(dossier, stick, 1).feiten.regels == 302


STERF = """
import os, shutil, signal, sys
from pathlib import Path
from tests.helpers.voorbeeld import DAG, WACHTZIN
from tests.store.test_kopie import niets
from waarnemer_app.store import kopie
from waarnemer_app.store.kluis import Ontsloten, open_kluis
from waarnemer_app.store.opslag import open_opslag

map_, stick = Path(sys.argv[1]), Path(sys.argv[2])
open_ = open_kluis(map_, WACHTZIN)
geheim = bytes(open_.geheim)
echt = os.fsync

def schrijf(na):
    opslag = open_opslag(map_, Ontsloten(open_.kluis_id, bytearray(geheim)))
    opdracht = kopie.bereid(opslag, DAG)
    over = [na]
    def fsync(fd):
        over[0] -= 1
        if over[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        echt(fd)
    os.fsync = fsync
    kopie.schrijf(opdracht, stick, niets)

na = 0
while True:
    na += 1
    shutil.rmtree(stick)
    stick.mkdir()
    kind = os.fork()
    if not kind:
        schrijf(na)
        os._exit(0)
    _, stand = os.waitpid(kind, 0)
    regels = []
    for een in kopie.kopieen(stick):
        weer = open_opslag(een.map, Ontsloten("k", bytearray(geheim)))
        regels.append(weer.logboek.kop()[0])
        weer.sluit()
    print(os.WIFSIGNALED(stand), *regels, len(list(stick.iterdir())), flush=True)
    if not os.WIFSIGNALED(stand):
        break
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="telt met fork; op Windows: make wijnproef")
def test_killed_at_any_fsync_no_half_copy_looks_whole_r02(dossier: Dossier, stick: Path) -> None:
    map_ = dossier.map
    dossier.sluit()
    opdracht = [sys.executable, "-c", STERF, str(map_), str(stick)]
    uit = subprocess.run(opdracht, capture_output=True, text=True, check=True, timeout=300)
    *gedood, heel = [regel.split() for regel in uit.stdout.splitlines()]
    assert len(gedood) > 8
    # what was killed is a half one that is not listed, or the whole one with its own name
    assert {tuple(regel) for regel in gedood} <= {("True", "1"), ("True", "1", "1")}
    assert heel == ["False", "1", "1"]
