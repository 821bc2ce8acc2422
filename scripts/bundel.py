"""Where the bundle starts: outside the package, so that its module platform stays its own."""

import os
import sys
from pathlib import Path

from waarnemer_app.__main__ import main

for name in ("stdout", "stderr"):
    # the program with a window has none on Windows, and what is said there must go somewhere
    if getattr(sys, name) is None:
        nobody = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 — until the end
        setattr(sys, name, nobody)
sys.exit(main())
