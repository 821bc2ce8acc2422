"""What a concept keeps beside the answers: presses with their times, names of files."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from tests.helpers.voorbeeld import NL
from waarnemer_app.ui.formulier.ernaast import Ernaast

REF = "/data/deel/tel"
NU = datetime(2026, 3, 18, 9, 30, tzinfo=NL)


def test_presses_are_kept_with_their_time_and_read_back() -> None:
    ernaast = Ernaast(bestanden={"ab": "foto.png"})
    assert ernaast.druk(REF, NU, 1, 0) == 1
    assert ernaast.druk(REF, NU + timedelta(minutes=1), 1, 1) == 2
    terug = Ernaast.uit(json.loads(json.dumps(ernaast.inhoud())))
    assert terug == ernaast
    assert [druk.op for druk in terug.drukken[REF]] == [NU, NU + timedelta(minutes=1)]
    assert terug.in_beeld == REF


def test_a_count_never_falls_below_nothing() -> None:
    ernaast = Ernaast()
    assert ernaast.druk(REF, NU, -1, 0) == 0
    assert ernaast.drukken == {}


def test_only_the_last_ten_minutes_count_as_recent() -> None:
    ernaast = Ernaast()
    for minuut in (0, 5, 6):
        ernaast.druk(REF, NU + timedelta(minutes=minuut), 1, minuut)
    ernaast.druk(REF, NU + timedelta(minutes=7), -1, 3)
    assert ernaast.onlangs(REF, NU + timedelta(minutes=9)) == 2
    assert ernaast.onlangs(REF, NU + timedelta(minutes=10)) == 1
    assert ernaast.onlangs("/data/ander", NU) == 0


def test_the_last_press_is_taken_back_unless_the_number_was_typed_over() -> None:
    ernaast = Ernaast()
    ernaast.druk(REF, NU, 1, 4)
    assert ernaast.neem_terug(REF, 20) is None
    assert ernaast.neem_terug(REF, 5) == 4
    assert ernaast.laatste(REF, 4) is None


def test_a_concept_of_before_has_none_of_it() -> None:
    assert Ernaast.uit({"formulier": "t5"}) == Ernaast()
