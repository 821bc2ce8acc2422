"""The dossier knows its own vault: a changed or older one is seen (T23, R20)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import maak_dossier, oefenkluis
from waarnemer_app.store.kluis import Ontsloten, afdruk_van
from waarnemer_app.store.kluiszegel import herken, kondig_aan
from waarnemer_app.store.meta import Meta


@pytest.fixture
def meta(tmp_path: Path) -> Iterator[Meta]:
    dossier = maak_dossier(tmp_path)
    yield dossier.opslag.meta
    dossier.sluit()


def met(afdruk: str) -> Ontsloten:
    return Ontsloten("kluis-1", bytearray(48), afdruk)


def test_the_first_vault_is_taken_and_another_one_is_told_once(meta: Meta) -> None:
    assert herken(meta, met("een"))
    assert herken(meta, met("een"))
    assert not herken(meta, met("ander"))
    assert herken(meta, met("ander"))


def test_the_vault_that_was_announced_is_known_and_so_is_the_one_before(meta: Meta) -> None:
    """Between the announcement and the file the machine may stop: both are known then."""
    assert herken(meta, met("een"))
    nieuw, _ = oefenkluis()
    kondig_aan(meta, nieuw)
    assert herken(meta, met("een"))
    kondig_aan(meta, nieuw)
    assert herken(meta, met(afdruk_van(nieuw.bytes())))
    assert not herken(meta, met("een")), "the older one, put back"
