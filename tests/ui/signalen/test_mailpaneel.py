"""The draft on the screen: its head, its words, and what is marked in it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import Wereld, in_venster
from tests.ui.signalen.test_kennisgevingen import pagina_van
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.pakket import Sjabloon
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.ui.signalen.mailpaneel import MailPaneel


def _kennisgeving(w: Wereld, opdracht: str) -> Kennisgeving:
    gedaan = w.doe(
        LegProcesaanwijzingVast(
            onregelmatigheid=w.onregelmatigheid(),
            plek=oefenlokaal(1),
            invulling=Invulling(gegeven_op=w.klok(), opdracht=opdracht),
        )
    )
    return w.dossier.stand.kennisgevingen(gedaan.objecten[0])[0].inhoud


def _paneel(w: Wereld, qtbot: QtBot, opdracht: str = "Vraag de stempas.") -> MailPaneel:
    paneel = MailPaneel(w.state)
    in_venster(paneel, qtbot)
    paneel.toon(_kennisgeving(w, opdracht))
    return paneel


def test_the_head_says_to_whom_and_what(wereld: Wereld, qtbot: QtBot) -> None:
    paneel = _paneel(wereld, qtbot)
    assert paneel.title.text() == "Mail: Minister van BZK"
    assert paneel.right.text() == "Concept"
    assert paneel._aan.text() == "verkiezingen@bzk.example"
    assert paneel._bijlage.text() == "procesaanwijzing-1-0941.pdf"
    assert paneel.reden == ""


def test_a_mail_with_gaps_says_so_above_its_text(wereld: Wereld, qtbot: QtBot) -> None:
    """R-PA-15: what the minister reads is complete, or the waarnemer knows that it is not."""
    paneel = _paneel(wereld, qtbot)
    assert paneel._gaten.isVisible()
    assert paneel.concept is not None
    gaten = paneel.concept.tekst.count("nog niet ingevuld")
    assert f"{gaten} keer “nog niet ingevuld”" in paneel._gaten.text.text()
    with qtbot.waitSignal(paneel.naar_bron):
        paneel._gaten.button.press()


def test_what_looks_personal_is_marked_and_the_rest_is_plain(wereld: Wereld, qtbot: QtBot) -> None:
    """T27: a warning, in the text and below it; markup of the waarnemer stays text."""
    paneel = _paneel(wereld, qtbot, "Bel <i>mevr. Oefenaar</i> nu.")
    teksten = [label.text() for label in paneel.findChildren(QLabel)]
    gemarkeerd = next(tekst for tekst in teksten if "background" in tekst)
    assert ">Oefenaar</b>" in gemarkeerd
    assert "&lt;i&gt;mevr." in gemarkeerd
    assert paneel._let_op.isVisible()
    wereld.theme.set(variant="donker")
    assert wereld.theme.color("mark").name() in next(
        label.text() for label in paneel.findChildren(QLabel) if "background" in label.text()
    )


def test_sent_is_not_asked_before_a_draft_was_made(wereld: Wereld, qtbot: QtBot) -> None:
    kennisgeving = _kennisgeving(wereld, "Vraag de stempas.")
    paneel = MailPaneel(wereld.state)
    in_venster(paneel, qtbot)
    paneel.toon(kennisgeving)
    assert not paneel.vraag.isVisible()
    paneel.toon(kennisgeving.model_copy(update={"mail_concept_op": wereld.klok()}))
    assert paneel.vraag.isVisible()
    assert not paneel.vraag.wordt_gevraagd()
    paneel.vraag.vraag()
    with qtbot.waitSignal(paneel.verstuurd) as verstuurd:
        paneel.vraag.ja.press()
    assert verstuurd.args == [wereld.klok().isoformat()]


def test_a_broken_template_of_the_package_is_said(wereld: Wereld, qtbot: QtBot) -> None:
    """Bad input: what, where and what to do; the page stays."""
    kennisgeving = _kennisgeving(wereld, "Vraag de stempas.")
    kapot = (Sjabloon(sleutel="bevestiging", tekst="Geachte {bestaatniet},"),)
    wereld.dossier.pakket = wereld.dossier.pakket.model_copy(update={"sjablonen": kapot})
    paneel = MailPaneel(wereld.state)
    in_venster(paneel, qtbot)
    paneel.toon(kennisgeving)
    assert paneel.concept is None
    assert paneel._fout.isVisible()
    assert paneel.reden


def test_a_mail_that_is_ready_takes_no_focus_from_where_one_went(wereld: Wereld) -> None:
    """It is made beside the window: one may be typing in the search box by then."""
    pagina = pagina_van(wereld)
    elders = wereld.venster.rail.buttons["vandaag"]
    elders.setFocus()
    pagina.mail.vraag.vraag()
    assert wereld.focus() is elders
    assert pagina.mail.vraag.wordt_gevraagd()
