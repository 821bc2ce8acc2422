"""The bureau's own client of the API: every command but a few works through it, with a token.

No command reads tables past the roles (veiligheid 2.7). What is sent and received is in memory.
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import ssl
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import httpx2
from pydantic import BaseModel, ValidationError

from waarnemer_app.sync.protocol import (
    CONTAINER_MIME,
    PROBLEEM_MIME,
    Gezondheid,
    lees_probleem,
)

from .schrijven import GEWOON, schrijf_heel

ADRES = "http://127.0.0.1:8765"
TOKEN = "medewerker.token"  # noqa: S105 — a file name
_OMGEVING_ADRES = "WAARNEMER_REGISTER_ADRES"
_OMGEVING_TOKEN = "WAARNEMER_REGISTER_TOKEN"  # noqa: S105 — the name of a variable

M = TypeVar("M", bound=BaseModel)


class BureauFout(Exception):
    """A command that cannot be done; ``str()`` is Dutch: what, where, what to do."""


def voeg_opties_toe(parser: argparse.ArgumentParser) -> None:
    """Give a command the options that say which register, and who asks."""
    parser.add_argument(
        "--register",
        default=os.environ.get(_OMGEVING_ADRES, ADRES),
        metavar="ADRES",
        help=f"adres van het register (of zet {_OMGEVING_ADRES}); anders {ADRES}",
    )
    parser.add_argument(
        "--token",
        type=Path,
        default=Path(os.environ.get(_OMGEVING_TOKEN, TOKEN)),
        metavar="BESTAND",
        help=f"toegang van de medewerker (of zet {_OMGEVING_TOKEN}); anders {TOKEN}",
    )
    parser.add_argument(
        "--ca", type=Path, metavar="BESTAND", help="certificaat bij een https-adres"
    )


class Bureau:
    """A connection with the token of a medewerker; raises BureauFout."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._adres: str = args.register.rstrip("/")
        try:
            token = args.token.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError) as fout:
            raise BureauFout(
                f"Er is geen toegang in {args.token}. Maak die met: waarnemer-register medewerker."
            ) from fout
        self._http = httpx2.Client(
            verify=_tls(args.ca),
            trust_env=False,
            timeout=httpx2.Timeout(120.0, connect=10.0),
            headers={"Authorization": f"Bearer {token}", "Accept-Encoding": "identity"},
        )

    def __enter__(self) -> Bureau:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def _vraag(self, methode: str, pad: str, lichaam: bytes | None, mime: str) -> bytes:
        koppen = {} if lichaam is None else {"Content-Type": mime}
        try:
            antwoord = self._http.request(
                methode, f"{self._adres}/v1/{pad}", content=lichaam, headers=koppen
            )
        except (httpx2.HTTPError, httpx2.InvalidURL) as fout:
            raise BureauFout(
                f"Het register op {self._adres} is niet bereikbaar. Start het, of kies een "
                "ander adres met --register."
            ) from fout
        if antwoord.is_success and "API-Version" in antwoord.headers:
            return antwoord.content
        raise _weigering(antwoord.content, antwoord.headers, self._adres)

    def haal(self, pad: str, model: type[M]) -> M:
        """GET one object."""
        return _lees(model, self._vraag("GET", pad, None, ""))

    def haal_bytes(self, pad: str) -> bytes:
        """GET a file."""
        return self._vraag("GET", pad, None, "")

    def is_demo(self) -> bool:
        """True when this register is to practise with."""
        return self.haal("gezondheid", Gezondheid).demo

    def stroom(self, pad: str) -> Iterator[bytes]:
        """GET the lines of an export, each with its line feed."""
        try:
            with self._http.stream("GET", f"{self._adres}/v1/{pad}") as antwoord:
                if not antwoord.is_success:
                    raise _weigering(antwoord.read(), antwoord.headers, self._adres)
                rest = b""
                for stuk in antwoord.iter_bytes():
                    *heel, rest = (rest + stuk).split(b"\n")
                    yield from (lijn + b"\n" for lijn in heel)
                if rest:
                    yield rest
        except (httpx2.HTTPError, httpx2.InvalidURL) as fout:
            raise BureauFout(
                f"Het register op {self._adres} brak de uitvoer af. Probeer het opnieuw."
            ) from fout

    def post(self, pad: str, model: type[M]) -> M:
        """POST without a body."""
        return _lees(model, self._vraag("POST", pad, None, ""))

    def haal_lijst(self, pad: str, model: type[M]) -> list[M]:
        """GET a list."""
        try:
            return [
                model.model_validate(rij) for rij in json.loads(self._vraag("GET", pad, None, ""))
            ]
        except (ValueError, TypeError) as fout:
            raise _onbekend() from fout

    def stuur(self, methode: str, pad: str, vraag: BaseModel, model: type[M]) -> M:
        """Send an object and read the answer."""
        lichaam = vraag.model_dump_json(by_alias=True).encode()
        return _lees(model, self._vraag(methode, pad, lichaam, "application/json"))

    def stuur_bestand(self, pad: str, data: bytes, model: type[M]) -> M:
        """PUT a file."""
        return _lees(model, self._vraag("PUT", pad, data, "application/octet-stream"))

    def stuur_container(self, data: bytes, model: type[M]) -> M:
        """POST a container of a stick."""
        return _lees(model, self._vraag("POST", "bundels", data, CONTAINER_MIME))


def _weigering(data: bytes, koppen: Mapping[str, str], adres: str) -> BureauFout:
    probleem = lees_probleem(data)
    if probleem is None or koppen.get("Content-Type") != PROBLEEM_MIME:
        return BureauFout(f"Op {adres} antwoordt geen register. Controleer het adres.")
    regels = [probleem.title, *(f"{f.veld}: {f.melding}" for f in probleem.fouten)]
    return BureauFout(" ".join((*regels, probleem.detail)).strip())


def _onbekend() -> BureauFout:
    return BureauFout("Het antwoord van het register is onbekend. Werk dit programma bij.")


def _lees(model: type[M], data: bytes) -> M:
    try:
        return model.model_validate_json(data)
    except ValidationError as fout:
        raise _onbekend() from fout


def _tls(ca: Path | None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    if ca is not None:
        try:
            context.load_verify_locations(cafile=ca)
        except (OSError, ssl.SSLError) as fout:
            raise BureauFout(f"Het bestand {ca} is geen certificaat. Kies een ander.") from fout
    return context


def schrijf(pad: Path, tekst: str) -> None:
    """Write a small file that others may read, whole or not at all; raises SchrijfFout."""
    schrijf_heel(pad, [tekst.encode("ascii")], GEWOON)


def lees_bestand(pad: Path, grens: int) -> bytes:
    """Read a file that may not be larger than ``grens`` bytes; raises BureauFout."""
    try:
        with pad.open("rb") as bestand:
            data = bestand.read(grens + 1)
    except OSError as fout:
        if fout.errno in {errno.EIO, errno.ENODEV, errno.ENXIO}:
            raise BureauFout(
                f"{pad} is niet te lezen: de stick of schijf geeft een fout. Steek hem er opnieuw "
                "in. Helpt dat niet: laat het bestand op een andere stick maken."
            ) from fout
        raise BureauFout(f"{pad} is niet te lezen. Kijk of u het goede bestand koos.") from fout
    if len(data) > grens:
        raise BureauFout(f"{pad} is te groot voor dit soort bestand. Kies een ander.")
    return data
