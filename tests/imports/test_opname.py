"""Taking in a list: provenance, all or nothing, a second delivery, and undoing the last one."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.imports import lijsten as v
from waarnemer_app.imports import opname as o
from waarnemer_app.imports.bevinding import LijstFout, Niveau
from waarnemer_app.imports.lijst import Stembureaulijst

NU = datetime(2026, 3, 1, 12, tzinfo=UTC)


def lijst(*rijen: dict[str, Any]) -> Stembureaulijst:
    return v.lees(*rijen, datum=None)


def neem(vorige: o.Opname | None, gelezen: Stembureaulijst, vast: tuple[str, ...] = ()) -> o.Opname:
    herkomst = o.herkomst_van(gelezen, NU, "bureau")
    return o.neem_op(vorige, gelezen, o.bereken(vorige, gelezen, vast=vast), herkomst)


def test_a_list_is_kept_with_where_it_came_from() -> None:
    gelezen = lijst(v.VOL, v.tweede())
    opname = neem(None, gelezen)
    (herkomst,) = opname.nu.herkomst
    assert herkomst.sha256 == gelezen.sha256
    assert herkomst.aantallen == {"stembureaus": 2, "locaties": 2, "gemeenten": 1}
    assert opname.nu.plekken == gelezen.plekken
    assert opname.nu.gemeenten == {"GM9990": "Oefengemeente Voorbeeld"}
    assert o.lees(o.schrijf(opname)) == opname
    assert b"@" not in o.schrijf(opname)


def test_the_file_has_a_plek_per_line_and_is_known_by_its_start() -> None:
    data = o.schrijf(neem(None, lijst(v.VOL, v.tweede())))
    assert o.is_opname(data)
    assert not o.is_opname(v.als_json(v.VOL))
    assert json.loads(data)["v"] == 2
    assert sum(b'"sb-GM9990-' in regel for regel in data.split(b"\n")) == 2


def test_the_warnings_it_was_taken_in_with_are_remembered() -> None:
    gelezen = lijst(v.VOL, v.tweede(Postcode="9999 ZZ", **{"Naam stembureau": "Caf? Oefen?ng"}))
    verwacht = Counter(b.code for b in gelezen.bevindingen if b.niveau is Niveau.WAARSCHUWING)
    assert gelezen.importeerbaar
    assert verwacht
    weer = o.lees(o.schrijf(neem(None, gelezen)))
    assert weer.nu.herkomst[0].waarschuwingen == verwacht
    assert neem(None, lijst(v.VOL)).nu.herkomst[0].waarschuwingen == {}


def test_a_file_of_version_1_is_read_as_without_warnings() -> None:
    opname = neem(None, lijst(v.VOL))
    oud = json.loads(o.schrijf(opname)) | {"v": 1}
    for herkomst in oud["nu"]["herkomst"]:
        del herkomst["waarschuwingen"]
    gelezen = o.lees(json.dumps(oud).encode())
    assert gelezen.nu == opname.nu
    tweede = o.lees(o.schrijf(neem(gelezen, lijst(v.VOL, v.tweede()))))
    assert (tweede.v, tweede.vorige) == (2, opname.nu)


def test_a_second_delivery_adds_changes_and_removes_but_keeps_what_must_stay() -> None:
    eerste = neem(None, lijst(v.VOL, v.tweede()))
    nieuw = v.tweede(**{"Nummer stembureau": 3, "UUID": "3" * 32})
    zonder_twee = lijst({**v.VOL, "Naam stembureau": "Sporthal"}, nieuw)
    tweede = neem(eerste, zonder_twee)
    assert [plek.nummer for plek in tweede.nu.plekken] == [1, 3]
    assert tweede.nu.plekken[0].naam == "Sporthal"
    assert len(tweede.nu.herkomst) == 2
    vast = neem(eerste, zonder_twee, ("sb-GM9990-2",))
    assert [plek.nummer for plek in vast.nu.plekken] == [1, 3, 2]


def test_the_last_taking_in_can_be_undone_once() -> None:
    eerste = neem(None, lijst(v.VOL))
    tweede = neem(eerste, lijst({**v.VOL, "Naam stembureau": "Sporthal"}))
    assert o.maak_ongedaan(tweede).nu == eerste.nu
    with pytest.raises(LijstFout, match="geen eerdere"):
        o.maak_ongedaan(eerste)


def test_a_list_with_a_fault_or_for_another_day_changes_nothing() -> None:
    eerste = neem(None, lijst(v.VOL))
    with pytest.raises(LijstFout, match="fouten"):
        neem(eerste, lijst({**v.VOL, "Nummer stembureau": 0}))
    dag = {"Openingstijd": "2027-03-17T07:30:00", "Sluitingstijd": "2027-03-17T21:00:00"}
    with pytest.raises(LijstFout, match="2027-03-17"):
        neem(eerste, lijst({**v.VOL, **dag}))


def test_a_list_without_stembureaus_is_not_taken_in() -> None:
    leeg = Stembureaulijst("x", "0" * 64)
    with pytest.raises(LijstFout, match="geen stembureaus"):
        neem(None, leeg)


def test_a_spoilt_file_is_said() -> None:
    data = o.schrijf(neem(None, lijst(v.VOL)))
    for kapot in (data[:-9], data.replace(b'"v":2', b'"v":9'), b"{}"):
        with pytest.raises(LijstFout, match="beschadigd"):
            o.lees(kapot)


def stel_voor(
    vorige: o.Opname | None,
    *lijsten: Stembureaulijst,
    heel: bool = False,
    vast: tuple[str, ...] = (),
) -> o.Voorstel:
    paren = [(een, o.herkomst_van(een, NU, "bureau")) for een in lijsten]
    return o.stel_voor(vorige, paren, heel=heel, vast=vast)


ANDER = {"CBS gemeentecode": "GM9991", "Gemeente": "Oefenland", "UUID": "9" * 32}


def test_lists_are_taken_in_together_with_one_way_back() -> None:
    een, twee = lijst(v.VOL, v.tweede()), lijst({**v.VOL, **ANDER})
    eerste = stel_voor(None, een, twee)
    assert [plek.id for plek in eerste.verschil.nieuw] == [
        p.id for p in (*twee.plekken, *een.plekken)
    ]
    assert [h.bestand for h in eerste.opname.nu.herkomst] == ["lijst.json"] * 2
    assert eerste.opname.vorige is None
    tweede = stel_voor(eerste.opname, lijst(v.VOL), lijst({**v.VOL, **ANDER, "Plaats": "Elders"}))
    assert [plek.nummer for plek in tweede.verschil.weg] == [2]
    assert {v.veld for v in tweede.verschil.veranderd} == {"locaties"}
    assert o.maak_ongedaan(tweede.opname).nu == eerste.opname.nu


def test_a_list_with_a_fault_takes_none_of_them_in() -> None:
    with pytest.raises(LijstFout, match="fouten"):
        stel_voor(None, lijst(v.VOL), lijst({**v.VOL, "Nummer stembureau": 0}))
    with pytest.raises(LijstFout, match="geen lijst"):
        stel_voor(None)


def test_together_they_are_the_whole_but_for_what_must_stay() -> None:
    eerste = stel_voor(None, lijst(v.VOL, v.tweede()), lijst({**v.VOL, **ANDER})).opname
    heel = stel_voor(eerste, lijst(v.VOL), heel=True)
    assert {plek.id for plek in heel.verschil.weg} == {"sb-GM9990-2", "sb-GM9991-1"}
    vast = stel_voor(eerste, lijst(v.VOL), heel=True, vast=("sb-GM9991-1",))
    assert [plek.id for plek in vast.verschil.behouden] == ["sb-GM9991-1"]
    assert [plek.id for plek in vast.verschil.weg] == ["sb-GM9990-2"]
    assert {plek.id for plek in vast.opname.nu.plekken} == {"sb-GM9990-1", "sb-GM9991-1"}
