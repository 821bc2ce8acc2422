"""Restore: equal to what was copied, a new chain forced, and never half a dossier (R13)."""

from __future__ import annotations

import contextlib
import errno
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import (
    DAG,
    LICHT_KIB,
    WACHTZIN,
    heropen,
    maak_dossier,
    oefenlokaal,
    pakket,
)
from tests.store.test_kopie import maak, niets
from waarnemer_app import platform
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import BeginBezoek, BewaarConcept, Concept, MaakNotitie
from waarnemer_app.domain.pakket import RegisterGegevens
from waarnemer_app.dossier import Dossier
from waarnemer_app.store import kopie, terugzetten
from waarnemer_app.store.database import NAAM
from waarnemer_app.store.fouten import DatabaseFout, SchijfFout, WachtzinFout
from waarnemer_app.store.kluis import lees_kluis
from waarnemer_app.store.terugzetten import zet_terug

NU = DAG + timedelta(hours=3)


def _objecten(dossier: Dossier) -> list[tuple[str, int, str]]:
    return [(o.id, o.rev, o.inhoud.model_dump_json()) for o in dossier.stand.elk()]


@pytest.fixture
def gekopieerd(tmp_path: Path) -> tuple[Dossier, Path]:
    """A dossier with work in it, and its copy."""
    dossier = maak_dossier(tmp_path / "oud")
    dossier.doe(BeginBezoek(plek=oefenlokaal(1)))
    dossier.doe(MaakNotitie(tekst="uit de kopie"))
    half = Concept(id="half", soort="notitie", inhoud={"tekst": "half"}, gewijzigd_op=DAG)
    dossier.doe(BewaarConcept(concept=half))
    dossier.opslag.bijlagen.bewaar(b"oefenfoto", "image/jpeg")
    (tmp_path / "stick").mkdir()
    return dossier, maak(dossier, tmp_path / "stick").map


def _zet(bron: Path, map_: Path, wachtzin: str = WACHTZIN) -> terugzetten.Teruggezet:
    map_.mkdir(exist_ok=True)
    return zet_terug(bron, map_, wachtzin, NU, niets, geheugen_kib=LICHT_KIB)


def test_restore_drill_equal_projections_and_a_new_chain_r13(
    gekopieerd: tuple[Dossier, Path], tmp_path: Path
) -> None:
    oud, bron = gekopieerd
    voor = {p.name: p.read_bytes() for p in bron.rglob("*") if p.is_file()}
    uit = _zet(bron, tmp_path / "nieuw")
    assert uit.opgenomen.revisies == oud.lengte
    assert uit.gemaakt_op == DAG
    # the copy itself was only read
    assert {p.name: p.read_bytes() for p in bron.rglob("*") if p.is_file()} == voor
    assert not (tmp_path / "nieuw" / terugzetten.TERUG).exists()
    nieuw = heropen(tmp_path / "nieuw")
    assert _objecten(nieuw) == _objecten(oud)
    assert nieuw.concept("half") == oud.concept("half")
    assert nieuw.opslag.bijlagen.bestanden()[0][0] == oud.opslag.bijlagen.bestanden()[0][0]
    assert [p.id for p in nieuw.zoek_plekken("oefenlokaal 2")] == ["sb-GM9990-2"]
    assert nieuw.pakket == oud.pakket
    assert nieuw.waarnemer == oud.waarnemer
    # another key, an empty chain, and in the auditlog why
    assert nieuw.apparaat != oud.apparaat
    assert (nieuw.lengte, nieuw.certificaat) == (0, None)
    vroeger, _ = nieuw.opslag.ketens()
    assert vroeger.reden == "Een kopie van 18-03-2026 07:00 is teruggezet."
    assert nieuw.opslag.audit.kop()[0] == 2
    assert lees_kluis(tmp_path / "nieuw").kluisId != lees_kluis(bron).kluisId
    nieuw.doe(MaakNotitie(tekst="verder"))
    assert len(nieuw.stand.alle(Notitie)) == 2
    # and what was put back can itself be copied and put back
    tweede = maak(nieuw, tmp_path / "stick", 9).map
    nieuw.sluit()
    _zet(tweede, tmp_path / "derde")
    derde = heropen(tmp_path / "derde")
    assert len(derde.opslag.ketens()) == 3
    assert len(derde.stand.alle(Notitie)) == 2
    derde.sluit()
    oud.sluit()


def test_a_wrong_wachtzin_and_a_folder_without_a_copy_change_nothing(
    gekopieerd: tuple[Dossier, Path], tmp_path: Path
) -> None:
    oud, bron = gekopieerd
    with pytest.raises(WachtzinFout):
        _zet(bron, tmp_path / "nieuw", "een heel andere wachtzin")
    with pytest.raises(kopie.KopieFout, match="staat geen kopie"):
        _zet(tmp_path / "stick", tmp_path / "nieuw")
    assert list((tmp_path / "nieuw").iterdir()) == []
    with pytest.raises(kopie.KopieFout, match="al een dossier"):
        _zet(bron, oud.map)
    oud.sluit()


def test_a_damaged_copy_is_refused_and_leaves_nothing(
    gekopieerd: tuple[Dossier, Path], tmp_path: Path
) -> None:
    oud, bron = gekopieerd
    data = bytearray((bron / NAAM).read_bytes())
    data[len(data) // 2] ^= 1
    (bron / NAAM).write_bytes(data)
    with pytest.raises(DatabaseFout, match="beschadigd"):
        _zet(bron, tmp_path / "nieuw")
    assert list((tmp_path / "nieuw").iterdir()) == []
    oud.sluit()


def test_broken_off_while_it_is_put_in_its_place_it_can_be_done_again(
    gekopieerd: tuple[Dossier, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    oud, bron = gekopieerd
    shutil.rmtree(bron / kopie.BIJLAGEN)
    (bron / kopie.FEITEN).unlink()

    def stroom_weg(van: Path, naar: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(terugzetten, "_verplaats", stroom_weg)
        with pytest.raises(KeyboardInterrupt):
            _zet(bron, tmp_path / "nieuw")
    assert list((tmp_path / "nieuw").iterdir()) == []
    uit = _zet(bron, tmp_path / "nieuw")
    assert uit.gemaakt_op is None
    assert len(uit.opgenomen.kwijt) == 1
    nieuw = heropen(tmp_path / "nieuw")
    assert nieuw.opslag.ketens()[0].reden == "Een kopie is teruggezet."
    nieuw.sluit()
    oud.sluit()


def test_the_new_vault_can_be_recovered_by_the_key_holders_of_the_package(
    tmp_path: Path,
) -> None:
    from tests.sync.hulp import age_paar

    paar = (age_paar()[1], age_paar()[1])
    register = RegisterGegevens(
        doel="register-demo",
        ontvangst=age_paar()[1],
        reserve=age_paar()[1],
        bewijs={},
        toelating={},
        herstel=(paar,),
    )
    oud = maak_dossier(
        tmp_path / "oud", pak=pakket().model_copy(update={"centraal_register": register})
    )
    (tmp_path / "stick").mkdir()
    _zet(maak(oud, tmp_path / "stick").map, tmp_path / "nieuw")
    assert len(lees_kluis(tmp_path / "nieuw").herstel) == 1
    oud.sluit()


def test_a_restore_that_was_broken_off_before_the_vault_can_be_done_again(
    gekopieerd: tuple[Dossier, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found by R02: a kill between the moves left a database without a vault, for good."""
    oud, bron = gekopieerd
    nieuw = tmp_path / "nieuw"
    echt, keer = Path.rename, iter(range(100))

    def breek_af(self: Path, doel: Path) -> Path:
        if doel.parent == nieuw and next(keer) == 2:
            raise KeyboardInterrupt
        return echt(self, doel)

    with monkeypatch.context() as m:
        m.setattr(Path, "rename", breek_af)
        m.setattr(shutil, "rmtree", lambda *_, **__: None)  # a kill tidies nothing
        with pytest.raises(KeyboardInterrupt):
            _zet(bron, nieuw)
    assert (nieuw / NAAM).exists()
    assert (nieuw / terugzetten.TERUG).exists()
    _zet(bron, nieuw)
    weer = heropen(nieuw)
    assert _objecten(weer) == _objecten(oud)
    weer.sluit()
    oud.sluit()


def test_half_a_restore_of_a_copy_without_attachments_is_cleared_too(
    gekopieerd: tuple[Dossier, Path], tmp_path: Path
) -> None:
    oud, bron = gekopieerd
    half = tmp_path / "nieuw"
    (half / terugzetten.TERUG).mkdir(parents=True)
    (half / NAAM).write_bytes(b"half")
    _zet(bron, half)
    weer = heropen(half)
    assert _objecten(weer) == _objecten(oud)
    weer.sluit()
    oud.sluit()


@pytest.mark.parametrize("na", range(3))
def test_a_disk_that_refuses_at_the_end_leaves_a_restore_that_can_be_done_again_r05(
    gekopieerd: tuple[Dossier, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, na: int
) -> None:
    """Found by R05: a folder that could not be synced left a database without a vault, for good."""
    oud, bron = gekopieerd
    nieuw = tmp_path / "nieuw"
    echt, keer = platform.fsync_dir, iter(range(100))

    def soms(pad: Path, *verplaatst: Path) -> None:
        if pad == nieuw and next(keer) == na:
            raise OSError(errno.EIO, "Input/output error")
        echt(pad, *verplaatst)

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(platform, "fsync_dir", soms)
        with contextlib.suppress(SchijfFout):
            _zet(bron, nieuw)
    if na == 0:  # before the vault: all of it went; after it: the dossier is whole
        assert list(nieuw.iterdir()) == []
        _zet(bron, nieuw)
    weer = heropen(nieuw)
    assert _objecten(weer) == _objecten(oud)
    weer.sluit()
    oud.sluit()
