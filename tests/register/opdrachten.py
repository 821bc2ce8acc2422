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
        self.demo = demo
        self._capsys = capsys

    def doe(
        self, *woorden: str, rol: Rol | None = None, wie: str = "", waarnemer: str | None = None
    ) -> tuple[int, str, str]:
        """Run one command, as a person with this role for the stemming it names."""
        extra: tuple[str, ...] = ()
        if rol is not None:
            token = self.map / f"{rol}{wie}.token"
            stemming = woorden[woorden.index("--stemming") + 1] if "--stemming" in woorden else None
            token.write_text(self.demo.staf(rol, wie, stemming=stemming, waarnemer=waarnemer))
            extra = ("--register", self.server.adres, "--token", str(token))
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
