"""The files of the languages are whole: nothing lacks, is left over, or says something else."""

from __future__ import annotations

import ast
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from scripts import talen, talen_bron
from scripts.talen_bron import Tekst


def test_every_text_of_the_program_is_translated() -> None:
    assert not talen.klachten()


def test_the_files_are_sorted_so_that_two_people_can_translate() -> None:
    for ts in talen.bestanden():
        namen = [
            (context, bericht.findtext("source") or "", bericht.findtext("comment") or "")
            for context, bericht in talen.berichten(ts)
        ]
        assert namen == sorted(namen), ts.name
        assert "<location" not in ts.read_text(encoding="utf-8")


def bericht(bron: str, vertaling: str) -> ET.Element:
    element = ET.Element("message")
    ET.SubElement(element, "source").text = bron
    ET.SubElement(element, "translation").text = vertaling
    return element


@pytest.mark.parametrize(
    ("bron", "vertaling", "klacht"),
    [
        ("{0} van {1}", "{1} of {0}", ""),
        ("{0} van {1}", "{0} of", "andere plekken"),
        ("Druk op Ctrl+K.", "Press Ctrl+L.", "andere toetsen"),
        ("Druk op F2.", "Press.", "andere toetsen"),
        (" en meer", "and more", "andere witruimte"),
        ("Klaar", " ", "leeg"),
    ],
)
def test_a_translation_that_says_something_else_is_found(
    bron: str, vertaling: str, klacht: str
) -> None:
    gevonden = talen._klachten(bericht(bron, vertaling))
    assert any(klacht in een for een in gevonden) if klacht else not gevonden


TS = """<TS><context><name>B</name>{0}</context></TS>"""
BERICHT = "<message><source>{0}</source><translation{1}>{2}</translation></message>"


def test_a_new_text_that_is_said_elsewhere_is_said_the_same(tmp_path: Path) -> None:
    leeg = ' type="unfinished"'
    berichten = [
        BERICHT.format("Sluit", "", "Close"),
        BERICHT.format("Sluit", leeg, ""),
        BERICHT.format("Open", "", "Open"),
        BERICHT.format("Open", "", "Opened"),
        BERICHT.format("Open", leeg, ""),
        BERICHT.format("Nieuw", leeg, ""),
    ]
    ts = tmp_path / "x_en.ts"
    ts.write_text(TS.format("".join(berichten)), encoding="utf-8")
    talen.sorteer(ts)
    gevonden = [
        (b.findtext("source"), b.findtext("translation"), b.find("translation[@type]") is None)
        for _, b in talen.berichten(ts)
    ]
    assert gevonden == [
        ("Nieuw", "", False),
        ("Open", "Open", True),
        ("Open", "Opened", True),
        ("Open", "", False),
        ("Sluit", "Close", True),
        ("Sluit", "Close", True),
    ]


BRON = """
translate = QCoreApplication.translate


def _zeg(tekst):
    return QCoreApplication.translate("Eigen", tekst)


class Buiten:
    def __init__(self):
        tr = self.tr
        tr("een" " twee")
        self.tr("a" if self.x else "b")
        self.tr("soort", "uitleg")
        self.tr("%n keer", "", 3)
        _zeg("hier")
        translate("Los", "daar")
        self.tr(self.x)
"""


def test_every_way_to_say_a_text_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    map_ = tmp_path / "waarnemer_app"
    map_.mkdir()
    (map_ / "app.py").write_text(BRON, encoding="utf-8")
    (map_ / "ui").mkdir()
    monkeypatch.setattr(talen_bron, "ROOT", tmp_path)
    teksten, onleesbaar = talen_bron.schermteksten()
    assert teksten == {
        Tekst("Buiten", "een twee"),
        Tekst("Buiten", "a"),
        Tekst("Buiten", "b"),
        Tekst("Buiten", "soort", "uitleg"),
        Tekst("Buiten", "%n keer", "", True),
        Tekst("Eigen", "hier"),
        Tekst("Los", "daar"),
    }
    assert onleesbaar == ["waarnemer_app/app.py:18: self.tr(self.x)"]


def test_a_missing_tool_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    with pytest.raises(talen.TalenFout, match="make setup"):
        talen._roep("pyside6-lrelease")


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hulp = tmp_path / "pyside6-lrelease"
    hulp.write_text(
        "#!/bin/sh\necho 'x: error: libfoo.so.1: cannot open shared object file' >&2\nexit 127\n",
        encoding="utf-8",
    )
    hulp.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    with pytest.raises(talen.TalenFout, match=r"libfoo\.so\.1 ontbreekt"):
        talen._roep("pyside6-lrelease")


GEEN_MENS = {
    "type(self).__name__", "fouten", "rest", "_NAAM[model]", "velden", "zin", "naam", "typ",
    "kop['typ']", "self.seq", "revisie.seq",
}  # fmt: skip
"""What the domain fills in with an f-string: numbers, kinds and keys, never what somebody typed."""


def test_the_domain_marks_what_somebody_typed() -> None:
    """In a text for the screen an f-string cannot say what was typed; ``domain/tekst.py`` can."""
    vreemd: list[str] = []
    gezien: set[str] = set()
    for pad in sorted((talen_bron.ROOT / "waarnemer_app" / "domain").rglob("*.py")):
        module = ast.parse(pad.read_text(encoding="utf-8"))
        weg = talen_bron._zonder(module)
        for knoop in ast.walk(module):
            if not isinstance(knoop, ast.JoinedStr) or id(knoop) in weg:
                continue
            if talen_bron._is_tekst(talen_bron._patroon(knoop)):
                gevuld = {
                    ast.unparse(deel.value)
                    for deel in knoop.values
                    if isinstance(deel, ast.FormattedValue)
                }
                gezien |= gevuld
                vreemd += [f"{pad.name}:{knoop.lineno}: {wat}" for wat in gevuld - GEEN_MENS]
    assert not vreemd
    assert gezien == GEEN_MENS
