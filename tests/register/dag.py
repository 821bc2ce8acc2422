"""A laptop that states real acts and sends them to the register of the tests, and its package."""

from __future__ import annotations

from typing import cast

import httpx2

from register.recht import Rol
from tests.domain.wereld import Wereld
from tests.helpers.voorbeeld import DAG
from tests.helpers.voorbeeld import pakket as oefenpakket
from tests.register.server import Demosleutels, Server
from tests.sync.hulp import Apparaat
from waarnemer_app.domain.handelingen import NieuweInhoud
from waarnemer_app.domain.pakket import Contact, ContactRol, Pakket, Pakketinhoud
from waarnemer_app.domain.stand import NAAM_VAN
from waarnemer_app.domain.verkiezing import VerkiezingSoort
from waarnemer_app.imports.pakket import schrijf_pakket


def pakket_van(stemming: str = "GR2026", soort: VerkiezingSoort = VerkiezingSoort.GR) -> Pakket:
    """A practice package under the id of a stemming of its own, with addresses to write to."""
    basis = oefenpakket(soort, demo=True)
    adressen = (
        Contact(
            id="k-min", rol=ContactRol.MINISTER, naam="Minister", email="bzk@voorbeeld.example"
        ),
        Contact(
            id="k-bm",
            rol=ContactRol.BURGEMEESTER,
            naam="Burgemeester",
            organisatie="GM9990",
            email="bm@voorbeeld.example",
        ),
    )
    return basis.model_copy(
        update={
            "stemming": basis.stemming.model_copy(update={"id": stemming}),
            "contacten": (*basis.contacten, *adressen),
        }
    )


def wvp(demo: Demosleutels, pakket: Pakket, versie: int = 1, bron: str = "") -> bytes:
    """The package as the demo bureau signs it."""
    delen = Pakketinhoud(
        plekken=pakket.plekken,
        ladders=pakket.ladders,
        contacten=pakket.contacten,
        kiesraadleden=pakket.kiesraadleden,
        termijnen=pakket.termijnen,
        centraal_register=demo.openbaar.register_gegevens("https://register.example"),
    )
    return schrijf_pakket(
        delen,
        demo.wortel,
        pakket_id=pakket.kop.pakketId,
        versie=versie,
        stemming=pakket.stemming,
        gemaakt_op=DAG,
        demo=True,
        bron=bron,
    )


class Laptop(Wereld):
    """The acts of one waarnemer, each also signed by a device of its own."""

    def __init__(self, demo: Demosleutels, pakket: Pakket, waarnemer: str) -> None:
        super().__init__(pak=pakket)
        self.demo = demo
        self.apparaat = Apparaat(stemming=pakket.stemming.id, waarnemer=waarnemer)
        demo.laat_toe(self.apparaat)
        self.gestuurd = 0

    def _neem(self, nieuw: NieuweInhoud) -> None:
        rev = self.stand.rev_van(nieuw.object)
        super()._neem(nieuw)
        inhoud = nieuw.inhoud.model_dump_json().encode()
        soort = NAAM_VAN[type(nieuw.inhoud)]
        self.apparaat.leg_vast(soort, inhoud, nieuw.object, rev + 1, nieuw.soort, nieuw.reden)

    def stuur(self, server: Server) -> str:
        """Send what is new; gives the receipt."""
        with server.verbind(self.apparaat) as register:
            data = self.demo.bundel(self.apparaat, self.gestuurd).data
            bewijs = register.stuur(self.gestuurd + 1, data)
        self.gestuurd = len(self.apparaat.lijnen)
        return bewijs


class Staf:
    """Asks the API as staff of one stemming."""

    def __init__(self, server: Server, demo: Demosleutels, stemming: str) -> None:
        self.server, self.demo, self.stemming = server, demo, stemming

    def vraag(
        self,
        pad: str,
        rol: Rol = Rol.BUREAU,
        *,
        methode: str = "GET",
        wie: str = "",
        waarnemer: str | None = None,
        data: bytes | None = None,
        json: object = None,
    ) -> httpx2.Response:
        token = self.demo.staf(rol, wie, stemming=self.stemming, waarnemer=waarnemer)
        return httpx2.request(
            methode,
            f"{self.server.adres}/v1/{pad}",
            headers={"Authorization": f"Bearer {token}"},
            content=data,
            json=json,
            timeout=60,
        )

    def lees(self, pad: str, rol: Rol = Rol.BUREAU) -> dict[str, object]:
        antwoord = self.vraag(pad, rol)
        assert antwoord.status_code == 200, antwoord.text
        return cast("dict[str, object]", antwoord.json())

    def plaats(self, pakket: Pakket) -> None:
        antwoord = self.vraag(
            f"stemmingen/{self.stemming}/pakket",
            Rol.BEHEERDER,
            methode="PUT",
            data=wvp(self.demo, pakket),
        )
        assert antwoord.status_code == 200, antwoord.text
