"""The form is found by language and by place."""

from tests.xforms.hulp import form


def test_a_language_is_found_by_name_or_code() -> None:
    made = form(
        "type | name | label::Nederlands (nl) | label::English (en)",
        "begin_group | g | G | G",
        "integer | a | A | A",
        "end_group | | | ",
        settings="default_language\nNederlands (nl)",
    )
    assert made.language("en") == "English (en)"
    assert made.language("English (en)") == "English (en)"
    assert made.language("fr") == "Nederlands (nl)"
    node = made.nodes["/data/g/a"]
    assert [above.ref for above in node.chain] == ["/data", "/data/g", "/data/g/a"]
    assert (node.depth, made.root.child("g"), made.root.child("b")) == (2, node.parent, None)
