"""A real dossier, a real window with every page of the law, and hands on the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import DAG, Klokje, heropen, maak_dossier, oefenlokaal, pakket
from tests.ui.window import in_window
from waarnemer_app.domain.escalatie import Escalatie, Kanaal, Overleg
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    Handeling,
    LegEscalatieVast,
    LegOnregelmatigheidVast,
    LegOverlegVast,
    MaakSignaal,
)
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Ernst,
    Kenmerken,
    Risico,
    Verantwoordelijke,
)
from waarnemer_app.domain.pakket import Contact, ContactRol, Pakket
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.dossier import Dossier, Uitkomst
from waarnemer_app.ui.frame import MainWindow, Page
from waarnemer_app.ui.signalen.paginas import PLAATS, wet_paginas
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme

P = TypeVar("P", bound=Page)
FEIT = "Drie kiezers kregen een stembiljet zonder stempas."


class StilleKlok(Klokje):
    """A clock that stands still until a test moves it."""

    def __call__(self) -> datetime:
        return self.tijd

    def vooruit(self, minuten: int) -> None:
        self.tijd += timedelta(minutes=minuten)


def wet_pakket() -> Pakket:
    """The practice package with the contacts of a whole ladder."""
    basis = pakket()

    def contact(id_: str, rol: ContactRol, naam: str, nummer: str, waar: str = "") -> Contact:
        return Contact(id=id_, rol=rol, naam=naam, organisatie=waar, telefoon=f"0000 000 {nummer}")

    return basis.model_copy(
        update={
            "contacten": (
                *basis.contacten,
                contact(
                    "c3",
                    ContactRol.PROJECTLEIDER_VERKIEZINGEN,
                    "Projectleider (voorbeeld)",
                    "003",
                    "GM9990",
                ),
                contact("c4", ContactRol.MINISTER_PIKET, "Piket (voorbeeld)", "004"),
            )
        }
    )


@dataclass
class Wereld:
    """What a test works with."""

    map: Path
    klok: StilleKlok
    dossier: Dossier
    state: AppState
    theme: Theme
    venster: MainWindow
    uitvoer: Path
    geopend: list[Path] = field(default_factory=list)
    bewaar_als: list[Path] = field(default_factory=list)
    adressen: list[tuple[str, str]] = field(default_factory=list)
    mailprogramma: bool = True
    toetsen: int = 0

    # acts ------------------------------------------------------------------------------------

    def doe(self, handeling: Handeling) -> Uitkomst:
        uitkomst = self.state.doe(handeling)
        assert not uitkomst.geweigerd, uitkomst.bevindingen
        return uitkomst

    def bezoek(self, plek: Plek | None = None) -> str:
        return self.doe(BeginBezoek(plek=plek or oefenlokaal(1))).objecten[-1]

    def signaal(
        self,
        wat: str = FEIT,
        bron: Monitoringbron = Monitoringbron.WAARNEMINGEN,
        plek: str = "sb-GM9990-1",
    ) -> str:
        huidig = self.dossier.stand.huidig_bezoek()
        signaal = Signaal(
            bron=bron,
            waargenomen_op=self.klok(),
            bezoek=huidig.id if huidig and huidig.inhoud.plek.id == plek else None,
            plek=plek,
            wat=wat,
        )
        return self.doe(MaakSignaal(signaal=signaal)).objecten[0]

    def onregelmatigheid(
        self,
        wie: Verantwoordelijke = Verantwoordelijke.STEMBUREAU,
        ernst: Ernst = Ernst.ERNSTIG,
        plek: str = "sb-GM9990-1",
    ) -> str:
        kenmerken = Kenmerken(
            risicos=(Risico.BETROUWBAARHEID,),
            waarom="Later kan niemand zien welke stemmen dat zijn.",
            bron=ConstateringBron.ZELF_GEZIEN,
            feitelijke_constatering=FEIT,
            verantwoordelijke=wie,
        )
        handeling = LegOnregelmatigheidVast(
            signaal=self.signaal(plek=plek),
            titel="kiezers zonder stempas",
            plek=plek,
            verkiezingen=("GR2026",),
            kenmerken=kenmerken,
            ernst=ernst,
        )
        return self.doe(handeling).objecten[-1]

    def overleg(self, onregelmatigheid: str, *, opgelost: bool = False) -> None:
        self.doe(
            LegOverlegVast(
                overleg=Overleg(
                    onregelmatigheid=onregelmatigheid,
                    tijd=self.klok(),
                    met_rol="Voorzitter van het stembureau",
                    kanaal=Kanaal.TER_PLAATSE,
                    afspraak="De voorzitter blijft erbij.",
                    opgelost=opgelost,
                )
            )
        )

    def escalatie(self, onregelmatigheid: str) -> None:
        self.doe(
            LegEscalatieVast(
                escalatie=Escalatie(
                    onregelmatigheid=onregelmatigheid,
                    tijd=self.klok(),
                    naar="gemeente Oefengemeente Voorbeeld",
                    met_rol="Projectleider verkiezingen",
                    kanaal=Kanaal.TELEFONISCH,
                    afspraak="De gemeente belt het stembureau.",
                    opgelost=False,
                )
            )
        )

    # the window ------------------------------------------------------------------------------

    def toon(self, soort: type[P], pagina: str, id_: str = "") -> P:
        self.venster.toon(pagina, id_)
        return self.pagina(soort)

    def pagina(self, soort: type[P]) -> P:
        huidig = self.venster.pages.current()
        QApplication.processEvents()
        assert isinstance(huidig, soort), huidig
        return huidig

    def focus(self) -> QWidget:
        self.venster.pages.current()
        held = QApplication.focusWidget()
        assert held is not None
        return held

    def toets(self, *keys: Qt.Key | str, shift: bool = False) -> None:
        """Press keys, each counted once; a text is so many keys as it has characters."""
        mods = Qt.KeyboardModifier
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self.focus(), key)
                self.toetsen += len(key)
            else:
                QTest.keyClick(self.focus(), key, mods.ShiftModifier if shift else mods.NoModifier)
                self.toetsen += 1
        QApplication.processEvents()

    def typ(self, tekst: str) -> None:
        """Type a text that does not count as keys."""
        QTest.keyClicks(self.focus(), tekst)

    def grote_knop(self) -> None:
        QTest.keyClick(self.focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.toetsen += 1
        QApplication.processEvents()

    def sluit(self) -> None:
        self.venster.close()
        self.venster.pages.clear()
        self.dossier.sluit()


def maak_wereld(map_: Path, theme: Theme, *, opnieuw: bool = False) -> Wereld:
    """Open a window on a new dossier, or on the same one after a restart."""
    klok = StilleKlok(DAG.replace(hour=9, minute=41))
    dossier = (
        heropen(map_ / "dossier", klok)
        if opnieuw
        else maak_dossier(map_ / "dossier", klok, wet_pakket())
    )
    state = AppState(dossier, theme, klok)
    uitvoer = map_ / "uitvoer"
    uitvoer.mkdir(exist_ok=True)
    wereld = Wereld(map_, klok, dossier, state, theme, MainWindow(theme), uitvoer)

    def open_bestand(pad: Path) -> bool:
        wereld.geopend.append(pad)
        return wereld.mailprogramma

    def kies_bestand(_boven: QWidget, naam: str) -> Path | None:
        return wereld.bewaar_als[0] / naam if wereld.bewaar_als else None

    def open_adres(adres: str, onderwerp: str) -> bool:
        wereld.adressen.append((adres, onderwerp))
        return wereld.mailprogramma

    for naam, fabriek in wet_paginas(
        state,
        wereld.venster,
        open_bestand=open_bestand,
        kies_bestand=kies_bestand,
        uitvoer=lambda: uitvoer,
        open_adres=open_adres,
    ).items():
        wereld.venster.register(naam, fabriek, place=PLAATS.get(naam, "signalen"))
    wereld.venster.acts.on("signaal", lambda: wereld.venster.toon("signaal"))
    wereld.venster.resize(1366, 768)
    wereld.venster.show()
    wereld.venster.activateWindow()
    return wereld


# a window that nobody holds is gone at once
_VENSTERS: list[QWidget] = []


def in_venster(widget: QWidget, qtbot: QtBot) -> QWidget:
    """Put one part in a window of its own that is shown and active."""
    _VENSTERS.append(in_window(qtbot, widget))
    return _VENSTERS[-1]


@pytest.fixture(autouse=True)
def losse_vensters() -> Iterator[None]:
    """Close what ``in_venster`` opened, after the test."""
    yield
    for venster in _VENSTERS:
        venster.close()
    _VENSTERS.clear()


@pytest.fixture
def wereld(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Wereld]:
    wereld = maak_wereld(tmp_path, theme)
    qtbot.addWidget(wereld.venster)
    qtbot.waitUntil(wereld.venster.isActiveWindow)
    yield wereld
    wereld.sluit()
