"""How a change works through a form: in order of dependency, and only where it has to."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable

from waarnemer_app.xforms.answers import computed
from waarnemer_app.xforms.item import Item
from waarnemer_app.xforms.journal import Journal
from waarnemer_app.xforms.model import Aspect, Context, Node, Rule, RuleKind, SetValue
from waarnemer_app.xforms.tree import Tree, checked, steps
from waarnemer_app.xforms.values import to_boolean, to_number, unpack

MAX_REPEATS = 1000
MAX_TRIGGER_ROUNDS = 100


class Recalculation:
    """Changes items through the journal and computes what follows.

    Marking puts rules in a queue ordered by rank (`graph.order_rules`); `settle` empties it. With
    ``restoring`` calculations and counts keep the values that were saved.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.journal = Journal()
        self.shown: dict[int, Item] = {}
        self.restoring = False
        self._queue: list[int] = []
        self._dirty: dict[int, dict[int, Item]] = {}
        self._fired: dict[int, Item] = {}
        self._rules: dict[Node, list[Rule]] = {}
        for rule in tree.form.order:
            self._rules.setdefault(_subject(rule), []).append(rule)

    # Changes

    def write(self, item: Item, text: str, *, fires: bool = True) -> bool:
        """Keep `text` as the value of `item` and mark what reads it; return whether it changed.

        ``fires`` is false where nobody answered: what hangs on a trigger then stays as it is.
        """
        value, malformed = checked(item.node, text)
        changed = self.journal.set(item, "value", value)
        changed = self.journal.set(item, "malformed", malformed) or changed
        if changed:
            self.mark(item, "value")
            if fires:
                self._fired[id(item)] = item
        return changed

    def act(self, target: Item, action: SetValue, trigger: Item | None = None) -> None:
        """Set `target` to what an action says."""
        here = trigger if action.beside and trigger is not None else target
        value = action.value
        found = action.literal if value is None else unpack(value.run(Context(self.tree, here)))
        self.write(target, computed(target.node, found))
        self._push_choices(target)

    def add_instance(self, parent: Item, node: Node) -> Item | None:
        """Add an instance at the end (one that was counted away comes back), if there is room."""
        instances = parent.by_name[node.name]
        if len(instances) >= MAX_REPEATS:
            return None
        shelved = parent.shelf.get(node.name, [])
        item = shelved[-1] if shelved else self.tree.build(node, parent, node.template)
        if shelved:
            self.journal.put(parent.shelf, node.name, shelved[:-1])
        self.journal.put(parent.by_name, node.name, [*instances, item])
        self._mark_arrival(item)
        if not shelved:
            for below in list(item.walk()):
                for action in below.node.actions:
                    if "odk-new-repeat" in action.events:
                        self.act(below, action)
        return item

    def reach(self, ref: str) -> Item:
        """Return the item at `ref`; the instance after the last of a repeat is added for it.

        Raises `KeyError` when the form has no such place.
        """
        found = self.tree.find(ref)
        if found is not None:
            return found
        places = steps(ref)
        if "/" + "/".join(name for name, _ in places) not in self.tree.form.nodes:
            raise KeyError(ref)
        item = self.tree.root
        for name, number in places[1:]:
            node, instances = item.node.child(name), item.by_name[name]
            free = node is not None and node.kind == "repeat" and node.count is None
            if node is not None and free and number == len(instances) + 1:
                self.add_instance(item, node)
            if not 1 <= number <= len(item.by_name[name]):
                raise KeyError(ref)
            item = item.by_name[name][number - 1]
        return item

    def drop_instance(self, item: Item, *, shelve: bool) -> None:
        """Take an instance out; with ``shelve`` it comes back when the count grows again."""
        parent, name = item.parent, item.node.name
        if parent is None:
            return
        rest = [other for other in parent.by_name[name] if other is not item]
        if shelve:
            self.journal.put(parent.shelf, name, [*parent.shelf.get(name, []), item])
        self.journal.put(parent.by_name, name, rest)
        self.mark(item, "count")
        for below in item.walk():
            self.mark(below, "value")

    def _mark_arrival(self, item: Item) -> None:
        self.mark(item, "count")
        self._set_relevance(item)
        self._set_readonly(item)
        for below in item.walk():
            self.mark(below, "value")
            for rule in self._rules.get(below.node, ()):
                self._push(rule, (below,))

    # Marking and settling

    def mark(self, item: Item, aspect: Aspect) -> None:
        """Note that everything that reads `aspect` of `item` has to be computed again."""
        for rule, anchor in self.tree.form.dependents.get((item.node.ref, aspect), ()):
            within = item
            while within.node is not anchor and within.parent is not None:
                within = within.parent
            if anchor is None or within.attached:
                self._push(rule, self._subjects(rule, within))

    def mark_all(self) -> None:
        """Note that everything has to be computed."""
        for rule in self.tree.form.order:
            self._push(rule, self._subjects(rule, self.tree.root))

    def _subjects(self, rule: Rule, within: Item) -> list[Item]:
        node = _subject(rule)
        if node.depth < within.node.depth and within.parent is not None:
            within = within.parent
        return self.tree.items_of(node, within)

    def _push(self, rule: Rule, items: Iterable[Item]) -> None:
        entry = self._dirty.get(rule.rank)
        if entry is None:
            entry = self._dirty[rule.rank] = {}
            heapq.heappush(self._queue, rule.rank)
        entry.update((id(item), item) for item in items)

    def _push_choices(self, item: Item) -> None:
        for rule in self._rules.get(item.node, ()):
            if rule.kind == "choices":
                self._push(rule, (item,))

    def settle(self) -> None:
        """Compute everything that was marked, in order, until nothing changes any more.

        Two triggers that keep setting each other are stopped after `MAX_TRIGGER_ROUNDS`.
        """
        self._drain()
        rounds = 0
        while self._fired and rounds < MAX_TRIGGER_ROUNDS:
            rounds += 1
            self._fire()
            self._drain()
        self._fired.clear()

    def _drain(self) -> None:
        while self._queue:
            rank = heapq.heappop(self._queue)
            rule = self.tree.form.order[rank]
            for item in self._dirty.pop(rank).values():
                self._compute(rule, item)

    def _fire(self) -> None:
        """Run what has to happen when the value of a question changed (column ``trigger``)."""
        fired, self._fired = self._fired, {}
        for item in fired.values():
            for action in item.node.actions:
                if "xforms-value-changed" in action.events:
                    node = self.tree.form.nodes[action.target]
                    target = (
                        self.tree.find(action.place)
                        if action.place
                        else self.tree.nearest(node, item)
                    )
                    if target is not None:
                        self.act(target, action, item)

    def first_load(self) -> None:
        """Set the dynamic defaults of a new form in document order, then compute everything.

        The reference does so too: a default sees no calculation yet, and nothing is hidden.
        """
        for item in list(self.tree.root.walk()):
            for action in item.node.actions:
                if "odk-instance-first-load" in action.events:
                    self.act(item, action)
                    self.settle()
        self.mark_all()
        self.settle()
        for item in self.tree.root.walk():
            self._keep_allowed(item)
        self.settle()

    # Computing one rule

    def _compute(self, rule: Rule, item: Item) -> None:
        kind = rule.kind
        if kind == "text":
            self.shown[id(item)] = item
        elif kind == "choices":
            self._choices(item)
        elif kind == "calculate":
            self._calculate(item)
        elif kind == "count":
            self._count(item, rule.node)
        elif kind == "soft":
            self._soften(item)
        else:
            self._judge(kind, item)

    def _calculate(self, item: Item) -> None:
        rule = item.node.calculate
        if rule is not None and not self.restoring:
            value = unpack(rule.run(Context(self.tree, item)))
            self.write(item, computed(item.node, value), fires=False)

    def _judge(self, kind: RuleKind, item: Item) -> None:
        """Compute a rule that says yes or no."""
        node = item.node
        context = Context(self.tree, item)
        if kind == "relevant" and node.relevant is not None:
            if self.journal.set(item, "own_relevant", to_boolean(node.relevant.run(context))):
                self._set_relevance(item)
        elif kind == "readonly" and node.readonly is not None:
            if self.journal.set(item, "own_readonly", to_boolean(node.readonly.run(context))):
                self._set_readonly(item)
        elif kind == "required" and node.required is not None:
            self.journal.set(item, "required", to_boolean(node.required.run(context)))
        elif kind == "constraint" and node.constraint is not None:
            holds = not item.text or to_boolean(node.constraint.run(context))
            self.journal.set(item, "violated", not holds)

    def _soften(self, item: Item) -> None:
        """Find the first soft limit exceeded; what was accepted before no longer counts."""
        context = Context(self.tree, item)
        limits = enumerate(item.node.soft if item.text else (), 1)
        broken = (at for at, limit in limits if not to_boolean(limit.holds.run(context)))
        self.journal.set(item, "soft_broken", next(broken, 0))
        if not self.restoring:
            self.journal.set(item, "accepted", "")

    def _set_relevance(self, item: Item) -> None:
        inherited = item.parent is None or item.parent.relevant
        if self.journal.set(item, "relevant", item.own_relevant and inherited):
            self.mark(item, "count" if item.node.kind == "repeat" else "value")
            if item.relevant and item.value:
                self._push_choices(item)
            for child in item.children():
                self._set_relevance(child)

    def _set_readonly(self, item: Item) -> None:
        inherited = item.parent is not None and item.parent.readonly
        if self.journal.set(item, "readonly", item.own_readonly or inherited):
            for child in item.children():
                self._set_readonly(child)

    def _count(self, parent: Item, node: Node) -> None:
        """Make or take out instances until there are as many as the form says."""
        if node.count is None or self.restoring:
            return
        number = to_number(node.count.run(Context(self.tree, Item(node, parent))))
        if math.isnan(number):
            return  # nothing was counted yet, so what the form starts with stays
        wanted = int(max(0, min(MAX_REPEATS, number)))
        while len(parent.by_name[node.name]) < wanted:
            self.add_instance(parent, node)
        while len(parent.by_name[node.name]) > wanted:
            self.drop_instance(parent.by_name[node.name][-1], shelve=True)

    def _choices(self, item: Item) -> None:
        """Read a filtered list again; an answer that fell out of it is cleared."""
        itemset = item.node.itemset
        changed = False
        if itemset is not None and itemset.filtered:
            changed = self.journal.set(item, "choices", self.tree.read_choices(item))
        if (changed or not item.entered) and not self.restoring:
            self._keep_allowed(item)

    def _keep_allowed(self, item: Item) -> None:
        """Clear an answer that is not among the choices; of several keep those that are."""
        if item.node.itemset is None or not item.value or not item.relevant:
            return
        allowed = {value for value, _ in item.choices}
        if item.value in allowed:
            return
        kept = [value for value in item.value.split() if value in allowed]
        if self.write(item, " ".join(kept), fires=False) and not kept:
            self.journal.set(item, "entered", "")


def _subject(rule: Rule) -> Node:
    """Return the node whose items a rule is computed for; a count belongs to the one above."""
    if rule.kind == "count" and rule.node.parent is not None:
        return rule.node.parent
    return rule.node
