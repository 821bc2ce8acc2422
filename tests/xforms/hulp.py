"""Makes forms and running instances for the tests of the form engine."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from waarnemer_app.xforms import Environment, Form, Instance, compile_xlsform, load_form

NOW = datetime(2026, 3, 18, 7, 30, tzinfo=timezone(timedelta(hours=1)))


def environment(now: datetime = NOW, seed: int = 7) -> Environment:
    return Environment(now=lambda: now, seed=seed, username="waarnemer", deviceid="laptop-1")


def sheet(columns: str, *rows: str, choices: str = "", settings: str = "") -> bytes:
    """Return a markdown XLSForm; cells of a row are separated by ``|``."""
    lines = ["| survey |", f"|  | {columns} |", *(f"|  | {row} |" for row in rows)]
    if choices:
        lines += ["| choices |", "|  | list_name | name | label | soort |"]
        lines += [f"|  | {row} |" for row in choices.strip().splitlines()]
    if settings:
        lines += ["| settings |", *(f"|  | {row} |" for row in settings.strip().splitlines())]
    return "\n".join(lines).encode()


def form(columns: str, *rows: str, choices: str = "", settings: str = "") -> Form:
    source = sheet(columns, *rows, choices=choices, settings=settings)
    return load_form(compile_xlsform(source, name="proef").xml)


def start(columns: str, *rows: str, choices: str = "", settings: str = "") -> Instance:
    made = form(columns, *rows, choices=choices, settings=settings)
    return Instance(made, environment=environment())


def value(instance: Instance, ref: str) -> str:
    return instance.state(ref).value
