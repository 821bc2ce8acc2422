"""Before one goes on with a new dossier: what happens to the locked one, and a second yes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui.begin.vraagblad import Vraagblad
from waarnemer_app.ui.components import BigButton, Button, Label
from waarnemer_app.ui.theme import Theme


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("OpnieuwBlad", tekst)


class OpnieuwBlad(Vraagblad):
    """``verder`` says yes, ``terug`` no; nothing was done before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        regels = (
            _zeg("Het oude dossier blijft op deze laptop. Er wordt niets gewist of geopend."),
            _zeg("U heeft het pakket nodig, en een nieuwe toelating van het bureau."),
            _zeg(
                "Weet u de wachtzin weer? Open het oude dossier dan vanuit het nieuwe. "
                "Kies in het menu (F10): Eerdere dossiers. Ze worden samen één dag."
            ),
        )
        super().__init__(
            theme,
            _zeg("Verder met een nieuw dossier"),
            [Label(theme, regel, "md", "ink_soft") for regel in regels],
            BigButton(theme, _zeg("Begin een nieuw dossier"), icon="plus"),
            Button(theme, _zeg("Terug"), key="Esc"),
            parent,
        )
