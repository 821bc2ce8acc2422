"""Routes for the bureau to read: searching, dossiers, doubles, rapportage, lists, confirmations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from fastapi.responses import StreamingResponse

from register.dienst import Dienst, MetDienst
from register.fouten import Weigering
from register.kennisgevingen import (
    OpenKennisgeving,
    binnengekomen,
    noteer_verzonden,
    open_kennisgevingen,
    verzonden,
)
from register.modellen import Verzending
from register.pakketten import geldig
from register.recht import Recht, Rol, Toegang
from register.uitvoer import UITVOER_MIME, Keuze, schrijf_uitvoer
from register.zaken import Zaken, lees_zaken
from register.zoeken import Dubbel, Treffer, bekende_soort, dubbelen, zoek
from waarnemer_app.documents.advieslijst_stuk import Advies
from waarnemer_app.documents.rapportage_stuk import Rapportages
from waarnemer_app.domain.advieslijst import Advieslijst

router = APIRouter()
Lezer = Annotated[Toegang, Depends(Recht(Rol.BUREAU))]
Auditor = Annotated[Toegang, Depends(Recht(Rol.AUDITOR))]
PadId = Annotated[str, Path(max_length=64, pattern=r"^[A-Za-z0-9:_.-]+$")]
ZoekTekst = Annotated[str, Query(max_length=200, pattern=r"^[^\x00]*$")]
EenId = Annotated[str | None, Query(max_length=64, pattern=r"^[A-Za-z0-9:_.-]+$")]


class Lijnen(StreamingResponse):
    """An export on its way: JSON Lines, as the description says."""

    media_type = UITVOER_MIME


def _stroom(dienst: Dienst, keuze: Keuze) -> StreamingResponse:
    def lijnen() -> Iterator[bytes]:
        with dienst.pool.connection() as conn:
            yield from schrijf_uitvoer(conn, dienst.inst, keuze)

    return Lijnen(lijnen())


def _noteer(dienst: Dienst, actie: str, wat: str, toegang: Toegang, stemming: str) -> None:
    """Reading is noted too: who looked at what (BIO2 8.15.01)."""
    with dienst.pool.connection() as conn:
        dienst.log_staf(conn, actie, wat, toegang.wie, stemming)


def _zaken(dienst: Dienst, stemming: str, waarnemer: str | None = None) -> Zaken:
    with dienst.pool.connection() as conn:
        return lees_zaken(conn, geldig(conn, dienst.inst, stemming), waarnemer)


@router.get("/objecten/{stemming}", summary="Zoek in wat er is vastgelegd")
def zoek_objecten(
    stemming: PadId,
    toegang: Lezer,
    dienst: MetDienst,
    tekst: ZoekTekst = "",
    soort: EenId = None,
    waarnemer: EenId = None,
    plek: EenId = None,
) -> list[Treffer]:
    """The newest hundred objects for which all holds that was given."""
    if not bekende_soort(soort):
        raise Weigering(
            400, "SOORT", "Deze soort bestaat niet.", "Kies bijvoorbeeld signaal of notitie."
        )
    _noteer(dienst, "gezocht", soort or "", toegang, stemming)
    with dienst.pool.connection() as conn:
        return zoek(conn, stemming, tekst=tekst, soort=soort, waarnemer=waarnemer, plek=plek)


@router.get(
    "/dossiers/{stemming}",
    summary="Alle dossiers van een stemming",
    response_class=Lijnen,
)
def geef_dossiers(stemming: PadId, toegang: Lezer, dienst: MetDienst) -> StreamingResponse:
    """JSON Lines: certificates, revisions with content, audit lines, receipts, and a seal."""
    _noteer(dienst, "uitvoer", stemming, toegang, stemming)
    return _stroom(dienst, Keuze(stemming))


@router.get(
    "/dossiers/{stemming}/{waarnemer}",
    summary="Het dossier van een waarnemer",
    response_class=Lijnen,
)
def geef_dossier(
    stemming: PadId, waarnemer: PadId, toegang: Lezer, dienst: MetDienst
) -> StreamingResponse:
    """The same of one waarnemer, with its history and proofs; nobody gets the own one."""
    _noteer(dienst, "dossier", waarnemer, toegang, stemming)
    return _stroom(dienst, Keuze(stemming, waarnemer))


@router.get(
    "/bewijzen/{stemming}",
    summary="Alle bewijzen van een stemming, zonder inhoud",
    response_class=Lijnen,
)
def geef_bewijzen(stemming: PadId, toegang: Auditor, dienst: MetDienst) -> StreamingResponse:
    """What an auditor needs to check the register: seals and hashes."""
    _noteer(dienst, "bewijzen", stemming, toegang, stemming)
    return _stroom(dienst, Keuze(stemming, inhoud=False))


@router.get("/dubbelen/{stemming}", summary="Wat misschien twee keer is gezien")
def geef_dubbelen(
    stemming: PadId,
    toegang: Lezer,
    dienst: MetDienst,
    binnen: Annotated[int, Query(ge=1, le=1440)] = 60,
    plek: EenId = None,
) -> list[Dubbel]:
    """Signalen and onregelmatigheden at one plek, each within so many minutes of the one before."""
    _noteer(dienst, "dubbelen", stemming, toegang, stemming)
    with dienst.pool.connection() as conn:
        return dubbelen(conn, stemming, timedelta(minutes=binnen), plek)


@router.get("/rapportages/{stemming}", summary="Invoer voor de rapportage van bevindingen")
def geef_rapportages(stemming: PadId, toegang: Lezer, dienst: MetDienst) -> Rapportages:
    """One per vertegenwoordigend orgaan, and what falls to none of them."""
    _noteer(dienst, "rapportage", stemming, toegang, stemming)
    return _zaken(dienst, stemming).rapportages(dienst.inst.nu())


@router.get("/advieslijsten/{stemming}/{soort}", summary="Een lijst voor minister of advies")
def geef_advieslijst(
    stemming: PadId, soort: Advieslijst, toegang: Lezer, dienst: MetDienst
) -> Advies:
    """For the minister, for the advies tot herstemming, or for the evaluatieadvies."""
    _noteer(dienst, "advieslijst", soort, toegang, stemming)
    return _zaken(dienst, stemming).advies(soort, dienst.inst.nu())


@router.get("/kennisgevingen/{stemming}", summary="Open kennisgevingen, oudste eerst")
def geef_kennisgevingen(
    stemming: PadId, toegang: Lezer, dienst: MetDienst
) -> list[OpenKennisgeving]:
    """Of all laptops, with the minutes since the procesaanwijzing was given."""
    _noteer(dienst, "kennisgevingen", stemming, toegang, stemming)
    zaken = _zaken(dienst, stemming)
    with dienst.pool.connection() as conn:
        return open_kennisgevingen(
            zaken, verzonden(conn, stemming), binnengekomen(conn, stemming), dienst.inst.nu()
        )


@router.put(
    "/kennisgevingen/{stemming}/{waarnemer}/{kennisgeving}/bevestiging",
    summary="Noteer dat de mail is verstuurd",
)
def zet_bevestiging(
    stemming: PadId,
    waarnemer: PadId,
    kennisgeving: PadId,
    vraag: Verzending,
    toegang: Lezer,
    dienst: MetDienst,
) -> Verzending:
    """Once; the laptop hears of it, so that nobody mails twice."""
    op: datetime = vraag.verzonden_op
    if op > dienst.inst.nu() + timedelta(minutes=5):
        raise Weigering(
            400, "TIJDSTIP", "Dit tijdstip moet nog komen.", "Noteer wanneer de mail wegging."
        )
    with dienst.pool.connection() as conn, conn.transaction():
        noteer_verzonden(conn, dienst.inst, stemming, waarnemer, kennisgeving, op, toegang.wie)
        dienst.log_staf(conn, "bevestiging_verzonden", kennisgeving, toegang.wie, stemming)
    return vraag
