"""Walks one running window over AT-SPI, as a screen reader does. Runs on the system's Python.

Use (inside dbus-run-session and xvfb-run): ``python3 atspi_script.py COMMAND [ARGUMENT …]``
Starts the command, waits for its window, prints one JSON object: the controls per window, by
role, and those without a name. Exit status 0 when every control has a name, 1 when one has
none, 2 when no window came.
"""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi

WAIT_S = 40
CONTROLS = {
    pyatspi.ROLE_PUSH_BUTTON,
    pyatspi.ROLE_CHECK_BOX,
    pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_TEXT,
    pyatspi.ROLE_ENTRY,
    pyatspi.ROLE_PASSWORD_TEXT,
    pyatspi.ROLE_COMBO_BOX,
    pyatspi.ROLE_SLIDER,
    pyatspi.ROLE_SPIN_BUTTON,
    pyatspi.ROLE_LINK,
    pyatspi.ROLE_TOGGLE_BUTTON,
}


def find_window(process: subprocess.Popen[bytes]) -> Any:
    """The first showing window of the process on the accessibility bus, or None."""
    desktop = pyatspi.Registry.getDesktop(0)
    for number in range(desktop.childCount):
        application = desktop.getChildAtIndex(number)
        try:
            if application is None or application.get_process_id() != process.pid:
                continue
            for window in application:
                if window is not None and showing(window):
                    return window
        except (LookupError, RuntimeError):
            continue  # an application that is just coming or going
    return None


def showing(item: Any) -> bool:
    """True when the item is on the screen."""
    return bool(item.getState().contains(pyatspi.STATE_SHOWING))


def controls(item: Any) -> Iterator[Any]:
    """All showing controls below an item."""
    for number in range(item.childCount):
        child = item.getChildAtIndex(number)
        if child is None or not showing(child):
            continue
        state = child.getState()
        focusable = state.contains(pyatspi.STATE_FOCUSABLE)
        # a label can be "text" too; only what takes the focus is a control
        if focusable and child.getRole() in CONTROLS:
            yield child
        yield from controls(child)


def report(window: Any) -> dict[str, Any]:
    """Counts and nameless controls of one window."""
    roles: dict[str, int] = {}
    nameless: list[dict[str, Any]] = []
    headings = pictures = 0
    for control in controls(window):
        role = control.getRoleName()
        roles[role] = roles.get(role, 0) + 1
        if not (control.name or "").strip():
            place = control.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
            nameless.append({"role": role, "at": [place.x, place.y, place.width, place.height]})
    for found in everything(window):
        headings += found.getRole() == pyatspi.ROLE_HEADING
        pictures += found.getRole() in (pyatspi.ROLE_IMAGE, pyatspi.ROLE_CANVAS)
    return {
        "window": window.name,
        "controls": sum(roles.values()),
        "roles": roles,
        "nameless": nameless,
        "headings": headings,
        "pictures": pictures,
    }


def everything(item: Any) -> Iterator[Any]:
    """Every showing item below an item."""
    for number in range(item.childCount):
        child = item.getChildAtIndex(number)
        if child is not None and showing(child):
            yield child
            yield from everything(child)


def wait_for_controls(process: subprocess.Popen[bytes]) -> Any:
    """The window once it has controls; None when the process ended or the time is over."""
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end and process.poll() is None:
        window = find_window(process)
        if window is not None and next(controls(window), None) is not None:
            return window
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.2)  # the bus tells nothing of a window to come; look again soon
    return None


def main(command: list[str]) -> int:
    """Start the command, walk its window, stop it."""
    environment = dict(os.environ)
    environment.update(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb")
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        try:
            window = wait_for_controls(process)
            found = report(window) if window is not None else None
        finally:
            process.terminate()
    print(json.dumps(found))
    if found is None:
        return 2
    return 1 if found["nameless"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
