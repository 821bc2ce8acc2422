"""A newer package during the day: what was recorded stays, and an older one is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.formulieren import demo_pakket
from tests.helpers.voorbeeld import DAG, heropen, maak_dossier, oefenlokaal, pakket
from tests.vectors.maak_pakket_vectoren import sleutel
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import BeginBezoek, BeginWerkdag, BewaarConcept, Concept
from waarnemer_app.domain.pakket import Pakket, Pakketinhoud
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.zegel import Sleutel, lees_ongecontroleerd
from waarnemer_app.dossier import Dossier
from waarnemer_app.imports.pakket import (
    PakketFout,
    lees_pakket,
    schrijf_pakket,
)
from waarnemer_app.imports.pakket_verschil import Regel
from waarnemer_app.pakketwissel import Telling, neem_over, vooruitblik, wissel_pakket

WORTEL = sleutel("wortel")
WORTELS = {WORTEL.duimafdruk: WORTEL}


def bestand(*plekken: Plek, versie: int = 2, pakket_id: str = "oefenpakket") -> bytes:
    basis = pakket()
    inhoud = Pakketinhoud(
        plekken=plekken,
        ladders=basis.ladders,
        contacten=basis.contacten,
        kiesraadleden=basis.kiesraadleden,
        herkenning="nieuwe tekst",
    )
    return schrijf_pakket(
        inhoud,
        WORTEL,
        pakket_id=pakket_id,
        versie=versie,
        stemming=basis.stemming,
        gemaakt_op=DAG,
        demo=False,
    )


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    """A visit at 1, a concept about 2, nothing at 3."""
    basis = pakket()
    meer = basis.model_copy(update={"plekken": (*basis.plekken, oefenlokaal(3))})
    open_ = maak_dossier(tmp_path / "dossier", pak=meer)
    open_.doe(BeginWerkdag())
    open_.doe(BeginBezoek(plek=oefenlokaal(1)))
    concept = Concept(id="c-1", soort="notitie", inhoud={"plek": "sb-GM9990-2"}, gewijzigd_op=DAG)
    open_.doe(BewaarConcept(concept=concept))
    return open_


def ids(dossier: Dossier) -> set[str]:
    return {plek.id for plek in dossier.zoek_plekken("", 100)}


def test_what_was_recorded_stays_and_the_rest_is_new(dossier: Dossier, tmp_path: Path) -> None:
    voor = (dossier.lengte, dossier.kop_hash, [c.id for c in dossier.concepten()])
    vier = oefenlokaal(4, naam="Nieuw lokaal")
    wissel = wissel_pakket(dossier, bestand(vier), WORTELS, DAG)
    assert wissel.nieuw
    assert {plek.id for plek in wissel.verschil.behouden} == {"sb-GM9990-1", "sb-GM9990-2"}
    assert ids(dossier) == {"sb-GM9990-1", "sb-GM9990-2", "sb-GM9990-4"}
    assert (dossier.pakket.kop.versie, dossier.pakket.herkenning) == (2, "nieuwe tekst")
    assert (dossier.lengte, dossier.kop_hash, [c.id for c in dossier.concepten()]) == voor
    (bezoek,) = dossier.stand.alle(Bezoek)
    assert dossier.plek(bezoek.inhoud.plek.id).nummer == 1
    dossier.sluit()
    weer = heropen(tmp_path / "dossier")
    assert (weer.lengte, weer.kop_hash) == voor[:2]
    assert ids(weer) == {"sb-GM9990-1", "sb-GM9990-2", "sb-GM9990-4"}
    assert weer.pakket.kop.versie == 2
    weer.sluit()


def test_the_change_stands_in_the_audit_log(dossier: Dossier) -> None:
    wissel_pakket(dossier, bestand(oefenlokaal(1)), WORTELS, DAG)
    laatste = dossier.opslag.audit.regels()[-1]
    assert lees_ongecontroleerd(laatste, "audit+jws")["actie"] == "pakket"
    dossier.sluit()


def test_the_same_package_again_changes_nothing(dossier: Dossier) -> None:
    data = bestand(oefenlokaal(1))
    assert wissel_pakket(dossier, data, WORTELS, DAG).nieuw
    assert not wissel_pakket(dossier, data, WORTELS, DAG).nieuw
    dossier.sluit()


@pytest.mark.parametrize(
    ("maak", "code"),
    [
        (lambda: bestand(oefenlokaal(1), versie=1), "PAKKET_ZELFDE_VERSIE"),
        (lambda: bestand(oefenlokaal(1), pakket_id="ander"), "PAKKET_ANDER"),
        (lambda: bestand(oefenlokaal(1))[:-9], "PAKKET_VERANDERD"),
        (lambda: b"geen pakket", "PAKKET_GEEN_PAKKET"),
    ],
)
def test_a_package_that_may_not_be_taken_changes_nothing(
    dossier: Dossier, maak: Callable[[], bytes], code: str
) -> None:
    voor = ids(dossier)
    with pytest.raises(PakketFout) as fout:
        wissel_pakket(dossier, maak(), WORTELS, DAG)
    assert fout.value.code == code
    assert ids(dossier) == voor
    assert dossier.pakket.kop.versie == 1
    dossier.sluit()


def test_an_older_package_is_refused(dossier: Dossier) -> None:
    """T5: rollback."""
    wissel_pakket(dossier, bestand(oefenlokaal(1), versie=3), WORTELS, DAG)
    with pytest.raises(PakketFout) as fout:
        wissel_pakket(dossier, bestand(oefenlokaal(1), versie=2), WORTELS, DAG)
    assert fout.value.code == "PAKKET_OUDER"
    dossier.sluit()


def test_a_fault_halfway_leaves_the_old_package(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breek(*_: object) -> None:
        raise OSError("schijf")

    voor = ids(dossier)
    monkeypatch.setattr(dossier.opslag, "noteer", breek)
    with pytest.raises(OSError, match="schijf"):
        wissel_pakket(dossier, bestand(oefenlokaal(4)), WORTELS, DAG)
    assert ids(dossier) == voor
    huidig: Pakket = dossier.opslag.naslag.pakket()
    assert huidig.kop.versie == 1
    dossier.sluit()


def gelezen(data: bytes) -> Pakket:
    return lees_pakket(data, WORTELS, demo_toegestaan=False)


def test_what_it_would_change_is_counted_first(dossier: Dossier) -> None:
    """A plek counts once, however many of its fields change; looking changes nothing."""
    voor = ids(dossier)
    data = bestand(oefenlokaal(1, naam="Ander lokaal", vorm="mobiel"), oefenlokaal(4))
    wissel = vooruitblik(dossier, gelezen(data))
    assert wissel.plekken == Telling(nieuw=1, veranderd=1, weg=len(voor) - 2)
    assert (wissel.formulieren, wissel.contacten) == (Telling(), Telling())
    assert [plek.id for plek in wissel.verschil.behouden] == ["sb-GM9990-2"]
    assert (ids(dossier), dossier.pakket.kop.versie) == (voor, 1)
    namen = {(r.hoe, r.welk, r.veld) for r in wissel.regels if r.wat == "plek"}
    assert ("nieuw", "Oefengemeente Voorbeeld, 4 Oefenlokaal 4", "") in namen
    assert ("veranderd", "Oefengemeente Voorbeeld, 1 Ander lokaal", "naam") in namen
    assert ("blijft", "Oefengemeente Voorbeeld, 2 Oefenlokaal 2", "") in namen
    assert neem_over(dossier, gelezen(data), data, DAG) == wissel
    dossier.sluit()


def test_a_contact_that_changes_is_counted(dossier: Dossier) -> None:
    pakket = gelezen(bestand(oefenlokaal(1)))
    eerste, tweede, *rest = pakket.contacten
    anders = (
        eerste.model_copy(update={"naam": "Een andere naam"}),
        tweede.model_copy(update={"id": "contact-nieuw"}),
        *rest,
    )
    wissel = vooruitblik(dossier, pakket.model_copy(update={"contacten": anders}))
    assert wissel.contacten == Telling(nieuw=1, veranderd=1, weg=1)
    assert [r for r in wissel.regels if r.wat == "contact"] == [
        Regel("contact", "weg", tweede.naam),
        Regel("contact", "veranderd", "Een andere naam", "naam", eerste.naam, "Een andere naam"),
        Regel("contact", "nieuw", tweede.naam),
    ]
    dossier.sluit()


def test_a_package_of_another_register_is_refused(dossier: Dossier) -> None:
    """The receipts that are here would no longer verify; another address is no other register."""
    register = demo_pakket().centraal_register
    assert register is not None
    dossier.pakket = dossier.pakket.model_copy(update={"centraal_register": register})
    pakket = gelezen(bestand(oefenlokaal(1)))
    verhuisd = register.model_copy(update={"adres": "https://elders.example"})
    assert vooruitblik(dossier, pakket.model_copy(update={"centraal_register": verhuisd})).nieuw
    for ander in (
        None,
        register.model_copy(update={"doel": "register-ander"}),
        register.model_copy(update={"bewijs": Sleutel.nieuw().openbaar()}),
        register.model_copy(update={"toelating": Sleutel.nieuw().openbaar()}),
    ):
        with pytest.raises(PakketFout) as fout:
            neem_over(dossier, pakket.model_copy(update={"centraal_register": ander}), b"", DAG)
        assert fout.value.code == "PAKKET_ANDER_REGISTER"
    assert dossier.pakket.kop.versie == 1
    dossier.sluit()
