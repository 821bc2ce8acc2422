"""``waarnemer-register zoek`` and ``dubbelen``: find what was stated, and what was seen twice."""

from __future__ import annotations

import argparse
from urllib.parse import urlencode

from register.bureau import Bureau, voeg_opties_toe
from register.tijd import moment
from register.zoeken import MEEST, Dubbel, Treffer
from waarnemer_app.domain.stand import SOORTEN


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register both commands."""
    zoek = sub.add_parser("zoek", help="zoekt in wat er is vastgelegd")
    zoek.add_argument("tekst", nargs="?", default="", help='woorden, "woorden bij elkaar", -niet')
    zoek.add_argument("--stemming", required=True)
    zoek.add_argument("--soort", choices=sorted(SOORTEN))
    zoek.add_argument("--waarnemer", metavar="ID")
    zoek.add_argument("--plek", metavar="ID")
    voeg_opties_toe(zoek)
    zoek.set_defaults(doe=doe_zoek)

    dubbel = sub.add_parser("dubbelen", help="toont wat misschien twee keer is gezien")
    dubbel.add_argument("--stemming", required=True)
    dubbel.add_argument("--binnen", type=int, default=60, metavar="MINUTEN")
    dubbel.add_argument("--plek", metavar="ID")
    voeg_opties_toe(dubbel)
    dubbel.set_defaults(doe=doe_dubbelen)


def _toon(t: Treffer, inspringen: str = "") -> None:
    print(f"{inspringen}{moment(t.moment)}  {t.soort}  {t.waarnemer}  {t.object}  {t.plek}")
    if t.tekst:
        print(f"{inspringen}  {t.tekst}")


def doe_zoek(args: argparse.Namespace) -> int:
    """Show the newest objects for which all holds; 1 when there are none."""
    waarden = {
        "tekst": args.tekst,
        "soort": args.soort,
        "waarnemer": args.waarnemer,
        "plek": args.plek,
    }
    vraag = urlencode({naam: waarde for naam, waarde in waarden.items() if waarde})
    with Bureau(args) as bureau:
        treffers = bureau.haal_lijst(f"objecten/{args.stemming}?{vraag}", Treffer)
    for treffer in treffers:
        _toon(treffer)
    if len(treffers) == MEEST:
        print(f"Dit zijn de nieuwste {MEEST}. Zoek met meer woorden, een soort of een waarnemer.")
    print(f"Gevonden: {len(treffers)}")
    return 0 if treffers else 1


def doe_dubbelen(args: argparse.Namespace) -> int:
    """Show what was seen at one plek within so many minutes; nothing is merged."""
    with Bureau(args) as bureau:
        vraag = {"binnen": args.binnen} | ({"plek": args.plek} if args.plek else {})
        pad = f"dubbelen/{args.stemming}?{urlencode(vraag)}"
        gevonden = bureau.haal_lijst(pad, Dubbel)
    for dubbel in gevonden:
        print(f"{dubbel.plek}: {dubbel.aantal} keer {dubbel.soort}")
        for treffer in dubbel.treffers:
            _toon(treffer, "  ")
        if dubbel.aantal > len(dubbel.treffers):
            print(f"  en nog {dubbel.aantal - len(dubbel.treffers)}: zoek --plek {dubbel.plek}")
    if len(gevonden) == MEEST:
        print(f"Dit zijn de nieuwste {MEEST}. Kies een plek, of maak --binnen kleiner.")
    print(f"Misschien dubbel: {len(gevonden)}. Oordeel zelf; er is niets samengevoegd.")
    return 0
