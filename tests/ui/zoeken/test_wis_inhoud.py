"""Erasing by law: a reason, a second yes, and afterwards nothing of it on any page (R40)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.test_venster import FEIT, Dag
from tests.ui.zoeken.conftest import notitie
from tests.ui.zoeken.test_vastgelegd import open_, teksten
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.store.fouten import SchijfVol
from waarnemer_app.ui.zoeken.vastgelegd import VastgelegdPagina
from waarnemer_app.ui.zoeken.wis_inhoud import WisInhoudPaneel, reden_in_woorden


def paneel(dag: Dag, id_: str) -> WisInhoudPaneel:
    open_(dag, id_).wis.press()
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, WisInhoudPaneel)
    return voor


def kies(voor: WisInhoudPaneel, reden: WisReden) -> None:
    voor.reden.show_values([reden.value])


def alle_woorden(raam: QWidget) -> str:
    regels = [label.text() for label in raam.findChildren(QLabel)]
    regels += [veld.text() for veld in raam.findChildren(QLineEdit)]
    return "\n".join([*regels, *(d.toPlainText() for d in raam.findChildren(QPlainTextEdit))])


def test_it_takes_a_reason_and_a_second_yes(dag: Dag) -> None:
    dag.bezoek()
    id_ = notitie(dag)
    voor = paneel(dag, id_)
    voor.knop.press()
    assert voor.fout() == "De reden ontbreekt."
    kies(voor, WisReden.VERZOEK)
    voor.knop.press()
    assert not dag.state.dossier.stand.geef(id_, Inhoud).gewist
    assert voor.zeker is not None
    voor.zeker.button.press()
    assert dag.state.dossier.stand.geef(id_, Inhoud).gewist
    assert dag.venster.window.pages.at() == ("vastgelegd", id_)
    assert dag.venster.window.overlay.content() is None


def test_it_is_done_by_keys_alone(dag: Dag) -> None:
    dag.bezoek()
    id_ = notitie(dag)
    paneel(dag, id_)
    for toets in (Qt.Key.Key_2, Qt.Key.Key_Return):
        dag.toets(toets)
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, WisInhoudPaneel)
    voor.press_big()
    dag.toets(Qt.Key.Key_Return)
    assert dag.state.dossier.stand.geef(id_, Inhoud).gewist


def test_history_shows_when_and_why_and_no_word_is_left(dag: Dag) -> None:
    dag.bezoek()
    dag.signaal()
    for pagina in ("signalen", "signaal", "vandaag"):
        dag.toon(pagina)
    voor = paneel(dag, dag.id["signaal"])
    kies(voor, WisReden.VERGISSING)
    voor.knop.press()
    assert voor.zeker is not None
    voor.zeker.button.press()
    nu = dag.venster.window.pages.current()
    assert isinstance(nu, VastgelegdPagina)
    gezegd = teksten(nu)
    assert reden_in_woorden(WisReden.VERGISSING).lower() in gezegd
    assert "1. Vastgelegd, inhoud gewist" in gezegd
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert FEIT not in alle_woorden(dag.venster.window)
    assert not nu.wis.isVisible()


def test_it_says_where_the_same_words_still_stand(dag: Dag) -> None:
    dag.bezoek()
    dag.onregelmatigheid()
    voor = paneel(dag, dag.id["signaal"])
    gezegd = "\n".join(label.text() for label in voor.findChildren(QLabel))
    assert "Onregelmatigheid 1: kiezers zonder stempas. Wis dat apart" in gezegd
    assert "register" not in gezegd
    assert text_fits.faults(dag.venster.window) == []
    assert len(tree_walk.check(dag.venster.window)) == 3


def test_a_full_disk_says_so_and_nothing_is_erased(
    dag: Dag, monkeypatch: pytest.MonkeyPatch
) -> None:
    dag.bezoek()
    id_ = notitie(dag)
    voor = paneel(dag, id_)

    def vol(*_: object) -> None:
        raise SchijfVol

    monkeypatch.setattr(dag.state.dossier, "wis_inhoud", vol)
    kies(voor, WisReden.TERMIJN)
    voor.knop.press()
    assert voor.zeker is not None
    voor.zeker.button.press()
    assert voor.fout()
    assert dag.venster.window.overlay.content() is voor
    assert not dag.state.dossier.stand.geef(id_, Inhoud).gewist
