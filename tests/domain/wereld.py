"""The acts without a disk: the same decisions and the same fold, thousands a second."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from tests.domain.test_onregelmatigheid import SIGNAAL, VOL
from tests.domain.test_procesaanwijzing_toets import INVULLING
from tests.helpers.voorbeeld import DAG, WAARNEMER, oefenlokaal, pakket
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import PlekInhoud
from waarnemer_app.domain.escalatie import ESCALATIE, AfwijkReden, Escalatie, Kanaal, Overleg
from waarnemer_app.domain.escalatie import Tredeoverslag as Overslag
from waarnemer_app.domain.handelingen import (
    Besluit,
    Context,
    Handeling,
    LegEscalatieVast,
    LegOnregelmatigheidVast,
    LegOpvolgingVast,
    LegOverlegVast,
    LegProcesaanwijzingVast,
    MaakSignaal,
    NieuweInhoud,
    NoteerGeinformeerd,
    NoteerMail,
    NoteerVerteld,
)
from waarnemer_app.domain.pakket import Pakket, WaarnemerGegevens
from waarnemer_app.domain.procesaanwijzing import JaNee, Nageleefd, Opvolging
from waarnemer_app.domain.revisie import GEEN_VORIGE, Klok, Revisie
from waarnemer_app.domain.stand import NAAM_VAN, Stand
from waarnemer_app.domain.verkiezing import Plek

LAAT = DAG + timedelta(hours=12)
OPVOLGING = Opvolging(
    nageleefd=Nageleefd.BINNEN_TERMIJN, tekst="Vanaf 10.20 uur ging het goed.", vastgesteld_op=LAAT
)


def uur(getal: float) -> datetime:
    """So many hours after the day of the examples began."""
    return DAG + timedelta(hours=getal)


def overleg(onr: str, **anders: object) -> Overleg:
    velden: dict[str, object] = {
        "onregelmatigheid": onr,
        "tijd": uur(1),
        "met_rol": "projectleider verkiezingen",
        "kanaal": Kanaal.TER_PLAATSE,
        "afspraak": "De voorzitter blijft erbij.",
        "opgelost": False,
    }
    return Overleg.model_validate({**velden, **anders})


def escalatie(onr: str, **anders: object) -> Escalatie:
    velden: dict[str, object] = {
        "onregelmatigheid": onr,
        "tijd": uur(2),
        "naar": "Oefengemeente Voorbeeld",
        "met_rol": "projectleider verkiezingen",
        "kanaal": Kanaal.TELEFONISCH,
        "afspraak": "De gemeente kan het niet oplossen.",
        "opgelost": False,
    }
    return Escalatie.model_validate({**velden, **anders})


def overslag(onr: str, **anders: object) -> Overslag:
    velden: dict[str, object] = {
        "onregelmatigheid": onr,
        "trede": ESCALATIE,
        "tijd": uur(2),
        "reden": AfwijkReden.TIJDSDRUK,
        "toelichting": "De bus vult zich.",
    }
    return Overslag.model_validate({**velden, **anders})


@dataclass
class Wereld:
    """A stand, the package it is decided with, and a clock that a test moves."""

    pak: Pakket = field(default_factory=pakket)
    waarnemer: WaarnemerGegevens = WAARNEMER
    nu: datetime = LAAT
    stand: Stand = field(default_factory=Stand)
    tel: Callable[[], int] = field(default_factory=lambda: count(1).__next__)
    seq: int = 0

    @property
    def context(self) -> Context:
        plekken = {plek.id: plek for plek in self.pak.plekken}
        return Context(
            nu=self.nu,
            pakket=self.pak,
            waarnemer=self.waarnemer,
            nieuw_id=lambda: f"o{self.tel()}",
            plek=plekken.get,
        )

    def vraag(self, handeling: Handeling) -> list[str]:
        """The codes an act would give, without doing it."""
        return [b.code for b in handeling.beslis(self.stand, self.context).bevindingen]

    def doe(self, handeling: Handeling) -> Besluit:
        """Decide, and when it was not refused take the revisions in, read back from their bytes."""
        besluit = handeling.beslis(self.stand, self.context)
        if not besluit.geweigerd:
            for nieuw in besluit.revisies:
                self._neem(nieuw)
        return besluit

    def _neem(self, nieuw: NieuweInhoud) -> None:
        self.seq += 1
        rev = self.stand.geef(nieuw.object, Inhoud).rev if self.stand.heeft(nieuw.object) else 0
        terug = type(nieuw.inhoud).model_validate_json(nieuw.inhoud.model_dump_json())
        assert terug == nieuw.inhoud
        self.stand.pas_toe(self._revisie(nieuw, rev), f"{self.seq:064x}", terug)

    def _revisie(self, nieuw: NieuweInhoud, rev: int) -> Revisie:
        return Revisie(
            seq=self.seq,
            vorige=GEEN_VORIGE,
            apparaat="apparaat",
            stemming=self.pak.stemming.id,
            pakketHash=self.pak.sha256,
            object=nieuw.object,
            rev=rev + 1,
            basisRev=rev,
            objectSoort=NAAM_VAN[type(nieuw.inhoud)],
            soort=nieuw.soort,
            reden=nieuw.reden,
            waargenomenOp=nieuw.waargenomen_op or self.nu,
            vastgelegdOp=self.nu,
            klok=Klok(mono=float(self.seq), boot="proef"),
            waarnemer=self.waarnemer.id,
            inhoudHash=GEEN_VORIGE,
        )

    def wis(self, id_: str) -> None:
        """A revision whose content was erased by law (AVG art. 17)."""
        self.seq += 1
        revisie = self._revisie(NieuweInhoud(id_, PlekInhoud(plek=oefenlokaal(1))), 0)
        self.stand.pas_toe(revisie, f"{self.seq:064x}", None)

    def lukt(self, handeling: Handeling) -> str:
        """Do what must not be refused; the id of the last new object."""
        besluit = self.doe(handeling)
        assert not besluit.geweigerd, besluit.bevindingen
        return besluit.revisies[-1].object

    # what most tests begin with

    def signaal(self, **anders: object) -> str:
        return self.lukt(MaakSignaal(signaal=SIGNAAL.model_copy(update=anders)))

    def onregelmatigheid(self, signaal: str = "", **anders: object) -> str:
        velden: dict[str, object] = {
            "signaal": signaal or self.signaal(),
            "titel": "Zonder stempas",
            "plek": "sb-GM9990-1",
            "verkiezingen": tuple(v.id for v in self.pak.stemming.verkiezingen),
            "kenmerken": VOL,
        }
        return self.lukt(LegOnregelmatigheidVast.model_validate({**velden, **anders}))

    def langs_de_ladder(self, onr: str) -> None:
        self.lukt(LegOverlegVast(overleg=overleg(onr)))
        self.lukt(LegEscalatieVast(escalatie=escalatie(onr)))

    def aanwijzing(self, onr: str, plek: Plek | None = None, **anders: object) -> str:
        besluit = self.doe(
            LegProcesaanwijzingVast(
                onregelmatigheid=onr,
                plek=plek or oefenlokaal(1),
                invulling=INVULLING.model_copy(update=anders),
            )
        )
        assert not besluit.geweigerd, besluit.bevindingen
        return besluit.revisies[0].object

    def informeer(self, onr: str) -> None:
        self.lukt(
            NoteerGeinformeerd(onregelmatigheid=onr, op=uur(4), hoe="telefonisch", door="waarnemer")
        )

    def maak_compleet(self, aanwijzing: str) -> None:
        """Everything that closing asks of a procesaanwijzing."""
        for kennisgeving in self.stand.kennisgevingen(aanwijzing):
            self.lukt(NoteerVerteld(kennisgeving=kennisgeving.id, op=uur(4), hoe="telefonisch"))
            self.lukt(NoteerMail(kennisgeving=kennisgeving.id, verstuurd_op=uur(5)))
        self.lukt(
            LegOpvolgingVast(
                procesaanwijzing=aanwijzing,
                opvolging=OPVOLGING,
                vermelding_gezien_in_pv=JaNee.JA,
            )
        )

    def plek_van(self, id_: str) -> Plek:
        """As the dossier gives it: of the package, or typed by hand; raises KeyError."""
        return self.context.plek(id_) or self.stand.geef(id_, PlekInhoud).inhoud.plek
