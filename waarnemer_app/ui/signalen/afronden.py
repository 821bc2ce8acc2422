"""The end of an onregelmatigheid: no surprise, flags for later, close and open again.

R-ESC-8, R-ONR-9, R-ONR-10, R-RAP-5, R-PA-14 to R-PA-17; the rules are in ``domain/afronding.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.afronding import toets_aanwijzing_klaar, toets_afronding
from waarnemer_app.domain.handelingen import Corrigeer, Heropen, NoteerGeinformeerd, RondAf
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, Button, TimerBox, spaced
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.ongedaan import Ongedaan, terug_van
from waarnemer_app.ui.signalen.afronden_delen import GeinformeerdPaneel, LaterPaneel, OpenLijst
from waarnemer_app.ui.signalen.feiten import (
    feitenregel,
    nummer,
    open_duur,
    plek_van_onregelmatigheid,
)
from waarnemer_app.ui.signalen.gebonden_rijen import KORT, LANG
from waarnemer_app.ui.signalen.pagina import SchrijfPagina
from waarnemer_app.ui.signalen.reden import HEROPEN, RedenPaneel, RedenVraag
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.teksten import vlaggen, voor_plek
from waarnemer_app.ui.signalen.tijden import hele_minuut, lees_moment, om
from waarnemer_app.ui.state import AppState

SOORT: Final = "afronding"


class AfrondenPagina(SchrijfPagina):
    """The page ``afronden`` (id of an Onregelmatigheid)."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, *, parent: QWidget | None = None
    ) -> None:
        self._id = id_
        self._inhoud = state.dossier.stand.geef(id_, Onregelmatigheid).inhoud
        self._plek = plek_van_onregelmatigheid(state.dossier, self._inhoud)
        begin = self._begin(state)
        schrijver = Schrijver(state, SOORT, id_, begin, zoek_concept(state, SOORT, id_))
        super().__init__(state, navigatie, schrijver, parent=parent)
        self._timer = TimerBox(self.theme)
        self.add_to_head(self._timer)
        ladder = Button(self.theme, self.tr("Ladder"), icon="flag")
        ladder.acted.connect(lambda: navigatie.toon("onregelmatigheid", id_))
        self.add_side_act(ladder)
        self._al = Banner(self.theme, "ok", "", "")
        self._al.acted.connect(self.heropen)
        self.add(self._al)
        self.open_lijst = OpenLijst(self.theme)
        self.open_lijst.naar.connect(self.ga_naar_code)
        self.geinformeerd = GeinformeerdPaneel(state, self.rijen, self._woord)
        self.geinformeerd.noteer.connect(self.noteer_geinformeerd)
        self.rijen.klaar.disconnect()
        self.rijen.klaar.connect(lambda: accessibility.focus(self.geinformeerd.knop))
        self.later = LaterPaneel(self.theme, schrijver)
        self.later.vlaggen_gezet.connect(self._zet_vlaggen)
        self.later.noteer.connect(self.noteer_laat)
        self.add(Columns(self.theme, [self.open_lijst, self._rechts()], (4, 5)))
        self._groot = self.add_bar().set_big(self.tr("Rond af"), icon="rubber-stamp")
        self._groot.acted.connect(self.rond_af)
        self._groot.blocked.connect(self._naar_eerste)
        self.refresh_first()
        state.veranderd.connect(self._veranderd)

    def _begin(self, state: AppState) -> dict[str, Any]:
        inhoud = self._inhoud
        op = inhoud.organisatie_vooraf_geinformeerd_op or hele_minuut(state.nu())
        return {
            "op": op.isoformat(),
            "hoe": inhoud.organisatie_vooraf_geinformeerd_hoe or None,
            "door": inhoud.organisatie_vooraf_geinformeerd_door,
            "laat_bekend_reden": inhoud.laat_bekend_reden,
        }

    def _rechts(self) -> QWidget:
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(self.theme, kolom, spacing=12)
        kolom.addWidget(self.geinformeerd)
        kolom.addWidget(self.later)
        kolom.addStretch(1)
        return houder

    def _woord(self, tekst: str) -> str:
        return voor_plek(tekst, self._plek)

    # values go down ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the record again."""
        dossier = self.state.dossier
        object_ = dossier.stand.geef(self._id, Onregelmatigheid)
        self._inhoud = object_.inhoud
        self.schrijver.herlees()
        self.schrijver.begin_met(self._begin(self.state))
        self.rijen.toon()
        self.later.rijen.toon()
        nr = nummer(dossier.stand, self._id, Onregelmatigheid)
        titel = self.tr("Onregelmatigheid {0} afronden").format(nr)
        self.show_head(titel, f"{self._inhoud.titel} · {feitenregel(dossier, object_)}")
        bevindingen = toets_afronding(dossier.stand, self._id)
        self.open_lijst.toon(bevindingen, self._woord)
        self.geinformeerd.toon(self._inhoud)
        self.later.toon(self._inhoud)
        self._toon_knop(sum(b.blokkeert for b in bevindingen))
        self.tik()

    def _toon_knop(self, nog: int) -> None:
        op = self._inhoud.afgerond_op
        self._al.setVisible(op is not None)
        bar = self.add_bar()
        if op is not None:
            dag = self.state.dossier.pakket.stemming.datum
            self._al.show_message(
                self.tr("Afgerond om {0}").format(om(op, dag)),
                self.tr("U kunt dit weer openen, met een reden."),
                button=self.tr("Heropen"),
            )
            self._groot.show_text(self.tr("Naar alle signalen"), icon="flag")
            self._groot.set_blocked("")
            bar.show_note("")
            return
        self._groot.show_text(self.tr("Rond af"), icon="rubber-stamp")
        tekst = self.tr("Nog 1 punt") if nog == 1 else self.tr("Nog {0} punten").format(nog)
        self._groot.set_blocked(tekst if nog else "")
        bar.show_note(tekst if nog else "")

    def tik(self) -> None:
        """How long it is open, or was."""
        object_ = self.state.dossier.stand.geef(self._id, Onregelmatigheid)
        self._timer.show_time(open_duur(object_, self.state.nu()), late=False)

    # to what is open -----------------------------------------------------------------------------

    def first_focus(self) -> QWidget | None:
        """The first thing that is open, else the big button."""
        if self.schrijver.concept is not None:
            return super().first_focus()
        knoppen = self.open_lijst.knoppen()
        return knoppen[0] if knoppen else self._groot

    def _naar_eerste(self, _reden: str) -> None:
        bevindingen = toets_afronding(self.state.dossier.stand, self._id)
        code = next((b.code for b in bevindingen if b.blokkeert), "")
        self.ga_naar_code(code)

    def ga_naar_code(self, code: str) -> None:
        """Go to where a finding of ``toets_afronding`` is mended."""
        wegen: dict[str, Callable[[], None]] = {
            "AF_GEEN_OVERLEG": lambda: self.navigatie.toon("overleg", self._id),
            "AF_NIET_GEINFORMEERD": lambda: self._naar_veld("op"),
            "AF_GEEN_REDEN": lambda: self._naar_aanwijzing(code),
            "AF_GEEN_OPVOLGING": lambda: self._naar_aanwijzing(code),
            "AF_VERMELDING_PV": lambda: self._naar_aanwijzing(code),
            "AF_SCHORSING": lambda: self._naar_aanwijzing(code),
            "AF_KENNISGEVING_OPEN": lambda: self.navigatie.toon("kennisgevingen"),
            "ONR_W_MINISTER": self._naar_minister,
        }
        weg = wegen.get(code)
        if weg is not None:
            weg()

    def _naar_veld(self, veld: str) -> None:
        self.ga_naar(veld)

    def _naar_aanwijzing(self, code: str) -> None:
        """To the first procesaanwijzing that misses this; its own fields by a correction."""
        for object_ in self.state.dossier.stand.aanwijzingen(self._id):
            open_ = toets_aanwijzing_klaar(object_.inhoud, self._inhoud.ernst)
            if code in {b.code for b in open_}:
                veld = {"AF_SCHORSING": "schorsing_besproken", "AF_GEEN_REDEN": "reden"}.get(code)
                if veld is not None:
                    self.navigatie.toon("correctie", f"{object_.id}#{veld}")
                else:
                    self.navigatie.toon("procesaanwijzing", object_.id)
                return

    def _naar_minister(self) -> None:
        """By the kennisgeving where there is a procesaanwijzing, else by the ladder."""
        if self.state.dossier.stand.aanwijzingen(self._id):
            self.navigatie.toon("kennisgevingen")
        else:
            self.navigatie.toon("escalatie", self._id)

    # acts ----------------------------------------------------------------------------------------

    def noteer_geinformeerd(self) -> None:
        """Note that the organisation knows of it (R-ESC-8)."""
        if not self.klaar_om_vast_te_leggen("op"):
            return
        tekst = self.schrijver.tekst
        moment = lees_moment(tekst("op"))
        for veld, zin in (
            ("hoe", self.tr("Kies hoe het is verteld.")),
            ("door", self.tr("Kies of schrijf wie het vertelde.")),
        ):
            if not tekst(veld).strip():
                self.rijen.fout(veld, zin)
                self.ga_naar(veld)
                return
        if moment is None:
            return
        gedaan = self.doe(
            NoteerGeinformeerd(
                onregelmatigheid=self._id,
                op=moment,
                hoe=tekst("hoe"),
                door=tekst("door").strip()[:KORT],
            )
        )
        if gedaan is not None:
            self._klaar(self.tr("Genoteerd wie het weet."))

    def noteer_laat(self) -> None:
        """Keep why the Kiesraad knew of it only later (R-RAP-5)."""
        self.later.rijen.spoel()
        reden = self.schrijver.tekst("laat_bekend_reden").strip()[:LANG]
        if self._corrigeer({"laat_bekend_reden": reden}, "Reden van later weten"):
            self._klaar(self.tr("De reden is bewaard."))

    def _veranderd(self, id_: str) -> None:
        if id_ == self._id:
            self.soon.refresh()

    def _zet_vlaggen(self, waarden: list[str]) -> None:
        nieuw = {veld: veld in waarden for veld, _tekst in vlaggen()}
        if not self._corrigeer(nieuw, "Vlag voor later gewijzigd"):
            self.later.toon(self._inhoud)
            return
        self.refresh()
        Ongedaan(self.state, self.navigatie).meld(
            self.tr("De vlag is bewaard."), *terug_van(self.state, [self._id])
        )

    def _corrigeer(self, velden: dict[str, Any], reden: str) -> bool:
        inhoud = self.state.dossier.stand.geef(self._id, Onregelmatigheid).inhoud
        nieuw = inhoud.model_copy(update=velden)
        return self.doe(Corrigeer(object=self._id, inhoud=nieuw, reden=reden)) is not None

    def _klaar(self, zin: str) -> None:
        self.schrijver.gooi_weg()
        self.refresh()
        self.navigatie.meld(zin)
        doel = self.first_focus()
        if doel is not None:
            accessibility.focus(doel)

    def rond_af(self) -> None:
        """Close it, and go to the list; on a closed one only the second."""
        if self._inhoud.afgerond_op is None and self.doe(RondAf(onregelmatigheid=self._id)) is None:
            return
        self.navigatie.toon("signalen")

    def heropen(self) -> None:
        """Open it again, with a reason."""
        vraag = RedenVraag(
            soort=HEROPEN,
            betreft=self._id,
            titel=self.tr("Heropen de onregelmatigheid"),
            uitleg=self._inhoud.titel,
            woord=self.tr("Heropen"),
            handeling=lambda reden: Heropen(onregelmatigheid=self._id, reden=reden),
            klaar=self.refresh,
        )
        self.navigatie.toon_overlay(RedenPaneel(self.state, self.navigatie, vraag))
