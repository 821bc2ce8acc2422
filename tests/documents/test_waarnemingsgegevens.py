"""The data of a day: which files, what stands in them, and what is said about them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable

import openpyxl
import pytest

from tests.documents.voorbeelddag import FORMULIER, Voorbeelddag
from waarnemer_app.documents.waarnemingsgegevens import LEESMIJ, waarnemingsgegevens
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.xforms import Form, load_form
from waarnemer_app.xforms.xml import read_xml

MAP = f"{FORMULIER}-versie-1"


APPARAAT = "laptop-01"
"""Not the thumbprint of the day: that begins with a minus once in 64 times, and is then escaped."""


def gegevens(dag: Voorbeelddag, vorm: Callable[[str, str], Form] | None = None) -> dict[str, bytes]:
    """The files of the day by name."""
    data = waarnemingsgegevens(
        dag.dossier.stand,
        dag.werkdag,
        vorm or dag.dossier.form,
        waarnemer=dag.dossier.waarnemer.id,
        apparaat=APPARAAT,
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archief:
        assert archief.testzip() is None
        return {naam: archief.read(naam) for naam in archief.namelist()}


def test_each_waarneming_of_the_day_stands_in_every_form(dag: Voorbeelddag) -> None:
    bestanden = gegevens(dag)
    (waarneming,) = dag.dossier.stand.alle(Waarneming)
    (rij,) = csv.DictReader(io.StringIO(bestanden[f"{MAP}/csv/{FORMULIER}.csv"].decode()))
    assert rij["opening-t1_01"] == "nee"
    assert rij["stembureauleden-t1_04"] == "4"
    assert rij["stembus-t1_07_toel"] == "De klep stond open tot 7.50 uur."
    assert (rij["SubmitterID"], rij["DeviceID"]) == (
        dag.dossier.waarnemer.id, APPARAAT,
    )  # fmt: skip
    assert rij["waarnemer::bezoek"] == waarneming.inhoud.bezoek
    assert rij["waarnemer::plek"].startswith("Oefenlokaal")
    assert rij["Edits"] == "0"
    blad = openpyxl.load_workbook(io.BytesIO(bestanden[f"{MAP}/{FORMULIER}.xlsx"]))[FORMULIER]
    koppen, cellen = (
        ["" if cel.value is None else str(cel.value) for cel in regel] for regel in blad.iter_rows()
    )
    assert dict(zip(koppen, cellen, strict=True)) == rij
    (naam,) = [naam for naam in bestanden if "/inzendingen/" in naam]
    inzending = read_xml(bestanden[naam])
    assert inzending.get("id") == FORMULIER
    assert inzending.findtext("opening/t1_01") == "nee"
    sleutel = inzending.findtext("{*}meta/{*}instanceID")
    assert sleutel == rij["KEY"]
    assert sleutel is not None
    assert naam.endswith(f"{sleutel.replace(':', '_')}.xml")


def test_the_same_day_gives_the_same_bytes_and_says_it_is_readable(dag: Voorbeelddag) -> None:
    bestanden = gegevens(dag)
    assert bestanden == gegevens(dag)
    assert "niet versleuteld" in bestanden[LEESMIJ].decode()


def test_a_form_that_is_not_there_is_named(dag: Voorbeelddag) -> None:
    def weg(formulier: str, versie: str) -> Form:
        raise KeyError(f"{formulier} {versie}")

    bestanden = gegevens(dag, weg)
    assert [*bestanden] == [LEESMIJ]
    assert f"Formulier {FORMULIER} versie 1 is hier niet te lezen." in bestanden[LEESMIJ].decode()
    assert [*gegevens(dag, lambda *_: load_form(b"<html/>"))] == [LEESMIJ]


def test_a_day_that_is_not_there_is_refused(dag: Voorbeelddag) -> None:
    with pytest.raises(KeyError):
        waarnemingsgegevens(dag.dossier.stand, "weg", dag.dossier.form, waarnemer="w", apparaat="a")
