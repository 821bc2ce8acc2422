"""One step of sending as a bar with words."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.versturen.balk import Balk


def test_says_how_far_it_is(theme: Theme, qtbot: QtBot) -> None:
    balk = Balk(theme, "Logboek")
    qtbot.addWidget(balk)
    assert (balk.tekst(), balk.gevuld, balk.klaar) == ("Logboek: wacht", False, False)
    balk.toon(3, 4)
    assert (balk.accessibleName(), balk.gevuld, balk.klaar) == ("Logboek: 3 van 4", True, False)
    balk.toon(4, 4)
    assert balk.klaar
    balk.toon(1, 1, "gecontroleerd")
    assert balk.accessibleName() == "Logboek: gecontroleerd"
    balk.leeg()
    assert balk.accessibleName() == "Logboek: wacht"


def test_the_bar_is_filled_for_its_part(theme: Theme, qtbot: QtBot) -> None:
    balk = Balk(theme, "Logboek")
    qtbot.addWidget(balk)
    balk.resize(600, balk.sizeHint().height())

    def groen() -> int:
        beeld, hoog = balk.grab().toImage(), balk.height() // 2
        ok = theme.color("ok")
        return sum(beeld.pixelColor(x, hoog) == ok for x in range(400))

    assert groen() == 0
    balk.toon(1, 4)
    kwart = groen()
    balk.toon(2, 4)
    assert kwart > 0
    assert abs(groen() - 2 * kwart) <= 2


def test_asks_room_for_all_its_words(theme: Theme, qtbot: QtBot) -> None:
    for factor in (100, 200):
        theme.set(factor=factor)
        balk = Balk(theme, "Logboek", ("Ontvangstbewijs", "gecontroleerd"))
        qtbot.addWidget(balk)
        woorden = theme.text_width("Ontvangstbewijs") + theme.text_width("gecontroleerd", "md", 600)
        assert balk.minimumSizeHint().width() > woorden
