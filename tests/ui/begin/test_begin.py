"""A fault of the first start carries what is so, where, and what to do."""

from waarnemer_app.ui.begin.begin import BeginFout


def test_a_fault_says_what_where_and_what_to_do() -> None:
    fout = BeginFout("Het pakket is veranderd.", "Bel het bureau.", waar="regel 3", code="P1")
    assert (fout.melding, fout.remedie, fout.waar, fout.code) == (
        "Het pakket is veranderd.",
        "Bel het bureau.",
        "regel 3",
        "P1",
    )
    assert str(fout) == "Het pakket is veranderd. Bel het bureau."
