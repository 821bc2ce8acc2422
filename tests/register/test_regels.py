"""What is held is read lightly and folded per waarnemer; what does not fit is named, not shown."""

from __future__ import annotations

import json

import pytest

from register.regels import Revisierij, kern_van, lading, lees_inhoud, vouw
from tests.sync.hulp import Apparaat
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.revisie import RevisieSoort, lees
from waarnemer_app.domain.zegel import ZegelFout

NOTITIE = {"bezoek": None, "tekst": "x", "geschreven_op": "2026-03-18T08:00:00Z"}


def _rijen(*apparaten: Apparaat, wist: int = 0) -> list[Revisierij]:
    return [
        Revisierij(a.waarnemer, lijn.jws, None if nr == wist else lijn.inhoud.encode())
        for a in apparaten
        for nr, lijn in enumerate(a.lijnen, 1)
        if lijn.inhoud is not None
    ]


def _notitie(tekst: str) -> bytes:
    return json.dumps({**NOTITIE, "tekst": tekst}).encode()


def test_de_kern_is_die_van_de_volle_lezing() -> None:
    apparaat = Apparaat()
    apparaat.notitie("een")
    heel = lees(apparaat.sleutel, apparaat.jwss[0])
    kern = kern_van(apparaat.jwss[0])
    assert all(getattr(heel, naam) == waarde for naam, waarde in kern._asdict().items())


@pytest.mark.parametrize("jws", ["", "a.b.c", "a.bnVsbA.c", "a.e30.c"])
def test_onleesbare_regel(jws: str) -> None:
    with pytest.raises(ZegelFout):
        kern_van(jws)
    if jws == "a.bnVsbA.c":
        with pytest.raises(ZegelFout):
            lading(jws)


def test_lees_inhoud_weigert_wat_niet_past() -> None:
    assert isinstance(lees_inhoud("notitie", _notitie("x")), Notitie)
    for soort, inhoud in (("notitie", b"{}"), ("later", _notitie("x")), ("notitie", None)):
        assert lees_inhoud(soort, inhoud) is None


def test_twee_ketens_van_een_waarnemer_zijn_een_dossier() -> None:
    """The later revision counts, whichever chain came in first."""
    oud, nieuw = Apparaat(), Apparaat()
    oud.leg_vast("notitie", _notitie("eerst"), "n")
    nieuw.leg_vast("notitie", _notitie("later"), "n", 2, RevisieSoort.CORRECTIE)
    for volgorde in ((oud, nieuw), (nieuw, oud)):
        (dossier,) = vouw(_rijen(*volgorde)).values()
        object_ = dossier.stand.geef("n", Notitie)
        assert object_.inhoud.tekst == "later"
        assert [r.apparaat for r in object_.geschiedenis] == [oud.naam, nieuw.naam]


def test_twee_waarnemers_met_hetzelfde_id_raken_elkaar_niet() -> None:
    een, ander = Apparaat(waarnemer="w-1"), Apparaat(waarnemer="w-2")
    een.leg_vast("notitie", _notitie("een"), "n")
    ander.leg_vast("notitie", _notitie("ander"), "n", 2, RevisieSoort.CORRECTIE)
    dossiers = vouw(_rijen(een, ander))
    assert dossiers["w-1"].stand.geef("n", Notitie).inhoud.tekst == "een"
    assert dossiers["w-2"].stand.geef("n", Notitie).inhoud.tekst == "ander"


def test_wat_niet_past_wordt_genoemd_en_niet_half_getoond() -> None:
    apparaat = Apparaat()
    apparaat.leg_vast("notitie", _notitie("goed"), "goed")
    apparaat.leg_vast("notitie", _notitie("eerst"), "stuk")
    apparaat.leg_vast("notitie", b"{}", "stuk", 2, RevisieSoort.CORRECTIE)
    apparaat.leg_vast("soort-van-later", b"{}", "later")
    apparaat.leg_vast("notitie", _notitie("x"), "wissel")
    apparaat.leg_vast(
        "werkdag", b'{"datum":"2026-03-18","begonnen_op":"2026-03-18T08:00:00Z"}', "wissel", 2
    )
    (dossier,) = vouw(_rijen(apparaat)).values()
    assert dossier.onbekend == {"stuk", "later", "wissel"}
    assert [o.id for o in dossier.stand.alle(Notitie)] == ["goed"]


def test_wat_gewist_is_staat_er_niet_meer() -> None:
    apparaat = Apparaat()
    apparaat.leg_vast("notitie", _notitie("weg"), "n")
    (dossier,) = vouw(_rijen(apparaat, wist=1)).values()
    assert dossier.stand.gewist == {"n"}
    assert not dossier.onbekend
