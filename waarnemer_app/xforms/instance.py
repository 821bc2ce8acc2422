"""A form that is being filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from waarnemer_app.xforms import report, saving, submission
from waarnemer_app.xforms.journal import Change, touched
from waarnemer_app.xforms.metadata import fill_metadata, write_end
from waarnemer_app.xforms.model import Environment, Form
from waarnemer_app.xforms.recalc import Recalculation
from waarnemer_app.xforms.report import Fault, Outcome, Section, State
from waarnemer_app.xforms.tree import Tree, refs_of


class Instance:
    """Answers to one form, and everything that follows from them.

    References are absolute (``/data/telling[2]/a``); a repeat without a number means its first
    instance, instances count from 1. Nothing is read from outside but through ``environment``.
    ``saved`` is what `save` gave; `FormError` when that belongs to another form or version.
    """

    def __init__(
        self,
        form: Form,
        *,
        environment: Environment,
        language: str = "nl",
        saved: Mapping[str, Any] | None = None,
    ) -> None:
        self._tree = Tree(form, environment, form.language(language))
        self._saved: dict[str, Any] | None = None
        self._recalc = Recalculation(self._tree)
        if saved is None:
            fill_metadata(self._tree)
            self._recalc.first_load()
        else:
            saving.restore(saved, self._tree, self._recalc)
        self._recalc.journal.forget()
        self._recalc.shown.clear()

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
        return cls(form, environment=environment, language=language, saved=saved)

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
        self._saved = None
        if self._recalc.journal.changes():  # a calculation holds a label
            self._recalc.journal.forget()

    # Answering

    def preset(self, values: Mapping[str, str]) -> frozenset[str]:
        """Set hidden questions by ref (facts of the visit); ends what could be undone."""
        for ref, value in values.items():
            self._recalc.write(self._tree.item(ref), value)
        self._recalc.settle()
        changed = self._refs(self._recalc.journal.changes())
        self._recalc.journal.forget()
        return changed

    def answer(self, ref: str, value: str | None) -> Outcome:
        """Keep an answer (None or empty: no answer); a wrong one is kept and marked.

        Answering the instance after the last of a repeat adds it. Raises `KeyError` when there is
        no such question and `ValueError` when it cannot be answered by hand.
        """
        try:
            item = self._recalc.reach(ref)
        except KeyError:
            self._recalc.journal.abandon()
            self._recalc.settle()
            self._recalc.journal.abandon()
            raise
        if item.node.children:
            raise KeyError(ref)
        if item.readonly or item.node.kind in {"calculate", "metadata", "note"}:
            raise ValueError(f"{ref} is alleen te lezen")
        if self._recalc.write(item, value or ""):
            entered = self._tree.environment.now().isoformat(timespec="seconds")
            self._recalc.journal.set(item, "entered", entered if item.value else "")
            write_end(self._tree, self._recalc)
        self._recalc.settle()
        return Outcome(report.result_of(item), self._close())

    def accept_warning(self, ref: str, reason: str) -> frozenset[str]:
        """Accept the soft limit of a question with a reason; an empty one takes that back.

        The acceptance ends as soon as the answer, or what the limit depends on, changes.
        """
        item = self._tree.item(ref)
        if report.warns(item):
            self._recalc.journal.set(item, "accepted", reason.strip())
        return self._close()

    def add_repeat(self, ref: str) -> frozenset[str]:
        """Add an instance to the repeat at `ref`; raises `ValueError` when the form counts them."""
        parent, node = self._tree.repeat(ref)
        if node.count is not None:
            raise ValueError(f"Het formulier bepaalt zelf hoe vaak {ref} voorkomt.")
        self._recalc.add_instance(parent, node)
        self._recalc.settle()
        return self._close()

    def remove_repeat(self, ref: str) -> frozenset[str]:
        """Remove one instance (``/data/telling[2]``); the following ones move up."""
        item = self._tree.item(ref)
        if item.node.kind != "repeat" or item.node.count is not None:
            raise ValueError(f"{ref} kan niet worden weggehaald.")
        self._recalc.drop_instance(item, shelve=False)
        self._recalc.settle()
        return self._close()

    def count(self, ref: str) -> int:
        """Return how many instances the repeat at `ref` has."""
        parent, node = self._tree.repeat(ref)
        return len(parent.by_name[node.name])

    # Taking back

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
        return self._refs(self._recalc.journal.undo()) if self.can_undo else frozenset()

    def redo(self) -> frozenset[str]:
        """Do the last undone step again; return what changed."""
        return self._refs(self._recalc.journal.redo()) if self.can_redo else frozenset()

    # Asking

    def state(self, ref: str) -> State:
        """Return everything about the node at `ref`; raises `KeyError` when there is none."""
        return report.state_of(self._tree, self._tree.item(ref))

    def sections(self) -> list[Section]:
        """Return the groups directly below the root that hold something to show, in order.

        Questions that stand loose in the form make a section with the root's ref.
        """
        return report.sections_of(self._tree)

    def questions(self, section_ref: str) -> list[str]:
        """Return the refs to show in a section, in document order, notes included."""
        for section in self.sections():
            if section.ref == section_ref:
                return list(section.questions)
        raise KeyError(section_ref)

    def faults(self) -> list[Fault]:
        """Return what blocks *Vastleggen*, in document order."""
        return report.faults_of(self._tree)

    # Keeping and stating

    def save(self) -> dict[str, Any]:
        """Return everything that was filled in, as JSON, pinned to the form and its version.

        The same object until something changes: not to be written in.
        """
        # an answer asks for it three times: before, after, and to keep it
        if self._saved is None or self._saved["draws"] != self._tree.draws:
            self._saved = saving.save(self._tree)
        return self._saved

    def submission(self) -> dict[str, Any]:
        """Return what is stated: the relevant answers, nested and typed, and their times."""
        return submission.as_dict(self._tree)

    def submission_xml(self) -> bytes:
        """Return what is stated as an ODK submission."""
        return submission.as_xml(self._tree)

    def _close(self) -> frozenset[str]:
        changed = self._refs(self._recalc.journal.changes())
        self._recalc.journal.close()
        return changed

    def _refs(self, changes: list[Change]) -> frozenset[str]:
        self._saved = None
        items = [*touched(changes), *self._recalc.shown.values()]
        self._recalc.shown.clear()
        return refs_of(items)
