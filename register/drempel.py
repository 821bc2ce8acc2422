"""How much one caller may ask: a token bucket per access, or per address where there is none yet.

It guards one process against one caller that runs wild; it is kept in memory and is no part of
what processes must agree on. What is over it gets 429 with Retry-After, which a laptop obeys.
"""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from starlette.types import ASGIApp, Receive, Scope, Send

MEEST_BEKEND = 20_000
"""Callers remembered; the one that was silent longest is forgotten first."""


@dataclass(frozen=True)
class Maat:
    """So many requests at once, and so many a second after that."""

    ineens: float
    per_seconde: float


MET_TOEGANG = Maat(ineens=300, per_seconde=20)
ZONDER_TOEGANG = Maat(ineens=1_200, per_seconde=60)
"""Per address: a whole bureau of laptops may stand behind one."""


class Emmers:
    """The buckets of one process; ``nu`` is a monotonic clock in seconds."""

    def __init__(self, nu: Callable[[], float] = time.monotonic) -> None:
        self._nu = nu
        self._emmers: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def neem(self, wie: str, maat: Maat) -> int:
        """Take one; 0 when there was one, else the whole seconds to wait."""
        nu = self._nu()
        vol, sinds = self._emmers.pop(wie, (maat.ineens, nu))
        vol = min(maat.ineens, vol + (nu - sinds) * maat.per_seconde)
        wacht = 0 if vol >= 1 else max(1, ceil((1 - vol) / maat.per_seconde))
        self._emmers[wie] = (vol if wacht else vol - 1, nu)
        while len(self._emmers) > MEEST_BEKEND:
            self._emmers.popitem(last=False)
        return wacht


class Drempel:
    """ASGI middleware: answers with ``weiger`` what is over the measure."""

    def __init__(
        self,
        app: ASGIApp,
        weiger: Callable[[int], ASGIApp],
        emmers: Emmers | None = None,
        met: Maat = MET_TOEGANG,
        zonder: Maat = ZONDER_TOEGANG,
    ) -> None:
        self._app, self._weiger = app, weiger
        self._emmers = emmers or Emmers()
        self._met, self._zonder = met, zonder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] == "http":
            wacht = self._emmers.neem(*self._wie(scope))
            if wacht:
                await self._weiger(wacht)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _wie(self, scope: Scope) -> tuple[str, Maat]:
        toegang = next((w for n, w in scope["headers"] if n == b"authorization"), b"")
        if toegang.startswith(b"Bearer "):
            return f"t:{hashlib.sha256(toegang).hexdigest()}", self._met
        adres = (scope.get("client") or ("",))[0]
        return f"a:{adres}", self._zonder
