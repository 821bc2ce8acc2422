"""A relay to the register that misbehaves on purpose: cuts, stalls, repeats, lies (R32, R33).

One asyncio loop in a thread of its own. ``plan`` says what the next connections meet, in order;
when it is empty everything passes.
"""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import re
import socket
import struct
import threading
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, Self
from urllib.parse import urlsplit

Kant = Literal["vraag", "antwoord"]
Soort = Literal["rst", "fin", "stil", "traag", "druppel", "dubbel", "502", "503", "portaal"]
STUK = 65_536
_PORTAAL = b"<html><title>Welkom</title>Log in op dit netwerk.</html>"


@dataclass(frozen=True)
class Streek:
    """What one connection meets: a trick, at which side, after how many bytes."""

    soort: str
    kant: Kant = "antwoord"
    na: int = 0


def antwoord(status: str, lichaam: bytes, *koppen: str) -> bytes:
    """The bytes of an answer that is not of the register."""
    regels = [f"HTTP/1.1 {status}", f"Content-Length: {len(lichaam)}", "Connection: close", *koppen]
    return "\r\n".join(regels).encode() + b"\r\n\r\n" + lichaam


VALS = {
    "502": antwoord("502 Bad Gateway", b"weg"),
    "503": antwoord("503 Service Unavailable", b"druk", "Retry-After: 1"),
    "portaal": antwoord("200 OK", _PORTAAL, "Content-Type: text/html"),
    "omleiding": antwoord("302 Found", b"", "Location: http://inloggen.example/"),
    "gzip": antwoord(
        "200 OK",
        gzip.compress(bytes(20_000_000)),
        "Content-Encoding: gzip",
        "API-Version: 1.0.0",
        "Content-Type: application/json",
    ),
}


async def _duur(seconden: float) -> None:
    """A slow line: the time itself is what is tried."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), seconden)


async def lees_vraag(lees: asyncio.StreamReader) -> bytes:
    """One request with its body."""
    kop = await lees.readuntil(b"\r\n\r\n")
    lengte = re.search(rb"content-length: *(\d+)", kop.lower())
    return kop + await lees.readexactly(int(lengte[1]) if lengte else 0)


def _weg(schrijver: asyncio.StreamWriter, *, hard: bool) -> None:
    if hard:
        sok = schrijver.get_extra_info("socket")
        sok.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        schrijver.transport.abort()
    else:
        schrijver.close()


class Snijder:
    """``adres`` passes on to the register at ``naar``; ``geteld`` counts bytes of the last one."""

    def __init__(self, naar: str) -> None:
        delen = urlsplit(naar)
        self._host, self._poort = delen.hostname or "", delen.port or 80
        self.plan: deque[Streek] = deque()
        self.geteld: dict[Kant, int] = {"vraag": 0, "antwoord": 0}
        self._later: list[bytes] = []
        self._loop = asyncio.new_event_loop()
        self._draad = threading.Thread(target=self._loop.run_forever, name="snijder")
        self._bezig: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self.adres = ""

    def _doe(self, werk: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(werk, self._loop).result(timeout=30)

    def __enter__(self) -> Self:
        self._draad.start()
        self._doe(self._open())
        return self

    async def _open(self) -> None:
        self._server = await asyncio.start_server(self._lijn, "127.0.0.1", 0)
        self.adres = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self._doe(self._sluit())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._draad.join(timeout=30)
        self._loop.close()

    async def _sluit(self) -> None:
        assert self._server is not None
        self._server.close()
        for taak in list(self._bezig):
            taak.cancel()
        await asyncio.gather(*self._bezig, return_exceptions=True)
        # a line that is closed is let go at the next turns of the loop
        for _ in range(3):
            await asyncio.sleep(0)

    async def _lijn(self, lees: asyncio.StreamReader, schrijf: asyncio.StreamWriter) -> None:
        taak = asyncio.current_task()
        assert taak is not None
        self._bezig.add(taak)
        streek = self.plan.popleft() if self.plan else Streek("gewoon")
        try:
            await self._bedien(streek, lees, schrijf)
        except (OSError, EOFError, asyncio.CancelledError):
            pass  # the line is gone, or the trial is over
        finally:
            self._bezig.discard(taak)
            schrijf.close()

    async def _bedien(
        self, streek: Streek, lees: asyncio.StreamReader, schrijf: asyncio.StreamWriter
    ) -> None:
        vals = VALS.get(streek.soort)
        if streek.soort == "gigabyte":
            await self._gigabyte(lees, schrijf)
            return
        if vals is not None and streek.kant == "vraag":
            # before the register saw anything
            await lees.read(STUK)
            schrijf.write(vals)
            await schrijf.drain()
            return
        if streek.soort == "later":
            # cut off here; it arrives after what the laptop sends next: out of order and double
            self._later.append(await lees_vraag(lees))
            return
        over, weer = await asyncio.open_connection(self._host, self._poort)
        try:
            await self._verbind(streek, (lees, schrijf), (over, weer))
        finally:
            weer.close()
        while self._later:
            await self._nog_eens(self._later.pop())

    async def _verbind(
        self,
        streek: Streek,
        hier: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        daar: tuple[asyncio.StreamReader, asyncio.StreamWriter],
    ) -> None:
        heen = asyncio.ensure_future(self._pomp(streek, "vraag", hier[0], daar[1], hier[1]))
        weer = asyncio.ensure_future(self._pomp(streek, "antwoord", daar[0], hier[1], daar[1]))
        try:
            await asyncio.wait((heen, weer), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for taak in (heen, weer):
                taak.cancel()
            await asyncio.gather(heen, weer, return_exceptions=True)

    async def _pomp(
        self,
        streek: Streek,
        kant: Kant,
        bron: asyncio.StreamReader,
        doel: asyncio.StreamWriter,
        andere: asyncio.StreamWriter,
    ) -> None:
        self.geteld[kant] = 0
        raak = streek.kant == kant
        while stuk := await bron.read(STUK):
            rest = streek.na - self.geteld[kant]
            self.geteld[kant] += len(stuk)
            if raak and streek.soort in {"rst", "fin", "stil"} and len(stuk) > rest:
                doel.write(stuk[:rest])
                await doel.drain()
                await self._snij(streek, kant, doel, andere)
                return
            if raak and streek.soort in VALS:
                # the register did it, and somebody else answers
                doel.write(VALS[streek.soort])
                await doel.drain()
                return
            await self._geef_door(streek if raak else Streek("gewoon"), stuk, doel)

    async def _snij(
        self,
        streek: Streek,
        kant: Kant,
        doel: asyncio.StreamWriter,
        andere: asyncio.StreamWriter,
    ) -> None:
        if streek.soort == "stil":
            await asyncio.Event().wait()  # until the other side gives up
        laptop = andere if kant == "vraag" else doel
        _weg(laptop, hard=streek.soort == "rst")

    async def _geef_door(self, streek: Streek, stuk: bytes, doel: asyncio.StreamWriter) -> None:
        if streek.soort == "traag":
            await _duur(streek.na / 1000)
        if streek.soort == "druppel":
            for nr in range(min(len(stuk), 300)):
                doel.write(stuk[nr : nr + 1])
                await doel.drain()
            stuk = stuk[300:]
        if streek.soort == "dubbel":
            await self._nog_eens(stuk)
        doel.write(stuk)
        await doel.drain()

    async def _nog_eens(self, stuk: bytes) -> None:
        """The same request on a line of its own, first; its answer is lost."""
        over, weer = await asyncio.open_connection(self._host, self._poort)
        try:
            weer.write(stuk)
            await weer.drain()
            weer.write_eof()
            with contextlib.suppress(TimeoutError, OSError):
                await asyncio.wait_for(over.read(STUK), 5)
        finally:
            weer.close()

    async def _gigabyte(self, lees: asyncio.StreamReader, schrijf: asyncio.StreamWriter) -> None:
        await lees.read(STUK)
        schrijf.write(
            b"HTTP/1.1 200 OK\r\nAPI-Version: 1.0.0\r\nContent-Type: application/json\r\n"
            b"Content-Length: 1073741824\r\n\r\n"
        )
        for _ in range(16_384):
            schrijf.write(bytes(STUK))
            await schrijf.drain()
