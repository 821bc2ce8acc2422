"""A register that is busy says when to come back, and gives every place back."""

from __future__ import annotations

import pytest

from register.drukte import WACHT, Drukte
from register.fouten import Weigering


def test_vol_is_503_met_een_wachttijd() -> None:
    drukte = Drukte(2, 0)
    with drukte.plaats(), drukte.plaats():
        with pytest.raises(Weigering) as fout, drukte.plaats():
            pass
        assert (fout.value.status, fout.value.probleem.code) == (503, "DRUK")
        assert fout.value.wacht is not None
        assert WACHT[0] <= fout.value.wacht <= WACHT[1]
    with drukte.plaats(), drukte.plaats():
        pass


def test_een_mislukt_verzoek_geeft_zijn_plaats_terug() -> None:
    drukte = Drukte(1, 0)
    with pytest.raises(ValueError, match="stuk"), drukte.plaats():
        raise ValueError("stuk")
    with drukte.plaats():
        pass


def test_wie_vaak_werd_weggestuurd_komt_eerst() -> None:
    """Newcomers leave places free; each time one is sent away, it may use one more of them."""
    drukte = Drukte(3, 2)
    with drukte.plaats():
        with pytest.raises(Weigering), drukte.plaats():
            pass
        with drukte.plaats(1):
            with pytest.raises(Weigering), drukte.plaats(1):
                pass
            with drukte.plaats(2), pytest.raises(Weigering), drukte.plaats(9999):
                pass


def test_wie_lang_wacht_vraagt_vaker() -> None:
    drukte = Drukte(0)
    with pytest.raises(Weigering) as fout, drukte.plaats(50):
        pass
    assert fout.value.wacht == WACHT[0]
