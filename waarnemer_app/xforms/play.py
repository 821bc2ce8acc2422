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
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any, Literal

from waarnemer_app.xforms.attachments import Folder
from waarnemer_app.xforms.compile import compile_xlsform
from waarnemer_app.xforms.errors import FormError, Problem
from waarnemer_app.xforms.foreign import notices
from waarnemer_app.xforms.instance import Instance
from waarnemer_app.xforms.load import load_form
from waarnemer_app.xforms.model import Environment, Form
from waarnemer_app.xforms.spelling import alike, same_value, spelled
from waarnemer_app.xforms.xml import is_xml, read_xml

_INSTANCE = re.compile(r"\[\d+\]")
_ABSENT = {"relevant": False, "count": 0}  # of an instance that is not there (yet)
_NOTHING: tuple[object, ...] = (None, "", [])
_ZERO = re.compile(r"\[0\]")
_DO = ("answer", "add_repeat", "remove_repeat", "lang")
_GET = (
    "value", "relevant", "required", "readonly", "choices", "choice_labels", "label", "hint",
    "constraint_msg", "required_msg", "count", "languages", "valid", "xml",
)  # fmt: skip
_WITHOUT_REF = frozenset({"languages", "valid", "xml"})
Json = dict[str, Any]


class ScenarioError(Exception):
    """A file that cannot be read, or a scenario that cannot be played; the message is Dutch."""


def read_file(path: Path) -> bytes:
    """Return the content of a file; raises `ScenarioError` when that cannot be."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ScenarioError(f"Het bestand “{path}” is er niet.") from error
    except OSError as error:
        if path.is_dir():  # what Windows says of it is that it may not be read
            raise ScenarioError(f"“{path}” is een map, geen bestand.") from error
        raise ScenarioError(f"Het bestand “{path}” is niet te lezen ({error.strerror}).") from error


def write_file(path: Path, content: bytes) -> None:
    """Write a file; raises `ScenarioError` when that cannot be."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise ScenarioError(f"“{path}” is niet te schrijven ({error.strerror}).") from error


def read_form(path: Path) -> tuple[Form, list[Problem]]:
    """Return the form in a file (XLSForm or XForm, by content) and the notes on it.

    Lists a form takes from a file are read from the same folder. Raises `FormError`, and
    `ScenarioError` when the file cannot be read.
    """
    source, beside = read_file(path), Folder(path.parent)
    if is_xml(source):
        form = load_form(source, attachments=beside)
        return form, [*form.notes, *notices(read_xml(source))]
    compiled = compile_xlsform(source, name=path.stem, attachments=beside)
    return load_form(compiled.xml, attachments=beside), compiled.notes


def check(form_path: str | Path) -> list[Problem]:
    """Return what keeps a form from loading with its warnings, or else the warnings alone."""
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

    The reference engine refuses an answer that violates its constraint, and an empty one to a
    required question; so unless ``keep``, the value from before is put back after one. Each case
    starts with a fresh form. Raises `ScenarioError` for a scenario that is not one.
    """
    scenario = read_scenario(Path(scenario_path))
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
        instance = Instance(form, environment=environment, language="")
        player = _Player(instance, keep=keep, zone=environment.now().tzinfo)
        for step in case["steps"]:
            step["actual"] = player.step(step)
            if _is_error(step["actual"]) or ("expect" in step and not _same(step, form)):
                step["differs"] = True
                passed = False
        passed = passed and "load_error" not in case
    return result, passed


def troubles(result: Json) -> list[str]:
    """Return the steps of a played scenario that could not be done, each as a Dutch line."""
    return [
        f"{case.get('name') or f'Geval {at}'}, stap {number}: {step['actual']['error']}"
        for at, case in enumerate(result["cases"], 1)
        for number, step in enumerate(case["steps"], 1)
        if _is_error(step.get("actual"))
    ]


def read_scenario(path: Path) -> Json:
    """Return the scenario in a file; raises `ScenarioError` that names what is wrong with it."""
    try:
        scenario = json.loads(read_file(path).decode("utf-8-sig"))
        json.dumps(scenario, ensure_ascii=False).encode()  # half a character stands for none
    except (UnicodeError, RecursionError, json.JSONDecodeError) as error:
        place = f" (regel {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise ScenarioError(f"Het scenario “{path}” is geen goede JSON{place}.") from error
    cases = scenario.get("cases") if isinstance(scenario, dict) else None
    if not isinstance(cases, list):
        raise ScenarioError(f"Het scenario “{path}” heeft geen lijst “cases”.")
    for at, case in enumerate(cases, 1):
        steps = case.get("steps", []) if isinstance(case, dict) else None
        if not isinstance(steps, list):
            raise ScenarioError(f"Geval {at} van het scenario heeft geen lijst “steps”.")
        case["steps"] = steps
        if not all(isinstance(step, dict) for step in steps):
            raise ScenarioError(f"Geval {at} van het scenario heeft een stap die geen stap is.")
    return {**scenario}


def _wrong(step: Json) -> str:
    """Return what is wrong with the form of one step, or nothing."""
    if ("do" in step) == ("get" in step):
        return "Een stap heeft “do” of “get”."
    what = step.get("do", step.get("get"))
    known = _DO if "do" in step else _GET
    if what not in known:
        return f"“{what}” bestaat niet. Gebruik een van: {', '.join(known)}."
    if what in _WITHOUT_REF:
        return ""
    if not isinstance(step.get("ref"), str) or not step["ref"]:
        if what == "lang" and isinstance(step.get("value"), str):
            return ""
        return f"Bij “{what}” hoort een “ref”."
    return ""


def _is_error(actual: object) -> bool:
    return isinstance(actual, dict) and "error" in actual


def _same(step: Json, form: Form) -> bool:
    """Return whether what came out of a step is what was expected, however it is spelled."""
    actual, expected, what = step["actual"], step["expect"], step.get("get")
    if expected in _NOTHING and actual in _NOTHING:
        return True
    if isinstance(expected, dict) and isinstance(actual, dict) and "ref" in expected:
        expected = {**expected, "ref": _ZERO.sub("", str(expected["ref"]))}
    if not isinstance(actual, str) or not isinstance(expected, str):
        return bool(actual == expected)
    if what == "xml":
        return alike(actual, expected, form.nodes)
    if what == "value":
        return same_value(form.nodes.get(_INSTANCE.sub("", step["ref"])), actual, expected)
    if what in {"label", "hint"}:  # the reference drops the white space between two answers
        return "".join(actual.split()) == "".join(expected.split())
    return actual == expected


def _text(value: object) -> str | None:
    """Return an answer as text; a JSON number, boolean or list as a form writes it."""
    if value is None:
        return None
    if isinstance(value, list):
        return " ".join(str(each) for each in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


@dataclass(slots=True)
class _Player:
    instance: Instance
    keep: bool
    zone: tzinfo | None = None
    getters: dict[str, Callable[[str], object]] = field(init=False)

    def __post_init__(self) -> None:
        state = self.instance.state
        self.getters = {
            "value": self._value,
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
        """Do one step and return what came of it; ``error`` says why it could not be done."""
        wrong = _wrong(step)
        if wrong:
            return {"error": wrong}
        ref = _ZERO.sub("", str(step.get("ref", "")))
        try:
            if "do" in step:
                return self._do(str(step["do"]), ref, step.get("value"))
            return self.getters[step["get"]](ref)
        except KeyError:
            if _INSTANCE.sub("", ref) not in self.instance.form.nodes:
                return {"error": f"“{ref}” bestaat niet in dit formulier."}
            if "do" in step:
                return {"error": f"“{ref}” kan hier niet: dit deel is er niet, of is geen vraag."}
            return _ABSENT.get(step["get"])
        except ValueError as error:
            return {"error": str(error)}

    def _do(self, what: str, ref: str, value: object) -> object:
        if what == "answer":
            return self._answer(ref, _text(value))
        if what == "add_repeat":
            self.instance.add_repeat(ref)
        elif what == "remove_repeat":
            self.instance.remove_repeat(ref)
        else:
            language = ref or str(value)
            known = self.instance.form.languages
            if known and not any(language == name or f"({language})" in name for name in known):
                return {"error": f"De taal “{language}” is er niet, wel: {', '.join(known)}."}
            self.instance.set_language(language)
        return None

    def _answer(self, ref: str, value: str | None) -> object:
        outcome = self.instance.answer(ref, value)
        if outcome.result != "ok" and outcome.changed and not self.keep:
            self.instance.undo()
        return outcome.result

    def _value(self, ref: str) -> str | None:
        """Return the stored value: as it was answered, else as the reference keeps it."""
        state = self.instance.state(ref)
        if state.entered:
            return state.value or None
        return spelled(state.node, state.value, self.zone) or None

    def _message(self, ref: str, role: Literal["constraint", "required"]) -> str | None:
        """Return a message in the language of now alone; None without a translation or a rule."""
        state = self.instance.state(ref)
        caption = state.node.captions.get(role)
        if caption is None or not {self.instance.language, ""} & set(caption.parts):
            return None
        if role == "required":
            return state.required_message
        return state.constraint_message if state.node.constraint is not None else None

    def _valid(self) -> object:
        faults = self.instance.faults()
        return {"ref": faults[0].ref, "outcome": faults[0].outcome} if faults else None
