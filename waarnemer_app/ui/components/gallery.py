"""A page with all parts in all states, drawn to a picture: to look at, never shown in the program.

Use: ``python -m waarnemer_app.ui.components.gallery UIT.png [variant] [factor]``
"""

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui import components as c
from waarnemer_app.ui.components.gallery_questions import questions
from waarnemer_app.ui.theme import Theme

_ANSWERS = [
    c.Value("ja", "Ja", "J"),
    c.Value("nee", "Nee", "N"),
    c.Value("nvt", "N.v.t.", "V", seen=False),
    c.Value("niet_gezien", "Niet gezien", "G", seen=False),
]


def _row(theme: Theme, *parts: QWidget, stretch: bool = True) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    c.spaced(theme, row, spacing=10)
    for part in parts:
        row.addWidget(part)
    if stretch:
        row.addStretch(1)
    return holder


def _head(theme: Theme, text: str) -> c.Label:
    return c.Label(theme, text, "sm", "ink_soft", weight=600)


def _left(theme: Theme) -> QVBoxLayout:
    column = QVBoxLayout()
    c.spaced(theme, column, spacing=8)
    column.addWidget(c.Title(theme, "Onderdelen en hun staat"))
    column.addWidget(_head(theme, "Knoppen"))
    blocked = c.BigButton(theme, "Kan nog niet", key="")
    blocked.set_blocked("Nog 1 kenmerk")
    column.addWidget(
        _row(
            theme,
            c.BigButton(theme, "Hoofdknop"),
            c.Button(theme, "Tweede"),
            c.Button(theme, "Stil", kind="quiet", icon="copy"),
            c.MenuButton(theme, "Aantallen"),
        )
    )
    why = c.Label(theme, "met de reden ernaast", "sm", "ink_soft", wrap=False)
    withdraw = c.Button(theme, "Trek in", kind="danger", icon="trash")
    column.addWidget(_row(theme, withdraw, blocked, why))
    column.addWidget(_head(theme, "Antwoord: leeg, gezien, niet gezien, met focus"))
    for shown in (None, "nee", "niet_gezien", None):
        choice = c.SegmentedChoice(theme, f"Vraag {shown}", _ANSWERS)
        choice.show_value(shown)
        column.addWidget(choice)
    choice.setObjectName("focus")
    column.addWidget(_head(theme, "Aanbod onder een antwoord"))
    row = c.FieldRow(
        theme,
        code="5.06",
        question="Zei de voorzitter deze aantallen hardop?",
        answer=c.SegmentedChoice(theme, "5.06", _ANSWERS),
        source="Kieswet N 1a lid 2",
        why="Zo kan iedereen in het lokaal meeschrijven.",
    )
    row.set_current(True)
    row.show_offer("Dit kan een signaal zijn.", "Maak signaal")
    column.addWidget(row)
    column.addWidget(_head(theme, "Staat: vorm en woord, nooit kleur alleen"))
    grid = QGridLayout()
    states: Sequence[c.State] = (
        "empty",
        "busy",
        "ready",
        "warning",
        "error",
        "stated",
        "unseen",
        "blocked",
    )
    for number, state in enumerate(states):
        glyph = c.StateGlyph(theme, state, 22, ground="paper")
        label = c.Label(theme, glyph.word(state), wrap=False)
        grid.addWidget(_row(theme, glyph, label), number // 4, number % 4)
    column.addLayout(grid)
    column.addWidget(c.ProgressCells(theme, c.Progress(11, 1, 21), "Stemvrijheid"))
    column.addStretch(1)
    return column


def _fields(theme: Theme) -> QWidget:
    grid_holder = QWidget()
    grid = QGridLayout(grid_holder)
    c.spaced(theme, grid, spacing=8)
    for number, (name, state, value, kind, text) in enumerate(
        (
            ("Gewoon", "", "1046", "", ""),
            ("Let op", "warning", "46", "warning", "Meer dan 3 % blanco"),
            ("Fout", "error", "1214", "error", "A + B + C is 1.124"),
        )
    ):
        field = c.NumberField(theme, name)
        field.show_value(value)
        field.set_state(state)  # type: ignore[arg-type]  # literals of the table above
        line = c.MessageLine(theme)
        line.show_message(kind, text)  # type: ignore[arg-type]  # literals of the table above
        grid.addWidget(c.Label(theme, name, "sm", weight=600), 0, number)
        grid.addWidget(field, 1, number)
        grid.addWidget(line, 2, number)
    return grid_holder


def _right(theme: Theme) -> QVBoxLayout:
    column = QVBoxLayout()
    c.spaced(theme, column, spacing=8)
    column.addWidget(_head(theme, "Velden"))
    column.addWidget(_fields(theme))
    column.addWidget(_head(theme, "Tijd en meerkeuze"))
    time = c.TimeField(theme, "Tijd", now=datetime.now)
    time.show_value("22:18")
    tiles = c.CheckGroup(theme, "Waarborg", [("v", "Verloop"), ("j", "Juistheid")])
    tiles.show_values(["j"])
    column.addWidget(_row(theme, time, c.Button(theme, "Nu", key="Spatie"), tiles))
    area = c.TextArea(theme, "Toelichting")
    area.show_value("Er zitten dan stemmen in de bus zonder stempas.")
    column.addWidget(area)
    column.addWidget(_head(theme, "Meldingen"))
    column.addWidget(
        c.Banner(
            theme,
            "info",
            "Het gemeentelijk stembureau telt opnieuw",
            "Een verschil zonder uitleg is hun werk. U hoeft niets te doen.",
        )
    )
    column.addWidget(
        c.Banner(theme, "ok", "Verstuurd en ontvangen", "Ontvangstbewijs OB-2027-004 127.")
    )
    column.addWidget(
        c.Banner(
            theme, "warning", "De accu is nog 9 %", "Zoek een stopcontact. Uw werk is bewaard."
        )
    )
    column.addWidget(
        c.Banner(
            theme,
            "error",
            "De stembus ging open voor de sluiting",
            "Sluiting 21.04 uur, opening 20.41 uur. Wijzig, of schrijf waarom.",
            button="Ga erheen",
        )
    )
    column.addWidget(c.UndoBar(theme))
    column.addWidget(
        c.EmptyState(
            theme, "note", "Nog geen notities", "Druk op F2. Tijd en plek staan er dan al bij."
        )
    )
    column.addStretch(1)
    return column


def _pictures(theme: Theme) -> QHBoxLayout:
    row = QHBoxLayout()
    c.spaced(theme, row, spacing=16)
    ladder = c.Panel(theme, "Escalatieladder", "Plan 3.3")
    ladder.add(
        c.Ladder(
            theme,
            [
                c.Rung(1, "Informeel overleg", "gedaan", ["9.50 uur, met de voorzitter."]),
                c.Rung(2, "Escalatie naar de gemeente", "nu", ["Bel de projectleider."]),
                c.Rung(3, "Procesaanwijzing", "geblokkeerd", ["Nog niet mogelijk: 4 punten."]),
                c.Rung(4, "Rapportage van bevindingen", "later", ["De Kiesraad schrijft dit."]),
            ],
        )
    )
    row.addWidget(ladder, 3)
    circles = c.Panel(theme, "2 van 3 kenmerken")
    marks = [
        c.Mark("Risico", True),
        c.Mark("Constatering", True),
        c.Mark("Verantwoordelijk", False),
    ]
    circles.add(c.Circles(theme, marks))
    circles.body.addStretch(1)
    row.addWidget(circles, 2)
    points = c.Panel(theme, "Open punten", "2")
    listed = c.ListPanel(theme, "Open punten", digits=True)
    listed.set_rows(
        [
            c.ListRow(
                theme,
                "Minister is nog niet geïnformeerd",
                "Procesaanwijzing nr. 12",
                state="error",
                right="4 u 14 min",
                right_color="error",
                key="1",
            ),
            c.ListRow(theme, "Opvolging vastleggen", "Nr. 12", state="empty", key="2"),
        ]
    )
    points.add(listed)
    points.body.addStretch(1)
    points.add(c.TimerBox(theme, "4 u 14 min open", late=True))
    row.addWidget(points, 3)
    return row


def _day(theme: Theme) -> c.Panel:
    panel = c.Panel(theme)
    data = c.TimelineData(
        now=14.43,
        visits=[
            c.Visit(7.2, 8.4, "1", "Oefenlokaal A"),
            c.Visit(9.1, 10.5, "2"),
            c.Visit(11.2, 12.5, "3", "Oefenlokaal C"),
            c.Visit(14.08, 16, "4", "Oefenlokaal D", "current"),
            c.Visit(16.6, 17.8, "5", "Raadhuis", "planned"),
            c.Visit(20.5, 25, "6", "Oefenlokaal F · telling", "planned"),
        ],
        stated=[c.Stated(8.1, "T1"), c.Stated(10, "T2"), c.Stated(14.7, "T3", "busy")],
        signals=[
            c.SignalMark(8.1, "1"),
            c.SignalMark(9.9, "2", "error", "procesaanwijzing 10.12", 10.2),
            c.SignalMark(14.1, "3", "warning", "in onderzoek"),
        ],
        notes=[7.4, 7.8, 8.2, 9.3, 9.6, 9.8, 11.4, 14.1],
        pauses=[(12.5, 14.08)],
    )
    panel.add(c.Timeline(theme, data))
    panel.add(c.Balance(theme, c.BalanceData(1124, 1122)))
    return panel


def build(theme: Theme) -> QWidget:
    """The page; the last group of answers has the object name "focus"."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    c.spaced(theme, column, (28, 20, 28, 20), 16)
    halves = QHBoxLayout()
    c.spaced(theme, halves, spacing=32)
    halves.addLayout(_left(theme), 1)
    halves.addLayout(_right(theme), 1)
    column.addLayout(halves)
    column.addWidget(questions(theme))
    column.addWidget(_day(theme))
    column.addLayout(_pictures(theme))
    receipt = c.Receipt(
        "OB-2027-004 127",
        "18 maart 2027, 0.43 uur",
        [("Van", "Laptop 0412, regels 1 tot en met 132"), ("Handtekening", "klopt")],
    )
    card = c.ReceiptCard(theme, receipt)
    card.add_act(c.Button(theme, "Bewaar bewijs", icon="device-floppy", small=True))
    card.add_act(c.Button(theme, "Kopieer nummer", kind="quiet", icon="copy", small=True))
    column.addWidget(card)
    column.addWidget(c.DemoBand(theme))
    column.addStretch(1)
    return page


def draw(app: QApplication, theme: Theme, target: Path) -> None:
    """Draw the page into a file, with the focus on the last group of answers."""
    theme.apply(app)
    ring = c.FocusRing(app, theme)
    page = build(theme)
    for undo in page.findChildren(c.UndoBar):
        undo.show_act("Signaal 3 is ingetrokken")
    page.resize(max(1366, page.minimumSizeHint().width()), 10)
    page.show()
    page.resize(page.width(), page.heightForWidth(page.width()))
    page.activateWindow()
    focus = page.findChild(c.SegmentedChoice, "focus")
    if focus is not None:
        focus.take_focus()
    app.processEvents()
    page.grab().save(str(target))
    ring.deleteLater()
    page.close()


def main(arguments: Sequence[str]) -> int:
    """Draw the page into the file that is the first argument."""
    app = QApplication(["gallery"])
    variant = arguments[1] if len(arguments) > 1 else "licht"
    factor = int(arguments[2]) if len(arguments) > 2 else 100
    draw(app, Theme.load(variant, factor), Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
