"""What a form records by itself: start, end, today, who, and its own identifier."""

from __future__ import annotations

from waarnemer_app.xforms.item import Item
from waarnemer_app.xforms.recalc import Recalculation
from waarnemer_app.xforms.submission import identifier
from waarnemer_app.xforms.tree import Tree
from waarnemer_app.xforms.values import Moment


def fill_metadata(tree: Tree) -> None:
    """Fill in what is known when a new form is opened."""
    for item in tree.root.walk():
        if item.node.preload[0]:
            item.value = _value(tree, item)


def _value(tree: Tree, item: Item) -> str:
    environment = tree.environment
    name, parameter = item.node.preload
    if name == "uid":
        return f"uuid:{identifier(tree.draw)}"
    if name == "date":
        return Moment(environment.now().date().isoformat())
    if name == "timestamp" and parameter == "start":
        return Moment(environment.now().isoformat(timespec="milliseconds"))
    if name == "property":
        known = {"username": environment.username, "deviceid": environment.deviceid}
        return known.get(parameter, "")
    return item.value


def write_end(tree: Tree, recalc: Recalculation) -> None:
    """Note the moment of the last answer where a form asks for its end."""
    if not tree.ends:
        return
    moment = Moment(tree.environment.now().isoformat(timespec="milliseconds"))
    for node in tree.ends:
        for item in tree.items_of(node):
            recalc.write(item, moment)
