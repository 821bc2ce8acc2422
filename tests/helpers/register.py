"""A laptop at the real register: admitted by its certificate, with something to send."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from register.toelating import teken_certificaat
from tests.helpers.formulieren import begin_bezoek, maak, met_adres
from tests.helpers.voorbeeld import Klokje
from tests.register.server import Demosleutels
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.dossier import Dossier
from waarnemer_app.sync.toelating import lees_verzoek
from waarnemer_app.verzending import neem_certificaat_aan, toelatingsverzoek

NERGENS = "http://127.0.0.1:9"
"""An address at which nothing listens."""


def certificaat(dossier: Dossier, demo: Demosleutels) -> str:
    """What the bureau gives for the request of this laptop."""
    nu = datetime.now(UTC)
    verzoek = lees_verzoek(toelatingsverzoek(dossier, nu))
    tot = nu + timedelta(days=90)
    return teken_certificaat(verzoek, demo.toelating, tot, demo=True, nu=nu)


def laptop(
    map_: Path, adres: str, demo: Demosleutels | None = None, klok: Klokje | None = None
) -> Dossier:
    """A dossier with a visit and a note; admitted when the keys of the bureau are given."""
    dossier = maak(map_, klok, met_adres(adres))
    begin_bezoek(dossier)
    notitie(dossier)
    if demo is not None:
        neem_certificaat_aan(dossier, certificaat(dossier, demo), datetime.now(UTC))
    return dossier


def notitie(dossier: Dossier, tekst: str = "Zeldzaam woord: kwikzilverblauw.") -> None:
    """State a note."""
    assert not dossier.doe(MaakNotitie(tekst=tekst)).geweigerd


Laptop = Callable[..., Dossier]
