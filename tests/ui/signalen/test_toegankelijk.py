"""Every page of the law: names, roles and Tab; no word cut off at 100 and at 200 %."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast
from waarnemer_app.domain.onregelmatigheid import Verantwoordelijke
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.domain.signaal import Monitoringbron
from waarnemer_app.ui.frame import Page
from waarnemer_app.ui.signalen.aanwijzing import AanwijzingPagina
from waarnemer_app.ui.signalen.kennisgevingen import KennisgevingenPagina
from waarnemer_app.ui.signalen.ladder import LadderPagina

VOORBEREID = {
    "wijze": "telefonisch",
    "gegeven_door_lid": "lid-a",
    "geadresseerde": "voorzitter",
    "opdracht": "Geef alleen een stembiljet na het innemen van een stempas.",
    "termijn": "2026-03-18T10:30:00+01:00",
    "evenredigheidsweging": "Het vraagt niets dat het stembureau niet al moest doen.",
    "herstel_mogelijk": "ja",
    "hersteltoelichting": "Meteen weer om de stempas vragen.",
}


def _gegeven(w: Wereld) -> tuple[str, str]:
    w.bezoek()
    onregelmatigheid = w.onregelmatigheid()
    w.overleg(onregelmatigheid)
    plek = w.dossier.plek("sb-GM9990-1").model_copy(update={"locaties": ()})
    gedaan = w.doe(
        LegProcesaanwijzingVast(
            onregelmatigheid=onregelmatigheid, plek=plek, invulling=Invulling(gegeven_op=w.klok())
        )
    )
    return onregelmatigheid, gedaan.objecten[0]


def _signalen(w: Wereld) -> Page:
    w.bezoek()
    w.signaal()
    w.onregelmatigheid()
    return w.toon(Page, "signalen")


def _signaal_van_buiten(w: Wereld) -> Page:
    return w.toon(Page, "signaal", w.signaal("De krant meldt iets.", Monitoringbron.MEDIA))


def _kenmerken(w: Wereld) -> Page:
    return w.toon(Page, "kenmerken", w.signaal())


def _ladder(w: Wereld) -> Page:
    onregelmatigheid = w.onregelmatigheid()
    w.overleg(onregelmatigheid)
    pagina = w.toon(LadderPagina, "onregelmatigheid", onregelmatigheid)
    pagina.spoed.open()
    return pagina


def _ladder_na(w: Wereld) -> Page:
    return w.toon(Page, "onregelmatigheid", _gegeven(w)[0])


def _organisatie(w: Wereld) -> Page:
    wie = Verantwoordelijke.GEMEENTE
    return w.toon(Page, "onregelmatigheid", w.onregelmatigheid(wie))


def _overleg(w: Wereld) -> Page:
    return w.toon(Page, "overleg", w.onregelmatigheid())


def _escalatie(w: Wereld) -> Page:
    return w.toon(Page, "escalatie", w.onregelmatigheid())


def _aanwijzing(w: Wereld) -> Page:
    pagina = w.toon(AanwijzingPagina, "aanwijzing", w.onregelmatigheid())
    pagina.schrijver.zet_alle({"schorsing_besproken": "ja", "termijn": VOORBEREID["termijn"]})
    return pagina


def _voorbereiding(w: Wereld) -> Page:
    return w.toon(Page, "voorbereiding", w.onregelmatigheid())


def _voorleestekst(w: Wereld) -> Page:
    onregelmatigheid = w.onregelmatigheid()
    w.overleg(onregelmatigheid)
    w.escalatie(onregelmatigheid)
    pagina = w.toon(AanwijzingPagina, "voorbereiding", onregelmatigheid)
    pagina.schrijver.zet_alle(VOORBEREID)
    return w.toon(Page, "voorleestekst", onregelmatigheid)


def _kennisgevingen(w: Wereld) -> Page:
    pagina = w.toon(KennisgevingenPagina, "kennisgevingen", _gegeven(w)[1])
    next(iter(pagina.blokken.values())).open_vragen()
    return pagina


def _procesaanwijzing(w: Wereld) -> Page:
    return w.toon(Page, "procesaanwijzing", _gegeven(w)[1])


PAGINAS: list[Callable[[Wereld], Page]] = [
    _signalen,
    _signaal_van_buiten,
    _kenmerken,
    _ladder,
    _ladder_na,
    _organisatie,
    _overleg,
    _escalatie,
    _aanwijzing,
    _voorbereiding,
    _voorleestekst,
    _kennisgevingen,
    _procesaanwijzing,
]


@pytest.mark.parametrize("maak", PAGINAS)
def test_every_control_has_a_name_a_role_and_a_tab_stop(
    wereld: Wereld, maak: Callable[[Wereld], Page]
) -> None:
    maak(wereld)
    assert len(tree_walk.check(wereld.venster)) > 3


@pytest.mark.parametrize("maak", PAGINAS)
@pytest.mark.parametrize(("breed", "hoog", "factor"), [(1366, 768, 100), (1366, 768, 200)])
def test_nothing_is_cut_off(
    wereld: Wereld, maak: Callable[[Wereld], Page], breed: int, hoog: int, factor: int
) -> None:
    wereld.theme.set(factor=factor)
    wereld.venster.resize(breed, hoog)
    maak(wereld)
    assert text_fits.faults(wereld.venster) == []


@pytest.mark.parametrize("maak", PAGINAS)
def test_nothing_is_cut_off_in_a_small_window(
    wereld: Wereld, maak: Callable[[Wereld], Page]
) -> None:
    wereld.venster.resize(1024, 640)
    maak(wereld)
    assert text_fits.faults(wereld.venster) == []
