"""The draft of one confirmation mail: its text, its address, its files; nothing is ever sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from email.headerregistry import Address
from functools import partial
from typing import TYPE_CHECKING

from waarnemer_app.documents.fouten import DocumentFout
from waarnemer_app.domain.kennisgeving import MINISTER, Kennisgeving
from waarnemer_app.domain.persoonsgegevens import (
    Vondst,
    bekende_namen,
    zoek_persoonsgegevens,
)
from waarnemer_app.ui.state import AppState

if TYPE_CHECKING:
    from waarnemer_app.documents.gegevens import Bevestigingsgegevens


@dataclass(frozen=True)
class Alinea:
    """A paragraph with its heading, and what looks like personal data in its text."""

    kop: str
    tekst: str
    vondsten: tuple[Vondst, ...] = ()


@dataclass(frozen=True)
class Concept:
    """A draft as it is shown; ``fout`` says why it cannot be opened in a mail program."""

    gegevens: Bevestigingsgegevens
    onderwerp: str
    alineas: tuple[Alinea, ...]
    tekst: str
    aan: tuple[Address, ...] = ()
    bijlage: str = ""
    fout: DocumentFout | None = None
    bekend: frozenset[str] = frozenset()
    vondsten: tuple[Vondst, ...] = field(default=())

    @property
    def adressen(self) -> str:
        """The addresses as one line."""
        return ", ".join(adres.addr_spec for adres in self.aan)


def maak_concept(
    state: AppState, kennisgeving: Kennisgeving, vorig: Concept | None = None
) -> Concept:
    """Write the draft for one recipient. Raises DocumentFout when the template is broken.

    What was found in a paragraph of ``vorig`` is not sought again in the same text.
    """
    # reportlab is behind these; it must not be on the way to the unlock window
    from waarnemer_app.documents.bevestiging import bevestigingstekst  # noqa: PLC0415 — see above
    from waarnemer_app.documents.eml import adressen  # noqa: PLC0415 — see above
    from waarnemer_app.documents.gegevens import pdf_naam, verzamel  # noqa: PLC0415 — see above

    dossier = state.dossier
    gegevens = verzamel(
        dossier.stand, dossier.pakket, kennisgeving.procesaanwijzing, kennisgeving.ontvanger
    )
    brief = bevestigingstekst(gegevens)
    aan: tuple[Address, ...] = ()
    fout: DocumentFout | None = None
    try:
        aan = tuple(adressen(dossier.pakket, kennisgeving.ontvanger))
    except DocumentFout as geen_adres:
        fout = geen_adres
    bekend = bekende_namen(dossier.pakket)
    jaar = dossier.pakket.stemming.datum.year
    gezocht = (
        {a.tekst: a.vondsten for a in vorig.alineas} if vorig and vorig.bekend == bekend else {}
    )
    alineas = tuple(
        Alinea(kop, tekst, gezocht[tekst])
        if tekst in gezocht
        else Alinea(kop, tekst, tuple(zoek_persoonsgegevens(tekst, bekend, jaar)))
        for kop, tekst in brief.alineas
    )
    return Concept(
        gegevens=gegevens,
        onderwerp=brief.onderwerp,
        alineas=alineas,
        tekst=brief.tekst,
        aan=aan,
        bijlage=pdf_naam(gegevens),
        fout=fout,
        bekend=bekend,
        vondsten=tuple(v for alinea in alineas for v in alinea.vondsten),
    )


def verzamel_bestand(state: AppState, concept: Concept) -> Callable[[], bytes]:
    """The work that makes the draft an .eml with the PDF attached.

    It uses no dossier, for any thread; it raises DocumentFout without an address.
    """
    demo = state.dossier.demo

    def maak() -> bytes:
        # see maak_concept
        from waarnemer_app.documents.bevestiging import bevestigingstekst  # noqa: PLC0415
        from waarnemer_app.documents.eml import maak_eml  # noqa: PLC0415
        from waarnemer_app.documents.procesaanwijzing_pdf import procesaanwijzing_pdf  # noqa: PLC0415

        pdf = procesaanwijzing_pdf(concept.gegevens)
        bijlage = concept.bijlage, pdf
        return maak_eml(bevestigingstekst(concept.gegevens), list(concept.aan), bijlage, demo=demo)

    return maak


def bestandsnaam_van(concept: Concept) -> str:
    """The file name of the draft: as its PDF, with who it is for."""
    from waarnemer_app.documents.tekst import bestandsnaam  # noqa: PLC0415 — see maak_concept

    stam = concept.bijlage.removesuffix(".pdf")
    return f"{bestandsnaam('mail', stam, concept.gegevens.ontvanger.rol.value)}.eml"


def verzamel_pdf(state: AppState, procesaanwijzing: str) -> tuple[str, Callable[[], bytes]]:
    """The file name of the PDF of a stated procesaanwijzing, and the work that makes it.

    The work uses no dossier and raises DocumentFout; for any thread.
    """
    # see maak_concept
    from waarnemer_app.documents.gegevens import pdf_naam, verzamel  # noqa: PLC0415
    from waarnemer_app.documents.procesaanwijzing_pdf import procesaanwijzing_pdf  # noqa: PLC0415

    # the recipient does not matter: every mail carries the same bytes
    dossier = state.dossier
    gegevens = verzamel(dossier.stand, dossier.pakket, procesaanwijzing, MINISTER)
    return pdf_naam(gegevens), partial(procesaanwijzing_pdf, gegevens)
