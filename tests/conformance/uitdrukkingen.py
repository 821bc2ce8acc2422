"""Makes up expressions that fit the questions of a made-up form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[str]], str]
CHOICES = {"l": ("a", "b", "c"), "k": ("1", "2", "10")}
DATES = ("2026-03-17", "2026-03-18", "2025-12-31")
TEXTS = ("", "a", "b c", "abc", "7", "x y z")


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question as an expression sees it: name, type, and repeats around it.

    ``filtered`` tells that its choices can change, ``hidden`` that it can be not relevant.
    """

    name: str
    kind: str
    filtered: bool = False
    hidden: bool = False
    group: str = ""
    repeats: tuple[str, ...] = ()


class Schrijver:
    """Writes expressions for a place inside ``repeats`` that may read ``known``."""

    def __init__(self, draw: Draw, known: list[Vraag], repeats: tuple[str, ...]) -> None:
        self._draw = draw
        self._repeats = repeats
        reach = [one for one in known if one.repeats == repeats[: len(one.repeats)]]
        self._near = {kind: [v for v in reach if v.kind == kind] for kind in KINDS}
        self._far = [v for v in known if v.repeats and v not in reach]

    def one(self, *options: str) -> str:
        """Return one of the options."""
        return self._draw(st.sampled_from(options))

    def pick(self, *kinds: str) -> str:
        """Return ``${name}`` of a question of one of the kinds, or nothing when there is none."""
        return self._any([vraag for kind in kinds for vraag in self._near[kind]])

    def pick_count(self) -> str:
        """Return the same of an integer that is always relevant."""
        return self._any([vraag for vraag in self._near["integer"] if not vraag.hidden])

    def pick_beside(self, group: str, *kinds: str) -> str:
        """Return the same of a question (no calculation) in the same group."""
        near = [vraag for kind in kinds for vraag in self._near[kind]]
        return self._any([v for v in near if v.group == group and v.name[0] == "q"])

    def _any(self, among: list[Vraag]) -> str:
        return self.one(*(f"${{{vraag.name}}}" for vraag in among)) if among else ""

    def truth(self, depth: int = 2) -> str:
        """Return an expression that is true or false."""
        makers = [self._compare, self._text_test, self._choice_test, self._emptiness, self._dated]
        if depth:
            makers += [lambda: self._joined(depth - 1), lambda: f"not({self.truth(depth - 1)})"]
        if self._far:
            makers.append(self._counted)
        return self._made(makers)

    def _made(self, makers: list[Callable[[], str]]) -> str:
        at = int(self.one(*(str(at) for at in range(len(makers)))))
        return makers[at]()

    def _joined(self, depth: int) -> str:
        return f"({self.truth(depth)} {self.one('and', 'or')} {self.truth(depth)})"

    def _compare(self) -> str:
        sign = self.one("=", "!=", "<", "<=", ">", ">=")
        return f"{self.number(1)} {sign} {self.one('0', '1', '2', '3', '-1', '2.5')}"

    def _text_test(self) -> str:
        text = self.text(1)
        return self.one(
            f"{text} = 'a'",
            f"{text} != ''",
            f"string-length({text}) > 1",
            f"regex({text}, '[a-c ]+')",
            f"contains({text}, 'b')",
            f"starts-with({text}, 'a')",
        )

    def _choice_test(self) -> str:
        single, several = self.pick("select_one"), self.pick("select_multiple")
        options = [f"{single} = 'a'", f"{single} != '1'"] if single else []
        if several:
            options += [f"selected({several}, 'b')", f"count-selected({several}) > 1"]
        return self.one(*options) if options else self._compare()

    def _emptiness(self) -> str:
        any_kind = self.pick(*KINDS)
        return f"{any_kind} {self.one('=', '!=')} ''" if any_kind else "1 = 1"

    def _dated(self) -> str:
        moment = self.pick("date")
        if not moment:
            return self._compare()
        sign = self.one("<", ">=", "=")
        return f"{moment} {sign} date('{self.one(*DATES)}')"

    def _counted(self) -> str:
        return f"{self._over()} {self.one('>', '=')} {self.one('0', '1', '3')}"

    def _over(self) -> str:
        """Return a number about all instances of a repeat."""
        far = self._draw_far()
        name = f"${{{far.name}}}"
        if far.kind in {"integer", "decimal"}:
            if len(far.repeats) == 1 and self.one("all", "one") == "one":
                return self._indexed(far)
            return self.one(f"sum({name})", f"count({name})", f"min({name})")
        return self.one(f"count({name})", f"count-non-empty({name})")

    def number(self, depth: int = 2) -> str:
        """Return an expression that is a number, or NaN where nothing is filled in."""
        near = self.pick("integer", "decimal")
        makers: list[Callable[[], str]] = [lambda: near or self.one("1", "2")]
        if depth:
            makers += [lambda: self._sum(depth - 1), lambda: self._function(depth - 1)]
            several = self.pick("select_multiple")
            if several:
                makers.append(lambda: f"count-selected({several})")
        if self._far:
            makers.append(self._over)
        if self._repeats:
            makers.append(lambda: "position(..)")
        return self._made(makers)

    def _sum(self, depth: int) -> str:
        sign = self.one("+", "-", "*", "div", "mod")
        right = self.number(depth) if sign in "+-*" else self.one("2", "3", "0.5")
        return f"({self.number(depth)} {sign} {right})"

    def _function(self, depth: int) -> str:
        inner = self.number(depth)
        name = self.one("int", "abs", "coalesce", "if", "round", "number", "max", "pow")
        return {
            "coalesce": f"coalesce({inner}, 0)",
            "if": f"if({self.truth(0)}, {inner}, {self.number(0)})",
            "round": f"round({inner}, {self.one('0', '1', '2')})",
            "max": self.one(f"max({inner}, 1)", f"min({inner}, {self.number(0)})"),
            "pow": f"pow({inner}, 2)",
        }.get(name, f"{name}({inner})")

    def text(self, depth: int = 2) -> str:
        """Return an expression that is a text."""
        near = self.pick("text", "select_one", "select_multiple")
        makers: list[Callable[[], str]] = [lambda: near or self.one("'a'", "'x y'")]
        if depth:
            makers += [
                lambda: f"concat({self.text(depth - 1)}, '-', {self.text(depth - 1)})",
                lambda: f"if({self.truth(0)}, {self.text(depth - 1)}, 'nee')",
                lambda: f"substr({self.text(depth - 1)}, {self.one('0', '1', '0, 2', '1, 3')})",
                lambda: f"coalesce({self.text(depth - 1)}, 'leeg')",
                lambda: f"normalize-space({self.text(depth - 1)})",
                lambda: f"string({self.number(depth - 1)})",
                self._named,
                self._written,
            ]
            if self._far:
                makers.append(self._gathered)
            true_or_not = self.pick("truth")
            if true_or_not:
                makers.append(lambda: f"concat({true_or_not}, '!')")
        return self._made(makers)

    def _indexed(self, far: Vraag) -> str:
        return f"indexed-repeat(${{{far.name}}}, ${{{far.repeats[0]}}}, {self.one('1', '2', '0')})"

    def _draw_far(self) -> Vraag:
        names = [vraag.name for vraag in self._far]
        wanted = self.one(*names)
        return next(vraag for vraag in self._far if vraag.name == wanted)

    def _gathered(self) -> str:
        far = self._draw_far()
        if len(far.repeats) == 1 and self.one("all", "one") == "one":
            return self._indexed(far)
        return f"join(' ', ${{{far.name}}})"

    def _named(self) -> str:
        single = self._any([vraag for vraag in self._near["select_one"] if not vraag.filtered])
        return f"jr:choice-name({single}, '{single}')" if single else "'b'"

    def _written(self) -> str:
        moment = self.pick("date")
        several = self.pick("select_multiple")
        options = [f"format-date({moment}, '%Y-%n-%e')"] if moment else []
        if several:
            options += [f"selected-at({several}, 0)", f"selected-at({several}, 1)"]
        return self.one(*options) if options else "'c'"


KINDS = ("integer", "decimal", "text", "truth", "date", "select_one", "select_multiple")
