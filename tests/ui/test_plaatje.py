"""A picture as PNG and SVG: the same picture, whole in itself, with its words inside."""

from __future__ import annotations

import pytest
from defusedxml import ElementTree
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from waarnemer_app.ui.components.balance import Balance, BalanceData
from waarnemer_app.ui.components.circles import Circles, Mark
from waarnemer_app.ui.components.ladder import Ladder, Rung
from waarnemer_app.ui.components.picture import Image
from waarnemer_app.ui.components.timeline import SignalMark, Stated, Timeline, TimelineData, Visit
from waarnemer_app.ui.plaatje import SVG_MIME, beeld, naam_van, naar_klembord, png, svg
from waarnemer_app.ui.theme import Theme

NS = "{http://www.w3.org/2000/svg}"
DAG = TimelineData(
    now=14.4,
    visits=(Visit(9, 10.5, "18", "Gymzaal", "done"), Visit(13.2, 15, "41", "Aula", "current")),
    stated=(Stated(10.2, "T1"),),
    signals=(SignalMark(9.7, "1", "warning", "te beoordelen"),),
    notes=(9.2, 13.9),
)

LADDER = [
    Rung(1, "Overleg met het stembureau", "gedaan", ("9.41 uur, met de voorzitter",)),
    Rung(2, "Escalatie naar de gemeente", "nu", ("Bel de projectleider verkiezingen.",)),
]


@pytest.fixture
def beelden(theme: Theme) -> list[Image]:
    """Each kind of picture, as its widget gives it."""
    marks = [
        Mark("Raakt een waarborg", True),
        Mark("Kan kwaad", True),
        Mark("Nu te herstellen", False),
    ]
    widgets = (
        Timeline(theme, DAG),
        Balance(theme, BalanceData(1124, 1090)),
        Circles(theme, marks),
        Ladder(theme, LADDER),
    )
    for widget in widgets:
        widget.resize(700, 300)
    return [widget.image() for widget in widgets]


def gelijkenis(een: QImage, twee: QImage) -> float:
    """Part of the dots that are about the same."""
    goed = aantal = 0
    for y in range(0, een.height(), 3):
        for x in range(0, een.width(), 3):
            a, b = een.pixelColor(x, y), twee.pixelColor(x, y)
            goed += max(abs(a.red() - b.red()), abs(a.green() - b.green())) < 48
            aantal += 1
    return goed / aantal


def test_the_svg_is_whole_in_itself_and_says_what_it_shows(
    theme: Theme, beelden: list[Image]
) -> None:
    for image in beelden:
        wortel = ElementTree.fromstring(svg(image, theme))
        assert wortel.find(f"{NS}title").text == image.name
        assert wortel.find(f"{NS}desc").text == image.text
        # words are shapes: no font can be missing, and nothing is fetched
        assert not list(wortel.iter(f"{NS}text"))
        assert b"http" not in svg(image, theme).replace(b"http://www.w3.org", b"")
        # with white around it
        assert wortel.get("viewBox") == f"0 0 {image.size.width() + 32} {image.size.height() + 32}"


def test_the_svg_looks_as_the_png(theme: Theme, beelden: list[Image]) -> None:
    for image in beelden[:3]:
        stippen = QImage.fromData(png(image, theme))
        assert stippen.size() == (image.size + QSize(32, 32)) * 2
        lezer = QSvgRenderer(QByteArray(svg(image, theme)))
        assert lezer.isValid()
        vel = QImage((image.size + QSize(32, 32)) * 2, QImage.Format.Format_RGB32)
        vel.fill(Qt.GlobalColor.white)
        with QPainter(vel) as painter:
            lezer.render(painter, QRectF(vel.rect()))
        assert gelijkenis(stippen, vel) > 0.97, image.name


def test_the_png_holds_its_words_and_is_light_in_the_dark(theme: Theme) -> None:
    theme.set(variant="donker")
    widget = Balance(theme, BalanceData(10, 12))
    widget.resize(400, 90)
    stippen = QImage.fromData(png(widget.image(), theme))
    assert (
        stippen.text("Description")
        == "D 10, H 12, 2 stemmen meer dan kiezers, onder de grens van 15"
    )
    assert stippen.pixelColor(0, stippen.height() - 1).lightness() > 240


def test_on_the_clipboard_are_picture_and_words(theme: Theme, beelden: list[Image]) -> None:
    uit = naar_klembord(beelden[0], theme, als_svg=True)
    assert (uit.text(), uit.hasImage()) == (beelden[0].text, True)
    assert bytes(uit.data(SVG_MIME).data()).startswith(b"<?xml")
    assert not naar_klembord(beelden[0], theme, als_svg=False).hasFormat(SVG_MIME)


def test_words_break_where_the_screen_breaks_them(theme: Theme) -> None:
    def teken(painter: QPainter, rect: QRectF, licht: Theme) -> None:
        painter.setFont(licht.font("md"))
        painter.setPen(licht.color("ink"))
        vlag = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(rect, vlag, "een twee drie vier\nvijf zes zeven acht negen tien elf")

    image = Image("Proef", "Proef", QSize(120, 140), teken)
    lezer = QSvgRenderer(QByteArray(svg(image, theme)))
    vel = QImage((image.size + QSize(32, 32)) * 2, QImage.Format.Format_RGB32)
    vel.fill(Qt.GlobalColor.white)
    with QPainter(vel) as painter:
        lezer.render(painter, QRectF(vel.rect()))
    assert gelijkenis(beeld(image, theme), vel) > 0.9


def test_a_file_name_is_safe_everywhere(beelden: list[Image]) -> None:
    naam = naam_van(
        Image("Thema's: één/twee", "", QSize(1, 1), lambda *_: None), "2026-03-18", "svg"
    )
    assert naam == "thema-s-een-twee-2026-03-18.svg"
