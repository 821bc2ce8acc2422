"""Wiping a laptop: the right wachtzin opens nothing any more, and a broken-off wipe is finished."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import DAG, WACHTZIN, heropen, maak_dossier
from waarnemer_app.domain import wisverslag
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.store import wissen
from waarnemer_app.store.database import NAAM
from waarnemer_app.store.eerder import eerdere, zet_apart
from waarnemer_app.store.fouten import OpslagFout, SchijfFout
from waarnemer_app.store.kluis import NAMEN, open_kluis
from waarnemer_app.store.opslag import heeft_dossier
from waarnemer_app.store.terugzetten import TERUG, zet_terug

KANARIE = b"kanarievogel"
VECTOR = Path(__file__).parents[1] / "vectors" / "wisverslag"


def _vul(map_: Path, uitvoer: Path) -> None:
    """A dossier, one that was set apart, a half snapshot, and a readable export."""
    for nummer in range(2):
        dossier = maak_dossier(map_)
        dossier.doe(MaakNotitie(tekst=KANARIE.decode()))
        dossier.opslag.bijlagen.bewaar(KANARIE * 99, "text/plain")
        dossier.sluit()
        if nummer == 0:
            zet_apart(map_)
    (map_ / TERUG).mkdir()
    shutil.copy(map_ / NAAM, map_ / TERUG / NAAM)
    (map_ / f"{NAAM}.schema-2").write_bytes(b"van voor een migratie")
    uitvoer.mkdir()
    (uitvoer / "verslag.eml").write_bytes(KANARIE)
    (uitvoer / "map").mkdir()


def _inhoud(*mappen: Path) -> list[Path]:
    return [p for map_ in mappen for p in map_.rglob("*") if p.is_file()]


def test_after_a_wipe_the_right_wachtzin_opens_nothing_r40(tmp_path: Path) -> None:
    map_, uitvoer = tmp_path / "d", tmp_path / "uitvoer"
    _vul(map_, uitvoer)
    rest = tmp_path / "rest"
    shutil.copytree(map_, rest)
    wissen.wis(map_, uitvoer)
    assert _inhoud(map_, uitvoer) == []
    assert not heeft_dossier(map_)
    assert eerdere(map_) == []
    assert not wissen.begonnen(map_)
    with pytest.raises(OpslagFout):
        open_kluis(map_, WACHTZIN)
    # the database put back from elsewhere is of no use without its vault
    for naam in NAMEN:
        (rest / naam).unlink()
    with pytest.raises(OpslagFout):
        heropen(rest)
    maak_dossier(map_).sluit()


@pytest.mark.parametrize("na", range(12))
def test_a_folder_that_cannot_be_read_is_no_wiped_one_r05(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, na: int
) -> None:
    """Found by R05: a wipe that could not list the folder left the database, and said it was done.

    Every listing is refused once; the last of these numbers is past the last listing.
    """
    map_, uitvoer = tmp_path / "d", tmp_path / "uitvoer"
    _vul(map_, uitvoer)
    echt, keer = os.listdir, iter(range(1000))

    def soms(pad: Path) -> list[str]:
        if next(keer) == na:
            raise PermissionError(errno.EACCES, "Permission denied")
        return echt(pad)

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(os, "listdir", soms)
        try:
            wissen.wis(map_, uitvoer)
        except SchijfFout:
            assert wissen.begonnen(map_)
    if wissen.begonnen(map_):
        wissen.wis(map_, uitvoer)
    assert _inhoud(map_, uitvoer) == []


def test_a_wipe_does_not_follow_a_link_out_of_the_folder(tmp_path: Path) -> None:
    map_, elders = tmp_path / "d", tmp_path / "elders"
    maak_dossier(map_).sluit()
    maak_dossier(elders).sluit()
    (map_ / "link").symlink_to(elders)
    wissen.wis(map_, tmp_path / "geen")
    assert heeft_dossier(elders)
    heropen(elders).sluit()


def test_the_keys_are_overwritten_before_their_names_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = tmp_path / "d"
    maak_dossier(map_).sluit()
    gezien: dict[str, bytes] = {}
    voor = {naam: (map_ / naam).read_bytes() for naam in NAMEN}
    echt = Path.unlink

    def unlink(pad: Path, missing_ok: bool = False) -> None:  # noqa: FBT001 — as Path has it
        if pad.is_file() and pad.name in NAMEN:
            gezien[pad.name] = pad.read_bytes()
        echt(pad, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    wissen.wis(map_, tmp_path / "er-is-geen-uitvoer")
    assert {naam: len(data) for naam, data in gezien.items()} == {
        naam: len(data) for naam, data in voor.items()
    }
    assert all(gezien[naam] != voor[naam] for naam in NAMEN)


STERF = """
import os, shutil, signal, sys
from pathlib import Path
from waarnemer_app.store import wissen

bron, werk = Path(sys.argv[1]), Path(sys.argv[2])
echt = {naam: getattr(os, naam) for naam in ("unlink", "fsync", "rmdir")}

def wis(na):
    over = [na]
    def maak(naam):
        def doe(*args, **anders):
            over[0] -= 1
            if over[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return echt[naam](*args, **anders)
        return doe
    for naam in echt:
        setattr(os, naam, maak(naam))
    wissen.wis(werk / "d", werk / "uitvoer")

na = 0
while True:
    na += 1
    shutil.rmtree(werk, ignore_errors=True)
    shutil.copytree(bron, werk)
    kind = os.fork()
    if not kind:
        wis(na)
        os._exit(0)
    _, stand = os.waitpid(kind, 0)
    begonnen = wissen.begonnen(werk / "d")
    if begonnen:
        wissen.wis(werk / "d", werk / "uitvoer")
    rest = [p for p in werk.rglob("*") if p.is_file()]
    kluis = any(p.name == "kluis.json" for p in rest)
    print(os.WIFSIGNALED(stand), begonnen, kluis, len(rest), flush=True)
    if not os.WIFSIGNALED(stand):
        break
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="fork is er niet")
def test_killed_at_any_step_the_next_start_knows_and_finishes_r02(tmp_path: Path) -> None:
    bron = tmp_path / "bron"
    _vul(bron / "d", bron / "uitvoer")
    opdracht = [sys.executable, "-c", STERF, str(bron), str(tmp_path / "werk")]
    uit = subprocess.run(opdracht, capture_output=True, text=True, check=True, timeout=300)
    *gedood, heel = [tuple(regel.split()) for regel in uit.stdout.splitlines()]
    assert len(gedood) > 20
    for _, begonnen, kluis, rest in gedood:
        # before the mark nothing was touched; from then on it is finished, whenever it stopped
        assert (begonnen, kluis, rest) == ("True", "False", "0") or (
            begonnen == "False" and (kluis == "True") == (int(rest) > 0)
        )
    assert heel == ("False", "False", "False", "0")


def test_what_the_register_does_not_have_is_counted() -> None:
    assert wisverslag.NietOntvangen().niets
    for veld in ("regels", "bijlagen", "concepten", "dossiers"):
        assert not wisverslag.NietOntvangen.model_validate({veld: 1}).niets


def test_the_frozen_report_gets_the_same_verdict_for_ever_r12() -> None:
    sleutel = Sleutel.uit_jwk(json.loads((VECTOR / "sleutel.json").read_bytes()))
    jws = (VECTOR / "verslag.wvv").read_text("ascii").strip()
    verslag = wisverslag.Wisverslag.model_validate(sleutel.controleer(jws, wisverslag.TYP))
    assert verslag.apparaat == sleutel.duimafdruk
    assert [k.ontvangen for k in verslag.ketens] == [2, 1]
    assert (verslag.nietOntvangen.regels, verslag.nietOntvangen.bijlagen) == (2, 1)
    with pytest.raises(ZegelFout):
        Sleutel.nieuw().controleer(jws, wisverslag.TYP)
    eigen = Sleutel.nieuw()
    weer = eigen.controleer(wisverslag.teken(eigen, verslag), wisverslag.TYP)
    assert wisverslag.Wisverslag.model_validate(weer) == verslag


def test_nothing_new_begins_while_a_wipe_is_not_done(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / wissen.BEZIG).write_bytes(b"1")
    with pytest.raises(OpslagFout, match="nog niet af"):
        maak_dossier(tmp_path / "d")
    with pytest.raises(OpslagFout, match="nog niet af"):
        zet_terug(tmp_path, tmp_path / "d", WACHTZIN, DAG, lambda klaar, totaal: None)
