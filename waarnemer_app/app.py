"""Composition root: folders, one instance at a time, unlock or first start, then the window.

Until somebody unlocked, only Qt, the theme and the first screens are imported: the unlock window
comes up fast, and nothing of a dossier is in memory. What no first picture needs is made after it.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from waarnemer_app import platform
from waarnemer_app.ui import accessibility, background
from waarnemer_app.ui.begin import voorblad
from waarnemer_app.ui.begin.kader import Omgeving, Spreekt
from waarnemer_app.ui.begin.ontgrendelen import OntgrendelPagina
from waarnemer_app.ui.kloksprong import Kloksprong
from waarnemer_app.ui.onverwacht import Vangnet
from waarnemer_app.ui.slot.vergeten import vergeet
from waarnemer_app.ui.stapel import Stapel
from waarnemer_app.ui.taal.talen import Talen, taal
from waarnemer_app.ui.theme import new_application
from waarnemer_app.ui.vooruit import is_gelezen, laad_venster
from waarnemer_app.ui.weergave import Weergave

if TYPE_CHECKING:
    from waarnemer_app.dossier import Dossier, Tijdbron
    from waarnemer_app.store.kluis import Ontsloten
    from waarnemer_app.ui.begin.eerste_start import EersteStart
    from waarnemer_app.ui.begin.herstel import HerstelPagina
    from waarnemer_app.ui.begin.uitvoering import BeginUitvoering
    from waarnemer_app.ui.slot.slot import Slot
    from waarnemer_app.ui.venster import Venster

KLUIS = ("kluis.json", "kluis.kopie.json")


def plaatselijk() -> datetime:
    """The clock of the machine with its offset."""
    return datetime.now().astimezone()


class Programma(QObject):
    """The program from start to lock. ``geopend`` fires when the window of a dossier is shown."""

    geopend = Signal()
    vergrendeld = Signal()

    def __init__(
        self,
        app: QApplication,
        map_: Path,
        *,
        demo: bool = False,
        nu: Callable[[], datetime] = plaatselijk,
        geheugen_kib: int | None = None,
        open_bestand: Callable[[Path], bool] = platform.open_with_system,
    ) -> None:
        super().__init__()
        self._map, self.demo, self.nu = map_, demo, nu
        self._geheugen_kib, self._open_bestand = geheugen_kib, open_bestand
        platform.large_blocks_apart()
        accessibility.install()
        self.talen = Talen(map_, self)
        self.talen.gewisseld.connect(self._spreek)
        self.weergave = Weergave(app, map_, self)
        self.theme = self.weergave.theme
        self._boot = os.urandom(16).hex()
        self._sprong = Kloksprong(nu, platform.steady if nu is plaatselijk else None)
        self.stapel = Stapel()
        self.stapel.getekend.connect(self._na_beeld)
        self.stapel.setWindowTitle(self.tr("Waarnemer"))
        self.venster: Venster | None = None
        self.begin: BeginUitvoering | None = None
        self.eerste_start: EersteStart | None = None
        self.ontgrendelen: OntgrendelPagina | None = None
        self.herstelpagina: HerstelPagina | None = None
        self._meldingen: list[str] = []
        self._oefenslot: platform.Instance | None = None
        app.aboutToQuit.connect(self.sluit)

    # begin ---------------------------------------------------------------------------------------

    def start(self) -> None:
        """Show what comes first: unlocking, or the first start."""
        platform.private_dir(self._map)
        if (self._map / "vorige").is_dir() and any(self._map.glob("vorige/*.bezig")):
            from waarnemer_app.store.eerder import maak_af  # noqa: PLC0415 — hardly ever

            with contextlib.suppress(OSError):  # the first start tries again, and says why not
                maak_af(self._map)
        if (self._map / "wissen.bezig").exists():
            self._wis(onderbroken=True)
        elif any((self._map / naam).exists() for naam in KLUIS):
            self._toon_ontgrendelen(None)
        else:
            self._toon_eerste_start()
        self.stapel.verschijn()

    def _na_beeld(self) -> None:
        """What no first picture needs: the desktop's wishes, the focus ring, the lock's watches."""
        self.weergave.begin(self.stapel.windowHandle())
        _ = self.slot
        background.look_again()

    @cached_property
    def slot(self) -> Slot:
        """What locks an open dossier, and clears the clipboard from the first picture on."""
        from waarnemer_app.ui.slot.slot import Slot  # noqa: PLC0415 — after the first picture

        slot = Slot(self.stapel, self.theme, self._omgeving)
        slot.vol.connect(self.vergrendel)
        slot.taal_gekozen.connect(self.talen.kies)
        return slot

    def _omgeving(self) -> Omgeving:
        return Omgeving(
            nu=self.nu,
            accu=lambda: platform.power().percent,
            demo=self.demo,
            talen=self.talen.namen(),
            taal=taal(),
        )

    def _toon_eerste_start(self) -> EersteStart:
        # the first start needs the package, the store and the keys; unlocking does not
        from waarnemer_app.ui.begin.eerste_start import EersteStart  # noqa: PLC0415 — light start
        from waarnemer_app.ui.begin.uitvoering import BeginUitvoering  # noqa: PLC0415 — the same

        is_gelezen()
        self.begin = BeginUitvoering(
            self._map, self._tijd(), demo=self.demo, geheugen_kib=self._geheugen_kib, parent=self
        )
        scherm = EersteStart(self.theme, self.begin, self._omgeving())
        scherm.klaar.connect(self._na_eerste_start)
        scherm.taal_gekozen.connect(self.talen.kies)
        scherm.oefenen.connect(self._oefen)
        scherm.terugzetten.connect(self._toon_terugzetten)
        scherm.lijsten.connect(self._toon_lijsten)
        self.eerste_start = scherm
        self.stapel.toon(scherm)
        return scherm

    def _oefen(self) -> None:
        """Go on with the demo data, in a folder of its own; not while another program has it."""
        map_ = platform.data_dir(demo=True)
        try:
            self._oefenslot = platform.single_instance(map_)
        except platform.AlreadyRunningError:
            from waarnemer_app.ui.begin.begin import BeginFout  # noqa: PLC0415 — rarely needed

            if self.eerste_start is not None:
                melding = self.tr("Het oefenprogramma is al open.")
                self.eerste_start.toon_fout(BeginFout(melding, self.tr("Ga naar dat venster.")))
            return
        self.demo, self._map = True, map_
        self.talen.verhuis(map_)
        self.weergave.verhuis(map_)
        voorblad.leeg(platform.export_dir(map_))
        self.start()

    def _na_eerste_start(self) -> None:
        begin, self.begin = self.begin, None
        if begin is None or begin.dossier is None:
            return
        voorblad.bewaar(self._map, begin.dossier)
        self._open(begin.dossier, "rondleiding")
        begin.deleteLater()  # it knows the dossier and the whole package, and outlives no lock

    # unlock and lock -----------------------------------------------------------------------------

    def _toon_ontgrendelen(self, sinds: datetime | None, getypt: str = "") -> None:
        from waarnemer_app.store import pogingen  # noqa: PLC0415 — keeps the start light

        info = voorblad.lees(self._map, sinds, self.nu().date())
        scherm = OntgrendelPagina(self.theme, info, self._omgeving())
        scherm.wachtzin.veld.setText(getypt)
        scherm.ontgrendel.connect(self._ontgrendel)
        scherm.taal_gekozen.connect(self.talen.kies)
        scherm.herstel.connect(self._toon_herstel)
        scherm.nieuw.connect(self._verder_met_nieuw)
        self.ontgrendelen = scherm
        self.stapel.toon(scherm)
        scherm.toon_wacht(pogingen.lees(self._map).wacht_nog(self.nu()))

    def _ontgrendel(self, wachtzin: str) -> None:
        map_ = self._map

        def werk(_: background.Progress) -> Ontsloten:
            from waarnemer_app.store.kluis import open_kluis  # noqa: PLC0415 — after the window

            laad_venster()
            return open_kluis(map_, wachtzin)

        background.run(self, werk, self._met_sleutel, self._niet_open)

    def _met_sleutel(self, ontsloten: Ontsloten) -> None:
        from waarnemer_app.store.fouten import OpslagFout  # noqa: PLC0415 — after unlocking

        is_gelezen()
        try:
            dossier = self._open_dossier(ontsloten)
        except OpslagFout as fout:
            self._niet_open(fout)
            return
        self._open(dossier)

    def _open_dossier(self, ontsloten: Ontsloten) -> Dossier:
        """Raises OpslagFout, and then nothing stays open."""
        from waarnemer_app.dossier import open_dossier  # noqa: PLC0415 — after unlocking
        from waarnemer_app.ui.begin.kluiswerk import na_openen  # noqa: PLC0415 — the same

        dossier = open_dossier(self._map, ontsloten, self._tijd(), background.beside)
        self._meldingen = na_openen(dossier, ontsloten)
        return dossier

    def _niet_open(self, fout: Exception) -> None:
        from waarnemer_app.store import pogingen  # noqa: PLC0415 — known by now
        from waarnemer_app.store.fouten import OpslagFout, WachtzinFout  # noqa: PLC0415 — the same

        if self.ontgrendelen is None:
            return
        wacht = 0
        if isinstance(fout, WachtzinFout):
            nu = self.nu()
            wacht = pogingen.tel(self._map, nu).wacht_nog(nu)
        if isinstance(fout, OpslagFout):
            self.ontgrendelen.toon_fout(fout.melding, fout.remedie, wacht)
        else:
            self.ontgrendelen.toon_fout(
                self.tr("Het programma kan het dossier niet openen."),
                self.tr("Start het opnieuw. Bel anders het bureau."),
                0,
            )

    def _spreek(self) -> None:
        """Another language: what is shown is said anew."""
        self.stapel.setWindowTitle(self.tr("Waarnemer"))
        scherm = self.stapel.currentWidget()
        if self.slot.kort is not None:
            self.slot.spreek()
        elif self.venster is not None:
            self.venster.spreek()
        elif isinstance(scherm, OntgrendelPagina):
            self._toon_ontgrendelen(scherm.sinds, scherm.wachtzin.waarde())
        elif isinstance(scherm, Spreekt):
            scherm.spreek(self._omgeving())

    # without the wachtzin --------------------------------------------------------------------

    def _toon_herstel(self) -> None:
        from waarnemer_app.ui.begin.herstelgang import HerstelGang  # noqa: PLC0415 — rarely needed

        hier = self._map, self.theme, self._omgeving(), self._tijd()
        gang = HerstelGang(*hier, geheugen_kib=self._geheugen_kib)
        gang.pagina.taal_gekozen.connect(self.talen.kies)
        gang.terug.connect(lambda: self._toon_ontgrendelen(None))
        gang.geopend.connect(self._open)
        self.herstelpagina = gang.pagina
        self.stapel.toon(gang.pagina)

    def _tijd(self) -> Tijdbron:
        from waarnemer_app.dossier import Tijdbron  # noqa: PLC0415 — keeps the start light

        return Tijdbron(nu=self.nu, mono=platform.steady, boot=self._boot)

    def _verder_met_nieuw(self) -> None:
        """Set the locked dossier apart as it is, and begin a new one."""
        from waarnemer_app.store.eerder import zet_apart  # noqa: PLC0415 — rarely needed

        try:
            zet_apart(self._map)
        except OSError:
            melding = self.tr("Het oude dossier kan niet opzij worden gezet.")
            remedie = self.tr("Kijk of de schijf vol is. Er is niets gewist. Probeer opnieuw.")
            if self.ontgrendelen is not None:
                self.ontgrendelen.toon_fout(melding, remedie)
            return
        self.ontgrendelen = None
        self._toon_eerste_start()

    def _toon_terugzetten(self) -> None:
        from waarnemer_app.ui.behoud.terugzetten import TerugzetScherm  # noqa: PLC0415 — rarely

        hier = self.theme, self._map, self.nu, self._omgeving(), self._geheugen_kib
        scherm = TerugzetScherm(*hier)
        scherm.klaar.connect(lambda: self._toon_ontgrendelen(None))
        scherm.terug.connect(self._toon_eerste_start)
        scherm.taal_gekozen.connect(self.talen.kies)
        self.stapel.toon(scherm)

    def _toon_lijsten(self) -> None:
        from waarnemer_app.ui.lijst.scherm import LijstScherm  # noqa: PLC0415 — for the bureau

        self.stapel.toon(LijstScherm(self.theme, self.nu, self._toon_eerste_start))

    def _wis(self, *, onderbroken: bool = False) -> None:
        from waarnemer_app.ui.behoud.wisgang import wis  # noqa: PLC0415 — once in a dossier

        self._sluit_venster()
        melding = wis(self._map, onderbroken=onderbroken)
        self._toon_eerste_start().toon_melding(melding.soort, melding.titel, melding.tekst)
        vergeet(self)

    # the window ------------------------------------------------------------------------------

    def _open(self, dossier: Dossier, daarna: str = "") -> None:
        from waarnemer_app.ui.begin.uitvoering import ToelatingUitvoering  # noqa: PLC0415 — opened
        from waarnemer_app.ui.state import AppState  # noqa: PLC0415 — the same
        from waarnemer_app.ui.venster import Venster  # noqa: PLC0415 — the same

        state = AppState(dossier, self.theme, self.nu, self, sprong=self._sprong)
        toelating = ToelatingUitvoering(dossier, self._tijd(), self)
        self.venster = Venster(state, toelating, self._open_bestand, self)
        for deel in (state, toelating):
            deel.setParent(self.venster)  # they know the dossier, so they go with it at the lock
        self.venster.slot.connect(self.vergrendel)
        state.pakket_veranderd.connect(lambda: voorblad.ververs(self._map, dossier))
        self.venster.taal.connect(lambda: self.talen.kies(self.talen.volgende()))
        self.venster.behoud.gewist.connect(self._wis)
        self.stapel.toon(self.venster.window, straks=True)
        self.eerste_start = self.ontgrendelen = self.herstelpagina = None
        self.weergave.toon_in(self.venster)
        self.venster.begin(partial(self._is_open, daarna))

    def _is_open(self, daarna: str) -> None:
        """The first page is there; it may have been locked before that."""
        self.stapel.setUpdatesEnabled(True)
        if self.venster is not None:
            self.slot.begin(self.venster)
            self.venster.vraag(self._meldingen, daarna)
            self._meldingen = []
            self.geopend.emit()

    def vergrendel(self) -> None:
        """Keep what is being typed, close the dossier, wipe the key; whatever fails, it locks."""
        if self.venster is None:
            return
        try:
            self._sluit_venster()
        finally:
            self._toon_ontgrendelen(self.nu())
            vergeet(self)
            self.vergrendeld.emit()

    def _sluit_venster(self) -> None:
        if self.venster is None:
            return
        venster, self.venster = self.venster, None
        self.slot.einde()
        venster.behoud.kopieerder.stop()
        dossier = venster.state.dossier
        try:
            venster.einde()
            dossier.noteer("vergrendeld")
        finally:
            dossier.sluit()
            voorblad.leeg(platform.export_dir(self._map))
            venster.deleteLater()

    def sluit(self) -> None:
        """Before the program ends: the same as locking, without the screen."""
        self._sluit_venster()
        if self._oefenslot is not None:
            self._oefenslot.close()
            self._oefenslot = None


def start(*, demo: bool = False) -> int:
    """Run the program; gives the exit status."""
    platform.harden_process()
    if not platform.has_display() and "QT_QPA_PLATFORM" not in os.environ:
        sys.stderr.write("Er is geen beeldscherm. Gebruik: waarnemer demo --uit MAP\n")
        return 2
    map_ = platform.data_dir(demo=demo)
    try:
        slot = platform.single_instance(map_)
    except (platform.AlreadyRunningError, OSError) as fout:
        from waarnemer_app.ui.begin.geen_start import al_open, geen_map  # noqa: PLC0415 — rarely

        return geen_map(map_, fout) if isinstance(fout, OSError) else al_open(map_)
    with slot:
        app = new_application(sys.argv[0])
        app.setApplicationName("waarnemer")
        programma = Programma(app, map_, demo=demo)
        sys.excepthook = Vangnet(programma)
        voorblad.leeg(platform.export_dir(map_))
        programma.start()
        return app.exec()
