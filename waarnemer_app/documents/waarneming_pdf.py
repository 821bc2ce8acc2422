"""One waarneming on paper, stated or still a concept: the answers, and where and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.domain.waarneming import Waarneming

from . import woorden as w
from .nederlands import datum_en_tijd, datum_met_dag, hoofdletter, opsomming, tijd
from .pdf.blad import Blad
from .pdf.bouwer import Pdf
from .vragen import Vragenlezer, zonder_labels
from .waarneming_deel import schrijf_antwoorden, schrijf_waarneming


def waarneming_pdf(
    stand: Stand,
    pakket: Pakket,
    waarneming_id: str,
    *,
    demo: bool,
    vragen: Vragenlezer = zonder_labels,
) -> bytes:
    """Make the PDF of a stated waarneming; raises KeyError when there is none of that id.

    The only date in the file is that of its last revision, so the same revision is the same file.
    """
    object_ = stand.geef(waarneming_id, Waarneming)
    bezoek = stand.geef(object_.inhoud.bezoek, Bezoek)
    ingevuld = vragen(object_.inhoud)
    waar = hoofdletter(w.plek_voluit(bezoek.inhoud.plek))
    pdf = Pdf(
        Blad(
            soort="Waarneming",
            titel=f"{ingevuld.titel}, {waar}",
            onderwerp=pakket.stemming.naam,
            voet=f"Revisie {object_.rev} · SHA-256 {object_.hash}",
            gemaakt_op=object_.geschiedenis[-1].vastgelegd_op,
            demo=demo,
        )
    )
    pdf.titel(ingevuld.titel, waar)
    dag = pakket.stemming.datum
    feiten = list(_feiten(pakket, object_.inhoud, bezoek))
    if object_.ingetrokken:
        feiten.append(("Ingetrokken", tijd(object_.geschiedenis[-1].vastgelegd_op, dag)))
    pdf.feiten(feiten)
    pdf.kop("Vragen en antwoorden")
    schrijf_waarneming(pdf, object_, ingevuld)
    return pdf.bytes_()


def waarneming_concept_pdf(
    stand: Stand,
    pakket: Pakket,
    inhoud: Waarneming,
    gewijzigd_op: datetime,
    *,
    demo: bool,
    vragen: Vragenlezer = zonder_labels,
) -> bytes:
    """Make the PDF of what was not stated yet, with CONCEPT on every page; raises KeyError.

    ``gewijzigd_op`` is the moment of the last change, and the only date in the file.
    """
    bezoek = stand.geef(inhoud.bezoek, Bezoek)
    ingevuld = vragen(inhoud)
    waar = hoofdletter(w.plek_voluit(bezoek.inhoud.plek))
    pdf = Pdf(
        Blad(
            soort="Waarneming",
            titel=f"Concept: {ingevuld.titel}, {waar}",
            onderwerp=pakket.stemming.naam,
            voet="Concept, niet vastgelegd",
            gemaakt_op=gewijzigd_op,
            demo=demo,
            concept=True,
        )
    )
    pdf.titel(ingevuld.titel, waar)
    pdf.feiten(_feiten(pakket, inhoud, bezoek))
    pdf.kop("Vragen en antwoorden")
    pdf.alinea(
        f"Concept van {datum_en_tijd(gewijzigd_op)}. Niet vastgelegd · "
        f"formulier {inhoud.formulier} versie {inhoud.versie}",
        "klein",
    )
    schrijf_antwoorden(pdf, ingevuld)
    return pdf.bytes_()


def _feiten(
    pakket: Pakket, waarneming: Waarneming, bezoek: Object[Bezoek]
) -> Iterator[tuple[str, str]]:
    inhoud, dag = bezoek.inhoud, pakket.stemming.datum
    yield "Stemming", f"{pakket.stemming.naam}, {datum_met_dag(dag)}"
    verkiezingen = [pakket.stemming.verkiezing(v).naam for v in inhoud.verkiezingen]
    yield "Verkiezing", opsomming(verkiezingen)
    yield "Aankomst", tijd(inhoud.aankomst, dag)
    yield "Vertrek", tijd(inhoud.vertrek, dag) if inhoud.vertrek else "nog bezig"
    yield "Aanleiding", waarneming.aanleiding.value
