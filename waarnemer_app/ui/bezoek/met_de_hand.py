"""A plek that is not in the list: typed by hand, usable at once, linked to the list later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app import platform
from waarnemer_app.domain.handelingen import VoegPlekToe
from waarnemer_app.domain.verkiezing import Plek, PlekSoort, StembureauSoort
from waarnemer_app.imports.hand import VELDEN, Getypt, toets_hand
from waarnemer_app.imports.referentie import Referentie, laad_referentie
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.components import Banner, Button, spaced
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.signalen.kies_veld import Optie, uit_lijst
from waarnemer_app.ui.signalen.rijen import Rijen, Vraag
from waarnemer_app.ui.signalen.schrijven import Schrijver, stappen_van, zoek_concept
from waarnemer_app.ui.signalen.teksten import stembureausoorten
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import vertaal

CONCEPT = "plek"
"""Kind of the Concept that holds what is being typed here."""
_HELE_LIJST = 5000


def _referentie() -> Referentie:
    """The tables of the program; read once."""
    return laad_referentie(platform.resource_dir() / "referentie")


class MetDeHand(QWidget):
    """The form. ``klaar`` carries the plek that was added; ``mislukt`` an OpslagFout."""

    klaar = Signal(object)
    mislukt = Signal(OpslagFout)

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._codes: dict[str, str] | None = None
        begin = {"soort": PlekSoort.STEMBUREAU.value, "bureau": StembureauSoort.STEMBUREAU.value}
        oud = zoek_concept(state, CONCEPT, None)
        self._schrijver = Schrijver(state, CONCEPT, None, begin, oud, self)
        self._schrijver.mislukt.connect(self.mislukt)
        self._schrijver.veranderd.connect(self._toon_gevraagd)
        self.rijen = Rijen(state.theme, self._schrijver)
        self.handlers = stappen_van(lambda: [self._schrijver], self.rijen.spoel)
        self.let_op = Banner(state.theme, "warning", "")
        self._gezien: Getypt | None = None
        self.knop = Button(state.theme, self.tr("Voeg toe en begin"), icon="plus")
        self.knop.acted.connect(self.voeg_toe)
        self._bouw()
        self._toon_gevraagd()

    def _bouw(self) -> None:
        tr, rijen = self.tr, self.rijen
        soorten = [
            (PlekSoort.STEMBUREAU.value, tr("Stembureau")),
            (PlekSoort.GEMEENTE.value, tr("Gemeente")),
            (PlekSoort.OPENBAAR_LICHAAM.value, tr("Openbaar lichaam")),
            (PlekSoort.WATERSCHAP.value, tr("Waterschap")),
            (PlekSoort.ANDERS.value, tr("Anders")),
        ]
        # folded away at first: they come in turns of their own
        rijen.straks(rijen.keuze, "soort", Vraag("1", tr("Wat voor plek is het?")), soorten)
        rijen.straks(rijen.keuze, "bureau", Vraag("2", tr("Welk stembureau?")), stembureausoorten())
        nummer = Vraag("3", tr("Welk nummer?"), tr("Leeg als er geen nummer is."))
        rijen.straks(rijen.regel, "nummer", nummer)
        rijen.straks(rijen.regel, "naam", Vraag("4", tr("Hoe heet de plek?")))
        rijen.straks(
            rijen.kies,
            "gemeente",
            Vraag("5", tr("In welke gemeente?")),
            self._zoek_gemeente,
            vrij=True,
        )
        rijen.later.ahead([_referentie, self._gemeenten])  # so that adding need not wait for them
        onder = QHBoxLayout()
        spaced(self._state.theme, onder, (0, 10, 6, 6))
        onder.addStretch(1)
        onder.addWidget(self.knop)
        kolom = QVBoxLayout(self)
        spaced(self._state.theme, kolom)
        kolom.addWidget(rijen)
        kolom.addWidget(self.let_op)
        reveal(self.let_op, False)
        kolom.addLayout(onder)

    def _gemeenten(self) -> dict[str, str]:
        """Codes of the gemeenten of the package by name; read once, when they are asked for."""
        if self._codes is None:
            self._codes = self._state.dossier.opslag.naslag.gemeenten()
        return self._codes

    def _zoek_gemeente(self, tekst: str) -> Sequence[Optie]:
        return uit_lijst([Optie(naam, naam) for naam in self._gemeenten()])(tekst)

    def _toon_gevraagd(self) -> None:
        stembureau = self._schrijver.tekst("soort") == PlekSoort.STEMBUREAU.value
        self.rijen.toon_rij("bureau", gevraagd=stembureau)
        self.rijen.toon_rij("nummer", gevraagd=stembureau)

    # acts ------------------------------------------------------------------------------------

    def stel_voor(self, tekst: str) -> None:
        """Take over what was searched for, where nothing was typed yet."""
        veld = "nummer" if tekst.isdecimal() else "naam"
        if not self._schrijver.tekst(veld):
            self._schrijver.inhoud[veld] = tekst
            self.rijen.toon()

    def voeg_toe(self) -> None:
        """Add the plek; what is missing is said at its field."""
        self.rijen.spoel()
        self.rijen.wis_fouten()
        getypt = self._toets()
        if getypt is None or not self._bekeken(getypt):
            return
        plek = self._plek(getypt)
        try:
            uitkomst = self._state.doe(VoegPlekToe(plek=plek))
            if uitkomst.geweigerd:
                bevinding = uitkomst.bevindingen[0]
                self._fout(bevinding.veld or "naam", f"{bevinding.melding} {bevinding.remedie}")
                return
            self._schrijver.gooi_weg()
        except OpslagFout as fout:
            self.mislukt.emit(fout)
            return
        self._gezien = None
        reveal(self.let_op, False)
        self.rijen.toon()
        self.klaar.emit(plek)

    def _soort(self) -> PlekSoort:
        return PlekSoort(self._schrijver.tekst("soort") or PlekSoort.STEMBUREAU)

    def _toets(self) -> Getypt | None:
        """What was typed, held to what a list is held to; None after a fault, said at its field."""
        lees, soort = self._schrijver.tekst, self._soort()
        gemeente = lees("gemeente")
        getypt = toets_hand(
            lees("naam") or (gemeente if soort is PlekSoort.GEMEENTE else ""),
            lees("nummer") if soort is PlekSoort.STEMBUREAU else "",
            gemeente,
            _referentie(),
            self._state.dossier.pakket.stemming.datum,
            self._gemeenten(),
        )
        for fout in getypt.fouten()[:1]:
            self._fout(VELDEN[fout.kolom], vertaal(fout.melding))
            return None
        return getypt

    def _bekeken(self, getypt: Getypt) -> bool:
        """Show once what must be looked at, with what was mended in its field; then it may go."""
        meldingen = [vertaal(bevinding.melding) for bevinding in getypt.bevindingen]
        dubbel = self._dubbel(getypt)
        if dubbel is not None:
            tekst = self.tr("Dit nummer staat al in de lijst: {0}. Kies dan die plek.")
            meldingen.append(tekst.format(dubbel.aanduiding))
        opnieuw = self._gezien is not None and self._gezien == replace(getypt, bevindingen=())
        if not meldingen or opnieuw:
            return True
        self._gezien = replace(getypt, bevindingen=())
        nummer = "" if getypt.nummer is None else str(getypt.nummer)
        for veld, waarde in (
            ("naam", getypt.naam),
            ("nummer", nummer),
            ("gemeente", getypt.gemeente),
        ):
            if self._schrijver.tekst(veld) and waarde:
                self._schrijver.zet(veld, waarde)
        self.rijen.toon()
        titel = self.tr("Kijk dit na. Klopt het? Kies dan nog eens om toe te voegen.")
        self.let_op.show_message(titel, " ".join(meldingen))
        reveal(self.let_op, True)
        self.let_op.tell()
        return False

    def _dubbel(self, getypt: Getypt) -> Plek | None:
        """The stembureau of the package with this number in this gemeente."""
        soort = StembureauSoort(self._schrijver.tekst("bureau") or StembureauSoort.STEMBUREAU)
        if getypt.nummer is None or getypt.code is None:
            return None
        for plek in self._state.dossier.zoek_plekken(str(getypt.nummer), _HELE_LIJST):
            hier = (plek.nummer, plek.gemeente_code, plek.stembureau_soort)
            if hier == (getypt.nummer, getypt.code, soort) and not plek.handmatig:
                return plek
        return None

    def _plek(self, getypt: Getypt) -> Plek:
        soort = self._soort()
        bureau = StembureauSoort(self._schrijver.tekst("bureau") or StembureauSoort.STEMBUREAU)
        return Plek(
            id=f"plek-{uuid4()}",
            soort=soort,
            naam=getypt.naam,
            stembureau_soort=bureau if soort is PlekSoort.STEMBUREAU else None,
            nummer=getypt.nummer,
            gemeente=getypt.gemeente,
            gemeente_code=getypt.code,
            handmatig=True,
        )

    def _fout(self, veld: str, tekst: str) -> None:
        self.rijen.fout(veld, tekst)
        self.rijen.ga(veld)

    def heeft_focus(self) -> bool:
        """True while somebody is typing here."""
        held = QApplication.focusWidget()
        return held is not None and self.isAncestorOf(held)

    def neem_focus(self) -> None:
        """Put the focus on the first open field."""
        self.rijen.ga(self.rijen.eerste_open() or "naam")

    def flush(self) -> None:
        """Keep what is being typed."""
        self.rijen.spoel()
        self._schrijver.bewaar_nu()
