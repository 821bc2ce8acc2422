"""Where a stembureau is: BAG id, address, postcode and coordinates; and the contact of a gemeente.

An offline program can judge the form of a BAG id, not whether it exists. The contact is checked
for the bureau and never taken along: 28 rows of the working files hold an address of nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from . import kolommen as k
from . import waarden as w
from .bevinding import Niveau
from .tabel import Bronrij

if TYPE_CHECKING:
    from .rij import Lezer

GEEN_BAG: Final = "0" * 16
_SOORTEN: Final = {
    "01": "een verblijfsobject",
    "02": "een ligplaats",
    "03": "een standplaats",
    "10": "een pand",
    "30": "een openbare ruimte",
}
_MAIL: Final = re.compile(r"[\w.+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_SJABLOON: Final = re.compile(
    r"(jouw|uw|mijn|naam|de)[-_. ]?gemeente\b|gemeente[-_. ]?naam|@(voorbeeld|example|domein)\."
    r"|\bx{3,}|lorem ipsum|<[^>]+>|\[[^\]]+\]",
    re.IGNORECASE,
)
_DATUM_GEWORDEN: Final = re.compile(
    r"\d{1,2}-(jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)(-\d{2,4})?"
    r"|(jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)-\d{1,2}",
    re.IGNORECASE,
)
_LANGST: Final = 300
_VER: Final = 500.0


@dataclass(slots=True)
class Plaats:
    """An address as people write it, and RD New coordinates in metres where they are known.

    ``delen`` are its parts, in the order of ``kolommen.ADRES``.
    """

    adres: str = ""
    postcode: str = ""
    plaats: str = ""
    x: float | None = None
    y: float | None = None
    bag: str = ""
    delen: tuple[str, ...] = ("", "", "", "", "")


def adres(straat: str, nummer: str, letter: str, toevoeging: str, extra: str) -> str:
    """Put an address together as it is written: ``Dorpsstraat 12A-F001 (ingang Eikenlaan)``."""
    huis = f"{nummer}{letter}" + (f"-{toevoeging}" if toevoeging else "")
    deel = f"{straat} {huis}".strip()
    if deel and extra:
        return f"{deel} ({extra})"
    return deel or extra


def plaats(lezer: Lezer, rij: Bronrij, code: str, bag_: str) -> Plaats:
    """The place of a row, with what is wrong in it."""
    delen = tuple(lezer.tekst(rij, kolom) for kolom in k.ADRES)
    x, y = _coordinaten(lezer, rij, code)
    plaats_ = lezer.tekst(rij, k.PLAATS)
    uit = Plaats(adres(*delen), _postcode(lezer, rij), plaats_, x, y, bag_, delen)
    _huis(lezer, rij, delen[1], delen[2], delen[3])
    if len(uit.adres) > _LANGST or len(uit.plaats) > _LANGST:
        melding = f"Dit is te lang. Hoogstens {_LANGST} tekens voor een adres."
        lezer.melder.fout("WAARDE", melding, rij.plaats(k.STRAAT), uit.adres)
    leeg = [
        kolom
        for kolom in (k.STRAAT, k.PLAATS)
        if lezer.heeft(kolom) and not lezer.tekst(rij, kolom)
    ]
    for kolom in leeg if bag_ != GEEN_BAG else ():
        lezer.melder.let_op(
            f"{'STRAAT' if kolom == k.STRAAT else 'PLAATS'}_LEEG",
            "Dit is leeg. Het adres is dan niet volledig.",
            rij.plaats(kolom),
        )
    if bag_ == GEEN_BAG:
        _zonder_bag(lezer, rij, delen[4], uit)
    if lezer.heeft(k.STRAAT) and not uit.adres and uit.x is None:
        melding = "Er is geen adres en er zijn geen coördinaten. Vraag de gemeente waar het is."
        lezer.melder.let_op("GEEN_PLAATS", melding, rij.plaats(k.STRAAT))
    return uit


def _zonder_bag(lezer: Lezer, rij: Bronrij, extra: str, plek: Plaats) -> None:
    waar = rij.plaats(k.BAG)
    if extra and plek.x is not None:
        melding = "Deze plek heeft geen adres. Het extra adres en de coördinaten gelden."
        lezer.melder.opmerking("GEEN_BAG_ADRES", melding, waar, extra)
    else:
        melding = "Deze plek heeft geen adres. Vul het extra adres en de coördinaten in."
        lezer.melder.let_op("GEEN_BAG_ADRES", melding, waar, extra)


def _huis(lezer: Lezer, rij: Bronrij, nummer: str, letter: str, toevoeging: str) -> None:
    if nummer and not nummer.isdecimal() and not _DATUM_GEWORDEN.fullmatch(nummer):
        melding = "Dit is meer dan een getal. Het blijft staan als tekst."
        lezer.melder.opmerking("HUISNUMMER_TEKST", melding, rij.plaats(k.HUISNUMMER), nummer)
    if letter and letter != letter.upper():
        melding = "De huisletter is een kleine letter. Die blijft zo."
        lezer.melder.opmerking("KLEINE_LETTER", melding, rij.plaats(k.HUISLETTER), letter)
    for kolom, tekst in ((k.HUISNUMMER, nummer), (k.TOEVOEGING, toevoeging)):
        if tekst and (_DATUM_GEWORDEN.fullmatch(tekst) or w.E_MACHT.fullmatch(tekst)):
            melding = "Excel heeft hier iets anders van gemaakt. Vraag het goede huisnummer."
            lezer.melder.let_op("HUISNUMMER_VERMINKT", melding, rij.plaats(kolom), tekst)


def _postcode(lezer: Lezer, rij: Bronrij) -> str:
    tekst = lezer.tekst(rij, k.POSTCODE)
    waar = rij.plaats(k.POSTCODE)
    if not tekst:
        met_adres = bool(rij.waarden.get(k.STRAAT)) or not lezer.heeft(k.BAG)
        if met_adres and lezer.heeft(k.POSTCODE) and lezer.heeft(k.STRAAT):
            lezer.melder.opmerking("POSTCODE_LEEG", "De postcode ontbreekt.", waar)
        return ""
    if w.POSTCODE.fullmatch(tekst):
        return tekst
    groot = tekst.upper()
    if w.POSTCODE.fullmatch(groot):
        melding = "De postcode stond er met kleine letters."
        lezer.melder.hersteld("POSTCODE_VORM", melding, waar, tekst, groot)
        return groot
    if tekst == "-1":
        melding = "De postcode is -1: er is er geen. Zij is weggelaten."
        lezer.melder.hersteld("POSTCODE_AFWEZIG", melding, waar, tekst, "")
        return ""
    melding = "Dit is geen postcode. Zij is weggelaten. Schrijf vier cijfers en twee letters."
    lezer.melder.hersteld("POSTCODE", melding, waar, tekst, "", Niveau.WAARSCHUWING)
    return ""


# BAG


def bag(lezer: Lezer, rij: Bronrij) -> str:
    """The BAG id of an address of 16 digits; empty where it is not known."""
    if not lezer.heeft(k.BAG):
        return ""
    ruw, tekst, waar = rij.waarden.get(k.BAG), lezer.tekst(rij, k.BAG), rij.plaats(k.BAG)
    if not tekst:
        melding = "Het BAG-nummer ontbreekt. Het adres is dan niet te controleren."
        lezer.melder.let_op("BAG_LEEG", melding, waar)
        return ""
    if w.E_MACHT.fullmatch(tekst) or (isinstance(ruw, float) and ruw >= 1e15):
        melding = "Excel heeft dit BAG-nummer afgerond. Het is verloren en weggelaten."
        lezer.melder.hersteld("BAG_VERLOREN", melding, waar, tekst, "", Niveau.WAARSCHUWING)
        return ""
    if tekst.isdecimal() and set(tekst) == {"0"}:
        return GEEN_BAG
    if tekst.isascii() and tekst.isdecimal() and 13 <= len(tekst) < 16:
        heel = tekst.zfill(16)
        melding = "De nullen voor dit BAG-nummer waren weg. Zij zijn aangevuld."
        lezer.melder.hersteld("BAG_NULLEN", melding, waar, tekst, heel)
        tekst = heel
    if not re.fullmatch(r"[0-9]{16}", tekst):
        melding = "Een BAG-nummer heeft 16 cijfers. Dit is weggelaten."
        lezer.melder.hersteld("BAG", melding, waar, tekst, "", Niveau.WAARSCHUWING)
        return ""
    if tekst[4:6] != "20":
        wat = _SOORTEN.get(tekst[4:6], "iets anders")
        melding = f"Dit is het nummer van {wat}, niet van een adres (nummeraanduiding)."
        lezer.melder.let_op("BAG_SOORT", melding, waar, tekst)
    return tekst


# Coordinates


def _getal(lezer: Lezer, rij: Bronrij, kolom: str) -> float | None:
    waarde = rij.waarden.get(kolom)
    if waarde is None or waarde == "":
        return None
    if isinstance(waarde, int | float) and not isinstance(waarde, bool):
        return float(waarde) if abs(waarde) < 1e12 else None
    tekst = lezer.tekst(rij, kolom)
    getal = w.getal(tekst)
    if tekst and getal is None:
        melding = "Dit is geen getal. De coördinaat is weggelaten."
        lezer.melder.hersteld(
            "COORDINAAT", melding, rij.plaats(kolom), tekst, "", Niveau.WAARSCHUWING
        )
    return getal


def _coordinaten(lezer: Lezer, rij: Bronrij, code: str) -> tuple[float | None, float | None]:
    """RD coordinates of a row: its own, else made of latitude and longitude (those win)."""
    x, y = (_getal(lezer, rij, kolom) for kolom in (k.X, k.Y))
    lat, lon = _graden(lezer, rij)
    caribisch = code.startswith("GM900")
    if x is not None and y is not None and w.is_duizendtal(x, y):
        melding = "De punt stond tussen de duizenden. De coördinaten zijn zo gelezen."
        oud, nieuw = f"{x}, {y}", f"{x * 1000:.0f}, {y * 1000:.0f}"
        lezer.melder.hersteld("COORDINAAT_VORM", melding, rij.plaats(k.X), oud, nieuw)
        x, y = float(round(x * 1000)), float(round(y * 1000))
    if x is not None and y is not None and not w.in_rd(x, y) and w.in_rd(y, x):
        melding = "X en Y waren verwisseld. Zij zijn omgedraaid."
        oud, nieuw = f"{x}, {y}", f"{y}, {x}"
        lezer.melder.hersteld("COORDINATEN_VERWISSELD", melding, rij.plaats(k.X), oud, nieuw)
        x, y = y, x
    if x is not None and y is not None and not w.in_rd(x, y):
        melding = "Dit punt ligt niet in Nederland. Het is weggelaten."
        oud = f"{x}, {y}"
        lezer.melder.hersteld(
            "COORDINAAT_BUITEN", melding, rij.plaats(k.X), oud, "", Niveau.WAARSCHUWING
        )
        x = y = None
    heeft = x is not None and y is not None
    if not heeft and lat is None:
        _zonder_coordinaat(lezer, rij)
        return None, None
    if lat is None or lon is None:
        return x, y
    if not heeft:
        if lezer.heeft(k.X):
            melding = "Er zijn geen X en Y. Breedte en lengte gelden."
            lezer.melder.opmerking("GEEN_RD", melding, rij.plaats(k.X), f"{lat},{lon}")
        return (None, None) if caribisch else w.naar_rd(lat, lon)
    if w.in_nederland(lat, lon) and x is not None and y is not None:
        ander = w.naar_rd(lat, lon)
        if max(abs(ander[0] - x), abs(ander[1] - y)) > _VER:
            melding = "X en Y wijzen een andere plaats aan dan breedte en lengte. Die gelden."
            nieuw = f"{ander[0]}, {ander[1]}"
            lezer.melder.hersteld(
                "COORDINATEN_VERSCHILLEN",
                melding,
                rij.plaats(k.X),
                f"{x}, {y}",
                nieuw,
                Niveau.WAARSCHUWING,
            )
            return ander
    return x, y


def _zonder_coordinaat(lezer: Lezer, rij: Bronrij) -> None:
    kolom = next((kolom for kolom in (k.LAT, k.X) if lezer.heeft(kolom)), "")
    if kolom:
        melding = "De coördinaten ontbreken. De plek staat dan niet op de kaart."
        lezer.melder.let_op("GEEN_COORDINAAT", melding, rij.plaats(kolom))


def _graden(lezer: Lezer, rij: Bronrij) -> tuple[float | None, float | None]:
    lat, lon = (_getal(lezer, rij, kolom) for kolom in (k.LAT, k.LON))
    if lat is None or lon is None:
        return None, None
    if w.in_nederland(lat, lon) or w.op_de_eilanden(lat, lon):
        if _is_grof(rij.waarden.get(k.LAT)) or _is_grof(rij.waarden.get(k.LON)):
            melding = "Deze coördinaten hebben minder dan vier decimalen. De plek is niet precies."
            lezer.melder.opmerking("COORDINAAT_GROF", melding, rij.plaats(k.LAT), f"{lat}, {lon}")
        return lat, lon
    if w.in_nederland(lon, lat) or w.op_de_eilanden(lon, lat):
        melding = "Breedte en lengte waren verwisseld. Zij zijn omgedraaid."
        oud, nieuw = f"{lat}, {lon}", f"{lon}, {lat}"
        lezer.melder.hersteld("COORDINATEN_VERWISSELD", melding, rij.plaats(k.LAT), oud, nieuw)
        return lon, lat
    melding = "Deze plaats ligt niet in Nederland. De coördinaten zijn weggelaten."
    oud = f"{lat}, {lon}"
    lezer.melder.hersteld(
        "COORDINAAT_BUITEN", melding, rij.plaats(k.LAT), oud, "", Niveau.WAARSCHUWING
    )
    return None, None


def _is_grof(waarde: object) -> bool:
    tekst = w.als_tekst(waarde).replace(",", ".").strip()
    return len(tekst.partition(".")[2]) < 4


# Contact


def contact(lezer: Lezer, rij: Bronrij) -> str:
    """The contact of a row, to compare within a gemeente; it is never taken along."""
    if not lezer.heeft(k.CONTACT):
        return ""
    tekst = w.als_tekst(rij.waarden.get(k.CONTACT))[: w.LANGSTE_CEL].strip()
    waar = rij.plaats(k.CONTACT)
    if not tekst:
        melding = "Er is geen contact van de gemeente. Zoek het op."
        lezer.melder.let_op("CONTACT_LEEG", melding, waar)
    elif _SJABLOON.search(tekst):
        melding = "Dit is nog de tekst van het voorbeeld. Gebruik het niet om te mailen."
        lezer.melder.let_op("CONTACT_SJABLOON", melding, waar, tekst)
    elif not _MAIL.search(tekst):
        melding = "Hier staat geen e-mailadres dat kan. Gebruik het niet om te mailen."
        lezer.melder.let_op("CONTACT_ADRES", melding, waar, tekst)
    return tekst
