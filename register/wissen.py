"""Erasing by law at the register: who asks, who decides, what went, and a signed report of it.

Content, salt and attachments go; revisions, seals, receipts and daily heads stay, so that the
chain still verifies. The bureau asks and an auditor decides; the database asks for that too
(migration 0004). What went stands in a report under the bewijs key, to keep elsewhere: a check
names what is gone without one, and what came back with an older copy of the database.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Final, Literal

import psycopg
from psycopg.rows import class_row
from pydantic import Field

from waarnemer_app.domain.basis import Id, KorteTekst, Model, Tijdstip
from waarnemer_app.domain.revisie import hash_van
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.protocol import lees_zegel

from . import beeld
from .database import Verbinding
from .fouten import Weigering
from .instellingen import Instellingen
from .modellen import ApiModel, RegelTekst
from .pakketten import geldig

WISRAPPORT_TYP: Final = "wisrapport+jws"


class Wisrapport(Model):
    """Payload of the report. ``regels`` is the SHA-256 of the lines that say which revisions.

    Without ``object`` everything of the stemming went, also what had been put aside.
    """

    v: Literal[1] = 1
    doel: Id
    stemming: Id
    verzoek: Id
    waarnemer: Id | None
    object: Id | None
    reden: KorteTekst
    gevraagdDoor: Id  # noqa: N815 — name on the wire
    beslotenDoor: Id  # noqa: N815 — name on the wire
    aantal: int = Field(ge=0)
    regels: str = Field(pattern=r"^[0-9a-f]{64}$")
    op: Tijdstip
    demo: bool


class Wisstuk(Model):
    """A report with the lines it is over: what is kept outside the register."""

    wisrapport: str
    regels: str


class Wisvraag(ApiModel):
    """What is to be erased, and why; without an object everything of the stemming."""

    waarnemer: Id | None = None
    object: Id | None = None
    reden: RegelTekst = Field(min_length=1)


class Wisverzoek(ApiModel):
    """A request and what became of it; ``inhouden`` are the contents that are (still) held."""

    id: str
    waarnemer: str
    object: str
    reden: str
    door: str
    op: datetime
    besluit: Literal["toegestaan", "afgewezen"] | None = None
    besloten_door: str | None = None
    inhouden: int


class Wisbesluit(ApiModel):
    """What the second person decides, and why."""

    besluit: Literal["toegestaan", "afgewezen"]
    reden: RegelTekst = Field(min_length=1)


class Wisuitkomst(ApiModel):
    """The decision, and the report when something was erased."""

    besluit: Literal["toegestaan", "afgewezen"]
    stuk: Wisstuk | None = None


# which revisions, as lines ["device", first, last]


def als_regels(rijen: Iterable[tuple[str, int]]) -> bytes:
    """The revisions as lines, each a run of numbers of one device, sorted."""
    uit: list[tuple[str, int, int]] = []
    for apparaat, seq in sorted(rijen):
        if uit and uit[-1][0] == apparaat and uit[-1][2] == seq - 1:
            uit[-1] = (apparaat, uit[-1][1], seq)
        else:
            uit.append((apparaat, seq, seq))
    return b"".join(json.dumps(r, separators=(",", ":")).encode() + b"\n" for r in uit)


def uit_regels(data: bytes) -> Iterator[tuple[str, range]]:
    """Read the lines back; raises ZegelFout."""
    try:
        for regel in data.splitlines():
            apparaat, van, tot = json.loads(regel)
            yield str(apparaat), range(int(van), int(tot) + 1)
    except (ValueError, TypeError) as fout:
        raise ZegelFout("De regels van dit wisrapport zijn niet leesbaar.") from fout


def lees_wisrapport(jws: str, regels: bytes, bewijs: Sleutel) -> Wisrapport:
    """Check the seal of a report and the lines it is over; raises ZegelFout."""
    rapport = lees_zegel(bewijs, jws.strip(), WISRAPPORT_TYP, Wisrapport)
    if hashlib.sha256(regels).hexdigest() != rapport.regels:
        raise ZegelFout("De regels horen niet bij dit wisrapport.")
    return rapport


# asking


def _bewaren_tot(conn: Verbinding, inst: Instellingen, stemming: str) -> date:
    pakket = geldig(conn, inst, stemming)
    einde = pakket.termijnen.einddatum or pakket.stemming.datum
    return einde + timedelta(days=pakket.termijnen.bewaren_dagen)


def vraag(
    conn: Verbinding, inst: Instellingen, stemming: str, wat: Wisvraag, door: str
) -> Wisverzoek:
    """Note a request; raises Weigering (400, 404, 409). Call it inside a transaction."""
    if (wat.waarnemer is None) != (wat.object is None):
        raise Weigering(
            400, "WISSEN", "Een object hoort bij een waarnemer.", "Noem allebei, of geen van beide."
        )
    if wat.object is None:
        tot = _bewaren_tot(conn, inst, stemming)
        if inst.nu().date() <= tot:
            raise Weigering(
                409,
                "BEWAARTERMIJN",
                f"De bewaartermijn van deze stemming loopt tot en met {tot:%d-%m-%Y}.",
                "Wacht tot die dag voorbij is. Eén object wissen kan wel.",
            )
    (nieuw,) = conn.execute(
        "INSERT INTO bewijs.wisverzoek (stemming, waarnemer, object, reden, door)"
        " VALUES (%s, %s, %s, %s, %s) RETURNING id",
        (stemming, wat.waarnemer or "", wat.object or "", wat.reden, door),
    ).fetchone() or ("",)
    verzoek = _verzoek(conn, stemming, str(nieuw))
    if not verzoek.inhouden:
        raise Weigering(
            404, "ONBEKEND", "Hiervan is geen inhoud in het register.", "Controleer het object."
        )
    return verzoek


_LIJST: Final = (
    "SELECT v.id, v.waarnemer, v.object, v.reden, v.door, v.op, b.besluit,"
    " b.door AS besloten_door, (SELECT count(*) FROM bewijs.inhoud i"
    "  JOIN bewijs.revisie r USING (stemming, apparaat, seq) WHERE i.stemming = v.stemming"
    "  AND (v.object = '' OR (r.waarnemer, r.object) = (v.waarnemer, v.object))) AS inhouden"
    " FROM bewijs.wisverzoek v"
    " LEFT JOIN bewijs.wisbesluit b ON (b.stemming, b.verzoek) = (v.stemming, v.id)"
    " WHERE v.stemming = %(s)s AND (%(v)s::text IS NULL OR v.id = %(v)s) ORDER BY v.op, v.id"
)


def lijst(conn: Verbinding, stemming: str, verzoek: str | None = None) -> list[Wisverzoek]:
    """The requests of a stemming, oldest first."""
    with conn.cursor(row_factory=class_row(Wisverzoek)) as cursor:
        return cursor.execute(_LIJST, {"s": stemming, "v": verzoek}).fetchall()


def _verzoek(conn: Verbinding, stemming: str, verzoek: str) -> Wisverzoek:
    gevonden = lijst(conn, stemming, verzoek)
    if not gevonden:
        raise Weigering(404, "ONBEKEND", "Dit verzoek is er niet.", "Bekijk: wissen lijst.")
    return gevonden[0]


# deciding


def besluit(
    conn: Verbinding,
    inst: Instellingen,
    stemming: str,
    verzoek: str,
    keuze: Wisbesluit,
    door: str,
) -> Wisuitkomst:
    """Decide, and erase when it is allowed; the same again gives the same report.

    Raises Weigering (403, 404, 409). Call it inside a transaction: either all of it happened.
    """
    v = _verzoek(conn, stemming, verzoek)
    try:
        gedaan = conn.execute(
            "INSERT INTO bewijs.wisbesluit (stemming, verzoek, besluit, reden, door)"
            " VALUES (%s, %s, %s, %s, %s) ON CONFLICT (stemming, verzoek) DO NOTHING",
            (stemming, verzoek, keuze.besluit, keuze.reden, door),
        )
    except psycopg.errors.CheckViolation as fout:
        raise Weigering(
            403, "VIER_OGEN", "U vroeg zelf om dit te wissen.", "Laat iemand anders beslissen."
        ) from fout
    if not gedaan.rowcount and v.besluit != keuze.besluit:
        raise Weigering(409, "BESLOTEN", "Hierover is al besloten.", "Bekijk: wissen lijst.")
    if keuze.besluit == "afgewezen":
        return Wisuitkomst(besluit="afgewezen")
    stuk = _bestaand(conn, stemming, verzoek) if not gedaan.rowcount else None
    return Wisuitkomst(besluit="toegestaan", stuk=stuk or _wis(conn, inst, stemming, v, door))


def _bestaand(conn: Verbinding, stemming: str, verzoek: str) -> Wisstuk | None:
    rij = conn.execute(
        "SELECT jws, regels FROM bewijs.wisrapport WHERE (stemming, verzoek) = (%s, %s)",
        (stemming, verzoek),
    ).fetchone()
    return None if rij is None else Wisstuk(wisrapport=rij[0], regels=bytes(rij[1]).decode())


def _wis(conn: Verbinding, inst: Instellingen, stemming: str, v: Wisverzoek, door: str) -> Wisstuk:
    rijen: list[tuple[str, int]] = conn.execute(
        "SELECT apparaat, seq FROM bewijs.wis(%s, %s)", (stemming, v.id)
    ).fetchall()
    for waarnemer in [v.waarnemer] if v.object else _waarnemers(conn, stemming):
        beeld.herlees(conn, stemming, waarnemer, v.object or None)
    regels = als_regels(rijen)
    rapport = Wisrapport(
        doel=inst.doel,
        stemming=stemming,
        verzoek=v.id,
        waarnemer=v.waarnemer or None,
        object=v.object or None,
        reden=v.reden,
        gevraagdDoor=v.door,
        beslotenDoor=door,
        aantal=len(rijen),
        regels=hashlib.sha256(regels).hexdigest(),
        op=inst.nu(),
        demo=inst.demo,
    )
    jws = inst.bewijs.teken(WISRAPPORT_TYP, rapport.model_dump(mode="json"))
    conn.execute(
        "INSERT INTO bewijs.wisrapport (stemming, verzoek, hash, jws, regels, op)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        (stemming, v.id, hash_van(jws), jws, regels, rapport.op),
    )
    return Wisstuk(wisrapport=jws, regels=regels.decode())


def _waarnemers(conn: Verbinding, stemming: str) -> list[str]:
    rijen = conn.execute(
        "SELECT DISTINCT waarnemer FROM bewijs.certificaat WHERE stemming = %s ORDER BY 1",
        (stemming,),
    ).fetchall()
    return [waarnemer for (waarnemer,) in rijen]
