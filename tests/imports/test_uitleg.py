"""Every code that a reader of lists can give is explained, in sentences one can read."""

from __future__ import annotations

import ast
import re

from tests.helpers.boom import ROOT
from waarnemer_app.imports import uitleg

TABEL = uitleg.laad_uitleg(ROOT / "resources/bevindingen.csv")
LEZERS = (
    *("bestand", "csvlijst", "eml", "jsonlijst", "lijst_toets", "rij", "rij_plaats", "rij_tijd"),
    *("tabel", "waarden", "werkblad", "xml_veilig"),
)
CODE = re.compile(r"[A-Z][A-Z0-9_]{2,}")
GEVERS = {"fout", "let_op", "opmerking", "hersteld", "meld", "LijstFout", "Stap", "Tijd"}


def gegeven() -> set[str]:
    """The codes that stand in the readers as what is told: a call with the code as a literal."""
    uit = {"STRAAT_LEEG", "PLAATS_LEEG", "CONTACT_REEKS", "CONTACT_VERSCHILT"}  # made of parts
    for naam in LEZERS:
        boom = ast.parse((ROOT / f"waarnemer_app/imports/{naam}.py").read_text(encoding="utf-8"))
        for roep in ast.walk(boom):
            if not isinstance(roep, ast.Call):
                continue
            wie = getattr(roep.func, "attr", getattr(roep.func, "id", ""))
            teksten = [a.value for a in roep.args if isinstance(a, ast.Constant)]
            if wie in GEVERS:
                uit |= {t for t in teksten if isinstance(t, str) and CODE.fullmatch(t)}
    return uit


def test_every_code_is_explained_and_no_other() -> None:
    assert len(gegeven()) > 100
    assert gegeven() == set(TABEL)
    assert set(TABEL) >= uitleg.TEKST


def test_the_words_are_plain() -> None:
    for code, (titel, herstel) in TABEL.items():
        assert len(titel.split()) <= 9, code
        for zin in re.split(r"[.?] ", f"{herstel} "):
            assert len(zin.split()) <= 15, (code, zin)
        assert herstel.endswith((".", "?")), code
