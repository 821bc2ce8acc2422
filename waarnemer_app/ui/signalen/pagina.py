"""What the pages of the law share: acts with their refusals, faults of the disk, and the clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from waarnemer_app.domain.bevinding import Bevinding
from waarnemer_app.domain.handelingen import Handeling
from waarnemer_app.dossier import Uitkomst
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, Title, spaced
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.rijen import Rijen
from waarnemer_app.ui.signalen.schrijven import Schrijver
from waarnemer_app.ui.state import AppState

TIK_MS: Final = 20_000
ZUINIG_MS: Final = 60_000
"""Between two ticks of a duration, and with a low battery."""
_BOVEN_DE_BALK: Final = (24, 4, 24, 8)
_PAST: Final = 2
"""So many messages fit above the action bar; more of them stand on the sheet, which scrolls."""


class WetPagina(Page):
    """A page that does acts. Refusals stand above the action bar, with a way to their field.

    ``tik`` is called while the page is shown, for durations: every 20 seconds, or every minute.
    """

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        titel: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state.theme, titel, parent=parent)
        self.state, self.navigatie = state, navigatie
        self._klok = QTimer(self)
        self._klok.setInterval(TIK_MS)
        self._klok.timeout.connect(self.tik)
        # never without a parent: it would outlive the page, with banners that hold that page
        self._meldingen = QWidget(self)
        self._los = True
        self._kolom = QVBoxLayout(self._meldingen)
        self._ruimte = spaced(self.theme, self._kolom, _BOVEN_DE_BALK, 8)
        self._aantal = Title(self.theme, "", "lg")
        self._kolom.addWidget(self._aantal)
        self._meldingen.hide()
        self._banners: list[Banner] = []
        self._van_veld: dict[Banner, str] = {}

    # the contract of every page ------------------------------------------------------------------

    def focus_begin(self) -> None:
        """Put the focus where the page begins, or where one was."""
        doel = self.first_focus()
        if doel is not None:
            accessibility.focus(doel)
            self.bring_into_view(doel)

    def hoofdknop(self) -> None:
        """What Ctrl+Enter does: the big button."""
        self.press_big()

    def bewaar_nu(self) -> None:
        """Keep at once what is being typed."""
        self.leave()

    def parts(self) -> list[QWidget]:
        """The messages stand between sheet and bar, so that is where Tab finds them."""
        delen = super().parts()
        # many messages stand in the sheet: there it is no part of its own
        above = not self._los and self._meldingen.parentWidget() is self
        if self.bar is not None and self.bar in delen and above:
            delen.insert(delen.index(self.bar), self._meldingen)
        return delen

    def tik(self) -> None:
        """Show durations again; nothing on a page without one."""

    # acts ----------------------------------------------------------------------------------------

    def doe(self, handeling: Handeling) -> Uitkomst | None:
        """Do an act; None when it was refused or could not be kept, and the page says why."""
        self.wis_meldingen()
        try:
            uitkomst = self.state.doe(handeling)
        except OpslagFout as fout:
            self.toon_opslagfout(fout)
            return None
        if uitkomst.geweigerd:
            self.toon_bevindingen(uitkomst.bevindingen)
            return None
        return uitkomst

    def ga_naar(self, veld: str) -> bool:
        """Go to a field of this page; False when the page does not ask it."""
        return False

    def kan_naar(self, veld: str | None) -> bool:
        """True when this page has the field and asks it."""
        return False

    # messages ------------------------------------------------------------------------------------

    def wis_meldingen(self) -> None:
        """Take away what was said."""
        for banner in self._banners:
            banner.hide()
            banner.deleteLater()
        self._banners, self._van_veld = [], {}
        self._berg_op()

    def wis_melding_bij(self, veld: str) -> None:
        """Take away what was said of this field: one is mending it."""
        for banner in [banner for banner, van in self._van_veld.items() if van == veld]:
            del self._van_veld[banner]
            self._banners.remove(banner)
            banner.hide()
            banner.deleteLater()
        if self._banners:
            self._tel()
        else:
            self._berg_op()

    def _berg_op(self) -> None:
        """Nothing is said: the messages take no room."""
        self._meldingen.hide()
        if self.body.indexOf(self._meldingen) >= 0:
            self.body.removeWidget(self._meldingen)
            self._meldingen.setParent(self)
            self._los = True
            self._ruimte.set_margins(_BOVEN_DE_BALK)

    def toon_bevindingen(self, bevindingen: Sequence[Bevinding]) -> None:
        """Say why an act was refused; the first gets the focus when there is a way to its field."""
        for bevinding in bevindingen:
            banner = Banner(
                self.theme,
                "error" if bevinding.blokkeert else "warning",
                bevinding.melding,
                bevinding.remedie,
                button=self.tr("Ga erheen") if self.kan_naar(bevinding.veld) else "",
                code=bevinding.herkomst,
            )
            banner.acted.connect(partial(self.ga_naar, bevinding.veld or ""))
            if bevinding.veld:
                self._van_veld[banner] = bevinding.veld
            self._zeg(banner)
        if self._banners:
            eerste = self._banners[0]
            eerste.tell()
            QTimer.singleShot(0, eerste, partial(self._breng, eerste))
            if not eerste.button.isHidden():
                accessibility.focus(eerste.button)

    def _breng(self, banner: Banner) -> None:
        if self.body.indexOf(self._meldingen) >= 0:
            self.bring_into_view(banner)

    def toon_opslagfout(self, fout: OpslagFout) -> None:
        """Say that the disk failed; what was typed still stands on the page."""
        banner = Banner(self.theme, "error", fout.melding, fout.remedie, code=fout.code)
        self._zeg(banner)
        banner.tell()

    def toon_melding(self, kind: Kind, titel: str, tekst: str = "", *, knop: str = "") -> Banner:
        """Say something else above the bar; gives the banner, whose button ``acted`` tells."""
        banner = Banner(self.theme, kind, titel, tekst, button=knop)
        self._zeg(banner)
        banner.tell()
        return banner

    def meldingen(self) -> list[Banner]:
        """What is said now."""
        return list(self._banners)

    def _zeg(self, banner: Banner) -> None:
        self.plaats_meldingen()
        self._kolom.addWidget(banner)
        self._banners.append(banner)
        if self._tel():
            self._ruimte.set_margins((0, 0, 0, 0))
            self.body.insertWidget(0, self._meldingen)
        self._meldingen.show()

    def _tel(self) -> bool:
        """Say how many there are; True when these are too many to stand above the bar."""
        many = len(self._banners) > _PAST
        self._aantal.setText(self.tr("Er zijn {0} meldingen").format(len(self._banners)))
        reveal(self._aantal, many)
        return many

    def plaats_meldingen(self) -> None:
        """Above the action bar, the next stop from the button; under the head without a bar."""
        if not self._los:
            return
        self._los = False
        geheel = self.layout()
        if self.bar is not None and isinstance(geheel, QVBoxLayout):
            geheel.insertWidget(geheel.indexOf(self.bar), self._meldingen)
        else:
            self.add_under_head(self._meldingen)

    # the clock -----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run."""
        super().showEvent(event)
        self.tik()
        self._klok.start(ZUINIG_MS if self.state.zuinig else TIK_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clock stand still."""
        self._klok.stop()
        super().hideEvent(event)


class SchrijfPagina(WetPagina):
    """A page on which is written: rows bound to a concept, undo, and the big button at the end."""

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        schrijver: Schrijver,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state, navigatie, parent=parent)
        self.schrijver = schrijver
        schrijver.setParent(self)
        self.rijen = Rijen(self.theme, schrijver)
        schrijver.mislukt.connect(self.toon_opslagfout)
        schrijver.veranderd.connect(self._na_verandering)
        self.rijen.klaar.connect(self._naar_grote_knop)
        self.add_bar().undo.connect(self.maak_ongedaan)
        self.add_bar().redo.connect(self.doe_opnieuw)
        self.handle("ongedaan", self.maak_ongedaan)
        self.handle("opnieuw", self.doe_opnieuw)
        self.handle("volgende_open", self._naar_open)
        self.plaats_meldingen()

    def leave(self) -> None:
        """Keep what is being typed, and what could not be kept before."""
        super().leave()
        self.schrijver.bewaar_nu()

    def first_focus(self) -> QWidget | None:
        """The field where one was, else the first open one, else the big button."""
        for veld in (self.schrijver.plaats, self.rijen.eerste_open()):
            doel = self.rijen.doel(veld) if veld else None
            if doel is not None:
                return doel
        return super().first_focus()

    def maak_ongedaan(self) -> None:
        """Take back the last change on this page."""
        self._stap(self.schrijver.ongedaan)

    def doe_opnieuw(self) -> None:
        """Do the change again that was taken back last."""
        self._stap(self.schrijver.opnieuw)

    def _stap(self, doe: Callable[[], str | None]) -> None:
        """What changed is never out of sight, so the focus goes to its field."""
        self.rijen.spoel()
        veld = doe()
        self._toon_stappen()
        if veld:
            self.ga_naar(veld)

    def _toon_stappen(self) -> None:
        self.add_bar().show_undo(self.schrijver.kan_ongedaan, redo=self.schrijver.kan_opnieuw)

    def ga_naar(self, veld: str) -> bool:
        """Go to a field of this page; False when the page does not ask it."""
        return self.rijen.ga(veld)

    def kan_naar(self, veld: str | None) -> bool:
        """True when this page has the field and asks it."""
        return bool(veld) and self.rijen.doel(str(veld)) is not None

    def klaar_om_vast_te_leggen(self, *tijden: str) -> bool:
        """Write what is being typed; False when a text is too long or a time is no time."""
        self.rijen.spoel()
        veld = self.rijen.te_lang() or self.rijen.geen_tijd(tijden)
        if veld is not None:
            self.ga_naar(veld)
        return veld is None

    def wis_meldingen(self) -> None:
        """Take away what was said, here and at the fields."""
        super().wis_meldingen()
        self.rijen.wis_fouten()

    def toon_bevindingen(self, bevindingen: Sequence[Bevinding]) -> None:
        """Say it above the bar and, in the same words, at the field."""
        for bevinding in bevindingen:
            if bevinding.veld:
                self.rijen.fout(bevinding.veld, f"{bevinding.melding} {bevinding.remedie}")
        super().toon_bevindingen(bevindingen)
        eerste = next((b.veld for b in bevindingen if b.veld in self.rijen.velden()), None)
        if eerste and len(self._banners) <= _PAST:
            # what is said above the bar takes room: the words at the field would lie behind it
            QTimer.singleShot(0, self, partial(self._breng_rij, eerste))

    def _breng_rij(self, veld: str) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.rijen.breng(veld)

    def _na_verandering(self, veld: str) -> None:
        self._toon_stappen()
        if veld:
            self.rijen.fout(veld, "")
            self.wis_melding_bij(veld)

    def _naar_open(self) -> None:
        """F8: what has no value yet; when all has, the big button."""
        self.rijen.spoel()
        veld = self.rijen.volgende_open(self.window().focusWidget())
        if veld is None:
            self._naar_grote_knop()
        else:
            self.ga_naar(veld)

    def _naar_grote_knop(self) -> None:
        knop = self.add_bar().big
        if knop is not None:
            accessibility.focus(knop)
