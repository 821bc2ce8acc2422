"""While somebody types on the first screens: reads the modules of the dossier, a few at a time.

They are code alone, nothing of a dossier. Together they take a second, that unlocking would
otherwise add to the derivation of the key. A few at a time, so that no key is held up for long.
"""

from __future__ import annotations

import sys
import time
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea

from waarnemer_app.ui import background
from waarnemer_app.ui.vooruit import is_gelezen

_SOORTEN_MS: Final = 50
_EERST_MS: Final = 400
"""The window is drawn and has the focus first."""
_TUSSEN_MS: Final = 10
_BEURT_S: Final = 0.004
"""No other module is begun after this time."""

# what many ask for comes first, so that no module takes long by itself
MODULES: Final = (
    "pydantic",
    "pydantic_core.core_schema",
    "pydantic.json_schema",
    "cryptography.hazmat.primitives.serialization",
    "email.utils",
    "cryptography.x509.general_name",
    "joserfc.jws",
    "pydantic._internal._generate_schema",
    "pydantic._internal._model_construction",
    "pydantic.main",
    "importlib.metadata",
    "pydantic.plugin._loader",
    "waarnemer_app.domain.basis",
    "waarnemer_app.domain.verkiezing",
    "waarnemer_app.domain.pakket",
    "waarnemer_app.domain.onregelmatigheid",
    "waarnemer_app.domain.bezoek",
    "waarnemer_app.domain.procesaanwijzing",
    "waarnemer_app.domain.stand",
    "waarnemer_app.domain.handelingen.bezoek",
    "sqlcipher3",
    "waarnemer_app.store.kluis",
    "waarnemer_app.store.naslag",
    "waarnemer_app.store.logboek",
    "waarnemer_app.store.bijlagen",
    "waarnemer_app.store.opslag",
    "xml.etree.ElementTree",
    "waarnemer_app.xforms.model",
    "waarnemer_app.xforms.compiler",
    "waarnemer_app.xforms.load",
    "waarnemer_app.xforms.cache",
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
    "waarnemer_app.ui.components.focus",
    "waarnemer_app.ui.frame.page",
    "waarnemer_app.ui.frame.main_window",
    "waarnemer_app.imports.waarden",
    "waarnemer_app.imports.rij_plaats",
    "waarnemer_app.imports.rij",
    "waarnemer_app.imports.lijst_toets",
    "waarnemer_app.ui.signalen.gebonden_rijen",
    "waarnemer_app.ui.signalen.rijen",
    "waarnemer_app.ui.signalen.feiten",
    "waarnemer_app.ui.zoeken.veldwoorden",
    "waarnemer_app.ui.zoeken.inhoud_woorden",
    "waarnemer_app.ui.zoeken.versies",
    "waarnemer_app.ui.ongedaan",
    "waarnemer_app.ui.stukken",
    "waarnemer_app.ui.bezoek.begin",
    "waarnemer_app.ui.formulier.bestandgang",
    "waarnemer_app.ui.formulier.invuller",
    "waarnemer_app.ui.vandaag.pagina",
    "waarnemer_app.ui.components.range_field",
    "waarnemer_app.ui.formulier.veld",
    "waarnemer_app.ui.formulier.veldmaker",
    "waarnemer_app.ui.formulier.herhaling",
    "waarnemer_app.ui.formulier.telraster",
    "waarnemer_app.ui.formulier.bladen",
    "waarnemer_app.ui.formulier.pagina",
    "waarnemer_app.ui.bezoek.pagina",
    "waarnemer_app.ui.signalen.kenmerken",
    "waarnemer_app.ui.signalen.aanwijzing",
    "waarnemer_app.domain.persoonsgegevens",
    "waarnemer_app.ui.signalen.mail",
    "waarnemer_app.ui.signalen.kennisgevingen",
    "waarnemer_app.ui.signalen.afronden",
    "waarnemer_app.ui.signalen.ladder",
    "waarnemer_app.ui.signalen.rapportage",
    "waarnemer_app.ui.signalen.paginas",
    "waarnemer_app.ui.versturen.dossiercontrole",
    "waarnemer_app.ui.versturen.verzender",
    "waarnemer_app.ui.versturen.paneel",
    "waarnemer_app.ui.versturen.pagina",
    "waarnemer_app.ui.route.pagina",
    "waarnemer_app.ui.zoeken.paneel",
    "waarnemer_app.pakketwissel",
    "waarnemer_app.ui.begin.eerdere",
    "waarnemer_app.ui.begin.kluisgang",
    "waarnemer_app.ui.behoud.kopieerder",
    "waarnemer_app.ui.behoud.gang",
    "waarnemer_app.imports.lijst",
    "waarnemer_app.ui.lijst.groep",
    "waarnemer_app.ui.lijst.opneemgang",
    "waarnemer_app.ui.uitleg.pagina",
    "waarnemer_app.ui.uitleg.gang",
    "waarnemer_app.ui.versturen.nieuw_pakket",
    "waarnemer_app.ui.zoeken.vastgelegd",
    "waarnemer_app.ui.lijst.pagina",
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
        QTimer.singleShot(_SOORTEN_MS, self, _leer_soorten)
        if self._rest:
            # modules are no garbage: Python would look through all of them again and again
            self._los = background.hold()
            self.destroyed.connect(self._los)
            self._klok.start(_EERST_MS)

    def stap(self) -> None:
        """Read the next modules."""
        einde = time.perf_counter() + _BEURT_S
        while self._rest and time.perf_counter() < einde:
            import_module(self._rest.pop())
        self._klok.setInterval(_TUSSEN_MS)
        if not self._rest:
            self._klok.stop()
            is_gelezen()
            self._los()


def _leer_soorten() -> None:
    """The first widget that Qt made by itself has PySide look up every kind there is: 12 ms."""
    QScrollArea().viewport()
