"""Every kind of record has a name, an icon, and a page on which it stands."""

from typing import cast

import pytest

from tests.ui.test_venster import Dag
from tests.ui.zoeken.conftest import notitie
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Bezoek, Notitie, Werkdag
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.handelingen import Corrigeer, TrekIn
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.stand import SOORTEN, Object
from waarnemer_app.domain.verkiezing import Processtap
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui.frame.actions import acts
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.zoeken.wegen import (
    DAAD_ICOON,
    ICOON,
    VASTGELEGD,
    Namen,
    is_open,
    plek_bij,
    thema_van,
    titel_van,
    weg_naar,
)


def test_every_kind_has_an_icon_that_exists(dag: Dag) -> None:
    assert set(ICOON) == set(SOORTEN.values())
    for icoon in ICOON.values():
        assert not dag.state.theme.pixmap(icoon, "ink").isNull()


def test_every_record_of_a_day_has_a_name_a_place_and_a_page(dag: Dag) -> None:
    dag.alles()
    notitie(dag)
    stand = dag.state.dossier.stand
    for object_ in list(stand.elk()):
        assert titel_van(dag.state.dossier, object_)
        if object_.soort is not Werkdag:
            plek = plek_bij(dag.state.dossier, object_)
            assert plek is not None, object_.soort
            assert plek.id == dag.id["plek"]
        dag.venster.window.toon(*weg_naar(stand, object_))
    assert titel_van(dag.state.dossier, stand.geef(dag.id["signaal"], Inhoud)) == "Signaal 2"


def test_a_theme_comes_along_from_the_form(dag: Dag) -> None:
    dag.alles()
    stand, namen = dag.state.dossier.stand, Namen(dag.state.dossier)
    assert {thema_van(stand, o, namen.themas) for o in stand.elk()} == {""}
    kop = next(k for k in dag.state.dossier.formulieren() if k.id == "t1")
    waarneming = Object("w", Waarneming)
    waarneming.zet(
        Waarneming(
            bezoek="b",
            formulier="t1",
            versie="1",
            xform_sha256="0" * 64,
            processtap=Processtap.STEMMING,
            antwoorden={},
        )
    )
    assert thema_van(stand, cast("Object[Inhoud]", waarneming), namen.themas) == kop.thema


def test_a_name_follows_a_correction_and_is_found_by_its_words(dag: Dag) -> None:
    dag.bezoek()
    dag.onregelmatigheid()
    namen = Namen(dag.state.dossier)
    object_ = dag.state.dossier.stand.geef(dag.id["onregelmatigheid"], Onregelmatigheid)
    gezien = cast("Object[Inhoud]", object_)
    assert namen.past(gezien, ["onreg", "kiez"])
    assert not namen.past(gezien, ["kachel"])
    anders = object_.inhoud.model_copy(update={"titel": "Kachel naast de stembus"})
    dag.doe(Corrigeer(object=object_.id, inhoud=anders, reden="Preciezer"))
    assert namen.titel(gezien) == "Onregelmatigheid 1: Kachel naast de stembus"
    assert namen.past(gezien, ["kachel"])


def test_open_is_what_somebody_must_still_do(dag: Dag) -> None:
    dag.alles()
    id_ = notitie(dag)
    stand = dag.state.dossier.stand
    assert is_open(stand.geef(dag.id["signaal"], Inhoud))
    assert is_open(stand.geef(dag.id["onregelmatigheid"], Inhoud))
    assert is_open(stand.geef(dag.id["bezoek"], Bezoek))
    assert not is_open(stand.geef(id_, Notitie))
    dag.doe(TrekIn(object=dag.id["signaal"], reden="Vergissing"))
    assert not is_open(stand.geef(dag.id["signaal"], Inhoud))


@pytest.mark.parametrize("wissen", [False, True])
def test_what_was_withdrawn_or_erased_stands_on_its_own_page(dag: Dag, *, wissen: bool) -> None:
    dag.bezoek()
    id_ = dag.signaal()
    if wissen:
        dag.state.dossier.wis_inhoud(id_, WisReden.VERZOEK)
    else:
        dag.doe(TrekIn(object=id_, reden="Vergissing"))
    object_ = dag.state.dossier.stand.geef(id_, Inhoud)
    assert weg_naar(dag.state.dossier.stand, object_) == (VASTGELEGD, id_)
    assert ("gewist" in titel_van(dag.state.dossier, object_)) is wissen
    assert (plek_bij(dag.state.dossier, object_) is None) is wissen


def test_the_icons_of_acts_exist_and_are_of_acts_of_the_list(theme: Theme) -> None:
    namen = {act.name for act in acts()}
    assert set(DAAD_ICOON) <= namen
    map_ = theme.resources / "iconen"
    assert not [icoon for icoon in DAAD_ICOON.values() if not (map_ / f"{icoon}.svg").is_file()]
