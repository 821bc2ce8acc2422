"""Whoever types a command wrong reads in Dutch what is wrong and how to see what is right."""

from __future__ import annotations

import re
from enum import StrEnum

import pytest

from waarnemer_app.opdrachtregel import Opdrachtregel

ENGELS = re.compile(r"usage|argument|invalid|required|choose|expected|option|show this|error")


class Kleur(StrEnum):
    ROOD = "rood"
    BLAUW = "blauw"


def _parser() -> Opdrachtregel:
    parser = Opdrachtregel(prog="proef")
    maak = parser.add_subparsers(required=True, metavar="OPDRACHT").add_parser("maak")
    maak.add_argument("map", metavar="MAP")
    maak.add_argument("--vorm", choices=list(Kleur))
    maak.add_argument("--uren", type=int)
    maak.add_argument("--urgent", action="store_true")
    groep = maak.add_mutually_exclusive_group()
    groep.add_argument("--een", action="store_true")
    groep.add_argument("--twee", action="store_true")
    return parser


@pytest.mark.parametrize(
    ("getypt", "gezegd"),
    [
        ("", "Dit ontbreekt: OPDRACHT."),
        ("breek", "kan niet breek zijn. Kies uit: 'maak'."),
        ("maak", "Dit ontbreekt: MAP."),
        ("maak hier daar", "Dit hoort hier niet: daar."),
        ("maak hier --vorm groen", "--vorm kan niet groen zijn. Kies uit: 'rood', 'blauw'."),
        ("maak hier --uren drie", "--uren kan niet drie zijn."),
        ("maak hier --uren", "Achter --uren ontbreekt wat u kiest."),
        ("maak hier --een=1", "Achter --een hoort niets."),
        ("maak hier --ur 3", "--ur is niet af. Het kan zijn: --uren, --urgent."),
        ("maak hier --een --twee", "--twee en --een kunnen niet samen."),
    ],
)
def test_wat_fout_is_getypt(getypt: str, gezegd: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        _parser().parse_args(getypt.split())
    uit = capsys.readouterr()
    assert (einde.value.code, uit.out) == (2, "")
    assert gezegd in uit.err
    assert uit.err.count("gebruik: ") == 1
    assert "Uitleg: proef" in uit.err
    assert not ENGELS.search(uit.err)


def test_de_uitleg_is_nederlands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        _parser().parse_args(["maak", "--help"])
    uit = capsys.readouterr().out
    assert einde.value.code == 0
    assert uit.startswith("gebruik: proef maak [-h]")
    assert "toont deze uitleg" in uit
    assert not ENGELS.search(uit)
