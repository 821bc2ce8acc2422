"""The look comes from the tokens of the program."""

import json

import pytest

from waarnemer_app.documents.pdf import opmaak
from waarnemer_app.platform import resource_dir

MATEN = (
    "titel ondertitel kop1 kop2 kop3 tekst vraag keuze klein "
    "cel celkop cellabel kaderkop kadertekst gesproken"
)


def test_colours_are_those_of_the_screen() -> None:
    tokens = json.loads((resource_dir() / "stijl" / "tokens.json").read_text(encoding="utf-8"))
    licht = tokens["color"]["licht"]
    assert {naam: opmaak.kleur(naam).hexval()[2:].upper() for naam in licht} == {
        naam: kleur["value"][1:] for naam, kleur in licht.items()
    }
    with pytest.raises(KeyError):
        opmaak.kleur("bestaat-niet")


@pytest.mark.parametrize("naam", MATEN.split())
def test_every_style_has_an_embedded_font_and_room_between_lines(naam: str) -> None:
    stijl = opmaak.stijl(naam)
    assert stijl.fontName.startswith("Source")
    assert stijl.bulletFontName.startswith("Source")
    assert stijl.leading >= 1.2 * stijl.fontSize
    assert stijl.fontSize >= 8.5


def test_text_and_margins_fit_the_paper() -> None:
    breedte = opmaak.LINKS + opmaak.TEKSTBREEDTE + opmaak.RECHTS
    assert breedte == pytest.approx(opmaak.BREED)
    hoogte = opmaak.BOVEN + opmaak.TEKSTHOOGTE + opmaak.ONDER
    assert hoogte == pytest.approx(opmaak.HOOG)
