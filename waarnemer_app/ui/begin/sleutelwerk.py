"""The keys of an open dossier and their admission, really asked."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.store.vroeger import Keten
from waarnemer_app.ui.begin.begin import Toelating
from waarnemer_app.ui.begin.sleutels import Sleutelstand
from waarnemer_app.ui.begin.uitvoering import ToelatingUitvoering
from waarnemer_app.ui.taal.schrijf import datum_en_tijd


class SleutelWerk(QObject):
    """``lijst`` and ``toelating`` for :class:`~waarnemer_app.ui.begin.sleutels.SleutelsPaneel`."""

    def __init__(self, dossier: Dossier, tijd: Tijdbron, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier, self._tijd = dossier, tijd

    def _ketens(self) -> list[Keten]:
        """The current chain first, then the earlier ones, newest first."""
        return list(reversed(self._dossier.opslag.ketens()))

    def lijst(self) -> list[Sleutelstand]:
        """How each key stands now."""
        return [_stand(keten) for keten in self._ketens()]

    def toelating(self, nr: int) -> Toelating:
        """The admission of the key of this chain."""
        keten = next(keten for keten in self._ketens() if keten.nr == nr)
        return ToelatingUitvoering(
            self._dossier, self._tijd, self, keten=keten if keten.nr else None
        )


def _stand(keten: Keten) -> Sleutelstand:
    sinds = ""
    if keten.nr:
        wanneer = datum_en_tijd(datetime.fromisoformat(keten.opgenomen_op))
        tekst = QCoreApplication.translate("Sleutels", "opgenomen {0}: {1}")
        sinds = tekst.format(wanneer, keten.reden)
    return Sleutelstand(
        nr=keten.nr,
        sinds=sinds,
        toegelaten=keten.certificaat is not None,
        regels=keten.logboek.kop()[0],
        wachten=keten.wachtend,
    )
