"""The key folder of the bureau (veiligheid 2.1): who can open what, and what is refused."""

from __future__ import annotations

import getpass
import json
import shutil
import stat
import sys
from pathlib import Path

import pyrage
import pytest

from register.sleutels import (
    LEZERS,
    NAMEN,
    OpenbareSleutels,
    RegisterSleutels,
    SleutelFout,
    laad_openbaar,
    maak_sleutels,
    open_sleutel,
    wijzig_wachtzin,
)
from register.wachtzin import OMGEVING
from tests.helpers.boom import ROOT
from tests.register.commandos.test_pakket import doe
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.imports.pakket import vertrouwde_wortels

DEMO = ROOT / "resources/demo/sleutels"
DEMO_WACHTZIN = "demo-wachtzin-alleen-voor-oefenen"
WACHTZIN = "een lange zin voor de test"


@pytest.fixture(scope="module")
def sleutelmap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder made by the command, once: eight files with scrypt take some seconds."""
    map_ = tmp_path_factory.mktemp("bureau") / "sleutels"
    with pytest.MonkeyPatch.context() as omgeving:
        omgeving.setenv(OMGEVING, WACHTZIN)
        assert doe("sleutels", "maak", map_, "--doel", "register-test") == 0
    return map_


@pytest.fixture
def kopie(sleutelmap: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sleutelmap, tmp_path / "kopie"))


def test_each_secret_has_a_file_of_its_own_that_only_the_owner_reads(sleutelmap: Path) -> None:
    namen = {pad.name for pad in sleutelmap.iterdir()}
    assert namen == {f"{naam}.age" for naam in NAMEN} | {"openbaar.json", "wortel.jwk"}
    if sys.platform != "win32":
        assert stat.S_IMODE(sleutelmap.stat().st_mode) == 0o700
        assert {stat.S_IMODE(pad.stat().st_mode) for pad in sleutelmap.iterdir()} == {0o600}


def test_the_readable_files_hold_no_secret(sleutelmap: Path) -> None:
    for naam in ("openbaar.json", "wortel.jwk"):
        tekst = (sleutelmap / naam).read_text(encoding="utf-8")
        assert '"d"' not in tekst
        assert "AGE-SECRET-KEY" not in tekst
    openbaar = laad_openbaar(sleutelmap)
    assert (openbaar.doel, openbaar.demo) == ("register-test", False)
    assert len({openbaar.ontvangst, openbaar.reserve, *sum(openbaar.herstel, ())}) == 6


def test_the_public_root_can_be_trusted_as_it_lies_there(sleutelmap: Path) -> None:
    (wortel,) = vertrouwde_wortels(sleutelmap).values()
    assert wortel.openbaar() == laad_openbaar(sleutelmap).wortel


def test_the_keys_of_the_demo_are_a_frozen_folder_of_format_1() -> None:
    openbaar = laad_openbaar(DEMO)
    assert openbaar.demo
    toelating = open_sleutel(DEMO, "toelating", DEMO_WACHTZIN)
    token = toelating.teken("proef+jws", {"a": 1})
    assert Sleutel.uit_jwk(openbaar.toelating).controleer(token, "proef+jws") == {"a": 1}


def test_the_server_needs_one_file_and_gets_what_was_sent_to_it() -> None:
    openbaar = laad_openbaar(DEMO)
    register = open_sleutel(DEMO, "register", DEMO_WACHTZIN)
    assert isinstance(register, RegisterSleutels)
    assert register.bewijs.openbaar() == openbaar.bewijs
    assert len(register.token_geheim) == 32
    ontvanger = pyrage.x25519.Recipient.from_str(openbaar.ontvangst)
    lezer = pyrage.x25519.Identity.from_str(register.ontvangst)
    assert pyrage.decrypt(pyrage.encrypt(b"inhoud", [ontvanger]), [lezer]) == b"inhoud"


def test_recovery_needs_both_holders_of_a_pair() -> None:
    """Nested: B strips the outer layer, A the inner (veiligheid 2.1)."""
    a, b = (pyrage.x25519.Recipient.from_str(r) for r in laad_openbaar(DEMO).herstel[0])
    verpakt = pyrage.encrypt(pyrage.encrypt(b"sleutel", [a]), [b])
    houder_a = pyrage.x25519.Identity.from_str(open_sleutel(DEMO, "herstel-a", DEMO_WACHTZIN))
    houder_b = pyrage.x25519.Identity.from_str(open_sleutel(DEMO, "herstel-b", DEMO_WACHTZIN))
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(verpakt, [houder_a])
    assert pyrage.decrypt(pyrage.decrypt(verpakt, [houder_b]), [houder_a]) == b"sleutel"


def test_the_last_holder_has_the_last_public_key(sleutelmap: Path) -> None:
    lezer = pyrage.x25519.Identity.from_str(open_sleutel(sleutelmap, LEZERS[-1], WACHTZIN))
    assert str(lezer.to_public()) == laad_openbaar(sleutelmap).herstel[1][1]


def test_a_wrong_wachtzin_is_said_in_dutch(sleutelmap: Path) -> None:
    with pytest.raises(SleutelFout, match="Deze wachtzin past niet"):
        open_sleutel(sleutelmap, "wortel", WACHTZIN + "!")


def test_more_work_than_this_computer_can_do_is_not_called_a_wrong_wachtzin(kopie: Path) -> None:
    kop, _, rest = (kopie / "wortel.age").read_bytes().partition(b"\n")
    stanza, _, rest = rest.partition(b"\n")
    zwaar = stanza.rpartition(b" ")[0] + b" 62"
    (kopie / "wortel.age").write_bytes(b"\n".join((kop, zwaar, rest)))
    with pytest.raises(SleutelFout, match="te druk"):
        open_sleutel(kopie, "wortel", WACHTZIN)


def test_a_key_of_another_bureau_is_refused(kopie: Path) -> None:
    shutil.copy(DEMO / "wortel.age", kopie / "wortel.age")
    with pytest.raises(SleutelFout, match="hoort niet bij"):
        open_sleutel(kopie, "wortel", DEMO_WACHTZIN)


def test_one_key_under_the_name_of_another_is_refused(kopie: Path) -> None:
    shutil.copy(kopie / "herstel-a.age", kopie / "reserve.age")
    with pytest.raises(SleutelFout, match="hoort niet bij"):
        open_sleutel(kopie, "reserve", WACHTZIN)


def test_a_holder_can_have_an_own_wachtzin(kopie: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OMGEVING, WACHTZIN)
    monkeypatch.setattr(getpass, "getpass", lambda _vraag: "van de derde houder alleen")
    assert doe("sleutels", "wachtzin", kopie, "herstel-c") == 0
    assert open_sleutel(kopie, "herstel-c", "van de derde houder alleen").startswith("AGE-")
    assert not list(kopie.glob("*.nieuw"))


def test_a_short_new_wachtzin_changes_nothing(kopie: Path) -> None:
    voor = (kopie / "herstel-c.age").read_bytes()
    with pytest.raises(SleutelFout, match="te kort"):
        wijzig_wachtzin(kopie, "herstel-c", WACHTZIN, "kort")
    assert (kopie / "herstel-c.age").read_bytes() == voor


@pytest.mark.parametrize("inhoud", [b"", b"geen age", b"x" * 20_000])
def test_a_file_that_is_no_key_is_refused_without_opening_it(kopie: Path, inhoud: bytes) -> None:
    (kopie / "wortel.age").write_bytes(inhoud)
    with pytest.raises(SleutelFout, match="geen sleutel"):
        open_sleutel(kopie, "wortel", WACHTZIN)


def test_a_folder_without_keys_or_with_a_broken_list_is_refused(kopie: Path) -> None:
    (kopie / "reserve.age").unlink()
    with pytest.raises(SleutelFout, match=r"Er is geen .*reserve\.age"):
        open_sleutel(kopie, "reserve", WACHTZIN)
    lijst = json.loads((kopie / "openbaar.json").read_bytes())
    for kapot in ("", "{}", json.dumps(lijst | {"v": 2}), json.dumps(lijst | {"meer": 1})):
        (kopie / "openbaar.json").write_text(kapot, encoding="utf-8")
        with pytest.raises(SleutelFout, match="beschadigd"):
            laad_openbaar(kopie)
    (kopie / "openbaar.json").unlink()
    with pytest.raises(SleutelFout, match="Er is geen"):
        laad_openbaar(kopie)


def test_keys_are_never_written_over(sleutelmap: Path) -> None:
    voor = {pad.name: pad.read_bytes() for pad in sleutelmap.iterdir()}
    with pytest.raises(SleutelFout, match="niet leeg"):
        maak_sleutels(sleutelmap, WACHTZIN, demo=False, doel="register-test")
    assert {pad.name: pad.read_bytes() for pad in sleutelmap.iterdir()} == voor


@pytest.mark.parametrize(
    ("wachtzin", "doel"), [("te kort", "register-test"), (WACHTZIN, "met spatie"), (WACHTZIN, "")]
)
def test_a_short_wachtzin_or_a_wrong_name_makes_nothing(
    tmp_path: Path, wachtzin: str, doel: str
) -> None:
    with pytest.raises(SleutelFout):
        maak_sleutels(tmp_path / "nieuw", wachtzin, demo=True, doel=doel)
    assert not (tmp_path / "nieuw").exists()


def test_the_package_gets_the_public_half_of_the_register(sleutelmap: Path) -> None:
    openbaar = laad_openbaar(sleutelmap)
    gegevens = openbaar.register_gegevens("https://register.example", "CA")
    assert (gegevens.doel, gegevens.adres, gegevens.ca) == (
        "register-test",
        "https://register.example",
        "CA",
    )
    assert gegevens.toelating == openbaar.toelating
    assert isinstance(openbaar, OpenbareSleutels)
