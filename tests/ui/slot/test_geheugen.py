"""R17: after the lock no key of the dossier is in the memory of the program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import boom
from tests.helpers.programma import leg_dossier_klaar
from tests.helpers.voorbeeld import WACHTZIN
from tests.ui.proef import Klok, om
from waarnemer_app.store.kluis import open_kluis

TEKST = "Kanarie-in-het-stembureau-7731"


def geheugen(pid: int) -> bytes:
    """Everything a process can write to, as it is now."""
    delen = []
    kaart = Path(f"/proc/{pid}/maps").read_text("ascii", errors="replace")
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as mem:
        for regel in kaart.splitlines():
            bereik, rechten, *_ = regel.split()
            if "w" not in rechten:
                continue
            begin, eind = (int(deel, 16) for deel in bereik.split("-"))
            try:
                mem.seek(begin)
                delen.append(mem.read(eind - begin))
            except OSError:
                continue  # a device
    return b"\0".join(delen)


@pytest.mark.skipif(sys.platform != "linux", reason="alleen Linux heeft /proc")
def test_after_the_lock_the_key_is_gone_from_memory(tmp_path: Path) -> None:
    map_ = tmp_path / "laptop"
    leg_dossier_klaar(map_, WACHTZIN, Klok(om(14, 5)))
    sleutel = bytes(open_kluis(map_, WACHTZIN).geheim)
    opdracht = [sys.executable, "-m", "tests.helpers.geheugen", str(map_), TEKST[::-1]]
    with subprocess.Popen(
        opdracht, cwd=boom.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as kind:
        assert kind.stdin is not None
        assert kind.stdout is not None
        try:
            assert kind.stdout.readline() == "open\n"
            open_ = geheugen(kind.pid)
            kind.stdin.write("\n")
            kind.stdin.flush()
            assert kind.stdout.readline() == "dicht\n"
            dicht = geheugen(kind.pid)
        finally:
            kind.kill()
    vormen = {"ruw": sleutel, "hex": sleutel.hex().encode(), "HEX": sleutel.hex().upper().encode()}
    # what the scan can see while it is open, it must not see any more
    assert open_.count(sleutel[:32]) >= 1
    assert open_.count(TEKST.encode()) >= 1
    assert {naam: dicht.count(vorm) for naam, vorm in vormen.items()} == dict.fromkeys(vormen, 0)
    assert dicht.count(sleutel[:32]) == 0
