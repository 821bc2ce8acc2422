"""What a newer list changes in the plekken that are there, and taking it in without losing one.

A plek that someone is assigned to, or of which something was recorded, is never removed unsaid.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from waarnemer_app.domain.verkiezing import Locatie, Plek


@dataclass(frozen=True)
class Verandering:
    """One field of a plek that got another value; ``waar`` names the plek as people do."""

    plek: str
    waar: str
    veld: str
    oud: str
    nieuw: str


@dataclass(frozen=True)
class Verschil:
    """New plekken, changed fields, plekken that are gone, and those kept although they are gone."""

    nieuw: tuple[Plek, ...] = ()
    veranderd: tuple[Verandering, ...] = ()
    weg: tuple[Plek, ...] = ()
    behouden: tuple[Plek, ...] = ()

    @property
    def leeg(self) -> bool:
        """True when the newer list says the same."""
        return not (self.nieuw or self.veranderd or self.weg or self.behouden)


def waar(plek: Plek) -> str:
    """Gemeente, number and name of a plek."""
    return f"{plek.gemeente}, {plek.aanduiding}" if plek.gemeente else plek.aanduiding


def _halte(locatie: Locatie) -> str:
    uren = [f"{tijd:%d-%m %H:%M}" for tijd in (locatie.open, locatie.dicht) if tijd]
    punt = f"{locatie.x:.0f},{locatie.y:.0f}" if locatie.x and locatie.y else ""
    delen = (locatie.naam, locatie.adres, locatie.postcode, locatie.plaats, "-".join(uren), punt)
    return ", ".join(deel for deel in delen if deel)


def _velden(plek: Plek) -> dict[str, str]:
    """What is compared of a plek, as text; a key of a place says nothing to a reader."""
    return {
        "naam": plek.naam,
        "nummer": str(plek.nummer or ""),
        "vorm": plek.vorm or "",
        "gemeente": plek.gemeente,
        "verkiezingen": ", ".join(plek.verkiezingen),
        "stemopneming": plek.stemopneming or "",
        "locaties": "; ".join(_halte(locatie) for locatie in plek.locaties),
    }


def vergelijk(
    oud: Sequence[Plek],
    nieuw: Sequence[Plek],
    *,
    vast: Collection[str] = (),
    gemeenten: Collection[str] | None = None,
) -> Verschil:
    """What ``nieuw`` changes in ``oud``. ``vast`` are ids of plekken that must stay.

    With ``gemeenten`` the newer list is about those alone: nothing of another gemeente is gone.
    """
    was = {plek.id: plek for plek in oud}
    wordt = {plek.id: plek for plek in nieuw}
    veranderd: list[Verandering] = []
    for id_ in was.keys() & wordt.keys():
        voor, na = _velden(was[id_]), _velden(wordt[id_])
        veranderd.extend(
            Verandering(id_, waar(wordt[id_]), veld, voor[veld], na[veld])
            for veld in voor
            if voor[veld] != na[veld]
        )
    weg = [
        plek
        for id_, plek in was.items()
        if id_ not in wordt and (gemeenten is None or plek.gemeente_code in gemeenten)
    ]
    return Verschil(
        nieuw=tuple(plek for id_, plek in wordt.items() if id_ not in was),
        veranderd=tuple(sorted(veranderd, key=lambda v: (v.waar, v.veld))),
        weg=tuple(plek for plek in weg if plek.id not in vast),
        behouden=tuple(plek for plek in weg if plek.id in vast),
    )


def voeg_samen(oud: Sequence[Plek], nieuw: Sequence[Plek], verschil: Verschil) -> tuple[Plek, ...]:
    """The plekken after the change: the newer ones, and of the older what is not gone."""
    wordt = {plek.id for plek in nieuw}
    weg = {plek.id for plek in verschil.weg}
    return (*nieuw, *(plek for plek in oud if plek.id not in wordt and plek.id not in weg))


def in_woorden(verschil: Verschil, *, hoogstens: int = 20) -> str:
    """The difference to read, with at most so many lines per kind."""
    if verschil.leeg:
        return "De plekken zijn gelijk."
    regels = []
    for kop, lijnen in (
        ("nieuw", [waar(plek) for plek in verschil.nieuw]),
        (
            "veranderd",
            [f"{v.waar}: {v.veld} “{v.oud}” → “{v.nieuw}”" for v in verschil.veranderd],
        ),
        ("weg", [waar(plek) for plek in verschil.weg]),
        ("niet meer in de lijst, maar behouden", [waar(plek) for plek in verschil.behouden]),
    ):
        if lijnen:
            regels.append(f"{len(lijnen)} {kop}:")
            regels.extend(f"  {lijn}" for lijn in lijnen[:hoogstens])
            if len(lijnen) > hoogstens:
                regels.append(f"  en nog {len(lijnen) - hoogstens}")
    return "\n".join(regels)
