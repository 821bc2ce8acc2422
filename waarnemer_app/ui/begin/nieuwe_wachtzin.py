"""Choosing a wachtzin: five drawn words to type over once, or an own one typed twice."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.begin.wachtzin import WachtzinVeld
from waarnemer_app.ui.components import Button, Label, MessageLine, Panel, spaced
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.theme import Theme

_STERK = 25
"""Signs from which an own passphrase is called strong: about five words."""


class Keuring(Protocol):
    """What judges a wachtzin and proposes one."""

    def wachtzin_bezwaar(self, wachtzin: str) -> str | None:
        """Why it is not strong enough, in Dutch; None when it is."""

    def wachtzin_voorstel(self) -> str:
        """Five words drawn by chance."""


class NieuweWachtzin(QWidget):
    """Two ways to a new wachtzin; ``klaar`` fires at Enter in the last field.

    The proposal is not copied for the user: who types it once, has begun to learn it.
    """

    klaar = Signal()

    def __init__(
        self, theme: Theme, keuring: Keuring, *, voorstel: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keuring = keuring
        self._voorstel = ""
        self.woorden = Label(theme, "", "h1")
        self.ander = Button(theme, self.tr("Ander voorstel"), icon="arrow-back-up")
        self.zelf = Button(theme, self.tr("Zelf kiezen"), icon="edit")
        self.stel_voor = Button(theme, self.tr("Stel een wachtzin voor"), icon="key")
        self.eerste = WachtzinVeld(theme, self.tr("Uw wachtzin"))
        self.tweede = WachtzinVeld(theme, self.tr("Nog een keer"))
        self.sterkte = MessageLine(theme)
        self._bouw(theme)
        self.ander.acted.connect(self.toon_voorstel)
        self.stel_voor.acted.connect(self.toon_voorstel)
        self.zelf.acted.connect(self.kies_zelf)
        self.eerste.ingevuld.connect(self._toon_sterkte)
        self.eerste.klaar.connect(self._na_eerste)
        self.tweede.klaar.connect(self.klaar)
        self._toon(keuring.wachtzin_voorstel() if voorstel else "")

    def _bouw(self, theme: Theme) -> None:
        """The words stand right above the field, also where little fits in the window."""
        self._vak = Panel(theme, self.tr("Voorstel"), role="lg")
        self._vak.add(self.woorden)
        self._raad = Label(theme, "", "md", "ink_soft")
        rij = Flow(theme)
        rij.add(self.ander, self.zelf, self.stel_voor)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, spacing=14)
        for deel in (self._vak, self.eerste, self.sterkte, self.tweede, self._raad, rij):
            kolom.addWidget(deel)

    # the two ways ----------------------------------------------------------------------------

    @property
    def voorgesteld(self) -> bool:
        """Whether the proposal is typed over; else one chooses."""
        return bool(self._voorstel)

    def toon_voorstel(self) -> None:
        """Draw five words and show them."""
        self._toon(self._keuring.wachtzin_voorstel())
        accessibility.announce(self, self.tr("Voorstel: {0}").format(self._voorstel))
        self.neem_focus()

    def kies_zelf(self) -> None:
        """Choose an own wachtzin, typed twice."""
        self._toon("")
        self.neem_focus()

    def _toon(self, voorstel: str) -> None:
        self._voorstel = voorstel
        self.woorden.setText(voorstel)
        accessibility.name(self.woorden, self.tr("Voorstel: {0}").format(voorstel))
        delen: tuple[QWidget, ...] = (self._vak, self.ander, self.zelf)
        andere: tuple[QWidget, ...] = (self.tweede, self.stel_voor)
        for deel in (*delen, *andere):
            deel.setVisible((deel in delen) == self.voorgesteld)
        self._raad.setText(
            self.tr("Bedenk er een verhaaltje bij. Zo onthoudt u de woorden.")
            if self.voorgesteld
            else self.tr("Neem vijf losse woorden die niets met elkaar of met uw werk hebben.")
        )
        naam = self.tr("Typ de vijf woorden over") if voorstel else self.tr("Uw wachtzin")
        self.eerste.toon_naam(naam)
        for veld in (self.eerste, self.tweede):
            veld.wis()
            veld.toon_fout("")
        if self.voorgesteld:
            self.eerste.toon_leesbaar()
        self.sterkte.show_message("", "")

    def _na_eerste(self) -> None:
        if self.voorgesteld:
            self.klaar.emit()
        else:
            self.tweede.neem_focus()

    def _toon_sterkte(self) -> None:
        wachtzin = self.eerste.waarde()
        self.eerste.toon_fout("")
        if not wachtzin:
            self.sterkte.show_message("", "")
        elif self.voorgesteld:
            gelijk = wachtzin == self._voorstel
            self.sterkte.show_message("ok" if gelijk else "", self.tr("Goed.") if gelijk else "")
        else:
            self._oordeel(wachtzin)

    def _oordeel(self, wachtzin: str) -> None:
        bezwaar = self._keuring.wachtzin_bezwaar(wachtzin)
        if bezwaar is not None:
            self.sterkte.show_message("warning", bezwaar)
        elif len(wachtzin) < _STERK:
            self.sterkte.show_message("ok", self.tr("Goed genoeg. Langer is sterker."))
        else:
            self.sterkte.show_message("ok", self.tr("Sterk."))

    # what is asked of it ---------------------------------------------------------------------

    def vul(self, wachtzin: str) -> None:
        """Fill an own choice in: only to practise."""
        self.kies_zelf()
        for veld in (self.eerste, self.tweede):
            veld.veld.setText(wachtzin)
        self._toon_sterkte()

    def neem_over(self, ander: NieuweWachtzin) -> None:
        """The proposal of another of these, and what was typed there."""
        self._toon(ander._voorstel)
        self.eerste.neem_over(ander.eerste)
        self.tweede.neem_over(ander.tweede)
        self._toon_sterkte()

    def bezwaar(self) -> BeginFout | None:
        """What is wrong with what was typed; the focus goes there."""
        wachtzin = self.eerste.waarde()
        if self.voorgesteld:
            if wachtzin == self._voorstel:
                return None
            melding = self.tr("Dit is niet het voorstel.")
            self.eerste.toon_fout(melding)
            self.eerste.neem_focus()
            remedie = self.tr("Typ de vijf woorden precies over, met spaties ertussen.")
            return BeginFout(melding, remedie, code="WACHTZIN_ANDERS")
        fout = self._keuring.wachtzin_bezwaar(wachtzin)
        self.eerste.toon_fout(fout or "")
        if fout:
            # the same words stood below it while one typed
            self.sterkte.show_message("", "")
        if fout is not None:
            self.eerste.neem_focus()
            melding = self.tr("Deze wachtzin is niet sterk genoeg.")
            return BeginFout(melding, fout, code="WACHTZIN_ZWAK")
        if wachtzin != self.tweede.waarde():
            melding = self.tr("De twee wachtzinnen zijn niet gelijk.")
            self.tweede.toon_fout(melding)
            self.tweede.neem_focus(alles=True)
            remedie = self.tr("Typ de tweede opnieuw, of kijk met Toon.")
            return BeginFout(melding, remedie, code="WACHTZIN_ANDERS")
        self.tweede.toon_fout("")
        return None

    def waarde(self) -> str:
        """The wachtzin; only after ``bezwaar`` gave None."""
        return self.eerste.waarde()

    def wis(self) -> None:
        """Forget what was typed and what was proposed."""
        self._toon("")

    def neem_focus(self) -> None:
        """Put the caret in the first field."""
        self.eerste.neem_focus()
