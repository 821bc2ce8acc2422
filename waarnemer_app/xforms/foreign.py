"""What a form made for another tool can ask and we do not run: told as one list, never half run.

What would change the answers is refused; what only does nothing here is told as a notice.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from waarnemer_app.xforms.errors import Problem
from waarnemer_app.xforms.vocabulary import (
    FOREIGN_APPEARANCES,
    FOREIGN_TYPES,
    TYPES_WITHOUT_EFFECT,
)
from waarnemer_app.xforms.xml import local

UNSUPPORTED = "Dit programma kent niet: "
_REMEDY = "Maak het formulier zonder dit onderdeel."
_ACTIONS = {
    "setgeopoint": "de plaats vastleggen zonder vraag (setgeopoint)",
    "setlocation": "de plaats vastleggen zonder vraag (setlocation)",
    "recordaudio": "geluid opnemen op de achtergrond (recordaudio)",
    "pollsensor": "een sensor uitlezen (pollsensor)",
}
_ATTRIBUTES = {
    "intent": "een andere app openen (intent)",
    "query": "keuzes van het blad external_choices (query)",
    "saveto": "entiteiten (saveto)",
}
_KINDS = {**FOREIGN_TYPES, "intent": _ATTRIBUTES["intent"]}
_WORDS = frozenset({"value", "text", "label", "hint", "item", "output"})
_SOURCES = ("jr://file/", "jr://file-csv/")
_MEDIA = {"audio/*": "audio", "video/*": "video"}


def unsupported(document: ET.Element) -> list[Problem]:
    """Return a fault for each part of an XForm that we do not run, with the node it is at."""
    found: dict[tuple[str, str], Problem] = {}
    for element in document.iter():
        for words in _parts(element):
            node = element.get("ref") or element.get("nodeset") or element.get("id") or ""
            where = f" bij {node}" if node else ""
            found.setdefault(
                (words, node),
                Problem("", 0, "", node, f"{UNSUPPORTED}{words}{where}.", _REMEDY),
            )
    return list(found.values())


def _parts(element: ET.Element) -> Iterator[str]:
    """Yield in words what an element asks of another tool."""
    tag, attributes = local(element.tag), element.attrib
    if tag in _ACTIONS:
        yield _ACTIONS[tag]
    if not attributes or tag in _WORDS:
        return
    if tag == "submission" and "base64RsaPublicKey" in attributes:
        yield "versleuteld insturen (base64RsaPublicKey)"
    elif tag == "entity" and "dataset" in attributes:
        yield "entiteiten (entity)"
    elif tag == "instance" and not attributes.get("src", _SOURCES[0]).startswith(_SOURCES):
        yield f"gegevens van {attributes['src']}"
    elif tag == "bind" and attributes.get("type", "") in _KINDS:
        yield _KINDS[attributes["type"]]
    yield from (words for name, words in _ATTRIBUTES.items() if name in map(local, attributes))
    appearance = attributes.get("appearance", "")
    for start, words in FOREIGN_APPEARANCES.items() if appearance else ():
        if appearance.startswith(start) or f" {start}" in appearance:
            yield words


def notices(document: ET.Element) -> list[Problem]:
    """Return what in an XForm does nothing here but does no harm."""
    found: dict[str, Problem] = {}
    for element in document.iter():
        tag, kind = local(element.tag), ""
        if tag == "bind" and element.get("type") == "barcode":
            kind = "barcode"
        elif tag == "upload":
            kind = _MEDIA.get(element.get("mediatype", ""), "")
        elif tag == "audit":
            kind = "audit"
        if kind:
            ref = element.get("ref") or element.get("nodeset") or kind
            found.setdefault(
                kind,
                Problem(
                    "", 0, "type", ref, TYPES_WITHOUT_EFFECT[kind],
                    "U kunt dit onderdeel laten staan.", warning=True,
                ),
            )  # fmt: skip
    return list(found.values())
