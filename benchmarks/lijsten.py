"""How long a list of 10,000 rows takes: the dry run with all findings, and the plekken after it.

The rows are those of the real list (CC0), again with other numbers and keys. Memory is the peak of
a process of its own. Beside it stands what it costs only to parse the same file.
"""

from __future__ import annotations

import csv
import io
import json
import os
import resource
import sys
import time
from pathlib import Path

from openpyxl import Workbook

from waarnemer_app.imports.lijst import Opdracht, lees_lijst
from waarnemer_app.imports.referentie import laad_referentie

ROOT = Path(__file__).resolve().parents[1]
LIJST = ROOT / "resources/demo/bron/stembureaus/wims_gr2026_2026-01-21.json"
AANTAL = 10_000


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


def meet(soort: str, data: bytes) -> None:
    """One kind in a child, so that its peak of memory is its own."""
    kind = os.fork()
    if kind:
        os.waitpid(kind, 0)
        return
    referentie = laad_referentie(ROOT / "resources/referentie")
    begin = time.perf_counter()
    lijst = lees_lijst(data, soort, Opdracht(referentie=referentie))
    proef = time.perf_counter() - begin
    begin = time.perf_counter()
    aantal = len(lijst.plekken)
    invoer = time.perf_counter() - begin
    top = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{soort:5} {len(data) / 1e6:5.1f} MB  proef {proef:5.2f} s  invoer {invoer:5.2f} s  "
        f"{top:4} MB  {aantal} stembureaus, {len(lijst.bevindingen)} bevindingen"
    )
    sys.stdout.flush()
    os._exit(0)


def main() -> None:
    print(f"Lijst van {AANTAL} regels (belasting {os.getloadavg()[0]:.1f})", flush=True)
    for soort, data in bestanden().items():
        meet(soort, data)


if __name__ == "__main__":
    main()
