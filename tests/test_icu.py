"""The smaller data of ICU in the bundle: Qt says the same with it in our languages."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from scripts import icu

VRAAG = """
import functools, json
from PySide6.QtCore import QCollator, QDate, QDateTime, QLocale, QStringDecoder, QTime, QTimeZone

woorden = "zee IJsland ijs Aap éclair ecl 10 9 ÿ Über zoë zoe Ægir ß Łódź Çelik ĳ".split()
uit = {}
for taal in ("nl_NL", "nl_BQ", "en_GB", "C"):
    land = QLocale(taal)
    orde = QCollator(land)
    orde.setNumericMode(True)
    uit[taal] = [
        sorted(woorden, key=functools.cmp_to_key(orde.compare)),
        [land.toUpper(woord) + land.toLower(woord) for woord in woorden],
        land.toString(QDate(2026, 3, 18), QLocale.FormatType.LongFormat),
    ]
    for plaats in (b"Europe/Amsterdam", b"America/Kralendijk"):
        zone = QTimeZone(plaats)
        toen = QDateTime(QDate(2026, 7, 1), QTime(12, 0), zone)
        uit[taal] += [zone.displayName(toen, soort, land) for soort in QTimeZone.NameType]
        uit[taal].append(toen.toUTC().toString())
for tabel in ("windows-1250", "windows-1252", "iso-8859-1", "iso-8859-15", "UTF-16"):
    uit[tabel] = QStringDecoder(tabel).isValid()
print(json.dumps(uit, sort_keys=True))
"""


def antwoord(*, vooraf: Path | None = None) -> dict[str, object]:
    omgeving = dict(os.environ)
    if vooraf is not None:
        omgeving["LD_PRELOAD"] = str(vooraf)
    gezegd = subprocess.run(
        [sys.executable, "-c", VRAAG], env=omgeving, capture_output=True, text=True, check=True
    )
    assert not gezegd.stderr
    gelezen: dict[str, object] = json.loads(gezegd.stdout)
    return gelezen


@pytest.mark.skipif(
    sys.platform != "linux" or any(shutil.which(g) is None for g in ("ld", "objcopy", "nm")),
    reason="de bundel van Linux wordt gemaakt met binutils",
)
def test_qt_says_the_same_with_less_data(tmp_path: Path) -> None:
    (bron,) = (Path(PySide6.__file__).parent / "Qt/lib").glob("libicudata.so.*")
    klein, weer = tmp_path / bron.name, tmp_path / "weer.so"
    for kopie in (klein, weer):
        shutil.copyfile(bron, kopie)
        icu.verklein(kopie)
    assert klein.read_bytes() == weer.read_bytes()
    assert klein.stat().st_size < 6_000_000
    heel = antwoord()
    assert "Midden-Europese zomertijd" in json.dumps(heel), "it speaks Dutch at all"
    assert antwoord(vooraf=klein) == heel


@pytest.mark.parametrize(
    ("naam", "houdt"),
    [
        ("icudt73l/nl.res", True),
        ("icudt73l/nl_NL.res", True),
        ("icudt73l/coll/root.res", True),
        ("icudt73l/coll/ucadata.icu", True),
        ("icudt73l/pool.res", True),
        ("icudt73l/nfkc.nrm", True),
        ("icudt73l/ibm-5348_P100-1997.cnv", True),
        ("icudt73l/zone/en_GB.res", True),
        ("icudt73l/de.res", False),
        ("icudt73l/nds.res", False),
        ("icudt73l/coll/zh.res", False),
        ("icudt73l/gb18030.cnv", False),
        ("icudt73l/brkitr/cjdict.dict", False),
        ("icudt73l/translit/root.res", False),
    ],
)
def test_what_belongs_to_no_language_or_to_ours_stays(naam: str, *, houdt: bool) -> None:
    assert icu.blijft(naam) is houdt


def test_the_rest_is_taken_out_and_what_stays_is_the_same() -> None:
    def bouw(delen: list[tuple[bytes, bytes]]) -> bytes:
        kop = struct.pack("<HH", 32, 0x27DA).ljust(12, b"\0") + b"CmnD".ljust(20, b"\0")
        namen = b"".join(naam + b"\0" for naam, _ in delen)
        plek = -(-(4 + 8 * len(delen) + len(namen)) // 16) * 16
        rijen, inhoud, naamplek = b"", b"", 4 + 8 * len(delen)
        for naam, deel in delen:
            rijen += struct.pack("<II", naamplek, plek + len(inhoud))
            naamplek += len(naam) + 1
            inhoud += deel.ljust(-(-len(deel) // 16) * 16, b"\0")
        return kop + (struct.pack("<I", len(delen)) + rijen + namen).ljust(plek, b"\0") + inhoud

    delen = [(b"icudt73l/de.res", b"weg" * 9), (b"icudt73l/nl.res", b"blijft" * 7)]
    assert icu.kies(bouw(delen)) == bouw(delen[1:])
    with pytest.raises(ValueError, match="geen gegevens van ICU"):
        icu.kies(b"iets anders".ljust(64))
