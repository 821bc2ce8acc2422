"""What is typed is durable at every change, and lost to nothing."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.signalen.conftest import Wereld, maak_wereld
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.signalen.schrijven import Schrijver, stappen_van, zoek_concept
from waarnemer_app.ui.theme import Theme


def _schrijver(w: Wereld, **begin: object) -> Schrijver:
    return Schrijver(
        w.state, "proef", "over-dit", begin, zoek_concept(w.state, "proef", "over-dit")
    )


def test_opening_a_page_leaves_no_trace(wereld: Wereld) -> None:
    schrijver = _schrijver(wereld, wat="begin")
    assert schrijver.tekst("wat") == "begin"
    assert schrijver.id is None
    schrijver.zet("wat", "begin")
    assert wereld.dossier.concepten() == []


def test_every_change_is_on_the_disk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    w = maak_wereld(tmp_path, theme)
    _schrijver(w).zet_alle({"wat": "half getypt", "waar": "hier"})
    w.sluit()
    opnieuw = maak_wereld(tmp_path, theme, opnieuw=True)
    terug = _schrijver(opnieuw)
    assert (terug.tekst("wat"), terug.tekst("waar"), terug.plaats) == (
        "half getypt",
        "hier",
        "waar",
    )
    opnieuw.sluit()


def test_undo_gives_the_value_before_and_keeps_it(wereld: Wereld) -> None:
    schrijver = _schrijver(wereld)
    assert schrijver.ongedaan() is None
    schrijver.zet("wat", "een")
    schrijver.zet("wat", "twee")
    assert schrijver.kan_ongedaan
    assert schrijver.ongedaan() == "wat"
    assert schrijver.tekst("wat") == "een"
    assert wereld.dossier.concepten("proef")[0].inhoud == {"wat": "een"}


def test_undo_and_redo_outlive_a_restart(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    w = maak_wereld(tmp_path, theme)
    schrijver = _schrijver(w)
    for tekst in ("Drie", "Drie kiezers"):
        schrijver.typ("wat", tekst)
    schrijver.zet("waar", "hier")
    assert schrijver.ongedaan() == "waar"
    w.sluit()
    opnieuw = maak_wereld(tmp_path, theme, opnieuw=True)
    terug = _schrijver(opnieuw)
    assert (terug.opnieuw(), terug.tekst("waar"), terug.kan_opnieuw) == ("waar", "hier", False)
    assert (terug.ongedaan(), terug.ongedaan()) == ("waar", "wat")
    assert (terug.inhoud, terug.ongedaan()) == ({}, None)
    opnieuw.sluit()


def test_of_several_places_the_one_written_in_last_goes_back(wereld: Wereld) -> None:
    een, twee = (Schrijver(wereld.state, "proef", wie, {}, None) for wie in ("een", "twee"))
    gespoeld: list[str] = []
    doe = stappen_van(lambda: [een, twee], lambda: gespoeld.append("ja"))
    een.zet("wat", "eerst")
    wereld.klok.vooruit(1)
    twee.zet("wat", "later")
    doe["ongedaan"]()
    assert (een.tekst("wat"), twee.tekst("wat"), gespoeld) == ("eerst", "", ["ja"])
    doe["opnieuw"]()
    assert twee.tekst("wat") == "later"


def test_a_full_disk_loses_nothing(wereld: Wereld, qtbot: QtBot) -> None:
    schrijver = _schrijver(wereld)
    fouten: list[OpslagFout] = []
    schrijver.mislukt.connect(fouten.append)
    wereld.dossier.opslag.db.uitvoeren("PRAGMA query_only = ON")
    schrijver.zet("wat", "toch bewaard")
    assert fouten[0].remedie
    assert schrijver.tekst("wat") == "toch bewaard"
    wereld.dossier.opslag.db.uitvoeren("PRAGMA query_only = OFF")
    schrijver.bewaar_nu()
    assert wereld.dossier.concepten("proef")[0].inhoud == {"wat": "toch bewaard"}


def test_another_page_may_write_in_the_same_concept(wereld: Wereld) -> None:
    eerste, tweede = _schrijver(wereld), _schrijver(wereld)
    eerste.zet("wat", "van de eerste")
    tweede.herlees()
    assert tweede.tekst("wat") == "van de eerste"
    tweede.begin_met({"wat": "begin", "waar": "nieuw"})
    assert tweede.inhoud == {"wat": "van de eerste", "waar": "nieuw"}


def test_thrown_away_it_can_be_kept_again(wereld: Wereld) -> None:
    schrijver = _schrijver(wereld, wat="begin")
    schrijver.zet("wat", "weg ermee")
    weg = schrijver.gooi_weg()
    assert weg is not None
    assert wereld.dossier.concepten("proef") == []
    assert schrijver.tekst("wat") == "begin"
    wereld.state.bewaar(weg)
    assert _schrijver(wereld).tekst("wat") == "weg ermee"
