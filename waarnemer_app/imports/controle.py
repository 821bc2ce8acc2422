"""The dry run of lists: a report to read, or one JSON object per file. Nothing is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from .bestand import lees_bytes
from .bevinding import LijstBevinding, LijstFout, Melder, Niveau, groepeer
from .lijst import Opdracht, Stembureaulijst, lees_lijst

_REGELS_PER_GROEP: Final = 5
_WOORD: Final = {
    Niveau.FOUT: ("fout", "fouten"),
    Niveau.WAARSCHUWING: ("waarschuwing", "waarschuwingen"),
    Niveau.OPMERKING: ("opmerking", "opmerkingen"),
}


def controleer(pad: Path, opdracht: Opdracht) -> Stembureaulijst:
    """Read a file and check it; one that cannot be read is a list with that fault."""
    try:
        data = lees_bytes(pad)
    except LijstFout as fout:
        melder = Melder()
        melder.fout(fout.code, fout.melding)
        return Stembureaulijst(pad.name, "", bevindingen=tuple(melder.bevindingen))
    return lees_lijst(data, pad.name, opdracht)


def als_object(lijst: Stembureaulijst) -> dict[str, Any]:
    """The result as the commands give it in JSON."""
    return {
        "bestand": lijst.bestand,
        "formaat": lijst.formaat,
        "versie": lijst.versie,
        "aantallen": lijst.aantallen,
        "importeerbaar": lijst.importeerbaar,
        "bevindingen": [bevinding._asdict() for bevinding in lijst.bevindingen],
    }


def als_json(lijst: Stembureaulijst) -> str:
    """One line of JSON."""
    return json.dumps(als_object(lijst), ensure_ascii=False, separators=(",", ":"))


def _aantal(niveau: Niveau, aantal: int) -> str:
    return f"{aantal} {_WOORD[niveau][aantal != 1]}"


def _waar(bevinding: LijstBevinding) -> str:
    delen = [f"regel {bevinding.regel}"] if bevinding.regel else []
    if bevinding.kolom:
        delen.append(bevinding.kolom)
    plaats = ", ".join(delen) or "hele bestand"
    if bevinding.oud or bevinding.nieuw:
        return f"{plaats}: “{bevinding.oud}” → “{bevinding.nieuw}”"
    return f"{plaats}: “{bevinding.waarde}”" if bevinding.waarde else plaats


def verslag(lijst: Stembureaulijst, *, alles: bool = False) -> str:
    """The result to read: what the file is, how much is in it, and the findings by code."""
    aantallen = lijst.aantallen
    kop = " ".join(deel for deel in (lijst.formaat, lijst.versie) if deel) or "niet herkend"
    regels = [f"{lijst.bestand}: {kop}"]
    if lijst.eigenschappen:
        regels.append("  " + ", ".join(f"{n}: {w}" for n, w in lijst.eigenschappen.items()))
    if lijst.formaat:
        tellen = ", ".join(f"{aantal} {naam}" for naam, aantal in aantallen.items())
        dag = f", stemming op {lijst.datum.isoformat()}" if lijst.datum else ""
        regels.append(f"  {tellen}{dag}")
    for groep in groepeer(lijst.bevindingen):
        aantal = len(groep.bevindingen)
        regels.append(f"  {_aantal(groep.niveau, aantal)} {groep.code}: {groep.melding}")
        tonen = groep.bevindingen if alles else groep.bevindingen[:_REGELS_PER_GROEP]
        regels.extend(f"      {_waar(bevinding)}" for bevinding in tonen)
        if len(tonen) < aantal:
            regels.append(f"      en nog {aantal - len(tonen)}")
    slot = (
        "De lijst kan worden geïmporteerd."
        if lijst.importeerbaar
        else "De lijst kan niet worden geïmporteerd. Verbeter eerst de fouten."
    )
    regels.append(f"  {slot}")
    return "\n".join(regels)
