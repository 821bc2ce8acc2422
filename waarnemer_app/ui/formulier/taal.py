"""The language of the program, for what comes from elsewhere in more than one: the forms."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def taal() -> str:
    """Code of the language that the screens are in: ``nl``, or what a translation says it is.

    The code is itself a text of the program, so it can never differ from the texts around it.
    """
    return QCoreApplication.translate("Taal", "nl", "code of this language, two letters")
