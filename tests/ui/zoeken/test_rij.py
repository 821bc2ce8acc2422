"""A line: the matches stand on a marked ground, and a long text ends in "…"."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.zoeken.rij import VondstRij, stukken, teken_gemerkt
from waarnemer_app.ui.zoeken.vondst import Groep, Vondst


def test_pieces_begin_and_end_where_a_match_does() -> None:
    assert stukken("abcdef", ((0, 2), (1, 3), (4, 2))) == [
        ("ab", True),
        ("cd", False),
        ("ef", True),
    ]
    assert "".join(s for s, _ in stukken("abcdef", ((2, 1),))) == "abcdef"


def gemerkt(theme: Theme, tekst: str, breed: int) -> int:
    vel = QImage(breed, 30, QImage.Format.Format_RGB32)
    vel.fill(theme.color("surface"))
    verf = QPainter(vel)
    teken_gemerkt(verf, theme, QRectF(0, 0, breed, 30), tekst, ((0, 3),), "md", "ink")
    verf.end()
    merk = theme.color("mark").rgb()
    return sum(vel.pixel(x, 3) == merk for x in range(breed))


def test_a_match_is_marked_and_nothing_is_drawn_outside(theme: Theme) -> None:
    assert gemerkt(theme, "kac van de kachel", 300) > 10
    assert 0 < gemerkt(theme, "kac van de kachel", 20) <= 20


def test_a_click_opens_and_a_second_line_makes_it_higher(theme: Theme) -> None:
    gezien: list[int] = []
    laag = VondstRij(theme, Vondst(Groep.DOEN, "note", "Notitie", lambda: None))
    hoog = VondstRij(theme, Vondst(Groep.DOEN, "note", "Notitie", lambda: None, onder="tekst"))
    hoog.opened.connect(lambda: gezien.append(1))
    hoog.click()
    assert gezien == [1]
    assert hoog.sizeHint().height() > laag.sizeHint().height() - 1
    assert hoog.accessibleName() == "Notitie, tekst"
