"""``waarnemer stembureaus controleer``: the dry run of lists of stembureaus."""

from __future__ import annotations

import argparse
import sys

from waarnemer_app import platform
from waarnemer_app.imports.controle import als_json, controleer, verslag
from waarnemer_app.imports.lijst import Opdracht
from waarnemer_app.imports.referentie import laad_referentie


def controleer_lijsten(args: argparse.Namespace) -> int:
    """Check each file; 0 when all can be imported, else 1."""
    opdracht = Opdracht(
        datum=args.datum,
        gemeente=args.gemeente,
        referentie=laad_referentie(platform.resource_dir() / "referentie"),
    )
    goed = True
    for pad in args.bestanden:
        lijst = controleer(pad, opdracht)
        goed = goed and lijst.importeerbaar
        tekst = als_json(lijst) if args.json else verslag(lijst, alles=args.alles)
        sys.stdout.write(f"{tekst}\n")
    return 0 if goed else 1
