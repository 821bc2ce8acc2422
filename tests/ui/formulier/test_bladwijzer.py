"""Where one is on a sheet, and which cards are open."""

from __future__ import annotations

from waarnemer_app.ui.formulier.bladwijzer import MEESTE_OPEN, Bladwijzer, gezien
from waarnemer_app.ui.formulier.opbouw import Deel


def kaart(nummer: int, vragen: int) -> Deel:
    ref = f"/d/r[{nummer}]"
    return Deel("kaart", ref, tuple(Deel("vraag", f"{ref}/q{n}") for n in range(vragen)))


def boom(kaarten: int, vragen: int) -> tuple[Deel, ...]:
    plus = Deel("erbij", "/d/r")
    delen = (*(kaart(n, vragen) for n in range(1, kaarten + 1)), plus)
    return (Deel("vraag", "/d/a"), Deel("herhaling", "/d/r", delen), Deel("vraag", "/d/z"))


def in_zicht(wijzer: Bladwijzer) -> list[str]:
    return [blad.ref for blad in gezien(*wijzer.zichtbaar())]


def test_few_questions_are_all_in_sight_and_of_many_one_card() -> None:
    wijzer = Bladwijzer()
    wijzer.begin("/d/a")
    wijzer.zet(boom(2, 3))
    assert len(in_zicht(wijzer)) == 2 + 6 + 1
    wijzer.zet(boom(100, 5))
    assert len(wijzer.bladen) > MEESTE_OPEN
    assert in_zicht(wijzer) == ["/d/a", "/d/r", "/d/z"]
    wijzer.bij = "vraag /d/r[7]/q2"
    assert in_zicht(wijzer) == ["/d/a", *(f"/d/r[7]/q{n}" for n in range(5)), "/d/r", "/d/z"]
    # beside the cards the card that was open stays open: nothing jumps
    wijzer.bij = "vraag /d/z"
    assert "/d/r[7]/q0" in in_zicht(wijzer)


def test_what_falls_away_leaves_one_at_what_stood_before_it() -> None:
    wijzer = Bladwijzer()
    wijzer.begin("/d/r[2]/q1")
    wijzer.zet(boom(2, 2))
    assert wijzer.bij == "vraag /d/r[2]/q1"
    wijzer.zet(boom(1, 2))
    assert wijzer.bij == "vraag /d/r[1]/q1"
    wijzer.zet((Deel("vraag", "/d/z"),))
    assert wijzer.bij == "vraag /d/z"
    wijzer.zet(())
    assert (wijzer.bij, wijzer.pagina(), wijzer.nummer()) == ("", (), 1)


def test_pages_and_what_they_show() -> None:
    wijzer = Bladwijzer()
    wijzer.smal = True
    wijzer.begin("/d/r[1]/q0")
    wijzer.zet(boom(2, 2))
    assert (wijzer.nummer(), len(wijzer.paginas())) == (2, 7)
    assert in_zicht(wijzer) == ["/d/r[1]/q0"]


def test_finds_parts_by_question_and_by_instance() -> None:
    wijzer = Bladwijzer()
    wijzer.zet((*boom(2, 2), Deel("raster", "/d/g1", groepen=("/d/g1", "/d/g2"))))
    gevonden = wijzer.blad_van("/d/g2/h")
    assert gevonden is not None
    assert gevonden.soort == "raster"
    assert wijzer.blad_van("/d/r[9]/q0") is None
    assert wijzer.blad_van("") is None
    assert [blad.ref for blad in wijzer.binnen("/d/r[2]")] == ["/d/r[2]/q0", "/d/r[2]/q1"]
    assert [blad.soort for blad in wijzer.binnen("/d/r")][-1] == "erbij"
