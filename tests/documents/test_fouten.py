"""A document that cannot be made says what is so, where, and what to do; others start light."""

import subprocess
import sys

import pytest

from waarnemer_app.documents.fouten import DocumentFout

LICHT = ("bevestiging", "eml", "gegevens", "nederlands", "sjabloon", "vragen", "woorden")


def test_the_three_parts_and_the_code_can_be_shown_apart() -> None:
    fout = DocumentFout("CODE", "Dit is zo.", "Hier", "Doe dat.")
    assert (fout.code, fout.melding, fout.waar, fout.remedie) == (
        "CODE",
        "Dit is zo.",
        "Hier",
        "Doe dat.",
    )
    assert str(fout) == "Dit is zo. Hier. Doe dat."


@pytest.mark.parametrize("module", LICHT)
def test_the_mail_needs_no_reportlab(module: str) -> None:
    """Only what draws a PDF imports it, so that a page can show a mail at once."""
    vraag = (
        f"import sys, waarnemer_app.documents.{module};"
        "sys.exit(sum(naam.split('.')[0] in {'reportlab', 'PIL'} for naam in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", vraag], check=False).returncode == 0
