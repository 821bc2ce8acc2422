"""The input for the rapportage and the three lists on paper."""

from __future__ import annotations

from tests.documents.pdfhulp import paginas_van, tekst_van
from tests.documents.test_rapportage_stuk import stukken
from tests.domain.test_rapportage import klaar
from tests.domain.wereld import LAAT, Wereld
from tests.helpers.voorbeeld import pakket
from waarnemer_app.documents.advieslijst_stuk import maak_advies
from waarnemer_app.documents.rapportage_pdf import advieslijst_pdf, rapportage_pdf
from waarnemer_app.documents.rapportage_stuk import Bron
from waarnemer_app.documents.rapportage_tekst import VRAGEN
from waarnemer_app.domain.advieslijst import Advieslijst
from waarnemer_app.domain.onregelmatigheid import Ernst
from waarnemer_app.domain.rapportage import GEEN, NIET_ALLES


def test_questions_in_their_order_and_what_is_missing_r_rap_3_r_rap_11() -> None:
    """It is input and says so: the rapportage itself is for the Kiesraad (R-RAP-11)."""
    wereld, _ = klaar()
    open_ = wereld.onregelmatigheid(plek="sb-GM9990-2")
    wereld.langs_de_ladder(open_)
    wereld.aanwijzing(open_)
    data = rapportage_pdf(stukken(wereld).rapportages[0])
    tekst = tekst_van(data)
    glad = " ".join(tekst.split())
    vragen = [glad.index(f"{nr}. {vraag}") for nr, vraag in enumerate(VRAGEN, 1)]
    assert len(vragen) == 3
    assert vragen == sorted(vragen)
    for zin in (
        "Invoer voor de rapportage van bevindingen",
        "Nr. 2, Oefenlokaal 2",
        "Niet gereed",
        "De gemeente of het waterschap weet dit nog niet.",
        "Opvolging: nog niet vastgelegd.",
        "Dit is invoer. De Kiesraad stelt de rapportage vast.",
    ):
        assert zin in tekst, zin
    assert NIET_ALLES.split(".")[0] in tekst
    assert all("CONCEPT" in pagina for pagina in paginas_van(data))
    assert data == rapportage_pdf(stukken(wereld).rapportages[0])


def test_ready_and_empty() -> None:
    heel = tekst_van(rapportage_pdf(stukken(klaar()[0]).rapportages[0]))
    assert "CONCEPT" not in heel
    leeg = tekst_van(rapportage_pdf(stukken().rapportages[0]))
    assert GEEN in leeg
    assert "1. Welke" not in leeg
    assert NIET_ALLES.split(".")[0] in leeg


def test_a_list_says_why_and_what_is_missing_r_rap_10() -> None:
    """It gathers; whether anything is told or advised is for the Kiesraad as a whole (R-RAP-10)."""
    wereld = Wereld()
    wereld.onregelmatigheid(ernst=Ernst.ERNSTIG)
    bron = Bron("w-1", wereld.stand, wereld.plek_van)
    tekst = tekst_van(
        advieslijst_pdf(maak_advies(Advieslijst.MINISTER, [bron], pakket(), LAAT, onleesbaar=2))
    )
    for zin in (
        "Voor de minister van BZK",
        "Ernstig risico (Kieswet A 16).",
        "Minister ingelicht nog niet",
        "De minister weet het nog niet.",
        "De inhoud van 2 vastleggingen is hier niet te lezen.",
        "Dit is invoer. Wat ermee gebeurt, beslist de Kiesraad.",
    ):
        assert zin in tekst, zin
    leeg = tekst_van(advieslijst_pdf(maak_advies(Advieslijst.EVALUATIE, [bron], pakket(), LAAT)))
    assert "Er staat niets op deze lijst." in leeg
