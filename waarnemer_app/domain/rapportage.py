"""Input for the rapportage van bevindingen, per organ (plan 3.5; R-RAP-1 to R-RAP-8, R-ESC-8).

The rapportage itself is made by the Kiesraad; this gathers what a dossier gives to it (R-RAP-11).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from .basis import Id, LangeTekst, Model
from .bevinding import Bevinding, blokkade
from .onregelmatigheid import Onregelmatigheid
from .pakket import Keten, Pakket
from .procesaanwijzing import Procesaanwijzing
from .stand import Object, Stand
from .verkiezing import Plek, StembureauSoort, Verkiezing, VertegenwoordigendOrgaan

PLAN = "Plan 3.5"
TITEL = "Invoer voor de rapportage van bevindingen"
NIET_ALLES = (
    "De Kiesraad kan niet elke onregelmatigheid in het land opmerken. "
    "Deze lijst is dus niet volledig."
)
GEEN = "Er zijn geen onregelmatigheden geconstateerd."
NOG_NIET = "Dit is nog niet te zeggen: een onregelmatigheid staat nog bij geen orgaan."
GEEN_ORGAAN = "De gemeente van deze plek hoort bij geen orgaan in het pakket."
ORGANISATIEKETEN = (
    "Hier is een procesaanwijzing gegeven, maar dit is de organisatieketen. "
    "De Kiesraad beslist waar dit komt te staan."
)
PROJECTLEIDER = "projectleider"


class RapportageRegel(Model):
    """One onregelmatigheid at a stembureau, with number and name (R-RAP-3).

    ``aanwijzingen`` are the ids of its procesaanwijzingen; ``bevindingen`` what is missing yet.
    """

    onregelmatigheid: Id
    plek: Plek
    feiten: LangeTekst
    opgelost_na_overleg: bool
    aanwijzingen: tuple[Id, ...]
    bevindingen: tuple[Bevinding, ...]


class RapportageInvoer(Model):
    """The three questions of the rapportage for one organ, in their order (R-RAP-3).

    ``verklaring`` says that not everything can be noticed; it is always there (R-RAP-4).
    ``zonder_orgaan`` counts what this election has that stands with none of its organs.
    """

    verkiezing: Id
    orgaan: VertegenwoordigendOrgaan
    geconstateerd: tuple[RapportageRegel, ...]
    opgelost: tuple[RapportageRegel, ...]
    met_aanwijzing: tuple[RapportageRegel, ...]
    zonder_orgaan: int
    verklaring: str = NIET_ALLES

    @property
    def gereed(self) -> bool:
        """False while an item misses something; the draft is then marked *niet gereed*."""
        return not self.zonder_orgaan and not any(r.bevindingen for r in self.geconstateerd)

    @property
    def slot(self) -> str:
        """What is told to an organ for which nothing was found (R-RAP-6); else empty."""
        if self.geconstateerd:
            return ""
        return NOG_NIET if self.zonder_orgaan else GEEN


class NietGeplaatst(Model):
    """What stands in no rapportage of these elections, and why: the bureau must say where."""

    regel: RapportageRegel
    verkiezingen: tuple[Id, ...]
    reden: str


def sprak_projectleider(stand: Stand, onregelmatigheid: str) -> bool:
    """True when an overleg or escalatie with a projectleider was logged (R-RAP-5)."""
    rollen = [
        *(o.inhoud.met_rol for o in stand.overleggen(onregelmatigheid)),
        *(e.inhoud.met_rol for e in stand.escalaties(onregelmatigheid)),
    ]
    return any(PROJECTLEIDER in rol.casefold() for rol in rollen)


def toets_geinformeerd(inhoud: Onregelmatigheid) -> list[Bevinding]:
    """No surprise: nothing is reported or advised that the organisation does not know (R-ESC-8)."""
    if inhoud.organisatie_vooraf_geinformeerd_op is not None:
        return []
    return [
        blokkade(
            "RAP_NIET_GEINFORMEERD",
            "De gemeente of het waterschap weet dit nog niet.",
            "Bel eerst. Leg vast wanneer, hoe en door wie.",
            "R-ESC-8",
            "Plan 1.4, 3.5",
            "organisatie_vooraf_geinformeerd_op",
        )
    ]


def toets_rapportage(
    inhoud: Onregelmatigheid,
    plek: Plek,
    aanwijzingen: list[Object[Procesaanwijzing]],
    *,
    projectleider: bool,
) -> list[Bevinding]:
    """What is missing before this onregelmatigheid may stand in a rapportage."""
    uit: list[Bevinding] = []
    if plek.nummer is None and plek.stembureau_soort in {None, StembureauSoort.STEMBUREAU}:
        uit.append(
            blokkade(
                "RAP_ZONDER_NUMMER",
                "Het stembureau heeft hier geen nummer.",
                "Koppel de plek aan het stembureau in de lijst.",
                "R-RAP-3",
                PLAN,
                "plek",
            )
        )
    uit += toets_geinformeerd(inhoud)
    if not projectleider and not inhoud.laat_bekend_reden.strip():
        uit.append(
            blokkade(
                "RAP_GEEN_OVERLEG",
                "Er is geen overleg met een projectleider vastgelegd.",
                "Leg dat vast, of schrijf waarom de Kiesraad dit eerst later wist.",
                "R-RAP-5",
                PLAN,
                "laat_bekend_reden",
            )
        )
    for object_ in aanwijzingen:
        aanwijzing = object_.inhoud
        if aanwijzing.opvolging is None or not aanwijzing.invulling.reden.strip():
            uit.append(
                blokkade(
                    "RAP_AANWIJZING_ONVOLLEDIG",
                    "De reden of de opvolging van de procesaanwijzing ontbreekt.",
                    "Schrijf waarom de aanwijzing is gegeven, en hoe het daarna ging.",
                    "R-RAP-8",
                    "Plan 3.4.2; Kieswet A 13 lid 1",
                    "opvolging",
                )
            )
            break
    return uit


def hoort_erin(inhoud: Onregelmatigheid) -> bool:
    """Only what is under responsibility of a stembureau (R-RAP-1); the organisatieketen never."""
    return inhoud.keten is Keten.UITSLAGVASTSTELLING


def niet_geplaatst(
    stand: Stand, pakket: Pakket, plek_van: Callable[[str], Plek]
) -> tuple[NietGeplaatst, ...]:
    """What a dossier has that no organ would hear of: it may not fall out unseen.

    That is a fact in a gemeente that lies in the area of no organ of an election (R-RAP-2), and
    a procesaanwijzing in the organisatieketen: she belongs in a rapportage (R-RAP-8) and may not
    stand there (R-RAP-1).
    """
    uit = []
    for object_ in stand.alle(Onregelmatigheid):
        inhoud = object_.inhoud
        plek = plek_van(inhoud.plek)
        if hoort_erin(inhoud):
            waar = tuple(
                v
                for v in inhoud.verkiezingen
                if not pakket.stemming.verkiezing(v).organen_bij(plek.gemeente_code)
            )
            reden = GEEN_ORGAAN
        else:
            waar = inhoud.verkiezingen if stand.aanwijzingen(object_.id) else ()
            reden = ORGANISATIEKETEN
        if waar:
            regel = rapportage_regel(stand, object_, plek)
            uit.append(NietGeplaatst(regel=regel, verkiezingen=waar, reden=reden))
    return tuple(uit)


def rapportage_invoer(
    stand: Stand, pakket: Pakket, plek_van: Callable[[str], Plek]
) -> tuple[RapportageInvoer, ...]:
    """One input per vertegenwoordigend orgaan of the stemming (R-RAP-2), also where it is empty.

    A fact at combined elections stands at each organ it concerns. What stayed a signaal never
    enters (R-RAP-7). ``plek_van`` gives a plek by id, or raises KeyError.
    """
    los = Counter(v for n in niet_geplaatst(stand, pakket, plek_van) for v in n.verkiezingen)
    regels = [
        (object_.inhoud, rapportage_regel(stand, object_, plek_van(object_.inhoud.plek)))
        for object_ in stand.alle(Onregelmatigheid)
        if hoort_erin(object_.inhoud)
    ]
    return tuple(
        _invoer(verkiezing, orgaan, regels, los[verkiezing.id])
        for verkiezing in pakket.stemming.verkiezingen
        for orgaan in verkiezing.organen
    )


def rapportage_regel(
    stand: Stand, object_: Object[Onregelmatigheid], plek: Plek
) -> RapportageRegel:
    """The line of one onregelmatigheid, with what is missing yet."""
    aanwijzingen = stand.aanwijzingen(object_.id)
    overleggen = [o.inhoud for o in stand.overleggen(object_.id)]
    escalaties = [e.inhoud for e in stand.escalaties(object_.id)]
    laatste = overleggen[-1] if overleggen else None
    return RapportageRegel(
        onregelmatigheid=object_.id,
        plek=plek,
        feiten=object_.inhoud.feiten,
        # an escalatie after it that did not help says that it was not solved after all; in the
        # same minute too, for the talk goes first (R-ESC-1)
        opgelost_na_overleg=laatste is not None
        and laatste.opgelost
        and not any(e.tijd >= laatste.tijd and not e.opgelost for e in escalaties),
        aanwijzingen=tuple(a.id for a in aanwijzingen),
        bevindingen=tuple(
            toets_rapportage(
                object_.inhoud,
                plek,
                aanwijzingen,
                projectleider=sprak_projectleider(stand, object_.id),
            )
        ),
    )


def _invoer(
    verkiezing: Verkiezing,
    orgaan: VertegenwoordigendOrgaan,
    regels: list[tuple[Onregelmatigheid, RapportageRegel]],
    zonder_orgaan: int,
) -> RapportageInvoer:
    hier = tuple(
        regel
        for inhoud, regel in regels
        if verkiezing.id in inhoud.verkiezingen
        and orgaan in verkiezing.organen_bij(regel.plek.gemeente_code)
    )
    return RapportageInvoer(
        verkiezing=verkiezing.id,
        orgaan=orgaan,
        geconstateerd=hier,
        opgelost=tuple(r for r in hier if r.opgelost_na_overleg and not r.aanwijzingen),
        met_aanwijzing=tuple(r for r in hier if r.aanwijzingen),
        zonder_orgaan=zonder_orgaan,
    )
