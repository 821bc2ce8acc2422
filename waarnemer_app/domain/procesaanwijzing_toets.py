"""The preconditions of a procesaanwijzing as code: blockers and warnings of regels.md 1C.2."""

from __future__ import annotations

import itertools

from .bevinding import Bevinding, blokkade, waarschuwing
from .functiescheiding import mag_aanwijzing_geven
from .onregelmatigheid import Risico
from .organisatie import toets_stembureau_soort
from .pakket import Keten
from .procesaanwijzing import GerichtOp, Invulling, Zaak

A12_1 = "Kieswet A 12 lid 1"


def _grond(zaak: Zaak) -> list[Bevinding]:
    """R-PA-1, R-ESC-6 and the warning that juistheid alone has no ground in A 12 lid 1."""
    uit = []
    onregelmatigheid = zaak.onregelmatigheid
    if onregelmatigheid is None:
        uit.append(
            blokkade(
                "PA_GEEN_ONREGELMATIGHEID",
                "Er is nog geen onregelmatigheid.",
                "Beoordeel eerst het signaal: alle drie de kenmerken.",
                "R-PA-1",
                "Plan 3.4",
                "onregelmatigheid",
            )
        )
    elif onregelmatigheid.keten is Keten.ORGANISATIE:
        uit.append(
            blokkade(
                "PA_ORGANISATIETAAK",
                "Hier kan geen procesaanwijzing. Dit is een taak van de gemeente.",
                "De volgende stap is overleg.",
                "R-ESC-6",
                "Plan 3.4.1; Kieswet A 12 lid 2",
            )
        )
    elif set(onregelmatigheid.kenmerken.risicos) == {Risico.JUISTHEID}:
        uit.append(
            waarschuwing(
                "PA_W_ALLEEN_JUISTHEID",
                "De wet noemt verloop en betrouwbaarheid, niet alleen juistheid.",
                "Schrijf hoe dit de betrouwbaarheid raakt.",
                "R-PA-1",
                A12_1,
                "reden",
            )
        )
    return uit


def _stembureau(zaak: Zaak) -> list[Bevinding]:
    """R-PA-3: one of the six kinds; and it can exist at this election (R-ORG-2)."""
    if zaak.plek.stembureau_soort is None:
        return [
            blokkade(
                "PA_GEEN_STEMBUREAU",
                "Deze plek is geen stembureau.",
                "Kies het stembureau waar de aanwijzing voor is.",
                "R-PA-3",
                "Plan 3.4; Kieswet A 10",
                "plek",
            )
        ]
    soorten = [verkiezing.soort for verkiezing in zaak.verkiezingen]
    return toets_stembureau_soort(zaak.plek.stembureau_soort, soorten)


def _onderwerp(invulling: Invulling) -> list[Bevinding]:
    """R-PA-2, R-PA-4 and R-PA-5: only what happens at a stembureau."""
    uit = []
    if invulling.gericht_op is GerichtOp.UITKOMST_OF_BESLUIT:
        uit.append(
            blokkade(
                "PA_UITKOMST_OF_BESLUIT",
                "Een aanwijzing mag niet gaan over een uitkomst of besluit.",
                "Beschrijf wat het stembureau anders moet doen.",
                "R-PA-4",
                "Plan 3.4; Kieswet A 12 lid 2",
                "gericht_op",
            )
        )
    elif invulling.gericht_op is GerichtOp.ORGANISATIETAAK:
        uit.append(
            blokkade(
                "PA_ORGANISATIETAAK",
                "Een aanwijzing mag niet gaan over een taak van de gemeente.",
                "De volgende stap is overleg met de gemeente.",
                "R-PA-5",
                "Plan 3.4; Kieswet A 12 lid 2",
                "gericht_op",
            )
        )
    elif invulling.gericht_op is GerichtOp.ANDERS:
        uit.append(
            blokkade(
                "PA_NIET_FEITELIJK",
                "Een aanwijzing gaat over wat er op het stembureau gebeurt.",
                "Beschrijf de feitelijke gang van zaken.",
                "R-PA-2",
                A12_1,
                "gericht_op",
            )
        )
    return uit


def _ladder(zaak: Zaak, invulling: Invulling) -> list[Bevinding]:
    """R-PA-6, R-ESC-4, R-ESC-5: the rungs before it, or spoed with its reason (trap 4).

    Only spoed stands in for the escalatie: a rung may be skipped for other reasons, but "in alle
    andere gevallen is er eerst een escalatie" (plan 1.4).
    """
    uit = []
    if invulling.spoed:
        if invulling.spoedreden is None or not invulling.spoedtoelichting.strip():
            uit.append(
                blokkade(
                    "PA_SPOED_ZONDER_REDEN",
                    "Er is spoed, maar de reden ontbreekt.",
                    "Kies tijdsdruk, beschikbaarheid of ernst en schrijf waarom.",
                    "R-ESC-5",
                    "Plan 1.4",
                    "spoedreden",
                )
            )
        if zaak.overleg_op is None:
            uit.append(
                waarschuwing(
                    "PA_W_SPOED_ZONDER_OVERLEG",
                    "Er is met niemand gesproken.",
                    "De wet vraagt overleg. Schrijf waarom dat niet kon.",
                    "R-PA-6",
                    A12_1,
                    "overleg",
                )
            )
        if zaak.overleg_opgelost or zaak.escalatie_opgelost:
            uit.append(
                waarschuwing(
                    "PA_W_AL_OPGELOST",
                    "Het laatste gesprek loste het op.",
                    "Kwam het terug? Leg dat eerst vast als nieuw gesprek.",
                    "R-PA-6",
                    A12_1,
                    "overleg",
                )
            )
        return uit
    if zaak.overleg_op is None or zaak.overleg_opgelost:
        uit.append(
            blokkade(
                "PA_GEEN_OVERLEG",
                "Er is nog geen informeel overleg dat niets oploste.",
                "Spreek met het stembureau of de gemeente en leg dat vast.",
                "R-PA-6",
                "Plan 1.4, 3.4.1",
                "overleg",
            )
        )
    if zaak.escalatie_op is None or zaak.escalatie_opgelost:
        uit.append(
            blokkade(
                "PA_GEEN_ESCALATIE",
                "Er is nog geen escalatie naar de gemeente.",
                "Leg de escalatie vast. Bij spoed: geef een reden.",
                "R-ESC-4",
                "Plan 1.4",
                "escalatie",
            )
        )
    return uit


def _inhoud(invulling: Invulling) -> list[Bevinding]:
    """R-PA-7, R-PA-8 and R-PA-10: repair, the weighing, and what must be done."""
    uit = []
    if invulling.herstel_mogelijk is not True or not invulling.hersteltoelichting.strip():
        uit.append(
            blokkade(
                "PA_HERSTEL_ONMOGELIJK",
                "Er staat niet dat en hoe herstel mogelijk is.",
                "Schrijf hoe het stembureau dit kan herstellen.",
                "R-PA-7",
                "Plan 3.4.1",
                "hersteltoelichting",
            )
        )
    if not invulling.evenredigheidsweging.strip():
        uit.append(
            blokkade(
                "PA_NIET_EVENREDIG",
                "De afweging ontbreekt.",
                "Schrijf waarom deze aanwijzing past bij het probleem.",
                "R-PA-8",
                "Kieswet A 12 lid 3",
                "evenredigheidsweging",
            )
        )
    if not invulling.opdracht.strip():
        uit.append(
            blokkade(
                "PA_GEEN_OPDRACHT",
                "Er staat niet wat het stembureau moet doen.",
                "Schrijf één opdracht, als handeling.",
                "R-PA-10",
                "Plan 3.4",
                "opdracht",
            )
        )
    return uit


def _wijze(invulling: Invulling) -> list[Bevinding]:
    """R-PA-11 and R-PA-13: to whom, and how."""
    uit = []
    if invulling.geadresseerde is None:
        uit.append(
            blokkade(
                "PA_GEEN_GEADRESSEERDE",
                "Er staat niet aan wie de aanwijzing is.",
                "Kies de voorzitter of het stembureau.",
                "R-PA-11",
                "Plan 3.4; Kieswet A 12 lid 1",
                "geadresseerde",
            )
        )
    if invulling.wijze is None:
        uit.append(
            blokkade(
                "PA_GEEN_WIJZE",
                "Er staat niet hoe de aanwijzing is gegeven.",
                "Kies ter plaatse, telefonisch of schriftelijk.",
                "R-PA-13",
                "Plan 3.4.2",
                "wijze",
            )
        )
    return uit


def _gever(zaak: Zaak, invulling: Invulling) -> list[Bevinding]:
    """R-PA-12, R-FS-2: a Kiesraadlid who may, and who spoke it in person."""
    if zaak.lid is None:
        melding = "Er is nog geen lid van de Kiesraad gekozen."
    elif not all(mag_aanwijzing_geven(zaak.lid, v) for v in zaak.verkiezingen):
        melding = "Dit lid mag hier geen aanwijzing geven."
    elif invulling.uitgesproken_door_ander.strip():
        melding = "Iemand anders dan het Kiesraadlid sprak de aanwijzing uit."
    else:
        return []
    return [
        blokkade(
            "PA_GEVER_NIET_BEVOEGD",
            melding,
            "Kies het lid van de Kiesraad dat de aanwijzing gaf.",
            "R-PA-12",
            "Plan 1.4, bijlage 3; Kieswet A 3 lid 3",
            "gegeven_door_lid",
        )
    ]


def _na_zitting(zaak: Zaak, invulling: Invulling) -> bool:
    """The termijn is over the end that is known of the zitting (R-PA-9).

    Known is when the voting ends. Given after that the count runs, in the same zitting.
    """
    einde, termijn = zaak.einde_zitting, invulling.termijn
    if einde is None or termijn is None or termijn <= einde:
        return False
    gegeven = invulling.gegeven_op or zaak.nu
    return gegeven is None or gegeven < einde


def _schorsing(invulling: Invulling) -> list[Bevinding]:
    """R-PA-14: about schorsing the stembureau decides; the Kiesraad only talks about it."""
    schorsing = invulling.schorsing
    door = schorsing.besloten_door.casefold() if schorsing is not None else ""
    if "kiesraad" not in door and "waarnemer" not in door:
        return []
    return [
        waarschuwing(
            "PA_W_SCHORSING_BESLUIT",
            "Over schorsen beslist het stembureau, niet de Kiesraad.",
            "Controleer welke rol dit besliste.",
            "R-PA-14",
            "Plan 3.4.2; Kieswet J 38",
            "schorsing_door",
        )
    ]


def _tijden(zaak: Zaak, invulling: Invulling) -> list[Bevinding]:
    """R-PA-9: a termijn; and overleg, escalatie, giving and termijn in that order."""
    uit = []
    if invulling.termijn is None:
        uit.append(
            blokkade(
                "PA_GEEN_TERMIJN",
                "Er is nog geen termijn.",
                "Kies het tijdstip waarop het klaar moet zijn.",
                "R-PA-9",
                "Kieswet A 12 lid 4",
                "termijn",
            )
        )
    elif _na_zitting(zaak, invulling):
        uit.append(
            waarschuwing(
                "PA_W_TERMIJN_NA_ZITTING",
                "De termijn ligt na het einde van de zitting.",
                "Kies een eerder tijdstip, of schrijf waarom dit kan.",
                "R-PA-9",
                "Kieswet A 12 lid 4",
                "termijn",
            )
        )
    gegeven, nu = invulling.gegeven_op, zaak.nu
    if gegeven is not None and nu is not None and gegeven > nu:
        uit.append(
            waarschuwing(
                "PA_W_TOEKOMST",
                "Het tijdstip van geven ligt in de toekomst.",
                "Controleer de tijd en de klok van deze computer.",
                "R-PA-13",
                "Plan 3.4.2",
                "gegeven_op",
            )
        )
    reeks = [tijd for tijd in (zaak.overleg_op, zaak.escalatie_op, gegeven) if tijd is not None]
    geordend = all(a <= b for a, b in itertools.pairwise(reeks))
    laatste = gegeven or nu
    if not geordend or (
        laatste is not None and invulling.termijn is not None and invulling.termijn <= laatste
    ):
        uit.append(
            blokkade(
                "PA_TIJDVOLGORDE",
                "De tijden staan niet in de goede volgorde.",
                "Eerst overleg, dan escalatie, dan de aanwijzing, dan de termijn.",
                "R-PA-9",
                "Kieswet A 12",
                "gegeven_op",
            )
        )
    return uit


def toets(zaak: Zaak, invulling: Invulling) -> list[Bevinding]:
    """Every blocker and warning that holds for this procesaanwijzing (R-PA-1 to R-PA-12).

    Preparing stops at a blocker; recording never does and stores the codes.
    """
    gevonden = [
        *_grond(zaak),
        *_stembureau(zaak),
        *_onderwerp(invulling),
        *_ladder(zaak, invulling),
        *_inhoud(invulling),
        *_wijze(invulling),
        *_gever(zaak, invulling),
        *_schorsing(invulling),
        *_tijden(zaak, invulling),
    ]
    uniek = {bevinding.code: bevinding for bevinding in reversed(gevonden)}
    return [uniek[code] for code in dict.fromkeys(bevinding.code for bevinding in gevonden)]


def vraagt_schorsing(zaak: Zaak) -> bool:
    """True when the talk about schorsing must be asked: at ernstig and worse (R-PA-14)."""
    return zaak.onregelmatigheid is not None and zaak.onregelmatigheid.ernst.vraagt_schorsing
