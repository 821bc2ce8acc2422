"""Dag afsluiten en versturen (bediening 5.08, 11): check, send, receipt, stick, and what fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.helpers.formulieren import formulierkop
from tests.helpers.register import NERGENS, certificaat, foto, notitie
from tests.register.server import Demosleutels, Server
from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.versturen.conftest import Maak, Zendproef
from waarnemer_app import verzending
from waarnemer_app.domain.handelingen import Vertrek
from waarnemer_app.ui.begin.toelating import ToelatingPaneel
from waarnemer_app.ui.components import Banner, ReceiptCard
from waarnemer_app.ui.formulier.invuller import begin_invulling


def vertrek(proef: Zendproef) -> None:
    huidig = proef.dossier.stand.huidig_bezoek()
    assert huidig is not None
    proef.state.doe(Vertrek(bezoek=huidig.id))


def regels(proef: Zendproef) -> list[str]:
    return [rij.title.text() for rij in proef.open()._lijst.rows()]


def kaart(proef: Zendproef) -> ReceiptCard | None:
    return proef.open()._kaart


def test_the_check_shows_all_lines_and_the_way_to_the_open_ones(maak: Maak) -> None:
    proef = maak()
    huidig = proef.dossier.stand.huidig_bezoek()
    assert huidig is not None
    begin_invulling(proef.state, formulierkop(proef.dossier, "t5"), huidig.id)
    pagina = proef.open()
    assert regels(proef) == [
        "Een bezoek heeft nog geen vertrektijd",
        "0 formulieren vastgelegd",
        "1 formulier is nog niet af",
        "0 signalen beoordeeld",
        "1 notitie bewaard",
    ]
    assert pagina._controle.right.text() == "3 van 5 in orde"
    eerste, goed, half, *_ = pagina._lijst.rows()
    assert goed.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert half.button is not None
    half.button.press()
    assert proef.getoond[-1][0] == "formulier"
    proef.open()
    pagina._lijst.rows()[0].click()
    assert proef.getoond[-1] == ("bezoek", huidig.id)
    assert eerste is not None


def test_what_happens_in_front_of_it_shows_at_once(maak: Maak) -> None:
    proef = maak()
    pagina = proef.open()
    assert pagina._lijst.rows()[0].title.text() == "Een bezoek heeft nog geen vertrektijd"
    vertrek(proef)
    QApplication.processEvents()
    assert pagina._lijst.rows()[0].title.text() == "1 bezoek heeft een vertrektijd"


def test_a_half_note_has_no_page_to_go_to(maak: Maak) -> None:
    proef = maak()
    proef.state.bewaar(proef.state.nieuw_concept("notitie", tekst="Half"))
    pagina = proef.open()
    (rij,) = [r for r in pagina._lijst.rows() if "notitie is nog" in r.title.text()]
    assert rij.button is None
    rij.click()
    assert proef.getoond[-1][0] == "versturen"


def test_sending_is_never_blocked_by_the_check(
    maak: Maak, server: Server, demo: Demosleutels
) -> None:
    proef = maak(server.adres, demo)
    pagina = proef.open()
    QTest.keyClick(proef.venster, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    proef.wacht()
    bewijs = verzending.bewijzen(proef.dossier)[-1]
    getoond = kaart(proef)
    assert getoond is not None
    assert bewijs.nr in getoond.as_text()
    assert "gelijk aan dit logboek" in getoond.as_text()
    assert proef.venster.undo_bar.text() == f"Verstuurd en ontvangen. Bewijs {bewijs.nr}."
    assert pagina._banner is None


def test_sending_twice_shows_the_same_receipt(
    maak: Maak, server: Server, demo: Demosleutels
) -> None:
    proef = maak(server.adres, demo)
    proef.verstuur()
    eerste = kaart(proef)
    assert eerste is not None
    tekst = eerste.as_text()
    proef.verstuur()
    tweede = kaart(proef)
    assert tweede is not None
    assert tweede.as_text() == tekst


def test_not_admitted_offers_the_way_and_forgets_it_when_admitted(
    maak: Maak, demo: Demosleutels, tmp_path: Path
) -> None:
    proef = maak()
    pagina = proef.open()
    pagina.knop.press()
    assert proef.melding().startswith("Dit apparaat is nog niet toegelaten.")
    assert pagina._banner is not None
    pagina._banner.button.press()
    paneel = proef.venster.overlay.content()
    assert isinstance(paneel, ToelatingPaneel)
    paneel.toegelaten.connect(lambda: proef.state.sync_veranderd.emit(""))
    pad = tmp_path / "certificaat.wvc"
    pad.write_text(certificaat(proef.dossier, demo), encoding="ascii")
    paneel.lees_certificaat(pad)
    assert pagina._banner is None
    assert pagina.paneel.stand() == "3 regels wachten op verzending."


def test_without_a_network_the_stick_moves_up(maak: Maak, demo: Demosleutels) -> None:
    proef = maak(demo=demo)
    pagina = proef.open()
    assert pagina._rechts.indexOf(pagina._stick) > pagina._rechts.indexOf(pagina.paneel)
    proef.verstuur()
    assert proef.melding() == (
        "Het register is niet bereikbaar. "
        f"{NERGENS}. Probeer het later opnieuw, of sla op als bestand voor op een stick."
    )
    assert pagina._rechts.indexOf(pagina._stick) < pagina._rechts.indexOf(pagina.paneel)
    assert kaart(proef) is None


def test_a_portal_says_to_log_in(maak: Maak, demo: Demosleutels, portaal: str) -> None:
    proef = maak(portaal, demo)
    proef.verstuur()
    assert proef.melding().startswith("Dit netwerk vraagt eerst om inloggen.")
    proef.verstuur()
    # one message at a time: the new one replaces the old
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(proef.open().findChildren(Banner)) == 1


def test_cancel_says_what_stays(maak: Maak, server: Server, demo: Demosleutels) -> None:
    proef = maak(server.adres, demo)
    proef.open()
    direct = Qt.ConnectionType.DirectConnection
    proef.verzender.voortgang.connect(lambda *_: proef.verzender.stop(), direct)
    proef.verstuur()
    assert proef.melding() == (
        "U stopte het versturen. Wat verstuurd was, blijft verstuurd. De rest wacht."
    )


def test_the_stick_may_go_when_it_was_read_back(
    maak: Maak, demo: Demosleutels, tmp_path: Path
) -> None:
    proef = maak(demo=demo)
    proef.open()
    stick = tmp_path / "stick"
    stick.mkdir()
    proef.verzender.schrijf_stick(stick)
    proef.wacht()
    (pad,) = stick.iterdir()
    assert proef.melding() == (
        f"De stick is veilig te verwijderen. Geschreven en teruggelezen: {pad.name}."
    )
    pad.unlink()
    foto(proef.dossier, b"een foto")
    proef.verzender.schrijf_stick(stick)
    proef.wacht()
    regels, fotos = sorted(stick.iterdir())
    assert regels.name.replace("-1van2", "-2van2") == fotos.name
    assert proef.melding() == (
        "De stick is veilig te verwijderen. Geschreven en teruggelezen: "
        f"{regels.name}, {fotos.name}. Houd deze bestanden bij elkaar."
    )


def test_a_receipt_is_saved_as_it_was_signed(
    maak: Maak, server: Server, demo: Demosleutels, tmp_path: Path
) -> None:
    proef = maak(server.adres, demo)
    proef.verstuur()
    pagina = proef.open()
    pad = tmp_path / "bewijs.wvo"
    pagina.schrijf_bewijs(pad)
    assert pad.read_text().strip() == proef.dossier.opslag.ontvangsten.alle()[-1]
    assert proef.melding() == f"Het bewijs is bewaard. {pad}"
    pagina.schrijf_bewijs(tmp_path / "weg" / "bewijs.wvo")
    assert proef.melding().startswith("Het bewijs is niet bewaard. Kies een andere map.")


def test_a_kept_receipt_that_does_not_verify_is_told_not_shown(
    maak: Maak, server: Server, demo: Demosleutels
) -> None:
    proef = maak(server.adres, demo)
    proef.verstuur()
    db = proef.dossier.opslag.db
    db.uitvoeren("DROP TRIGGER ontvangst_niet_wijzigen")
    db.uitvoeren("UPDATE ontvangst SET jws = replace(jws, substr(jws, -20), ?)", ("A" * 20,))
    proef.open().refresh()
    assert kaart(proef) is None
    assert "Bel het bureau" in proef.melding()


def test_closing_the_day_moves_the_focus_on(maak: Maak, demo: Demosleutels) -> None:
    proef = maak(demo=demo)
    vertrek(proef)
    pagina = proef.open()
    pagina.knop_sluit.setFocus()
    pagina.knop_sluit.press()
    assert proef.dossier.stand.werkdag() is None
    assert proef.melding() == "De dag is gesloten. U kunt nu versturen."
    assert not pagina.knop_sluit.isVisible()
    assert pagina.knop.hasFocus()
    assert " tot 7." in pagina.facts.text()


def test_a_day_with_a_visit_that_goes_on_says_so(maak: Maak) -> None:
    proef = maak()
    proef.open().knop_sluit.press()
    werkdag = proef.dossier.stand.werkdag()
    # whatever the rule decides, it is said, and the page still stands
    assert proef.melding()
    assert (werkdag is None) == proef.melding().startswith("De dag is gesloten")


def test_what_is_new_waits_again(maak: Maak, server: Server, demo: Demosleutels) -> None:
    proef = maak(server.adres, demo)
    proef.verstuur()
    notitie(proef.dossier)
    proef.open().refresh()
    assert proef.open().paneel.stand() == "1 regel wacht op verzending."
    assert kaart(proef) is not None


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
@pytest.mark.parametrize("staat", ["open", "fout", "bezig", "ontvangen"])
def test_nothing_is_cut_off_and_a_reader_finds_all(
    maak: Maak,
    server: Server,
    demo: Demosleutels,
    factor: int,
    maat: tuple[int, int],
    staat: str,
) -> None:
    proef = maak(
        server.adres if staat == "ontvangen" else NERGENS, None if staat == "open" else demo
    )
    proef.venster.resize(*maat)
    proef.state.theme.set(factor=factor)
    pagina = proef.open()
    if staat == "bezig":
        proef.verzender._begin()
        pagina.paneel._toon_balken()
        pagina.paneel.logboek.toon(2, 3)
    elif staat != "open":
        proef.verstuur()
    proef.rust()
    if staat == "fout":
        banner = pagina._banner
        assert banner is not None
        assert pagina.rect().contains(banner.mapTo(pagina, banner.rect().topLeft()))
    assert text_fits.faults(proef.venster) == []
    assert tree_walk.check(proef.venster)
    proef.verzender._einde()
    assert QApplication.focusWidget() is not None
