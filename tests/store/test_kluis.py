"""The vault: right passphrase or nothing, and no tampering opens it (R19 to R22)."""

import base64
import contextlib
import json
import os
import tracemalloc
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from argon2.low_level import Type, hash_secret_raw
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyrage import decrypt, x25519

from tests.helpers import boom
from tests.helpers.voorbeeld import DAG, LICHT_KIB, WACHTZIN, oefenkluis
from waarnemer_app import platform
from waarnemer_app.store import kluis
from waarnemer_app.store.fouten import KluisFout, OpslagFout, WachtzinFout
from waarnemer_app.store.kluis import (
    KOPIE,
    NAAM,
    Kdf,
    Kluis,
    Ontsloten,
    afdruk_van,
    afleiden,
    b64,
    bereid_kluis,
    heeft_kluis,
    herverpak,
    lees_kluis,
    maak_kopie,
    open_kluis,
    schrijf_kluis,
    verpak,
    wijzig_wachtzin,
)

ANDER = "een heel andere zin van woorden"
VECTOR = boom.ROOT / "tests" / "vectors" / "kluis"


@pytest.fixture(autouse=True)
def eenmaal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same derivation is really done once in a process: it is slow on purpose."""
    monkeypatch.setattr(kluis, "afleiden", lambda wachtzin, kdf: bytearray(_echt(wachtzin, kdf)))


@cache
def _echt(wachtzin: str, kdf: Kdf) -> bytes:
    return bytes(afleiden(wachtzin, kdf))


def maak(map_: Path) -> Ontsloten:
    gemaakt, ontsloten = oefenkluis()
    schrijf_kluis(map_, gemaakt)
    return ontsloten


@cache
def veranderd() -> Kluis:
    """The same data key under another passphrase."""
    gemaakt, ontsloten = oefenkluis()
    return verpak(
        ANDER,
        ontsloten.geheim,
        kluis_id=gemaakt.kluisId,
        herstel=(),
        aangemaakt=DAG,
        geheugen_kib=LICHT_KIB,
    )


def verander(map_: Path, inhoud: bytes) -> None:
    for naam in (NAAM, KOPIE):
        (map_ / naam).write_bytes(inhoud)


def test_right_passphrase_gives_the_same_key_and_another_gives_nothing(tmp_path: Path) -> None:
    ontsloten = maak(tmp_path)
    assert open_kluis(tmp_path, WACHTZIN).geheim == ontsloten.geheim
    voor = (tmp_path / NAAM).read_bytes()
    with pytest.raises(WachtzinFout, match="Caps Lock"):
        open_kluis(tmp_path, WACHTZIN + "!")
    assert (tmp_path / NAAM).read_bytes() == voor


def test_composed_and_decomposed_letters_are_the_same_passphrase(tmp_path: Path) -> None:
    gemaakt, ontsloten = bereid_kluis("é" * 20, nu=DAG, geheugen_kib=LICHT_KIB)
    schrijf_kluis(tmp_path, gemaakt)
    assert open_kluis(tmp_path, "é" * 20).geheim == ontsloten.geheim


def test_argon2id_equals_the_reference_implementation_r23() -> None:
    zout = bytes(range(16))
    kdf = Kdf(m=LICHT_KIB, t=3, p=4, zout=base64.b64encode(zout).decode())
    verwacht = hash_secret_raw(WACHTZIN.encode(), zout, 3, LICHT_KIB, 4, 32, Type.ID)
    assert bytes(afleiden(WACHTZIN, kdf)) == verwacht


def test_change_of_passphrase_keeps_the_data_key(tmp_path: Path) -> None:
    ontsloten = maak(tmp_path)
    voor = (tmp_path / NAAM).read_bytes()
    with pytest.raises(WachtzinFout):
        herverpak(tmp_path, "niet de oude wachtzin", ANDER)
    nieuw = herverpak(tmp_path, WACHTZIN, ANDER)
    assert (tmp_path / NAAM).read_bytes() == voor
    assert nieuw.kluisId == ontsloten.kluis_id
    wijzig_wachtzin(tmp_path, WACHTZIN, ANDER)
    assert open_kluis(tmp_path, ANDER).geheim == ontsloten.geheim
    with pytest.raises(WachtzinFout):
        open_kluis(tmp_path, WACHTZIN)


class Stroomuitval(BaseException):
    """The machine stops here: no code of the program runs any more."""


@pytest.mark.parametrize("na", range(20))
def test_power_cut_at_each_call_leaves_the_old_or_the_new_passphrase_r21(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, na: int
) -> None:
    ontsloten = maak(tmp_path)
    nieuw = veranderd()
    teller = iter(range(100))

    def tel(echt: Callable[..., object]) -> Callable[..., object]:
        def gedaan(*args: object, **kwargs: object) -> object:
            if next(teller) >= na:
                raise Stroomuitval
            return echt(*args, **kwargs)

        return gedaan

    with monkeypatch.context() as stoorder:
        for plek, naam in (
            (os, "open"),
            (os, "fsync"),
            (Path, "replace"),
            (Path, "unlink"),
            (platform, "fsync_dir"),
        ):
            stoorder.setattr(plek, naam, tel(getattr(plek, naam)))
        with contextlib.suppress(Stroomuitval):
            schrijf_kluis(tmp_path, nieuw)
    klaar = next(teller) < na
    opent = []
    for wachtzin in (WACHTZIN, ANDER):
        with contextlib.suppress(WachtzinFout):
            weer = open_kluis(tmp_path, wachtzin)
            assert weer.geheim == ontsloten.geheim
            assert not weer.uit_kopie
            maak_kopie(tmp_path, weer)
            opent.append(wachtzin)
    assert len(opent) == 1
    assert opent == [ANDER] or not klaar
    assert (tmp_path / KOPIE).read_bytes() == (tmp_path / NAAM).read_bytes()


def test_the_second_file_opens_when_the_first_is_damaged_and_says_so_t23(tmp_path: Path) -> None:
    ontsloten = maak(tmp_path)
    assert (tmp_path / KOPIE).read_bytes() == (tmp_path / NAAM).read_bytes()
    assert not open_kluis(tmp_path, WACHTZIN).uit_kopie
    for kapot in (b"", b"{}", b"x" * 70_000):
        (tmp_path / NAAM).write_bytes(kapot)
        weer = open_kluis(tmp_path, WACHTZIN)
        assert weer.geheim == ontsloten.geheim
        assert weer.uit_kopie
        maak_kopie(tmp_path, weer)
        assert (tmp_path / NAAM).read_bytes() == kapot
        assert lees_kluis(tmp_path).kluisId == ontsloten.kluis_id
    (tmp_path / NAAM).unlink()
    assert heeft_kluis(tmp_path)
    assert open_kluis(tmp_path, WACHTZIN).uit_kopie


def test_damage_inside_the_wrapped_key_is_no_wrong_passphrase_t23(tmp_path: Path) -> None:
    """It cannot be told from a wrong one; the second file knows."""
    maak(tmp_path)
    inhoud = json.loads((tmp_path / NAAM).read_text())
    inhoud["dek"] = base64.b64encode(bytes(64)).decode()
    (tmp_path / NAAM).write_text(json.dumps(inhoud))
    assert open_kluis(tmp_path, WACHTZIN).uit_kopie
    with pytest.raises(WachtzinFout):
        open_kluis(tmp_path, ANDER)


def test_an_older_second_file_never_lets_an_older_passphrase_in_unsaid_t23(tmp_path: Path) -> None:
    maak(tmp_path)
    oud = (tmp_path / KOPIE).read_bytes()
    schrijf_kluis(tmp_path, veranderd())
    (tmp_path / KOPIE).write_bytes(oud)
    assert open_kluis(tmp_path, WACHTZIN).uit_kopie
    maak_kopie(tmp_path, open_kluis(tmp_path, ANDER))
    with pytest.raises(WachtzinFout):
        open_kluis(tmp_path, WACHTZIN)


def test_two_damaged_files_say_what_is_damaged(tmp_path: Path) -> None:
    maak(tmp_path)
    for naam in (NAAM, KOPIE):
        (tmp_path / naam).write_bytes(b"{}")
    with pytest.raises(KluisFout, match=r"kluis\.json is beschadigd"):
        open_kluis(tmp_path, WACHTZIN)
    (tmp_path / KOPIE).unlink()
    with pytest.raises(KluisFout, match=r"kluis\.json is beschadigd"):
        lees_kluis(tmp_path)
    (tmp_path / NAAM).unlink()
    assert not heeft_kluis(tmp_path)
    with pytest.raises(KluisFout, match="niet te lezen"):
        open_kluis(tmp_path, WACHTZIN)


def test_a_damaged_second_file_does_not_matter_and_is_made_again(tmp_path: Path) -> None:
    maak(tmp_path)
    (tmp_path / KOPIE).write_bytes(b"{}")
    with pytest.raises(WachtzinFout):
        open_kluis(tmp_path, ANDER)
    ontsloten = open_kluis(tmp_path, WACHTZIN)
    maak_kopie(tmp_path, ontsloten)
    assert (tmp_path / KOPIE).read_bytes() == (tmp_path / NAAM).read_bytes()
    (tmp_path / KOPIE).unlink()
    maak_kopie(tmp_path, ontsloten)
    assert (tmp_path / KOPIE).exists()


def test_a_second_file_is_only_made_of_the_file_that_opened(tmp_path: Path) -> None:
    maak(tmp_path)
    ontsloten = open_kluis(tmp_path, WACHTZIN)
    assert ontsloten.afdruk == afdruk_van((tmp_path / NAAM).read_bytes())
    (tmp_path / KOPIE).unlink()
    (tmp_path / NAAM).write_bytes(b"{}")
    maak_kopie(tmp_path, ontsloten)
    assert not (tmp_path / KOPIE).exists()


def test_too_little_memory_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    class Vol:
        def __init__(self, **_: object) -> None:
            raise MemoryError

    monkeypatch.setattr(kluis, "Argon2id", Vol)
    with pytest.raises(KluisFout, match="te weinig geheugen"):
        afleiden(WACHTZIN, Kdf(m=LICHT_KIB, t=3, p=4, zout=b64(bytes(16))))


def test_an_open_key_of_another_length_is_never_given_to_the_database() -> None:
    with pytest.raises(KluisFout, match="verkeerde lengte"):
        Ontsloten("kluis-1", bytearray(47)).sqlcipher_sleutel()
    ontsloten = Ontsloten("kluis-1", bytearray(range(48)))
    assert len(ontsloten.sqlcipher_sleutel()) == 99
    ontsloten.wis()
    assert ontsloten.geheim == bytearray(48)


def test_recovery_needs_both_key_holders_in_order_r22(tmp_path: Path) -> None:
    a, b = x25519.Identity.generate(), x25519.Identity.generate()
    paar = (str(a.to_public()), str(b.to_public()))
    gemaakt, ontsloten = bereid_kluis(WACHTZIN, nu=DAG, geheugen_kib=LICHT_KIB, herstel=(paar,))
    schrijf_kluis(tmp_path, gemaakt)
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
        ("t", 2),
        ("t", 4),
        ("p", 0),
        ("p", 1),
        ("m", 512 * 1024),
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
    verander(tmp_path, json.dumps(inhoud).encode())
    with pytest.raises(KluisFout):
        open_kluis(tmp_path, WACHTZIN)


def test_header_is_bound_to_the_key_r20(tmp_path: Path) -> None:
    maak(tmp_path)
    inhoud = json.loads((tmp_path / NAAM).read_text())
    inhoud["kluisId"] = "kluis-van-een-ander"
    verander(tmp_path, json.dumps(inhoud).encode())
    with pytest.raises(WachtzinFout):
        open_kluis(tmp_path, WACHTZIN)


@pytest.mark.parametrize("veld", ["nonce", "dek", "kluisId", "aangemaakt", "formaat", "herstel"])
@pytest.mark.parametrize("waarde", [None, "", 7, "x", "A" * 5000, "AAAA", [], {}, ["x"] * 5])
def test_a_field_of_another_kind_is_refused_without_work_r20(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, veld: str, waarde: object
) -> None:
    if (veld, waarde) == ("herstel", []):
        return  # a package without a register
    maak(tmp_path)
    inhoud = json.loads((tmp_path / NAAM).read_text())
    inhoud[veld] = waarde
    kwaad = json.dumps(inhoud).encode()
    verander(tmp_path, kwaad)
    monkeypatch.setattr(kluis, "afleiden", None)
    with pytest.raises(KluisFout):
        open_kluis(tmp_path, WACHTZIN)
    assert (tmp_path / NAAM).read_bytes() == kwaad


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_any_changed_byte_is_refused_or_known_and_never_overwritten_r20(
    tmp_path: Path, data: st.DataObject
) -> None:
    """What is not bound to the key (when it was made, the recovery) is known by the hash."""
    pad = tmp_path / NAAM
    if not pad.exists():
        maak(tmp_path)
        (tmp_path / KOPIE).unlink()
    goed = pad.read_bytes()
    plaats = data.draw(st.integers(0, len(goed) - 1))
    nieuw = data.draw(st.integers(0, 255).filter(lambda b: b != goed[plaats]))
    kwaad = goed[:plaats] + bytes([nieuw]) + goed[plaats + 1 :]
    pad.write_bytes(kwaad)
    tracemalloc.start()
    try:
        ontsloten = open_kluis(tmp_path, WACHTZIN)
    except OpslagFout:
        pass
    else:
        assert ontsloten.afdruk == afdruk_van(kwaad) != afdruk_van(goed)
        assert plaats > goed.index(b'"aangemaakt"') or chr(goed[plaats]).isspace()
    finally:
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
        tracemalloc.stop()
        assert pad.read_bytes() == kwaad
        pad.write_bytes(goed)


@pytest.mark.parametrize("inhoud", [b"", b"{}", b"x" * 70_000, bytes(range(156, 256)), b"[]"])
def test_a_file_that_is_no_vault_is_refused(tmp_path: Path, inhoud: bytes) -> None:
    (tmp_path / NAAM).write_bytes(inhoud)
    with pytest.raises(KluisFout, match="gegevens staan er nog"):
        lees_kluis(tmp_path)


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
