"""The input for the rapportage and the three lists on paper."""

from __future__ import annotations

from tests.documents.pdfhulp import paginas_van, tekst_van
from tests.documents.poorten import bekeken, gekeurd
from tests.documents.test_rapportage_stuk import stukken
from tests.domain.test_rapportage import klaar
from tests.domain.wereld import LAAT, Wereld
from tests.helpers.voorbeeld import pakket
from waarnemer_app.documents.advieslijst_stuk import maak_advies
from waarnemer_app.documents.rapportage_pdf import advieslijst_pdf, rapportage_pdf
from waarnemer_app.documents.rapportage_stuk import Bron, NietGereed, Punt
from waarnemer_app.documents.rapportage_tekst import VRAGEN
from waarnemer_app.domain.advieslijst import Advieslijst
from waarnemer_app.domain.onregelmatigheid import Ernst
from waarnemer_app.domain.persoonsgegevens import PersoonsgegevenSoort
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


RUW = (
    "W" * 200,
    "kiezer " * 1_430,
    "العربية من اليمين",
    "😀👩‍👩‍👧 漢字 🇳🇱",
    "\u202eomgekeerd\u202c \u2066x\u2069",
    "regel\n" * 120,
    "a\u0300" * 60,
    "\x00\x1b[31m",
    " ",
)
"""What somebody can type; a space is the least that a field takes."""


def ruw_punt(nr: int) -> Punt:
    """A line with such texts everywhere."""
    kort = RUW[nr][:300]
    return Punt(
        onregelmatigheid=f"onr-{nr}",
        waarnemer="waarnemer-01",
        stembureau=f"Nr. {nr}, {kort}",
        nummer=nr,
        naam=kort,
        gemeente=kort,
        feiten=RUW[nr],
        aanwijzingen=(RUW[nr], RUW[nr - 1]),
        niet_gereed=(NietGereed(code="X", melding=kort, remedie=kort, regel="R-RAP-3"),),
        persoonsgegevens=tuple(PersoonsgegevenSoort),
    )


def test_extreme_texts_stand_whole_and_pass_the_gates() -> None:
    """A word as wide as the page, ten thousand letters, the other direction, no glyph, nothing."""
    punten = tuple(ruw_punt(nr) for nr in range(len(RUW)))
    stuk = stukken(klaar()[0]).rapportages[0]
    vragen = tuple(vraag.model_copy(update={"punten": punten}) for vraag in stuk.vragen)
    naam = {"orgaan_naam": RUW[3] + RUW[0], "verkiezing": RUW[0] + RUW[2]}
    data = rapportage_pdf(stuk.model_copy(update={**naam, "vragen": vragen, "gereed": False}))
    assert [*gekeurd(data), *bekeken(data)] == []
    tekst = tekst_van(data)
    assert tekst.count("kiezer") >= 3 * 1_430
    glad = "".join(tekst.split())
    for zichtbaar in ("[U+1F600]", "[U+202E]omgekeerd[U+202C]", "[U+0627]", "[U+0000][U+001B]"):
        assert zichtbaar in glad, zichtbaar


def test_a_list_of_three_hundred_passes_the_gates() -> None:
    wereld = Wereld()
    wereld.onregelmatigheid(ernst=Ernst.ERNSTIG)
    bron = Bron("w-1", wereld.stand, wereld.plek_van)
    stuk = maak_advies(Advieslijst.MINISTER, [bron], pakket(), LAAT)
    (punt,) = stuk.punten
    ruw = [
        punt.model_copy(
            update={"titel": tekst[:300], "feiten": tekst, "redenen": (*punt.redenen, tekst[:300])}
        )
        for tekst in RUW
    ]
    veel = (*ruw, *(punt.model_copy(update={"titel": f"Nr. {nr}"}) for nr in range(300)))
    data = advieslijst_pdf(stuk.model_copy(update={"punten": veel}))
    assert gekeurd(data) == []
    assert "Nr. 299" in tekst_van(data)


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
