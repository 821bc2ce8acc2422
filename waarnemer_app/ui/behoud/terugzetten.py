"""Put a copy back at the first start: which copy, its wachtzin, and why a new chain begins."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.store.kopie import VOOR, Kopie, kopieen
from waarnemer_app.store.terugzetten import Teruggezet, zet_terug
from waarnemer_app.ui import accessibility, background
from waarnemer_app.ui.begin.bestanden import BestandKeuze, kies_map
from waarnemer_app.ui.begin.kader import BeginKader, KaderInfo, Omgeving
from waarnemer_app.ui.begin.wachtzin import WachtzinVeld
from waarnemer_app.ui.components import Banner, BigButton, Button, Label, Title, spaced
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.taal.schrijf import aantal, datum_en_tijd
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.versturen.balk import Balk


class MapKeuze(BestandKeuze):
    """The same for a folder."""

    def _blader(self) -> None:
        kies_map(self, self._naam, self._neem)


def nieuwste(map_: Path) -> Path:
    """The copy in a folder: the folder itself, or the newest one in it."""
    gevonden: list[Kopie] = [] if map_.name.startswith(VOOR) else kopieen(map_)
    return gevonden[0].map if gevonden else map_


class TerugzetScherm(QWidget):
    """``klaar`` when the dossier is there and one goes to unlock it; ``terug`` to the first start.

    ``map_`` is the empty folder of the data; ``nu`` the clock.
    """

    klaar = Signal()
    terug = Signal()
    taal_gekozen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        map_: Path,
        nu: Callable[[], datetime],
        omgeving: Omgeving,
        geheugen_kib: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._map, self._nu, self._geheugen_kib = theme, map_, nu, geheugen_kib
        self._gang: background.Progress | None = None
        self._uit: Teruggezet | None = None
        geheel = QVBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._maak(omgeving)

    def _maak(self, omgeving: Omgeving) -> None:
        """Every part anew, in the language of now."""
        theme = self._theme
        self._banner: Banner | None = None
        self.keuze = MapKeuze(
            theme,
            self.tr("Map of stick met de kopie"),
            self.tr("De naam van de map begint met waarnemer-kopie."),
            "",
        )
        self.wachtzin = WachtzinVeld(theme, self.tr("Wachtzin van de kopie"))
        self.balk = Balk(theme, self.tr("Terugzetten"))
        self.vorige = Button(theme, self.tr("Vorige"), icon="arrow-left")
        self.verder = BigButton(theme, self.tr("Zet terug"), key="Enter")
        self._kader = BeginKader(theme, self._info(), omgeving, breed=720)
        self._kader.taal_gekozen.connect(self.taal_gekozen)
        self._bouw()
        self.vorige.acted.connect(self._stop_of_terug)
        self.verder.acted.connect(self.hoofdknop)
        self.wachtzin.klaar.connect(self.verder.press)
        self._kader.groot.connect(self.verder.press)

    def _info(self) -> KaderInfo:
        return KaderInfo(
            self.tr("Kopie terugzetten"),
            self.tr("Uw werk van de kopie komt op deze laptop"),
            (
                ("shield-lock", self.tr("De wachtzin blijft die van de kopie")),
                ("usb", self.tr("De kopie zelf verandert niet")),
            ),
        )

    def _bouw(self) -> None:
        theme = self._theme
        kop, self._vak = QVBoxLayout(), QVBoxLayout()
        spaced(theme, kop, spacing=2)
        spaced(theme, self._vak, spacing=16)
        kop.addWidget(Title(theme, self.tr("Zet een kopie terug"), "d1"))
        self.uitleg = Label(
            theme,
            self.tr(
                "U gaat verder met een nieuwe keten. Het register kan meer hebben dan de kopie. "
                "Daarom vraagt u daarna opnieuw toelating."
            ),
            "md",
            "ink_soft",
        )
        for deel in (self.uitleg, self.keuze, self.wachtzin, self.balk):
            self._vak.addWidget(deel)
        self.balk.hide()
        for laag in (kop, self._vak):
            self._kader.kolom.addLayout(laag)
        self._kader.balk.addWidget(self.vorige)
        self._kader.balk.addStretch(1)
        self._kader.balk.addWidget(self.verder)
        if (geheel := self.layout()) is not None:
            geheel.addWidget(self._kader)

    def spreek(self, omgeving: Omgeving) -> None:
        """Say everything in the language of now; what was typed stays."""
        kader, keuze, wachtzin = self._kader, self.keuze, self.wachtzin
        self._maak(omgeving)
        self.keuze.toon_pad(keuze.pad())
        self.wachtzin.neem_over(wachtzin)
        kader.hide()
        kader.deleteLater()
        if self._uit is not None:
            self._toon_af(self._uit)
        else:
            accessibility.focus(self.keuze.veld)

    @property
    def af(self) -> bool:
        """Whether the copy has been put back."""
        return self._uit is not None

    # acts ------------------------------------------------------------------------------------

    def hoofdknop(self) -> None:
        """Put back; when it is done, go on."""
        if self.af:
            self.klaar.emit()
            return
        bron, wachtzin = self.keuze.pad(), self.wachtzin.waarde()
        if bron is None:
            self._meld("error", self.tr("Er is nog geen map gekozen."), self.tr("Kies de stick."))
            accessibility.focus(self.keuze.veld)
            return
        if not wachtzin:
            self.wachtzin.toon_fout(self.tr("Typ de wachtzin van de kopie."))
            self.wachtzin.neem_focus()
            return
        self._begin(nieuwste(bron), wachtzin)

    def _begin(self, bron: Path, wachtzin: str) -> None:
        map_, nu, kib = self._map, self._nu(), self._geheugen_kib

        gang = background.Progress()

        def werk(_: background.Progress) -> Teruggezet | None:
            try:
                return zet_terug(
                    bron,
                    map_,
                    wachtzin,
                    nu,
                    lambda klaar, totaal: gang.step(klaar // 1000, totaal // 1000),
                    geheugen_kib=kib,
                )
            except background.Cancelled:
                return None

        self._weg()
        self.wachtzin.toon_fout("")
        self._zet_bezig(bezig=True)
        self._gang = gang
        gang.stepped.connect(lambda klaar, totaal, _: self.balk.toon(klaar, totaal))
        background.run(self, werk, self._af, self._mislukt)

    def _stop_of_terug(self) -> None:
        if self._gang is not None:
            self._gang.cancel()
        else:
            self.terug.emit()

    def _zet_bezig(self, *, bezig: bool) -> None:
        waarom = self.tr("De kopie wordt teruggezet.") if bezig else ""
        self.verder.set_blocked(waarom)
        self._kader.blokkeer_taal(waarom)
        self.vorige.show_text(self.tr("Stop") if bezig else self.tr("Vorige"))
        self.balk.leeg()
        self.balk.setVisible(bezig)
        if not bezig:
            self._gang = None

    # answers ---------------------------------------------------------------------------------

    def _af(self, uit: Teruggezet | None) -> None:
        self._zet_bezig(bezig=False)
        if uit is None:
            self._meld("info", self.tr("U stopte."), self.tr("Er is niets veranderd."))
            return
        self._toon_af(uit)

    def _toon_af(self, uit: Teruggezet) -> None:
        self._uit = uit
        self.wachtzin.veld.clear()
        for deel in (self.keuze, self.wachtzin, self.uitleg, self.vorige):
            deel.hide()
        delen = [
            self.tr("Teruggezet: {0}.").format(
                aantal(uit.opgenomen.revisies, self.tr("regel"), self.tr("regels"))
            ),
        ]
        if uit.gemaakt_op is not None:
            delen.append(
                self.tr("De kopie is van {0}.").format(
                    datum_en_tijd(uit.gemaakt_op.astimezone(self._nu().tzinfo))
                )
            )
        if uit.opgenomen.kwijt:
            weg = aantal(len(uit.opgenomen.kwijt), self.tr("bijlage"), self.tr("bijlagen"))
            delen.append(self.tr("Niet leesbaar in de kopie: {0}.").format(weg))
        delen.append(self.tr("Vraag straks bij Versturen opnieuw toelating."))
        self._meld("ok", self.tr("De kopie staat op deze laptop."), " ".join(delen))
        self.verder.show_text(self.tr("Ontgrendel"))
        accessibility.focus(self.verder)

    def _mislukt(self, fout: Exception) -> None:
        self._zet_bezig(bezig=False)
        if isinstance(fout, OpslagFout):
            self._meld("error", fout.melding, fout.remedie, fout.code)
        else:
            remedie = self.tr("Probeer het opnieuw. De kopie is niet veranderd.")
            self._meld("error", self.tr("Het terugzetten is niet gelukt."), remedie, "KOPIE")
        self.wachtzin.neem_focus()

    def melding(self) -> str:
        """What the banner says: title and text."""
        return (
            ""
            if self._banner is None
            else f"{self._banner.title.text()} {self._banner.text.text()}"
        )

    def _meld(self, soort: Kind, titel: str, tekst: str, code: str = "") -> None:
        self._weg()
        self._banner = Banner(self._theme, soort, titel, tekst, code=code)
        self._vak.insertWidget(0, self._banner)
        self._banner.tell()
        self._kader.toon_zichtbaar(self._banner)

    def _weg(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def showEvent(self, event: QShowEvent) -> None:
        """The focus is where one begins, as soon as the page is in its window."""
        if not event.spontaneous():
            QTimer.singleShot(0, self, lambda: accessibility.focus(self.keuze.veld))
