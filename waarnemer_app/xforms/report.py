"""What a screen shows of a running form: states, sections and faults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from waarnemer_app.xforms.files import file_name
from waarnemer_app.xforms.item import Item
from waarnemer_app.xforms.model import Node, Role
from waarnemer_app.xforms.tree import Tree

Result = Literal["ok", "constraint_violated", "required_but_empty"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a change; ``changed`` holds the refs of everything that looks different."""

    result: Result
    changed: frozenset[str]


@dataclass(frozen=True, slots=True)
class State:
    """A question as it is now, in the language of now. Empty texts where there is nothing.

    ``image`` is the file name of a picture, ``choices`` are (value, label) and ``choice_images``
    the file names of their pictures, by value. ``violated`` is a fault that blocks *Vastleggen*;
    ``constraint_message`` then says what to do. ``soft_warning`` is the message of a limit that
    may be exceeded with a reason, None when it is kept; ``accepted`` is that reason.
    """

    ref: str
    node: Node
    value: str
    relevant: bool
    required: bool
    readonly: bool
    label: str
    hint: str
    guidance: str
    image: str
    choices: tuple[tuple[str, str], ...]
    choice_images: Mapping[str, str]
    constraint_message: str
    required_message: str
    violated: bool
    soft_warning: str | None
    accepted: str
    entered: str

    @property
    def result(self) -> Result:
        """Return what an answer as it is now amounts to."""
        if self.relevant and self.violated:
            return "constraint_violated"
        if self.relevant and self.required and not self.value:
            return "required_but_empty"
        return "ok"


@dataclass(frozen=True, slots=True)
class Section:
    """A top-level group on the screen, with counts of its relevant questions (no notes).

    ``warnings`` counts the soft limits exceeded without a reason, ``accepted`` those with one.
    ``questions`` are the refs to show, in document order, notes included. ``answers`` holds what
    was answered to each question that must be answered or was; empty where it is open.
    """

    ref: str
    label: str
    relevant: bool
    total: int
    answered: int
    open_required: int
    faults: int
    warnings: int
    accepted: int
    questions: tuple[str, ...]
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """An answer that blocks *Vastleggen*."""

    ref: str
    outcome: Result
    message: str


REQUIRED = {
    "nl": "Deze vraag heeft een antwoord nodig.",
    "en": "This question needs an answer.",
}
CONSTRAINT = {
    "nl": "Dit antwoord kan niet kloppen. Kijk het na.",
    "en": "This answer cannot be right. Please check it.",
}
SOFT = {"nl": "Let op: klopt dit antwoord?", "en": "Note: is this answer right?"}


def result_of(item: Item) -> Result:
    """Return what the answer of `item` amounts to now."""
    if item.relevant and (item.violated or item.malformed):
        return "constraint_violated"
    if item.relevant and item.required and not item.value:
        return "required_but_empty"
    return "ok"


def warns(item: Item) -> bool:
    """Return whether a soft limit of `item` is exceeded, accepted or not."""
    return item.relevant and item.soft_broken > 0


def state_of(tree: Tree, item: Item) -> State:
    """Return everything about `item`."""
    code = _code(tree)
    return State(
        ref=item.ref,
        node=item.node,
        value=item.value,
        relevant=item.relevant,
        required=item.required,
        readonly=item.readonly,
        label=_text(tree, item, "label"),
        hint=_text(tree, item, "hint"),
        guidance=_text(tree, item, "guidance"),
        image=file_name(_text(tree, item, "image")),
        choices=tuple(
            (value, label if isinstance(label, str) else tree.render(label, item))
            for value, label in item.choices
        ),
        choice_images={
            value: file_name(tree.render(label.image, item))
            for value, label in item.choices
            if not isinstance(label, str) and label.image is not None
        },
        constraint_message=_constraint_message(tree, item),
        required_message=_text(tree, item, "required") or REQUIRED[code],
        violated=item.relevant and (item.violated or bool(item.malformed)),
        soft_warning=_soft_message(tree, item) if warns(item) else None,
        accepted=item.accepted,
        entered=item.entered,
    )


def sections_of(tree: Tree) -> list[Section]:
    """Return the top-level groups that hold something to show, in order."""
    root = tree.root
    loose = [child for child in root.children() if child.node.askable]
    found = [_section(tree, root, loose)] if loose else []
    for child in tree.form.root.children:
        tops = root.by_name[child.name]
        if child.children and tops and any(node.askable for node in child.descendants()):
            items = [item for top in tops for item in top.walk()]
            found.append(_section(tree, tops[0], items))
    return found


def faults_of(tree: Tree) -> list[Fault]:
    """Return what blocks *Vastleggen*, in document order."""
    found: list[Fault] = []
    for item in tree.root.walk():
        result = result_of(item) if item.node.kind == "question" else "ok"
        if result == "constraint_violated":
            found.append(Fault(item.ref, result, _constraint_message(tree, item)))
        elif result == "required_but_empty":
            message = _text(tree, item, "required") or REQUIRED[_code(tree)]
            found.append(Fault(item.ref, result, message))
    return found


def _section(tree: Tree, top: Item, items: list[Item]) -> Section:
    shown = [item for item in items if item.node.askable and item.relevant]
    asked = [item for item in shown if item.node.kind == "question"]
    results = [result_of(item) for item in asked]
    warnings = [item for item in asked if warns(item)]
    is_root = top is tree.root
    return Section(
        ref=top.node.ref,
        label=tree.form.title(tree.language) if is_root else _text(tree, top, "label"),
        relevant=top.relevant,
        total=len(asked),
        answered=sum(1 for item in asked if item.value),
        open_required=results.count("required_but_empty"),
        faults=results.count("constraint_violated"),
        warnings=sum(1 for item in warnings if not item.accepted),
        accepted=sum(1 for item in warnings if item.accepted),
        questions=tuple(item.ref for item in shown),
        answers=tuple(item.value for item in asked if item.required or item.value),
    )


def _code(tree: Tree) -> str:
    return "en" if tree.language.endswith("(en)") else "nl"


def _text(tree: Tree, item: Item, role: Role) -> str:
    caption = item.node.captions.get(role)
    return tree.render(caption, item) if caption is not None else ""


def _constraint_message(tree: Tree, item: Item) -> str:
    return item.malformed or _text(tree, item, "constraint") or CONSTRAINT[_code(tree)]


def _soft_message(tree: Tree, item: Item) -> str:
    message = item.node.soft[item.soft_broken - 1].message
    return tree.render(message, item) if message is not None else SOFT[_code(tree)]
