"""Which page of the law is made for which name; the window registers them at its start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from waarnemer_app import platform
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.aanwijzing import AanwijzingPagina
from waarnemer_app.ui.signalen.afronden import AfrondenPagina
from waarnemer_app.ui.signalen.correctie import CorrectiePagina
from waarnemer_app.ui.signalen.gegeven_pagina import ProcesaanwijzingPagina
from waarnemer_app.ui.signalen.kenmerken import KenmerkenPagina
from waarnemer_app.ui.signalen.kennisgevingen import (
    KennisgevingenPagina,
    KiesBestand,
    OpenAdres,
    OpenBestand,
    kies_met_venster,
)
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.signalen.onderzoek import OnderzoekPagina
from waarnemer_app.ui.signalen.overleg import OverlegPagina
from waarnemer_app.ui.signalen.rapportage import RapportagePagina
from waarnemer_app.ui.signalen.signaal import SignaalPagina
from waarnemer_app.ui.signalen.signalen import SignalenPagina
from waarnemer_app.ui.signalen.voorleestekst import VoorleesPagina
from waarnemer_app.ui.signalen.wijzigen import WijzigPagina
from waarnemer_app.ui.state import AppState

Fabriek = Callable[[str], Page]
PLAATS = {"kennisgevingen": "kennisgevingen"}
"""The place on the rail of a page; every other page stands under ``signalen``."""


def wet_paginas(
    state: AppState,
    navigatie: Navigatie,
    *,
    open_bestand: OpenBestand = platform.open_with_system,
    kies_bestand: KiesBestand = kies_met_venster,
    uitvoer: Callable[[], Path] | None = None,
    open_adres: OpenAdres = platform.open_mail_address,
) -> dict[str, Fabriek]:
    """A factory by page name: signalen, signaal, kenmerken, onregelmatigheid, and so on.

    ``uitvoer`` gives the folder for plain exports; by default that of the dossier's own folder.
    """
    return {
        "signalen": lambda id_: SignalenPagina(state, navigatie, id_),
        "signaal": lambda id_: SignaalPagina(state, navigatie, id_),
        "kenmerken": lambda id_: KenmerkenPagina(state, navigatie, id_),
        "onderzoek": lambda id_: OnderzoekPagina(state, navigatie, id_),
        "wijzigen": lambda id_: WijzigPagina(state, navigatie, id_),
        "afronden": lambda id_: AfrondenPagina(state, navigatie, id_),
        "correctie": lambda id_: CorrectiePagina(state, navigatie, id_),
        "rapportage": lambda _: RapportagePagina(state, navigatie),
        "onregelmatigheid": lambda id_: LadderPagina(state, navigatie, id_),
        "overleg": lambda id_: OverlegPagina(state, navigatie, id_),
        "escalatie": lambda id_: OverlegPagina(state, navigatie, id_, escalatie=True),
        "aanwijzing": lambda id_: AanwijzingPagina(state, navigatie, id_),
        "voorbereiding": lambda id_: AanwijzingPagina(state, navigatie, id_, voorbereiden=True),
        "voorleestekst": lambda id_: VoorleesPagina(state, navigatie, id_),
        "procesaanwijzing": lambda id_: ProcesaanwijzingPagina(
            state, navigatie, id_, open_bestand=open_bestand, uitvoer=uitvoer
        ),
        "kennisgevingen": lambda id_: KennisgevingenPagina(
            state,
            navigatie,
            id_,
            open_bestand=open_bestand,
            kies_bestand=kies_bestand,
            uitvoer=uitvoer,
            open_adres=open_adres,
        ),
    }
