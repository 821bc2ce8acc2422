"""From an answer to a signaal: the one that was begun from it before, else a new concept."""

from __future__ import annotations

from waarnemer_app.ui.formulier.invuller import AANLEIDING, Invuller
from waarnemer_app.ui.formulier.rij import vraagcode
from waarnemer_app.ui.signalen.signaal import signaal_uit_antwoord


def signaal_bij(invuller: Invuller, ref: str) -> str:
    """The concept of a signaal from this answer; empty when there is nothing to make it from.

    It is noted at the answer, so that the same offer leads to it again. Raises OpslagFout.
    """
    staat = invuller.staat(ref) if ref else None
    if staat is None or not staat.value or staat.node.name == AANLEIDING:
        return ""
    bezig = invuller.aanbod.get(ref, "")
    if invuller.state.dossier.concept(bezig) is not None:
        return bezig
    code = vraagcode(staat.node.name)
    concept = signaal_uit_antwoord(
        invuller.state,
        wat=f"{staat.label} {invuller.antwoord_in_woorden(ref)}.",
        vraag=f"{invuller.kop.id} {code}".strip(),
    )
    invuller.noteer_aanbod(ref, concept.id)
    return concept.id
