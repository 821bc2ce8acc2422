"""A failure of the store says what is so, and what to do."""

from waarnemer_app.store.fouten import DatabaseFout, KluisFout, WachtzinFout


def test_every_failure_tells_the_next_step() -> None:
    for fout in (WachtzinFout(), KluisFout("De kluis is weg."), DatabaseFout("Het is stuk.")):
        assert fout.melding.endswith(".")
        assert fout.remedie.endswith(".")
        assert fout.code
        assert str(fout) == f"{fout.melding} {fout.remedie}"
