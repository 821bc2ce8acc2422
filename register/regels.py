"""Reading what is held: the kern of a revision, and folding revisions into dossiers per waarnemer.

What is held was checked when it came in; it is read lightly here. Who wants it proved checks the
export (``controle.py``). A waarnemer may have several chains: a laptop that took over a copy goes
on with the same objects under a key of its own. So an object belongs to (waarnemer, object), and
its revisions follow each other by ``rev``.
"""

from __future__ import annotations

from binascii import a2b_base64
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import from_json

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.revisie import Kern, RevisieSoort, hash_van
from waarnemer_app.domain.stand import SOORTEN, Stand
from waarnemer_app.domain.zegel import ZegelFout, lees_json_object

_URL = bytes.maketrans(b"-_", b"+/")


def lading(jws: str) -> dict[str, object]:
    """The payload of a JWS that was checked before; raises ZegelFout."""
    try:
        deel = jws.split(".")[1].encode("ascii").translate(_URL)
        gelezen = from_json(a2b_base64(deel + b"=="))
    except (ValueError, IndexError) as fout:
        raise ZegelFout("De regel is niet leesbaar.") from fout
    if not isinstance(gelezen, dict):
        raise ZegelFout("De regel is niet leesbaar.")
    return gelezen


def kern_van(jws: str) -> Kern:
    """The kern of a revision that was checked before; raises ZegelFout."""
    i = lading(jws)
    try:
        return Kern(
            int(str(i["seq"])),
            str(i["vorige"]),
            str(i["apparaat"]),
            str(i["object"]),
            int(str(i["rev"])),
            str(i["objectSoort"]),
            RevisieSoort(str(i["soort"])),
            str(i["reden"]),
            datetime.fromisoformat(str(i["waargenomenOp"])),
            datetime.fromisoformat(str(i["vastgelegdOp"])),
            str(i["inhoudHash"]),
        )
    except (ValueError, KeyError) as fout:
        raise ZegelFout("De revisie is niet leesbaar.") from fout


def lees_inhoud(soort: str, inhoud: bytes | None) -> Inhoud | None:
    """The content when it fits the schema of its kind, else None."""
    klasse = SOORTEN.get(soort)
    if klasse is None or inhoud is None:
        return None
    try:
        return klasse.model_validate(lees_json_object(inhoud))
    except (ZegelFout, ValidationError):
        return None


class Revisierij(NamedTuple):
    """A revision as it is held; ``inhoud`` is None when it was erased."""

    waarnemer: str
    jws: str
    inhoud: bytes | None


@dataclass
class Gevouwen:
    """The dossier of one waarnemer; ``onbekend`` are objects this program cannot read."""

    stand: Stand = field(default_factory=Stand)
    onbekend: set[str] = field(default_factory=set)


def vouw(rijen: Iterable[Revisierij]) -> dict[str, Gevouwen]:
    """Fold revisions into one dossier per waarnemer, in the order in which they were stated.

    An object of which any content does not fit is left out whole and named in ``onbekend``: half
    of it would be worse than nothing, and whoever shows the rest says so.
    """
    per: dict[str, list[_Regel]] = {}
    for rij in rijen:
        kern = kern_van(rij.jws)
        gelezen = lees_inhoud(kern.objectSoort, rij.inhoud)
        fout = kern.objectSoort not in SOORTEN or (gelezen is None and rij.inhoud is not None)
        per.setdefault(rij.waarnemer, []).append(_Regel(kern, hash_van(rij.jws), gelezen, fout))
    return {waarnemer: _vouw(regels) for waarnemer, regels in per.items()}


class _Regel(NamedTuple):
    kern: Kern
    hash: str
    inhoud: Inhoud | None
    fout: bool


def _vouw(regels: list[_Regel]) -> Gevouwen:
    # By rev within an object; by moment for the order of the objects.
    regels.sort(key=lambda r: (r.kern.rev, r.kern.vastgelegdOp, r.kern.apparaat, r.kern.seq))
    soorten: dict[str, str] = {}
    onbekend = set()
    for r in regels:
        # One object keeps its kind; what says otherwise is not read.
        if r.fout or soorten.setdefault(r.kern.object, r.kern.objectSoort) != r.kern.objectSoort:
            onbekend.add(r.kern.object)
    gevouwen = Gevouwen(onbekend=onbekend)
    for r in regels:
        if r.kern.object not in onbekend:
            gevouwen.stand.pas_toe(r.kern, r.hash, r.inhoud)
    return gevouwen
