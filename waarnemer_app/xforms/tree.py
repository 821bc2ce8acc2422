"""The tree of answers of one filling-in, and what expressions may ask of it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import replace

from waarnemer_app.xforms.answers import Malformed, canonical
from waarnemer_app.xforms.item import Item
from waarnemer_app.xforms.model import Caption, Context, Element, Environment, Form, Node
from waarnemer_app.xforms.values import to_string

_STEP = re.compile(r"([^\[\]/]+)(?:\[(\d+)\])?\Z")
_END = ("timestamp", "end")
Choices = tuple[tuple[str, Caption | str], ...]


class Tree:
    """Builds the items of a form and finds them; implements `model.Runtime`."""

    def __init__(self, form: Form, environment: Environment, language: str) -> None:
        self.form = form
        self.environment = environment
        self.language = language
        self.draws = 0
        self.ends = tuple(node for node in form.nodes.values() if node.preload == _END)
        self._lists: dict[Node, Choices] = {}
        self._root: Item | None = None
        self._root = self.build(form.root, None, form.start)

    @property
    def root(self) -> Item:
        """The item of the whole form."""
        if self._root is None:
            raise RuntimeError("the tree is still being built")
        return self._root

    def build(self, node: Node, parent: Item | None, start: Element | None = None) -> Item:
        """Return a new item for `node` with everything below it and its default.

        ``start`` is what the form gives it; without that it is empty and a repeat inside has no
        instances yet: the reference takes no answers from the first instance of a repeat.
        """
        item = Item(node, parent)
        if parent is None:
            self._root = item
        for child in node.children:
            starts: list[Element | None] = [*start.below(child.name)] if start is not None else []
            if child.kind != "repeat":
                starts = starts[:1] or [None]
            item.by_name[child.name] = [self.build(child, item, one) for one in starts]
        default = start.text if start is not None and not node.children else ""
        if default:
            value, malformed = checked(node, default)
            item.value = "" if malformed else value
        if node.itemset is not None and not node.itemset.filtered:
            if node not in self._lists:
                self._lists[node] = self.read_choices(item)
            item.choices = self._lists[node]
        return item

    def draw(self) -> float:
        """Return the next number of the seed."""
        self.draws += 1
        # Chance in a form orders choices and makes labels; no secret hangs on it.
        return random.Random(f"{self.environment.seed}/{self.draws}").random()  # noqa: S311 — see above

    def choice_label(self, node: Node, here: Item, value: str) -> str:
        """Return the label of `value` among the choices of `node` nearest to `here`."""
        item = self.nearest(node, here)
        for found, label in item.choices if item is not None else ():
            if found == value:
                return label if isinstance(label, str) else self.render(label, here)
        return ""

    def render(self, caption: Caption, here: Item) -> str:
        """Return `caption` in the language of now, with the answers it refers to filled in."""
        parts = caption.choose(self.language, self.form.default_language)
        context = Context(self, here)
        return "".join(
            part if isinstance(part, str) else to_string(part.run(context)) for part in parts
        )

    def items_of(self, node: Node, within: Item | None = None) -> list[Item]:
        """Return every item of `node` below `within` (default: the whole form)."""
        start = self.root if within is None else within
        found = [start]
        for step in node.chain[start.node.depth + 1 :]:
            found = [child for item in found for child in item.by_name.get(step.name, ())]
        return found

    def nearest(self, node: Node, here: Item) -> Item | None:
        """Return the item of `node` in the same repeat instances as `here`, else the first."""
        line: dict[Node, Item] = {}
        above: Item | None = here
        while above is not None:
            line[above.node] = above
            above = above.parent
        item = self.root
        for step in node.chain[1:]:
            instances = item.by_name.get(step.name, [])
            own = line.get(step)
            if own is None or own not in instances:
                if not instances:
                    return None
                own = instances[0]
            item = own
        return item

    def find(self, ref: str) -> Item | None:
        """Return the item at `ref`, or None when there is none (now)."""
        (first, _), *rest = steps(ref)
        if first != self.root.name:
            return None
        item = self.root
        for name, number in rest:
            instances = item.by_name.get(name, [])
            if not 1 <= number <= len(instances):
                return None
            item = instances[number - 1]
        return item

    def item(self, ref: str) -> Item:
        """Return the item at `ref`; raises `KeyError` when there is none (now)."""
        item = self.find(ref)
        if item is None:
            raise KeyError(ref)
        return item

    def repeat(self, ref: str) -> tuple[Item, Node]:
        """Return what holds the instances of the repeat at `ref`, and the repeat itself."""
        head, _, tail = ref.rpartition("/")
        parent = self.item(head)
        node = parent.node.child(tail.partition("[")[0])
        if node is None or node.kind != "repeat":
            raise KeyError(ref)
        return parent, node

    def read_choices(self, item: Item) -> Choices:
        """Return the choices of `item` as its list is now: value and label."""
        itemset = item.node.itemset
        nodes = itemset.nodes.run(Context(self, item)) if itemset is not None else []
        if itemset is None or not isinstance(nodes, list):
            return ()
        found: list[tuple[str, Caption | str]] = []
        for node in nodes:
            value = _column(node, itemset.value)
            label: Caption | str = _column(node, itemset.label)
            if itemset.label_is_id:
                label = self.form.choice_captions.get(str(label), value)
                if isinstance(label, Caption) and not label.parts:
                    label = replace(label, parts={"": (value,)})  # a picture without words
            found.append((value, label))
        return tuple(found)


def refs_of(items: Iterable[Item]) -> frozenset[str]:
    """Return the refs of those `items` that are part of the form now.

    Many items share what is above them, and many instances their repeat; each is looked at once.
    """
    known: dict[Item, str] = {}
    places: dict[int, dict[Item, int]] = {}

    def ref(item: Item) -> str:
        if item in known:
            return known[item]
        parent = item.parent
        above = ref(parent) if parent is not None else ""
        found = f"{above}/{item.name}" if above or parent is None else ""
        if found and parent is not None and item.node.kind == "repeat":
            instances = parent.by_name[item.name]
            if id(instances) not in places:
                places[id(instances)] = {one: at for at, one in enumerate(instances, 1)}
            at = places[id(instances)].get(item, 0)
            found = f"{found}[{at}]" if at else ""
        known[item] = found
        return found

    return frozenset(ref(item) for item in items) - {""}


def steps(ref: str) -> list[tuple[str, int]]:
    """Return the names and instance numbers (1 where none is given) in a reference."""
    matches = [_STEP.match(part) for part in ref.strip("/").split("/")]
    return [(match[1], int(match[2] or 1)) if match else ("", 0) for match in matches]


def _column(node: object, name: str) -> str:
    if isinstance(node, Element):
        return node.column(name)
    if isinstance(node, Item):
        below = node.below(name)
        return below[0].text if below else ""
    return ""


def checked(node: Node, text: str) -> tuple[str, str]:
    """Return the text to keep and what is wrong with it (empty when nothing is)."""
    try:
        return canonical(node, text), ""
    except Malformed as error:
        return text, str(error)
