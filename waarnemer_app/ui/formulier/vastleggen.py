"""A form that was filled in, as the Waarneming that is stated."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from waarnemer_app.domain.handelingen import CorrigeerWaarneming, Handeling, LegWaarnemingVast
from waarnemer_app.domain.verkiezing import Processtap
from waarnemer_app.domain.waarneming import Aanleiding, Bijlage, Waarneming
from waarnemer_app.ui.formulier.feiten import BEZOEK
from waarnemer_app.ui.state import AppState
from waarnemer_app.xforms import State

if TYPE_CHECKING:
    from waarnemer_app.ui.formulier.invuller import Invuller

REDEN_LANGST: Final = 300
"""Longest reason of a correction (``domain.basis.KorteTekst``)."""
PROCESSTAP: Final = "t0_01"
"""The question of the general form that asks which step of the process was seen (R-WN-6)."""


def handeling_van(invuller: Invuller) -> Handeling:
    """The act that states it, or that states the correction of what was stated before."""
    waarneming, fouten = waarneming_van(invuller), len(invuller.fouten())
    concept = invuller.concept.id
    if not invuller.corrigeert:
        return LegWaarnemingVast(waarneming=waarneming, fouten=fouten, concept=concept)
    return CorrigeerWaarneming(
        object=invuller.corrigeert,
        waarneming=waarneming,
        reden=invuller.reden.strip()[:REDEN_LANGST],
        fouten=fouten,
        concept=concept,
    )


def anders_dan_vastgelegd(invuller: Invuller) -> bool:
    """Whether a correction says anything else than what was stated; times do not count."""
    oud = invuller.state.dossier.stand.geef(invuller.corrigeert, Waarneming).inhoud
    return _gezegd(oud) != _gezegd(waarneming_van(invuller))


def _gezegd(waarneming: Waarneming) -> tuple[object, ...]:
    antwoorden = {naam: deel for naam, deel in waarneming.antwoorden.items() if naam != BEZOEK}
    return antwoorden, waarneming.redenen, waarneming.signaal, waarneming.bijlagen


def waarneming_van(invuller: Invuller) -> Waarneming:
    """What is stated: the answers that were asked, their times, reasons and files."""
    inzending = invuller.instance.submission()
    gevraagd = [ref for sectie in invuller.secties() for ref in sectie.questions]
    # what the form computed itself is left out; the facts of the visit go along, because by
    # them it chose its questions: without them nobody can tell what was asked
    groepen = {BEZOEK, *(ref.split("/")[2].partition("[")[0] for ref in gevraagd)}
    staten = {ref: invuller.staat(ref) for ref in gevraagd}
    na_signaal = bool(invuller.na_signaal())
    return Waarneming(
        bezoek=invuller.concept.bezoek or "",
        formulier=invuller.kop.id,
        versie=invuller.concept.inhoud["versie"],
        xform_sha256=invuller.xform_sha256,
        processtap=_processtap(invuller, gevraagd),
        aanleiding=Aanleiding.RISICOGESTUURD if na_signaal else Aanleiding.THEMATISCH,
        signaal=invuller.signaal or None if na_signaal else None,
        antwoorden={g: w for g, w in inzending["answers"].items() if g in groepen},
        tijden={
            ref: datetime.fromisoformat(op)
            for ref, op in inzending["times"].items()
            if ref in staten
        },
        redenen={ref: s.accepted for ref, s in staten.items() if s.soft_warning and s.accepted},
        bijlagen=_bijlagen(invuller.state, staten.values()),
    )


def _bijlagen(state: AppState, staten: Iterable[State]) -> tuple[Bijlage, ...]:
    """The files among the answers, each once; an answer names its file by SHA-256 and suffix."""
    namen = {s.value.partition(".")[0] for s in staten if s.node.type == "binary" and s.value}
    return tuple(b for naam in sorted(namen) if (b := state.bijlage(naam)) is not None)


def _processtap(invuller: Invuller, gevraagd: Iterable[str]) -> Processtap:
    """The step that the form asks, else the one that the form is about (R-WN-6)."""
    for ref in gevraagd:
        staat = invuller.staat(ref)
        if staat.node.name == PROCESSTAP and staat.value in set(Processtap):
            return Processtap(staat.value)
    return invuller.kop.processtap
