"""An act that does not decide is a mistake of the program, and a refusal writes nothing."""

import pytest

from tests.helpers.voorbeeld import DAG, WAARNEMER, pakket
from waarnemer_app.domain.handelingen.basis import Besluit, Context, Handeling, weiger
from waarnemer_app.domain.stand import Stand


def test_bare_act_cannot_be_done() -> None:
    context = Context(
        nu=DAG, pakket=pakket(), waarnemer=WAARNEMER, nieuw_id=str, plek=lambda _: None
    )
    with pytest.raises(TypeError, match="Handeling"):
        Handeling().beslis(Stand(), context)


def test_refusal_is_a_decision_without_revisions() -> None:
    besluit = weiger("CODE", "Dit kan niet.", "Doe dat.", "veld")
    assert besluit.geweigerd
    assert besluit.revisies == ()
    assert besluit.bevindingen[0].veld == "veld"
    assert not Besluit().geweigerd
