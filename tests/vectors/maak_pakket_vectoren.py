"""Writes the frozen packages and personal files of format 1.

Run once: ``python -m tests.vectors.maak_pakket_vectoren``. A file that is there already stays as
it is, for the point of a vector is that it never changes. The keys are made for these tests,
lie beside the vectors, and count nowhere else. Everything in the files is invented.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from waarnemer_app.domain.pakket import (
    PAKKET_TYP,
    PERSOON_TYP,
    Contact,
    ContactRol,
    Formulier,
    FormulierKop,
    Instructie,
    Keten,
    Kiesraadlid,
    KiesraadlidRol,
    Ladder,
    Pakketinhoud,
    Persoonlijk,
    RegisterGegevens,
    Sjabloon,
    Termijnen,
    Toewijzing,
    Trede,
    WaarnemerGegevens,
)
from waarnemer_app.domain.verkiezing import (
    Locatie,
    Plek,
    PlekSoort,
    StembureauSoort,
    StembureauVorm,
    Stemming,
    Stemopneming,
    Verkiezing,
    VerkiezingSoort,
    VertegenwoordigendOrgaan,
)
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.imports.pakket import (
    lees_pakket,
    schrijf_pakket,
    schrijf_persoonlijk,
)

HIER = Path(__file__).resolve().parent
PAKKET = HIER / "pakket"
NL = ZoneInfo("Europe/Amsterdam")
DAG = datetime(2026, 3, 18, 7, 30, tzinfo=NL)
BRON = b"| survey |\n|  | type | name | label |\n|  | text | wat | Wat zag u? |\n"
XFORM = b'<?xml version="1.0"?><h:html xmlns:h="http://www.w3.org/1999/xhtml"/>'
LANG = XFORM + b" " * 46_000


def sleutel(naam: str, map_: Path = PAKKET) -> Sleutel:
    """The test key of this name; made the first time."""
    pad = map_ / f"testsleutel-{naam}.json"
    if not pad.exists():
        pad.write_text(json.dumps(Sleutel.nieuw().geheim()) + "\n", encoding="utf-8")
    return Sleutel.uit_jwk(json.loads(pad.read_text(encoding="utf-8")))


def stemming() -> Stemming:
    """A practice election."""
    raad = VertegenwoordigendOrgaan(id="raad-GM9990", naam="Gemeenteraad van Oefengemeente")
    verkiezing = Verkiezing(
        id="GR2026", soort=VerkiezingSoort.GR, naam="Gemeenteraadsverkiezing", organen=(raad,)
    )
    return Stemming(
        id="GR2026", naam="Oefenverkiezing", datum=date(2026, 3, 18), verkiezingen=(verkiezing,)
    )


def oefenlokaal(nummer: int, vorm: StembureauVorm, haltes: int) -> Plek:
    """A practice stembureau with one or more locations."""
    return Plek(
        id=f"sb-GM9990-{nummer}",
        soort=PlekSoort.STEMBUREAU,
        naam=f"Oefenlokaal {nummer}",
        stembureau_soort=StembureauSoort.STEMBUREAU,
        nummer=nummer,
        vorm=vorm,
        gemeente_code="GM9990",
        gemeente="Oefengemeente Voorbeeld",
        stemopneming=Stemopneming.DECENTRAAL,
        verkiezingen=("GR2026",),
        locaties=tuple(
            Locatie(
                id=f"sb-GM9990-{nummer}.{halte}",
                naam=f"Halte {halte} – ‘t Oefenplein",
                adres=f"Oefenplein {halte}",
                postcode="0000AA",
                plaats="Voorbeeld",
                open=DAG + timedelta(hours=4 * (halte - 1)),
                dicht=DAG + timedelta(hours=4 * halte),
                x=149000.25,
                y=535000.5,
            )
            for halte in range(1, haltes + 1)
        ),
        oefen=True,
    )


def inhoud(xform: bytes) -> Pakketinhoud:
    """One of every part; ``LANG`` is long enough to travel in two pieces."""
    kop = FormulierKop(
        id="t1",
        versie="1",
        thema="T1",
        titel="Oefenformulier",
        bron_sha256=hashlib.sha256(BRON).hexdigest(),
        xform_sha256=hashlib.sha256(xform).hexdigest(),
    )
    gemeente = Plek(
        id="gemeente-GM9990",
        soort=PlekSoort.GEMEENTE,
        naam="Oefengemeente Voorbeeld",
        gemeente_code="GM9990",
        gemeente="Oefengemeente Voorbeeld",
        verkiezingen=("GR2026",),
        oefen=True,
    )
    jwk = sleutel("wortel").openbaar()
    return Pakketinhoud(
        plekken=(
            oefenlokaal(1, StembureauVorm.REGULIER, 1),
            oefenlokaal(2, StembureauVorm.MOBIEL, 3),
            gemeente,
        ),
        formulieren=(Formulier(kop=kop, bron=BRON, xform=xform),),
        ladders=(
            Ladder(
                keten=Keten.UITSLAGVASTSTELLING,
                treden=(Trede(nummer=1, code="informeel_overleg", titel="Informeel overleg"),),
            ),
        ),
        sjablonen=(
            Sjabloon(sleutel="bevestiging", tekst="Geachte lezer,\n\nDit is om te oefenen."),
        ),
        contacten=(
            Contact(
                id="bureau",
                rol=ContactRol.BUREAU,
                naam="Bureau (voorbeeld)",
                telefoon="0000 000 001",
                email="bureau@kiesraad.example",
            ),
        ),
        kiesraadleden=(
            Kiesraadlid(
                id="lid-a",
                naam="Kiesraadlid A (voorbeeld)",
                rollen={"GR2026": KiesraadlidRol.KWALITEITSBEWAKEND},
            ),
        ),
        herkenning="Zie het uitvoeringsplan.",
        instructies=(
            Instructie(id="voor-de-dag", titel="Voor de dag", tekst="- Neem de lader mee."),
        ),
        centraal_register=RegisterGegevens(
            doel="register-vector", ontvangst="age1x", reserve="age1y", bewijs=jwk, toelating=jwk
        ),
        termijnen=Termijnen(einddatum=date(2026, 4, 18)),
    )


def goed(wortel: Sleutel, *, demo: bool = False, xform: bytes = XFORM) -> bytes:
    """A whole package, sound."""
    return schrijf_pakket(
        inhoud(xform),
        wortel,
        pakket_id="vector-GR2026",
        versie=3,
        stemming=stemming(),
        gemaakt_op=datetime(2026, 3, 1, 12, 0, tzinfo=NL),
        demo=demo,
        bron="Verzonnen voor de tests.",
    )


def opnieuw(
    wortel: Sleutel,
    verander: Callable[[list[bytes]], list[bytes]] = lambda regels: regels,
    *,
    xform: bytes = XFORM,
    **kop: Any,
) -> bytes:
    """The sound package with changed lines or head, and a seal that is right again."""
    eerste, _, rest = goed(wortel, xform=xform).partition(b"\n")
    inhoud_kop = json.loads(base64.urlsafe_b64decode(eerste.split(b".")[1] + b"=="))
    regels = verander(rest.split(b"\n")[:-1])
    nieuw = b"".join(regel + b"\n" for regel in regels)
    inhoud_kop |= {"aantal": len(regels), "sha256": hashlib.sha256(nieuw).hexdigest(), **kop}
    return wortel.teken(PAKKET_TYP, inhoud_kop).encode() + b"\n" + nieuw


def vervang(oud: bytes, nieuw: bytes) -> Callable[[list[bytes]], list[bytes]]:
    """Put other bytes in the first line that has ``oud``."""

    def doe(regels: list[bytes]) -> list[bytes]:
        plaats = next(nr for nr, regel in enumerate(regels) if oud in regel)
        return [*regels[:plaats], regels[plaats].replace(oud, nieuw, 1), *regels[plaats + 1 :]]

    return doe


def zonder(deel: bytes) -> Callable[[list[bytes]], list[bytes]]:
    """Leave out the first line that has ``deel``."""

    def doe(regels: list[bytes]) -> list[bytes]:
        plaats = next(nr for nr, regel in enumerate(regels) if deel in regel)
        return regels[:plaats] + regels[plaats + 1 :]

    return doe


def erbij(regel: bytes) -> Callable[[list[bytes]], list[bytes]]:
    """One line more at the end."""
    return lambda regels: [*regels, regel]


def pakketten() -> dict[str, tuple[bytes, str]]:
    """Each package by name, with the code of its refusal; empty when it must be read."""
    wortel, ander = sleutel("wortel"), sleutel("ander")
    heel = goed(wortel)
    plek = next(regel for regel in heel.split(b"\n") if b'"soort":"plek"' in regel)
    zegel = heel.index(b"\n")
    return {
        "goed-v1.wvp": (goed(wortel, xform=LANG), ""),
        "demo-v1.wvp": (goed(wortel, demo=True), "PAKKET_DEMO"),
        "leeg.wvp": (b"", "PAKKET_GEEN_PAKKET"),
        "geen-zegel.wvp": (heel[zegel + 1 :], "PAKKET_GEEN_PAKKET"),
        "byte-veranderd.wvp": (
            heel.replace(b"Oefenplein 1", b"Oefenplein 7", 1),
            "PAKKET_VERANDERD",
        ),
        "afgekapt.wvp": (heel[:-200], "PAKKET_VERANDERD"),
        "langer.wvp": (heel + b"\n", "PAKKET_VERANDERD"),
        "handtekening-veranderd.wvp": (
            heel[: zegel - 40] + heel[zegel - 40 : zegel].swapcase() + heel[zegel:],
            "PAKKET_VERANDERD",
        ),
        "andere-ondertekenaar.wvp": (goed(ander), "PAKKET_ONBEKENDE_ONDERTEKENAAR"),
        "demo-andere-ondertekenaar.wvp": (goed(ander, demo=True), "PAKKET_DEMO"),
        "ander-zegel.wvp": (wortel.teken("bundel+jws", {"v": 1}).encode(), "PAKKET_ANDER_BESTAND"),
        "vorm-2.wvp": (opnieuw(wortel, v=2), "PAKKET_ONBEKENDE_VORM"),
        "kop-extra-veld.wvp": (opnieuw(wortel, geheim=1), "PAKKET_ONBEKENDE_VORM"),
        "aantal-fout.wvp": (opnieuw(wortel, aantal=3), "PAKKET_AANTAL"),
        "geen-stemming.wvp": (opnieuw(wortel, zonder(b'"soort":"stemming"')), "PAKKET_AANTAL"),
        "andere-stemming.wvp": (opnieuw(wortel, stemming="TK2027"), "PAKKET_SAMENHANG"),
        "dubbele-sleutel.wvp": (
            opnieuw(wortel, vervang(b'"nummer":1,', b'"nummer":1,"nummer":9,')),
            "PAKKET_FOUT_IN_REGEL",
        ),
        "lange-regel.wvp": (
            opnieuw(wortel, vervang(b"Oefenplein 1", b"x" * (64 * 1024))),
            "PAKKET_REGEL_TE_LANG",
        ),
        "onbekend-deel.wvp": (
            opnieuw(wortel, erbij(b'{"soort":"toekomst","inhoud":{}}')),
            "PAKKET_ONBEKEND_DEEL",
        ),
        "onbekend-veld.wvp": (
            opnieuw(wortel, vervang(b'"nummer":1,', b'"nummer":1,"kleur":"rood",')),
            "PAKKET_FOUT_IN_REGEL",
        ),
        "getal-als-tekst.wvp": (
            opnieuw(wortel, vervang(b'"nummer":1,', b'"nummer":"1",')),
            "PAKKET_FOUT_IN_REGEL",
        ),
        "geen-getal.wvp": (opnieuw(wortel, vervang(b"149000.25", b"NaN")), "PAKKET_FOUT_IN_REGEL"),
        "oneindig.wvp": (opnieuw(wortel, vervang(b"149000.25", b"1e999")), "PAKKET_FOUT_IN_REGEL"),
        "halve-letter.wvp": (
            opnieuw(wortel, vervang(b"Oefenplein 1", b"Oefenplein \\ud800")),
            "PAKKET_FOUT_IN_REGEL",
        ),
        "geen-utf8.wvp": (
            opnieuw(wortel, vervang(b"Oefenplein 1", b"Oefenplein \xff")),
            "PAKKET_FOUT_IN_REGEL",
        ),
        "diep-genest.wvp": (opnieuw(wortel, erbij(b"[" * 30_000)), "PAKKET_FOUT_IN_REGEL"),
        "twee-registers.wvp": (
            opnieuw(wortel, lambda r: [*r, next(x for x in r if b'"soort":"register"' in x)]),
            "PAKKET_DUBBEL_DEEL",
        ),
        "dubbele-plek.wvp": (opnieuw(wortel, erbij(plek)), "PAKKET_SAMENHANG"),
        "onbekende-verkiezing.wvp": (
            opnieuw(wortel, vervang(b'"verkiezingen":["GR2026"]', b'"verkiezingen":["PS2027"]')),
            "PAKKET_SAMENHANG",
        ),
        "formulier-hash.wvp": (
            opnieuw(wortel, vervang(hashlib.sha256(BRON).hexdigest().encode(), b"0" * 64)),
            "PAKKET_FORMULIER",
        ),
        "formulier-stuk-mist.wvp": (
            opnieuw(wortel, zonder(b'"welk":"xform","deel":2'), xform=LANG),
            "PAKKET_FORMULIER",
        ),
        "formulier-zonder-kop.wvp": (
            opnieuw(wortel, zonder(b'"soort":"formulier"')),
            "PAKKET_FORMULIER",
        ),
    }


def personen() -> dict[str, tuple[bytes, str]]:
    """Each personal file by name, with the code of its refusal."""
    wortel, ander = sleutel("wortel"), sleutel("ander")
    toewijzing = Toewijzing(
        plek="sb-GM9990-1",
        van=DAG,
        tot=DAG + timedelta(hours=2),
        formulieren=("t1",),
        toelichting="Opening",
    )
    persoon = Persoonlijk(
        pakketId="vector-GR2026",
        waarnemer=WaarnemerGegevens(
            id="waarnemer-01", aanduiding="Waarnemer 01 (voorbeeld)", soort="medewerker"
        ),
        toewijzingen=(toewijzing,),
    )
    velden = persoon.model_dump(mode="json")
    heel = schrijf_persoonlijk(persoon, wortel)
    elders = toewijzing.model_copy(update={"plek": "sb-GM9990-99"})
    return {
        "goed-v1.wvw": (heel.encode(), ""),
        "veranderd.wvw": (
            (heel[:-30] + ("B" if heel[-30] == "A" else "A") + heel[-29:]).encode(),
            "PAKKET_VERANDERD",
        ),
        "afgekapt.wvw": (heel[:-4].encode(), "PAKKET_VERANDERD"),
        "andere-ondertekenaar.wvw": (
            schrijf_persoonlijk(persoon, ander).encode(),
            "PAKKET_ONBEKENDE_ONDERTEKENAAR",
        ),
        "ander-pakket.wvw": (
            schrijf_persoonlijk(persoon.model_copy(update={"pakketId": "elders"}), wortel).encode(),
            "PERSOON_PAST_NIET",
        ),
        "onbekende-plek.wvw": (
            schrijf_persoonlijk(
                persoon.model_copy(update={"toewijzingen": (elders,)}), wortel
            ).encode(),
            "PERSOON_PAST_NIET",
        ),
        "extra-veld.wvw": (
            wortel.teken(PERSOON_TYP, {**velden, "naam": "x"}).encode(),
            "PAKKET_ONBEKENDE_VORM",
        ),
    }


def bewaar(map_: Path, bestanden: dict[str, tuple[bytes, str]]) -> None:
    """Write what is not there yet, and the table of what must become of each."""
    tabel = map_ / "verwacht.json"
    verwacht: dict[str, str] = json.loads(tabel.read_bytes()) if tabel.exists() else {}
    for naam, (data, code) in bestanden.items():
        if not (map_ / naam).exists():
            (map_ / naam).write_bytes(data)
            verwacht[naam] = code
    tabel.write_text(json.dumps(verwacht, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Write all vectors, and what the sound package holds."""
    PAKKET.mkdir(exist_ok=True)
    bewaar(PAKKET, {**pakketten(), **personen()})
    inhoud_goed = PAKKET / "goed-v1.json"
    if not inhoud_goed.exists():
        wortel = sleutel("wortel")
        gelezen = lees_pakket(
            (PAKKET / "goed-v1.wvp").read_bytes(),
            {wortel.duimafdruk: wortel},
            demo_toegestaan=False,
        )
        inhoud_goed.write_text(
            gelezen.model_dump_json(indent=1, exclude={"formulieren"}) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
