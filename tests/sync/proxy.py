"""A proxy of an office: passes CONNECT on when one is known to it, and writes down what it sees."""

from __future__ import annotations

import base64
import contextlib
import re
import select
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.sync.netwerk import luisteraar

_VRAAG = b'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="net"\r\n'
_DICHT = b"HTTP/1.1 403 Forbidden\r\n"
_LEEG = b"Content-Length: 0\r\nConnection: close\r\n\r\n"


@dataclass
class Proxy:
    """``adres`` to give to a laptop; ``geopend`` the addresses asked, ``gezien`` what passed."""

    adres: str = ""
    geopend: list[str] = field(default_factory=list)
    gezien: bytearray = field(default_factory=bytearray)

    def met(self, naam: str, woord: str) -> str:
        """The address with a name and a word in it."""
        return self.adres.replace("http://", f"http://{naam}:{woord}@")


def _kop(lijn: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        stuk = lijn.recv(4096)
        if not stuk:
            break
        data += stuk
    return data


def _pomp(proxy: Proxy, hier: socket.socket, daar: socket.socket) -> None:
    ander = {hier: daar, daar: hier}
    while True:
        for bron in select.select([hier, daar], [], [], 20)[0]:
            stuk = bron.recv(65_536)
            if not stuk:
                return
            proxy.gezien += stuk
            ander[bron].sendall(stuk)


@contextlib.contextmanager
def connect_proxy(wie: str | None = None, *, dicht: bool = False) -> Iterator[Proxy]:
    """``wie`` is ``name:word`` that it asks for; with ``dicht`` it lets nobody out."""
    proxy = Proxy()
    goed = "" if wie is None else base64.b64encode(wie.encode()).decode()

    def doe(lijn: socket.socket) -> None:
        kop = _kop(lijn)
        gevraagd = re.match(rb"CONNECT ([^ ]+):(\d+) ", kop)
        bekend = re.search(rb"\r\nproxy-authorization: *basic ([^\r]+)", kop, re.I)
        if wie is not None and (bekend is None or bekend[1].decode() != goed):
            lijn.sendall(_VRAAG + _LEEG)
        elif gevraagd is None or dicht:
            lijn.sendall(_DICHT + _LEEG)
        else:
            host, poort = gevraagd[1].decode(), int(gevraagd[2])
            proxy.geopend.append(f"{host}:{poort}")
            with socket.create_connection((host, poort)) as daar:
                lijn.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                _pomp(proxy, lijn, daar)

    with luisteraar(doe) as adres:
        proxy.adres = adres
        yield proxy
