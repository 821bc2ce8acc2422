"""The dossier on disk: broken-off start, tampering, kill -9 (R01, R08, R09)."""

import errno
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import WACHTZIN, heropen, maak_dossier
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.store import opslag
from waarnemer_app.store.database import NAAM
from waarnemer_app.store.fouten import DatabaseFout, OpslagFout, SchijfFout
from waarnemer_app.store.kluis import open_kluis
from waarnemer_app.store.opslag import heeft_dossier

SCHRIJVER = """
import sys
from pathlib import Path
from tests.helpers.voorbeeld import heropen
from waarnemer_app.domain.handelingen import BewaarConcept, Concept, MaakNotitie

dossier = heropen(Path(sys.argv[1]))
concept = dossier.concept("lang")
tekst = ""
for i in range(100_000):
    dossier.doe(MaakNotitie(tekst=f"regel {i}"))
    print("notitie", dossier.lengte, flush=True)
    tekst += "woord "
    nieuw = Concept(id="lang", soort="notitie", inhoud={"tekst": tekst[-3000:]},
                    plaats=str(i), gewijzigd_op=dossier.pakket.kop.gemaaktOp)
    dossier.doe(BewaarConcept(concept=nieuw))
    print("concept", i, flush=True)
"""


def _stop_hard(map_: Path, na: int) -> tuple[int, int]:
    """Kill the writer after ``na`` acknowledgements; gives the last acknowledged of both kinds."""
    laatste = {"notitie": 0, "concept": -1}
    opdracht = [sys.executable, "-c", SCHRIJVER, str(map_)]
    with subprocess.Popen(opdracht, stdout=subprocess.PIPE, text=True) as proces:
        assert proces.stdout is not None
        regels = [proces.stdout.readline() for _ in range(na)]
        proces.kill()
        regels += proces.stdout.read().splitlines(keepends=True)
    for regel in regels:
        soort, _, getal = regel.partition(" ")
        if regel.endswith("\n"):
            laatste[soort] = int(getal)
    return laatste["notitie"], laatste["concept"]


def test_kill_9_while_writing_loses_nothing_that_was_acknowledged_r01(tmp_path: Path) -> None:
    maak_dossier(tmp_path).sluit()
    toeval = random.Random(7)
    for _ in range(8):
        notities, concept = _stop_hard(tmp_path, toeval.randrange(3, 60))
        dossier = heropen(tmp_path)
        assert dossier.lengte in {notities, notities + 1}
        assert len(dossier.stand.alle(Notitie)) == dossier.lengte
        bewaard = dossier.concept("lang")
        if concept >= 0:
            assert bewaard is not None
            assert int(bewaard.plaats) in {concept, concept + 1}
        dossier.sluit()


def test_start_that_was_broken_off_can_be_done_again(tmp_path: Path) -> None:
    maak_dossier(tmp_path / "heel").sluit()
    half = tmp_path / "half"
    half.mkdir()
    shutil.copy(tmp_path / "heel" / NAAM, half / NAAM)
    assert not heeft_dossier(half)
    dossier = maak_dossier(half)
    assert dossier.lengte == 0
    dossier.sluit()
    with pytest.raises(DatabaseFout, match="al een dossier"):
        maak_dossier(half)


def test_older_file_put_back_is_shown_by_its_shorter_chain_r09(
    tmp_path: Path,
) -> None:
    """A whole old file opens; what shows it is the receipt, that names a later revision."""
    dossier = maak_dossier(tmp_path)
    dossier.doe(MaakNotitie(tekst="een"))
    dossier.sluit()
    oud = (tmp_path / NAAM).read_bytes()
    dossier = heropen(tmp_path)
    dossier.doe(MaakNotitie(tekst="twee"))
    kop = dossier.kop_hash
    dossier.sluit()
    (tmp_path / NAAM).write_bytes(oud)
    terug = heropen(tmp_path)
    assert terug.lengte == 1
    assert terug.opslag.logboek.hash_op(2) is None
    assert kop != terug.kop_hash
    terug.sluit()


def test_flipped_bit_never_shows_other_content_r08(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    for i in range(5):
        dossier.doe(MaakNotitie(tekst=f"notitie {i}"))
    dossier.sluit()
    goed = (tmp_path / "d" / NAAM).read_bytes()
    toeval = random.Random(11)
    gezien = 0
    for _ in range(25):
        plaats = toeval.randrange(len(goed))
        kwaad = bytearray(goed)
        kwaad[plaats] ^= 1 << toeval.randrange(8)
        (tmp_path / "d" / NAAM).write_bytes(kwaad)
        try:
            weer = heropen(tmp_path / "d")
        except OpslagFout:
            gezien += 1
            continue
        assert [n.inhoud.tekst for n in weer.stand.alle(Notitie)] == [
            f"notitie {i}" for i in range(5)
        ]
        weer.sluit()
    assert gezien > 0


def test_a_dossier_without_one_of_its_keys_says_so_and_is_not_opened(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    assert dossier.opslag.kluis_id == open_kluis(tmp_path, WACHTZIN).kluis_id
    dossier.opslag.db.uitvoeren("DELETE FROM meta WHERE sleutel = 'bijlagensleutel'")
    dossier.sluit()
    for _ in range(2):  # the second time too: the first left nothing open
        with pytest.raises(DatabaseFout, match="mist een sleutel"):
            heropen(tmp_path)


def test_a_vault_that_cannot_be_written_leaves_a_start_that_can_be_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(opslag, "schrijf_kluis", vol)
        with pytest.raises(SchijfFout, match="schijf is vol"):
            maak_dossier(tmp_path)
    assert not heeft_dossier(tmp_path)
    dossier = maak_dossier(tmp_path)
    dossier.doe(MaakNotitie(tekst="het is gelukt"))
    dossier.sluit()
