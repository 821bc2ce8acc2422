"""What the screens read from the record: numbers, places, contacts, and the ladder as it stands."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.escalatie import AfwijkReden, Tredeoverslag
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast, SlaTredeOver
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid, Verantwoordelijke
from waarnemer_app.domain.pakket import Keten
from waarnemer_app.domain.procesaanwijzing import Invulling, Wijze
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.ui.signalen.feiten import (
    LadderStand,
    contacten_voor,
    escalatie_treden,
    feitenregel,
    kort,
    ladder_stand,
    nummer,
    open_duur,
    plek_van_signaal,
    verkiezingen_van,
)
from waarnemer_app.ui.signalen.zaak import toets_concept


def _ladder(w: Wereld, id_: str) -> LadderStand:
    return ladder_stand(w.dossier, id_, toets_concept(w.state, id_).bevindingen)


def _staten(w: Wereld, id_: str) -> list[str]:
    return [rung.state for rung in _ladder(w, id_).rungs(2)]


def _geef(w: Wereld, id_: str) -> None:
    invulling = Invulling(gegeven_op=w.klok(), wijze=Wijze.TELEFONISCH, gegeven_door_lid="lid-a")
    w.doe(LegProcesaanwijzingVast(onregelmatigheid=id_, plek=oefenlokaal(1), invulling=invulling))


def test_things_are_numbered_as_they_were_stated(wereld: Wereld) -> None:
    eerste, tweede = wereld.signaal(), wereld.signaal()
    assert nummer(wereld.dossier.stand, eerste, Signaal) == 1
    assert nummer(wereld.dossier.stand, tweede, Signaal) == 2


def test_the_ladder_climbs_rung_by_rung(wereld: Wereld) -> None:
    """R-ESC-3: overleg, escalatie, procesaanwijzing, rapportage."""
    id_ = wereld.onregelmatigheid()
    assert _staten(wereld, id_) == ["nu", "later", "geblokkeerd", "later"]
    wereld.overleg(id_)
    assert _staten(wereld, id_) == ["gedaan", "nu", "geblokkeerd", "later"]
    regels = _ladder(wereld, id_).rungs()[0].lines
    assert regels[0] == "9.41 uur, met voorzitter van het stembureau, ter plaatse."
    assert regels[1].startswith("Niet opgelost: De voorzitter")
    wereld.escalatie(id_)
    assert _staten(wereld, id_) == ["gedaan", "gedaan", "nu", "later"]
    assert _ladder(wereld, id_).rungs(2)[2].lines == ["Nog niet mogelijk: 2 punten ontbreken."]
    assert _ladder(wereld, id_).rungs(1)[2].lines == ["Nog niet mogelijk: 1 punt ontbreekt."]
    _geef(wereld, id_)
    assert _staten(wereld, id_) == ["gedaan", "gedaan", "gedaan", "later"]
    assert _ladder(wereld, id_).rungs()[2].lines == [
        "9.41 uur, door Kiesraadlid A (voorbeeld), telefonisch."
    ]


def test_a_skipped_rung_shows_its_reason(wereld: Wereld) -> None:
    """R-ESC-5."""
    id_ = wereld.onregelmatigheid()
    wereld.overleg(id_)
    wereld.doe(
        SlaTredeOver(
            overslag=Tredeoverslag(
                onregelmatigheid=id_,
                trede="escalatie_naar_organisatie",
                tijd=wereld.klok(),
                reden=AfwijkReden.TIJDSDRUK,
                toelichting="De stemming sluit over tien minuten.",
            )
        )
    )
    rung = _ladder(wereld, id_).rungs()[1]
    assert (rung.state, rung.lines) == (
        "overgeslagen",
        ["Tijdsdruk: De stemming sluit over tien minuten."],
    )


def test_a_rung_that_was_passed_by_says_that_nothing_is_on_record(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    _geef(wereld, id_)
    ladder = _ladder(wereld, id_)
    assert [r.state for r in ladder.rungs()] == ["overgeslagen", "overgeslagen", "gedaan", "later"]
    assert ladder.rungs()[0].lines == ["Niet vastgelegd."]
    assert ladder.nu is not None
    assert ladder.nu.trede.code == "rapportage_van_bevindingen"


def test_solved_is_told_with_its_time(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    assert _ladder(wereld, id_).opgelost == ""
    wereld.overleg(id_, opgelost=True)
    assert _ladder(wereld, id_).opgelost == "9.41 uur"


def test_what_came_back_is_not_solved_r_pa_6(wereld: Wereld) -> None:
    """The last talk says how it is: the next rung must stay open."""
    id_ = wereld.onregelmatigheid()
    wereld.overleg(id_, opgelost=True)
    wereld.klok.vooruit(30)
    wereld.overleg(id_)
    assert _ladder(wereld, id_).opgelost == ""


def test_the_organisatieketen_has_no_rung_procesaanwijzing(wereld: Wereld) -> None:
    """R-ESC-6."""
    id_ = wereld.onregelmatigheid(Verantwoordelijke.GEMEENTE)
    codes = [beeld.trede.code for beeld in _ladder(wereld, id_).beeld]
    assert codes == ["informeel_overleg", "minister_ingelicht"]
    treden = escalatie_treden(wereld.dossier, Keten.ORGANISATIE)
    assert [trede.code for trede in treden] == ["minister_ingelicht"]


def test_place_and_elections_come_from_the_visit(wereld: Wereld) -> None:
    wereld.bezoek()
    signaal = wereld.dossier.stand.geef(wereld.signaal(), Signaal).inhoud
    plek = plek_van_signaal(wereld.dossier, signaal.model_copy(update={"plek": None}))
    assert plek is not None
    assert plek.id == "sb-GM9990-1"
    assert verkiezingen_van(wereld.dossier, signaal, plek) == ("GR2026",)
    los = Signaal(bron=Monitoringbron.MEDIA, waargenomen_op=wereld.klok(), wat="Iets.")
    assert plek_van_signaal(wereld.dossier, los) is None
    assert verkiezingen_van(wereld.dossier, los, None) == ("GR2026",)


def test_contacts_stand_in_the_order_of_the_ladder(wereld: Wereld) -> None:
    plek = wereld.dossier.plek("sb-GM9990-1")
    nummers = [contact.telefoon for contact in contacten_voor(wereld.dossier, plek)]
    assert nummers == ["0000 000 003", "0000 000 001", "0000 000 004", "0000 000 002"]
    assert [c.telefoon for c in contacten_voor(wereld.dossier, None)] == [
        "0000 000 004",
        "0000 000 002",
    ]


def test_the_line_of_facts_and_the_time_it_is_open(wereld: Wereld) -> None:
    object_ = wereld.dossier.stand.geef(wereld.onregelmatigheid(), Onregelmatigheid)
    assert feitenregel(wereld.dossier, object_) == (
        "1 Oefenlokaal 1, Oefengemeente Voorbeeld · keten uitslagvaststelling · ernstig · "
        "open sinds 9.41 uur"
    )
    assert open_duur(object_, wereld.klok() + timedelta(minutes=72)) == "1 u 12 min"


@pytest.mark.parametrize(
    ("tekst", "verwacht"), [("een  twee\ndrie", "een twee drie"), ("abcdef", "abc…")]
)
def test_short_texts(tekst: str, verwacht: str) -> None:
    assert kort(tekst, 4 if len(tekst) == 6 else 20) == verwacht
