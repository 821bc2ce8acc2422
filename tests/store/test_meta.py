"""Receipts are kept once and give the anchor."""

from pathlib import Path

from tests.helpers.voorbeeld import heropen, maak_dossier


def test_same_receipt_twice_is_kept_once(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    assert dossier.ontvangen_tot == 0
    dossier.bewaar_ontvangstbewijs("OB-2026-000002", 9, "jws-2")
    dossier.bewaar_ontvangstbewijs("OB-2026-000001", 4, "jws-1")
    dossier.bewaar_ontvangstbewijs("OB-2026-000002", 9, "jws-2")
    dossier.sluit()
    weer = heropen(tmp_path / "d")
    assert weer.opslag.ontvangsten.alle() == ["jws-1", "jws-2"]
    assert weer.ontvangen_tot == 9
    weer.opslag.meta.zet("proef", "een")
    weer.opslag.meta.zet("proef", "twee")
    assert weer.opslag.meta.geef("proef") == "twee"
    assert weer.opslag.meta.geef("bestaat-niet") is None
    weer.sluit()
