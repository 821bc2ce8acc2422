"""The words that the Kiesraadlid speaks, one paragraph at a time; the waarnemer reads along.

Shown only when nothing blocks any more and a permitted giver and the mode were chosen (mock 06).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.documents.nederlands import tijd, zin
from waarnemer_app.documents.woorden import plek_soort
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.procesaanwijzing import Wijze
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    Banner,
    Button,
    KeyCap,
    Label,
    Panel,
    StateGlyph,
    Title,
    spaced,
)
from waarnemer_app.ui.components.base import brush
from waarnemer_app.ui.components.focus import paints_own_ring
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.feiten import lid_naam, plek_tekst
from waarnemer_app.ui.signalen.gebonden_rijen import in_beeld
from waarnemer_app.ui.signalen.invulling import SOORT
from waarnemer_app.ui.signalen.klembord import kopieer_even
from waarnemer_app.ui.signalen.pagina import WetPagina
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.teksten import geadresseerden, label, wijzen
from waarnemer_app.ui.signalen.tijden import duur, hele_minuut, om
from waarnemer_app.ui.signalen.zaak import Getoetst, toets_concept
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme

_OPDRACHT: Final = 4
"""Number of the paragraph with what the stembureau has to do: it is heavier than the others."""


class _Alinea(QWidget):
    """One paragraph: done with a tick, current in a band, the rest plain."""

    def __init__(self, theme: Theme, nummer: int, tekst: str, *, zwaar: bool) -> None:
        super().__init__()
        paints_own_ring(self)
        self._theme, self._nu, self._dikte = theme, False, 600 if zwaar else 400
        self.glyph = StateGlyph(theme, "empty", 26)
        self.tekst = Label(theme, tekst, "spoken")
        self._nummer = nummer
        rij = QHBoxLayout(self)
        spaced(theme, rij, (24, 14, 24, 14), 20)
        rij.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        rij.addWidget(self.tekst, 1)
        accessibility.set_role(self, accessibility.LIST_ITEM)

    def toon(self, *, gedaan: bool, nu: bool) -> None:
        """How far the speaker is."""
        self._nu = nu
        self.glyph.show_state("ready" if gedaan else "busy" if nu else "empty")
        self.tekst.set_role("spoken_now" if nu else "spoken", self._dikte)
        self.tekst.set_color("ink_soft" if gedaan else "ink")
        stop = Qt.FocusPolicy.StrongFocus if nu else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(stop)
        staat = self.tr("gezegd") if gedaan else self.tr("nu") if nu else self.tr("straks")
        accessibility.name(self, f"{self._nummer}, {staat}: {self.tekst.text()}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The band of the current paragraph."""
        if self._nu:
            painter, theme = brush(self), self._theme
            painter.fillRect(self.rect(), theme.color("primary_soft"))
            painter.fillRect(
                0, 0, theme.border("bar_spoken"), self.height(), theme.color("primary")
            )


class Voorlezen(QWidget):
    """The paragraphs. Space or ↓ is the next one, ↑ the one before; the current has the focus."""

    def __init__(self, theme: Theme, alineas: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.nu = theme, 0
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, self.tr("Voorleestekst. Spatie is de volgende alinea."))
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (0, 8, 0, 8))
        self.alineas = [
            _Alinea(theme, nr, tekst, zwaar=nr == _OPDRACHT) for nr, tekst in enumerate(alineas, 1)
        ]
        for alinea in self.alineas:
            kolom.addWidget(alinea)
        self.ga(0)

    def ga(self, nummer: int) -> None:
        """Go to a paragraph; past the last one everything was said."""
        had = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.nu = max(0, min(len(self.alineas), nummer))
        for at, alinea in enumerate(self.alineas):
            alinea.toon(gedaan=at < self.nu, nu=at == self.nu)
        if self.nu < len(self.alineas):
            accessibility.announce(self, self.alineas[self.nu].tekst.text())
        if had:
            accessibility.focus(self.huidige())
        in_beeld(self.huidige(), self._theme.px(80))

    def huidige(self) -> QWidget:
        """The paragraph that is spoken now; the last one when all was said."""
        return self.alineas[min(self.nu, len(self.alineas) - 1)]

    def volgende(self) -> None:
        """The next paragraph."""
        self.ga(self.nu + 1)

    def vorige(self) -> None:
        """The paragraph before."""
        self.ga(self.nu - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, arrows, and + and - for the size of the letters."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Down):
            self.volgende()
        elif event.key() == Qt.Key.Key_Up:
            self.vorige()
        elif event.text() in {"+", "=", "-"}:
            self._theme.step(-1 if event.text() == "-" else 1)
        else:
            event.ignore()


class VoorleesPagina(WetPagina):
    """The page ``voorleestekst`` (id of an Onregelmatigheid)."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, navigatie, parent=parent)
        self._id = id_
        self._begonnen = state.nu()
        self.outdated = self._is_oud
        self.lezen: Voorlezen | None = None
        self._duur = Title(self.theme, "", "d1")
        getoetst = toets_concept(state, id_)
        self.show_head(self.tr("Voorleestekst"), plek_tekst(getoetst.plek))
        self._tekst = self._alineas(getoetst)
        if not self._tekst:
            self._nog_niet()
            return
        self.lezen = Voorlezen(self.theme, self._tekst)
        vel = Panel(self.theme, tight=True)
        vel.add(self.lezen)
        vel.body.addStretch(1)
        self.add(Columns(self.theme, [vel, self._zijkant(getoetst)], (3, 1)))
        self._bouw_balk(self.lezen)
        self.tik()

    def _nog_niet(self) -> None:
        banner = Banner(
            self.theme,
            "warning",
            self.tr("De voorleestekst kan nog niet."),
            self.tr("Vul eerst de aanwijzing in, met het lid en de wijze."),
            button=self.tr("Vul in"),
        )
        banner.acted.connect(lambda: self.navigatie.toon("voorbereiding", self._id))
        self.add(banner)

    def _alineas(self, getoetst: Getoetst) -> list[str]:
        """What is read aloud; empty while something is missing."""
        if getoetst.blokkades or getoetst.invulling.wijze is None:
            return []
        invulling, plek = getoetst.invulling, getoetst.plek
        inhoud = self.state.dossier.stand.geef(self._id, Onregelmatigheid).inhoud
        naam = lid_naam(self.state.dossier, invulling.gegeven_door_lid)
        dag = self.state.dossier.pakket.stemming.datum
        aan = f"{plek_soort(plek)} {plek.aanduiding}"
        om_ = tijd(inhoud.waargenomen_op, dag)
        # it is read aloud at a Dutch polling station: no text of the screen, so never translated
        uit = [
            f"Alleen {naam}, lid van de Kiesraad, geeft deze aanwijzing.",
            f"U spreekt met {naam}. Ik ben lid van de Kiesraad.",
            f"Om {om_} is dit vastgesteld: {zin(inhoud.feiten)}",
            f"Ik geef {aan} deze procesaanwijzing: {zin(invulling.opdracht)}",
        ]
        if invulling.termijn is not None:
            klaar = tijd(invulling.termijn, dag)
            uit.append(f"Doe dit meteen. Het moet klaar zijn vóór {klaar}.")
        uit.append("Schrijf deze aanwijzing in het proces-verbaal, bij de bijzonderheden.")
        uit.append("Kunt u herhalen wat u gaat doen?")
        return uit

    def _zijkant(self, getoetst: Getoetst) -> QWidget:
        vel, invulling = Panel(self.theme), getoetst.invulling
        wijze = label(wijzen(), invulling.wijze or Wijze.TELEFONISCH).casefold()
        vel.add(Label(self.theme, self.tr("Wie spreekt"), "sm", "ink_soft", weight=600))
        vel.add(Label(self.theme, lid_naam(self.state.dossier, invulling.gegeven_door_lid), "xl"))
        lid = self.tr("Lid van de Kiesraad, {0}").format(wijze)
        vel.add(Label(self.theme, lid, "md", "ink_soft"))
        vel.add(
            Banner(self.theme, "warning", self.tr("U leest mee. U geeft zelf geen aanwijzing."))
        )
        vel.add(Label(self.theme, self.tr("Aan wie"), "sm", "ink_soft", weight=600))
        wie = label(geadresseerden(), invulling.geadresseerde) or self.tr("Stembureau")
        vel.add(Label(self.theme, f"{wie}, {plek_tekst(getoetst.plek)}"))
        klok = om(self._begonnen, self.state.dossier.pakket.stemming.datum)
        sinds = self.tr("Begonnen om {0}").format(klok)
        vel.add(Label(self.theme, sinds, "sm", "ink_soft", weight=600))
        vel.add(self._duur)
        vel.body.addStretch(1)
        vel.body.addLayout(self._toetsen())
        return vel

    def _toetsen(self) -> QGridLayout:
        """The keys of this page, also for who never pressed F1."""
        rooster = QGridLayout()
        spaced(self.theme, rooster, spacing=8)
        rooster.setColumnStretch(1, 1)
        for nr, (toets, woorden) in enumerate(
            (
                (self.tr("Spatie"), self.tr("volgende alinea")),
                ("↑", self.tr("alinea terug")),
                ("+  -", self.tr("grotere en kleinere letters")),
            )
        ):
            midden = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            rooster.addWidget(KeyCap(self.theme, toets), nr, 0, midden)
            rooster.addWidget(Label(self.theme, woorden, "sm", "ink_soft"), nr, 1)
        return rooster

    def _bouw_balk(self, lezen: Voorlezen) -> None:
        bar = self.add_bar()
        kopie = Button(self.theme, self.tr("Kopieer tekst"), kind="quiet", icon="copy")
        kopie.acted.connect(self._kopieer)
        niet = Button(self.theme, self.tr("Toch niet gegeven"), kind="quiet", icon="x")
        niet.acted.connect(lambda: self.navigatie.toon("onregelmatigheid", self._id))
        vorige = Button(self.theme, self.tr("Vorige alinea"), icon="arrow-left")
        vorige.acted.connect(lezen.vorige)
        volgende = Button(self.theme, self.tr("Volgende alinea"), key=self.tr("Spatie"))
        volgende.acted.connect(lezen.volgende)
        self.add_side_act(kopie)
        self.add_side_act(niet)
        bar.add_second(vorige)
        bar.add_second(volgende)
        bar.set_big(self.tr("Gegeven: noteer de tijd"), icon="check").acted.connect(self.gegeven)

    def _is_oud(self) -> bool:
        """What was prepared changed since: nobody may read an earlier text aloud."""
        return self._alineas(toets_concept(self.state, self._id)) != self._tekst

    def first_focus(self) -> QWidget | None:
        """The text, so that Space works at once."""
        return self.lezen.huidige() if self.lezen is not None else super().first_focus()

    def tik(self) -> None:
        """How long one is speaking."""
        self._duur.setText(duur(self._begonnen, self.state.nu()))

    def _kopieer(self) -> None:
        if self.lezen is not None:
            kopieer_even("\n".join(alinea.tekst.text() for alinea in self.lezen.alineas))
            self.navigatie.meld(self.tr("De tekst is gekopieerd. Plak hem binnen 30 seconden."))

    def gegeven(self) -> None:
        """It was given: write down the time, and go to the recording with all filled in."""
        concept = zoek_concept(self.state, SOORT, self._id)
        schrijver = Schrijver(self.state, SOORT, self._id, {}, concept, self)
        schrijver.mislukt.connect(self.toon_opslagfout)
        schrijver.zet("gegeven_op", hele_minuut(self.state.nu()).isoformat())
        self.navigatie.toon("aanwijzing", self._id)
