"""The pile of lists: once each, read anew when another choice was made, and how each stands."""

from __future__ import annotations

from pathlib import Path

from tests.imports import lijsten as v
from waarnemer_app.imports.lijst import Opdracht, lees_lijst
from waarnemer_app.ui.lijst.stapel import Gelezen, Stapel

EEN, TWEE = Path("een.csv"), Path("twee.csv")


def gelezen(**anders: object) -> Gelezen:
    return Gelezen(
        lees_lijst(v.als_json({**v.VOL, **anders}), "x", Opdracht(referentie=v.REFERENTIE))
    )


def test_a_file_stands_in_it_once_and_is_read_anew_when_chosen_again() -> None:
    stapel = Stapel()
    assert stapel.voeg_toe([EEN, TWEE, EEN]) == 2
    eerste = stapel.bestanden[0]
    assert eerste.staat == "busy"
    eerste.gelezen = gelezen()
    assert stapel.voeg_toe([EEN]) == 0
    assert eerste.gelezen is None
    stapel.haal_weg(eerste)
    assert [b.pad for b in stapel.bestanden] == [TWEE]


def test_what_was_read_otherwise_is_read_again() -> None:
    stapel = Stapel()
    stapel.voeg_toe([EEN])
    (een,) = stapel.bestanden
    een.gelezen, een.gelezen_met = gelezen(), ("zo", frozenset())
    assert stapel.ongelezen("zo") == []
    assert stapel.ongelezen("anders") == [een]
    een.laat_staan = {("SPATIES", 2, "Plaats")}
    assert stapel.ongelezen("zo") == [een]
    assert [lijst.bestand for lijst in stapel.lijsten] == ["x"]


def test_a_warning_that_was_accepted_counts_as_good() -> None:
    stapel = Stapel()
    stapel.voeg_toe([EEN])
    (een,) = stapel.bestanden
    een.gelezen = gelezen()
    assert (een.staat, {g.code for g in een.te_zien}) == ("warning", {"GEMEENTE_ONBEKEND"})
    een.gezien = {"GEMEENTE_ONBEKEND"}
    assert een.staat == "ready"
    een.gelezen = gelezen(**{"Nummer stembureau": 0})
    assert (een.staat, een.fouten) == ("error", 1)
