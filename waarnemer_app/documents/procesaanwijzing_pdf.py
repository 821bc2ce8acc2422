"""The record of one procesaanwijzing on paper: the same facts as its mail (R-PA-10 to R-PA-16).

It says what the Kiesraad told the stembureau to do, by which Kiesraadlid, and on which ground; the
waarnemer who recorded it is named by role alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waarnemer_app.domain.organisatie import is_caribisch

from . import woorden as w
from .bevestiging import (
    afwijking_zinnen,
    feiten,
    geadresseerde,
    gever,
    herstel,
    schorsing,
    wijze,
)
from .gegevens import Bevestigingsgegevens
from .nederlands import (
    datum_en_tijd,
    datum_met_dag,
    hoofdletter,
    opsomming,
    tijd,
    woorden,
    zin,
    zonder_punt,
)
from .pdf.blad import Blad
from .pdf.bouwer import Pdf

GRONDSLAG: Final = "Kieswet artikel A 12"
_NIET_VASTGELEGD: Final = "Nog niet vastgelegd. Dit is een concept."


def procesaanwijzing_pdf(gegevens: Bevestigingsgegevens) -> bytes:
    """Make the PDF; without ``vastlegging`` every page says CONCEPT.

    The recipient does not matter: both mails carry the same bytes. The only date in the file is
    that of the revision.
    """
    pdf = Pdf(_blad(gegevens))
    pdf.titel("Procesaanwijzing", hoofdletter(w.plek_voluit(gegevens.plek)))
    _opdracht(pdf, gegevens)
    pdf.kop("Gegevens")
    pdf.feiten(_gegevens(gegevens))
    pdf.kop("Wat er is vastgesteld")
    pdf.alinea(feiten(gegevens))
    pdf.feiten(_vaststelling(gegevens))
    pdf.kop("Overleg vooraf")
    _overleg(pdf, gegevens)
    pdf.kop("Waarom dit past")
    invulling = gegevens.aanwijzing.invulling
    if invulling.reden.strip():
        pdf.alinea(zin(invulling.reden))
    pdf.alinea(zin(invulling.evenredigheidsweging) or hoofdletter(w.ONBEKEND))
    pdf.alinea(herstel(invulling))
    pdf.kop("Schorsing, proces-verbaal en rapportage")
    pdf.alinea(schorsing(invulling))
    pdf.lijst(
        (
            "Het stembureau vermeldt de procesaanwijzing in het proces-verbaal.",
            "De Kiesraad neemt haar op in de rapportage van bevindingen.",
        )
    )
    pdf.kop("Vastlegging")
    pdf.feiten(_vastlegging(gegevens))
    pdf.alinea(f"Vragen? Bel {gegevens.telefoon} of mail naar {gegevens.email}.", "klein")
    return pdf.bytes_()


def _blad(gegevens: Bevestigingsgegevens) -> Blad:
    vast = gegevens.vastlegging
    op = vast.op if vast else gegevens.aanwijzing.invulling.gegeven_op
    return Blad(
        soort="Procesaanwijzing",
        titel=f"Procesaanwijzing {w.plek_voluit(gegevens.plek)}",
        onderwerp=f"{opsomming([v.naam for v in gegevens.verkiezingen])}, {GRONDSLAG}",
        voet=f"Revisie {vast.rev} · SHA-256 {vast.hash}" if vast else _NIET_VASTGELEGD,
        gemaakt_op=op or gegevens.onregelmatigheid.waargenomen_op,
        demo=gegevens.demo,
        concept=vast is None,
    )


def _opdracht(pdf: Pdf, gegevens: Bevestigingsgegevens) -> None:
    invulling, dag = gegevens.aanwijzing.invulling, gegevens.stemming.datum
    termijn = tijd(invulling.termijn, dag) if invulling.termijn else w.ONBEKEND
    pdf.kader(
        "aanwijzing",
        (
            ("kaderkop", "Dit moet het stembureau doen"),
            ("gesproken", zin(invulling.opdracht) or hoofdletter(w.ONBEKEND)),
            ("kadertekst", f"Klaar om: {termijn}"),
            ("kadertekst", f"Gegeven door: {gever(gegevens.lid, invulling)}"),
        ),
    )


def _gegevens(gegevens: Bevestigingsgegevens) -> Iterator[tuple[str, str]]:
    plek = gegevens.plek
    yield "Verkiezing", opsomming([v.naam for v in gegevens.verkiezingen])
    yield "Dag van de stemming", datum_met_dag(gegevens.stemming.datum)
    if plek.gemeente:
        yield woorden("Gemeente", caribisch=is_caribisch(plek)), plek.gemeente
    yield "Soort stembureau", w.plek_soort(plek)
    yield "Nummer en naam", plek.aanduiding
    yield "Gegeven aan", geadresseerde(gegevens.aanwijzing.invulling)
    yield "Gegeven door", gever(gegevens.lid, gegevens.aanwijzing.invulling)
    yield "Hoe en wanneer", wijze(gegevens.aanwijzing.invulling)
    yield "Grondslag", GRONDSLAG


def _vaststelling(gegevens: Bevestigingsgegevens) -> Iterator[tuple[str, str]]:
    onregelmatigheid = gegevens.onregelmatigheid
    kenmerken = onregelmatigheid.kenmerken
    yield "Gezien op", datum_en_tijd(onregelmatigheid.waargenomen_op)
    if kenmerken.bron:
        yield "Vastgesteld door", w.VASTGESTELD_DOOR[kenmerken.bron]
    yield "Dit raakt", w.risico_tekst(kenmerken.risicos)
    yield "Waarom", zin(kenmerken.waarom)


def _overleg(pdf: Pdf, gegevens: Bevestigingsgegevens) -> None:
    if gegevens.gesprekken:
        pdf.tabel(
            ("Tijd", "Met wie", "Wat is besproken", "Opgelost"),
            (
                (
                    tijd(g.tijd, gegevens.stemming.datum),
                    f"{hoofdletter(zonder_punt(g.met_rol))}, {w.KANAAL[g.kanaal]}",
                    zin(g.afspraak),
                    "ja" if g.opgelost else "nee",
                )
                for g in gegevens.gesprekken
            ),
            (2, 4, 7, 2),
        )
    else:
        pdf.alinea("Er was geen overleg.")
    for afwijking in afwijking_zinnen(gegevens):
        pdf.alinea(afwijking)


def _vastlegging(gegevens: Bevestigingsgegevens) -> Iterator[tuple[str, str]]:
    yield "Vastgelegd door", "een waarnemer van de Kiesraad"
    if gegevens.vastlegging is None:
        yield "Staat", _NIET_VASTGELEGD
        return
    yield "Vastgelegd op", datum_en_tijd(gegevens.vastlegging.op)
    yield "Revisie", str(gegevens.vastlegging.rev)
    yield "SHA-256", gegevens.vastlegging.hash
