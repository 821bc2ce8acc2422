"""The command line of the register: which commands there are, and that each is quick to start."""

from __future__ import annotations

import argparse
import subprocess
import sys

import pytest

from register.__main__ import maak_parser
from register.commandos import VAN


def _opdrachten(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    (sub,) = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    return dict(sub.choices)


ALLE = _opdrachten(maak_parser())


@pytest.mark.parametrize("woord", sorted(ALLE))
def test_a_command_is_the_same_when_only_its_module_is_loaded(woord: str) -> None:
    een = _opdrachten(maak_parser(woord))
    assert set(een) < set(ALLE)
    assert een[woord].format_help() == ALLE[woord].format_help()


def test_the_acts_of_a_package_are_no_commands_themselves() -> None:
    assert "neem-op" not in ALLE
    assert "neem-op" in _opdrachten(ALLE["pakket"])


def test_no_command_of_the_table_is_gone() -> None:
    assert set(VAN) <= set(ALLE)


def test_an_unknown_command_shows_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        maak_parser("bestaat-niet").parse_args(["bestaat-niet"])
    assert einde.value.code == 2
    assert "rapportage" in capsys.readouterr().err


def test_a_short_command_loads_no_server() -> None:
    code = (
        "import sys; from register.__main__ import maak_parser; maak_parser('sleutels');"
        "print(sorted({'fastapi', 'pyxform', 'reportlab'} & set(sys.modules)))"
    )
    klaar = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert klaar.stdout.strip() == "[]"
