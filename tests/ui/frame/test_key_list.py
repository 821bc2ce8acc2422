"""The list of keys: every act with its keys, the page's own first."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Show
from waarnemer_app.ui.components import KeyCap, Label
from waarnemer_app.ui.frame.actions import Actions
from waarnemer_app.ui.frame.key_list import KeyList
from waarnemer_app.ui.theme import Theme


def test_every_act_and_its_keys_are_listed(theme: Theme, show: Show) -> None:
    window = show()
    actions = Actions(window)
    keys = KeyList(theme, actions, [("J", "ja"), ("N", "nee")])
    show(keys)
    words = [label.text() for label in keys.findChildren(Label)]
    assert {act.text for act in actions.acts} <= set(words)
    assert words.index("Op deze pagina") < words.index("ja") < words.index("Notitie")
    caps = [cap.accessibleName() for cap in keys.findChildren(KeyCap)]
    assert {"toets F2", "toets Ctrl+N", "toets J", "toets Alt+←"} <= set(caps)


def test_f1_closes_it_again(theme: Theme, show: Show) -> None:
    keys = KeyList(theme, Actions(show()))
    show(keys)
    keys.take_focus()
    QTest.keyClick(keys, Qt.Key.Key_F1)
    assert not keys.isVisible()
