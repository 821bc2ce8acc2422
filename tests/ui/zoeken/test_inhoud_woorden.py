"""What was stated, in words: every field, names for ids, and nothing of what was erased."""

from tests.ui.taal.conftest import talen
from tests.ui.test_venster import FEIT, Dag
from tests.ui.zoeken.conftest import notitie
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.zoeken.inhoud_woorden import (
    velden_van,
    velden_van_inhoud,
    verwijzers,
    wissing_van,
)

__all__ = ["talen"]


def woorden(dag: Dag, id_: str) -> dict[str, str]:
    object_ = dag.state.dossier.stand.geef(id_, Inhoud)
    return {v.naam: v.waarde for v in velden_van(dag.state.dossier, object_)}


def test_a_signaal_in_words(dag: Dag) -> None:
    dag.bezoek()
    velden = woorden(dag, dag.signaal())
    assert velden["Wat"] == FEIT
    assert velden["Bron"] == "Eigen waarneming"
    assert velden["Spoed"] == "Nee"
    assert velden["Bezoek"] == "Bezoek 9001 Oefenlokaal Aula"
    assert velden["Plek"] == "9001 Oefenlokaal Aula"
    assert "18 maart 2026" in velden["Waargenomen op"]


def test_every_record_of_a_day_can_be_said(dag: Dag) -> None:
    dag.alles()
    for object_ in dag.state.dossier.stand.elk():
        velden = velden_van(dag.state.dossier, object_)
        assert velden, object_.soort
        assert not [v for v in velden if "_" in v.naam or object_.id in v.waarde]


def test_in_english_only_what_was_typed_stays_dutch(dag: Dag, talen: Talen) -> None:
    """Nothing of it goes into the record: the same record says it in Dutch afterwards."""
    dag.alles()
    met = dag.state.dossier.stand.overleggen(dag.id["onregelmatigheid"])[0].id
    nederlands = woorden(dag, met)
    talen.kies("en")
    signaal, overleg = woorden(dag, dag.id["signaal"]), woorden(dag, met)
    assert signaal["What"] == FEIT
    assert (signaal["Source"], signaal["Urgency"]) == ("Own observation", "No")
    assert (overleg["With whom"], overleg["How"]) == ("Chair of the polling station", "On the spot")
    assert overleg["Agreement"] == nederlands["Afspraak"]
    afwijkingen = woorden(dag, dag.id["procesaanwijzing"])["Irregular points"]
    assert "PA_" not in afwijkingen
    talen.kies("nl")
    assert woorden(dag, met) == nederlands


def test_a_form_in_english_has_the_words_of_the_form(dag: Dag, talen: Talen) -> None:
    dag.bezoek()
    kop = next(k for k in dag.state.dossier.formulieren() if k.id == "t1")
    waarneming = Waarneming(
        bezoek=dag.id["bezoek"],
        formulier=kop.id,
        versie=kop.versie,
        xform_sha256="0" * 64,
        processtap=kop.processtap,
        antwoorden={},
    )
    nederlands = velden_van_inhoud(dag.state.dossier, waarneming)
    talen.kies("en")
    engels = velden_van_inhoud(dag.state.dossier, waarneming)
    assert len(engels) == len(nederlands) > 10
    # a word that both languages have
    assert {v.naam for v in engels} & {v.naam for v in nederlands} <= {"Opening"}
    assert {veld.waarde for veld in engels if not veld.kop} == {"No answer"}


def test_who_names_it_is_found_and_keeps_its_words(dag: Dag) -> None:
    dag.bezoek()
    dag.onregelmatigheid()
    (over,) = verwijzers(dag.state.dossier, dag.id["signaal"])
    assert over.id == dag.id["onregelmatigheid"]
    dag.state.dossier.wis_inhoud(dag.id["signaal"], WisReden.VERZOEK)
    assert "Feiten" in woorden(dag, dag.id["onregelmatigheid"])


def test_an_erasure_is_told_by_the_auditlog(dag: Dag) -> None:
    dag.bezoek()
    id_ = notitie(dag)
    assert wissing_van(dag.state.dossier, id_) is None
    dag.state.dossier.wis_inhoud(id_, WisReden.TERMIJN)
    gevonden = wissing_van(dag.state.dossier, id_)
    assert gevonden is not None
    assert gevonden.reden is WisReden.TERMIJN
    assert gevonden.op.date() == dag.klok.nu.date()
    assert woorden(dag, id_) == {}
