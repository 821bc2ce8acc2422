"""The assessment: all three kenmerken or none, and the other outcomes one click away."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import Qt

from tests.ui.signalen.conftest import FEIT, Wereld, maak_wereld
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Ernst,
    Onregelmatigheid,
    Risico,
    Verantwoordelijke,
)
from waarnemer_app.domain.pakket import Keten
from waarnemer_app.domain.signaal import Monitoringbron, Signaal, Uitkomst
from waarnemer_app.domain.verkiezing import Waarborg
from waarnemer_app.ui.signalen.kenmerken import KenmerkenPagina
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.signalen.onderzoek import OnderzoekPagina
from waarnemer_app.ui.signalen.signalen import SignalenPagina

WAAROM = "Later kan niemand zien welke stemmen dat zijn."
EERSTE: dict[str, object] = {"risicos": ["betrouwbaarheid"], "waarom": WAAROM}
TWEEDE: dict[str, object] = {"bron": "zelf_gezien", "feitelijke_constatering": FEIT}
DERDE: dict[str, object] = {"verantwoordelijke": "stembureau"}
LEEG: dict[str, object] = {
    "risicos": [],
    "waarom": "",
    "bron": "zelf_gezien",
    "feitelijke_constatering": "",
    "verantwoordelijke": None,
}


def _pagina(w: Wereld, **anders: object) -> KenmerkenPagina:
    w.bezoek()
    pagina = w.toon(KenmerkenPagina, "kenmerken", w.signaal())
    pagina.schrijver.zet_alle({**LEEG, "ernst": "ernstig", **anders})
    return pagina


@pytest.mark.parametrize("drie", list(product([False, True], repeat=3)))
def test_only_all_three_make_an_onregelmatigheid(
    wereld: Wereld, drie: tuple[bool, bool, bool]
) -> None:
    """R-ONR-1: the seven other combinations cannot be stated."""
    ingevuld: dict[str, object] = {}
    for staat, velden in zip(drie, (EERSTE, TWEEDE, DERDE), strict=True):
        ingevuld |= velden if staat else {}
    pagina = _pagina(wereld, **ingevuld)
    knop = pagina.add_bar().big
    assert knop is not None
    nog = 3 - sum(drie)
    assert knop.reason() == {0: "", 1: "Nog 1 kenmerk"}.get(nog, f"Nog {nog} kenmerken")
    assert pagina._cirkels.as_text().startswith(f"{sum(drie)} van 3")
    pagina.hoofdknop()
    gemaakt = wereld.dossier.stand.alle(Onregelmatigheid)
    assert bool(gemaakt) == all(drie)
    if all(drie):
        wereld.pagina(LadderPagina)


def test_f8_goes_to_what_a_kenmerk_still_needs(wereld: Wereld) -> None:
    pagina = _pagina(wereld, **EERSTE, **TWEEDE)
    pagina.handlers["volgende_open"]()
    assert pagina._vragen.blokken[2].isAncestorOf(wereld.focus())


def test_pressing_the_grey_button_goes_to_the_missing_block(wereld: Wereld) -> None:
    pagina = _pagina(wereld, **EERSTE, **TWEEDE)
    pagina.hoofdknop()
    assert pagina._vragen.blokken[2].isAncestorOf(wereld.focus())
    pagina.schrijver.zet("waarom", "")
    pagina.hoofdknop()
    assert wereld.focus().accessibleName().startswith("Waarom kan dit leiden")


def test_even_by_the_program_two_of_three_are_refused(wereld: Wereld) -> None:
    """The act itself refuses with its code; the page shows it at the block."""
    pagina = _pagina(wereld, **EERSTE, **TWEEDE)
    pagina.leg_vast()
    assert wereld.dossier.stand.alle(Onregelmatigheid) == []
    assert "Er is nog geen verantwoordelijke gekozen." in pagina.meldingen()[0].title.text()


def test_what_the_signaal_tells_is_filled_in(wereld: Wereld) -> None:
    """R-ONR-4: own observation is a feitelijke constatering; trap 5: with its text, not a tick."""
    wereld.bezoek()
    pagina = wereld.toon(KenmerkenPagina, "kenmerken", wereld.signaal())
    assert pagina.schrijver.inhoud["bron"] == ConstateringBron.ZELF_GEZIEN
    assert pagina.schrijver.tekst("feitelijke_constatering") == FEIT
    assert wereld.dossier.concepten("kenmerken") == []


def test_everything_chosen_is_stated(wereld: Wereld) -> None:
    pagina = _pagina(wereld, **EERSTE, **TWEEDE, **DERDE)
    pagina.schrijver.zet_alle({"titel": "zonder stempas", "waarborgen": ["uniciteit"]})
    pagina.hoofdknop()
    inhoud = wereld.dossier.stand.alle(Onregelmatigheid)[0].inhoud
    assert inhoud.titel == "zonder stempas"
    assert inhoud.ernst is Ernst.ERNSTIG
    assert inhoud.kenmerken.risicos == (Risico.BETROUWBAARHEID,)
    assert inhoud.waarborgen == (Waarborg.UNICITEIT,)
    assert inhoud.verkiezingen == ("GR2026",)
    assert wereld.dossier.concepten("kenmerken") == []


@pytest.mark.parametrize(
    ("wie", "keten", "zin"),
    [
        (Verantwoordelijke.STEMBUREAU, Keten.UITSLAGVASTSTELLING, "Keten uitslagvaststelling."),
        (Verantwoordelijke.GEMEENTE, Keten.ORGANISATIE, "Organisatieketen:"),
    ],
)
def test_the_keten_is_a_result_and_never_asked(
    wereld: Wereld, wie: Verantwoordelijke, keten: Keten, zin: str
) -> None:
    """R-ONR-6."""
    pagina = _pagina(wereld, **EERSTE, **TWEEDE, verantwoordelijke=wie.value)
    assert pagina._vragen._keten.text().startswith(zin)
    assert "keten" not in pagina.schrijver.inhoud
    pagina.hoofdknop()
    assert wereld.dossier.stand.alle(Onregelmatigheid)[0].inhoud.keten is keten


def test_somebody_else_keeps_it_a_signaal(wereld: Wereld) -> None:
    pagina = _pagina(wereld, **EERSTE, **TWEEDE, verantwoordelijke="iemand_anders")
    assert "blijft dit een signaal" in pagina._vragen.blokken[2].bericht.text()
    pagina.hoofdknop()
    assert wereld.dossier.stand.alle(Onregelmatigheid) == []


def test_a_waterschap_is_not_offered_where_it_has_no_role(wereld: Wereld) -> None:
    """R-ORG-8: only at AB."""
    pagina = _pagina(wereld)
    keuzes = [segment.value.value for segment in pagina._vragen._wie.segments]
    assert keuzes == ["stembureau", "gemeente", "iemand_anders"]


def test_from_outside_it_needs_a_logged_contact(wereld: Wereld) -> None:
    """R-ONR-5."""
    id_ = wereld.signaal("De krant meldt iets.", Monitoringbron.MEDIA, "gem-GM9990")
    pagina = wereld.toon(KenmerkenPagina, "kenmerken", id_)
    pagina.schrijver.zet_alle(
        {**EERSTE, "feitelijke_constatering": "Het klopt.", **DERDE, "ernst": "licht"}
    )
    assert "contact" in pagina._vragen.blokken[1].bericht.text()
    pagina.hoofdknop()
    assert wereld.dossier.stand.alle(Onregelmatigheid) == []
    assert wereld.focus() is pagina._vragen._onderzoek
    wereld.toets(Qt.Key.Key_Return)
    onderzoek = wereld.pagina(OnderzoekPagina)
    onderzoek.schrijver.zet_alle(
        {
            "met_rol": "Projectleider verkiezingen",
            "organisatie": "gemeente",
            "kanaal": "telefonisch",
        }
    )
    onderzoek.hoofdknop()
    terug = wereld.pagina(KenmerkenPagina)
    assert terug.schrijver.tekst("waarom") == WAAROM, "what was typed is still there"
    terug.hoofdknop()
    assert len(wereld.dossier.stand.alle(Onregelmatigheid)) == 1


@pytest.mark.parametrize(
    "uitkomst", [Uitkomst.MISVERSTAND, Uitkomst.INCIDENT_ZONDER_INVLOED, Uitkomst.IN_ONDERZOEK]
)
def test_another_outcome_is_one_click_and_can_be_taken_back(
    wereld: Wereld, uitkomst: Uitkomst
) -> None:
    """R-ONR-2."""
    pagina = _pagina(wereld, toelichting="De stempas lag op tafel.")
    id_ = wereld.dossier.stand.alle(Signaal)[0].id
    pagina.beoordeel(uitkomst)
    wereld.pagina(SignalenPagina)
    signaal = wereld.dossier.stand.geef(id_, Signaal)
    assert signaal.inhoud.uitkomst is uitkomst
    assert signaal.inhoud.toelichting == "De stempas lag op tafel."
    assert bool(wereld.dossier.concepten("kenmerken")) is (uitkomst is Uitkomst.IN_ONDERZOEK)
    wereld.venster.undo_bar.undo.emit()
    signaal = wereld.dossier.stand.geef(id_, Signaal)
    assert signaal.inhoud.uitkomst is Uitkomst.NIEUW
    assert len(signaal.geschiedenis) == 3, "nothing is wiped: a revision with a reason"
    assert len(wereld.dossier.concepten("kenmerken")) == 1


def test_only_verloop_is_said_but_does_not_stop(wereld: Wereld) -> None:
    pagina = _pagina(wereld, risicos=["verloop"], waarom=WAAROM, **TWEEDE, **DERDE)
    assert "alleen het verloop" in pagina._vragen.blokken[0].bericht.text()
    pagina.hoofdknop()
    assert len(wereld.dossier.stand.alle(Onregelmatigheid)) == 1


@pytest.mark.parametrize(
    ("veld", "waarde"), [("ernst", None), ("verkiezingen", []), ("titel", "  ")]
)
def test_what_is_missing_below_is_said_at_its_field(
    wereld: Wereld, veld: str, waarde: object
) -> None:
    pagina = _pagina(wereld, **EERSTE, **TWEEDE, **DERDE)
    pagina.schrijver.zet(veld, waarde)
    pagina.hoofdknop()
    assert wereld.dossier.stand.alle(Onregelmatigheid) == []
    if veld != "verkiezingen":
        assert pagina.rijen.rij(veld).message.text()


def test_a_text_that_is_too_long_is_not_cut_in_silence(wereld: Wereld) -> None:
    pagina = _pagina(wereld, **{**EERSTE, "waarom": "x" * 4001}, **TWEEDE, **DERDE)
    pagina.leg_vast()
    assert wereld.dossier.stand.alle(Onregelmatigheid) == []
    assert wereld.focus().accessibleName().startswith("Waarom kan dit leiden")


def test_judged_already_it_says_so_and_opens_the_ladder(wereld: Wereld) -> None:
    wereld.bezoek()
    wereld.onregelmatigheid()
    signaal = wereld.dossier.stand.alle(Signaal)[0].id
    pagina = wereld.toon(KenmerkenPagina, "kenmerken", signaal)
    assert "onregelmatigheid" in pagina._al.title.text()
    pagina._al.acted.emit()
    wereld.pagina(LadderPagina)


def test_enter_goes_on_inside_the_blocks(wereld: Wereld) -> None:
    pagina = _pagina(wereld)
    pagina.ga_naar("risicos")
    wereld.toets("3", Qt.Key.Key_Return)
    assert pagina.schrijver.inhoud["risicos"] == ["juistheid"]
    assert wereld.focus().accessibleName().startswith("Waarom kan dit leiden")
    pagina.ga_naar("bron")
    wereld.toets("2")
    assert pagina.schrijver.inhoud["bron"] == "proces_verbaal"
    assert wereld.focus().accessibleName() == "Wat is er feitelijk vastgesteld?"


def test_typed_kenmerken_survive_a_restart(wereld: Wereld) -> None:
    pagina = _pagina(wereld, **EERSTE)
    id_ = wereld.dossier.stand.alle(Signaal)[0].id
    pagina.bewaar_nu()
    wereld.sluit()
    opnieuw = maak_wereld(wereld.map, wereld.theme, opnieuw=True)
    terug = opnieuw.toon(KenmerkenPagina, "kenmerken", id_)
    assert terug.schrijver.inhoud["risicos"] == ["betrouwbaarheid"]
    assert terug.schrijver.tekst("waarom") == WAAROM
    wereld.dossier, wereld.venster = opnieuw.dossier, opnieuw.venster
