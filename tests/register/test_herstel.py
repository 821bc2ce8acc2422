"""Two key holders, each the own layer, in order, for the laptop that asked (R22)."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from pyrage import decrypt, encrypt, x25519

from register.herstel import (
    HerstelFout,
    Houder,
    haal_binnenste,
    haal_buitenste,
    lees_log,
    lees_verzoek,
    noteer,
)
from tests.helpers.voorbeeld import DAG
from waarnemer_app.domain.herstel import (
    Herstelantwoord,
    Hersteld,
    Hersteldeel,
    Herstelverzoek,
    als_bytes,
    lees,
)

GEHEIM = bytes(range(48))
HOUDERS: dict[Houder, x25519.Identity] = {
    "herstel-a": x25519.Identity.generate(),
    "herstel-b": x25519.Identity.generate(),
    "herstel-c": x25519.Identity.generate(),
    "herstel-d": x25519.Identity.generate(),
}
LAPTOP = x25519.Identity.generate()


def blok(binnen: Houder, buiten: Houder, geheim: bytes = GEHEIM) -> str:
    eerst = encrypt(geheim, [HOUDERS[binnen].to_public()])
    return base64.b64encode(encrypt(eerst, [HOUDERS[buiten].to_public()])).decode()


def verzoek(kluis: str = "kluis-1", id_: str = "herstel-1", *, blokken: int = 2) -> bytes:
    paren = (blok("herstel-a", "herstel-b"), blok("herstel-c", "herstel-d"))
    return als_bytes(
        Herstelverzoek(
            verzoekId=id_,
            kluisId=kluis,
            ontvanger=str(LAPTOP.to_public()),
            blokken=paren[:blokken],
            gemaaktOp=DAG,
        )
    )


def buitenste(data: bytes, houder: Houder) -> bytes:
    return haal_buitenste(data, houder, str(HOUDERS[houder]))


def binnenste(data: bytes, deel: bytes, houder: Houder) -> bytes:
    return haal_binnenste(data, deel, houder, str(HOUDERS[houder]))


@pytest.mark.parametrize(
    ("eerste", "tweede"), [("herstel-b", "herstel-a"), ("herstel-d", "herstel-c")]
)
def test_two_holders_of_a_pair_give_the_key_to_the_laptop_alone(
    eerste: Houder, tweede: Houder
) -> None:
    vraag = verzoek()
    deel = buitenste(vraag, eerste)
    assert GEHEIM.hex().encode() not in deel
    antwoord = lees(Herstelantwoord, binnenste(vraag, deel, tweede))
    binnen = base64.b64decode(antwoord.blok)
    for houder in HOUDERS.values():
        with pytest.raises(Exception, match="No matching keys"):
            decrypt(binnen, [houder])
    hersteld = lees(Hersteld, decrypt(binnen, [LAPTOP]))
    assert bytes.fromhex(hersteld.geheim) == GEHEIM
    assert (hersteld.kluisId, hersteld.verzoekId) == ("kluis-1", "herstel-1")


@pytest.mark.parametrize("houder", ["herstel-a", "herstel-c"])
def test_the_inner_holder_cannot_begin(houder: Houder) -> None:
    with pytest.raises(HerstelFout, match="kan dit niet eerst"):
        buitenste(verzoek(), houder)


def test_one_holder_cannot_do_both_steps() -> None:
    vraag = verzoek()
    deel = buitenste(vraag, "herstel-b")
    with pytest.raises(HerstelFout, match="Alleen herstel-a kan het afmaken, niet herstel-b"):
        binnenste(vraag, deel, "herstel-b")
    with pytest.raises(HerstelFout, match="past hier niet op"):
        haal_binnenste(vraag, deel, "herstel-a", str(HOUDERS["herstel-b"]))


def test_holders_of_two_pairs_cannot_work_together() -> None:
    vraag = verzoek()
    with pytest.raises(HerstelFout, match="Alleen herstel-a kan het afmaken, niet herstel-c"):
        binnenste(vraag, buitenste(vraag, "herstel-b"), "herstel-c")


def test_a_part_of_a_pair_that_does_not_exist_is_refused() -> None:
    vraag = verzoek()
    deel = lees(Hersteldeel, buitenste(vraag, "herstel-b")).model_copy(update={"paar": 3})
    with pytest.raises(HerstelFout, match="niet herstel-a"):
        binnenste(vraag, als_bytes(deel), "herstel-a")


def test_a_part_of_another_vault_or_another_request_is_refused() -> None:
    """Who slips an own receiver in, needs the part of an own request for it."""
    deel = buitenste(verzoek(), "herstel-b")
    with pytest.raises(HerstelFout, match="andere kluis"):
        binnenste(verzoek(kluis="kluis-2"), deel, "herstel-a")
    with pytest.raises(HerstelFout, match="ander verzoek"):
        binnenste(verzoek(id_="herstel-2"), deel, "herstel-a")


def test_a_vault_without_the_second_pair_says_so() -> None:
    with pytest.raises(HerstelFout, match="niet gesloten voor herstel-d"):
        buitenste(verzoek(blokken=1), "herstel-d")


def test_keys_of_another_bureau_do_not_fit() -> None:
    vreemd = str(x25519.Identity.generate())
    with pytest.raises(HerstelFout, match="ander bureau"):
        haal_buitenste(verzoek(), "herstel-b", vreemd)


def test_a_block_with_something_else_inside_gives_nothing() -> None:
    def vraag(inhoud: str) -> bytes:
        gelezen = lees_verzoek(verzoek())
        return als_bytes(gelezen.model_copy(update={"blokken": (inhoud,)}))

    enkel = base64.b64encode(encrypt(b"geen age", [HOUDERS["herstel-b"].to_public()])).decode()
    with pytest.raises(HerstelFout, match="beschadigd"):
        buitenste(vraag(enkel), "herstel-b")
    kort = vraag(blok("herstel-a", "herstel-b", b"te kort"))
    with pytest.raises(HerstelFout, match="geen sleutel van een kluis"):
        binnenste(kort, buitenste(kort, "herstel-b"), "herstel-a")


def test_other_files_are_refused_with_what_to_ask_for() -> None:
    with pytest.raises(HerstelFout, match=r"\.wvh"):
        buitenste(b"{}", "herstel-b")
    with pytest.raises(HerstelFout, match=r"\.wvd"):
        binnenste(verzoek(), verzoek(), "herstel-a")


def schrijf(pad: Path, wie: str = "waarnemer-01", reden: str = "wachtzin vergeten") -> None:
    noteer(pad, verzoek(), houder="herstel-b", stap="deel", wie=wie, reden=reden, nu=DAG)


def test_who_and_why_are_kept_in_a_chain(tmp_path: Path) -> None:
    pad = tmp_path / "herstel.log"
    assert lees_log(pad) == []
    schrijf(pad)
    schrijf(pad, "waarnemer-02", "laptop van een ander")
    regels = [json.loads(regel) for regel in lees_log(pad)]
    assert [regel["wie"] for regel in regels] == ["waarnemer-01", "waarnemer-02"]
    assert regels[1]["reden"] == "laptop van een ander"
    assert regels[0]["kluisId"] == "kluis-1"
    assert "blok" not in pad.read_text()


@pytest.mark.parametrize(
    ("oud", "nieuw"), [("wachtzin vergeten", "niets"), ("{", "["), ('"nr":1', '"nr":2')]
)
def test_a_changed_line_is_seen_and_nothing_is_added(tmp_path: Path, oud: str, nieuw: str) -> None:
    pad = tmp_path / "herstel.log"
    schrijf(pad)
    schrijf(pad)
    kwaad = pad.read_text().replace(oud, nieuw, 1)
    pad.write_text(kwaad)
    with pytest.raises(HerstelFout, match="Bewaar dit bestand"):
        schrijf(pad)
    assert pad.read_text() == kwaad


def test_without_who_or_why_nothing_is_done(tmp_path: Path) -> None:
    pad = tmp_path / "herstel.log"
    with pytest.raises(HerstelFout, match="--wie en --reden"):
        schrijf(pad, wie=" ")
    with pytest.raises(HerstelFout, match="--wie en --reden"):
        schrijf(pad, reden="")
    assert not pad.exists()


def test_a_log_that_cannot_be_written_stops_the_recovery(tmp_path: Path) -> None:
    with pytest.raises(HerstelFout, match="niet te schrijven"):
        schrijf(tmp_path / "geen map" / "herstel.log")
    (tmp_path / "map").mkdir()
    with pytest.raises(HerstelFout, match="niet te lezen"):
        schrijf(tmp_path / "map")
