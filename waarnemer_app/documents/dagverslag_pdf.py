"""The dagverslag: one working day of a waarnemer on paper, visit by visit.

It shows what was stated and nothing else; what is still being written is named, not shown. The foot
of every page carries the hash of the logboek it was made from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from waarnemer_app.domain.bezoek import Notitie, Pauze
from waarnemer_app.domain.gewist import TEKST
from waarnemer_app.domain.handelingen import Concept
from waarnemer_app.domain.pakket import Pakket, WaarnemerGegevens
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.stand import NAAM_VAN, Object, Stand
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.waarneming import Waarneming

from . import woorden as w
from .dag import Dag, Dagbezoek, Plekken, verzamel_dag
from .nederlands import (
    aantal,
    datum_en_tijd,
    datum_met_dag,
    getal,
    hoofdletter,
    opsomming,
    tijd,
    zin,
    zonder_punt,
)
from .onregelmatigheid_deel import OnregelmatigheidDeel
from .pdf.blad import Blad
from .pdf.bouwer import Pdf
from .vragen import Vragenlezer, zonder_labels
from .waarneming_deel import schrijf_waarneming

_SOORT: Final = {"medewerker": "medewerker van de Kiesraad", "ondersteuner": "ondersteuner"}
_ZEGEL: Final = (
    "De hash is een technisch zegel van het logboek. Het is geen elektronische handtekening."
)


class Ontvangst(Protocol):
    """What the dagverslag shows of a receipt that was verified before."""

    @property
    def nr(self) -> str:
        """Number of the receipt."""
        ...

    @property
    def van(self) -> int:
        """First line of the logboek it covers."""
        ...

    @property
    def tot(self) -> int:
        """Last line of the logboek it covers."""
        ...

    @property
    def ketenhash(self) -> str:
        """Hash of that last line (hex)."""
        ...

    @property
    def ontvangenOp(self) -> datetime:  # noqa: N802 — name on the wire
        """When the register had it."""
        ...


def dagverslag_pdf(
    stand: Stand,
    pakket: Pakket,
    waarnemer: WaarnemerGegevens,
    werkdag_id: str,
    gemaakt_op: datetime,
    *,
    logboek: tuple[int, str],
    demo: bool,
    plek: Callable[[str], Plek],
    vragen: Vragenlezer = zonder_labels,
    concepten: Sequence[Concept] = (),
    ontvangsten: Sequence[Ontvangst] = (),
) -> bytes:
    """Make the dagverslag of a working day; raises KeyError when there is no such day.

    ``logboek`` is the number and the hash (hex) of its last line; ``plek`` gives a plek of the list
    or raises KeyError; ``vragen`` gives answers in words (``vragen.vragen_uit``). While the day is
    open, or something is still being written, every page says CONCEPT.
    """
    dag = verzamel_dag(stand, werkdag_id)
    verslag = _Dagverslag(stand, pakket, waarnemer, dag, vragen, Plekken(stand, plek))
    regel, hash_ = logboek
    pdf = Pdf(
        Blad(
            soort="Dagverslag",
            titel=f"Dagverslag {datum_met_dag(dag.datum)}",
            onderwerp=pakket.stemming.naam,
            voet=f"Logboek tot en met regel {regel} · SHA-256 {hash_}",
            gemaakt_op=gemaakt_op,
            demo=demo,
            concept=bool(concepten) or dag.laatste_moment is None,
        )
    )
    verslag.schrijf_begin(pdf)
    verslag.schrijf_bezoeken(pdf)
    verslag.schrijf_signalen(pdf)
    verslag.schrijf_onregelmatigheden(pdf)
    verslag.schrijf_open(pdf, concepten)
    verslag.schrijf_slot(pdf, gemaakt_op, regel, hash_, ontvangsten)
    return pdf.bytes_()


@dataclass(frozen=True)
class _Dagverslag:
    """The parts of the dagverslag, each written into a PDF."""

    stand: Stand
    pakket: Pakket
    waarnemer: WaarnemerGegevens
    dag: Dag
    vragen: Vragenlezer
    plekken: Plekken

    def schrijf_begin(self, pdf: Pdf) -> None:
        """The title, who and when, and the day in figures."""
        dag = self.dag
        pdf.titel("Dagverslag", hoofdletter(datum_met_dag(dag.datum)))
        werkdag = dag.werkdag.inhoud
        eind = (
            tijd(werkdag.gesloten_op, dag.datum) if werkdag.gesloten_op else "nog niet afgesloten"
        )
        stemming = self.pakket.stemming
        pdf.feiten(
            (
                ("Stemming", f"{stemming.naam}, {datum_met_dag(stemming.datum)}"),
                ("Verkiezing", opsomming([v.naam for v in stemming.verkiezingen])),
                ("Waarnemer", f"{self.waarnemer.aanduiding}, {_SOORT[self.waarnemer.soort]}"),
                ("Werkdag", f"{tijd(werkdag.begonnen_op, dag.datum)} tot {eind}"),
                ("Vastgelegd", self._tellingen()),
            )
        )

    def _tellingen(self) -> str:
        dag = self.dag
        waarnemingen = sum(len(b.waarnemingen) for b in dag.bezoeken)
        notities = len(dag.losse_notities) + sum(len(b.notities) for b in dag.bezoeken)
        aanwijzingen = sum(len(self.stand.aanwijzingen(o.id)) for o in dag.onregelmatigheden)
        return opsomming(
            [
                aantal(len(dag.bezoeken), "bezoek", "bezoeken"),
                aantal(waarnemingen, "waarneming", "waarnemingen"),
                aantal(notities, "notitie", "notities"),
                aantal(len(dag.signalen), "signaal", "signalen"),
                aantal(len(dag.onregelmatigheden), "onregelmatigheid", "onregelmatigheden"),
                aantal(aanwijzingen, "procesaanwijzing", "procesaanwijzingen"),
            ]
        )

    def schrijf_bezoeken(self, pdf: Pdf) -> None:
        """The list of visits, then each visit with what was stated at it."""
        pdf.kop("Bezoeken")
        if not self.dag.bezoeken:
            pdf.alinea("Er waren deze dag geen bezoeken.")
        else:
            pdf.tabel(
                ("Nr.", "Plek", "Aankomst", "Vertrek"),
                (
                    (
                        str(nummer),
                        self._naam(bezoek),
                        tijd(bezoek.bezoek.aankomst, self.dag.datum),
                        self._vertrek(bezoek),
                    )
                    for nummer, bezoek in enumerate(self.dag.bezoeken, start=1)
                ),
                (1, 9, 3, 4),
            )
        for nummer, bezoek in enumerate(self.dag.bezoeken, start=1):
            self._bezoek(pdf, nummer, bezoek)
        if self.dag.losse_notities:
            pdf.kop("Notities buiten een bezoek", 2)
            self._notities(pdf, self.dag.losse_notities)

    def _naam(self, bezoek: Dagbezoek) -> str:
        naam = hoofdletter(w.plek_voluit(bezoek.bezoek.plek))
        return f"{naam} (ingetrokken)" if bezoek.object.ingetrokken else naam

    def _vertrek(self, bezoek: Dagbezoek) -> str:
        vertrek = bezoek.bezoek.vertrek
        return tijd(vertrek, self.dag.datum) if vertrek else "nog bezig"

    def _bezoek(self, pdf: Pdf, nummer: int, bezoek: Dagbezoek) -> None:
        pdf.kop(f"{nummer}. {self._naam(bezoek)}", 2)
        pdf.feiten(self._bezoek_feiten(bezoek))
        for waarneming in bezoek.waarnemingen:
            self._waarneming(pdf, waarneming)
        if bezoek.notities:
            pdf.kop("Notities", 3)
            self._notities(pdf, bezoek.notities)

    def _bezoek_feiten(self, bezoek: Dagbezoek) -> Iterator[tuple[str, str]]:
        inhoud, dag = bezoek.bezoek, self.dag.datum
        yield "Aankomst", tijd(inhoud.aankomst, dag)
        yield "Vertrek", self._vertrek(bezoek)
        if inhoud.pauzes:
            yield "Pauze", "\n".join(self._pauze(pauze) for pauze in inhoud.pauzes)
        verkiezingen = [self.pakket.stemming.verkiezing(v).naam for v in inhoud.verkiezingen]
        yield "Verkiezing", opsomming(verkiezingen)
        if inhoud.plek.handmatig:
            yield "Plek", "Met de hand toegevoegd: stond niet in de lijst."
        for stap in inhoud.herkoppelingen:
            oud = self.plekken.zoek(stap.van_plek)
            van = w.plek_voluit(oud) if oud else stap.van_plek
            yield "Plek gewijzigd", f"{tijd(stap.op, dag)}. Eerst: {van}. {zin(stap.reden)}"

    def _pauze(self, pauze: Pauze) -> str:
        dag = self.dag.datum
        return f"{tijd(pauze.van, dag)} tot {tijd(pauze.tot, dag) if pauze.tot else 'nu'}"

    def _waarneming(self, pdf: Pdf, object_: Object[Waarneming]) -> None:
        ingevuld = self.vragen(object_.inhoud)
        pdf.kop(ingevuld.titel, 3)
        schrijf_waarneming(pdf, object_, ingevuld)

    def _notities(self, pdf: Pdf, notities: Sequence[Object[Notitie]]) -> None:
        pdf.feiten((tijd(n.inhoud.geschreven_op, self.dag.datum), n.inhoud.tekst) for n in notities)

    def schrijf_signalen(self, pdf: Pdf) -> None:
        """Every signaal with its outcome (R-ONR-2)."""
        pdf.kop("Signalen")
        if not self.dag.signalen:
            pdf.alinea("Er waren deze dag geen signalen.")
        for nummer, signaal in enumerate(self.dag.signalen, start=1):
            uitkomst = w.UITKOMST[signaal.inhoud.uitkomst]
            pdf.kop(f"Signaal {nummer}: {uitkomst}", 2)
            pdf.feiten(self._signaal_feiten(signaal.inhoud))

    def _signaal_feiten(self, signaal: Signaal) -> Iterator[tuple[str, str]]:
        dag = self.dag.datum
        yield "Wat", zin(signaal.wat)
        yield "Wanneer", tijd(signaal.waargenomen_op, dag)
        plek_id = signaal.plek or next(
            (b.bezoek.plek.id for b in self.dag.bezoeken if b.object.id == signaal.bezoek), None
        )
        if plek := self.plekken.zoek(plek_id):
            yield "Waar", hoofdletter(w.plek_voluit(plek))
        yield "Bron", w.BRON[signaal.bron]
        for contact in signaal.onderzoek:
            delen = (contact.met_rol, contact.organisatie, contact.kanaal)
            wie = ", ".join(kaal for deel in delen if (kaal := zonder_punt(deel)))
            yield "Onderzoek", f"{tijd(contact.tijd, dag)}, {wie}. {zin(contact.uitkomst)}"
        if signaal.toelichting.strip():
            yield "Toelichting", zin(signaal.toelichting)

    def schrijf_onregelmatigheden(self, pdf: Pdf) -> None:
        """Every onregelmatigheid with its ladder and what followed."""
        pdf.kop("Onregelmatigheden")
        if not self.dag.onregelmatigheden:
            pdf.alinea("Er waren deze dag geen onregelmatigheden.")
        deel = OnregelmatigheidDeel(self.stand, self.pakket, self.plekken, self.dag.datum)
        for nummer, onregelmatigheid in enumerate(self.dag.onregelmatigheden, start=1):
            deel.schrijf(pdf, nummer, onregelmatigheid)

    def schrijf_open(self, pdf: Pdf, concepten: Sequence[Concept]) -> None:
        """What is not finished, and what was withdrawn; nothing when there is neither."""
        open_ = list(self._open(concepten))
        if open_:
            pdf.kop("Nog niet klaar")
            pdf.lijst(open_)
        if self.dag.ingetrokken:
            pdf.kop("Ingetrokken")
            pdf.tabel(
                ("Wat", "Vastgelegd", "Ingetrokken", "Reden"),
                (
                    (
                        hoofdletter(NAAM_VAN[type(o.inhoud)]),
                        tijd(o.vastgelegd_op, self.dag.datum),
                        tijd(o.geschiedenis[-1].vastgelegd_op, self.dag.datum),
                        TEKST if o.gewist else zin(o.geschiedenis[-1].reden),
                    )
                    for o in self.dag.ingetrokken
                ),
                (3, 3, 3, 6),
            )

    def _open(self, concepten: Sequence[Concept]) -> Iterator[str]:
        dag = self.dag.datum
        if self.dag.laatste_moment is None:
            yield "De werkdag is nog niet afgesloten."
        for bezoek in self.dag.bezoeken:
            if bezoek.bezoek.bezig:
                yield f"Het bezoek aan {w.plek_voluit(bezoek.bezoek.plek)} heeft geen vertrektijd."
        for concept in concepten:
            op = tijd(concept.gewijzigd_op, dag)
            yield f"Nog niet vastgelegd: {concept.soort}, laatst gewijzigd om {op}."
        for signaal in self.dag.signalen:
            if signaal.inhoud.uitkomst.open:
                wanneer = tijd(signaal.inhoud.waargenomen_op, dag)
                yield f"Het signaal van {wanneer} is nog niet beoordeeld."
        for onregelmatigheid in self.dag.onregelmatigheden:
            for aanwijzing in self.stand.aanwijzingen(onregelmatigheid.id):
                yield from self._open_aanwijzing(aanwijzing)

    def _open_aanwijzing(self, aanwijzing: Object[Procesaanwijzing]) -> Iterator[str]:
        if aanwijzing.inhoud.opvolging is None:
            yield "De opvolging van de procesaanwijzing is nog niet vastgelegd."
        for kennisgeving in self.stand.kennisgevingen(aanwijzing.id):
            if kennisgeving.inhoud.ontvanger.verplicht and not kennisgeving.inhoud.compleet:
                yield (
                    "De kennisgeving is nog niet klaar: "
                    f"{kennisgeving.inhoud.ontvanger.gericht_aan}."
                )

    def schrijf_slot(
        self,
        pdf: Pdf,
        gemaakt_op: datetime,
        regel: int,
        hash_: str,
        ontvangsten: Sequence[Ontvangst],
    ) -> None:
        """The receipts of the register, and what this document was made from."""
        pdf.kop("Ontvangstbewijzen")
        if ontvangsten:
            pdf.tabel(
                ("Nummer", "Ontvangen", "Regels", "Hash van de laatste regel"),
                (
                    (
                        o.nr,
                        tijd(o.ontvangenOp, self.dag.datum),
                        f"{getal(o.van)} tot en met {getal(o.tot)}",
                        o.ketenhash,
                    )
                    for o in ontvangsten
                ),
                (4, 4, 4, 8),
            )
        else:
            pdf.alinea("Het centraal register heeft nog niets ontvangen.")
        pdf.kop("Over dit document")
        pdf.feiten(
            (
                ("Gemaakt op", datum_en_tijd(gemaakt_op)),
                ("Logboek", f"Regel 1 tot en met {getal(regel)}"),
                ("SHA-256 van het logboek", hash_),
                (
                    "Verkiezingspakket",
                    f"Versie {self.pakket.kop.versie}\nSHA-256 {self.pakket.sha256}",
                ),
            )
        )
        pdf.alinea(_ZEGEL, "klein")
