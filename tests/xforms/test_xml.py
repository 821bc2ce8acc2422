"""XML from outside cannot fetch, grow or overwhelm."""

from __future__ import annotations

import pytest

from waarnemer_app.xforms.errors import FormError
from waarnemer_app.xforms.xml import MAX_BYTES, local, read_xml

BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (BOMB, "documenttype"),
        (b'<!DOCTYPE a SYSTEM "http://voorbeeld.example/a.dtd"><a/>', "documenttype"),
        (b"<a><b></a>", "geen goede XML"),
        (b"", "geen goede XML"),
        (b"<a>" + b" " * MAX_BYTES + b"</a>", "groter dan 16 MB"),
        (b"<a>" * 300 + b"</a>" * 300, "te diep"),
    ],
)
def test_it_is_refused_in_words(source: bytes, words: str) -> None:
    with pytest.raises(FormError, match=words):
        read_xml(source)


def test_names_lose_their_namespace() -> None:
    root = read_xml(b'<h:html xmlns:h="http://www.w3.org/1999/xhtml"/>')
    assert local(root.tag) == "html"
