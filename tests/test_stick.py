"""The stick: attachments go as they lie, are read back, and arrive at the real register (R31)."""

from __future__ import annotations

import errno
import itertools
import os
import sys
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyrage import x25519

from register.database import maak_pool
from register.fouten import Weigering
from register.instellingen import Instellingen
from register.ontvangst import Herkomst, ontvang
from tests.helpers.register import NERGENS, Laptop, foto, laptop
from tests.register.server import Demosleutels, Server, demo, postgres_url, server, server_database
from tests.sync.hulp import age_paar, bestand
from waarnemer_app import platform, stick, verzending
from waarnemer_app.age import versleutel
from waarnemer_app.dossier import Dossier
from waarnemer_app.stick import StickVol, schrijf_bundels, stick_werk
from waarnemer_app.sync.container import Bundel, Container, lees_keten, open_container
from waarnemer_app.sync.formaat import ContainerFout, Grens
from waarnemer_app.sync.protocol import ONTVANGSTBEWIJS_TYP

__all__ = ["demo", "postgres_url", "server", "server_database"]

NU = datetime.now(UTC)
GROOT = 256 * 1024
FOTOS = (b"een foto" * 9_000, b"een andere foto" * 9_000, b"nog een")


@pytest.fixture
def maak_laptop(tmp_path: Path, demo: Demosleutels) -> Iterator[Laptop]:
    nummers = itertools.count()
    open_: list[Dossier] = []

    def act(adres: str = NERGENS) -> Dossier:
        open_.append(laptop(tmp_path / f"laptop{next(nummers)}", adres, demo))
        return open_[-1]

    yield act
    for dossier in open_:
        dossier.sluit()


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def volle_stick(map_: Path) -> Iterator[Path]:
    """A folder in which no file may become larger than 64 kB: the system itself refuses."""
    if sys.platform == "win32":
        pytest.skip("Windows kent geen grens aan de grootte van een bestand")
    import resource

    oud = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, oud[1]))
    yield map_
    resource.setrlimit(resource.RLIMIT_FSIZE, oud)


def bundel(naam: str = "waarnemingen-oefen.wvb", grootte: int = 1000) -> Bundel:
    return Bundel(naam, 1, 2, os.urandom(grootte))


def _open(data: bytes, dossier: Dossier, demo: Demosleutels) -> Container:
    return open_container(data, [demo.register.ontvangst], lambda _m: dossier.sleutel, "stick")


def _lees(paden: Sequence[Path], dossier: Dossier, demo: Demosleutels) -> list[Container]:
    return [_open(pad.read_bytes(), dossier, demo) for pad in paden]


def _inhouden(delen: Sequence[Container]) -> list[bytes]:
    return [b.inhoud("stick") for deel in delen for b in deel.bestanden]


def _maak_oud(dossier: Dossier, sha256: str) -> None:
    """Make of an attachment what it was before schema 4: under the key of the dossier."""
    bijlagen = dossier.opslag.bijlagen
    sleutel = x25519.Identity.from_str(dossier.opslag.bijlagensleutel())
    inhoud = bijlagen.lees(sha256)
    dossier.opslag.db.uitvoeren(
        "UPDATE bijlage SET sleutel = NULL, versleuteld = NULL WHERE sha256 = ?", (sha256,)
    )
    bijlagen.pad(sha256).write_bytes(versleutel([inhoud], [sleutel.to_public()]))
    assert bijlagen.lees(sha256) == inhoud


# what lies on it


def test_attachments_lie_behind_their_container_as_they_lay_on_the_laptop(
    maak_laptop: Laptop, demo: Demosleutels, map_: Path
) -> None:
    dossier = maak_laptop()
    sommen = [foto(dossier, data) for data in (*FOTOS, FOTOS[0])]
    assert len(set(sommen)) == len(FOTOS)
    paden = stick_werk(dossier, NU).schrijf(map_)
    assert sorted(map_.iterdir()) == sorted(paden)
    assert [pad.name.partition("-")[2][8:] for pad in paden] == ["-1van2.wvb", "-2van2.wvb"]
    een, twee = _lees(paden, dossier, demo)
    assert [r.revisie.seq for r in lees_keten(een)] == list(range(1, dossier.lengte + 1))
    assert een.audit
    assert (een.bijlagen, een.bestanden, twee.bijlagen) == ((), (), ())
    assert _inhouden([een, twee]) == list(FOTOS), "each once, in the order of the revisions"
    ruw = paden[1].read_bytes()
    for sha256 in set(sommen):
        eigen = dossier.opslag.bijlagen.agebestand(sha256)
        assert eigen is not None
        assert eigen.pad.read_bytes() in ruw
        assert eigen.pad.name.encode() not in ruw, "the name on the laptop stays there"


def test_every_file_stays_below_the_limit(
    maak_laptop: Laptop, demo: Demosleutels, map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stick, "STICK", Grens(regels=100, bytes_=200_000))
    dossier = maak_laptop()
    for data in FOTOS:
        foto(dossier, data)
    paden = stick_werk(dossier, NU).schrijf(map_)
    assert len(paden) == 3
    assert max(pad.stat().st_size for pad in paden) < 200_000
    delen = _lees(paden, dossier, demo)
    assert _inhouden(delen) == list(FOTOS)
    assert {(deel.manifest.delen, deel.manifest.bundelId) for deel in delen} == {
        (3, delen[0].manifest.bundelId)
    }


def test_what_was_kept_before_schema_4_still_goes_in_pieces(
    maak_laptop: Laptop, demo: Demosleutels, map_: Path
) -> None:
    dossier = maak_laptop()
    oud, _ = (foto(dossier, data) for data in FOTOS[:2])
    _maak_oud(dossier, oud)
    een, twee = _lees(stick_werk(dossier, NU).schrijf(map_), dossier, demo)
    assert {lijn.sha256 for lijn in een.bijlagen} == {oud}
    assert _inhouden([een, twee]) == [FOTOS[1]]


def test_nothing_large_lies_in_memory(maak_laptop: Laptop, map_: Path) -> None:
    dossier = maak_laptop()
    for nr in range(8):
        foto(dossier, os.urandom(3_000_000) + bytes([nr]))
    werk = stick_werk(dossier, NU)
    tracemalloc.start()
    try:
        werk.schrijf(map_)
        _, piek = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert piek < 6_000_000, f"{piek / 1e6:.1f} MB for 24 MB of photos"


# damage on the laptop, and a stick that lies


@pytest.mark.parametrize("schade", ["bit", "korter", "langer", "leeg", "weg", "reus"])
def test_a_damaged_attachment_stays_behind_and_hinders_nothing(
    maak_laptop: Laptop, demo: Demosleutels, map_: Path, schade: str
) -> None:
    dossier = maak_laptop()
    sommen = [foto(dossier, data) for data in FOTOS]
    pad = dossier.opslag.bijlagen.pad(sommen[1])
    heel = pad.read_bytes()
    if schade == "weg":
        pad.unlink()
    elif schade == "reus":
        with pad.open("r+b") as bestand_:
            bestand_.truncate(10 * 1024**3)
    else:
        anders = {"bit": bytes([heel[0] ^ 1]) + heel[1:], "korter": heel[:-1], "leeg": b""}
        pad.write_bytes(anders.get(schade, heel + b"\0"))
    paden = stick_werk(dossier, NU).schrijf(map_)
    assert sorted(map_.iterdir()) == sorted(paden)
    delen = _lees(paden, dossier, demo)
    assert _inhouden(delen) == [FOTOS[0], FOTOS[2]]
    assert delen[0].manifest.tot == dossier.lengte


def test_a_file_that_goes_between_looking_and_copying_stays_behind(
    maak_laptop: Laptop, demo: Demosleutels, map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = maak_laptop()
    sommen = [foto(dossier, data) for data in FOTOS]
    echt = stick.schrijf_bundels
    pad = dossier.opslag.bijlagen.pad(sommen[0])

    def dan_is_het_weg(*args: object) -> list[Path]:
        pad.unlink(missing_ok=True)
        return echt(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(stick, "schrijf_bundels", dan_is_het_weg)
    delen = _lees(stick_werk(dossier, NU).schrijf(map_), dossier, demo)
    assert _inhouden(delen) == list(FOTOS[1:])


@pytest.mark.parametrize("plaats", [0, 1_000, -1])
def test_a_stick_that_reads_back_something_else_is_told_of(
    maak_laptop: Laptop, map_: Path, monkeypatch: pytest.MonkeyPatch, plaats: int
) -> None:
    dossier = maak_laptop()
    foto(dossier, FOTOS[0])
    echt = os.fsync

    def liegt(fd: int) -> None:
        echt(fd)
        for pad in map_.glob("*-2van2.wvb.deel"):
            data = bytearray(pad.read_bytes())
            if data:
                data[plaats] ^= 1
                pad.write_bytes(data)

    monkeypatch.setattr(os, "fsync", liegt)
    with pytest.raises(OSError, match="teruggelezen inhoud is anders"):
        stick_werk(dossier, NU).schrijf(map_)
    assert list(map_.iterdir()) == []


@pytest.mark.parametrize("erbij", [b"x", b""])
def test_a_file_of_another_length_is_told_of(
    map_: Path, monkeypatch: pytest.MonkeyPatch, erbij: bytes
) -> None:
    een = bundel()
    echt = os.fsync

    def liegt(fd: int) -> None:
        echt(fd)
        for pad in map_.glob("*.deel"):
            pad.write_bytes(een.data + erbij if erbij else een.data[:-1])

    monkeypatch.setattr(os, "fsync", liegt)
    with pytest.raises(OSError, match="teruggelezen inhoud is anders"):
        schrijf_bundels(map_, (een,), {})
    assert list(map_.iterdir()) == []


def test_a_full_stick_leaves_no_half_file(volle_stick: Path, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too large"):
        schrijf_bundels(volle_stick, (bundel("a.wvb"), bundel("b.wvb", GROOT)), {})
    assert list(volle_stick.iterdir()) == []
    lijn, age = bestand(os.urandom(60 * 1024))
    (tmp_path / "x.age").write_bytes(age)
    met = Bundel("c.wvb", 1, 2, os.urandom(8 * 1024), (lijn,))
    with pytest.raises(OSError, match="too large"):
        schrijf_bundels(volle_stick, (met,), {lijn.sha256: tmp_path / "x.age"})
    assert list(volle_stick.iterdir()) == []


def test_a_stick_without_room_is_told_before_a_byte_goes(
    map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "free_space", lambda _: 4_999)
    lijn, _ = bestand(os.urandom(2_000))
    met = Bundel("waarnemingen-a.wvb", 1, 2, os.urandom(3_000), (lijn,))
    with pytest.raises(StickVol) as fout:
        schrijf_bundels(map_, (met,), {})
    assert (fout.value.errno, fout.value.nodig) == (errno.ENOSPC, 3_000 + lijn.grootte)
    assert list(map_.iterdir()) == []
    # some network disks say that they have no room at all
    monkeypatch.setattr(platform, "free_space", lambda _: 0)
    assert schrijf_bundels(map_, (bundel(),), {}) == list(map_.iterdir())


def test_each_file_is_synced_again_under_its_name_before_it_counts(
    map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FAT writes a new name without the size of the file: pulled out then, it is empty."""
    if sys.platform != "linux":
        pytest.skip("alleen Linux noemt de open bestanden in /proc")
    gezien: list[str] = []
    echt = os.fsync

    def kijk(fd: int) -> None:
        gezien.append(Path(f"/proc/self/fd/{fd}").readlink().name)
        echt(fd)

    monkeypatch.setattr(os, "fsync", kijk)
    half = map_ / "waarnemingen-0.wvb.deel"
    half.write_bytes(b"van een stick die eruit ging: weghalen zet FAT op slot")
    schrijf_bundels(map_, (bundel("a.wvb"), bundel("b.wvb")), {})
    assert half.exists()
    assert gezien == ["a.wvb.deel", "b.wvb.deel", "a.wvb", "stick", "b.wvb", "stick"]


def test_a_stick_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="weg"):
        schrijf_bundels(tmp_path / "weg", (bundel(),), {})


def test_an_older_file_of_the_same_name_stays_whole_when_it_fails(volle_stick: Path) -> None:
    oud = volle_stick / "b.wvb"
    oud.write_bytes(b"van gisteren")
    with pytest.raises(OSError, match="too large"):
        schrijf_bundels(volle_stick, (bundel("a.wvb"), bundel("b.wvb", GROOT)), {})
    assert oud.read_bytes() == b"van gisteren"
    assert sorted(volle_stick.iterdir()) == [oud]


# at the register


Neem = Callable[[bytes], str]


@pytest.fixture
def neem(server: Server, demo: Demosleutels) -> Iterator[Neem]:
    inst = Instellingen.uit_sleutels(demo.openbaar, demo.register)
    with maak_pool(server.database or "", rollen=True) as pool:
        yield lambda data: ontvang(pool, inst, data, Herkomst("stick:m-1"))


def _kop(jws: str, demo: Demosleutels) -> tuple[int, bool]:
    bewijs = demo.bewijs.controleer(jws, ONTVANGSTBEWIJS_TYP)
    return bewijs["tot"], bewijs["volledig"]


def _bij_register(server: Server, dossier: Dossier) -> list[tuple[str, int]]:
    vraag = "SELECT sha256, grootte FROM bewijs.bijlage WHERE apparaat = %s ORDER BY sha256"
    return [(s, g) for s, g in server.sql(vraag, dossier.apparaat)]


@pytest.mark.register
def test_the_register_takes_it_in_once_and_the_receipt_is_whole_at_the_end(
    maak_laptop: Laptop, server: Server, demo: Demosleutels, map_: Path, neem: Neem
) -> None:
    dossier = maak_laptop()
    oud = foto(dossier, FOTOS[2])
    _maak_oud(dossier, oud)
    sommen = {foto(dossier, data): len(data) for data in FOTOS[:2]}
    ruw = [pad.read_bytes() for pad in stick_werk(dossier, NU).schrijf(map_)]
    jwss = [neem(data) for data in ruw]
    assert [_kop(jws, demo) for jws in jwss] == [(dossier.lengte, False), (dossier.lengte, True)]
    assert _bij_register(server, dossier) == sorted([*sommen.items(), (oud, len(FOTOS[2]))])
    telling = "SELECT count(*), sum(length(data)) FROM bewijs.bijlage_deel WHERE apparaat = %s"
    voor = server.sql(telling, dossier.apparaat)
    assert voor[0][1] == sum(map(len, FOTOS))
    weer = [neem(data) for data in ruw]
    assert [_kop(jws, demo) for jws in weer] == [(dossier.lengte, True)] * 2
    assert [neem(data) for data in ruw] == weer, "now that all is there, nothing changes any more"
    assert server.sql(telling, dossier.apparaat) == voor
    assert verzending.neem_bewijs_aan(dossier, jwss[1]).volledig
    assert verzending.niet_ontvangen(dossier).niets


@pytest.mark.register
def test_damage_gives_never_a_wrong_attachment_and_never_takes_a_revision_along(
    maak_laptop: Laptop, server: Server, demo: Demosleutels, map_: Path, neem: Neem
) -> None:
    dossier = maak_laptop()
    for inhoud in FOTOS:
        foto(dossier, inhoud)
    regels, fotos = (pad.read_bytes() for pad in stick_werk(dossier, NU).schrijf(map_))
    assert _kop(neem(regels), demo) == (dossier.lengte, False)

    @settings(max_examples=40)
    @given(deel=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
    def beschadigd(deel: float, bit: int) -> None:
        stuk = bytearray(fotos)
        stuk[int(deel * len(stuk))] ^= 1 << bit
        with pytest.raises(Weigering) as fout:
            neem(bytes(stuk))
        assert fout.value.probleem.code in {"BIJLAGE", "GEEN_AGE", "AGE_KOP", "ONLEESBAAR"}
        assert _bij_register(server, dossier) == []

    beschadigd()
    assert _kop(neem(fotos), demo) == (dossier.lengte, True)
    assert sorted(g for _, g in _bij_register(server, dossier)) == sorted(map(len, FOTOS))


def test_nobody_else_reads_it(maak_laptop: Laptop, demo: Demosleutels, map_: Path) -> None:
    dossier = maak_laptop()
    foto(dossier, FOTOS[0])
    _, twee = stick_werk(dossier, NU).schrijf(map_)
    ruw = twee.read_bytes()
    eigen = dossier.opslag.bijlagen.agebestand(
        verzending.genoemde_bijlagen(verzending.huidige(dossier))[0]
    )
    assert eigen is not None
    assert eigen.sleutel.encode() not in ruw
    with pytest.raises(ContainerFout, match="ander register"):
        open_container(ruw, [age_paar()[0]], lambda _m: dossier.sleutel)
    assert len(_open(ruw, dossier, demo).bestanden) == 1
