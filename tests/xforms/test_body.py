"""How a node is asked, and the columns of our own."""

from __future__ import annotations

from tests.xforms.hulp import form

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
