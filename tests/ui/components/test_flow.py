"""A row that goes on to the next line when it is full."""

from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Show
from waarnemer_app.ui.components import Button, Flow
from waarnemer_app.ui.theme import Theme


def test_buttons_stay_whole_at_every_width(theme: Theme, show: Show) -> None:
    flow = Flow(theme)
    buttons = [Button(theme, word) for word in ("Notitie", "Signaal", "Ander bezoek")]
    flow.add(*buttons)
    window = show(flow)
    assert len({button.y() for button in buttons}) == 1
    for width in (300, 190):
        window.resize(width, 500)
        QApplication.processEvents()
        assert len({button.y() for button in buttons}) > 1
        for button in buttons:
            assert flow.rect().contains(button.geometry())
            assert button.width() >= button.sizeHint().width()


def test_right_aligned_and_hidden_parts_take_no_room(theme: Theme, show: Show) -> None:
    flow = Flow(theme, right=True)
    first, last = Button(theme, "Vorige"), Button(theme, "Verder")
    flow.add(first, last)
    show(flow)
    assert last.geometry().right() == flow.width() - 1
    last.hide()
    QApplication.processEvents()
    assert first.geometry().right() == flow.width() - 1
    last.show()
    flow.put_last(first)
    assert flow.parts() == [last, first]
    assert first.x() > last.x()


def test_growing_text_needs_more_lines(theme: Theme, show: Show) -> None:
    flow = Flow(theme)
    flow.add(*(Button(theme, word) for word in ("Notitie", "Signaal", "Ander bezoek")))
    show(flow, width=420)
    low = flow.heightForWidth(400)
    theme.set(factor=200)
    assert flow.heightForWidth(400) > low * 2
