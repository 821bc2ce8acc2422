"""The one list of acts against the key table of bediening 9."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.frame.actions import Actions, acts, group_title, key_words

TABLE = {
    "help": ("F1", "Ctrl+/"),
    "notitie": ("F2", "Ctrl+N"),
    "signaal": ("F3", "Ctrl+I"),
    "bezoek_begin": ("F4", "Ctrl+B"),
    "overleg": ("F5", "Ctrl+O"),
    "volgend_deel": ("F6",),
    "vorig_deel": ("Shift+F6",),
    "weggaan": ("F7", "Ctrl+E"),
    "volgende_open": ("F8", "Ctrl+J"),
    "aanwijzing": ("F9", "Ctrl+Shift+A"),
    "menu": ("F10",),
    "volledig": ("F11",),
    "slot": ("F12", "Ctrl+L"),
    "zoeken": ("Ctrl+K", "Ctrl+F"),
    "vandaag": ("Ctrl+1",),
    "bezoek": ("Ctrl+2",),
    "signalen": ("Ctrl+3",),
    "kennisgevingen": ("Ctrl+4",),
    "versturen": ("Ctrl+5",),
    "volgend_onderdeel": ("Ctrl+PgDown",),
    "vorig_onderdeel": ("Ctrl+PgUp",),
    "terug": ("Alt+Left",),
    "ongedaan": ("Ctrl+Z",),
    "opnieuw": ("Ctrl+Shift+Z", "Ctrl+Y"),
    "opgeslagen": ("Ctrl+S",),
    "pdf": ("Ctrl+P",),
    "groter": ("Ctrl+=",),
    "kleiner": ("Ctrl+-",),
    "normaal": ("Ctrl+0",),
}
FREE = {"Insert", "CapsLock", "Ctrl+Space", "Ctrl+.", "Ctrl+;", "Ctrl+Shift+U", "Ctrl+W", "Ctrl+D"}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_every_key_of_the_table_is_there() -> None:
    keys = {act.name: act.keys for act in acts()}
    for name, wanted in TABLE.items():
        assert set(wanted) <= set(keys[name]), name


def test_no_key_is_used_twice() -> None:
    used = Counter(QKeySequence(key).toString() for act in acts() for key in act.keys)
    assert not {key: count for key, count in used.items() if count > 1}


def test_no_key_is_plain_or_kept_free() -> None:
    for act in acts():
        for key in act.keys:
            parts = key.split("+")
            function = parts[-1].startswith("F") and parts[-1][1:].isdigit()
            control = {"Ctrl", "Alt"} & set(parts)
            enter = key in {"Shift+Return", "Shift+Enter"}
            assert function or control or enter, key
            assert key not in FREE
            assert not {"Ctrl", "Alt"} <= set(parts), key
            assert not (parts[0] == "Alt" and parts[-1].isalpha() and len(parts[-1]) == 1), key


def test_an_act_runs_its_handler_the_page_first(window: QWidget, qtbot: QtBot) -> None:
    actions = Actions(window)
    heard: list[str] = []
    actions.on("notitie", lambda: heard.append("venster"))
    actions.run("notitie")
    actions.set_local({"notitie": lambda: heard.append("pagina")}.get)
    actions.run("notitie")
    assert heard == ["venster", "pagina"]
    assert actions.available("notitie")
    assert not actions.available("pdf")
    with qtbot.waitSignal(actions.unavailable) as told:
        actions.run("pdf")
    assert told.args == ["pdf"]
    with pytest.raises(KeyError):
        actions.on("bestaat_niet", lambda: None)


def test_shift_enter_is_a_line_in_a_text_box_and_the_big_button_elsewhere(
    window: QWidget, qtbot: QtBot
) -> None:
    actions = Actions(window)
    heard: list[int] = []
    actions.on("grote_knop", lambda: heard.append(1))
    text, line = QPlainTextEdit(), QLineEdit()
    column = QVBoxLayout(window)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    column.addWidget(text)
    column.addWidget(line)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    text.setFocus()
    QTest.keySequence(text, QKeySequence("Ctrl+Return"))
    assert len(heard) == 1
    QTest.keySequence(text, QKeySequence("Shift+Return"))
    assert len(heard) == 1
    line.setFocus()
    QTest.keySequence(line, QKeySequence("Shift+Return"))
    assert len(heard) == 2


def test_keys_are_read_as_they_stand_on_the_keyboard() -> None:
    assert key_words(("Ctrl+Return", "Ctrl+Enter", "Shift+Return")) == ["Ctrl+Enter", "Shift+Enter"]
    assert key_words(("Alt+Left",)) == ["Alt+←"]
    assert key_words(("Ctrl+PgDown",)) == ["Ctrl+PgDn"]
    assert {group_title(act.group) for act in acts()} == {
        "Doen",
        "Gaan naar",
        "Weergave en hulp",
    }
