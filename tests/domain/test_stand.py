"""The state is a pure fold: the same revisions give the same objects."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.domain.wereld import Wereld, uur
from tests.helpers.voorbeeld import heropen, maak_dossier, oefenlokaal
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Notitie, PlekInhoud
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    Corrigeer,
    Handeling,
    MaakNotitie,
    SluitWerkdag,
    TrekIn,
    Vertrek,
)
from waarnemer_app.domain.stand import NAAM_VAN, SOORTEN


def test_every_kind_has_one_name() -> None:
    assert len(SOORTEN) == len(NAAM_VAN) == 12
    assert NAAM_VAN[PlekInhoud] == "plek"


STAP = st.sampled_from(["bezoek", "vertrek", "notitie", "corrigeer", "trek in", "sluit"])


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STAP, max_size=12))
def test_reopened_dossier_equals_the_one_that_was_closed(
    tmp_path_factory: pytest.TempPathFactory, stappen: list[str]
) -> None:
    map_: Path = tmp_path_factory.mktemp("d")
    dossier = maak_dossier(map_)
    for stap in stappen:
        dossier.doe(_handeling(stap, dossier.stand.alle(Notitie), dossier.stand.huidig_bezoek()))
    voor = {o.id: (o.inhoud, o.ingetrokken, o.geschiedenis) for o in dossier.stand.elk()}
    dossier.sluit()
    weer = heropen(map_)
    na = {o.id: (o.inhoud, o.ingetrokken, o.geschiedenis) for o in weer.stand.elk()}
    weer.sluit()
    assert na == voor


def _handeling(stap: str, notities, bezoek) -> Handeling:  # type: ignore[no-untyped-def]  # local helper
    if stap == "vertrek" and bezoek:
        return Vertrek(bezoek=bezoek.id)
    if stap == "corrigeer" and notities:
        nieuw: Inhoud = notities[-1].inhoud.model_copy(update={"tekst": "anders"})
        return Corrigeer(object=notities[-1].id, inhoud=nieuw, reden="beter gezien")
    if stap == "trek in" and notities:
        return TrekIn(object=notities[0].id, reden="dubbel")
    if stap == "sluit":
        return SluitWerkdag()
    if stap == "bezoek":
        return BeginBezoek(plek=oefenlokaal(1))
    return MaakNotitie(tekst="een notitie")


def test_the_last_hash_is_that_of_the_last_revision_and_erased_is_remembered() -> None:
    wereld = Wereld()
    id_ = wereld.lukt(MaakNotitie(tekst="iets"))
    notitie = wereld.stand.geef(id_, Notitie)
    assert notitie.hash == f"{wereld.seq:064x}"
    wereld.lukt(TrekIn(object=id_, reden="dubbel"))
    assert notitie.hash == f"{wereld.seq:064x}"
    assert (notitie.rev, notitie.vastgelegd_op) == (2, wereld.nu)
    wereld.wis("gewist-1")
    assert wereld.stand.gewist == {"gewist-1"}
    assert wereld.stand.heeft("gewist-1")
    assert [n.id for n in wereld.stand.alle(Notitie)] == []


def test_newest_open_day_and_visit_are_found_and_closed_ones_not() -> None:
    wereld = Wereld()
    eerste = wereld.lukt(BeginBezoek(plek=oefenlokaal(1), aankomst=uur(11)))
    huidig = wereld.stand.huidig_bezoek()
    assert huidig is not None
    assert huidig.id == eerste
    wereld.lukt(Vertrek(bezoek=eerste))
    assert wereld.stand.huidig_bezoek() is None
    wereld.lukt(SluitWerkdag())
    assert wereld.stand.werkdag() is None


def test_an_object_of_another_kind_is_not_given() -> None:
    wereld = Wereld()
    id_ = wereld.lukt(MaakNotitie(tekst="iets"))
    with pytest.raises(KeyError):
        wereld.stand.geef(id_, PlekInhoud)


def test_a_copy_stays_as_it_was() -> None:
    wereld = Wereld()
    notitie = wereld.lukt(MaakNotitie(tekst="Zo was het."))
    kopie = wereld.stand.kopie()
    voor = [(o.id, o.inhoud, o.rev, o.ingetrokken) for o in kopie.elk()]
    assert voor == [(o.id, o.inhoud, o.rev, o.ingetrokken) for o in wereld.stand.elk()]
    wereld.lukt(TrekIn(object=notitie, reden="dubbel"))
    assert wereld.stand.alle(Notitie) == []
    assert voor == [(o.id, o.inhoud, o.rev, o.ingetrokken) for o in kopie.elk()]
    assert [o.id for o in kopie.alle(Notitie)] == [notitie]


def test_a_question_put_to_a_copy_does_not_reach_the_record() -> None:
    """What is pretended is seen in the copy alone: new, changed and withdrawn."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    (gesprek,) = wereld.stand.overleggen(onr)
    straks = wereld.stand.kopie()
    straks.stel_voor(gesprek.id, gesprek.inhoud, ingetrokken=True)
    straks.stel_voor("nieuw", gesprek.inhoud, ingetrokken=False)
    assert [o.id for o in straks.overleggen(onr)] == ["nieuw"]
    assert [o.id for o in wereld.stand.overleggen(onr)] == [gesprek.id]
    assert not wereld.stand.heeft("nieuw")
