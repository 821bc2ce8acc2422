"""The part of the dagverslag about one onregelmatigheid: from what was seen to who was told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from waarnemer_app.domain.escalatie import (
    INFORMEEL_OVERLEG,
    PROCESAANWIJZING,
    Escalatie,
    Overleg,
    TredeStaat,
    ladder_beeld,
)
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.organisatie import is_caribisch
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.stand import Object, Stand

from . import woorden as w
from .bevestiging import geadresseerde, gever, herstel, schorsing, wijze
from .dag import Plekken
from .nederlands import datum_en_tijd, hoofdletter, opsomming, tijd, woorden, zin, zonder_punt
from .pdf.bouwer import Pdf

_ZONDER_REDEN = {TredeStaat.OVERGESLAGEN: ("Niet vastgelegd.",)}


@dataclass(frozen=True)
class OnregelmatigheidDeel:
    """Writes one onregelmatigheid into a PDF; times are shown as of ``dag``."""

    stand: Stand
    pakket: Pakket
    plekken: Plekken
    dag: date

    def schrijf(self, pdf: Pdf, nummer: int, object_: Object[Onregelmatigheid]) -> None:
        """Write the facts, the three kenmerken, the ladder, and what followed."""
        pdf.kop(f"Onregelmatigheid {nummer}: {object_.inhoud.titel}", 2)
        self.schrijf_inhoud(pdf, object_, niveau=3)

    def schrijf_inhoud(self, pdf: Pdf, object_: Object[Onregelmatigheid], niveau: int) -> None:
        """Write it without its own heading; those within are of ``niveau``."""
        pdf.feiten(self._feiten(object_))
        pdf.kop("De drie kenmerken", niveau)
        pdf.feiten(self._kenmerken(object_.inhoud))
        pdf.kop("Escalatieladder", niveau)
        self._ladder(pdf, object_)
        for aanwijzing in self.stand.aanwijzingen(object_.id):
            self._aanwijzing(pdf, aanwijzing, niveau)

    def _feiten(self, object_: Object[Onregelmatigheid]) -> Iterator[tuple[str, str]]:
        inhoud = object_.inhoud
        plek = self.plekken.zoek(inhoud.plek)
        yield "Wat", zin(inhoud.feiten)
        yield "Wanneer", tijd(inhoud.waargenomen_op, self.dag)
        yield "Waar", hoofdletter(w.plek_voluit(plek)) if plek else inhoud.plek
        yield (
            "Verkiezing",
            opsomming([self.pakket.stemming.verkiezing(v).naam for v in inhoud.verkiezingen]),
        )
        yield "Keten en ernst", f"{w.KETEN[inhoud.keten]}, {w.ERNST[inhoud.ernst]}"
        if inhoud.waarborgen:
            yield "Waarborgen", opsomming([w.WAARBORG[x] for x in inhoud.waarborgen])
        if inhoud.organisatie_vooraf_geinformeerd_op:
            yield (
                "Vooraf gemeld",
                opsomming(
                    [
                        deel
                        for deel in (
                            tijd(inhoud.organisatie_vooraf_geinformeerd_op, self.dag),
                            inhoud.organisatie_vooraf_geinformeerd_hoe,
                            inhoud.organisatie_vooraf_geinformeerd_door,
                        )
                        if deel
                    ],
                    "door",
                ),
            )
        if inhoud.afgerond_op:
            yield "Afgerond", tijd(inhoud.afgerond_op, self.dag)
        yield "Vastgelegd", _vastgelegd(object_)

    def _kenmerken(self, inhoud: Onregelmatigheid) -> Iterator[tuple[str, str]]:
        """The three kenmerken, all of which hold (R-ONR-1)."""
        kenmerken = inhoud.kenmerken
        risico = f"{hoofdletter(w.risico_tekst(kenmerken.risicos))}."
        yield "1. Risico", f"{risico}\n{zin(kenmerken.waarom)}"
        bron = w.VASTGESTELD_DOOR[kenmerken.bron] if kenmerken.bron else w.ONBEKEND
        yield "2. Constatering", f"{zin(bron)}\n{zin(kenmerken.feitelijke_constatering)}"
        yield "3. Verantwoordelijke", self._verantwoordelijke(inhoud)

    def _verantwoordelijke(self, inhoud: Onregelmatigheid) -> str:
        plek = self.plekken.zoek(inhoud.plek)
        wie = inhoud.kenmerken.verantwoordelijke
        tekst = w.VERANTWOORDELIJKE[wie] if wie else w.ONBEKEND
        return zin(woorden(tekst, caribisch=plek is not None and is_caribisch(plek)))

    def _ladder(self, pdf: Pdf, object_: Object[Onregelmatigheid]) -> None:
        try:
            ladder = self.pakket.ladder(object_.inhoud.keten)
        except KeyError:
            pdf.alinea("Het verkiezingspakket heeft geen ladder voor deze keten.")
            return
        beeld = ladder_beeld(
            ladder,
            self._gedaan(object_.id),
            {
                o.inhoud.trede: f"Reden: {w.AFWIJKREDEN[o.inhoud.reden]}. "
                f"{zin(o.inhoud.toelichting)}"
                for o in self.stand.overslagen(object_.id)
            },
        )
        pdf.tabel(
            ("Trede", "Staat", "Wat er gebeurde"),
            (
                (
                    f"{t.trede.nummer}. {t.trede.titel}",
                    w.TREDE[t.staat],
                    "\n".join(t.regels or _ZONDER_REDEN.get(t.staat, ())),
                )
                for t in beeld
            ),
            (4, 2.4, 8),
        )

    def _gedaan(self, onregelmatigheid: str) -> dict[str, Sequence[str]]:
        """What was done on each rung, by its code: lines for the ladder."""
        gedaan: dict[str, list[str]] = {}
        for overleg in self.stand.overleggen(onregelmatigheid):
            gedaan.setdefault(INFORMEEL_OVERLEG, []).append(self._gesprek(overleg.inhoud))
        for escalatie in self.stand.escalaties(onregelmatigheid):
            gedaan.setdefault(escalatie.inhoud.trede, []).append(self._gesprek(escalatie.inhoud))
        for aanwijzing in self.stand.aanwijzingen(onregelmatigheid):
            op = aanwijzing.inhoud.invulling.gegeven_op
            gedaan.setdefault(PROCESAANWIJZING, []).append(
                f"Gegeven om {tijd(op, self.dag)}." if op else "Gegeven."
            )
        return dict(gedaan)

    def _gesprek(self, gesprek: Overleg | Escalatie) -> str:
        opgelost = "Opgelost." if gesprek.opgelost else "Niet opgelost."
        return (
            f"{hoofdletter(tijd(gesprek.tijd, self.dag))}, met {zonder_punt(gesprek.met_rol)}, "
            f"{w.KANAAL[gesprek.kanaal]}. {zin(gesprek.afspraak)} {opgelost}"
        )

    def _aanwijzing(self, pdf: Pdf, object_: Object[Procesaanwijzing], niveau: int) -> None:
        inhoud = object_.inhoud
        invulling = inhoud.invulling
        pdf.kop("Procesaanwijzing", niveau)
        klaar = tijd(invulling.termijn, self.dag) if invulling.termijn else w.ONBEKEND
        pdf.kader(
            "aanwijzing",
            (
                ("kaderkop", "Dit moet het stembureau doen"),
                ("gesproken", zin(invulling.opdracht) or hoofdletter(w.ONBEKEND)),
                ("kadertekst", f"Klaar om: {klaar}"),
            ),
        )
        pdf.feiten(self._aanwijzing_feiten(object_))
        kennisgevingen = [k.inhoud for k in self.stand.kennisgevingen(object_.id)]
        if kennisgevingen:
            pdf.kop("Kennisgevingen", niveau)
            pdf.tabel(
                ("Aan", "Verteld", "Mail"),
                (
                    (
                        f"{k.ontvanger.gericht_aan}"
                        + (f", {k.ontvanger.naam}" if k.ontvanger.organisatie else ""),
                        ", ".join(
                            deel
                            for deel in (
                                tijd(k.verteld_op, self.dag) if k.verteld_op else "nog niet",
                                k.verteld_hoe,
                                f"aan {k.verteld_aan}" if k.verteld_aan else "",
                            )
                            if deel
                        ),
                        f"verstuurd {tijd(k.mail_verstuurd_op, self.dag)}"
                        if k.mail_verstuurd_op
                        else f"concept {tijd(k.mail_concept_op, self.dag)}"
                        if k.mail_concept_op
                        else "nog niet",
                    )
                    for k in kennisgevingen
                ),
                (6, 5, 4),
            )

    def _aanwijzing_feiten(self, object_: Object[Procesaanwijzing]) -> Iterator[tuple[str, str]]:
        inhoud = object_.inhoud
        invulling = inhoud.invulling
        lid = next(
            (x for x in self.pakket.kiesraadleden if x.id == invulling.gegeven_door_lid), None
        )
        yield "Gegeven door", gever(lid, invulling)
        yield "Gegeven aan", geadresseerde(invulling)
        yield "Hoe en wanneer", wijze(invulling)
        yield "Evenredig", zin(invulling.evenredigheidsweging)
        yield "Herstel", herstel(invulling)
        yield "Schorsing", schorsing(invulling)
        gewezen = invulling.gewezen_op_vermelding_pv
        yield "Gewezen op proces-verbaal", w.JA_NEE[gewezen] if gewezen else w.ONBEKEND
        if inhoud.opvolging:
            hoe = hoofdletter(w.NAGELEEFD[inhoud.opvolging.nageleefd])
            yield "Opvolging", f"{hoe}. {zin(inhoud.opvolging.tekst)}"
        else:
            yield "Opvolging", w.ONBEKEND
        if inhoud.vermelding_gezien_in_pv:
            yield "Gezien in proces-verbaal", w.JA_NEE[inhoud.vermelding_gezien_in_pv]
        if inhoud.gegeven_met_afwijking:
            yield "Gegeven met afwijking", ", ".join(inhoud.afwijkingen)
        yield "Vastgelegd", _vastgelegd(object_)


def _vastgelegd(object_: Object[Onregelmatigheid] | Object[Procesaanwijzing]) -> str:
    laatste = object_.geschiedenis[-1]
    return f"{datum_en_tijd(laatste.vastgelegd_op)} · revisie {laatste.rev} · {laatste.hash[:16]}"
