"""Unlocking the dossier (picture 01): one field, one button, and nothing about the work."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.hulp import hulp_ontgrendelen, vergeten
from waarnemer_app.ui.begin.kader import BeginKader, KaderInfo, Omgeving
from waarnemer_app.ui.begin.voorladen import Voorlader
from waarnemer_app.ui.begin.wachtzin import WachtzinVeld
from waarnemer_app.ui.components import (
    Banner,
    BigButton,
    Button,
    Fold,
    Hairline,
    Label,
    Title,
    spaced,
)
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.taal.schrijf import aantal, datum_met_dag, hoofdletter, tijd
from waarnemer_app.ui.theme import Theme


class OntgrendelInfo(NamedTuple):
    """What a locked screen may show: the stemming, its day, the number of the laptop, since when.

    ``vergrendeld_sinds`` is None when the program was just started; ``herstel`` says that a request
    for recovery waits for its answer.
    """

    stemming_naam: str
    datum: date
    laptop: str = ""
    vergrendeld_sinds: datetime | None = None
    herstel: bool = False


class OntgrendelPagina(QWidget):
    """Asks for the wachtzin. ``ontgrendel`` carries it; the answer is ``toon_fout`` or a page.

    From ``ontgrendel`` on the page is busy, until ``toon_fout`` or ``klaar``. ``herstel`` asks for
    the recovery, ``nieuw`` to go on with a new dossier after one said so a second time.
    """

    ontgrendel = Signal(str)
    herstel = Signal()
    nieuw = Signal()
    taal_gekozen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        info: OntgrendelInfo,
        omgeving: Omgeving,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bezig, self.sinds = theme, False, info.vergrendeld_sinds
        self._melding, self._nog = "", 0
        self._kader = BeginKader(theme, self._kaderinfo(info), omgeving)
        self._kader.taal_gekozen.connect(self.taal_gekozen)
        self._kader.groot.connect(self.hoofdknop)
        self.wachtzin = WachtzinVeld(theme, self.tr("Wachtzin"))
        self.knop = BigButton(
            theme, self.tr("Ontgrendel"), icon="lock-open", key="Enter", tall=True
        )
        self.fout = Banner(theme, "error", "")
        self.fout.hide()
        woord = self.tr("Antwoord openen") if info.herstel else self.tr("Vraag herstel")
        self.knop_herstel = Button(theme, woord, icon="key")
        self.knop_nieuw = Button(theme, self.tr("Verder met een nieuw dossier"), icon="plus")
        self._bouw(theme, info)
        self.knop_herstel.acted.connect(self.herstel)
        self.knop_nieuw.acted.connect(self._vraag_nieuw)
        self.wachtzin.klaar.connect(self.knop.press)
        self.knop.acted.connect(self._probeer)
        self._tik = QTimer(self)
        self._tik.setInterval(1000)
        self._tik.timeout.connect(self._tel_af)

    def _kaderinfo(self, info: OntgrendelInfo) -> KaderInfo:
        regels = [
            ("shield-lock", self.tr("Alles op deze laptop is versleuteld")),
            ("wifi-off", self.tr("U heeft geen netwerk nodig")),
        ]
        if info.laptop:
            regels.append(("device-laptop", self.tr("Laptop {0}").format(info.laptop)))
        dag = hoofdletter(datum_met_dag(info.datum))
        return KaderInfo(info.stemming_naam, dag, tuple(regels), hulp_ontgrendelen())

    def _bouw(self, theme: Theme, info: OntgrendelInfo) -> None:
        sinds = self.tr("Uw werk is bewaard.")
        if info.vergrendeld_sinds is not None:
            sinds = self.tr("Vergrendeld sinds {0}. Uw werk is bewaard.").format(
                tijd(info.vergrendeld_sinds)
            )
        kop, veld, onder = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for groep, ruimte in ((kop, 2), (veld, 12), (onder, 14)):
            spaced(theme, groep, spacing=ruimte)
            self._kader.kolom.addLayout(groep)
        kop.addWidget(Title(theme, self.tr("Ontgrendelen"), "d1"))
        kop.addWidget(Label(theme, sinds, "md", "ink_soft"))
        veld.addWidget(self.wachtzin)
        veld.addWidget(self.fout)
        veld.addWidget(self.knop)
        onder.addWidget(Hairline(theme))
        onder.addWidget(
            Fold(theme, self.tr("Wachtzin vergeten?"), self._wegen(theme), open_=info.herstel)
        )
        geheel = QVBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        geheel.addWidget(self._kader)

    def _wegen(self, theme: Theme) -> QWidget:
        """What one can do without the wachtzin."""
        wegen = QWidget()
        kolom = QVBoxLayout(wegen)
        spaced(theme, kolom, (17, 0, 0, 0), 10)
        kolom.addWidget(Label(theme, vergeten(), "md", "ink_soft"))
        rij = Flow(theme)
        rij.add(self.knop_herstel, self.knop_nieuw)
        kolom.addWidget(rij)
        return wegen

    # acts ------------------------------------------------------------------------------------

    def _vraag_nieuw(self) -> None:
        from waarnemer_app.ui.begin.opnieuw import OpnieuwBlad  # noqa: PLC0415 — rarely needed

        blad = OpnieuwBlad(self._theme)
        blad.verder.connect(self.nieuw)
        blad.terug.connect(self._kader.sluit_blad)
        self._kader.toon_blad(blad)

    def _probeer(self) -> None:
        if not self.wachtzin.waarde():
            self.wachtzin.toon_fout(self.tr("Typ uw wachtzin."))
            self.wachtzin.neem_focus()
            return
        self.wachtzin.toon_fout("")
        self.fout.hide()
        self._zet_bezig(bezig=True)
        self.ontgrendel.emit(self.wachtzin.waarde())

    def _zet_bezig(self, *, bezig: bool) -> None:
        self._bezig = bezig
        self.wachtzin.veld.setReadOnly(bezig)
        woord = self.tr("Ontgrendelen…") if bezig else self.tr("Ontgrendel")
        self.knop.show_text(woord, key="" if bezig else "Enter")
        self.knop.set_blocked(self.tr("Even wachten, de wachtzin wordt gecontroleerd.") * bezig)
        if bezig:
            accessibility.announce(self.knop, woord)

    # answers ---------------------------------------------------------------------------------

    def toon_fout(self, melding: str, remedie: str, wacht_s: int = 0) -> None:
        """It did not open: say why, keep what was typed selected, and wait ``wacht_s`` seconds."""
        self._zet_bezig(bezig=False)
        melding, remedie = vertaal(melding), vertaal(remedie)
        self.wachtzin.veld.set_state("error", f"{melding} {remedie}")
        self.fout.show_message(melding, remedie)
        self.fout.show()
        self.fout.tell()
        self._melding, self._remedie, self._nog = melding, remedie, wacht_s
        self._toon_wacht()
        if wacht_s:
            self._tik.start()
        self.wachtzin.neem_focus(alles=True)
        self._kader.toon_zichtbaar(self.fout)

    def toon_wacht(self, wacht_s: int) -> None:
        """Wait before the first try as well: tries failed before the program was started."""
        if wacht_s > 0:
            melding = self.tr("Er is eerder een verkeerde wachtzin getypt.")
            self.toon_fout(melding, self.tr("Uw werk is bewaard."), wacht_s)

    def klaar(self) -> None:
        """It opened, or is locked anew: empty the field and end the busy state."""
        self._zet_bezig(bezig=False)
        self.wachtzin.wis()
        self.wachtzin.toon_fout("")
        self.fout.hide()

    def _tel_af(self) -> None:
        self._nog -= 1
        if self._nog <= 0:
            self._tik.stop()
        self._toon_wacht()

    def _toon_wacht(self) -> None:
        """Say in words how long the wait still is; a reader hears it once, not each second."""
        if self._nog <= 0:
            self.knop.set_blocked("")
            self.fout.show_message(self._melding, self._remedie)
            return
        secondes = aantal(self._nog, self.tr("seconde"), self.tr("seconden"))
        wacht = self.tr("Wacht {0}. Daarna kunt u weer proberen.").format(secondes)
        self.fout.show_message(self._melding, f"{self._remedie} {wacht}")
        self.knop.set_blocked(wacht)

    # what the window asks ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """The focus is where one begins, as soon as the page is in its window."""
        if not event.spontaneous():
            QTimer.singleShot(0, self, self.focus_begin)
            Voorlader(self).begin()

    def focus_begin(self) -> None:
        """Put the caret in the field."""
        self.wachtzin.neem_focus()
        self._kader.toon_zichtbaar(self.wachtzin)

    def hoofdknop(self) -> None:
        """What Ctrl+Enter does: the same as Enter."""
        self.knop.press()
