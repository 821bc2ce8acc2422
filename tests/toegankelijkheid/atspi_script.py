"""Walks running screens over AT-SPI, as a screen reader does. Runs on the system's Python.

Use (inside dbus-run-session and xvfb-run): ``python3 atspi_script.py WISHES COMMAND [ARGUMENT …]``
Starts the command (``screens.py``) and does the wishes, a list of JSON, one after another, each
with one line of JSON as its answer. ``alle`` walks every screen that is left, ``tot NAAM`` those
up to that one, ``volgende``, ``merk`` and ``plant`` the one that the command then shows; ``toets
TOETSEN`` gives what is announced after these keys.
"""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pyatspi
from gi.repository import Atspi, GLib

WAIT_S = 40
BUS_MS = 30_000
LISTEN_S = 5
TRIES = 25
SHAPELESS = {"filler", "unknown", "invalid", "panel", "layered pane", "frame", "scroll pane"}
CHECKABLE = {"check box", "radio button", "toggle button"}
NEEDS = {"text": "Text", "password text": "Text", "slider": "Value", "spin button": "Value"}
VIEWS = {"list", "table", "tree", "tree table"}
LINES = {"list item", "table cell", "table column header", "table row header", "tree item"}
BEHIND = "bereikt:achter"


class Program:
    """The program with the screens, and its place on the accessibility bus."""

    def __init__(self, command: list[str]) -> None:
        environment = dict(os.environ)
        environment.update(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb")
        self._process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, wish: str) -> Any:
        """Send one wish, give the answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{wish}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(2)
        return json.loads(line)

    def window(self, title: str) -> Any:
        """The window of this title on the accessibility bus, once it is there."""
        end = time.monotonic() + WAIT_S
        while time.monotonic() < end and self._process.poll() is None:
            for window in self._windows():
                if window.name == title and showing(window):
                    return window
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(0.05)  # the bus tells nothing of a window to come
        raise SystemExit(2)

    def _windows(self) -> Iterator[Any]:
        desktop = pyatspi.Registry.getDesktop(0)
        for number in range(desktop.childCount):
            application = desktop.getChildAtIndex(number)
            with contextlib.suppress(LookupError, RuntimeError, GLib.GError):
                if application and application.get_process_id() == self._process.pid:
                    yield from (window for window in application if window is not None)

    def end(self) -> None:
        """Close standard input: the program ends by itself."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(10)
        self._process.kill()


def showing(item: Any) -> bool:
    """True when the item is on the screen."""
    return bool(item.getState().contains(pyatspi.STATE_SHOWING))


def everything(item: Any) -> Iterator[tuple[Any, Any]]:
    """Every showing item below an item with its states, in the order of the tree.

    Each question goes over the bus and back, so none is put twice.
    """
    for number in range(item.childCount):
        child = item.getChildAtIndex(number)
        if child is None:
            continue
        state = child.getState()
        if state.contains(pyatspi.STATE_SHOWING):
            yield child, state
            yield from everything(child)


def describe(item: Any, role: str, known: str, states: list[str]) -> dict[str, Any]:
    """What a reader can say of one control."""
    told = {
        "role": role,
        "name": (item.name or "").strip(),
        "description": item.description or "",
        "states": states,
        "reached": known.removeprefix("bereikt:"),
        "interfaces": pyatspi.listInterfaces(item),
    }
    if "Value" in told["interfaces"]:
        value = item.queryValue()
        told["value"] = [value.minimumValue, value.currentValue, value.maximumValue]
    elif "Text" in told["interfaces"]:
        told["value"] = item.queryText().getText(0, -1)
    return told


def fault(told: dict[str, Any]) -> Iterator[str]:
    """What is wrong with one control, by itself."""
    role = told["role"]
    if not told["name"]:
        yield "no name"
    if role in SHAPELESS:
        yield "no role of a control"
    if told["reached"] not in {"tab", "pijlen"} and "enabled" in told["states"]:
        yield "no key reaches it"
    if role in CHECKABLE and "checkable" not in told["states"]:
        yield "its state is not told"
    if role in NEEDS and NEEDS[role] not in told["interfaces"]:
        yield "its value is not told"


def report(shown: dict[str, Any], window: Any) -> dict[str, Any]:
    """The controls of one screen, and what is wrong with them and with their whole."""
    controls: list[dict[str, Any]] = []
    faults: list[str] = []
    headings = pictures = 0
    around: dict[str, Any] = {}
    for item, state in everything(window):
        known = item.get_accessible_id() or ""
        if known == BEHIND:
            continue
        states = [one.value_nick for one in state.getStates()]
        role = item.getRoleName()
        if "focusable" in states:
            told = describe(item, role, known, states)
            if role in VIEWS:
                # Qt gives a list or table no identifier, and its lines the focus of the whole
                told["reached"] = "tab" if told["name"] in shown["lists"] else ""
                around = told
            elif role in LINES and around:
                told["reached"] = around["reached"]
                told["name"] = told["name"] or "(leeg)"
                told["states"] = [one for one in states if one != "focused"]
            controls.append(told)
            faults += [f"{role} {told['name']!r}: {what}" for what in fault(told)]
        elif role in {"heading", "image"} and not (item.name or "").strip():
            faults.append(f"{role}: no name")
        headings += role == "heading"
        pictures += role == "image"
    focused = [told["name"] for told in controls if "focused" in told["states"]]
    if len(focused) != 1:
        faults.append(f"the focus is on {focused or 'nothing'}")
    if not headings:
        faults.append("no heading")
    return {
        "screen": shown["name"],
        "window": window.name,
        "roles": dict(Counter(told["role"] for told in controls)),
        "headings": headings,
        "pictures": pictures,
        "faults": faults,
        "controls": controls,
    }


def announced(program: Program, wish: str) -> list[list[Any]]:
    """The announcements after pressing keys: the text, and whether it comes at once.

    A program sends none before it knows that somebody listens: so it is asked for one first.
    """
    heard: list[list[Any]] = []
    loop = GLib.MainLoop()

    def hear(event: Any) -> None:
        heard.append([event.any_data, event.detail1])
        loop.quit()

    def listen(seconds: float) -> None:
        GLib.timeout_add(int(seconds * 1000), loop.quit)  # too early for a later one at worst
        loop.run()

    pyatspi.Registry.registerEventListener(hear, "object:announcement")
    tries = 0
    while not heard and tries < TRIES:
        proof = program.ask("hoor")
        listen(LISTEN_S / TRIES)
        tries += 1
    heard.clear()
    program.ask(wish)
    end = time.monotonic() + LISTEN_S
    while time.monotonic() < end and not any(said[0] != proof for said in heard):
        listen(end - time.monotonic())
    pyatspi.Registry.deregisterEventListener(hear, "object:announcement")
    return [said for said in heard if said[0] != proof]


def walked(program: Program, wish: str) -> dict[str, Any] | None:
    """The report of the screen that the command shows on this wish; None when there is none."""
    shown = program.ask(wish)
    return None if shown is None else report(shown, program.window(shown["title"]))


def do(program: Program, wish: str) -> Iterator[Any]:
    """One wish: walk screens, or press keys and listen."""
    if wish == "alle":
        yield from iter(lambda: walked(program, "volgende"), None)
    elif wish.startswith("tot "):
        for told in iter(lambda: walked(program, "volgende"), None):
            yield told
            if told["screen"] == wish.removeprefix("tot "):
                break
    elif wish.startswith("toets "):
        yield announced(program, wish)
    else:
        yield walked(program, wish)


def main(arguments: list[str]) -> int:
    """Start the command, do the wishes, stop it."""
    Atspi.set_timeout(BUS_MS, BUS_MS)
    program = Program(arguments[1:])
    try:
        for wish in json.loads(arguments[0]):
            for answer in do(program, wish):
                sys.stdout.write(json.dumps(answer) + "\n")
                sys.stdout.flush()
    finally:
        program.end()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
