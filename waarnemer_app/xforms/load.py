"""Loads a compiled form (ODK XForm XML) into a `Form`."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from waarnemer_app.xforms.body import read_body
from waarnemer_app.xforms.captions import Itext
from waarnemer_app.xforms.compiler import Library
from waarnemer_app.xforms.errors import FormError, Problem
from waarnemer_app.xforms.graph import order_rules
from waarnemer_app.xforms.model import Caption, Element, Form, Node
from waarnemer_app.xforms.rules import Binder
from waarnemer_app.xforms.xml import local, read_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

JAVAROSA = "{http://openrosa.org/javarosa}"
MAX_NODES = 20_000


def load_form(xml: bytes, *, attachments: Mapping[str, bytes] | None = None) -> Form:
    """Return the form in `xml`; raises `FormError` with every fault that was found.

    ``attachments`` holds the lists a form takes from a file, by file name (CSV with a header).
    """
    document = read_xml(xml)
    model = next((e for e in document.iter() if local(e.tag) == "model"), None)
    body = next((e for e in document if local(e.tag) == "body"), None)
    instances = [e for e in model if local(e.tag) == "instance"] if model is not None else []
    if model is None or body is None or not instances or not len(instances[0]):
        raise FormError.of(
            "Dit bestand is geen formulier: het model of de vragen ontbreken.",
            "Kies een XLSForm of een XForm.",
        )
    primary = instances[0][0]
    repeats = {_path(e.get("nodeset", "")) for e in body.iter() if local(e.tag) == "repeat"}
    root = _Tree(repeats).build(primary)
    nodes = {node.ref: node for node in (root, *root.descendants())}
    if len(nodes) > MAX_NODES:
        raise FormError.of(
            "Het formulier heeft te veel vragen.", "Verdeel het over meer formulieren."
        )
    lists = _lists(instances[1:], {} if attachments is None else attachments)
    library = Library(root, nodes, lists)
    itext = Itext.read(next((e for e in model if local(e.tag) == "itext"), None))
    problems: list[Problem] = []
    binder = Binder(library, itext, problems, lists)
    binder.read_binds(e for e in model if local(e.tag) == "bind")
    read_body(body, binder)
    binder.read_actions(model, None)
    binder.settle()
    choice_captions = _choice_captions(binder)
    if problems:
        raise FormError(problems)
    order, dependents = order_rules(nodes.values())
    title = next((e.text or "" for e in document.iter() if local(e.tag) == "title"), "")
    return Form(
        id=primary.get("id") or local(primary.tag),
        version=primary.get("version", ""),
        titles={itext.default: title, **_titles(primary, itext)},
        languages=itext.languages,
        default_language=itext.default,
        root=root,
        nodes=nodes,
        order=order,
        dependents=dependents,
        choice_captions=choice_captions,
    )


def _path(nodeset: str) -> str:
    return re.sub(r"\s", "", nodeset)


def _titles(primary: ET.Element, itext: Itext) -> dict[str, str]:
    """Return the titles in other languages (attributes ``titel_en`` … of our namespace)."""
    found: dict[str, str] = {}
    for name, text in primary.attrib.items():
        code = local(name).removeprefix("titel_")
        found |= {lang: text for lang in itext.languages if lang.endswith(f"({code})")}
    return found


class _Tree:
    """Builds the nodes from the primary instance."""

    def __init__(self, repeats: set[str]) -> None:
        self._repeats = repeats
        self._count = 0

    def build(self, element: ET.Element, parent: Node | None = None) -> Node:
        name = local(element.tag)
        ref = f"{parent.ref if parent is not None else ''}/{name}"
        node = Node(ref=ref, name=name, parent=parent, index=self._count)
        self._count += 1
        if ref in self._repeats:
            node.kind = "repeat"
        elif len(element) or parent is None:
            node.kind = "group"
        else:
            node.default = element.text or ""
        children: list[Node] = []
        for child, initial in self._children(element):
            made = self.build(child, node)
            made.initial = initial
            children.append(made)
        node.children = tuple(children)
        return node

    @staticmethod
    def _children(element: ET.Element) -> Iterator[tuple[ET.Element, int]]:
        """Yield each distinct child with the number of instances a new form starts with."""
        by_name: dict[str, list[ET.Element]] = {}
        for child in element:
            by_name.setdefault(local(child.tag), []).append(child)
        for same in by_name.values():
            real = [child for child in same if f"{JAVAROSA}template" not in child.attrib]
            yield (real or same)[0], len(real)


def _lists(instances: list[ET.Element], attachments: Mapping[str, bytes]) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for instance in instances:
        name, source = instance.get("id", ""), instance.get("src", "")
        document = Element("", "")
        if source:
            document.children = [_table(source, attachments, document)]
        else:
            document.children = [_element(child, document) for child in instance]
        found[name] = document
    return found


def _element(element: ET.Element, up: Element) -> Element:
    made = Element(local(element.tag), (element.text or "").strip(), up)
    made.children = [_element(child, made) for child in element]
    return made


def _table(source: str, attachments: Mapping[str, bytes], up: Element) -> Element:
    name = PurePosixPath(source).name
    if name not in attachments:
        raise FormError.of(
            f"Het bestand “{name}” hoort bij dit formulier, maar ontbreekt.",
            "Voeg het bestand toe naast het formulier.",
            value=name,
        )
    try:
        text = attachments[name].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormError.of(
            f"Het bestand “{name}” is geen UTF-8.", "Bewaar het als CSV met UTF-8.", value=name
        ) from error
    root = Element("root", "", up)
    for row in csv.DictReader(io.StringIO(text)):
        item = Element("item", "", root)
        item.children = [Element(key, value or "", item) for key, value in row.items() if key]
        root.children.append(item)
    return root


def _choice_captions(binder: Binder) -> dict[str, Caption]:
    library, itext = binder.library, binder.itext
    tables = [table for document in library.lists.values() for table in document.children]
    ids = {item.column("itextId") for table in tables for item in table.children} - {""}
    found: dict[str, Caption] = {}
    for text_id in sorted(ids):
        work = partial(itext.caption, text_id, "", library.root, library)
        caption = binder.safely(library.root, "label", work)
        if caption is not None:
            found[text_id] = caption
    return found
