"""The code of the short lock: six digits that are not the first ones somebody tries."""

from __future__ import annotations

import doctest

import pytest

from waarnemer_app.ui.slot import dagcode
from waarnemer_app.ui.slot.dagcode import Dagcode, is_code


def test_the_examples_hold() -> None:
    assert doctest.testmod(dagcode).failed == 0


def test_only_the_code_itself_fits() -> None:
    code = Dagcode("471902")
    assert code.klopt("471902")
    assert not any(code.klopt(ander) for ander in ("471903", "", "0471902", "wachtzin"))


def test_the_code_is_not_kept_and_two_hashes_differ() -> None:
    een, twee = Dagcode("471902"), Dagcode("471902")
    assert "471902" not in repr(vars(een))
    assert een._hash != twee._hash


@pytest.mark.parametrize("tekst", ["", "47190", "4719023", "47190a", "４７１９０２", "47 902"])
def test_anything_but_six_digits_is_no_code(tekst: str) -> None:
    assert not is_code(tekst)
    with pytest.raises(ValueError, match=f"^{tekst}$"):
        Dagcode(tekst)
