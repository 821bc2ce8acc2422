"""A real window on a real dossier with the theme forms, and hands to fill them in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.formulieren import begin_bezoek, formulierkop, maak
from tests.helpers.voorbeeld import Klokje, heropen
from tests.ui.formulier.alles import dossier_met_alles, nieuwe_invuller, ref
from tests.ui.formulier.proefformulier import formulier, met_proef
from tests.ui.proef import Klok, om
from tests.ui.window import in_window
from waarnemer_app.domain.handelingen import Concept
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import FocusRing
from waarnemer_app.ui.formulier.controle import ControlePagina
from waarnemer_app.ui.formulier.invuller import Invuller, begin_invulling, invuller_van
from waarnemer_app.ui.formulier.pagina import FormulierPagina, open_formulier
from waarnemer_app.ui.formulier.rij import Vraagrij
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.signalen.signaal import SignaalPagina
from waarnemer_app.ui.state import AAN, ENKELE_TOETSEN, AppState
from waarnemer_app.ui.theme import Theme

Maak = Callable[..., "Proef"]
Zet = Callable[[QWidget], None]
MaakRij = Callable[[str], Vraagrij]
CTRL = Qt.KeyboardModifier.ControlModifier


class Proef:
    """A visit to a practice station, in a window that is shown and active."""

    def __init__(
        self,
        map_: Path,
        theme: Theme,
        *,
        pakket: Pakket | None = None,
        plek: Plek | None = None,
        maat: tuple[int, int] = (1366, 768),
    ) -> None:
        self.map, self.theme = map_, theme
        self.klok = Klokje()
        self.dossier: Dossier = maak(map_, self.klok, pakket)
        self.bezoek = begin_bezoek(self.dossier, plek)
        self._getoond: list[tuple[str, str]] = []
        self._formulier = "t5"
        self._toon_venster(maat)

    def _toon_venster(self, maat: tuple[int, int]) -> None:
        self.state = state = AppState(self.dossier, self.theme, self.klok)
        self.venster = w = MainWindow(self.theme, demo=True)
        w.register("formulier", lambda i: open_formulier(state, w, i), place="bezoek")
        w.register("controle", lambda i: ControlePagina(state, w, i), place="bezoek")
        w.register("bezoek", lambda _: Page(self.theme, "Bezoek"))
        w.register("signaal", lambda i: SignaalPagina(state, w, i), place="signalen")
        w.page_shown.connect(lambda naam, id_: self._getoond.append((naam, id_)))
        w.resize(*maat)
        w.show()
        w.activateWindow()
        assert QTest.qWaitForWindowActive(w)

    def begin(self, formulier: str = "t5") -> Concept:
        """A concept of this form."""
        return begin_invulling(self.state, formulierkop(self.dossier, formulier), self.bezoek)

    def open(self, formulier: str = "t5", onderdeel: int = 0) -> FormulierPagina:
        """The page of a form, at one of its sections."""
        self._formulier = formulier
        self.venster.toon("formulier", self.begin(formulier).id)
        pagina = self.pagina()
        if onderdeel:
            pagina.toon_onderdeel(onderdeel)
        self.rust()
        return pagina

    def pagina(self) -> FormulierPagina:
        """The form page that is shown."""
        pagina = self.venster.pages.current()
        assert isinstance(pagina, FormulierPagina)
        return pagina

    def controle(self) -> ControlePagina:
        """The check page of the form that is open."""
        self.venster.toon("controle", self.begin().id)
        self.rust()
        pagina = self.venster.pages.current()
        assert isinstance(pagina, ControlePagina)
        return pagina

    def heropen(self, maat: tuple[int, int] = (1366, 768)) -> None:
        """As after the end of the program: close all, read everything from the disk again."""
        self.sluit()
        self.dossier = heropen(self.map, self.klok)
        self._toon_venster(maat)

    def opnieuw(self, maat: tuple[int, int] = (1366, 768)) -> None:
        """As new for the next test: nothing filled in, no page shown, everything at its first."""
        self.venster.pages.clear()
        self.venster.undo_bar.hide()
        opslag = self.dossier.opslag
        with opslag.db.transactie():
            for concept in self.dossier.concepten():
                opslag.concepten.verwijder(concept.id)
        self.theme.set(variant="licht", factor=100)
        self.venster.resize(*maat)
        self.venster.activateWindow()
        assert QTest.qWaitForWindowActive(self.venster)
        self.getoond.clear()

    def sluit(self) -> None:
        """Close the window and the dossier."""
        self.venster.close()
        self.venster.deleteLater()
        self.dossier.sluit()
        QApplication.processEvents()

    @property
    def getoond(self) -> list[tuple[str, str]]:
        """Names and ids of the pages that were shown; one that is on its way arrives first."""
        self.venster.pages.current()
        return self._getoond

    def rust(self) -> None:
        """Let layouts and timers of nothing settle, with the whole page made."""
        self.venster.pages.whole()
        for _ in range(5):
            QApplication.processEvents()

    def focus(self) -> QWidget:
        """What has the focus."""
        self.venster.pages.current()
        held = QApplication.focusWidget()
        assert held is not None
        return held

    def vraag(self) -> str:
        """The name of the question that has the focus, without the section: t5_02."""
        ref = self.pagina().vel.ref_van(QApplication.focusWidget())
        return ref.rpartition("/")[2]

    def toets(
        self, toets: Qt.Key | str, met: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key, or type, where the focus is."""
        if isinstance(toets, str):
            QTest.keyClicks(self.focus(), toets)
        else:
            QTest.keyClick(self.focus(), toets, met)
        self.rust()

    def ga(self, naam: str) -> None:
        """Put the focus on a question by name."""
        pagina = self.pagina()
        self.rust()
        accessibility.focus(pagina.rijen[self.ref(naam)].doel())
        self.rust()

    def ref(self, naam: str) -> str:
        """The ref of a question by its name."""
        nodes = self.pagina().invuller.instance.form.nodes
        return next(ref for ref in nodes if ref.endswith(f"/{naam}"))

    def waarde(self, naam: str) -> str:
        """The answer as the engine has it."""
        return self.pagina().invuller.instance.state(self.ref(naam)).value

    def op_schijf(self) -> Invuller:
        """What the store holds, read into an engine of its own."""
        return Invuller(self.state, self.begin(self._formulier))

    def vul(self, invuller: Invuller, **anders: str) -> None:
        """Answer all that is required: ja, unless ``anders`` says otherwise."""
        while fouten := invuller.fouten():
            staat = invuller.instance.state(fouten[0].ref)
            keuzes = [waarde for waarde, _ in staat.choices]
            gewoon = "ja" if "ja" in keuzes else keuzes[0] if keuzes else "Oefening."
            invuller.antwoord(fouten[0].ref, anders.get(staat.node.name, gewoon))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    accessibility.install()
    theme = Theme.load()
    theme.apply(qapp)
    ring = FocusRing(qapp, theme)
    yield theme
    ring.deleteLater()
    theme.deleteLater()


@pytest.fixture
def maak_proef(tmp_path: Path, theme: Theme) -> Iterator[Maak]:
    """Makes trials of another package or size; they are closed afterwards."""
    gemaakt: list[Proef] = []

    def act(**anders: object) -> Proef:
        proef = Proef(tmp_path / f"dossier{len(gemaakt)}", theme, **anders)  # type: ignore[arg-type]  # as Proef says
        gemaakt.append(proef)
        return proef

    yield act
    for proef in gemaakt:
        proef.sluit()


@pytest.fixture
def proef(maak_proef: Maak) -> Proef:
    """The demo package at 1366 x 768."""
    return maak_proef()


@pytest.fixture(scope="module")
def _gedeeld(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proef]:
    """One window and dossier for a whole module: making them costs more than most tests."""
    accessibility.install()
    theme = Theme.load()
    theme.apply(qapp)
    ring = FocusRing(qapp, theme)
    proef = Proef(tmp_path_factory.mktemp("gedeeld") / "d", theme, pakket=met_proef(formulier()))
    yield proef
    proef.sluit()
    if shiboken6.isValid(ring):  # another window of this module may have had the focus, and it
        ring.deleteLater()
    theme.deleteLater()


@pytest.fixture
def schone_proef(_gedeeld: Proef) -> Proef:
    """The shared one with the practice form beside those of the demo, nothing filled in."""
    _gedeeld.opnieuw()
    return _gedeeld


@pytest.fixture
def state(tmp_path: Path, theme: Theme) -> AppState:
    """A dossier with a visit to a practice station, without a window."""
    klok = Klokje()
    dossier = maak(tmp_path / "d", klok)
    begin_bezoek(dossier)
    return AppState(dossier, theme, klok)


@pytest.fixture
def invuller(state: AppState) -> Invuller:
    """Theme 5 at that visit."""
    huidig = state.dossier.stand.huidig_bezoek()
    assert huidig is not None
    concept = begin_invulling(state, formulierkop(state.dossier, "t5"), huidig.id)
    return invuller_van(state, concept.id)


@pytest.fixture(scope="session")
def alles_dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """A dossier with the form of every kind of question; each test begins a form of its own."""
    dossier = dossier_met_alles(tmp_path_factory.mktemp("alles") / "d")
    yield dossier
    dossier.sluit()


@pytest.fixture
def alles(alles_dossier: Dossier, theme: Theme) -> Invuller:
    """A form with every kind of question, that nobody began yet."""
    for oud in alles_dossier.concepten():
        alles_dossier.opslag.concepten.verwijder(oud.id)
    alles_dossier.opslag.meta.zet(ENKELE_TOETSEN, AAN)
    return nieuwe_invuller(alles_dossier, theme, Klok(om(9, 30)))


@pytest.fixture
def maak_rij(theme: Theme, alles: Invuller, zet: Zet) -> MaakRij:
    """Puts the row of one of its questions in a window that is shown and active."""

    def maak(naam: str) -> Vraagrij:
        rij = Vraagrij(theme, alles, ref(naam))
        alles.veranderd.connect(rij.toon)
        zet(rij.row)
        return rij

    return maak


@pytest.fixture
def gezegd(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was told, in order."""
    woorden: list[str] = []
    echt = accessibility.announce

    def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
        woorden.append(text)
        echt(widget, text, assertive)

    monkeypatch.setattr(accessibility, "announce", announce)
    return woorden


@pytest.fixture
def zet(qtbot: QtBot) -> Iterator[Zet]:
    """Puts a part in a window that is shown and active, as wide as a sheet."""
    vensters: list[QWidget] = []

    def act(deel: QWidget) -> None:
        vensters.append(in_window(qtbot, deel))

    yield act
    for venster in vensters:
        venster.close()
