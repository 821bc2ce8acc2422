"""A kennisgeving is open until it was told and mailed, by whoever did it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from register.kennisgevingen import Binnen, Verzonden, open_kennisgevingen
from register.regels import Gevouwen
from register.zaken import Zaken
from tests.domain.wereld import LAAT, Wereld, uur
from waarnemer_app.domain.handelingen import (
    CorrigeerProcesaanwijzing,
    NoteerMail,
    NoteerVerteld,
    TrekIn,
)
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing

DOOR_BUREAU = datetime(2026, 3, 18, 12, tzinfo=UTC)


def _wereld() -> tuple[Wereld, str, list[str]]:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    aanwijzing = wereld.aanwijzing(onr)
    return wereld, aanwijzing, [k.id for k in wereld.stand.alle(Kennisgeving)]


def _open(
    wereld: Wereld, door_bureau: Verzonden | None = None, binnen: Binnen | None = None
) -> dict[str, str]:
    zaken = Zaken(wereld.pak, {"w-1": Gevouwen(wereld.stand)}, ())
    return {
        k.kennisgeving: k.mail_door
        for k in open_kennisgevingen(zaken, door_bureau or {}, binnen or {}, LAAT)
    }


@pytest.mark.parametrize("verteld", [True, False])
@pytest.mark.parametrize("gemaild", ["waarnemer", "bureau", ""])
def test_beide_feiten_of_open(verteld: bool, gemaild: str) -> None:  # noqa: FBT001 — a case
    wereld, _, (eerste, tweede) = _wereld()
    if verteld:
        wereld.lukt(NoteerVerteld(kennisgeving=eerste, op=uur(4), hoe="telefonisch"))
    if gemaild == "waarnemer":
        wereld.lukt(NoteerMail(kennisgeving=eerste, verstuurd_op=uur(5)))
    door: Verzonden = {("w-1", eerste): (DOOR_BUREAU, "m-1")} if gemaild == "bureau" else {}
    open_ = _open(wereld, door)
    assert tweede in open_
    assert (eerste in open_) is not (verteld and bool(gemaild))
    if eerste in open_:
        assert open_[eerste] == ("m-1" if gemaild == "bureau" else "")


def test_minuten_sinds_de_aanwijzing() -> None:
    wereld, aanwijzing, _ = _wereld()
    zaken = Zaken(wereld.pak, {"w-1": Gevouwen(wereld.stand)}, ())
    eerst = open_kennisgevingen(zaken, {}, {}, LAAT)
    later = open_kennisgevingen(zaken, {}, {}, LAAT + timedelta(minutes=7))
    assert eerst[0].procesaanwijzing == aanwijzing
    assert [(b.minuten or 0) - (a.minuten or 0) for a, b in zip(eerst, later, strict=True)] == [
        7,
        7,
    ]


def test_een_ingetrokken_aanwijzing_vraagt_niets_meer() -> None:
    wereld, aanwijzing, _ = _wereld()
    assert _open(wereld)
    wereld.lukt(TrekIn(object=aanwijzing, reden="Verkeerd stembureau"))
    assert _open(wereld) == {}


def test_na_een_correctie_bevestigt_de_mail_van_het_bureau_niets_meer() -> None:
    """R-PA-15: the minister would go on with what is not so any more."""
    wereld, aanwijzing, (eerste, _) = _wereld()
    wereld.lukt(NoteerVerteld(kennisgeving=eerste, op=uur(4), hoe="telefonisch"))
    wereld.lukt(NoteerMail(kennisgeving=eerste, concept_op=uur(4)))
    door: Verzonden = {("w-1", eerste): (DOOR_BUREAU, "m-1")}
    assert eerste not in _open(wereld, door)
    invulling = wereld.stand.geef(aanwijzing, Procesaanwijzing).inhoud.invulling
    wereld.nu = LAAT + timedelta(hours=1)
    wereld.lukt(
        CorrigeerProcesaanwijzing(
            procesaanwijzing=aanwijzing,
            invulling=invulling.model_copy(update={"opdracht": "Sluit de bus."}),
            reden="Het was anders",
        )
    )
    assert _open(wereld, door)[eerste] == ""
    regel = wereld.stand.geef(eerste, Kennisgeving).geschiedenis[-1]
    for binnen, open_ in (
        (DOOR_BUREAU + timedelta(minutes=1), True),  # the mail was sent without knowing of it
        (DOOR_BUREAU, False),
    ):
        assert (eerste in _open(wereld, door, {(regel.apparaat, regel.seq): binnen})) is open_
