"""What stands on every page: page x of y, hash, DEMO and CONCEPT; title, language and date."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.documents.pdfhulp import fonts_van, info_van, paginas_van, taal_van
from waarnemer_app.documents.pdf.blad import Blad
from waarnemer_app.documents.pdf.bouwer import Pdf

BLAD = Blad(
    soort="Proef",
    titel="Proef van een blad",
    voet="Revisie 1 · SHA-256 " + "ab" * 32,
    gemaakt_op=datetime(2026, 3, 19, 0, 43, tzinfo=timezone(timedelta(hours=1))),
    onderwerp="Oefening 2026",
)


def drie_paginas(blad: Blad) -> bytes:
    """A document of three pages."""
    pdf = Pdf(blad)
    pdf.titel("Proef")
    pdf.alinea("woord " * 1700)
    return pdf.bytes_()


def test_every_page_says_its_number_its_title_and_its_hash() -> None:
    paginas = paginas_van(drie_paginas(BLAD))
    assert len(paginas) == 3
    for nummer, pagina in enumerate(paginas, start=1):
        assert f"Pagina {nummer} van 3" in pagina
        assert "Proef van een blad" in pagina
        assert BLAD.voet in pagina
        assert "DEMO" not in pagina
        assert "CONCEPT" not in pagina


def test_demo_and_concept_stand_on_every_page() -> None:
    for pagina in paginas_van(drie_paginas(replace(BLAD, demo=True, concept=True))):
        assert pagina.count("DEMO · oefening, geen echte verkiezing") == 2
        assert "CONCEPT" in pagina


def test_the_file_tells_title_language_and_its_own_date_and_no_author() -> None:
    """Veiligheid T12: no trace of who made it or where."""
    inhoud = drie_paginas(BLAD)
    info = info_van(inhoud)
    assert info["Title"] == "Proef van een blad"
    assert info["Subject"] == "Oefening 2026"
    assert "Author" not in info
    assert info["Creator"] == "Waarnemer"
    assert "Wed Mar 18 23:43:00 2026" in info["CreationDate"]
    assert info["Page size"].endswith("(A4)")
    assert taal_van(inhoud) == "nl-NL"


def test_every_font_is_embedded_and_ours() -> None:
    fonts = fonts_van(drie_paginas(replace(BLAD, demo=True, concept=True)))
    assert fonts
    for naam, *_, ingebed, deel, unicode, _object, _generatie in fonts:
        assert "Source" in naam
        assert (ingebed, deel, unicode) == ("yes", "yes", "yes")


def test_a_long_title_is_cut_to_fit_beside_the_page_number() -> None:
    (pagina, *_) = paginas_van(drie_paginas(replace(BLAD, titel="Oefenlokaal " * 30)))
    assert "Pagina 1 van 3" in pagina
    assert "Oefenlokaal Oefenlokaal" in pagina
    assert "… Revisie 1" in pagina


@pytest.mark.parametrize("concept", [True, False])
@pytest.mark.parametrize("demo", [True, False])
def test_the_same_input_gives_the_same_bytes(*, demo: bool, concept: bool) -> None:
    blad = replace(BLAD, demo=demo, concept=concept)
    assert drie_paginas(blad) == drie_paginas(blad)
    later = replace(blad, gemaakt_op=datetime(2026, 3, 20, tzinfo=UTC))
    assert drie_paginas(blad) != drie_paginas(later)
