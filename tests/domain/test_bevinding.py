"""A finding blocks, or only warns."""

from waarnemer_app.domain.bevinding import blokkade, waarschuwing


def test_only_a_blokkade_blocks() -> None:
    velden = ("CODE", "Dit is zo.", "Doe dit.", "R-PA-9", "Kieswet A 12 lid 4")
    assert blokkade(*velden).blokkeert
    assert not waarschuwing(*velden, "termijn").blokkeert
    assert waarschuwing(*velden, "termijn").veld == "termijn"
