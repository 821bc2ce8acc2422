"""Runs every benchmark of this folder, each in its own process, and writes the page of results.

``make bench`` takes about ten minutes on two quiet cores; ``make bench SNEL=1`` a few, with small
sizes, and leaves the page in ``build/meting``. ``VERDER=1`` goes on after an interruption: what was
measured at this commit is kept. A benchmark that fails or hangs is named and holds none back.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.kader import KOPPEN, UIT, Rij

MAP = Path(__file__).resolve().parent
ROOT = MAP.parent
LANGST_S = 900
"""A benchmark that takes longer hangs."""


@dataclass(frozen=True)
class Uitslag:
    """What one benchmark gave."""

    naam: str
    stand: str
    snel: bool
    seconden: float
    belasting: tuple[float, float]
    rijen: list[Rij] = field(default_factory=list)
    fout: str = ""


def namen() -> list[str]:
    """Every benchmark of this folder, by name."""
    return sorted(p.stem for p in MAP.glob("*.py") if p.stem not in {"__init__", "alles", "kader"})


def opdracht(naam: str) -> list[str]:
    """How one benchmark is run."""
    return [sys.executable, "-m", f"benchmarks.{naam}"]


def draai(naam: str, werk: Path, *, snel: bool, stand: str, langst_s: float = LANGST_S) -> Uitslag:
    """Run one benchmark; what it printed is kept in ``NAME.txt`` of the work folder."""
    uit = werk / f"{naam}.rijen"
    uit.unlink(missing_ok=True)
    omgeving = {**os.environ, UIT: str(uit), "SNEL": "1" if snel else ""}
    begin, vooraf = time.monotonic(), _belasting()
    fout = ""
    with (werk / f"{naam}.txt").open("wb") as tekst:
        kind = subprocess.Popen(
            opdracht(naam),
            cwd=ROOT,
            env=omgeving,
            stdout=tekst,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            status = kind.wait(langst_s)
        except subprocess.TimeoutExpired:
            _beeindig(kind)
            status = kind.wait()
            fout = f"stopped after {langst_s:.0f} s"
        except BaseException:
            _beeindig(kind)
            raise
    if status and not fout:
        fout = f"exit status {status}: {_laatste(werk / f'{naam}.txt')}"
    rijen = [Rij(**rij) for rij in json.loads(uit.read_bytes())] if uit.exists() else []
    if not rijen and not fout:
        fout = "gave no rows"
    duur = round(time.monotonic() - begin, 1)
    return Uitslag(naam, stand, snel, duur, (vooraf, _belasting()), rijen, fout)


def _belasting() -> float:
    """How many processes wanted a core in the last minute; zero where no system tells."""
    if sys.platform == "win32":
        return 0.0
    return os.getloadavg()[0]


def _beeindig(kind: subprocess.Popen[bytes]) -> None:
    """With all that it started."""
    if sys.platform == "win32":
        kind.kill()
    else:
        os.killpg(kind.pid, signal.SIGKILL)


def _laatste(tekst: Path) -> str:
    regels = tekst.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return regels[-1][:200] if regels else "nothing was printed"


def bewaar(uitslag: Uitslag, werk: Path) -> None:
    """Keep a result, so that a run can go on."""
    pad = werk / f"{uitslag.naam}.json"
    pad.write_text(json.dumps(dataclasses.asdict(uitslag)), encoding="utf-8")


def eerder(naam: str, werk: Path, *, snel: bool, stand: str) -> Uitslag | None:
    """The result that an earlier run at the same commit left, when it is whole."""
    pad = werk / f"{naam}.json"
    if not pad.exists():
        return None
    velden = json.loads(pad.read_bytes())
    velden["rijen"] = [Rij(**rij) for rij in velden["rijen"]]
    velden["belasting"] = tuple(velden["belasting"])
    uitslag = Uitslag(**velden)
    return uitslag if (uitslag.stand, uitslag.snel, uitslag.fout) == (stand, snel, "") else None


def commit() -> str:
    """The commit that is measured, with a + when files differ from it."""

    def git(*woorden: str) -> str:
        return subprocess.run(
            ["git", *woorden], cwd=ROOT, capture_output=True, text=True, check=False
        ).stdout.strip()

    anders = git("status", "--porcelain", "--", ".", ":!benchmarks/resultaten.md")
    return git("rev-parse", "--short=10", "HEAD") + ("+" if anders else "")


def machine() -> str:
    """What was measured on, in one line."""
    model = platform.processor() or platform.machine()
    geheugen = ""
    if (cpu := Path("/proc/cpuinfo")).exists():
        modellen = [r for r in cpu.read_text("utf-8").splitlines() if r.startswith("model name")]
        model = modellen[0].partition(":")[2].strip() if modellen else model
    if hasattr(os, "sysconf"):
        bytes_ = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        geheugen = f", {bytes_ / 2**30:.0f} GB of memory"
    return (
        f"{os.cpu_count()} cores ({model}){geheugen}; {platform.system()} {platform.release()},"
        f" Python {platform.python_version()}"
    )


def schijf() -> str:
    """The kind of disk that temporary files lie on: in memory nothing has to become durable."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return "unknown"
    hier = Path(tempfile.gettempdir()).resolve()
    rijen = [regel.split()[1:3] for regel in mounts.read_text("utf-8").splitlines()]
    boven = [(len(plek), soort) for plek, soort in rijen if hier.is_relative_to(plek)]
    return max(boven)[1]


def bladzijde(uitslagen: Sequence[Uitslag], dag: datetime) -> str:
    """The page: what was met and not, then each benchmark with its rows."""
    return "\n".join(_regels(uitslagen, dag)) + "\n"


def _regels(uitslagen: Sequence[Uitslag], dag: datetime) -> Iterator[str]:
    alle = [rij for uitslag in uitslagen for rij in uitslag.rijen]
    gemist = [(u.naam, rij) for u in uitslagen for rij in u.rijen if rij.gehaald is False]
    yield "# Results of the benchmarks"
    yield ""
    yield "Written by `make bench`. Each figure of ours stands beside another of the same run: a"
    yield "named peer, the raw limit of the machine, or the limit that was set. Compare the ratios:"
    yield "milliseconds are those of one machine."
    yield ""
    yield f"- Date: {dag:%Y-%m-%d %H:%M} UTC, commit `{', '.join({u.stand for u in uitslagen})}`"
    yield f"- Machine: {machine()}; temporary files on {schijf()}"
    yield f"- Duration: {sum(u.seconden for u in uitslagen) / 60:.0f} minutes"
    if any(u.snel for u in uitslagen):
        yield "- **A quick run with small sizes: no basis for a judgement.**"
    doelen = sum(rij.gehaald is not None for rij in alle)
    yield f"- Goals met: {doelen - len(gemist)} of {doelen}"
    if gemist:
        yield ""
        yield "Not met:"
        yield ""
        for naam, rij in gemist:
            yield f"- {naam}: {rij.wat}, {rij.verhouding:.2f} × {rij.naast} (goal {rij.doel})"
    for uitslag in uitslagen:
        yield ""
        yield f"## {uitslag.naam}"
        yield ""
        yield (
            f"{_eerste_zin(uitslag.naam)} Took {uitslag.seconden:.0f} s; load of the machine"
            f" {uitslag.belasting[0]:.1f} before, {uitslag.belasting[1]:.1f} after."
        )
        yield ""
        if uitslag.fout:
            yield f"**Failed: {uitslag.fout}**"
            yield ""
        if uitslag.rijen:
            yield _rij(KOPPEN)
            yield _rij(["---"] * len(KOPPEN))
            yield from (_rij(rij.cellen()) for rij in uitslag.rijen)


def _rij(cellen: Sequence[str]) -> str:
    return "| " + " | ".join(cel.replace("|", "/") for cel in cellen) + " |"


def _eerste_zin(naam: str) -> str:
    pad = MAP / f"{naam}.py"
    tekst = pad.read_text("utf-8").partition('"""')[2] if pad.exists() else ""
    return tekst.partition("\n\n")[0].partition('"""')[0].replace("\n", " ").strip()


def main() -> int:
    ontleder = argparse.ArgumentParser(description=__doc__)
    ontleder.add_argument("namen", nargs="*", help="which benchmarks; otherwise all")
    ontleder.add_argument("--snel", action="store_true", help="small sizes")
    ontleder.add_argument("--verder", action="store_true", help="keep what was measured already")
    args = ontleder.parse_args()
    onbekend = set(args.namen) - set(namen())
    if onbekend:
        ontleder.error(f"no such benchmark: {', '.join(sorted(onbekend))}")
    werk = ROOT / "build" / "meting" / ("snel" if args.snel else "heel")
    werk.mkdir(parents=True, exist_ok=True)
    stand, uitslagen = commit(), []
    for naam in args.namen or namen():
        uitslag = eerder(naam, werk, snel=args.snel, stand=stand) if args.verder else None
        if uitslag is None:
            print(f"{naam} …", flush=True)
            uitslag = draai(naam, werk, snel=args.snel, stand=stand)
            bewaar(uitslag, werk)
        print((werk / f"{naam}.txt").read_text("utf-8", "replace"), flush=True)
        if uitslag.fout:
            print(f"{naam}: {uitslag.fout}", flush=True)
        uitslagen.append(uitslag)
    heel = not args.namen and not args.snel
    doel = MAP / "resultaten.md" if heel else werk / "resultaten.md"
    doel.write_text(bladzijde(uitslagen, datetime.now(UTC)), encoding="utf-8")
    print(f"Written: {doel.relative_to(ROOT)}")
    return 1 if any(u.fout for u in uitslagen) else 0


if __name__ == "__main__":
    sys.exit(main())
