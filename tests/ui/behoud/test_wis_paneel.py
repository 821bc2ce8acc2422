"""The panel of wiping: what is nowhere else, asked twice, and the report first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.behoud.conftest import Proef
from waarnemer_app.domain.wisverslag import TYP, NietOntvangen
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.ui.behoud import wis_paneel
from waarnemer_app.ui.behoud.wis_paneel import in_woorden


def test_it_says_what_the_register_does_not_have(proef: Proef) -> None:
    stand = proef.pagina.wis.stand()
    assert "Bewaar dit dossier tot alles is ontvangen, en dan 30 dagen." in stand
    assert f"• {proef.dossier.lengte} regels van het logboek" in stand


def test_each_kind_has_its_words() -> None:
    assert in_woorden(NietOntvangen()) == []
    alles = NietOntvangen(regels=1, bijlagen=2, concepten=1, dossiers=2)
    assert in_woorden(alles) == [
        "1 regel van het logboek",
        "2 bijlagen",
        "1 formulier of notitie die nog niet vastligt",
        "2 eerdere dossiers die op slot zijn",
    ]


@pytest.mark.parametrize(
    ("tot", "woorden"),
    [
        (date(2026, 4, 17), "Bewaar dit dossier tot en met 17 april 2026."),
        (date(2026, 3, 1), "De bewaartermijn is voorbij sinds 1 maart 2026."),
    ],
)
def test_the_term_in_words(
    proef: Proef, monkeypatch: pytest.MonkeyPatch, tot: date, woorden: str
) -> None:
    monkeypatch.setattr(wis_paneel, "niet_ontvangen", lambda *_: NietOntvangen())
    monkeypatch.setattr(wis_paneel, "bewaar_tot", lambda _: tot)
    proef.pagina.wis.toon()
    assert woorden in proef.pagina.wis.stand()
    assert "Het register heeft alles ontvangen." in proef.pagina.wis.stand()
    proef.pagina.wis.knop.press()
    banner = proef.pagina.wis._banner
    assert banner is not None
    assert banner.title.text() == "Wilt u dit apparaat wissen?"


def test_the_question_is_in_sight_in_a_low_window(proef: Proef) -> None:
    proef.venster.window.resize(1024, 640)
    proef.state.theme.set(factor=200)
    proef.pagina.wis.knop.press()
    banner = proef.pagina.wis._banner
    assert banner is not None
    assert banner.visibleRegion().boundingRect().contains(banner.button.geometry())


def test_it_asks_twice_and_writes_the_report_before_anything_goes(
    proef: Proef, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wis, pad = proef.pagina.wis, tmp_path / "wisverslag.wvv"
    monkeypatch.setattr(wis_paneel, "bewaar_als", lambda *args: args[-1](pad))
    gewist: list[bool] = []
    proef.venster.behoud.gewist.connect(lambda: gewist.append(pad.exists()))
    wis.knop.press()
    assert wis._banner is not None
    assert "Niet ontvangen: 3 regels van het logboek" in wis._banner.text.text()
    wis._banner.button.press()
    assert "wisverslag.wvv" in wis._banner.text.text()
    assert not pad.exists()
    wis._banner.button.press()
    proef.qtbot.waitUntil(lambda: bool(gewist))
    assert gewist == [True]
    verslag = proef.dossier.sleutel.controleer(pad.read_text().strip(), TYP)
    assert verslag["nietOntvangen"]["regels"] == proef.dossier.lengte
    assert verslag["reden"] == "verzoek"


def test_a_report_that_cannot_be_written_stops_it(
    proef: Proef, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gewist: list[None] = []
    proef.venster.behoud.gewist.connect(lambda: gewist.append(None))
    for pad in (tmp_path / "weg" / "v.wvv", proef.dossier.map / "v.wvv"):
        proef.pagina.wis.gevraagd.emit(str(pad))
        QApplication.processEvents()
        banner = proef.pagina.wis._banner
        assert banner is not None
        assert banner._kind == "error"
        assert banner.text.text()
    assert gewist == []


def test_a_receipt_that_does_not_hold_is_told_and_blocks(
    proef: Proef, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mis(*_: object) -> None:
        raise ZegelFout("Het zegel klopt niet.")

    monkeypatch.setattr(wis_paneel, "niet_ontvangen", mis)
    proef.pagina.wis.toon()
    assert "Het zegel klopt niet. Bel het bureau" in proef.pagina.wis.stand()
    proef.pagina.wis.knop.press()
    assert proef.pagina.wis._banner is None


def test_the_last_question_leaves_the_focus_on_the_button_that_began_it(
    proef: Proef, tmp_path: Path
) -> None:
    """Enter on the place of the first answer must not give the second."""
    wis = proef.pagina.wis
    wis.knop.press()
    assert wis._banner is not None
    wis._banner.button.setFocus()
    wis.vraag_twee(tmp_path / "wisverslag.json")
    assert wis.knop.hasFocus()
    assert wis._banner.title.text() == "Laatste vraag: nu wissen?"
