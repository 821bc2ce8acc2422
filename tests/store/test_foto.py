"""Files by their content; photos without where and when they were taken, and never too large."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from waarnemer_app.store import foto
from waarnemer_app.store.foto import herken, maak_klaar
from waarnemer_app.store.fouten import BijlageFout


def beeld(
    soort: str, maat: tuple[int, int] = (60, 40), modus: str = "RGB", **anders: object
) -> bytes:
    """A picture of one colour, as a file."""
    uit = io.BytesIO()
    Image.new(modus, maat, 120 if modus in "LP" else None).save(uit, soort, **anders)
    return uit.getvalue()


def met_plaats() -> bytes:
    """A JPEG that tells where, when and with what it was taken, and lies on its side."""
    exif = Image.Exif()
    exif[0x010F] = "Kanariemaker"
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (52.0, 5.0, 1.0)
    return beeld("JPEG", exif=exif, comment=b"kanariewoord")


def _open(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_a_photo_keeps_its_picture_and_nothing_else() -> None:
    klaar = maak_klaar(met_plaats())
    gemaakt = _open(klaar.inhoud)
    assert (klaar.mime, klaar.suffix, klaar.gegevens) == ("image/jpeg", ".jpg", False)
    assert dict(gemaakt.getexif()) == {}
    assert b"anarie" not in klaar.inhoud
    assert set(gemaakt.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    # it stands upright: the turn is in the picture now
    assert gemaakt.size == (40, 60)


def test_a_large_photo_is_made_smaller_and_a_small_one_is_not() -> None:
    assert _open(maak_klaar(beeld("JPEG", (6000, 3000))).inhoud).size == (2560, 1280)
    assert _open(maak_klaar(beeld("PNG", (30, 20))).inhoud).size == (30, 20)


@pytest.mark.parametrize(
    ("soort", "modus", "mime"),
    [
        ("PNG", "RGB", "image/png"),
        ("PNG", "RGBA", "image/png"),
        ("PNG", "P", "image/png"),
        ("WEBP", "RGB", "image/jpeg"),
        ("WEBP", "RGBA", "image/png"),
        ("GIF", "P", "image/jpeg"),
        ("JPEG", "L", "image/jpeg"),
        ("JPEG", "CMYK", "image/jpeg"),
    ],
)
def test_every_kind_of_photo_is_written_anew(soort: str, modus: str, mime: str) -> None:
    klaar = maak_klaar(beeld(soort, modus=modus))
    assert klaar.mime == mime == herken(klaar.inhoud)
    assert _open(klaar.inhoud).size == (60, 40)


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foto, "MAX_PUNTEN", 1000)
    with pytest.raises(BijlageFout, match="te groot: 60 bij 40"):
        maak_klaar(beeld("PNG"))


def test_a_torn_photo_is_said() -> None:
    with pytest.raises(BijlageFout, match="niet te lezen"):
        maak_klaar(beeld("JPEG")[:200])
    with pytest.raises(BijlageFout, match="niet te lezen"):
        maak_klaar(b"\x89PNG\r\n\x1a\n" + b"onzin")


@pytest.mark.parametrize(
    ("inhoud", "mime", "suffix"),
    [
        (b"%PDF-1.7 rest", "application/pdf", ".pdf"),
        (
            b"PK\x03\x04 word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".docx",
        ),
        (
            b"PK\x03\x04 xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".xlsx",
        ),
        (
            b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.text",
            ".odt",
        ),
        (b"PK\x03\x04 iets", "application/zip", ".zip"),
        (b"OggS....", "audio/ogg", ".ogg"),
        (b"ID3....", "audio/mpeg", ".mp3"),
        (b"RIFF....WAVE", "audio/wav", ".wav"),
        (b"....ftypM4A ", "audio/mp4", ".m4a"),
        (b"....ftypisom", "video/mp4", ".mp4"),
        (b"....ftypqt  ", "video/quicktime", ".mov"),
        (b"\x1aE\xdf\xa3....", "video/webm", ".webm"),
    ],
)
def test_other_files_stay_as_they_are_and_it_is_said_that_facts_stay_in(
    inhoud: bytes, mime: str, suffix: str
) -> None:
    klaar = maak_klaar(inhoud)
    assert (klaar.inhoud, klaar.mime, klaar.suffix, klaar.gegevens) == (inhoud, mime, suffix, True)


def test_plain_text_says_nothing_about_its_maker() -> None:
    klaar = maak_klaar("Eén regel.\nTwee\tregels.\n".encode())
    assert (klaar.mime, klaar.suffix, klaar.gegevens) == ("text/plain", ".txt", False)


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (b"", "leeg"),
        (b"MZ\x90\x00\x03", "Deze soort bestand"),
        (b"tekst met een nul\x00", "Deze soort bestand"),
        (b"\xff\xfe\xfd", "Deze soort bestand"),
        (b"RIFF....AVI ", "Deze soort bestand"),
        (b"....ftypheic", "HEIC"),
    ],
)
def test_what_is_not_supported_says_what_to_choose(inhoud: bytes, melding: str) -> None:
    with pytest.raises(BijlageFout, match=melding) as fout:
        maak_klaar(inhoud)
    assert fout.value.remedie


def test_another_file_has_a_limit_and_a_photo_may_be_larger_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(foto, "MAX_BYTES", 100)
    with pytest.raises(BijlageFout, match="groter dan 20 MB"):
        maak_klaar(b"%PDF-" + bytes(100))
    assert maak_klaar(beeld("PNG", (300, 200))).mime == "image/png"
