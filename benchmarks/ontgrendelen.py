"""Opening the vault beside the bare derivation that is in it: Argon2id of the same parameters.

Prints medians in milliseconds and the part that is ours; there is no good or wrong. The rest of
unlocking (database, checks, stand) is measured where those are.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from waarnemer_app.store.kluis import (
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


def duration(work: Callable[[], object]) -> float:
    """Milliseconds of one run."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def main() -> None:
    memory = kalibreer()
    kdf = Kdf(m=memory, t=3, p=4, zout=b64(bytes(16)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        schrijf_kluis(folder, bereid_kluis(WACHTZIN, nu=datetime.now(UTC), geheugen_kib=memory)[0])
        bare, vault = [], []
        for _ in range(RUNS):
            bare.append(duration(lambda: afleiden(WACHTZIN, kdf)))
            vault.append(duration(lambda: open_kluis(folder, WACHTZIN)))
    versions = duration(controleer_versies)
    controleer_pakket.cache_clear()
    middle, opened = statistics.median(bare), statistics.median(vault)
    print(f"Argon2id {memory // 1024} MiB   {middle:7.1f} ms")
    print(f"open_kluis          {opened:7.1f} ms   {opened / middle:.2f} x")
    print(f"controle van versies {versions:6.1f} ms, eenmaal per start")


if __name__ == "__main__":
    main()
