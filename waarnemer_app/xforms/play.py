"""Plays a form without a window: a scenario in, the same scenario with what really came out.

So that an author can test a form before election day, and so that scenarios of the reference
engine run unchanged.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from waarnemer_app.xforms.compile import compile_xlsform
from waarnemer_app.xforms.errors import FormError, Problem
from waarnemer_app.xforms.instance import Instance
from waarnemer_app.xforms.load import load_form
from waarnemer_app.xforms.model import Caption, Environment, Form

_INSTANCE = re.compile(r"\[\d+\]")
_ABSENT = {"relevant": False, "count": 0}  # of an instance that is not there (yet)
_ZERO = re.compile(r"\[0\]")
Json = dict[str, Any]


def read_form(path: Path) -> tuple[Form, list[Problem]]:
    """Return the form in a file (XLSForm or XForm, by content) and the notes on it.

    Lists a form takes from a file are read from the same folder. Raises `FormError`.
    """
    source = path.read_bytes()
    notes: list[Problem] = []
    if not source.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        compiled = compile_xlsform(source, name=path.stem)
        source, notes = compiled.xml, compiled.notes
    lists = {file.name: file.read_bytes() for file in path.parent.glob("*.csv")}
    return load_form(source, attachments=lists), notes


def check(form_path: str | Path) -> list[Problem]:
    """Return what keeps a form from loading, or else the warnings for its author."""
    try:
        return read_form(Path(form_path))[1]
    except FormError as error:
        return error.problems


def play(
    form_path: str | Path,
    scenario_path: str | Path,
    *,
    keep: bool = False,
    environment: Environment | None = None,
) -> tuple[Json, bool]:
    """Return the scenario with an ``actual`` beside each step, and whether all was as expected.

    The reference engine refuses an answer that violates its constraint; so unless ``keep``, the
    value from before is put back after one. Each case starts with a fresh form.
    """
    scenario: Json = json.loads(Path(scenario_path).read_text(encoding="utf-8"))
    result = copy.deepcopy(scenario)
    if environment is None:
        environment = Environment(now=lambda: datetime.now(UTC).astimezone())
    try:
        form, _ = read_form(Path(form_path))
    except FormError as error:
        for case in result["cases"]:
            case["load_error"] = str(error)
        return result, all("load_error" in case for case in scenario["cases"])
    passed = True
    for case in result["cases"]:
        player = _Player(Instance(form, environment=environment, language=""), keep=keep)
        for step in case["steps"]:
            step["actual"] = player.step(step)
            if "expect" in step and not _same(step["actual"], step["expect"]):
                step["differs"] = True
                passed = False
        passed = passed and "load_error" not in case
    return result, passed


def _same(actual: object, expected: object) -> bool:
    if isinstance(expected, dict) and isinstance(actual, dict) and "ref" in expected:
        expected = {**expected, "ref": _ZERO.sub("", str(expected["ref"]))}
    return actual == expected


@dataclass(slots=True)
class _Player:
    instance: Instance
    keep: bool
    getters: dict[str, Callable[[str], object]] = field(init=False)

    def __post_init__(self) -> None:
        state = self.instance.state
        self.getters = {
            "value": lambda ref: state(ref).value or None,
            "relevant": lambda ref: state(ref).relevant,
            "required": lambda ref: state(ref).required,
            "readonly": lambda ref: state(ref).readonly,
            "choices": lambda ref: [value for value, _ in state(ref).choices],
            "choice_labels": lambda ref: [label for _, label in state(ref).choices],
            "label": lambda ref: state(ref).label or None,
            "hint": lambda ref: state(ref).hint or None,
            "constraint_msg": lambda ref: self._message(ref, "constraint"),
            "required_msg": lambda ref: self._message(ref, "required"),
            "count": self.instance.count,
            "languages": lambda _: list(self.instance.form.languages),
            "valid": lambda _: self._valid(),
            "xml": lambda _: self.instance.submission_xml().decode(),
        }

    def step(self, step: Json) -> object:
        """Do one step and return what came of it."""
        ref = _ZERO.sub("", str(step.get("ref", "")))
        try:
            if "do" in step:
                return self._do(str(step["do"]), ref, step.get("value"))
            getter = self.getters.get(str(step.get("get")))
            return getter(ref) if getter is not None else {"error": "onbekende stap"}
        except (KeyError, ValueError) as error:
            if isinstance(error, KeyError) and _INSTANCE.sub("", ref) in self.instance.form.nodes:
                return _ABSENT.get(str(step.get("get")))
            return {"error": f"{type(error).__name__}: {error}"}

    def _do(self, what: str, ref: str, value: object) -> object:
        if what == "answer":
            return self._answer(ref, None if value is None else str(value))
        if what == "add_repeat":
            self.instance.add_repeat(ref)
        elif what == "remove_repeat":
            self.instance.remove_repeat(ref)
        elif what == "lang":
            self.instance.set_language(ref or str(value))
        else:
            return {"error": "onbekende stap"}
        return None

    def _answer(self, ref: str, value: str | None) -> object:
        outcome = self.instance.answer(ref, value)
        if outcome.result == "constraint_violated" and outcome.changed and not self.keep:
            self.instance.undo()
        return outcome.result

    def _message(self, ref: str, role: str) -> str | None:
        """Return a message in the language of now alone; an untranslated one is None."""
        captions = self.instance.state(ref).node.captions
        caption: Caption | None = (
            captions.get("constraint") if role == "constraint" else captions.get("required")
        )
        if caption is None or not {self.instance.language, ""} & set(caption.parts):
            return None
        state = self.instance.state(ref)
        return state.constraint_message if role == "constraint" else state.required_message

    def _valid(self) -> object:
        faults = self.instance.faults()
        return {"ref": faults[0].ref, "outcome": faults[0].outcome} if faults else None
