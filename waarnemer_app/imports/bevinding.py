"""Findings of a reader of lists: what is wrong, on which line, and how to mend it.

Three levels (``FORMATEN.md`` 6.4): a *fout* blocks, a *waarschuwing* must be seen, an *opmerking*
tells of an automatic correction or gives a hint.
"""

from __future__ import annotations

from enum import StrEnum

from waarnemer_app.domain.basis import Model


class Niveau(StrEnum):
    """How strong a finding is."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    OPMERKING = "opmerking"


class LijstBevinding(Model):
    """One finding. ``regel`` is the line as the user's own program shows it (0: whole file).

    ``oud`` and ``nieuw`` are filled for an automatic correction.
    """

    niveau: Niveau
    code: str
    regel: int = 0
    kolom: str = ""
    waarde: str = ""
    melding: str
    oud: str = ""
    nieuw: str = ""
