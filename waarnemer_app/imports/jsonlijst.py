"""Lists in JSON: an answer of CKAN (``datastore_search``), or the bare records."""

from __future__ import annotations

import json
from typing import Any, Final, NoReturn

from . import kolommen as k
from .bevinding import LijstFout, Melder
from .tabel import MAX_RIJEN, Bronrij, Tabel

_MAX_VELDEN: Final = 1000
_MAX_PER_RIJ: Final = 300
"""Colons in a row: the standard has 49 fields, and times and addresses of websites have some."""
_MAX_SAMEN: Final = 3_000_000


def _geen_getal(naam: str) -> NoReturn:
    raise ValueError(naam)


def ontleed(data: bytes) -> Any:
    """The value of a JSON text; raises LijstFout when it is none, or was cut off."""
    rijen, velden = data.count(b"{"), data.count(b":")
    if rijen > 2 * MAX_RIJEN:
        raise LijstFout("TE_VEEL_RIJEN", f"Deze lijst heeft meer dan {MAX_RIJEN} regels.")
    if velden > min(_MAX_PER_RIJ * (rijen + 1), _MAX_SAMEN):
        melding = f"Een regel van deze lijst heeft meer dan {_MAX_PER_RIJ} velden."
        raise LijstFout("TE_VEEL_VELDEN", melding)
    try:
        tekst = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        tekst.encode("utf-8")
        return json.loads(tekst, parse_constant=_geen_getal)
    except (ValueError, RecursionError) as fout:
        regel = fout.lineno if isinstance(fout, json.JSONDecodeError) else 0
        afgebroken = data.lstrip()[:1] in (b"{", b"[") and not data.rstrip().endswith((b"}", b"]"))
        melding = (
            "Dit bestand is afgebroken. Haal het opnieuw op."
            if afgebroken
            else f"Dit is geen JSON: regel {regel} van het bestand klopt niet. Haal het opnieuw op."
        )
        raise LijstFout("GEEN_JSON", melding) from fout


def records(gelezen: Any, melder: Melder) -> list[dict[str, Any]]:
    """The records of an answer; a part of an answer is a fault. Raises LijstFout for none."""
    totaal = None
    rijen: Any = gelezen
    if isinstance(gelezen, dict):
        if gelezen.get("success") is False:
            raise LijstFout("GEEN_LIJST", "De website gaf een fout in plaats van een lijst.")
        resultaat = gelezen.get("result", gelezen)
        resultaat = resultaat if isinstance(resultaat, dict) else {}
        rijen, totaal = resultaat.get("records"), resultaat.get("total")
    if not isinstance(rijen, list) or not all(isinstance(rij, dict) for rij in rijen):
        raise LijstFout("GEEN_LIJST", "Dit is geen lijst van Waar is mijn stemlokaal.")
    if len(rijen) > MAX_RIJEN:
        raise LijstFout("TE_VEEL_RIJEN", f"Deze lijst heeft meer dan {MAX_RIJEN} regels.")
    if totaal is not None and totaal != len(rijen):
        melding = f"Er horen {totaal} regels te zijn, het zijn er {len(rijen)}. Haal alles op."
        melder.fout("ONVOLLEDIG", melding)
    return rijen


def lees_json(data: bytes, melder: Melder) -> Tabel:
    """The table of a list in JSON; the line of a record is its number and one."""
    rijen = records(ontleed(data), melder)
    namen = list(dict.fromkeys(naam for rij in rijen for naam in rij))
    if len(namen) > _MAX_VELDEN:
        raise LijstFout("GEEN_LIJST", "Dit is geen lijst van Waar is mijn stemlokaal.")
    kop = k.lees_kop(namen)
    if rijen and k.gewicht(namen) < 3:
        raise LijstFout("GEEN_LIJST", "Dit is geen lijst van Waar is mijn stemlokaal.")
    for naam in kop.onbekend:
        melding = "Dit veld is niet bekend en wordt niet gelezen."
        melder.opmerking("KOLOM_ONBEKEND", melding, (1, naam), naam)
    tabel = Tabel(
        "WIMS/ODS (JSON)",
        k.versie(kop),
        frozenset(kop.plaats),
        eigenschappen={"codering": "UTF-8", "regels": str(len(rijen))},
    )
    paren = tuple((kolom, kop.naam[kolom]) for kolom in kop.plaats)
    for nr, rij in enumerate(rijen, start=2):
        waarden = {kolom: rij[naam] for kolom, naam in paren if naam in rij}
        tabel.rijen.append(Bronrij(nr, waarden, kop.naam))
    return tabel
