"""Ask why, then do it: open again, or withdraw. The reason stands with the act in the logboek."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.handelingen import Handeling
from waarnemer_app.ui.bezoek.paneel import Paneel
from waarnemer_app.ui.components import BigButton, Label, TextArea
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.gebonden_rijen import KORT
from waarnemer_app.ui.signalen.schrijven import Schrijver, stappen_van, zoek_concept
from waarnemer_app.ui.state import AppState

HEROPEN: Final = "heropen"
TREK_IN: Final = "trek-in"


@dataclass(frozen=True)
class RedenVraag:
    """What is asked a reason for: the words, the kind of act, and the object it is about.

    ``handeling`` makes the act from the reason; ``klaar`` is called when it was done.
    """

    soort: str
    betreft: str
    titel: str
    uitleg: str
    woord: str
    handeling: Callable[[str], Handeling]
    klaar: Callable[[], None]


class RedenPaneel(Paneel):
    """The overlay. What is typed is a Concept, so that it is there again after an interruption."""

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        vraag: RedenVraag,
        parent: QWidget | None = None,
    ) -> None:
        knop = BigButton(state.theme, vraag.woord, icon="rubber-stamp")
        super().__init__(state, navigatie, vraag.titel, vraag.uitleg, knop, parent)
        self._vraag = vraag
        oud = zoek_concept(state, vraag.soort, vraag.betreft)
        self._schrijver = Schrijver(state, vraag.soort, vraag.betreft, {"reden": ""}, oud, self)
        self._schrijver.mislukt.connect(
            lambda fout: self.toon_fout(fout.melding, fout.remedie, fout.code)
        )
        self.reden = TextArea(state.theme, self.tr("Waarom?"), lines=2, limit=KORT)
        self.reden.show_value(self._schrijver.tekst("reden"))
        self._schrijver.veranderd.connect(
            lambda _veld: self.reden.show_value(self._schrijver.tekst("reden"))
        )
        self.handlers = stappen_van(lambda: [self._schrijver], self.reden.flush)
        self.reden.typed.connect(lambda tekst: self._schrijver.typ("reden", tekst))
        label = Label(state.theme, self.tr("Waarom?"), "question", wrap=False)
        label.setBuddy(self.reden)
        self.inhoud.addWidget(label)
        self.inhoud.addWidget(self.reden)
        self.knop.acted.connect(self._doe)

    def _doe(self) -> None:
        """Do the act and close; a refusal stands in the panel, with the text still there."""
        self.reden.flush()
        reden = self._schrijver.tekst("reden").strip()
        if not reden:
            self.toon_fout(self.tr("De reden ontbreekt."), self.tr("Schrijf waarom."))
            self.reden.take_focus()
            return
        if self.doe(self._vraag.handeling(reden[:KORT])) is None:
            return
        self._schrijver.gooi_weg()
        self.navigatie.sluit_overlay()
        self._vraag.klaar()

    def take_focus(self) -> None:
        """Put the caret in the text."""
        self.reden.take_focus()

    def flush(self) -> None:
        """Keep what is being typed as a Concept."""
        self.reden.flush()
        self._schrijver.bewaar_nu()
