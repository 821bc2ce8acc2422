"""``python -m tests.faults``: play suites at a level, or one case again."""

from __future__ import annotations

import argparse
import os
import secrets
import sys

from tests.faults import canary, ioerrors, kills, locked, machine, model, power, pulled, rot
from tests.faults.memory import remember_keys, remember_seals
from tests.faults.suite import LEVELS, Suite, play, play_case, report

MODULES = (kills, power, ioerrors, rot, machine, pulled, model, canary, locked)
SUITES: dict[str, Suite] = {suite.name: suite for module in MODULES for suite in module.SUITES}


def again(case: str) -> int:
    """Play one case that failed, by what the report printed of it."""
    name, _, rest = case.partition("/")
    verdict = play_case(SUITES[name], rest)
    print(verdict)
    return 0 if verdict.good else 1


def main(arguments: list[str]) -> int:
    """Read the arguments and play; exit status 1 when anything failed or was lost."""
    parser = argparse.ArgumentParser(prog="tests.faults")
    parser.add_argument("--niveau", choices=LEVELS, default="P")
    parser.add_argument("--suite", action="append", choices=sorted(SUITES))
    parser.add_argument("--zaad", type=int, default=None)
    parser.add_argument("--processen", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--geval")
    chosen = parser.parse_args(arguments)
    remember_seals()
    remember_keys()
    if chosen.geval:
        return again(chosen.geval)
    seed = secrets.randbelow(10**6) if chosen.zaad is None else chosen.zaad
    tallies = []
    for name in chosen.suite or sorted(SUITES):
        tallies.append(play(SUITES[name], chosen.niveau, seed, chosen.processen))
        print(f"{tallies[-1].line()}  [{SUITES[name].title}]", flush=True)
    return report(tallies, seed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
