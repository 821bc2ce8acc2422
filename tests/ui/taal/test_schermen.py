"""The pages in English: nothing cut off, small and large, and nothing of ours left in Dutch.

Every state in both languages and at every size is ``make maten``; this is what each run can bear.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel

from tests.toegankelijkheid import text_fits
from tests.toegankelijkheid.maten import Achtergebleven
from tests.ui.test_venster import PAGINAS, Dag, dag
from waarnemer_app.ui.taal.talen import Talen

__all__ = ["dag"]
VAN_ELDERS = {"rapportage", "uitleg"}
"""What these show is the text of a document, and of the package."""


def test_every_page_in_english_fits_and_is_english(dag: Dag, talen: Talen) -> None:
    talen.kies("en")
    dag.venster.spreek()
    dag.alles()
    achter, mis = Achtergebleven("en"), []
    window, theme = dag.venster.window, dag.state.theme
    for breed, hoog, factor in ((1366, 768, 100), (1024, 640, 200)):
        window.resize(breed, hoog)
        theme.set(factor=factor)
        for pagina in PAGINAS:
            dag.toon(pagina)
            mis += [f"{pagina}, {factor} %: {fout}" for fout in text_fits.faults(window)]
            if factor == 100 and pagina not in VAN_ELDERS:
                mis += [f"{pagina}: {fout}" for fout in achter.in_venster(window)]
    assert not mis, "\n".join(mis)


def test_a_text_that_stayed_dutch_is_found(qapp: QApplication) -> None:
    achter = Achtergebleven("en")
    label = QLabel("Kijk hier. Nog niets op deze dag.")
    assert list(achter.in_venster(label))
    label.setText("De inhoud van regel 7 is veranderd.")
    assert list(achter.in_venster(label))
    assert not list(achter.in_venster(label, ["inhoud van regel 7"]))
    label.setText("Somebody wrote: de deur was dicht.")
    assert not list(achter.in_venster(label))
    label.deleteLater()
