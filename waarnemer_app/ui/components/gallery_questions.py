"""The part of the gallery with the controls of questions, each in the row it stands in."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui import components as c
from waarnemer_app.ui.theme import Theme

_PLACES = [
    ("a", "Naast de tafel"),
    ("b", "Bij het raam"),
    ("c", "Achter een scherm waar het stembureau er geen zicht op heeft"),
]
_MANY = [(str(n), f"Oefendorp {n}") for n in range(1, 200)]


def _row(theme: Theme, code: str, question: str, answer: QWidget, *, below: bool) -> c.FieldRow:
    return c.FieldRow(theme, code=code, question=question, answer=answer, below=below)


def _beside(theme: Theme, *parts: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    c.spaced(theme, row, spacing=10)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return holder


def _counted(theme: Theme) -> QWidget:
    counter = c.Counter(theme, "Kiezers")
    counter.show_value("14")
    counter.show_tally("14 in de laatste 10 minuten, laatste om 9.41", undo=True)
    return _row(theme, "2.03", "Hoeveel kiezers kwamen binnen?", counter, below=False)


def _numbers(theme: Theme) -> list[QWidget]:
    duration = c.NumberField(theme, "Wachttijd")
    duration.show_value("12")
    width = c.DecimalField(theme, "Breedte")
    width.show_value("0.9")
    loud = c.RangeField(theme, "Geluid", c.Scale("0", "10", "0.5"))
    loud.show_value("3.5")
    day = c.DateField(theme, "Dag", now=datetime.now)
    day.show_value("2026-03-18")
    when = c.MomentField(theme, "Wanneer", now=datetime.now)
    when.show_value("2026-03-18T21:47:00.000+01:00")
    place = c.PlaceField(theme, "Ingang")
    place.show_value("52.0907 5.1214")
    minutes = _beside(theme, duration, c.Label(theme, "minuten", color="ink_soft", wrap=False))
    metres = _beside(theme, width, c.Label(theme, "meter", color="ink_soft", wrap=False))
    now = c.Button(theme, "Nu", key="Spatie")
    return [
        _row(theme, "2.04", "Hoe lang wachtte de laatste kiezer?", minutes, below=False),
        _row(theme, "2.05", "Hoe breed is de deur?", metres, below=False),
        _row(theme, "2.06", "Hoe luid was het?", loud, below=True),
        _row(theme, "2.07", "Op welke dag was dat?", _beside(theme, day), below=False),
        _row(theme, "2.08", "Wanneer kwam de bode?", _beside(theme, when, now), below=False),
        _row(theme, "2.09", "Waar was de ingang?", place, below=True),
    ]


def _choices(theme: Theme) -> list[QWidget]:
    short = c.ChoiceList(theme, "Stembus", _PLACES)
    short.show_values(["a"])
    many = c.ChoiceList(theme, "Gemeente", _MANY, several=True)
    many.show_values(["2", "4"])
    folded = c.ChoiceList(theme, "Stemhokje", _PLACES, folded=True)
    order = c.Ranking(theme, "Drukte", _PLACES)
    order.show_values(["b", "a", "c"])
    file = c.FileField(theme, "Foto")
    file.show_file("bord.png", 340_000)
    return [
        _row(theme, "3.01", "Waar staat de stembus?", short, below=True),
        _row(theme, "3.02", "Uit welke gemeenten kwamen kiezers?", many, below=True),
        _row(theme, "3.03", "Waar staat het stemhokje?", folded, below=True),
        _row(theme, "3.04", "Zet in volgorde van drukte.", order, below=True),
        _row(theme, "3.05", "Foto van het bord", file, below=True),
    ]


def questions(theme: Theme) -> QWidget:
    """Numbers and times at the left, choices and a file at the right."""
    page = QWidget()
    halves = QHBoxLayout(page)
    c.spaced(theme, halves, spacing=32)
    for parts in ([_counted(theme), *_numbers(theme)], _choices(theme)):
        column = QVBoxLayout()
        c.spaced(theme, column)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        halves.addLayout(column, 1)
    return page
