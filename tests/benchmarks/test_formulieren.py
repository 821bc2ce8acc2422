"""The generated forms: the same bytes every time, and the shape that was asked (issue 3, 7)."""

from __future__ import annotations

from benchmarks.motoren.formulieren import FORMS
from waarnemer_app.xforms import Form, compile_xlsform, load_form


def compiled(name: str) -> tuple[bytes, Form]:
    xml = compile_xlsform(FORMS[name](), name=name.lower()).xml
    return xml, load_form(xml)


def test_a_seed_gives_the_same_forms() -> None:
    assert all(make() == make() for make in FORMS.values())


def test_a_has_the_shape_of_a_large_real_form() -> None:
    xml, form = compiled("A")
    counts = [
        xml.count(mark) for mark in (b"<bind ", b'relevant="', b'required="', b'constraint="')
    ]
    assert counts == [551, 420, 447, 93]
    assert len(form.languages) == 2
    assert 1.3e6 < len(xml) < 1.7e6


def test_b_has_chains_of_ten_and_a_repeat() -> None:
    _, form = compiled("B")
    assert sum(node.kind == "question" for node in form.nodes.values()) == 1000
    assert sum(name.startswith("/data/k") and "_" in name for name in form.nodes) == 500
    assert [ref for ref, node in form.nodes.items() if node.kind == "repeat"] == ["/data/rij"]


def test_c_has_two_thousand_choices_under_three_levels() -> None:
    xml, form = compiled("C")
    assert xml.count(b"<item>") == 2000
    sets = [node.itemset for node in form.nodes.values() if node.itemset is not None]
    assert [each.filtered for each in sets] == [False, True, True]
