"""The faults are played where a process can fork and be traced; elsewhere nothing is collected."""

import sys

collect_ignore_glob = ["*"] if sys.platform == "win32" else []
