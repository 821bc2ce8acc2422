"""What the locked screen may say: it comes back as it was written, and may be missing."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

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
    assert (tmp_path / voorblad.BESTAND).stat().st_mode & 0o077 == 0
    dossier.sluit()


@pytest.mark.parametrize("inhoud", [None, "", "[]", '{"stemming": "x"}'])
def test_without_it_the_screen_unlocks_all_the_same(tmp_path: Path, inhoud: str | None) -> None:
    if inhoud is not None:
        (tmp_path / voorblad.BESTAND).write_text(inhoud, encoding="utf-8")
    (tmp_path / "herstel.json").touch()
    info = voorblad.lees(tmp_path, None, date(2026, 3, 18))
    assert (info.stemming_naam, info.datum, info.herstel) == ("", date(2026, 3, 18), True)
