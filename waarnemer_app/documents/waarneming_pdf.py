"""One stated waarneming on paper: the form as it was filled in, and where and when."""

from __future__ import annotations

from collections.abc import Iterator

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.domain.waarneming import Waarneming

from . import woorden as w
from .nederlands import datum_met_dag, hoofdletter, opsomming, tijd
from .pdf.blad import Blad
from .pdf.bouwer import Pdf
from .vragen import Vragenlezer, zonder_labels
from .waarneming_deel import schrijf_waarneming


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
    pdf.feiten(_feiten(pakket, object_, bezoek))
    pdf.kop("Vragen en antwoorden")
    schrijf_waarneming(pdf, object_, ingevuld)
    return pdf.bytes_()


def _feiten(
    pakket: Pakket, object_: Object[Waarneming], bezoek: Object[Bezoek]
) -> Iterator[tuple[str, str]]:
    inhoud, dag = bezoek.inhoud, pakket.stemming.datum
    yield "Stemming", f"{pakket.stemming.naam}, {datum_met_dag(dag)}"
    verkiezingen = [pakket.stemming.verkiezing(v).naam for v in inhoud.verkiezingen]
    yield "Verkiezing", opsomming(verkiezingen)
    yield "Aankomst", tijd(inhoud.aankomst, dag)
    yield "Vertrek", tijd(inhoud.vertrek, dag) if inhoud.vertrek else "nog bezig"
    yield "Aanleiding", object_.inhoud.aanleiding.value
    if object_.ingetrokken:
        yield "Ingetrokken", tijd(object_.geschiedenis[-1].vastgelegd_op, dag)
