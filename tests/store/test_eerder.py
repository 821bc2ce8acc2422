"""Set apart and begin anew: the locked dossier is not touched, whenever the power goes (R02)."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import heropen, maak_dossier
from waarnemer_app import platform
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.store.eerder import (
    BESTANDEN,
    MAP,
    begin_af,
    begint,
    eerdere,
    maak_af,
    zet_apart,
)
from waarnemer_app.store.fouten import SchijfFout
from waarnemer_app.store.kluis import KOPIE, NAAM, heeft_kluis, lees_kluis


def vul(map_: Path) -> dict[str, bytes]:
    """A dossier with a note and with everything else that may lie beside it; its bytes."""
    dossier = maak_dossier(map_)
    dossier.doe(MaakNotitie(tekst="van het oude dossier"))
    dossier.opslag.bijlagen.bewaar(b"%PDF-1.4", "application/pdf")
    dossier.sluit()
    for naam in ("begin.json", "herstel.json", "pogingen.json"):
        (map_ / naam).write_text(naam)
    return inhoud(map_)


def inhoud(map_: Path) -> dict[str, bytes]:
    return {
        str(pad.relative_to(map_)): pad.read_bytes() for pad in map_.rglob("*") if pad.is_file()
    }


def test_the_dossier_stands_whole_in_a_folder_of_its_own(tmp_path: Path) -> None:
    voor = vul(tmp_path)
    kluis_id = lees_kluis(tmp_path).kluisId
    (tmp_path / "bezet.lock").write_bytes(b"")
    apart = zet_apart(tmp_path)
    assert apart.naam == kluis_id
    assert inhoud(apart.map) == voor
    assert {pad.name for pad in tmp_path.iterdir()} == {MAP, "bezet.lock"}
    assert eerdere(tmp_path) == [apart]
    assert not apart.opgenomen
    apart.is_opgenomen()
    assert apart.opgenomen
    oud = heropen(apart.map)
    assert [n.inhoud.tekst for n in oud.stand.alle(Notitie)] == ["van het oude dossier"]
    oud.sluit()
    nieuw = maak_dossier(tmp_path)
    assert nieuw.lengte == 0
    nieuw.sluit()


@pytest.mark.parametrize("na", range(4))
def test_a_folder_that_cannot_be_read_is_never_taken_for_an_empty_one_r05(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, na: int
) -> None:
    """Found by R05: the vault was moved without its database, and that looked like a whole move."""
    voor = vul(tmp_path)
    echt, keer = os.listdir, iter(range(1000))

    def soms(pad: Path) -> list[str]:
        if next(keer) == na:
            raise PermissionError(errno.EACCES, "Permission denied")
        return echt(pad)

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(os, "listdir", soms)
        try:
            zet_apart(tmp_path)
        except SchijfFout:
            zet_apart(tmp_path)
    (apart,) = eerdere(tmp_path)
    assert inhoud(apart.map) == voor
    heropen(apart.map).sluit()


def test_nothing_was_set_apart_yet(tmp_path: Path) -> None:
    assert eerdere(tmp_path) == []


class Stroomuitval(BaseException):
    """The machine stops here."""


@pytest.mark.parametrize("na", range(24))
def test_a_power_cut_at_each_call_is_made_good_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, na: int
) -> None:
    tmp_path.joinpath("d").mkdir()
    map_ = tmp_path / "d"
    namen = [*BESTANDEN, "dossier.db", "dossier.db-wal", "dossier.db.schema-2"]
    voor = {naam: naam.encode() for naam in namen if naam != "bijlagen"}
    for naam, data in voor.items():
        (map_ / naam).write_bytes(data)
    (map_ / "bijlagen").mkdir()
    teller = iter(range(100))

    def tel(echt: Callable[..., object]) -> Callable[..., object]:
        def gedaan(*args: object, **kwargs: object) -> object:
            if next(teller) >= na:
                raise Stroomuitval
            return echt(*args, **kwargs)

        return gedaan

    with monkeypatch.context() as stoorder:
        for plek, naam in ((Path, "mkdir"), (Path, "rename"), (platform, "fsync_dir")):
            stoorder.setattr(plek, naam, tel(getattr(plek, naam)))
        klaar = True
        try:
            zet_apart(map_)
        except Stroomuitval:
            klaar = False
    maak_af(map_)
    if heeft_kluis(map_):
        assert not klaar
        assert {k: v for k, v in inhoud(map_).items() if "/" not in k} == voor
        zet_apart(map_)
    (apart,) = eerdere(map_)
    assert inhoud(apart.map) == voor
    assert (apart.map / "bijlagen").is_dir()


def test_a_disk_that_fails_halfway_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voor = vul(tmp_path)
    echt = Path.rename
    beurten = iter(range(9))

    def kapot(bron: Path, doel: Path) -> Path:
        if next(beurten) == 3:
            raise OSError(5, "schijf")
        return echt(bron, doel)

    with monkeypatch.context() as stoorder:
        stoorder.setattr(Path, "rename", kapot)
        with pytest.raises(SchijfFout):
            zet_apart(tmp_path)
    assert eerdere(tmp_path) == []
    apart = zet_apart(tmp_path)
    assert inhoud(apart.map) == voor
    assert eerdere(tmp_path) == [apart]


@pytest.mark.parametrize("kapot", [b"", b'{"kluisId": "../../weg"}'])
def test_a_vault_that_cannot_be_read_gets_a_name_of_its_own(tmp_path: Path, kapot: bytes) -> None:
    for _ in range(2):
        (tmp_path / NAAM).write_bytes(kapot)
        (tmp_path / KOPIE).write_bytes(kapot)
        zet_apart(tmp_path)
    eerste, tweede = eerdere(tmp_path)
    assert eerste.naam == "zonder-kluis"
    assert tweede.naam.startswith("zonder-kluis-")


def test_a_name_of_signs_only_is_no_name_of_a_folder(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.sluit()
    kluis = lees_kluis(tmp_path).model_copy(update={"kluisId": "../../.."})
    for naam in (NAAM, KOPIE):
        (tmp_path / naam).write_bytes(kluis.bytes())
    assert zet_apart(tmp_path).naam.startswith("kluis-")


def test_a_database_of_which_the_vault_is_gone_is_kept(tmp_path: Path) -> None:
    """A backup may still have its kluis.json: nothing is thrown away at a first start."""
    vul(tmp_path)
    database = (tmp_path / "dossier.db").read_bytes()
    for naam in (NAAM, KOPIE):
        (tmp_path / naam).unlink()
    nieuw = maak_dossier(tmp_path)
    nieuw.sluit()
    (apart,) = eerdere(tmp_path)
    assert (apart.map / "dossier.db").read_bytes() == database
    assert (apart.map / "herstel.json").exists()


def test_a_first_start_that_was_broken_off_leaves_nothing(tmp_path: Path) -> None:
    begint(tmp_path)
    (tmp_path / "dossier.db").write_bytes(b"half")
    (tmp_path / "dossier.db-wal").write_bytes(b"half")
    begint(tmp_path)
    assert [pad.name for pad in tmp_path.iterdir()] == ["begin.bezig"]
    begin_af(tmp_path)
    begin_af(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert eerdere(tmp_path) == []
