"""A list without the columns that the program does not use: contact data never comes along."""

from __future__ import annotations

import json
import re
from typing import Final

from . import kolommen as k
from .bevinding import LijstFout, Melder
from .jsonlijst import ontleed, records

_PERSOONLIJK: Final = re.compile(r"[\w.+-]+@[\w-]+\.\w|\+31|\b0\d{1,3}[ -]?\d{6,8}\b|\b14 ?0\d{2}")


def schoon(data: bytes) -> bytes:
    """Leave only the columns the program uses of a CKAN answer, one row a line.

    Raises ValueError when the file is no whole list, or when a text that stays holds what looks
    like an e-mail address or a telephone number.
    """
    melder = Melder()
    rijen = records(ontleed(data), melder)
    if melder.bevindingen:
        raise ValueError(melder.bevindingen[0].melding)
    mist = [kolom for kolom in k.VERPLICHT if rijen and kolom not in rijen[0]]
    if mist or not rijen:
        raise LijstFout(
            "KOLOM", f"De kolom {mist[0]} ontbreekt." if mist else "Deze lijst is leeg."
        )
    regels = []
    for nr, rij in enumerate(rijen, start=2):
        for kolom in k.NODIG:
            if kolom not in {k.UUID, k.X, k.Y} and _PERSOONLIJK.search(str(rij.get(kolom) or "")):
                raise ValueError(f"Regel {nr}, {kolom}: hier lijkt een adres of nummer te staan.")
        klein = {kolom: rij[kolom] for kolom in k.NODIG if rij.get(kolom) not in (None, "")}
        regels.append(json.dumps(klein, ensure_ascii=False, separators=(",", ":")))
    kop = f'{{"success":true,"result":{{"total":{len(regels)},"records":[\n'
    return (kop + ",\n".join(regels) + "\n]}}\n").encode()
