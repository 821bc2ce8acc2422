"""``waarnemer-register overzicht``: what the register holds, per stemming."""

from __future__ import annotations

import argparse

from register.beeld import Overzicht
from register.bureau import Bureau, BureauFout, voeg_opties_toe
from register.modellen import ApparaatRij

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
    voeg_opties_toe(parser)
    parser.set_defaults(doe=doe_overzicht)


def _toon(o: Overzicht) -> None:
    print(f"Stemming {o.stemming}")
    for soort, woord in REGELS.items():
        print(f"{o.tellingen.get(soort, 0):>7} {woord}")
    print(f"{o.open_kennisgevingen:>7} open kennisgevingen")
    print(f"{o.laptops:>7} laptops")
    print(f"{o.revisies:>7} regels, {o.ontvangstbewijzen} ontvangstbewijzen")
    if o.inhoud_onbekend:
        print(f"{o.inhoud_onbekend:>7} met een inhoud die dit register niet kent")
    if o.incidenten:
        print(f"{o.incidenten:>7} geweigerd")


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
            _toon(bureau.haal(f"overzichten/{stemming}", Overzicht))
    return 0
