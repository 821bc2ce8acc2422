"""The main window is what the pages may ask of it, and says all names it knows."""

from __future__ import annotations

import inspect

from tests.ui.test_venster import PAGINAS
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.navigatie import Navigatie


def test_the_window_takes_what_the_pages_ask() -> None:
    gevraagd = [naam for naam in vars(Navigatie) if not naam.startswith("_")]
    assert gevraagd == ["toon", "terug", "toon_overlay", "sluit_overlay", "handel", "meld"]
    for naam in gevraagd:
        wil = inspect.signature(getattr(Navigatie, naam))
        heeft = inspect.signature(getattr(MainWindow, naam))
        assert list(wil.parameters) == list(heeft.parameters), naam


def test_every_page_is_named_in_the_contract() -> None:
    uitleg = inspect.getdoc(Navigatie) or ""
    genoemd = set(uitleg.split("``")[1::2])
    assert genoemd == set(PAGINAS)
