"""Erased content: something of the same kind stands in its place, and says only that."""

from typing import Any

import pytest

from tests.domain.wereld import Wereld
from tests.helpers.voorbeeld import DAG, oefenlokaal
from waarnemer_app.domain.audit import ACTIES
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Bezoek, Notitie
from waarnemer_app.domain.gewist import TEKST, WisReden, gewiste
from waarnemer_app.domain.handelingen import BeginBezoek, Corrigeer, MaakNotitie
from waarnemer_app.domain.stand import SOORTEN


@pytest.mark.parametrize("naam", SOORTEN)
def test_every_kind_has_something_in_the_place_of_what_was_erased(naam: str) -> None:
    leeg = gewiste(SOORTEN[naam], DAG)
    assert type(leeg) is SOORTEN[naam]
    assert SOORTEN[naam].model_validate_json(leeg.model_dump_json()) == leeg
    teksten = {t for t in _teksten(leeg.model_dump()) if " " in t}
    assert teksten <= {TEKST}


def _teksten(waarde: Any) -> list[str]:
    if isinstance(waarde, dict):
        return [t for deel in waarde.values() for t in _teksten(deel)]
    if isinstance(waarde, list | tuple):
        return [t for deel in waarde for t in _teksten(deel)]
    return [waarde] if type(waarde) is str else []


def test_what_was_erased_is_not_listed_but_found_by_who_refers_to_it() -> None:
    wereld = Wereld()
    bezoek = wereld.lukt(BeginBezoek(plek=oefenlokaal(1)))
    id_ = wereld.lukt(MaakNotitie(tekst="van dit bezoek"))
    inhoud: Inhoud = wereld.stand.geef(id_, Notitie).inhoud
    wereld.lukt(Corrigeer(object=id_, inhoud=inhoud, reden="beter"))
    wereld.wis(bezoek)
    assert wereld.stand.alle(Bezoek) == []
    assert wereld.stand.huidig_bezoek() is None
    gevonden = wereld.stand.geef(bezoek, Bezoek)
    assert (gevonden.gewist, gevonden.ingetrokken) == (True, True)
    assert gevonden.inhoud.plek.naam == TEKST
    assert wereld.stand.rev_van(id_) == 2
    assert wereld.stand.rev_van("onbekend") == 0


def test_each_reason_is_an_event_code() -> None:
    assert {reden.value for reden in WisReden} <= ACTIES
