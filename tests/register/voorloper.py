"""A process that has read all of the register already, and is forked for each command.

Reading it takes one and a half second of each process, and opening the demo key of the register
one more; the tests start some hundred (``aanloop``). It needs ``pidfd``, which is of Linux.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import selectors
import signal
import socket
import sys
from collections.abc import Callable

assert sys.platform == "linux"

_MEEST = 1 << 17
"""Bytes of words and environment that are read of one request."""


class Voorloper:
    """Forks at each request; a client that ends takes its process along, and the reverse."""

    def __init__(self, deur: socket.socket, doe: Callable[[list[str]], int]) -> None:
        self._deur, self._doe = deur, doe
        self._kies = selectors.DefaultSelector()
        self._kies.register(deur, selectors.EVENT_READ, self._neem_aan)
        self._lopend: set[int] = set()
        self._over = False

    def bedien(self, ouder: int) -> None:
        """Serve until who started this is gone: then the other end of ``ouder`` closes."""
        self._kies.register(ouder, selectors.EVENT_READ, self._houd_op)
        while not self._over:
            for sleutel, _ in self._kies.select():
                if sleutel.fd in self._kies.get_map():  # not gone with the one before it
                    sleutel.data()

    def _neem_aan(self) -> None:
        klant, _ = self._deur.accept()
        ruw, buizen, _, _ = socket.recv_fds(klant, _MEEST, 3)
        vraag = json.loads(ruw)
        pid = os.fork()
        if pid == 0:
            self._speel(vraag, buizen)
        for buis in buizen:
            os.close(buis)
        einde = os.pidfd_open(pid)
        self._lopend.add(einde)
        self._kies.register(klant, selectors.EVENT_READ, lambda: self._stuur_door(klant, einde))
        self._kies.register(einde, selectors.EVENT_READ, lambda: self._meld(klant, einde, pid))

    def _speel(self, vraag: dict[str, object], buizen: list[int]) -> None:
        """In the fork: be what the client asked for; never comes back."""
        status = 1
        try:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            self._kies.close()
            self._deur.close()
            for nummer, buis in enumerate(buizen):
                os.dup2(buis, nummer)
                os.close(buis)
            os.chdir(str(vraag["map"]))
            os.environ.clear()
            os.environ.update(vraag["omgeving"])  # type: ignore[call-overload]
            status = self._doe(list(vraag["woorden"]))  # type: ignore[call-overload]
        except SystemExit as einde:
            status = einde.code if isinstance(einde.code, int) else 1
        except BaseException:  # noqa: BLE001 — said as Python itself would
            sys.excepthook(*sys.exc_info())
        finally:
            atexit._run_exitfuncs()
            for stroom in (sys.stdout, sys.stderr):
                with contextlib.suppress(OSError, ValueError):
                    stroom.flush()
            os._exit(status)

    def _houd_op(self) -> None:
        self._over = True
        for einde in self._lopend:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(einde, signal.SIGTERM)

    def _stuur_door(self, klant: socket.socket, einde: int) -> None:
        """A signal that the client got; one that is gone was killed."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(einde, (klant.recv(1) or bytes([signal.SIGKILL]))[0])

    def _meld(self, klant: socket.socket, einde: int, pid: int) -> None:
        _, status = os.waitpid(pid, 0)
        self._kies.unregister(klant)
        self._kies.unregister(einde)
        self._lopend.remove(einde)
        os.close(einde)
        with klant, contextlib.suppress(OSError):
            klant.sendall(str(os.waitstatus_to_exitcode(status)).encode())


def _bereid_voor() -> Callable[[list[str]], int]:
    """Read all modules, and open the demo key of the register; keys are made with little work."""
    import functools

    import pyrage
    import uvicorn  # noqa: F401 — read before the first fork

    from register import api, metrieken  # noqa: F401 — the same
    from register.__main__ import maak_parser, main
    from register.commandos.start import DEMO_SLEUTELS, DEMO_WACHTZIN
    from register.sleutels import open_sleutel
    from tests.helpers.age import versleutel_licht

    maak_parser()
    pyrage.passphrase.decrypt = functools.cache(pyrage.passphrase.decrypt)
    pyrage.passphrase.encrypt = versleutel_licht
    for naam in ("register", "toelating"):
        open_sleutel(DEMO_SLEUTELS, naam, DEMO_WACHTZIN)
    return main


if __name__ == "__main__":
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as open_deur:
        open_deur.bind(sys.argv[1])
        open_deur.listen()
        voorloper = Voorloper(open_deur, _bereid_voor())
        os.write(1, b"klaar\n")
        voorloper.bedien(0)
