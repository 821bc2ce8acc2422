"""The bureau of the demo: its commands are those of the register, and a failure is told.

The register itself is started in the journey alone, for the package names one port.
"""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from register.commandos.start import DEMO_WACHTZIN
from register.sleutels import open_sleutel
from waarnemer_app import platform
from waarnemer_app.demo.bureau import ADRES, POORT, WACHTZIN, Bureau, BureauFout, waarom_niet
from waarnemer_app.imports.pakket import lees_pakket, vertrouwde_wortels

DEMO = platform.resource_dir() / "demo"


def test_the_address_is_the_one_that_the_package_names() -> None:
    data = (DEMO / "demo.wvp").read_bytes()
    pakket = lees_pakket(data, vertrouwde_wortels(DEMO), demo_toegestaan=True)
    assert pakket.centraal_register is not None
    assert pakket.centraal_register.adres == ADRES


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


def test_why_it_does_not_start() -> None:
    bezet = f"ERROR [Errno {errno.EADDRINUSE}] error while attempting to bind on address"
    assert waarom_niet(bezet).startswith(f"Poort {POORT} op deze computer is al in gebruik.")
    assert "bind on" not in waarom_niet(bezet)
    assert waarom_niet("De map is niet te schrijven.").endswith("De map is niet te schrijven.")
