"""``python -m tests.faults.clockwork FOLDER``: a visit by the clock of the machine."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.faults.flows import save
from tests.faults.promise import Message, encode
from tests.faults.worker import Worker
from waarnemer_app.app import plaatselijk


def _say(message: Message) -> None:
    sys.stdout.buffer.write(encode(message))
    sys.stdout.buffer.flush()


def main(folder: Path) -> None:
    """Play the flow; what is kept is said on standard output."""
    worker = Worker(folder, _say)
    worker.klok = plaatselijk
    save(worker)
    worker.done()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
