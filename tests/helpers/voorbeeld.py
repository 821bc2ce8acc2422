"""A small package and dossier for tests: everything in it is invented and marked as practice."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from waarnemer_app.domain.pakket import (
    Contact,
    ContactRol,
    Keten,
    Kiesraadlid,
    KiesraadlidRol,
    Ladder,
    Pakket,
    PakketKop,
    Trede,
    WaarnemerGegevens,
)
from waarnemer_app.domain.verkiezing import (
    Locatie,
    Plek,
    PlekSoort,
    StembureauSoort,
    Stemming,
    Verkiezing,
    VerkiezingSoort,
    VertegenwoordigendOrgaan,
)
from waarnemer_app.dossier import Dossier, Tijdbron, open_dossier
from waarnemer_app.store.kluis import Kluis, Ontsloten, bereid_kluis, open_kluis
from waarnemer_app.store.opslag import NieuwDossier, maak_opslag

NL = ZoneInfo("Europe/Amsterdam")
DAG = datetime(2026, 3, 18, 7, 0, tzinfo=NL)
WACHTZIN = "vijf losse woorden om te oefenen"
LICHT_KIB = 64 * 1024
"""The smallest Argon2id memory the vault accepts: tests should not wait for the real one."""


class Klokje:
    """A clock that moves a minute at each look, or to where a test puts it."""

    def __init__(self, begin: datetime = DAG) -> None:
        self.tijd = begin

    def __call__(self) -> datetime:
        self.tijd += timedelta(minutes=1)
        return self.tijd


def oefenlokaal(nummer: int = 1, **anders: object) -> Plek:
    """An invented practice stembureau."""
    basis: dict[str, object] = {
        "id": f"sb-GM9990-{nummer}",
        "soort": PlekSoort.STEMBUREAU,
        "naam": f"Oefenlokaal {nummer}",
        "stembureau_soort": StembureauSoort.STEMBUREAU,
        "nummer": nummer,
        "gemeente_code": "GM9990",
        "gemeente": "Oefengemeente Voorbeeld",
        "verkiezingen": ("GR2026",),
        "locaties": (
            Locatie(
                id=f"loc-{nummer}",
                adres=f"Oefenstraat {nummer}",
                postcode="9999 ZZ",
                plaats="Oefendorp",
                open=DAG.replace(hour=7, minute=30),
                dicht=DAG.replace(hour=21),
            ),
        ),
        "oefen": True,
    }
    return Plek.model_validate({**basis, **anders})


def ladders() -> tuple[Ladder, Ladder]:
    """Both ladders as the demo package has them (R-ESC-2, R-ESC-3)."""

    def ladder(keten: Keten, *treden: tuple[str, str]) -> Ladder:
        return Ladder(
            keten=keten,
            treden=tuple(
                Trede(nummer=i, code=code, titel=titel) for i, (code, titel) in enumerate(treden, 1)
            ),
        )

    return (
        ladder(
            Keten.UITSLAGVASTSTELLING,
            ("informeel_overleg", "Informeel overleg"),
            ("escalatie_naar_organisatie", "Escalatie naar de gemeente"),
            ("procesaanwijzing", "Procesaanwijzing"),
            ("rapportage_van_bevindingen", "Rapportage van bevindingen"),
        ),
        ladder(
            Keten.ORGANISATIE,
            ("informeel_overleg", "Informeel overleg"),
            ("minister_ingelicht", "Minister inlichten"),
        ),
    )


def pakket(soort: VerkiezingSoort = VerkiezingSoort.GR, *, demo: bool = False) -> Pakket:
    """A package with one election, three practice places, and members by role."""
    verkiezing = Verkiezing(
        id="GR2026",
        soort=soort,
        naam="Gemeenteraad (oefening)",
        organen=(VertegenwoordigendOrgaan(id="raad-GM9990", naam="raad van de Oefengemeente"),),
    )
    return Pakket(
        kop=PakketKop(
            pakketId="oefenpakket",
            versie=1,
            stemming="GR2026",
            gemaaktOp=DAG - timedelta(days=7),
            demo=demo,
            aantal=1,
            sha256="0" * 64,
        ),
        sha256="1" * 64,
        stemming=Stemming(
            id="GR2026", naam="Oefening 2026", datum=date(2026, 3, 18), verkiezingen=(verkiezing,)
        ),
        plekken=(
            oefenlokaal(1),
            oefenlokaal(2),
            Plek(
                id="gsb-GM9990",
                soort=PlekSoort.STEMBUREAU,
                naam="Gemeentelijk stembureau Oefengemeente Voorbeeld",
                stembureau_soort=StembureauSoort.GSB,
                gemeente_code="GM9990",
                gemeente="Oefengemeente Voorbeeld",
                verkiezingen=("GR2026",),
                oefen=True,
            ),
            Plek(
                id="gem-GM9990",
                soort=PlekSoort.GEMEENTE,
                naam="Oefengemeente Voorbeeld",
                gemeente_code="GM9990",
                gemeente="Oefengemeente Voorbeeld",
                oefen=True,
            ),
        ),
        ladders=ladders(),
        contacten=(
            Contact(
                id="c1",
                rol=ContactRol.COLLEGE,
                naam="Burgemeester en college van B en W",
                organisatie="GM9990",
                telefoon="0000 000 001",
                email="college@oefengemeente.example",
            ),
            Contact(
                id="c2",
                rol=ContactRol.MINISTER,
                naam="Minister van BZK",
                telefoon="0000 000 002",
                email="verkiezingen@bzk.example",
            ),
        ),
        kiesraadleden=(
            Kiesraadlid(
                id="lid-a",
                naam="Kiesraadlid A (voorbeeld)",
                rollen={"GR2026": KiesraadlidRol.KWALITEITSBEWAKEND},
            ),
            Kiesraadlid(
                id="lid-b",
                naam="Kiesraadlid B (voorbeeld)",
                rollen={"GR2026": KiesraadlidRol.CSB},
            ),
            Kiesraadlid(
                id="lid-c",
                naam="Buitengewoon lid C (voorbeeld)",
                rollen={"GR2026": KiesraadlidRol.BUITENGEWOON},
            ),
        ),
    )


WAARNEMER = WaarnemerGegevens(
    id="waarnemer-01", aanduiding="Waarnemer 01 (voorbeeld)", soort="medewerker"
)
ONDERSTEUNER = WAARNEMER.model_copy(update={"soort": "ondersteuner"})
"""Who must declare first (R-WN-2)."""


@cache
def _gemaakt(wachtzin: str, houders: tuple[tuple[str, str], ...]) -> tuple[Kluis, bytes]:
    kluis, ontsloten = bereid_kluis(wachtzin, nu=DAG, herstel=houders, geheugen_kib=LICHT_KIB)
    return kluis, bytes(ontsloten.geheim)


def oefenkluis(wachtzin: str = WACHTZIN, pak: Pakket | None = None) -> tuple[Kluis, Ontsloten]:
    """A vault that opens with the wachtzin; made once a process, for tests of something else.

    With a package the holders of its bureau can open it too.
    """
    register = pak.centraal_register if pak else None
    kluis, geheim = _gemaakt(wachtzin, register.herstel if register else ())
    return kluis, Ontsloten(kluis.kluisId, bytearray(geheim))


def maak_dossier(
    map_: Path,
    klok: Klokje | None = None,
    pak: Pakket | None = None,
    waarnemer: WaarnemerGegevens = WAARNEMER,
) -> Dossier:
    """A real, encrypted dossier in a folder."""
    klok = klok or Klokje()
    nieuw = NieuwDossier(pakket=pak or pakket(), bestand=b"oefenpakket", waarnemer=waarnemer)
    opslag = maak_opslag(map_, *oefenkluis(), nieuw, klok())
    return Dossier(opslag, Tijdbron(nu=klok))


def heropen(map_: Path, klok: Klokje | None = None) -> Dossier:
    """Open it again, as after a restart."""
    return open_dossier(map_, open_kluis(map_, WACHTZIN), Tijdbron(nu=klok or Klokje()))
