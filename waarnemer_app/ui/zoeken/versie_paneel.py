"""Compare versions: two columns, as it was and as it is, with the changed words underlined."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.stand import Regel
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.paneel import Paneel
from waarnemer_app.ui.components import BigButton, Button, Label, spaced
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.klembord import kopieer_even
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.taal.schrijf import aantal, datum_en_tijd
from waarnemer_app.ui.zoeken.verschil import Delen, Verschil, plat
from waarnemer_app.ui.zoeken.versies import Versiepaar, versiepaar
from waarnemer_app.ui.zoeken.wegen import titel_van

VAN_HET_PROGRAMMA: Final = frozenset(
    {
        "Afgerond",
        "Heropend: er is een procesaanwijzing",
        "Heropend na een correctie",
        "Mail verstuurd",
        "Mailconcept gemaakt",
        "Onderzoek vastgelegd",
        "Onregelmatigheid ingetrokken",
        "Opvolging vastgelegd",
        "Organisatie geïnformeerd",
        "Pauze beëindigd",
        "Pauze begonnen",
        "Signaal beoordeeld",
        "Verklaring afgelegd",
        "Vermelding in PV genoteerd",
        "Vertrek genoteerd",
        "Verteld genoteerd",
        "Werkdag gesloten",
    }
)
"""Reasons that no person typed: the acts of ``domain/handelingen`` write them."""


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Versies", tekst)


def soort_woord(soort: RevisieSoort) -> str:
    """What a revision did: stated, changed or withdrawn."""
    return {
        RevisieSoort.NIEUW: _zeg("Vastgelegd"),
        RevisieSoort.CORRECTIE: _zeg("Gewijzigd"),
        RevisieSoort.INTREKKING: _zeg("Ingetrokken"),
    }[soort]


def in_tekst(verschillen: list[Verschil]) -> str:
    """The differences as one hears them: a sentence per field."""
    regels = []
    for verschil in verschillen:
        was, is_ = (plat(delen).strip() or _zeg("leeg") for delen in (verschil.was, verschil.is_))
        regels.append(_zeg("{0}. Was: {1}. Is: {2}.").format(verschil.waar, was, is_))
    return "\n".join(regels)


class VersiePaneel(Paneel):
    """The overlay; ``rev`` is the version shown beside the one before it (empty: the last)."""

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        id_: str,
        rev: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        object_ = state.dossier.stand.geef(id_, Inhoud)
        sluit = BigButton(state.theme, _zeg("Sluit"), icon="check", key="Esc")
        super().__init__(state, navigatie, titel_van(state.dossier, object_), "", sluit, parent)
        self._id, self._revs = id_, [regel.rev for regel in object_.geschiedenis]
        self._op = self._revs.index(rev) if rev in self._revs else len(self._revs) - 1
        theme = state.theme
        self.feiten = Label(theme, "", "sm", "ink_soft")
        self.geen = Label(theme)
        self._raster: QWidget | None = None
        self._tekst = ""
        self.gelijk = Label(theme, "", "sm", "ink_soft")
        for deel in (self.feiten, self.geen, self.gelijk):
            self.inhoud.addWidget(deel)
        self.ouder = Button(theme, _zeg("Oudere versie"), icon="arrow-left")
        self.nieuwer = Button(theme, _zeg("Nieuwere versie"), icon="arrow-right")
        self.kopieer = Button(theme, _zeg("Kopieer tekst"), icon="copy")
        for knop in (self.kopieer, self.ouder, self.nieuwer):
            self.naast(knop)
        self.kopieer.acted.connect(self._kopieer)
        self.ouder.acted.connect(lambda: self._ga(-1))
        self.nieuwer.acted.connect(lambda: self._ga(1))
        sluit.acted.connect(navigatie.sluit_overlay)
        theme.on_change(self.toon)  # the mark behind the words is of the theme
        self.toon()

    def _ga(self, stap: int) -> None:
        if 1 <= self._op + stap < len(self._revs):
            self._op += stap
            self.toon()

    def toon(self) -> None:
        """Show this pair; a record with one version says so."""
        laatste = self._op + 1 == len(self._revs)
        for knop, kan in ((self.ouder, self._op > 1), (self.nieuwer, not laatste)):
            if not kan and knop.hasFocus():
                accessibility.focus(self.knop)
            reveal(knop, kan)
        if self._op < 1:
            self._toon_niets(_zeg("Er is maar een versie."))
            return
        try:
            paar = versiepaar(self.state.dossier, self._id, self._revs[self._op])
        except ZegelFout as fout:
            self._toon_niets(str(fout))
            return
        self.feiten.setText(self._over(paar))
        if paar.verschillen is None:
            self._toon_niets(_zeg("De inhoud is gewist volgens de wet."))
        else:
            self._toon_verschillen(paar.verschillen, paar.gelijk)

    def _over(self, paar: Versiepaar) -> str:
        regel = paar.regel
        delen = [
            _zeg("Versie {0} van {1}").format(self._op + 1, len(self._revs)),
            f"{soort_woord(regel.soort)} {datum_en_tijd(regel.vastgelegd_op)}",
            _zeg("Reden: {0}").format(_reden(regel)) if regel.reden else "",
        ]
        return " · ".join(deel for deel in delen if deel)

    def _toon_niets(self, waarom: str) -> None:
        self._zet_raster(None)
        self.geen.setText(waarom)
        for deel, getoond in ((self.geen, True), (self.gelijk, False), (self.kopieer, False)):
            reveal(deel, getoond)

    def _toon_verschillen(self, verschillen: list[Verschil], gelijk: int) -> None:
        self._zet_raster(self._maak_raster(verschillen) if verschillen else None)
        self.geen.setText(_zeg("De inhoud bleef gelijk."))
        velden = aantal(gelijk, _zeg("ander veld is"), _zeg("andere velden zijn"))
        self.gelijk.setText(_zeg("{0} gelijk.").format(velden))
        reveal(self.geen, not verschillen)
        reveal(self.gelijk, gelijk > 0)
        reveal(self.kopieer, bool(verschillen))
        self._tekst = in_tekst(verschillen)
        accessibility.announce(self, f"{self.feiten.text()}. {self._tekst or self.geen.text()}")

    def _maak_raster(self, verschillen: list[Verschil]) -> QWidget:
        theme, raster = self.state.theme, QWidget()
        rooster = QGridLayout(raster)
        spaced(theme, rooster, spacing=8)
        rooster.setColumnStretch(0, 1)
        rooster.setColumnStretch(1, 1)
        for kolom, kop in enumerate((_zeg("Was"), _zeg("Is"))):
            rooster.addWidget(Label(theme, kop, "sm", "ink_soft", weight=600), 0, kolom)
        for verschil in verschillen:
            rij = rooster.rowCount()
            rooster.addWidget(Label(theme, verschil.waar, "sm", weight=600), rij, 0, 1, 2)
            for kolom, delen in enumerate((verschil.was, verschil.is_)):
                rooster.addWidget(self._tekstvak(delen, kolom), rij + 1, kolom)
        return raster

    def _tekstvak(self, delen: Delen, kolom: int) -> Label:
        """Words that differ are underlined; without a text it says "leeg"."""
        theme = self.state.theme
        merk = theme.color("mark").name()
        vak = Label(theme)
        vak.setTextFormat(Qt.TextFormat.RichText)
        anders = f'<u style="background-color:{merk}">{{}}</u>'
        stukken = [(anders if deel.anders else "{}").format(escape(deel.tekst)) for deel in delen]
        vak.setText("".join(stukken).replace("\n", "<br>") or f"<i>{escape(_zeg('leeg'))}</i>")
        vak.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        kop = _zeg("Is: {0}") if kolom else _zeg("Was: {0}")
        accessibility.name(vak, kop.format(plat(delen) or _zeg("leeg")))
        return vak

    def _zet_raster(self, raster: QWidget | None) -> None:
        if self._raster is not None:
            self.inhoud.removeWidget(self._raster)
            self._raster.hide()
            self._raster.deleteLater()
        self._raster = raster
        if raster is not None:
            self.inhoud.insertWidget(1, raster)

    def _kopieer(self) -> None:
        kopieer_even(self._tekst)
        self.navigatie.meld(_zeg("De tekst is gekopieerd. Plak hem binnen 30 seconden."))

    def tekst(self) -> str:
        """What differs, in words; empty when nothing does."""
        return self._tekst

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from version to version."""
        stap = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if stap is None:
            event.ignore()
        else:
            self._ga(stap)


def _reden(regel: Regel) -> str:
    """Why, in the language of the screen when the program wrote it; what was typed as it is."""
    if regel.reden not in VAN_HET_PROGRAMMA:
        return regel.reden
    # a word alone is no sentence for vertaal
    return _zeg("Afgerond") if regel.reden == "Afgerond" else vertaal(regel.reden)


def geschiedenisregel(regel: Regel) -> tuple[str, str]:
    """(what, when and why) of one revision, for the list of the history."""
    onder = " · ".join(d for d in (datum_en_tijd(regel.vastgelegd_op), _reden(regel)) if d)
    return f"{regel.rev}. {soort_woord(regel.soort)}", onder
