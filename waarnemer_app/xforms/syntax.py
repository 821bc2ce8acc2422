"""Reads an XPath 1.0 expression (with ODK's functions) into a small tree.

Recursive descent over a token list. The tree says nothing about a form yet; `compiler` binds it
to nodes. Unknown axes and stray characters are refused with the word that was not understood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from waarnemer_app.xforms.errors import ExpressionError

Axis = Literal["child", "parent", "self", "descendant"]
MAX_LENGTH = 32_000
MAX_DEPTH = 60

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>\d+(?:\.\d*)?|\.\d+)
    | (?P<string>"[^"]*"|'[^']*')
    | (?P<symbol>//|!=|<=|>=|::|\.\.|[/()\[\],|+\-=<>*.@])
    | (?P<name>[^\W\d][\w.\-]*(?::(?!:)[^\W\d][\w.\-]*)?)
    )""",
    re.VERBOSE,
)
_OPERATOR_NAMES = frozenset({"and", "or", "div", "mod"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number literal."""

    value: float


@dataclass(frozen=True, slots=True)
class Text:
    """A quoted text."""

    value: str


@dataclass(frozen=True, slots=True)
class Negate:
    """Unary minus."""

    operand: Expr


@dataclass(frozen=True, slots=True)
class Binary:
    """An operator with two sides: or and = != < <= > >= + - * div mod |."""

    operator: str
    left: Expr
    right: Expr


@dataclass(frozen=True, slots=True)
class Call:
    """A function call."""

    name: str
    args: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path; ``name`` is ``*`` for any."""

    axis: Axis
    name: str
    predicates: tuple[Expr, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """A location path: from the root (``absolute``), from a call (``start``) or from here."""

    absolute: bool
    start: Expr | None
    steps: tuple[Step, ...]


Expr = Number | Text | Negate | Binary | Call | Path

_LEVELS: tuple[tuple[str, ...], ...] = (
    ("or",),
    ("and",),
    ("=", "!="),
    ("<", "<=", ">", ">="),
    ("+", "-"),
    ("*", "div", "mod"),
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


def _tokens(source: str) -> list[_Token]:
    tokens: list[_Token] = []
    position = 0
    end = len(source.rstrip())
    while position < end:
        match = _TOKEN.match(source, position)
        if match is None:
            rest = source[position:].strip()[:20]
            raise ExpressionError(
                f"Het teken bij “{rest}” hoort niet in een uitdrukking.",
                "Zet tekst tussen aanhalingstekens.",
                value=rest,
            )
        kind = match.lastgroup or ""
        text = match.group(kind)
        if kind == "name" and text in _OPERATOR_NAMES and _ends_operand(tokens):
            kind = "symbol"
        tokens.append(_Token(kind, text))
        position = match.end()
    return tokens


def _ends_operand(tokens: list[_Token]) -> bool:
    """Return whether a name here must be an operator (XPath 1.0, section 3.7)."""
    if not tokens:
        return False
    last = tokens[-1]
    return last.kind != "symbol" or last.text in {")", "]", ".", "..", "*"}


class _Parser:
    def __init__(self, source: str) -> None:
        self._tokens = _tokens(source)
        self._at = 0
        self._depth = 0

    def whole(self) -> Expr:
        tree = self._level(0)
        if self._at < len(self._tokens):
            word = self._tokens[self._at].text
            raise ExpressionError(
                f"“{word}” staat op een plaats waar het niet kan.",
                "Kijk of er een teken te veel staat, of een aanhalingsteken ontbreekt.",
                value=word,
            )
        return tree

    def _peek(self, ahead: int = 0) -> _Token | None:
        index = self._at + ahead
        return self._tokens[index] if index < len(self._tokens) else None

    def _is(self, text: str, ahead: int = 0) -> bool:
        token = self._peek(ahead)
        return token is not None and token.kind == "symbol" and token.text == text

    def _take(self, text: str) -> bool:
        if self._is(text):
            self._at += 1
            return True
        return False

    def _expect(self, text: str) -> None:
        if not self._take(text):
            token = self._peek()
            found = f"“{token.text}”" if token else "het einde"
            raise ExpressionError(
                f"Hier hoort “{text}”, maar er staat {found}.",
                "Kijk of elk haakje ook gesloten wordt.",
                value=token.text if token else "",
            )

    def _level(self, level: int) -> Expr:
        if level == len(_LEVELS):
            return self._unary()
        if level == 0:
            self._depth += 1
            if self._depth > MAX_DEPTH:
                raise ExpressionError(
                    "De uitdrukking is te diep genest.", "Verdeel haar over meer vragen."
                )
        left = self._level(level + 1)
        while (token := self._peek()) and token.kind == "symbol" and token.text in _LEVELS[level]:
            self._at += 1
            left = Binary(token.text, left, self._level(level + 1))
        if level == 0:
            self._depth -= 1
        return left

    def _unary(self) -> Expr:
        negations = 0
        while self._take("-"):
            negations += 1
        tree = self._path()
        while self._take("|"):
            tree = Binary("|", tree, self._path())
        return Negate(tree) if negations % 2 else tree

    def _path(self) -> Expr:
        if self._take("/"):
            return Path(absolute=True, start=None, steps=self._relative(optional=True))
        if self._take("//"):
            return Path(absolute=True, start=None, steps=self._descend())
        start = self._primary()
        if start is None:
            return Path(absolute=False, start=None, steps=self._relative())
        predicates = self._predicates()
        if self._is("/") or self._is("//") or predicates:
            first = (Step("self", "*", predicates),) if predicates else ()
            rest: tuple[Step, ...] = ()
            if self._take("/"):
                rest = self._relative()
            elif self._take("//"):
                rest = self._descend()
            return Path(absolute=False, start=start, steps=first + rest)
        return start

    def _primary(self) -> Expr | None:
        token = self._peek()
        if token is None:
            raise ExpressionError(
                "De uitdrukking houdt te vroeg op.", "Maak haar af of laat haar weg."
            )
        if token.kind == "number":
            self._at += 1
            return Number(float(token.text))
        if token.kind == "string":
            self._at += 1
            return Text(token.text[1:-1])
        if self._take("("):
            inner = self._level(0)
            self._expect(")")
            return inner
        if token.kind == "name" and self._is("(", 1):
            self._at += 2
            return Call(token.text, self._arguments())
        return None

    def _arguments(self) -> tuple[Expr, ...]:
        if self._take(")"):
            return ()
        args = [self._level(0)]
        while self._take(","):
            args.append(self._level(0))
        self._expect(")")
        return tuple(args)

    def _descend(self) -> tuple[Step, ...]:
        first, *rest = self._relative()
        if first.axis != "child":
            raise ExpressionError("Na “//” hoort een naam.", value="//")
        return (Step("descendant", first.name, first.predicates), *rest)

    def _relative(self, *, optional: bool = False) -> tuple[Step, ...]:
        token = self._peek()
        if optional and (token is None or (token.kind == "symbol" and token.text not in "..*")):
            return ()
        steps = [self._step()]
        while True:
            if self._take("/"):
                steps.append(self._step())
            elif self._take("//"):
                inner = self._step()
                steps.append(Step("descendant", inner.name, inner.predicates))
            else:
                return tuple(steps)

    def _step(self) -> Step:
        if self._take(".."):
            return Step("parent", "*", self._predicates())
        if self._take("."):
            return Step("self", "*", self._predicates())
        axis: Axis = "child"
        token = self._peek()
        if token is not None and token.kind == "name" and self._is("::", 1):
            axis = _axis(token.text)
            self._at += 2
            token = self._peek()
        if self._take("*"):
            return Step(axis, "*", self._predicates())
        if token is None or token.kind != "name":
            found = f"“{token.text}”" if token else "het einde"
            raise ExpressionError(
                f"Hier hoort een naam of een waarde, maar er staat {found}.",
                "Kijk of er iets ontbreekt voor of na een teken.",
                value=token.text if token else "",
            )
        self._at += 1
        return Step(axis, token.text, self._predicates())

    def _predicates(self) -> tuple[Expr, ...]:
        found: list[Expr] = []
        while self._take("["):
            found.append(self._level(0))
            self._expect("]")
        return tuple(found)


def _axis(name: str) -> Axis:
    axes: dict[str, Axis] = {
        "child": "child",
        "parent": "parent",
        "self": "self",
        "descendant": "descendant",
    }
    if name not in axes:
        raise ExpressionError(
            f"De richting “{name}::” wordt niet gebruikt.",
            "Gebruik child, parent, self of descendant.",
            value=name,
        )
    return axes[name]


@lru_cache(maxsize=4096)
def parse(source: str) -> Expr:
    """Return the tree of `source`; raises `ExpressionError` (Dutch) when it is no expression."""
    if len(source) > MAX_LENGTH:
        raise ExpressionError("De uitdrukking is te lang.", "Verdeel haar over meer vragen.")
    return _Parser(source).whole()


def walk(tree: Expr) -> list[Expr]:
    """Return `tree` and everything below it, outermost first."""
    found: list[Expr] = [tree]
    if isinstance(tree, Negate):
        found += walk(tree.operand)
    elif isinstance(tree, Binary):
        found += walk(tree.left) + walk(tree.right)
    elif isinstance(tree, Call):
        for arg in tree.args:
            found += walk(arg)
    elif isinstance(tree, Path):
        if tree.start is not None:
            found += walk(tree.start)
        for step in tree.steps:
            for predicate in step.predicates:
                found += walk(predicate)
    return found
