"""Messages of the register: sealed, for one laptop, in one chain; what is strange is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sync.hulp import BEGIN, DOEL, STEMMING
from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.berichten import (
    BERICHT_TYP,
    Adres,
    Beoordeling,
    Bericht,
    BerichtSoort,
    controleer_berichten,
)

ADRES = Adres(DOEL, STEMMING, "laptop-1", demo=True)


def _bericht(volgnummer: int, vorige: str, **anders: Any) -> Bericht:
    feiten: dict[str, Any] = {
        "doel": DOEL,
        "stemming": STEMMING,
        "apparaat": "laptop-1",
        "volgnummer": volgnummer,
        "vorige": vorige,
        "soort": BerichtSoort.BEOORDELING,
        "inhoud": {"object": "o1", "tekst": "Goed gezien."},
        "op": BEGIN,
        "demo": True,
    }
    return Bericht(**(feiten | anders))


def _reeks(sleutel: Sleutel, aantal: int = 3) -> list[str]:
    uit: list[str] = []
    for nr in range(1, aantal + 1):
        vorige = hash_van(uit[-1]) if uit else GEEN_VORIGE
        bericht = _bericht(nr, vorige)
        uit.append(sleutel.teken(BERICHT_TYP, bericht.model_dump(mode="json")))
    return uit


def test_een_goede_reeks() -> None:
    sleutel = Sleutel.nieuw()
    jwss = _reeks(sleutel)
    gelezen = controleer_berichten(jwss, sleutel, ADRES)
    assert [b.volgnummer for b in gelezen] == [1, 2, 3]
    assert gelezen[0].lees() == Beoordeling(object="o1", tekst="Goed gezien.")
    assert controleer_berichten(jwss[2:], sleutel, ADRES, hash_van(jwss[1]), 2)[0].volgnummer == 3


@pytest.mark.parametrize(
    ("wat", "melding"),
    [
        (lambda j: [j[1]], "sluiten niet aan na nummer 0"),
        (lambda j: [j[0], j[2]], "sluiten niet aan na nummer 1"),
        (lambda j: [j[1], j[0]], "sluiten niet aan na nummer 0"),
        (lambda j: [j[0], j[0]], "sluiten niet aan na nummer 1"),
        (lambda j: [*j[:2], j[2][:-4] + "AAAA"], "handtekening"),
    ],
    ids=["begin-mist", "midden-mist", "omgewisseld", "dubbel", "veranderd"],
)
def test_een_verkeerde_reeks(wat: Callable[[list[str]], list[str]], melding: str) -> None:
    sleutel = Sleutel.nieuw()
    with pytest.raises(ZegelFout, match=melding):
        controleer_berichten(wat(_reeks(sleutel)), sleutel, ADRES)


@pytest.mark.parametrize(
    "anders",
    [{"doel": "elders"}, {"stemming": "TK2029"}, {"apparaat": "laptop-2"}, {"demo": False}],
    ids=["register", "stemming", "apparaat", "echt"],
)
def test_een_bericht_voor_een_ander(anders: dict[str, Any]) -> None:
    sleutel = Sleutel.nieuw()
    bericht = _bericht(1, GEEN_VORIGE, **anders)
    jws = sleutel.teken(BERICHT_TYP, bericht.model_dump(mode="json"))
    with pytest.raises(ZegelFout, match="ander apparaat"):
        controleer_berichten([jws], sleutel, ADRES)


def test_een_andere_sleutel() -> None:
    with pytest.raises(ZegelFout, match="andere sleutel"):
        controleer_berichten(_reeks(Sleutel.nieuw()), Sleutel.nieuw(), ADRES)


@pytest.mark.parametrize(
    "anders", [{"soort": "iets_nieuws"}, {"inhoud": {"object": "o1", "tekst": "x", "later": 1}}]
)
def test_wat_een_later_register_zegt_houdt_niets_op(anders: dict[str, Any]) -> None:
    """It keeps its place in the chain and is not understood."""
    sleutel = Sleutel.nieuw()
    bericht = _bericht(1, GEEN_VORIGE, **anders)
    jws = sleutel.teken(BERICHT_TYP, bericht.model_dump(mode="json"))
    (gelezen,) = controleer_berichten([jws], sleutel, ADRES)
    assert gelezen.lees() is None
