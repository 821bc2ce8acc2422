"""A filling-in as JSON and back, exactly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from waarnemer_app.xforms.errors import FormError
from waarnemer_app.xforms.item import Item
from waarnemer_app.xforms.model import Node
from waarnemer_app.xforms.recalc import Recalculation
from waarnemer_app.xforms.tree import Tree, checked
from waarnemer_app.xforms.values import Moment, parse_moment, parse_time

VERSION = 1
_PLAIN = "text"


def save(tree: Tree) -> dict[str, Any]:
    """Return the answers, the instances of repeats, reasons and times of entry.

    A leaf is ``[value, entered, accepted, plain]`` (shorter where the end is empty), a group an
    object of its children, a repeat ``{"items": […], "shelf": […]}``. Empty leaves are left out.
    ``plain`` marks a calculated text that looks like a date and is none.
    """
    return {
        "v": VERSION,
        "form": tree.form.id,
        "version": tree.form.version,
        "draws": tree.draws,
        "answers": _group(tree.root),
    }


def _group(item: Item) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for child in item.node.children:
        items = item.by_name[child.name]
        if child.kind == "repeat":
            found[child.name] = {
                "items": [_group(instance) for instance in items],
                "shelf": [_group(instance) for instance in item.shelf.get(child.name, [])],
            }
        elif child.children:
            found[child.name] = _group(items[0])
        elif leaf := _leaf(items[0]):
            found[child.name] = leaf
    return found


def _leaf(item: Item) -> list[str]:
    if not (item.value or item.entered or item.accepted):
        return []
    plain = _looks_a_moment(item) and not isinstance(item.value, Moment)
    leaf = [str(item.value), item.entered, item.accepted, _PLAIN if plain else ""]
    while leaf and not leaf[-1]:
        leaf.pop()
    return leaf


def _looks_a_moment(item: Item) -> bool:
    """Return whether a calculated text reads as a date, a dateTime or a time."""
    if item.node.type != "string" or item.node.kind not in {"calculate", "metadata"}:
        return False
    return parse_moment(item.value) is not None or parse_time(item.value) is not None


def restore(saved: Mapping[str, Any], tree: Tree, recalc: Recalculation) -> None:
    """Fill a new `tree` with what was saved; raises `FormError` for another form or version."""
    form = tree.form
    if (saved.get("form"), saved.get("version")) != (form.id, form.version):
        raise FormError.of(
            f"Dit concept hoort bij formulier {saved.get('form')} versie {saved.get('version')}, "
            f"niet bij {form.id} versie {form.version}.",
            "Open het concept met de versie waarmee het is begonnen.",
        )
    if saved.get("v") != VERSION or not isinstance(saved.get("answers"), dict):
        raise FormError.of(
            "Dit concept is niet te lezen.", "Neem contact op met het Informatiepunt."
        )
    tree.draws = int(saved.get("draws", 0))
    _fill_group(tree.root, saved["answers"], tree)
    recalc.restoring = True
    recalc.mark_all()
    recalc.settle()
    recalc.restoring = False
    recalc.journal.forget()
    recalc.shown.clear()


def _fill_group(item: Item, saved: Mapping[str, Any], tree: Tree) -> None:
    for child in item.node.children:
        if child.kind == "repeat":
            kept = saved.get(child.name, {})
            item.by_name[child.name] = _instances(child, kept.get("items", []), item, tree)
            shelf = _instances(child, kept.get("shelf", []), item, tree)
            if shelf:
                item.shelf[child.name] = shelf
        elif child.children:
            _fill_group(item.by_name[child.name][0], saved.get(child.name, {}), tree)
        else:
            _fill_leaf(item.by_name[child.name][0], saved.get(child.name, []))


def _instances(node: Node, saved: list[dict[str, Any]], parent: Item, tree: Tree) -> list[Item]:
    made: list[Item] = []
    for answers in saved:
        item = tree.build(node, parent)
        _fill_group(item, answers, tree)
        made.append(item)
    return made


def _fill_leaf(item: Item, saved: list[str]) -> None:
    value, entered, accepted, plain = [*saved, "", "", "", ""][:4]
    item.value, item.malformed = checked(item.node, value)
    if not plain and _looks_a_moment(item):
        item.value = Moment(item.value)
    item.entered = entered
    item.accepted = accepted
