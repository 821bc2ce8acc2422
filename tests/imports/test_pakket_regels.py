"""The lines of a package: one kind per line, forms in pieces."""

import base64
import hashlib
import json
from itertools import pairwise

import pytest

from tests.vectors import maak_pakket_vectoren as vectoren
from waarnemer_app.domain.pakket import FormulierKop, Instructie
from waarnemer_app.imports.pakket_regels import (
    DEEL_BYTES,
    MAX_REGEL,
    REGELS,
    FormulierDeel,
    PakketFout,
    delen_van,
    lees_formulieren,
    lees_regel,
    naar_regel,
)


def kop(bron: bytes, xform: bytes) -> FormulierKop:
    return FormulierKop(
        id="t1",
        versie="1",
        thema="T1",
        titel="Oefenformulier",
        bron_sha256=hashlib.sha256(bron).hexdigest(),
        xform_sha256=hashlib.sha256(xform).hexdigest(),
    )


def stuk(welk: str, deel: int, delen: int, data: bytes) -> FormulierDeel:
    return FormulierDeel.model_validate(
        {
            "formulier": "t1",
            "welk": welk,
            "deel": deel,
            "delen": delen,
            "data": base64.b64encode(data).decode(),
        }
    )


def test_a_whole_package_uses_every_kind_and_each_line_comes_back() -> None:
    delen = list(delen_van(vectoren.stemming(), vectoren.inhoud(vectoren.LANG)))
    assert {soort for soort, _ in delen} == set(REGELS)
    for soort, deel in delen:
        assert lees_regel(2, naar_regel(soort, deel)) == (soort, deel)


def test_a_full_piece_of_a_form_fits_on_a_line() -> None:
    data = base64.b64encode(b"\xff" * DEEL_BYTES).decode()
    deel = FormulierDeel(formulier="f" * 64, welk="xform", deel=999, delen=999, data=data)
    assert len(naar_regel("formulierdeel", deel)) <= MAX_REGEL


def test_pieces_follow_their_form_in_order() -> None:
    delen = [
        deel
        for soort, deel in delen_van(vectoren.stemming(), vectoren.inhoud(b"x" * 100_000))
        if soort == "formulierdeel"
    ]
    nummers = [(d.welk, d.deel) for d in delen if isinstance(d, FormulierDeel)]
    assert nummers == [("bron", 1), ("xform", 1), ("xform", 2), ("xform", 3)]
    assert all(een < twee for een, twee in pairwise(nummers))


def test_a_part_that_is_too_long_is_refused_by_name() -> None:
    lang = Instructie(id="lang", titel="Lang", tekst="€" * 30_000)
    with pytest.raises(PakketFout) as fout:
        naar_regel("instructie", lang)
    assert fout.value.waar == "instructie lang"


@pytest.mark.parametrize(
    "regel",
    [
        b"",
        b"null",
        b'{"soort":"herkenning"}',
        b'{"soort":["herkenning"],"inhoud":{"tekst":"x"}}',
        b'{"soort":"herkenning","inhoud":{"tekst":"x"},"meer":1}',
        b'{"soort":"herkenning","inhoud":{"tekst":1}}',
        b'{"soort":"herkenning","soort":"herkenning","inhoud":{"tekst":"x"}}',
    ],
)
def test_a_line_that_is_not_quite_right_is_refused_with_its_number(regel: bytes) -> None:
    assert lees_regel(7, b'{"soort":"herkenning","inhoud":{"tekst":"x"}}')[0] == "herkenning"
    with pytest.raises(PakketFout) as fout:
        lees_regel(7, regel)
    assert fout.value.waar == "regel 7"


@pytest.mark.parametrize(
    "delen",
    [
        [],
        [("xform", 1, 2, b"ab")],
        [("xform", 2, 2, b"cd"), ("xform", 1, 2, b"ab")],
        [("xform", 1, 2, b"ab"), ("xform", 1, 2, b"ab")],
        [("xform", 1, 3, b"ab"), ("xform", 2, 3, b"cd")],
        [("xform", 1, 2, b"ab"), ("xform", 2, 2, b"ce")],
        [("xform", 1, 2, b"ab"), ("xform", 2, 2, b"cd"), ("bron", 1, 1, b"x")],
    ],
)
def test_a_form_with_a_gap_or_another_content_is_refused(
    delen: list[tuple[str, int, int, bytes]],
) -> None:
    heel = [stuk("xform", 1, 2, b"ab"), stuk("xform", 2, 2, b"cd")]
    assert lees_formulieren([kop(b"", b"abcd")], heel)[0].xform == b"abcd"
    with pytest.raises(PakketFout) as fout:
        lees_formulieren([kop(b"", b"abcd")], [stuk(*deel) for deel in delen])
    assert fout.value.code == "PAKKET_FORMULIER"


def test_a_piece_that_is_no_base64_is_refused() -> None:
    kapot = stuk("xform", 1, 1, b"abcd").model_copy(update={"data": "YWJj$ZA=="})
    with pytest.raises(PakketFout, match="niet leesbaar"):
        lees_formulieren([kop(b"", b"abcd")], [kapot])


def test_the_json_of_a_line_keeps_letters_readable() -> None:
    regel = naar_regel("instructie", Instructie(id="i", titel="Kerkeböske", tekst="’s"))
    assert "Kerkeböske".encode() in regel
    assert json.loads(regel)["inhoud"]["tekst"] == "’s"
