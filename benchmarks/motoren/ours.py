"""Measures our engine in a process of its own: ``python -m benchmarks.motoren.ours FORM STEPS``.

Prints one object: seconds of import and loads, milliseconds of each step, memory in MB.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

BEGIN = time.perf_counter()
from waarnemer_app.xforms import Instance, load_form  # noqa: E402 — the import is measured
from waarnemer_app.xforms.cache import FormCache  # noqa: E402 — the same

IMPORTED = time.perf_counter()


def main(form_file: str, steps_file: str) -> None:
    from benchmarks.motoren.gang import environment  # noqa: PLC0415 — not part of the import

    xml = Path(form_file).read_bytes()
    steps = [line.split("\t") for line in Path(steps_file).read_text("utf-8").splitlines()]
    before = peak()
    begin = time.perf_counter()
    form = load_form(xml)
    loaded = time.perf_counter()
    instance = Instance(form, environment=environment())
    opened = time.perf_counter()
    times, adds = play(instance, steps)
    memory = peak()
    begin_first, cache = time.perf_counter(), FormCache()
    cache.form(xml)
    begin_again = time.perf_counter()
    Instance(cache.form(xml), environment=environment())
    again = time.perf_counter()
    print(
        json.dumps(
            {
                "import": IMPORTED - BEGIN,
                "cold": opened - begin,
                "parse": loaded - begin,
                "warm": begin_again - begin_first + opened - loaded,
                "cached": again - begin_again,
                "answers": times,
                "adds": adds,
                "memory": memory,
                "growth": memory - before,
            }
        )
    )


def peak() -> float:
    """Return the most memory this process had, in MB; NaN where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else []
    found = [line for line in lines if line.startswith("VmHWM")]
    return float(found[0].split()[1]) / 1024 if found else float("nan")


def play(instance: Instance, steps: list[list[str]]) -> tuple[list[float], list[float]]:
    times: list[float] = []
    adds: list[float] = []
    gc.collect()
    for kind, ref, *rest in steps:
        begin = time.perf_counter()
        if kind == "add":
            instance.add_repeat(ref.rpartition("[")[0])
        else:
            instance.answer(ref, rest[0])
            for other in rest[1].split():
                instance.state(other)
        taken = (time.perf_counter() - begin) * 1000
        (adds if kind == "add" else times).append(taken)
    return times, adds


if __name__ == "__main__":
    main(*sys.argv[1:])
