"""Soft limits and other rules of a question."""

from __future__ import annotations

from tests.xforms.hulp import start

SOFT = (
    "type | name | label | waarnemer::zacht | waarnemer::zacht_melding",
    "integer | leden | L | | ",
    "integer | a | A | . >= 3 ;; . <= ${leden} | Minder dan 3. ;; Meer dan ${leden}.",
)


def test_a_soft_limit_warns_and_is_accepted_with_a_reason_until_something_changes() -> None:
    instance = start(*SOFT)
    instance.answer("/data/leden", "7")
    assert instance.answer("/data/a", "2").result == "ok"
    assert instance.state("/data/a").soft_warning == "Minder dan 3."
    instance.answer("/data/a", "8")
    assert instance.state("/data/a").soft_warning == "Meer dan 7."
    assert instance.accept_warning("/data/a", "  ") == set()
    assert instance.accept_warning("/data/a", "Zelf gezien") == {"/data/a"}
    assert instance.accept_warning("/data/a", "") == {"/data/a"}
    assert instance.sections()[0].warnings == 1
    instance.accept_warning("/data/a", "Zelf gezien")
    section = instance.sections()[0]
    assert (section.warnings, section.accepted, section.faults) == (0, 1, 0)
    instance.answer("/data/leden", "6")
    assert instance.state("/data/a").accepted == ""
    assert instance.sections()[0].warnings == 1
    instance.answer("/data/leden", "9")
    assert instance.state("/data/a").soft_warning is None
