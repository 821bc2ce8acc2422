"""The count grid (bediening 5.03; regels 3.0, decisions 1 to 3; Abacus F.201, F.203, W.201-204)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.helpers.formulieren import gecombineerd
from tests.ui.formulier.conftest import Maak, Proef
from waarnemer_app.domain.verkiezing import VerkiezingSoort
from waarnemer_app.ui.formulier.telraster import Telraster, grens_bij

K = Qt.Key
AANTALLEN = 3
PS_AB = (VerkiezingSoort.PS, VerkiezingSoort.AB)


@pytest.fixture
def proef(schone_proef: Proef) -> Proef:
    return schone_proef


def raster(proef: Proef) -> Telraster:
    (gevonden,) = proef.pagina().rasters.values()
    return gevonden


def typ(proef: Proef, *getallen: str) -> None:
    """One number after another, with Enter between."""
    for getal in getallen:
        proef.toets(getal)
        proef.toets(K.Key_Return)


@pytest.mark.parametrize(
    ("stemmen", "grens"), [(None, 15), (0, 15), (10, 1), (100, 2), (700, 14), (750, 15), (5000, 15)]
)
def test_the_limit_follows_the_votes(stemmen: int | None, grens: int) -> None:
    """W.203: 15, or 2 % of H when that is lower."""
    assert grens_bij(stemmen) == grens


def test_enter_walks_through_all_numbers_and_out(proef: Proef) -> None:
    proef.open(onderdeel=AANTALLEN)
    proef.toets("j")
    assert proef.focus() is raster(proef).velden["a"]
    typ(proef, "1046", "78", "1124", "1109", "5", "8", "1122")
    assert proef.vraag() == "t5_06"
    instance = proef.op_schijf().instance
    waarden = [instance.state(f"/data/aantallen/aantallen_1/{x}").value for x in "abdefgh"]
    assert waarden == ["1046", "78", "1124", "1109", "5", "8", "1122"]
    proef.toets(K.Key_Up)
    assert proef.focus() is raster(proef).velden["h"]
    proef.toets(K.Key_Up)
    assert proef.focus() is raster(proef).velden["g"]


def test_sums_are_said_in_words_and_totals_are_never_computed(proef: Proef) -> None:
    proef.open(onderdeel=AANTALLEN)
    proef.toets("j")
    typ(proef, "1046", "78")
    som = raster(proef)._som
    assert som["abcd"].text() == ""
    assert raster(proef).velden["d"].value() == ""
    typ(proef, "1214", "1109", "5", "8", "1122")
    assert som["abcd"].text() == "A + B is 1.124, bij D staat 1.214"
    assert som["efgh"].text() == "E + F + G = 1.122 klopt"
    assert raster(proef)._balans.accessibleName().startswith("Verschil")


def test_no_kiezerspas_no_c(maak_proef: Maak, proef: Proef) -> None:
    """R-ORG: no kiezerspas at a gemeenteraad; there is one at Provinciale Staten."""
    proef.open(onderdeel=AANTALLEN)
    assert raster(proef).velden["c"].isHidden()
    ander = maak_proef(pakket=gecombineerd(*PS_AB))
    ander.open(onderdeel=AANTALLEN)
    assert not raster(ander).velden["c"].isHidden()


def test_every_doubt_has_its_own_reason(proef: Proef) -> None:
    proef.open(onderdeel=AANTALLEN)
    proef.toets("j")
    typ(proef, "1046", "78", "1214", "1109", "50", "8", "1167")
    grid = raster(proef)
    getoond = {letter: deel.tekst() for letter, deel in grid._letop.items() if deel.tekst()}
    assert set(getoond) == {"d", "f", "h"}
    assert "W.201" in getoond["f"]
    grid._letop["d"].reden.setText("De voorzitter zei het zo.")
    grid._letop["d"].reden.report()
    twijfels = [ref[-1] for ref in proef.pagina().invuller.twijfels()]
    assert twijfels == ["f", "h"]
    assert grid._letop["f"].reden.value() == ""


def test_a_number_that_cannot_exist_is_a_fault_without_a_reason(proef: Proef) -> None:
    proef.open(onderdeel=AANTALLEN)
    proef.toets("j")
    typ(proef, "999999")
    letop = raster(proef)._letop["a"]
    assert letop.tekst() == "Vul een aantal in van 0 tot en met 100000."
    assert letop.reden.isHidden()
    assert raster(proef).velden["a"].property("staat") == "error"


def test_a_signaal_is_offered_until_it_is_made_or_declined(proef: Proef) -> None:
    proef.open(onderdeel=AANTALLEN)
    proef.toets("j")
    typ(proef, "1046", "78", "1214", "1109", "50", "8", "1167")
    letops = raster(proef)._letop
    letops["f"].niet.press()
    assert letops["f"].maak.isHidden()
    letops["d"].maak.press()
    proef.rust()
    naam, concept = proef.getoond[-1]
    assert naam == "signaal"
    inhoud = proef.dossier.concept(concept).inhoud  # type: ignore[union-attr]  # it is there
    assert inhoud["wat"] == "D: Kiezers in totaal 1214."
    proef.venster.terug()
    proef.rust()
    assert letops["d"].maak.isHidden()
    assert not letops["h"].maak.isHidden()


def test_g_takes_a_number_away_and_goes_on(proef: Proef) -> None:
    proef.open(onderdeel=AANTALLEN)
    proef.toets("j")
    proef.toets("12")
    proef.toets("g")
    assert proef.focus() is raster(proef).velden["b"]
    ref = "/data/aantallen/aantallen_1/a"
    assert proef.op_schijf().instance.state(ref).value == ""


def test_other_letters_do_nothing(proef: Proef) -> None:
    proef.open(onderdeel=AANTALLEN)
    proef.toets("j")
    proef.toets("1x2")
    assert raster(proef).velden["a"].value() == "12"


def test_a_grid_per_election_chosen_above_it(maak_proef: Maak) -> None:
    proef = maak_proef(pakket=gecombineerd(*PS_AB))
    proef.open(onderdeel=AANTALLEN)
    grid = raster(proef)
    assert grid.keuze is not None
    labels = [segment.text() for segment in grid.keuze.segments]
    assert labels == ["Provinciale Staten", "Waterschap"]
    proef.toets("j")
    typ(proef, "10", "1", "1", "12")
    grid.keuze.segments[1].click()
    proef.rust()
    assert grid.velden["a"].value() == ""
    assert grid._som["abcd"].text() == ""
    grid.velden["a"].take_focus()
    typ(proef, "20")
    grid.keuze.segments[0].click()
    proef.rust()
    assert grid.velden["a"].value() == "10"
    instance = proef.op_schijf().instance
    assert instance.state("/data/aantallen/aantallen_2/a").value == "20"
    assert instance.state("/data/aantallen/aantallen_1/d").value == "12"


def test_f8_and_the_check_page_find_the_second_election(maak_proef: Maak) -> None:
    proef = maak_proef(pakket=gecombineerd(*PS_AB))
    pagina = proef.open(onderdeel=AANTALLEN)
    proef.vul(pagina.invuller)
    for letter, getal in (("a", "1"), ("b", "1"), ("c", "1"), ("d", "9")):
        pagina.invuller.antwoord(f"/data/aantallen/aantallen_2/{letter}", getal)
    pagina.toon_onderdeel(0)
    proef.toets(K.Key_F8)
    assert proef.focus() is raster(proef).velden["d"]
    assert raster(proef).velden["d"].value() == "9"


def test_the_label_of_e_follows_the_stemopneming(proef: Proef) -> None:
    """Decision 3: kandidaten where votes are counted per candidate, else lijsten."""
    pagina = proef.open(onderdeel=AANTALLEN)
    label = pagina.invuller.instance.state("/data/aantallen/aantallen_1/e").label
    assert raster(proef)._labels["e"].text() == label.removeprefix("E: ")


@pytest.mark.parametrize(
    ("maat", "factor", "naast"),
    [((1366, 768), 100, True), ((1024, 640), 100, True), ((1366, 768), 200, False)],
)
def test_tables_stand_below_each_other_where_there_is_no_room(
    maak_proef: Maak, maat: tuple[int, int], factor: int, *, naast: bool
) -> None:
    proef = maak_proef(maat=maat)
    proef.theme.set(factor=factor)
    pagina = proef.open(onderdeel=AANTALLEN)
    # on little room the grid is a page of its own (picture 10c)
    assert pagina.vel.doel("/data/aantallen/aantallen_1/a") is not None
    proef.rust()
    grid = raster(proef)
    a, e = (grid.velden[x].mapTo(grid, QPoint(0, 0)) for x in "ae")
    assert (a.y() == e.y()) is naast
    assert (a.x() == e.x()) is not naast
    # beside each other only where no label has to break
    hoogtes = {grid._labels[x].height() for x in "abefg"}
    assert len(hoogtes) == 1


def test_letters_of_the_totals_are_inverted(proef: Proef) -> None:
    proef.open(onderdeel=AANTALLEN)
    grid = raster(proef)
    beeld = {x: grid._tekens[x].grab().toImage() for x in "ad"}
    assert beeld["d"].pixelColor(4, 15) == proef.theme.color("ink")
    assert beeld["a"].pixelColor(4, 15) == proef.theme.color("surface")


def test_a_number_that_is_being_typed_is_left_alone(proef: Proef, qtbot: QtBot) -> None:
    proef.open(onderdeel=AANTALLEN)
    proef.toets("j")
    proef.toets("10")
    raster(proef).toon()
    assert raster(proef).velden["a"].text() == "10"
    ref = "/data/aantallen/aantallen_1/a"
    qtbot.waitUntil(
        lambda: proef.waarde("k8") == "" and proef.op_schijf().instance.state(ref).value == "10"
    )
