"""How fast the form engine is, beside JavaRosa and @getodk/xforms-engine, in one run.

Options: ``[--profiel] [--npm | --xforms-engine FOLDER] [FORM…]``. Every engine loads the same XForm
in a process of its own and gives the same answers in the same order (`motoren.gang`): forms A, B
and C (`motoren.formulieren`) and those in ``forms/``. JavaRosa is the jar in the wheel of pyxform
and needs a JDK of 17; the other needs Node, and its package in a folder that is given, or that
``--npm`` fills for this run alone. What is absent is passed by, with the reason.
``motoren.expressies`` compares single expressions with elementpath.
"""

from __future__ import annotations

import argparse
import contextlib
import cProfile
import importlib.util
import json
import os
import pstats
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.kader import SNEL, Rij, grens, meld
from benchmarks.motoren import expressies, gang, ours
from benchmarks.motoren.formulieren import FORMS
from waarnemer_app.xforms import Instance, compile_xlsform, load_form

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "benchmarks" / "motoren"
NODE_PACKAGES = ("@getodk/xforms-engine", "jsdom")
COLD_RUNS = 3
NAN = float("nan")
Figures = dict[str, float]


@dataclass(slots=True)
class Peers:
    """How each engine is started on a form and its steps; why one is absent."""

    commands: dict[str, list[str]] = field(default_factory=dict)
    folders: dict[str, Path] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)


def javarosa(peers: Peers, folder: Path) -> None:
    found = importlib.util.find_spec("pyxform")
    jar = Path(str(found and found.origin)).parent / "validators/odk_validate/bin/ODK_Validate.jar"
    if shutil.which("javac") is None or not jar.exists():
        peers.absent["JavaRosa"] = "there is no JDK, or no jar in the wheel of pyxform"
        return
    compiled = ["javac", "-cp", str(jar), "-d", str(folder), str(HERE / "Meting.java")]
    subprocess.run(compiled, check=True)
    classes = f"{jar}{os.pathsep}{folder}"
    peers.commands["JavaRosa"] = ["java", "-cp", classes, "Meting"]
    peers.folders["JavaRosa"] = folder


def xforms_engine(peers: Peers, folder: Path | None, *, install: bool) -> None:
    name = "xforms-engine"
    if shutil.which("node") is None:
        peers.absent[name] = "there is no Node"
    elif folder is None:
        peers.absent[name] = "no folder was given (--xforms-engine), nor --npm"
    else:
        if install:
            wanted = ["npm", "install", "--silent", "--no-audit", "--no-fund", *NODE_PACKAGES]
            subprocess.run(wanted, cwd=folder, check=True)
        if not (folder / "node_modules" / NODE_PACKAGES[0]).is_dir():
            peers.absent[name] = f"{folder} does not hold the package"
            return
        shutil.copy(HERE / "meting.mjs", folder / "meting.mjs")
        peers.commands[name] = ["node", "meting.mjs"]
        peers.folders[name] = folder


def measure(command: list[str], folder: Path, form: Path, steps: Path, first: int) -> Figures:
    """Return the figures of one engine; a cold load is the best of three processes."""
    runs = []
    for at in range(COLD_RUNS):
        walked = steps if at == 0 else steps.with_name("leeg.tsv")
        told = subprocess.run(
            [*command, str(form), str(walked)], cwd=folder, stdout=subprocess.PIPE, check=True
        ).stdout
        runs.append(json.loads(told))
    walk = runs[0]
    answers, adds = sorted(walk["answers"]), walk["adds"]
    return {
        "import": min(run.get("import", NAN) for run in runs),
        "cold": min(run["cold"] for run in runs),
        "warm": walk["warm"],
        "cached": walk.get("cached", NAN),
        "p50": statistics.median(answers),
        "p99": answers[int(len(answers) * 0.99)],
        "max": answers[-1],
        "add": max(adds, default=NAN),
        "whole": sum(walk["answers"][: first - len(adds)]) + sum(adds),
        "memory": walk["memory"],
    }


COLUMNS = (
    ("import", "import s", 3), ("cold", "cold s", 3), ("warm", "warm s", 3),
    ("cached", "cache s", 4), ("p50", "p50 ms", 3), ("p99", "p99 ms", 2), ("max", "max ms", 2),
    ("add", "add max", 2), ("whole", "all ms", 0), ("memory", "MB", 0),
)  # fmt: skip


def table(name: str, figures: dict[str, Figures]) -> None:
    print(f"\n{name}\n{'':24}" + "".join(f"{title:>10}" for _, title, _ in COLUMNS))
    for engine, row in figures.items():
        print(f"{engine:24}" + "".join(_cell(row[key], places) for key, _, places in COLUMNS))
    mine = figures["ours"]
    for engine, row in figures.items():
        if engine != "ours":
            ratios = (row[key] / mine[key] if mine[key] else NAN for key, *_ in COLUMNS)
            print(f"{f'{engine} : ours':24}" + "".join(_cell(ratio, 1) for ratio in ratios))


def rows(name: str, figures: dict[str, Figures]) -> Iterator[Rij]:
    """What was asked of the engine: loading and the slow answers, beside each peer."""
    mine = figures["ours"]
    for engine, theirs in figures.items():
        if engine != "ours":
            yield Rij(f"{name}: load", mine["cold"], engine, theirs["cold"], "s", hoogstens=1)
            yield Rij(f"{name}: answer, p99", mine["p99"], engine, theirs["p99"], hoogstens=1)
            yield Rij(f"{name}: memory", mine["memory"], engine, theirs["memory"], "MB")
    yield grens(f"{name}: load from the cache", mine["cached"], 0.15, "s")
    yield grens(f"{name}: answer, p99", mine["p99"], 5)
    yield grens(f"{name}: answer, worst", mine["max"], 16)


def _cell(value: float, places: int) -> str:
    return f"{'–' if value != value else format(value, f'.{places}f'):>10}"  # noqa: PLR0124 — NaN


def forms(wanted: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the XForm of each form that was asked for."""
    for name, make in FORMS.items():
        if not wanted or name in wanted:
            yield name, compile_xlsform(make(), name=name.lower()).xml
    for file in sorted((ROOT / "forms").glob("*.md")):
        if not wanted or any(file.name.startswith(each) for each in wanted):
            yield file.stem, compile_xlsform(file.read_bytes(), name=file.stem).xml


def profile(name: str, xml: bytes, steps: list[gang.Step]) -> None:
    """Print where our engine spends its time: loading, and all answers."""
    watch = cProfile.Profile()
    form = watch.runcall(load_form, xml)
    print(f"\n{name}: load")
    pstats.Stats(watch).sort_stats("tottime").print_stats(12)
    instance = Instance(form, environment=gang.environment())
    watch = cProfile.Profile()
    times, _ = watch.runcall(ours.play, instance, [list(step) for step in steps])
    print(f"{name}: answers")
    pstats.Stats(watch).sort_stats("tottime").print_stats(12)
    answers = [step for step in steps if step[0] == "answer"]
    slow = sorted(zip(times, answers, strict=True), reverse=True)[:5]
    print("slowest (ms, with the profiler):")
    for taken, step in slow:
        print(f"  {taken:8.2f}  {step[1]} = {step[2]}")


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("forms", nargs="*", help="A, B, C, or how the name of a file begins")
    asked.add_argument("--xforms-engine", type=Path, help="a folder with the package in it")
    asked.add_argument("--npm", action="store_true", help="install that package for this run")
    asked.add_argument("--profiel", action="store_true", help="show where our time goes")
    args = asked.parse_args()
    if SNEL and not args.forms:
        args.forms = ["C"]
    told = [] if args.forms else expressies.main()
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "leeg.tsv").write_text("")
        peers = Peers({"ours": [sys.executable, "-m", "benchmarks.motoren.ours"]}, {"ours": ROOT})
        javarosa(peers, folder)
        node = Path(stack.enter_context(tempfile.TemporaryDirectory())) if args.npm else None
        xforms_engine(peers, node or args.xforms_engine, install=args.npm)
        for engine, reason in peers.absent.items():
            print(f"{engine} is passed by: {reason}.")
        for name, xml in forms(args.forms):
            steps, first = gang.walk_through(load_form(xml))
            form_file, steps_file = folder / "form.xml", folder / "steps.tsv"
            form_file.write_bytes(xml)
            steps_file.write_text("".join("\t".join(step) + "\n" for step in steps), "utf-8")
            if args.profiel:
                profile(name, xml, steps)
            figures = {
                engine: measure(command, peers.folders[engine], form_file, steps_file, first)
                for engine, command in peers.commands.items()
            }
            table(f"{name}: {len(xml) / 1e6:.2f} MB, {len(steps)} steps ({first})", figures)
            told += rows(f"form {name}", figures)
    meld(told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
