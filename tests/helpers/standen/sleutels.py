"""Keys of a register of our own: opening those of the demo takes seconds on purpose."""

from __future__ import annotations

from datetime import datetime, timedelta

from register.toelating import teken_certificaat
from tests.helpers.register import NERGENS
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.revisie import GEEN_VORIGE
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.dossier import Dossier
from waarnemer_app.sync.protocol import ONTVANGSTBEWIJS_TYP, Ontvangstbewijs
from waarnemer_app.sync.toelating import lees_verzoek
from waarnemer_app.verzending import (
    neem_bewijs_aan,
    neem_certificaat_aan,
    toelatingsverzoek,
)

_TOELATING, _BEWIJS = Sleutel.nieuw(), Sleutel.nieuw()


def met_eigen_register(pakket: Pakket) -> Pakket:
    """The package with a register that listens nowhere, and whose keys are known here."""
    register = pakket.centraal_register
    assert register is not None
    anders = {
        "adres": NERGENS,
        "toelating": _TOELATING.openbaar(),
        "bewijs": _BEWIJS.openbaar(),
    }
    return pakket.model_copy(update={"centraal_register": register.model_copy(update=anders)})


def laat_toe(dossier: Dossier, nu: datetime) -> None:
    """Admit the laptop, as the bureau does."""
    verzoek = lees_verzoek(toelatingsverzoek(dossier, nu))
    tot = nu + timedelta(days=90)
    neem_certificaat_aan(dossier, teken_certificaat(verzoek, _TOELATING, tot, demo=True, nu=nu), nu)


def geef_bewijs(dossier: Dossier, nu: datetime) -> None:
    """A receipt of all lines, as the register gives it."""
    register = dossier.pakket.centraal_register
    kop = dossier.opslag.logboek.hash_op(dossier.lengte)
    assert register is not None
    assert kop is not None
    bewijs = Ontvangstbewijs(
        nr="OB-2026-000127",
        doel=register.doel,
        stemming=dossier.pakket.stemming.id,
        apparaat=dossier.apparaat,
        van=1,
        tot=dossier.lengte,
        ketenhash=kop,
        ontvangenOp=nu,
        volledig=True,
        vorigBewijs=GEEN_VORIGE,
        demo=True,
    )
    neem_bewijs_aan(dossier, _BEWIJS.teken(ONTVANGSTBEWIJS_TYP, bewijs.model_dump(mode="json")))
