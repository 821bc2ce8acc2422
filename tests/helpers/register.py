"""A laptop at the real register: admitted by its certificate, with something to send."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from register.toelating import teken_certificaat
from tests.helpers.formulieren import begin_bezoek, maak, met_adres
from tests.helpers.voorbeeld import Klokje
from tests.register.server import Demosleutels
from waarnemer_app import verzending
from waarnemer_app.domain.handelingen import LegWaarnemingVast, MaakNotitie
from waarnemer_app.domain.verkiezing import Processtap
from waarnemer_app.domain.waarneming import Bijlage, Waarneming
from waarnemer_app.dossier import Dossier
from waarnemer_app.sync.engine import Uitslag, verstuur_naar, vraag
from waarnemer_app.sync.protocol import Ontvangstbewijs
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


def foto(dossier: Dossier, data: bytes) -> str:
    """State a waarneming with one attachment; gives its SHA-256."""
    som = dossier.opslag.bijlagen.bewaar(data, "image/jpeg")
    bezoek = dossier.stand.huidig_bezoek()
    assert bezoek is not None
    waarneming = Waarneming(
        bezoek=bezoek.id,
        formulier="T1",
        versie="1",
        xform_sha256="a" * 64,
        processtap=Processtap.STEMMING,
        antwoorden={},
        bijlagen=(Bijlage(sha256=som, grootte=len(data), mime="image/jpeg"),),
    )
    assert not dossier.doe(LegWaarnemingVast(waarneming=waarneming)).geweigerd
    return som


Laptop = Callable[..., Dossier]


class Nooit:
    """Nobody cancels."""

    def is_set(self) -> bool:
        return False

    def wait(self, timeout: float | None = None) -> bool:
        return False


def zend(dossier: Dossier) -> Uitslag:
    """The three steps of sending, without a window."""
    aanmelding = verzending.aanmelding(dossier)
    zending = verzending.zending_voor(dossier, vraag(aanmelding).stand, datetime.now(UTC))
    return verstuur_naar(aanmelding, zending.lading, lambda _: None, Nooit())


def zend_en_ontvang(dossier: Dossier) -> list[Ontvangstbewijs]:
    uitslag = zend(dossier)
    assert uitslag.fout is None, uitslag.fout
    return [verzending.neem_bewijs_aan(dossier, jws) for jws in uitslag.bewijzen]
