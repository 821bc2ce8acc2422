"""What a screen reader gets of every real screen, over AT-SPI under a real X server."""

import sys
from typing import Any

import pytest

from tests.toegankelijkheid import atspi

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(bool(atspi.missing()), reason=f"geen AT-SPI: {atspi.missing()}"),
]


@pytest.fixture(scope="module")
def reports() -> list[atspi.Report]:
    """Every screen, walked once."""
    return atspi.do("alle")


def test_every_control_of_every_screen_has_name_role_state_and_a_key(
    reports: list[atspi.Report],
) -> None:
    atspi.check(reports)
    assert len(reports) > 20
    assert all(len(report.controls) > 3 for report in reports)


def kinds(report: atspi.Report) -> dict[str, dict[str, Any]]:
    """The controls by name; of equal names the last."""
    return {control["name"]: control for control in report.controls}


def test_each_kind_of_control_tells_its_state_and_value(reports: list[atspi.Report]) -> None:
    parts = kinds(next(report for report in reports if report.screen == "onderdelen"))
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
    good, planted = atspi.do("volgende", "plant")
    assert good.faults == []
    assert planted.faults == [
        "push button '': no name",
        "push button '': no key reaches it",
    ]
    with pytest.raises(AssertionError, match="vandaag: push button '': no name"):
        atspi.check([planted])


def test_saving_an_answer_and_a_refusal_are_announced() -> None:
    """The second of each is 1 for "politely" and 2 for "at once"."""
    *_, form, saved, answered, _, refused = atspi.do(
        *["volgende"] * 4, "toets Ctrl+S", "toets 1", "volgende", "toets Ctrl+Return"
    )
    assert form.screen == "formulier"
    assert saved == [["Alles is al opgeslagen om 9.41.14.", 1]]
    assert answered == [["K8 Voor het thema", 1]]
    assert refused == [["Nog 18 open", 2]]


def test_a_window_that_never_comes_is_said() -> None:
    with pytest.raises(AssertionError, match="no window came"):
        atspi.do("volgende", command=(sys.executable, "-c", "pass"))
