"""The facts of the day, and the receipt as a document."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtGui import QGuiApplication

from tests.helpers.formulieren import begin_bezoek
from tests.ui.versturen.conftest import Maak
from waarnemer_app.domain.handelingen import MaakSignaal, SluitWerkdag, Vertrek
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.domain.stand import Stand
from waarnemer_app.sync.protocol import Ontvangstbewijs
from waarnemer_app.ui.components import Button
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.versturen.bewijs import bewijskaart, dagfeiten, inhoud_tot


def signaal(proef_dossier: object, nu: datetime) -> MaakSignaal:
    return MaakSignaal(
        signaal=Signaal(bron=Monitoringbron.MEDIA, waargenomen_op=nu, wat="Rij (oefening)")
    )


def test_facts_of_the_last_day(maak: Maak) -> None:
    assert dagfeiten(Stand()) == "Nog geen werkdag begonnen."
    proef = maak()
    dossier, klok = proef.dossier, proef.state.nu
    feiten = dagfeiten(dossier.stand)
    assert feiten.startswith("Woensdag 18 maart 2026 · begonnen om 7.0")
    assert feiten.endswith("· 1 bezoek")
    huidig = dossier.stand.huidig_bezoek()
    assert huidig is not None
    dossier.doe(Vertrek(bezoek=huidig.id))
    begin_bezoek(dossier)
    assert dagfeiten(dossier.stand).endswith("· 2 bezoeken")
    huidig = dossier.stand.huidig_bezoek()
    assert huidig is not None
    dossier.doe(Vertrek(bezoek=huidig.id))
    dossier.doe(SluitWerkdag())
    assert " tot 7." in dagfeiten(dossier.stand)
    assert klok() > datetime(2026, 3, 18, tzinfo=UTC)


def test_what_the_received_lines_hold(maak: Maak) -> None:
    dossier = maak().dossier
    assert (
        inhoud_tot(dossier.stand, dossier.apparaat, dossier.lengte)
        == "nog geen formulieren of signalen"
    )
    nu = datetime(2026, 3, 18, 5, 0, tzinfo=UTC)
    dossier.doe(signaal(dossier, nu))
    eerst = dossier.lengte
    dossier.doe(signaal(dossier, nu + timedelta(minutes=5)))
    assert inhoud_tot(dossier.stand, dossier.apparaat, eerst) == "1 signaal"
    assert inhoud_tot(dossier.stand, dossier.apparaat, dossier.lengte) == "2 signalen"


def test_the_receipt_as_text_and_its_number_on_the_clipboard(maak: Maak, theme: Theme) -> None:
    proef = maak()
    bewijs = Ontvangstbewijs(
        nr="OB-2026-000127",
        doel="register-demo",
        stemming="oefening",
        apparaat=proef.dossier.apparaat,
        van=1,
        tot=3,
        ketenhash="7f3a91c044de0b62" + "0" * 48,
        ontvangenOp=datetime(2026, 3, 18, 23, 43, tzinfo=UTC),
        volledig=True,
        vorigBewijs="0" * 64,
        demo=True,
    )
    bewaard: list[bool] = []
    kaart = bewijskaart(theme, proef.state, bewijs, lambda: bewaard.append(True))
    tekst = kaart.as_text()
    assert "Ontvangstbewijs OB-2026-000127" in tekst
    assert "19 maart 2026, 0.43 uur" in tekst
    assert "Van: regels 1 tot en met 3" in tekst
    assert "Stand: 7f3a 91c0 44de 0b62 · gelijk aan dit logboek" in tekst
    knop, kopie = kaart.findChildren(Button)
    knop.press()
    assert bewaard == [True]
    kopie.press()
    assert QGuiApplication.clipboard().text() == "OB-2026-000127"
    kaart.deleteLater()
