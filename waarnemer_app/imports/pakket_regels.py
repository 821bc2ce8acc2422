"""The lines of a verkiezingspakket: which parts there are, and each part to and from its line.

A line is ``{"soort": …, "inhoud": {…}}``; one model per kind. Shared by reader and writer.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, Literal, TypeVar

from pydantic import Field, ValidationError

from waarnemer_app.domain.basis import Id, LangeTekst, Model
from waarnemer_app.domain.pakket import (
    Bestandsnaam,
    Contact,
    Formulier,
    FormulierKop,
    Instructie,
    Kiesraadlid,
    Ladder,
    Pakketinhoud,
    RegisterGegevens,
    Sjabloon,
    Termijnen,
)
from waarnemer_app.domain.verkiezing import Plek, Stemming
from waarnemer_app.domain.zegel import ZegelFout, lees_json_object

MAX_REGEL = 64 * 1024
DEEL_BYTES = 45_000

NIEUW_PAKKET = "Gebruik het niet. Vraag het bureau om een nieuw pakket."


class PakketFout(ValueError):
    """A package or personal file that is refused.

    ``code`` is stable (for the bureau, in small print); ``melding`` says what is so, ``waar``
    where (may be empty), ``remedie`` what to do: Dutch sentences for the screen.
    """

    def __init__(self, code: str, melding: str, *, waar: str = "", remedie: str) -> None:
        super().__init__(
            " ".join(deel for deel in (melding, waar and f"({waar})", remedie) if deel)
        )
        self.code = code
        self.melding = melding
        self.waar = waar
        self.remedie = remedie


class Herkenning(Model):
    """How a waarnemer can be recognised (R-WN-4): a text of the uitvoeringsplan."""

    tekst: LangeTekst


class FormulierDeel(Model):
    """A piece of a form: number ``deel`` (from 1) of ``delen``, at most 45,000 bytes, base64.

    ``naam`` is that of a file of the form, and stands with ``welk="bestand"`` alone.
    """

    formulier: Id
    welk: Literal["bron", "xform", "bestand"]
    naam: Bestandsnaam | None = None
    deel: int = Field(ge=1)
    delen: int = Field(ge=1)
    data: str


Deel = TypeVar("Deel", bound=Model)


class _Regel(Model, Generic[Deel]):
    soort: str
    inhoud: Deel


REGELS: dict[str, type[_Regel[Any]]] = {
    "stemming": _Regel[Stemming],
    "plek": _Regel[Plek],
    "formulier": _Regel[FormulierKop],
    "formulierdeel": _Regel[FormulierDeel],
    "ladder": _Regel[Ladder],
    "sjabloon": _Regel[Sjabloon],
    "contact": _Regel[Contact],
    "kiesraadlid": _Regel[Kiesraadlid],
    "herkenning": _Regel[Herkenning],
    "instructie": _Regel[Instructie],
    "register": _Regel[RegisterGegevens],
    "termijnen": _Regel[Termijnen],
}
HOOGSTENS_EEN = ("stemming", "herkenning", "register", "termijnen")


def naar_regel(soort: str, deel: Model) -> bytes:
    """A part as its line, without line feed; raises PakketFout when it is too long."""
    regel = json.dumps(
        {"soort": soort, "inhoud": deel.model_dump(mode="json", exclude_none=True)},
        ensure_ascii=False,
        separators=(",", ":"),
        allow_nan=False,
    ).encode()
    if len(regel) > MAX_REGEL:
        raise PakketFout(
            "PAKKET_REGEL_TE_LANG",
            f"Een deel is groter dan {MAX_REGEL // 1024} KiB.",
            waar=f"{soort} {getattr(deel, 'id', '')}".strip(),
            remedie="Maak dit deel korter.",
        )
    return regel


_Welk = tuple[Literal["bron", "xform", "bestand"], str | None]
"""Which of the contents of a form: its source, its XForm, or the file of this name."""


def _inhoud_van(formulier: Formulier) -> dict[_Welk, bytes]:
    uit: dict[_Welk, bytes] = {("bron", None): formulier.bron, ("xform", None): formulier.xform}
    return uit | {("bestand", naam): data for naam, data in formulier.bestanden.items()}


def _formulier_regels(formulier: Formulier) -> Iterator[tuple[str, Model]]:
    yield "formulier", formulier.kop
    for (welk, naam), data in _inhoud_van(formulier).items():
        stukken = [data[i : i + DEEL_BYTES] for i in range(0, len(data), DEEL_BYTES)]
        for nr, stuk in enumerate(stukken, start=1):
            yield (
                "formulierdeel",
                FormulierDeel(
                    formulier=formulier.kop.id,
                    welk=welk,
                    naam=naam,
                    deel=nr,
                    delen=len(stukken),
                    data=base64.b64encode(stuk).decode(),
                ),
            )


def delen_van(stemming: Stemming, inhoud: Pakketinhoud) -> Iterator[tuple[str, Model]]:
    """All parts in the order in which they are written, each with its kind."""
    yield "stemming", stemming
    yield "termijnen", inhoud.termijnen
    if inhoud.centraal_register is not None:
        yield "register", inhoud.centraal_register
    if inhoud.herkenning:
        yield "herkenning", Herkenning(tekst=inhoud.herkenning)
    soorten: tuple[tuple[str, Iterable[Model]], ...] = (
        ("kiesraadlid", inhoud.kiesraadleden),
        ("contact", inhoud.contacten),
        ("ladder", inhoud.ladders),
        ("sjabloon", inhoud.sjablonen),
        ("instructie", inhoud.instructies),
        ("plek", inhoud.plekken),
    )
    for soort, delen in soorten:
        for deel in delen:
            yield soort, deel
    for formulier in inhoud.formulieren:
        yield from _formulier_regels(formulier)


def fout_in_regel(code: str, nr: int, melding: str) -> PakketFout:
    """The refusal of line ``nr``, as an editor counts: the head is line 1."""
    return PakketFout(code, melding, waar=f"regel {nr}", remedie=NIEUW_PAKKET)


def lees_regel(nr: int, regel: bytes) -> tuple[str, Model]:
    """One line as its kind and its part; raises PakketFout."""
    if len(regel) > MAX_REGEL:
        raise fout_in_regel("PAKKET_REGEL_TE_LANG", nr, "Een regel van dit pakket is te lang.")
    try:
        soort = lees_json_object(regel).get("soort")
    except ZegelFout as fout:
        raise fout_in_regel(
            "PAKKET_FOUT_IN_REGEL", nr, "Een regel van dit pakket is niet leesbaar."
        ) from fout
    model = REGELS.get(soort) if isinstance(soort, str) else None
    if model is None:
        raise fout_in_regel(
            "PAKKET_ONBEKEND_DEEL", nr, "Dit pakket heeft een deel dat dit programma niet kent."
        )
    try:
        inhoud: Model = model.model_validate_json(regel, strict=True).inhoud
    except ValidationError as fout:
        velden = ", ".join(".".join(str(d) for d in f["loc"][1:]) for f in fout.errors()[:5])
        raise fout_in_regel(
            "PAKKET_FOUT_IN_REGEL", nr, f"Een deel ({soort}) heeft een fout in: {velden}."
        ) from fout
    return str(soort), inhoud


def _formulier_fout(id_: str, melding: str) -> PakketFout:
    return PakketFout("PAKKET_FORMULIER", melding, waar=f"formulier {id_}", remedie=NIEUW_PAKKET)


def _stukken(kop: FormulierKop, delen: Sequence[FormulierDeel], sha256: str) -> bytes:
    """Put the pieces of one content of a form together and check its hash."""
    aantal = len(delen)
    if [(d.deel, d.delen) for d in delen] != [(nr, aantal) for nr in range(1, aantal + 1)]:
        raise _formulier_fout(kop.id, "De stukken van een formulier zijn niet volledig.")
    try:
        data = b"".join(base64.b64decode(d.data, validate=True) for d in delen)
    except ValueError as fout:
        raise _formulier_fout(kop.id, "Een stuk van een formulier is niet leesbaar.") from fout
    if hashlib.sha256(data).hexdigest() != sha256:
        raise _formulier_fout(kop.id, "De inhoud van een formulier past niet bij het pakket.")
    return data


def _lees_formulier(kop: FormulierKop, delen: Iterable[FormulierDeel]) -> Formulier:
    """One form from its own pieces; a file that its head does not name is refused."""
    per_inhoud: dict[_Welk, list[FormulierDeel]] = {}
    for deel in delen:
        per_inhoud.setdefault((deel.welk, deel.naam), []).append(deel)
    bron = _stukken(kop, per_inhoud.pop(("bron", None), []), kop.bron_sha256)
    xform = _stukken(kop, per_inhoud.pop(("xform", None), []), kop.xform_sha256)
    bestanden = {
        bestand.naam: _stukken(kop, per_inhoud.pop(("bestand", bestand.naam), []), bestand.sha256)
        for bestand in kop.bestanden or ()
    }
    if per_inhoud:
        raise _formulier_fout(kop.id, "Er is een bestand dat dit formulier niet noemt.")
    return Formulier(kop=kop, bron=bron, xform=xform, bestanden=bestanden)


def lees_formulieren(
    koppen: Iterable[FormulierKop], delen: Iterable[FormulierDeel]
) -> tuple[Formulier, ...]:
    """Put the forms together from their pieces; raises PakketFout for a gap or a wrong hash."""
    per_formulier: dict[str, list[FormulierDeel]] = {}
    for deel in delen:
        per_formulier.setdefault(deel.formulier, []).append(deel)
    uit = tuple(_lees_formulier(kop, per_formulier.pop(kop.id, ())) for kop in koppen)
    for id_ in per_formulier:
        raise _formulier_fout(id_, "Er zijn stukken van een formulier dat er niet is.")
    return uit
