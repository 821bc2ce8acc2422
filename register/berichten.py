"""Messages to a laptop: placed by the bureau or the register, fetched by the device (down-link)."""

from __future__ import annotations

from waarnemer_app.domain.basis import Model
from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van
from waarnemer_app.sync.berichten import (
    BERICHT_TYP,
    PER_KEER,
    VORMEN,
    Bericht,
    BerichtenAntwoord,
    BerichtSoort,
)

from .database import Verbinding
from .instellingen import Instellingen


def plaats(
    conn: Verbinding,
    inst: Instellingen,
    stemming: str,
    apparaat: str,
    soort: BerichtSoort,
    inhoud: Model,
) -> int:
    """Sign a message for a device and append it to its chain; gives its number.

    Call it inside a transaction: the message is there exactly when that commits, and the device
    is locked until then. ``inhoud`` must have the form that ``soort`` says; raises ValueError.
    """
    if type(inhoud) is not VORMEN[soort]:
        raise ValueError(f"een bericht {soort} heeft een andere inhoud")
    conn.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(%s, 1))", (f"{stemming} {apparaat}",)
    )
    laatste = conn.execute(
        "SELECT volgnummer, jws FROM bewijs.bericht WHERE (stemming, apparaat) = (%s, %s)"
        " ORDER BY volgnummer DESC LIMIT 1",
        (stemming, apparaat),
    ).fetchone()
    volgnummer = laatste[0] + 1 if laatste else 1
    bericht = Bericht(
        doel=inst.doel,
        stemming=stemming,
        apparaat=apparaat,
        volgnummer=volgnummer,
        vorige=hash_van(laatste[1]) if laatste else GEEN_VORIGE,
        soort=soort,
        inhoud=inhoud.model_dump(mode="json"),
        op=inst.nu(),
        demo=inst.demo,
    )
    conn.execute(
        "INSERT INTO bewijs.bericht (stemming, apparaat, volgnummer, soort, jws, op)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        (
            stemming,
            apparaat,
            volgnummer,
            soort,
            inst.bewijs.teken(BERICHT_TYP, bericht.model_dump(mode="json")),
            bericht.op,
        ),
    )
    return volgnummer


def geef(conn: Verbinding, stemming: str, apparaat: str, vanaf: int) -> BerichtenAntwoord:
    """The messages of a device from number ``vanaf`` on, oldest first, as many as fit."""
    rijen = conn.execute(
        "SELECT jws FROM bewijs.bericht WHERE (stemming, apparaat) = (%s, %s)"
        " AND volgnummer >= %s ORDER BY volgnummer LIMIT %s",
        (stemming, apparaat, vanaf, PER_KEER + 1),
    ).fetchall()
    jwss = tuple(jws for (jws,) in rijen)
    return BerichtenAntwoord(berichten=jwss[:PER_KEER], meer=len(jwss) > PER_KEER)
