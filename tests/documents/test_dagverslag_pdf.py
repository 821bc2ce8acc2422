"""The dagverslag: everything that was stated this day, and nothing that was not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.documents.pdfhulp import bladwijzers_van, paginas_van, tekst_van
from tests.documents.voorbeelddag import Voorbeelddag, om, voorbeeldpakket
from tests.helpers.voorbeeld import Klokje, maak_dossier, oefenlokaal
from waarnemer_app.documents.dagverslag_pdf import dagverslag_pdf
from waarnemer_app.documents.vragen import vragen_uit
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    BeginPauze,
    BeginWerkdag,
    Concept,
    Corrigeer,
    MaakSignaal,
    TrekIn,
    Vertrek,
)
from waarnemer_app.domain.signaal import Monitoringbron, OnderzoekContact, Signaal
from waarnemer_app.domain.waarneming import Waarneming


@dataclass(frozen=True)
class Bewijs:
    """A receipt as the dagverslag reads it."""

    nr: str
    van: int
    tot: int
    ketenhash: str
    ontvangenOp: datetime  # noqa: N815 — name on the wire


def verslag(dag: Voorbeelddag, **anders: Any) -> bytes:
    """The dagverslag of the example day."""
    dossier = dag.dossier
    opties: dict[str, Any] = {
        "logboek": (dossier.lengte, dossier.kop_hash),
        "demo": dossier.demo,
        "plek": dossier.plek,
        "vragen": vragen_uit(dossier.form),
    }
    return dagverslag_pdf(
        dossier.stand,
        dossier.pakket,
        dossier.waarnemer,
        dag.werkdag,
        om(0, 43, dagen=1),
        **{**opties, **anders},
    )


@pytest.fixture(scope="module")
def tekst(dag: Voorbeelddag) -> str:
    """The text of the whole dagverslag."""
    return tekst_van(verslag(dag))


@pytest.mark.parametrize(
    "feit",
    [
        "Dagverslag Woensdag 18 maart 2026",
        "Waarnemer Waarnemer 01 (voorbeeld), medewerker van de Kiesraad",
        "Werkdag 9.05 uur tot 0.41 uur (19 maart)",
        "3 bezoeken, 1 waarneming, 2 notities, 2 signalen, 1 onregelmatigheid en 1 proces",
        "1 Stembureau 1 Oefenlokaal 1, Oefengemeente Voorbeeld 9.05 uur 11.20 uur",
        "3 Tellocatie Oefenhal, Oefengemeente Voorbeeld 21.30 uur 0.36 uur (19 maart)",
        "Pauze 10.50 uur tot 11.05 uur",
        "Plek gewijzigd 13.05 uur. Eerst: stembureau 2 Oefenlokaal 2, Oefengemeente Voorbeeld.",
        "Verkeerde deur.",
        "Met de hand toegevoegd: stond niet in de lijst.",
        "Hoe laat begon de stemming? 7.34 uur",
        "Hoeveel stembureauleden waren er bij de start? 4 Reden: Er kwam later nog iemand bij.",
        "Liet het stembureau zien dat de stembus leeg was? Niet gezien",
        "Zit de stembus op slot? Geen antwoord",
        "9.35 uur De rij staat tot buiten. Het is rustig.",
        "14.00 uur Onderweg: de brug was open.",
        "Signaal 1: onregelmatigheid",
        "Signaal 2: misverstand Wat Iemand belde over te weinig stembiljetten.",
        "Toelichting De doos stond in de gang.",
        "Onregelmatigheid 1: kiezers zonder stempas",
        "Keten en ernst uitslagvaststelling, ernstig",
        "Waarborgen integriteit en uniciteit",
        "1. Risico De betrouwbaarheid en de juistheid van de uitslag.",
        "3. Verantwoordelijke Het stembureau.",
        "1. Informeel overleg gedaan 9.50 uur, met de voorzitter, ter plaatse.",
        "3. Procesaanwijzing gedaan Gegeven om 10.12 uur.",
        "Gegeven door Kiesraadlid A (voorbeeld), lid van de Kiesraad",
        "Opvolging Nageleefd binnen de termijn. Vanaf 10.25 uur neemt het stembureau",
        "Gezien in proces-verbaal niet gezien",
        "Minister van BZK nog niet nog niet",
        "10.20 uur, per telefoon, aan de burgemeester concept 10.31 uur",
        "De kennisgeving is nog niet klaar: Minister van BZK.",
        "Notitie 13.06 uur 13.07 uur Dubbel genoteerd.",
        "Het centraal register heeft nog niets ontvangen.",
        "Gemaakt op 19 maart 2026, 0.43 uur",
    ],
)
def test_the_day_is_told(tekst: str, feit: str) -> None:
    assert feit in tekst


def test_what_was_withdrawn_is_not_shown_again(tekst: str) -> None:
    assert "Deze notitie hoort hier niet" not in tekst


def test_every_page_has_the_hash_of_the_logboek(dag: Voorbeelddag) -> None:
    paginas = paginas_van(verslag(dag))
    assert len(paginas) >= 4
    voet = f"Logboek tot en met regel {dag.dossier.lengte} · SHA-256 {dag.dossier.kop_hash}"
    for nummer, pagina in enumerate(paginas, start=1):
        assert voet in pagina
        assert f"Pagina {nummer} van {len(paginas)}" in pagina
        assert "CONCEPT" not in pagina


def test_the_same_day_gives_the_same_bytes(dag: Voorbeelddag) -> None:
    assert verslag(dag) == verslag(dag)


def test_the_demo_says_so_on_every_page(demodag: Voorbeelddag) -> None:
    for pagina in paginas_van(verslag(demodag)):
        assert pagina.count("DEMO · oefening, geen echte verkiezing") == 2


def test_a_receipt_is_shown_with_what_it_covers(dag: Voorbeelddag) -> None:
    bewijs = Bewijs("OB-2026-000127", 1, 29, "c" * 64, om(0, 45, dagen=1))
    uit = tekst_van(verslag(dag, ontvangsten=[bewijs]))
    assert "OB-2026-000127 0.45 uur (19 maart) 1 tot en met 29" in uit
    assert "nog niets ontvangen" not in uit


def test_a_concept_is_named_but_its_text_is_not_shown(dag: Voorbeelddag) -> None:
    """Only what was stated is told; the page says CONCEPT."""
    concept = Concept(
        id="c", soort="waarneming", inhoud={"geheim": "nog niet"}, gewijzigd_op=om(22, 5)
    )
    inhoud = verslag(dag, concepten=[concept])
    uit = tekst_van(inhoud)
    assert "Nog niet vastgelegd: waarneming, laatst gewijzigd om 22.05 uur." in uit
    assert "geheim" not in uit
    assert all("CONCEPT" in pagina for pagina in paginas_van(inhoud))


def test_a_day_without_anything_is_open_and_empty(tmp_path: Path) -> None:
    klok = Klokje()
    dag = Voorbeelddag(maak_dossier(tmp_path / "dossier", klok, voorbeeldpakket()), klok)
    bezoek = dag.doe(om(9, 0), BeginBezoek(plek=oefenlokaal(1)))[-1]
    dag.doe(om(9, 10), BeginPauze(bezoek=bezoek))
    uit = tekst_van(verslag(dag))
    assert "Werkdag 9.00 uur tot nog niet afgesloten" in uit
    assert "Pauze 9.10 uur tot nu" in uit
    assert "De werkdag is nog niet afgesloten." in uit
    assert "heeft geen vertrektijd." in uit
    assert "Er waren deze dag geen signalen." in uit
    assert "Er waren deze dag geen onregelmatigheden." in uit
    dag.dossier.sluit()


def test_corrections_withdrawals_and_open_signalen_are_told(tmp_path: Path) -> None:
    """R-ONR-5: the contacts of an onderzoek; a correction shows its reason."""
    klok = Klokje()
    dag = Voorbeelddag(maak_dossier(tmp_path / "dossier", klok, voorbeeldpakket()), klok)
    dag.bezoek_met_aanwijzing(oefenlokaal(1))
    stand = dag.dossier.stand
    (waarneming,) = stand.alle(Waarneming)
    dag.doe(
        om(12, 0),
        Corrigeer(object=waarneming.id, inhoud=waarneming.inhoud, reden="Verkeerd getal"),
    )
    contact = OnderzoekContact(
        tijd=om(12, 4), met_rol="de projectleider", organisatie="Oefengemeente", uitkomst="klopt"
    )
    media = Signaal(
        bron=Monitoringbron.MEDIA, waargenomen_op=om(12, 3), wat="Gelezen", onderzoek=(contact,)
    )
    dag.doe(om(12, 5), MaakSignaal(signaal=media))
    dag.doe(om(12, 6), BeginBezoek(plek=oefenlokaal(2)))
    leeg = stand.alle(Bezoek)[-1]
    dag.doe(om(12, 9), Vertrek(bezoek=leeg.id))
    dag.doe(om(12, 10), TrekIn(object=leeg.id, reden="Verkeerde plek"))
    uit = tekst_van(verslag(dag))
    assert "Gewijzigd: Verkeerd getal." in uit
    assert "revisie 2" in uit
    assert "Onderzoek 12.04 uur, de projectleider, Oefengemeente. Klopt." in uit
    assert "Bron media" in uit
    assert "Het signaal van 12.03 uur is nog niet beoordeeld." in uit
    assert "2. Stembureau 2 Oefenlokaal 2, Oefengemeente Voorbeeld (ingetrokken)" in uit
    assert "Bezoek 12.06 uur 12.10 uur Verkeerde plek." in uit
    dag.dossier.sluit()


def test_a_day_with_no_visit_at_all(tmp_path: Path) -> None:
    klok = Klokje()
    dag = Voorbeelddag(maak_dossier(tmp_path / "dossier", klok, voorbeeldpakket()), klok)
    dag.doe(om(9), BeginWerkdag())
    assert "Er waren deze dag geen bezoeken." in tekst_van(verslag(dag))
    dag.dossier.sluit()


def test_a_skipped_rung_and_a_deviation_are_told(tmp_path: Path) -> None:
    """R-ESC-5: the reason of a skipped rung; 1C.2: the codes of what was irregular."""
    klok = Klokje()
    dag = Voorbeelddag(maak_dossier(tmp_path / "dossier", klok, voorbeeldpakket()), klok)
    dag.bezoek_met_aanwijzing(oefenlokaal(1))
    dag.afwijkende_aanwijzing()
    uit = tekst_van(verslag(dag))
    assert "2. Escalatie naar de gemeente overgeslagen Reden: beschikbaarheid." in uit
    assert "Gegeven met afwijking PA_" in uit
    assert "PA_GEEN_TERMIJN" in uit
    assert "De opvolging van de procesaanwijzing is nog niet vastgelegd." in uit
    dag.dossier.sluit()


def test_the_parts_are_bookmarks(dag: Voorbeelddag) -> None:
    eerste = [titel for niveau, titel in bladwijzers_van(verslag(dag)) if niveau == 1]
    assert eerste == [
        "Bezoeken",
        "Signalen",
        "Onregelmatigheden",
        "Nog niet klaar",
        "Ingetrokken",
        "Ontvangstbewijzen",
        "Over dit document",
    ]


def test_an_unknown_day_is_a_key_error(dag: Voorbeelddag) -> None:
    with pytest.raises(KeyError):
        dagverslag_pdf(
            dag.dossier.stand,
            dag.dossier.pakket,
            dag.dossier.waarnemer,
            "bestaat-niet",
            om(23),
            logboek=(0, ""),
            demo=False,
            plek=dag.dossier.plek,
        )
