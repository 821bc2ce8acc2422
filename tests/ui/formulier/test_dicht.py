"""What the pages of a form say when it does not load or could not be kept."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from waarnemer_app.store.fouten import DatabaseFout
from waarnemer_app.ui.formulier.dicht import NietTeOpenen, toon_fout
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.theme import Theme


def test_a_form_that_does_not_load_says_what_to_do(theme: Theme, qtbot: QtBot) -> None:
    waar, melding = "Formulier Sluiting, versie 2", "Dit formulier is geen XForm."
    pagina = NietTeOpenen(theme, waar, melding, "", "FORMULIER")
    qtbot.addWidget(pagina)
    pagina.refresh()
    assert pagina.facts.text() == waar
    assert pagina.banner.title.text() == "Dit formulier is geen XForm."
    assert pagina.banner.text.text() == "Bel het bureau. Uw antwoorden zijn bewaard."


def test_one_banner_for_every_failure_of_the_disk(theme: Theme, qtbot: QtBot) -> None:
    pagina = Page(theme, "Formulier")
    qtbot.addWidget(pagina)
    een = toon_fout(pagina, None, DatabaseFout("De schijf is vol.", "Maak 200 MB vrij."))
    een.hide()
    twee = toon_fout(pagina, een, DatabaseFout("De schijf is weg.", "Start opnieuw."))
    assert twee is een
    assert not twee.isHidden()
    assert (twee.title.text(), twee.text.text()) == ("De schijf is weg.", "Start opnieuw.")
