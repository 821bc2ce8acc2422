"""``make onderdelen``: draws docs/onderdelen/*.png and writes docs/onderdelen.md."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.onderdelen.pagina import DOCS, teken


def main() -> int:
    """Into docs, or into a folder that is named; the pictures first, then the page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    naar = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS
    return teken(naar)


if __name__ == "__main__":
    sys.exit(main())
