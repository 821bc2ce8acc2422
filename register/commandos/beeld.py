"""``waarnemer-register beeld herbouw``: makes the counts and the search anew from the proofs."""

from __future__ import annotations

import argparse
import os

import psycopg

from register.bureau import BureauFout
from register.commandos.start import DATABASE, herbouw_beeld
from register.database import migreer


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = sub.add_parser("beeld", help="maakt tellingen en zoeken opnieuw uit de bewijzen")
    acties = parser.add_subparsers(required=True, metavar="ACTIE")
    herbouw = acties.add_parser("herbouw", help="maakt het beeld helemaal opnieuw")
    herbouw.add_argument(
        "--database",
        default=os.environ.get(DATABASE),
        metavar="URL",
        help=f"de PostgreSQL van het register (of zet {DATABASE})",
    )
    herbouw.set_defaults(doe=doe_herbouw)


def doe_herbouw(args: argparse.Namespace) -> int:
    """Rebuild while the register may run: who asks meanwhile waits or sees what was there."""
    if not args.database:
        raise BureauFout(f"Geef de database met --database, of zet {DATABASE}.")
    try:
        migreer(args.database)
        herbouw_beeld(args.database, altijd=True)
    except psycopg.Error as fout:
        raise BureauFout(
            "De database is niet bereikbaar. Controleer het adres bij --database."
        ) from fout
    print("Het beeld is opnieuw gemaakt uit de bewijzen.")
    return 0
