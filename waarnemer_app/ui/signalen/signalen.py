"""All signalen and onregelmatigheden: what is open first, each with place, time and duration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.handelingen import Concept
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.signaal import Signaal, Uitkomst
from waarnemer_app.domain.stand import Object
from waarnemer_app.ui.components import (
    BigButton,
    Button,
    EmptyState,
    ListPanel,
    ListRow,
    Panel,
    State,
)
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.feiten import (
    kort,
    nummer,
    plek_tekst,
    plek_van_onregelmatigheid,
    plek_van_signaal,
)
from waarnemer_app.ui.signalen.pagina import WetPagina
from waarnemer_app.ui.signalen.signaal import SOORT as CONCEPT
from waarnemer_app.ui.signalen.teksten import ernst, label, uitkomsten
from waarnemer_app.ui.signalen.tijden import duur, om
from waarnemer_app.ui.state import AppState


@dataclass(frozen=True)
class Lijstregel:
    """One line of the list; ``sinds`` is None when how long it is open says nothing."""

    pagina: str
    id: str
    staat: State
    titel: str
    tekst: str
    open: bool
    op: datetime
    sinds: datetime | None = None


class SignalenPagina(WetPagina):
    """The place Signalen (Ctrl+3)."""

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        _id: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state, navigatie, self.tr("Signalen"), parent=parent)
        self._regels: list[Lijstregel] = []
        self.knop = BigButton(self.theme, self.tr("Nieuw signaal"), icon="flag", key="F3")
        self.knop.acted.connect(self.nieuw)
        rapportage = Button(self.theme, self.tr("Rapportage"), icon="file-text")
        rapportage.acted.connect(lambda: self.navigatie.toon("rapportage"))
        self.add_side_act(rapportage)
        self.add_to_head(self.knop)
        self.set_big(self.knop)
        self.handle("signaal", self.nieuw)
        self._leeg = EmptyState(
            self.theme,
            "flag",
            self.tr("Nog geen signalen"),
            self.tr("Druk op F3. Tijd en plek staan er dan al bij."),
        )
        self.add(self._leeg)
        self._open_vel, self.open_lijst = self._vel(self.tr("Open"))
        self._klaar_vel, self.klaar_lijst = self._vel(self.tr("Afgerond"))
        self.open_lijst.opened.connect(self._open_open)
        self.klaar_lijst.opened.connect(self._open_klaar)
        state.veranderd.connect(self.soon.refresh)
        self.refresh_first()

    def _vel(self, titel: str) -> tuple[Panel, ListPanel]:
        vel = Panel(self.theme, titel, tight=True)
        lijst = ListPanel(self.theme, titel, digits=True, inset=True)
        vel.add(lijst)
        self.add(vel)
        return vel, lijst

    # what there is -------------------------------------------------------------------------------

    def regels(self) -> list[Lijstregel]:
        """Everything, what is open first and then the newest first."""
        dossier = self.state.dossier
        alle = [
            *(self._concept(c) for c in dossier.concepten(CONCEPT)),
            *(self._onregelmatigheid(o) for o in dossier.stand.alle(Onregelmatigheid)),
            *(
                self._signaal(s)
                for s in dossier.stand.alle(Signaal)
                if s.inhoud.uitkomst is not Uitkomst.ONREGELMATIGHEID
            ),
        ]
        alle.sort(key=lambda regel: regel.op, reverse=True)
        return sorted(alle, key=lambda regel: not regel.open)

    def _concept(self, concept: Concept) -> Lijstregel:
        wat = str(concept.inhoud.get("wat") or "")
        return Lijstregel(
            pagina="signaal",
            id=concept.id,
            staat="busy",
            titel=self.tr("Signaal, nog niet vastgelegd"),
            tekst=kort(wat) or self.tr("Nog leeg."),
            open=True,
            op=concept.gewijzigd_op,
        )

    def _onregelmatigheid(self, object_: Object[Onregelmatigheid]) -> Lijstregel:
        dossier, inhoud = self.state.dossier, object_.inhoud
        nr = nummer(dossier.stand, object_.id, Onregelmatigheid)
        delen = [
            plek_tekst(plek_van_onregelmatigheid(dossier, inhoud)),
            om(inhoud.waargenomen_op, dossier.pakket.stemming.datum),
            label(ernst(), inhoud.ernst).casefold(),
        ]
        is_open = inhoud.afgerond_op is None
        return Lijstregel(
            pagina="onregelmatigheid",
            id=object_.id,
            staat="warning" if is_open else "stated",
            titel=self.tr("Onregelmatigheid {0}: {1}").format(nr, inhoud.titel),
            tekst=" · ".join(delen),
            open=is_open,
            op=object_.vastgelegd_op,
            sinds=object_.vastgelegd_op if is_open else None,
        )

    def _signaal(self, object_: Object[Signaal]) -> Lijstregel:
        dossier, inhoud = self.state.dossier, object_.inhoud
        nr = nummer(dossier.stand, object_.id, Signaal)
        delen = [
            uitkomsten()[inhoud.uitkomst],
            plek_tekst(plek_van_signaal(dossier, inhoud)),
            om(inhoud.waargenomen_op, dossier.pakket.stemming.datum),
        ]
        is_open = inhoud.uitkomst.open
        return Lijstregel(
            pagina="kenmerken",
            id=object_.id,
            staat=("empty" if inhoud.uitkomst is Uitkomst.NIEUW else "busy")
            if is_open
            else "stated",
            titel=self.tr("Signaal {0}: {1}").format(nr, kort(inhoud.wat, 70)),
            tekst=" · ".join(delen),
            open=is_open,
            op=object_.vastgelegd_op,
            sinds=object_.vastgelegd_op if is_open else None,
        )

    # values go down ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the record again."""
        self._regels = self.regels()
        for vel, lijst, is_open in (
            (self._open_vel, self.open_lijst, True),
            (self._klaar_vel, self.klaar_lijst, False),
        ):
            regels = [r for r in self._regels if r.open is is_open]
            vel.setVisible(bool(regels))
            lijst.set_rows([self._rij(r) for r in regels])
        self._leeg.setVisible(not self._regels)
        aantal = sum(r.open for r in self._regels)
        feiten = self.tr("1 open") if aantal == 1 else self.tr("{0} open").format(aantal)
        self.show_head(self.tr("Signalen"), feiten if self._regels else "")

    def _rij(self, regel: Lijstregel) -> ListRow:
        return ListRow(
            self.theme,
            regel.titel,
            regel.tekst,
            state=regel.staat,
            right=self._duur(regel),
        )

    def _duur(self, regel: Lijstregel) -> str:
        return duur(regel.sinds, self.state.nu()) if regel.sinds is not None else ""

    def tik(self) -> None:
        """How long each is open."""
        regels = [r for r in self._regels if r.open]
        for regel, rij in zip(regels, self.open_lijst.rows(), strict=True):
            rij.show_texts(regel.titel, regel.tekst, self._duur(regel))

    def first_focus(self) -> QWidget | None:
        """The first open line, else the button."""
        rijen = self.open_lijst.rows() or self.klaar_lijst.rows()
        return rijen[0] if rijen else self.knop

    # acts ----------------------------------------------------------------------------------------

    def nieuw(self) -> None:
        """A signaal by hand (F3)."""
        self.navigatie.toon("signaal")

    def _open_open(self, at: int) -> None:
        self._open_regel([r for r in self._regels if r.open], at)

    def _open_klaar(self, at: int) -> None:
        self._open_regel([r for r in self._regels if not r.open], at)

    def _open_regel(self, regels: list[Lijstregel], at: int) -> None:
        if at < len(regels):
            self.navigatie.toon(regels[at].pagina, regels[at].id)
