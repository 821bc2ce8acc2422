"""Log an informeel overleg, or an escalatie to gemeente or waterschap (R-ESC-1, R-ESC-3)."""

from __future__ import annotations

from itertools import count
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.escalatie import (
    ESCALATIE,
    MINISTER_INGELICHT,
    Escalatie,
    Kanaal,
    Overleg,
)
from waarnemer_app.domain.handelingen import LegEscalatieVast, LegOverlegVast, TrekIn
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import ContactRol, Trede
from waarnemer_app.ui.components import Panel, TimerBox
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.bellen import BelPaneel
from waarnemer_app.ui.signalen.feiten import (
    contacten_voor,
    escalatie_treden,
    feitenregel,
    ladder_stand,
    open_duur,
    plek_van_onregelmatigheid,
)
from waarnemer_app.ui.signalen.gebonden_rijen import Vraag
from waarnemer_app.ui.signalen.intrekken import bied_intrekken
from waarnemer_app.ui.signalen.invulling import JA, NEE
from waarnemer_app.ui.signalen.kies_veld import Optie, uit_lijst
from waarnemer_app.ui.signalen.pagina import SchrijfPagina
from waarnemer_app.ui.signalen.reden import TREK_IN, RedenVraag
from waarnemer_app.ui.signalen.rollen import CONTACT, GESPREK, in_beeld, opties
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.teksten import kanalen, voor_plek
from waarnemer_app.ui.signalen.tijden import gebeurd_om, hele_minuut, lees_moment
from waarnemer_app.ui.state import AppState

OVERLEG: Final = "overleg"
SOORT_ESCALATIE: Final = "escalatie"
MINISTER: Final = CONTACT[ContactRol.MINISTER]


class OverlegPagina(SchrijfPagina):
    """The pages ``overleg`` and ``escalatie``: time, with whom, how, what was agreed, solved."""

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        id_: str,
        *,
        escalatie: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._id, self._escalatie = id_, escalatie
        soort = SOORT_ESCALATIE if escalatie else OVERLEG
        self._inhoud = state.dossier.stand.geef(id_, Onregelmatigheid).inhoud
        self._plek = plek_van_onregelmatigheid(state.dossier, self._inhoud)
        self._treden = escalatie_treden(state.dossier, self._inhoud.keten)
        begin = self._begin(state)
        schrijver = Schrijver(state, soort, id_, begin, zoek_concept(state, soort, id_))
        super().__init__(state, navigatie, schrijver, parent=parent)
        self._timer = TimerBox(self.theme)
        self.add_to_head(self._timer)
        self._bouw_rijen()
        vel = Panel(self.theme, tight=True)
        vel.add(self.rijen)
        vel.body.addStretch(1)
        contacten = contacten_voor(state.dossier, self._plek)
        self.add(Columns(self.theme, [vel, BelPaneel(self.theme, contacten)], (5, 2)))
        knop = self.add_bar().set_big(self.tr("Leg vast"), icon="rubber-stamp")
        knop.acted.connect(self.leg_vast)
        self.refresh_first()

    def _begin(self, state: AppState) -> dict[str, Any]:
        trede = self._trede_nu(state)
        minister = trede is not None and trede.code == MINISTER_INGELICHT
        naar = MINISTER if minister else self._gemeente
        return {
            "tijd": hele_minuut(state.nu()).isoformat(),
            "met_rol": "",
            "kanaal": None,
            "afspraak": "",
            "opgelost": None,
            "trede": trede.code if trede else ESCALATIE,
            "naar": naar,
        }

    def _trede_nu(self, state: AppState) -> Trede | None:
        """The rung that is logged: the one whose turn it is, else the first that can be."""
        if not self._escalatie or not self._treden:
            return None
        nu = ladder_stand(state.dossier, self._id, []).nu
        return next((t for t in self._treden if nu and t.code == nu.trede.code), self._treden[0])

    @property
    def _gemeente(self) -> str:
        """As it is recorded: in Dutch."""
        return f"{voor_plek('gemeente', self._plek)} {self._plek.gemeente}"

    def _organisatie(self, naar: str) -> str:
        """An organisation as the screen says it; one that somebody wrote as it is."""
        if naar != self._gemeente:
            return in_beeld(naar)
        return f"{voor_plek(self.tr('gemeente'), self._plek)} {self._plek.gemeente}"

    def _bouw_rijen(self) -> None:
        tr, rijen, nu = self.tr, self.rijen, self.state.nu
        if self._escalatie and len(self._treden) > 1:
            treden = [(t.code, t.titel) for t in self._treden]
            rijen.straks(rijen.keuze, "trede", Vraag("", tr("Welke trede legt u vast?")), treden)
        volgnummer = map(str, count(1))
        rijen.straks(
            rijen.tijd,
            "tijd",
            Vraag(next(volgnummer), tr("Wanneer was dat?"), tr("Staat al op nu.")),
            gebeurd_om,
            nu,
        )
        if self._escalatie:
            rijen.straks(
                rijen.kies,
                "naar",
                Vraag(next(volgnummer), tr("Naar welke organisatie?")),
                uit_lijst([Optie(o, self._organisatie(o)) for o in (self._gemeente, MINISTER)]),
                tekst_van=self._organisatie,
                vrij=True,
            )
        rijen.straks(
            rijen.kies,
            "met_rol",
            Vraag(
                next(volgnummer),
                tr("Met wie sprak u?"),
                tr("Kies de rol of schrijf die, geen naam."),
            ),
            uit_lijst(opties(GESPREK, self._plek)),
            tekst_van=in_beeld,
            vrij=True,
        )
        rijen.straks(rijen.keuze, "kanaal", Vraag(next(volgnummer), tr("Hoe sprak u?")), kanalen())
        rijen.straks(
            rijen.tekst, "afspraak", Vraag(next(volgnummer), tr("Wat sprak u af?")), regels=3
        )
        rijen.straks(
            rijen.keuze,
            "opgelost",
            Vraag(next(volgnummer), tr("Is het daarmee opgelost?"), bron=tr("Plan 1.4 en 3.3")),
            [(JA, tr("Ja")), (NEE, tr("Nee"))],
            letters="JN",
        )

    def refresh(self) -> None:
        """Time of now while nothing was written; the title with its facts."""
        self.schrijver.herlees()  # a call may have filled it in
        if self.schrijver.id is None:
            self.schrijver.vergeet(self._begin(self.state))
        self.rijen.toon()
        object_ = self.state.dossier.stand.geef(self._id, Onregelmatigheid)
        titel = (
            self.tr("Escalatie vastleggen") if self._escalatie else self.tr("Overleg vastleggen")
        )
        self.show_head(titel, f"{self._inhoud.titel} · {feitenregel(self.state.dossier, object_)}")
        self.tik()

    def tik(self) -> None:
        """How long the onregelmatigheid is open."""
        object_ = self.state.dossier.stand.geef(self._id, Onregelmatigheid)
        self._timer.show_time(open_duur(object_, self.state.nu()), late=False)

    def leg_vast(self) -> None:
        """State it and go back to the ladder."""
        if not self.klaar_om_vast_te_leggen("tijd"):
            return
        if self._vraag_wat_leeg_is():
            return
        uitkomst = self.doe(self._handeling())
        if uitkomst is not None:
            self.schrijver.vergeet(self._begin(self.state))
            self.navigatie.toon("onregelmatigheid", self._id)
            self._bied_intrekken(uitkomst.objecten[-1])

    def _bied_intrekken(self, object_: str) -> None:
        tr, onregelmatigheid, navigatie = self.tr, self._id, self.navigatie
        gedaan = tr("Het overleg ligt vast. Klopt het niet? Trek het in met een reden.")
        titel = tr("Trek het overleg in")
        if self._escalatie:
            gedaan = tr("De escalatie ligt vast. Klopt zij niet? Trek haar in met een reden.")
            titel = tr("Trek de escalatie in")
        vraag = RedenVraag(
            soort=TREK_IN,
            betreft=object_,
            titel=titel,
            uitleg=tr("Leg daarna vast wat wel klopt. Dit blijft in het logboek staan."),
            woord=tr("Trek in"),
            handeling=lambda reden: TrekIn(object=object_, reden=reden),
            klaar=lambda: navigatie.toon("onregelmatigheid", onregelmatigheid),
        )
        bied_intrekken(self.state, navigatie, gedaan, vraag)

    def _vraag_wat_leeg_is(self) -> bool:
        """Without a choice there is no act to judge: say at once all that is empty, in order."""
        tekst, tr = self.schrijver.tekst, self.tr
        if tekst("kanaal") and tekst("opgelost"):
            return False
        leeg = [
            (veld, melding)
            for veld, melding in (
                ("met_rol", tr("Kies de rol.")),
                ("kanaal", tr("Kies hoe u sprak.")),
                ("afspraak", tr("Schrijf wat u afsprak.")),
                ("opgelost", tr("Kies ja of nee.")),
            )
            if not tekst(veld).strip()
        ]
        for veld, melding in leeg:
            self.rijen.fout(veld, melding)
        self.ga_naar(leeg[0][0])
        return True

    def _handeling(self) -> LegOverlegVast | LegEscalatieVast:
        tekst = self.schrijver.tekst
        tijd = lees_moment(tekst("tijd")) or self.state.nu()
        gemeen: dict[str, Any] = {
            "onregelmatigheid": self._id,
            "tijd": tijd,
            "met_rol": tekst("met_rol").strip(),
            "kanaal": Kanaal(tekst("kanaal")),
            "afspraak": tekst("afspraak").strip(),
            "opgelost": tekst("opgelost") == JA,
        }
        concept = self.schrijver.id
        if not self._escalatie:
            return LegOverlegVast(overleg=Overleg.model_validate(gemeen), concept=concept)
        naar = tekst("naar").strip()
        # telling the minister (A 16) is not the escalatie to gemeente or waterschap (R-ESC-4)
        trede = MINISTER_INGELICHT if naar == MINISTER else tekst("trede")
        gemeen |= {"trede": trede, "naar": naar}
        return LegEscalatieVast(escalatie=Escalatie.model_validate(gemeen), concept=concept)
