"""The self-declaration stands with the working day (R-WN-2)."""

from tests.domain.test_waarnemer import verklaring
from tests.domain.wereld import LAAT, Wereld
from waarnemer_app.domain.handelingen import BeginWerkdag, LegVerklaringAf, SluitWerkdag
from waarnemer_app.domain.waarnemer import toets_waarnemer


def test_it_begins_the_day_or_is_added_to_it_r_wn_2() -> None:
    wereld = Wereld()
    wereld.lukt(LegVerklaringAf(verklaring=verklaring()))
    dag = wereld.stand.werkdag()
    assert dag is not None
    assert dag.inhoud.begonnen_op == LAAT
    wereld.lukt(LegVerklaringAf(verklaring=verklaring()))
    assert wereld.stand.verklaringen() == (verklaring(), verklaring())
    wereld.lukt(SluitWerkdag())
    wereld.lukt(BeginWerkdag())
    assert toets_waarnemer(wereld.waarnemer, ("GR2026",), wereld.stand.verklaringen()) == []


def test_what_is_not_whole_is_refused_with_each_condition_r_wn_2() -> None:
    wereld = Wereld()
    half = verklaring(niet_ontzet=False, geen_kandidaat=False)
    assert wereld.vraag(LegVerklaringAf(verklaring=half)) == ["WN_VOORWAARDE", "WN_VOORWAARDE"]
    elders = LegVerklaringAf(verklaring=verklaring("TK1999"))
    assert wereld.vraag(elders) == ["ONR_VERKIEZING"]
