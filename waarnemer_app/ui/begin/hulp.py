"""Help before the dossier is open (F1): what is asked here, and what to do when it fails."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, Label, Title, spaced
from waarnemer_app.ui.theme import Theme

Uitleg = tuple[tuple[str, str], ...]
"""(question, answer) in reading order."""


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Hulp", tekst)


def _bel() -> tuple[str, str]:
    return (
        _zeg("Komt u er niet uit?"),
        _zeg("Bel het bureau. Uw werk blijft bewaard op deze laptop."),
    )


def vergeten() -> str:
    """What one does who forgot the wachtzin; the recovery is done by the bureau."""
    return _zeg(
        "Niemand kan uw wachtzin opzoeken. Bel het bureau en wis niets. Twee sleutelhouders kunnen "
        "samen de kluis openen. U kunt ook meteen verder met een nieuw dossier. Uw werk blijft "
        "veilig op deze laptop."
    )


def hulp_ontgrendelen() -> Uitleg:
    """For the unlock window."""
    return (
        (
            _zeg("Wat is de wachtzin?"),
            _zeg(
                "De wachtzin koos u bij de eerste start. Hij opent uw dossier op deze laptop. "
                "Typ de wachtzin en druk op Enter. Met Toon ziet u wat u typt."
            ),
        ),
        (_zeg("Wachtzin vergeten?"), vergeten()),
        _bel(),
    )


def hulp_herstel() -> Uitleg:
    """For the recovery with two key holders."""
    return (
        (
            _zeg("Waarom kies ik nu al een nieuwe wachtzin?"),
            _zeg(
                "Die beschermt het verzoek zolang u wacht. Met die wachtzin opent u straks ook "
                "uw dossier."
            ),
        ),
        (
            _zeg("Wat doet het bureau?"),
            _zeg(
                "Twee sleutelhouders openen elk één laag. Geen van beiden kan het alleen. Zij "
                "bellen u eerst, en vergelijken de tekens."
            ),
        ),
        (
            _zeg("De nieuwe wachtzin ook vergeten?"),
            _zeg("Kies Nieuw verzoek. Een antwoord op het oude verzoek werkt dan niet meer."),
        ),
        _bel(),
    )


def hulp_eerste_start() -> Uitleg:
    """For the four steps of the first start."""
    return (
        (
            _zeg("Wat is het pakket?"),
            _zeg(
                "Het bureau maakt het verkiezingspakket. Daarin staan de stembureaus en de "
                "formulieren. Het persoonlijke bestand zegt wie u bent."
            ),
        ),
        (
            _zeg("Wat is de vingerafdruk?"),
            _zeg(
                "Zestien groepen tekens die bij dit pakket horen. U kreeg ze op papier. Zijn ze "
                "gelijk? Dan komt het pakket van het bureau."
            ),
        ),
        (
            _zeg("Wat is de wachtzin?"),
            _zeg(
                "Vijf losse woorden die alleen u kent. Daarmee opent u straks uw dossier. "
                "Schrijf ze niet op de laptop."
            ),
        ),
        (
            _zeg("Wat is toelating?"),
            _zeg(
                "Het bureau laat deze laptop toe. Tot dan kunt u gewoon werken. Versturen kan "
                "pas daarna."
            ),
        ),
        _bel(),
    )


class HulpBlad(QWidget):
    """The sheet that is shown in front."""

    def __init__(self, theme: Theme, uitleg: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.knop = Button(theme, self.tr("Sluit"), key="Esc", small=True)
        self.knop.acted.connect(self.close)
        kop = QHBoxLayout()
        spaced(theme, kop, spacing=12)
        kop.addWidget(Title(theme, self.tr("Hulp"), "xl"), 1)
        kop.addWidget(self.knop)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (24, 16, 24, 20), 16)
        kolom.addLayout(kop)
        for vraag, antwoord in uitleg:
            deel = QVBoxLayout()
            spaced(theme, deel, spacing=4)
            deel.addWidget(Title(theme, vraag, "question"))
            deel.addWidget(Label(theme, antwoord, "md", "ink_soft"))
            kolom.addLayout(deel)

    def take_focus(self) -> None:
        """The focus starts on the button that closes."""
        accessibility.focus(self.knop)
