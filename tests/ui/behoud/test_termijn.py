"""Once a day the term is over and it asks; new work is refused after the last day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.helpers.voorbeeld import DAG, oefenlokaal
from tests.ui.behoud.conftest import Proef
from waarnemer_app.domain.handelingen import BeginBezoek, BeginWerkdag, MaakNotitie
from waarnemer_app.domain.pakket import Termijnen
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.ui.behoud import termijn
from waarnemer_app.ui.behoud.pagina import BehoudPagina


def _verlopen(proef: Proef) -> None:
    gisteren = DAG.date() - timedelta(days=1)
    pakket = proef.dossier.pakket
    proef.dossier.pakket = pakket.model_copy(update={"termijnen": Termijnen(einddatum=gisteren)})


def test_nothing_is_asked_while_the_package_holds(proef: Proef) -> None:
    proef.venster.window.toon("vandaag")
    proef.venster.behoud.vraag()
    assert not isinstance(proef.venster.window.pages.current(), BehoudPagina)


def test_after_the_last_day_it_asks_once_a_day(proef: Proef) -> None:
    _verlopen(proef)
    w = proef.venster.window
    w.toon("vandaag")
    vandaag = termijn.vraag(proef.state, w)
    assert isinstance(w.pages.current(), BehoudPagina)
    assert "Het pakket gold tot en met 17 maart 2026." in w.undo_bar.text()
    w.toon("vandaag")
    assert termijn.vraag(proef.state, w, vandaag) == vandaag
    assert termijn.vraag(proef.state, w) == vandaag
    assert not isinstance(w.pages.current(), BehoudPagina)
    proef.dossier.opslag.meta.zet(termijn.GEVRAAGD, "2026-03-17")
    termijn.vraag(proef.state, w)
    assert isinstance(w.pages.current(), BehoudPagina)


def test_after_the_term_of_keeping_it_asks_to_wipe(
    proef: Proef, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(termijn, "bewaar_tot", lambda _: date(2026, 3, 1))
    assert "De bewaartermijn is voorbij sinds 1 maart 2026." in termijn.reden(proef.state)

    def mis(_: object) -> None:
        raise ZegelFout("klopt niet")

    monkeypatch.setattr(termijn, "bewaar_tot", mis)
    assert termijn.reden(proef.state) == ""


def test_new_work_is_refused_and_what_is_open_can_be_finished(proef: Proef) -> None:
    _verlopen(proef)
    for handeling in (BeginWerkdag(), BeginBezoek(plek=oefenlokaal(2))):
        uit = proef.dossier.doe(handeling)
        assert [b.code for b in uit.bevindingen] == ["PAKKET_VERLOPEN"]
    assert not proef.dossier.doe(MaakNotitie(tekst="nog iets")).geweigerd
