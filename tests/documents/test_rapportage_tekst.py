"""The input for the rapportage in words: fixed order, number and name, and what is missing."""

from __future__ import annotations

from tests.helpers.voorbeeld import DAG, oefenlokaal
from waarnemer_app.documents.rapportage_stuk import NietGereed
from waarnemer_app.documents.rapportage_tekst import (
    VRAGEN,
    niet_geplaatst_tekst,
    over_aanwijzing,
    rapportage_tekst,
    stembureau_met_naam,
)
from waarnemer_app.domain.bevinding import Bevinding, blokkade
from waarnemer_app.domain.procesaanwijzing import (
    Invulling,
    Nageleefd,
    Opvolging,
    Procesaanwijzing,
)
from waarnemer_app.domain.rapportage import NIET_ALLES, RapportageInvoer, RapportageRegel
from waarnemer_app.domain.verkiezing import StembureauSoort, VertegenwoordigendOrgaan

ORGAAN = VertegenwoordigendOrgaan(id="raad-GM9990", naam="Gemeenteraad Oefengemeente Voorbeeld")
PLEK = oefenlokaal(1)


def _regel(*bevindingen: Bevinding, aanwijzingen: tuple[str, ...] = ()) -> RapportageRegel:
    return RapportageRegel(
        onregelmatigheid="onr-1",
        plek=PLEK,
        feiten="Drie kiezers kregen\neen biljet zonder stempas.",
        opgelost_na_overleg=False,
        aanwijzingen=aanwijzingen,
        bevindingen=bevindingen,
    )


def _invoer(*regels: RapportageRegel) -> RapportageInvoer:
    return RapportageInvoer(
        verkiezing="GR2026",
        orgaan=ORGAAN,
        geconstateerd=regels,
        opgelost=(),
        met_aanwijzing=tuple(r for r in regels if r.aanwijzingen),
        zonder_orgaan=0,
    )


def _aanwijzing(opvolging: Opvolging | None) -> Procesaanwijzing:
    return Procesaanwijzing(
        onregelmatigheid="onr-1",
        plek=PLEK,
        stembureau_soort=StembureauSoort.STEMBUREAU,
        verkiezingen=("GR2026",),
        vastgelegd_door="waarnemer-01",
        invulling=Invulling(reden="Anders klopt de telling niet." if opvolging else ""),
        opvolging=opvolging,
    )


GEVOLGD = _aanwijzing(
    Opvolging(nageleefd=Nageleefd.TE_LAAT, tekst="Na een uur.", vastgesteld_op=DAG)
)


def test_three_questions_in_their_order_and_the_statement() -> None:
    """R-RAP-3, R-RAP-4, R-RAP-8."""
    tekst = rapportage_tekst(_invoer(_regel(aanwijzingen=("pa-1",))), lambda _: GEVOLGD)
    plaatsen = [tekst.index(vraag) for vraag in VRAGEN]
    assert plaatsen == sorted(plaatsen)
    assert tekst.count(f"- {stembureau_met_naam(_regel())}") == 2
    assert "Drie kiezers kregen een biljet zonder stempas." in tekst
    assert "Reden: Anders klopt de telling niet. Opvolging: te laat nageleefd. Na een uur." in tekst
    assert "- geen" in tekst, "the second question has no items"
    assert tekst.endswith(f"{NIET_ALLES}\n")
    assert "NIET GEREED" not in tekst


def test_an_item_that_misses_something_is_marked_with_the_reason() -> None:
    """R-ESC-8: not ready while the organisation does not know."""
    mist = blokkade("RAP_X", "De gemeente weet dit nog niet.", "Bel eerst.", "R-ESC-8", "Plan 3.5")
    tekst = rapportage_tekst(_invoer(_regel(mist)), lambda _: GEVOLGD)
    assert "NIET GEREED: bij een of meer punten ontbreekt nog iets." in tekst
    assert "  Niet gereed: De gemeente weet dit nog niet. Bel eerst." in tekst


def test_without_onregelmatigheden_the_organ_hears_that() -> None:
    """R-RAP-6."""
    tekst = rapportage_tekst(_invoer(), lambda _: GEVOLGD)
    assert "Er zijn geen onregelmatigheden geconstateerd." in tekst
    assert VRAGEN[0] not in tekst
    assert NIET_ALLES in tekst


def test_what_is_not_known_yet_is_said() -> None:
    open_ = _aanwijzing(None)
    assert over_aanwijzing(open_) == "Reden: nog niet ingevuld. Opvolging: nog niet vastgelegd."


def test_number_and_name_stand_together() -> None:
    assert stembureau_met_naam(_regel()) == f"nr. 1, {PLEK.naam}, {PLEK.gemeente}"
    zonder = _regel().model_copy(
        update={"plek": PLEK.model_copy(update={"nummer": None, "gemeente": ""})}
    )
    assert stembureau_met_naam(zonder) == PLEK.naam


def test_what_is_missing_on_an_island_is_in_its_words() -> None:
    """R-ORG-6: the openbaar lichaam does not know it yet."""
    mist = blokkade("X", "De gemeente weet dit niet.", "Bel de gemeente.", "R-ESC-8", "Plan 1.4")
    eiland = _regel(mist).model_copy(update={"plek": oefenlokaal(1, gemeente_code="GM9001")})
    assert "Niet gereed: Het openbaar lichaam weet dit niet." in rapportage_tekst(
        _invoer(eiland), lambda _: GEVOLGD
    )
    assert NietGereed.van(mist, eiland.plek).remedie == "Bel het openbaar lichaam."
    assert NietGereed.van(mist, PLEK).remedie == "Bel de gemeente."


def test_what_stands_nowhere_says_where_it_was_and_why() -> None:
    """R-RAP-2, R-RAP-8."""
    tekst = niet_geplaatst_tekst(_regel(), "Zo is het.")
    assert tekst.splitlines() == [
        f"Nog bij geen orgaan: {stembureau_met_naam(_regel())}",
        "Zo is het.",
    ]
