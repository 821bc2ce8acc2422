"""The rows about a procesaanwijzing, in the order of the story; recording and preparing share them.

The giver is picked from the Kiesraadleden of the package and never filled in (R-PA-12, trap 1).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.functiescheiding import mag_aanwijzing_geven
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import Kiesraadlid
from waarnemer_app.domain.procesaanwijzing import JaNee
from waarnemer_app.ui.components import Title, spaced
from waarnemer_app.ui.signalen.feiten import (
    lid_naam,
    plek_tekst,
    plek_van,
    plek_van_onregelmatigheid,
)
from waarnemer_app.ui.signalen.gebonden_rijen import Vraag
from waarnemer_app.ui.signalen.invulling import ANDER, JA, NEE, ZELF
from waarnemer_app.ui.signalen.kies_veld import Optie, Zoek, uit_lijst
from waarnemer_app.ui.signalen.rijen import Rijen
from waarnemer_app.ui.signalen.schrijven import Schrijver
from waarnemer_app.ui.signalen.teksten import (
    geadresseerden,
    gericht_op,
    ja_nee,
    voor_plek,
    wijzen,
)
from waarnemer_app.ui.signalen.tijden import duur, gebeurd_om, klaar_om
from waarnemer_app.ui.signalen.zaak import Getoetst
from waarnemer_app.ui.state import AppState

_SCHORSING: Final = ("schorsing_besproken", "schorsing_uitkomst", "schorsing_door")


class AanwijzingRijen(QObject):
    """Announces the rows to ``rijen``, and asks of them what the rules ask.

    With ``voorbereiden`` what is known only after giving is left out. ``gegeven_op()`` is the
    moment from which a termijn counts.
    """

    def __init__(
        self,
        state: AppState,
        rijen: Rijen,
        schrijver: Schrijver,
        onregelmatigheid: str,
        gegeven_op: Callable[[], datetime],
        *,
        voorbereiden: bool,
    ) -> None:
        super().__init__(rijen)
        self._state, self._rijen, self._schrijver = state, rijen, schrijver
        self._id, self._gegeven_op = onregelmatigheid, gegeven_op
        self._voorbereiden = voorbereiden
        self._aantal = 0
        self._vraagt_plek = False
        if not voorbereiden:
            self._gegeven()
        self._verhaal()
        self._weging()

    def _nr(self) -> str:
        """The number of the next row."""
        self._aantal += 1
        return str(self._aantal)

    def _gegeven(self) -> None:
        self._rijen.straks(
            self._rijen.tijd,
            "gegeven_op",
            Vraag(
                self._nr(), self.tr("Wanneer is de aanwijzing gegeven?"), self.tr("Staat al op nu.")
            ),
            gebeurd_om,
            self._state.nu,
        )

    def _verhaal(self) -> None:
        tr, rijen = self.tr, self._rijen
        rijen.straks(rijen.keuze, "wijze", Vraag(self._nr(), tr("Hoe?")), wijzen())
        rijen.straks(
            self._lid,
            "gegeven_door_lid",
            Vraag(self._nr(), self._vraag_lid(), tr("Typ de eerste letters.")),
            uit_lijst([self._optie(lid) for lid in self._state.dossier.pakket.kiesraadleden]),
            tekst_van=lambda id_: lid_naam(self._state.dossier, id_),
            leeg=tr("Alleen een lid van de Kiesraad"),
        )
        if not self._voorbereiden:
            self._uitgesproken()
        rijen.straks(
            rijen.keuze, "geadresseerde", Vraag(self._nr(), tr("Aan wie?")), geadresseerden()
        )
        rijen.straks(
            rijen.kies,
            "plek",
            Vraag("", tr("Voor welk stembureau?"), tr("Typ een nummer, naam of plaats.")),
            self._zoek_stembureau,
            tekst_van=lambda id_: plek_tekst(plek_van(self._state.dossier, id_)),
        )
        rijen.straks(
            rijen.tekst,
            "opdracht",
            Vraag(self._nr(), tr("Wat moet het stembureau doen?"), tr("Schrijf één opdracht.")),
        )
        stappen = [
            (tr("+15 min"), timedelta(minutes=15)),
            (tr("+30 min"), timedelta(minutes=30)),
            (tr("+1 uur"), timedelta(hours=1)),
        ]
        vraag = Vraag(self._nr(), tr("Vóór welke tijd?"))
        rijen.straks(rijen.tijd, "termijn", vraag, klaar_om, self._gegeven_op, stappen=stappen)
        if not self._voorbereiden:
            rijen.straks(
                rijen.keuze,
                "gewezen_op_vermelding_pv",
                Vraag(
                    self._nr(),
                    tr("Is gezegd dat dit in het proces-verbaal moet?"),
                    tr("Plan 3.4.2"),
                ),
                ja_nee(),
                letters="JNG",
                ongezien=JaNee.NIET_GEZIEN,
            )

    def _uitgesproken(self) -> None:
        """Only the member gives it; that somebody else spoke it is recorded too (R-PA-12)."""
        tr, rijen = self.tr, self._rijen
        rijen.straks(
            rijen.keuze,
            "uitgesproken_door",
            Vraag(
                self._nr(),
                tr("Sprak dit lid de aanwijzing zelf uit?"),
                tr("Leg vast wat er gebeurde."),
            ),
            [(ZELF, tr("Dit lid zelf")), (ANDER, tr("Iemand anders"))],
        )
        vraag = Vraag("", tr("Wie sprak haar uit?"), tr("Schrijf de rol, geen naam."))
        rijen.straks(rijen.regel, "uitgesproken_door_ander", vraag, onder=True)

    def _weging(self) -> None:
        tr, rijen = self.tr, self._rijen
        rijen.straks(
            self._eerste_weging,
            "evenredigheidsweging",
            Vraag(
                "",
                tr("Waarom past deze aanwijzing bij het probleem?"),
                bron=tr("Kieswet A 12 lid 3"),
            ),
        )
        ja_of_nee = [(JA, tr("Ja")), (NEE, tr("Nee"))]
        rijen.straks(
            rijen.keuze,
            "herstel_mogelijk",
            Vraag("", tr("Kan het stembureau dit nog herstellen?"), bron=tr("Plan 3.4.1")),
            ja_of_nee,
            letters="JN",
        )
        rijen.straks(
            rijen.tekst,
            "hersteltoelichting",
            Vraag("", tr("Hoe kan het stembureau dit herstellen?")),
        )
        rijen.straks(rijen.tekst, "reden", Vraag("", tr("Waarom is deze aanwijzing nodig?")))
        rijen.straks(
            rijen.keuze,
            "schorsing_besproken",
            Vraag(
                "",
                tr("Is met het stembureau over schorsen gesproken?"),
                tr("Het stembureau beslist, niet de Kiesraad."),
                tr("Plan 3.4.2; Kieswet J 38"),
            ),
            ja_of_nee,
            letters="JN",
        )
        rijen.straks(
            rijen.regel, "schorsing_uitkomst", Vraag("", tr("Wat was de uitkomst?")), onder=True
        )
        rijen.straks(
            rijen.regel, "schorsing_door", Vraag("", tr("Welke rol besliste dat?")), onder=True
        )
        over = Vraag("", tr("Waar gaat de aanwijzing over?"), bron=tr("Kieswet A 12 lid 1 en 2"))
        rijen.straks(self._gericht_op, "gericht_op", over)

    def _lid(
        self, veld: str, vraag: Vraag, zoek: Zoek, *, tekst_van: Callable[[str], str], leeg: str
    ) -> None:
        kies = self._rijen.kies(veld, vraag, zoek, tekst_van=tekst_van, leeg=leeg)
        kies.setAccessibleName(vraag.tekst)

    def _eerste_weging(self, veld: str, vraag: Vraag) -> None:
        self._rijen.voeg_in(self._tussenkop(self.tr("De afweging")))
        self._rijen.tekst(veld, vraag)

    def _gericht_op(self, veld: str, vraag: Vraag) -> None:
        inhoud = self._state.dossier.stand.geef(self._id, Onregelmatigheid).inhoud
        plek = plek_van_onregelmatigheid(self._state.dossier, inhoud)
        keuzes = [(waarde, voor_plek(tekst, plek)) for waarde, tekst in gericht_op()]
        self._rijen.keuze(veld, vraag, keuzes).set_columns(2)

    def _tussenkop(self, tekst: str) -> QWidget:
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(self._state.theme, kolom, (24, 18, 24, 6))
        kolom.addWidget(Title(self._state.theme, tekst, "lg"))
        return houder

    def _vraag_lid(self) -> str:
        if self._voorbereiden:
            return self.tr("Welk lid van de Kiesraad geeft de aanwijzing?")
        return self.tr("Welk lid van de Kiesraad gaf de aanwijzing?")

    # members and places --------------------------------------------------------------------------

    def _optie(self, lid: Kiesraadlid) -> Optie:
        """A member, with a note when the rules say that this one may not."""
        stemming = self._state.dossier.pakket.stemming
        inhoud = self._state.dossier.stand.geef(self._id, Onregelmatigheid).inhoud
        mag = all(mag_aanwijzing_geven(lid, stemming.verkiezing(v)) for v in inhoud.verkiezingen)
        return Optie(lid.id, lid.naam, "" if mag else self.tr("Heeft hier een andere taak."))

    def _zoek_stembureau(self, tekst: str) -> Sequence[Optie]:
        if not tekst.strip():
            return []
        gevonden = self._state.dossier.zoek_plekken(tekst, limiet=8)
        return [Optie(p.id, plek_tekst(p)) for p in gevonden if p.is_stembureau]

    # values go down ------------------------------------------------------------------------------

    def toon(self, getoetst: Getoetst) -> None:
        """Schorsing is asked when the rules ask it; its details when it was spoken of."""
        inhoud, rijen = self._schrijver.inhoud, self._rijen
        gevraagd = getoetst.vraagt_schorsing
        rijen.toon_rij(_SCHORSING[0], gevraagd=gevraagd)
        besproken = gevraagd and inhoud.get(_SCHORSING[0]) == JA
        for veld in _SCHORSING[1:]:
            rijen.toon_rij(veld, gevraagd=besproken)
        if not self._voorbereiden:
            ander = inhoud.get("uitgesproken_door") == ANDER
            rijen.toon_rij("uitgesproken_door_ander", gevraagd=ander)
        rijen.toon_rij("hersteltoelichting", gevraagd=inhoud.get("herstel_mogelijk") != NEE)
        geen_stembureau = getoetst.plek.stembureau_soort is None
        # once asked it stays: emptying the field to type another number must not hide it
        self._vraagt_plek |= geen_stembureau or bool(inhoud.get("plek"))
        rijen.toon_rij("plek", gevraagd=self._vraagt_plek)
        self._toon_termijn(getoetst)

    def _toon_termijn(self, getoetst: Getoetst) -> None:
        termijn, vanaf = getoetst.invulling.termijn, self._gegeven_op()
        noot = self.tr("Kieswet A 12 lid 4")
        if termijn is not None and termijn > vanaf:
            noot = f"{self.tr('{0} na de aanwijzing').format(duur(vanaf, termijn))} · {noot}"
        self._rijen.toon_vraag("termijn", self.tr("Vóór welke tijd?"), noot)
