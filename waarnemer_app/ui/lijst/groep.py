"""One kind of findings: what, where and how to mend it; its rows; accepting or refusing it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from waarnemer_app.imports.bevinding import Cel, Groep, LijstBevinding, Niveau
from waarnemer_app.imports.uitleg import TEKST, Uitleg
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, FoldButton, Label, Panel, Title, spaced
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.components.glyphs import State
from waarnemer_app.ui.components.small import StateGlyph
from waarnemer_app.ui.lijst.tabel import Rij, RijTabel
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.taal.schrijf import hoofdletter, opsomming
from waarnemer_app.ui.taal.talen import BRON, taal
from waarnemer_app.ui.theme import Theme

_PLAATSEN: Final = 6
_STAAT: dict[Niveau, State] = {
    Niveau.FOUT: "error",
    Niveau.WAARSCHUWING: "warning",
    Niveau.OPMERKING: "stated",
}


class GroepBlad(Panel):
    """``aanvaard(bool)`` for the whole group; ``laat(cells, bool)``: a text must stay or not."""

    aanvaard = Signal(bool)
    laat = Signal(object, bool)

    def __init__(
        self,
        theme: Theme,
        groep: Groep,
        uitleg: Uitleg | None,
        *,
        gezien: bool,
        laat_staan: Collection[Cel] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        # the explanations are Dutch; the sentence of a finding also says what to do
        self.groep, self._uitleg = groep, uitleg if taal() == BRON else None
        self._gezien, self._staan = gezien, set(laat_staan)
        self._keuze = groep.code in TEKST
        self.teken = StateGlyph(theme, _STAAT[groep.niveau], 22)
        self.titel = Title(theme, self._kop(), "question")
        self.knop = Button(theme, "", icon="check", small=True)
        self.knop.acted.connect(self._wissel)
        self.laat_knop = Button(theme, self.tr("Laat alles staan"), small=True)
        self.laat_knop.acted.connect(lambda: self._kies_alle(staan=True))
        self.neem_knop = Button(theme, self.tr("Neem alles over"), small=True)
        self.neem_knop.acted.connect(lambda: self._kies_alle(staan=False))
        self.vouw = FoldButton(theme, self._vouwtekst(), role="md")
        self.vouw.folded.connect(self._vouw)
        self.tabel: RijTabel | None = None
        self._detail = Label(theme, "", "sm", "ink_soft")
        self._bouw()
        self._toon_stand()

    def _kop(self) -> str:
        aantal = len(self.groep.bevindingen)
        titel = self._uitleg.titel if self._uitleg else vertaal(self.groep.melding)
        return titel if aantal == 1 else self.tr("{0} keer: {1}").format(aantal, titel)

    def _vouwtekst(self) -> str:
        aantal = len(self.groep.bevindingen)
        return (
            self.tr("Toon de regel") if aantal == 1 else self.tr("Toon {0} regels").format(aantal)
        )

    def _bouw(self) -> None:
        theme = self._theme
        kop = QHBoxLayout()
        spaced(theme, kop, spacing=10)
        kop.addWidget(self.teken)
        kop.addWidget(self.titel, 1)
        kop.addWidget(Label(theme, self.groep.code, "xs", "ink_faint", wrap=False))
        self.body.addLayout(kop)
        rooster = QGridLayout()
        spaced(theme, rooster, (32, 0, 0, 0), 6, across=20)
        rooster.setColumnStretch(1, 1)
        for nr, (wat, tekst) in enumerate(self._delen()):
            rooster.addWidget(Label(theme, wat, "sm", "ink_soft", wrap=False), nr, 0)
            rooster.addWidget(Label(theme, tekst, "sm"), nr, 1)
        self.body.addLayout(rooster)
        rij = Flow(theme)
        rij.add(self.vouw)
        if self.groep.niveau is Niveau.WAARSCHUWING:
            rij.add(self.knop)
        if self._keuze:
            rij.add(self.laat_knop, self.neem_knop)
        vak = QHBoxLayout()
        spaced(theme, vak, (32, 0, 0, 0))
        vak.addWidget(rij, 1)
        self.body.addLayout(vak)
        self.body.addWidget(self._detail)
        reveal(self._detail, False)
        for knop in (self.knop, self.laat_knop, self.neem_knop, self.vouw):
            accessibility.name(knop, f"{knop.text()}: {self.titel.text()}")

    def _delen(self) -> list[tuple[str, str]]:
        waar = (self.tr("Waar"), self._waar())
        if not self._uitleg:
            # without an explanation the title says what it is
            return [waar]
        wat = (self.tr("Wat"), vertaal(self.groep.melding))
        return [wat, waar, (self.tr("Herstel"), self._uitleg.herstel)]

    def _waar(self) -> str:
        """The columns, and the first of the lines."""
        bevindingen = self.groep.bevindingen
        kolommen = list(dict.fromkeys(b.kolom for b in bevindingen if b.kolom))
        regels = list(dict.fromkeys(str(b.regel) for b in bevindingen if b.regel))
        delen = []
        if kolommen:
            woord = self.tr("kolom {0}") if len(kolommen) == 1 else self.tr("kolommen {0}")
            delen.append(woord.format(self._eerste(kolommen)))
        if regels:
            delen.append(self.tr("regel {0}").format(self._eerste(regels)))
        return hoofdletter(", ".join(delen) or self.tr("hele bestand"))

    def _eerste(self, delen: Sequence[str]) -> str:
        if len(delen) <= _PLAATSEN:
            return opsomming(delen)
        return self.tr("{0} en nog {1}").format(
            ", ".join(delen[:_PLAATSEN]), len(delen) - _PLAATSEN
        )

    # accepting and refusing --------------------------------------------------------------------

    def _wissel(self) -> None:
        self._gezien = not self._gezien
        self._toon_stand()
        self.aanvaard.emit(self._gezien)

    def _toon_stand(self) -> None:
        staat = "ready" if self._gezien else _STAAT[self.groep.niveau]
        self.teken.show_state(staat)
        woord = self.tr("Toch niet akkoord") if self._gezien else self.tr("Akkoord")
        self.knop.show_text(woord, icon="arrow-back-up" if self._gezien else "check")
        accessibility.name(self.knop, f"{woord}: {self.titel.text()}")
        kleur = {"ready": "ok", "warning": "warning", "error": "error"}.get(staat, "")
        self.set_edge("" if kleur == "ok" else kleur)

    def _kies_alle(self, *, staan: bool) -> None:
        self._kies(range(len(self.groep.bevindingen)), staan=staan)

    def _kies(self, plaatsen: Collection[int], *, staan: bool) -> None:
        cellen = {self.groep.bevindingen[plaats].cel for plaats in plaatsen}
        self._staan = self._staan | cellen if staan else self._staan - cellen
        if self.tabel is not None:
            self.tabel.model_.vervang(self._rijen())
        woord = self.tr("laat staan") if staan else self.tr("neem over")
        accessibility.announce(self, f"{len(cellen)}: {woord}")
        self.laat.emit(frozenset(cellen), staan)

    def _wissel_rijen(self, plaatsen: list[int]) -> None:
        """Enter on rows: all the other way than the first of them."""
        if self._keuze and plaatsen:
            eerste = self.groep.bevindingen[plaatsen[0]].cel
            self._kies(plaatsen, staan=eerste not in self._staan)

    # rows --------------------------------------------------------------------------------------

    def _vouw(self, open_: bool) -> None:
        if open_ and self.tabel is None:
            self._maak_tabel()
        if self.tabel is not None:
            reveal(self.tabel, open_)
        reveal(self._detail, open_ and bool(self._detail.text()))

    def _maak_tabel(self) -> None:
        koppen = [self.tr("Regel"), self.tr("Kolom"), self.tr("Staat er"), self.tr("Wordt")]
        if self._keuze:
            koppen.append(self.tr("Keuze"))
        smal = (0, 1, 4) if self._keuze else (0, 1)
        naam = self.tr("Regels: {0}").format(self.titel.text())
        self.tabel = RijTabel(self._theme, naam, koppen, self._rijen(), smal=smal)
        self.tabel.huidig.connect(self._toon_detail)
        self.tabel.gekozen.connect(self._wissel_rijen)
        self.body.insertWidget(self.body.count() - 1, self.tabel)
        if self._keuze:
            accessibility.name(self.tabel, naam, self.tr("Enter wisselt de keuze van een regel."))

    def _rijen(self) -> list[Rij]:
        return [self._rij(bevinding) for bevinding in self.groep.bevindingen]

    def _rij(self, b: LijstBevinding) -> Rij:
        hersteld = bool(b.oud or b.nieuw)
        vast: Rij = (b.regel, b.kolom, b.oud if hersteld else b.waarde)
        if not self._keuze:
            return (*vast, (b.nieuw or self.tr("leeg")) if hersteld else "")
        staan = b.cel in self._staan
        wordt = b.oud if staan else b.nieuw
        return (*vast, wordt, self.tr("laat staan") if staan else self.tr("neem over"))

    def _toon_detail(self, plaats: int) -> None:
        b = self.groep.bevindingen[plaats]
        waarde = f"“{b.oud}” → “{b.nieuw}”" if b.oud or b.nieuw else f"“{b.waarde}”"
        regel = self.tr("regel {0}").format(b.regel) if b.regel else self.tr("hele bestand")
        delen = [deel for deel in (regel, b.kolom) if deel]
        waar = hoofdletter(", ".join(delen))
        self._detail.setText(f"{waar}: {waarde}. {vertaal(b.melding)}")
        reveal(self._detail, True)
