"""The file itself: it opens, is small, claims what it should, and is the same each time."""

import hashlib
import io
import os
import re
import subprocess
import sys

import pikepdf
import pytest

from tests.documents.proefstuk import proefstuk
from tests.helpers import boom
from waarnemer_app.documents.pdf.bestand import Ruw, stroom
from waarnemer_app.platform import resource_dir


@pytest.fixture(scope="module")
def inhoud() -> bytes:
    """A document with one of everything."""
    return proefstuk().bytes_()


def test_every_reader_finds_every_object(inhoud: bytes) -> None:
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.pdf_version == "1.7"
        assert str(pdf.trailer.Type) == "/XRef"
        nummers = [deel.objgen[0] for deel in pdf.objects]
        assert len(nummers) == len(set(nummers)) == pdf.trailer.Size - 1


def test_the_structure_is_packed(inhoud: bytes) -> None:
    assert b"/ObjStm" in inhoud
    assert b"/S/TD" not in inhoud


def test_the_length_of_every_stream_is_in_no_doubt(inhoud: bytes) -> None:
    """PDF/A-2 6.1.7.1, also where the data itself ends in a carriage return."""
    los = [inhoud, stroom(b"x\r", b"", pak=False), stroom(b"x\n", b"", pak=False)]
    for deel in los:
        for lengte, begin in (
            (int(m[1]), m.end()) for m in re.finditer(rb"/Length (\d+).*?>>\nstream\n", deel)
        ):
            assert deel[begin + lengte :].startswith(b"\r\nendstream\n")


def test_a_raw_object_gives_its_bytes() -> None:
    assert Ruw(b"<<>>").format(None) == b"<<>>"


def test_the_colours_are_explained_by_the_profile_that_comes_with_it(inhoud: bytes) -> None:
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        (uitvoer,) = pdf.Root.OutputIntents
        profiel = uitvoer.DestOutputProfile.read_bytes()
    assert profiel == (resource_dir() / "kleur" / "sRGB.icc").read_bytes()
    assert (resource_dir() / "kleur" / "LICENSE-zlib.txt").exists()


def test_the_same_document_is_the_same_file_in_another_process(inhoud: bytes) -> None:
    """Also with another order of hashes: nothing in it depends on chance or on the clock."""
    code = (
        "import hashlib; from tests.documents.proefstuk import proefstuk;"
        "print(hashlib.sha256(proefstuk().bytes_()).hexdigest())"
    )
    for zaad in ("1", "2"):
        uit = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            text=True,
            cwd=boom.ROOT,
            env={**os.environ, "PYTHONHASHSEED": zaad},
        )
        assert uit.stdout.strip() == hashlib.sha256(inhoud).hexdigest()
