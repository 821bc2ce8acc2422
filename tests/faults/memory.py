"""Slow answers that depend on bytes alone, remembered: what Argon2 and Ed25519 said of them.

A suite opens the same revisions tens of thousands of times. The same bytes get the same answer;
bytes that differ anywhere are asked anew.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.store import herstel, kluis
from waarnemer_app.store.kluis import NAMEN, Ontsloten, open_kluis

_seen: dict[tuple[bytes, ...], Ontsloten] = {}


def again(key: Ontsloten) -> Ontsloten:
    """The same key once more: who gets it wipes it."""
    return replace(key, geheim=bytearray(key.geheim))


def unlock(folder: Path, wachtzin: str) -> Ontsloten:
    """``open_kluis``; it depends on these bytes alone, so Argon2 runs once for each of them."""
    try:
        files = tuple((folder / name).read_bytes() for name in NAMEN if (folder / name).exists())
    except OSError:
        return open_kluis(folder, wachtzin)
    place = (wachtzin.encode(), *files, str((folder / NAMEN[0]).exists()).encode())
    if place not in _seen:
        _seen[place] = again(open_kluis(folder, wachtzin))
    return again(_seen[place])


def remember_seals() -> None:
    """From here on this process checks the seal of the same bytes with the same key once."""
    ask = Sleutel.controleer
    answers: dict[tuple[str, str, str], dict[str, Any]] = {}

    def controleer(self: Sleutel, token: str, typ: str) -> dict[str, Any]:
        key = (token, typ, self.duimafdruk)
        if key not in answers:
            answers[key] = ask(self, token, typ)  # a seal that is wrong raises, each time
        return dict(answers[key])

    Sleutel.controleer = controleer  # type: ignore[method-assign]


def remember_keys() -> None:
    """From here on one derivation is done once, and a new vault gets the same salt each time.

    What is tried is what happens on the disk; that Argon2 is slow is tried elsewhere.
    """
    derive = kluis.afleiden
    known: dict[tuple[str, str], bytes] = {}

    def afleiden(wachtzin: str, kdf: kluis.Kdf) -> bytearray:
        key = (wachtzin, kdf.model_dump_json())
        if key not in known:
            known[key] = bytes(derive(wachtzin, kdf))
        return bytearray(known[key])

    for module in (kluis, herstel):
        module.afleiden = afleiden  # type: ignore[attr-defined]
        module.nieuwe_kdf = _kdf  # type: ignore[attr-defined]


def _kdf(geheugen_kib: int) -> kluis.Kdf:
    return kluis.Kdf(m=geheugen_kib, t=3, p=4, zout=kluis.b64(b"z" * kluis.ZOUT_BYTES))
