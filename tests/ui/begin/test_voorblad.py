"""What the locked screen may say: it comes back as it was written, and may be missing."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.helpers.bezet import in_gebruik
from tests.ui.proef import Klok, nieuw_dossier, om
from waarnemer_app.ui.begin import voorblad


def test_what_was_written_is_read(tmp_path: Path) -> None:
    dossier = nieuw_dossier(tmp_path / "d", Klok(om(9)))
    voorblad.bewaar(tmp_path, dossier)
    sinds = datetime(2026, 3, 18, 9)  # noqa: DTZ001 — shown as it is
    info = voorblad.lees(tmp_path, sinds, date(2020, 1, 1))
    stemming = dossier.pakket.stemming
    assert (info.stemming_naam, info.datum) == (stemming.naam, stemming.datum)
    assert (info.laptop, info.vergrendeld_sinds) == (dossier.apparaat[:4], sinds)
    assert not info.herstel
    if sys.platform != "win32":  # there the folder of the user keeps others out
        assert (tmp_path / voorblad.BESTAND).stat().st_mode & 0o077 == 0
    dossier.sluit()


@pytest.mark.parametrize("inhoud", [None, "", "[]", '{"stemming": "x"}'])
def test_without_it_the_screen_unlocks_all_the_same(tmp_path: Path, inhoud: str | None) -> None:
    if inhoud is not None:
        (tmp_path / voorblad.BESTAND).write_text(inhoud, encoding="utf-8")
    (tmp_path / "herstel.json").touch()
    info = voorblad.lees(tmp_path, None, date(2026, 3, 18))
    assert (info.stemming_naam, info.datum, info.herstel) == ("", date(2026, 3, 18), True)


def test_a_newer_package_is_said_too_and_a_full_disk_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = nieuw_dossier(tmp_path / "d", Klok(om(9)))
    voorblad.bewaar(tmp_path, dossier)
    stemming = dossier.pakket.stemming.model_copy(update={"naam": "Anders"})
    dossier.pakket = dossier.pakket.model_copy(update={"stemming": stemming})
    voorblad.ververs(tmp_path, dossier)
    assert voorblad.lees(tmp_path, None, date(2020, 1, 1)).stemming_naam == "Anders"
    assert [pad.name for pad in tmp_path.iterdir() if pad.is_file()] == [voorblad.BESTAND]

    def vol(*_: object, **__: object) -> int:
        raise OSError(28, "vol")

    monkeypatch.setattr(Path, "write_text", vol)
    voorblad.ververs(tmp_path, dossier)
    monkeypatch.undo()
    assert voorblad.lees(tmp_path, None, date(2020, 1, 1)).stemming_naam == "Anders"
    dossier.sluit()


def test_drafts_are_taken_away_and_folders_stay(tmp_path: Path) -> None:
    (tmp_path / "mail.eml").touch()
    (tmp_path / "map").mkdir()
    assert voorblad.leeg(tmp_path)
    assert [pad.name for pad in tmp_path.iterdir()] == ["map"]


def test_a_draft_that_another_program_has_open_keeps_no_other_and_stops_nothing(
    tmp_path: Path,
) -> None:
    """On Windows it would keep the program from starting, and the others readable after a lock."""
    for naam in ("a.eml", "b.pdf", "c.eml"):
        (tmp_path / naam).write_bytes(b"leesbaar")
    with in_gebruik(tmp_path / "b.pdf"):
        assert not voorblad.leeg(tmp_path)
    assert [pad.name for pad in tmp_path.iterdir()] == ["b.pdf"]
    assert voorblad.leeg(tmp_path)
    assert not list(tmp_path.iterdir())
