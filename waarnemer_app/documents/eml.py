"""The confirmation as a draft that a mail program opens (``.eml``, RFC 5322; FORMATEN 7).

``X-Unsent: 1`` makes it a draft; there is no sender, date or message id, for nothing was sent. The
text can always be copied instead: not every mail program knows drafts in a file.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from email.charset import QP, Charset
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from textwrap import wrap
from typing import Final

from waarnemer_app.domain.kennisgeving import Ontvanger, OntvangerRol
from waarnemer_app.domain.pakket import ContactRol, Pakket

from .bevestiging import DEMO_ZIN, Bevestiging
from .fouten import DocumentFout
from .tekst import bestandsnaam, een_regel

_CONTACTEN: Final = {
    OntvangerRol.MINISTER: (ContactRol.MINISTER,),
    OntvangerRol.GEMEENTE: (ContactRol.BURGEMEESTER, ContactRol.COLLEGE),
    OntvangerRol.OPENBAAR_LICHAAM: (ContactRol.GEZAGHEBBER, ContactRol.BESTUURSCOLLEGE),
    OntvangerRol.WATERSCHAP: (ContactRol.DIJKGRAAF, ContactRol.DAGELIJKS_BESTUUR),
}
"""Who is written to: the head and the board (Kieswet A 12 lid 5; R-PA-15)."""

_ADRES: Final = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
_BELEID: Final = SMTP.clone(refold_source="none")
"""CRLF, and what was folded here stays as it is."""

_UTF8: Final = Charset("utf-8")
_UTF8.header_encoding = QP
_BREED: Final = 66
_WOORD: Final = 74
"""The longest encoded word behind "To: " in a line of 78."""
_KOPIEER: Final = "Kopieer de tekst en mail hem naar een adres dat u kent."
_STIJL: Final = "font-family:sans-serif;font-size:11pt;line-height:1.45;color:#14212b"


def adressen(pakket: Pakket, ontvanger: Ontvanger) -> list[Address]:
    """The addresses of a recipient, from the contacts of the package, each once.

    Raises DocumentFout ``EML_GEEN_ADRES`` when the package has none, ``EML_ADRES_FOUT`` when one
    cannot be an address.
    """
    gevonden: dict[str, Address] = {}
    for rol in _CONTACTEN[ontvanger.rol]:
        contact = pakket.contact(rol, ontvanger.organisatie)
        if contact is None or not contact.email.strip():
            continue
        adres = contact.email.strip()
        if not _ADRES.fullmatch(adres) or ".." in adres or ".@" in adres or adres[0] == ".":
            raise DocumentFout(
                "EML_ADRES_FOUT",
                f"Dit is geen e-mailadres: {een_regel(adres)}.",
                f"Contacten van het pakket, {een_regel(contact.naam)}",
                _KOPIEER,
            )
        gevonden.setdefault(
            adres.casefold(), Address(display_name=een_regel(contact.naam), addr_spec=adres)
        )
    if not gevonden:
        raise DocumentFout(
            "EML_GEEN_ADRES",
            f"Er is geen e-mailadres van {een_regel(ontvanger.naam)}.",
            "Contacten van het pakket",
            _KOPIEER,
        )
    return list(gevonden.values())


def maak_eml(
    bevestiging: Bevestiging,
    aan: Sequence[Address],
    bijlage: tuple[str, bytes] | None = None,
    *,
    demo: bool = False,
) -> bytes:
    """Make the draft: plain text, simple HTML, and the PDF (``bijlage`` is name and bytes).

    The same input gives the same bytes. The name of the attachment is ASCII and short: in parts
    (RFC 2231) or as encoded words (RFC 2047) not every mail program reads it.
    Raises DocumentFout ``EML_GEEN_ADRES`` without a recipient.
    """
    if not aan:
        raise DocumentFout(
            "EML_GEEN_ADRES", "Er is geen e-mailadres.", "Contacten van het pakket", _KOPIEER
        )
    bericht = EmailMessage(policy=_BELEID)
    bericht.set_raw("To", ",\n ".join(map(_ontvanger, aan)))
    bericht.set_raw("Subject", _kopregel(bevestiging.onderwerp))
    bericht["X-Unsent"] = "1"
    bericht.set_content(bevestiging.tekst, cte="quoted-printable")
    bericht.add_alternative(_html(bevestiging, demo=demo), subtype="html", cte="quoted-printable")
    if bijlage is not None:
        naam, inhoud = bijlage
        bericht.add_attachment(
            inhoud,
            maintype="application",
            subtype="pdf",
            filename=f"{bestandsnaam(naam.removesuffix('.pdf'))}.pdf",
        )
    bericht["Content-Language"] = "nl"  # set last: earlier it would move into a part and be lost
    _vaste_grenzen(bericht, bevestiging, bijlage)
    return bericht.as_bytes()


def _ontvanger(adres: Address) -> str:
    """One recipient; ``Address`` quotes a name in ASCII as it should be."""
    if _veilig(adres.display_name):
        return str(adres)
    return f"{_naam(adres.display_name)}\n <{adres.addr_spec}>"


def _naam(tekst: str) -> str:
    """A name as encoded words that end at its spaces: some readers put a space between them."""
    delen = [""]
    for woord in re.findall(r"\S+ *", tekst):
        if len(_UTF8.header_encode(delen[-1] + woord)) > _WOORD:
            delen.append("")
        delen[-1] += woord
    woorden = [_UTF8.header_encode(deel) for deel in delen if deel]
    past = woorden and max(map(len, woorden)) <= _WOORD
    return "\n ".join(woorden) if past else _kopregel(tekst)


def _kopregel(tekst: str) -> str:
    """Fold a text for a header line: at its spaces, or as encoded words (RFC 2047).

    Python's own folding puts a space too many into some long texts that are not ASCII.
    """
    if _veilig(tekst):
        return "\n ".join(wrap(tekst, _BREED, break_long_words=False, break_on_hyphens=False))
    return Header(tekst, "utf-8", maxlinelen=_BREED + 8, header_name="Subject").encode()


def _veilig(tekst: str) -> bool:
    """True for ASCII that cannot be read as encoded words and has no word too long to fold."""
    return (
        tekst.isascii() and "=?" not in tekst and max(map(len, tekst.split()), default=0) < _BREED
    )


def _html(bevestiging: Bevestiging, *, demo: bool) -> str:
    delen = []
    for kop, tekst in bevestiging.alineas:
        if kop:
            delen.append(f'<h2 style="font-size:12pt;margin:14pt 0 2pt">{escape(kop)}</h2>')
        stijl = "background:#ffc857;padding:4pt 8pt" if demo and tekst == DEMO_ZIN else "margin:0"
        for alinea in tekst.split("\n\n"):
            regels = "<br>\n".join(escape(regel) for regel in alinea.split("\n"))
            delen.append(f'<p style="{stijl}">{regels}</p>')
    inhoud = "\n".join(delen)
    return (
        '<!DOCTYPE html>\n<html lang="nl">\n<head><meta charset="utf-8">'
        f"<title>{escape(bevestiging.onderwerp)}</title></head>\n"
        f'<body style="{_STIJL}">\n{inhoud}\n</body>\n</html>\n'
    )


def _vaste_grenzen(
    bericht: EmailMessage, bevestiging: Bevestiging, bijlage: tuple[str, bytes] | None
) -> None:
    """Give each part a boundary that follows from the content, where Python would draw lots."""
    som = hashlib.sha256(f"{bevestiging.onderwerp}\n{bevestiging.tekst}".encode())
    som.update(bijlage[1] if bijlage else b"")
    for nummer, deel in enumerate(d for d in bericht.walk() if d.is_multipart()):
        deel.set_boundary(f"=_waarnemer_{nummer}_{som.hexdigest()[:24]}")
