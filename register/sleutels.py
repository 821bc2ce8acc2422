"""The bureau's key folder: public keys in ``openbaar.json``, each secret in its own age file.

Who holds which key stands in ``ontwerp/veiligheid.md`` 2.1, in short: *wortel* and *toelating*
the bureau, *register* the server, *reserve* the bureau offline, *herstel-a* to *-d* one holder
each. All age files start with one wachtzin; ``wijzig_wachtzin`` gives a holder an own one.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, overload

from pydantic import ValidationError

from waarnemer_app.domain.basis import Id, KorteTekst, LangeTekst, Model
from waarnemer_app.domain.pakket import RegisterGegevens
from waarnemer_app.domain.zegel import Sleutel, ZegelFout, lees_json_object

from .schrijven import waarom_niet

OPENBAAR: Final = "openbaar.json"
WORTEL_JWK: Final = "wortel.jwk"
KORTSTE_WACHTZIN: Final = 15
_GROOTSTE_BESTAND: Final = 16 * 1024
_TOKEN_BYTES: Final = 32

Ondertekenaar = Literal["wortel", "toelating"]
Lezer = Literal["reserve", "herstel-a", "herstel-b", "herstel-c", "herstel-d"]
ONDERTEKENAARS: Final[tuple[Ondertekenaar, ...]] = ("wortel", "toelating")
LEZERS: Final[tuple[Lezer, ...]] = ("reserve", "herstel-a", "herstel-b", "herstel-c", "herstel-d")
REGISTER: Final = "register"
NAMEN: Final = (*ONDERTEKENAARS, REGISTER, *LEZERS)


class SleutelFout(ValueError):
    """A key folder that cannot be made or used; ``str()`` is Dutch: what, where, what to do."""


class OpenbareSleutels(Model):
    """All public keys of a bureau. ``doel`` is the audience that everything sent must name."""

    v: Literal[1] = 1
    doel: Id
    demo: bool
    wortel: dict[str, str]
    toelating: dict[str, str]
    bewijs: dict[str, str]
    ontvangst: KorteTekst
    reserve: KorteTekst
    herstel: tuple[tuple[KorteTekst, KorteTekst], ...]

    def register_gegevens(self, adres: str = "", ca: LangeTekst = "") -> RegisterGegevens:
        """The part of a verkiezingspakket that tells a laptop of this register."""
        return RegisterGegevens(
            doel=self.doel,
            adres=adres,
            ca=ca,
            ontvangst=self.ontvangst,
            reserve=self.reserve,
            bewijs=self.bewijs,
            toelating=self.toelating,
            herstel=self.herstel,
        )


@dataclass(frozen=True)
class RegisterSleutels:
    """What the server needs: age identity of *ontvangst*, *bewijs* key, secret for its tokens."""

    ontvangst: str
    bewijs: Sleutel
    token_geheim: bytes


def _controleer_wachtzin(wachtzin: str) -> None:
    if len(wachtzin) < KORTSTE_WACHTZIN:
        raise SleutelFout(f"Deze wachtzin is te kort. Neem minstens {KORTSTE_WACHTZIN} tekens.")


def _schrijf(pad: Path, data: bytes, *, vervang: bool = False) -> None:
    """Write a file that only its owner may read, durable on return."""
    doel = pad.with_name(pad.name + ".nieuw") if vervang else pad
    vlaggen = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if vervang else os.O_EXCL)
    with os.fdopen(os.open(doel, vlaggen, 0o600), "wb") as bestand:
        bestand.write(data)
        bestand.flush()
        os.fsync(bestand.fileno())
    if vervang:
        doel.replace(pad)


def _geheim(inhoud: Mapping[str, object]) -> bytes:
    return json.dumps(inhoud, separators=(",", ":")).encode()


def _bewaar_alles(map_: Path, bestanden: Mapping[str, bytes]) -> None:
    """All files of a new folder or none; raises SleutelFout."""
    try:
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
        map_.chmod(0o700)
        for naam, data in bestanden.items():
            _schrijf(map_ / naam, data)
    except OSError as fout:
        for naam in bestanden:  # a part of the keys is of no use, and stands in the way
            with contextlib.suppress(OSError):
                (map_ / naam).unlink()
        raise SleutelFout(f"De sleutels passen niet in {map_}. {waarom_niet(fout)}") from fout


def controleer_map(map_: Path) -> None:
    """Keys go into a new or empty folder only; raises SleutelFout."""
    if map_.exists() and (not map_.is_dir() or any(map_.iterdir())):
        raise SleutelFout(f"De map {map_} is niet leeg. Kies een nieuwe map voor de sleutels.")


def maak_sleutels(map_: Path, wachtzin: str, *, demo: bool, doel: str) -> OpenbareSleutels:
    """Make all keys of a bureau in a new or empty folder; takes some seconds (scrypt per file).

    ``doel`` is the id of the register. Raises SleutelFout for a short wachtzin, a wrong ``doel``
    or a folder that holds something.
    """
    import pyrage  # noqa: PLC0415 — heavy, and only needed where keys are used

    _controleer_wachtzin(wachtzin)
    controleer_map(map_)
    wortel, toelating, bewijs = (Sleutel.nieuw() for _ in range(3))
    ontvangst = pyrage.x25519.Identity.generate()
    lezers = {naam: pyrage.x25519.Identity.generate() for naam in LEZERS}
    publiek = {naam: str(identiteit.to_public()) for naam, identiteit in lezers.items()}
    try:
        openbaar = OpenbareSleutels(
            doel=doel,
            demo=demo,
            wortel=wortel.openbaar(),
            toelating=toelating.openbaar(),
            bewijs=bewijs.openbaar(),
            ontvangst=str(ontvangst.to_public()),
            reserve=publiek["reserve"],
            herstel=(
                (publiek["herstel-a"], publiek["herstel-b"]),
                (publiek["herstel-c"], publiek["herstel-d"]),
            ),
        )
    except ValidationError as fout:
        raise SleutelFout("Het doel mag alleen letters, cijfers en : _ . - hebben.") from fout
    geheimen: dict[str, bytes] = {
        "wortel": _geheim({"v": 1, "jwk": wortel.geheim()}),
        "toelating": _geheim({"v": 1, "jwk": toelating.geheim()}),
        REGISTER: _geheim(
            {
                "v": 1,
                "ontvangst": str(ontvangst),
                "bewijs": bewijs.geheim(),
                "token": base64.b64encode(os.urandom(_TOKEN_BYTES)).decode(),
            }
        ),
    }
    geheimen.update(
        (naam, _geheim({"v": 1, "identiteit": str(lezer)})) for naam, lezer in lezers.items()
    )
    bestanden = {
        f"{naam}.age": pyrage.passphrase.encrypt(geheim, wachtzin)
        for naam, geheim in geheimen.items()
    }
    bestanden[WORTEL_JWK] = json.dumps(openbaar.wortel).encode() + b"\n"
    bestanden[OPENBAAR] = openbaar.model_dump_json(indent=2).encode() + b"\n"
    _bewaar_alles(map_, bestanden)
    return openbaar


def laad_openbaar(map_: Path) -> OpenbareSleutels:
    """Read the public keys of a key folder; raises SleutelFout."""
    pad = map_ / OPENBAAR
    try:
        if pad.stat().st_size > _GROOTSTE_BESTAND:
            raise ZegelFout("Dit bestand is te groot.")
        return OpenbareSleutels.model_validate(lees_json_object(pad.read_bytes()))
    except OSError as fout:
        raise SleutelFout(f"Er is geen {pad}. Maak de sleutels of kies een andere map.") from fout
    except (ZegelFout, ValidationError) as fout:
        raise SleutelFout(f"{pad} is beschadigd. Zet de kopie van het bureau terug.") from fout


def _ontsleutel(map_: Path, naam: str, wachtzin: str) -> bytes:
    import pyrage  # noqa: PLC0415 — heavy, and only needed where keys are used

    if naam not in NAMEN:
        raise SleutelFout(f"Er is geen sleutel {naam}. Kies uit: {', '.join(NAMEN)}.")
    pad = map_ / f"{naam}.age"
    try:
        versleuteld = pad.read_bytes()
    except OSError as fout:
        raise SleutelFout(f"Er is geen {pad}. Leg de sleutel in deze map.") from fout
    if len(versleuteld) > _GROOTSTE_BESTAND or b"\n--- " not in versleuteld[:4096]:
        raise SleutelFout(f"{pad} is geen sleutel. Zet de kopie van het bureau terug.")
    try:
        return bytes(pyrage.passphrase.decrypt(versleuteld, wachtzin))
    except pyrage.DecryptError as fout:
        if "work parameter" in str(fout):  # age takes the measure of this computer, as it is now
            raise SleutelFout(
                f"Deze computer is nu te druk om {pad} te openen. Probeer het zo nog eens."
            ) from fout
        raise SleutelFout(f"Deze wachtzin past niet bij {pad}, of het bestand is stuk.") from fout


@overload
def open_sleutel(map_: Path, naam: Ondertekenaar, wachtzin: str) -> Sleutel: ...
@overload
def open_sleutel(map_: Path, naam: Literal["register"], wachtzin: str) -> RegisterSleutels: ...
@overload
def open_sleutel(map_: Path, naam: Lezer, wachtzin: str) -> str: ...
def open_sleutel(map_: Path, naam: str, wachtzin: str) -> Sleutel | RegisterSleutels | str:
    """Open one secret: a Sleutel, what the server needs, or an age identity as text.

    It must belong to the public keys of the folder. Raises SleutelFout, also for a wrong wachtzin.
    """
    openbaar = laad_openbaar(map_)
    geheim = _ontsleutel(map_, naam, wachtzin)
    try:
        inhoud = lees_json_object(geheim)
        if naam == REGISTER:
            return _als_register(inhoud, openbaar)
        if naam in ONDERTEKENAARS:
            return _als_ondertekenaar(inhoud["jwk"], getattr(openbaar, naam))
        return _als_lezer(inhoud["identiteit"], _openbare_lezer(openbaar, naam))
    except (ZegelFout, KeyError, TypeError, AttributeError, ValueError) as fout:
        raise SleutelFout(
            f"{map_ / naam}.age hoort niet bij {OPENBAAR}. Leg de sleutels van één bureau bijeen."
        ) from fout


def _als_ondertekenaar(jwk: dict[str, str], openbaar: dict[str, str]) -> Sleutel:
    sleutel = Sleutel.uit_jwk(jwk)
    if "d" not in jwk or sleutel.openbaar() != openbaar:
        raise ValueError("andere sleutel")
    return sleutel


def _als_lezer(identiteit: str, openbaar: str) -> str:
    import pyrage  # noqa: PLC0415 — heavy, and only needed where keys are used

    try:
        eigen = str(pyrage.x25519.Identity.from_str(identiteit).to_public())
    except pyrage.IdentityError as fout:
        raise ValueError("geen identiteit") from fout
    if eigen != openbaar:
        raise ValueError("andere sleutel")
    return identiteit


def _als_register(inhoud: dict[str, object], openbaar: OpenbareSleutels) -> RegisterSleutels:
    bewijs, token = inhoud["bewijs"], base64.b64decode(str(inhoud["token"]), validate=True)
    if not isinstance(bewijs, dict) or len(token) != _TOKEN_BYTES:
        raise ValueError("onbekende vorm")
    return RegisterSleutels(
        ontvangst=_als_lezer(str(inhoud["ontvangst"]), openbaar.ontvangst),
        bewijs=_als_ondertekenaar(bewijs, openbaar.bewijs),
        token_geheim=token,
    )


def _openbare_lezer(openbaar: OpenbareSleutels, naam: str) -> str:
    if naam == "reserve":
        return openbaar.reserve
    return [lezer for paar in openbaar.herstel for lezer in paar]["abcd".index(naam[-1])]


def wijzig_wachtzin(map_: Path, naam: str, oud: str, nieuw: str) -> None:
    """Give one key file another wachtzin, so that a holder has an own one; raises SleutelFout."""
    import pyrage  # noqa: PLC0415 — heavy, and only needed where keys are used

    _controleer_wachtzin(nieuw)
    geheim = _ontsleutel(map_, naam, oud)
    _schrijf(map_ / f"{naam}.age", pyrage.passphrase.encrypt(geheim, nieuw), vervang=True)
