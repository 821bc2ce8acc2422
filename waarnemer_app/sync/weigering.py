"""What an answer that is no good means: refused by the register, by a proxy, or by somebody else.

Everything becomes a ``SyncFout`` in Dutch that says whether trying again may help.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping

import httpx2

from .fouten import SyncFout
from .protocol import ASSERTIE_GEBRUIKT, PROBLEEM_MIME, lees_probleem

_STICK = "Probeer het later opnieuw, of sla op als bestand voor op een stick."
_DATUM = (9, 10)
"""X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED of OpenSSL."""
_BUREAU = "Bel het bureau van de Kiesraad."
_PROBLEEM_REMEDIE = {
    400: "Sla op als bestand voor op een stick en bel het bureau van de Kiesraad.",
    401: "Probeer het opnieuw.",
    403: _BUREAU,
    409: "Stop met verzenden en bel het bureau van de Kiesraad.",
    412: "Probeer het opnieuw. Helpt dat niet, bel dan het bureau van de Kiesraad.",
}


class Antwoord:
    """An answer that was read whole, within the limit."""

    def __init__(self, status: int, headers: Mapping[str, str], data: bytes) -> None:
        self.status = status
        self.headers = headers
        self.data = data

    @property
    def van_register(self) -> bool:
        """True when it says to be version 1 of our API."""
        return bool(re.fullmatch(r"1\.\d+\.\d+", self.headers.get("API-Version", "")))


def onzin(adres: str) -> SyncFout:
    """An answer that is not of the register, or over its limits."""
    return SyncFout(
        "Het antwoord komt niet van het register, of is niet te lezen.",
        adres,
        "Probeer een ander netwerk, of sla op als bestand voor op een stick.",
        "ONZIN",
    )


def _afgebroken(fout: ssl.SSLError) -> bool:
    """A line that was cut is no wrong seal: trying again helps."""
    return isinstance(fout, ssl.SSLEOFError | ssl.SSLZeroReturnError)


def _buiten_datum(fout: BaseException) -> bool:
    """Not yet valid, or no longer: mostly it is the clock of the laptop."""
    return isinstance(fout, ssl.SSLCertVerificationError) and (
        getattr(fout, "verify_code", 0) in _DATUM
    )


def geen_verbinding(fout: httpx2.HTTPError, adres: str) -> SyncFout:
    """The line could not be made or was cut (try again), or its TLS is wrong (do not)."""
    if isinstance(fout, httpx2.ProxyError) and str(fout).startswith("407"):
        return SyncFout(
            "De proxy van dit netwerk vraagt om een naam en een toegangscode.",
            "Proxy",
            "Vraag de beheerder om ze bij het adres van de proxy te zetten.",
            "PROXY_NAAM",
        )
    if isinstance(fout, httpx2.ProxyError):
        return SyncFout(
            "De proxy laat het register niet door.",
            "Proxy",
            "Controleer het adres van de proxy, of sla op als bestand voor op een stick.",
            "PROXY_WEIGERT",
            opnieuw=True,
        )
    oorzaak: BaseException | None = fout
    while oorzaak is not None:
        if _buiten_datum(oorzaak):
            return SyncFout(
                "Het certificaat van het register geldt niet op de datum van deze laptop.",
                adres,
                "Kijk of datum en tijd van deze laptop kloppen. Bel anders het bureau.",
                "TLS_DATUM",
            )
        if isinstance(oorzaak, ssl.SSLError) and not _afgebroken(oorzaak):
            return SyncFout(
                "De verbinding met het register is niet veilig.",
                adres,
                "Log eerst in op dit netwerk, of kies een ander. Bel anders het bureau.",
                "TLS",
            )
        oorzaak = oorzaak.__cause__ or oorzaak.__context__
    return SyncFout(
        "Het register is niet bereikbaar.", adres, _STICK, "GEEN_VERBINDING", opnieuw=True
    )


def _wachttijd(headers: Mapping[str, str]) -> float | None:
    tekst = headers.get("Retry-After", "")
    return float(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 5 else None


def weigering(antwoord: Antwoord, adres: str) -> SyncFout:
    """What the register refused in its own words, or what stands between here and there."""
    probleem = lees_probleem(antwoord.data)
    soort = antwoord.headers.get("Content-Type", "")
    if probleem is not None and antwoord.van_register and soort.startswith(PROBLEEM_MIME):
        # the line may have sent a proof twice; the next try has another one
        opnieuw = antwoord.status == 429 or antwoord.status >= 500
        opnieuw = opnieuw or probleem.code == ASSERTIE_GEBRUIKT
        return SyncFout(
            " ".join((probleem.title, *(f.melding for f in probleem.fouten))),
            adres,
            probleem.detail or _PROBLEEM_REMEDIE.get(antwoord.status, _STICK),
            probleem.code or f"HTTP_{antwoord.status}",
            opnieuw=opnieuw,
            na=_wachttijd(antwoord.headers),
        )
    if 300 <= antwoord.status < 400 or soort.startswith("text/html"):
        return SyncFout(
            "Dit netwerk vraagt eerst om inloggen.",
            adres,
            "Open een browser en log in op het netwerk, of kies een ander netwerk.",
            "INLOGPAGINA",
        )
    if antwoord.status in {429, 502, 503, 504}:
        return SyncFout(
            "Het register is nu niet beschikbaar.",
            adres,
            _STICK,
            "NIET_BESCHIKBAAR",
            opnieuw=True,
            na=_wachttijd(antwoord.headers),
        )
    return onzin(adres)
