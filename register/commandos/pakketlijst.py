"""``waarnemer-register pakket neem-op`` and ``draai-terug``: lists into a source folder.

First a dry run with all findings and what would change; then one file, whole or not at all.
"""

from __future__ import annotations

import argparse
import getpass
from datetime import UTC, datetime
from pathlib import Path

from waarnemer_app.imports import opname as o
from waarnemer_app.imports.bevinding import LijstFout
from waarnemer_app.imports.bronmap import Bronmap
from waarnemer_app.imports.controle import controleer, verslag
from waarnemer_app.imports.lijst import Opdracht
from waarnemer_app.imports.referentie import laad_referentie
from waarnemer_app.imports.verschil import in_woorden
from waarnemer_app.platform import resource_dir


def voeg_acties_toe(acties: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the acts."""
    neem = acties.add_parser("neem-op", help="neemt lijsten van stembureaus op in een map")
    neem.add_argument("map", type=Path, metavar="MAP")
    neem.add_argument("lijst", type=Path, nargs="+", metavar="LIJST")
    neem.add_argument("--als", default="stembureaus", metavar="NAAM", help="naam van het bestand")
    neem.add_argument("--gemeente", default="", metavar="GM0000")
    neem.add_argument("--heel", action="store_true", help="wat niet in de lijst staat, is weg")
    neem.add_argument("--akkoord", action="store_true", help="neem op zonder te vragen")
    neem.set_defaults(doe=doe_neem_op)
    terug = acties.add_parser("draai-terug", help="maakt de laatste opname ongedaan")
    terug.add_argument("map", type=Path, metavar="MAP")
    terug.add_argument("--als", default="stembureaus", metavar="NAAM")
    terug.set_defaults(doe=doe_draai_terug)


def _bronmap(args: argparse.Namespace) -> Bronmap:
    return Bronmap(args.map, args.als)


def doe_neem_op(args: argparse.Namespace) -> int:
    """Show what lists hold and change; take them in after a yes. 1 when nothing was taken in."""
    try:
        bron = _bronmap(args)
        opdracht = Opdracht(
            datum=bron.stemdag(),
            gemeente=args.gemeente,
            referentie=laad_referentie(args.map / "referentie", resource_dir() / "referentie"),
        )
        lijsten = [controleer(pad, opdracht) for pad in args.lijst]
        for lijst in lijsten:
            print(verslag(lijst))
        if not all(lijst.importeerbaar for lijst in lijsten):
            return 1
        nu, door = datetime.now(UTC), getpass.getuser()
        voorstel = o.stel_voor(
            bron.lees(),
            [(lijst, o.herkomst_van(lijst, nu, door)) for lijst in lijsten],
            vast=bron.toegewezen(),
            heel=args.heel,
        )
        print(in_woorden(voorstel.verschil))
        if not args.akkoord and input("Opnemen? Typ ja: ").strip().lower() != "ja":
            print("Er is niets veranderd.")
            return 1
        bron.bewaar(voorstel.opname)
    except LijstFout as fout:
        print(fout.melding)
        return 1
    except EOFError:
        print("Er is niets veranderd.")
        return 1
    print(f"Opgenomen: {len(voorstel.opname.nu.plekken)} stembureaus in {bron.pad}.")
    for lijst in lijsten:
        print(f"  {lijst.bestand}: SHA-256 {lijst.sha256}")
    if not bron.genoemd():
        print("Noem dit bestand in pakket.toml bij [[lijsten]].")
    return 0


def doe_draai_terug(args: argparse.Namespace) -> int:
    """Put back what was there before the last taking in."""
    try:
        terug = _bronmap(args).draai_terug()
    except LijstFout as fout:
        print(fout.melding)
        return 1
    laatste = terug.nu.herkomst[-1]
    print(f"Teruggedraaid naar {laatste.bestand}: {len(terug.nu.plekken)} stembureaus.")
    return 0
