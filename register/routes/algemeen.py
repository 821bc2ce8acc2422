"""Routes for anybody: is it well, and the way in (request for admission, token)."""

from __future__ import annotations

import hashlib
from typing import Annotated
from urllib.parse import parse_qsl

import psycopg
from fastapi import APIRouter, Depends, Header

from register.assertie import controleer_assertie
from register.database import Verbinding
from register.dienst import Dienst, Lichaam, MetDienst
from register.fouten import Weigering, niet_toegelaten
from register.instellingen import Instellingen
from register.ontvangst import bewaar_certificaat, certificaat_van, weiger_ingetrokken
from register.recht import Open, Rol, geef_token
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.protocol import (
    ASSERTIE_SOORT,
    SCOPE,
    Gezondheid,
    ToelatingAanvraag,
    ToelatingAntwoord,
    TokenAntwoord,
    Veldfout,
)
from waarnemer_app.sync.toelating import (
    Certificaat,
    Toelatingsverzoek,
    lees_certificaat,
    lees_verzoek,
)

router = APIRouter(dependencies=[Depends(Open())])


@router.get("/gezondheid", summary="Werkt dit register, en welk register is het")
def gezondheid(dienst: MetDienst) -> Gezondheid:
    """Look at the database too; when it does not answer, 503."""
    with dienst.pool.connection() as conn:
        conn.execute("SELECT 1")
    return Gezondheid(
        status="ok", doel=dienst.inst.doel, demo=dienst.inst.demo, tijd=dienst.inst.nu()
    )


def code_hash(code: str) -> str:
    """SHA-256 of a one-time code as people type it: without dashes, case, or O for 0."""
    kaal = "".join(t for t in code.upper() if t.isalnum())
    kaal = kaal.translate(str.maketrans("OIL", "011"))
    return hashlib.sha256(kaal.encode()).hexdigest()


def _controleer_code(conn: Verbinding, verzoek: Toelatingsverzoek, dienst: Dienst) -> str:
    som = code_hash(verzoek.code)
    rij = conn.execute(
        "SELECT waarnemer, geldig_tot FROM bewijs.eenmalige_code"
        " WHERE stemming = %s AND code_hash = %s",
        (verzoek.stemming, som),
    ).fetchone()
    if rij is None or rij[0] != verzoek.waarnemer or rij[1] <= dienst.inst.nu():
        raise Weigering(
            403, "CODE", "Deze code geldt niet.", "Vraag het bureau om een nieuwe code."
        )
    return som


@router.post(
    "/toelatingsverzoeken", status_code=202, summary="Vraag toelating met een eenmalige code"
)
def vraag_toelating(aanvraag: ToelatingAanvraag, dienst: MetDienst) -> ToelatingAntwoord:
    """Store a request; asking twice changes nothing."""
    try:
        verzoek = lees_verzoek(aanvraag.verzoek)
    except ZegelFout as fout:
        raise Weigering(400, "VERZOEK", str(fout), "Laat de app een nieuw verzoek maken.") from fout
    if verzoek.doel != dienst.inst.doel:
        raise niet_toegelaten("Dit verzoek is voor een ander register.", "ANDER_REGISTER")
    with dienst.pool.connection() as conn, conn.transaction():
        bestaand = _status(conn, verzoek.apparaat, verzoek.stemming)
        if bestaand is not None:
            return bestaand[0]
        som = _controleer_code(conn, verzoek, dienst)
        try:
            with conn.transaction():
                conn.execute(
                    "INSERT INTO bewijs.toelatingsverzoek"
                    " (stemming, apparaat, code_hash, waarnemer, jws) VALUES (%s, %s, %s, %s, %s)"
                    " ON CONFLICT (stemming, apparaat) DO NOTHING",
                    (verzoek.stemming, verzoek.apparaat, som, verzoek.waarnemer, aanvraag.verzoek),
                )
        except psycopg.errors.UniqueViolation as fout:
            raise Weigering(
                403, "CODE", "Deze code is al gebruikt.", "Vraag het bureau om een nieuwe code."
            ) from fout
    return ToelatingAntwoord(apparaat=verzoek.apparaat, status="ingediend")


def _status(
    conn: Verbinding, apparaat: str, stemming: str | None = None
) -> tuple[ToelatingAntwoord, str, str | None] | None:
    """(status, stemming, request JWS) of what the register knows of a device, if anything."""
    rij = conn.execute(
        "SELECT stemming, v.jws, c.jws, EXISTS (SELECT 1 FROM bewijs.intrekking i"
        "  WHERE i.apparaat = %(a)s)"
        " FROM (SELECT stemming, jws FROM bewijs.toelatingsverzoek WHERE apparaat = %(a)s) v"
        " FULL JOIN (SELECT DISTINCT ON (stemming) stemming, jws FROM bewijs.certificaat"
        "  WHERE apparaat = %(a)s ORDER BY stemming, op DESC) c USING (stemming)"
        " WHERE stemming = %(s)s OR %(s)s::text IS NULL ORDER BY c.jws IS NULL LIMIT 1",
        {"a": apparaat, "s": stemming},
    ).fetchone()
    if rij is None:
        return None
    gevonden, verzoek, certificaat, ingetrokken = rij
    if ingetrokken:
        antwoord = ToelatingAntwoord(apparaat=apparaat, status="ingetrokken")
    elif certificaat is None:
        antwoord = ToelatingAntwoord(apparaat=apparaat, status="ingediend")
    else:
        antwoord = ToelatingAntwoord(
            apparaat=apparaat, status="toegelaten", certificaat=certificaat
        )
    return antwoord, gevonden, verzoek


def _sleutel(verzoek: str | None, certificaat: str | None, inst: Instellingen) -> Sleutel:
    bron: Toelatingsverzoek | Certificaat
    if verzoek is not None:
        bron = lees_verzoek(verzoek)
    else:
        bron = lees_certificaat(certificaat or "", inst.toelating)
    return bron.sleutel


@router.get("/toelatingsverzoeken/{apparaat}", summary="Hoe staat het met mijn verzoek")
def haal_certificaat(
    apparaat: str, dienst: MetDienst, authorization: Annotated[str, Header()] = ""
) -> ToelatingAntwoord:
    """For the device itself alone: it proves itself with ``Authorization: Apparaat JWS``."""
    soort, _, assertie = authorization.partition(" ")
    with dienst.pool.connection() as conn:
        gevonden = _status(conn, apparaat)
        if gevonden is None or soort != "Apparaat":
            raise niet_toegelaten("Van dit apparaat is geen verzoek bekend.", "GEEN_VERZOEK")
        antwoord, stemming, verzoek = gevonden
        sleutel = _sleutel(verzoek, antwoord.certificaat, dienst.inst)
        controleer_assertie(conn, dienst.inst, assertie, sleutel, apparaat, stemming)
    return antwoord


def _lees_vraag(lichaam: bytes) -> dict[str, str]:
    """The form of RFC 6749; all that is wrong is told together."""
    try:
        velden = dict(parse_qsl(lichaam.decode("ascii"), strict_parsing=True, max_num_fields=8))
    except ValueError:
        velden = {}
    verwacht = {
        "grant_type": "client_credentials",
        "client_assertion_type": ASSERTIE_SOORT,
        "scope": SCOPE,
    }
    fouten = [
        Veldfout(veld=naam, melding=f"{naam} moet {waarde} zijn.")
        for naam, waarde in verwacht.items()
        if velden.get(naam) != waarde
    ]
    fouten += [
        Veldfout(veld=naam, melding=f"{naam} ontbreekt.")
        for naam in ("client_assertion", "certificaat")
        if not velden.get(naam)
    ]
    if fouten:
        raise Weigering(
            400, "INVOER", "De vraag klopt niet.", "Werk het programma bij.", fouten=fouten
        )
    return velden


@router.post("/tokens", summary="Log in met de sleutel van het apparaat (RFC 7523)")
def maak_token(lichaam: Lichaam, dienst: MetDienst) -> TokenAntwoord:
    """Give a device with a valid certificate access for ten minutes."""
    velden = _lees_vraag(lichaam)
    certificaat = certificaat_van(velden["certificaat"], dienst.inst)
    with dienst.pool.connection() as conn:
        controleer_assertie(
            conn,
            dienst.inst,
            velden["client_assertion"],
            certificaat.sleutel,
            certificaat.apparaat,
            certificaat.stemming,
        )
        weiger_ingetrokken(conn, certificaat.apparaat)
        bewaar_certificaat(conn, certificaat, velden["certificaat"], "apparaat")
    token = geef_token(
        dienst.inst.token,
        dienst.inst.doel,
        Rol.WAARNEMER,
        certificaat.apparaat,
        nu=dienst.inst.nu().timestamp(),
        stemming=certificaat.stemming,
    )
    return TokenAntwoord(access_token=token)
