"""What is typed becomes what the rules look at; nothing else does."""

from __future__ import annotations

import pytest

from tests.helpers.voorbeeld import DAG
from waarnemer_app.domain.escalatie import AfwijkReden
from waarnemer_app.domain.procesaanwijzing import (
    Geadresseerde,
    GerichtOp,
    Invulling,
    JaNee,
    SchorsingOverleg,
    Wijze,
)
from waarnemer_app.ui.signalen.gebonden_rijen import KORT, LANG
from waarnemer_app.ui.signalen.invulling import lees_invulling, schrijf_invulling


def test_nothing_typed_is_nothing_filled_in() -> None:
    """R-PA-12: the giver stays empty until somebody picks one."""
    assert lees_invulling({}) == Invulling()
    assert lees_invulling({"gegeven_door_lid": "", "wijze": None, "termijn": "99"}) == Invulling()


def test_everything_typed_is_filled_in() -> None:
    invulling = lees_invulling(
        {
            "gegeven_op": "2026-03-18T10:12:00+01:00",
            "wijze": "telefonisch",
            "gegeven_door_lid": "lid-a",
            "opdracht": "  Doe dit.  ",
            "termijn": "2026-03-18T10:30:00+01:00",
            "herstel_mogelijk": "nee",
            "schorsing_besproken": "ja",
            "schorsing_uitkomst": "geen schorsing",
            "spoed": True,
            "spoedreden": "ernst",
            "gericht_op": "uitkomst_of_besluit",
        }
    )
    assert invulling.wijze is Wijze.TELEFONISCH
    assert invulling.opdracht == "Doe dit."
    assert invulling.herstel_mogelijk is False
    assert invulling.schorsing is not None
    assert invulling.schorsing.besproken
    assert invulling.spoed
    assert invulling.gericht_op is GerichtOp.UITKOMST_OF_BESLUIT
    assert invulling.gegeven_op is not None


def test_a_value_that_no_longer_exists_stays_empty() -> None:
    invulling = lees_invulling({"wijze": "rooksignaal", "schorsing_besproken": "misschien"})
    assert invulling.wijze is None
    assert invulling.schorsing is None


def test_a_text_that_is_too_long_never_stops_the_rules() -> None:
    invulling = lees_invulling(
        {
            "opdracht": "x" * (LANG + 50),
            "schorsing_besproken": "ja",
            "schorsing_uitkomst": "y" * (KORT + 1),
        }
    )
    assert len(invulling.opdracht) == LANG
    assert invulling.schorsing is not None
    assert len(invulling.schorsing.uitkomst) == KORT


@pytest.mark.parametrize(
    "invulling",
    [
        Invulling(),
        Invulling(gegeven_door_lid="lid-a", herstel_mogelijk=True, spoed=True),
        Invulling(
            gegeven_op=DAG,
            wijze=Wijze.TELEFONISCH,
            gegeven_door_lid="lid-a",
            uitgesproken_door_ander="waarnemer",
            geadresseerde=Geadresseerde.STEMBUREAU,
            opdracht="Tel opnieuw.",
            gericht_op=GerichtOp.UITKOMST_OF_BESLUIT,
            termijn=DAG,
            evenredigheidsweging="Past.",
            herstel_mogelijk=False,
            reden="Daarom.",
            spoed=True,
            spoedreden=AfwijkReden.TIJDSDRUK,
            spoedtoelichting="Nu.",
            schorsing=SchorsingOverleg(besproken=True, uitkomst="nee", besloten_door="voorzitter"),
            gewezen_op_vermelding_pv=JaNee.NEE,
        ),
    ],
)
def test_what_was_recorded_goes_to_the_page_and_back(invulling: Invulling) -> None:
    assert lees_invulling(schrijf_invulling(invulling)) == invulling


def test_somebody_else_counts_before_the_role_is_written() -> None:
    """R-PA-12: the deviation does not wait for a word."""
    assert lees_invulling({"uitgesproken_door": "ander"}).uitgesproken_door_ander == "onbekend"
    assert lees_invulling({"uitgesproken_door": "zelf"}).uitgesproken_door_ander == ""
