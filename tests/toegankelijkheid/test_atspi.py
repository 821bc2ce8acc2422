"""What a screen reader gets of the real window, over AT-SPI under a real X server."""

import sys

import pytest

from tests.toegankelijkheid import atspi

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(bool(atspi.missing()), reason=f"geen AT-SPI: {atspi.missing()}"),
]
COMMAND = [sys.executable, "-m", "tests.toegankelijkheid.practice_window"]


def test_every_control_of_the_frame_has_a_name_over_at_spi() -> None:
    report = atspi.walk(COMMAND)
    assert report.window == "Oefenpagina – Waarnemer"
    assert report.controls >= 15
    assert report.roles["radio button"] == 4
    assert report.headings >= 1
    assert report.pictures >= 1


def test_a_field_without_a_name_is_found_over_at_spi() -> None:
    with pytest.raises(AssertionError, match="without a name"):
        atspi.walk([*COMMAND, "naamloos"])


def test_a_window_that_never_comes_is_said() -> None:
    with pytest.raises(AssertionError, match="no window came"):
        atspi.walk([sys.executable, "-c", "pass"])
