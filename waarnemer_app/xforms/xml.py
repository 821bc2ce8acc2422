"""Reads XML from outside: no document type, no entities, nothing fetched, a size limit."""

from __future__ import annotations

from typing import NoReturn
from xml.etree import ElementTree as ET
from xml.parsers import expat

from waarnemer_app.xforms.errors import FormError

MAX_BYTES = 16 * 1024 * 1024
MAX_TAGS = 800_000
MAX_DEPTH = 200


class _Refused(Exception):
    """The document holds something that could fetch or grow."""


def _refuse(*_: object) -> NoReturn:
    raise _Refused


def is_xml(source: bytes) -> bool:
    """Return whether `source` looks like XML, in any encoding."""
    head = source[:400]
    return head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def read_xml(source: bytes) -> ET.Element:
    """Return the root of `source`; raises `FormError` when it is too big, unsafe or no XML.

    The first pass only looks for a document type, so the second can use the fast parser.
    """
    if len(source) > MAX_BYTES:
        raise FormError.of(
            f"Het formulier is groter dan {MAX_BYTES // 1024 // 1024} MB.",
            "Maak het formulier kleiner.",
        )
    if source.count(b"<") > MAX_TAGS:
        raise FormError.of("Het formulier heeft te veel onderdelen.", "Maak het formulier kleiner.")
    guard = expat.ParserCreate()
    guard.StartDoctypeDeclHandler = _refuse
    guard.EntityDeclHandler = _refuse
    guard.ExternalEntityRefHandler = _refuse
    try:
        guard.Parse(source, True)
        root = ET.fromstring(source)  # noqa: S314 — the pass above refused types and entities
    except _Refused as error:
        raise FormError.of(
            "Het formulier bevat een documenttype of een entiteit. Dat is niet toegestaan.",
            "Maak het formulier opnieuw met XLSForm.",
        ) from error
    except expat.ExpatError as error:
        raise _no_xml(f" (regel {error.lineno}, teken {error.offset + 1})", error) from error
    except (ET.ParseError, LookupError, ValueError) as error:  # the last two: an odd encoding
        raise _no_xml("", error) from error
    _check_depth(root)
    return root


def _no_xml(place: str, error: Exception) -> FormError:
    return FormError.of(
        f"Het bestand is geen goede XML{place}.",
        "Haal het formulier opnieuw op.",
        detail=str(error),
    )


def _check_depth(root: ET.Element) -> None:
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            raise FormError.of(
                "Het formulier is te diep genest.", "Maak minder groepen in groepen."
            )
        level = [child for element in level for child in element]


def local(tag: str) -> str:
    """Return the name of a tag or attribute without its namespace."""
    return tag.rpartition("}")[2]
