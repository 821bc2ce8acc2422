"""An answer as one reads it."""

from __future__ import annotations

from tests.ui.formulier.alles import ref
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.woorden import in_woorden


def test_every_answer_has_words(alles: Invuller) -> None:
    for naam, waarde, woorden in (
        ("jnn", "niet_gezien", "Niet gezien"),
        ("tegels", "1 3", "Lokaal 1, Lokaal 3"),
        ("rang", "3 1 2", "1. Lokaal 3, 2. Lokaal 1, 3. Lokaal 2"),
        ("duur", "1124", "1.124"),
        ("breuk", "0.5", "0,5"),
        ("dag", "2026-03-18", "woensdag 18-3-2026"),
        ("tijd", "09:05", "9.05"),
        ("moment", "2026-03-18T09:05:00.000+01:00", "woensdag 18-3-2026, 9.05"),
        ("moment", "2026-03-18", "2026-03-18"),
        ("tekst", "Vol.", "Vol."),
        ("tekst", "", ""),
    ):  # fmt: skip
        alles.antwoord(ref(naam), waarde)
        assert in_woorden(alles.staat(ref(naam))) == woorden
