"""A plek that is not in the list: typed by hand, usable at once, linked to the list later."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.handelingen import VoegPlekToe
from waarnemer_app.domain.verkiezing import STEMBUREAU_NAMEN, Plek, PlekSoort, StembureauSoort
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.components import Button, spaced
from waarnemer_app.ui.signalen.kies_veld import Optie, uit_lijst
from waarnemer_app.ui.signalen.rijen import Rijen, Vraag
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.state import AppState

CONCEPT = "plek"
"""Kind of the Concept that holds what is being typed here."""
_GROOTSTE = 2_000_000_000
_HELE_LIJST = 5000


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
        bureaus = [
            (soort.value, naam[0].upper() + naam[1:]) for soort, naam in STEMBUREAU_NAMEN.items()
        ]
        rijen.keuze("soort", Vraag("1", tr("Wat voor plek is het?")), soorten)
        rijen.keuze("bureau", Vraag("2", tr("Welk stembureau?")), bureaus)
        rijen.regel("nummer", Vraag("3", tr("Welk nummer?"), tr("Leeg als er geen nummer is.")))
        rijen.regel("naam", Vraag("4", tr("Hoe heet de plek?")))
        rijen.kies(
            "gemeente",
            Vraag("5", tr("In welke gemeente?")),
            self._zoek_gemeente,
            vrij=True,
        )
        onder = QHBoxLayout()
        spaced(self._state.theme, onder, (0, 10, 6, 6))
        onder.addStretch(1)
        onder.addWidget(self.knop)
        kolom = QVBoxLayout(self)
        spaced(self._state.theme, kolom)
        kolom.addWidget(rijen)
        kolom.addLayout(onder)

    def _gemeenten(self) -> dict[str, str]:
        """Codes of the gemeenten of the package by name; read once, when they are asked for."""
        if self._codes is None:
            self._codes = {}
            for plek in self._state.dossier.zoek_plekken("", _HELE_LIJST):
                if plek.gemeente and plek.gemeente_code:
                    self._codes.setdefault(plek.gemeente, plek.gemeente_code)
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
        plek = self._plek()
        if plek is None:
            return
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
        self.rijen.toon()
        self.klaar.emit(plek)

    def _plek(self) -> Plek | None:
        """The plek as typed; None when the number is no number."""
        lees = self._schrijver.tekst
        soort = PlekSoort(lees("soort") or PlekSoort.STEMBUREAU)
        stembureau = soort is PlekSoort.STEMBUREAU
        nummer = lees("nummer").strip()
        if stembureau and nummer and not (nummer.isdecimal() and 0 < int(nummer) <= _GROOTSTE):
            self._fout("nummer", self.tr("Dit is geen nummer. Typ alleen cijfers."))
            return None
        naam, gemeente = lees("naam").strip(), lees("gemeente").strip()
        soort_bureau = StembureauSoort(lees("bureau") or StembureauSoort.STEMBUREAU)
        return Plek(
            id=f"plek-{uuid4()}",
            soort=soort,
            naam=naam or (gemeente if soort is PlekSoort.GEMEENTE else ""),
            stembureau_soort=soort_bureau if stembureau else None,
            nummer=int(nummer) if stembureau and nummer else None,
            gemeente=gemeente,
            gemeente_code=self._gemeenten().get(gemeente),
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
