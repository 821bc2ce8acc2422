"""Admission: the request as a file, the certificate of the real demo bureau, and the network."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from register.sleutels import open_sleutel
from register.toelating import lees_verzoek, teken_certificaat
from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import DEMO, Klok, Toon, druk, nieuw_dossier, typ
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.sync.toelating import vingerafdruk_apparaat
from waarnemer_app.ui.begin.begin import BeginFout, Fout
from waarnemer_app.ui.begin.toelating import ToelatingPaneel
from waarnemer_app.ui.begin.uitvoering import ToelatingUitvoering
from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.theme import Theme

WACHTZIN = "demo-wachtzin-alleen-voor-oefenen"


@cache
def bureau() -> Sleutel:
    """The key with which the demo bureau admits laptops."""
    return open_sleutel(DEMO / "sleutels", "toelating", WACHTZIN)


@pytest.fixture
def dossier(tmp_path: Path, klok: Klok) -> Dossier:
    return nieuw_dossier(tmp_path / "d", klok)


@pytest.fixture
def toelating(dossier: Dossier, klok: Klok) -> ToelatingUitvoering:
    return ToelatingUitvoering(dossier, Tijdbron(nu=klok))


@pytest.fixture
def paneel(theme: Theme, toon: Toon, toelating: ToelatingUitvoering) -> ToelatingPaneel:
    paneel = ToelatingPaneel(theme, toelating)
    toon(paneel)
    return paneel


def certificaat(verzoek: bytes, klok: Klok) -> str:
    gelezen = lees_verzoek(verzoek.decode().strip())
    return teken_certificaat(gelezen, bureau(), klok() + timedelta(days=30), demo=True, nu=klok())


def zegt(paneel: ToelatingPaneel) -> str:
    QApplication.processEvents()
    return " ".join(b.title.text() for b in paneel.findChildren(Banner) if b.isVisible())


def dialoog() -> QFileDialog:
    gevonden = QApplication.activeModalWidget()
    assert isinstance(gevonden, QFileDialog)
    return gevonden


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_request_and_certificate_travel_as_files(
    paneel: ToelatingPaneel, dossier: Dossier, klok: Klok, tmp_path: Path, qtbot: QtBot
) -> None:
    paneel.knop_verzoek.press()
    venster = dialoog()
    venster.setDirectory(str(tmp_path))
    venster.selectFile("laptop.wva")
    venster.accept()
    assert zegt(paneel) == "Het verzoek is bewaard."
    verzoek = (tmp_path / "laptop.wva").read_bytes()
    assert lees_verzoek(verzoek.decode().strip()).apparaat == dossier.apparaat
    (tmp_path / "laptop.wvc").write_text(certificaat(verzoek, klok))
    paneel.knop_certificaat.press()
    venster = dialoog()
    venster.setDirectory(str(tmp_path))
    venster.selectFile(str(tmp_path / "laptop.wvc"))
    with qtbot.waitSignal(paneel.toegelaten):
        venster.accept()
    assert dossier.certificaat is not None
    assert zegt(paneel) == "Deze laptop is toegelaten."
    assert not paneel.knop_verzoek.isVisible()


def test_what_is_read_aloud_is_that_of_the_request_in_the_file(
    toelating: ToelatingUitvoering,
) -> None:
    """Laptop and bureau show the fingerprint of one key (veiligheid 2.6)."""
    verzoek = lees_verzoek(toelating.maak_verzoek().decode().strip())
    assert toelating.vingerafdruk() == vingerafdruk_apparaat(verzoek.apparaat)


@pytest.mark.parametrize(
    "verander",
    [
        lambda jws: jws[:-4] + "AAAA",
        lambda jws: "niets",
        lambda jws: "é" + jws,
        lambda jws: "",
    ],
)
def test_a_bad_certificate_is_said_and_changes_nothing(
    paneel: ToelatingPaneel,
    toelating: ToelatingUitvoering,
    dossier: Dossier,
    klok: Klok,
    tmp_path: Path,
    verander: Callable[[str], str],
) -> None:
    goed = certificaat(toelating.maak_verzoek(), klok)
    (tmp_path / "c.wvc").write_text(verander(goed))
    paneel.lees_certificaat(tmp_path / "c.wvc")
    assert zegt(paneel)
    assert "toegelaten" not in zegt(paneel)
    assert dossier.certificaat is None
    assert paneel.knop_verzoek.isVisible()
    (tmp_path / "c.wvc").write_text(goed)
    paneel.lees_certificaat(tmp_path / "c.wvc")
    assert dossier.certificaat == goed


def test_a_certificate_of_another_laptop_is_refused(
    paneel: ToelatingPaneel, dossier: Dossier, klok: Klok, tmp_path: Path
) -> None:
    ander = nieuw_dossier(tmp_path / "ander", klok)
    verzoek = ToelatingUitvoering(ander, Tijdbron(nu=klok)).maak_verzoek()
    (tmp_path / "c.wvc").write_text(certificaat(verzoek, klok))
    paneel.lees_certificaat(tmp_path / "c.wvc")
    assert "ander apparaat" in zegt(paneel)
    assert dossier.certificaat is None
    ander.sluit()


def test_a_folder_that_is_not_there_is_said(paneel: ToelatingPaneel, tmp_path: Path) -> None:
    paneel.schrijf_verzoek(tmp_path / "weg" / "laptop.wva")
    assert zegt(paneel) == "Het bestand is niet bewaard."


class _Bureau:
    """The admission with a network of its own, for what the panel shows meanwhile."""

    def __init__(self, toelating: ToelatingUitvoering) -> None:
        self._toelating = toelating
        self.codes: list[str] = []
        self.netwerk = True
        self.goed: Callable[[bool], None] | None = None
        self.fout: Fout | None = None

    @property
    def toegelaten(self) -> bool:
        return self._toelating.toegelaten

    def vingerafdruk(self) -> tuple[str, ...]:
        return self._toelating.vingerafdruk()

    def maak_verzoek(self) -> bytes:
        return self._toelating.maak_verzoek()

    def neem_certificaat(self, data: bytes) -> None:
        self._toelating.neem_certificaat(data)

    def vraag_aan(self, code: str, goed: Callable[[bool], None], fout: Fout) -> None:
        self.codes.append(code)
        self.goed, self.fout = goed, fout


def test_a_code_is_sent_once_and_the_answer_is_awaited(
    theme: Theme, toon: Toon, toelating: ToelatingUitvoering, klok: Klok, qtbot: QtBot
) -> None:
    bureau_ = _Bureau(toelating)
    paneel = ToelatingPaneel(theme, bureau_)
    toon(paneel)
    paneel.code.take_focus()
    bezig: list[str] = []
    paneel.bezig.connect(bezig.append)
    typ("ABCD-EFGH")
    druk(Qt.Key.Key_Return)
    druk(Qt.Key.Key_Return)
    assert bureau_.codes == ["ABCD-EFGH"]
    assert paneel.knop_vraag.reason()
    assert bureau_.goed is not None
    bureau_.goed(False)
    assert zegt(paneel) == "Het bureau heeft uw verzoek."
    assert (paneel.knop_vraag.text(), paneel.code.value()) == ("Vraag opnieuw", "")
    assert bezig == ["Even wachten, het bureau wordt gevraagd.", ""]
    opvolger = paneel.opvolger()
    toon(opvolger)
    assert zegt(opvolger) == "Het bureau heeft uw verzoek."
    paneel.knop_vraag.press()
    assert bureau_.codes == ["ABCD-EFGH", ""]
    toelating.neem_certificaat(certificaat(toelating.maak_verzoek(), klok).encode())
    with qtbot.waitSignal(paneel.toegelaten):
        bureau_.goed(True)


def test_a_network_that_fails_is_said_and_one_may_ask_again(
    theme: Theme, toon: Toon, toelating: ToelatingUitvoering
) -> None:
    bureau_ = _Bureau(toelating)
    paneel = ToelatingPaneel(theme, bureau_)
    toon(paneel)
    paneel.code.setText("ABCD")
    paneel.knop_vraag.press()
    assert bureau_.fout is not None
    bureau_.fout(BeginFout("Het register antwoordt niet.", "Probeer het later.", waar="Netwerk"))
    assert zegt(paneel) == "Het register antwoordt niet."
    assert paneel.code.value() == "ABCD"
    assert paneel.knop_vraag.reason() == ""


def test_without_an_address_there_is_only_the_file(
    theme: Theme, toon: Toon, toelating: ToelatingUitvoering
) -> None:
    bureau_ = _Bureau(toelating)
    bureau_.netwerk = False
    paneel = ToelatingPaneel(theme, bureau_)
    toon(paneel)
    paneel.neem_focus()
    assert paneel.knop_verzoek.hasFocus()
    assert not paneel.code.isVisible()


@pytest.mark.parametrize("factor", [100, 200])
def test_it_fits_and_can_be_walked(paneel: ToelatingPaneel, theme: Theme, factor: int) -> None:
    theme.set(factor=factor)
    QApplication.processEvents()
    raam = paneel.window()
    raam.resize(1300, 1400)
    assert not text_fits.faults(raam)
    tree_walk.check(raam)
