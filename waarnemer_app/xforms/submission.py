"""What is stated: only what counts, nested as in the form."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping
from typing import Any
from xml.etree import ElementTree as ET

from waarnemer_app.xforms.item import Item
from waarnemer_app.xforms.model import Form, Node
from waarnemer_app.xforms.tree import Tree
from waarnemer_app.xforms.values import to_number, to_string

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
        return str(item.value)
    if item.node.type == "int":
        return int(item.value)
    if item.node.type == "decimal":
        return to_number(item.value)
    if item.node.type == "boolean":
        return item.value in {"true", "1"}
    if item.node.type in {"select", "rank"}:
        return item.value.split()
    return str(item.value)


def answer_text(node: Node, value: Any) -> str:
    """Return a stated answer (of `as_dict`) as the text that stands in a submission."""
    if isinstance(value, bool):
        yes, no = ("1", "0") if node.calculate is not None else ("true", "false")
        return yes if value else no
    if isinstance(value, list | tuple):
        return " ".join(str(part) for part in value)
    return to_string(float(value)) if isinstance(value, float) else str(value)


def instance_id(answers: Mapping[str, Any]) -> str:
    """Return the identifier in stated answers (``uuid:…``), or nothing."""
    meta = answers.get("meta")
    return str(meta.get("instanceID", "")) if isinstance(meta, Mapping) else ""


def stated_xml(form: Form, answers: Mapping[str, Any], key: str) -> bytes:
    """Return stated answers (of `as_dict`) as an ODK submission: UTF-8, answered questions only.

    The root carries the form's ``id`` and ``version``; ``key`` is the OpenRosa ``instanceID``.
    """
    root = _root(form)
    _stated(root, form.root, {name: part for name, part in answers.items() if name != "meta"})
    node = form.root.child("meta")
    space = _ORX if node is None else node.namespace
    meta = ET.SubElement(root, _name("meta", space))
    known = answers.get("meta")
    for name, value in {**(known if isinstance(known, Mapping) else {}), "instanceID": key}.items():
        ET.SubElement(meta, _name(name, space)).text = _FORBIDDEN.sub("", str(value))
    return _bytes(root)


def _stated(element: ET.Element, node: Node, answers: Mapping[str, Any]) -> None:
    for child in node.children:
        value = answers.get(child.name)
        if value is None:
            continue
        for part in value if child.kind == "repeat" else [value]:
            made = ET.SubElement(element, child.name, {**child.attributes})
            if child.children:
                _stated(made, child, part)
            else:
                made.text = _FORBIDDEN.sub("", answer_text(child, part))


def _name(name: str, space: str) -> str:
    return f"{{{space}}}{name}" if space else name


def _root(form: Form) -> ET.Element:
    return ET.Element(form.root.name, {"id": form.id} | {**form.root.attributes})


def _bytes(root: ET.Element) -> bytes:
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text


def as_xml(tree: Tree) -> bytes:
    """Return the relevant part of the form as XML (UTF-8), empty questions included."""
    root = _root(tree.form)
    root.extend(_element(child) for child in tree.root.children() if child.relevant)
    return _bytes(root)


def _element(item: Item) -> ET.Element:
    element = ET.Element(_name(item.name, item.node.namespace), {**item.node.attributes})
    if item.node.children:
        element.extend(_element(child) for child in item.children() if child.relevant)
    elif item.value:
        element.text = _FORBIDDEN.sub("", item.value)
    return element


ET.register_namespace("orx", _ORX)
