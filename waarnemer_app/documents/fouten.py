"""What can stop a document from being made, said so that a reader can mend it."""

from __future__ import annotations


class DocumentFout(Exception):
    """A document that cannot be made: what is so, where, and what to do.

    ``code`` is stable and is shown in small print, for the bureau.
    """

    def __init__(self, code: str, melding: str, waar: str, remedie: str) -> None:
        super().__init__(f"{melding} {waar}. {remedie}")
        self.code = code
        self.melding = melding
        self.waar = waar
        self.remedie = remedie


class LettertypeFout(DocumentFout, OSError):
    """A font file of the program that is gone or damaged; who handles OSError handles this too.

    ReportLab's own ``TTFError`` for it is no OSError and names no remedy.
    """

    def __init__(self, waar: str) -> None:
        super().__init__(
            "DOC_LETTERTYPE",
            "Een lettertype van het programma is niet te lezen.",
            waar,
            "Installeer het programma opnieuw, of bel het bureau.",
        )
