"""A picture as a file: PNG and SVG from the same paint function as the screen.

Words in an SVG are drawn as shapes, so that no font can be missing where it is opened; what the
picture says stands in its title and description, for who does not see it. On paper and in a
letter the ground is light, whatever the screen has.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QMimeData, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPainterPath, QTextLayout, QTextOption
from PySide6.QtSvg import QSvgGenerator

from waarnemer_app.documents.tekst import bestandsnaam
from waarnemer_app.ui.components.picture import Image
from waarnemer_app.ui.theme import Theme

SVG_MIME: Final = "image/svg+xml"
_KEER: Final = 2
"""So many dots per px in a PNG: sharp on paper."""
_RAND: Final = 16
"""White around the picture, in px."""


class Vormpenseel(QPainter):
    """Draws words as shapes. Only for what is painted from Python, as every picture here is."""

    def drawText(self, rect: QRectF, flags: int, text: str) -> None:  # type: ignore[override]
        """Words in ``rect``, broken into lines when ``flags`` say so."""
        maten = QFontMetricsF(self.font())
        regels = self._regels(rect, text) if flags & Qt.TextFlag.TextWordWrap else [text]
        hoog = maten.lineSpacing() * (len(regels) - 1) + maten.height()
        boven = rect.top()
        if flags & Qt.AlignmentFlag.AlignVCenter:
            boven = rect.center().y() - hoog / 2
        elif flags & Qt.AlignmentFlag.AlignBottom:
            boven = rect.bottom() - hoog
        vorm = QPainterPath()
        for nummer, regel in enumerate(regels):
            breed = maten.horizontalAdvance(regel)
            links = rect.left()
            if flags & Qt.AlignmentFlag.AlignHCenter:
                links = rect.center().x() - breed / 2
            elif flags & Qt.AlignmentFlag.AlignRight:
                links = rect.right() - breed
            basis = boven + nummer * maten.lineSpacing() + maten.ascent()
            vorm.addText(links, basis, self.font(), regel)
        self.fillPath(vorm, self.pen().color())

    def _regels(self, rect: QRectF, text: str) -> list[str]:
        regels = []
        for alinea in text.split("\n"):
            indeling = QTextLayout(alinea, self.font())
            indeling.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
            indeling.beginLayout()
            while (regel := indeling.createLine()).isValid():
                regel.setLineWidth(rect.width())
                begin = regel.textStart()
                regels.append(alinea[begin : begin + regel.textLength()].rstrip())
            indeling.endLayout()
        return regels


def _papier(theme: Theme) -> Theme:
    """The light look at the size of the screen."""
    return Theme("licht", theme.factor, theme.resources)


def _maat(image: Image) -> QSize:
    return image.size.grownBy(QMargins(_RAND, _RAND, _RAND, _RAND))


def _teken(painter: QPainter, image: Image, theme: Theme) -> None:
    licht = _papier(theme)
    hints = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
    painter.setRenderHints(hints)
    painter.fillRect(
        QRectF(0, 0, _maat(image).width(), _maat(image).height()), licht.color("surface")
    )
    painter.translate(_RAND, _RAND)
    image.paint(painter, QRectF(0, 0, image.size.width(), image.size.height()), licht)


def beeld(image: Image, theme: Theme) -> QImage:
    """The picture in dots, with its words inside the file."""
    vel = QImage(_maat(image) * _KEER, QImage.Format.Format_RGB32)
    vel.setDevicePixelRatio(_KEER)
    vel.fill(Qt.GlobalColor.white)
    with QPainter(vel) as painter:
        _teken(painter, image, theme)
    vel.setText("Title", image.name)
    vel.setText("Description", image.text)
    return vel


def png(image: Image, theme: Theme) -> bytes:
    """The picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    beeld(image, theme).save(buffer, "PNG")  # type: ignore[call-overload]  # a device is allowed
    return bytes(buffer.data().data())


def svg(image: Image, theme: Theme) -> bytes:
    """The picture as an SVG file: shapes only, with title and description."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    maker = QSvgGenerator()
    maker.setOutputDevice(buffer)
    maker.setSize(_maat(image))
    maker.setViewBox(QRectF(0, 0, _maat(image).width(), _maat(image).height()))
    maker.setResolution(96)
    maker.setTitle(image.name)
    maker.setDescription(image.text)
    with Vormpenseel(maker) as painter:
        _teken(painter, image, theme)
    return bytes(buffer.data().data())


def naar_klembord(image: Image, theme: Theme, *, als_svg: bool) -> QMimeData:
    """What goes on the clipboard: the picture, and its words for where no picture can be put."""
    uit = QMimeData()
    uit.setText(image.text)
    if als_svg:
        uit.setData(SVG_MIME, QByteArray(svg(image, theme)))
    uit.setImageData(beeld(image, theme))
    return uit


def naam_van(image: Image, dag: str, soort: str) -> str:
    """A name for its file that every system takes: "tijdlijn-van-vandaag-2026-03-18.png"."""
    return f"{bestandsnaam(image.name, dag)}.{soort}"
