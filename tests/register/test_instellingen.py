"""The key of the tokens follows from the secret alone, so that every process has the same."""

from __future__ import annotations

import os

import pytest

from register.instellingen import token_sleutel
from waarnemer_app.domain.zegel import ZegelFout


def test_zelfde_geheim_zelfde_sleutel() -> None:
    geheim = os.urandom(32)
    token = token_sleutel(geheim).teken("toegang+jws", {"a": 1})
    assert token_sleutel(geheim).controleer(token, "toegang+jws") == {"a": 1}
    with pytest.raises(ZegelFout):
        token_sleutel(os.urandom(32)).controleer(token, "toegang+jws")


def test_bekende_sleutel() -> None:
    """RFC 8032 7.1, test 1."""
    geheim = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    openbaar = token_sleutel(geheim).openbaar()
    assert openbaar["x"] == "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
