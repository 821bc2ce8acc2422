"""What our engine and the reference show of the same form at the same moment, made comparable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from xml.etree import ElementTree as ET

from tests.conformance.orakel import Orakel
from waarnemer_app.xforms import Instance
from waarnemer_app.xforms.item import Item
from waarnemer_app.xforms.model import Node
from waarnemer_app.xforms.values import parse_time, to_string
from waarnemer_app.xforms.xml import local, read_xml

T = TypeVar("T")
Flat = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that can be asked of a form.

    ``nodes``: ref → (value, relevant, required, read-only); ``prompts``: ref → (choices, label,
    hint); ``valid``: the first failing question and its outcome.
    """

    nodes: dict[str, tuple[str, bool, bool, bool]]
    prompts: dict[str, tuple[tuple[tuple[str, str], ...] | None, str, str]]
    valid: tuple[str, str] | None
    submission: Flat


def differences(ours: Picture, theirs: Picture) -> list[str]:
    """Return what differs, a line each."""
    found = _between("node", ours.nodes, theirs.nodes)
    found += _between("prompt", ours.prompts, theirs.prompts)
    if not found and list(ours.prompts) != list(theirs.prompts):
        found.append(f"order: ours {list(ours.prompts)}, theirs {list(theirs.prompts)}")
    if ours.valid != theirs.valid:
        found.append(f"valid: ours {ours.valid}, theirs {theirs.valid}")
    if not found and ours.submission != theirs.submission:
        found.append(f"submission: ours {ours.submission}, theirs {theirs.submission}")
    return found


def _between(what: str, ours: dict[str, Any], theirs: dict[str, Any]) -> list[str]:
    lines = []
    for ref in dict.fromkeys([*theirs, *ours]):
        one, other = ours.get(ref, "absent"), theirs.get(ref, "absent")
        if one != other:
            lines.append(f"{what} {ref}: ours {one}, theirs {other}")
    return lines


def our_picture(instance: Instance) -> Picture:
    """Return what our engine shows."""
    items = list(instance._tree.root.walk())
    nodes, prompts = {}, {}
    for item in items:
        state = instance.state(item.ref)
        value = plain(item.node.type, state.value)
        readonly = state.readonly
        nodes[item.ref] = (_anonymous(item.ref, value), state.relevant, state.required, readonly)
        if item.node.control:
            choices = state.choices if item.node.itemset is not None and item.relevant else None
            prompts[item.ref] = (choices, state.label, state.hint)
    faults = instance.faults()
    valid = (faults[0].ref, faults[0].outcome) if faults else None
    hidden = _counted_and_hidden(items)
    return Picture(
        _without(nodes, hidden),
        _without(prompts, hidden),
        valid,
        _flat(instance.submission_xml(), instance.form.nodes),
    )


def _counted_and_hidden(items: list[Item]) -> tuple[str, ...]:
    """Return the repeats that are counted and not relevant: the reference makes them later."""
    found = {
        f"{item.parent.ref}/{item.name}["
        for item in items
        if item.parent is not None and item.node.count is not None and not item.relevant
    }
    return tuple(found)


def _without(found: dict[str, T], hidden: tuple[str, ...]) -> dict[str, T]:
    return {ref: shown for ref, shown in found.items() if not (hidden and ref.startswith(hidden))}


def their_picture(orakel: Orakel, instance: Instance) -> Picture:
    """Return what the reference shows."""
    told, asked, failing, xml = orakel.picture()
    types = {ref: node.type for ref, node in instance.form.nodes.items()}
    nodes = {
        ref: (_anonymous(ref, plain(types[_bare(ref)], value)), relevant, required, readonly)
        for ref, value, relevant, required, readonly in told
    }
    prompts = {
        ref: (
            None
            if choices is None or not nodes[ref][1]
            else tuple((value, label or "") for value, label in choices),
            label or "",
            hint or "",
        )
        for ref, choices, label, hint in asked
    }
    valid = (failing[0], failing[1]) if failing else None
    hidden = _counted_and_hidden(list(instance._tree.root.walk()))
    return Picture(
        _without(nodes, hidden),
        _without(prompts, hidden),
        valid,
        _flat(xml.encode(), instance.form.nodes),
    )


def plain(kind: str, value: str) -> str:
    """Return a value without what only the way of writing it makes different."""
    if kind == "decimal" and value:
        try:
            return to_string(float(value))
        except ValueError:
            return value
    clock = parse_time(value) if kind == "time" else None
    return clock.isoformat() if clock is not None else value


def _bare(ref: str) -> str:
    return "/".join(part.partition("[")[0] for part in ref.split("/"))


def _anonymous(ref: str, value: str) -> str:
    return "uuid" if ref.endswith("/meta/instanceID") and value else value


def _flat(xml: bytes, known: Mapping[str, Node]) -> Flat:
    """Return every node of a submission with its text, in the order of the form.

    The reference puts the first instance of a repeat that was empty behind its younger siblings.
    """
    found: Flat = []

    def add(element: ET.Element, above: str) -> None:
        ref = f"{above}/{local(element.tag)}"
        value = plain(known[ref].type, (element.text or "") if not len(element) else "")
        found.append((ref, _anonymous(ref, value)))
        for child in sorted(element, key=lambda child: known[f"{ref}/{local(child.tag)}"].index):
            add(child, ref)

    root = read_xml(xml)
    found.append(("id", f"{root.get('id')} {root.get('version')}"))
    add(root, "")
    return found
