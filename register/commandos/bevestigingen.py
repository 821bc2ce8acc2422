"""``waarnemer-register bevestigingen``: open kennisgevingen, mail drafts, and who sent them."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from register.bureau import Bureau, BureauFout, voeg_opties_toe
from register.commandos.rapportage import maak_map
from register.commandos.uitvoer import haal_pakket
from register.kennisgevingen import OpenKennisgeving
from register.modellen import Verzending
from register.schrijven import schrijf_heel
from register.tijd import HIER
from register.uitvoerlezer import dossiers
from waarnemer_app.documents.bevestiging import bevestigingstekst
from waarnemer_app.documents.eml import adressen, maak_eml
from waarnemer_app.documents.fouten import DocumentFout
from waarnemer_app.documents.gegevens import pdf_naam, verzamel
from waarnemer_app.documents.procesaanwijzing_pdf import procesaanwijzing_pdf
from waarnemer_app.documents.tekst import bestandsnaam
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.stand import Stand


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register both commands."""
    parser = sub.add_parser("bevestigingen", help="toont open kennisgevingen, maakt mailconcepten")
    parser.add_argument("--stemming", required=True)
    parser.add_argument("--uit", type=Path, metavar="MAP", help="schrijf hier de mailconcepten")
    parser.add_argument("--sleutels", type=Path, metavar="MAP", help="nodig bij --uit")
    voeg_opties_toe(parser)
    parser.set_defaults(doe=doe_bevestigingen)

    klaar = sub.add_parser("bevestigd", help="noteert dat het bureau een mail verstuurde")
    klaar.add_argument("waarnemer", metavar="WAARNEMER")
    klaar.add_argument("kennisgeving", metavar="KENNISGEVING")
    klaar.add_argument("--stemming", required=True)
    klaar.add_argument(
        "--om",
        type=_tijdstip,
        metavar="TIJDSTIP",
        help="zoals 2026-03-18T10:20; anders nu",
    )
    voeg_opties_toe(klaar)
    klaar.set_defaults(doe=doe_bevestigd)


def _tijdstip(tekst: str) -> datetime:
    try:
        om = datetime.fromisoformat(tekst)
    except ValueError as fout:
        raise argparse.ArgumentTypeError("noem dag en tijd, zoals 2026-03-18T10:20") from fout
    return om if om.tzinfo else om.replace(tzinfo=HIER)


def _toon(k: OpenKennisgeving) -> None:
    hoelang = "tijd onbekend" if k.minuten is None else f"{k.minuten} minuten"
    verteld = "verteld" if k.verteld_op else "NOG NIET VERTELD"
    mail = f"gemaild door {k.mail_door}" if k.mail_door else "mail nog niet verstuurd"
    if k.mail_verstuurd_op and not k.mail_door:
        mail = "gemaild door de waarnemer"
    print(f"{hoelang}  {k.gericht_aan}, {k.ontvanger}: {verteld}, {mail}")
    print(f"  {k.stembureau}")
    print(f"  {k.waarnemer} {k.kennisgeving}{'' if k.verplicht else '  (niet verplicht)'}")


def doe_bevestigingen(args: argparse.Namespace) -> int:
    """Show them, oldest first; with ``--uit`` also write a draft for each mail not sent yet."""
    if args.uit is not None and args.sleutels is None:
        raise BureauFout("Voor de mailconcepten is het pakket nodig. Geef ook --sleutels.")
    with Bureau(args) as bureau:
        alle = bureau.haal_lijst(f"kennisgevingen/{args.stemming}", OpenKennisgeving)
        for k in alle:
            _toon(k)
        print(f"Open kennisgevingen: {len(alle)}")
        if args.uit is None:
            return 0
        maak_map(args.uit)
        demo = bureau.is_demo()
        pakket = haal_pakket(bureau, args.stemming, args.sleutels, demo=demo)
        te_mailen = [k for k in alle if k.mail_verstuurd_op is None]
        mislukt = 0
        for waarnemer in sorted({k.waarnemer for k in te_mailen}):
            lijnen = bureau.stroom(f"dossiers/{args.stemming}/{waarnemer}")
            stand = dossiers(lijnen)[waarnemer].stand
            for k in te_mailen:
                if k.waarnemer == waarnemer:
                    mislukt += not _schrijf_concept(args.uit, stand, pakket, k)
    return 1 if mislukt else 0


def _schrijf_concept(map_: Path, stand: Stand, pakket: Pakket, k: OpenKennisgeving) -> bool:
    """Write one draft; False when it cannot be made, and then it says why."""
    ontvanger = stand.geef(k.kennisgeving, Kennisgeving).inhoud.ontvanger
    try:
        gegevens = verzamel(stand, pakket, k.procesaanwijzing, ontvanger)
        data = maak_eml(
            bevestigingstekst(gegevens),
            adressen(pakket, ontvanger),
            (pdf_naam(gegevens), procesaanwijzing_pdf(gegevens)),
            demo=gegevens.demo,
        )
    except DocumentFout as fout:
        print(f"Geen concept voor {k.kennisgeving}: {fout}")
        return False
    naam = bestandsnaam("bevestiging", k.kennisgeving, k.ontvanger)
    schrijf_heel(map_ / f"{naam}.eml", [data])
    print(f"Concept: {map_ / naam}.eml")
    return True


def doe_bevestigd(args: argparse.Namespace) -> int:
    """Record it once; the laptop of the waarnemer hears of it."""
    vraag = Verzending(verzonden_op=args.om or datetime.now(UTC))
    pad = f"kennisgevingen/{args.stemming}/{args.waarnemer}/{args.kennisgeving}/bevestiging"
    with Bureau(args) as bureau:
        bureau.stuur("PUT", pad, vraag, Verzending)
    print(f"Genoteerd: de mail bij {args.kennisgeving} is verstuurd. De laptop krijgt bericht.")
    return 0
