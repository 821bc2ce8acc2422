"""Is this an onregelmatigheid? Facts, three kenmerken, and the other outcomes one click away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.handelingen import (
    BeoordeelSignaal,
    LegOnregelmatigheidVast,
)
from waarnemer_app.domain.onregelmatigheid import (
    Ernst,
    Kenmerken,
    Onregelmatigheid,
    kenmerk_staat,
    toets_kenmerken,
)
from waarnemer_app.domain.signaal import Signaal, Uitkomst
from waarnemer_app.domain.verkiezing import Waarborg
from waarnemer_app.ui.components import (
    Banner,
    Button,
    CheckGroup,
    Circles,
    Fold,
    IconLabel,
    Label,
    Mark,
    Panel,
    TextField,
    Title,
    spaced,
)
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.ongedaan import Ingreep, Ongedaan, terug_van
from waarnemer_app.ui.signalen.feiten import (
    nummer,
    plek_tekst,
    plek_van,
    plek_van_signaal,
    verkiezingen_van,
)
from waarnemer_app.ui.signalen.gebonden_rijen import KORT, LANG, Vraag
from waarnemer_app.ui.signalen.kenmerk_inhoud import SOORT, begin_van, lees_kenmerken
from waarnemer_app.ui.signalen.kenmerk_vragen import KenmerkVragen
from waarnemer_app.ui.signalen.kies_veld import Optie
from waarnemer_app.ui.signalen.pagina import SchrijfPagina
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.teksten import (
    Keuzes,
    bronnen,
    ernst,
    label,
    uitkomsten,
    vlaggen,
    waarborgen,
)
from waarnemer_app.ui.signalen.tijden import om
from waarnemer_app.ui.state import AppState


class KenmerkenPagina(SchrijfPagina):
    """The assessment of one signaal (R-ONR-1 to R-ONR-6)."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, *, parent: QWidget | None = None
    ) -> None:
        dossier = state.dossier
        self._id = id_
        self._signaal = dossier.stand.geef(id_, Signaal).inhoud
        self._plek = plek_van_signaal(dossier, self._signaal)
        keuze = verkiezingen_van(dossier, self._signaal, self._plek)
        schrijver = self._schrijver(state, keuze)
        super().__init__(state, navigatie, schrijver, parent=parent)
        self._soorten = dossier.pakket.verkiezing_soorten(keuze)
        self._vragen = KenmerkVragen(
            self.theme, schrijver, self._signaal, self._plek, self._soorten
        )
        self._vragen.klaar.connect(self._na_vragen)
        self._vragen.naar_onderzoek.connect(lambda: navigatie.toon("onderzoek", id_))
        self.breadth_changed.connect(self._vragen.set_breadth)
        self._al = Banner(self.theme, "info", "", "")
        self._al.acted.connect(self._naar_onregelmatigheid)
        self.add(self._al)
        self.add(Columns(self.theme, [self._vel(keuze), self._zijkant()], (5, 2)))
        self._bouw_balk()
        schrijver.veranderd.connect(self._toon_staat)
        self.refresh_first()

    def _schrijver(self, state: AppState, keuze: tuple[str, ...]) -> Schrijver:
        begin = begin_van(self._signaal, keuze, self._plek.id if self._plek else "")
        return Schrijver(state, SOORT, self._id, begin, zoek_concept(state, SOORT, self._id))

    # building ------------------------------------------------------------------------------------

    def _vel(self, keuze: tuple[str, ...]) -> QWidget:
        vel = Panel(self.theme, tight=True)
        vel.add(self._feiten())
        vel.add_line()
        vel.add(self._vragen)
        self._bouw_rijen(keuze)
        vel.add(self.rijen)
        vel.body.addStretch(1)
        return vel

    def _feiten(self) -> QWidget:
        houder = QWidget()
        regel = QHBoxLayout(houder)
        spaced(self.theme, regel, (24, 12, 16, 12), 16)
        self._wat = Label(self.theme)
        wijzig = Button(self.theme, self.tr("Wijzig"), kind="quiet", small=True)
        wijzig.setAccessibleName(self.tr("Wijzig het signaal"))
        wijzig.acted.connect(lambda: self.navigatie.toon("signaal", self._id))
        regel.addWidget(IconLabel(self.theme, "flag"))
        regel.addWidget(self._wat, 1)
        regel.addWidget(wijzig)
        return houder

    def _bouw_rijen(self, keuze: tuple[str, ...]) -> None:
        tr, rijen = self.tr, self.rijen
        rijen.keuze(
            "ernst", Vraag("", tr("Hoe ernstig is het?"), bron=tr("Voorstel bij plan 3.2")), ernst()
        )
        if len(keuze) > 1:
            stemming = self.state.dossier.pakket.stemming
            namen = [(v, stemming.verkiezing(v).naam) for v in keuze]
            rijen.vinken("verkiezingen", Vraag("", tr("Om welke verkiezing gaat het?")), namen)
        if self._plek is None:
            rijen.kies(
                "plek",
                Vraag("", tr("Waar was dat?"), tr("Typ een nummer, naam of plaats.")),
                lambda tekst: [
                    Optie(p.id, plek_tekst(p)) for p in self.state.dossier.zoek_plekken(tekst, 8)
                ],
                tekst_van=lambda id_: plek_tekst(plek_van(self.state.dossier, id_)),
            )
        rijen.regel("titel", Vraag("", tr("Korte titel"), tr("Zonder namen.")), onder=True)
        self._waarborgen = self._vinken("waarborgen", tr("Waarborgen"), waarborgen())
        self._vlaggen = self._vinken("vlaggen", tr("Telt dit mee voor een advies?"), vlaggen())
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(self.theme, kolom, (24, 12, 24, 14), 8)
        kolom.addWidget(Fold(self.theme, tr("Welke waarborgen raakt dit?"), self._waarborgen))
        kolom.addWidget(Fold(self.theme, tr("Telt dit mee voor een advies?"), self._vlaggen))
        rijen.voeg_in(houder)

    def _vinken(self, veld: str, naam: str, keuzes: Keuzes) -> CheckGroup:
        groep = CheckGroup(self.theme, naam, keuzes)
        groep.changed.connect(lambda waarden: self.schrijver.zet(veld, waarden))
        return groep

    def _zijkant(self) -> QWidget:
        vel = Panel(self.theme)
        namen = (self.tr("Risico"), self.tr("Constatering"), self.tr("Verantwoordelijk"))
        self._namen = namen
        self._cirkels = Circles(self.theme, [Mark(naam, holds=False) for naam in namen])
        self._geteld = Title(self.theme, "", "lg")
        self._betekenis = Label(self.theme, "", "md", "ink_soft")
        for deel in (self._cirkels, self._geteld, self._betekenis):
            vel.add(deel)
        vel.add_line()
        self._uitwegen(vel)
        vel.body.addStretch(1)
        return vel

    def _uitwegen(self, vel: Panel) -> None:
        """The other outcomes, always one click away."""
        vel.add(Label(self.theme, self.tr("Toch geen onregelmatigheid?"), "sm", weight=600))
        self._toelichting = TextField(
            self.theme, self.tr("Toelichting"), placeholder=self.tr("Schrijf zo nodig waarom.")
        )
        self._toelichting.typed.connect(lambda t: self.schrijver.typ("toelichting", t))
        vel.add(self._toelichting)
        for uitkomst, tekst in (
            (Uitkomst.MISVERSTAND, self.tr("Misverstand")),
            (Uitkomst.INCIDENT_ZONDER_INVLOED, self.tr("Incident zonder invloed")),
            (Uitkomst.IN_ONDERZOEK, self.tr("Nog in onderzoek")),
        ):
            knop = Button(self.theme, tekst)
            knop.acted.connect(lambda uitkomst=uitkomst: self.beoordeel(uitkomst))
            vel.add(knop)

    def _bouw_balk(self) -> None:
        bar = self.add_bar()
        bewaar = Button(self.theme, self.tr("Bewaar als signaal"))
        bewaar.acted.connect(lambda: self.navigatie.toon("signalen"))
        bar.add_second(bewaar)
        self._groot = bar.set_big(self.tr("Leg onregelmatigheid vast"), icon="rubber-stamp")
        self._groot.acted.connect(self.leg_vast)
        self._groot.blocked.connect(lambda _: self._naar_open())

    # values go down ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the signaal again: it may have been corrected, or judged on another page."""
        dossier = self.state.dossier
        self._signaal = dossier.stand.geef(self._id, Signaal).inhoud
        signaal = self._signaal
        nr = nummer(dossier.stand, self._id, Signaal)
        delen = [
            self.tr("Signaal {0}").format(nr),
            om(signaal.waargenomen_op, dossier.pakket.stemming.datum),
            label(bronnen(), signaal.bron).casefold(),
            plek_tekst(self._plek),
        ]
        self.show_head(self.tr("Is dit een onregelmatigheid?"), " · ".join(delen))
        self._wat.setText(signaal.wat)
        self._toon_uitkomst(signaal)
        self._toon_staat()

    def _toon_uitkomst(self, signaal: Signaal) -> None:
        self._toelichting.show_value(self.schrijver.tekst("toelichting") or signaal.toelichting)
        al = signaal.uitkomst is Uitkomst.ONREGELMATIGHEID
        bekend = signaal.uitkomst is not Uitkomst.NIEUW
        self._al.setVisible(bekend)
        if bekend:
            zin = self.tr("De uitkomst is nu: {0}.").format(uitkomsten()[signaal.uitkomst])
            tekst = "" if al else self.tr("U kunt de uitkomst hier wijzigen.")
            self._al.show_message(zin, tekst, button=self.tr("Open de ladder") if al else "")

    def _lees(self) -> Kenmerken:
        return lees_kenmerken(self.schrijver.inhoud)

    def _toon_staat(self, _veld: str = "") -> None:
        kenmerken = self._lees()
        staat = kenmerk_staat(kenmerken, self._signaal, self._soorten)
        bevindingen = toets_kenmerken(kenmerken, self._signaal, self._soorten)
        self._vragen.toon_staat(staat, bevindingen)
        self._cirkels.show_marks([Mark(n, s) for n, s in zip(self._namen, staat, strict=True)])
        self._geteld.setText(self.tr("{0} van 3 kenmerken").format(sum(staat)))
        self._waarborgen.show_values(self.schrijver.inhoud.get("waarborgen") or ())
        self._vlaggen.show_values(self.schrijver.inhoud.get("vlaggen") or ())
        nog = 3 - sum(staat)
        zin = (
            self.tr("U kunt de onregelmatigheid vastleggen.")
            if nog == 0
            else self.tr("Het is nu nog een signaal.")
        )
        self._betekenis.setText(zin)
        tekst = self.tr("Nog 1 kenmerk") if nog == 1 else self.tr("Nog {0} kenmerken").format(nog)
        self._groot.set_blocked(tekst if nog else "")
        self.add_bar().show_note(tekst if nog else "")

    # acts ----------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget | None:
        """The field where one was, else the first block that does not hold."""
        plaats = self.schrijver.plaats
        doel = self._vragen.doel(plaats) or self.rijen.doel(plaats) if plaats else None
        return doel or self._vragen.doel(self._eerste_ontbrekende() or "") or self._groot

    def ga_naar(self, veld: str) -> bool:
        """Go to a field of a block or of the rows below."""
        return self._vragen.ga(veld) or super().ga_naar(veld)

    def kan_naar(self, veld: str | None) -> bool:
        """True for the fields of the blocks and of the rows below."""
        return bool(veld) and (self._vragen.doel(str(veld)) is not None or super().kan_naar(veld))

    def _stap(self, doe: Callable[[], str | None]) -> None:
        """A step back or forth, also one in a block."""
        self._vragen.spoel()
        super()._stap(doe)

    def _eerste_ontbrekende(self) -> str | None:
        bevindingen = toets_kenmerken(self._lees(), self._signaal, self._soorten)
        return next((b.veld for b in bevindingen if b.blokkeert), None)

    def _naar_open(self) -> None:
        """F8, and the big button while it is grey: first what a kenmerk still needs."""
        self._vragen.spoel()
        veld = self._eerste_ontbrekende()
        if veld is None or not self.ga_naar(veld):
            super()._naar_open()

    def _na_vragen(self) -> None:
        veld = self._eerste_ontbrekende() or self.rijen.eerste_open()
        if veld is None or not self.ga_naar(veld):
            self._groot.setFocus()

    def _naar_onregelmatigheid(self) -> None:
        for object_ in self.state.dossier.stand.alle(Onregelmatigheid):
            if object_.inhoud.signaal == self._id:
                self.navigatie.toon("onregelmatigheid", object_.id)

    def kan_vast(self) -> bool:
        """Write what is being typed; False, and at the field that lacks, when something is open."""
        self._vragen.spoel()
        lang = self._vragen.te_lang()
        if lang is not None:
            self.ga_naar(lang)
            return False
        if not self.klaar_om_vast_te_leggen():
            return False
        inhoud = self.schrijver.inhoud
        for veld, tekst in (
            ("plek", self.tr("Kies eerst waar het was.")),
            ("ernst", self.tr("Kies hoe ernstig het is.")),
            ("verkiezingen", self.tr("Kies minstens één verkiezing.")),
        ):
            if not inhoud.get(veld):
                self.rijen.fout(veld, tekst)
                self.ga_naar(veld)
                return False
        return True

    def velden(self) -> dict[str, Any]:
        """What was filled in, by field of an Onregelmatigheid; only after ``kan_vast``."""
        inhoud = self.schrijver.inhoud
        gezet = inhoud.get("vlaggen") or ()
        return {
            "titel": self.schrijver.tekst("titel").strip()[:KORT],
            "plek": self.schrijver.tekst("plek"),
            "verkiezingen": tuple(inhoud["verkiezingen"]),
            "kenmerken": self._lees(),
            "ernst": Ernst(inhoud["ernst"]),
            "waarborgen": tuple(Waarborg(w) for w in inhoud.get("waarborgen") or ()),
            **{vlag: vlag in gezet for vlag, _tekst in vlaggen()},
        }

    def leg_vast(self) -> None:
        """State the onregelmatigheid and go to its ladder."""
        if not self.kan_vast():
            return
        uitkomst = self.doe(
            LegOnregelmatigheidVast(signaal=self._id, concept=self.schrijver.id, **self.velden())
        )
        if uitkomst is not None:
            self.schrijver.vergeet()
            self.navigatie.toon("onregelmatigheid", uitkomst.objecten[-1])

    def beoordeel(self, uitkomst: Uitkomst) -> None:
        """Give the signaal another outcome; it can be taken back at once (R-ONR-2)."""
        self._toelichting.flush()
        concept = self.schrijver.concept
        blijft = uitkomst is Uitkomst.IN_ONDERZOEK
        gedaan = self.doe(
            BeoordeelSignaal(
                signaal=self._id,
                uitkomst=uitkomst,
                toelichting=self.schrijver.tekst("toelichting").strip()[:LANG],
                concept=None if blijft or concept is None else concept.id,
            )
        )
        if gedaan is None:
            return
        if not blijft:
            self.schrijver.vergeet()
        nr = nummer(self.state.dossier.stand, self._id, Signaal)
        zin = self.tr("Signaal {0}: {1}").format(nr, uitkomsten()[uitkomst])
        self.navigatie.toon("signalen")
        terug = terug_van(self.state, gedaan.objecten)
        if concept is not None:
            terug.append(Ingreep(doe="bewaar", concept=concept))
        Ongedaan(self.state, self.navigatie).meld(zin, *terug)
