"""Reads the body of a form: which node is asked how, with which words and choices."""

from __future__ import annotations

import posixpath
from xml.etree import ElementTree as ET

from waarnemer_app.xforms.captions import element_caption, text_id_of
from waarnemer_app.xforms.model import Element, Itemset, Node, Read, Role
from waarnemer_app.xforms.rules import JAVAROSA, Binder
from waarnemer_app.xforms.xml import local

_CONTROLS = {
    "input": "",
    "select1": "select1",
    "select": "select",
    "rank": "rank",
    "range": "",
    "trigger": "trigger",
    "upload": "binary",
    "secret": "",
}


def read_body(body: ET.Element, binder: Binder, base: str = "") -> None:
    """Take over every control, group and repeat below `body`; ``base``: the group's own ref."""
    for element in body:
        tag = local(element.tag)
        _resolve(element, base or binder.library.root.ref)
        if tag == "group":
            _group(element, binder, base)
        elif tag == "repeat":
            _repeat(element, binder)
        elif tag in _CONTROLS:
            _control(element, tag, binder)
        elif tag not in {"label", "hint", "setvalue"}:
            binder.note(
                "type",
                f"Het onderdeel “{tag}” wordt niet gebruikt.",
                f"Gebruik een van: {', '.join(_CONTROLS)}.",
                value=tag,
            )


def _resolve(element: ET.Element, base: str) -> None:
    """Make a relative reference of a control, group or repeat absolute."""
    for name in ("ref", "nodeset"):
        ref = element.get(name, "").strip()
        if ref and not ref.startswith(("/", "jr:", "instance(")):
            element.set(name, posixpath.normpath(f"{base}/{ref}"))


def _group(element: ET.Element, binder: Binder, base: str) -> None:
    ref = element.get("ref", "")
    node = binder.node(ref, "name") if ref else None
    if node is None:
        repeat = next((e for e in element if local(e.tag) == "repeat"), None)
        node = binder.node(repeat.get("nodeset", ""), "name") if repeat is not None else None
    if node is not None:
        node.appearance = element.get("appearance", "") or node.appearance
        _captions(element, node, binder)
    read_body(element, binder, ref or base)


def _repeat(element: ET.Element, binder: Binder) -> None:
    node = binder.node(element.get("nodeset", ""), "name")
    if node is None:
        return
    node.appearance = element.get("appearance", "") or node.appearance
    count = element.get(f"{JAVAROSA}count")
    node.count = binder.compiled(count, node, "repeat_count")
    binder.read_actions(element, None)
    read_body(element, binder, node.ref)


def _control(element: ET.Element, tag: str, binder: Binder) -> None:
    node = binder.node(element.get("ref", ""), "name")
    if node is None:
        return
    node.control = tag
    node.appearance = element.get("appearance", "")
    node.type = _CONTROLS[tag] or node.type
    fixed = node.readonly is not None and node.readonly.source in {"true()", "1", "true"}
    is_note = tag == "input" and fixed and node.type == "string" and node.calculate is None
    node.kind = "note" if is_note and not node.default else "question"
    ignored = {"ref", "appearance"}
    node.parameters = {
        local(name): value for name, value in element.attrib.items() if name not in ignored
    }
    _captions(element, node, binder)
    for action in element:
        if local(action.tag) == "setvalue":
            _resolve(action, node.ref)
    binder.read_actions(element, node)
    items = [child for child in element if local(child.tag) == "item"]
    for child in element:
        if local(child.tag) == "itemset":
            node.itemset = _itemset(child, node, binder)
    if items:
        node.itemset = _inline(items, node, binder)


def _captions(element: ET.Element, node: Node, binder: Binder) -> None:
    for child in element:
        tag = local(child.tag)
        if tag == "label":
            _caption_of(child, "label", "", node, binder)
            _caption_of(child, "image", "image", node, binder)
        elif tag == "hint":
            _caption_of(child, "hint", "", node, binder)
            _caption_of(child, "guidance", "guidance", node, binder)


def _caption_of(element: ET.Element, role: Role, variant: str, node: Node, binder: Binder) -> None:
    itext, library = binder.itext, binder.library
    binder.caption(node, role, lambda: element_caption(element, variant, node, itext, library))


def _inline(items: list[ET.Element], node: Node, binder: Binder) -> Itemset | None:
    """Return choices that stand in the question itself, as a list under the question's ref.

    A label may be written in place, also beside translated ones; it then gets an id of its own.
    """
    document = Element("", "")
    root = Element("root", "", document)
    document.children = [root]
    for number, item in enumerate(items):
        made = Element("item", "", root)
        value = next((e.text or "" for e in item if local(e.tag) == "value"), "").strip()
        label = next((e for e in item if local(e.tag) == "label"), None)
        text_id = text_id_of(label.get("ref", "")) if label is not None else ""
        if label is not None and not text_id:
            text_id = f"{node.ref}#{number}"
            binder.itext.texts[text_id] = {"": {"": label}}
        made.children = [
            Element(name, column, made) for name, column in (("name", value), ("itextId", text_id))
        ]
        root.children.append(made)
    binder.lists[node.ref] = document
    nodes = binder.compiled(f"instance('{node.ref}')/root/item", node, "choices")
    if nodes is None:
        return None
    return Itemset(nodes, "name", "itextId", label_is_id=True, filtered=False)


def _itemset(element: ET.Element, node: Node, binder: Binder) -> Itemset | None:
    nodes = binder.compiled(element.get("nodeset"), node, "choice_filter")
    value = next((e.get("ref", "") for e in element if local(e.tag) == "value"), "name")
    label = next((e.get("ref", "") for e in element if local(e.tag) == "label"), "label")
    if nodes is None:
        return None
    inner = label.strip().removeprefix("jr:itext(").removesuffix(")").strip()
    reads: frozenset[Read] = frozenset()
    if nodes.reads and "instance(" not in nodes.source and "randomize(" not in nodes.source:
        for column in (value.strip(), inner):  # the columns are questions of a repeat
            cells = binder.compiled(f"{nodes.source}/{column}", node, "choice_filter")
            reads |= cells.reads if cells is not None else frozenset()
    return Itemset(
        nodes=nodes,
        value=value.strip(),
        label=inner,
        label_is_id=inner != label.strip() and not text_id_of(label),
        filtered=bool(nodes.reads) or "randomize(" in nodes.source,
        reads=reads,
    )
