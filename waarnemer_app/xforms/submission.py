"""What is stated: only what counts, nested as in the form."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

from waarnemer_app.xforms.item import Item
from waarnemer_app.xforms.tree import Tree
from waarnemer_app.xforms.values import to_number

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ORX = "http://openrosa.org/xforms"


def identifier(draw: Callable[[], float]) -> str:
    """Return a UUID (version 4) from numbers between 0 and 1."""
    return str(uuid.UUID(bytes=bytes(int(draw() * 256) for _ in range(16)), version=4))


def as_dict(tree: Tree) -> dict[str, Any]:
    """Return the relevant answers: numbers as numbers, several choices as a list.

    ``answers`` is nested by group, a repeat is a list; what has no answer is left out.
    ``times`` gives for each answer by ref when it was entered (ISO, with zone).
    """
    return {
        "form": tree.form.id,
        "version": tree.form.version,
        "answers": _group(tree.root),
        "times": {
            item.ref: item.entered
            for item in tree.root.walk()
            if item.entered and item.relevant and not item.empty
        },
    }


def _group(item: Item) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, items in item.by_name.items():
        relevant = [child for child in items if child.relevant]
        if not relevant:
            continue
        if relevant[0].node.kind == "repeat":
            found[name] = [_group(child) for child in relevant]
        elif relevant[0].node.children:
            if group := _group(relevant[0]):
                found[name] = group
        elif relevant[0].node.kind != "note" and not relevant[0].empty:
            found[name] = _typed(relevant[0])
    return found


def _typed(item: Item) -> str | int | float | bool | list[str]:
    if item.malformed:
        return item.value
    if item.node.type == "int":
        return int(item.value)
    if item.node.type == "decimal":
        return to_number(item.value)
    if item.node.type == "boolean":
        return item.value in {"true", "1"}
    if item.node.type in {"select", "rank"}:
        return item.value.split()
    return item.value


def as_xml(tree: Tree) -> bytes:
    """Return the relevant part of the form as XML (UTF-8), empty questions included."""
    root = _element(tree.root)
    root.set("id", tree.form.id)
    if tree.form.version:
        root.set("version", tree.form.version)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text


def _element(item: Item) -> ET.Element:
    in_meta = item.parent is not None and item.parent.name == "meta"
    element = ET.Element(f"{{{_ORX}}}{item.name}" if in_meta or item.name == "meta" else item.name)
    if item.node.children:
        element.extend(_element(child) for child in item.children() if child.relevant)
    elif item.value:
        element.text = _FORBIDDEN.sub("", item.value)
    return element


ET.register_namespace("orx", _ORX)
