"""Open kennisgevingen over all laptops, oldest first, and who sent which mail (R-PA-15).

Whoever records that a mail was sent does so once: the second one is told who was first, so that
nobody mails twice. Only a correction of the procesaanwijzing asks for another mail; both are kept.
The laptop hears of it by a message.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from waarnemer_app.documents import woorden as w
from waarnemer_app.domain.kennisgeving import Kennisgeving, bevestigt_nog
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.sync.berichten import BerichtSoort, BevestigingVerzonden

from . import berichten
from .database import Verbinding
from .fouten import Weigering
from .instellingen import Instellingen
from .regels import vouw
from .tijd import moment
from .zaken import Zaken, lees_soorten


class OpenKennisgeving(BaseModel):
    """Whom to tell or to mail, about which procesaanwijzing.

    ``minuten`` since it was given, None when that moment was not recorded; ``mail_door`` is the
    member of the bureau who sent the mail, empty when nobody did.
    """

    model_config = ConfigDict(frozen=True, alias_generator=to_camel, validate_by_name=True)

    waarnemer: str
    kennisgeving: str
    procesaanwijzing: str
    stembureau: str
    gericht_aan: str
    ontvanger: str
    verplicht: bool
    gegeven_op: datetime | None
    minuten: int | None
    verteld_op: datetime | None
    mail_verstuurd_op: datetime | None
    mail_door: str = ""


Verzonden = dict[tuple[str, str], tuple[datetime, str]]
Binnen = Mapping[tuple[str, int], datetime]
"""When the register first had a line, by (device, number): what a mail could know of."""


def verzonden(conn: Verbinding, stemming: str) -> Verzonden:
    """When the bureau last sent which mail, and who did, by (waarnemer, kennisgeving)."""
    rijen = conn.execute(
        "SELECT waarnemer, kennisgeving, verzonden_op, door FROM bewijs.bevestiging"
        " WHERE stemming = %s ORDER BY verzonden_op",
        (stemming,),
    ).fetchall()
    return {(wie, kg): (op, door) for wie, kg, op, door in rijen}


def binnengekomen(conn: Verbinding, stemming: str) -> Binnen:
    """When the register first had each correction of a kennisgeving, by its receipts.

    Not when its row was written: after a copy was put back that is later than it was.
    """
    rijen = conn.execute(
        "SELECT r.apparaat, r.seq, min(o.op) FROM bewijs.revisie r JOIN bewijs.ontvangstbewijs o"
        " ON (o.stemming, o.apparaat) = (r.stemming, r.apparaat) AND o.tot >= r.seq"
        " WHERE r.stemming = %s AND r.object_soort = 'kennisgeving' AND r.soort = 'correctie'"
        " GROUP BY r.apparaat, r.seq",
        (stemming,),
    ).fetchall()
    return {(apparaat, seq): op for apparaat, seq, op in rijen}


def open_kennisgevingen(
    zaken: Zaken, door_bureau: Verzonden, binnen: Binnen, nu: datetime
) -> list[OpenKennisgeving]:
    """Those that miss a fact yet; what the bureau mailed counts as mailed."""
    alle = [*_open(zaken, door_bureau, binnen, nu)]
    return sorted(alle, key=lambda k: (k.minuten is None, -(k.minuten or 0), k.kennisgeving))


def _open(
    zaken: Zaken, door_bureau: Verzonden, binnen: Binnen, nu: datetime
) -> Iterator[OpenKennisgeving]:
    for waarnemer, dossier in zaken.dossiers.items():
        for object_ in dossier.stand.alle(Kennisgeving):
            inhoud = object_.inhoud
            mail_op, door = door_bureau.get((waarnemer, object_.id), (None, ""))
            if mail_op is not None and not _geldt_nog(object_, binnen, mail_op):
                mail_op, door = None, ""
            mail_op = inhoud.mail_verstuurd_op or mail_op
            if inhoud.verteld_op is not None and mail_op is not None:
                continue
            try:
                aanwijzing = dossier.stand.geef(inhoud.procesaanwijzing, Procesaanwijzing)
            except KeyError:
                continue  # stated apart from its procesaanwijzing: there is nothing to confirm
            if aanwijzing.ingetrokken:
                continue
            op = aanwijzing.inhoud.invulling.gegeven_op
            yield OpenKennisgeving(
                waarnemer=waarnemer,
                kennisgeving=object_.id,
                procesaanwijzing=aanwijzing.id,
                stembureau=w.plek_voluit(aanwijzing.inhoud.plek),
                gericht_aan=inhoud.ontvanger.gericht_aan,
                ontvanger=inhoud.ontvanger.naam,
                verplicht=inhoud.ontvanger.verplicht,
                gegeven_op=op,
                minuten=None if op is None else int((nu - op).total_seconds() // 60),
                verteld_op=inhoud.verteld_op,
                mail_verstuurd_op=mail_op,
                mail_door=door,
            )


def _geldt_nog(kennisgeving: Object[Kennisgeving], binnen: Binnen, mail_op: datetime) -> bool:
    redenen = ((r.reden, binnen.get((r.apparaat, r.seq))) for r in kennisgeving.geschiedenis)
    return bevestigt_nog(redenen, mail_op)


def noteer_verzonden(
    conn: Verbinding,
    inst: Instellingen,
    stemming: str,
    waarnemer: str,
    kennisgeving: str,
    op: datetime,
    door: str,
) -> None:
    """Record, inside a transaction, that this mail was sent, and tell the laptops of the waarnemer.

    Raises Weigering: 400 when nothing was given yet at that moment, 404 for a kennisgeving that is
    not held, 409 when it was recorded before and that mail still says what is so.
    """
    # two who send the same mail come one after the other
    conn.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
        (f"{stemming} {waarnemer} {kennisgeving}",),
    )
    rij = conn.execute(
        "SELECT soort FROM beeld.object WHERE (stemming, waarnemer, object) = (%s, %s, %s)",
        (stemming, waarnemer, kennisgeving),
    ).fetchone()
    if rij is None or rij[0] != "kennisgeving":
        raise Weigering(
            404,
            "ONBEKEND",
            "Deze kennisgeving is hier niet bekend.",
            "Bekijk de lijst: waarnemer-register bevestigingen.",
        )
    stand = _lees(conn, stemming, waarnemer)
    object_ = stand.geef(kennisgeving, Kennisgeving)
    _weiger_te_vroeg(stand, object_, op)
    eerder_op, eerder = verzonden(conn, stemming).get((waarnemer, kennisgeving), (None, ""))
    if eerder_op is not None and (
        op <= eerder_op or _geldt_nog(object_, binnengekomen(conn, stemming), eerder_op)
    ):
        raise Weigering(
            409,
            "AL_VERZONDEN",
            f"Deze mail is al verstuurd: {eerder}, {moment(eerder_op)} uur.",
            "Verstuur de mail niet nog een keer.",
        )
    conn.execute(
        "INSERT INTO bewijs.bevestiging (stemming, waarnemer, kennisgeving, verzonden_op, door)"
        " VALUES (%s, %s, %s, %s, %s)",
        (stemming, waarnemer, kennisgeving, op, door),
    )
    apparaten = conn.execute(
        "SELECT DISTINCT apparaat FROM bewijs.certificaat c WHERE (stemming, waarnemer) = (%s, %s)"
        " AND NOT EXISTS (SELECT 1 FROM bewijs.intrekking i WHERE i.apparaat = c.apparaat)"
        " ORDER BY apparaat",
        (stemming, waarnemer),
    ).fetchall()
    bericht = BevestigingVerzonden(kennisgeving=kennisgeving, verzondenOp=op)
    for (apparaat,) in apparaten:
        berichten.plaats(
            conn, inst, stemming, apparaat, BerichtSoort.BEVESTIGING_VERZONDEN, bericht
        )


def _lees(conn: Verbinding, stemming: str, waarnemer: str) -> Stand:
    soorten = ["kennisgeving", "procesaanwijzing"]
    return vouw(lees_soorten(conn, stemming, soorten, [waarnemer]))[waarnemer].stand


def _weiger_te_vroeg(stand: Stand, kennisgeving: Object[Kennisgeving], op: datetime) -> None:
    """A mail cannot confirm what was not given yet (R-PA-15); raises Weigering (400)."""
    if kennisgeving.gewist or not stand.heeft(kennisgeving.inhoud.procesaanwijzing):
        return
    aanwijzing = stand.geef(kennisgeving.inhoud.procesaanwijzing, Procesaanwijzing)
    gegeven = None if aanwijzing.gewist else aanwijzing.inhoud.invulling.gegeven_op
    if gegeven is not None and op < gegeven:
        raise Weigering(
            400,
            "TIJDSTIP",
            f"De procesaanwijzing is pas gegeven op {moment(gegeven)} uur.",
            "Noteer wanneer de mail wegging.",
        )
