"""Two columns, was and is; underlined, spoken as text, by keyboard from version to version."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.taal.conftest import talen
from tests.ui.test_venster import Dag
from tests.ui.zoeken.conftest import notitie
from tests.ui.zoeken.test_vastgelegd import open_
from waarnemer_app.domain import handelingen
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import Corrigeer, TrekIn
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.zoeken.versie_paneel import (
    VAN_HET_PROGRAMMA,
    VersiePaneel,
    geschiedenisregel,
)

__all__ = ["talen"]


def drie_versies(dag: Dag) -> str:
    dag.bezoek()
    id_ = notitie(dag)
    inhoud = dag.state.dossier.stand.geef(id_, Notitie).inhoud
    nieuw = inhoud.model_copy(update={"tekst": f"{inhoud.tekst} <Toch> niet."})
    dag.doe(Corrigeer(object=id_, inhoud=nieuw, reden="Beter gekeken"))
    dag.doe(TrekIn(object=id_, reden="Hoort elders"))
    return id_


def paneel(dag: Dag) -> VersiePaneel:
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, VersiePaneel)
    return voor


def test_from_the_history_to_the_words_that_changed(dag: Dag) -> None:
    id_ = drie_versies(dag)
    pagina = open_(dag, id_)
    pagina.regels.rows()[1].click()
    voor = paneel(dag)
    assert voor.feiten.text().startswith("Versie 2 van 3 · Gewijzigd")
    assert voor.feiten.text().endswith("Reden: Beter gekeken")
    assert voor.tekst().endswith("<Toch> niet..")
    namen = [label.accessibleName() for label in voor.findChildren(QLabel) if label.isVisible()]
    assert [n for n in namen if n.startswith("Is: ") and n.endswith("<Toch> niet.")]
    rijk = [label.text() for label in voor.findChildren(QLabel) if "<u " in label.text()]
    assert len(rijk) == 1
    assert "&lt;Toch&gt;" in rijk[0]
    assert text_fits.faults(dag.venster.window) == []
    assert len(tree_walk.check(dag.venster.window)) >= 3
    voor.kopieer.press()
    assert QGuiApplication.clipboard().text() == voor.tekst()


def test_left_and_right_go_through_the_versions(dag: Dag) -> None:
    id_ = drie_versies(dag)
    dag.venster.window.toon("vastgelegd", id_)
    dag.venster.window.acts.run("vorige_versie")
    voor = paneel(dag)
    assert voor.feiten.text().startswith("Versie 3 van 3 · Ingetrokken")
    assert voor.geen.text() == "De inhoud bleef gelijk."
    assert not voor.nieuwer.isVisible()
    QTest.keyClick(voor, Qt.Key.Key_Left)
    assert voor.feiten.text().startswith("Versie 2 van 3")
    QTest.keyClick(voor, Qt.Key.Key_Left)
    assert voor.feiten.text().startswith("Versie 2 van 3")
    assert not voor.ouder.isVisible()
    voor.nieuwer.press()
    assert voor.feiten.text().startswith("Versie 3 van 3")


def test_one_version_has_nothing_beside_it(dag: Dag) -> None:
    dag.bezoek()
    id_ = notitie(dag)
    dag.venster.window.toon("vastgelegd", id_)
    dag.venster.window.acts.run("vorige_versie")
    assert dag.venster.window.overlay.content() is None
    assert dag.venster.window.undo_bar.text() == "Er is maar een versie."


def test_every_reason_that_the_acts_write_is_known() -> None:
    geschreven = {
        knoop.value
        for pad in Path(handelingen.__file__).parent.glob("*.py")
        for roep in ast.walk(ast.parse(pad.read_text(encoding="utf-8")))
        if isinstance(roep, ast.Call)
        and getattr(roep.func, "id", "") in {"wijzig", "NieuweInhoud", "_aanvulling", "heropening"}
        for knoop in ast.walk(roep)
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str)
    }
    assert len(geschreven) > 8
    assert geschreven <= VAN_HET_PROGRAMMA


def test_a_reason_of_the_program_follows_the_language_and_a_typed_one_does_not(
    dag: Dag, talen: Talen
) -> None:
    geschiedenis = dag.state.dossier.stand.geef(drie_versies(dag), Notitie).geschiedenis
    talen.kies("en")
    for reden in sorted(VAN_HET_PROGRAMMA):
        _, onder = geschiedenisregel(geschiedenis[1]._replace(reden=reden))
        assert reden not in onder, "it stayed Dutch"
    getypt = "De rij staat tot buiten."
    _, onder = geschiedenisregel(geschiedenis[1]._replace(reden=getypt))
    assert onder.endswith(getypt)
