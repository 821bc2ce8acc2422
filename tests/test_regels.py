"""Every rule of the list has its function and its test; every code its rule and its table."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import boom
from waarnemer_app.__main__ import main
from waarnemer_app.regels import KOLOMMEN, SOORTEN, STERKTES, Broncode, Regel, lees_regels, toon

BRON = Broncode(boom.ROOT)
REGELS = lees_regels()
BIJ_ID = {regel.id: regel for regel in REGELS}


def test_all_rules_of_strength_must_and_warn_are_listed_once() -> None:
    assert len(REGELS) == len(BIJ_ID) == 59
    tel = {soort: sum(r.id.split("-")[1] == soort for r in REGELS) for soort in _SOORT}
    assert tel == _SOORT
    assert sorted(r.id for r in REGELS if r.strength == "WARN") == ["R-ONR-10", "R-ORG-3"]


_SOORT = {"ONR": 7, "ESC": 7, "PA": 18, "RAP": 7, "WN": 6, "FS": 3, "ORG": 11}


@pytest.mark.parametrize("regel", REGELS, ids=lambda r: r.id)
def test_a_rule_is_whole(regel: Regel) -> None:
    assert regel.strength in STERKTES
    assert regel.kind in SOORTEN
    assert regel.sentence.endswith(".")
    assert len(regel.sentence.split()) <= 25
    assert re.search(r"Plan|Kieswet", regel.source)
    assert bool(regel.codes) or regel.kind in {"afleiding", "structuur"}
    assert not (regel.codes and regel.kind == "structuur")


@pytest.mark.parametrize("regel", REGELS, ids=lambda r: r.id)
def test_a_rule_has_its_function(regel: Regel) -> None:
    plaatsen = [v.plaats for v in BRON.functies if regel.id in v.regels]
    if regel.kind != "structuur":
        # the class of a content or an act names rules too; a rule itself is a function
        namen = [plaats.rsplit(":", 1)[1] for plaats in plaatsen]
        assert [naam for naam in namen if naam[0].islower() or naam[0] == "_"], plaatsen
    else:
        assert plaatsen


@pytest.mark.parametrize("regel", REGELS, ids=lambda r: r.id)
def test_a_rule_has_its_test(regel: Regel) -> None:
    assert [v.plaats for v in BRON.proeven if regel.id in v.regels]


def test_the_codes_of_the_list_are_the_codes_of_the_source() -> None:
    echt: dict[str, set[str]] = {regel.id: set() for regel in REGELS}
    for code in BRON.codes:
        if code.regel != "O":
            echt[code.regel].add(code.code)
    assert {regel.id: set(regel.codes) for regel in REGELS} == echt


def test_a_code_is_in_capitals_and_begins_with_its_subject() -> None:
    for code in BRON.codes:
        assert re.fullmatch(r"[A-Z]{2,}(_[A-Z]+)+", code.code) or code.code == "INGETROKKEN"


def test_the_scan_sees_what_is_there_and_nothing_else(tmp_path: Path) -> None:
    """The scan itself can fail: another id is not found by a longer one, or in a mere comment."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "waarnemer_app" / "domain").mkdir(parents=True)
    (tmp_path / "tests" / "test_x.py").write_text(
        '"""R-XX-1"""\n'
        "# R-XX-2\n"
        "def test_a_r_xx_3_r_xx_14(): pass\n"
        'def test_b():\n    """R-XX-5"""\n'
        'def helper():\n    """R-XX-6"""\n'
        "class T:\n    def test_c_r_xx_7(self): pass\n",
        encoding="utf-8",
    )
    (tmp_path / "waarnemer_app" / "domain" / "y.py").write_text(
        'W = {"regel": "R-XX-8", "bron": "b"}\n'
        "def f(x):\n"
        '    blokkade("EEN", "m", "r", "R-XX-9", "b")\n'
        '    waarschuwing("TWEE", "m", "r", "O", "b")\n'
        '    weiger("DRIE", "m", "r", "veld", **W)\n'
        '    weiger("VIER", "m", "r", regel="R-XX-10", bron="b")\n'
        '    weiger("VIJF", "m", "r")\n'
        "    blokkade(x)\n    f()\n    f.weiger(1)\n",
        encoding="utf-8",
    )
    bron = Broncode(tmp_path)
    assert {r for v in bron.proeven for r in v.regels} == {"R-XX-3", "R-XX-14", "R-XX-5", "R-XX-7"}
    assert [(c.code, c.regel) for c in bron.codes] == [
        ("EEN", "R-XX-9"),
        ("TWEE", "O"),
        ("DRIE", "R-XX-8"),
        ("VIER", "R-XX-10"),
        ("VIJF", "O"),
    ]
    assert {r for v in bron.functies for r in v.regels} == {"R-XX-9", "R-XX-10"}


def test_another_head_is_refused(tmp_path: Path) -> None:
    (tmp_path / "regels.csv").write_text("id;kind\nR-PA-1;x\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"regels\.csv"):
        lees_regels(tmp_path)


def test_every_rule_is_shown_as_text() -> None:
    tekst = toon(BRON, als_json=False)
    assert tekst.count("\n  bron: ") == 59
    assert "PA_GEEN_TERMIJN" in tekst
    assert "waarnemer_app/domain/procesaanwijzing_toets.py:_tijden" in tekst
    assert "(en nog " in tekst


def test_the_command_prints_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["regels", "--json"]) == 0
    lijst = json.loads(capsys.readouterr().out)
    assert len(lijst) == 59
    assert set(lijst[0]) == {*KOLOMMEN, "functions", "tests"}
    assert all(regel["functions"] and regel["tests"] for regel in lijst)


def test_a_pipe_that_knows_no_accents_gets_them_in_utf8() -> None:
    """As on Windows, where a pipe has the signs of western Europe alone."""
    uit = subprocess.run(
        [sys.executable, "-m", "waarnemer_app", "regels"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        cwd=boom.ROOT,
        capture_output=True,
        check=False,
    )
    assert uit.returncode == 0, uit.stderr.decode()
    assert "é" in uit.stdout.decode()


PARAGRAFEN = """
    Inleiding Leeswijzer Reikwijdte 1.1 1.2 1.3 1.4 1.5 1.6 2.1 2.1.1 2.1.2 2.1.3 2.1.4 2.1.5
    2.1.6 2.2 2.2.1 2.2.2 2.2.3 2.2.4 2.3 2.3.1 2.3.2 3.1 3.1.1 3.1.2 3.1.3 3.2 3.3 3.3.1 3.4
    3.4.1 3.4.2 3.5 3.6 Slotwoord Bijlage_1 Bijlage_2 Bijlage_3 Bijlage_4
"""
"""The headings of the samenwerkingsplan, in its order."""


def dekking() -> list[tuple[str, str, set[str]]]:
    """The rows of docs/dekking.md under a head *Paragraaf*: which, what is done, and rules."""
    tekst = boom.text(boom.ROOT / "docs" / "dekking.md")
    tabellen = re.findall(r"^\| Paragraaf \|.*\n\|---.*\n((?:\|.*\n)+)", tekst, re.M)
    rijen = [
        [cel.strip() for cel in regel.strip("|").split("|")]
        for tabel in tabellen
        for regel in tabel.splitlines()
    ]
    return [(paragraaf, wat, set(regels.split())) for paragraaf, wat, regels in rijen]


def test_each_paragraph_of_the_plan_is_covered_or_left_out_with_a_reason() -> None:
    namen = [re.sub(r"^Bijlage (\d).*", r"Bijlage_\1", p).split()[0] for p, _, _ in dekking()]
    assert namen == PARAGRAFEN.split()
    for paragraaf, wat, regels in dekking():
        assert re.match(r"(?:Regel|Scherm|Regel en scherm|Buiten dit programma): \w", wat), (
            paragraaf
        )
        assert bool(regels) or not wat.startswith("Regel"), paragraaf
        buiten = re.findall(r"buiten dit programma(.{0,3})", wat, re.IGNORECASE)
        assert all(re.match(r": \w", erna) for erna in buiten), f"waarom niet: {paragraaf}"


def test_each_rule_is_named_where_the_plan_has_it() -> None:
    genoemd = {regel for _, _, regels in dekking() for regel in regels if regel.startswith("R-")}
    assert genoemd == set(BIJ_ID)
