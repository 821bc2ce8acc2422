"""What is still open in a dossier, by duty and then by age: a pure function of what was recorded.

Telling the organisations and the minister goes first (R-PA-15, Kieswet A 12 lid 5:
*onmiddellijk*), then judging signalen (R-ONR-2), then what is half written, then what became of a
procesaanwijzing (R-PA-17), then the day itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from .bezoek import Bezoek, stel_afsluiten_voor
from .handelingen.basis import Concept
from .kennisgeving import Kennisgeving, OntvangerRol
from .procesaanwijzing import Procesaanwijzing
from .signaal import Signaal, Uitkomst
from .stand import Object, Stand
from .tekst import Getypt, Zin, samen

WAARNEMING = "waarneming"
"""Kind of a Concept that is a theme form; its content names the form (``formulier``).

With ``betreft`` it corrects the waarneming of that id.
"""

NOTITIE = "notitie"
"""Kind of a Concept that is a note."""

SIGNAAL = "signaal"
"""Kind of a Concept that is a signaal that was not stated yet."""


_AFMAKEN = {
    WAARNEMING: ("", "formulier"),
    SIGNAAL: ("Signaal afmaken", "signaal"),
    "overleg": ("Overleg vastleggen", "overleg"),
    "escalatie": ("Escalatie vastleggen", "escalatie"),
    "procesaanwijzing": ("Procesaanwijzing afmaken", "onregelmatigheid"),
}
"""Title and page of what is half written, by kind of Concept."""

_KORT = 22
_WIE = {
    OntvangerRol.MINISTER: "de minister",
    OntvangerRol.GEMEENTE: "de gemeente",
    OntvangerRol.OPENBAAR_LICHAAM: "het openbaar lichaam",
    OntvangerRol.WATERSCHAP: "het waterschap",
}
_WEET_HET_NIET = {
    OntvangerRol.MINISTER: "De minister weet het nog niet",
    OntvangerRol.GEMEENTE: "De gemeente weet het nog niet",
    OntvangerRol.OPENBAAR_LICHAAM: "Het openbaar lichaam weet het nog niet",
    OntvangerRol.WATERSCHAP: "Het waterschap weet het nog niet",
}


class Plicht(IntEnum):
    """What goes before what; lower is more urgent."""

    VERTELLEN = 1
    MAILEN = 2
    BEOORDELEN = 3
    AFMAKEN = 4
    OPVOLGEN = 5
    DAG_SLUITEN = 6


class Toestand(StrEnum):
    """How it stands: red only for a duty that is late."""

    TE_LAAT = "te_laat"
    LET_OP = "let_op"
    BEZIG = "bezig"
    LEEG = "leeg"


@dataclass(frozen=True)
class OpenPunt:
    """One thing to do: what, where, since when, and the page that it opens.

    ``pagina`` and ``id`` are those of ``ui/navigatie.py``, or ``notitie`` for the note that was
    not finished. ``toon_duur`` is False where how long it has been open says nothing.
    """

    plicht: Plicht
    toestand: Toestand
    titel: str
    waar: str
    sinds: datetime
    pagina: str
    id: str = ""
    toon_duur: bool = True


def tel_signalen(stand: Stand) -> dict[str, int]:
    """The number of each signaal: the order in which they were stated, withdrawn ones too."""
    alle = stand.alle(Signaal, ook_ingetrokken=True)
    return {object_.id: nummer for nummer, object_ in enumerate(alle, 1)}


def _bezoek(stand: Stand, bezoek_id: str | None) -> Object[Bezoek] | None:
    try:
        return stand.geef(bezoek_id or "", Bezoek)
    except KeyError:
        return None


def _waar(stand: Stand, bezoek_id: str | None) -> str:
    """Short, for the second line: the number of the plek, else its name."""
    bezoek = _bezoek(stand, bezoek_id)
    if bezoek is None:
        return ""
    plek = bezoek.inhoud.plek
    if plek.nummer is None:
        return Getypt(plek.naam)
    return Zin("nr. {0}", Getypt(plek.nummer))


def _begin(tekst: str) -> str:
    """The first words of a text: enough to know which one it is."""
    regel = " ".join(tekst.split())
    return regel if len(regel) <= _KORT else f"{regel[: _KORT - 1].rsplit(' ', 1)[0]}…"


def _klok(moment: datetime) -> str:
    return Zin("{0}.{1} uur", str(moment.hour), f"{moment.minute:02d}")


def _kennisgevingen(stand: Stand) -> Iterator[OpenPunt]:
    for object_ in stand.alle(Kennisgeving):
        kennisgeving = object_.inhoud
        if kennisgeving.compleet or not kennisgeving.ontvanger.verplicht:
            continue
        try:
            aanwijzing = stand.geef(kennisgeving.procesaanwijzing, Procesaanwijzing)
        except KeyError:
            continue
        if aanwijzing.ingetrokken:
            continue
        gegeven = aanwijzing.inhoud.invulling.gegeven_op or aanwijzing.vastgelegd_op
        wie = _WIE[kennisgeving.ontvanger.rol]
        verteld = kennisgeving.verteld_op is not None
        mail = "is nog concept" if kennisgeving.mail_concept_op else "is er nog niet"
        yield OpenPunt(
            plicht=Plicht.MAILEN if verteld else Plicht.VERTELLEN,
            toestand=Toestand.LET_OP if verteld else Toestand.TE_LAAT,
            titel=Zin("Mail aan {0} {1}", wie, mail)
            if verteld
            else _WEET_HET_NIET[kennisgeving.ontvanger.rol],
            waar=Zin("Procesaanwijzing {0}", _klok(gegeven)),
            sinds=gegeven,
            pagina="kennisgevingen",
            id=kennisgeving.procesaanwijzing,
        )


def _signalen(stand: Stand) -> Iterator[OpenPunt]:
    nummers = tel_signalen(stand)
    for object_ in stand.alle(Signaal):
        signaal = object_.inhoud
        if not signaal.uitkomst.open:
            continue
        nieuw = signaal.uitkomst is Uitkomst.NIEUW
        plek = _waar(stand, signaal.bezoek)
        kort = _begin(signaal.wat)
        nummer = nummers[object_.id]
        yield OpenPunt(
            plicht=Plicht.BEOORDELEN,
            toestand=Toestand.TE_LAAT if signaal.spoed and nieuw else Toestand.LET_OP,
            titel=Zin(
                "Signaal {0} beoordelen" if nieuw else "Signaal {0} is nog in onderzoek",
                str(nummer),
            ),
            waar=samen(plek, Getypt(kort)),
            sinds=signaal.waargenomen_op,
            pagina="kenmerken" if nieuw else "onderzoek",
            id=object_.id,
        )


def open_vragen(concept: Concept) -> int | None:
    """How many questions of a form are open yet, as the form page kept it; None when unknown."""
    voortgang = concept.inhoud.get("voortgang")
    if not isinstance(voortgang, Mapping):
        return None
    delen = [voortgang.get(naam) for naam in ("totaal", "gezien", "niet_gezien")]
    if not all(isinstance(deel, int) for deel in delen):
        return None
    totaal, gezien, niet_gezien = (int(deel or 0) for deel in delen)
    return max(0, totaal - gezien - niet_gezien)


def nog_open(nog: int) -> str:
    """How many questions are open, in words."""
    return Zin("{0} vraag open" if nog == 1 else "{0} vragen open", str(nog))


def titel_van(concept: Concept, titels: Mapping[str, str]) -> str:
    """The title of a form that is being filled in or corrected."""
    id_ = str(concept.inhoud.get("formulier"))
    titel = Getypt(titels[id_]) if id_ in titels else "Formulier"
    return Zin("Wijziging: {0}", titel) if concept.betreft else titel


def _concepten(
    stand: Stand, concepten: Sequence[Concept], titels: Mapping[str, str]
) -> Iterator[OpenPunt]:
    for concept in concepten:
        plek = _waar(stand, concept.bezoek)
        if concept.soort == WAARNEMING:
            nog = open_vragen(concept)
            titel = titel_van(concept, titels)
            waar = samen(plek, "" if nog is None else nog_open(nog))
        elif concept.soort == NOTITIE:
            titel, waar = "Notitie afmaken", plek
        elif concept.soort in _AFMAKEN and (
            concept.soort == SIGNAAL or stand.heeft(concept.betreft or "")
        ):
            titel, waar = _AFMAKEN[concept.soort][0], plek
        else:
            continue
        pagina = _AFMAKEN.get(concept.soort, ("", concept.soort))[1]
        yield OpenPunt(
            plicht=Plicht.AFMAKEN,
            toestand=Toestand.BEZIG,
            titel=titel,
            waar=waar,
            sinds=concept.gewijzigd_op,
            toon_duur=False,
            pagina=pagina,
            id=concept.id
            if concept.soort in {WAARNEMING, NOTITIE}
            else concept.betreft or concept.id,
        )


def _opvolgingen(stand: Stand, nu: datetime) -> Iterator[OpenPunt]:
    for object_ in stand.alle(Procesaanwijzing):
        aanwijzing = object_.inhoud
        if aanwijzing.opvolging is not None:
            continue
        gegeven = aanwijzing.invulling.gegeven_op or object_.vastgelegd_op
        termijn = aanwijzing.invulling.termijn
        voorbij = termijn is not None and termijn <= nu
        yield OpenPunt(
            plicht=Plicht.OPVOLGEN,
            toestand=Toestand.LET_OP if voorbij else Toestand.LEEG,
            titel="Opvolging vastleggen",
            waar=Zin("Procesaanwijzing {0}", _klok(gegeven))
            if termijn is None
            else Zin("Procesaanwijzing {0}, voor {1}", _klok(gegeven), _klok(termijn)),
            sinds=termijn if voorbij and termijn is not None else gegeven,
            toon_duur=voorbij,
            pagina="procesaanwijzing",
            id=object_.id,
        )


def _dag(stand: Stand, nu: datetime) -> Iterator[OpenPunt]:
    dag = stand.werkdag()
    if dag is None or stand.huidig_bezoek() is not None:
        return
    if stel_afsluiten_voor(dag.inhoud, nu):
        yield OpenPunt(
            plicht=Plicht.DAG_SLUITEN,
            toestand=Toestand.LET_OP,
            titel="Werkdag sluiten",
            waar=Zin("Begonnen op {0}", f"{dag.inhoud.datum.day}-{dag.inhoud.datum.month}"),
            sinds=dag.inhoud.begonnen_op,
            toon_duur=False,
            pagina="versturen",
        )


def open_punten(
    stand: Stand, concepten: Sequence[Concept], titels: Mapping[str, str], nu: datetime
) -> list[OpenPunt]:
    """All open points, by duty and then oldest first. ``titels`` maps form ids to titles."""
    punten = [
        *_kennisgevingen(stand),
        *_signalen(stand),
        *_concepten(stand, concepten, titels),
        *_opvolgingen(stand, nu),
        *_dag(stand, nu),
    ]
    return sorted(punten, key=lambda p: (p.plicht, p.toestand is not Toestand.TE_LAAT, p.sinds))
