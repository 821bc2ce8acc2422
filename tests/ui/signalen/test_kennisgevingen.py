"""Who must be told, worst first; two facts each; a mail is never assumed to be sent (R-PA-15)."""

from __future__ import annotations

import email
import email.policy
import json
import sys
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from tests.helpers.voorbeeld import maak_dossier, oefenlokaal
from tests.ui.signalen.conftest import StilleKlok, Wereld, maak_wereld, wet_pakket
from tests.ui.test_stukgang import wacht
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast
from waarnemer_app.domain.kennisgeving import Kennisgeving, OntvangerRol
from waarnemer_app.domain.pakket import MailDoor, Pakket, RegisterGegevens, Termijnen
from waarnemer_app.domain.procesaanwijzing import Invulling, Wijze
from waarnemer_app.domain.revisie import GEEN_VORIGE
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.sync.berichten import (
    BERICHT_TYP,
    Bericht,
    BerichtSoort,
    BevestigingVerzonden,
)
from waarnemer_app.ui.signalen.gegeven_pagina import ProcesaanwijzingPagina
from waarnemer_app.ui.signalen.kennisgeving_blok import KennisgevingBlok
from waarnemer_app.ui.signalen.kennisgevingen import KennisgevingenPagina


def _geef(w: Wereld, opdracht: str = "Vraag elke kiezer om de stempas.") -> str:
    gedaan = w.doe(
        LegProcesaanwijzingVast(
            onregelmatigheid=w.onregelmatigheid(),
            plek=oefenlokaal(1, locaties=()),
            invulling=Invulling(
                gegeven_op=w.klok(),
                wijze=Wijze.TELEFONISCH,
                gegeven_door_lid="lid-a",
                opdracht=opdracht,
                termijn=w.klok() + timedelta(minutes=30),
            ),
        )
    )
    return gedaan.objecten[0]


def pagina_van(
    w: Wereld, opdracht: str = "Vraag elke kiezer om de stempas."
) -> KennisgevingenPagina:
    return w.toon(KennisgevingenPagina, "kennisgevingen", _geef(w, opdracht))


def blok_van(pagina: KennisgevingenPagina, rol: OntvangerRol) -> KennisgevingBlok:
    stand = pagina.state.dossier.stand
    return next(
        blok
        for id_, blok in pagina.blokken.items()
        if stand.geef(id_, Kennisgeving).inhoud.ontvanger.rol is rol
    )


def feiten_van(w: Wereld, blok: KennisgevingBlok) -> Kennisgeving:
    return w.dossier.stand.geef(blok.id, Kennisgeving).inhoud


def _nieuw_pakket(w: Wereld, pak: Pakket) -> Wereld:
    """The same window on a dossier with another package."""
    w.sluit()
    klok = StilleKlok(w.klok.tijd)
    map_ = w.map / "ander"
    maak_dossier(map_ / "dossier", klok, pak).sluit()
    anders = maak_wereld(map_, w.theme, opnieuw=True)
    w.map, w.klok, w.dossier, w.state = map_, anders.klok, anders.dossier, anders.state
    w.venster, w.uitvoer, w.geopend = anders.venster, anders.uitvoer, anders.geopend
    return w


# telling -----------------------------------------------------------------------------------------


def test_the_worst_has_the_focus(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    minister = blok_van(pagina, OntvangerRol.MINISTER)
    assert wereld.focus() is minister.verteld.knop
    assert minister.verteld.titel.text() == "Nog niet verteld"
    assert minister.verteld.tekst.text() == "Bel 0000 000 004"
    assert minister.mail.titel.text() == "Nog geen mail"


def test_told_is_time_how_and_to_whom(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    blok = blok_van(pagina, OntvangerRol.MINISTER)
    wereld.klok.vooruit(8)
    wereld.toets(Qt.Key.Key_Return, "2")
    wereld.typ("Piket van de minister")
    wereld.toets(Qt.Key.Key_Return, Qt.Key.Key_Return)
    feiten = feiten_van(wereld, blok)
    assert feiten.verteld_op == wereld.klok()
    assert (feiten.verteld_hoe, feiten.verteld_aan) == ("telefonisch", "Piket van de minister")
    assert blok.verteld.titel.text() == "Verteld om 9.49 uur"
    assert blok.verteld.tekst.text() == "Telefonisch, aan: Piket van de minister"
    assert not blok.vragen_open()
    assert wereld.focus() is blok_van(pagina, OntvangerRol.GEMEENTE).verteld.knop


def test_ctrl_enter_while_writing_it_records_the_telling(wereld: Wereld) -> None:
    """One answers the questions by keys; the mail program must not open in the middle of it."""
    pagina = pagina_van(wereld)
    blok = blok_van(pagina, OntvangerRol.MINISTER)
    blok.open_vragen()
    blok.schrijver.zet("hoe", "telefonisch")
    pagina.press_big()
    assert feiten_van(wereld, blok).verteld_op == wereld.klok()
    assert feiten_van(wereld, blok).mail_concept_op is None


def test_a_time_to_come_is_refused(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    blok = blok_van(pagina, OntvangerRol.MINISTER)
    blok.open_vragen()
    blok.schrijver.zet("op", (wereld.klok() + timedelta(minutes=30)).isoformat())
    blok.leg_vast()
    assert blok.rijen.rij("hoe").isAncestorOf(wereld.focus()), "how it was told is asked (R-PA-15)"
    assert pagina.meldingen() == []
    blok.schrijver.zet("hoe", "telefonisch")
    blok.leg_vast()
    assert feiten_van(wereld, blok).verteld_op is None
    assert "toekomst" in pagina.meldingen()[0].title.text()
    blok.schrijver.zet("op", "99")
    blok.leg_vast()
    assert blok.rijen.rij("op").isAncestorOf(wereld.focus())


def test_half_typed_it_is_still_asked_after_a_restart(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    blok = blok_van(pagina, OntvangerRol.MINISTER)
    blok.open_vragen()
    wereld.toets("2")
    wereld.typ("Piket")
    wereld.venster.toon("signalen")
    wereld.venster.pages.clear()
    terug = wereld.toon(
        KennisgevingenPagina, "kennisgevingen", feiten_van(wereld, blok).procesaanwijzing
    )
    opnieuw = terug.blokken[blok.id]
    assert opnieuw.vragen_open()
    assert opnieuw.schrijver.tekst("aan") == "Piket"
    opnieuw._toch_niet()
    assert not opnieuw.vragen_open()
    assert wereld.dossier.concepten("verteld") == []


def test_total_time_open_stops_when_all_is_done(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    wereld.klok.vooruit(254)
    pagina.tik()
    assert pagina._timer._label.text() == "4 u 14 min open"
    for blok in list(pagina.blokken.values()):
        blok.open_vragen()
        blok.schrijver.zet("hoe", "telefonisch")
        blok.leg_vast()
        pagina.kies(blok.id)
        pagina.open_mail()
        wacht(pagina.mailgang.gang)
        pagina.mail.vraag.ja.press()
    pagina.tik()
    assert pagina._timer._label.text() == "Alles is gedaan"


# the mail ----------------------------------------------------------------------------------------


def test_the_draft_is_a_private_file_with_the_pdf(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    pagina.hoofdknop()
    wacht(pagina.mailgang.gang)
    pad = wereld.geopend[0]
    assert pad.parent == wereld.uitvoer
    assert pad.name == "mail-procesaanwijzing-1-0941-minister.eml"
    if sys.platform != "win32":
        assert pad.stat().st_mode & 0o777 == 0o600
    bericht = email.message_from_bytes(pad.read_bytes(), policy=email.policy.default)
    assert "verkiezingen@bzk.example" in bericht["To"]
    assert bericht["X-Unsent"] == "1"
    bijlagen = [deel.get_content() for deel in bericht.iter_attachments()]
    assert bijlagen[0][:5] == b"%PDF-"


def test_sent_is_asked_once_and_never_assumed(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    blok = blok_van(pagina, OntvangerRol.MINISTER)
    pagina.open_mail()
    wacht(pagina.mailgang.gang)
    assert feiten_van(wereld, blok).mail_concept_op == wereld.klok()
    assert feiten_van(wereld, blok).mail_verstuurd_op is None
    assert pagina.mail.vraag.wordt_gevraagd()
    assert wereld.focus() is pagina.mail.vraag.ja
    pagina.mail.vraag.nee.press()
    assert not pagina.mail.vraag.wordt_gevraagd()
    assert blok.mail.tekst.text() == "Nog niet verstuurd"
    wereld.klok.vooruit(6)
    pagina.mail.vraag.later.press()
    wereld.toets(Qt.Key.Key_Return)
    assert feiten_van(wereld, blok).mail_verstuurd_op == wereld.klok()
    assert pagina._gekozen == blok_van(pagina, OntvangerRol.GEMEENTE).id, "on to the next one"


def test_a_sent_time_that_is_none_is_said(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    pagina.open_mail()
    wacht(pagina.mailgang.gang)
    pagina.mail.vraag.veld.setText("99")
    pagina.mail.vraag.ja.press()
    assert wereld.focus() is pagina.mail.vraag.veld
    assert feiten_van(wereld, blok_van(pagina, OntvangerRol.MINISTER)).mail_verstuurd_op is None


def test_without_a_mail_program_it_says_what_to_do(wereld: Wereld) -> None:
    wereld.mailprogramma = False
    pagina = pagina_van(wereld)
    pagina.open_mail()
    wacht(pagina.mailgang.gang)
    assert pagina.meldingen()[0].title.text() == "Er is geen programma dat deze mail opent."
    assert pagina.meldingen()[0].parentWidget() is pagina.parts()[-2], "above the bar, seen at once"
    pagina.open_mail()
    wacht(pagina.mailgang.gang)
    pagina.meldingen()[0].acted.emit()
    assert pagina.meldingen()[1].title.text() == "Er is geen mailprogramma gevonden."
    assert feiten_van(wereld, blok_van(pagina, OntvangerRol.MINISTER)).mail_concept_op is None


def test_the_last_resort_is_a_mail_without_the_file(wereld: Wereld) -> None:
    """Address and subject alone; the text is on the clipboard, and sending is never assumed."""
    wereld.mailprogramma = False
    pagina = pagina_van(wereld)
    pagina.open_mail()
    wacht(pagina.mailgang.gang)
    wereld.mailprogramma = True
    pagina.meldingen()[0].acted.emit()
    ((adres, onderwerp),) = wereld.adressen
    assert adres.endswith(".example")
    assert onderwerp.startswith("Bevestiging procesaanwijzing")
    assert "Hiermee bevestigen wij" in QApplication.clipboard().text()
    feiten = feiten_van(wereld, blok_van(pagina, OntvangerRol.MINISTER))
    assert feiten.mail_concept_op is not None
    assert feiten.mail_verstuurd_op is None
    assert pagina.mail.vraag.wordt_gevraagd()
    QApplication.clipboard().clear()


def test_a_recipient_without_an_address_is_named_with_the_remedy(wereld: Wereld) -> None:
    """Bad input: the code and what to do; nothing is lost, the text can still be copied."""
    basis = wet_pakket()
    zonder = tuple(
        contact.model_copy(update={"email": ""}) if contact.email else contact
        for contact in basis.contacten
    )
    w = _nieuw_pakket(wereld, basis.model_copy(update={"contacten": zonder}))
    pagina = pagina_van(w)
    assert pagina.groot.reason() == "Er is geen e-mailadres van Minister van BZK."
    assert pagina.mail._fout.isVisible()
    assert "Kopieer de tekst" in pagina.mail._fout.text.text()
    pagina.hoofdknop()
    assert w.geopend == []
    pagina.kopieer()
    assert feiten_van(w, blok_van(pagina, OntvangerRol.MINISTER)).mail_concept_op is not None


def test_the_text_can_be_copied(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    pagina.kopieer()
    tekst = QGuiApplication.clipboard().text()
    assert tekst.startswith("Bevestiging procesaanwijzing")
    assert "Vraag elke kiezer om de stempas." in tekst


def test_saving_asks_where_and_writes_the_same_draft(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    pagina.bewaar_mail()
    wacht(pagina.mailgang.gang)
    assert feiten_van(wereld, blok_van(pagina, OntvangerRol.MINISTER)).mail_concept_op is None
    wereld.bewaar_als.append(wereld.map)
    pagina.bewaar_mail()
    wacht(pagina.mailgang.gang)
    pagina.open_mail()
    wacht(pagina.mailgang.gang)
    bewaard = wereld.map / wereld.geopend[0].name
    assert bewaard.read_bytes() == wereld.geopend[0].read_bytes()


def test_a_folder_that_cannot_be_written_is_said(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    wereld.bewaar_als.append(wereld.map / "bestaat-niet")
    pagina.bewaar_mail()
    wacht(pagina.mailgang.gang)
    assert pagina.meldingen()[0].title.text() == "De mail kon niet worden bewaard."


def test_personal_data_is_marked_in_the_text(wereld: Wereld) -> None:
    pagina = pagina_van(wereld, "Vraag dhr. Voorbeeldsen om de stempas te controleren.")
    assert pagina.mail.concept is not None
    assert [v.tekst for v in pagina.mail.concept.vondsten] == ["Voorbeeldsen"]
    assert pagina.mail._let_op.isVisible()
    assert "Voorbeeldsen" in pagina.mail._let_op.title.text()
    gemarkeerd = [d for d in pagina.mail.findChildren(QLabel) if "background" in d.text()]
    assert len(gemarkeerd) == 1
    pagina.mail._let_op.acted.emit()
    wereld.pagina(ProcesaanwijzingPagina)


def test_our_own_words_are_not_taken_for_names(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    assert pagina.mail.concept is not None
    assert pagina.mail.concept.vondsten == ()
    assert not pagina.mail._let_op.isVisible()


def test_where_the_bureau_sends_the_draft_is_only_made_ready(wereld: Wereld) -> None:
    termijnen = Termijnen(mail_door=MailDoor.BUREAU)
    w = _nieuw_pakket(wereld, wet_pakket().model_copy(update={"termijnen": termijnen}))
    pagina = pagina_van(w)
    assert pagina.groot.text() == "Klaar voor het bureau"
    pagina.hoofdknop()
    assert w.geopend == []
    assert feiten_van(w, blok_van(pagina, OntvangerRol.MINISTER)).mail_concept_op is not None


# the place Kennisgevingen ------------------------------------------------------------------------


def test_what_the_bureau_sent_is_not_sent_again(wereld: Wereld) -> None:
    """A signed message of the register says so; without its seal it says nothing."""
    bewijs = Sleutel.nieuw()
    register = RegisterGegevens(
        doel="register-demo",
        ontvangst="age1",
        reserve="age1",
        bewijs=bewijs.openbaar(),
        toelating=bewijs.openbaar(),
    )
    w = _nieuw_pakket(wereld, wet_pakket().model_copy(update={"centraal_register": register}))
    pagina = pagina_van(w)
    blok = blok_van(pagina, OntvangerRol.MINISTER)
    pagina.kies(blok.id)
    assert blok.mail.titel.text() == "Nog geen mail"

    def bericht(sleutel: Sleutel) -> str:
        verzonden = BevestigingVerzonden(kennisgeving=blok.id, verzondenOp=w.klok())
        model = Bericht(
            doel="register-demo",
            stemming=w.dossier.pakket.stemming.id,
            apparaat=w.dossier.apparaat,
            volgnummer=1,
            vorige=GEEN_VORIGE,
            soort=BerichtSoort.BEVESTIGING_VERZONDEN,
            inhoud=verzonden.model_dump(mode="json"),
            op=w.klok(),
            demo=w.dossier.demo,
        )
        return sleutel.teken(BERICHT_TYP, model.model_dump(mode="json"))

    meta, plek = w.dossier.opslag.meta, f"berichten:{w.dossier.apparaat}"
    meta.zet(plek, json.dumps([bericht(Sleutel.nieuw())]))
    pagina.refresh()
    assert blok.mail.titel.text() == "Nog geen mail"
    meta.zet(plek, json.dumps([bericht(bewijs)]))
    pagina.refresh()
    assert blok.mail.titel.text().startswith("Door het bureau verzonden om ")
    pagina.groot.press()
    assert w.geopend == []
    assert feiten_van(w, blok).mail_concept_op is None


def test_the_place_shows_all_and_says_when_there_are_none(wereld: Wereld) -> None:
    leeg = wereld.toon(KennisgevingenPagina, "kennisgevingen")
    assert leeg._leeg.isVisible()
    assert leeg.first_focus() is None
    _geef(wereld)
    _geef(wereld)
    leeg.refresh()
    assert len(leeg.blokken) == 4
    assert not leeg._leeg.isVisible()
    assert leeg._timer.isVisible()


@pytest.mark.parametrize("keer", [1, 2])
def test_choosing_another_recipient_shows_its_mail(wereld: Wereld, keer: int) -> None:
    pagina = pagina_van(wereld)
    gemeente = blok_van(pagina, OntvangerRol.GEMEENTE)
    for _keer in range(keer):
        gemeente.mail.knop.press()
    assert "Burgemeester en college" in pagina.mail.title.text()
    assert pagina.mail.concept is not None
    assert pagina.mail.concept.adressen == "college@oefengemeente.example"
