"""The panel of the copy: when the last one was made, which there are, and making one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from waarnemer_app.store import kopie
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.bestanden import kies_map
from waarnemer_app.ui.behoud.kopieerder import Kopieerder, laatste_kopie
from waarnemer_app.ui.components import BigButton, Button, Label, ListPanel, ListRow, Panel, spaced
from waarnemer_app.ui.components.file_field import size_in_words
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import aantal, datum_en_tijd, hoofdletter
from waarnemer_app.ui.versturen.balk import Balk


class KopiePaneel(Panel):
    """``knop`` asks where to; the list shows what is in the folder of the last copy."""

    def __init__(
        self, state: AppState, kopieerder: Kopieerder, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, parent=parent)
        self._state, self._kopieerder = state, kopieerder
        theme = state.theme
        self.show_title(self.tr("Kopie van dit dossier"))
        uitleg = self.tr(
            "De kopie is versleuteld en opent met dezelfde wachtzin. "
            "Bewaar de stick niet bij de laptop."
        )
        self.add(Label(theme, uitleg, "sm", "ink_soft"))
        self._laatste = Label(theme, "", "md")
        self.knop = BigButton(theme, self.tr("Maak een kopie"), icon="usb")
        self.knop_stop = Button(theme, self.tr("Stop"), icon="x")
        rij = QHBoxLayout()
        spaced(theme, rij, spacing=12)
        rij.addWidget(self._laatste, 1)
        rij.addWidget(self.knop_stop)
        rij.addWidget(self.knop)
        self.body.addLayout(rij)
        self.balk = Balk(theme, self.tr("Kopie"), ("", self.tr("teruggelezen")))
        self.add(self.balk)
        self._lijst = ListPanel(theme, self.tr("Kopieën in deze map"), inset=True)
        self.add(self._lijst)
        self.knop_stop.hide()
        self.balk.hide()
        self.knop.acted.connect(self._kies)
        self.knop_stop.acted.connect(kopieerder.stop)
        kopieerder.bezig.connect(self._toon_bezig)
        kopieerder.voortgang.connect(self._toon_voortgang)
        kopieerder.klaar.connect(self._klaar)
        self.toon()

    def stand(self) -> str:
        """What the panel says about the last copy."""
        return self._laatste.text()

    def toon(self) -> None:
        """Read the last copy and its folder again."""
        laatste = laatste_kopie(self._state)
        if laatste is None:
            self._laatste.setText(self.tr("Er is nog geen kopie gemaakt."))
            self._lijst.hide()
            return
        wanneer = datum_en_tijd(laatste.op.astimezone(self._state.nu().tzinfo))
        self._laatste.setText(self.tr("Laatste kopie: {0}").format(wanneer))
        kluis_id = self._state.dossier.opslag.kluis_id
        gevonden = kopie.kopieen(laatste.map, kluis_id)
        self._lijst.set_rows([self._rij(een) for een in gevonden])
        self._lijst.setVisible(bool(gevonden))

    def _rij(self, een: kopie.Kopie) -> ListRow:
        feiten = een.feiten
        delen = (
            aantal(feiten.regels, self.tr("regel"), self.tr("regels")),
            aantal(feiten.bijlagen, self.tr("bijlage"), self.tr("bijlagen")),
            size_in_words(feiten.bytes),
        )
        titel = hoofdletter(datum_en_tijd(feiten.gemaaktOp.astimezone(self._state.nu().tzinfo)))
        rij = ListRow(self._state.theme, titel, " · ".join(delen), state="ready")
        rij.set_passive()
        return rij

    def _kies(self) -> None:
        kies_map(self, self.tr("Kies de stick of de map"), self._kopieerder.maak)

    def _toon_bezig(self, bezig: bool) -> None:
        # blocked, never disabled: that would throw the focus away
        self.knop.set_blocked(self.tr("Er wordt al een kopie gemaakt.") if bezig else "")
        if not bezig and self.knop_stop.hasFocus():
            accessibility.focus(self.knop)
        self.knop_stop.setVisible(bezig)
        self.balk.setVisible(bezig)
        if bezig:
            self.balk.leeg()

    def _toon_voortgang(self, klaar: int, totaal: int) -> None:
        woorden = self.tr("{0} van {1}").format(
            size_in_words(klaar * 1000), size_in_words(totaal * 1000)
        )
        self.balk.toon(klaar, totaal, woorden)

    def _klaar(self, _map: str) -> None:
        self.toon()
