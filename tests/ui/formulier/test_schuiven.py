"""What stands beside a question goes with it when an instance before it is taken away."""

from __future__ import annotations

from waarnemer_app.ui.formulier.schuiven import ervoor, schuif


def test_what_stands_beside_a_question_moves_up() -> None:
    eerst = {"/d/r[1]/a": 1, "/d/r[2]/a": 2, "/d/r[3]/s[2]/b": 3, "/d/rest": 4}
    assert schuif(eerst, "/d/r", 2) == {"/d/r[1]/a": 1, "/d/r[2]/s[2]/b": 3, "/d/rest": 4}
    assert schuif(eerst, "/d/r[3]/s", 2) == {k: v for k, v in eerst.items() if v != 3}


def test_before_what_is_gone_is_the_instance_above_it() -> None:
    refs = ["/d/r[1]/a", "/d/r[2]/a", "/d/b"]
    assert ervoor(refs, "/d/r[3]") == {"/d/r[2]/a"}
    assert ervoor(refs, "/d/r[1]") == frozenset()
    assert ervoor(refs, "/d/b") == frozenset()
