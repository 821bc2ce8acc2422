"""Find every text of the program in its source: what Qt translates, and what the domain says.

A text of a screen stands in ``self.tr("…")``, in ``QCoreApplication.translate("Context", "…")``,
or in a module's own one-line function around that. Domain, store and the rest know no Qt: there
every string that is a sentence or words for the screen counts, an f-string with ``{0}`` for what
is filled in.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
SCHERM: Final = ("app.py", "ui")
"""Where the texts of Qt are, below ``waarnemer_app``."""
GALERIJ: Final = "gallery"
"""The page of all components shows made-up texts; it is no screen of the program."""
DOMEIN: Final = (
    "domain",
    "store",
    "sync",
    "imports",
    "dossier.py",
    "pakketwissel.py",
    "terugweg.py",
    "verzending.py",
    "documents/fouten.py",
    "documents/bevestiging.py",
    "documents/eml.py",
    "documents/vragen.py",
    "documents/pdf/fonts.py",
    "documents/pdf/bestand.py",
    "xforms/answers.py",
    "xforms/attachments.py",
    "xforms/instance.py",
    "xforms/rules.py",
    "xforms/saving.py",
    "xforms/xml.py",
)
"""Where the texts are that come to a screen from below."""
REGISTER: Final = (
    "api.py",
    "assertie.py",
    "bijlagen.py",
    "drukte.py",
    "fouten.py",
    "ontvangst.py",
    "routes/apparaat.py",
    "slotcontrole.py",
)
"""What the register answers to a laptop, below ``register``: the laptop shows it."""
GEEN_SCHERM: Final = ("kolommen.py",)
"""Only names of columns, to be recognised."""
KLEIN: Final = ("domain", "documents", "verzending.py")
"""Where words without a capital are words for the screen; elsewhere they are keys and marks."""
DOMEINCONTEXT: Final = "Domein"

_ZIN = re.compile(r"[A-ZÀ-Ý0-9{“\"'‘][^\n]*[a-zà-ÿ}][^\n]*\s[^\n]*[.?!:)”\"}]?$", re.DOTALL)
_WOORD = re.compile(r"[a-zà-ÿ]{2,}")
_GEEN_TEKST = re.compile(
    r"[/_]\w|^\w+\.\w+$|[<>=\\|*^]|^\W*$|\b(SELECT|INSERT|UPDATE|DELETE|CREATE|COPY|PRAGMA|ATTACH)\b"
    r"|^[a-z0-9-]+$|%[sdY]|^Bearer |bfchar$|^\W*(?:\{\d+\}\W*)+$"
)
_PLEK = re.compile(r"\{\d+\}")


class Tekst(NamedTuple):
    """One text to translate; ``uitleg`` tells two equal ones apart, ``meervoud`` has %n."""

    context: str
    bron: str
    uitleg: str = ""
    meervoud: bool = False


# the screens --------------------------------------------------------------------------------------


def _modules(namen: tuple[str, ...]) -> Iterator[Path]:
    for naam in namen:
        pad = ROOT / "waarnemer_app" / naam
        yield from sorted(pad.rglob("*.py")) if pad.is_dir() else (pad,)


def _vast(knoop: ast.expr) -> list[str]:
    """The strings an argument can be; empty when it is not written out."""
    if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str):
        return [knoop.value]
    if isinstance(knoop, ast.IfExp):
        een, ander = _vast(knoop.body), _vast(knoop.orelse)
        return een + ander if een and ander else []
    return []


def _is_translate(knoop: ast.AST) -> bool:
    return isinstance(knoop, ast.Attribute) and ast.unparse(knoop) == "QCoreApplication.translate"


class _Lezer(ast.NodeVisitor):
    """Walks one module; what cannot be read stands in ``onleesbaar``."""

    def __init__(self, module: ast.Module, naam: str) -> None:
        self.naam = naam
        self.teksten: list[Tekst] = []
        self.onleesbaar: list[str] = []
        self._klassen: list[str] = []
        self._translate = {"translate"}
        self._tr = {"tr"}
        self._eigen: dict[str, str] = {}
        for knoop in ast.walk(module):
            self._leer(knoop)

    def _leer(self, knoop: ast.AST) -> None:
        """Other names for ``translate``, and functions of one line around it."""
        if isinstance(knoop, ast.Assign):
            doelen, waarden = knoop.targets[0], knoop.value
            namen = doelen.elts if isinstance(doelen, ast.Tuple) else [doelen]
            inhoud = waarden.elts if isinstance(waarden, ast.Tuple) else [waarden]
            for naam, waarde in zip(namen, inhoud, strict=False):
                if isinstance(naam, ast.Name) and _is_translate(waarde):
                    self._translate.add(naam.id)
                elif isinstance(naam, ast.Name) and ast.unparse(waarde) == "self.tr":
                    self._tr.add(naam.id)
        elif isinstance(knoop, ast.FunctionDef) and len(knoop.body) == 1:
            terug = knoop.body[0]
            roep = terug.value if isinstance(terug, ast.Return) else None
            if isinstance(roep, ast.Call) and _is_translate(roep.func):
                eerste = _vast(roep.args[0])
                if eerste and isinstance(roep.args[1], ast.Name):
                    self._eigen[knoop.name] = eerste[0]

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._klassen.append(node.name)
        self.generic_visit(node)
        self._klassen.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name not in self._eigen or self._klassen:
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        doel = node.func
        naam = doel.attr if isinstance(doel, ast.Attribute) else getattr(doel, "id", "")
        if naam in self._tr and self._klassen and naam not in self._translate:
            self._neem(node, self._klassen[-1], node.args)
        elif isinstance(doel, ast.Name) and doel.id in self._eigen:
            self._neem(node, self._eigen[doel.id], node.args)
        elif self._vertaalt(doel, node.args):
            context = _vast(node.args[0])
            if len(context) == 1:
                self._neem(node, context[0], node.args[1:])
            else:
                self._klaag(node)

    def _vertaalt(self, doel: ast.expr, args: list[ast.expr]) -> bool:
        """Whether this is ``translate`` of Qt; that of a painter takes no context."""
        if isinstance(doel, ast.Name):
            return doel.id in self._translate
        anders = isinstance(doel, ast.Attribute) and doel.attr == "translate"
        return _is_translate(doel) or (anders and len(args) > 1 and bool(_vast(args[0])))

    def _neem(self, node: ast.Call, context: str, args: list[ast.expr]) -> None:
        bronnen = _vast(args[0]) if args else []
        uitleg = _vast(args[1]) if len(args) > 1 else [""]
        if not bronnen or not uitleg:
            self._klaag(node)
            return
        meervoud = len(args) > 2
        self.teksten += [Tekst(context, bron, uitleg[0], meervoud) for bron in bronnen]

    def _klaag(self, node: ast.Call) -> None:
        self.onleesbaar.append(f"{self.naam}:{node.lineno}: {ast.unparse(node)}")


def schermteksten() -> tuple[set[Tekst], list[str]]:
    """Every text of Qt, and the calls of which the text is not written out."""
    teksten: set[Tekst] = set()
    onleesbaar: list[str] = []
    for pad in _modules(SCHERM):
        if pad.name.startswith(GALERIJ):
            continue
        module = ast.parse(pad.read_text(encoding="utf-8"))
        lezer = _Lezer(module, pad.relative_to(ROOT).as_posix())
        lezer.visit(module)
        teksten |= set(lezer.teksten)
        onleesbaar += lezer.onleesbaar
    return teksten, onleesbaar


# what comes from below ----------------------------------------------------------------------------


def _is_tekst(bron: str) -> bool:
    kaal = _PLEK.sub("", bron)
    return " " in bron.strip() and bool(_WOORD.search(kaal)) and not _GEEN_TEKST.search(bron)


def _patroon(knoop: ast.JoinedStr) -> str:
    """An f-string with {0}, {1}, … for what is filled in."""
    uit, nummer = "", 0
    for deel in knoop.values:
        if isinstance(deel, ast.Constant):
            uit += str(deel.value)
        else:
            uit += f"{{{nummer}}}"
            nummer += 1
    return uit


def _zonder(module: ast.Module) -> set[int]:
    """No text: docstrings, what an API says of itself, parts of an f-string or a pattern."""
    weg: set[int] = set()
    for knoop in ast.walk(module):
        if isinstance(knoop, ast.Expr) and isinstance(knoop.value, ast.Constant):
            weg.add(id(knoop.value))
        if isinstance(knoop, ast.keyword) and knoop.arg in {"summary", "description"}:
            weg |= {id(deel) for deel in ast.walk(knoop)}
        if isinstance(knoop, ast.JoinedStr):
            weg |= {id(deel) for deel in ast.walk(knoop)} - {id(knoop)}
        if isinstance(knoop, ast.Call):
            naam = ast.unparse(knoop.func)
            if naam.startswith("re.") or naam.endswith((".execute", ".executescript", "Field")):
                weg |= {id(deel) for deel in ast.walk(knoop)}
    return weg


def domeinteksten() -> set[Tekst]:
    """Every text for the screen that is made below the screens."""
    uit: set[Tekst] = set()
    for pad in (*_modules(DOMEIN), *(ROOT / "register" / naam for naam in REGISTER)):
        if pad.name in GEEN_SCHERM:
            continue
        klein = pad.relative_to(ROOT).parts[1] in KLEIN
        module = ast.parse(pad.read_text(encoding="utf-8"))
        weg = _zonder(module)
        for knoop in ast.walk(module):
            if id(knoop) in weg:
                continue
            if isinstance(knoop, ast.JoinedStr):
                bron = _patroon(knoop)
            elif isinstance(knoop, ast.Constant) and isinstance(knoop.value, str):
                bron = knoop.value
            else:
                continue
            if _is_tekst(bron) and (klein or not bron[:1].islower()):
                uit.add(Tekst(DOMEINCONTEXT, bron))
    return uit
