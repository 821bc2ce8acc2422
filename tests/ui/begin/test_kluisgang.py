"""The overlays about vault and keys; the whole way is in test_eerderwerk and test_sleutelwerk."""

from tests.ui.test_venster import Dag, dag
from waarnemer_app.ui.begin.toelating import ToelatingPaneel
from waarnemer_app.ui.begin.wijzigen import KluisMelding, WachtzinPaneel

__all__ = ["dag"]


def test_with_one_key_there_is_nothing_to_choose(dag: Dag) -> None:
    dag.venster.window.acts.run("toelating")
    assert isinstance(dag.venster.window.overlay.content(), ToelatingPaneel)
    dag.venster.window.sluit_overlay()
    dag.venster.kluis.vraag_toelating()
    assert dag.venster.window.overlay.content() is None


def test_what_was_seen_of_the_vault_leads_to_another_wachtzin(dag: Dag) -> None:
    dag.venster.kluis.meld_kluis(["Het bestand kluis.json is beschadigd."])
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, KluisMelding)
    voor.terug.emit()
    assert dag.venster.window.overlay.content() is None
    dag.venster.kluis.meld_kluis(["Het bestand kluis.json is beschadigd."])
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, KluisMelding)
    voor.press_big()
    assert isinstance(dag.venster.window.overlay.content(), WachtzinPaneel)
