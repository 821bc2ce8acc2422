"""A source folder: what was taken in, who is assigned, and writing whole or not at all."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.imports import lijsten as v
from waarnemer_app.imports import opname as o
from waarnemer_app.imports.bevinding import LijstFout
from waarnemer_app.imports.bronmap import Bronmap, schrijf_heel


def voorstel(vorige: o.Opname | None = None, naam: str = "Oefenlokaal") -> o.Opname:
    lijst = v.lees({**v.VOL, "Naam stembureau": naam}, datum=None)
    herkomst = o.herkomst_van(lijst, datetime(2026, 3, 1, tzinfo=UTC), "bureau")
    return o.stel_voor(vorige, [(lijst, herkomst)]).opname


def test_what_was_written_is_read_and_turned_back(tmp_path: Path) -> None:
    bron = Bronmap(tmp_path)
    assert bron.lees() is None
    bron.bewaar(voorstel())
    bron.bewaar(voorstel(bron.lees(), "Sporthal"))
    gelezen = bron.lees()
    assert gelezen is not None
    assert gelezen.nu.plekken[0].naam == "Sporthal"
    assert bron.draai_terug().nu.plekken[0].naam == "Oefenlokaal"
    assert not list((tmp_path / "stembureaus").glob("*.nieuw"))
    for melding in ("geen eerdere lijst",):
        with pytest.raises(LijstFout, match=melding):
            bron.draai_terug()


def test_a_folder_that_is_none_and_a_spoilt_file_are_said(tmp_path: Path) -> None:
    with pytest.raises(LijstFout, match="is er niet"):
        Bronmap(tmp_path / "geen")
    bron = Bronmap(tmp_path, "../..")
    assert bron.pad == tmp_path / "stembureaus" / "stembureaus.json"
    with pytest.raises(LijstFout, match="nog niets"):
        bron.draai_terug()
    bron.pad.parent.mkdir()
    bron.pad.write_text("{}")
    with pytest.raises(LijstFout, match="beschadigd"):
        bron.lees()


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bron = Bronmap(tmp_path)
    bron.bewaar(voorstel())
    oud = bron.pad.read_bytes()

    def vol(_: int) -> None:
        raise OSError(28, "vol")

    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises(LijstFout, match="niets veranderd"):
        bron.bewaar(voorstel(bron.lees(), "Sporthal"))
    assert bron.pad.read_bytes() == oud
    with pytest.raises(OSError, match="vol"):
        schrijf_heel(tmp_path / "a" / "b.csv", b"x")


def test_the_folder_tells_who_is_assigned_the_day_and_whether_the_file_counts(
    tmp_path: Path,
) -> None:
    bron = Bronmap(tmp_path)
    assert (bron.toegewezen(), bron.stemdag(), bron.genoemd()) == (frozenset(), None, False)
    (tmp_path / "toewijzingen.csv").write_text("waarnemer;plek\nw1; sb-GM9990-1 \nw1;\n")
    (tmp_path / "pakket.toml").write_text(
        "[stemming]\ndatum = 2026-03-18\n[[lijsten]]\nbestand = 'stembureaus/stembureaus.json'\n"
    )
    assert bron.toegewezen() == {"sb-GM9990-1"}
    assert bron.stemdag() == date(2026, 3, 18)
    assert bron.genoemd()
    (tmp_path / "pakket.toml").write_text("geen toml")
    assert (bron.stemdag(), bron.genoemd()) == (None, False)
    (tmp_path / "toewijzingen.csv").write_bytes(b"plek\n\xff")
    with pytest.raises(LijstFout, match="UTF-8"):
        bron.toegewezen()
