"""Old spreadsheets in a process of their own: what kills that process is a sentence here."""

from __future__ import annotations

import pytest

from tests.imports import lijsten as v
from tests.imports.xls_maken import als_xls
from waarnemer_app.imports import xls
from waarnemer_app.imports.bevinding import LijstFout
from waarnemer_app.kindproces import KindFout


def test_the_cells_of_a_workbook_come_back() -> None:
    ((naam, raster),) = xls.lees_xls(als_xls([["a", "é"], [1, 2.5]], "Blad"))
    assert naam == "Blad"
    assert raster.lijnen == [(1, ["a", "é"]), (2, [1.0, 2.5])]


def test_a_form_of_a_gemeente_in_xls_gives_its_stembureaus() -> None:
    lijst = v.lees_data(als_xls(v.gekanteld(v.VOL, v.tweede())))
    assert [plek.nummer for plek in lijst.plekken] == [1, 2]


def test_a_broken_workbook_is_a_sentence() -> None:
    with pytest.raises(LijstFout, match="beschadigd"):
        list(xls.lees_xls(als_xls([["a"]])[:700]))


@pytest.mark.parametrize("uit", [KindFout("dood"), b"geen json"])
def test_a_child_that_dies_or_babbles_is_a_sentence(
    uit: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kind(*_: object) -> object:
        if isinstance(uit, Exception):
            raise uit
        return uit

    monkeypatch.setattr(xls, "laat_doen", kind)
    with pytest.raises(LijstFout, match="beschadigd"):
        list(xls.lees_xls(b""))
