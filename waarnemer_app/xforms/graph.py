"""The order in which what follows from an answer is computed, and who depends on whom.

Relevance, calculations, required and read-only form a graph without cycles; a cycle is refused and
named. Counts of repeats and lists of choices come after it and may send a change back to the
start; what only shows (constraint, soft limit, texts) comes last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from waarnemer_app.xforms.errors import FormError
from waarnemer_app.xforms.model import Aspect, Compiled, Node, Read, Rule, RuleKind

_Key = tuple[str, RuleKind]
_EARLY: tuple[RuleKind, ...] = ("relevant", "calculate", "readonly", "required")
_LATE: tuple[RuleKind, ...] = ("count", "choices", "constraint", "soft", "text")
Dependents = Mapping[tuple[str, Aspect], tuple[tuple[Rule, Node | None], ...]]


@dataclass(frozen=True, slots=True)
class _Draft:
    node: Node
    kind: RuleKind
    reads: frozenset[Read]


def order_rules(nodes: Iterable[Node]) -> tuple[tuple[Rule, ...], Dependents]:
    """Return all rules in the order to compute them, and the rules that read each node.

    Raises `FormError` when they go round in a circle. Whether a question is required or read-only
    counts as a part of it, as in the reference: a form that other tools refuse is refused here.
    """
    drafts = {(node.ref, draft.kind): draft for node in nodes for draft in _drafts(node)}
    early = [key for key, draft in drafts.items() if draft.kind in _EARLY]
    sequence = _topological(early, drafts)
    for kind in _LATE:
        sequence += [key for key, draft in drafts.items() if draft.kind == kind]
    rules = tuple(
        Rule(rank, drafts[key].kind, drafts[key].node) for rank, key in enumerate(sequence)
    )
    return rules, _dependents(rules, drafts)


def _drafts(node: Node) -> list[_Draft]:
    own = frozenset({Read(node, "value", _own_repeat(node))})
    found: list[_Draft] = []
    pairs: tuple[tuple[RuleKind, Compiled | None], ...] = (
        ("relevant", node.relevant),
        ("calculate", node.calculate),
        ("count", node.count),
        ("readonly", node.readonly),
        ("required", node.required),
    )
    found += [_Draft(node, kind, rule.reads) for kind, rule in pairs if rule is not None]
    if node.constraint is not None:
        found.append(_Draft(node, "constraint", node.constraint.reads | own))
    if node.soft:
        found.append(_Draft(node, "soft", own.union(*(limit.holds.reads for limit in node.soft))))
    if node.itemset is not None:
        found.append(_Draft(node, "choices", node.itemset.reads | node.itemset.nodes.reads))
    captions = [*node.captions.values(), *(limit.message for limit in node.soft if limit.message)]
    reads = frozenset(read for caption in captions for read in caption.reads)
    if reads:
        found.append(_Draft(node, "text", reads))
    return found


def _own_repeat(node: Node) -> Node | None:
    return next((above for above in reversed(node.chain) if above.kind == "repeat"), None)


def _needs(draft: _Draft, drafts: Mapping[_Key, _Draft]) -> list[_Key]:
    """Return the relevances and calculations that have to be known before this one."""
    needed: dict[_Key, None] = {}
    for read in sorted(draft.reads, key=lambda read: (read.node.index, read.aspect)):
        searched = read.node is draft.node and read.anchor is None and _own_repeat(draft.node)
        if draft.kind == "calculate" and searched:
            continue  # another instance of the same question, chosen by a number
        for kind in _EARLY[1:]:
            needed[read.node.ref, kind] = None
        for node in read.node.chain:
            needed[node.ref, "relevant"] = None
    return [key for key in needed if key in drafts]


def _topological(keys: list[_Key], drafts: Mapping[_Key, _Draft]) -> list[_Key]:
    done: dict[_Key, None] = {}
    for start in keys:
        trail: dict[_Key, None] = {}
        stack: list[tuple[_Key, list[_Key]]] = []
        if start not in done:
            trail[start] = None
            stack.append((start, _needs(drafts[start], drafts)))
        while stack:
            key, todo = stack[-1]
            if not todo:
                stack.pop()
                del trail[key]
                done[key] = None
                continue
            following = todo.pop(0)
            if following in trail:
                raise _cycle([*trail][[*trail].index(following) :])
            if following not in done:
                trail[following] = None
                stack.append((following, _needs(drafts[following], drafts)))
    return list(done)


def _cycle(keys: list[_Key]) -> FormError:
    refs = list(dict.fromkeys(ref for ref, _ in keys))
    way = " → ".join([*refs, refs[0]])
    return FormError.of(
        f"De vragen hangen in een kring van elkaar af: {way}.",
        "Haal een verwijzing weg uit relevant, calculation, required of readonly.",
        value=refs[0],
    )


def _dependents(rules: tuple[Rule, ...], drafts: Mapping[_Key, _Draft]) -> Dependents:
    found: dict[tuple[str, Aspect], dict[tuple[Rule, Node | None], None]] = {}
    for rule in rules:
        for read in drafts[rule.node.ref, rule.kind].reads:
            if read.aspect == "language" and rule.kind != "text":
                continue  # what is stated does not change because someone reads another language
            entry = found.setdefault((read.node.ref, read.aspect), {})
            entry[rule, read.anchor] = None
    return {key: tuple(entry) for key, entry in found.items()}
