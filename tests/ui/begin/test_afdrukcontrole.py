"""The check against paper: what is typed must be what stands there; to practise it fills itself."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from tests.ui.proef import Toon
from waarnemer_app.domain.vingerafdruk import open_groepen, vingerafdruk
from waarnemer_app.ui.begin.afdrukcontrole import AfdrukControle
from waarnemer_app.ui.theme import Theme

DATA = b"een pakket"
GROEPEN = vingerafdruk(DATA)
EEN, TWEE = open_groepen(DATA)


@pytest.fixture
def papier(theme: Theme, toon: Toon) -> AfdrukControle:
    controle = AfdrukControle(theme, DATA, demo=False)
    toon(controle)
    controle.neem_focus()
    return controle


def test_empty_wrong_and_right(papier: AfdrukControle) -> None:
    leeg = papier.bezwaar()
    assert leeg is not None
    assert leeg.code == "AFDRUK_LEEG"
    QTest.keyClicks(papier.afdruk.velden[EEN], GROEPEN[EEN])
    QTest.keyClicks(papier.afdruk.velden[TWEE], "zzzz")
    fout = papier.bezwaar()
    assert fout is not None
    assert (fout.melding, fout.code) == (f"Groep {TWEE + 1} klopt niet.", "AFDRUK_ANDERS")
    assert papier.afdruk.velden[TWEE].hasFocus()
    papier.afdruk.velden[TWEE].setText(GROEPEN[TWEE])
    assert papier.bezwaar() is None


def test_only_to_practise_there_is_paper_on_the_screen(
    papier: AfdrukControle, theme: Theme, toon: Toon
) -> None:
    assert papier.papier is None
    oefen = AfdrukControle(theme, DATA, demo=True)
    toon(oefen)
    gevuld: list[bool] = []
    oefen.gevuld.connect(lambda: gevuld.append(True))
    oefen.vul_in()
    assert gevuld == [True]
    assert oefen.bezwaar() is None
