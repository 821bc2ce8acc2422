"""Templates: a part that is not known, is missing or is loose, is refused and named."""

import pytest

from waarnemer_app.documents.fouten import DocumentFout
from waarnemer_app.documents.sjabloon import Alinea, vul_in

DELEN = {"naam": "Jan $lid ${naam}\n# geen kop", "lid": "lid A", "leeg": ""}


def test_parts_are_filled_in_once_and_never_read_again() -> None:
    alineas = vul_in("Dag\n\n# Kop\n$naam\n$leeg\nklaar $$ 5", DELEN, frozenset(), "proef")
    assert alineas == [
        Alinea("", "Dag"),
        Alinea("Kop", "Jan $lid ${naam}\n# geen kop\nklaar $ 5"),
    ]


def test_a_heading_without_text_is_left_out() -> None:
    assert vul_in("# Leeg\n$leeg\n\n# Vol\n$lid", DELEN, frozenset(), "proef") == [
        Alinea("Vol", "lid A")
    ]


def test_the_opening_keeps_its_paragraphs() -> None:
    assert vul_in("A\n\n\nB\n", DELEN, frozenset(), "proef") == [Alinea("", "A\n\nB")]


@pytest.mark.parametrize(
    ("sjabloon", "code", "melding", "waar"),
    [
        ("Dag $wie", "SJABLOON_ONBEKEND_DEEL", "Het deel $wie bestaat niet.", "regel 1"),
        ("\n# ${kop}", "SJABLOON_ONBEKEND_DEEL", "Het deel $kop bestaat niet.", "regel 2"),
        ("kost $ 5", "SJABLOON_LOS_TEKEN", "Na een $ staat geen naam.", "regel 1"),
        ("${naam", "SJABLOON_LOS_TEKEN", "Na een $ staat geen naam.", "regel 1"),
        ("$naam", "SJABLOON_DEEL_ONTBREEKT", "Niet alles staat erin: $lid.", "Sjabloon proef"),
    ],
)
def test_a_wrong_template_says_what_where_and_what_to_do(
    sjabloon: str, code: str, melding: str, waar: str
) -> None:
    with pytest.raises(DocumentFout) as fout:
        vul_in(sjabloon, DELEN, frozenset({"lid"}), "proef")
    assert fout.value.code == code
    assert fout.value.melding == melding
    assert waar in fout.value.waar
    assert fout.value.remedie
    assert melding in str(fout.value)
