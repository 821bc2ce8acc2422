"""The export of a register: the same facts in four forms, and nothing that a spreadsheet runs."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest
from openpyxl import load_workbook

from tests.domain.wereld import Wereld
from waarnemer_app.documents.registergegevens import Dossierdeel, Vorm, registergegevens, tabellen
from waarnemer_app.domain.handelingen import TrekIn
from waarnemer_app.xforms import Form

FORMULE = '=HYPERLINK("https://x.example")'


def geen_formulier(formulier: str, versie: str) -> Form:
    raise KeyError(formulier, versie)


@pytest.fixture
def delen() -> list[Dossierdeel]:
    een, twee = Wereld(), Wereld()
    een.signaal(wat=FORMULE)
    twee.onregelmatigheid()
    return [Dossierdeel("w-1", een.stand), Dossierdeel("w-2", twee.stand)]


def schrijf(delen: list[Dossierdeel], vorm: Vorm) -> bytes:
    return registergegevens(delen, vorm, "GR2026", geen_formulier)


def test_csv_holds_no_formula(delen: list[Dossierdeel]) -> None:
    with zipfile.ZipFile(io.BytesIO(schrijf(delen, Vorm.CSV))) as archief:
        assert sorted(archief.namelist()) == ["LEESMIJ.txt", "onregelmatigheid.csv", "signaal.csv"]
        tekst = archief.read("signaal.csv").decode("utf-8-sig")
    rijen = list(csv.DictReader(io.StringIO(tekst)))
    assert [r["waarnemer"] for r in rijen] == ["w-1", "w-2"]
    assert rijen[0]["wat"] == f"'{FORMULE}"


def test_xlsx_says_text_is_text(delen: list[Dossierdeel]) -> None:
    blad = load_workbook(io.BytesIO(schrijf(delen, Vorm.XLSX)))["signaal"]
    koppen = [cel.value for cel in blad[1]]
    cel = blad.cell(2, koppen.index("wat") + 1)
    assert (cel.value, cel.data_type) == (FORMULE, "s")


def test_json_holds_everything_as_it_was_stated(delen: list[Dossierdeel]) -> None:
    gelezen = json.loads(schrijf(delen, Vorm.JSON))
    assert gelezen["stemming"] == "GR2026"
    assert gelezen["signaal"][0]["inhoud"]["wat"] == FORMULE
    (onr,) = gelezen["onregelmatigheid"]
    assert onr["inhoud"]["keten"] == "uitslagvaststelling"
    assert onr["waarnemer"] == "w-2"


def test_the_same_facts_give_the_same_bytes(delen: list[Dossierdeel]) -> None:
    for vorm in Vorm:
        assert schrijf(delen, vorm) == schrijf(delen, vorm)


def test_what_was_withdrawn_is_left_out() -> None:
    wereld = Wereld()
    signaal = wereld.signaal()
    wereld.lukt(TrekIn(object=signaal, reden="Vergissing"))
    deel = [Dossierdeel("w-1", wereld.stand)]
    assert tabellen(deel) == []
    assert load_workbook(io.BytesIO(schrijf(deel, Vorm.XLSX))).sheetnames == ["leeg"]


def test_odk_names_a_form_that_is_not_there() -> None:
    from tests.vectors.maak_sync_vectoren import inhouden
    from waarnemer_app.domain.handelingen import NieuweInhoud

    wereld = Wereld()
    for nr, inhoud in enumerate(inhouden()[:5], 1):
        wereld._neem(NieuweInhoud(f"o{nr}", inhoud))
    data = schrijf([Dossierdeel("w-1", wereld.stand)], Vorm.ODK)
    with zipfile.ZipFile(io.BytesIO(data)) as archief:
        uitleg = archief.read("LEESMIJ.txt").decode()
    assert "Formulier opening versie 1 is hier niet te lezen." in uitleg
