"""What every page of the law can do: refuse with a way to the field, keep, undo, and tick."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.bevinding import blokkade
from waarnemer_app.ui.frame import tab_stops
from waarnemer_app.ui.signalen.kennisgevingen import KennisgevingenPagina
from waarnemer_app.ui.signalen.overleg import OverlegPagina
from waarnemer_app.ui.signalen.pagina import SchrijfPagina, WetPagina
from waarnemer_app.ui.signalen.signaal import SignaalPagina
from waarnemer_app.ui.signalen.signalen import SignalenPagina


def _bevinding(veld: str | None) -> list:  # type: ignore[type-arg]  # of one
    return [blokkade("PROEF", "Er ontbreekt iets.", "Vul het in.", "R-PA-9", "Plan", veld)]


def _own_names(cls: type) -> set[str]:
    """What a class keeps under a name of its own: ``self._x = …`` in its methods."""
    source = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    return {
        deel.attr
        for deel in ast.walk(source)
        if isinstance(deel, ast.Attribute)
        and isinstance(deel.ctx, ast.Store)
        and isinstance(deel.value, ast.Name)
        and (deel.value.id, deel.attr[:1]) == ("self", "_")
    }


def _all_below(cls: type) -> Iterator[type]:
    below: type
    for below in type.__subclasses__(cls):
        yield below
        yield from _all_below(below)


def test_no_page_takes_a_name_of_the_page_it_is() -> None:
    """Its messages would land in another place, out of sight: that has happened."""
    pages = set(_all_below(WetPagina))
    assert {SchrijfPagina, KennisgevingenPagina} <= pages
    taken = {page.__name__: _own_names(page) & _own_names(WetPagina) for page in pages}
    assert not {name: names for name, names in taken.items() if names}


def test_a_refusal_stands_between_sheet_and_bar_and_tab_reaches_it(wereld: Wereld) -> None:
    pagina = wereld.toon(SignaalPagina, "signaal")
    pagina.toon_bevindingen(_bevinding("wat"))
    QApplication.processEvents()
    banner = pagina.meldingen()[0]
    stops = [stop for deel in pagina.parts() for stop in tab_stops(deel)]
    bar = pagina.add_bar()
    assert stops.index(banner.button) < stops.index(bar.big)  # type: ignore[arg-type]  # it was made
    assert banner.mapTo(pagina, banner.rect().bottomLeft()).y() < bar.y() + 1


def test_a_refusal_without_a_field_has_no_button(wereld: Wereld) -> None:
    pagina = wereld.toon(SignaalPagina, "signaal")
    pagina.toon_bevindingen(_bevinding(None))
    assert pagina.meldingen()[0].button.isHidden()
    pagina.wis_meldingen()
    assert pagina.meldingen() == []


def test_what_was_said_never_outlives_its_page(wereld: Wereld) -> None:
    """Many stand in the sheet; taken away, they stay of the page and come back at the next."""
    pagina = wereld.toon(SignaalPagina, "signaal")
    for _ in range(2):
        pagina.toon_bevindingen(_bevinding("wat") * 6)
        vak = pagina.meldingen()[0].parentWidget()
        assert vak is not None
        assert vak.isVisible()
        assert pagina.body.indexOf(vak) >= 0
        pagina.wis_meldingen()
        assert vak.isHidden()
        assert vak.parentWidget() is pagina
    pagina.toon_bevindingen(_bevinding("wat"))
    assert vak is not None
    assert pagina.body.indexOf(vak) < 0
    assert vak in pagina.parts()


def test_on_a_page_without_fields_it_stands_under_the_head(wereld: Wereld) -> None:
    pagina = wereld.toon(SignalenPagina, "signalen")
    pagina.toon_bevindingen(_bevinding("wat"))
    assert pagina.meldingen()[0].button.isHidden()
    assert not pagina.ga_naar("wat")


def test_the_focus_begins_where_one_was(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(OverlegPagina, "overleg", id_)
    pagina.ga_naar("afspraak")
    wereld.typ("Halverwege")
    wereld.venster.toon("signalen")
    wereld.venster.pages.clear()
    terug = wereld.toon(OverlegPagina, "overleg", id_)
    assert wereld.focus().accessibleName() == "Wat sprak u af?"
    wereld.venster.setFocus()
    terug.focus_begin()
    assert wereld.focus().accessibleName() == "Wat sprak u af?"


def test_the_clock_runs_only_while_the_page_is_shown(wereld: Wereld) -> None:
    pagina = wereld.toon(OverlegPagina, "overleg", wereld.onregelmatigheid())
    assert pagina._klok.isActive()
    wereld.venster.toon("signalen")
    wereld.venster.pages.current()
    assert not pagina._klok.isActive()
