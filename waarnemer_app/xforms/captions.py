"""Texts for people in a form: translations, references inside a text, and the fall-back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET

from waarnemer_app.xforms.compiler import Library, compile_expression
from waarnemer_app.xforms.errors import Problem, UnknownPathError
from waarnemer_app.xforms.model import Caption, Compiled, Node, Parts
from waarnemer_app.xforms.xml import local

_ITEXT = re.compile(r"\s*jr:itext\('([^']*)'\)\s*\Z")
_REFERENCE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_ABSENT = "-"  # what pyxform writes where a translation is missing


@dataclass(slots=True)
class Itext:
    """The translations of a form: language → text id → variant (``""``, guidance, image …)."""

    languages: tuple[str, ...] = ()
    default: str = ""
    texts: dict[str, dict[str, dict[str, ET.Element]]] = field(default_factory=dict)

    @classmethod
    def read(cls, element: ET.Element | None) -> Itext:
        """Return the translations in an ``<itext>`` element."""
        found = cls()
        names: list[str] = []
        for translation in element if element is not None else ():
            language = translation.get("lang", "")
            names.append(language)
            if "default" in translation.attrib:
                found.default = language
            for text in translation:
                for value in text:
                    variants = found.texts.setdefault(text.get("id", ""), {})
                    variants.setdefault(value.get("form", ""), {})[language] = value
        found.languages = tuple(names)
        found.default = found.default or (names[0] if names else "")
        return found

    def caption(self, text_id: str, variant: str, node: Node, library: Library) -> Caption | None:
        """Return the text as a caption of `node`, or None when no language has it."""
        parts: dict[str, Parts] = {}
        for language, value in self.texts.get(text_id, {}).get(variant, {}).items():
            if not len(value) and (value.text or "").strip() in {"", _ABSENT}:
                continue
            parts[language] = _parts(value, node, library)
        return _caption(parts)


def choice_caption(text_id: str, itext: Itext, node: Node, library: Library) -> Caption | None:
    """Return the text of a choice with its picture, if it has any of the two."""
    text = itext.caption(text_id, "", node, library)
    image = itext.caption(text_id, "image", node, library)
    if image is None:
        return text
    plain = text if text is not None else Caption({})
    return replace(plain, reads=plain.reads | image.reads, image=image)


def text_id_of(expression: str) -> str:
    """Return the id in ``jr:itext('id')``, or nothing when it is a plain text."""
    match = _ITEXT.match(expression)
    return match[1] if match else ""


def element_caption(
    element: ET.Element, variant: str, node: Node, itext: Itext, library: Library
) -> Caption | None:
    """Return the caption of a ``<label>`` or ``<hint>``: translated, or written in place."""
    text_id = text_id_of(element.get("ref", ""))
    if text_id:
        return itext.caption(text_id, variant, node, library)
    if variant:
        return None
    return _caption({"": _parts(element, node, library)})


def message_caption(text: str, node: Node, itext: Itext, library: Library) -> Caption | None:
    """Return the caption of a message in an attribute: an id, or the text itself."""
    text_id = text_id_of(text)
    if text_id:
        return itext.caption(text_id, "", node, library)
    return _caption({"": (text,)}) if text else None


def template_caption(texts: Mapping[str, str], node: Node, library: Library) -> Caption | None:
    """Return a caption from texts with ``{{ expression }}`` inside, per language."""
    parts: dict[str, Parts] = {}
    for language, text in texts.items():
        pieces = _REFERENCE.split(text)
        parts[language] = tuple(
            compile_expression(piece, node, library) if at % 2 else piece
            for at, piece in enumerate(pieces)
            if piece
        )
    return _caption(parts)


def _parts(element: ET.Element, node: Node, library: Library) -> Parts:
    parts: list[object] = [element.text or ""]
    for child in element:
        if local(child.tag) == "output":
            source = child.get("value") or child.get("ref") or "''"
            parts.append(_output(source, node, library))
        parts.append(child.tail or "")
    # Layout around the text is cut off here; a space before an empty answer stays, as elsewhere.
    if isinstance(parts[0], str):
        parts[0] = parts[0].lstrip()
    if isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip()
    return tuple(part for part in parts if part != "")  # type: ignore[misc] # str and Compiled only


def _output(source: str, node: Node, library: Library) -> Compiled | str:
    """Return an answer inside a text; nothing, with a note, where the form has no such place."""
    try:
        return compile_expression(source, node, library)
    except UnknownPathError as error:
        library.notes.append(
            Problem(
                "", 0, "label", error.value,
                f"Vraag {node.ref}: in de tekst staat “{error.value}”, en dat bestaat niet. "
                "Daar komt niets te staan.", error.remedy, warning=True,
            )
        )  # fmt: skip
        return ""


def _caption(parts: dict[str, Parts]) -> Caption | None:
    if not parts:
        return None
    reads = frozenset(
        read
        for pieces in parts.values()
        for piece in pieces
        if not isinstance(piece, str)
        for read in piece.reads
    )
    return Caption(parts, reads)
