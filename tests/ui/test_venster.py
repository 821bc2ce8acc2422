"""The window of an open dossier: every page, strip and badges, the acts, and the way by ear."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import tree_walk
from tests.ui.proef import Klok, nieuw_dossier, om
from waarnemer_app import ui
from waarnemer_app.domain.escalatie import Kanaal, Overleg
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    LegOnregelmatigheidVast,
    LegOverlegVast,
    LegProcesaanwijzingVast,
    MaakSignaal,
)
from waarnemer_app.domain.handelingen.basis import Handeling
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Ernst,
    Kenmerken,
    Risico,
    Verantwoordelijke,
)
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.dossier import Tijdbron
from waarnemer_app.ui.begin.toelating import ToelatingPaneel
from waarnemer_app.ui.begin.uitvoering import ToelatingUitvoering
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.bezoek.vertrek import VertrekPaneel
from waarnemer_app.ui.components import Title
from waarnemer_app.ui.formulier.invuller import begin_invulling
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.venster import Venster

ROEPERS = {"w", "window", "navigatie", "_navigatie"}
FEIT = "Drie kiezers kregen een stembiljet zonder stempas."
PAGINAS = {
    "vandaag": "",
    "behoud": "",
    "bezoek": "bezoek",
    "formulier": "formulier",
    "controle": "formulier",
    "signalen": "",
    "signaal": "signaal",
    "kenmerken": "signaal",
    "onderzoek": "signaal",
    "wijzigen": "onregelmatigheid",
    "afronden": "onregelmatigheid",
    "rapportage": "",
    "onregelmatigheid": "onregelmatigheid",
    "overleg": "onregelmatigheid",
    "escalatie": "onregelmatigheid",
    "aanwijzing": "onregelmatigheid",
    "voorbereiding": "onregelmatigheid",
    "voorleestekst": "onregelmatigheid",
    "procesaanwijzing": "procesaanwijzing",
    "correctie": "procesaanwijzing",
    "kennisgevingen": "procesaanwijzing",
    "verklaring": "",
    "versturen": "",
    "lijst": "",
    "vastgelegd": "signaal",
    "route": "",
    "uitleg": "",
}
"""Every page, and of which object it is."""


@dataclass
class Dag:
    """A window on a dossier, and the objects of a day in it."""

    venster: Venster
    state: AppState
    klok: Klok
    id: dict[str, str] = field(default_factory=dict)

    def doe(self, handeling: Handeling) -> str:
        uitkomst = self.state.doe(handeling)
        assert not uitkomst.geweigerd, uitkomst.bevindingen
        return uitkomst.objecten[-1]

    def bezoek(self) -> None:
        plek = next(p for p in self.state.dossier.zoek_plekken("oefenlokaal") if p.oefen)
        self.id["plek"] = plek.id
        self.id["bezoek"] = self.doe(BeginBezoek(plek=plek))

    def formulier(self) -> None:
        kop = next(k for k in self.state.dossier.formulieren() if k.id == "t1")
        self.id["formulier"] = begin_invulling(self.state, kop, self.id["bezoek"]).id

    def signaal(self) -> str:
        signaal = Signaal(
            bron=Monitoringbron.WAARNEMINGEN,
            waargenomen_op=self.klok(),
            bezoek=self.id["bezoek"],
            plek=self.id["plek"],
            wat=FEIT,
        )
        self.id["signaal"] = self.doe(MaakSignaal(signaal=signaal))
        return self.id["signaal"]

    def onregelmatigheid(self) -> None:
        kenmerken = Kenmerken(
            risicos=(Risico.BETROUWBAARHEID,),
            waarom="Later kan niemand zien welke stemmen dat zijn.",
            bron=ConstateringBron.ZELF_GEZIEN,
            feitelijke_constatering=FEIT,
            verantwoordelijke=Verantwoordelijke.STEMBUREAU,
        )
        self.id["onregelmatigheid"] = self.doe(
            LegOnregelmatigheidVast(
                signaal=self.signaal(),
                titel="kiezers zonder stempas",
                plek=self.id["plek"],
                verkiezingen=tuple(v.id for v in self.state.dossier.pakket.stemming.verkiezingen),
                kenmerken=kenmerken,
                ernst=Ernst.ERNSTIG,
            )
        )

    def procesaanwijzing(self) -> None:
        onregelmatigheid = self.id["onregelmatigheid"]
        overleg = Overleg(
            onregelmatigheid=onregelmatigheid,
            tijd=self.klok(),
            met_rol="Voorzitter van het stembureau",
            kanaal=Kanaal.TER_PLAATSE,
            afspraak="De voorzitter blijft erbij.",
            opgelost=False,
        )
        self.doe(LegOverlegVast(overleg=overleg))
        plek = self.state.dossier.plek(self.id["plek"]).model_copy(update={"locaties": ()})
        uitkomst = self.state.doe(
            LegProcesaanwijzingVast(
                onregelmatigheid=onregelmatigheid,
                plek=plek,
                invulling=Invulling(gegeven_op=self.klok()),
            )
        )
        assert not uitkomst.geweigerd, uitkomst.bevindingen
        self.id["procesaanwijzing"] = uitkomst.objecten[0]

    def alles(self) -> None:
        self.bezoek()
        self.formulier()
        self.onregelmatigheid()
        self.procesaanwijzing()
        self.signaal()

    def toon(self, pagina: str) -> None:
        soort = PAGINAS[pagina]
        self.venster.window.toon(pagina, self.id[soort] if soort else "")
        self.venster.window.pages.whole()
        QApplication.processEvents()

    def toets(
        self, toets: Qt.Key, met: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.venster.window, toets, met)
        QApplication.processEvents()

    @property
    def pagina(self) -> str:
        return type(self.venster.window.pages.current()).__name__

    def naam_op_de_reling(self, plaats: str) -> str:
        return self.venster.window.rail.buttons[plaats].accessibleName()


@pytest.fixture
def dag(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Dag]:
    klok = Klok(om(9, 41))
    dossier = nieuw_dossier(tmp_path / "d", klok)
    state = AppState(dossier, theme, klok)
    venster = Venster(state, ToelatingUitvoering(dossier, Tijdbron(nu=klok)), lambda _: True)
    window = venster.window
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.toon("vandaag")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Dag(venster, state, klok)
    window.close()
    window.pages.clear()
    dossier.sluit()
    venster.deleteLater()
    QCoreApplication.sendPostedEvents(venster, QEvent.Type.DeferredDelete.value)


def test_these_are_all_the_pages(dag: Dag) -> None:
    assert set(dag.venster.window.pages._factories) == set(PAGINAS)


def test_no_screen_asks_for_a_page_that_is_not_there() -> None:
    gevraagd = {
        knoop.args[0].value
        for pad in Path(ui.__file__).parent.rglob("*.py")
        for knoop in ast.walk(ast.parse(pad.read_text("utf-8")))
        if isinstance(knoop, ast.Call)
        and isinstance(knoop.func, ast.Attribute)
        and knoop.func.attr == "toon"
        and ast.unparse(knoop.func.value).rpartition(".")[2] in ROEPERS
        and knoop.args
        and isinstance(knoop.args[0], ast.Constant)
        and isinstance(knoop.args[0].value, str)
    }
    assert {"versturen", "signaal"} <= gevraagd <= set(PAGINAS)


def test_every_page_opens_again_after_another(dag: Dag) -> None:
    """Back and forth through the whole history; nothing is lost of what was never typed."""
    dag.alles()
    lengte = dag.state.dossier.lengte
    for pagina in (*PAGINAS, *reversed(PAGINAS)):
        dag.toon(pagina)
    assert dag.state.dossier.lengte == lengte


@pytest.mark.parametrize("pagina", ["vandaag", "bezoek", "signalen", "kennisgevingen", "versturen"])
def test_the_places_open_on_an_empty_dossier(dag: Dag, pagina: str) -> None:
    dag.venster.window.toon(pagina)
    QApplication.processEvents()
    assert dag.pagina.lower().startswith(pagina[:5])
    tree_walk.check(dag.venster.window)


def test_the_strip_follows_the_visit(dag: Dag) -> None:
    strip = dag.venster.window.strip
    assert strip._name.text() == "Geen bezoek bezig"
    dag.bezoek()
    plek = dag.state.dossier.plek(dag.id["plek"])
    assert strip._name.text().startswith(plek.naam)
    assert strip._number.text() == str(plek.nummer)
    assert strip._since.text() == "sinds 9.41 uur"
    assert strip.saved_text().startswith("Alles is al opgeslagen om 9.41.")


def test_the_strip_counts_what_waits_for_the_register(dag: Dag) -> None:
    dag.bezoek()
    assert dag.venster.window.strip._waiting == dag.state.dossier.lengte > 0


def test_the_badges_follow_what_is_open(dag: Dag) -> None:
    assert dag.naam_op_de_reling("signalen") == "Signalen"
    dag.bezoek()
    dag.signaal()
    assert dag.naam_op_de_reling("signalen") == "Signalen, 1 open"
    dag.onregelmatigheid()
    assert dag.naam_op_de_reling("signalen") == "Signalen, 1 open"
    assert dag.naam_op_de_reling("kennisgevingen") == "Kennisgevingen"
    dag.procesaanwijzing()
    assert dag.naam_op_de_reling("kennisgevingen") == "Kennisgevingen, 2 open"


K = Qt.Key


@pytest.mark.parametrize(
    ("toets", "paneel"), [(K.Key_F2, NotitiePaneel), (K.Key_F4, BeginBezoekPaneel)]
)
def test_a_key_opens_what_lies_in_front(dag: Dag, toets: Qt.Key, paneel: type) -> None:
    dag.toets(toets)
    assert isinstance(dag.venster.window.overlay.content(), paneel)
    tree_walk.check(dag.venster.window)


def test_f3_begins_a_signaal(dag: Dag) -> None:
    dag.bezoek()
    dag.toets(K.Key_F3)
    assert dag.pagina == "SignaalPagina"


@pytest.mark.parametrize(
    ("toets", "pagina"), [(K.Key_F5, "OverlegPagina"), (K.Key_F9, "AanwijzingPagina")]
)
def test_f5_and_f9_go_to_the_open_onregelmatigheid(dag: Dag, toets: Qt.Key, pagina: str) -> None:
    dag.bezoek()
    dag.onregelmatigheid()
    dag.toets(toets)
    assert dag.pagina == pagina


@pytest.mark.parametrize("toets", [K.Key_F5, K.Key_F9])
def test_f5_and_f9_say_so_when_there_is_none(dag: Dag, toets: Qt.Key) -> None:
    dag.toets(toets)
    assert dag.pagina == "SignalenPagina"
    assert "geen onregelmatigheid" in dag.venster.window.undo_bar.text()


def test_f7_asks_before_leaving(dag: Dag) -> None:
    dag.toets(K.Key_F7)
    assert "niet bij een bezoek" in dag.venster.window.undo_bar.text()
    dag.bezoek()
    dag.toets(K.Key_F7)
    assert isinstance(dag.venster.window.overlay.content(), VertrekPaneel)


def test_ctrl_l_asks_to_lock(dag: Dag, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dag.venster.slot):
        dag.toets(K.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_the_panel_of_the_admission_can_be_asked_for(dag: Dag, qtbot: QtBot) -> None:
    paneel = dag.venster.kluis.toelating_paneel()
    qtbot.addWidget(paneel)
    assert isinstance(paneel, ToelatingPaneel)
    # in front of a page it needs a title and margins of its own, whoever shows it
    assert paneel.findChild(Title) is not None
    with qtbot.waitSignal(dag.state.sync_veranderd):
        paneel.toegelaten.emit()


def test_a_receipt_shows_that_there_is_contact(dag: Dag) -> None:
    assert not dag.venster.window.strip._online
    dag.venster.verzender.ontvangen.emit("OB-2026-000001")
    assert dag.venster.window.strip._online


def test_the_clock_does_not_go_back_to_when_something_was_saved(dag: Dag) -> None:
    dag.bezoek()
    dag.klok.nu = om(20, 30)
    dag.state.sync_veranderd.emit("")
    assert dag.venster.window.strip._clock.text() == "20.30"


def test_the_clock_goes_on(dag: Dag) -> None:
    dag.klok.nu = om(20, 30)
    dag.venster.tik()
    assert dag.venster.window.strip._clock.text() == "20.30"


def test_plain_letters_are_switched_in_the_menu_and_taken_back(dag: Dag) -> None:
    """WCAG 2.1.4: what happened is said, with undo."""
    window = dag.venster.window
    window.acts["enkele_toetsen"].trigger()
    assert not dag.state.enkele_toetsen
    assert window.undo_bar.text().startswith("Enkele toetsen staan uit.")
    window.acts["ongedaan"].trigger()
    assert dag.state.enkele_toetsen
    assert window.undo_bar.text().startswith("Enkele toetsen staan aan.")
