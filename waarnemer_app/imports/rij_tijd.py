"""The hours of a row: of one day, of more days (ODS 1.2), or as text (ODS 1.0 to 1.3)."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

from . import kolommen as k
from . import waarden as w
from .tabel import Bronrij

if TYPE_CHECKING:
    from .rij import Lezer, Uren

_SLUITING: Final = time(21, 0)
_VROEG: Final = time(5, 0)
_TIJDFOUT: Final = {
    "TIJD": "Dit is geen tijdstip. Schrijf jjjj-mm-ddTuu:mm.",
    "TIJDZONE": "Geef de plaatselijke tijd, zonder zone.",
    "TIJD_ZONDER_DAG": "De dag ontbreekt. Schrijf jjjj-mm-ddTuu:mm, of geef de dag van stemming.",
}


def uren(lezer: Lezer, rij: Bronrij) -> list[Uren]:
    """The hours of a row, an opening and a closing per day; None for a time that is not known."""
    dagen = [kolom for kolom in rij.waarden if kolom.startswith(f"{k.TIJDEN} ")]
    if dagen:
        return _per_dag(lezer, rij, sorted(dagen))
    if lezer.heeft(k.OPEN) or lezer.heeft(k.DICHT):
        return [
            _paar(
                lezer,
                rij,
                (k.OPEN, k.DICHT),
                (rij.waarden.get(k.OPEN), rij.waarden.get(k.DICHT)),
                lezer.datum,
            )
        ]
    if lezer.heeft(k.TIJDEN):
        return [_als_tekst(lezer, rij, k.TIJDEN, lezer.datum)]
    return []


def _per_dag(lezer: Lezer, rij: Bronrij, dagen: list[str]) -> list[Uren]:
    uit = []
    for kolom in dagen:
        try:
            dag = date.fromisoformat(kolom.removeprefix(f"{k.TIJDEN} "))
        except ValueError:
            melding = "De naam van deze kolom noemt geen dag. Schrijf dd-mm-jjjj."
            lezer.melder.let_op("TIJD", melding, rij.plaats(kolom))
            continue
        if lezer.tekst(rij, kolom):
            uit.append(_als_tekst(lezer, rij, kolom, dag))
    if not uit:
        _ontbreekt(lezer, rij, dagen[0])
    return uit


def _als_tekst(lezer: Lezer, rij: Bronrij, kolom: str, dag: date | None) -> Uren:
    """The hours of one text: ``07:30 tot 21:00``."""
    tekst = lezer.tekst(rij, kolom)
    if not tekst:
        _ontbreekt(lezer, rij, kolom)
        return None, None
    delen = w.begin_en_eind(tekst)
    if delen is None:
        melding = "Dit zijn geen openingstijden. Schrijf uu:mm tot uu:mm."
        lezer.melder.fout("TIJD", melding, rij.plaats(kolom), tekst)
        return None, None
    return _paar(lezer, rij, (kolom, kolom), delen, dag)


def _ontbreekt(lezer: Lezer, rij: Bronrij, kolom: str) -> None:
    melding = "De tijden ontbreken. Zij zijn dan onbekend. Vraag ze aan de gemeente."
    lezer.melder.let_op("TIJD_ONTBREEKT", melding, rij.plaats(kolom))


def _paar(
    lezer: Lezer, rij: Bronrij, kolommen: tuple[str, str], ruw: tuple[Any, Any], dag: date | None
) -> Uren:
    """Opening and closing, checked together; equal ones are no hours."""
    leeg = [kolom for kolom, waarde in zip(kolommen, ruw, strict=True) if _is_leeg(waarde)]
    if leeg:
        _ontbreekt(lezer, rij, leeg[0])
    open_ = _tijd(lezer, rij, kolommen[0], ruw[0], dag)
    dicht = _tijd(lezer, rij, kolommen[1], ruw[1], dag)
    if open_ and dicht and open_ == dicht:
        melding = "Opening en sluiting zijn gelijk. De tijden zijn dan onbekend. Vraag ze na."
        lezer.melder.let_op("TIJDEN_GELIJK", melding, rij.plaats(kolommen[0]), ruw[0])
        return None, None
    if open_ and dicht and dicht < open_:
        melding = "De sluiting ligt voor de opening. Vraag de goede tijden."
        lezer.melder.fout("TIJDEN", melding, rij.plaats(kolommen[1]), ruw[1])
        return None, None
    if dicht and (dicht.time() > _SLUITING or (open_ and dicht.date() > open_.date())):
        melding = "Dit stembureau sluit na 21.00 uur. Klopt dit?"
        lezer.melder.let_op("NA_21_UUR", melding, rij.plaats(kolommen[1]), ruw[1])
    if open_ and open_.time() < _VROEG:
        melding = "Dit stembureau opent in de nacht. Klopt dit?"
        lezer.melder.let_op("OPENT_IN_DE_NACHT", melding, rij.plaats(kolommen[0]), ruw[0])
    return open_, dicht


def _is_leeg(waarde: Any) -> bool:
    return waarde is None or (isinstance(waarde, str) and not waarde.strip())


def _tijd(lezer: Lezer, rij: Bronrij, kolom: str, waarde: Any, dag: date | None) -> datetime | None:
    """A time in whole minutes; None when there is none or it cannot be read."""
    if _is_leeg(waarde):
        return None
    gelezen = w.tijdstip(waarde, dag)
    if gelezen.waarde is None:
        lezer.melder.fout(gelezen.fout, _TIJDFOUT[gelezen.fout], rij.plaats(kolom), waarde)
        return None
    heel = w.op_de_minuut(gelezen.waarde)
    if w.is_getal(waarde):
        melding = "Hier stond een getal van Excel. Het is gelezen als tijd."
        lezer.melder.hersteld("TIJD_GETAL", melding, rij.plaats(kolom), waarde, heel.isoformat())
        return heel
    if heel != gelezen.waarde:
        melding = "De tijd is afgerond op hele minuten."
        lezer.melder.hersteld("SECONDEN", melding, rij.plaats(kolom), waarde, heel.isoformat())
    return heel
