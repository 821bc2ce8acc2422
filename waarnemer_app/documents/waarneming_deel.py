"""The part of a document about one stated waarneming: what was asked, and what was answered."""

from __future__ import annotations

from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.waarneming import Waarneming

from .nederlands import datum_en_tijd, zin
from .pdf.bouwer import Pdf
from .vragen import Ingevuld


def schrijf_waarneming(pdf: Pdf, object_: Object[Waarneming], ingevuld: Ingevuld) -> None:
    """Write when it was stated, why it was changed, and the answers by part of the form."""
    laatste = object_.geschiedenis[-1]
    pdf.alinea(
        f"Vastgelegd {datum_en_tijd(laatste.vastgelegd_op)} · revisie {laatste.rev} · "
        f"{laatste.hash[:16]} · formulier {object_.inhoud.formulier} versie "
        f"{object_.inhoud.versie}",
        "klein",
        bij_volgende=True,
    )
    for correctie in object_.geschiedenis[1:]:
        pdf.alinea(f"Gewijzigd: {zin(correctie.reden)}", "klein", bij_volgende=True)
    schrijf_antwoorden(pdf, ingevuld)


def schrijf_antwoorden(pdf: Pdf, ingevuld: Ingevuld) -> None:
    """Write the answers by part of the form, each with the reason that was given for it."""
    for deel in dict.fromkeys(antwoord.deel for antwoord in ingevuld.antwoorden):
        pdf.tabel(
            (deel or "Vraag", "Antwoord"),
            (
                (a.vraag, f"{a.antwoord}\nReden: {zin(a.reden)}" if a.reden else a.antwoord)
                for a in ingevuld.antwoorden
                if a.deel == deel
            ),
            (9, 5),
        )
