"""When an answer offers a signaal (regels 3.0: offered, never automatic, R-ONR-1)."""

from __future__ import annotations

import pytest

from waarnemer_app.ui.formulier.aanbod import Aanbod, aanbod_bij
from waarnemer_app.ui.formulier.invuller import Invuller


@pytest.mark.parametrize(
    ("vraag", "antwoord", "verwacht"),
    [
        ("sluiting/t5_02", "nee", Aanbod("U", spoed=True)),
        ("sluiting/t5_02", "ja", None),
        ("sluiting/t5_02", "niet_gezien", None),
        ("sluiting/t5_03", "nee", Aanbod("U", spoed=False)),
        ("tellen/t5_20", "ja", Aanbod("U", spoed=False)),
        ("tellen/t5_20", "nee", None),
        # beyond a soft limit
        ("proces_verbaal/t5_17", "2", Aanbod("U", spoed=False)),
        ("proces_verbaal/t5_17", "3", None),
        ("dit_bezoek/k10", "nee", None),
    ],
)
def test_the_mark_of_the_form_decides(
    invuller: Invuller, vraag: str, antwoord: str, verwacht: Aanbod | None
) -> None:
    ref = f"/data/{vraag}"
    invuller.antwoord(ref, antwoord)
    assert aanbod_bij(invuller.instance.state(ref)) == verwacht
