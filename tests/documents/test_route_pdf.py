"""The route on one page: a table, and a drawing with the same in words."""

import io

import pikepdf

from tests.documents.beschadigd import elementen
from tests.documents.pdfhulp import paginas_van, tekst_van
from tests.documents.voorbeeldroute import PUNTEN, voorbeeldroute
from waarnemer_app.documents.route_pdf import Routepunt


def test_it_is_one_page_with_every_point() -> None:
    (pagina,) = paginas_van(voorbeeldroute())
    for tekst in (
        "1 Stembureau 1 Oefenlokaal 1 Voorbeeldstraat 1 9.05 uur tot 11.20 uur",
        "2 Stembureau 2 Oefenlokaal 2 Voorbeeldplein 12 11.40 uur, nog bezig",
        "5 Tellocatie Oefenhal – avond",
        "Eén plek heeft geen plaats in de lijst en staat niet in de tekening.",
    ):
        assert tekst in pagina


def test_the_drawing_says_the_same_in_words() -> None:
    with pikepdf.open(io.BytesIO(voorbeeldroute())) as pdf:
        (figuur,) = elementen(pdf, "Figure")
        alt = str(figuur.Alt)
    assert alt.startswith("Tekening van de route, het noorden boven. Punt 1: ")
    assert "Punt 4: stembureau 7 Oefenhal, 2,0 kilometer naar het zuidoosten." in alt


def test_a_day_of_twelve_points_still_fits_a_page() -> None:
    twaalf = tuple(
        Routepunt(f"stembureau {n}", f"Straat {n}", 90_000 + 300 * n, 460_000 + 70 * n * n)
        for n in range(1, 13)
    )
    assert len(paginas_van(voorbeeldroute(twaalf))) == 1


def test_an_empty_route_and_one_without_places_are_no_fault() -> None:
    assert "Er staan geen plekken op de route." in tekst_van(voorbeeldroute(()))
    zonder = voorbeeldroute((PUNTEN[4], PUNTEN[4]))
    assert "2 plekken hebben geen plaats in de lijst" in tekst_van(zonder)
    assert b"/Figure" not in zonder


def test_a_point_that_was_missed_is_told_and_not_drawn() -> None:
    gemist = Routepunt("stembureau 9", "Straat 9", 95_000, 465_000, "9.00 uur", gemist=True)
    zonder_plaats = Routepunt("stembureau 8", gemist=True)
    inhoud = voorbeeldroute((*PUNTEN[:2], gemist, zonder_plaats))
    tekst = tekst_van(inhoud)
    assert "3 Stembureau 9 Straat 9 9.00 uur, gemist" in tekst
    assert "niet in de tekening" not in tekst
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        (figuur,) = elementen(pdf, "Figure")
    assert "Punt 2: " in str(figuur.Alt)
    assert "Punt 3: " not in str(figuur.Alt)
