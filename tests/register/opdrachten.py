"""Runs the commands of the bureau in tests, each in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from register.__main__ import main
from register.commandos.start import DEMO_WACHTZIN
from register.recht import Rol
from register.wachtzin import OMGEVING
from tests.register.server import Demosleutels, Server


class Bureau:
    """Runs commands in a folder of its own, with a token per role."""

    def __init__(
        self, server: Server, demo: Demosleutels, map_: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.server = server
        self.map = map_
        self._capsys, self._demo = capsys, demo
        for rol in Rol:
            if rol is not Rol.WAARNEMER:
                (map_ / f"{rol}.token").write_text(demo.staf(rol))

    def doe(self, *woorden: str, rol: Rol | None = None, wie: str = "") -> tuple[int, str, str]:
        """Run a command in a role; ``wie`` is somebody else in that role (a second person)."""
        extra: tuple[str, ...] = ()
        if rol is not None:
            bestand = self.map / f"{rol}{wie}.token"
            if wie:
                bestand.write_text(self._demo.staf(rol, wie))
            extra = ("--register", self.server.adres, "--token", str(bestand))
        status = main([*woorden, *extra])
        uit = self._capsys.readouterr()
        return status, uit.out, uit.err


@pytest.fixture
def bureau(
    server: Server,
    demo: Demosleutels,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Bureau:
    monkeypatch.setenv(OMGEVING, DEMO_WACHTZIN)
    monkeypatch.chdir(tmp_path)
    return Bureau(server, demo, tmp_path, capsys)
