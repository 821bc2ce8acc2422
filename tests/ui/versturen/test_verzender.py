"""Sending in the background: one flight, verified receipts, whole files (veiligheid 2.5, 2.7)."""

from __future__ import annotations

import errno
import os
import sys
import threading
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.helpers.register import NERGENS, notitie
from tests.helpers.voorbeeld import DAG
from tests.register.server import Demosleutels, Server
from tests.ui.versturen.conftest import Maak
from waarnemer_app import verzending
from waarnemer_app.domain.revisie import AUDIT_TYP
from waarnemer_app.domain.zegel import ZegelFout, lees_ongecontroleerd
from waarnemer_app.dossier import neem_op, wachtend
from waarnemer_app.stick import StickAnders, StickVol
from waarnemer_app.store.fouten import DatabaseFout
from waarnemer_app.sync.agelezer import ontsleutel
from waarnemer_app.sync.formaat import ContainerFout, Grens
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.ui.versturen.verzender import foutwoorden


@pytest.fixture
def klein(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a small dossier becomes several containers."""
    monkeypatch.setattr(verzending, "VERBINDING", Grens(regels=2, bytes_=64 * 1024))


# over the network


def test_sends_and_gives_a_verified_receipt(
    maak: Maak, server: Server, demo: Demosleutels, qtbot: QtBot
) -> None:
    proef = maak(server.adres, demo)
    stappen: list[tuple[int, int]] = []
    proef.verzender.voortgang.connect(lambda klaar, totaal: stappen.append((klaar, totaal)))
    with qtbot.waitSignal(proef.verzender.ontvangen, timeout=30_000) as sein:
        proef.verzender.verstuur()
    assert sein.args == [verzending.bewijzen(proef.dossier)[-1].nr]
    assert stappen == [(0, 3), (3, 3)]
    assert proef.dossier.ontvangen_tot == proef.dossier.lengte == 3
    assert proef.fouten == []


def test_it_is_packed_in_the_thread_that_sends_and_a_failure_there_is_told(
    maak: Maak, server: Server, demo: Demosleutels, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    draden: list[threading.Thread] = []

    def te_lang(*_: object) -> NoReturn:
        draden.append(threading.current_thread())
        raise ContainerFout("Een regel is te lang.", "Regel 2", "Bel het bureau.", "REGEL")

    monkeypatch.setattr(verzending, "maak_containers", te_lang)
    proef = maak(server.adres, demo)
    with qtbot.waitSignal(proef.verzender.mislukt, timeout=30_000) as sein:
        proef.verzender.verstuur()
    assert sein.args[0] == "Een regel is te lang."
    assert len(draden) == 1
    assert draden[0] is not threading.main_thread()
    assert not proef.verzender.is_bezig
    assert proef.dossier.ontvangen_tot == 0


def test_a_dossier_that_was_put_back_sends_both_chains(
    maak: Maak, server: Server, demo: Demosleutels, qtbot: QtBot
) -> None:
    oud, proef = maak(server.adres, demo), maak(server.adres, demo)
    neem_op(proef.dossier, oud.dossier.opslag, "Een kopie is teruggezet.", DAG)
    stappen: list[tuple[int, int]] = []
    proef.verzender.voortgang.connect(lambda klaar, totaal: stappen.append((klaar, totaal)))
    with qtbot.waitSignal(proef.verzender.ontvangen, timeout=30_000):
        proef.verzender.verstuur()
    assert stappen == [(0, 3), (3, 3), (3, 6), (6, 6)]
    assert wachtend(proef.dossier) == 0
    assert proef.fouten == []


def test_a_chain_that_was_not_admitted_waits_and_the_other_goes(
    maak: Maak, server: Server, demo: Demosleutels, qtbot: QtBot
) -> None:
    oud, proef = maak(server.adres), maak(server.adres, demo)
    neem_op(proef.dossier, oud.dossier.opslag, "Een kopie is teruggezet.", DAG)
    with qtbot.waitSignal(proef.verzender.mislukt, timeout=30_000) as sein:
        proef.verzender.verstuur()
    assert sein.args[0].startswith("De vorige sleutel van uw dossier")
    assert proef.dossier.ontvangen_tot == proef.dossier.lengte
    assert wachtend(proef.dossier) == oud.dossier.lengte


def test_one_at_a_time(maak: Maak, server: Server, demo: Demosleutels, tmp_path: Path) -> None:
    proef = maak(server.adres, demo)
    bezig: list[bool] = []
    proef.verzender.bezig.connect(bezig.append)
    proef.verzender.verstuur()
    proef.verzender.verstuur()
    proef.verzender.schrijf_stick(tmp_path)
    # a file that is no receipt fails by itself and ends nothing
    (tmp_path / "x.wvo").write_bytes(b"\xff\xfe")
    proef.verzender.lees_bewijs(tmp_path / "x.wvo")
    assert proef.verzender.is_bezig
    proef.wacht()
    assert bezig == [True, False]
    assert list(tmp_path.glob("*.wvb")) == []
    assert [woorden[0] for woorden in proef.fouten] == [
        "Dit bestand is niet te lezen als ontvangstbewijs."
    ]


@pytest.mark.usefixtures("klein")
def test_cancel_keeps_what_was_sent_and_the_rest_goes_later(
    maak: Maak, server: Server, demo: Demosleutels, qtbot: QtBot
) -> None:
    proef = maak(server.adres, demo)
    for nummer in range(6):
        notitie(proef.dossier, f"Notitie {nummer}.")
    v = proef.verzender
    # called in the thread that sends, so that not even one more container goes
    direct = Qt.ConnectionType.DirectConnection
    v.voortgang.connect(lambda klaar, _: v.stop() if klaar else None, direct)
    with qtbot.waitSignal(v.gestopt, timeout=30_000):
        v.verstuur()
    half = proef.dossier.ontvangen_tot
    assert half == 1
    v.voortgang.disconnect()
    with qtbot.waitSignal(v.ontvangen, timeout=30_000):
        v.verstuur()
    assert proef.dossier.ontvangen_tot == proef.dossier.lengte
    assert proef.fouten == []


def test_a_register_that_is_down(maak: Maak, demo: Demosleutels) -> None:
    proef = maak(NERGENS, demo)
    proef.verzender.verstuur()
    proef.wacht()
    ((melding, waar, remedie, code),) = proef.fouten
    assert (melding, waar, code) == ("Het register is niet bereikbaar.", NERGENS, "GEEN_VERBINDING")
    assert "stick" in remedie
    assert proef.dossier.ontvangen_tot == 0


def test_a_portal_instead_of_the_register(maak: Maak, demo: Demosleutels, portaal: str) -> None:
    proef = maak(portaal, demo)
    proef.verzender.verstuur()
    proef.wacht()
    ((melding, waar, remedie, code),) = proef.fouten
    assert waar == portaal
    assert (melding, code) == ("Dit netwerk vraagt eerst om inloggen.", "INLOGPAGINA")
    assert "browser" in remedie
    assert proef.dossier.ontvangen_tot == 0


def test_a_register_that_forgot_its_key_is_not_believed(
    maak: Maak, server: Server, demo: Demosleutels
) -> None:
    """The stand is signed too: with another key pinned nothing is sent."""
    proef = maak(server.adres, demo)
    register = proef.dossier.pakket.centraal_register
    assert register is not None
    vreemd = register.model_copy(update={"bewijs": register.toelating})
    proef.dossier.pakket = proef.dossier.pakket.model_copy(update={"centraal_register": vreemd})
    proef.verzender.verstuur()
    proef.wacht()
    ((_, waar, remedie, code),) = proef.fouten
    assert (waar, code) == ("Stand van het register", "ZEGEL")
    assert remedie == "Bel het bureau. Er is niets kwijt."
    vraag = "SELECT count(*) FROM bewijs.revisie WHERE apparaat = %s"
    assert server.sql(vraag, proef.dossier.apparaat) == [(0,)]


def test_not_admitted_is_said_without_a_network(maak: Maak, tmp_path: Path) -> None:
    proef = maak()
    proef.verzender.verstuur()
    proef.verzender.schrijf_stick(tmp_path)
    assert not proef.verzender.is_bezig
    assert [woorden[3] for woorden in proef.fouten] == [verzending.NIET_TOEGELATEN] * 2


# on a stick


def test_a_stick_is_written_read_back_and_opens_with_the_register(
    maak: Maak, demo: Demosleutels, tmp_path: Path, qtbot: QtBot
) -> None:
    proef = maak(demo=demo)
    stick = tmp_path / "stick"
    stick.mkdir()
    with qtbot.waitSignal(proef.verzender.stick_klaar, timeout=30_000) as sein:
        proef.verzender.schrijf_stick(stick)
    (pad,) = stick.iterdir()
    assert sein.args == [str(pad)]
    assert b"kwikzilverblauw" not in pad.read_bytes()
    assert b"kwikzilverblauw" in ontsleutel(pad.read_bytes(), [demo.register.ontvangst])
    laatste = lees_ongecontroleerd(proef.dossier.opslag.audit.regels()[-1], AUDIT_TYP)
    assert laatste["actie"] == "export-versleuteld"


def test_a_receipt_comes_back_as_a_file(
    maak: Maak, server: Server, demo: Demosleutels, tmp_path: Path, qtbot: QtBot
) -> None:
    proef = maak(server.adres, demo)
    proef.verzender.verstuur()
    proef.wacht()
    jws = proef.dossier.opslag.ontvangsten.alle()[-1]
    proef.dossier.opslag.db.uitvoeren("DROP TRIGGER ontvangst_niet_wissen")
    proef.dossier.opslag.db.uitvoeren("DELETE FROM ontvangst")
    assert proef.dossier.ontvangen_tot == 0
    (tmp_path / "bewijs.wvo").write_text(f"{jws}\n", encoding="ascii")
    with qtbot.waitSignal(proef.verzender.ontvangen):
        proef.verzender.lees_bewijs(tmp_path / "bewijs.wvo")
    assert proef.dossier.ontvangen_tot == proef.dossier.lengte


@pytest.mark.parametrize("inhoud", [b"", b"geen bewijs", b"\xff\xfe\x00", b"a.b.c" * 40_000])
def test_a_file_that_is_no_receipt_counts_for_nothing(
    maak: Maak, demo: Demosleutels, tmp_path: Path, inhoud: bytes
) -> None:
    proef = maak(demo=demo)
    pad = tmp_path / "bewijs.wvo"
    pad.write_bytes(inhoud)
    proef.verzender.lees_bewijs(pad)
    proef.verzender.lees_bewijs(tmp_path / "weg.wvo")
    assert [woorden[1] for woorden in proef.fouten] == ["Ontvangstbewijs", "Stick"]
    assert proef.fouten[1][0] == "Het bestand met het bewijs is niet te lezen."
    assert proef.dossier.ontvangen_tot == 0


def test_a_read_only_stick_says_so_through_the_window(
    maak: Maak, demo: Demosleutels, tmp_path: Path
) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows heeft geen modi van bestanden")
    proef = maak(demo=demo)
    dicht = tmp_path / "dicht"
    dicht.mkdir()
    dicht.chmod(0o500)
    # root may write anywhere, except where the kernel itself does not
    map_ = dicht if os.geteuid() else Path("/sys/kernel")
    proef.verzender.schrijf_stick(map_)
    proef.wacht()
    dicht.chmod(0o700)
    ((melding, waar, _, code),) = proef.fouten
    assert (melding, waar, code) == ("De stick is niet te beschrijven.", "Stick", "STICK")
    assert list(map_.glob("waarnemingen-*")) == []


ANDER = "Kies een andere stick of map. Er is niets kwijt."
SLOT = "Staat er een schuifje op slot? Zet het om. Kies anders een andere stick."
WEER = "Steek hem er weer in en maak het bestand opnieuw, of kies een andere stick."


@pytest.mark.parametrize(
    ("fout", "melding", "remedie"),
    [
        (StickVol(93_400_000), "De stick is vol.", f"Er is 94 MB nodig. {ANDER}"),
        (OSError(errno.ENOSPC, ""), "De stick is vol.", ANDER),
        (StickAnders(), "De stick geeft iets anders terug dan erop is gezet.", ANDER),
        (OSError(errno.EACCES, ""), "De stick is niet te beschrijven.", ANDER),
        (
            OSError(errno.EROFS, ""),
            "De stick is nu alleen te lezen.",
            f"{SLOT} Er is niets kwijt.",
        ),
        *(
            (
                OSError(nummer, ""),
                "De stick is eruit gehaald, of hij is stuk.",
                f"{WEER} Er is niets kwijt.",
            )
            for nummer in (errno.EIO, errno.ENOENT, errno.ENODEV, errno.ENOTCONN)
        ),
    ],
)
def test_what_a_stick_did_is_told_apart(fout: OSError, melding: str, remedie: str) -> None:
    assert foutwoorden(fout) == (melding, "Stick", remedie, "STICK")


@pytest.mark.parametrize(
    ("fout", "verwacht"),
    [
        (SyncFout("A.", "hier", "B.", "C"), ("A.", "hier", "B.", "C")),
        (ContainerFout("A.", "hier", "B.", "C"), ("A.", "hier", "B.", "C")),
        (DatabaseFout("Vol.", "Maak ruimte."), ("Vol.", "Dossier", "Maak ruimte.", "DATABASE")),
        (
            ZegelFout("Klopt niet."),
            ("Klopt niet.", "Ontvangstbewijs", "Bel het bureau. Er is niets kwijt.", "ZEGEL"),
        ),
        (
            ZeroDivisionError(),
            (
                "Er ging iets mis in het programma.",
                "ZeroDivisionError",
                "Probeer het opnieuw. Bel anders het bureau. Er is niets kwijt.",
                "PROGRAMMA",
            ),
        ),
    ],
)
def test_every_failure_says_what_where_and_what_to_do(
    fout: Exception, verwacht: tuple[str, str, str, str]
) -> None:
    assert foutwoorden(fout) == verwacht
