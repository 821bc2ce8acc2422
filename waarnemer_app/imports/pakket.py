"""Reading and writing the verkiezingspakket (``.wvp``) and the personal file (``.wvw``).

A package is JSON Lines: line 1 is a JWS over ``PakketKop`` with the SHA-256 of everything after
the first line feed; each further line is ``{"soort": …, "inhoud": {…}}``. The seal is checked
before any line is parsed. Format 1, and 2 when forms have files; limits and reasons in
``docs/adr/0004-pakket.md`` and ``0009-bestanden-bij-formulieren.md``; frozen files in
``tests/vectors/pakket/``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, NoReturn

from pydantic import ValidationError

from waarnemer_app.domain.pakket import (
    PAKKET_TYP,
    PERSOON_TYP,
    Formulier,
    Pakket,
    Pakketinhoud,
    PakketKop,
    Persoonlijk,
    Termijnen,
)
from waarnemer_app.domain.verkiezing import Stemming
from waarnemer_app.domain.zegel import (
    MAX_JWS,
    Sleutel,
    ZegelFout,
    lees_json_object,
    lees_kop,
    lees_ongecontroleerd,
)

from .pakket_regels import (
    HOOGSTENS_EEN,
    NIEUW_PAKKET,
    REGELS,
    PakketFout,
    delen_van,
    fout_in_regel,
    lees_formulieren,
    lees_regel,
    naar_regel,
)
from .pakket_samenhang import bezwaren, bezwaren_persoonlijk

__all__ = [
    "PakketFout",
    "lees_pakket",
    "lees_persoonlijk",
    "nieuwer_dan",
    "schrijf_pakket",
    "schrijf_persoonlijk",
    "vertrouwde_wortels",
]

MAX_BYTES = 32 * 1024 * 1024
MAX_REGELS = 60_000

# Writing


def schrijf_pakket(
    delen: Pakketinhoud,
    wortel: Sleutel,
    *,
    pakket_id: str,
    versie: int,
    stemming: Stemming,
    gemaakt_op: datetime,
    demo: bool,
    bron: str = "",
) -> bytes:
    """Write and sign a package; raises PakketFout for parts that do not fit or limits passed."""
    regels = [naar_regel(soort, deel) + b"\n" for soort, deel in delen_van(stemming, delen)]
    rest = b"".join(regels)
    kop = PakketKop(
        v=_vorm(delen.formulieren),
        pakketId=pakket_id,
        versie=versie,
        stemming=stemming.id,
        gemaaktOp=gemaakt_op,
        demo=demo,
        aantal=len(regels),
        sha256=hashlib.sha256(rest).hexdigest(),
        bron=bron,
    )
    data = wortel.teken(PAKKET_TYP, kop.model_dump(mode="json")).encode() + b"\n" + rest
    lees_pakket(data, {wortel.duimafdruk: wortel}, demo_toegestaan=demo)
    return data


def _vorm(formulieren: Iterable[Formulier]) -> Literal[1, 2]:
    """The format: 2 with files of forms; without them 1, which older programs can read too."""
    return 2 if any(formulier.kop.bestanden for formulier in formulieren) else 1


def schrijf_persoonlijk(persoonlijk: Persoonlijk, wortel: Sleutel) -> str:
    """Sign the personal file of one waarnemer; the text is the whole file."""
    token = wortel.teken(PERSOON_TYP, persoonlijk.model_dump(mode="json", exclude_none=True))
    if len(token) > MAX_JWS:
        raise PakketFout(
            "PERSOON_TE_GROOT",
            "Deze waarnemer heeft te veel toewijzingen voor één bestand.",
            waar=f"waarnemer {persoonlijk.waarnemer.id}",
            remedie="Haal toewijzingen weg of maak de toelichting korter.",
        )
    return token


# Reading


def vertrouwde_wortels(map_: Path) -> dict[str, Sleutel]:
    """Read the public root keys (``*.jwk``) of a folder, by ``kid``; no folder means no keys.

    Raises PakketFout for a file that is no public Ed25519 key.
    """
    uit = {}
    for bestand in sorted(map_.glob("*.jwk")):
        try:
            jwk = lees_json_object(bestand.read_bytes())
            if "d" in jwk:
                raise ZegelFout("Hier staat een geheime sleutel.")
            sleutel = Sleutel.uit_jwk(jwk)
        except (OSError, ZegelFout) as fout:
            raise PakketFout(
                "WORTEL_ONLEESBAAR",
                "Een vertrouwde sleutel van dit programma is niet te gebruiken.",
                waar=bestand.name,
                remedie="Vraag het bureau om het programma opnieuw te bouwen.",
            ) from fout
        uit[sleutel.duimafdruk] = sleutel
    return uit


def _onbekende_ondertekenaar(token: str, typ: str, wortels: Mapping[str, Sleutel]) -> NoReturn:
    """Refuse; what the file says of itself is looked at for the words of the refusal alone."""
    inhoud = lees_ongecontroleerd(token, typ)
    if inhoud.get("demo") is True:
        raise _is_demo()
    melding = (
        "Dit programma kent de ondertekenaar van dit bestand niet."
        if wortels
        else "Dit programma kent nog geen bureau, dus ook dit bestand niet."
    )
    raise PakketFout(
        "PAKKET_ONBEKENDE_ONDERTEKENAAR",
        melding,
        remedie="Gebruik het niet. Vraag het bureau om het goede bestand of het goede programma.",
    )


def _is_demo() -> PakketFout:
    return PakketFout(
        "PAKKET_DEMO",
        "Dit is een pakket om te oefenen.",
        remedie="Oefenen kan bij de eerste start. Vraag het bureau om het echte pakket.",
    )


def _controleer_zegel(token: str, typ: str, wortels: Mapping[str, Sleutel]) -> dict[str, Any]:
    """Check the seal with the root key it names; raises PakketFout."""
    try:
        kop = lees_kop(token)
        if kop["typ"] != typ:
            _ander_bestand(kop["typ"])
    except ZegelFout as fout:
        raise _geen_pakket() from fout
    try:
        wortel = wortels.get(kop["kid"])
        if wortel is None:
            _onbekende_ondertekenaar(token, typ, wortels)
        return wortel.controleer(token, typ)
    except ZegelFout as fout:
        raise _veranderd() from fout


def _geen_pakket() -> PakketFout:
    return PakketFout(
        "PAKKET_GEEN_PAKKET",
        "Dit bestand is geen verkiezingspakket, of het is beschadigd.",
        remedie="Kies het bestand van het bureau dat eindigt op .wvp.",
    )


def _ander_bestand(typ: str) -> NoReturn:
    wat = {
        PAKKET_TYP: "het verkiezingspakket",
        PERSOON_TYP: "een persoonlijk bestand van een waarnemer",
    }.get(typ, "een ander soort bestand")
    raise PakketFout(
        "PAKKET_ANDER_BESTAND",
        f"Dit is {wat}, en dat hoort hier niet.",
        remedie="Kies bij pakket een bestand op .wvp, en bij persoonlijk een bestand op .wvw.",
    )


def _veranderd() -> PakketFout:
    return PakketFout(
        "PAKKET_VERANDERD", "Dit pakket is anders dan toen het werd getekend.", remedie=NIEUW_PAKKET
    )


def _onbekende_vorm(fout: ValidationError) -> PakketFout:
    """What does not fit; of a format that came after this program only that, in plain words."""
    nieuw = next((f["input"] for f in fout.errors() if f["loc"] == ("v",)), None)
    if isinstance(nieuw, int) and nieuw > 1:
        return PakketFout(
            "PAKKET_ONBEKENDE_VORM",
            f"Dit bestand heeft vorm {nieuw}. Dit programma kent die vorm nog niet.",
            remedie="Werk het programma bij, of vraag het bureau om een ander bestand.",
        )
    return _andere_vorm(", ".join(".".join(str(d) for d in f["loc"]) for f in fout.errors()[:5]))


def _andere_vorm(velden: str) -> PakketFout:
    return PakketFout(
        "PAKKET_ONBEKENDE_VORM",
        "Dit programma kent de vorm van dit bestand niet.",
        waar=f"kop: {velden}",
        remedie="Werk het programma bij, of vraag het bureau om een ander bestand.",
    )


def _lees_kop(data: bytes, wortels: Mapping[str, Sleutel]) -> tuple[PakketKop, bytes]:
    """The checked head and the bytes it vouches for."""
    if len(data) > MAX_BYTES:
        raise PakketFout(
            "PAKKET_TE_GROOT",
            f"Dit bestand is groter dan {MAX_BYTES // 1024 // 1024} MiB.",
            remedie="Kies het bestand van het bureau dat eindigt op .wvp.",
        )
    einde = data.find(b"\n", 0, MAX_JWS + 1)
    if einde < 0:
        einde = len(data)  # a file of one line is another kind of ours, or none
    if einde > MAX_JWS or not data[:einde].isascii():
        raise _geen_pakket()
    inhoud = _controleer_zegel(data[:einde].decode("ascii"), PAKKET_TYP, wortels)
    try:
        kop = PakketKop.model_validate(inhoud)
    except ValidationError as fout:
        raise _onbekende_vorm(fout) from fout
    rest = data[einde + 1 :]
    if hashlib.sha256(rest).hexdigest() != kop.sha256:
        raise _veranderd()
    return kop, rest


def _lees_regels(kop: PakketKop, rest: bytes) -> dict[str, list[Any]]:
    aantal = rest.count(b"\n")
    if aantal != kop.aantal or aantal > MAX_REGELS or not rest.endswith(b"\n"):
        raise PakketFout(
            "PAKKET_AANTAL", "Het aantal regels van dit pakket klopt niet.", remedie=NIEUW_PAKKET
        )
    per_soort: dict[str, list[Any]] = {soort: [] for soort in REGELS}
    for nr, regel in enumerate(rest[:-1].split(b"\n"), start=2):
        soort, inhoud = lees_regel(nr, regel)
        if soort in HOOGSTENS_EEN and per_soort[soort]:
            raise fout_in_regel(
                "PAKKET_DUBBEL_DEEL", nr, f"Het deel {soort} staat er twee keer in."
            )
        per_soort[soort].append(inhoud)
    if not per_soort["stemming"]:
        raise PakketFout("PAKKET_AANTAL", "Dit pakket heeft geen stemming.", remedie=NIEUW_PAKKET)
    return per_soort


def lees_pakket(data: bytes, wortels: Mapping[str, Sleutel], *, demo_toegestaan: bool) -> Pakket:
    """Check and read a package. ``wortels`` are the trusted root keys by ``kid``.

    With ``demo_toegestaan`` only a demo package is taken, without it only a real one. Raises
    PakketFout and nothing else (R29).
    """
    kop, rest = _lees_kop(data, wortels)
    if kop.demo and not demo_toegestaan:
        raise _is_demo()
    if demo_toegestaan and not kop.demo:
        raise PakketFout(
            "PAKKET_GEEN_DEMO",
            "Dit is een echt pakket, en u oefent nu.",
            remedie="Start het programma zonder --demo.",
        )
    delen = _lees_regels(kop, rest)
    pakket = Pakket(
        kop=kop,
        sha256=hashlib.sha256(data).hexdigest(),
        stemming=delen["stemming"][0],
        plekken=tuple(delen["plek"]),
        formulieren=lees_formulieren(delen["formulier"], delen["formulierdeel"]),
        ladders=tuple(delen["ladder"]),
        sjablonen=tuple(delen["sjabloon"]),
        contacten=tuple(delen["contact"]),
        kiesraadleden=tuple(delen["kiesraadlid"]),
        herkenning=delen["herkenning"][0].tekst if delen["herkenning"] else "",
        instructies=tuple(delen["instructie"]),
        centraal_register=delen["register"][0] if delen["register"] else None,
        termijnen=delen["termijnen"][0] if delen["termijnen"] else Termijnen(),
    )
    if kop.v != _vorm(pakket.formulieren):
        raise _andere_vorm("v")
    for bezwaar in bezwaren(pakket):
        raise PakketFout(
            "PAKKET_SAMENHANG", bezwaar.melding, waar=bezwaar.waar, remedie=NIEUW_PAKKET
        )
    return pakket


def lees_persoonlijk(
    data: bytes | str, wortels: Mapping[str, Sleutel], pakket: Pakket
) -> Persoonlijk:
    """Check and read the personal file that belongs to this package; raises PakketFout."""
    ruw = data.encode() if isinstance(data, str) else data
    if len(ruw) > MAX_JWS or not ruw.isascii():
        raise _geen_pakket()
    inhoud = _controleer_zegel(ruw.decode("ascii"), PERSOON_TYP, wortels)
    try:
        persoonlijk = Persoonlijk.model_validate(inhoud)
    except ValidationError as fout:
        raise _onbekende_vorm(fout) from fout
    for bezwaar in bezwaren_persoonlijk(persoonlijk, pakket):
        raise PakketFout(
            "PERSOON_PAST_NIET",
            bezwaar.melding,
            waar=bezwaar.waar,
            remedie="Vraag het bureau om een persoonlijk bestand bij dit pakket.",
        )
    return persoonlijk


def nieuwer_dan(nieuw: PakketKop, huidig: PakketKop) -> bool:
    """True when ``nieuw`` replaces ``huidig``, False when they are the same package.

    Raises PakketFout for another package, an older version (rollback, T5), or the same version
    with other content.
    """
    if (nieuw.pakketId, nieuw.stemming, nieuw.demo) != (
        huidig.pakketId,
        huidig.stemming,
        huidig.demo,
    ):
        raise PakketFout(
            "PAKKET_ANDER",
            "Dit pakket is voor een andere stemming.",
            waar=nieuw.pakketId,
            remedie=f"Vraag het bureau om een nieuwe versie van {huidig.pakketId}.",
        )
    if nieuw.versie < huidig.versie:
        raise PakketFout(
            "PAKKET_OUDER",
            f"Dit pakket is ouder: versie {nieuw.versie}. U heeft versie {huidig.versie}.",
            remedie="Werk door met uw pakket, of vraag het bureau om de laatste versie.",
        )
    if nieuw.versie == huidig.versie and nieuw.sha256 != huidig.sha256:
        raise PakketFout(
            "PAKKET_ZELFDE_VERSIE",
            f"Er zijn twee pakketten met versie {nieuw.versie}, en ze zijn niet gelijk.",
            remedie="Bel het bureau en noem de vingerafdruk van beide.",
        )
    return nieuw.versie > huidig.versie
