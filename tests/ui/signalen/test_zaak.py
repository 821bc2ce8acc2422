"""What is written, put before the rules: prepared as if given now, recorded as it was."""

from __future__ import annotations

from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.onregelmatigheid import Ernst, Onregelmatigheid, Verantwoordelijke
from waarnemer_app.ui.signalen.zaak import (
    heeft_aanwijzing,
    plek_voor,
    toets_concept,
    toets_inhoud,
)


def _codes(w: Wereld, id_: str, inhoud: dict[str, str], *, gegeven: bool) -> set[str]:
    return {b.code for b in toets_inhoud(w.state, id_, inhoud, gegeven=gegeven).bevindingen}


def test_only_the_uitslagketen_leads_to_a_procesaanwijzing(wereld: Wereld) -> None:
    """R-ESC-3, R-ESC-6."""
    stand = wereld.dossier.stand
    for wie, verwacht in (
        (Verantwoordelijke.STEMBUREAU, True),
        (Verantwoordelijke.GEMEENTE, False),
    ):
        inhoud = stand.geef(wereld.onregelmatigheid(wie), Onregelmatigheid).inhoud
        assert heeft_aanwijzing(inhoud) is verwacht


def test_preparing_is_tested_as_if_given_now(wereld: Wereld) -> None:
    """R-PA-9: a termijn in the past is out of order before anything was given."""
    id_ = wereld.onregelmatigheid()
    voorbij = {"termijn": wereld.klok().replace(hour=8).isoformat()}
    assert "PA_TIJDVOLGORDE" in _codes(wereld, id_, voorbij, gegeven=False)
    eerder = {**voorbij, "gegeven_op": wereld.klok().replace(hour=7).isoformat()}
    assert "PA_TIJDVOLGORDE" not in _codes(wereld, id_, eerder, gegeven=True)
    later = {"gegeven_op": wereld.klok().replace(hour=12).isoformat()}
    assert "PA_W_TOEKOMST" in _codes(wereld, id_, later, gegeven=True)


def test_the_concept_is_what_is_tested(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    assert "PA_GEEN_OPDRACHT" in {b.code for b in toets_concept(wereld.state, id_).blokkades}
    concept = wereld.state.nieuw_concept("procesaanwijzing", betreft=id_, opdracht="Doe dit.")
    wereld.state.bewaar(concept)
    assert "PA_GEEN_OPDRACHT" not in {b.code for b in toets_concept(wereld.state, id_).blokkades}


def test_the_plek_is_that_of_the_onregelmatigheid_unless_chosen(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    assert plek_voor(wereld.state, id_, {}).id == "sb-GM9990-1"
    assert plek_voor(wereld.state, id_, {"plek": "sb-GM9990-2"}).id == "sb-GM9990-2"
    assert plek_voor(wereld.state, id_, {"plek": "bestaat-niet"}).id == "sb-GM9990-1"


def test_schorsing_is_asked_from_ernstig_on(wereld: Wereld) -> None:
    """R-PA-14."""
    for ernst, gevraagd in ((Ernst.LICHT, False), (Ernst.ZEER_ERNSTIG, True)):
        id_ = wereld.onregelmatigheid(ernst=ernst)
        assert toets_concept(wereld.state, id_).vraagt_schorsing is gevraagd
