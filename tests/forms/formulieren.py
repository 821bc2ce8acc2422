"""The theme forms, compiled once, and hands to fill them in."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.xforms.hulp import environment
from waarnemer_app.xforms import CompiledForm, Form, Instance, Node, compile_xlsform, load_form

FOLDER = Path(__file__).parents[2] / "forms"
FILES = sorted(FOLDER.glob("*.md"))
IDS = [file.name.partition("-")[0] for file in FILES]


@cache
def compiled(form_id: str) -> CompiledForm:
    """The form with this id, from its file."""
    (file,) = FOLDER.glob(f"{form_id}-*.md")
    return compile_xlsform(file.read_bytes(), name="proef")


@cache
def form(form_id: str) -> Form:
    """The same, loaded. A form is never changed by who fills it in."""
    return load_form(compiled(form_id).xml)


def questions(form_id: str) -> list[Node]:
    """What is asked in this form."""
    return [node for node in form(form_id).nodes.values() if node.kind == "question"]


def begin(form_id: str, language: str = "nl", **facts: str) -> Instance:
    """An empty form at a visit; ``facts`` are those of the visit."""
    known = {"verkiezingen": "GR", "stemopneming": "centraal", "aankomst": "07:10", **facts}
    instance = Instance(form(form_id), environment=environment(), language=language)
    nodes = instance.form.nodes
    asked = {f"/data/bezoek/{name}": value for name, value in known.items()}
    assert {name for name in facts if f"/data/bezoek/{name}" not in nodes} == set()
    instance.preset({ref: value for ref, value in asked.items() if ref in nodes})
    return instance


def ref(instance: Instance, name: str) -> str:
    """The one question with this name."""
    (found,) = [ref for ref in instance.form.nodes if ref.endswith(f"/{name}")]
    return found


def give(instance: Instance, **answers: str | int) -> None:
    """Answer questions by name; each has to be taken."""
    for name, value in answers.items():
        assert instance.answer(ref(instance, name), str(value)).result == "ok", name


def relevant(instance: Instance, name: str) -> bool:
    """Whether the question with this name is asked now."""
    return instance.state(ref(instance, name)).relevant


def warning(instance: Instance, name: str) -> str:
    """What is said about a soft limit that is exceeded now, else nothing."""
    place = name if name.startswith("/") else ref(instance, name)
    return instance.state(place).soft_warning or ""
