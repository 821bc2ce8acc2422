"""Look into a PDF from outside: poppler for what a reader gets, pikepdf for what is in it."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest


def poppler(programma: str, inhoud: bytes, *opties: str) -> str:
    """What a program of poppler says of a file; skips the test where it is not installed."""
    pad = shutil.which(programma)
    if pad is None:
        pytest.skip(f"{programma} (poppler) is er niet")
    opdracht = [pad, *opties, "-", *(["-"] if programma == "pdftotext" else [])]
    return subprocess.run(opdracht, input=inhoud, capture_output=True, check=True).stdout.decode()


def tekst_van(inhoud: bytes) -> str:
    """The text as a reader copies it, with single spaces."""
    return " ".join(poppler("pdftotext", inhoud, "-raw", "-enc", "UTF-8").split())


def paginas_van(inhoud: bytes) -> list[str]:
    """The text of each page."""
    tekst = poppler("pdftotext", inhoud, "-raw", "-enc", "UTF-8")
    return [" ".join(pagina.split()) for pagina in tekst.rstrip("\f").split("\f")]


def info_van(inhoud: bytes) -> dict[str, str]:
    """What ``pdfinfo`` tells, by name."""
    regels = (regel.partition(":") for regel in poppler("pdfinfo", inhoud).splitlines())
    return {naam: waarde.strip() for naam, _, waarde in regels}


def fonts_van(inhoud: bytes) -> list[list[str]]:
    """The rows of ``pdffonts``."""
    return [regel.split() for regel in poppler("pdffonts", inhoud).splitlines()[2:]]


def bladwijzers_van(inhoud: bytes) -> list[tuple[int, str]]:
    """(level, title) of every bookmark, in order."""
    with pikepdf.open(io.BytesIO(inhoud)) as pdf, pdf.open_outline() as lijst:
        return list(_plat(list(lijst.root), 1))


def _plat(delen: list[Any], niveau: int) -> Iterator[tuple[int, str]]:
    for deel in delen:
        yield niveau, deel.title
        yield from _plat(deel.children, niveau + 1)


def taal_van(inhoud: bytes) -> str:
    """The language of the document."""
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        return str(pdf.Root.Lang)


def namen_in(inhoud: bytes) -> set[str]:
    """Every name object in the file, such as ``/Link``, ``/URI`` or ``/Launch``."""
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        gezien: set[str] = set()
        for object_ in pdf.objects:
            gezien.update(_namen(object_))
        return gezien


def _namen(object_: Any) -> Iterator[str]:
    if isinstance(object_, pikepdf.Name):
        yield str(object_)
    elif isinstance(object_, pikepdf.Dictionary | pikepdf.Stream):
        for sleutel in object_.keys():  # noqa: SIM118 — a stream is no mapping
            yield sleutel
            waarde = object_.get(sleutel)
            if not getattr(waarde, "is_indirect", False):
                yield from _namen(waarde)
    elif isinstance(object_, pikepdf.Array):
        for waarde in object_:
            if not getattr(waarde, "is_indirect", False):
                yield from _namen(waarde)
