"""A form that is being filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from waarnemer_app.xforms import saving, submission
from waarnemer_app.xforms.environment import Environment
from waarnemer_app.xforms.item import Item
from waarnemer_app.xforms.journal import Change, touched
from waarnemer_app.xforms.model import Form, Role
from waarnemer_app.xforms.recalc import Recalculation
from waarnemer_app.xforms.state import Fault, Outcome, Result, Section, State
from waarnemer_app.xforms.tree import Tree

_STEP = re.compile(r"([^\[\]/]+)(?:\[(\d+)\])?\Z")
DEFAULT_REQUIRED = {
    "nl": "Deze vraag heeft een antwoord nodig.",
    "en": "This question needs an answer.",
}
DEFAULT_CONSTRAINT = {
    "nl": "Dit antwoord kan niet kloppen. Kijk het na.",
    "en": "This answer cannot be right. Please check it.",
}
DEFAULT_SOFT = {"nl": "Let op: klopt dit antwoord?", "en": "Note: is this answer right?"}


class Instance:
    """Answers to one form, and everything that follows from them.

    References are absolute (``/data/telling[2]/a``); a repeat without a number means its first
    instance, instances count from 1. Nothing is read from outside but through ``environment``.
    """

    def __init__(self, form: Form, *, environment: Environment, language: str = "nl") -> None:
        self._start(form, environment, language)
        now = environment.now()
        for item in self._tree.root.walk():
            if item.node.kind == "metadata":
                item.value = self._metadata(item, now)
        self._recalc.first_load()
        self._recalc.journal.forget()
        self._recalc.shown.clear()

    def _start(self, form: Form, environment: Environment, language: str) -> None:
        self._tree = Tree(form, environment, form.language(language))
        self._recalc = Recalculation(self._tree)

    def _metadata(self, item: Item, now: datetime) -> str:
        environment = self._tree.environment
        name, parameter = item.node.preload
        if name == "uid":
            return "uuid:" + submission.identifier(self._tree.draw)
        if name == "date":
            return now.date().isoformat()
        if name == "timestamp":
            return now.isoformat(timespec="milliseconds") if parameter == "start" else ""
        if name == "property":
            names = {"username": environment.username, "deviceid": environment.deviceid}
            return names.get(parameter, "")
        return item.value

    # The form itself

    @property
    def form(self) -> Form:
        """The form that is filled in."""
        return self._tree.form

    @property
    def language(self) -> str:
        """The language of labels and messages, as the form names it."""
        return self._tree.language

    def set_language(self, language: str) -> None:
        """Show labels and messages in `language` (the form's name for it, or its code)."""
        self._tree.language = self.form.language(language)
        self._recalc.mark(self._tree.root, "language")
        self._recalc.settle()
        self._recalc.journal.forget()

    # Answering

    def preset(self, values: Mapping[str, str]) -> frozenset[str]:
        """Set hidden questions by ref (facts of the visit); cannot be undone."""
        for ref, value in values.items():
            self._recalc.write(self._item(ref), value)
        self._recalc.settle()
        changed = self._refs(self._recalc.journal.changes())
        self._recalc.journal.forget()
        return changed

    def answer(self, ref: str, value: str | None) -> Outcome:
        """Keep an answer (None or empty: no answer); a wrong one is kept and marked.

        Answering the instance after the last of a repeat adds it. Raises `KeyError` when there is
        no such question and `ValueError` when it cannot be answered by hand.
        """
        item = self._find(ref) or self._add_missing(ref)
        if item is None or item.node.children:
            raise KeyError(ref)
        if item.readonly or item.node.kind in {"calculate", "metadata", "note"}:
            raise ValueError(f"{ref} is alleen te lezen")
        if self._recalc.write(item, value or ""):
            entered = self._tree.environment.now().isoformat(timespec="seconds")
            self._recalc.journal.set(item, "entered", entered if item.value else "")
            self._touch_end()
        self._recalc.settle()
        return Outcome(_result(item), self._close())

    def _touch_end(self) -> None:
        now = self._tree.environment.now().isoformat(timespec="milliseconds")
        for node in self.form.nodes.values():
            if node.preload == ("timestamp", "end"):
                for item in self._tree.items_of(node):
                    self._recalc.write(item, now)

    def accept_warning(self, ref: str, reason: str) -> frozenset[str]:
        """Accept the soft limit of a question with a reason; ``ValueError`` without one.

        The acceptance ends as soon as the answer, or what the limit depends on, changes.
        """
        item = self._item(ref)
        if not reason.strip():
            raise ValueError("Een let op aanvaarden vraagt een reden.")
        if _warns(item):
            self._recalc.journal.set(item, "accepted", reason.strip())
        return self._close()

    def add_repeat(self, ref: str) -> frozenset[str]:
        """Add an instance to the repeat at `ref`; raises `ValueError` when the form counts them."""
        parent, name = self._repeat(ref)
        node = parent.node.child(name)
        if node is None or node.count is not None:
            raise ValueError(f"Het formulier bepaalt zelf hoe vaak {ref} voorkomt.")
        self._recalc.add_instance(parent, node)
        self._recalc.settle()
        return self._close()

    def remove_repeat(self, ref: str) -> frozenset[str]:
        """Remove one instance (``/data/telling[2]``); the following ones move up."""
        item = self._item(ref)
        if item.node.kind != "repeat" or item.node.count is not None:
            raise ValueError(f"{ref} kan niet worden weggehaald.")
        self._recalc.drop_instance(item, shelve=False)
        self._recalc.settle()
        return self._close()

    def count(self, ref: str) -> int:
        """Return how many instances the repeat at `ref` has."""
        parent, name = self._repeat(ref)
        return len(parent.by_name[name])

    # Undo

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._recalc.journal.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._recalc.journal.can_redo

    def undo(self) -> frozenset[str]:
        """Take back the last step; return what changed (nothing when there is none)."""
        if not self.can_undo:
            return frozenset()
        before = self._places()
        return self._refs(self._recalc.journal.undo()) | (before ^ self._places())

    def redo(self) -> frozenset[str]:
        """Do the last undone step again; return what changed."""
        if not self.can_redo:
            return frozenset()
        before = self._places()
        return self._refs(self._recalc.journal.redo()) | (before ^ self._places())

    # Asking

    def state(self, ref: str) -> State:
        """Return everything about the node at `ref`; raises `KeyError` when there is none."""
        item = self._item(ref)
        code = "en" if self.language.endswith("(en)") else "nl"
        wrong = item.malformed or self._text(item, "constraint") or DEFAULT_CONSTRAINT[code]
        return State(
            ref=item.ref,
            node=item.node,
            value=item.value,
            relevant=item.relevant,
            required=item.required,
            readonly=item.readonly,
            label=self._text(item, "label"),
            hint=self._text(item, "hint"),
            guidance=self._text(item, "guidance"),
            image=self._text(item, "image"),
            choices=tuple(
                (value, label if isinstance(label, str) else self._tree.render(label, item))
                for value, label in item.choices
            ),
            constraint_message=wrong,
            required_message=self._text(item, "required") or DEFAULT_REQUIRED[code],
            violated=item.relevant and (item.violated or bool(item.malformed)),
            soft_warning=self._soft_message(item) or DEFAULT_SOFT[code] if _warns(item) else None,
            accepted=item.accepted,
            entered=item.entered,
        )

    def sections(self) -> list[Section]:
        """Return the groups directly below the root that hold something to show, in order.

        Questions that stand loose in the form make a section with the root's ref.
        """
        root = self._tree.root
        loose = [child for child in root.children() if child.node.askable]
        found = [self._section(root, loose)] if loose else []
        for child in self.form.root.children:
            if child.children and any(node.askable for node in child.descendants()):
                items = [item for top in root.by_name[child.name] for item in top.walk()]
                tops = root.by_name[child.name]
                if tops:
                    found.append(self._section(tops[0], items))
        return found

    def _section(self, top: Item, items: list[Item]) -> Section:
        shown = [item for item in items if item.node.askable and item.relevant]
        asked = [item for item in shown if item.node.kind == "question"]
        results = [_result(item) for item in asked]
        warnings = [item for item in asked if _warns(item)]
        is_root = top is self._tree.root
        return Section(
            ref=top.node.ref,
            label=self.form.title(self.language) if is_root else self._text(top, "label"),
            relevant=top.relevant,
            total=len(asked),
            answered=sum(1 for item in asked if not item.empty),
            open_required=results.count("required_but_empty"),
            faults=results.count("constraint_violated"),
            warnings=sum(1 for item in warnings if not item.accepted),
            accepted=sum(1 for item in warnings if item.accepted),
            questions=tuple(item.ref for item in shown),
        )

    def questions(self, section_ref: str) -> list[str]:
        """Return the refs to show in a section, in document order, notes included."""
        for section in self.sections():
            if section.ref == section_ref:
                return list(section.questions)
        raise KeyError(section_ref)

    def faults(self) -> list[Fault]:
        """Return what blocks *Vastleggen*, in document order."""
        found: list[Fault] = []
        for item in self._tree.root.walk():
            if item.node.kind == "question" and (result := _result(item)) != "ok":
                state = self.state(item.ref)
                wrong = result == "constraint_violated"
                message = state.constraint_message if wrong else state.required_message
                found.append(Fault(item.ref, result, message))
        return found

    # Keeping and stating

    def save(self) -> dict[str, Any]:
        """Return everything that was filled in, as JSON, pinned to the form and its version."""
        return saving.save(self._tree)

    @classmethod
    def restore(
        cls,
        form: Form,
        saved: Mapping[str, Any],
        *,
        environment: Environment,
        language: str = "nl",
    ) -> Instance:
        """Return the instance that `save` described; raises `FormError` for another form."""
        instance = cls.__new__(cls)
        instance._start(form, environment, language)
        saving.restore(saved, instance._tree, instance._recalc)
        return instance

    def submission(self) -> dict[str, Any]:
        """Return what is stated: the relevant answers, nested and typed, and their times."""
        return submission.as_dict(self._tree)

    def submission_xml(self) -> bytes:
        """Return what is stated as an ODK submission."""
        return submission.as_xml(self._tree)

    # Finding

    def _text(self, item: Item, role: Role) -> str:
        caption = item.node.captions.get(role)
        return self._tree.render(caption, item) if caption is not None else ""

    def _soft_message(self, item: Item) -> str:
        message = item.node.soft[item.soft_broken - 1].message
        return self._tree.render(message, item) if message is not None else ""

    def _item(self, ref: str) -> Item:
        item = self._find(ref)
        if item is None:
            raise KeyError(ref)
        return item

    def _find(self, ref: str) -> Item | None:
        steps = list(_steps(ref))
        if not steps or steps[0][0] != self._tree.root.name:
            return None
        item = self._tree.root
        for name, number in steps[1:]:
            instances = item.by_name.get(name, [])
            if not 1 <= number <= len(instances):
                return None
            item = instances[number - 1]
        return item

    def _add_missing(self, ref: str) -> Item | None:
        """Add the instance after the last one when `ref` points into it."""
        item = self._tree.root
        for name, number in list(_steps(ref))[1:]:
            instances = item.by_name.get(name, [])
            node = item.node.child(name)
            if node is None or number > len(instances) + 1:
                return None
            if number == len(instances) + 1:
                if node.kind != "repeat" or node.count is not None:
                    return None
                if self._recalc.add_instance(item, node) is None:
                    return None
            item = item.by_name[name][number - 1]
        return item

    def _repeat(self, ref: str) -> tuple[Item, str]:
        head, _, tail = ref.rpartition("/")
        parent = self._item(head)
        name = tail.partition("[")[0]
        node = parent.node.child(name)
        if node is None or node.kind != "repeat":
            raise KeyError(ref)
        return parent, name

    # What changed

    def _close(self) -> frozenset[str]:
        changed = self._refs(self._recalc.journal.changes())
        self._recalc.journal.close()
        return changed

    def _refs(self, changes: list[Change]) -> frozenset[str]:
        items = [*touched(changes), *self._recalc.shown.values()]
        self._recalc.shown.clear()
        return frozenset(item.ref for item in items if item.attached)

    def _places(self) -> frozenset[str]:
        return frozenset(item.ref for item in self._tree.root.walk() if item.node.kind == "repeat")


def _result(item: Item) -> Result:
    if item.relevant and (item.violated or item.malformed):
        return "constraint_violated"
    if item.relevant and item.required and not item.value:
        return "required_but_empty"
    return "ok"


def _warns(item: Item) -> bool:
    return item.relevant and item.soft_broken > 0


def _steps(ref: str) -> Iterator[tuple[str, int]]:
    for part in ref.strip("/").split("/"):
        match = _STEP.match(part)
        yield (match[1], int(match[2] or 1)) if match else ("", 0)
