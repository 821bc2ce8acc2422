"""R-ESC-1 to R-ESC-5: the ladder as data, and what is done, now, skipped or later."""

from collections.abc import Sequence

import pytest
from pydantic import ValidationError

from tests.helpers.voorbeeld import DAG, ladders
from waarnemer_app.domain.escalatie import (
    ESCALATIE,
    INFORMEEL_OVERLEG,
    PROCESAANWIJZING,
    AfwijkReden,
    Tredeoverslag,
    ladder_beeld,
    toets_ladder,
)
from waarnemer_app.domain.pakket import Ladder, Trede

LADDER = ladders()[0]


def staten(
    gedaan: Sequence[str] = (),
    overgeslagen: Sequence[str] = (),
    geblokkeerd: Sequence[str] = (PROCESAANWIJZING,),
) -> list[str]:
    beeld = ladder_beeld(
        LADDER,
        {code: ["gedaan"] for code in gedaan},
        dict.fromkeys(overgeslagen, "tijdsdruk"),
        geblokkeerd=geblokkeerd,
    )
    return [trede.staat.value for trede in beeld]


def test_first_open_rung_is_now_and_the_rest_waits() -> None:
    assert staten() == ["nu", "later", "geblokkeerd", "later"]
    assert staten([INFORMEEL_OVERLEG]) == ["gedaan", "nu", "geblokkeerd", "later"]
    assert staten([INFORMEEL_OVERLEG, ESCALATIE]) == ["gedaan", "gedaan", "nu", "later"]


def test_skipped_rung_stays_visible_with_its_reason_r_esc_5() -> None:
    beeld = ladder_beeld(LADDER, {INFORMEEL_OVERLEG: ["9.50 uur"]}, {ESCALATIE: "ernst"})
    assert [t.staat for t in beeld] == ["gedaan", "overgeslagen", "nu", "later"]
    assert beeld[1].regels == ("ernst",)


def test_a_rung_below_one_that_was_done_has_been_passed_by_r_esc_5() -> None:
    assert staten([ESCALATIE]) == ["overgeslagen", "gedaan", "nu", "later"]
    assert staten([PROCESAANWIJZING]) == ["overgeslagen", "overgeslagen", "gedaan", "later"]
    tussen = staten([INFORMEEL_OVERLEG, PROCESAANWIJZING])
    assert tussen == ["gedaan", "overgeslagen", "gedaan", "later"]
    met_reden = ladder_beeld(LADDER, {PROCESAANWIJZING: ["gegeven"]}, {ESCALATIE: "ernst"})
    assert [t.regels for t in met_reden] == [(), ("ernst",), ("gegeven",), ()]


def test_the_rapportage_is_never_the_next_step_of_a_waarnemer() -> None:
    alles = [INFORMEEL_OVERLEG, ESCALATIE, PROCESAANWIJZING]
    assert staten(alles) == ["gedaan", "gedaan", "gedaan", "later"]


def test_skipping_needs_one_of_three_reasons_and_a_text_r_esc_5() -> None:
    assert {r.value for r in AfwijkReden} == {"tijdsdruk", "beschikbaarheid", "ernst"}
    velden = {"onregelmatigheid": "o1", "trede": ESCALATIE, "tijd": DAG, "reden": "ernst"}
    with pytest.raises(ValidationError, match="R-ESC-5"):
        Tredeoverslag.model_validate({**velden, "toelichting": "  "})
    with pytest.raises(ValidationError, match="reden"):
        Tredeoverslag.model_validate({**velden, "reden": "geen zin", "toelichting": "x"})


def codes(ladder: Ladder) -> list[str]:
    return [b.code for b in toets_ladder(ladder)]


def met(ladder: Ladder, *treden: str) -> Ladder:
    maak = [Trede(nummer=i, code=code, titel=code) for i, code in enumerate(treden, 1)]
    return ladder.model_copy(update={"treden": tuple(maak)})


UITSLAG = ("informeel_overleg", "escalatie_naar_organisatie", "procesaanwijzing")
RAPPORTAGE_ = "rapportage_van_bevindingen"


@pytest.mark.parametrize(
    ("treden", "goed"),
    [
        ((*UITSLAG, RAPPORTAGE_), True),
        ((*UITSLAG[:1], "gesprek", *UITSLAG[1:], RAPPORTAGE_), True),
        (UITSLAG, False),
        ((*reversed(UITSLAG), RAPPORTAGE_), False),
        ((*UITSLAG, *UITSLAG, RAPPORTAGE_), False),
    ],
)
def test_the_uitslagladder_keeps_its_order_r_esc_3(treden: tuple[str, ...], *, goed: bool) -> None:
    assert codes(met(ladders()[0], *treden)) == ([] if goed else ["LAD_UITSLAG"])


@pytest.mark.parametrize(
    ("treden", "goed"),
    [
        (("informeel_overleg", "minister_ingelicht"), True),
        (("informeel_overleg", "brief", "minister_ingelicht", "ibt"), True),
        (("minister_ingelicht", "informeel_overleg"), False),
        (("informeel_overleg", "brief"), False),
        (("informeel_overleg", "procesaanwijzing", "minister_ingelicht"), False),
    ],
)
def test_the_organisatieladder_ends_at_the_minister_r_esc_2_r_esc_6(
    treden: tuple[str, ...], *, goed: bool
) -> None:
    assert codes(met(ladders()[1], *treden)) == ([] if goed else ["LAD_ORGANISATIE"])


def test_each_open_rung_says_what_it_is() -> None:
    treden = [t.model_copy(update={"toelichting": f"uitleg {t.nummer}"}) for t in LADDER.treden]
    ladder = LADDER.model_copy(update={"treden": tuple(treden)})
    beeld = ladder_beeld(ladder, {}, {}, geblokkeerd=[PROCESAANWIJZING])
    assert [t.staat for t in beeld] == ["nu", "later", "geblokkeerd", "later"]
    assert [t.regels for t in beeld] == [(f"uitleg {n}",) for n in (1, 2, 3, 4)]
    kaal = ladder_beeld(LADDER, {INFORMEEL_OVERLEG: ["9.50 uur", ""]}, {})
    assert [t.regels for t in kaal] == [("9.50 uur",), (), (), ()]


@pytest.mark.parametrize("weg", range(4))
def test_the_uitslagladder_misses_no_rung_r_esc_3(weg: int) -> None:
    treden = [*UITSLAG, RAPPORTAGE_]
    assert codes(met(ladders()[0], *treden)) == []
    del treden[weg]
    assert codes(met(ladders()[0], *treden)) == ["LAD_UITSLAG"]
