"""``python -m tests.faults.locker FOLDER``: open, work, lock, and wait to be looked at."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.helpers.voorbeeld import WACHTZIN, Klokje
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.dossier import Tijdbron, open_dossier
from waarnemer_app.store.kluis import open_kluis


def main(folder: Path) -> None:
    """As the program does between unlocking and locking."""
    dossier = open_dossier(folder, open_kluis(folder, WACHTZIN), Tijdbron(nu=Klokje()))
    dossier.doe(MaakNotitie(tekst="voor het slot"))
    _wait("open")
    dossier.sluit()
    del dossier
    _wait("op slot")


def _wait(said: str) -> None:
    sys.stdout.write(f"{said}\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
