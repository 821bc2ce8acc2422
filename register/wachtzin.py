"""Where a command gets the wachtzin of a key: the environment, a file, or a question."""

from __future__ import annotations

import argparse
import getpass
import os
from pathlib import Path
from typing import Final

from .sleutels import SleutelFout

OMGEVING: Final = "WAARNEMER_REGISTER_WACHTZIN"


def voeg_optie_toe(parser: argparse.ArgumentParser) -> None:
    """Give a command the option ``--wachtzin-bestand``."""
    parser.add_argument(
        "--wachtzin-bestand",
        type=Path,
        metavar="BESTAND",
        help=f"bestand met de wachtzin op de eerste regel (of zet {OMGEVING})",
    )


def lees_wachtzin(args: argparse.Namespace, *, nieuw: bool = False) -> str:
    """The wachtzin from the file, else the environment, else asked; ``nieuw`` asks it twice.

    Raises SleutelFout when the file cannot be read, or two answers differ.
    """
    bestand: Path | None = args.wachtzin_bestand
    if bestand is not None:
        try:
            return bestand.read_text(encoding="utf-8").partition("\n")[0].rstrip("\r")
        except (OSError, UnicodeDecodeError) as fout:
            raise SleutelFout(f"Het bestand {bestand} met de wachtzin is niet te lezen.") from fout
    uit_omgeving = os.environ.get(OMGEVING)
    if uit_omgeving:
        return uit_omgeving
    wachtzin = getpass.getpass("Wachtzin: ")
    if nieuw and getpass.getpass("Nog een keer: ") != wachtzin:
        raise SleutelFout("De twee wachtzinnen zijn niet gelijk. Begin opnieuw.")
    return wachtzin
