"""Making a signaal: from an answer, by hand, from outside; nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.signalen.conftest import FEIT, Wereld, maak_wereld
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import LegOnderzoekVast, MaakNotitie
from waarnemer_app.domain.signaal import Monitoringbron, OnderzoekContact, Signaal
from waarnemer_app.ui.signalen.kenmerken import KenmerkenPagina
from waarnemer_app.ui.signalen.onderzoek import OnderzoekPagina
from waarnemer_app.ui.signalen.signaal import (
    SignaalPagina,
    signaal_uit_antwoord,
    signaal_uit_notitie,
)
from waarnemer_app.ui.theme import Theme


def test_an_answer_fills_in_the_facts(wereld: Wereld) -> None:
    bezoek = wereld.bezoek()
    concept = signaal_uit_antwoord(wereld.state, wat=FEIT, vraag="2.04", waarneming=None)
    assert wereld.dossier.concept(concept.id) is not None, "kept before the page is shown"
    pagina = wereld.toon(SignaalPagina, "signaal", concept.id)
    assert "2.04" in pagina.facts.text()
    pagina.leg_vast()
    signaal = wereld.dossier.stand.alle(Signaal)[0].inhoud
    assert (signaal.vraag, signaal.wat, signaal.bezoek) == ("2.04", FEIT, bezoek)
    assert wereld.dossier.concepten("signaal") == []
    wereld.pagina(KenmerkenPagina)


def test_by_hand_time_and_place_are_there_already(wereld: Wereld) -> None:
    bezoek = wereld.bezoek()
    pagina = wereld.toon(SignaalPagina, "signaal")
    assert wereld.focus().accessibleName() == "Wat zag u?"
    assert wereld.dossier.concepten("signaal") == []
    wereld.typ(FEIT)
    pagina.hoofdknop()
    signaal = wereld.dossier.stand.alle(Signaal)[0].inhoud
    assert signaal.bron is Monitoringbron.WAARNEMINGEN
    assert signaal.waargenomen_op == wereld.klok()
    assert signaal.bezoek == bezoek


def test_an_empty_signaal_is_refused_at_its_field(wereld: Wereld) -> None:
    pagina = wereld.toon(SignaalPagina, "signaal")
    pagina.leg_vast()
    assert wereld.dossier.stand.alle(Signaal) == []
    banner = pagina.meldingen()[0]
    assert banner.title.text() == "Er staat nog niet wat u zag."
    assert pagina.rijen.rij("wat").message.text().startswith("Er staat nog niet wat u zag.")
    assert wereld.focus() is banner.button
    banner.acted.emit()
    assert wereld.focus().accessibleName() == "Wat zag u?"


def test_no_time_is_said_at_the_time(wereld: Wereld) -> None:
    pagina = wereld.toon(SignaalPagina, "signaal")
    pagina.schrijver.zet_alle({"wat": FEIT, "waargenomen_op": "99"})
    pagina.leg_vast()
    assert wereld.dossier.stand.alle(Signaal) == []
    assert "Noteer de tijd" in pagina.rijen.rij("waargenomen_op").message.text()
    assert pagina.lees() is None


def test_what_came_from_outside_was_reported_not_seen(wereld: Wereld) -> None:
    """R-ONR-5: its onderzoek is logged after it was stated, contact by contact."""
    pagina = wereld.toon(SignaalPagina, "signaal")
    pagina.schrijver.zet_alle({"wat": "De krant meldt iets.", "bron": "media"})
    assert pagina.rijen.rij("wat").question.text() == "Wat is er gemeld?"
    pagina.leg_vast()
    assert wereld.dossier.stand.alle(Signaal)[0].inhoud.onderzoek == ()
    wereld.pagina(KenmerkenPagina)._vragen.naar_onderzoek.emit()
    wereld.pagina(OnderzoekPagina)


def test_a_correction_keeps_the_onderzoek(wereld: Wereld) -> None:
    id_ = wereld.signaal("De krant meldt iets.", Monitoringbron.MEDIA)
    contact = OnderzoekContact(tijd=wereld.klok(), met_rol="Burgemeester")
    wereld.doe(LegOnderzoekVast(signaal=id_, contact=contact))
    pagina = wereld.toon(SignaalPagina, "signaal", id_)
    pagina.schrijver.zet_alle({"wat": "De krant meldt iets anders.", "reden": "Beter gelezen."})
    pagina.leg_vast()
    assert wereld.dossier.stand.geef(id_, Signaal).inhoud.onderzoek == (contact,)


def test_another_place_is_found_by_number(wereld: Wereld) -> None:
    wereld.bezoek()
    pagina = wereld.toon(SignaalPagina, "signaal")
    pagina.schrijver.zet_alle({"wat": FEIT, "plek": ""})
    pagina.ga_naar("plek")
    wereld.toets("2")
    pagina.rijen.spoel()
    veld = pagina.rijen.rij("plek").answer
    assert [o.waarde for o in veld.opties()][:1] == ["sb-GM9990-2"]  # type: ignore[attr-defined]  # a KiesVeld
    pagina.schrijver.zet("plek", "sb-GM9990-2")
    signaal = pagina.lees()
    assert signaal is not None
    assert (signaal.plek, signaal.bezoek) == ("sb-GM9990-2", None)


def test_half_typed_it_is_there_after_a_restart(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    w = maak_wereld(tmp_path, theme)
    qtbot.addWidget(w.venster)
    qtbot.waitUntil(w.venster.isActiveWindow)
    pagina = w.toon(SignaalPagina, "signaal")
    w.typ("Half gety")
    pagina.bewaar_nu()
    w.sluit()
    opnieuw = maak_wereld(tmp_path, theme, opnieuw=True)
    qtbot.addWidget(opnieuw.venster)
    assert opnieuw.toon(SignaalPagina, "signaal").schrijver.tekst("wat") == "Half gety"
    assert opnieuw.dossier.stand.alle(Signaal) == []
    opnieuw.sluit()


def test_a_correction_needs_a_reason(wereld: Wereld) -> None:
    wereld.bezoek()
    id_ = wereld.signaal()
    pagina = wereld.toon(SignaalPagina, "signaal", id_)
    assert pagina.title.text() == "Signaal 1 wijzigen"
    pagina.schrijver.zet("wat", "Vier kiezers.")
    pagina.leg_vast()
    assert wereld.dossier.stand.geef(id_, Signaal).inhoud.wat == FEIT
    assert pagina.rijen.rij("reden").message.text()
    pagina.schrijver.zet("reden", "Verkeerd geteld")
    pagina.leg_vast()
    object_ = wereld.dossier.stand.geef(id_, Signaal)
    assert object_.inhoud.wat == "Vier kiezers."
    assert object_.geschiedenis[-1].reden == "Verkeerd geteld"
    assert wereld.dossier.concepten("signaal-correctie") == []


def test_undo_takes_the_last_change_back(wereld: Wereld) -> None:
    pagina = wereld.toon(SignaalPagina, "signaal")
    pagina.schrijver.zet("wat", "een")
    pagina.schrijver.zet("wat", "twee")
    pagina.maak_ongedaan()
    assert pagina.schrijver.tekst("wat") == "een"
    pagina.maak_ongedaan()
    assert not pagina.schrijver.kan_ongedaan


def test_a_failing_disk_is_said_and_loses_nothing(wereld: Wereld) -> None:
    pagina = wereld.toon(SignaalPagina, "signaal")
    wereld.dossier.opslag.db.uitvoeren("PRAGMA query_only = ON")
    wereld.typ(FEIT)
    pagina.rijen.spoel()
    assert pagina.meldingen()[0].title.text()
    pagina.leg_vast()
    assert wereld.dossier.stand.alle(Signaal) == []
    wereld.dossier.opslag.db.uitvoeren("PRAGMA query_only = OFF")
    pagina.leg_vast()
    assert wereld.dossier.stand.alle(Signaal)[0].inhoud.wat == FEIT


def test_a_note_grows_into_a_signaal_with_its_own_time_and_place(wereld: Wereld) -> None:
    """R-ONR-2: a note is quick; what it turns out to be comes later."""
    bezoek = wereld.bezoek()
    id_ = wereld.doe(MaakNotitie(tekst="Een bus stond open.", bezoek=bezoek)).objecten[0]
    notitie = wereld.dossier.stand.geef(id_, Notitie).inhoud
    wereld.klok.vooruit(90)
    concept = signaal_uit_notitie(wereld.state, notitie, "sb-GM9990-1")
    pagina = wereld.toon(SignaalPagina, "signaal", concept.id)
    pagina.leg_vast()
    signaal = wereld.dossier.stand.alle(Signaal)[0].inhoud
    assert (signaal.wat, signaal.waargenomen_op, signaal.bezoek) == (
        "Een bus stond open.",
        notitie.geschreven_op.replace(second=0, microsecond=0),
        bezoek,
    )
    assert not wereld.dossier.stand.geef(id_, Notitie).ingetrokken, "the note itself stays"


def test_what_was_said_goes_when_one_mends_it(wereld: Wereld) -> None:
    pagina = wereld.toon(SignaalPagina, "signaal")
    pagina.leg_vast()
    assert pagina.meldingen()
    pagina.ga_naar("wat")
    wereld.typ(FEIT)
    pagina.flush()
    assert pagina.meldingen() == []
    assert not pagina.rijen.rij("wat").message.text()
    assert pagina._meldingen.isHidden()
