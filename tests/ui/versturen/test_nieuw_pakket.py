"""A newer package at the real register: placed, announced, fetched, checked and taken over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.helpers.formulieren import demo_pakket
from tests.helpers.register import notitie
from tests.helpers.voorbeeld import DAG, heropen
from tests.register.server import Demosleutels, Server
from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.test_venster import Dag, dag
from tests.ui.versturen.pakketproef import Pakketproef
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import BewaarConcept, Concept
from waarnemer_app.domain.pakket import Pakketinhoud, Termijnen
from waarnemer_app.domain.vingerafdruk import vingerafdruk
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.dossier import wachtend
from waarnemer_app.imports.pakket import schrijf_pakket
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.lijst.tabel import RijTabel
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.versturen.nieuw_pakket import NieuwPakketPaneel

__all__ = ["dag"]

pytestmark = pytest.mark.register


@pytest.fixture
def proef(
    tmp_path: Path, server: Server, demo: Demosleutels, theme: Theme, qtbot: QtBot
) -> Iterator[Pakketproef]:
    een = Pakketproef(tmp_path, server, demo, theme, qtbot)
    yield een
    een.zend.verzender.stop()
    een.zend.wacht()
    een.zend.venster.close()
    een.dossier.sluit()


def typ(paneel: NieuwPakketPaneel, data: bytes) -> None:
    """Type the two groups, as from paper."""
    assert paneel.controle is not None
    groepen = vingerafdruk(data)
    for nummer, veld in paneel.controle.afdruk.velden.items():
        veld.take_focus()
        QTest.keyClicks(veld, groepen[nummer])


def ids(proef: Pakketproef) -> set[str]:
    return {plek.id for plek in proef.dossier.zoek_plekken("", 100)}


def test_from_placing_to_the_panel(proef: Pakketproef) -> None:
    """Placed, announced with the next sending, fetched; what changes stands there."""
    zend = proef.zend
    zend.verstuur()
    proef.plaats(proef.wvp(2, 2, 3))
    zend.verstuur()
    berichten = zend.open().berichten
    assert "Er is een nieuw pakket: versie 2." in berichten.tekst()
    berichten.knop.press()
    paneel = zend.venster.overlay.content()
    assert isinstance(paneel, NieuwPakketPaneel)
    assert proef.focus() is paneel.haal
    proef.wacht(paneel, paneel.press_big)
    assert paneel.precies is not None
    tabel = paneel.precies.inside
    assert isinstance(tabel, RijTabel)
    model = tabel.model_
    rijen = [[model.data(model.index(r, k)) for k in (0, 1)] for r in range(model.rowCount())]
    assert ["Plek", "nieuw"] in rijen
    assert paneel._regels.text().split("\n") == [
        "Plekken: 1 nieuw, 0 veranderd, 0 weg.",
        "Formulieren: niets verandert.",
        "Contacten: niets verandert.",
        "Niet meer in het pakket, maar in gebruik: 1 plek.",
    ]
    tree_walk.check(zend.venster)
    assert not text_fits.faults(zend.venster)
    paneel.press_big()
    assert paneel.fout.title.text().endswith("zijn nog leeg.")
    assert proef.dossier.pakket.kop.versie == 1


def test_taking_over_keeps_the_day_and_sending_goes_on(proef: Pakketproef) -> None:
    zend, dossier = proef.zend, proef.dossier
    concept = Concept(
        id="c-1", soort="formulier", inhoud={"versie": "1"}, gewijzigd_op=zend.state.nu()
    )
    zend.state.doe(BewaarConcept(concept=concept))
    zend.verstuur()
    data = proef.wvp(2, 2, 3)
    proef.plaats(data)
    zend.verstuur()
    voor = dossier.lengte, dossier.kop_hash
    paneel = proef.open()
    proef.wacht(paneel, paneel.haal.press)
    typ(paneel, data)
    paneel.press_big()
    zend.rust()
    assert zend.venster.overlay.content() is None
    assert zend.venster.undo_bar.text().startswith("Pakket versie 2 geldt nu.")
    assert zend.venster.pages.at() == ("versturen", "")
    assert dossier.pakket.kop.versie == 2
    assert ids(proef) == {"sb-GM9990-1", "sb-GM9990-2", "sb-GM9990-3"}
    assert (dossier.lengte, dossier.kop_hash) == voor
    assert [c.id for c in dossier.concepten("formulier")] == ["c-1"]
    assert "Van voor het nieuwe pakket." in {n.inhoud.tekst for n in dossier.stand.alle(Notitie)}
    assert not zend.open().berichten.knop.isVisible()
    notitie(dossier, "Van na het nieuwe pakket.")
    zend.verstuur()
    assert zend.fouten == []
    assert wachtend(dossier) == 0
    assert dossier.ontvangen_tot == dossier.lengte == voor[0] + 1


def test_the_whole_window_follows(
    dag: Dag, demo: Demosleutels, tmp_path: Path, qtbot: QtBot
) -> None:
    """By the act of the window: the instruction and the terms of the newer package hold at once."""
    basis, venster = demo_pakket(), dag.venster
    data = schrijf_pakket(
        Pakketinhoud(
            plekken=basis.plekken[:1],
            centraal_register=basis.centraal_register,
            termijnen=Termijnen(kort_slot=True),
        ),
        demo.wortel,
        pakket_id=basis.kop.pakketId,
        versie=basis.kop.versie + 1,
        stemming=basis.stemming,
        gemaakt_op=DAG,
        demo=True,
    )
    (tmp_path / "nieuw.wvp").write_bytes(data)
    dag.bezoek()
    dag.formulier()
    venster.window.toon("versturen")
    uitleg = venster.window.explanation()
    assert not venster.kort_slot
    venster.window.acts.run("pakket")
    paneel = venster.window.overlay.content()
    assert isinstance(paneel, NieuwPakketPaneel)
    paneel._lees(tmp_path / "nieuw.wvp")
    qtbot.waitUntil(lambda: not paneel.kies.reason(), timeout=60_000)
    typ(paneel, data)
    paneel.press_big()
    assert venster.kort_slot
    assert venster.window.explanation() not in {"", uitleg}  # of the handleiding, no more of it
    assert venster.state.dossier.formulieren() == []
    venster.window.toon("formulier", dag.id["formulier"])
    pagina = venster.window.pages.current()
    assert isinstance(pagina, FormulierPagina), "what was begun keeps the version it began with"


def test_from_a_file_without_any_network(proef: Pakketproef) -> None:
    paneel = proef.open()
    assert not paneel.haal.isVisible()
    assert proef.focus() is paneel.kies
    data = proef.wvp(4, 1)
    proef.kies(paneel, data)
    typ(paneel, data)
    paneel.press_big()
    assert proef.dossier.pakket.kop.versie == 4
    paneel = proef.open()
    proef.kies(paneel, data)
    assert paneel.gelijk.title.text() == "U heeft dit pakket al: versie 4."
    assert not paneel.knop.isVisible()
    lengte = proef.dossier.lengte
    proef.dossier.sluit()
    weer = heropen(proef.map / "laptop")
    assert (weer.lengte, weer.pakket.kop.versie) == (lengte, 4)
    weer.sluit()
    proef.dossier = heropen(proef.map / "laptop")


@pytest.mark.parametrize(
    ("welk", "code"),
    [
        ("ouder", "PAKKET_OUDER"),
        ("andere inhoud", "PAKKET_ZELFDE_VERSIE"),
        ("stemming", "PAKKET_ANDER"),
        ("veranderd", "PAKKET_VERANDERD"),
        ("ondertekenaar", "PAKKET_ONBEKENDE_ONDERTEKENAAR"),
        ("echt", "PAKKET_GEEN_DEMO"),
        ("onzin", "PAKKET_GEEN_PAKKET"),
    ],
)
def test_a_file_that_may_not_be_taken(proef: Pakketproef, welk: str, code: str) -> None:
    paneel = proef.open()
    goed = proef.wvp(2, 1, 2)
    proef.kies(paneel, goed)
    typ(paneel, goed)
    paneel.press_big()
    fout = {
        "ouder": proef.wvp(1),
        "andere inhoud": proef.wvp(2, 1, 7),
        "stemming": proef.wvp(3, stemming="een-andere"),
        "veranderd": proef.wvp(3).replace(b"Oefenlokaal 1", b"Oefenlokaal 9"),
        "ondertekenaar": proef.wvp(3, wortel=Sleutel.nieuw(), demo=False),
        "echt": proef.wvp(3, demo=False),
        "onzin": b"geen pakket",
    }[welk]
    paneel = proef.open()
    proef.kies(paneel, fout)
    assert paneel.fout._code.text() == code
    assert paneel.fout.text.text().endswith("Uw pakket en uw werk zijn niet veranderd.")
    assert not paneel.knop.isVisible()
    assert (proef.dossier.pakket.kop.versie, ids(proef)) == (2, {"sb-GM9990-1", "sb-GM9990-2"})


@pytest.mark.parametrize("code", ["PAKKET_ANDERE_INHOUD", "ONZIN"])
def test_other_or_more_bytes_than_the_bureau_announced(proef: Pakketproef, code: str) -> None:
    """What the register gives is held against the signed message; no more is read than it says."""
    proef.zend.verstuur()
    echt = proef.wvp(2, 1, 3)
    ander = echt.replace(b"Oefenlokaal 1", b"Oefenlokaal 9") if code != "ONZIN" else echt + b"\n"
    proef.plaats(echt)
    proef.zend.verstuur()
    nieuw = proef.open()._werk.aangekondigd()
    assert nieuw is not None
    proef.verwissel(nieuw.sha256, ander)
    paneel = proef.open()
    proef.wacht(paneel, paneel.haal.press)
    assert paneel.fout._code.text() == code
    assert proef.dossier.pakket.kop.versie == 1


def test_it_fits_and_can_be_walked_with_large_text(proef: Pakketproef, theme: Theme) -> None:
    theme.set(factor=200)
    paneel = proef.open()
    proef.kies(paneel, proef.wvp(2, 1, 3))
    assert not text_fits.faults(proef.zend.venster)
    tree_walk.check(proef.zend.venster)


def test_a_register_that_is_away_leaves_the_file(proef: Pakketproef) -> None:
    proef.zend.verstuur()
    data = proef.wvp(2, 1, 2, 3)
    proef.plaats(data)
    proef.zend.verstuur()
    gegevens = proef.dossier.pakket.centraal_register
    assert gegevens is not None
    weg = gegevens.model_copy(update={"adres": "http://127.0.0.1:9"})
    proef.dossier.pakket = proef.dossier.pakket.model_copy(update={"centraal_register": weg})
    paneel = proef.open()
    proef.wacht(paneel, paneel.haal.press)
    assert paneel.fout.title.text() == "Het register is niet bereikbaar."
    assert "kies het bestand van het bureau" in paneel.fout.text.text()
    proef.kies(paneel, data)
    assert not paneel.fout.isVisible()
    assert paneel.knop.isVisible()


def test_a_disk_that_refuses_leaves_all_as_it_was(
    proef: Pakketproef, monkeypatch: pytest.MonkeyPatch
) -> None:
    paneel = proef.open()
    data = proef.wvp(2, 1, 3)
    proef.kies(paneel, data)
    typ(paneel, data)

    def vol(*_: object) -> None:
        raise OpslagFout("De schijf is vol.", "Maak ruimte vrij.", code="SCHIJF_VOL")

    monkeypatch.setattr(proef.dossier.opslag, "noteer", vol)
    paneel.press_big()
    assert paneel.fout.title.text() == "De schijf is vol."
    assert (proef.dossier.pakket.kop.versie, ids(proef)) == (1, {"sb-GM9990-1", "sb-GM9990-2"})
