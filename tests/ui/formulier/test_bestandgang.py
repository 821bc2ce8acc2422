"""A file chosen in a form: kept beside the window, whole or not at all, never stated without it."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.formulieren import demo_pakket
from tests.ui.components.test_file_field import png
from tests.ui.formulier.alles import formulier, nieuwe_invuller, ref, waarde
from tests.ui.formulier.conftest import CTRL, Maak, MaakRij
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.foto import maak_klaar
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import background
from waarnemer_app.ui.components import FileField
from waarnemer_app.ui.formulier import bestandgang
from waarnemer_app.ui.formulier.controle import ControlePagina
from waarnemer_app.ui.formulier.invuller import Invuller, invuller_van, vergeet_invuller
from waarnemer_app.ui.formulier.veld_bestand import Bestandveld
from waarnemer_app.ui.theme import Theme


def wacht(klaar: Callable[[], bool]) -> None:
    """Until it is so, as long as a minute."""
    klok = QDeadlineTimer(60_000)
    while not klaar() and not klok.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    assert klaar()


class Deur:
    """Photos are made ready when it is opened, elsewhere."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.draden: list[threading.Thread] = []

    def maak(self, inhoud: bytes) -> object:
        self.draden.append(threading.current_thread())
        assert self.open.wait(60)
        return maak_klaar(inhoud)


@pytest.fixture
def deur(monkeypatch: pytest.MonkeyPatch) -> Iterator[Deur]:
    deur = Deur()
    monkeypatch.setattr(bestandgang, "maak_klaar", deur.maak)
    yield deur
    deur.open.set()


@pytest.fixture
def foto(tmp_path: Path) -> Path:
    pad = tmp_path / "deur.png"
    pad.write_bytes(png(61, 43))
    return pad


def bewaard(alles: Invuller) -> list[Path]:
    """The attachments of the dossier, by their files; every row has its file."""
    bijlagen = alles.state.dossier.opslag.bijlagen
    paden = [bijlagen.pad(sha256) for sha256, _ in bijlagen.lijst()]
    map_ = alles.state.dossier.map / "bijlagen"
    assert sorted(paden) == (sorted(map_.iterdir()) if map_.exists() else [])
    return paden


def test_it_is_made_elsewhere_and_what_is_typed_meanwhile_stays(
    alles: Invuller, deur: Deur, foto: Path
) -> None:
    foto.write_bytes(png(62, 44))
    voor, gang = bewaard(alles), alles.bestandgang
    verteld: list[tuple[str, str, str]] = []
    gang.klaar.connect(lambda *woorden: verteld.append(woorden))
    gang.neem(alles, ref("foto"), foto, foto=True)
    gang.neem(alles, ref("foto"), foto, foto=True)  # one per question
    alles.antwoord(ref("tekst"), "Intussen getypt")
    assert (bewaard(alles), waarde(alles, "foto")) == (voor, "")
    deur.open.set()
    wacht(lambda: not gang.bezig)
    assert waarde(alles, "tekst") == "Intussen getypt"
    sha256 = waarde(alles, "foto").removesuffix(".png")
    assert alles.state.lees_bijlage(sha256).startswith(b"\x89PNG")
    assert len(bewaard(alles)) == len(voor) + 1
    assert [draad is threading.main_thread() for draad in deur.draden] == [False]
    assert verteld == [(ref("foto"), "", "")]


def test_after_a_while_that_is_said_and_the_button_stops_it(
    maak_rij: MaakRij, alles: Invuller, deur: Deur, foto: Path, gezegd: list[str]
) -> None:
    een = maak_rij("foto")
    veld, rij = een._vraagveld, een.veld
    assert isinstance(veld, Bestandveld)
    assert isinstance(rij, FileField)
    voor = bewaard(alles)
    veld.neem(foto)
    assert rij.choose.text() == "Kies een bestand"
    wacht(lambda: alles.bestandgang.toont(ref("foto")))
    assert (rij.choose.text(), rij.shown()) == ("Stop", "De foto wordt bewaard.")
    assert gezegd[-1] == "De foto wordt bewaard."
    rij.choose.press()
    assert gezegd[-1] == "Gestopt. Er is niets bewaard."
    assert (rij.choose.text(), rij.shown()) == ("Kies een bestand", "")
    deur.open.set()
    wacht(lambda: not background._underway)
    assert (bewaard(alles), waarde(alles, "foto")) == (voor, "")
    veld.neem(foto)
    wacht(lambda: not alles.bestandgang.bezig)
    assert rij.shown().startswith("deur.png, ")
    assert gezegd[-1] == rij.shown()


def test_the_check_page_waits_for_the_photo_and_states_it(
    maak_proef: Maak, deur: Deur, foto: Path
) -> None:
    pakket = demo_pakket().model_copy(update={"formulieren": (formulier(),)})
    proef = maak_proef(pakket=pakket)
    invuller = proef.open("alles").invuller
    proef.vul(invuller)
    gang = invuller.bestandgang
    gang.neem(invuller, ref("foto"), foto, foto=True)
    proef.venster.toon("controle", invuller.concept.id)
    proef.rust()
    pagina = proef.venster.pages.current()
    assert isinstance(pagina, ControlePagina)
    assert pagina.add_bar().note.text() == "De foto wordt nog bewaard."
    proef.toets(Qt.Key.Key_Return, CTRL)
    assert proef.dossier.stand.alle(Waarneming) == []
    deur.open.set()
    wacht(lambda: not gang.bezig)
    brief = foto.with_name("brief.png")
    brief.write_bytes(b"%PDF-1.7 een brief")
    gang.neem(invuller, ref("foto"), brief, foto=True)
    wacht(lambda: not gang.bezig)
    assert proef.venster.undo_bar.text() == "Dit is geen foto. Kies een foto."
    assert "nog bewaard" not in pagina.add_bar().note.text()
    proef.toets(Qt.Key.Key_Return, CTRL)
    (vast,) = proef.dossier.stand.alle(Waarneming)
    assert [b.mime for b in vast.inhoud.bijlagen] == ["image/png"]


@pytest.mark.parametrize("hoe", ["ongedaan", "slot", "weggegooid"])
def test_what_ends_it_leaves_nothing(alles: Invuller, deur: Deur, foto: Path, hoe: str) -> None:
    voor, gang = bewaard(alles), alles.bestandgang
    alles.antwoord(ref("tekst"), "Eerst getypt")
    gang.neem(alles, ref("foto"), foto, foto=True)
    if hoe == "ongedaan":
        assert not alles.opnieuw()
        assert alles.terug() == {ref("foto")}
    elif hoe == "slot":
        alles.state.gaat_dicht.emit()
    else:
        vergeet_invuller(alles.concept.id)
    assert not gang.bezig
    deur.open.set()
    wacht(lambda: not background._underway)
    assert (bewaard(alles), waarde(alles, "foto")) == (voor, "")
    assert waarde(alles, "tekst") == "Eerst getypt"


def test_the_form_lives_until_its_photo_is_kept(
    alles_dossier: Dossier, theme: Theme, deur: Deur, foto: Path
) -> None:
    """Also when no page holds it any more; and none is stated without it."""
    invuller = nieuwe_invuller(alles_dossier, theme)
    state, id_, leeft = invuller.state, invuller.concept.id, weakref.ref(invuller)
    invuller.bestandgang.neem(invuller, ref("foto"), foto, foto=True)
    with pytest.raises(OpslagFout, match="De foto wordt nog bewaard"):
        invuller.leg_vast()
    assert state.dossier.stand.alle(Waarneming) == []
    del invuller
    assert leeft() is not None
    deur.open.set()
    wacht(lambda: not background._underway)
    wacht(lambda: leeft() is None)
    assert invuller_van(state, id_).staat(ref("foto")).value.endswith(".png")


def test_a_fault_that_nobody_expected_is_told(
    alles: Invuller, foto: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def mis(_: bytes) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(bestandgang, "maak_klaar", mis)
    verteld: list[tuple[str, str, str]] = []
    alles.bestandgang.klaar.connect(lambda *woorden: verteld.append(woorden))
    with qtbot.capture_exceptions() as gevangen:
        alles.bestandgang.neem(alles, ref("foto"), foto, foto=True)
        wacht(lambda: not alles.bestandgang.bezig)
    assert [soort for soort, *_ in gevangen] == [ZeroDivisionError]
    assert verteld == [
        (
            ref("foto"),
            "Dit bestand is niet bewaard.",
            "Kies het opnieuw, of kies een ander bestand.",
        )
    ]


def test_a_file_moves_up_with_its_question(alles: Invuller, deur: Deur, foto: Path) -> None:
    gang = alles.bestandgang
    for nummer in (1, 2, 3):
        gang.neem(alles, f"/data/r[{nummer}]/foto", foto, foto=True)
    gang.schuif("/data/r", 2)
    assert [gang.bezig_met(f"/data/r[{nummer}]/foto") for nummer in (1, 2, 3)] == [
        True,
        True,
        False,
    ]
    assert gang.stop_laatste() == "/data/r[2]/foto"
    gang.stop_alle()
    assert not gang.bezig
