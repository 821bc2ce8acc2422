"""The picture: pan and zoom by mouse and keys, a click chooses, a second opens, and words."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.proef import Toon
from waarnemer_app.ui.route.kaart import Kaart
from waarnemer_app.ui.route.plaatsen import Plaats
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.route import Halte

PLAATSEN = [Plaats(f"p{x}{y}", 100_000 + x * 1000, 400_000 + y * 1000) for x in range(5) for y in range(5)]  # fmt: skip # noqa: E501
HALTES = [
    ("p00", Halte(100_000, 400_000, "1", "1 Aula", "geweest")),
    ("p22", Halte(102_000, 402_000, "2", "2 Gymzaal", "nu")),
    ("p44", Halte(104_000, 404_000, "3", "3 Stadhuis", "straks")),
]


@pytest.fixture
def kaart(theme: Theme, toon: Toon) -> Kaart:
    kaart = Kaart(theme)
    kaart.setFixedSize(600, 400)
    kaart.toon_plaatsen(PLAATSEN)
    kaart.toon_haltes(HALTES)
    toon(kaart)
    kaart.toon_alles()
    kaart.setFocus()
    return kaart


def plek(kaart: Kaart, id_: str) -> QPoint:
    plaats = next(p for p in PLAATSEN if p.id == id_)
    return kaart.blik.naar_scherm(plaats.x, plaats.y, kaart.size().toSizeF()).toPoint()


def hoor(kaart: Kaart) -> list[tuple[str, str]]:
    gezien: list[tuple[str, str]] = []
    kaart.gekozen.connect(lambda id_: gezien.append(("kies", id_)))
    kaart.geopend.connect(lambda id_: gezien.append(("open", id_)))
    return gezien


def test_a_click_chooses_and_a_second_click_opens(kaart: Kaart) -> None:
    gezien = hoor(kaart)
    for _ in range(2):
        QTest.mouseClick(kaart, Qt.MouseButton.LeftButton, pos=plek(kaart, "p31"))
    assert gezien == [("kies", "p31"), ("open", "p31")]
    QTest.mouseClick(kaart, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert len(gezien) == 2, "nothing lies there"


def test_keys_walk_the_stops_and_enter_opens(kaart: Kaart) -> None:
    gezien = hoor(kaart)
    for toets in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(kaart, toets)
    assert gezien == [("kies", "p00"), ("kies", "p22"), ("kies", "p00"), ("open", "p00")]


def test_keys_walk_all_places_from_near_to_far(kaart: Kaart) -> None:
    gezien = hoor(kaart)
    for _ in range(len(PLAATSEN)):
        QTest.keyClick(kaart, Qt.Key.Key_Down)
    assert gezien[0] == ("kies", "p22")
    assert {id_ for _, id_ in gezien} == {p.id for p in PLAATSEN}


def test_pan_and_zoom_by_keys_mouse_and_wheel(kaart: Kaart) -> None:
    begin = kaart.blik
    QTest.keyClick(kaart, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert kaart.blik.x > begin.x
    QTest.keyClicks(kaart, "+")
    assert kaart.blik.maat == pytest.approx(begin.maat * 1.5)
    QTest.keyClicks(kaart, "-")
    QTest.keyClicks(kaart, "0")
    assert kaart.blik == begin
    gezien = hoor(kaart)
    midden = plek(kaart, "p22")
    QTest.mousePress(kaart, Qt.MouseButton.LeftButton, pos=midden)
    QTest.mouseMove(kaart, midden + QPoint(50, 30))
    QTest.mouseRelease(kaart, Qt.MouseButton.LeftButton, pos=midden + QPoint(50, 30))
    assert plek(kaart, "p22") == midden + QPoint(50, 30)
    assert gezien == [], "a drag is no click"
    voor = kaart.blik.maat
    draai(kaart, midden, 120)
    assert kaart.blik.maat > voor


def draai(kaart: Kaart, waar: QPoint, hoever: int) -> None:
    geen = Qt.KeyboardModifier.NoModifier
    wiel = QWheelEvent(
        QPointF(waar),
        QPointF(kaart.mapToGlobal(waar)),
        QPoint(),
        QPoint(0, hoever),
        Qt.MouseButton.NoButton,
        geen,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(kaart, wiel)


def test_the_wheel_does_nothing_until_the_picture_has_the_focus(kaart: Kaart) -> None:
    kaart.clearFocus()
    voor = kaart.blik
    draai(kaart, QPoint(100, 100), 240)
    assert kaart.blik == voor


def test_a_choice_outside_comes_into_view(kaart: Kaart) -> None:
    kaart.zoom(20)
    kaart.kies("p44")
    assert kaart.rect().contains(plek(kaart, "p44"))
    assert kaart.keuze == "p44"
    kaart.kies("onbekend")


def test_a_reader_hears_how_many_and_the_stops(kaart: Kaart) -> None:
    assert kaart.accessibleName() == "Kaart met 25 plekken"
    assert "2 Gymzaal, nu" in kaart.accessibleDescription()


def test_the_points_and_the_stops_are_drawn(kaart: Kaart, theme: Theme) -> None:
    def tel(kleur: str) -> int:
        beeld: QImage = kaart.grab().toImage()
        rgb = theme.color(kleur).rgb()
        return sum(beeld.pixel(x, y) == rgb for x in range(600) for y in range(400))

    alles = tel("edge"), tel("primary")
    assert min(alles) > 20
    kaart.toon_plaatsen([])
    kaart.toon_haltes([])
    assert tel("primary") == 0
