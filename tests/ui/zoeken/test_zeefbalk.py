"""The filters: each has its menu, says what counts, and all go away at once."""

from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Show
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.zoeken.vondst import Staat, Tijd, Zeef
from waarnemer_app.ui.zoeken.zeefbalk import Zeefbalk


def test_each_filter_counts_and_is_said(theme: Theme, show: Show) -> None:
    balk = Zeefbalk(theme, ["3"], [("GM0014", "Groningen")])
    show(balk)
    gezien: list[Zeef] = []
    balk.gekozen.connect(lambda: gezien.append(balk.zeef()))
    for veld, waarde in (
        ("thema", "3"),
        ("gemeente", "GM0014"),
        ("staat", "open"),
        ("tijd", "uur"),
    ):
        balk.kies(veld, waarde)
    assert gezien[-1] == Zeef("3", "GM0014", Staat.OPEN, Tijd.UUR)
    assert [k.text() for k in balk.knoppen.values()] == [
        "Thema 3",
        "Groningen",
        "Nog open",
        "Het laatste uur",
    ]
    assert balk.knoppen["staat"].accessibleName() == "Staat: Nog open"
    balk.kies("staat", "alles")
    assert balk.zeef() == Zeef("3", "GM0014", Staat.ALLES, Tijd.UUR)
    balk.weg.press()
    assert balk.zeef().open
    assert QApplication.focusWidget() is balk.knoppen["thema"]


def test_a_filter_without_choices_is_not_there(theme: Theme, show: Show) -> None:
    balk = Zeefbalk(theme, [], [])
    show(balk)
    assert list(balk.knoppen) == ["staat", "tijd"]
