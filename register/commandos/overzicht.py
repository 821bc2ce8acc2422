"""``waarnemer-register overzicht``: what the register holds, per stemming."""

from __future__ import annotations

import argparse

from register.beeld import Overzicht
from register.bureau import Bureau, BureauFout, voeg_opties_toe
from register.modellen import ApparaatRij
from register.tijd import moment
from waarnemer_app.documents.nederlands import aantal

REGELS = {
    "bezoek": "bezoeken",
    "waarneming": "waarnemingen",
    "signaal": "signalen",
    "onregelmatigheid": "onregelmatigheden",
    "procesaanwijzing": "procesaanwijzingen",
}


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = sub.add_parser("overzicht", help="toont wat er binnen is")
    parser.add_argument("--stemming", help="alleen deze stemming")
    parser.add_argument(
        "--stil-na",
        type=int,
        default=120,
        metavar="MINUTEN",
        help="noem laptops die zo lang zwegen",
    )
    voeg_opties_toe(parser)
    parser.set_defaults(doe=doe_overzicht)


def _toon(o: Overzicht) -> None:
    print(f"Stemming {o.stemming}")
    for soort, woord in REGELS.items():
        print(f"{o.tellingen.get(soort, 0):>7} {woord}")
    for uitkomst, hoeveel in o.signalen.items():
        wat = aantal(hoeveel, "signaal", "signalen")
        print(f"        waarvan {wat}: {uitkomst.replace('_', ' ')}")
    for deel in o.onregelmatigheden:
        staat = "afgerond" if deel.afgerond else "open"
        ernst = deel.ernst.replace("_", " ")
        wat = aantal(deel.aantal, "onregelmatigheid", "onregelmatigheden")
        print(f"        waarvan {wat}: {deel.keten}, {ernst}, {staat}")
    print(f"{o.open_kennisgevingen:>7} open kennisgevingen")
    print(f"{o.laptops:>7} laptops")
    print(f"{o.revisies:>7} regels, {o.ontvangstbewijzen} ontvangstbewijzen")
    if o.inhoud_onbekend:
        print(f"{o.inhoud_onbekend:>7} met een inhoud die dit register niet kent")
    if o.incidenten:
        print(f"{o.incidenten:>7} geweigerd")
    for laptop in o.stil:
        laatst = f"{moment(laptop.laatst)}" if laptop.laatst else "nog nooit"
        print(f"        stil: {laptop.waarnemer}  {laptop.apparaat}  laatst: {laatst}")


def doe_overzicht(args: argparse.Namespace) -> int:
    """Show the counts of one stemming, or of each of which a laptop was admitted."""
    with Bureau(args) as bureau:
        if args.stemming:
            stemmingen = [args.stemming]
        else:
            stemmingen = sorted({a.stemming for a in bureau.haal_lijst("apparaten", ApparaatRij)})
        if not stemmingen:
            raise BureauFout("Er is nog geen laptop toegelaten. Bekijk: apparaat lijst.")
        for stemming in stemmingen:
            pad = f"overzichten/{stemming}?stilNa={args.stil_na}"
            _toon(bureau.haal(pad, Overzicht))
    return 0
