"""Change the rules of law one small thing at a time, and see whether a test notices.

``make mutatie`` runs this. Each mutant is one changed place in the modules of ``MODULES``; it is
*gedood* when a test of ``PROEVEN`` fails, else it *leeft*. The order is drawn with a seed, so a
run that was cut off by ``--minuten`` can be done again. The list of the last run is kept in
``scripts/mutatie_uitslag.csv``; who lives is explained in ``scripts/mutatie_overlevers.csv``.
The run fails below ninety per cent, or when somebody who lives is not explained.
"""

from __future__ import annotations

import argparse
import ast
import copy
import csv
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

WORTEL = Path(__file__).resolve().parent.parent
UITSLAG = WORTEL / "scripts" / "mutatie_uitslag.csv"
OVERLEVERS = WORTEL / "scripts" / "mutatie_overlevers.csv"
SEED = 2026
GENOEG = 0.9
SECONDEN_PER_MUTANT = 90

MODULES = (
    "afronding",
    "escalatie",
    "functiescheiding",
    "kennisgeving",
    "onregelmatigheid",
    "organisatie",
    "procesaanwijzing_toets",
    "rapportage",
    "signaal",
    "waarnemer",
    "zaak",
    "handelingen.afronding",
    "handelingen.correctie",
    "handelingen.escalatie",
    "handelingen.kennisgeving",
    "handelingen.onderzoek",
    "handelingen.procesaanwijzing",
    "handelingen.signaal",
    "handelingen.verklaring",
)
"""Where the rules are, below ``waarnemer_app.domain``."""

PROEVEN = (
    "test_codes.py",
    "test_procesaanwijzing_toets.py",
    "test_onregelmatigheid.py",
    "test_organisatie.py",
    "test_kennisgeving.py",
    "test_functiescheiding.py",
    "test_escalatie.py",
    "test_waarnemer.py",
    "test_structuur.py",
    "test_afronding.py",
    "test_rapportage.py",
    "test_zaak.py",
    "test_signaal.py",
    "handelingen/test_afronding.py",
    "handelingen/test_kennisgeving.py",
    "handelingen/test_onderzoek.py",
    "handelingen/test_verklaring.py",
    "handelingen/test_correctie.py",
    "handelingen/test_signaal.py",
    "handelingen/test_escalatie.py",
    "handelingen/test_procesaanwijzing.py",
    "handelingen/test_hertoets.py",
    "test_verloop.py",
)
"""The tests of the rules, the quick ones first: the first that fails ends it."""

VERGELIJK: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
WISSEL = {"any": "all", "all": "any", "min": "max", "max": "min"}
KAAL = {"strip", "casefold"}
Wijziging = Callable[[Any], ast.AST]
"""Makes another node of a node of the kind that it was made for."""


Sleutel = tuple[str, str, str, str]


@dataclass(frozen=True)
class Mutant:
    """One changed place: in which function, what it was and what it became."""

    module: str
    functie: str
    regel: int
    was: str
    wordt: str
    bron: str

    @property
    def sleutel(self) -> Sleutel:
        """What names it as long as the place itself does not change."""
        return (self.module, self.functie, self.was, self.wordt)


def wijzigingen(knoop: ast.AST) -> Iterator[Wijziging]:
    """What can be changed at this node; each is a function of a copy of the node."""
    if isinstance(knoop, ast.Compare) and len(knoop.ops) == 1:
        yield lambda k: _met(k, ops=[VERGELIJK[type(k.ops[0])]()])
    elif isinstance(knoop, ast.BoolOp):
        ander = ast.Or if isinstance(knoop.op, ast.And) else ast.And
        yield lambda k: _met(k, op=ander())
    elif isinstance(knoop, ast.UnaryOp) and isinstance(knoop.op, ast.Not):
        yield lambda k: k.operand
    elif isinstance(knoop, ast.If):
        yield lambda k: _met(k, test=ast.UnaryOp(ast.Not(), k.test))
    elif isinstance(knoop, ast.IfExp):
        yield lambda k: _met(k, body=k.orelse, orelse=k.body)
    elif isinstance(knoop, ast.Constant):
        yield from _constante(knoop)
    else:
        yield from _weglaten(knoop)


def _weglaten(knoop: ast.AST) -> Iterator[Wijziging]:
    """Leave out an element, a condition or a call; take another function."""
    if isinstance(knoop, ast.Call):
        yield from _aanroep(knoop)
    elif isinstance(knoop, ast.List | ast.Tuple | ast.Set) and _is_waarde(knoop):
        for plaats in range(len(knoop.elts)):
            yield partial(_zonder, plaats)
    elif isinstance(knoop, ast.comprehension) and knoop.ifs:
        yield lambda k: _met(k, ifs=[])
    elif isinstance(knoop, ast.Break) or (
        isinstance(knoop, ast.Expr) and isinstance(knoop.value, ast.Call)
    ):
        yield lambda _: ast.Pass()


def _zonder(plaats: int, knoop: Any) -> ast.AST:
    return _met(knoop, elts=knoop.elts[:plaats] + knoop.elts[plaats + 1 :])


def _is_waarde(knoop: ast.List | ast.Tuple | ast.Set) -> bool:
    return isinstance(getattr(knoop, "ctx", ast.Load()), ast.Load)


def _constante(knoop: ast.Constant) -> Iterator[Wijziging]:
    if isinstance(knoop.value, bool):
        yield lambda k: _met(k, value=not k.value)
    elif isinstance(knoop.value, int):
        yield lambda k: _met(k, value=k.value + 1)


def _aanroep(knoop: ast.Call) -> Iterator[Wijziging]:
    if isinstance(knoop.func, ast.Name) and knoop.func.id in WISSEL:
        yield lambda k: _met(k, func=ast.Name(WISSEL[k.func.id], ast.Load()))
    if isinstance(knoop.func, ast.Attribute) and knoop.func.attr in KAAL:
        yield lambda k: k.func.value


def _met(knoop: ast.AST, **velden: object) -> ast.AST:
    for naam, waarde in velden.items():
        setattr(knoop, naam, waarde)
    return knoop


def _overslaan(knoop: ast.AST) -> bool:
    """Annotations and imports carry no behaviour that a test could notice."""
    return isinstance(knoop, ast.Import | ast.ImportFrom | ast.AnnAssign | ast.arg)


def _plaatsen(knoop: ast.AST, functie: str = "<module>") -> Iterator[tuple[ast.AST, str]]:
    """Every node that runs, with the name of its function or class."""
    for naam, veld in ast.iter_fields(knoop):
        if naam in {"annotation", "returns", "decorator_list", "bases", "type_params"}:
            continue
        for kind in veld if isinstance(veld, list) else [veld]:
            if not isinstance(kind, ast.AST):
                continue
            if isinstance(kind, ast.AnnAssign) and kind.value is not None:
                yield from _plaatsen(ast.Expression(kind.value), functie)
            elif not _overslaan(kind):
                eigen = getattr(kind, "name", None)
                binnen = f"{functie}.{eigen}".removeprefix("<module>.") if eigen else functie
                yield kind, binnen
                yield from _plaatsen(kind, binnen)


def _boom(module: str) -> ast.Module:
    pad = WORTEL / "waarnemer_app" / "domain" / f"{module.replace('.', '/')}.py"
    return ast.parse(pad.read_text(encoding="utf-8"))


def mutanten(module: str) -> Iterator[Mutant]:
    """Every mutant of one module, in the order of its source."""
    boom = _boom(module)
    knopen = list(_plaatsen(boom))
    for nummer, (knoop, functie) in enumerate(knopen):
        for wijziging in range(sum(1 for _ in wijzigingen(knoop))):
            kopie = copy.deepcopy(boom)
            doel = list(_plaatsen(kopie))[nummer][0]
            was = ast.unparse(doel) if not isinstance(doel, ast.comprehension) else "als"
            nieuw = list(wijzigingen(doel))[wijziging](copy.deepcopy(doel))
            wordt = ast.unparse(nieuw) if not isinstance(nieuw, ast.comprehension) else "altijd"
            ast.fix_missing_locations(_vervang(kopie, doel, nieuw))
            regel = getattr(knoop, "lineno", 0)
            kort = [tekst.splitlines()[0][:90] for tekst in (was, wordt)]
            yield Mutant(module, functie, regel, kort[0], kort[1], ast.unparse(kopie))


def _vervang(boom: ast.Module, doel: ast.AST, nieuw: ast.AST) -> ast.Module:
    for ouder in ast.walk(boom):
        for naam, veld in ast.iter_fields(ouder):
            if veld is doel:
                setattr(ouder, naam, nieuw)
            elif isinstance(veld, list):
                veld[:] = [nieuw if kind is doel else kind for kind in veld]
    return boom


class Inlader(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the mutant where the program asks for the module."""

    def __init__(self, mutant: Mutant) -> None:
        self.naam = f"waarnemer_app.domain.{mutant.module}"
        self.code = compile(mutant.bron, self.naam, "exec")

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Only for the one module."""
        return importlib.util.spec_from_loader(fullname, self) if fullname == self.naam else None

    def exec_module(self, module: object) -> None:
        """Run the changed source."""
        exec(self.code, vars(module))  # noqa: S102 — our own source, with one place changed


def _in_kind(mutant: Mutant) -> int:
    """Run the tests in this process, which ends after it; the status of pytest."""
    import pytest  # noqa: PLC0415 — read before the fork, so that each child has it already

    os.chdir(WORTEL)
    sys.meta_path.insert(0, Inlader(mutant))
    stil = os.open(os.devnull, os.O_WRONLY)
    os.dup2(stil, 1)
    os.dup2(stil, 2)
    signal.alarm(SECONDEN_PER_MUTANT)
    proeven = [str(WORTEL / "tests" / "domain" / naam) for naam in PROEVEN]
    zonder = ["-p", "no:cacheprovider", "-p", "no:pytest-qt", "-p", "no:xdist", "-p", "no:cov"]
    vast = ["-x", "-q", "-c", os.devnull, "--rootdir", str(WORTEL), f"--hypothesis-seed={SEED}"]
    return int(pytest.main([*vast, *zonder, *proeven]))


def proef(mutant: Mutant) -> bool:
    """True when the tests pass with this mutant: nobody noticed."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            status = _in_kind(mutant)
        finally:
            os._exit(status)
    return os.waitpid(pid, 0)[1] == 0


def _lees(pad: Path) -> dict[Sleutel, str]:
    """A list as it was kept: what names a mutant, and the last column."""
    if not pad.exists():
        return {}
    with pad.open(encoding="utf-8", newline="") as stroom:
        lijst = list(csv.reader(stroom, delimiter=";"))[1:]
    return {(rij[0], rij[1], rij[2], rij[3]): rij[4] for rij in lijst}


def _bewaar(pad: Path, kop: list[str], rijen: list[list[str]]) -> None:
    with pad.open("w", encoding="utf-8", newline="") as stroom:
        csv.writer(stroom, delimiter=";", lineterminator="\n").writerows([kop, *rijen])


def main() -> int:
    """Try mutants until they are all done or the time is over; 0 when that is good enough."""
    ontleder = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ontleder.add_argument("--minuten", type=float, default=60)
    ontleder.add_argument("--seed", type=int, default=SEED)
    ontleder.add_argument(
        "--overlevers", action="store_true", help="alleen wie de vorige keer bleef leven"
    )
    args = ontleder.parse_args()
    sys.path.insert(0, str(WORTEL))
    for naam in ("pytest", "hypothesis", "pydantic", "sqlcipher3", "cryptography", "joserfc"):
        importlib.import_module(naam)
    for module in MODULES:
        if not proef(Mutant(module, "", 0, "", "", ast.unparse(_boom(module)))):
            sys.stdout.write(f"De proeven slagen niet zonder wijziging in {module}.\n")
            return 2
    alle = [mutant for module in MODULES for mutant in mutanten(module)]
    bestaat = {mutant.sleutel for mutant in alle}
    eerder = {k: v for k, v in _lees(UITSLAG).items() if args.overlevers and k in bestaat}
    if args.overlevers:
        alle = [mutant for mutant in alle if eerder.get(mutant.sleutel, "leeft") == "leeft"]
    random.Random(args.seed).shuffle(alle)  # noqa: S311 — an order, not a secret
    eind = time.monotonic() + args.minuten * 60
    uitslag: list[tuple[Mutant, bool]] = []
    for mutant in alle:
        if time.monotonic() > eind:
            break
        uitslag.append((mutant, proef(mutant)))
        if uitslag[-1][1]:
            sys.stdout.write(f"leeft: {mutant.module}:{mutant.regel} {mutant.functie}: ")
            sys.stdout.write(f"{mutant.was}  ->  {mutant.wordt}\n")
            sys.stdout.flush()
    return _sluit(uitslag, len(alle), args.seed, eerder)


def _sluit(
    uitslag: list[tuple[Mutant, bool]],
    totaal: int,
    seed: int,
    eerder: dict[Sleutel, str],
) -> int:
    """Write the list, say how many died, and who lives without an explanation."""
    verklaard = _lees(OVERLEVERS)
    nu: dict[Sleutel, str] = {}
    for mutant, leeft in uitslag:
        if nu.get(mutant.sleutel) != "leeft":
            nu[mutant.sleutel] = "leeft" if leeft else "gedood"
    samen = eerder | nu
    levend = sorted(sleutel for sleutel, uitkomst in samen.items() if uitkomst == "leeft")
    zonder = [sleutel for sleutel in levend if not verklaard.get(sleutel)]
    kop = ["module", "functie", "was", "wordt"]
    rijen = [[*sleutel, uitkomst] for sleutel, uitkomst in sorted(samen.items())]
    _bewaar(UITSLAG, [*kop, f"uitkomst (seed {seed})"], rijen)
    blijft = {k: v for k, v in verklaard.items() if k in set(levend) or k not in samen}
    blijft |= dict.fromkeys(zonder, "")
    _bewaar(OVERLEVERS, [*kop, "uitleg"], [[*k, blijft[k]] for k in sorted(blijft)])
    deel = 1 - len(levend) / len(samen) if samen else 0.0
    sys.stdout.write(
        f"{len(uitslag)} van {totaal} mutanten beproefd. Van {len(samen)} plaatsen leven er "
        f"{len(levend)}, {len(zonder)} zonder uitleg; {deel:.1%} gedood. Seed {seed}.\n"
    )
    return 0 if deel >= GENOEG and not zonder else 1


if __name__ == "__main__":
    sys.exit(main())
