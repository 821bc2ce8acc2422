"""The controls of questions together: nothing cut, everything named and reached by Tab."""

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.conftest import Show
from waarnemer_app.ui.components.gallery_questions import questions
from waarnemer_app.ui.theme import Theme


def test_all_controls_fit_and_have_a_name(theme: Theme, show: Show) -> None:
    window = show(questions(theme), width=1366)
    window.resize(1366, window.heightForWidth(1366))
    names = [control.name for control in tree_walk.check(window)]
    assert len(names) > 20
    assert "Kiezers: één erbij" in names
    assert not text_fits.faults(window)
