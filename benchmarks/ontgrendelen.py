"""Opening the vault beside the bare derivation that is in it, and what a hostile one may cost.

Prints medians in milliseconds, of the clock and of the processor: a machine may be shared. The
heaviest header that is read is tried once as the first file and once in both files. The rest of
unlocking (database, checks, stand) is measured where those are.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from waarnemer_app.store.fouten import WachtzinFout
from waarnemer_app.store.kluis import (
    KOPIE,
    MAX_KIB,
    NAAM,
    Kdf,
    afleiden,
    b64,
    bereid_kluis,
    kalibreer,
    open_kluis,
    schrijf_kluis,
)
from waarnemer_app.store.versies import controleer_pakket, controleer_versies

RUNS = 7
WACHTZIN = "lantaarn wolk fietspad sneeuw theelepel"

Duur = tuple[float, float]


def duration(work: Callable[[], object]) -> Duur:
    """Milliseconds of one run: by the clock, and of the processor."""
    begin, cpu = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - begin) * 1000, (time.process_time() - cpu) * 1000


def middle(runs: list[Duur]) -> Duur:
    return statistics.median(r[0] for r in runs), statistics.median(r[1] for r in runs)


def line(name: str, run: Duur, rest: str = "") -> None:
    print(f"{name:<34}{run[0]:8.1f} ms  processor {run[1]:8.1f} ms   {rest}")


def hostile(folder: Path) -> None:
    """The heaviest vault that is read, with another wachtzin: in one file and in both."""
    now = datetime.now(UTC)
    first, second = (bereid_kluis(WACHTZIN, nu=now, geheugen_kib=MAX_KIB)[0] for _ in range(2))
    schrijf_kluis(folder, first)

    def refused() -> None:
        try:
            open_kluis(folder, "een andere wachtzin")
        except WachtzinFout:
            return
        raise AssertionError("it opened")

    line("zwaarste kluis (doel 2000)", middle([duration(refused) for _ in range(RUNS)]))
    (folder / KOPIE).write_bytes(second.bytes())
    assert (folder / KOPIE).read_bytes() != (folder / NAAM).read_bytes()
    line("zwaarste kluis, twee bestanden", middle([duration(refused) for _ in range(RUNS)]))


def main() -> None:
    found: list[int] = []
    calibration = duration(lambda: found.append(kalibreer()))
    memory = found[0]
    kdf = Kdf(m=memory, zout=b64(bytes(16)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        schrijf_kluis(folder, bereid_kluis(WACHTZIN, nu=datetime.now(UTC), geheugen_kib=memory)[0])
        bare, vault = [], []
        for _ in range(RUNS):
            bare.append(duration(lambda: afleiden(WACHTZIN, kdf)))
            vault.append(duration(lambda: open_kluis(folder, WACHTZIN)))
        controleer_pakket.cache_clear()
        versions = duration(controleer_versies)
        line(f"Argon2id {memory // 1024} MiB", middle(bare))
        line("open_kluis", middle(vault), f"{middle(vault)[0] / middle(bare)[0]:.2f} x")
        line("kalibreren, eenmaal", calibration)
        line("controle van versies, per start", versions)
        hostile(folder)


if __name__ == "__main__":
    main()
