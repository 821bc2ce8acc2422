"""What is stated."""

from __future__ import annotations

from tests.xforms.hulp import start

CHOICES = "l | a | Aa | x\nl | b | Bb | y\nl | c | Cc | x"


def test_submission_is_typed_and_carries_the_time_of_entry() -> None:
    instance = start(
        "type | name | label",
        "begin_group | g | G",
        "integer | i | I",
        "decimal | d | D",
        "select_multiple l | m | M",
        "select_one l | o | O",
        "end_group | | ",
        choices=CHOICES,
    )
    for name, text in {"i": "3", "d": "2.5", "m": "c a", "o": "b"}.items():
        instance.answer(f"/data/g/{name}", text)
    stated = instance.submission()
    assert stated["answers"]["g"] == {"i": 3, "d": 2.5, "m": ["c", "a"], "o": "b"}
    assert stated["times"]["/data/g/i"] == "2026-03-18T07:30:00+01:00"
