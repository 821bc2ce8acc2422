"""Attachments: encrypted, content-addressed, and damage is seen."""

from pathlib import Path

import pytest

from tests.helpers.voorbeeld import heropen, maak_dossier
from waarnemer_app.store.bijlagen import MAX_BYTES
from waarnemer_app.store.fouten import OpslagFout


def test_same_content_is_kept_once_and_found_after_reopening(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    bijlagen = dossier.opslag.bijlagen
    sha = bijlagen.bewaar(b"foto", "image/jpeg")
    assert bijlagen.bewaar(b"foto", "image/jpeg") == sha
    dossier.sluit()
    weer = heropen(tmp_path / "d")
    assert weer.opslag.bijlagen.lees(sha) == b"foto"
    assert len(list((tmp_path / "d" / "bijlagen").iterdir())) == 1
    weer.sluit()


def test_damaged_missing_and_too_large_are_refused(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    bijlagen = dossier.opslag.bijlagen
    sha = bijlagen.bewaar(b"foto", "image/jpeg")
    (bestand,) = (tmp_path / "d" / "bijlagen").iterdir()
    heel = bestand.read_bytes()
    bestand.write_bytes(heel[:-1])
    with pytest.raises(OpslagFout, match="beschadigd"):
        bijlagen.lees(sha)
    bestand.unlink()
    with pytest.raises(OpslagFout, match="opnieuw"):
        bijlagen.lees(sha)
    with pytest.raises(OpslagFout, match="20 MB"):
        bijlagen.bewaar(bytes(MAX_BYTES + 1), "image/jpeg")
    dossier.sluit()
