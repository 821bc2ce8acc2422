"""One onregelmatigheid in the dagverslag: what was seen, the ladder, and who was told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documents.pdfhulp import tekst_van
from tests.documents.voorbeelddag import Voorbeelddag, om, voorbeeldpakket
from tests.helpers.voorbeeld import Klokje, maak_dossier, oefenlokaal
from waarnemer_app.documents.dag import Plekken
from waarnemer_app.documents.onregelmatigheid_deel import OnregelmatigheidDeel
from waarnemer_app.documents.pdf.blad import Blad
from waarnemer_app.documents.pdf.bouwer import Pdf
from waarnemer_app.domain.handelingen import Corrigeer, NoteerMail, NoteerVerteld, RondAf
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid, Verantwoordelijke
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.verkiezing import Plek


@pytest.fixture
def eigen(tmp_path: Path) -> Iterator[Voorbeelddag]:
    """A dossier of its own, up to the procesaanwijzing."""
    klok = Klokje()
    dag = Voorbeelddag(maak_dossier(tmp_path / "dossier", klok, voorbeeldpakket()), klok)
    dag.bezoek_met_aanwijzing(oefenlokaal(1))
    yield dag
    dag.dossier.sluit()


def geschreven(dag: Voorbeelddag, pakket: Pakket | None = None, plek: Plek | None = None) -> str:
    """The text of the part; ``plek`` replaces every plek that is looked up."""

    class EnePlek(Plekken):
        def zoek(self, plek_id: str | None) -> Plek | None:
            return plek or super().zoek(plek_id)

    stand = dag.dossier.stand
    pdf = Pdf(Blad("Proef", "Proef", "hash", om(12)))
    pdf.kop("Onregelmatigheden")
    deel = OnregelmatigheidDeel(
        stand, pakket or dag.dossier.pakket, EnePlek(stand, dag.dossier.plek), om(9).date()
    )
    deel.schrijf(pdf, 1, stand.geef(dag.onregelmatigheid, Onregelmatigheid))
    return tekst_van(pdf.bytes_())


def verander(dag: Voorbeelddag, **velden: object) -> None:
    """Correct fields of the onregelmatigheid."""
    object_ = dag.dossier.stand.geef(dag.onregelmatigheid, Onregelmatigheid)
    nieuw = object_.inhoud.model_copy(update=velden)
    dag.doe(om(12, 30), Corrigeer(object=object_.id, inhoud=nieuw, reden="Aangevuld"))


def test_a_rung_that_was_passed_by_is_no_next_step_r_esc_5(eigen: Voorbeelddag) -> None:
    """As on the screen: something higher was done, and no reason is on record."""
    pakket = eigen.dossier.pakket
    keten = eigen.dossier.stand.geef(eigen.onregelmatigheid, Onregelmatigheid).inhoud.keten
    ladder = pakket.ladder(keten)
    erbij = ladder.treden[0].model_copy(update={"code": "brief", "titel": "Brief vooraf"})
    langer = ladder.model_copy(update={"treden": (erbij, *ladder.treden)})
    tekst = geschreven(eigen, pakket.model_copy(update={"ladders": (langer,)}))
    assert "Niet vastgelegd." in tekst
    assert "nu aan de beurt" not in tekst


def test_no_surprise_and_the_end_are_told(eigen: Voorbeelddag) -> None:
    """R-ESC-8: told before it goes into a rapportage, when, how and by whom."""
    assert "Vooraf gemeld" not in geschreven(eigen)
    verander(
        eigen,
        organisatie_vooraf_geinformeerd_op=om(11, 45),
        organisatie_vooraf_geinformeerd_hoe="per telefoon",
        organisatie_vooraf_geinformeerd_door="de waarnemer",
    )
    for kennisgeving in eigen.dossier.stand.kennisgevingen(eigen.aanwijzing):
        eigen.doe(
            om(12, 40),
            NoteerVerteld(kennisgeving=kennisgeving.id, op=om(12, 35), hoe="telefonisch"),
        )
        eigen.doe(
            om(12, 40),
            NoteerMail(kennisgeving=kennisgeving.id, verstuurd_op=om(12, 35)),
        )
    eigen.doe(om(12, 50), RondAf(onregelmatigheid=eigen.onregelmatigheid))
    tekst = geschreven(eigen)
    assert "Vooraf gemeld 11.45 uur, per telefoon door de waarnemer" in tekst
    assert "Afgerond 12.50 uur" in tekst
    assert "revisie 3" in tekst


def test_a_sent_mail_and_a_call_are_two_facts(eigen: Voorbeelddag) -> None:
    """R-PA-15: told and confirmed, per recipient."""
    minister = eigen.dossier.stand.kennisgevingen(eigen.aanwijzing)[0]
    eigen.doe(om(12, 10), NoteerVerteld(kennisgeving=minister.id, op=om(12, 9), hoe="telefonisch"))
    eigen.doe(om(12, 20), NoteerMail(kennisgeving=minister.id, verstuurd_op=om(12, 20)))
    tekst = geschreven(eigen)
    assert "Minister van BZK 12.09 uur, telefonisch verstuurd 12.20 uur" in tekst
    assert "aan de burgemeester concept 10.31 uur" in tekst


def test_the_keten_follows_from_who_is_responsible(eigen: Voorbeelddag) -> None:
    """R-ONR-6, R-ESC-2: another ladder, in the words of the place (R-ORG-6)."""
    oud = eigen.dossier.stand.geef(eigen.onregelmatigheid, Onregelmatigheid).inhoud
    kenmerken = oud.kenmerken.model_copy(update={"verantwoordelijke": Verantwoordelijke.GEMEENTE})
    verander(eigen, kenmerken=kenmerken)
    tekst = geschreven(eigen)
    assert "Keten en ernst organisatie, ernstig" in tekst
    assert "2. Minister inlichten nu aan de beurt" in tekst
    assert "3. Verantwoordelijke De gemeente." in tekst
    eiland = oefenlokaal(1, gemeente_code="GM9001", gemeente="Oefeneiland")
    assert "3. Verantwoordelijke Het openbaar lichaam." in geschreven(eigen, plek=eiland)


def test_a_package_without_ladder_or_member_stops_nothing(eigen: Voorbeelddag) -> None:
    kaal = eigen.dossier.pakket.model_copy(update={"ladders": (), "kiesraadleden": ()})
    tekst = geschreven(eigen, kaal)
    assert "Het verkiezingspakket heeft geen ladder voor deze keten." in tekst
    assert "Gegeven door nog niet ingevuld" in tekst


def test_an_unknown_plek_is_shown_by_its_id(eigen: Voorbeelddag) -> None:
    verander(eigen, plek="bestaat-niet")
    assert "Waar bestaat-niet" in geschreven(eigen)
