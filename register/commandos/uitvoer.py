"""``waarnemer-register uitvoer``: all of a stemming as CSV, XLSX, JSON, ODK, or with proofs."""

from __future__ import annotations

import argparse
from pathlib import Path

from register.bureau import Bureau, BureauFout, voeg_opties_toe
from register.pakketten import Vormen
from register.schrijven import schrijf_heel
from register.uitvoerlezer import dossiers
from waarnemer_app.documents.registergegevens import Dossierdeel, Vorm, registergegevens
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.imports.pakket import PakketFout, lees_pakket, vertrouwde_wortels

BEWIJZEN = "wvx"


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = sub.add_parser("uitvoer", help="schrijft alles van een stemming naar een bestand")
    parser.add_argument("--stemming", required=True)
    parser.add_argument("--vorm", required=True, choices=[*(v.value for v in Vorm), BEWIJZEN])
    parser.add_argument("--uit", type=Path, required=True, metavar="BESTAND")
    parser.add_argument(
        "--sleutels", type=Path, metavar="MAP", help="nodig bij odk: controleert het pakket"
    )
    voeg_opties_toe(parser)
    parser.set_defaults(doe=doe_uitvoer)


def haal_pakket(bureau: Bureau, stemming: str, sleutels: Path, *, demo: bool) -> Pakket:
    """The package of the register, its seal checked with the root key of the bureau."""
    data = bureau.haal_bytes(f"stemmingen/{stemming}/pakket")
    try:
        return lees_pakket(data, vertrouwde_wortels(sleutels), demo_toegestaan=demo)
    except PakketFout as fout:
        raise BureauFout(f"Het pakket van het register klopt niet. {fout}") from fout


def doe_uitvoer(args: argparse.Namespace) -> int:
    """Write the file; what cannot be read is counted, never left out in silence."""
    if args.vorm == Vorm.ODK and args.sleutels is None:
        raise BureauFout("Voor ODK zijn de formulieren van het pakket nodig. Geef --sleutels.")
    with Bureau(args) as bureau:
        lijnen = list(bureau.stroom(f"dossiers/{args.stemming}"))
        pakketten = []
        if args.vorm == Vorm.ODK:
            demo = bureau.is_demo()
            pakketten = [haal_pakket(bureau, args.stemming, args.sleutels, demo=demo)]
    if args.vorm == BEWIJZEN:
        schrijf_heel(args.uit, lijnen)
    else:
        gelezen = dossiers(lijnen)
        delen = [Dossierdeel(wie, gelezen[wie].stand) for wie in sorted(gelezen)]
        data = registergegevens(delen, Vorm(args.vorm), args.stemming, Vormen(pakketten))
        schrijf_heel(args.uit, [data])
        onbekend = sum(len(d.onbekend) for d in gelezen.values())
        if onbekend:
            print(f"Let op: {onbekend} vastleggingen zijn niet te lezen en staan er niet in.")
    print(f"Geschreven: {args.uit}. Dit bestand is niet versleuteld.")
    return 0
