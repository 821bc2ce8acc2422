"""What a worker said that it kept, and what it was about to keep when it was stopped.

A promise is a key with a value. A worker first says what it wants (``wil``), does it, and says
when it is kept (``is``). What was kept must be there for ever; what was only wanted may be there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field

Message = list[str | None]
"""Kind, then words: wil key value, is key value, fout code melding remedie, stuk what, klaar."""


def digest(data: bytes | str) -> str:
    """A short mark of a content."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()[:16]


@dataclass
class Promise:
    """All that was said so far."""

    kept: dict[str, str | None] = field(default_factory=dict)
    wanted: dict[str, list[str | None]] = field(default_factory=dict)
    faults: list[Message] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    finished: bool = False

    def take(self, message: Message) -> None:
        """Take in what the worker says."""
        kind, *words = message
        if kind == "wil":
            self.wanted.setdefault(str(words[0]), []).append(words[1])
        elif kind == "is":
            self.kept[str(words[0])] = words[1]
            self.wanted.pop(str(words[0]), None)
        elif kind == "fout":
            self.faults.append(words)
        elif kind == "stuk":
            self.broken.append(str(words[0]))
        elif kind == "klaar":
            self.finished = True

    def allowed(self, key: str) -> list[str | None]:
        """The values that a key may have now."""
        return [self.kept.get(key), *self.wanted.get(key, [])]

    def copy(self) -> Promise:
        """The same promise, to go on from."""
        return deepcopy(self)

    def lost(self, actual: dict[str, str | None]) -> list[str]:
        """The keys that were kept and whose value is neither that nor what was wanted after it."""
        return [key for key in self.kept if actual.get(key) not in self.allowed(key)]

    def strange(self, actual: dict[str, str | None]) -> list[str]:
        """The keys that hold something that was never kept nor wanted."""
        known = {*self.kept, *self.wanted}
        begun = [key for key in self.wanted if key not in self.kept]
        odd = [key for key in begun if actual.get(key) not in self.allowed(key)]
        return odd + [key for key in actual if key.startswith("concept:") and key not in known]


def encode(message: Message) -> bytes:
    """One line of the channel."""
    return json.dumps(message).encode() + b"\n"


def decode(lines: Iterable[bytes]) -> list[Message]:
    """The whole lines; half a line was never said."""
    return [json.loads(line) for line in lines if line.endswith(b"\n")]
