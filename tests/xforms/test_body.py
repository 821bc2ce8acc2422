"""How a node is asked, and the columns of our own."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import form, sheet
from waarnemer_app.xforms import FormError, compile_xlsform, load_form

JN = "jn | ja | Ja | \njn | nee | Nee | "


def test_our_own_columns_travel_to_the_node() -> None:
    made = form(
        "type | name | label | waarnemer::grond | waarnemer::waarborg | waarnemer::signaal",
        "select_one jn | a | A | W J 18 lid 2 | integriteit | nee:U!",
        choices=JN,
    )
    assert dict(made.nodes["/data/a"].extra) == {
        "grond": "W J 18 lid 2",
        "waarborg": "integriteit",
        "signaal": "nee:U!",
    }


def test_the_parameters_of_a_control_are_kept() -> None:
    made = form("type | name | label | parameters", "range | a | A | start=1 end=9 step=2")
    node = made.nodes["/data/a"]
    assert (node.control, node.kind) == ("range", "question")
    assert dict(node.parameters) == {"start": "1", "end": "9", "step": "2"}


def test_an_unknown_control_is_refused_by_name() -> None:
    xml = compile_xlsform(sheet("type | name | label", "text | a | A"), name="proef").xml
    with pytest.raises(FormError, match="“secretary” wordt niet gebruikt"):
        load_form(xml.replace(b"<input ", b"<secretary ").replace(b"</input>", b"</secretary>"))
