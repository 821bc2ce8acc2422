"""The rows about a procesaanwijzing: the giver is picked, the rest is asked when the rules ask."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.helpers.voorbeeld import WAARNEMER
from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.onregelmatigheid import Ernst
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.ui.signalen.aanwijzing import AanwijzingPagina
from waarnemer_app.ui.signalen.kies_veld import KiesVeld


def _vastleggen(w: Wereld, **anders: object) -> AanwijzingPagina:
    pagina = w.toon(AanwijzingPagina, "aanwijzing", w.onregelmatigheid())
    if anders:
        pagina.schrijver.zet_alle(anders)
    return pagina


def _lid(pagina: AanwijzingPagina) -> KiesVeld:
    veld = pagina.rijen.rij("gegeven_door_lid").answer
    assert isinstance(veld, KiesVeld)
    return veld


def _aanwijzing(w: Wereld) -> Procesaanwijzing:
    return w.dossier.stand.alle(Procesaanwijzing)[0].inhoud


# the giver -------------------------------------------------------------------------------------


def test_the_giver_is_never_filled_in_and_never_the_waarnemer(wereld: Wereld) -> None:
    """R-PA-12, trap 1: only members of the package can be picked, and the field starts empty."""
    pagina = _vastleggen(wereld)
    veld = _lid(pagina)
    assert veld.value() == ""
    assert veld.regel.text() == ""
    leden = {lid.id for lid in wereld.dossier.pakket.kiesraadleden}
    pagina.ga_naar("gegeven_door_lid")
    assert {optie.waarde for optie in veld.opties()} == leden
    for naam in (WAARNEMER.id, WAARNEMER.aanduiding):
        assert naam not in leden
        wereld.typ(naam)
        veld.flush()
        assert veld.opties() == []
        assert veld.value() == ""
        veld.regel.clear()
    pagina.hoofdknop()
    pagina.hoofdknop()  # nothing was filled in: it asks once more
    inhoud = _aanwijzing(wereld)
    assert inhoud.invulling.gegeven_door_lid is None
    assert inhoud.vastgelegd_door == WAARNEMER.id
    assert "PA_GEVER_NIET_BEVOEGD" in inhoud.afwijkingen


def test_typing_a_letter_picks_the_giver(wereld: Wereld) -> None:
    pagina = _vastleggen(wereld)
    pagina.ga_naar("gegeven_door_lid")
    wereld.toets("b", Qt.Key.Key_Return)
    assert pagina.schrijver.tekst("gegeven_door_lid") == "lid-b"


def test_a_member_with_another_task_is_named_but_can_be_recorded(wereld: Wereld) -> None:
    """R-FS-3: a buitengewoon lid never may; what happened is kept with the code."""
    pagina = _vastleggen(wereld, wijze="telefonisch")
    noten = {optie.waarde: optie.noot for optie in _lid(pagina)._zoek("")}
    assert noten["lid-a"] == ""
    assert noten["lid-c"]
    pagina.schrijver.zet("gegeven_door_lid", "lid-c")
    assert "PA_GEVER_NIET_BEVOEGD" in pagina.afwijking.codes()
    pagina.hoofdknop()
    assert _aanwijzing(wereld).invulling.gegeven_door_lid == "lid-c"
    assert "PA_GEVER_NIET_BEVOEGD" in _aanwijzing(wereld).afwijkingen


@pytest.mark.parametrize(("stap", "verwacht"), [(0, "09:56"), (1, "10:11"), (2, "10:41")])
def test_the_termijn_by_short_cut(wereld: Wereld, stap: int, verwacht: str) -> None:
    pagina = _vastleggen(wereld)
    veld = pagina.rijen.rij("termijn").answer
    veld.knoppen[stap].press()  # type: ignore[attr-defined]  # a TijdVeld
    termijn = pagina._getoetst().invulling.termijn
    assert termijn is not None
    assert termijn.strftime("%H:%M") == verwacht
    assert "PA_GEEN_TERMIJN" not in pagina.afwijking.codes()


@pytest.mark.parametrize(("ernst", "gevraagd"), [(Ernst.LICHT, False), (Ernst.ERNSTIG, True)])
def test_schorsing_is_asked_from_ernstig_on(
    wereld: Wereld, ernst: Ernst, *, gevraagd: bool
) -> None:
    """R-PA-14: asked, and the stembureau decides."""
    pagina = wereld.toon(AanwijzingPagina, "aanwijzing", wereld.onregelmatigheid(ernst=ernst))
    assert pagina.rijen.rij("schorsing_besproken").isHidden() is not gevraagd
    assert pagina.rijen.rij("schorsing_uitkomst").isHidden()
    if gevraagd:
        pagina.schrijver.zet_alle(
            {"schorsing_besproken": "ja", "schorsing_uitkomst": "Geen schorsing"}
        )
        assert not pagina.rijen.rij("schorsing_uitkomst").isHidden()
        pagina.hoofdknop()
        schorsing = _aanwijzing(wereld).invulling.schorsing
        assert schorsing is not None
        assert schorsing.uitkomst == "Geen schorsing"


def test_another_stembureau_is_asked_where_the_plek_is_none(wereld: Wereld) -> None:
    """R-PA-3."""
    id_ = wereld.onregelmatigheid(plek="gem-GM9990")
    pagina = wereld.toon(AanwijzingPagina, "aanwijzing", id_)
    assert not pagina.rijen.rij("plek").isHidden()
    assert "PA_GEEN_STEMBUREAU" in pagina.afwijking.codes()
    pagina.schrijver.zet("plek", "sb-GM9990-2")
    assert "PA_GEEN_STEMBUREAU" not in pagina.afwijking.codes()
    pagina.hoofdknop()
    assert _aanwijzing(wereld).plek.id == "sb-GM9990-2"
    assert _aanwijzing(wereld).plek.locaties == ()
