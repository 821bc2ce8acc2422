"""How a form that is being filled in stands: states, sections, counts, and what is still open."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject

from waarnemer_app.xforms import Fault, Instance, Node, Section, State

VOORTGANG: Final = ("gezien", "niet_gezien", "totaal")
"""Names of the counts in a concept: pages that do not load the form read them there."""
NIET_GEZIEN: Final = "niet_gezien"
AANLEIDING: Final = "k8"
"""The question of every form why one observes here (regels.md 3.0, K8; R-WN-5)."""
NA_SIGNAAL: Final = "signaal"
_GEEN: Final[frozenset[str]] = frozenset()


class Invulstand(QObject):
    """Reads the engine; every state is asked once until something changes.

    ``signaal`` is the id of the Signaal after which one observes here, if one was chosen.
    """

    def __init__(self, instance: Instance, signaal: str) -> None:
        super().__init__()
        self.instance, self.signaal = instance, signaal
        nodes = instance.form.nodes.values()
        self._aanleiding = next((node.ref for node in nodes if node.name == AANLEIDING), "")
        self._staten: dict[str, State] = {}
        self._vorige: dict[str, State] = {}
        self._secties: list[Section] | None = None

    def vergeet(self, refs: frozenset[str] = frozenset()) -> None:
        """Something changed: ask the engine again about these; about everything without them.

        Where a group or a repeat is among them instances may have gone, and these are not named.
        """
        self._secties = None
        if not refs or any(self._node(ref).children for ref in refs):
            self._vorige.update(self._staten)
            self._staten = {}
            return
        for ref in refs:
            staat = self._staten.pop(ref, None)
            if staat is not None:
                self._vorige[ref] = staat

    def _node(self, ref: str) -> Node:
        return self.instance.form.nodes[re.sub(r"\[\d+\]", "", ref)]

    def staat(self, ref: str) -> State:
        """Everything about a question; KeyError when there never was one.

        A question whose instance was just taken away stays as it was, not asked any more: what
        shows it is still leaving the screen.
        """
        if ref not in self._staten:
            try:
                self._staten[ref] = self.instance.state(ref)
            except KeyError:
                self._staten[ref] = replace(self._vorige[ref], relevant=False)
        return self._staten[ref]

    def bestaat(self, ref: str) -> bool:
        """Whether the form has this question now."""
        try:
            self.instance.state(ref)
        except KeyError:
            return False
        return True

    # sections and counts

    def secties(self) -> list[Section]:
        """The sections with something to ask now; a signaal that was not chosen is open too.

        A repeat without instances is one too, when one can be added.
        """
        if self._secties is None:
            secties = [s for s in self.instance.sections() if s.relevant and s.questions]
            ref = self._signaal_ontbreekt()
            secties = [
                replace(s, open_required=s.open_required + 1) if ref in s.questions else s
                for s in secties
            ]
            nodes = self.instance.form.nodes
            leeg = [
                self._lege_sectie(node)
                for node in self.instance.form.root.children
                if self._kan_erbij(node)
            ]
            self._secties = sorted([*secties, *leeg], key=lambda s: nodes[s.ref].index)
        return self._secties

    def _kan_erbij(self, node: Node) -> bool:
        """Whether this is a repeat without instances to which one may be added."""
        vrij = node.kind == "repeat" and node.count is None and node.relevant is None
        return vrij and self.instance.count(node.ref) == 0

    def _lege_sectie(self, node: Node) -> Section:
        naam = self.naam_van(node)
        return Section(node.ref, naam, True, 0, 0, 0, 0, 0, 0, ())

    def naam_van(self, node: Node) -> str:
        """The label of a group or repeat without the answers in it; else its name."""
        caption = node.captions.get("label")
        form = self.instance.form
        delen = caption.choose(self.instance.language, form.default_language) if caption else ()
        return "".join(deel for deel in delen if isinstance(deel, str)).strip() or node.name

    def kaart_van(self, ref: str) -> str:
        """The card that a question stands in: "Stembus 2"; empty when in none."""
        voor, haak, _ = ref.rpartition("]/")
        herhaling, _, nummer = voor.rpartition("[")
        if not haak:
            return ""
        return f"{self.naam_van(self._node(herhaling))} {nummer}"

    def gevraagd(self, ref: str) -> frozenset[str]:
        """The questions asked now in the section of this one."""
        return next((frozenset(s.questions) for s in self.secties() if ref in s.questions), _GEEN)

    def telling(self, sectie: Section) -> tuple[int, int, int]:
        """(seen, answered as not seen, all) of what must be answered or was."""
        totaal, open_ = len(sectie.answers), sectie.answers.count("")
        niet_gezien = sectie.answers.count(NIET_GEZIEN)
        erbij = self._signaal_ontbreekt() in sectie.questions
        return totaal - open_ - niet_gezien, niet_gezien, totaal + erbij

    def tel(self, refs: tuple[str, ...]) -> tuple[int, int, int]:
        """(seen, answered as not seen, all) of these questions.

        A toelichting that may stay empty is no open question, so it counts once it is written.
        """
        gezien = niet_gezien = totaal = 0
        for ref in refs:
            staat = self.staat(ref)
            if staat.node.kind == "note" or not (staat.required or staat.value):
                continue
            totaal += 1
            niet_gezien += staat.value == NIET_GEZIEN
            gezien += bool(staat.value) and staat.value != NIET_GEZIEN
        return gezien, niet_gezien, totaal

    def voortgang(self) -> tuple[int, int, int]:
        """The same of the whole form: what the progress cells draw."""
        delen = [self.telling(sectie) for sectie in self.secties()] or [(0, 0, 0)]
        gezien, niet_gezien, totaal = (sum(kolom) for kolom in zip(*delen, strict=True))
        return gezien, niet_gezien, totaal

    def antwoord_in_woorden(self, ref: str) -> str:
        """The answer as a reader says it: the labels of what was chosen, else what was typed."""
        staat = self.staat(ref)
        labels = dict(staat.choices)
        if not labels:
            return staat.value
        return ", ".join(labels.get(waarde, waarde) for waarde in staat.value.split())

    # what is open, wrong or doubtful

    def na_signaal(self) -> str:
        """The ref of the question why one observes here, when its answer is 'signaal'; else ''."""
        if not self._aanleiding:
            return ""
        staat = self.staat(self._aanleiding)
        return staat.ref if staat.relevant and staat.value == NA_SIGNAAL else ""

    def _signaal_ontbreekt(self) -> str:
        return "" if self.signaal else self.na_signaal()

    def fouten(self) -> list[Fault]:
        """What blocks stating, in the order of the form; also a signaal that was not chosen."""
        fouten = self.instance.faults()
        ref = self._signaal_ontbreekt()
        if ref:
            melding = self.tr("Kies na welk signaal u hier waarneemt.")
            fouten.insert(0, Fault(ref, "required_but_empty", melding))
        return fouten

    def twijfels(self) -> list[str]:
        """Answers beyond a soft limit for which no reason was given yet; they block nothing."""
        return [
            ref
            for sectie in self.secties()
            for ref in sectie.questions
            if (staat := self.staat(ref)).soft_warning and not staat.accepted
        ]
