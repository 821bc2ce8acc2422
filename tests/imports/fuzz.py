"""Spoils good lists by chance and reads them: nothing but findings may come of it.

``python -m tests.imports.fuzz --seconden 600`` goes on per reader for that long, in children that
may die without the search ending. What broke or took over a second is kept in ``corpus``, and
``test_fuzz.py`` reads it again ever after.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import json
import os
import random
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.imports import lijsten as v
from tests.imports.test_eml import eml_110a, eml_110b, halte, plaats
from tests.imports.xls_maken import als_xls
from waarnemer_app.imports.controle import als_json, verslag
from waarnemer_app.imports.lijst import Opdracht, lees_lijst

ALLEEN_UNIX = "Dit zoekt in processen die kunnen splitsen: niet op Windows."
CORPUS = Path(__file__).parent / "corpus"
TABEL = [list(v.VOL), list(v.VOL.values()), list(v.tweede().values())]
OSV = (
    b"Verkiezing;Gemeenteraad\nDatum;2026-03-18\nGebied;Groningen\nNummer;0014\n\n"
    b"Lijstnummer;Aanduiding;Volgnummer;Naam kandidaat;Totaal;A;B\nGebiednummer;;;;;1;35\n"
)
ZADEN: dict[str, tuple[bytes, ...]] = {
    "csv": (
        v.als_csv([v.VOL, v.tweede()]),
        v.als_csv([v.VOL, v.tweede()], ";", "cp1252"),
        v.als_csv([v.VOL], "\t", "utf-16"),
        OSV,
    ),
    "json": (v.als_json(v.VOL, v.tweede()), json.dumps([v.VOL]).encode()),
    "eml": (
        eml_110b(plaats("1"), plaats("2", locaties=halte("07:30", "21:00"), vorm="Mobile")),
        eml_110a('<kr:Region RegionNumber="14" RegionCategory="GEMEENTE"/>'),
    ),
    "xlsx": (v.als_xlsx(TABEL), v.als_xlsx(v.gekanteld(v.VOL, v.tweede()))),
    "ods": (v.ods_tabel(TABEL), v.ods_tabel(v.gekanteld(v.VOL, v.tweede()))),
    "xls": (als_xls(TABEL), als_xls(v.gekanteld(v.VOL, v.tweede()))),
}
_LASTIG = (
    *(b"\x00", b"\xff", b'"', b"\n", b"=", b"&amp;", b"<", b">", b"1E+400", b"-1", b"9" * 30),
    *(b"\xed\xa0\x80", b"\xef\xbb\xbf", b"16384", b"1048576", b"4294967295", b"<!DOCTYPE a>"),
    *(b"2026-03-18T07:30", b"07:30 tot 21:00", b"GM0014", b'r="XFD9"', b"\xff\xff\xff\xff"),
)


def verminkt(data: bytes, kans: random.Random) -> bytes:
    """The same with some bytes changed, cut out, doubled, or put in."""
    uit = bytearray(data)
    for _ in range(kans.choice((1, 1, 2, 4, 16))):
        plek = kans.randrange(len(uit) + 1)
        eind = min(len(uit), plek + kans.choice((1, 2, 8, 64, 512)))
        wat = kans.randrange(5)
        if wat == 0 and plek < len(uit):
            uit[plek] ^= 1 << kans.randrange(8)
        elif wat == 1:
            del uit[plek:eind]
        elif wat == 2:
            uit[plek:plek] = uit[plek:eind]
        elif wat == 3:
            uit[plek:plek] = kans.choice(_LASTIG)
        else:
            uit[plek:eind] = kans.randbytes(eind - plek)
    return bytes(uit)


def verminkt_deel(data: bytes, kans: random.Random) -> bytes:
    """The same packed file with one part spoilt, so that the spoilt part is read."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as oud, zipfile.ZipFile(uit, "w") as zip_:
        delen = oud.namelist()
        stuk = kans.choice([naam for naam in delen if naam.endswith(".xml")])
        for naam in delen:
            inhoud = oud.read(naam)
            zip_.writestr(naam, verminkt(inhoud, kans) if naam == stuk else inhoud)
    return uit.getvalue()


def geval(soort: str, kans: random.Random) -> bytes:
    """One spoilt file for a reader."""
    zaad = kans.choice(ZADEN[soort])
    if zaad.startswith(b"PK") and kans.random() < 0.8:
        return verminkt_deel(zaad, kans)
    return verminkt(zaad, kans)


def proef(data: bytes) -> None:
    """Read and show it; everything that is wrong must be a finding."""
    lijst = lees_lijst(data, "fuzz", Opdracht(("GR2026",), v.DAG, referentie=v.REFERENTIE))
    json.loads(als_json(lijst))
    verslag(lijst).encode()
    for plek in lijst.plekken:
        plek.model_dump_json()


@contextlib.contextmanager
def geopend() -> Iterator[list[str]]:
    """Every file that Python opens meanwhile."""
    paden: list[str] = []
    _HAKEN.append(paden)
    try:
        yield paden
    finally:
        _HAKEN.remove(paden)


_HAKEN: list[list[str]] = []


_TOEGANG = {"open", "socket.connect"}


def _is_module(pad: str) -> bool:
    """True for code that is loaded when it is first needed."""
    return pad.endswith((".py", ".pyc", ".so", ".pyd")) or "__pycache__" in pad


def _haak(naam: str, args: tuple[object, ...]) -> None:
    if naam in _TOEGANG and isinstance(args[0], str) and not _is_module(args[0]):
        for paden in _HAKEN:
            paden.append(f"{naam} {args[0]}")


sys.addaudithook(_haak)


def bewaar(soort: str, data: bytes) -> Path:
    """Keep what broke, under a name of its content."""
    pad = CORPUS / f"{soort}-{hashlib.sha256(data).hexdigest()[:12]}"
    pad.write_bytes(data)
    return pad


# The long search


def _kind(soort: str, zaad: int, schrijf: int, tot: float) -> None:
    """Read by chance until ``tot``; every input is written down before it is read."""
    if sys.platform == "win32":
        raise SystemExit(ALLEEN_UNIX)
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (2 * 1024**3, 2 * 1024**3))
    kans = random.Random(zaad)
    aantal = 0
    laatste = CORPUS / f".laatste-{soort}"
    while time.monotonic() < tot and aantal < 5000:
        data = geval(soort, kans)
        laatste.write_bytes(data)
        begin = time.process_time()
        try:
            proef(data)
        except Exception as fout:  # noqa: BLE001 — any of them is what is looked for
            os.write(schrijf, f"{bewaar(soort, data).name}: {fout!r}\n".encode())
        if time.process_time() - begin > 1:
            os.write(schrijf, f"{bewaar(soort, data).name}: langer dan een seconde\n".encode())
        aantal += 1
    os.write(schrijf, f"#{aantal}\n".encode())


def zoek(soort: str, seconden: float, meld: Callable[[str], None]) -> int:
    """Search for so long in one reader; gives how many broke. Not on Windows, which has no fork."""
    if sys.platform == "win32":
        raise SystemExit(ALLEEN_UNIX)
    tot = time.monotonic() + seconden
    gebroken = gelezen = ronde = 0
    laatste = CORPUS / f".laatste-{soort}"
    while time.monotonic() < tot:
        ronde += 1
        lees, schrijf = os.pipe()
        kind = os.fork()
        if not kind:
            os.close(lees)
            sys.stderr = open(os.devnull, "w")  # noqa: PTH123, SIM115 — panics are told below
            os.dup2(sys.stderr.fileno(), 2)
            _kind(soort, int(time.time_ns()) + ronde, schrijf, tot)
            os._exit(0)
        os.close(schrijf)
        with os.fdopen(lees) as regels:
            for regel in regels:
                if regel.startswith("#"):
                    gelezen += int(regel[1:])
                else:
                    gebroken += 1
                    meld(f"{soort}: {regel.strip()}")
        _, staat = os.waitpid(kind, 0)
        if staat:
            gebroken += 1
            meld(
                f"{soort}: {bewaar(soort, laatste.read_bytes()).name} brak het proces af ({staat})"
            )
    laatste.unlink(missing_ok=True)
    meld(f"{soort}: {gelezen} bestanden gelezen, {gebroken} gebroken")
    return gebroken


def main() -> int:
    """Search in each reader; 1 when anything broke."""
    ontleder = argparse.ArgumentParser(description=__doc__)
    ontleder.add_argument("--seconden", type=float, default=600)
    ontleder.add_argument("--soort", choices=list(ZADEN), action="append")
    args = ontleder.parse_args()
    proef(ZADEN["csv"][0])
    soorten = args.soort or list(ZADEN)
    uitkomst = [
        zoek(soort, args.seconden, lambda regel: print(regel, flush=True)) for soort in soorten
    ]
    return 1 if any(uitkomst) else 0


if __name__ == "__main__":
    sys.exit(main())
