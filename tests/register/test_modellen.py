"""Bodies of the staff routes: names in camelCase, nothing unknown, one line of text."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from register.modellen import CodeVraag, IntrekkingVraag


def test_onbekend_veld_wordt_geweigerd() -> None:
    with pytest.raises(ValidationError):
        CodeVraag.model_validate({"stemming": "GR2026", "waarnemer": "w-1", "rol": "beheerder"})


@pytest.mark.parametrize("uren", [0, 337, -1, "veel"])
def test_uren_van_een_code(uren: object) -> None:
    with pytest.raises(ValidationError):
        CodeVraag.model_validate({"stemming": "GR2026", "waarnemer": "w-1", "uren": uren})


@pytest.mark.parametrize("reden", ["", "a\nb", "a\x00b", "x" * 301, "\x7f"])
def test_reden_is_een_regel(reden: str) -> None:
    with pytest.raises(ValidationError):
        IntrekkingVraag(stemming="GR2026", reden=reden)


def test_gewone_reden() -> None:
    assert IntrekkingVraag(stemming="GR2026", reden="Gestolen, zegt ’t bureau.").reden
