"""The night of the count belongs to the day before."""

from datetime import timedelta

import pytest

from tests.helpers.voorbeeld import DAG
from waarnemer_app.domain.bezoek import Werkdag, stel_afsluiten_voor

WERKDAG = Werkdag(datum=DAG.date(), begonnen_op=DAG)


@pytest.mark.parametrize(
    ("uren", "verwacht"),
    [(10, False), (17.5, False), (21.9, False), (22, True), (34, True)],
)
def test_closing_is_proposed_from_five_in_the_morning_of_a_later_date(
    uren: float,
    verwacht: bool,  # noqa: FBT001 — a table column
) -> None:
    assert stel_afsluiten_voor(WERKDAG, DAG + timedelta(hours=uren)) is verwacht


def test_closed_day_is_not_proposed_again() -> None:
    gesloten = WERKDAG.model_copy(update={"gesloten_op": DAG})
    assert not stel_afsluiten_voor(gesloten, DAG + timedelta(days=3))
