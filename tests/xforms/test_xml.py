"""XML from outside cannot fetch, grow or overwhelm."""

from __future__ import annotations

import pytest

from waarnemer_app.xforms.errors import FormError
from waarnemer_app.xforms.xml import MAX_BYTES, MAX_TAGS, is_xml, local, read_xml

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
        (b"<a>" * 100_000 + b"</a>" * 100_000, "te diep"),
        (b"<a>" * (MAX_TAGS + 1), "te veel onderdelen"),
        (BOMB.decode().encode("utf-16"), "documenttype"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "geen goede XML"),
        (b'<?xml version="1.0" encoding="utf-7"?><a/>', "geen goede XML"),
        (b'<?xml version="1.0"?>\n<a>\xff</a>', r"geen goede XML \(regel 2, teken 4\)"),
    ],
)
def test_it_is_refused_in_words(source: bytes, words: str) -> None:
    with pytest.raises(FormError, match=words):
        read_xml(source)


def test_names_lose_their_namespace() -> None:
    root = read_xml(b'<h:html xmlns:h="http://www.w3.org/1999/xhtml"/>')
    assert local(root.tag) == "html"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_xml_is_seen_in_any_encoding(encoding: str) -> None:
    assert is_xml('\n <?xml version="1.0"?><a/>'.encode(encoding))
    assert not is_xml("| survey |".encode(encoding))


def test_what_the_parser_said_comes_along() -> None:
    with pytest.raises(FormError) as caught:
        read_xml(b"<a><b></a>")
    assert "mismatched tag" in caught.value.problems[0].detail
