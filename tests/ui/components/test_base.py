"""Text, lines and spacing that follow the theme."""

from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.accessibility import HEADING, ROLE
from waarnemer_app.ui.components.base import Hairline, IconLabel, Label, Title, reveal, spaced
from waarnemer_app.ui.theme import Theme


def test_a_label_has_role_and_colour_and_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "tekst", "xl", "ink_soft")
    qtbot.addWidget(label)
    assert label.font().pixelSize() == 21
    assert label.font().weight() == 600
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.color("ink_soft")
    theme.set(variant="donker", factor=200)
    assert label.font().pixelSize() == 42
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == "#BBC7D1"
    label.set_color("error")
    label.set_role("sm", 700)
    assert label.font().weight() == 700
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.color("error")


def test_the_height_of_a_label_follows_its_text_role_and_theme(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "een zin van een paar woorden " * 3)
    qtbot.addWidget(label)
    first = label.heightForWidth(200)
    assert label.heightForWidth(200) == first
    assert label.heightForWidth(400) < first
    label.setText("kort")
    short = label.heightForWidth(200)
    assert short < first
    label.set_role("h1")
    assert label.heightForWidth(200) > short
    label.set_role("md")
    assert label.heightForWidth(200) == short
    theme.set(factor=200)
    assert label.heightForWidth(200) > short


def test_a_label_keeps_its_colour_inside_a_button(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    label = Label(theme, "tekst", "sm", "error", parent=button)
    assert label.foregroundRole() == QPalette.ColorRole.WindowText


def test_text_is_never_read_as_markup(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "<b>A & B</b>", wrap=False)
    qtbot.addWidget(label)
    assert label.sizeHint().width() >= theme.text_width("<b>A & B</b>") - 4


def test_a_title_is_a_heading(theme: Theme, qtbot: QtBot) -> None:
    title = Title(theme, "Vandaag")
    qtbot.addWidget(title)
    assert title.property(ROLE) == HEADING


def test_spacing_grows_with_a_third_of_the_text(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    space = spaced(theme, column, (24, 12, 24, 12), 8)
    assert (column.contentsMargins().left(), column.spacing()) == (24, 8)
    theme.set(factor=200)
    assert (column.contentsMargins().left(), column.spacing()) == (32, 11)
    space.set_margins((0, 0, 0, 0))
    assert column.contentsMargins().left() == 0


def test_a_part_that_stands_nowhere_does_not_open_as_a_window(qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    reveal(part, True)
    assert not part.isVisible()
    reveal(part, False)
    home = QWidget()
    qtbot.addWidget(home)
    part.setParent(home)
    home.show()
    assert not part.isVisible()
    reveal(part, True)
    assert part.isVisible()


def test_line_and_icon_paint_in_the_palette(theme: Theme, qtbot: QtBot) -> None:
    line, icon = Hairline(theme), IconLabel(theme, "flag", "error", 40)
    for widget in (line, icon):
        qtbot.addWidget(widget)
    line.resize(50, 1)
    icon.resize(icon.sizeHint())
    assert line.grab().toImage().pixelColor(20, 0) == theme.color("line")
    red = theme.color("error")
    image = icon.grab().toImage()
    points = [image.pixelColor(x, y) for x in range(40) for y in range(40)]
    assert any(abs(p.red() - red.red()) < 3 and abs(p.green() - red.green()) < 3 for p in points)
    icon.show_icon("check", "ok")
    assert icon.grab().toImage() != image


def test_a_reader_hears_a_title_as_a_heading(theme: Theme, qtbot: QtBot) -> None:
    title = Title(theme, "Open punten")
    qtbot.addWidget(title)
    found = QAccessible.queryAccessibleInterface(title)
    assert found is not None
    assert found.role() is QAccessible.Role.Heading
    assert found.text(QAccessible.Text.Name) == "Open punten"
