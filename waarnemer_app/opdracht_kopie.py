"""The command that puts a copy back: for a laptop of which the window will not come."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from waarnemer_app import platform
from waarnemer_app.store import terugzetten
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.store.kopie import VOOR, kopieen


def zet_terug(
    bron: Path,
    *,
    demo: bool = False,
    vraag: Callable[[str], str] | None = None,
    geheugen_kib: int | None = None,
) -> int:
    """Put the copy in ``bron`` (or the newest one in it) back in the data folder of this user.

    Gives the exit status; says in Dutch what came of it. ``vraag`` asks the wachtzin unseen.
    """
    gevonden = [] if bron.name.startswith(VOOR) else kopieen(bron)
    map_ = platform.private_dir(platform.data_dir(demo=demo))
    try:
        with platform.single_instance(map_):
            uit = terugzetten.zet_terug(
                gevonden[0].map if gevonden else bron,
                map_,
                (vraag or getpass.getpass)("Wachtzin van de kopie: "),
                datetime.now().astimezone(),
                lambda klaar, totaal: None,
                geheugen_kib=geheugen_kib,
            )
    except platform.AlreadyRunningError:
        sys.stderr.write("Het programma is al open. Sluit het eerst.\n")
        return 1
    except OpslagFout as fout:
        sys.stderr.write(f"{fout}\n")
        return 1
    sys.stdout.write(
        f"Teruggezet: {uit.opgenomen.revisies} regels. U gaat verder met een nieuwe keten, omdat "
        "het register meer kan hebben dan de kopie.\nOpen het programma met de wachtzin van de "
        "kopie en vraag opnieuw toelating.\n"
    )
    if uit.opgenomen.kwijt:
        sys.stderr.write(f"Niet leesbaar in de kopie: {len(uit.opgenomen.kwijt)} bijlagen.\n")
    return 0
