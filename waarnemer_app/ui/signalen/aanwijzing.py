"""Record a procesaanwijzing that a Kiesraadlid gave, or prepare one (mock 11; regels.md 1C).

Recording is never blocked: what is irregular is said beside it and stored as codes. Preparing is:
its big button waits until every blocker is gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.functiescheiding import mag_aanwijzing_geven
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast
from waarnemer_app.domain.kennisgeving import ontvangers
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import Kiesraadlid
from waarnemer_app.domain.procesaanwijzing import GerichtOp, JaNee
from waarnemer_app.ui.components import Banner, Button, Panel, TimerBox, Title, spaced
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.afwijking import AfwijkingPaneel, DaarnaPaneel
from waarnemer_app.ui.signalen.feiten import lid_naam, nummer, plek_tekst, plek_van
from waarnemer_app.ui.signalen.invulling import JA, NEE, SOORT
from waarnemer_app.ui.signalen.kies_veld import Optie, uit_lijst
from waarnemer_app.ui.signalen.pagina import SchrijfPagina
from waarnemer_app.ui.signalen.rijen import Vraag
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.teksten import (
    geadresseerden,
    gericht_op,
    ja_nee,
    wijzen,
)
from waarnemer_app.ui.signalen.tijden import (
    duur,
    gebeurd_om,
    hele_minuut,
    klaar_om,
    lees_moment,
)
from waarnemer_app.ui.signalen.zaak import Getoetst, toets_inhoud
from waarnemer_app.ui.state import AppState

_SCHORSING = ("schorsing_besproken", "schorsing_uitkomst", "schorsing_door")


class AanwijzingPagina(SchrijfPagina):
    """The page ``aanwijzing``; with ``voorbereiden`` the page ``voorbereiding``.

    ``id_`` is the onregelmatigheid, in preparing with "#" and the field to begin at. The giver is
    picked from the Kiesraadleden of the package and never filled in (R-PA-12, trap 1).
    """

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        id_: str,
        *,
        voorbereiden: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._id, _hek, self._wens = id_.partition("#")
        self._voorbereiden = voorbereiden
        concept = zoek_concept(state, SOORT, self._id)
        begin = self._begin(state)
        super().__init__(
            state, navigatie, Schrijver(state, SOORT, self._id, begin, concept), parent=parent
        )
        self._inhoud = state.dossier.stand.geef(self._id, Onregelmatigheid).inhoud
        self._timer = TimerBox(self.theme)
        self.add_to_head(self._timer)
        self._bouw_kop()
        self._bouw_vel()
        self._bouw_balk()
        self.schrijver.veranderd.connect(self._toon_toets)
        self.refresh()

    def _begin(self, state: AppState) -> dict[str, Any]:
        gegeven = {} if self._voorbereiden else {"gegeven_op": hele_minuut(state.nu()).isoformat()}
        return {"gericht_op": GerichtOp.FEITELIJKE_GANG.value, **gegeven}

    # building ------------------------------------------------------------------------------------

    def _bouw_kop(self) -> None:
        self._al = Banner(self.theme, "info", "", "")
        self._al.acted.connect(self._open_vorige)
        self.add(self._al)

    def _bouw_vel(self) -> None:
        vel, self._aantal = Panel(self.theme, tight=True), 0
        if not self._voorbereiden:
            self._bouw_gegeven()
        self._bouw_verhaal()
        self._bouw_weging()
        vel.add(self.rijen)
        vel.body.addStretch(1)
        zij = QWidget()
        kolom = QVBoxLayout(zij)
        spaced(self.theme, kolom, spacing=12)
        self.afwijking = AfwijkingPaneel(self.theme, voorbereiden=self._voorbereiden)
        kolom.addWidget(self.afwijking)
        if not self._voorbereiden:
            self._daarna = DaarnaPaneel(self.theme)
            kolom.addWidget(self._daarna)
        kolom.addStretch(1)
        self.add(Columns(self.theme, [vel, zij], (5, 2)))

    def _nr(self) -> str:
        """The number of the next row."""
        self._aantal += 1
        return str(self._aantal)

    def _bouw_gegeven(self) -> None:
        self.rijen.tijd(
            "gegeven_op",
            Vraag(
                self._nr(), self.tr("Wanneer is de aanwijzing gegeven?"), self.tr("Staat al op nu.")
            ),
            gebeurd_om,
            self.state.nu,
        )

    def _bouw_verhaal(self) -> None:
        tr, rijen = self.tr, self.rijen
        rijen.keuze("wijze", Vraag(self._nr(), tr("Hoe?")), wijzen())
        lid = rijen.kies(
            "gegeven_door_lid",
            Vraag(self._nr(), self._vraag_lid(), tr("Typ de eerste letters.")),
            uit_lijst([self._optie(lid) for lid in self.state.dossier.pakket.kiesraadleden]),
            tekst_van=lambda id_: lid_naam(self.state.dossier, id_),
            leeg=tr("Alleen een lid van de Kiesraad"),
        )
        lid.setAccessibleName(self._vraag_lid())
        rijen.keuze("geadresseerde", Vraag(self._nr(), tr("Aan wie?")), geadresseerden())
        rijen.kies(
            "plek",
            Vraag("", tr("Voor welk stembureau?"), tr("Typ een nummer, naam of plaats.")),
            self._zoek_stembureau,
            tekst_van=lambda id_: plek_tekst(plek_van(self.state.dossier, id_)),
        )
        rijen.tekst(
            "opdracht",
            Vraag(self._nr(), tr("Wat moet het stembureau doen?"), tr("Schrijf één opdracht.")),
        )
        stappen = [
            (tr("+15 min"), timedelta(minutes=15)),
            (tr("+30 min"), timedelta(minutes=30)),
            (tr("+1 uur"), timedelta(hours=1)),
        ]
        vraag = Vraag(self._nr(), tr("Vóór welke tijd?"))
        rijen.tijd("termijn", vraag, klaar_om, self._gegeven_op, stappen=stappen)
        if not self._voorbereiden:
            rijen.keuze(
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

    def _bouw_weging(self) -> None:
        tr, rijen = self.tr, self.rijen
        rijen.voeg_in(self._tussenkop(tr("De afweging")))
        rijen.tekst(
            "evenredigheidsweging",
            Vraag(
                "",
                tr("Waarom past deze aanwijzing bij het probleem?"),
                bron=tr("Kieswet A 12 lid 3"),
            ),
        )
        ja_of_nee = [(JA, tr("Ja")), (NEE, tr("Nee"))]
        rijen.keuze(
            "herstel_mogelijk",
            Vraag("", tr("Kan het stembureau dit nog herstellen?"), bron=tr("Plan 3.4.1")),
            ja_of_nee,
            letters="JN",
        )
        rijen.tekst("hersteltoelichting", Vraag("", tr("Hoe kan het stembureau dit herstellen?")))
        rijen.tekst("reden", Vraag("", tr("Waarom is deze aanwijzing nodig?")))
        rijen.keuze(
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
        rijen.regel("schorsing_uitkomst", Vraag("", tr("Wat was de uitkomst?")), onder=True)
        rijen.regel("schorsing_door", Vraag("", tr("Welke rol besliste dat?")), onder=True)
        over = Vraag("", tr("Waar gaat de aanwijzing over?"), bron=tr("Kieswet A 12 lid 1 en 2"))
        rijen.keuze("gericht_op", over, gericht_op()).set_columns(2)

    def _tussenkop(self, tekst: str) -> QWidget:
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(self.theme, kolom, (24, 18, 24, 6))
        kolom.addWidget(Title(self.theme, tekst, "lg"))
        return houder

    def _vraag_lid(self) -> str:
        if self._voorbereiden:
            return self.tr("Welk lid van de Kiesraad geeft de aanwijzing?")
        return self.tr("Welk lid van de Kiesraad gaf de aanwijzing?")

    def _bouw_balk(self) -> None:
        bar = self.add_bar()
        if not self._voorbereiden:
            knop = bar.set_big(self.tr("Leg vast"), icon="rubber-stamp")
            knop.acted.connect(self.leg_vast)
            return
        al = Button(self.theme, self.tr("Is al gegeven: leg vast"), icon="gavel", key="F9")
        al.acted.connect(self._naar_vastleggen)
        bar.add_second(al)
        self.handle("aanwijzing", self._naar_vastleggen)
        knop = bar.set_big(self.tr("Toon voorleestekst"), icon="file-text")
        knop.acted.connect(self._naar_voorleestekst)
        knop.blocked.connect(self._naar_eerste)

    # members and places --------------------------------------------------------------------------

    def _optie(self, lid: Kiesraadlid) -> Optie:
        """A member, with a note when the rules say that this one may not."""
        stemming = self.state.dossier.pakket.stemming
        inhoud = self.state.dossier.stand.geef(self._id, Onregelmatigheid).inhoud
        mag = all(mag_aanwijzing_geven(lid, stemming.verkiezing(v)) for v in inhoud.verkiezingen)
        return Optie(lid.id, lid.naam, "" if mag else self.tr("Heeft hier een andere taak."))

    def _zoek_stembureau(self, tekst: str) -> Sequence[Optie]:
        if not tekst.strip():
            return []
        gevonden = self.state.dossier.zoek_plekken(tekst, limiet=8)
        return [Optie(p.id, plek_tekst(p)) for p in gevonden if p.is_stembureau]

    # values go down ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the concept again: preparing and recording share it."""
        self.schrijver.herlees()
        self.schrijver.begin_met(self._begin(self.state))
        self.rijen.toon()
        stand = self.state.dossier.stand
        nr = nummer(stand, self._id, Onregelmatigheid)
        self._toon_kop(nr)
        eerdere = stand.aanwijzingen(self._id)
        self._al.setVisible(bool(eerdere))
        self._al.show_message(
            self.tr("Er is al een procesaanwijzing vastgelegd."),
            self.tr("Hieronder legt u een volgende vast."),
            button=self.tr("Open de vorige"),
        )
        self._toon_toets()
        self.tik()

    def _toon_kop(self, nr: int) -> None:
        waar = plek_tekst(self._getoetst().plek)
        if self._voorbereiden:
            titel = self.tr("Procesaanwijzing voorbereiden")
            rest = self.tr("een lid van de Kiesraad geeft de aanwijzing")
        else:
            titel = self.tr("Gegeven procesaanwijzing vastleggen")
            rest = self.tr("u legt vast wat een lid van de Kiesraad deed")
        onr = self.tr("onregelmatigheid {0}").format(nr)
        self.show_head(titel, f"{waar} · {onr} · {rest}")

    def _getoetst(self) -> Getoetst:
        return toets_inhoud(
            self.state, self._id, self.schrijver.inhoud, gegeven=not self._voorbereiden
        )

    def _gegeven_op(self) -> datetime:
        moment = lees_moment(self.schrijver.inhoud.get("gegeven_op"))
        return moment or hele_minuut(self.state.nu())

    def _toon_toets(self, _veld: str = "") -> None:
        getoetst = self._getoetst()
        self.afwijking.toon(getoetst.bevindingen)
        self._toon_vragen(getoetst)
        termijn = getoetst.invulling.termijn
        noot = self.tr("Kieswet A 12 lid 4")
        if termijn is not None and termijn > self._gegeven_op():
            na = self.tr("{0} na de aanwijzing").format(duur(self._gegeven_op(), termijn))
            noot = f"{na} · {noot}"
        self.rijen.rij("termijn").show_question(self.tr("Vóór welke tijd?"), noot)
        if self._voorbereiden:
            nog = len(getoetst.blokkades)
            tekst = self.tr("Nog 1 punt") if nog == 1 else self.tr("Nog {0} punten").format(nog)
            bar = self.add_bar()
            bar.show_note(tekst if nog else "")
            if bar.big is not None:
                bar.big.set_blocked(tekst if nog else "")
        else:
            soorten = self.state.dossier.pakket.verkiezing_soorten(self._inhoud.verkiezingen)
            namen = [o.gericht_aan for o in ontvangers(getoetst.plek, soorten) if o.verplicht]
            self._daarna.toon(namen, termijn)

    def _toon_vragen(self, getoetst: Getoetst) -> None:
        """Schorsing is asked when the rules ask it; its details when it was spoken of."""
        inhoud, rijen = self.schrijver.inhoud, self.rijen
        gevraagd = getoetst.vraagt_schorsing
        rijen.toon_rij(_SCHORSING[0], gevraagd=gevraagd)
        besproken = gevraagd and inhoud.get(_SCHORSING[0]) == JA
        for veld in _SCHORSING[1:]:
            rijen.toon_rij(veld, gevraagd=besproken)
        rijen.toon_rij("hersteltoelichting", gevraagd=inhoud.get("herstel_mogelijk") != NEE)
        geen_stembureau = getoetst.plek.stembureau_soort is None
        rijen.toon_rij("plek", gevraagd=geen_stembureau or bool(inhoud.get("plek")))

    def tik(self) -> None:
        """How long ago it was given; while preparing how long the onregelmatigheid is open."""
        if self._voorbereiden:
            object_ = self.state.dossier.stand.geef(self._id, Onregelmatigheid)
            self._timer.show_time(duur(object_.vastgelegd_op, self.state.nu()), late=False)
        else:
            self._timer.show_time(duur(self._gegeven_op(), self.state.nu()), late=False)

    # acts ----------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget | None:
        """The field that was asked for, else the first open one, else the big button."""
        for veld in (self._wens, self.rijen.eerste_open()):
            doel = self.rijen.doel(veld) if veld else None
            if doel is not None:
                return doel
        return super().first_focus()

    def leg_vast(self) -> None:
        """Record it with what was irregular, and go to who must be told. Never blocked."""
        if not self.klaar_om_vast_te_leggen("gegeven_op"):
            return
        getoetst = self._getoetst()
        uitkomst = self.doe(
            LegProcesaanwijzingVast(
                onregelmatigheid=self._id,
                plek=getoetst.plek.model_copy(update={"locaties": ()}),
                invulling=getoetst.invulling,
                concept=self.schrijver.id,
            )
        )
        if uitkomst is not None:
            self.schrijver.vergeet(self._begin(self.state))
            self.navigatie.toon("kennisgevingen", uitkomst.objecten[0])

    def _naar_vastleggen(self) -> None:
        self.navigatie.toon("aanwijzing", self._id)

    def _naar_voorleestekst(self) -> None:
        if self._getoetst().invulling.wijze is None:
            self.rijen.fout("wijze", self.tr("Kies hoe het lid de aanwijzing geeft."))
            self.ga_naar("wijze")
            return
        self.navigatie.toon("voorleestekst", self._id)

    def _naar_eerste(self, _reden: str) -> None:
        """To the first thing that is missing: here, or on the ladder."""
        self.rijen.spoel()
        veld = next((b.veld for b in self._getoetst().blokkades if b.veld), "")
        if veld and not self.ga_naar(veld):
            self.navigatie.toon("onregelmatigheid", self._id)

    def _open_vorige(self) -> None:
        eerdere = self.state.dossier.stand.aanwijzingen(self._id)
        if eerdere:
            self.navigatie.toon("procesaanwijzing", eerdere[-1].id)
