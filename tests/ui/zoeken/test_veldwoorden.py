"""Every field and every value of a record has words, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import get_args

import pytest

from tests.ui.taal.conftest import talen
from waarnemer_app.domain.basis import Inhoud, Model
from waarnemer_app.domain.handelingen import Handeling
from waarnemer_app.domain.signaal import Gesprekspartner
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.zoeken.inhoud_woorden import _NIET
from waarnemer_app.ui.zoeken.veldwoorden import veldnaam, waardewoord

__all__ = ["talen"]


def _soorten(van: object) -> Iterator[type]:
    if isinstance(van, type):
        yield van
    for deel in get_args(van):
        yield from _soorten(deel)


def _velden(model: type[Model]) -> Iterator[tuple[str, type]]:
    """Every field of a content and of what lies in it, with each type it can hold."""
    for naam, veld in model.model_fields.items():
        if naam in _NIET:
            continue
        for soort in _soorten(veld.annotation):
            yield naam, soort
            if issubclass(soort, Model) and not issubclass(soort, Plek):
                yield from _velden(soort)


VELDEN = {paar for soort in Inhoud.__subclasses__() for paar in _velden(soort)}
LIJSTEN = sorted(
    {soort for _, soort in VELDEN if issubclass(soort, StrEnum)} | {Gesprekspartner},
    key=lambda soort: soort.__name__,
)


def test_the_contents_are_all_read() -> None:
    assert issubclass(Handeling, Model)  # the acts import every content
    assert {"waargenomen_op", "met_rol", "verklaard_op", "mime"} <= {naam for naam, _ in VELDEN}
    assert len(Inhoud.__subclasses__()) == 12


def test_every_field_has_a_name_of_its_own_words(talen: Talen) -> None:
    dutch = {naam: veldnaam(naam) for naam, _ in VELDEN}
    assert not [woord for woord in dutch.values() if "_" in woord or not woord[0].isupper()]
    talen.kies("en")
    english = {naam: veldnaam(naam) for naam, _ in VELDEN}
    same = {dutch[naam] for naam in dutch if dutch[naam] == english[naam]}
    # words that English has too, and a term of the law
    assert same == {"Procesaanwijzing", "Onregelmatigheid"}


@pytest.mark.parametrize("soort", LIJSTEN, ids=lambda soort: soort.__name__)
def test_every_value_has_a_word(soort: type[StrEnum], talen: Talen) -> None:
    dutch = [waardewoord(waarde) for waarde in soort]
    assert len(set(dutch)) == len(dutch)
    talen.kies("en")
    assert all(waardewoord(waarde) for waarde in soort)
    assert [waardewoord(waarde) for waarde in soort] != dutch


def test_a_field_without_words_is_a_fault() -> None:
    with pytest.raises(KeyError):
        veldnaam("nieuw_veld")
