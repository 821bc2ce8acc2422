"""Reading expressions: precedence, paths, and refusals that name the word."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.xforms.errors import ExpressionError
from waarnemer_app.xforms.syntax import Binary, Call, Number, Path, Step, Text, parse, walk


def test_operators_bind_as_in_xpath() -> None:
    assert parse("1 + 2 * 3 = 7 and 0") == Binary(
        "and",
        Binary("=", Binary("+", Number(1), Binary("*", Number(2), Number(3))), Number(7)),
        Number(0),
    )


def test_operator_words_are_names_where_a_name_belongs() -> None:
    assert parse("div div mod") == Binary(
        "div",
        Path(False, None, (Step("child", "div"),)),
        Path(False, None, (Step("child", "mod"),)),
    )


def test_paths_predicates_and_calls() -> None:
    assert parse("/data/r[2]/a") == Path(
        True, None, (Step("child", "data"), Step("child", "r", (Number(2),)), Step("child", "a"))
    )
    assert parse("current()/../a") == Path(
        False, Call("current", ()), (Step("parent", "*"), Step("child", "a"))
    )
    assert parse("selected(., 'a-b')") == Call(
        "selected", (Path(False, None, (Step("self", "*"),)), Text("a-b"))
    )


def test_walk_gives_everything_inside() -> None:
    names = [
        part.name for part in walk(parse("if(/a/b[c() = 1], -d(), e())")) if isinstance(part, Call)
    ]
    assert names == ["if", "c", "d", "e"]


@pytest.mark.parametrize(
    ("source", "word"),
    [
        (". >", "te vroeg"),
        ("(1 + 2", "“)”"),
        ("1 2", "“2”"),
        ("a ! b", "!"),
        ("'open", "open"),
        ("ancestor::a", "ancestor"),
        ("", "te vroeg"),
        ("(" * 80 + "1" + ")" * 80, "diep"),
        ("1" * 40_000, "lang"),
    ],
)
def test_what_is_wrong_is_said_with_the_word(source: str, word: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(source)
    assert word in caught.value.message


@given(st.text(alphabet="ab1.'/[]()+-*=<>! $,:@|", max_size=30))
def test_any_text_is_read_or_refused(source: str) -> None:
    with contextlib.suppress(ExpressionError):
        assert walk(parse(source))
