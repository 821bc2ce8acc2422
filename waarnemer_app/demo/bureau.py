"""The bureau of the demo: the register as a process of its own, and its commands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from waarnemer_app import platform

WACHTZIN = "demo-wachtzin-alleen-voor-oefenen"
"""Of the demo keys in ``resources/demo/sleutels``; public on purpose, counts only with --demo."""
STEMMING = "GR2026"
"""Of the demo package; access of the bureau is for one stemming."""
KLAAR = "Het register luistert op "


class BureauFout(Exception):
    """A command of the bureau did not work; ``str()`` says what it printed."""


class Bureau:
    """Starts the register on a free port of 127.0.0.1 and runs its commands; ends it at last.

    ``adres`` is where it listens, once it was started.
    """

    def __init__(self, werkmap: Path) -> None:
        self._map = werkmap
        self._sleutels = platform.resource_dir() / "demo" / "sleutels"
        self._token = werkmap / "medewerker.token"
        self._beheer = werkmap / "beheerder.token"
        self._omgeving = os.environ | {
            "WAARNEMER_REGISTER_WACHTZIN": WACHTZIN,
        }
        self._proces: subprocess.Popen[str] | None = None
        self.adres = ""

    def __enter__(self) -> Self:
        self._verslag = (self._map / "register.log").open("w", encoding="utf-8")
        self._proces = subprocess.Popen(  # noqa: S603 — our own program, no shell
            [
                *_opdracht("start", "--demo", "--poort", "0", "--zolang-invoer"),
                *("--data", str(self._map / "register"), "--sleutels", str(self._sleutels)),
            ],
            env=self._omgeving,
            # when the demo ends without a word, this closes and the register goes too
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._verslag,
            text=True,
        )
        if self._proces.stdout is None:
            raise BureauFout("Het register start niet.")
        for regel in self._proces.stdout:
            if regel.startswith(KLAAR):
                self.adres = self._omgeving["WAARNEMER_REGISTER_ADRES"] = regel.split()[-1]
                break
        else:
            self._proces.wait()
            self._verslag.flush()
            verslag = (self._map / "register.log").read_text(encoding="utf-8")[-2000:]
            self._sluit()
            raise BureauFout(f"Het register start niet. {verslag}")
        try:
            self._geef_toegang()
        except BureauFout:
            self._einde()
            raise
        return self

    def _geef_toegang(self) -> None:
        for rol, bestand in (("bureau", self._token), ("beheerder", self._beheer)):
            self.doe(
                "medewerker",
                "--rol",
                rol,
                "--stemming",
                STEMMING,
                "--sleutels",
                str(self._sleutels),
                "--uit",
                str(bestand),
                f"{rol}-demo",
            )

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        self._einde()

    def _einde(self) -> None:
        if self._proces is not None:
            self._proces.terminate()
            self._proces.wait(timeout=30)
            self._sluit()

    def _sluit(self) -> None:
        if self._proces is not None:
            for pijp in (self._proces.stdin, self._proces.stdout):
                if pijp is not None:
                    pijp.close()
        self._verslag.close()

    def doe(self, *woorden: str) -> str:
        """Run one command; gives what it printed, raises BureauFout when it failed."""
        uit = subprocess.run(  # noqa: S603 — our own program, no shell
            _opdracht(*woorden), env=self._omgeving, capture_output=True, text=True, check=False
        )
        if uit.returncode != 0:
            raise BureauFout(f"{' '.join(woorden[:2])}: {uit.stdout}{uit.stderr}".strip())
        return uit.stdout

    def laat_toe(self, verzoek: str, certificaat: Path) -> str:
        """Admit a device from its request file."""
        return self.doe(
            "apparaat",
            "toelaten",
            "--sleutels",
            str(self._sleutels),
            "--ja",
            "--token",
            str(self._beheer),
            "--uit",
            str(certificaat),
            verzoek,
        )

    def ontvang(self, stick: Path) -> str:
        """Take in a stick; the receipt is written beside it."""
        return self.doe("ontvang", "--token", str(self._token), str(stick))

    def verifieer(self, stick: Path) -> str:
        """Check a container without the register."""
        return self.doe("verifieer", "--sleutels", str(self._sleutels), str(stick))

    def overzicht(self) -> str:
        """What the register holds."""
        return self.doe("overzicht", "--token", str(self._token))


def _opdracht(*woorden: str) -> list[str]:
    return [sys.executable, "-m", "register", *woorden]
