"""The input for the rapportage of one organ on paper (plan 3.5; R-RAP-3, R-RAP-4, R-RAP-6).

It says of itself that it is input and not the rapportage (R-RAP-11), and while a line is not ready
every page says CONCEPT.
"""

from __future__ import annotations

import hashlib
from typing import Final

from .advieslijst_stuk import Advies
from .nederlands import aantal, datum_en_tijd, datum_met_dag, hoofdletter
from .pdf.blad import Blad
from .pdf.bouwer import Pdf
from .rapportage_stuk import NietGereed, Punt, Rapportage

_GEEN_ENKELE: Final = "Geen."
_PERSOONSGEGEVEN: Final = {
    "bsn": "een burgerservicenummer",
    "telefoon": "een telefoonnummer",
    "email": "een e-mailadres",
    "iban": "een rekeningnummer",
    "geboortedatum": "een geboortedatum",
    "naam": "een naam",
}


def gegevens(stuk: Rapportage | Advies) -> bytes:
    """The data as the file beside the PDF: its SHA-256 stands on each page."""
    return stuk.model_dump_json(indent=1).encode() + b"\n"


def _som(stuk: Rapportage | Advies) -> str:
    return hashlib.sha256(gegevens(stuk)).hexdigest()


def rapportage_pdf(stuk: Rapportage) -> bytes:
    """Make the PDF; the same input gives the same bytes."""
    pdf = Pdf(
        Blad(
            soort="Invoer rapportage",
            titel=f"{stuk.titel}, {stuk.orgaan_naam}",
            onderwerp=f"{stuk.verkiezing}, Kieswet artikel A 13",
            voet=f"SHA-256 van de gegevens {_som(stuk)}",
            gemaakt_op=stuk.gemaakt_op,
            demo=stuk.demo,
            concept=not stuk.gereed,
        )
    )
    pdf.titel(stuk.titel, stuk.orgaan_naam)
    if not stuk.gereed:
        pdf.kader("let_op", _niet_gereed_kader(stuk))
    pdf.feiten(
        (
            ("Verkiezing", stuk.verkiezing),
            ("Dag van de stemming", datum_met_dag(stuk.dag)),
            ("Orgaan", stuk.orgaan_naam),
            ("Gemaakt op", datum_en_tijd(stuk.gemaakt_op)),
        )
    )
    if stuk.geen:
        pdf.kader("rustig", (("kaderkop", stuk.geen),))
    else:
        for nr, vraag in enumerate(stuk.vragen, 1):
            pdf.kop(f"{nr}. {vraag.vraag}")
            if not vraag.punten:
                pdf.alinea(_GEEN_ENKELE)
            for punt in vraag.punten:
                _schrijf(pdf, punt, nr)
    pdf.kop("Verklaring")
    pdf.alinea(stuk.verklaring)
    pdf.alinea("Dit is invoer. De Kiesraad stelt de rapportage vast.", "klein")
    return pdf.bytes_()


def _niet_gereed_kader(stuk: Rapportage) -> tuple[tuple[str, str], ...]:
    open_ = sum(bool(p.niet_gereed) for p in stuk.vragen[0].punten)
    regels = [("kaderkop", "Niet gereed")]
    if open_:
        punten = aantal(open_, "punt mist", "punten missen")
        regels.append(("kadertekst", f"{punten} nog iets. Bij elk staat wat."))
    if stuk.onleesbaar:
        regels.append(("kadertekst", _niet_volledig(stuk.onleesbaar)))
    if stuk.zonder_orgaan:
        wat = aantal(stuk.zonder_orgaan, "onregelmatigheid staat", "onregelmatigheden staan")
        regels.append(("kadertekst", f"{wat} nog bij geen orgaan."))
    return tuple(regels)


def _niet_volledig(onleesbaar: int) -> str:
    wat = aantal(onleesbaar, "vastlegging", "vastleggingen")
    return f"De inhoud van {wat} is hier niet te lezen. Deze lijst is misschien niet volledig."


def _schrijf(pdf: Pdf, punt: Punt, vraag: int) -> None:
    pdf.kop(hoofdletter(punt.stembureau), 2)
    if vraag == 1:
        pdf.alinea(punt.feiten)
        schrijf_niet_gereed(pdf, punt.niet_gereed)
        if punt.persoonsgegevens:
            wat = ", ".join(_PERSOONSGEGEVEN[soort] for soort in punt.persoonsgegevens)
            pdf.alinea(f"Let op: in de tekst staat misschien {wat}. Haal dat weg.", "klein")
    elif vraag == 3:
        pdf.lijst(punt.aanwijzingen)
    else:
        pdf.alinea("Opgelost na informeel overleg.")


def schrijf_niet_gereed(pdf: Pdf, redenen: tuple[NietGereed, ...]) -> None:
    """Write why a line is not ready, each with what to do."""
    if redenen:
        pdf.alinea("Niet gereed:")
        pdf.lijst(f"{r.melding} {r.remedie} ({r.regel})" for r in redenen)


def advieslijst_pdf(stuk: Advies) -> bytes:
    """One of the three lists as PDF, with the same care: what is not ready says so."""
    pdf = Pdf(
        Blad(
            soort="Lijst voor de Kiesraad",
            titel=f"{stuk.titel}, {stuk.stemming}",
            onderwerp=stuk.bron,
            voet=f"SHA-256 van de gegevens {_som(stuk)}",
            gemaakt_op=stuk.gemaakt_op,
            demo=stuk.demo,
            concept=not stuk.gereed,
        )
    )
    pdf.titel(stuk.titel, stuk.stemming)
    pdf.feiten(
        (
            ("Dag van de stemming", datum_met_dag(stuk.dag)),
            ("Grond", stuk.bron),
            ("Gemaakt op", datum_en_tijd(stuk.gemaakt_op)),
        )
    )
    pdf.kop("Onregelmatigheden")
    if not stuk.punten:
        pdf.alinea("Er staat niets op deze lijst.")
    for punt in stuk.punten:
        pdf.kop(hoofdletter(f"{punt.stembureau}: {punt.titel}"), 2)
        pdf.alinea(punt.feiten)
        pdf.feiten(
            (
                ("Keten en ernst", f"{punt.keten}, {punt.ernst}"),
                ("Waarom hier", " ".join(punt.redenen)),
                ("Minister ingelicht", "ja" if punt.minister_weet_het else "nog niet"),
            )
        )
        schrijf_niet_gereed(pdf, punt.niet_gereed)
    if stuk.onleesbaar:
        pdf.alinea(_niet_volledig(stuk.onleesbaar))
    pdf.alinea("Dit is invoer. Wat ermee gebeurt, beslist de Kiesraad.", "klein")
    return pdf.bytes_()
