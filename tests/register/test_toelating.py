"""Admission of a device: request, certificate, and who may not come in (veiligheid 2.6)."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.sleutels import laad_openbaar
from register.toelating import ToelatingFout, controleer_verzoek, teken_certificaat
from tests.helpers.boom import ROOT
from tests.vectors.maak_pakket_vectoren import sleutel
from tests.vectors.maak_toelating_vectoren import TOELATING
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.toelating import (
    controleer_certificaat,
    lees_certificaat,
    lees_verzoek,
    maak_verzoek,
    vingerafdruk_apparaat,
)

VERWACHT: dict[str, str] = json.loads((TOELATING / "verwacht.json").read_bytes())
BUREAU = sleutel("toelating", TOELATING)
APPARAAT = sleutel("apparaat", TOELATING)
VERZOEK = (TOELATING / "goed-v1.wva").read_text(encoding="ascii")
CERTIFICAAT = (TOELATING / "goed-v1.wvc").read_text(encoding="ascii")
NU = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)


def lees(naam: str) -> object:
    jws = (TOELATING / naam).read_text(encoding="ascii")
    return lees_verzoek(jws) if naam.endswith(".wva") else lees_certificaat(jws, BUREAU)


def test_every_vector_has_its_verdict_in_the_table() -> None:
    assert set(VERWACHT) == {pad.name for pad in TOELATING.glob("*.wv[ac]")}


@pytest.mark.parametrize("naam", [naam for naam, reden in VERWACHT.items() if not reden])
def test_a_sound_frozen_file_is_read(naam: str) -> None:
    assert lees(naam)


@pytest.mark.parametrize(("naam", "reden"), [(n, r) for n, r in VERWACHT.items() if r])
def test_a_bad_frozen_file_is_refused_for_its_reason(naam: str, reden: str) -> None:
    with pytest.raises(ZegelFout, match=reden):
        lees(naam)


def test_the_request_says_who_and_the_code_travels_with_it() -> None:
    verzoek = lees_verzoek(
        maak_verzoek(
            APPARAAT,
            waarnemer="waarnemer-01",
            stemming="GR2026",
            pakket_id="demo-GR2026",
            doel="register-demo",
            gemaakt_op=NU,
            code="abcd-1234",
        )
    )
    assert verzoek.apparaat == APPARAAT.duimafdruk
    assert verzoek.sleutel.duimafdruk == APPARAAT.duimafdruk
    assert (verzoek.waarnemer, verzoek.code, verzoek.gemaaktOp) == ("waarnemer-01", "abcd-1234", NU)


def test_the_fingerprint_is_sixteen_groups_and_follows_the_key() -> None:
    """A request with a code is signed anew; what is compared aloud stays the same."""
    groepen = vingerafdruk_apparaat(lees_verzoek(VERZOEK).apparaat)
    assert [len(groep) for groep in groepen] == [4] * 16
    opnieuw = maak_verzoek(
        APPARAAT,
        waarnemer="waarnemer-01",
        stemming="GR2026",
        pakket_id="demo-GR2026",
        doel="register-demo",
        gemaakt_op=NU,
        code="abcd-1234",
    )
    assert opnieuw != VERZOEK
    assert vingerafdruk_apparaat(lees_verzoek(opnieuw).apparaat) == groepen
    assert vingerafdruk_apparaat(Sleutel.nieuw().duimafdruk) != groepen


def test_from_request_to_certificate() -> None:
    verzoek = lees_verzoek(VERZOEK)
    tot = NU + timedelta(days=14)
    certificaat = lees_certificaat(
        teken_certificaat(verzoek, BUREAU, tot, demo=True, nu=NU), BUREAU
    )
    assert certificaat.openbaar == verzoek.openbaar == APPARAAT.openbaar()
    assert (certificaat.waarnemer, certificaat.stemming, certificaat.doel) == (
        verzoek.waarnemer,
        verzoek.stemming,
        verzoek.doel,
    )
    assert (certificaat.geldigTot, certificaat.uitgegevenOp, certificaat.demo) == (tot, NU, True)


def test_a_certificate_that_has_ended_is_not_given() -> None:
    with pytest.raises(ToelatingFout, match="verlopen"):
        teken_certificaat(lees_verzoek(VERZOEK), BUREAU, NU, demo=False, nu=NU)


def test_a_certificate_of_another_bureau_does_not_count() -> None:
    with pytest.raises(ZegelFout):
        lees_certificaat(CERTIFICAAT, Sleutel.nieuw())


@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"apparaat": "x"}, "ander apparaat"),
        ({"stemming": "TK2027"}, "andere stemming"),
        ({"doel": "elders"}, "ander register"),
        ({"demo": True}, "echt"),
        ({"nu": datetime(2026, 4, 2, tzinfo=UTC)}, "gold tot 01-04-2026 00.00 uur"),
    ],
)
def test_a_certificate_is_for_one_device_stemming_register_and_term(
    anders: dict[str, Any], reden: str
) -> None:
    certificaat = lees_certificaat(CERTIFICAAT, BUREAU)
    goed: dict[str, Any] = {
        "apparaat": APPARAAT.duimafdruk,
        "stemming": "GR2026",
        "doel": "register-vector",
        "demo": False,
        "nu": NU,
    }
    controleer_certificaat(certificaat, **goed)
    with pytest.raises(ZegelFout, match=reden):
        controleer_certificaat(certificaat, **(goed | anders))


def test_a_request_for_another_register_or_stemming_is_refused() -> None:
    openbaar = laad_openbaar(ROOT / "resources/demo/sleutels")
    verzoek = lees_verzoek(VERZOEK)
    eigen = openbaar.model_copy(update={"doel": verzoek.doel})
    controleer_verzoek(verzoek, eigen, stemming="GR2026")
    with pytest.raises(ToelatingFout, match="ander register"):
        controleer_verzoek(verzoek, openbaar)
    with pytest.raises(ToelatingFout, match="andere stemming"):
        controleer_verzoek(verzoek, eigen, stemming="TK2027")


@given(plaats=st.integers(0, len(VERZOEK) - 1), teken=st.characters(max_codepoint=127))
def test_any_changed_letter_of_a_request_is_refused(plaats: int, teken: str) -> None:
    anders = VERZOEK[:plaats] + teken + VERZOEK[plaats + 1 :]
    if anders != VERZOEK:
        with pytest.raises(ZegelFout):
            lees_verzoek(anders)


@given(st.text(max_size=300))
def test_no_text_raises_anything_else(tekst: str) -> None:
    for lezer in (lees_verzoek, lambda t: lees_certificaat(t, BUREAU)):
        with pytest.raises(ZegelFout):
            lezer(tekst)
