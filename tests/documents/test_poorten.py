"""The gates let a good document pass, and none of the seeded faults (issue 9, documents 1)."""

from __future__ import annotations

import io

import pikepdf
import pytest

from tests.documents.beschadigd import FOUTEN
from tests.documents.poorten import bekeken, gekeurd, verkeerd_voorgelezen, voorgelezen
from tests.documents.proefstuk import proefstuk


@pytest.fixture(scope="module")
def stuk() -> tuple[bytes, list[str]]:
    """The document with one of everything, and what it says."""
    pdf = proefstuk()
    return pdf.bytes_(), pdf.gezegd


def opnieuw(inhoud: bytes, naam: str | None = None) -> bytes:
    """The file written again by pikepdf, with a fault or without."""
    uit = io.BytesIO()
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        if naam:
            FOUTEN[naam](pdf)
        pdf.save(uit, preserve_pdfa=True, compress_streams=False)
    return uit.getvalue()


def gevonden(inhoud: bytes, verwacht: list[str]) -> list[str]:
    """What the gates find together, each under its name."""
    gezien = [
        *(f"page-validation: {f}" for f in gekeurd(inhoud)),
        *(f"eigen: {f}" for f in bekeken(inhoud)),
    ]
    return gezien or verkeerd_voorgelezen(inhoud, verwacht)


def test_the_good_document_passes_every_gate(stuk: tuple[bytes, list[str]]) -> None:
    inhoud, gezegd = stuk
    assert gevonden(inhoud, gezegd) == []


def test_writing_it_again_is_not_what_the_gates_find(stuk: tuple[bytes, list[str]]) -> None:
    inhoud, gezegd = stuk
    assert gevonden(opnieuw(inhoud), gezegd) == []


def test_there_are_enough_faults() -> None:
    assert len(FOUTEN) >= 20


@pytest.mark.parametrize("naam", FOUTEN)
def test_every_seeded_fault_is_found(naam: str, stuk: tuple[bytes, list[str]]) -> None:
    inhoud, gezegd = stuk
    assert gevonden(opnieuw(inhoud, naam), gezegd)


def test_words_of_two_lines_do_not_stick_together(stuk: tuple[bytes, list[str]]) -> None:
    inhoud, _ = stuk
    tekst = " ".join(" ".join(voorgelezen(inhoud)).split())
    assert "woord " * 500 in tekst
    assert "dat lang is Tweede punt" in tekst
