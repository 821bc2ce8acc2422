"""The three levels of a finding (FORMATEN 6.4)."""

from waarnemer_app.imports.bevinding import LijstBevinding, Niveau


def test_there_are_three_levels_and_a_correction_shows_old_and_new() -> None:
    assert [niveau.value for niveau in Niveau] == ["fout", "waarschuwing", "opmerking"]
    bevinding = LijstBevinding(
        niveau=Niveau.OPMERKING, code="SPATIES", regel=2, melding="…", oud=" a", nieuw="a"
    )
    assert (bevinding.oud, bevinding.nieuw) == (" a", "a")
