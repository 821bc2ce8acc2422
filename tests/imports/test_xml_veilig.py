"""XML from outside: nothing is expanded, nothing is fetched, and what is broken is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from waarnemer_app.imports.bevinding import LijstFout
from waarnemer_app.imports.xml_veilig import Afnemer, ontleed

LACH = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "xml",
    [
        f'<!DOCTYPE x [<!ENTITY a0 "ha">{LACH}]><x>&a9;</x>',
        '<!DOCTYPE x SYSTEM "http://x.example/x.dtd"><x/>',
        '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]><x>&b;</x>',
        "<!DOCTYPE x><x/>",
    ],
)
def test_a_document_that_asks_for_more_is_refused(xml: str) -> None:
    with pytest.raises(LijstFout) as fout:
        ontleed(xml.encode(), Afnemer())
    assert fout.value.code == "XML_ONVEILIG"


@pytest.mark.parametrize(
    ("xml", "regel"),
    [
        (b"<x>\n<y></x>", 2),
        (b"<x>\xff</x>", 1),
        (b"", 1),
        (b"<?xml version='1.0' encoding='klingon'?><x/>", 0),
    ],
)
def test_what_is_broken_is_said_with_its_line(xml: bytes, regel: int) -> None:
    with pytest.raises(LijstFout) as fout:
        ontleed(xml, Afnemer())
    assert (fout.value.code, fout.value.regel) == ("GEEN_XML", regel)


def test_nothing_is_read_outside(tmp_path: Path) -> None:
    geheim = tmp_path / "geheim.txt"
    geheim.write_text("geheim")
    xml = f'<!DOCTYPE x [<!ENTITY b SYSTEM "{geheim.as_uri()}">]><x>&b;</x>'
    with pytest.raises(LijstFout) as fout:
        ontleed(xml.encode(), Afnemer())
    assert "geheim" not in str(fout.value)


def test_a_refusal_of_the_taker_passes_through() -> None:
    class Weiger(Afnemer):
        def begin(self, naam: str, attributen: dict[str, str]) -> None:
            raise LijstFout("EIGEN", "eigen")

    with pytest.raises(LijstFout, match="eigen"):
        ontleed(b"<x/>", Weiger())
