"""A finding blocks, or only warns."""

from waarnemer_app.domain.bevinding import blokkade, waarschuwing


def test_only_a_blokkade_blocks() -> None:
    velden = ("CODE", "Dit is zo.", "Doe dit.", "R-PA-9", "Kieswet A 12 lid 4")
    assert blokkade(*velden).blokkeert
    assert not waarschuwing(*velden, "termijn").blokkeert
    assert waarschuwing(*velden, "termijn").veld == "termijn"


def test_says_where_it_comes_from_and_no_rule_where_the_law_has_none() -> None:
    assert blokkade("CODE", "Dit is zo.", "Doe dit.", "R-PA-9", "A 12").herkomst == "CODE · R-PA-9"
    assert blokkade("CODE", "Dit is zo.", "Doe dit.", "O", "O").herkomst == "CODE"
