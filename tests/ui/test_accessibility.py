"""Roles and names for a screen reader, and what it is told."""

import gc

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from waarnemer_app.ui import accessibility


def role_of(widget: QWidget) -> QAccessible.Role:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found.role()


def name_of(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found.text(QAccessible.Text.Name)


@pytest.fixture(autouse=True)
def factory(qapp: QApplication) -> None:
    accessibility.install()


def test_titles_pictures_lines_and_groups_have_their_role(qtbot: QtBot) -> None:
    for role, expected in (
        (accessibility.HEADING, QAccessible.Role.Heading),
        (accessibility.GRAPHIC, QAccessible.Role.Graphic),
        (accessibility.LIST_ITEM, QAccessible.Role.ListItem),
        (accessibility.GROUP, QAccessible.Role.Grouping),
    ):
        widget = QWidget()
        qtbot.addWidget(widget)
        accessibility.set_role(widget, role)
        assert role_of(widget) is expected


def test_a_title_speaks_its_text_unless_it_has_a_name(qtbot: QtBot) -> None:
    title = QLabel("Open punten")
    qtbot.addWidget(title)
    accessibility.set_role(title, accessibility.HEADING)
    assert name_of(title) == "Open punten"
    accessibility.name(title, "Open punten, 5", "gesorteerd op plicht")
    assert name_of(title) == "Open punten, 5"
    assert title.accessibleDescription() == "gesorteerd op plicht"


def test_a_widget_without_a_role_of_ours_keeps_that_of_qt(qtbot: QtBot) -> None:
    button = QPushButton("Leg vast")
    qtbot.addWidget(button)
    assert role_of(button) is QAccessible.Role.Button


def test_children_of_a_group_stay_in_the_tree(qtbot: QtBot) -> None:
    group = QWidget()
    qtbot.addWidget(group)
    accessibility.set_role(group, accessibility.GROUP)
    column = QVBoxLayout(group)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    column.addWidget(QPushButton("Ja"))
    found = QAccessible.queryAccessibleInterface(group)
    assert found is not None
    child = found.child(0)
    assert child is not None
    assert child.text(QAccessible.Text.Name) == "Ja"


def test_interfaces_of_dead_widgets_are_let_go(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accessibility, "_SWEEP", 5)

    def live() -> int:
        fresh = QLabel()
        qtbot.addWidget(fresh)
        accessibility.set_role(fresh, accessibility.HEADING)
        fresh.setText("nog een titel")
        assert role_of(fresh) is QAccessible.Role.Heading
        return len(accessibility._alive)

    before = live()
    for _ in range(20):
        widget = QLabel()
        accessibility.set_role(widget, accessibility.HEADING)
        widget.setText("titel")
        assert role_of(widget) is QAccessible.Role.Heading
        widget.deleteLater()
        del widget
        gc.collect()
        QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    assert live() <= before + 5


def test_an_announcement_says_the_text_and_how_urgent(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    sent: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def keep(event: QAccessibleEvent) -> None:
        sent.append((event.message(), event.politeness()))  # type: ignore[attr-defined]  # an announcement

    monkeypatch.setattr(QAccessible, "updateAccessibility", keep)
    accessibility.announce(widget, "5.06 niet gezien")
    accessibility.announce(widget, "Fout bij 5.06", assertive=True)
    politeness = QAccessible.AnnouncementPoliteness
    assert sent == [
        ("5.06 niet gezien", politeness.Polite),
        ("Fout bij 5.06", politeness.Assertive),
    ]
