"""The auditlog knows codes and ids, and a clock that jumps; it never takes text (R41, R42)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.voorbeeld import DAG
from waarnemer_app.domain.audit import ACTIES, STATEMENTS, Actie, Klokwacht, toets_regel
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.revisie import Klok
from waarnemer_app.domain.stand import SOORTEN


def test_every_event_of_the_design_has_a_code() -> None:
    assert len(STATEMENTS) == 3 * len(SOORTEN)
    assert {"nieuw-notitie", "correctie-bezoek", "intrekking-signaal"} <= STATEMENTS
    assert len(ACTIES) == len(STATEMENTS) + len(Actie) + len(WisReden)
    for actie in ACTIES:
        toets_regel(actie, "")
        toets_regel(actie, "OB-2026-000001")
        toets_regel(actie, "3 keer")


@pytest.mark.parametrize(
    "object_",
    ["twee woorden", "regel\nnieuw", "regel\r", "\x1b[2J", "a" * 65, "naam@x.example", "é", "a\n"],
)
def test_what_is_no_id_is_refused_and_not_repeated(object_: str) -> None:
    with pytest.raises(ValueError, match="geen tekst") as fout:
        toets_regel(Actie.ONTGRENDELD, object_)
    assert object_ not in str(fout.value)


@given(st.text(min_size=1).filter(lambda actie: actie not in ACTIES))
def test_a_code_that_is_not_on_the_list_is_refused(actie: str) -> None:
    with pytest.raises(ValueError, match="lijst"):
        toets_regel(actie, "")


def _klok(seconden: float, boot: str = "a") -> Klok:
    return Klok(mono=seconden, boot=boot)


def test_a_jump_of_the_clock_is_seen_once_and_a_restart_is_none() -> None:
    wacht = Klokwacht()
    assert wacht.zie(DAG, _klok(0)) == 0
    assert wacht.zie(DAG + timedelta(seconds=100), _klok(10)) == 0
    assert wacht.zie(DAG + timedelta(hours=1), _klok(20)) == 3490
    assert wacht.zie(DAG + timedelta(hours=1, seconds=9), _klok(30)) == 0
    assert wacht.zie(DAG - timedelta(days=3650), _klok(31)) < -300_000_000
    assert wacht.zie(DAG, _klok(5, boot="b")) == 0
    assert wacht.zie(DAG + timedelta(hours=9), _klok(5 + 9 * 3600, boot="b")) == 0


def test_summer_time_is_no_jump() -> None:
    wacht = Klokwacht()
    nacht = DAG.replace(month=3, day=29, hour=1, minute=59)
    wacht.zie(nacht, _klok(0))
    assert wacht.zie(nacht.astimezone() + timedelta(minutes=2), _klok(120)) == 0
