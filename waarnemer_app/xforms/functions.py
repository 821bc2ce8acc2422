"""The functions of an expression that need their arguments' values only.

XPath 1.0's core library and ODK's additions; those that look at nodes or at the form itself
(`once`, `position`, `instance` …) are in `compiler`, those about dates in `moments`.
"""

from __future__ import annotations

import base64
import hashlib
import math
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass

from waarnemer_app.xforms import moments
from waarnemer_app.xforms.model import Context
from waarnemer_app.xforms.values import (
    NAN,
    Moment,
    Value,
    round_half_up,
    texts,
    to_boolean,
    to_number,
    to_string,
    unpack,
)

Implementation = Callable[[Context, list[Value]], Value]
MANY = 1_000


@dataclass(frozen=True, slots=True)
class Function:
    """A function with the least and the most arguments it takes."""

    least: int
    most: int
    run: Implementation


FUNCTIONS: dict[str, Function] = {}


def _function(
    name: str, least: int, most: int | None = None
) -> Callable[[Implementation], Implementation]:
    def register(run: Implementation) -> Implementation:
        FUNCTIONS[name] = Function(least, least if most is None else most, run)
        return run

    return register


def _text_function(name: str, count: int, run: Callable[..., Value]) -> None:
    FUNCTIONS[name] = Function(count, count, lambda _, a: run(*(to_string(value) for value in a)))


def _number_function(name: str, count: int, run: Callable[..., float]) -> None:
    def safe(_: Context, args: list[Value]) -> Value:
        try:
            return float(run(*(to_number(value) for value in args)))
        except (ValueError, OverflowError, ZeroDivisionError):
            return NAN

    FUNCTIONS[name] = Function(count, count, safe)


def _logarithm(number: float) -> float:
    return -math.inf if number == 0 else math.log(number)


_text_function("contains", 2, lambda text, part: part in text)
_text_function("starts-with", 2, lambda text, part: text.startswith(part))
_text_function("ends-with", 2, lambda text, part: text.endswith(part))
_text_function(
    "substring-before", 2, lambda text, part: text[: text.find(part)] if part in text else ""
)
_text_function(
    "substring-after", 2, lambda text, part: text[text.find(part) + len(part) :] * (part in text)
)
_text_function("boolean-from-string", 1, lambda text: text.lower() in {"1", "true"})
# Of no answer the empty choice is chosen, as in the reference.
_text_function("selected", 2, lambda answer, value: f" {value.strip()} " in f" {answer} ")
_text_function("count-selected", 1, lambda answer: float(len(answer.split())))
_text_function("regex", 2, lambda text, pattern: re.fullmatch(pattern, text) is not None)

_number_function("floor", 1, lambda n: n if math.isinf(n) else math.floor(n))
_number_function("ceiling", 1, lambda n: n if math.isinf(n) else math.ceil(n))
_number_function("abs", 1, abs)
_number_function("int", 1, lambda n: n if math.isinf(n) else math.trunc(n))
_number_function("pow", 2, math.pow)
_number_function("sqrt", 1, math.sqrt)
_number_function("exp", 1, math.exp)
_number_function("exp10", 1, lambda n: math.pow(10, n))
_number_function("log", 1, _logarithm)
_number_function("log10", 1, lambda n: -math.inf if n == 0 else math.log10(n))
_number_function("sin", 1, math.sin)
_number_function("cos", 1, math.cos)
_number_function("tan", 1, math.tan)
_number_function("asin", 1, math.asin)
_number_function("acos", 1, math.acos)
_number_function("atan", 1, math.atan)
_number_function("atan2", 2, math.atan2)
_number_function("pi", 0, lambda: math.pi)

FUNCTIONS["true"] = Function(0, 0, lambda _, __: True)
FUNCTIONS["false"] = Function(0, 0, lambda _, __: False)
FUNCTIONS["not"] = Function(1, 1, lambda _, a: not to_boolean(a[0]))
FUNCTIONS["boolean"] = Function(1, 1, lambda _, a: to_boolean(a[0]))
FUNCTIONS["version"] = Function(0, 0, lambda ctx, _: ctx.run.form.version)
FUNCTIONS["last"] = Function(0, 0, lambda ctx, _: float(ctx.size))


def _or_here(ctx: Context, args: list[Value]) -> Value:
    return args[0] if args else [ctx.node]


@_function("number", 0, 1)
def _number(ctx: Context, args: list[Value]) -> Value:
    return to_number(_or_here(ctx, args))


@_function("string", 0, 1)
def _string(ctx: Context, args: list[Value]) -> Value:
    return str(to_string(_or_here(ctx, args)))  # a date as text counts no longer as a number


@_function("string-length", 0, 1)
def _string_length(ctx: Context, args: list[Value]) -> Value:
    return float(len(to_string(_or_here(ctx, args))))


@_function("normalize-space", 0, 1)
def _normalize_space(ctx: Context, args: list[Value]) -> Value:
    return " ".join(to_string(_or_here(ctx, args)).split())


@_function("name", 0, 1)
@_function("local-name", 0, 1)
def _name(ctx: Context, args: list[Value]) -> Value:
    nodes = _or_here(ctx, args)
    return nodes[0].name if isinstance(nodes, list) and nodes else ""


@_function("translate", 3)
def _translate(_: Context, args: list[Value]) -> Value:
    text, old, new = (to_string(value) for value in args)
    table: dict[int, str | None] = {}
    for index, letter in enumerate(old):
        table.setdefault(ord(letter), new[index] if index < len(new) else None)
    return text.translate(table)


@_function("substring", 2, 3)
def _substring(_: Context, args: list[Value]) -> Value:
    text = to_string(args[0])
    first = round_half_up(to_number(args[1]))
    end = first + round_half_up(to_number(args[2])) if len(args) == 3 else math.inf
    return "".join(letter for at, letter in enumerate(text, 1) if first <= at < end)


@_function("substr", 2, 3)
def _substr(_: Context, args: list[Value]) -> Value:
    text = to_string(args[0])
    bounds = [to_number(value) for value in args[1:]]
    if any(math.isnan(bound) or math.isinf(bound) for bound in bounds):
        return ""
    start, *end = (int(bound) for bound in bounds)
    return text[start : end[0] if end else None]


@_function("concat", 0, MANY)
def _concat(_: Context, args: list[Value]) -> Value:
    return "".join(text for value in args for text in texts(value))


@_function("join", 1, MANY)
def _join(_: Context, args: list[Value]) -> Value:
    return to_string(args[0]).join(text for value in args[1:] for text in texts(value))


@_function("coalesce", 2, MANY)
def _coalesce(_: Context, args: list[Value]) -> Value:
    """Return the first value that is something, with its type; NaN is nothing."""
    singles = (unpack(value) for value in args)
    return next((one for one in singles if to_string(one) not in {"", "NaN"}), "")


@_function("selected-at", 2)
def _selected_at(_: Context, args: list[Value]) -> Value:
    chosen = to_string(args[0]).split()
    index = to_number(args[1])
    return chosen[int(index)] if 0 <= index < len(chosen) else ""


@_function("round", 1, 2)
def _round(_: Context, args: list[Value]) -> Value:
    digits = to_number(args[1]) if len(args) == 2 else 0.0
    return NAN if math.isnan(digits) else round_half_up(to_number(args[0]), int(digits))


@_function("count", 1)
def _count(_: Context, args: list[Value]) -> Value:
    return float(len(args[0])) if isinstance(args[0], list) else NAN


@_function("count-non-empty", 1)
def _count_non_empty(_: Context, args: list[Value]) -> Value:
    return float(sum(1 for text in texts(args[0]) if text))


def _numbers(args: list[Value]) -> list[float]:
    """Return the numbers among nodes and values; what has none takes no part."""
    found: list[float] = []
    for value in args:
        single = [[node] for node in value] if isinstance(value, list) else [value]
        found += [to_number(one) for one in single]
    return [number for number in found if not math.isnan(number)]


@_function("sum", 1)
def _sum(_: Context, args: list[Value]) -> Value:
    return math.fsum(_numbers(args))


@_function("min", 1, MANY)
def _min(_: Context, args: list[Value]) -> Value:
    return min(_numbers(args), default=NAN)


@_function("max", 1, MANY)
def _max(_: Context, args: list[Value]) -> Value:
    return max(_numbers(args), default=NAN)


def _within(least: Value, most: Value, total: float) -> bool:
    low, high = to_number(least), to_number(most)
    return (low < 0 or total >= low) and (high < 0 or total <= high)


@_function("checklist", 3, MANY)
def _checklist(_: Context, args: list[Value]) -> Value:
    flags = [flag for value in args[2:] for flag in _flags(value)]
    return _within(args[0], args[1], float(sum(flags)))


def _flags(value: Value) -> list[bool]:
    return (
        [to_boolean([node]) for node in value] if isinstance(value, list) else [to_boolean(value)]
    )


@_function("weighted-checklist", 4, MANY)
def _weighted_checklist(_: Context, args: list[Value]) -> Value:
    flags = [flag for value in args[2::2] for flag in _flags(value)]
    weights = [to_number(text) for value in args[3::2] for text in texts(value)]
    total = sum(weight for flag, weight in zip(flags, weights, strict=False) if flag)
    return to_number(args[0]) <= total <= to_number(args[1])


@_function("random", 0)
def _random(ctx: Context, _: list[Value]) -> Value:
    return ctx.run.draw()


@_function("uuid", 0, 1)
def _uuid(ctx: Context, args: list[Value]) -> Value:
    if args:
        letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        wanted = to_number(args[0])
        length = int(wanted) if 0 < wanted <= 1024 else 0
        return "".join(letters[int(ctx.run.draw() * len(letters))] for _ in range(length))
    bits = bytes(int(ctx.run.draw() * 256) for _ in range(16))
    return str(uuid.UUID(bytes=bits, version=4))


_DIGESTS = {
    "MD5": "md5",
    "SHA-1": "sha1",
    "SHA-256": "sha256",
    "SHA-384": "sha384",
    "SHA-512": "sha512",
}


@_function("digest", 2, 3)
def _digest(_: Context, args: list[Value]) -> Value:
    name = _DIGESTS.get(to_string(args[1]).upper())
    if name is None:
        return ""
    raw = hashlib.new(name, to_string(args[0]).encode(), usedforsecurity=False).digest()
    encoding = to_string(args[2]) if len(args) == 3 else "base64"
    return raw.hex() if encoding == "hex" else base64.b64encode(raw).decode()


@_function("today", 0)
def _today(ctx: Context, _: list[Value]) -> Value:
    return Moment(moments.today(ctx.run.environment.now()))


@_function("now", 0)
def _now(ctx: Context, _: list[Value]) -> Value:
    return Moment(moments.stamp(ctx.run.environment.now()))


@_function("date", 1)
def _date(_: Context, args: list[Value]) -> Value:
    return Moment(moments.as_date(args[0]))


@_function("date-time", 1)
def _date_time(ctx: Context, args: list[Value]) -> Value:
    return Moment(moments.as_date_time(args[0], ctx.run.environment.now()))


@_function("decimal-date-time", 1)
def _decimal_date_time(ctx: Context, args: list[Value]) -> Value:
    return moments.decimal_date_time(args[0], ctx.run.environment.now())


@_function("decimal-time", 1)
def _decimal_time(_: Context, args: list[Value]) -> Value:
    return moments.decimal_time(args[0])


@_function("format-date", 2)
@_function("format-date-time", 2)
def _format_date(ctx: Context, args: list[Value]) -> Value:
    now = ctx.run.environment.now()
    return moments.format_moment(args[0], to_string(args[1]), ctx.run.language, now)
