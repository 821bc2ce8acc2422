"""What the bureau said is shown where one sends, and comes with the next sending."""

from __future__ import annotations

from datetime import UTC, datetime

import psycopg
import pytest

from register.berichten import plaats
from register.instellingen import Instellingen
from tests.register.server import Demosleutels, Server
from tests.ui.versturen.conftest import Maak, Zendproef
from waarnemer_app.domain.basis import Model
from waarnemer_app.sync.berichten import (
    Beoordeling,
    BerichtSoort,
    BevestigingVerzonden,
    NieuwPakket,
)

pytestmark = pytest.mark.register


def _plaats(
    server: Server, demo: Demosleutels, proef: Zendproef, soort: BerichtSoort, inhoud: Model
) -> None:
    inst = Instellingen.uit_sleutels(demo.openbaar, demo.register)
    wie = proef.dossier.pakket.stemming.id, proef.dossier.apparaat
    with psycopg.connect(server.database or "") as conn:
        plaats(conn, inst, *wie, soort, inhoud)


def test_messages_come_with_sending(maak: Maak, server: Server, demo: Demosleutels) -> None:
    proef = maak(server.adres, demo)
    assert not proef.open().berichten.isVisible()
    noot = Beoordeling(object="o-1", tekst="Schrijf voortaan ook de tijd op.")
    _plaats(server, demo, proef, BerichtSoort.BEOORDELING, noot)
    kop = proef.dossier.pakket.kop
    pakket = NieuwPakket(pakketId=kop.pakketId, versie=kop.versie + 1, sha256="a" * 64, grootte=9)
    _plaats(server, demo, proef, BerichtSoort.PAKKET, pakket)
    verzonden = BevestigingVerzonden(kennisgeving="k-1", verzondenOp=datetime.now(UTC))
    _plaats(server, demo, proef, BerichtSoort.BEVESTIGING_VERZONDEN, verzonden)
    proef.verstuur()
    paneel = proef.open().berichten
    assert paneel.isVisible()
    regels = paneel.tekst().split("\n")
    assert regels[1::2] == [
        "Het bureau verzond een bevestiging. Onder Kennisgevingen staat of u nog mailt.",
        f"Er is een nieuw pakket: versie {kop.versie + 1}.",
        "Bij uw vastlegging: Schrijf voortaan ook de tijd op.",
    ]
    assert paneel.knop.isVisible()
    assert proef.fouten == []


def test_a_package_that_is_here_already_needs_no_button(
    maak: Maak, server: Server, demo: Demosleutels
) -> None:
    proef = maak(server.adres, demo)
    kop = proef.dossier.pakket.kop
    pakket = NieuwPakket(pakketId=kop.pakketId, versie=kop.versie, sha256="a" * 64, grootte=9)
    _plaats(server, demo, proef, BerichtSoort.PAKKET, pakket)
    proef.verstuur()
    paneel = proef.open().berichten
    assert not paneel.knop.isVisible()
    assert f"Pakket versie {kop.versie}. U heeft versie {kop.versie}." in paneel.tekst()


def test_a_broken_chain_of_messages_hinders_no_sending(
    maak: Maak, server: Server, demo: Demosleutels
) -> None:
    proef = maak(server.adres, demo)
    meta = proef.dossier.opslag.meta
    meta.zet(f"berichten:{proef.dossier.apparaat}", '["onzin"]')
    assert "Bel het bureau. Uw eigen werk klopt." in proef.open().berichten.tekst()
    proef.verstuur()
    assert proef.dossier.ontvangen_tot == proef.dossier.lengte
    assert proef.fouten == []
    # what the register has is taken instead of what cannot be read
    assert "Bel het bureau" not in proef.open().berichten.tekst()
