"""An older dossier under its anchor or its receipt is seen, said, and gets nothing more (R09)."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import heropen, maak_dossier
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import BewaarConcept, Concept, MaakNotitie
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.anker import NAAM as ANKER
from waarnemer_app.store.database import NAAM
from waarnemer_app.store.fouten import DatabaseFout

STERF = """
import os, sys
from pathlib import Path
from tests.helpers.voorbeeld import heropen
from waarnemer_app.domain.handelingen import MaakNotitie
dossier = heropen(Path(sys.argv[1]))
for i in range(int(sys.argv[2])):
    dossier.doe(MaakNotitie(tekst=f"regel {i}"))
os._exit(9)
"""


def _sterf(map_: Path, regels: int) -> None:
    """State this many, and die with all of it in the WAL."""
    subprocess.run([sys.executable, "-c", STERF, str(map_), str(regels)], check=False)
    assert (map_ / f"{NAAM}-wal").stat().st_size


def _met(map_: Path, *teksten: str) -> Dossier:
    dossier = maak_dossier(map_)
    for tekst in teksten:
        dossier.doe(MaakNotitie(tekst=tekst))
    return dossier


def test_an_older_file_is_said_and_can_be_read_searched_and_typed_in(tmp_path: Path) -> None:
    _met(tmp_path, "een").sluit()
    oud = (tmp_path / NAAM).read_bytes()
    dossier = heropen(tmp_path)
    assert dossier.terugval is None
    dossier.doe(MaakNotitie(tekst="twee"))
    dossier.sluit()
    (tmp_path / NAAM).write_bytes(oud)
    for _ in range(2):
        terug = heropen(tmp_path)
        assert terug.terugval is not None
        assert terug.terugval.melding == "Dit dossier is een oude versie. Er ontbreekt 1 regel."
        uitkomst = terug.doe(MaakNotitie(tekst="drie"))
        assert [b.code for b in uitkomst.bevindingen] == ["DOSSIER_OUDER"]
        assert (uitkomst.geweigerd, terug.lengte) == (True, 1)
        assert len(terug.zoek("een")) == 1
        concept = Concept(id="c", soort="notitie", gewijzigd_op=terug.pakket.kop.gemaaktOp)
        assert not terug.doe(BewaarConcept(concept=concept)).geweigerd
        terug.noteer("vergrendeld")
        terug.sluit()


def test_the_right_file_put_back_is_right_again(tmp_path: Path) -> None:
    _met(tmp_path, "een").sluit()
    oud = (tmp_path / NAAM).read_bytes()
    dossier = heropen(tmp_path)
    dossier.doe(MaakNotitie(tekst="twee"))
    dossier.sluit()
    goed = (tmp_path / NAAM).read_bytes()
    (tmp_path / NAAM).write_bytes(oud)
    heropen(tmp_path).sluit()
    (tmp_path / NAAM).write_bytes(goed)
    weer = heropen(tmp_path)
    assert (weer.terugval, weer.lengte) == (None, 2)
    weer.sluit()


def test_a_missing_wal_is_seen(tmp_path: Path) -> None:
    _met(tmp_path, "een").sluit()
    _sterf(tmp_path, 3)
    (tmp_path / f"{NAAM}-wal").unlink()
    weer = heropen(tmp_path)
    assert weer.terugval is not None
    assert (weer.terugval.lengte, weer.terugval.was) == (1, 4)
    assert weer.terugval.melding.endswith("Er ontbreken 3 regels.")
    weer.sluit()


def test_a_wal_that_is_there_is_read(tmp_path: Path) -> None:
    _met(tmp_path, "een").sluit()
    _sterf(tmp_path, 3)
    weer = heropen(tmp_path)
    assert (weer.lengte, weer.terugval) == (4, None)
    weer.sluit()


def test_the_wal_of_another_dossier_is_refused_or_seen(tmp_path: Path) -> None:
    for naam in ("a", "b"):
        _met(tmp_path / naam, "een").sluit()
        _sterf(tmp_path / naam, 3)
    shutil.copy(tmp_path / "b" / f"{NAAM}-wal", tmp_path / "a" / f"{NAAM}-wal")
    try:
        weer = heropen(tmp_path / "a")
    except DatabaseFout:
        return
    assert weer.terugval is not None
    weer.sluit()


def _plek(blad: int) -> slice:
    return slice(blad * 4096, (blad + 1) * 4096)


def test_every_old_page_put_back_is_refused_or_seen_or_changes_no_word(tmp_path: Path) -> None:
    dossier = _met(tmp_path, *(f"regel {i} " + "x" * 900 for i in range(6)))
    dossier.sluit()
    oud = (tmp_path / NAAM).read_bytes()
    dossier = heropen(tmp_path)
    for i in range(6, 9):
        dossier.doe(MaakNotitie(tekst=f"regel {i} " + "x" * 900))
    dossier.sluit()
    nieuw = (tmp_path / NAAM).read_bytes()
    anders = [blad for blad in range(len(oud) // 4096) if oud[_plek(blad)] != nieuw[_plek(blad)]]
    assert len(anders) > 3
    gezien = 0
    for blad in anders:
        kwaad = bytearray(nieuw)
        kwaad[_plek(blad)] = oud[_plek(blad)]
        (tmp_path / NAAM).write_bytes(kwaad)
        try:
            weer = heropen(tmp_path)
        except DatabaseFout:
            gezien += 1
            continue
        teksten = [n.inhoud.tekst[:7] for n in weer.stand.alle(Notitie)]
        if weer.terugval is None:
            assert teksten == [f"regel {i}" for i in range(9)]
        gezien += weer.terugval is not None
        weer.sluit()
    assert gezien > 0


@pytest.mark.parametrize("hash_", ["f" * 64, None])
def test_a_receipt_that_names_more_or_something_else_is_seen(
    tmp_path: Path, hash_: str | None
) -> None:
    dossier = _met(tmp_path, "een", "twee")
    goed = dossier.kop_hash
    register = Sleutel.nieuw()
    jws = register.teken("ontvangstbewijs+jws", {"tot": 2, "ketenhash": goed})
    dossier.bewaar_ontvangstbewijs("OB-1", 2, jws)
    dossier.bewaar_ontvangstbewijs("OB-2", 1, "onleesbaar")
    dossier.sluit()
    weer = heropen(tmp_path)
    assert weer.terugval is None
    tot = 2 if hash_ else 3
    ander = register.teken("ontvangstbewijs+jws", {"tot": tot, "ketenhash": hash_ or goed})
    weer.bewaar_ontvangstbewijs("OB-3", tot, ander)
    weer.sluit()
    (tmp_path / ANKER).unlink()
    weer = heropen(tmp_path)
    assert weer.terugval is not None
    assert (weer.terugval.was > 2) == (hash_ is None)
    assert "oude versie" in weer.terugval.melding
    weer.sluit()


def test_an_older_auditlog_alone_is_seen(tmp_path: Path) -> None:
    _met(tmp_path, "een").sluit()
    oud = (tmp_path / NAAM).read_bytes()
    dossier = heropen(tmp_path)
    dossier.noteer("vergrendeld")
    dossier.sluit()
    (tmp_path / NAAM).write_bytes(oud)
    weer = heropen(tmp_path)
    assert weer.terugval is not None
    assert "teruggezet" in weer.terugval.melding
    weer.sluit()
