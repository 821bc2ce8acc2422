"""Taking lists into the folder of a package: which folder, what it changes, and the way back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from waarnemer_app.imports.bevinding import LijstFout
from waarnemer_app.imports.bronmap import Bronmap
from waarnemer_app.imports.opname import Opname, Voorstel
from waarnemer_app.imports.verschil import waar
from waarnemer_app.ui.components import Banner, Button, Label, Panel
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.components.checks import CheckTile
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.lijst.tabel import Rij, RijTabel
from waarnemer_app.ui.taal.schrijf import datum_en_tijd
from waarnemer_app.ui.theme import Theme


class OpnemenPaneel(Panel):
    """``kies`` asks for a folder; ``anders`` when folder or choice changed; ``terug`` to undo."""

    kies = Signal()
    anders = Signal()
    terug = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("3. Neem op in een pakketmap"), parent=parent)
        self.bron: Bronmap | None = None
        self.map_knop = Button(theme, self.tr("Kies een pakketmap"), icon="building")
        self.terug_knop = Button(
            theme, self.tr("Draai de laatste opname terug"), icon="arrow-back-up"
        )
        self.heel = CheckTile(theme, self.tr("Wat niet in deze lijsten staat, is weg"))
        self._waar = Label(theme, "", "md", weight=600)
        self._stand = Label(theme, "", "sm", "ink_soft")
        self.melding: Banner | None = None
        self.telling = Label(theme, "", "md", weight=600)
        self.tabel: RijTabel | None = None
        uitleg = self.tr(
            "Van deze map maakt u straks het pakket. Een lijst gaat over haar eigen gemeenten: "
            "andere gemeenten blijven."
        )
        rij = Flow(theme)
        rij.add(self.map_knop, self.terug_knop)
        for deel in (
            Label(theme, uitleg, "md", "ink_soft"),
            rij,
            self._waar,
            self._stand,
            self.heel,
            self.telling,
        ):
            self.add(deel)
        self.map_knop.acted.connect(self.kies)
        self.terug_knop.acted.connect(self.terug)
        self.heel.ticked.connect(self.anders)
        self._toon_map()
        self.toon_voorstel(None)

    def zet_map(self, map_: Path) -> None:
        """Take this folder; a folder that is none is said, and then there is none."""
        try:
            self.bron = Bronmap(map_)
            self.bron.lees()
        except LijstFout as fout:
            self.bron = None
            self.meld(Banner(self._theme, "error", fout.melding, code=fout.code))
        else:
            self.meld(None)
        self._toon_map()
        self.toon_voorstel(None)
        self.anders.emit()

    def _toon_map(self) -> None:
        bron = self.bron
        opname = self._opname()
        self._waar.setText(str(bron.map) if bron else "")
        self._stand.setText(self._woorden(opname) if bron else "")
        for deel in (self._waar, self._stand, self.heel):
            reveal(deel, bron is not None)
        reveal(self.terug_knop, opname is not None and opname.vorige is not None)

    def _opname(self) -> Opname | None:
        try:
            return self.bron.lees() if self.bron else None
        except LijstFout:
            return None

    def _woorden(self, opname: Opname | None) -> str:
        if opname is None:
            return self.tr("In deze map is nog geen lijst opgenomen.")
        laatste = opname.nu.herkomst[-1]
        tekst = self.tr(
            "Er staan {0} stembureaus in. Laatste lijst: {1}, opgenomen op {2} door {3}."
        )
        dag = datum_en_tijd(laatste.op.astimezone())
        return tekst.format(len(opname.nu.plekken), laatste.bestand, dag, laatste.door)

    def ververs(self) -> None:
        """Look at the folder again."""
        self._toon_map()

    def meld(self, banner: Banner | None) -> None:
        """Say something at the top of this sheet, instead of what was said before."""
        if self.melding is not None:
            self.melding.hide()
            self.melding.deleteLater()
        self.melding = banner
        if banner is not None:
            self.body.insertWidget(0, banner)
            banner.tell()

    # what it changes -----------------------------------------------------------------------------

    def toon_voorstel(self, voorstel: Voorstel | None) -> None:
        """Show what would change; None takes it away."""
        if self.tabel is not None:
            self.tabel.hide()
            self.tabel.deleteLater()
            self.tabel = None
        reveal(self.telling, voorstel is not None)
        if voorstel is None:
            return
        v = voorstel.verschil
        if v.leeg:
            self.telling.setText(self.tr("Er verandert niets: alles is gelijk."))
            return
        veranderd = len({een.plek for een in v.veranderd})
        tekst = self.tr("{0} nieuw, {1} veranderd, {2} weg, {3} blijven omdat iemand er heen gaat.")
        self.telling.setText(tekst.format(len(v.nieuw), veranderd, len(v.weg), len(v.behouden)))
        koppen = [self.tr("Wat"), self.tr("Stembureau"), self.tr("Was"), self.tr("Wordt")]
        naam = self.tr("Wat er verandert")
        self.tabel = RijTabel(self._theme, naam, koppen, self._rijen(voorstel), smal=(0,))
        self.add(self.tabel)

    def _rijen(self, voorstel: Voorstel) -> list[Rij]:
        v = voorstel.verschil
        weg = self.tr("weg")
        blijft = self.tr("blijft")
        nieuw = self.tr("nieuw")
        return [
            *((weg, waar(plek), "", "") for plek in v.weg),
            *((blijft, waar(plek), "", self.tr("niet in de lijst")) for plek in v.behouden),
            *((een.veld, een.waar, een.oud, een.nieuw) for een in v.veranderd),
            *((nieuw, waar(plek), "", "") for plek in v.nieuw),
        ]
