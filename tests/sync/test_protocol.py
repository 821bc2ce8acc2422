"""What the register says is read strictly when sealed, and with room when it is a problem."""

from __future__ import annotations

import pytest

from waarnemer_app.sync.protocol import (
    lees_probleem,
)


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b'{"title":1}', b'{"title":"x","status":200}', b"[" * 99_999],
)
def test_wat_geen_probleem_is(data: bytes) -> None:
    assert lees_probleem(data) is None


def test_probleem_met_onbekende_velden() -> None:
    probleem = lees_probleem(b'{"title":"Vol","status":503,"later":{"a":1}}')
    assert probleem is not None
    assert probleem.title == "Vol"
