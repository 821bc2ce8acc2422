"""What the first start asks for, really done: package, dossier, key and admission.

Imported only when there is no dossier yet, or after unlocking: the unlock window stays light.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from waarnemer_app import platform
from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.pakket import Pakket, Persoonlijk, Toewijzing, WaarnemerGegevens
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.imports.pakket import lees_pakket, lees_persoonlijk, vertrouwde_wortels
from waarnemer_app.imports.pakket_regels import PakketFout
from waarnemer_app.store.eerder import eerdere
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.store.kluis import Ontsloten
from waarnemer_app.store.kluiszegel import herken
from waarnemer_app.store.naslag import tel
from waarnemer_app.store.opslag import NieuwDossier, bereid_voor, open_opslag, schrijf_dossier
from waarnemer_app.store.vroeger import Keten
from waarnemer_app.store.wachtzin import bezwaar, voorstel
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import ToelatingAntwoord
from waarnemer_app.sync.toelating import vingerafdruk_apparaat
from waarnemer_app.ui import background
from waarnemer_app.ui.begin.begin import BeginFout, Fout, PakketInfo, Toelating, WaarnemerInfo
from waarnemer_app.verzending import (
    neem_certificaat_aan,
    proxy,
    register_van,
    toelatingsverzoek,
)

_BEURT_MS: Final = 1
"""Of 0 Qt makes a call in the same turn."""


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Uitvoering", tekst)


def beginfout(fout: Exception) -> BeginFout:
    """Any known failure in the words of the first start."""
    if isinstance(fout, BeginFout):
        return fout
    if isinstance(fout, (PakketFout, SyncFout)):
        return BeginFout(fout.melding, fout.remedie, waar=fout.waar, code=fout.code)
    if isinstance(fout, OpslagFout):
        return BeginFout(fout.melding, fout.remedie, code=fout.code)
    if isinstance(fout, ZegelFout):
        return BeginFout(str(fout), _zeg("Vraag het bureau om een nieuw bestand."), code="ZEGEL")
    return BeginFout(
        _zeg("Er ging iets mis in het programma."),
        _zeg("Probeer het opnieuw. Bel anders het bureau."),
        waar=type(fout).__name__,
        code="PROGRAMMA",
    )


def wortels(*, demo: bool) -> dict[str, Sleutel]:
    """The root keys that this program trusts, by ``kid``; raises PakketFout."""
    return vertrouwde_wortels(platform.resource_dir() / ("demo" if demo else "vertrouwd"))


class ToelatingUitvoering(QObject):
    """The admission of the key of an open dossier, or of an earlier chain of it (``keten``)."""

    def __init__(
        self,
        dossier: Dossier,
        tijd: Tijdbron,
        parent: QObject | None = None,
        *,
        keten: Keten | None = None,
    ) -> None:
        super().__init__(parent)
        self._dossier, self.tijd, self._keten = dossier, tijd, keten

    @property
    def toegelaten(self) -> bool:
        """True once there is a verified certificate."""
        if self._keten is None:
            return self._dossier.certificaat is not None
        ketens = self._dossier.opslag.ketens()
        return any(k.certificaat is not None for k in ketens if k.nr == self._keten.nr)

    @property
    def _sleutel(self) -> Sleutel:
        return self._keten.sleutel if self._keten is not None else self._dossier.sleutel

    @property
    def netwerk(self) -> bool:
        """True when the package has an address; one can work without a register."""
        register = self._dossier.pakket.centraal_register
        return register is not None and bool(register.adres)

    def vingerafdruk(self) -> tuple[str, ...]:
        """Sixteen groups of the key, to compare aloud."""
        return vingerafdruk_apparaat(self._sleutel.duimafdruk)

    def maak_verzoek(self) -> bytes:
        """The ``.wva`` file; raises BeginFout when the package has no register."""
        try:
            verzoek = toelatingsverzoek(self._dossier, self.tijd.nu(), keten=self._keten)
        except SyncFout as fout:
            raise beginfout(fout) from fout
        return f"{verzoek}\n".encode("ascii")

    def neem_certificaat(self, data: bytes) -> None:
        """Verify and keep a certificate; raises BeginFout."""
        try:
            tekst = data.decode("ascii")
        except UnicodeDecodeError as fout:
            raise BeginFout(
                _zeg("Dit is geen certificaat."), _zeg("Kies het bestand van het bureau.")
            ) from fout
        try:
            neem_certificaat_aan(self._dossier, tekst, self.tijd.nu())
        except (ZegelFout, OpslagFout, SyncFout) as fout:
            raise beginfout(fout) from fout

    def vraag_aan(self, code: str, goed: Callable[[bool], None], fout: Fout) -> None:
        """Send the request, or ask how it stands with an empty code."""
        dossier = self._dossier
        try:
            gegevens = register_van(dossier)
            verzoek = toelatingsverzoek(dossier, self.tijd.nu(), code, self._keten)
        except SyncFout as mis:
            fout(beginfout(mis))
            return
        sleutel, apparaat, via = self._sleutel, self._sleutel.duimafdruk, proxy()

        def werk(_: background.Progress) -> ToelatingAntwoord:
            from waarnemer_app.sync.client import Register  # noqa: PLC0415 — HTTP only when asked

            with Register(gegevens.adres, gegevens.doel, ca_pem=gegevens.ca, proxy=via) as register:
                if code:
                    return register.vraag_toelating(verzoek)
                return register.haal_certificaat(sleutel, apparaat)

        def klaar(antwoord: ToelatingAntwoord) -> None:
            if antwoord.certificaat is None:
                goed(False)
                return
            try:
                self.neem_certificaat(antwoord.certificaat.encode())
            except BeginFout as mis:
                fout(mis)
            else:
                goed(True)

        background.run(self, werk, klaar, lambda mis: fout(beginfout(mis)))


class BeginUitvoering(QObject):
    """Makes the dossier; ``dossier`` is there once ``maak_dossier`` said that it went well."""

    def __init__(
        self,
        map_: Path,
        tijd: Tijdbron,
        *,
        demo: bool,
        geheugen_kib: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._map, self._tijd, self._demo = map_, tijd, demo
        self._geheugen_kib = geheugen_kib
        self._pakket: Pakket | None = None
        self._bestand = b""
        self._persoonlijk: Persoonlijk | None = None
        self.oefenregister = ""
        """Address of a register of the demo, in the place of the one in its package."""
        self.dossier: Dossier | None = None

    @property
    def demo(self) -> bool:
        """True when the program was started to practise."""
        return self._demo

    @property
    def voorstel(self) -> Path | None:
        """The demo package with ``--demo``."""
        return platform.resource_dir() / "demo" / "demo.wvp" if self._demo else None

    def _wortels(self) -> dict[str, Sleutel]:
        return wortels(demo=self._demo)

    def lees_pakket(self, data: bytes, goed: Callable[[PakketInfo], None], fout: Fout) -> None:
        """Check and read a package in the background."""
        demo = self._demo

        def werk(_: background.Progress) -> Pakket:
            return lees_pakket(data, self._wortels(), demo_toegestaan=demo)

        def klaar(pakket: Pakket) -> None:
            self._pakket, self._bestand, self._persoonlijk = self._bij_ons(pakket), data, None
            telling = tel(pakket.plekken)
            goed(
                PakketInfo(
                    stemming_naam=pakket.stemming.naam,
                    datum=pakket.stemming.datum,
                    versie=pakket.kop.versie,
                    stembureaus=telling["stembureaus"],
                    locaties=telling["locaties"],
                    gemeenten=telling["gemeenten"],
                    oefen=telling["oefen"],
                    demo=pakket.kop.demo,
                )
            )

        background.run(self, werk, klaar, lambda mis: fout(beginfout(mis)))

    def _bij_ons(self, pakket: Pakket) -> Pakket:
        register = pakket.centraal_register
        if not (self._demo and pakket.kop.demo and self.oefenregister and register):
            return pakket
        daar = register.model_copy(update={"adres": self.oefenregister})
        return pakket.model_copy(update={"centraal_register": daar})

    def lees_persoonlijk(self, data: bytes) -> WaarnemerInfo:
        """Check and read the personal file; raises BeginFout."""
        try:
            gelezen = lees_persoonlijk(data, self._wortels(), self._gekozen())
        except PakketFout as fout:
            raise beginfout(fout) from fout
        self._persoonlijk = gelezen
        wie = gelezen.waarnemer
        return WaarnemerInfo(id=wie.id, aanduiding=wie.aanduiding, soort=wie.soort)

    def _gekozen(self) -> Pakket:
        if self._pakket is None:
            raise BeginFout(_zeg("Er is nog geen pakket gekozen."), _zeg("Kies eerst een pakket."))
        return self._pakket

    def wachtzin_bezwaar(self, wachtzin: str) -> str | None:
        """Why a passphrase is not strong enough."""
        return bezwaar(wachtzin, oefenen=self._demo)

    def wachtzin_voorstel(self) -> str:
        """Five words drawn by chance."""
        return voorstel()

    def _plan(self, plan: tuple[Toewijzing, ...]) -> tuple[Toewijzing, ...]:
        """Who practises does so today: the stops of the example day get the date of today."""
        if not self._demo:
            return plan
        nu = self._tijd.nu()
        dagen = nu.date() - self._gekozen().stemming.datum

        def vandaag(moment: datetime | None) -> datetime | None:
            return moment and (moment + dagen).replace(tzinfo=nu.tzinfo)

        return tuple(
            t.model_copy(update={"van": vandaag(t.van), "tot": vandaag(t.tot)}) for t in plan
        )

    def maak_dossier(
        self, wachtzin: str, waarnemer: WaarnemerInfo, goed: Callable[[Toelating], None], fout: Fout
    ) -> None:
        """Derive the keys and write the dossier in the background, then open it."""
        persoonlijk = self._persoonlijk
        nieuw = NieuwDossier(
            pakket=self._gekozen(),
            bestand=self._bestand,
            waarnemer=WaarnemerGegevens(
                id=waarnemer.id, aanduiding=waarnemer.aanduiding, soort=waarnemer.soort
            ),
            toewijzingen=self._plan(persoonlijk.toewijzingen) if persoonlijk else (),
        )
        nu, kib, map_ = self._tijd.nu(), self._geheugen_kib, self._map

        def werk(_: background.Progress) -> Ontsloten:
            kluis, ontsloten = bereid_voor(nieuw, wachtzin, nu, geheugen_kib=kib)
            try:
                schrijf_dossier(map_, kluis, ontsloten, nieuw, nu)
            except BaseException:
                ontsloten.wis()
                raise
            return ontsloten

        def klaar(ontsloten: Ontsloten) -> None:
            try:
                opslag = open_opslag(map_, ontsloten)
                herken(opslag.meta, ontsloten)
                self.dossier = Dossier(opslag, self._tijd)
                for eerder in eerdere(self._map):
                    self.dossier.noteer(Actie.NIEUW_DOSSIER, eerder.naam[:64])
            except (OpslagFout, OSError) as mis:
                fout(beginfout(mis))
                return
            # opening it took a turn of the loop; what is shown of it has one of its own
            toelating = ToelatingUitvoering(self.dossier, self._tijd, self)
            QTimer.singleShot(_BEURT_MS, self, partial(goed, toelating))

        background.run(self, werk, klaar, lambda mis: fout(beginfout(mis)))
