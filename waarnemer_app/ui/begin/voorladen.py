"""While somebody types the wachtzin: reads the modules of the dossier, one at a time.

They are code alone, nothing of a dossier. Together they take most of a second, that unlocking would
otherwise add to the derivation of the key. One at a time, so that a key is never held up for long.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EERST_MS: Final = 400
"""The window is drawn and has the focus first."""
_TUSSEN_MS: Final = 15

# what many ask for comes first, so that no single step takes long
MODULES: Final = (
    "pydantic",
    "pydantic.json_schema",
    "cryptography.hazmat.primitives.serialization",
    "cryptography.x509",
    "joserfc.jws",
    "waarnemer_app.domain.basis",
    "waarnemer_app.domain.verkiezing",
    "waarnemer_app.domain.pakket",
    "waarnemer_app.domain.onregelmatigheid",
    "waarnemer_app.domain.bezoek",
    "waarnemer_app.domain.procesaanwijzing",
    "waarnemer_app.domain.stand",
    "waarnemer_app.domain.handelingen.bezoek",
    "waarnemer_app.domain.handelingen.correctie",
    "waarnemer_app.domain.handelingen",
    "sqlcipher3",
    "waarnemer_app.store.kluis",
    "waarnemer_app.store.naslag",
    "waarnemer_app.store.logboek",
    "waarnemer_app.store.opslag",
    "waarnemer_app.xforms.model",
    "waarnemer_app.xforms",
    "waarnemer_app.dossier",
    "waarnemer_app.sync.protocol",
    "waarnemer_app.sync.container",
    "waarnemer_app.sync.engine",
    "waarnemer_app.imports.pakket",
    "waarnemer_app.verzending",
    "waarnemer_app.ui.begin.kluiswerk",
    "waarnemer_app.ui.begin.uitvoering",
    "waarnemer_app.ui.state",
    "waarnemer_app.ui.components.timeline",
    "waarnemer_app.ui.components.choice_list",
    "waarnemer_app.ui.components.balance",
    "waarnemer_app.ui.frame.main_window",
    "waarnemer_app.ui.vandaag.pagina",
    "waarnemer_app.ui.formulier.invuller",
    "waarnemer_app.ui.formulier.pagina",
    "waarnemer_app.ui.bezoek.pagina",
    "waarnemer_app.ui.signalen.signaal",
    "waarnemer_app.ui.signalen.kenmerken",
    "waarnemer_app.ui.signalen.aanwijzing",
    "waarnemer_app.ui.signalen.kennisgevingen",
    "waarnemer_app.ui.signalen.paginas",
    "waarnemer_app.ui.versturen.pagina",
    "waarnemer_app.ui.route.pagina",
    "waarnemer_app.ui.zoeken.paneel",
    "waarnemer_app.ui.venster",
)


class Voorlader(QObject):
    """Goes on until all is read, or its parent goes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = [naam for naam in reversed(MODULES) if naam not in sys.modules]
        self._klok = QTimer(self)
        self._klok.timeout.connect(self.stap)

    def begin(self) -> None:
        """Begin a moment later."""
        if self._rest:
            self._klok.start(_EERST_MS)

    def stap(self) -> None:
        """Read the next module."""
        import_module(self._rest.pop())
        self._klok.setInterval(_TUSSEN_MS)
        if not self._rest:
            self._klok.stop()
