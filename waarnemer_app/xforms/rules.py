"""Binds what a form says about a node (``bind``, ``setvalue``) to the node, as compiled rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar
from xml.etree import ElementTree as ET

from waarnemer_app.xforms.captions import Itext, message_caption, template_caption
from waarnemer_app.xforms.compiler import Library, compile_expression
from waarnemer_app.xforms.errors import ExpressionError, Problem
from waarnemer_app.xforms.model import Caption, Compiled, Element, Node, Role, SetValue, SoftLimit
from waarnemer_app.xforms.values import parse_time
from waarnemer_app.xforms.vocabulary import SOFT_SEPARATOR
from waarnemer_app.xforms.xml import local

NAMESPACE = "https://waarnemer.example/xforms"
JAVAROSA = "{http://openrosa.org/javarosa}"
OWN = f"{{{NAMESPACE}}}"
_NAMES = (
    "string", "int", "decimal", "date", "time", "dateTime", "boolean", "binary", "geopoint",
    "geotrace", "geoshape", "barcode", "select1", "select", "intent", "rank",
)  # fmt: skip
TYPES = {
    "": "string",
    "integer": "int",
    "odk:rank": "rank",
    **dict(zip(_NAMES, _NAMES, strict=True)),
}
_ALWAYS = frozenset({"true()", "1", "true"})
_NEVER = frozenset({"false()", "0", "false", ""})
_POSITION = re.compile(r"\[\s*(?:position\(\)\s*=\s*)?(\d+)\s*\]")
_NUMBER = re.compile(r"\[\d+\]")
T = TypeVar("T")


@dataclass(slots=True)
class Binder:
    """Fills the nodes of one form and collects every fault on the way."""

    library: Library
    itext: Itext
    problems: list[Problem]
    lists: dict[str, Element] = field(default_factory=dict)
    actions: dict[str, list[SetValue]] = field(default_factory=dict)

    def node(self, ref: str, where: str) -> Node | None:
        """Return the node at `ref`, or None with a problem noted."""
        found = self.library.nodes.get("".join(ref.split()))
        if found is None:
            self.note(where, f"“{ref.strip()}” bestaat niet in dit formulier.", value=ref.strip())
        return found

    def note(self, column: str, message: str, remedy: str = "", *, value: str = "") -> None:
        """Note a fault."""
        self.problems.append(Problem("", 0, column, value, message, remedy))

    def safely(self, node: Node, column: str, work: Callable[[], T]) -> T | None:
        """Return what `work` gives, or None with the expression's fault noted."""
        try:
            return work()
        except ExpressionError as error:
            self.note(column, f"Vraag {node.ref}: {error.message}", error.remedy, value=error.value)
            return None

    def compiled(self, source: str | None, node: Node, column: str) -> Compiled | None:
        """Return the expression bound to `node`; None when there is none or it is at fault."""
        if source is None or not source.strip():
            return None
        text = source
        return self.safely(node, column, lambda: compile_expression(text, node, self.library))

    def read_binds(self, binds: Iterable[ET.Element]) -> None:
        """Take over every ``<bind>``."""
        for bind in binds:
            node = self.node(bind.get("nodeset", ""), "bind")
            if node is not None:
                self._bind(bind, node)

    def _bind(self, bind: ET.Element, node: Node) -> None:
        kind = bind.get("type", "").removeprefix("xsd:")
        if kind not in TYPES:
            allowed = ", ".join(sorted(TYPES)).lstrip(", ")
            self.note(
                "type",
                f"Vraag {node.ref}: het type “{kind}” bestaat niet.",
                f"Gebruik een van: {allowed}.",
                value=kind,
            )
        node.type = TYPES.get(kind, "string")
        node.relevant = self._unless(bind.get("relevant"), _ALWAYS, node, "relevant")
        node.readonly = self._unless(bind.get("readonly"), _NEVER, node, "readonly")
        node.required = self._unless(bind.get("required"), _NEVER, node, "required")
        node.constraint = self._unless(bind.get("constraint"), _ALWAYS, node, "constraint")
        node.calculate = self.compiled(bind.get("calculate"), node, "calculation")
        node.preload = (
            bind.get(f"{JAVAROSA}preload", ""),
            bind.get(f"{JAVAROSA}preloadParams", ""),
        )
        if node.calculate is not None and node.kind == "hidden":
            node.kind = "calculate"
        if node.calculate is not None and node.type == "string" and node.calculate.boolean:
            node.type = "boolean"
        if node.preload[0]:
            node.kind = "metadata"
        self._messages(bind, node)
        self._own(bind, node)

    def _unless(
        self, source: str | None, plain: frozenset[str], node: Node, column: str
    ) -> Compiled | None:
        """Return the rule, or None when it says what holds without a rule."""
        if source is None or source.strip() in plain:
            return None
        return self.compiled(source, node, column)

    def _messages(self, bind: ET.Element, node: Node) -> None:
        wrong = bind.get(f"{JAVAROSA}constraintMsg", "")
        empty = bind.get(f"{JAVAROSA}requiredMsg", "")
        itext, library = self.itext, self.library
        self.caption(node, "constraint", lambda: message_caption(wrong, node, itext, library))
        self.caption(node, "required", lambda: message_caption(empty, node, itext, library))

    def _own(self, bind: ET.Element, node: Node) -> None:
        extra = {local(name): value for name, value in bind.attrib.items() if name.startswith(OWN)}
        if not extra:
            return
        messages = {"": extra.get("zacht_melding", "").split(SOFT_SEPARATOR)}
        for name in list(extra):
            code = name.removeprefix("zacht_melding_")
            if code != name:
                texts = extra.pop(name).split(SOFT_SEPARATOR)
                messages |= {lang: texts for lang in self.itext.languages if f"({code})" in lang}
        node.extra = extra
        node.soft = tuple(
            SoftLimit(holds, self._soft_message(node, messages, at))
            for at, source in enumerate(extra.get("zacht", "").split(SOFT_SEPARATOR))
            if (holds := self.compiled(source, node, "waarnemer::zacht")) is not None
        )

    def _soft_message(self, node: Node, messages: dict[str, list[str]], at: int) -> Caption | None:
        texts = {
            language: parts[min(at, len(parts) - 1)].strip()
            for language, parts in messages.items()
            if any(parts)
        }
        return self.safely(
            node, "zacht_melding", lambda: template_caption(texts, node, self.library)
        )

    def caption(self, node: Node, role: Role, make: Callable[[], Caption | None]) -> None:
        """Give `node` the caption that `make` returns, when it returns one."""
        made = self.safely(node, role, make)
        if made is not None:
            node.captions[role] = made

    def read_actions(self, element: ET.Element, trigger: Node | None) -> None:
        """Take over each ``<setvalue>`` directly in `element`; ``trigger``: the control's node."""
        for child in element:
            if local(child.tag) != "setvalue":
                continue
            place = _POSITION.sub(r"[\1]", child.get("ref", ""))
            target = self.node(_NUMBER.sub("", place), "trigger")
            if target is None:
                continue
            value, literal = child.get("value", "").strip(), (child.text or "").strip()
            if "value" in child.attrib:  # also an empty one goes before the text
                literal = ""
            if parse_time(value) is not None:  # the converter takes a clock time for a sum
                value, literal = "", value
            events = frozenset(child.get("event", "").split())
            by = trigger if "xforms-value-changed" in events else None
            beside = by is not None and self._only_from(value, target, by)
            compiled = self.compiled(value, by if by and beside else target, "default")
            named = "".join(place.split()) if "[" in place else ""
            action = SetValue(target.ref, events, compiled, literal, beside, named)
            self.actions.setdefault((by or target).ref, []).append(action)

    def _only_from(self, source: str, target: Node, trigger: Node) -> bool:
        """Return whether `source` can be read from `trigger` and not from `target`.

        The reference reads it from the target, but the converter writes the way from the trigger;
        so a target in another group finds nothing there.
        """
        try:
            if source:
                compile_expression(source, target, self.library)
        except ExpressionError:
            try:
                compile_expression(source, trigger, self.library)
            except ExpressionError:
                return False
            return True
        return False

    def settle(self) -> None:
        """Hand every node the actions that belong to it."""
        for ref, actions in self.actions.items():
            self.library.nodes[ref].actions = tuple(dict.fromkeys(actions))
