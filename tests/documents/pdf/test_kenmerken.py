"""What the file says about itself, once as information and once as XMP."""

from datetime import UTC, datetime, timedelta, timezone

from defusedxml import ElementTree

from waarnemer_app.documents.pdf.kenmerken import Kenmerken

OP = datetime(2026, 3, 19, 0, 43, tzinfo=timezone(timedelta(hours=1)))
KENMERKEN = Kenmerken(
    "Één <titel> & meer",
    "onderwerp",
    OP,
)
DC = "{http://purl.org/dc/elements/1.1/}"


def test_the_metadata_is_well_formed_and_says_the_same() -> None:
    boom = ElementTree.fromstring(KENMERKEN.xmp())
    titel = boom.find(f".//{DC}title")
    assert titel is not None
    assert "".join(titel.itertext()) == "Één <titel> & meer"
    assert "Één <titel> & meer".encode("utf-16-be").hex().encode() in KENMERKEN.info()
    assert b"2026-03-18T23:43:00+00:00" in KENMERKEN.xmp()
    assert b"D:20260318234300" in KENMERKEN.info()


def test_it_names_nobody() -> None:
    """Veiligheid T12."""
    assert b"/Author" not in KENMERKEN.info()
    assert b"creator" not in KENMERKEN.xmp().lower().replace(b"creatortool", b"")


def test_what_belongs_to_no_moment_has_no_date() -> None:
    zonder = Kenmerken("titel", "onderwerp", None)
    assert b"Date" not in zonder.info() + zonder.xmp()


def test_the_moment_is_the_same_whatever_the_zone() -> None:
    elders = Kenmerken(KENMERKEN.titel, KENMERKEN.onderwerp, OP.astimezone(UTC))
    assert elders.xmp() == KENMERKEN.xmp()
    assert elders.info() == KENMERKEN.info()
