"""The way of lists into the folder of a package: what would change, writing it, and back again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from waarnemer_app.imports.lijst import Stembureaulijst
from waarnemer_app.imports.opname import Opname, Voorstel
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.bestanden import kies_map
from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.lijst.opnemen import OpnemenPaneel
from waarnemer_app.ui.lijst.werk import LijstWerk
from waarnemer_app.ui.taal.domein import Gezegd


class Opneemgang(QObject):
    """``veranderd`` when there is a proposal or no more, and while it works.

    ``voorstel`` is what was shown and can be written; ``af`` says that it was.
    """

    veranderd = Signal()

    def __init__(self, pagina: Page, paneel: OpnemenPaneel, werk: LijstWerk) -> None:
        super().__init__(pagina)
        self._pagina, self._paneel, self._werk = pagina, paneel, werk
        self.voorstel: Voorstel | None = None
        self.af = self.bezig = False
        paneel.kies.connect(self.vraag_map)
        paneel.terug.connect(self._draai_terug)

    def vraag_map(self) -> None:
        """Ask which folder."""
        kies_map(self._pagina, self.tr("Pakketmap kiezen"), self._paneel.zet_map)

    def vergeet(self) -> None:
        """What was proposed holds no more."""
        self.voorstel, self.af = None, False
        self._paneel.toon_voorstel(None)
        self.veranderd.emit()

    def stel_voor(self, lijsten: Sequence[Stembureaulijst]) -> None:
        """Show what taking these lists in would change; nothing is written."""
        bron = self._paneel.bron
        if bron is not None and not self.bezig:
            self._zet_bezig(bezig=True)
            heel = self._paneel.heel.isChecked()
            self._werk.stel_voor(lijsten, bron, heel, self._voorgesteld, self.meld_fout)

    def _voorgesteld(self, voorstel: Voorstel) -> None:
        self.voorstel = voorstel
        self._paneel.meld(None)
        self._paneel.toon_voorstel(voorstel)
        self._zet_bezig(bezig=False)
        accessibility.announce(self._pagina, self._paneel.telling.text())
        # after the table has its own size
        QTimer.singleShot(0, self, self._toon_verschil)

    def _toon_verschil(self) -> None:
        for deel in (self._paneel.telling, self._paneel.tabel):
            if deel is not None:
                self._pagina.bring_into_view(deel)
        self._volg()

    def _volg(self) -> None:
        """What had the focus scrolled away with what was shown: the next step is the big button."""
        if self._pagina.bar is not None and self._pagina.bar.big is not None:
            accessibility.focus(self._pagina.bar.big)

    def neem_op(self) -> None:
        """Write what was proposed."""
        bron, voorstel = self._paneel.bron, self.voorstel
        if bron is not None and voorstel is not None and not self.bezig:
            self._zet_bezig(bezig=True)
            self._werk.neem_op(bron, voorstel, self._opgenomen, self.meld_fout)

    def _opgenomen(self, opname: Opname) -> None:
        self.af, self.voorstel = True, None
        bron = self._paneel.bron
        titel = self.tr("Opgenomen: {0} stembureaus.").format(len(opname.nu.plekken))
        if bron is None or bron.genoemd():
            tekst = self.tr("Het bestand staat al in pakket.toml.")
        else:
            tekst = self.tr("Noem {0} nog in pakket.toml, bij [[lijsten]].")
            tekst = Gezegd(tekst.format(f"stembureaus/{bron.pad.name}"))
        banner = Banner(self._pagina.theme, "ok", titel, tekst, button=self.tr("Ongedaan maken"))
        banner.acted.connect(lambda: self._maak_ongedaan(opname))
        self._paneel.toon_voorstel(None)
        self._paneel.ververs()
        self._paneel.meld(banner)
        self._zet_bezig(bezig=False)
        self._pagina.bring_into_view(banner)
        self._volg()

    def _maak_ongedaan(self, opname: Opname) -> None:
        """Back to what was there; of a first taking in that is nothing."""
        bron = self._paneel.bron
        if bron is not None and not self.bezig:
            self._zet_bezig(bezig=True)
            vorige = Opname(nu=opname.vorige) if opname.vorige is not None else None
            self._werk.zet_terug(bron, vorige, self._teruggezet, self.meld_fout)

    def _draai_terug(self) -> None:
        bron = self._paneel.bron
        if bron is not None and not self.bezig:
            self._zet_bezig(bezig=True)
            self._werk.draai_terug(bron, self._teruggezet, self.meld_fout)

    def _teruggezet(self, _: object) -> None:
        titel = self.tr("De laatste opname is ongedaan gemaakt.")
        tekst = self.tr("In de map staat weer wat er voor die opname stond.")
        self._paneel.ververs()
        self._paneel.meld(Banner(self._pagina.theme, "ok", titel, tekst))
        self.bezig = False
        self.vergeet()

    def meld_fout(self, melding: str) -> None:
        """Say what went wrong; nothing was changed then."""
        veilig = self.tr("Er is niets veranderd.")
        self._paneel.meld(Banner(self._pagina.theme, "error", melding, veilig))
        self.bezig = False
        self.vergeet()

    def _zet_bezig(self, *, bezig: bool) -> None:
        self.bezig = bezig
        self.veranderd.emit()
