"""Age files from elsewhere (R26): what would keep a parser busy never reaches it."""

from __future__ import annotations

import pyrage
import pytest

from tests.sync.hulp import age_paar
from waarnemer_app.sync import formaat as f
from waarnemer_app.sync.agelezer import ontsleutel

REGISTER, VOOR_REGISTER = age_paar()


def _age(stanzas: bytes) -> bytes:
    return b"age-encryption.org/v1\n" + stanzas + b"--- " + b"A" * 43 + b"\n" + bytes(80)


_STANZA = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_age(_STANZA * 2_000), "AGE_KOP"),
        (_age(_STANZA * 9), "AGE_KOP"),
        (_age(b"-> X25519 " + b"A" * 1_300_000 + b"\n"), "AGE_KOP"),
        (_age(_STANZA), "ONLEESBAAR"),
        (b"age-encryption.org/v1\n", "AGE_KOP"),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n", "GEEN_AGE"),
        (b"", "GEEN_AGE"),
        (b"PK\x03\x04" + bytes(100), "GEEN_AGE"),
        (pyrage.passphrase.encrypt(b"geheim", "een wachtzin"), "ONLEESBAAR"),
        (b"age-encryption.org/v1\n" + bytes(f.MAX_BESTAND), "TE_GROOT"),
    ],
    ids=[
        "2000-stanzas",
        "9-stanzas",
        "lange-stanza",
        "vreemde-sleutel",
        "alleen-magie",
        "armor",
        "leeg",
        "zip",
        "scrypt",
        "te-groot",
    ],
)
def test_vijandige_age_bestanden(data: bytes, code: str) -> None:
    with pytest.raises(f.ContainerFout) as fout:
        ontsleutel(data, [REGISTER])
    assert fout.value.code == code


@pytest.mark.parametrize("lengte", [0, 22, 4_096])
def test_een_bestand_zonder_inhoud_is_leeg(lengte: int) -> None:
    """FAT keeps the size of a file of which nothing arrived: zeros."""
    with pytest.raises(f.ContainerFout) as fout:
        ontsleutel(bytes(lengte), [REGISTER])
    assert (fout.value.melding, fout.value.code) == ("Het bestand is leeg.", "GEEN_AGE")


def test_een_half_bestand_is_iets_anders_dan_een_van_een_ander_register() -> None:
    data = pyrage.encrypt(bytes(200_000), [pyrage.x25519.Recipient.from_str(VOOR_REGISTER)])
    kop = data.index(b"\n--- ") + 48
    for half in (
        data[:kop],
        data[:-1],
        data[:100_000],
        data[:100_000] + bytes(len(data) - 100_000),
    ):
        with pytest.raises(f.ContainerFout) as fout:
            ontsleutel(half, [REGISTER])
        assert fout.value.melding == "Het bestand is half of beschadigd."
        assert fout.value.remedie.startswith("Kopieer het bestand opnieuw.")
    with pytest.raises(f.ContainerFout) as fout:
        ontsleutel(data, [age_paar()[0]])
    assert fout.value.melding == "Dit bestand is voor een ander register."
    assert "welk bureau" in fout.value.remedie


def test_meer_dan_32_mb_onder_een_kleine_kop_wordt_geweigerd() -> None:
    """The file may be a little larger than what is in it: what is in it counts too (R26)."""
    ontvanger = pyrage.x25519.Recipient.from_str(VOOR_REGISTER)
    data = pyrage.encrypt(bytes(f.MAX_KLAAR + 1), [ontvanger])
    assert len(data) <= f.MAX_BESTAND
    with pytest.raises(f.ContainerFout) as fout:
        ontsleutel(data, [REGISTER])
    assert fout.value.code == "TE_GROOT"
    vol = pyrage.encrypt(bytes(f.MAX_KLAAR), [ontvanger])
    assert len(ontsleutel(vol, [REGISTER])) == f.MAX_KLAAR
