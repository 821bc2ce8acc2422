"""Counting on a question: every press is an answer, kept with its time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from waarnemer_app.ui.components.number_time import dutch_time
from waarnemer_app.ui.formulier.invuller import Invuller


def stand(invuller: Invuller, ref: str) -> int | None:
    """The number that was counted; None when nothing was, or when it is no number."""
    waarde = invuller.staat(ref).value
    return int(waarde) if waarde.lstrip("-").isdigit() else None


def tel(invuller: Invuller, ref: str, stap: int) -> int:
    """Count one more (+1) or one less (-1), never below 0; durable when it returns."""
    nu = stand(invuller, ref) or 0
    na = invuller.ernaast.druk(ref, invuller.state.nu(), stap, nu)
    if na != nu:
        invuller.antwoord(ref, str(na))
    return na


def neem_terug(invuller: Invuller, ref: str) -> None:
    """Take the last press back; nothing happens when the number was typed over since."""
    vorige = invuller.ernaast.neem_terug(ref, stand(invuller, ref))
    if vorige is not None:
        invuller.antwoord(ref, str(vorige) if vorige or invuller.ernaast.drukken[ref] else "")


def in_beeld(invuller: Invuller, ref: str) -> None:
    """Keep this count on top of other pages; an empty ref takes it away."""
    invuller.ernaast.in_beeld = ref
    invuller.bewaar()


def onlangs(invuller: Invuller, ref: str) -> str:
    """What was counted lately: "14 in de laatste 10 minuten, laatste om 9.41"."""
    drukken = invuller.ernaast.drukken.get(ref)
    if not drukken:
        return ""
    aantal = max(0, invuller.ernaast.onlangs(ref, invuller.state.nu()))
    zeg = QCoreApplication.translate
    laatste = dutch_time(f"{drukken[-1].op:%H:%M}")
    return zeg("Telling", "{0} in de laatste 10 minuten, laatste om {1}").format(aantal, laatste)
