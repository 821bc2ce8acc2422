"""Attachments behind a container: what was sealed comes back, and every other byte is seen."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sync.hulp import Apparaat, age_paar, bestand, heel_bestand
from waarnemer_app.sync import container as c
from waarnemer_app.sync import formaat as f
from waarnemer_app.sync.bijgevoegd import MERK, met_kop, splits

REGISTER, VOOR_REGISTER = age_paar()
APPARAAT = Apparaat()
APPARAAT.notitie("Een.")
FOTOS = (b"een foto", b"een andere foto" * 9)


def _open(data: bytes) -> c.Container:
    return c.open_container(data, [REGISTER], lambda _m: APPARAAT.openbaar(), "stick")


def _maak(
    lijnen: list[f.BijlagebestandLijn], grens: f.Grens = f.STICK, *, na: int = 0
) -> list[c.Bundel]:
    alles: list[f.Lijn] = [*APPARAAT.lijnen[na:], *lijnen]
    return c.maak_containers(alles, APPARAAT.feiten(na), APPARAAT.sleutel, [VOOR_REGISTER], grens)


def _fotos(*fotos: bytes) -> tuple[list[f.BijlagebestandLijn], dict[str, bytes]]:
    paren = [bestand(foto) for foto in fotos]
    return [lijn for lijn, _ in paren], {lijn.sha256: age for lijn, age in paren}


def _heel(lijnen: list[f.BijlagebestandLijn], ages: dict[str, bytes]) -> bytes:
    (bundel,) = _maak(lijnen, na=1)
    return heel_bestand(bundel, ages)


LIJNEN, AGES = _fotos(*FOTOS)
HEEL = _heel(LIJNEN, AGES)
EERSTE = _maak(LIJNEN)[0].data


@settings(max_examples=25)
@given(
    fotos=st.lists(st.binary(min_size=1, max_size=300), max_size=5, unique=True),
    per_bestand=st.integers(1, 3),
)
def test_what_was_written_comes_back(fotos: list[bytes], per_bestand: int) -> None:
    lijnen, ages = _fotos(*fotos)
    bundels = _maak(lijnen, f.Grens(per_bestand + 1, f.MAX_KLAAR))
    gelezen = [_open(heel_bestand(bundel, ages)) for bundel in bundels]
    assert [r.jws for deel in gelezen for r in c.lees_keten(deel)] == APPARAAT.jwss
    terug = [b.inhoud("stick") for deel in gelezen for b in deel.bestanden]
    assert terug == fotos
    # lines and files never share a container: one that is damaged takes no lines along
    assert not any(deel.bestanden and (deel.revisies or deel.audit) for deel in gelezen)
    assert [d.manifest.deel for d in gelezen] == list(range(1, len(gelezen) + 1))


def test_a_file_of_a_stick_stays_within_its_limit() -> None:
    """The age files count, not only their lines."""
    lijnen, _ = _fotos(b"x")
    groot = [
        lijnen[0].model_copy(update={"sha256": f"{nr:064x}", "grootte": 15 * 1024 * 1024})
        for nr in range(5)
    ]
    bundels = _maak(groot)
    assert [len(b.bijlagen) for b in bundels] == [0, 2, 2, 1]
    assert [lijn for b in bundels for lijn in b.bijlagen] == groot
    for b in bundels:
        assert len(b.data) + sum(lijn.grootte for lijn in b.bijlagen) <= f.MAX_BESTAND


@given(plaats=st.integers(0, len(HEEL) - 1), bit=st.integers(0, 7))
def test_each_changed_bit_is_seen(plaats: int, bit: int) -> None:
    data = bytearray(HEEL)
    data[plaats] ^= 1 << bit
    with pytest.raises(f.ContainerFout):
        _open(bytes(data))


@given(lengte=st.integers(0, len(HEEL) - 1))
def test_each_cut_is_seen(lengte: int) -> None:
    with pytest.raises(f.ContainerFout):
        _open(HEEL[:lengte])


KOP_EINDE = HEEL.index(b"\n") + 1
LENGTE = int(HEEL[len(MERK) : KOP_EINDE])


@pytest.mark.parametrize(
    "maak",
    [
        lambda: HEEL + b"\0",
        lambda: HEEL[: KOP_EINDE + LENGTE],
        lambda: HEEL[KOP_EINDE:],
        lambda: HEEL[KOP_EINDE : KOP_EINDE + LENGTE],
        lambda: met_kop(EERSTE),
        lambda: met_kop(EERSTE) + AGES[LIJNEN[0].sha256],
        lambda: MERK + b"0%d\n" % LENGTE + HEEL[KOP_EINDE:],
        lambda: MERK + b"-1\n" + HEEL[KOP_EINDE:],
        lambda: MERK + b"999999999\n" + HEEL[KOP_EINDE:],
        lambda: MERK + b"99999999\n" + HEEL[KOP_EINDE:],
        lambda: MERK,
        lambda: HEEL + bytes(f.MAX_BESTAND),
    ],
)
def test_another_layout_is_refused(maak: Callable[[], bytes]) -> None:
    with pytest.raises(f.ContainerFout) as fout:
        _open(maak())
    assert fout.value.remedie


def test_swapped_attachments_are_refused() -> None:
    """Both sealed and both whole, yet each belongs at its own place."""
    lijnen, ages = _fotos(b"aaaa", b"bbbb")
    een, twee = lijnen
    om = _heel(lijnen, {een.sha256: ages[twee.sha256], twee.sha256: ages[een.sha256]})
    with pytest.raises(f.ContainerFout, match="beschadigd"):
        _open(om)


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"sleutel": age_paar()[0]}, "gaat niet open met haar sleutel"),
        ({"sleutel": "AGE-SECRET-KEY-1" + "Q" * 58}, "gaat niet open met haar sleutel"),
        ({"sha256": hashlib.sha256(b"iets anders").hexdigest()}, "een andere dan zijn naam zegt"),
    ],
)
def test_a_wrong_key_or_name_gives_no_attachment(anders: dict[str, str], melding: str) -> None:
    """Sealed by the device itself, so only opening it can tell."""
    lijn, age = bestand(b"een foto")
    vals = lijn.model_copy(update=anders)
    (ding,) = _open(_heel([vals], {vals.sha256: age})).bestanden
    with pytest.raises(f.ContainerFout, match=melding):
        ding.inhoud("stick")


@pytest.mark.parametrize(
    ("age", "code"),
    [
        (b"geen age", "GEEN_AGE"),
        (b"age-encryption.org/v1\n" + b"-> X25519 AAAA\nAAAA\n" * 9 + b"--- AAAA\n", "AGE_KOP"),
    ],
)
def test_the_header_is_looked_at_before_the_parser(age: bytes, code: str) -> None:
    lijn, _ = bestand(b"x")
    som = hashlib.sha256(age).hexdigest()
    vals = lijn.model_copy(update={"grootte": len(age), "versleuteld": som})
    (ding,) = _open(_heel([vals], {vals.sha256: age})).bestanden
    with pytest.raises(f.ContainerFout) as fout:
        ding.inhoud("stick")
    assert fout.value.code == code


def test_an_attachment_of_nothing_or_of_more_than_20_mb_is_refused() -> None:
    for inhoud in (b"", bytes(f.MAX_BIJLAGE + 1)):
        sleutel = pyrage.x25519.Identity.generate()
        age = bytes(pyrage.encrypt(inhoud, [sleutel.to_public()]))
        lijn = f.BijlagebestandLijn(
            sha256=hashlib.sha256(inhoud).hexdigest(),
            grootte=len(age),
            versleuteld=hashlib.sha256(age).hexdigest(),
            sleutel=str(sleutel),
        )
        (ding,) = _open(_heel([lijn], {lijn.sha256: age})).bestanden
        with pytest.raises(f.ContainerFout, match="een andere dan zijn naam zegt"):
            ding.inhoud("stick")


def test_beside_attachments_no_other_lines_are_read() -> None:
    """Nobody makes it so; who does anyway is refused, so that nothing counts by half."""
    lijn, age = bestand(b"een foto")
    (goed,) = c.maak_containers(
        APPARAAT.lijnen, APPARAAT.feiten(), APPARAAT.sleutel, [VOOR_REGISTER]
    )
    klaar = bytes(pyrage.decrypt(goed.data, [pyrage.x25519.Identity.from_str(REGISTER)]))
    kop, _, rest = klaar.partition(b"\n")
    rest += f.als_bytes(lijn)
    manifest = APPARAAT.sleutel.controleer(kop.decode(), f.TYP)
    manifest |= {"sha256": hashlib.sha256(rest).hexdigest(), "aantal": 2}
    vals = APPARAAT.sleutel.teken(f.TYP, manifest).encode() + b"\n" + rest
    with pytest.raises(f.ContainerFout, match="geen andere regels"):
        c.lees_klaar(vals, lambda _m: APPARAAT.openbaar(), "stick", memoryview(age))


def test_a_key_is_not_told_by_accident() -> None:
    lijn, age = bestand(b"een foto")
    (bundel,) = _maak([lijn], na=1)
    (ding,) = _open(heel_bestand(bundel, {lijn.sha256: age})).bestanden
    assert lijn.sleutel not in repr((lijn, bundel, ding))
    assert lijn.sleutel.encode() not in bundel.data
    assert lijn.sha256.encode() not in bundel.data


def test_a_bare_container_has_nothing_behind_it() -> None:
    assert splits(EERSTE, "stick") == (EERSTE, memoryview(b""))
