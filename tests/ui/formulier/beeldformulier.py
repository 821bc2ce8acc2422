"""A form with pictures of a question and of choices, one of them broken and one not there."""

from __future__ import annotations

import hashlib
from functools import cache

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from waarnemer_app.domain.pakket import Formulier, FormulierBestand, FormulierKop
from waarnemer_app.xforms import compile_xlsform

BRON = """| survey |
| | type | name | label::Nederlands (nl) | label::English (en) | media::image::Nederlands (nl) | media::image::English (en) |
| | begin_group | deel | Inrichting | Layout | | |
| | select_one jn | plaat | Klopt de opstelling met deze plattegrond? | Is the layout as on this plan? | plattegrond.png | plan.png |
| | select_one zegel | zegel | Welk zegel zag u op de stembus? | Which seal did you see? | | |
| | select_multiple zegel | zegels | Welke zegels zag u nog meer? | Which other seals? | | |
| | rank zegel | rang | Welk zegel zag u het meest? | Which seal most? | | |
| | note | kapot | Deze afbeelding is stuk. | This picture is broken. | kapot.png | weg.png |
| | text | woorden | Wat viel op? | What did you notice? | | |
| | end_group | | | | | |
| choices |
| | list_name | name | label::Nederlands (nl) | label::English (en) | media::image::Nederlands (nl) |
| | jn | ja | Ja | Yes | |
| | jn | nee | Nee | No | |
| | zegel | rood | Rood zegel | Red seal | rood.png |
| | zegel | blauw | Blauw zegel met een nummer | Blue seal with a number | blauw.png |
| | zegel | stuk | Groen zegel | Green seal | weg.png |
| | zegel | geen | Geen zegel | No seal | |
| settings |
| | form_id | version | form_title | default_language |
| | beelden | 1 | Formulier met afbeeldingen | Nederlands (nl) |
"""  # noqa: E501 — a row of a form is one line


def beeld(breedte: int, hoogte: int, kleur: str, tekst: str = "") -> bytes:
    """A PNG of one colour with a word in it."""
    image = QImage(breedte, hoogte, QImage.Format.Format_RGB32)
    image.fill(QColor(kleur))
    painter = QPainter(image)
    painter.setPen(QColor("white"))
    painter.drawRect(QRect(8, 8, breedte - 17, hoogte - 17))
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, tekst)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a text
    return bytes(buffer.data().data())


@cache
def met_beelden() -> Formulier:
    """The form with its pictures; it takes a running application to draw them."""
    bron = BRON.encode()
    xform = compile_xlsform(bron, name="beelden").xml
    bestanden = {
        "plattegrond.png": beeld(1800, 700, "#154273", "PLATTEGROND"),
        "plan.png": beeld(300, 200, "#154273", "PLAN"),
        "rood.png": beeld(400, 300, "#a90061", "ROOD"),
        "blauw.png": beeld(200, 400, "#01689b", "BLAUW"),
        "kapot.png": b"\x89PNG\r\n\x1a\nstuk",
    }
    koppen = tuple(
        FormulierBestand(
            naam=naam,
            soort="beeld",
            grootte=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
        )
        for naam, data in bestanden.items()
    )
    kop = FormulierKop(
        id="beelden",
        versie="1",
        thema="T9",
        titel="Formulier met afbeeldingen",
        bron_sha256=hashlib.sha256(bron).hexdigest(),
        xform_sha256=hashlib.sha256(xform).hexdigest(),
        bestanden=koppen,
    )
    return Formulier(kop=kop, bron=bron, xform=xform, bestanden=bestanden)
