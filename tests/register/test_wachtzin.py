"""Where the wachtzin of a key comes from: file before environment before a question."""

from __future__ import annotations

import argparse
import getpass
from collections.abc import Iterator
from pathlib import Path

import pytest

from register.sleutels import SleutelFout
from register.wachtzin import OMGEVING, lees_wachtzin, voeg_optie_toe


@pytest.fixture(autouse=True)
def zonder_omgeving(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(OMGEVING, raising=False)


def args(*woorden: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    voeg_optie_toe(parser)
    return parser.parse_args(woorden)


def antwoorden(monkeypatch: pytest.MonkeyPatch, *woorden: str) -> Iterator[str]:
    rij = iter(woorden)
    monkeypatch.setattr(getpass, "getpass", lambda _vraag: next(rij))
    return rij


def test_a_file_goes_before_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(OMGEVING, "uit de omgeving")
    bestand = tmp_path / "wachtzin"
    bestand.write_bytes(b"de eerste regel \r\nde tweede\n")
    assert lees_wachtzin(args("--wachtzin-bestand", str(bestand))) == "de eerste regel "
    assert lees_wachtzin(args()) == "uit de omgeving"


@pytest.mark.parametrize("inhoud", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, inhoud: bytes | None) -> None:
    bestand = tmp_path / "wachtzin"
    if inhoud is not None:
        bestand.write_bytes(inhoud)
    with pytest.raises(SleutelFout, match="niet te lezen"):
        lees_wachtzin(args("--wachtzin-bestand", str(bestand)))


def test_without_either_it_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    antwoorden(monkeypatch, "getypt")
    assert lees_wachtzin(args()) == "getypt"


def test_a_new_one_is_asked_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    rij = antwoorden(monkeypatch, "een", "een", "een", "twee")
    assert lees_wachtzin(args(), nieuw=True) == "een"
    with pytest.raises(SleutelFout, match="niet gelijk"):
        lees_wachtzin(args(), nieuw=True)
    assert not list(rij)
