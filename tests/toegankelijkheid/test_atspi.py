"""What a screen reader gets of every real screen, over AT-SPI under a real X server."""

import sys
from dataclasses import dataclass
from typing import Any

import pytest

from tests.helpers.standen import STANDEN
from tests.toegankelijkheid import atspi

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(bool(atspi.missing()), reason=f"geen AT-SPI: {atspi.missing()}"),
]


PARTS = (*atspi.SCREENS, "onderdelen")
FORM, CHECK = "formulier", "formulier-controle-te-vroeg"


@dataclass(frozen=True)
class Walk:
    """The reports of every screen, and what was announced after keys on two of them."""

    reports: list[atspi.Report]
    announced: list[list[list[Any]]]


@pytest.fixture(scope="module")
def walk() -> Walk:
    """Every screen in every state, walked once."""
    keys = ("toets Ctrl+S", "toets 1"), ("toets Ctrl+Return",)
    answers = atspi.do(f"tot {FORM}", *keys[0], f"tot {CHECK}", *keys[1], "alle")
    reports = [answer for answer in answers if isinstance(answer, atspi.Report)]
    return Walk(reports, [answer for answer in answers if not isinstance(answer, atspi.Report)])


def test_every_control_of_every_screen_has_name_role_state_and_a_key(walk: Walk) -> None:
    atspi.check(walk.reports)
    in_tree = [stand.naam for stand in STANDEN if stand.pagina != "menu"]
    assert [report.screen for report in walk.reports] == [*in_tree, "onderdelen"]
    assert all(report.controls for report in walk.reports)


def kinds(report: atspi.Report) -> dict[str, dict[str, Any]]:
    """The controls by name; of equal names the last."""
    return {control["name"]: control for control in report.controls}


def test_each_kind_of_control_tells_its_state_and_value(walk: Walk) -> None:
    parts = kinds(walk.reports[-1])
    for name, role, states, value in (
        ("Hoofdknop", "push button", {"enabled"}, None),
        ("Waarom?", "push button", {"expandable", "collapsed"}, None),
        ("Juistheid", "check box", {"checkable", "checked"}, None),
        ("Gewoon", "text", {"editable"}, "1.046"),
        ("Tijd", "text", {"editable"}, "22.18"),
        ("Dag", "text", {"editable"}, "18-3-2026"),
        ("Geluid: 3,5", "slider", {"enabled"}, [0.0, 7.0, 20.0]),
        ("Oefendorp 4", "list item", {"checkable", "checked"}, None),
    ):
        control = parts[name]
        assert control["role"] == role, name
        assert states <= set(control["states"]), name
        assert control.get("value") == value, name
    assert parts["Toelichting"]["value"].startswith("Er zitten dan stemmen in de bus")
    assert "multi-line" in parts["Toelichting"]["states"]
    assert parts["Kan nog niet"]["description"] == "Nog 1 kenmerk"
    assert parts["Hoofdknop"]["description"] == "toets Ctrl+Enter"
    assert parts["Verschil"]["role"] == "image"
    assert "onder de grens van 15" in parts["Verschil"]["description"]


def test_a_control_without_name_or_key_is_found() -> None:
    good, planted = atspi.do("volgende", "plant", command=PARTS)
    assert good.faults == []
    assert planted.faults == [
        "push button '': no name",
        "push button '': no key reaches it",
    ]
    with pytest.raises(AssertionError, match="onderdelen: push button '': no name"):
        atspi.check([planted])


def test_saving_an_answer_and_a_refusal_are_announced(walk: Walk) -> None:
    """The second of each is 1 for "politely" and 2 for "at once"."""
    (saved,), (answered,), (refused,) = walk.announced
    assert saved[0].startswith("Alles is al opgeslagen om ")
    assert answered == ["K8 Voor het thema", 1]
    assert (refused[0].startswith("Nog "), refused[1]) == (True, 2)


def test_a_window_that_never_comes_is_said() -> None:
    with pytest.raises(AssertionError, match="no window came"):
        atspi.do("volgende", command=(sys.executable, "-c", "pass"))
