"""An index narrows a filter; what passes is the same as when every item is looked at."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.xforms.hulp import environment
from waarnemer_app.xforms import Form, Instance, load_form

ITEMS = [("a", "x", "1"), ("b", "y", "1"), ("c", "x", "2"), ("d", "", "01"), ("e", None, "x y")]
FILTERS = [
    "p = /data/t",
    "/data/t = p",
    "p = /data/t and n = /data/u",
    "p = /data/t or n = /data/u",
    "not(p = /data/t)",
    "p != /data/t",
    "n = /data/i",
    "p = 'x' and n = current()/../u",
    "p = /data/t and position() = 2",
    "(p = /data/t) and n > 1",
    "p = 'x'][n = /data/u",
    "p = concat(/data/t, '')",
    "p = n",
    "p = /data/weg",
]


def build() -> Form:
    """The form with a question for each filter."""
    rows = "".join(
        f"<item><name>{name}</name>"
        + ("" if column is None else f"<p>{column}</p>")
        + f"<n>{number}</n></item>"
        for name, column, number in ITEMS
    )
    names = [f"q{at}" for at in range(len(FILTERS))]
    questions = "".join(
        f'<select1 ref="/data/{name}">'
        f"<itemset nodeset=\"instance('l')/root/item[{escape(source)}]\">"
        '<value ref="name"/><label ref="name"/></itemset></select1>'
        for name, source in zip(names, FILTERS, strict=True)
    )
    fields = "".join(f"<{name}/>" for name in ("t", "u", "i", "weg", *names))
    binds = "".join(f'<bind nodeset="/data/{name}" type="string"/>' for name in names)
    return load_form(
        f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
        <h:head><model><instance><data id="x">{fields}</data></instance>
        <instance id="l"><root>{rows}</root></instance>
        <bind nodeset="/data/i" type="int"/>
        <bind nodeset="/data/weg" relevant="/data/t = 'y'"/>{binds}</model></h:head>
        <h:body><input ref="/data/t"/><input ref="/data/u"/><input ref="/data/i"/>
        <input ref="/data/weg"/>{questions}</h:body></h:html>""".encode()
    )


def by_hand(filter_: str, t: str, u: str, i: str, weg: str) -> list[str]:
    """Which items pass, item by item."""
    weg = weg if t == "y" else ""
    found = []
    for name, column, n in ITEMS:
        p = column or ""
        same = {
            "p = /data/t": p == t,
            "/data/t = p": p == t,
            "p = /data/t and n = /data/u": p == t and n == u,
            "p = /data/t or n = /data/u": p == t or n == u,
            "not(p = /data/t)": p != t,
            "p != /data/t": p != t,
            "n = /data/i": n == i if not i else n in {i, f"0{i}"},
            "p = 'x' and n = current()/../u": p == "x" and n == u,
            "p = /data/t and position() = 2": p == t and name == "b",
            "(p = /data/t) and n > 1": p == t and n == "2",
            "p = 'x'][n = /data/u": p == "x" and n == u,
            "p = concat(/data/t, '')": p == t,
            "p = n": p == n,
            "p = /data/weg": p == weg,
        }
        found += [name] if same[filter_] else []
    return found


@pytest.fixture(scope="module")
def form() -> Form:
    return build()


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["", "x", "y", "z"]),
    st.sampled_from(["", "1", "2", "01", "x y"]),
    st.sampled_from(["", "1", "2"]),
    st.sampled_from(["", "x", "z"]),
)
def test_the_same_items_pass(form: Form, t: str, u: str, i: str, weg: str) -> None:
    instance = Instance(form, environment=environment())
    for name, text in (("t", t), ("u", u), ("i", i), ("weg", weg)):
        instance.answer(f"/data/{name}", text)
    for at, filter_ in enumerate(FILTERS):
        shown = [value for value, _ in instance.state(f"/data/q{at}").choices]
        assert shown == by_hand(filter_, t, u, i, weg), filter_
