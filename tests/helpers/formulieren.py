"""Dossiers with the theme forms of the demo package, for tests of what is filled in and sent.

Only the invented practice stations are visited.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.helpers.sjabloon import maak_snel
from tests.helpers.voorbeeld import WAARNEMER, Klokje, oefenkluis, oefenlokaal
from waarnemer_app import platform
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import BeginBezoek
from waarnemer_app.domain.pakket import FormulierKop, Pakket
from waarnemer_app.domain.verkiezing import (
    Plek,
    Verkiezing,
    VerkiezingSoort,
    VertegenwoordigendOrgaan,
)
from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.imports.pakket import lees_pakket, vertrouwde_wortels
from waarnemer_app.store.opslag import NieuwDossier

DEMO = platform.resource_dir() / "demo"


@cache
def demo_pakket() -> Pakket:
    """The real demo package, read and checked once."""
    data = (DEMO / "demo.wvp").read_bytes()
    return lees_pakket(data, vertrouwde_wortels(DEMO), demo_toegestaan=True)


@cache
def met_adres(adres: str) -> Pakket:
    """The demo package with the register at another address."""
    pakket = demo_pakket()
    register = pakket.centraal_register
    assert register is not None
    ander = register.model_copy(update={"adres": adres})
    return pakket.model_copy(update={"centraal_register": ander})


def gecombineerd(*soorten: VerkiezingSoort) -> Pakket:
    """The demo package for an invented combined stemming of these kinds."""
    verkiezingen = tuple(
        Verkiezing(
            id=f"{soort}2027",
            soort=soort,
            naam=f"{soort} (oefening)",
            organen=(VertegenwoordigendOrgaan(id=f"orgaan-{soort}", naam="oefenorgaan"),),
        )
        for soort in soorten
    )
    pakket = demo_pakket()
    stemming = pakket.stemming.model_copy(update={"verkiezingen": verkiezingen})
    plek = oefenlokaal(1, verkiezingen=tuple(v.id for v in verkiezingen))
    return pakket.model_copy(update={"stemming": stemming, "plekken": (plek,)})


def maak(map_: Path, klok: Klokje | None = None, pakket: Pakket | None = None) -> Dossier:
    """A real dossier with the forms."""
    klok = klok or Klokje()
    nieuw = NieuwDossier(pakket=pakket or demo_pakket(), bestand=b"pakket", waarnemer=WAARNEMER)
    klok()
    opslag = maak_snel(map_, *oefenkluis(pak=nieuw.pakket), nieuw, klok())
    return Dossier(opslag, Tijdbron(nu=klok))


def oefenplek(dossier: Dossier) -> Plek:
    """The first practice station."""
    return dossier.zoek_plekken("oefenlokaal")[0]


def begin_bezoek(dossier: Dossier, plek: Plek | None = None) -> str:
    """Begin a visit; gives its id."""
    uitkomst = dossier.doe(BeginBezoek(plek=plek or oefenplek(dossier)))
    assert not uitkomst.geweigerd, uitkomst.bevindingen
    return next(o for o in uitkomst.objecten if isinstance(_inhoud(dossier, o), Bezoek))


def _inhoud(dossier: Dossier, object_: str) -> object:
    return next(o.inhoud for o in dossier.stand.elk() if o.id == object_)


def formulierkop(dossier: Dossier, formulier: str) -> FormulierKop:
    """A form of the package by id."""
    return next(kop for kop in dossier.formulieren() if kop.id == formulier)
