"""Makes a mail draft beside the window, writes it, and opens it or leaves it where one says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from waarnemer_app.documents.fouten import DocumentFout
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, Button
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.signalen.mail import Concept, bestandsnaam_van, verzamel_bestand
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukgang import Af, Stukgang
from waarnemer_app.ui.stukken import Melding, Stuk, schrijf_leesbaar


class Meld(Protocol):
    """Shows one message on the page, with a button when it has a name."""

    def __call__(self, kind: Kind, titel: str, tekst: str = "", *, knop: str = "") -> Banner:
        """Show it and give its banner."""
        ...


class Mailgang(QObject):
    """One draft at a time; ``knop`` becomes Stop when it takes a while.

    ``klaar(id, opened)`` fires with the id of the Kennisgeving when the file is written: opened
    in the mail program, or kept where one chose. Failures are said by ``meld``; then nothing
    readable is left. ``zonder_bijlage`` fires when one asks for a mail without the file.
    """

    klaar = Signal(str, bool)
    zonder_bijlage = Signal()

    def __init__(
        self,
        state: AppState,
        knop: Button,
        icoon: str,
        meld: Meld,
        *,
        uitvoer: Callable[[], Path],
        open_bestand: Callable[[Path], bool],
    ) -> None:
        super().__init__(knop)
        self._state, self._knop, self._meld = state, knop, meld
        self._woord, self._icoon = knop.text(), icoon
        self._uitvoer, self._open_bestand = uitvoer, open_bestand
        self.gang = Stukgang(state, self)
        self.gang.duurt.connect(self._duurt)
        self.gang.klaar.connect(self._rust)
        self._te_stoppen = False

    def stop(self) -> bool:
        """Stop where the button offers it; False when it does not."""
        if not self._te_stoppen:
            return False
        self.gang.stop()
        self._rust(None)
        accessibility.announce(self._knop, self.tr("Gestopt. Er is geen mail gemaakt."))
        return True

    def open(self, concept: Concept, id_: str) -> None:
        """Make it, write it in the folder that is emptied at the lock, and open it."""
        naam = bestandsnaam_van(concept)
        self._maak(concept, id_, partial(self._open, naam, id_))

    def bewaar(self, concept: Concept, id_: str, pad: Path) -> None:
        """Make it and write it there."""
        self._maak(concept, id_, partial(self._bewaar, pad, id_))

    def _maak(self, concept: Concept, id_: str, af: Af) -> None:
        werk = partial(verzamel_bestand, self._state, concept)
        self.gang.maak(Stuk((concept.onderwerp,), id_, werk), af)

    def _duurt(self) -> None:
        self._te_stoppen = True
        self._knop.show_text(self.tr("Stop"), icon="x")
        accessibility.announce(self._knop, self.tr("De mail wordt gemaakt."))

    def _rust(self, fout: Melding | None) -> None:
        self._te_stoppen = False
        self._knop.show_text(self._woord, icon=self._icoon)
        if fout is not None:
            self._meld(fout.soort, fout.titel, fout.tekst)

    def _schrijf(
        self, waar: Callable[[], Path], id_: str, maak: Callable[[], bytes]
    ) -> Path | Melding:
        """Write it for this user alone, or say why not."""
        try:
            pad = waar()
            schrijf_leesbaar(self._state, id_, pad, maak())
        except DocumentFout as fout:
            return Melding("warning", fout.melding, f"{fout.waar}. {fout.remedie}")
        except OSError:
            vol = self.tr("Kijk of de schijf vol is, of kies een andere map.")
            return Melding("error", self.tr("De mail kon niet worden bewaard."), vol)
        except OpslagFout as fout:
            return Melding("error", fout.melding, fout.remedie)
        return pad

    def _open(self, naam: str, id_: str, maak: Callable[[], bytes]) -> Melding | None:
        pad = self._schrijf(lambda: self._uitvoer() / naam, id_, maak)
        if isinstance(pad, Melding):
            return pad
        if self._open_bestand(pad):
            accessibility.announce(self._knop, self.tr("De mail is gemaakt en gaat open."))
            self.klaar.emit(id_, True)
            return None
        banner = self._meld(
            "warning",
            self.tr("Er is geen programma dat deze mail opent."),
            self.tr("Bewaar de mail en open hem zelf. Of open een lege mail, zonder bijlage."),
            knop=self.tr("Open zonder bijlage"),
        )
        banner.acted.connect(self.zonder_bijlage)
        return None

    def _bewaar(self, pad: Path, id_: str, maak: Callable[[], bytes]) -> Melding | None:
        bewaard = self._schrijf(lambda: pad, id_, maak)
        if isinstance(bewaard, Melding):
            return bewaard
        self.klaar.emit(id_, False)
        return None
