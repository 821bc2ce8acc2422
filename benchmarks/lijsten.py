"""How long a list of 10,000 rows takes: the dry run with all findings, and the plekken after it.

The rows are those of the real list (CC0), again with other numbers and keys. Memory is the peak of
a process of its own. Beside it stands what it costs only to parse the same bytes with the library.
"""

from __future__ import annotations

import csv
import io
import json
import os
import resource
import time
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from benchmarks.kader import SNEL, Rij, grens, meld
from waarnemer_app.imports.lijst import Opdracht, lees_lijst
from waarnemer_app.imports.referentie import laad_referentie

ROOT = Path(__file__).resolve().parents[1]
LIJST = ROOT / "resources/demo/bron/stembureaus/wims_gr2026_2026-01-21.json"
AANTAL = 1000 if SNEL else 10_000


def rijen() -> list[dict[str, object]]:
    records = json.loads(LIJST.read_bytes())["result"]["records"]
    namen = list(dict.fromkeys(naam for record in records for naam in record))
    uit = []
    for nr in range(AANTAL):
        rij = {naam: records[nr % len(records)].get(naam) for naam in namen}
        ronde = nr // len(records)
        rij["Nummer stembureau"] = int(str(rij["Nummer stembureau"])) + 10_000 * ronde
        rij["UUID"] = f"{ronde}{rij['UUID']}"[:32] if ronde else rij["UUID"]
        rij["Naam stembureau"] = (
            f"{rij['Naam stembureau']} " if nr % 7 == 0 else rij["Naam stembureau"]
        )
        uit.append(rij)
    return uit


def bestanden() -> dict[str, bytes]:
    alle = rijen()
    tekst = io.StringIO(newline="")
    schrijver = csv.DictWriter(tekst, list(alle[0]), delimiter=";")
    schrijver.writeheader()
    schrijver.writerows(alle)
    werkmap = Workbook(write_only=True)
    blad = werkmap.create_sheet("Blad1")
    blad.append(list(alle[0]))
    for rij in alle:
        blad.append(list(rij.values()))
    xlsx = io.BytesIO()
    werkmap.save(xlsx)
    inhoud = {"success": True, "result": {"total": len(alle), "records": alle}}
    return {
        "CSV": tekst.getvalue().encode("cp1252", "replace"),
        "JSON": json.dumps(inhoud).encode(),
        "XLSX": xlsx.getvalue(),
    }


def ontleed(soort: str, data: bytes) -> object:
    """Only what the library does with the same bytes."""
    if soort == "CSV":
        return list(csv.reader(io.StringIO(data.decode("cp1252")), delimiter=";"))
    if soort == "JSON":
        return json.loads(data)
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def tijd(werk: Callable[[], object]) -> float:
    begin = time.perf_counter()
    werk()
    return time.perf_counter() - begin


def meet(soort: str, data: bytes) -> dict[str, float]:
    """One kind in a child, so that its peak of memory is its own."""
    lezen, schrijven = os.pipe()
    if kind := os.fork():
        os.close(schrijven)
        with os.fdopen(lezen, "rb") as pijp:
            gemeten: dict[str, float] = json.loads(pijp.read())
        os.waitpid(kind, 0)
        return gemeten
    referentie = laad_referentie(ROOT / "resources/referentie")
    begin = time.perf_counter()
    lijst = lees_lijst(data, soort, Opdracht(referentie=referentie))
    proef = time.perf_counter() - begin
    invoer = tijd(lambda: lijst.plekken)
    top = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    kaal = tijd(lambda: ontleed(soort, data))
    with os.fdopen(schrijven, "wb") as pijp:
        gemeten = {"proef": proef, "invoer": invoer, "top": top, "kaal": kaal}
        pijp.write(json.dumps(gemeten).encode())
    os._exit(0)


def main() -> None:
    rijen_: list[Rij] = []
    for soort, data in bestanden().items():
        gemeten = meet(soort, data)
        wat = f"{soort} of {AANTAL} rows, {len(data) / 1e6:.1f} MB"
        rijen_ += [
            grens(f"{wat}: dry run with all findings", gemeten["proef"], 3, "s"),
            Rij(f"{wat}: the same", gemeten["proef"], "the library alone", gemeten["kaal"], "s"),
            grens(f"{wat}: import after it", gemeten["invoer"], 2, "s"),
            grens(f"{wat}: peak of memory", gemeten["top"], 300, "MB"),
        ]
    meld(rijen_)


if __name__ == "__main__":
    main()
