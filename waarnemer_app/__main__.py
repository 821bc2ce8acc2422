"""The command ``waarnemer``: no argument opens the window, anything else is a sub-command.

The window is asked for most and must be there at once: what reads arguments is not read for it.
"""

import gc
import sys


def main(argumenten: list[str] | None = None) -> int:
    """Run the command; gives the exit status (0 good, 1 not good, 2 wrong use)."""
    woorden = sys.argv[1:] if argumenten is None else argumenten
    if woorden:
        from waarnemer_app.opdrachten import voer_uit  # noqa: PLC0415 — not for the window

        return voer_uit(woorden)
    # modules are no garbage: nothing is looked for until the first picture (``app.Programma``),
    # and what was read until here is not looked at again
    gc.disable()
    from waarnemer_app.app import start  # noqa: PLC0415 — Qt only when a window is wanted

    gc.freeze()
    return start()


if __name__ == "__main__":
    sys.exit(main())
