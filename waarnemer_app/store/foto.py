"""What a file is, by its content; and a photo made anew without where and when it was taken.

A photo is decoded and written again, at most 2560 px wide or high: EXIF, GPS, thumbnails and what
else was in it do not come along. Other files are kept as they are, and it is said that what they
tell about their maker stays in them (R-WN-12).
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from .fouten import BijlageFout

MAX_PUNTEN: Final = 100_000_000
"""Pixels of the largest photo that is opened: a small file can unpack to much more."""
MAX_ZIJDE: Final = 2560
KWALITEIT: Final = 85
MAX_BYTES: Final = 20 * 1024 * 1024
"""Bytes of the largest attachment; a photo may be larger before it is made anew."""
_FOTO: Final = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP", "image/gif": "GIF"}
_BEGIN: Final = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
)
_KANTOOR: Final = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
)
_SUFFIX: Final = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "audio/ogg": ".ogg",
    "audio/mpeg": ".mp3",
    "audio/wav": ".wav",
    "audio/mp4": ".m4a",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "video/webm": ".webm",
    "text/plain": ".txt",
    _KANTOOR[0][1]: ".docx",
    _KANTOOR[1][1]: ".xlsx",
    _KANTOOR[2][1]: ".odt",
}


@dataclass(frozen=True)
class Bestand:
    """A file ready to be kept. ``gegevens`` is True when facts about its maker stay in it."""

    inhoud: bytes
    mime: str
    gegevens: bool

    @property
    def suffix(self) -> str:
        """The end of a file name for this kind."""
        return _SUFFIX[self.mime]


def herken(inhoud: bytes) -> str | None:
    """The MIME type by content; None for what is not supported."""
    for begin, mime in _BEGIN:
        if inhoud.startswith(begin):
            return _kantoor(inhoud) if mime == "application/zip" else mime
    if inhoud[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(inhoud[8:12])
    if inhoud[4:8] == b"ftyp":
        return _iso(inhoud[8:12])
    return "text/plain" if _is_tekst(inhoud) else None


def _kantoor(inhoud: bytes) -> str:
    """What a ZIP is, by the names in it."""
    for naam, mime in _KANTOOR:
        if naam in inhoud:
            return mime
    return "application/zip"


def _iso(merk: bytes) -> str:
    if merk in {b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif"}:
        return "image/heic"
    if merk.startswith(b"M4A"):
        return "audio/mp4"
    return "video/quicktime" if merk == b"qt  " else "video/mp4"


def _is_tekst(inhoud: bytes) -> bool:
    try:
        tekst = inhoud.decode()
    except UnicodeDecodeError:
        return False
    return all(teken.isprintable() or teken.isspace() for teken in tekst)


def maak_klaar(inhoud: bytes) -> Bestand:
    """Make a chosen file ready to be kept; raises BijlageFout that says what to do."""
    if not inhoud:
        raise BijlageFout("Dit bestand is leeg.", "Kies een ander bestand.")
    mime = herken(inhoud)
    if mime not in _FOTO and len(inhoud) > MAX_BYTES:
        raise BijlageFout(
            "Dit bestand is groter dan 20 MB.", "Kies een kleiner bestand, of maak er een deel van."
        )
    if mime == "image/heic":
        raise BijlageFout(
            "Deze soort foto (HEIC) kan niet worden bewaard.",
            "Bewaar de foto als JPEG en kies die.",
        )
    if mime is None:
        raise BijlageFout(
            "Deze soort bestand kan niet worden bewaard.",
            "Kies een foto, PDF, document, geluid, film of tekst.",
        )
    if mime in _FOTO:
        return _foto(inhoud, _FOTO[mime])
    return Bestand(inhoud, mime, gegevens=mime != "text/plain")


def _foto(inhoud: bytes, soort: str) -> Bestand:
    from PIL import Image, ImageOps  # noqa: PLC0415 — only when a photo is chosen

    try:
        with Image.open(io.BytesIO(inhoud), formats=(soort, "MPO")) as beeld:
            breed, hoog = beeld.size
            if breed * hoog > MAX_PUNTEN:
                raise BijlageFout(
                    f"Deze foto is te groot: {breed} bij {hoog} punten.",
                    "Maak de foto kleiner en kies die.",
                )
            if soort == "JPEG":
                beeld.draft("RGB", (MAX_ZIJDE, MAX_ZIJDE))  # decodes no more than is needed
            recht = ImageOps.exif_transpose(beeld)
        doorzichtig = "A" in recht.getbands() or "transparency" in recht.info
        recht = recht.convert("RGBA" if doorzichtig else "RGB")
        recht.thumbnail((MAX_ZIJDE, MAX_ZIJDE), Image.Resampling.LANCZOS)
        kaal = Image.new(recht.mode, recht.size)
        kaal.paste(recht)
        uit = io.BytesIO()
        if soort == "JPEG" or not (doorzichtig or soort == "PNG"):
            kaal.save(uit, "JPEG", quality=KWALITEIT)
            return Bestand(uit.getvalue(), "image/jpeg", gegevens=False)
        kaal.save(uit, "PNG")
        return Bestand(uit.getvalue(), "image/png", gegevens=False)
    except BijlageFout:
        raise
    except Exception as fout:
        raise BijlageFout(
            "Deze foto is niet te lezen.", "Maak de foto opnieuw, of kies een andere."
        ) from fout
