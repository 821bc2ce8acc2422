"""A network that misbehaves: a relay that cuts lines, and a server that answers anything."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit


def _lees_vraag(verbinding: socket.socket) -> bytes:
    """Read one request with its body."""
    data = b""
    while b"\r\n\r\n" not in data:
        stuk = verbinding.recv(65536)
        if not stuk:
            return data
        data += stuk
    kop, _, rest = data.partition(b"\r\n\r\n")
    lengte = next(
        (
            int(regel.split(b":")[1])
            for regel in kop.split(b"\r\n")
            if regel.lower().startswith(b"content-length:")
        ),
        0,
    )
    while len(rest) < lengte:
        stuk = verbinding.recv(65536)
        if not stuk:
            break
        rest += stuk
    return kop + b"\r\n\r\n" + rest


@contextlib.contextmanager
def luisteraar(doe: Callable[[socket.socket], None]) -> Iterator[str]:
    """Handle each connection with ``doe``; gives the address."""
    klaar = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as bron:
        bron.settimeout(0.05)

        def lus() -> None:
            while not klaar.is_set():
                with contextlib.suppress(TimeoutError):
                    verbinding, _ = bron.accept()
                    with verbinding, contextlib.suppress(OSError):
                        verbinding.settimeout(5)
                        doe(verbinding)

        draad = threading.Thread(target=lus)
        draad.start()
        try:
            yield f"http://127.0.0.1:{bron.getsockname()[1]}"
        finally:
            klaar.set()
            draad.join(timeout=20)


def antwoordt(antwoord: bytes) -> contextlib.AbstractContextManager[str]:
    """A server that gives every request the same bytes and closes."""

    def doe(verbinding: socket.socket) -> None:
        _lees_vraag(verbinding)
        verbinding.sendall(antwoord)

    return luisteraar(doe)


def http(status: str, lichaam: bytes, *koppen: str) -> bytes:
    """The bytes of an HTTP answer."""
    regels = [f"HTTP/1.1 {status}", f"Content-Length: {len(lichaam)}", "Connection: close", *koppen]
    return "\r\n".join(regels).encode() + b"\r\n\r\n" + lichaam


def doorgever(naar: str, knip: list[tuple[str, int]]) -> contextlib.AbstractContextManager[str]:
    """A relay to a register. Each line first cuts as the head of ``knip`` says, with a reset.

    ("vraag", n) lets n bytes of the request through, ("antwoord", n) n bytes of the answer; when
    the list is empty everything passes.
    """
    doel = urlsplit(naar)

    def doe(verbinding: socket.socket) -> None:
        kant, aantal = knip.pop(0) if knip else ("", 0)
        vraag = _lees_vraag(verbinding)
        if not vraag:
            return
        # One request per line, so that a cut hits just this request.
        vraag = vraag.replace(b"\r\n", b"\r\nConnection: close\r\n", 1)
        with socket.create_connection((doel.hostname, doel.port or 80), timeout=20) as register:
            register.sendall(vraag[:aantal] if kant == "vraag" else vraag)
            if kant == "vraag":
                _reset(verbinding)
                return
            gestuurd = 0
            while stuk := register.recv(65536):
                if kant == "antwoord" and gestuurd + len(stuk) >= aantal:
                    verbinding.sendall(stuk[: aantal - gestuurd])
                    _reset(verbinding)
                    return
                verbinding.sendall(stuk)
                gestuurd += len(stuk)

    return luisteraar(doe)


def _reset(verbinding: socket.socket) -> None:
    verbinding.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    verbinding.close()
