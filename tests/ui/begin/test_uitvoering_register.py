"""Admission at the real register: by file, and over HTTP with a one-time code (veiligheid 2.6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from register.recht import Rol
from tests.helpers.formulieren import DEMO, maak, met_adres
from tests.helpers.register import NERGENS
from tests.helpers.voorbeeld import LICHT_KIB, Klokje, pakket
from tests.register.opdrachten import Bureau, bureau
from tests.register.server import demo, postgres_url, server, server_database
from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.sync.toelating import lees_verzoek
from waarnemer_app.ui.begin.begin import BeginFout, PakketInfo
from waarnemer_app.ui.begin.uitvoering import BeginUitvoering, ToelatingUitvoering

__all__ = ["bureau", "demo", "postgres_url", "server", "server_database"]

Maak = Callable[[str], ToelatingUitvoering]
GEDULD = 30_000


class Nu:
    """The clock of today: the register looks at the real one."""

    def __call__(self) -> datetime:
        return datetime.now().astimezone()


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Maak]:
    open_: list[Dossier] = []

    def act(adres: str) -> ToelatingUitvoering:
        open_.append(maak(tmp_path / f"laptop{len(open_)}", Klokje(), met_adres(adres)))
        return ToelatingUitvoering(open_[-1], Tijdbron(Nu()))

    yield act
    for dossier in open_:
        dossier.sluit()


class Antwoord:
    """What came back: admitted or not yet, or what went wrong."""

    def __init__(self, toelating: ToelatingUitvoering, code: str, qtbot: QtBot) -> None:
        self.goed: list[bool] = []
        self.fout: list[BeginFout] = []
        toelating.vraag_aan(code, self.goed.append, self.fout.append)
        qtbot.waitUntil(lambda: bool(self.goed or self.fout), timeout=GEDULD)


def code_van(bureau: Bureau, toelating: ToelatingUitvoering) -> str:
    """A one-time code for the waarnemer of this laptop, as the bureau reads it out."""
    dossier = toelating._dossier
    status, uit, fout = bureau.doe(
        "apparaat",
        "code",
        "--stemming",
        dossier.pakket.stemming.id,
        "--waarnemer",
        dossier.waarnemer.id,
        rol=Rol.BEHEERDER,
    )
    assert status == 0, fout
    return next(woord for woord in uit.split() if woord.count("-") == 4).strip(".:,")


def test_by_file_and_back(laptop: Maak, bureau: Bureau) -> None:
    toelating = laptop(bureau.server.adres)
    verzoek, certificaat = bureau.map / "verzoek.wva", bureau.map / "toegelaten.wvc"
    verzoek.write_bytes(toelating.maak_verzoek())
    status, _, fout = bureau.doe(
        "apparaat",
        "toelaten",
        "--sleutels",
        str(DEMO / "sleutels"),
        "--ja",
        "--uit",
        str(certificaat),
        str(verzoek),
        rol=Rol.BEHEERDER,
    )
    assert status == 0, fout
    assert not toelating.toegelaten
    toelating.neem_certificaat(certificaat.read_bytes())
    assert toelating.toegelaten


def test_over_http_with_a_code_that_works_once(laptop: Maak, bureau: Bureau, qtbot: QtBot) -> None:
    toelating = laptop(bureau.server.adres)
    code = code_van(bureau, toelating)
    eerst = Antwoord(toelating, code.lower(), qtbot)
    assert (eerst.goed, eerst.fout) == ([False], [])
    # nobody looked yet
    assert Antwoord(toelating, "", qtbot).goed == [False]
    apparaat = toelating._dossier.apparaat
    status, _, fout = bureau.doe(
        "apparaat",
        "toelaten",
        "--sleutels",
        str(DEMO / "sleutels"),
        "--ja",
        apparaat,
        rol=Rol.BEHEERDER,
        wie="m-2",
    )
    assert status == 0, fout
    assert Antwoord(toelating, "", qtbot).goed == [True]
    assert toelating.toegelaten
    ander = laptop(bureau.server.adres)
    opnieuw = Antwoord(ander, code, qtbot)
    assert [mis.code for mis in opnieuw.fout] == ["CODE"]
    assert not ander.toegelaten


def test_a_wrong_code_says_what_to_do(laptop: Maak, bureau: Bureau, qtbot: QtBot) -> None:
    (mis,) = Antwoord(laptop(bureau.server.adres), "AAAA-BBBB-CCCC-DDDD-EEEE", qtbot).fout
    assert mis.melding.startswith("Deze code geldt niet.")
    assert mis.remedie == "Vraag het bureau om een nieuwe code."


def test_a_register_that_is_down_says_so(laptop: Maak, qtbot: QtBot) -> None:
    (mis,) = Antwoord(laptop(NERGENS), "AAAA", qtbot).fout
    assert (mis.melding, mis.code) == ("Het register is niet bereikbaar.", "GEEN_VERBINDING")
    assert mis.waar == NERGENS


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"geen certificaat", b"a.b.c"])
def test_a_file_that_is_no_certificate_changes_nothing(laptop: Maak, data: bytes) -> None:
    toelating = laptop(NERGENS)
    with pytest.raises(BeginFout) as fout:
        toelating.neem_certificaat(data)
    assert fout.value.melding
    assert fout.value.remedie
    assert not toelating.toegelaten


def test_a_package_without_a_register_lets_one_work(tmp_path: Path, qtbot: QtBot) -> None:
    dossier = maak(tmp_path / "d", Klokje(), pakket(demo=True))
    toelating = ToelatingUitvoering(dossier, Tijdbron(Nu()))
    assert not toelating.netwerk
    assert len(toelating.vingerafdruk()) == 16
    with pytest.raises(BeginFout, match="noemt geen centraal register"):
        toelating.maak_verzoek()
    (mis,) = Antwoord(toelating, "AAAA", qtbot).fout
    assert mis.code == "GEEN_REGISTER"
    dossier.sluit()


def test_the_request_is_one_line_for_this_register(laptop: Maak) -> None:
    toelating = laptop(NERGENS)
    regel = toelating.maak_verzoek().decode("ascii")
    assert regel.endswith("\n")
    verzoek = lees_verzoek(regel.strip())
    assert (verzoek.doel, verzoek.code) == ("register-demo", "")


@pytest.mark.parametrize(
    ("wat", "begin", "code"),
    [
        ("demo in een gewone start", False, "PAKKET_DEMO"),
        ("een byte veranderd", True, ""),
        ("geen pakket", True, ""),
    ],
)
def test_a_package_that_may_not_count_is_refused_in_words(
    tmp_path: Path, qtbot: QtBot, wat: str, begin: object, code: str
) -> None:
    data = (DEMO / "demo.wvp").read_bytes()
    if wat == "een byte veranderd":
        half = len(data) // 2
        data = data[:half] + bytes([data[half] ^ 1]) + data[half + 1 :]
    elif wat == "geen pakket":
        data = b"%PDF-1.7 een ander bestand"
    uitvoering = BeginUitvoering(
        tmp_path / "d", Tijdbron(Nu()), demo=bool(begin), geheugen_kib=LICHT_KIB
    )
    goed: list[PakketInfo] = []
    fout: list[BeginFout] = []
    uitvoering.lees_pakket(data, goed.append, fout.append)
    qtbot.waitUntil(lambda: bool(goed or fout), timeout=GEDULD)
    assert goed == []
    assert fout[0].melding
    assert fout[0].remedie
    if code:
        assert fout[0].code == code
    assert not (tmp_path / "d").exists()
