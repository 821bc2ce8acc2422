"""Correct a form that was stated: its answers back in the form, to change and state again.

What was stated stays as it is in the logboek; the correction is its next revision, with a reason
(R-WN-5 and R-WN-6 hold for it as for the first). Until then it is a concept like any other.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from waarnemer_app.documents.vragen import plat
from waarnemer_app.domain.handelingen import Concept
from waarnemer_app.domain.open_punten import WAARNEMING
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui.formulier.feiten import BEZOEK
from waarnemer_app.ui.formulier.kop import kop_van
from waarnemer_app.ui.state import AppState
from waarnemer_app.xforms import Environment, Form, Instance


def zoek_correctie(state: AppState, waarneming: str) -> Concept | None:
    """The correction of this waarneming that is being written, if there is one."""
    return next((c for c in state.dossier.concepten(WAARNEMING) if c.betreft == waarneming), None)


def begin_correctie(state: AppState, waarneming: str) -> Concept:
    """A kept concept with the answers of a stated waarneming, new or the one that was there.

    Raises KeyError when its form is not there, FormError when that does not load, OpslagFout.
    """
    bestaand = zoek_correctie(state, waarneming)
    if bestaand is not None:
        return bestaand
    dossier = state.dossier
    object_ = dossier.stand.geef(waarneming, Waarneming)
    inhoud = object_.inhoud
    instance = speel_na(
        dossier.form(inhoud.formulier, inhoud.versie), inhoud, object_.vastgelegd_op
    )
    nieuw = state.nieuw_concept(
        WAARNEMING,
        betreft=waarneming,
        formulier=inhoud.formulier,
        versie=inhoud.versie,
        vast=instance.save(),
        signaal=inhoud.signaal or "",
    )
    in_pakket = next((k for k in dossier.formulieren() if k.id == inhoud.formulier), None)
    kop = kop_van(nieuw, in_pakket).model_dump(mode="json")
    concept = nieuw.model_copy(
        update={"bezoek": inhoud.bezoek, "inhoud": {**nieuw.inhoud, "kop": kop}}
    )
    state.bewaar(concept)
    return concept


def speel_na(form: Form, waarneming: Waarneming, vastgelegd_op: datetime) -> Instance:
    """The form as it was when it was stated: answers, their times, and reasons of soft limits.

    The facts of the visit are left out: those of now are set when the form opens.
    """
    nu = [vastgelegd_op]
    instance = Instance(form, environment=Environment(now=lambda: nu[0]))
    wortel = f"/{form.root.name}"
    nummers = {ref: node.index for ref, node in form.nodes.items()}
    gegeven = [
        (ref, waarde)
        for ref, waarde in plat(waarneming.antwoorden, wortel)
        if not ref.startswith(f"{wortel}/{BEZOEK}/")
    ]
    gegeven.sort(key=lambda paar: nummers.get(_zonder_nummers(paar[0]), len(nummers)))
    for _ in range(2):  # a choice may hang on an answer that comes later in the form
        for ref, waarde in gegeven:
            nu[0] = waarneming.tijden.get(ref, vastgelegd_op)
            with suppress(KeyError, ValueError):  # computed by the form itself, or no longer asked
                instance.answer(ref, waarde)
    for ref, reden in waarneming.redenen.items():
        with suppress(KeyError):
            instance.accept_warning(ref, reden)
    return instance


def _zonder_nummers(ref: str) -> str:
    return "".join(deel.partition("]")[2] if at else deel for at, deel in enumerate(ref.split("[")))
