"""The bureau of the demo: its commands are those of the register, and a failure is told.

A register that works is started in the journey alone.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from register.commandos.start import DEMO_WACHTZIN
from register.sleutels import open_sleutel
from waarnemer_app import platform
from waarnemer_app.demo.bureau import WACHTZIN, Bureau, BureauFout

DEMO = platform.resource_dir() / "demo"


def test_the_wachtzin_is_of_the_demo_keys() -> None:
    assert WACHTZIN == DEMO_WACHTZIN
    assert open_sleutel(DEMO / "sleutels", "register", WACHTZIN)


def test_a_command_that_fails_is_told_in_its_own_words(tmp_path: Path) -> None:
    bureau = Bureau(tmp_path)
    stick = tmp_path / "geen.wvb"
    stick.write_bytes(b"geen container")
    with pytest.raises(BureauFout, match="KLOPT NIET"):
        bureau.verifieer(stick)


def test_a_command_that_works_gives_what_it_printed(tmp_path: Path) -> None:
    assert "verifieer" in Bureau(tmp_path).doe("--help")


def test_why_it_does_not_start_is_told(tmp_path: Path) -> None:
    (tmp_path / "register").write_text("geen map")
    with pytest.raises(BureauFout, match="Het register start niet"), Bureau(tmp_path):
        pytest.fail("het register startte zonder map")
