"""The questions and answers of a stated waarneming in words, as the waarnemer saw them.

The form engine plays the stated answers again, so that labels, choices and sections are those of
exactly that version of the form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.xforms import Environment, Form, FormError, Instance, State

from .nederlands import datum, datum_en_tijd, getal, hoofdletter, opsomming, tijd

GEEN_ANTWOORD: Final = "Geen antwoord"
_BIJLAGE: Final = "Bijlage"


@dataclass(frozen=True)
class Antwoord:
    """A question with its answer in words; ``reden`` is why a soft limit was accepted."""

    deel: str
    vraag: str
    antwoord: str
    reden: str = ""


@dataclass(frozen=True)
class Schrijfwijze:
    """How answers are written: Dutch on paper, on a screen in its language (``taal``: a code)."""

    taal: str = "nl"
    geen: str = GEEN_ANTWOORD
    bijlage: str = _BIJLAGE
    ja: str = "Ja"
    nee: str = "Nee"
    datum: Callable[[date], str] = datum
    tijd: Callable[[datetime], str] = tijd
    datum_en_tijd: Callable[[datetime], str] = datum_en_tijd
    getal: Callable[[int | Decimal], str] = getal
    opsomming: Callable[[list[str]], str] = opsomming


PAPIER: Final = Schrijfwijze()


@dataclass(frozen=True)
class Ingevuld:
    """A filled-in form: its title and its answers in the order of the form."""

    titel: str
    antwoorden: tuple[Antwoord, ...]


Vragenlezer = Callable[[Waarneming], Ingevuld]


def vragen_uit(vorm: Callable[[str, str], Form], schrijf: Schrijfwijze = PAPIER) -> Vragenlezer:
    """Read questions from loaded forms; ``vorm`` gives one by id and version.

    A form that is not there (KeyError) or does not load (FormError) leaves the names of the
    questions and the answers as they were stated: nothing that was stated is left out.
    """
    formulieren: dict[tuple[str, str], Form | None] = {}

    def lees(waarneming: Waarneming) -> Ingevuld:
        sleutel = (waarneming.formulier, waarneming.versie)
        if sleutel not in formulieren:
            try:
                formulieren[sleutel] = vorm(*sleutel)
            except (KeyError, FormError):
                formulieren[sleutel] = None
        form = formulieren[sleutel]
        return zonder_labels(waarneming) if form is None else met_labels(form, waarneming, schrijf)

    return lees


def zonder_labels(waarneming: Waarneming) -> Ingevuld:
    """The answers by the names of the questions, for when the form itself is not there."""
    return Ingevuld(
        f"Formulier {waarneming.formulier}",
        tuple(
            Antwoord("", ref.lstrip("/"), waarde, waarneming.redenen.get(ref, ""))
            for ref, waarde in plat(waarneming.antwoorden, "")
        ),
    )


def met_labels(form: Form, waarneming: Waarneming, schrijf: Schrijfwijze = PAPIER) -> Ingevuld:
    """The answers with the words of the form, in Dutch or as ``schrijf`` says.

    Notes, computed values and explanations that stayed empty are left out; every other question
    that was asked is there, also without an answer.
    """
    moment = min(waarneming.tijden.values(), default=datetime(2000, 1, 1, tzinfo=UTC))
    gespeeld = Instance(form, environment=Environment(now=lambda: moment), language=schrijf.taal)
    gegeven = dict(plat(waarneming.antwoorden, f"/{form.root.name}"))
    for ref, waarde in gegeven.items():
        try:
            gespeeld.answer(ref, waarde)
        except (KeyError, ValueError):
            continue  # computed by the form itself, or no longer asked
    antwoorden = [
        Antwoord(
            sectie.label,
            staat.label or staat.node.name,
            in_woorden(staat, gegeven.get(ref, staat.value), schrijf),
            waarneming.redenen.get(ref, ""),
        )
        for sectie in gespeeld.sections()
        for ref in sectie.questions
        if (staat := gespeeld.state(ref)).node.kind == "question"
        and (ref in gegeven or staat.value or staat.required or staat.node.type != "string")
    ]
    return Ingevuld(form.title(schrijf.taal), tuple(antwoorden))


def plat(antwoorden: Mapping[str, Any], voor: str) -> Iterator[tuple[str, str]]:
    """Give each stated answer as text by its ref below ``voor``; repeats count from 1."""
    for naam, waarde in antwoorden.items():
        ref = f"{voor}/{naam}"
        if isinstance(waarde, Mapping):
            yield from plat(waarde, ref)
        elif isinstance(waarde, list | tuple) and any(isinstance(d, Mapping) for d in waarde):
            for nummer, deel in enumerate(waarde, start=1):
                yield from plat(deel, f"{ref}[{nummer}]")
        elif isinstance(waarde, list | tuple):
            yield ref, " ".join(map(str, waarde))
        elif isinstance(waarde, bool):
            yield ref, "true" if waarde else "false"
        else:
            yield ref, str(waarde)


def in_woorden(staat: State, waarde: str, schrijf: Schrijfwijze = PAPIER) -> str:
    """An answer as a reader expects it: the label of a choice; a date, time or number in words."""
    if not waarde:
        return schrijf.geen
    if staat.choices:
        labels = dict(staat.choices)
        gekozen = [waarde] if waarde in labels else waarde.split()
        return hoofdletter(schrijf.opsomming([labels.get(keuze, keuze) for keuze in gekozen]))
    soort = staat.node.type
    try:
        return _LEZERS[soort](schrijf, waarde) if soort in _LEZERS else waarde
    except (ValueError, InvalidOperation):
        return waarde


def _moment(schrijf: Schrijfwijze, waarde: str) -> str:
    return schrijf.datum_en_tijd(datetime.fromisoformat(waarde))


def _tijd(schrijf: Schrijfwijze, waarde: str) -> str:
    return schrijf.tijd(datetime.combine(date.min, time.fromisoformat(waarde)))


def _keuze(schrijf: Schrijfwijze, waarde: str) -> str:
    return schrijf.ja if waarde in {"true", "1", "OK"} else schrijf.nee


_LEZERS: Final[dict[str, Callable[[Schrijfwijze, str], str]]] = {
    "int": lambda schrijf, waarde: schrijf.getal(int(waarde)),
    "decimal": lambda schrijf, waarde: schrijf.getal(Decimal(waarde)),
    "date": lambda schrijf, waarde: schrijf.datum(date.fromisoformat(waarde)),
    "time": _tijd,
    "dateTime": _moment,
    "boolean": _keuze,
    "trigger": _keuze,
    "binary": lambda schrijf, _: schrijf.bijlage,
}
