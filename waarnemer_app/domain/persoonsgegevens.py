"""Personal data in free text: what looks like it, where, and what to do (T27; model N 10-1).

A warning, never a block, and never perfect: it looks for numbers that check out and for a name
behind a title or initials. Names that stand in the package are not personal here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .pakket import Pakket
from .tekst import Getypt, Zin
from .verkiezing import Plek


class PersoonsgegevenSoort(StrEnum):
    """What was found."""

    BSN = "bsn"
    TELEFOON = "telefoon"
    EMAIL = "email"
    IBAN = "iban"
    GEBOORTEDATUM = "geboortedatum"
    NAAM = "naam"


@dataclass(frozen=True, kw_only=True)
class Vondst:
    """A place in the text (``begin`` and ``eind`` count characters) and the Dutch message."""

    soort: PersoonsgegevenSoort
    begin: int
    eind: int
    tekst: str
    melding: str


_WAT: Final = {
    PersoonsgegevenSoort.BSN: "een burgerservicenummer",
    PersoonsgegevenSoort.TELEFOON: "een telefoonnummer",
    PersoonsgegevenSoort.EMAIL: "een e-mailadres",
    PersoonsgegevenSoort.IBAN: "een rekeningnummer",
    PersoonsgegevenSoort.GEBOORTEDATUM: "een geboortedatum",
    PersoonsgegevenSoort.NAAM: "een naam",
}

INFORMATIEPUNT: Final = ("informatiepunt@kiesraad.nl", "070 426 62 66")
"""Public and printed in every mail (plan, colofon)."""

JONGSTE: Final = 14
"""A full date at least this many years before the stemming may be somebody's birthday."""

_EMAIL: Final = re.compile(r"(?P<deel>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)")
_IBAN: Final = re.compile(
    r"(?<![A-Za-z0-9])(?P<deel>[A-Z]{2}\d{2}(?:[ .]?[A-Z0-9]{4}){2,7}(?:[ .]?[A-Z0-9]{1,3})?)"
    r"(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_BSN: Final = re.compile(r"(?<![\w.])(?P<deel>\d{3}[ .]?\d{3}[ .]?\d{3})(?!\w|[.,]\d)")
_BSN_PUNTEN: Final = re.compile(r"(?<![\w.])(?P<deel>\d{4}[ .]\d{2}[ .]\d{3})(?!\w|[.,]\d)")
_TELEFOON: Final = re.compile(
    r"(?<![\w+])(?P<deel>(?:\+31[ .-]?(?:\(0\))?|0031[ .-]?|\(?0)[ .-]?[1-9](?:[ ().-]{0,3}\d){8})"
    r"(?!\w)"
)
_MAAND: Final = (
    "jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|"
    "sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATUM: Final = re.compile(
    r"(?<![\w-])(?P<deel>(?:0?[1-9]|[12]\d|3[01])"
    rf"(?:[-/.](?:0?[1-9]|1[0-2])[-/.]| (?:{_MAAND})\.? )"
    r"(?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w-])",
    re.IGNORECASE,
)
_GEBOREN: Final = re.compile(
    r"\b(?:geboren(?: op)?|geb\.?|geboortedatum:?)\s+"
    rf"(?P<deel>\d{{1,2}}(?:[-/. ]\d{{1,2}}[-/. ]|\s(?:{_MAAND})\.?\s)(?:\d{{4}}|\d{{2}}))(?!\w)",
    re.IGNORECASE,
)

_VOORVOEGSEL: Final = (
    r"(?:(?:van|von|de|den|der|het|'t|’t|te|ten|ter|la|le|el|al|da|di|dos|op|in 't|in|uit)\s+){0,3}"
)
_ACHTERNAAM: Final = r"[^\W\d_a-z][\w'’]+(?:-(?:van |de |der |den )*[^\W\d_][\w'’]+)*"
_LETTERS: Final = r"(?:(?:[A-Z]|IJ|Th|Ch|Ph|Tj)\.\s{0,2}){1,6}"
_AANSPREEK: Final = re.compile(
    r"\b(?:[Dd]hr|[Mm]evr|[Mm]w|[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Jj]uffrouw|heer|"
    r"DHR|MEVR|MW|MEVROUW|MENEER|DE HEER)\b\.?\s+"
    rf"(?P<deel>(?:{_LETTERS})?{_VOORVOEGSEL}{_ACHTERNAAM}(?:\s+{_VOORVOEGSEL}{_ACHTERNAAM})?)"
)
_INITIALEN: Final = re.compile(
    rf"(?<![\w.])(?P<deel>(?P<letters>{_LETTERS}){_VOORVOEGSEL}{_ACHTERNAAM})"
)

_ROLLEN: Final = frozenset(
    {
        "voorzitter", "plaatsvervangend", "burgemeester", "wethouder", "gezaghebber",
        "dijkgraaf", "minister", "secretaris", "projectleider", "stembureaulid",
        "stembureauleden", "kiezer", "waarnemer", "griffier", "ambtenaar", "kiesraad",
        "gemeente", "stembureau", "informatiepunt",
    }
)  # fmt: skip
"""Behind a title these are a role, and a role may be written."""

_GEEN_NAAM: Final = frozenset(
    {
        "de", "het", "een", "dit", "dat", "deze", "die", "er", "ik", "u", "wij", "zij", "hij",
        "men", "daarna", "daar", "toen", "dan", "ook", "en", "of", "maar", "want", "in", "op",
        "bij", "om", "na", "voor", "van", "met", "uit", "naar", "over", "tot", "door", "als",
        "toch", "wel", "niet", "geen", "nu", "hier", "waar", "wie", "wat", "hoe", "hoeveel",
        "ja", "nee", "kiezers", "stemmen", "blanco", "ongeldig", "samen", "totaal", "alle",
        "elke", "iedere", "zie", "volgens", "tijdens", "omdat", "daarom", "dus", "artikel",
        "lid", "uur", "stembureau", "voorzitter",
    }
)  # fmt: skip
"""Words that begin a sentence behind a letter of the form ("bij D. Daarna …")."""

_LETTER_VAN_MODEL: Final = re.compile(
    r"(?:gelijk aan|equal|rubriek|letter|vak|[=+<>])\s*$", re.IGNORECASE
)
"""Behind these a letter with a point is a count of the model (A to J), and a sentence ends."""

_GEBOUW: Final = re.compile(
    r"(?:school|huis|kerk|hal|zaal|plein|straat|laan|weg|centrum|gebouw|park|hof|kade|gracht|"
    r"college|lyceum|museum|theater|station|toren|dorp|bibliotheek|bad|veld|singel|dijk|stichting)$",
    re.IGNORECASE,
)
_AFKORTINGEN: Final = frozenset(
    {
        "SV", "VV", "MFA", "MFC", "SCC", "GKV", "LTC", "RK", "PC", "NH", "OLV", "BV", "NV", "CS",
        "BS", "OBS", "CBS", "PKN", "RKBS", "PCBS", "KOH", "VOB", "OVU", "RSC", "RVSV", "CV",
        "UA", "BZK", "GSB", "HSB", "CSB", "NBSB", "PV", "IKC", "TC", "FC",
    }
)  # fmt: skip
"""Letters with points that stand for a club, a church or a body."""


def zoek_persoonsgegevens(
    tekst: str, bekend: Collection[str] = (), jaar: int = 2026
) -> list[Vondst]:
    """Find what looks like personal data, in the order of the text; places never overlap.

    ``bekend`` are names and addresses that stand in the package (``bekende_namen``): what lies
    within one of them is left out. ``jaar`` is the year of the stemming.
    """
    alle = (*bekend, *INFORMATIEPUNT)
    vrij = [*_plaatsen(tekst, alle)]
    gevonden: list[Vondst] = []
    for vondst in _alle(tekst, jaar):
        begin, eind = vondst.begin, vondst.eind
        bekende_plaats = any(b <= begin and eind <= e for b, e in vrij)
        dubbel = any(begin < v.eind and v.begin < eind for v in gevonden)
        # asked of a number alone: a package has thousands of names
        nummer = vondst.soort is PersoonsgegevenSoort.TELEFOON and any(
            _cijfers(vondst.tekst) == _cijfers(naam) for naam in alle
        )
        if not (bekende_plaats or dubbel or nummer):
            gevonden.append(vondst)
    return sorted(gevonden, key=lambda vondst: vondst.begin)


def bekende_namen(pakket: Pakket, bezocht: Iterable[Plek] = ()) -> frozenset[str]:
    """Every name, place and address that the package itself holds.

    ``bezocht`` are plekken to add: a dossier keeps those of the list apart from its package.
    """
    alle_plekken = (*pakket.plekken, *bezocht)
    plekken = [naam for p in alle_plekken for naam in (p.naam, p.gemeente)]
    locaties = [
        naam for p in alle_plekken for x in p.locaties for naam in (x.naam, x.adres, x.plaats)
    ]
    contacten = [naam for c in pakket.contacten for naam in (c.naam, c.email, c.telefoon)]
    leden = [lid.naam for lid in pakket.kiesraadleden]
    verkiezingen = [
        naam
        for v in pakket.stemming.verkiezingen
        for naam in (v.naam, *(orgaan.naam for orgaan in v.organen))
    ]
    alle = (*plekken, *locaties, *contacten, *leden, *verkiezingen)
    return frozenset(naam for naam in alle if len(naam.strip()) > 2)


def _alle(tekst: str, jaar: int) -> Iterator[Vondst]:
    """What is found, the surest first."""
    soort = PersoonsgegevenSoort
    patronen: tuple[tuple[PersoonsgegevenSoort, re.Pattern[str], Callable[[str], bool]], ...] = (
        (soort.EMAIL, _EMAIL, bool),
        (soort.IBAN, _IBAN, iban_klopt),
        (soort.GEBOORTEDATUM, _GEBOREN, bool),
        (soort.GEBOORTEDATUM, _DATUM, lambda dag: _jaar(dag) <= jaar - JONGSTE),
        (soort.TELEFOON, _TELEFOON, _telefoon_klopt),
        (soort.BSN, _BSN, elfproef),
        (soort.BSN, _BSN_PUNTEN, elfproef),
    )
    for wat, patroon, klopt in patronen:
        for gevonden in patroon.finditer(tekst):
            if klopt(gevonden["deel"]):
                yield _vondst(wat, gevonden)
    yield from _namen(tekst)


def _jaar(dag: str) -> int:
    """The year of a date that the pattern found: the four digits in a row."""
    return int(re.findall(r"\d{4}", dag)[0])


def _namen(tekst: str) -> Iterator[Vondst]:
    for gevonden in _AANSPREEK.finditer(tekst):
        eerste = re.split(r"[\s.-]", gevonden["deel"])[0].casefold()
        if eerste not in _ROLLEN:
            yield _vondst(PersoonsgegevenSoort.NAAM, gevonden)
    for gevonden in _INITIALEN.finditer(tekst):
        naam = gevonden["deel"].removeprefix(gevonden["letters"]).strip()
        letters = re.sub(r"[^A-Za-z]", "", gevonden["letters"]).upper()
        laatste = naam.split()[-1]
        ervoor = tekst[max(gevonden.start() - 20, 0) : gevonden.start()]
        if len(letters) == 1 and _LETTER_VAN_MODEL.search(ervoor):
            continue
        kort = len(laatste) < 3 or not any(teken.islower() for teken in laatste)
        if kort or letters in _AFKORTINGEN or _GEBOUW.search(laatste):
            continue
        if naam.casefold() not in _GEEN_NAAM:
            yield _vondst(PersoonsgegevenSoort.NAAM, gevonden)


def _vondst(soort: PersoonsgegevenSoort, gevonden: re.Match[str]) -> Vondst:
    begin, eind = gevonden.span("deel")
    tekst = gevonden["deel"]
    advies = (
        "Schrijf alleen de rol, bijvoorbeeld “voorzitter”."
        if soort is PersoonsgegevenSoort.NAAM
        else "Haal het weg."
    )
    return Vondst(
        soort=soort,
        begin=begin,
        eind=eind,
        tekst=tekst,
        melding=Zin("Hier lijkt {0} te staan: “{1}”. {2}", _WAT[soort], Getypt(tekst), advies),
    )


def _plaatsen(tekst: str, namen: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where the known names stand as whole words, whatever their case."""
    klein = "".join(_klein(teken) for teken in tekst)
    for naam in namen:
        gezocht = naam.strip().lower()
        begin = klein.find(gezocht) if gezocht else -1
        while begin >= 0:
            eind = begin + len(gezocht)
            if (
                not klein[max(begin - 1, 0) : begin].isalnum()
                and not klein[eind : eind + 1].isalnum()
            ):
                yield begin, eind
            begin = klein.find(gezocht, begin + 1)


def _klein(teken: str) -> str:
    """The small letter; one whose small form is longer stays, or the places would shift."""
    return teken.lower() if len(teken.lower()) == 1 else teken


def elfproef(nummer: str) -> bool:
    """True when nine digits are a possible burgerservicenummer.

    >>> elfproef("111222333"), elfproef("123456789")
    (True, False)
    """
    cijfers = [int(teken) for teken in nummer if teken.isdecimal()]
    if len(cijfers) != 9 or not any(cijfers):
        return False
    som = sum(gewicht * cijfer for gewicht, cijfer in zip(range(9, 1, -1), cijfers, strict=False))
    return (som - cijfers[8]) % 11 == 0


def iban_klopt(nummer: str) -> bool:
    """True when the check digits of an account number are right (mod 97).

    >>> iban_klopt("NL91 ABNA 0417 1643 00"), iban_klopt("NL92 ABNA 0417 1643 00")
    (True, False)
    """
    kaal = re.sub(r"[ .]", "", nummer).upper()
    if not 15 <= len(kaal) <= 34 or not kaal.isascii():
        return False
    return int("".join(str(int(teken, 36)) for teken in kaal[4:] + kaal[:4])) % 97 == 1


def _telefoon_klopt(nummer: str) -> bool:
    """A Dutch number has nine digits behind 0 or +31."""
    return len(_cijfers(nummer)) == 10


def _cijfers(nummer: str) -> str:
    """The digits of a telephone number as one dials them within the Netherlands."""
    cijfers = re.sub(r"\D", "", nummer.replace("(0)", ""))
    return re.sub(r"^(?:0031|31)(?=\d{9}$)", "0", cijfers)
