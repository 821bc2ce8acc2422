"""What is searched, in which order, and what the filters let through."""

from collections.abc import Callable

import pytest

from tests.ui.proef import om
from tests.ui.test_venster import Dag
from tests.ui.zoeken.conftest import notitie
from waarnemer_app.domain.handelingen import TrekIn
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.ui.zoeken.bronnen import Bronnen, Wegen
from waarnemer_app.ui.zoeken.vondst import Groep, Staat, Tijd, Vondst, Zeef

Maak = Callable[..., Bronnen]


@pytest.fixture
def plekken() -> list[Plek]:
    return []


@pytest.fixture
def maak(dag: Dag, plekken: list[Plek]) -> Maak:
    def doe(*, naar_regel: bool = False) -> Bronnen:
        window = dag.venster.window
        uitleg = [Vondst(Groep.UITLEG, "book", "Stempas", lambda: None)]
        wegen = Wegen(plekken.append, lambda tekst: uitleg if tekst else [], lambda: None)
        return Bronnen(dag.state, window, window.acts, wegen, naar_regel=naar_regel)

    return doe


def groepen(vondsten: list[Vondst]) -> list[Groep]:
    return list(dict.fromkeys(v.groep for v in vondsten))


def test_records_come_before_acts_unless_an_act_begins_so(dag: Dag, maak: Maak) -> None:
    dag.bezoek()
    notitie(dag, "Het signaal van de zitting viel weg.")
    assert groepen(maak().zoek("signaal", Zeef()))[0] is Groep.DOEN
    assert groepen(maak().zoek("weg", Zeef()))[:2] == [Groep.DOSSIER, Groep.DOEN]
    assert groepen(maak().zoek("9003", Zeef()))[0] is Groep.PLEKKEN
    assert groepen(maak().zoek("stempas", Zeef()))[-1] is Groep.UITLEG


def test_a_place_begins_a_visit(maak: Maak, plekken: list[Plek]) -> None:
    maak().zoek("9003", Zeef())[0].doe()
    assert [plek.nummer for plek in plekken] == [9003]


def test_time_counts_until_five_in_the_morning(dag: Dag, maak: Maak) -> None:
    dag.bezoek()
    notitie(dag)
    for uur, laatste_uur, vandaag in ((9, 1, 1), (11, 0, 1), (28, 0, 1), (30, 0, 0)):
        dag.klok.nu = om(uur, 50)
        gevonden = [
            len(maak().zoek("kachel", Zeef(tijd=wanneer)))
            for wanneer in (Tijd.UUR, Tijd.VANDAAG, Tijd.EERDER)
        ]
        assert gevonden == [laatste_uur, vandaag, 1 - vandaag], uur


def test_gemeente_and_theme_leave_out_the_others(dag: Dag, maak: Maak) -> None:
    dag.bezoek()
    id_ = notitie(dag)
    bronnen = maak()
    ((code, naam),) = bronnen.gemeenten()
    assert naam == "Oefengemeente Voorbeeld"
    assert [v.titel.split(" ·")[0] for v in bronnen.zoek("kachel", Zeef(gemeente=code))] == [
        "Notitie"
    ]
    assert bronnen.zoek("kachel", Zeef(gemeente="GM0014")) == []
    assert {v.groep for v in bronnen.zoek("oefen", Zeef(gemeente=code))} == {
        Groep.DOSSIER,
        Groep.PLEKKEN,
    }
    (thema, *_) = bronnen.themas()
    assert bronnen.zoek("kachel", Zeef(thema=thema)) == []
    dag.doe(TrekIn(object=id_, reden="Vergissing"))
    (weg,) = bronnen.zoek("kachel", Zeef(staat=Staat.WEG))
    assert "ingetrokken" in weg.titel


def test_a_form_that_is_being_filled_in_has_its_theme(dag: Dag, maak: Maak) -> None:
    dag.bezoek()
    dag.formulier()
    kop = next(k for k in dag.state.dossier.formulieren() if k.id == "t1")
    (half,) = maak().zoek("", Zeef(thema=kop.thema, staat=Staat.ONAF))
    assert half.titel.startswith(kop.titel)
    half.doe()
    assert dag.venster.window.pages.at() == ("formulier", dag.id["formulier"])


def test_to_find_a_record_only_records_are_there(dag: Dag, maak: Maak) -> None:
    dag.bezoek()
    id_ = dag.signaal()
    gevonden = maak(naar_regel=True).zoek("", Zeef())
    assert groepen(gevonden) == [Groep.DOSSIER]
    next(v for v in gevonden if v.titel.startswith("Signaal 1")).doe()
    assert dag.venster.window.pages.at() == ("vastgelegd", id_)
