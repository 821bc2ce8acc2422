"""Command ``waarnemer-register``: the server of the centraal register and the work of the bureau.

Exit status 0: done; 1: refused, with a Dutch sentence that says why; 2: wrongly typed.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
import sys
from collections.abc import Sequence

from register import commandos
from register.bureau import BureauFout
from register.database import DatabaseFout
from register.schrijven import SchrijfFout, waarom_niet
from register.sleutels import SleutelFout
from waarnemer_app.opdrachtregel import Opdrachtregel

_NAAM_MET_STREEP = re.compile(r"-[A-Za-z0-9_-]{42}")


def maak_parser(woord: str = "") -> argparse.ArgumentParser:
    """Collect the commands, or only those of the module that has the one called ``woord``.

    All modules together take a second and a half to load; a command waits for its own alone.
    """
    parser: argparse.ArgumentParser = Opdrachtregel(
        prog="waarnemer-register",
        description="Het centraal register: de server en de opdrachten van het bureau.",
    )
    sub = parser.add_subparsers(required=True, metavar="OPDRACHT")
    modules = sorted(m.name for m in pkgutil.iter_modules(commandos.__path__))
    eigen = commandos.VAN.get(woord, woord)
    for naam in [eigen] if eigen in modules else modules:
        module = importlib.import_module(f"register.commandos.{naam}")
        if hasattr(module, "voeg_toe"):  # the acts of one command may fill a module of their own
            module.voeg_toe(sub)
    return parser


def _namen_achteraan(woorden: Sequence[str]) -> list[str]:
    """One in 64 names of a device (base64url) begins with a dash and would be read as an option."""
    namen = [woord for woord in woorden if _NAAM_MET_STREEP.fullmatch(woord)]
    rest = [woord for woord in woorden if woord not in namen]
    return [*rest, "--", *namen] if namen else rest


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit status."""
    woorden = sys.argv[1:] if argv is None else argv
    args = maak_parser(woorden[0] if woorden else "").parse_args(_namen_achteraan(woorden))
    try:
        status: int = args.doe(args)
    except (BureauFout, SchrijfFout, SleutelFout, DatabaseFout) as fout:
        print(fout, file=sys.stderr)
        return 1
    except EOFError:
        print("Er kwam geen antwoord op een vraag. Doe dit in een venster.", file=sys.stderr)
        return 1
    except OSError as fout:
        waar = fout.filename or "Een bestand"
        print(f"{waar} is niet te gebruiken. {waarom_niet(fout)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
