"""A filling-in as JSON and back, exactly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from waarnemer_app.xforms.errors import FormError
from waarnemer_app.xforms.item import Item
from waarnemer_app.xforms.model import Node
from waarnemer_app.xforms.recalc import Recalculation
from waarnemer_app.xforms.tree import Tree, checked

VERSION = 1


def save(tree: Tree) -> dict[str, Any]:
    """Return the answers, the instances of repeats, reasons and times of entry.

    A leaf is ``[value, entered, accepted]`` (shorter where the end is empty), a group an object of
    its children, a repeat ``{"items": […], "shelf": […]}``. Empty leaves are left out.
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
    leaf = [item.value, item.entered, item.accepted]
    while leaf and not leaf[-1]:
        leaf.pop()
    return leaf


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
    value, entered, accepted = [*saved, "", "", ""][:3]
    item.value, item.malformed = checked(item.node, value)
    item.entered = entered
    item.accepted = accepted
