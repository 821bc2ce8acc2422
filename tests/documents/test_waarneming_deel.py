"""The part about a waarneming says why it was changed."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from tests.documents.pdfhulp import tekst_van
from waarnemer_app.documents.pdf.blad import Blad
from waarnemer_app.documents.pdf.bouwer import Pdf
from waarnemer_app.documents.vragen import Antwoord, Ingevuld
from waarnemer_app.documents.waarneming_deel import schrijf_waarneming


def test_a_correction_and_the_reason_of_an_answer_are_there() -> None:
    op = datetime(2026, 3, 18, 9, tzinfo=UTC)
    regels = [
        SimpleNamespace(vastgelegd_op=op, rev=n, hash="ab" * 32, reden=r)
        for n, r in ((1, ""), (2, "typefout"))
    ]
    object_: Any = SimpleNamespace(
        geschiedenis=regels, inhoud=SimpleNamespace(formulier="t1", versie="3")
    )
    pdf = Pdf(Blad("Proef", "Proef", "hash", op))
    antwoorden = (Antwoord("Deel", "Vraag?", "Ja", "zo gezien"), Antwoord("", "Los?", "Nee"))
    schrijf_waarneming(pdf, object_, Ingevuld("Titel", antwoorden))
    tekst = tekst_van(pdf.bytes_())
    assert "revisie 2 · abababababababab · formulier t1 versie 3" in tekst
    assert "Gewijzigd: Typefout." in tekst
    assert "Deel Antwoord Vraag? Ja Reden: Zo gezien. Vraag Antwoord Los? Nee" in tekst
