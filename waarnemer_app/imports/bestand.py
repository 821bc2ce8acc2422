"""What kind of file a list is, by its content and never by its name; and what is refused.

Nothing is unpacked or run here. A file that is no list gives a LijstFout that says what it is
and what to ask for instead.
"""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from pathlib import Path
from typing import Final, NoReturn

from .bevinding import LijstFout

MAX_BYTES: Final = 64 * 1024 * 1024
_MAX_TEKST: Final = 40 * 1024 * 1024
_MAX_XML: Final = 24 * 1024 * 1024
_STUK: Final = re.compile(rb"[^>]{100000}")
"""A tag or a text no list has; a parser takes long over it."""


class Soort(StrEnum):
    """Kinds of files a list can be."""

    TEKST = "CSV"
    JSON = "JSON"
    XML = "XML"
    XLSX = "XLSX"
    ODS = "ODS"
    XLS = "XLS"


_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ANDERE: Final = (
    (b"%PDF", "een PDF"),
    (b"\x1f\x8b", "een ingepakt bestand (gzip)"),
    (b"7z\xbc\xaf", "een ingepakt bestand (7z)"),
    (b"Rar!", "een ingepakt bestand (rar)"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
    (b"{\\rtf", "een tekst van een tekstverwerker"),
    (b"SQLite format 3", "een databank"),
)
_OUD_XLS: Final = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
_HTML: Final = (b"<!doctype html", b"<html", b"<table", b"<head", b"<meta", b"<body", b"<div")
_MACROS: Final = ("vbaProject.bin", "vbaData.xml")
_VRAAG: Final = "Vraag de gemeente om een CSV, een spreadsheet of EML."


def lees_bytes(pad: Path) -> bytes:
    """The bytes of a file, at most ``MAX_BYTES``; raises LijstFout when it cannot be read."""
    try:
        if not pad.is_file():
            raise LijstFout("BESTAND_ONLEESBAAR", "Dit bestand is er niet. Kijk naar de naam.")
        if pad.stat().st_size > MAX_BYTES:
            raise _te_groot()
        with pad.open("rb") as bestand:
            return bestand.read(MAX_BYTES + 1)
    except OSError as fout:
        melding = "Dit bestand is niet te lezen. Sluit het in andere programma's."
        raise LijstFout("BESTAND_ONLEESBAAR", melding) from fout


def _te_groot() -> LijstFout:
    return LijstFout(
        "TE_GROOT",
        "Dit bestand is te groot: een lijst van heel Nederland past in 40 MiB. "
        "Kies het goede bestand.",
    )


def herken(data: bytes) -> Soort:
    """The kind of a file by its content; raises LijstFout for any other kind."""
    if len(data) > MAX_BYTES:
        raise _te_groot()
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf\xfe\xff"):
        raise LijstFout("LEEG_BESTAND", "Dit bestand is leeg. Haal het opnieuw op.")
    for begin, wat in _ANDERE:
        if data.startswith(begin):
            raise LijstFout("ANDER_BESTAND", f"Dit is {wat}, geen lijst. {_VRAAG}")
    if data.startswith(b"PK"):
        return _zip(data)
    if data.startswith(_OLE):
        return _ole(data)
    if data.startswith(_OUD_XLS):
        melding = "Dit is een Excel-bestand van voor 1997. Bewaar het in Excel als .xlsx."
        raise LijstFout("OUDE_EXCEL", melding)
    soort = _tekst(data)
    if len(data) > (_MAX_XML if soort is Soort.XML else _MAX_TEKST):
        raise _te_groot()
    if soort is Soort.XML and _STUK.search(data):
        raise LijstFout("XML_TE_GROOT", "Dit bestand heeft een deel dat geen lijst ooit heeft.")
    return soort


def _tekst(data: bytes) -> Soort:
    begin = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        begin = data[:4096].decode("utf-16", "ignore").encode("utf-8", "ignore").lstrip()
    klein = begin.lower()
    if begin.startswith(b"<"):
        if klein.startswith(_HTML) or b"<html" in klein:
            melding = (
                "Dit is een webpagina die als Excel is bewaard. Bewaar haar in Excel als .xlsx."
            )
            raise LijstFout("HTML", melding)
        if b"urn:schemas-microsoft-com:office:spreadsheet" in begin:
            melding = "Dit is een Excel-bestand in XML. Bewaar het in Excel als .xlsx."
            raise LijstFout("EXCEL_XML", melding)
        return Soort.XML
    if begin.startswith((b"{", b"[")):
        return Soort.JSON
    if b"\x00" in begin:
        raise LijstFout("ANDER_BESTAND", f"Dit bestand is geen lijst. {_VRAAG}")
    return Soort.TEKST


def _ole(data: bytes) -> Soort:
    if "EncryptedPackage".encode("utf-16-le") in data:
        _beveiligd()
    if "WordDocument".encode("utf-16-le") in data:
        raise LijstFout("ANDER_BESTAND", f"Dit is een Word-bestand, geen lijst. {_VRAAG}")
    if "_VBA_PROJECT".encode("utf-16-le") in data:
        _macro()
    return Soort.XLS


def _inhoudsopgave(data: bytes) -> tuple[list[zipfile.ZipInfo], bytes]:
    """The parts of a packed file and what it says it is; nothing else is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zip_:
            delen = zip_.infolist()
            if not any(deel.filename == "mimetype" for deel in delen):
                return delen, b""
            with zip_.open("mimetype") as stroom:
                return delen, stroom.read(100)
    except Exception as fout:  # zipfile lets errors of zlib, lzma and struct through
        raise LijstFout("BESCHADIGD", "Dit bestand is beschadigd. Haal het opnieuw op.") from fout


def _zip(data: bytes) -> Soort:
    delen, mimetype = _inhoudsopgave(data)
    namen = {deel.filename for deel in delen}
    if any(deel.flag_bits & 1 for deel in delen) or "EncryptedPackage" in namen:
        _beveiligd()
    if any(n.endswith(_MACROS) or n.startswith(("Basic/", "Scripts/")) for n in namen):
        _macro()
    if any(naam.startswith("xl/externalLinks/") for naam in namen):
        raise LijstFout(
            "EXTERNE_KOPPELING",
            "Dit bestand haalt gegevens uit een ander bestand. Bewaar het met waarden alleen.",
        )
    if "xl/workbook.xml" in namen:
        return Soort.XLSX
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return Soort.ODS
    if "xl/workbook.bin" in namen:
        raise LijstFout("EXCEL_BINAIR", "Dit is een .xlsb. Bewaar het in Excel als .xlsx.")
    if any(naam.endswith(".iwa") or naam.startswith("Index/") for naam in namen):
        raise LijstFout("NUMBERS", "Dit is een bestand van Numbers. Exporteer het als .xlsx.")
    raise LijstFout("ANDER_BESTAND", f"Dit is een ingepakt bestand, geen lijst. {_VRAAG}")


def _beveiligd() -> NoReturn:
    raise LijstFout(
        "BEVEILIGD",
        "Dit bestand is versleuteld. Vraag de gemeente om het zonder versleuteling te bewaren.",
    )


def _macro() -> NoReturn:
    raise LijstFout(
        "MACRO",
        "Dit bestand heeft macro's en wordt daarom niet geopend. Bewaar het als .xlsx of .ods.",
    )
