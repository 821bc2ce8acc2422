"""The vault: right passphrase or nothing, and no tampering opens it (R19 to R22)."""

import base64
import json
from pathlib import Path

import pytest
from argon2.low_level import Type, hash_secret_raw
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyrage import decrypt, x25519

from tests.helpers import boom
from tests.helpers.voorbeeld import DAG, LICHT_KIB, WACHTZIN
from waarnemer_app.store.fouten import KluisFout, OpslagFout, WachtzinFout
from waarnemer_app.store.kluis import (
    NAAM,
    Kdf,
    Ontsloten,
    _kek,
    bereid_kluis,
    lees_kluis,
    open_kluis,
    schrijf_kluis,
    wachtzin_bezwaar,
    wijzig_wachtzin,
)

VECTOR = boom.ROOT / "tests" / "vectors" / "kluis"


def maak(map_: Path, herstel: tuple[tuple[str, str], ...] = ()) -> Ontsloten:
    kluis, ontsloten = bereid_kluis(WACHTZIN, nu=DAG, geheugen_kib=LICHT_KIB, herstel=herstel)
    schrijf_kluis(map_, kluis)
    return ontsloten


def test_right_passphrase_gives_the_same_key_and_another_gives_nothing(tmp_path: Path) -> None:
    ontsloten = maak(tmp_path)
    assert open_kluis(tmp_path, WACHTZIN).geheim == ontsloten.geheim
    voor = (tmp_path / NAAM).read_bytes()
    with pytest.raises(WachtzinFout, match="Caps Lock"):
        open_kluis(tmp_path, WACHTZIN + "!")
    assert (tmp_path / NAAM).read_bytes() == voor


def test_composed_and_decomposed_letters_are_the_same_passphrase(tmp_path: Path) -> None:
    kluis, ontsloten = bereid_kluis("é" * 20, nu=DAG, geheugen_kib=LICHT_KIB)
    schrijf_kluis(tmp_path, kluis)
    assert open_kluis(tmp_path, "é" * 20).geheim == ontsloten.geheim


def test_argon2id_equals_the_reference_implementation_r23() -> None:
    zout = bytes(range(16))
    kdf = Kdf(m=LICHT_KIB, t=3, p=4, zout=base64.b64encode(zout).decode())
    verwacht = hash_secret_raw(WACHTZIN.encode(), zout, 3, LICHT_KIB, 4, 32, Type.ID)
    assert bytes(_kek(WACHTZIN, kdf)) == verwacht


def test_change_of_passphrase_keeps_the_data_key(tmp_path: Path) -> None:
    ontsloten = maak(tmp_path)
    wijzig_wachtzin(tmp_path, WACHTZIN, "een heel andere wachtzin")
    assert open_kluis(tmp_path, "een heel andere wachtzin").geheim == ontsloten.geheim
    with pytest.raises(WachtzinFout):
        open_kluis(tmp_path, WACHTZIN)


def test_recovery_needs_both_key_holders_in_order_r22(tmp_path: Path) -> None:
    a, b = x25519.Identity.generate(), x25519.Identity.generate()
    paar = (str(a.to_public()), str(b.to_public()))
    ontsloten = maak(tmp_path, herstel=(paar,))
    blok = base64.b64decode(lees_kluis(tmp_path).herstel[0])
    assert decrypt(decrypt(blok, [b]), [a]) == bytes(ontsloten.geheim)
    with pytest.raises(Exception, match="No matching keys"):
        decrypt(blok, [a])


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("m", 1 << 40),
        ("m", 1024),
        ("t", 10**9),
        ("t", 1),
        ("p", 0),
        ("naam", "scrypt"),
        ("v", 16),
        ("extra", 1),
    ],
)
def test_tampered_header_is_refused_without_work_r20(
    tmp_path: Path, veld: str, waarde: int | str
) -> None:
    maak(tmp_path)
    inhoud = json.loads((tmp_path / NAAM).read_text())
    inhoud["kdf"][veld] = waarde
    (tmp_path / NAAM).write_text(json.dumps(inhoud))
    with pytest.raises(KluisFout):
        open_kluis(tmp_path, WACHTZIN)


def test_header_is_bound_to_the_key_r20(tmp_path: Path) -> None:
    maak(tmp_path)
    inhoud = json.loads((tmp_path / NAAM).read_text())
    inhoud["kluisId"] = "kluis-van-een-ander"
    (tmp_path / NAAM).write_text(json.dumps(inhoud))
    with pytest.raises(WachtzinFout):
        open_kluis(tmp_path, WACHTZIN)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_changed_byte_is_refused_and_never_overwritten_r20(
    tmp_path: Path, data: st.DataObject
) -> None:
    pad = tmp_path / NAAM
    if not pad.exists():
        maak(tmp_path)
    goed = pad.read_bytes()
    plaats = data.draw(st.integers(0, len(goed) - 1))
    nieuw = data.draw(st.integers(0, 255))
    kwaad = goed[:plaats] + bytes([nieuw]) + goed[plaats + 1 :]
    ongebonden = (goed.index(b'"aangemaakt"'), goed.index(b'"herstel"'))
    pad.write_bytes(kwaad)
    try:
        if nieuw != goed[plaats] and plaats < min(ongebonden):
            with pytest.raises(OpslagFout):
                open_kluis(tmp_path, WACHTZIN)
        assert pad.read_bytes() == kwaad
    finally:
        pad.write_bytes(goed)


@pytest.mark.parametrize("inhoud", [b"", b"{}", b"x" * 70_000, bytes(range(156, 256)), b"[]"])
def test_a_file_that_is_no_vault_is_refused(tmp_path: Path, inhoud: bytes) -> None:
    (tmp_path / NAAM).write_bytes(inhoud)
    with pytest.raises(KluisFout, match="gegevens staan er nog"):
        lees_kluis(tmp_path)


@pytest.mark.parametrize(
    ("wachtzin", "goed"),
    [
        ("kort", False),
        ("aaaaaaaaaaaaaaaaaaaa", False),
        ("Kiesraad2026", False),
        ("vijf losse woorden hier", True),
    ],
)
def test_own_choice_must_be_long_and_varied(wachtzin: str, goed: bool) -> None:  # noqa: FBT001 — a table column
    assert (wachtzin_bezwaar(wachtzin) is None) is goed


def test_the_frozen_vault_of_format_1_opens() -> None:
    """``tests/vectors/kluis`` was written once and is never made again (format 1)."""
    verwacht = json.loads((VECTOR / "verwacht.json").read_bytes())
    ontsloten = open_kluis(VECTOR, verwacht["wachtzin"])
    assert ontsloten.geheim.hex() == verwacht["geheim"]
    assert ontsloten.sqlcipher_sleutel().decode() == verwacht["sqlcipher_sleutel"]
    assert ontsloten.database_zout.hex() == verwacht["database_zout"]
    eerste, tweede = (x25519.Identity.from_str(h) for h in verwacht["houders"])
    blok = base64.b64decode(lees_kluis(VECTOR).herstel[0])
    assert decrypt(decrypt(blok, [tweede]), [eerste]).hex() == verwacht["geheim"]
