"""Opens the real frame with a practice page: ``python -m tests.toegankelijkheid.practice_window``.

With the argument ``naamloos`` one field has no name, so that the walk can be seen to fail.
"""

import sys

from PySide6.QtWidgets import QApplication

from waarnemer_app.ui import accessibility
from waarnemer_app.ui import components as c
from waarnemer_app.ui.frame import MainWindow, Page
from waarnemer_app.ui.theme import Theme

ANSWERS = [
    c.Value("ja", "Ja", "J"),
    c.Value("nee", "Nee", "N"),
    c.Value("nvt", "N.v.t.", "V", seen=False),
    c.Value("niet_gezien", "Niet gezien", "G", seen=False),
]


def practice_page(theme: Theme) -> Page:
    """A page with a bit of everything: answers, fields, a list, a picture, a bar."""
    page = Page(theme, "Oefenpagina", "Oefenlokaal A · Oefengemeente Voorbeeld")
    page.add_side_act(c.Button(theme, "Notitie", icon="note", key="F2"))
    choice = c.SegmentedChoice(theme, "5.06 Zei de voorzitter dit hardop?", ANSWERS)
    page.add(
        c.FieldRow(
            theme,
            code="5.06",
            question="Zei de voorzitter deze aantallen hardop?",
            answer=choice,
            source="Kieswet N 1a lid 2",
            why="Dan kan iedereen in het lokaal meeschrijven.",
        )
    )
    number = c.NumberField(theme, "5.07 Hoeveel stempassen?")
    page.add(c.FieldRow(theme, code="5.07", question="Hoeveel stempassen?", answer=number))
    rows = c.ListPanel(theme, "Open punten", digits=True)
    rows.set_rows(
        [
            c.ListRow(theme, "Signaal 1 beoordelen", "Oefenlokaal A", state="warning", key="1"),
            c.ListRow(theme, "Vertrek noteren", "Oefenlokaal A", state="empty", key="2"),
        ]
    )
    page.add(rows)
    page.add(c.Balance(theme, c.BalanceData(1124, 1122)))
    page.add(c.TextArea(theme, "Toelichting"))
    bar = page.add_bar()
    bar.add_second(c.Button(theme, "Vorige", icon="arrow-left"))
    bar.set_big("Verder")
    return page


def practice_window(theme: Theme) -> MainWindow:
    """The frame with the practice page in it, not yet shown."""
    window = MainWindow(theme, demo=True)
    window.register("vandaag", lambda _id: practice_page(theme))
    window.toon("vandaag")
    window.resize(1366, 768)
    return window


def main() -> int:
    """Show the window until it is closed."""
    app = QApplication(sys.argv)
    accessibility.install()
    theme = Theme.load()
    theme.apply(app)
    ring = c.FocusRing(app, theme)
    window = practice_window(theme)
    page = window.pages.current()
    if "naamloos" in sys.argv and page is not None:
        page.add(c.TextField(theme, ""))
    window.show()
    status = app.exec()
    ring.deleteLater()
    return status


if __name__ == "__main__":
    sys.exit(main())
