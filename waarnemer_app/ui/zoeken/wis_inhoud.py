"""Erasing by law (R40; AVG art. 5 and 17): why, what goes and what stays, and a second yes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.paneel import Paneel
from waarnemer_app.ui.components import Banner, BigButton, Button, ChoiceList, Label
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.zoeken.inhoud_woorden import verwijzers
from waarnemer_app.ui.zoeken.wegen import titel_van


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("WisInhoud", tekst)


def reden_in_woorden(reden: WisReden) -> str:
    """The legal ground as one reads it."""
    return {
        WisReden.VERZOEK: _zeg("Iemand vroeg om wissen van eigen gegevens"),
        WisReden.VERGISSING: _zeg("Dit had hier nooit mogen staan"),
        WisReden.TERMIJN: _zeg("De bewaartermijn is voorbij"),
    }[reden]


def wat_gaat(object_: Object[Inhoud]) -> list[str]:
    """What is gone afterwards."""
    delen = [_zeg("alle teksten en antwoorden van deze regel, ook van eerdere versies")]
    if isinstance(object_.inhoud, Waarneming) and object_.inhoud.bijlagen:
        delen.append(_zeg("de foto's en bestanden die alleen hierbij horen"))
    delen.append(_zeg("wat hierover half geschreven is, en de woorden om op te zoeken"))
    return delen


def wat_blijft(state: AppState, object_: Object[Inhoud]) -> list[str]:
    """What stays, and where else the same words may stand."""
    dossier = state.dossier
    delen = [_zeg("dat er iets vastlag, wanneer, en dat het is gewist")]
    namen = [titel_van(dossier, o) for o in verwijzers(dossier, object_.id)]
    if namen:
        delen.append(_zeg("wat hierover ook vastligt: {0}. Wis dat apart").format(", ".join(namen)))
    laatste = object_.geschiedenis[-1]
    if laatste.apparaat != dossier.apparaat or laatste.seq <= dossier.ontvangen_tot:
        delen.append(_zeg("wat het register al heeft. Bel het bureau: zij wissen daar"))
    delen.append(_zeg("kopieën op sticks. Maak een nieuwe kopie en wis de oude"))
    return delen


class WisInhoudPaneel(Paneel):
    """The overlay. Nothing is chosen beforehand; ``AppState.gewist`` says that it was done."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, parent: QWidget | None = None
    ) -> None:
        self._object = state.dossier.stand.geef(id_, Inhoud)
        titel = _zeg("Wis: {0}").format(titel_van(state.dossier, self._object))
        uitleg = _zeg("Wissen kan alleen als de wet het vraagt. Een fout herstelt u met Wijzig.")
        knop = BigButton(state.theme, _zeg("Verder"), icon="arrow-right")
        super().__init__(state, navigatie, titel, uitleg, knop, parent)
        redenen = [(reden.value, reden_in_woorden(reden)) for reden in WisReden]
        self.reden = ChoiceList(state.theme, _zeg("Waarom wist u dit?"), redenen)
        self.inhoud.addWidget(Label(state.theme, _zeg("Waarom wist u dit?"), "question"))
        self.inhoud.addWidget(self.reden)
        for kop, regels in (
            (_zeg("Dit gaat weg"), wat_gaat(self._object)),
            (_zeg("Dit blijft"), wat_blijft(state, self._object)),
        ):
            self.inhoud.addWidget(Label(state.theme, kop, "question"))
            tekst = "\n".join(f"• {regel}" for regel in regels)
            self.inhoud.addWidget(Label(state.theme, tekst, "md", "ink_soft"))
        self.weg = Button(state.theme, _zeg("Terug"), key="Esc")
        self.weg.acted.connect(navigatie.sluit_overlay)
        self.naast(self.weg)
        self.zeker: Banner | None = None
        knop.acted.connect(self._vraag)

    def _gekozen(self) -> WisReden | None:
        gekozen = next(iter(self.reden.values()), "")
        return WisReden(gekozen) if gekozen else None

    def _vraag(self) -> None:
        """The second question; without a reason the first one again."""
        if self._gekozen() is None:
            self.toon_fout(_zeg("De reden ontbreekt."), _zeg("Kies waarom u dit wist."))
            self.reden.take_focus()
            return
        self._fout.hide()
        if self.zeker is None:
            self.zeker = Banner(
                self.state.theme,
                "warning",
                _zeg("Niemand kan dit terughalen."),
                _zeg("Ook het bureau niet. De regel laat zien dat u wiste, en waarom."),
                button=_zeg("Wis de inhoud nu"),
            )
            self.zeker.acted.connect(self._wis)
            self.inhoud.addWidget(self.zeker)
        self.zeker.tell()
        accessibility.focus(self.zeker.button)

    def _wis(self) -> None:
        reden = self._gekozen()
        if reden is None:
            self._vraag()
            return
        try:
            self.state.wis_inhoud(self._object.id, reden)
        except OpslagFout as fout:
            self.toon_fout(fout.melding, fout.remedie, fout.code)
            return

    def take_focus(self) -> None:
        """Start with the reason."""
        self.reden.take_focus()
