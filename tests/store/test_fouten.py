"""A failure of the store says what is so, and what to do."""

import errno

import pytest

from waarnemer_app.store.fouten import DatabaseFout, KluisFout, SchijfFout, WachtzinFout


def test_every_failure_tells_the_next_step() -> None:
    for fout in (WachtzinFout(), KluisFout("De kluis is weg."), DatabaseFout("Het is stuk.")):
        assert fout.melding.endswith(".")
        assert fout.remedie.endswith(".")
        assert fout.code
        assert str(fout) == f"{fout.melding} {fout.remedie}"


def test_a_stick_that_can_only_be_read_is_told_apart_from_a_folder_without_rights() -> None:
    op_slot = SchijfFout(OSError(errno.EROFS, "Read-only file system"))
    dicht = SchijfFout(OSError(errno.EACCES, "Permission denied"))
    assert op_slot.melding == "Deze stick of schijf kan alleen gelezen worden."
    assert "andere plek" in op_slot.remedie
    assert "schrijfrecht" in dicht.remedie


@pytest.mark.parametrize(
    ("van_windows", "woord"),
    [(19, "alleen gelezen"), (21, "is er niet"), (23, "een fout"), (32, "ander programma")],
)
def test_windows_calls_it_eacces_and_we_do_not(van_windows: int, woord: str) -> None:
    geweigerd = OSError(errno.EACCES, "Access denied")
    geweigerd.winerror = van_windows  # type: ignore[attr-defined, unused-ignore]
    assert woord in SchijfFout(geweigerd).melding
