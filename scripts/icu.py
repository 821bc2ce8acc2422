"""A smaller ``libicudata`` for the bundle: the data of ICU that Qt asks for in our two languages.

Qt links ICU, whose data (32 MB) holds every language, calendar and code page there is. Qt has its
own tables for dates and numbers; it asks ICU for sorting, capitals, names of time zones and old
code pages. So we keep what belongs to no language, Dutch, English, and the western code pages. What
is kept is copied byte by byte, with the header that says whose it is. Needs ``nm``, ``readelf``,
``ld`` and ``objcopy`` (binutils); equal input gives equal bytes.
"""

from __future__ import annotations

import re
import struct
import subprocess
import tempfile
from pathlib import Path
from typing import Final

TALEN: Final = {"nl", "en", "root"}
_GEEN_TAAL: Final = {
    *("pool", "res_index", "supplementalData", "likelySubtags", "metadata", "numberingSystems"),
    *("keyTypeData", "timezoneTypes", "zoneinfo64", "windowsZones", "metaZones", "plurals"),
    *("pluralRanges", "dayPeriods", "genderList", "icustd", "icuver", "currencyNumericCodes"),
    *("grammaticalFeatures", "units", "langInfo", "tzdbNames"),
}
_CODETABEL: Final = re.compile(
    r"(ibm-(5346|5347|5348|5349|912|913|920|923|1252)_|iso-8859_).*\.cnv$"
)
_BLIJFT: Final = {"icu", "nrm", "spp", "cfu"}
_LAND: Final = re.compile(r"_[A-Za-z0-9_]+$")


def blijft(naam: str) -> bool:
    """Whether an item of the data stays; ``naam`` is as in the table: ``icudt73l/coll/nl.res``."""
    *map_, bestand = naam.split("/")[1:]
    stam, _, soort = bestand.rpartition(".")
    if map_ in (["translit"], ["rbnf"]):
        return False
    if soort == "cnv":
        return bool(_CODETABEL.match(bestand))
    if map_ == ["brkitr"]:
        return soort == "brk" or stam in TALEN | {"res_index"}
    if soort in _BLIJFT:
        return True
    return stam in _GEEN_TAAL or _LAND.sub("", stam) in TALEN


def kies(data: bytes) -> bytes:
    """The same data file with fewer items; raises ValueError when it is none."""
    kop, magie = struct.unpack_from("<HH", data)
    if magie != 0x27DA or data[12:16] != b"CmnD":
        raise ValueError("dit zijn geen gegevens van ICU")
    (aantal,) = struct.unpack_from("<I", data, kop)
    rijen = [struct.unpack_from("<II", data, kop + 4 + 8 * nr) for nr in range(aantal)]
    namen = [data[kop + n : data.index(b"\0", kop + n)] for n, _ in rijen]
    einden = [*(begin for _, begin in rijen[1:]), len(data) - kop]
    delen = [
        (naam, data[kop + begin : kop + einde])
        for naam, (_, begin), einde in zip(namen, rijen, einden, strict=True)
        if blijft(naam.decode("ascii"))
    ]
    return data[:kop] + _inhoud(delen)


def _inhoud(delen: list[tuple[bytes, bytes]]) -> bytes:
    """The table, its names, and each item at a multiple of 16."""
    namen = b"".join(naam + b"\0" for naam, _ in delen)
    naamplek = 4 + 8 * len(delen)
    plek = -(-(naamplek + len(namen)) // 16) * 16
    rijen, inhoud = [], bytearray()
    for naam, deel in delen:
        rijen.append(struct.pack("<II", naamplek, plek + len(inhoud)))
        naamplek += len(naam) + 1
        inhoud += deel + bytes(-len(deel) % 16)
    tabel = struct.pack("<I", len(delen)) + b"".join(rijen) + namen
    return tabel.ljust(plek, b"\0") + bytes(inhoud)


def _zeg(*opdracht: str | Path, in_map: Path | None = None) -> str:
    return subprocess.run(  # noqa: S603 — own commands, no shell
        [str(deel) for deel in opdracht], cwd=in_map, check=True, capture_output=True, text=True
    ).stdout


def verklein(bibliotheek: Path) -> None:
    """Replace this ``libicudata.so.NN`` by one with the same name for the loader and less in it."""
    teken = re.search(
        r"^([0-9a-f]+) ([0-9a-f]+) R (icudt\d+_dat)$",
        _zeg("nm", "-D", "--print-size", bibliotheek),
        re.M,
    )
    naam = re.search(r"SONAME.*\[(.+)\]", _zeg("readelf", "-d", "-W", bibliotheek))
    if teken is None or naam is None:
        raise ValueError(f"dit is geen bibliotheek met gegevens van ICU: {bibliotheek}")
    begin, lengte = int(teken[1], 16), int(teken[2], 16)
    data = kies(bibliotheek.read_bytes()[begin : begin + lengte])
    with tempfile.TemporaryDirectory() as map_:
        bron, deel, klaar = (Path(map_) / n for n in ("icu", "icu.o", "icu.so"))
        bron.write_bytes(data)
        # the name of the symbol follows the path as it is given: so from the folder itself
        _zeg("ld", "-r", "-b", "binary", "-o", deel.name, bron.name, in_map=Path(map_))
        _zeg(
            *("objcopy", "--redefine-sym", f"_binary_icu_start={teken[3]}"),
            *("--strip-symbol", "_binary_icu_end", "--strip-symbol", "_binary_icu_size"),
            *("--set-section-alignment", ".data=64"),
            *("--rename-section", ".data=.rodata,alloc,load,readonly,data,contents", deel),
        )
        _zeg(
            *("ld", "-shared", "-z", "noexecstack", "-z", "max-page-size=4096", "--hash-style=gnu"),
            *("--build-id=none", "-soname", naam[1], "-o", klaar, deel),
        )
        bibliotheek.write_bytes(klaar.read_bytes())
