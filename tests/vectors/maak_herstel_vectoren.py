"""Writes the frozen files of a recovery of format 1: request, part, answer, and what waits.

Run once: ``python -m tests.vectors.maak_herstel_vectoren``; what is there stays as it is.
"""

from __future__ import annotations

import json

from pyrage import x25519

from register.herstel import haal_binnenste, haal_buitenste
from tests.helpers.voorbeeld import DAG, LICHT_KIB, WACHTZIN
from tests.vectors.maak_pakket_vectoren import HIER
from waarnemer_app.store.herstel import bewaar_verzoek, maak_verzoek
from waarnemer_app.store.kluis import bereid_kluis, schrijf_kluis

HERSTEL = HIER / "herstel"
NIEUW = "lantaarn wolk fietspad sneeuw theelepel"


def main() -> None:
    """Make a vault, its request, and what both holders make of it."""
    if HERSTEL.exists():
        return
    HERSTEL.mkdir()
    a, b = x25519.Identity.generate(), x25519.Identity.generate()
    paar = (str(a.to_public()), str(b.to_public()))
    kluis, ontsloten = bereid_kluis(WACHTZIN, nu=DAG, herstel=(paar,), geheugen_kib=LICHT_KIB)
    schrijf_kluis(HERSTEL, kluis)
    wachtend = maak_verzoek(HERSTEL, NIEUW, DAG, geheugen_kib=LICHT_KIB)
    bewaar_verzoek(HERSTEL, wachtend)
    deel = haal_buitenste(wachtend.bestand(), "herstel-b", str(b))
    (HERSTEL / "verzoek.wvh").write_bytes(wachtend.bestand())
    (HERSTEL / "deel.wvd").write_bytes(deel)
    antwoord = haal_binnenste(wachtend.bestand(), deel, "herstel-a", str(a))
    (HERSTEL / "antwoord.wvk").write_bytes(antwoord)
    verwacht = {
        "houders": [str(a), str(b)],
        "wachtzin": NIEUW,
        "geheim": ontsloten.geheim.hex(),
        "zout": ontsloten.database_zout.hex(),
    }
    (HERSTEL / "verwacht.json").write_text(json.dumps(verwacht, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
