"""``waarnemer stembureaus``: the dry run of lists of stembureaus, and a list written again."""

from __future__ import annotations

import argparse
import sys

from waarnemer_app import platform
from waarnemer_app.imports.bevinding import LijstBevinding, LijstFout, als_csv
from waarnemer_app.imports.bronmap import schrijf_heel
from waarnemer_app.imports.controle import als_json, controleer, verslag
from waarnemer_app.imports.lijst import Opdracht
from waarnemer_app.imports.lijst_csv import als_lijst_csv
from waarnemer_app.imports.referentie import laad_referentie


def _opdracht(args: argparse.Namespace) -> Opdracht:
    return Opdracht(
        datum=getattr(args, "datum", None),
        gemeente=args.gemeente,
        referentie=laad_referentie(platform.resource_dir() / "referentie"),
    )


def controleer_lijsten(args: argparse.Namespace) -> int:
    """Check each file; 0 when all can be imported, else 1."""
    opdracht = _opdracht(args)
    goed = True
    bevindingen: list[tuple[str, LijstBevinding]] = []
    for pad in args.bestanden:
        lijst = controleer(pad, opdracht)
        goed = goed and lijst.importeerbaar
        bevindingen += [(lijst.bestand, bevinding) for bevinding in lijst.bevindingen]
        tekst = als_json(lijst) if args.json else verslag(lijst, alles=args.alles)
        sys.stdout.write(f"{tekst}\n")
    if args.bevindingen is not None:
        try:
            schrijf_heel(args.bevindingen, als_csv(bevindingen))
        except OSError:
            sys.stderr.write(f"{args.bevindingen}: schrijven lukt niet. Kies een andere map.\n")
            return 1
    return 0 if goed else 1


def verbeter_lijst(args: argparse.Namespace) -> int:
    """Write a list again with every correction in it; 1 when it has a fault, and then nothing."""
    lijst = controleer(args.bestand, _opdracht(args))
    sys.stdout.write(f"{verslag(lijst)}\n")
    try:
        schrijf_heel(args.uit, als_lijst_csv(lijst))
    except LijstFout as fout:
        sys.stderr.write(f"{fout.melding}\n")
        return 1
    except OSError:
        sys.stderr.write(f"{args.uit}: schrijven lukt niet. Kies een andere map.\n")
        return 1
    sys.stdout.write(f"Bewaard: {args.uit}\n")
    return 0
