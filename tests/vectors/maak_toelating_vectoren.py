"""Writes the frozen requests for admission and device certificates of format 1.

Run once: ``python -m tests.vectors.maak_toelating_vectoren``; what is there stays as it is.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.vectors.maak_pakket_vectoren import HIER, bewaar, sleutel
from waarnemer_app.sync.toelating import (
    CERTIFICAAT_TYP,
    VERZOEK_TYP,
    Certificaat,
    Toelatingsverzoek,
    maak_verzoek,
)

TOELATING = HIER / "toelating"
NL = ZoneInfo("Europe/Amsterdam")


def verzoeken() -> dict[str, tuple[bytes, str]]:
    """Each request by name, with a part of the Dutch sentence of its refusal."""
    apparaat, ander = sleutel("apparaat", TOELATING), sleutel("ander", TOELATING)
    heel = maak_verzoek(
        apparaat,
        waarnemer="waarnemer-01",
        stemming="GR2026",
        pakket_id="vector-GR2026",
        doel="register-vector",
        gemaakt_op=datetime(2026, 3, 10, 9, 0, tzinfo=NL),
        code="",
    )
    velden = Toelatingsverzoek(
        apparaat=apparaat.duimafdruk,
        openbaar=apparaat.openbaar(),
        waarnemer="waarnemer-01",
        stemming="GR2026",
        pakketId="vector-GR2026",
        doel="register-vector",
        gemaaktOp=datetime(2026, 3, 10, 9, 0, tzinfo=NL),
    ).model_dump(mode="json")

    def met(tekenaar: Any, **anders: Any) -> bytes:
        return str(tekenaar.teken(VERZOEK_TYP, {**velden, **anders})).encode()

    return {
        "goed-v1.wva": (heel.encode(), ""),
        "andere-sleutel.wva": (met(ander), "andere sleutel"),
        "andere-naam.wva": (met(apparaat, apparaat=ander.duimafdruk), "past niet"),
        "geheime-sleutel.wva": (met(apparaat, openbaar=apparaat.geheim()), "onbekende vorm"),
        "vorm-2.wva": (met(apparaat, v=2), "onbekende vorm"),
        "extra-veld.wva": (met(apparaat, rol="beheerder"), "onbekende vorm"),
        "afgekapt.wva": (heel[:-3].encode(), "handtekening"),
        "ander-zegel.wva": (apparaat.teken(CERTIFICAAT_TYP, velden).encode(), "soort"),
    }


def certificaten() -> dict[str, tuple[bytes, str]]:
    """Each certificate by name, with a part of the Dutch sentence of its refusal."""
    apparaat, ander = sleutel("apparaat", TOELATING), sleutel("ander", TOELATING)
    toelating = sleutel("toelating", TOELATING)
    velden = Certificaat(
        apparaat=apparaat.duimafdruk,
        openbaar=apparaat.openbaar(),
        waarnemer="waarnemer-01",
        stemming="GR2026",
        doel="register-vector",
        geldigTot=datetime(2026, 4, 1, 0, 0, tzinfo=NL),
        uitgegevenOp=datetime(2026, 3, 11, 9, 0, tzinfo=NL),
        demo=False,
    ).model_dump(mode="json")
    heel = toelating.teken(CERTIFICAAT_TYP, velden)
    return {
        "goed-v1.wvc": (heel.encode(), ""),
        "andere-sleutel.wvc": (ander.teken(CERTIFICAAT_TYP, velden).encode(), "andere sleutel"),
        "zelf-getekend.wvc": (apparaat.teken(CERTIFICAAT_TYP, velden).encode(), "andere sleutel"),
        "andere-naam.wvc": (
            toelating.teken(CERTIFICAAT_TYP, {**velden, "apparaat": "x"}).encode(),
            "past niet",
        ),
        "vorm-2.wvc": (toelating.teken(CERTIFICAAT_TYP, {**velden, "v": 2}).encode(), "vorm"),
        "afgekapt.wvc": (heel[:-3].encode(), "handtekening"),
    }


def main() -> None:
    """Write all vectors."""
    TOELATING.mkdir(exist_ok=True)
    bewaar(TOELATING, {**verzoeken(), **certificaten()})


if __name__ == "__main__":
    main()
