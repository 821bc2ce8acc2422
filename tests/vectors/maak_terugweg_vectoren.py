"""Writes the frozen messages and the frozen closing check of format 1.

Run once: ``python -m tests.vectors.maak_terugweg_vectoren``; what is there stays as it is.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from tests.vectors.maak_pakket_vectoren import HIER, bewaar, sleutel
from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van
from waarnemer_app.sync.berichten import BERICHT_TYP, Bericht
from waarnemer_app.sync.slotcontrole import SLOTCONTROLE_TYP, Slotcontrole, tel

TERUGWEG = HIER / "terugweg"
OP = datetime(2026, 3, 18, 22, 0, tzinfo=UTC)
WIE: dict[str, Any] = {
    "doel": "register-vector",
    "stemming": "GR2026",
    "apparaat": "laptop-vector",
}
INHOUDEN: tuple[tuple[str, dict[str, object]], ...] = (
    ("beoordeling", {"object": "o-1", "tekst": "Duidelijk opgeschreven."}),
    (
        "bevestiging_verzonden",
        {"kennisgeving": "k-1", "verzondenOp": "2026-03-18T21:30:00Z"},
    ),
    ("pakket", {"pakketId": "p-1", "versie": 2, "sha256": "b" * 64, "grootte": 1000}),
    ("ontvangstbewijs", {"ontvangstbewijs": "een bewijs"}),
    ("van_later", {"wat": "een soort die deze versie niet kent"}),
)


def main() -> None:
    """Write what is not there yet."""
    bewijs = sleutel("bewijs", TERUGWEG)
    vorige = GEEN_VORIGE
    bestanden: dict[str, tuple[bytes, str]] = {}
    for nr, (soort, inhoud) in enumerate(INHOUDEN, 1):
        bericht = Bericht(
            **WIE, volgnummer=nr, vorige=vorige, soort=soort, inhoud=inhoud, op=OP, demo=True
        )
        jws = bewijs.teken(BERICHT_TYP, bericht.model_dump(mode="json"))
        bestanden[f"bericht-{nr}-v1.jws"] = (jws.encode(), "")
        vorige = hash_van(jws)
    slot = Slotcontrole(
        **WIE,
        tot=2,
        auditTot=1,
        regels=tel(["a", "b"]),
        zonderInhoud=0,
        audit=tel(["c"]),
        bijlagen=tel([]),
        bewijzen=tel(["d"]),
        op=OP,
        demo=True,
    )
    jws = bewijs.teken(SLOTCONTROLE_TYP, slot.model_dump(mode="json"))
    bestanden["slotcontrole-v1.jws"] = (jws.encode(), "")
    bewaar(TERUGWEG, bestanden)


if __name__ == "__main__":
    main()
