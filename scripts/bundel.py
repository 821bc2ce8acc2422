"""Where the bundle starts: outside the package, so that its module platform stays its own."""

import sys

from waarnemer_app.__main__ import main

sys.exit(main())
