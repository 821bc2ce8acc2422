"""Command ``waarnemer-register``: the server of the centraal register and the work of the bureau.

Exit status 0: done; 1: refused, with a Dutch sentence that says why; 2: wrongly typed.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Sequence

from register import commandos
from register.bureau import BureauFout
from register.database import DatabaseFout
from register.sleutels import SleutelFout


def maak_parser() -> argparse.ArgumentParser:
    """Collect the commands: each module in ``commandos`` has ``voeg_toe``."""
    parser = argparse.ArgumentParser(
        prog="waarnemer-register",
        description="Het centraal register: de server en de opdrachten van het bureau.",
    )
    sub = parser.add_subparsers(required=True, metavar="OPDRACHT")
    for module in sorted(m.name for m in pkgutil.iter_modules(commandos.__path__)):
        importlib.import_module(f"register.commandos.{module}").voeg_toe(sub)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit status."""
    args = maak_parser().parse_args(argv)
    try:
        status: int = args.doe(args)
    except (BureauFout, SleutelFout, DatabaseFout) as fout:
        print(fout, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
