"""What goes back together, in line with the journal of the engine."""

from __future__ import annotations

from waarnemer_app.ui.formulier.stappen import Stap, Stappen, schuif, zet_terug


def test_typing_on_is_one_answer_and_choosing_is_not() -> None:
    stappen = Stappen()
    for stap in (Stap("/d/a", getypt=True), Stap("/d/a", getypt=True), Stap("/d/b"), Stap("/d/b")):
        stappen.noteer(stap)
    assert [stappen.neem_terug(), stappen.neem_terug()] == [Stap("/d/b"), Stap("/d/b")]
    assert stappen.neem_terug() == Stap("/d/a", aantal=2, getypt=True)
    assert stappen.neem_terug() is None
    assert stappen.doe_opnieuw() == Stap("/d/a", aantal=2, getypt=True)
    stappen.noteer(Stap("/d/c"))
    assert stappen.doe_opnieuw() is None
    stappen.wis()
    assert stappen.neem_terug() is None


def test_what_stands_beside_a_question_moves_up_and_comes_back() -> None:
    eerst = {"/d/r[1]/a": 1, "/d/r[2]/a": 2, "/d/r[3]/s[2]/b": 3, "/d/rest": 4}
    na = schuif(eerst, "/d/r", 2)
    assert na == {"/d/r[1]/a": 1, "/d/r[2]/s[2]/b": 3, "/d/rest": 4}
    assert zet_terug({**na, "/d/rest": 5}, eerst, "/d/r") == {**eerst, "/d/rest": 5}
    assert schuif(eerst, "/d/r[3]/s", 2) == {k: v for k, v in eerst.items() if v != 3}
