"""Markdown to read: headings, no HTML, and nothing that is fetched."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from tests.ui.conftest import Show
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.uitleg.tekstvak import Tekstvak


def koppen(vak: Tekstvak) -> list[tuple[int, str]]:
    uit, blok = [], vak.document().begin()
    while blok.isValid():
        if blok.blockFormat().headingLevel():
            uit.append((blok.blockFormat().headingLevel(), blok.text()))
        blok = blok.next()
    return uit


def test_headings_lists_and_text_follow_the_theme(theme: Theme, show: Show) -> None:
    vak = Tekstvak(theme)
    show(vak)
    vak.toon("Voor de dag", "# Kop\n\n## Onder\n\n- een\n- twee\n\nTekst")
    assert koppen(vak) == [(1, "Kop"), (2, "Onder")]
    assert vak.accessibleName() == "Voor de dag"
    letters = QTextCursor(vak.document())
    letters.movePosition(QTextCursor.MoveOperation.Right)
    klein = letters.charFormat().font().pixelSize()
    theme.set(factor=200, variant="hoog_contrast")
    letters = QTextCursor(vak.document())
    letters.movePosition(QTextCursor.MoveOperation.Right)
    assert letters.charFormat().font().pixelSize() == 2 * klein
    assert letters.charFormat().foreground().color() == theme.color("ink")


def test_a_table_is_a_table(theme: Theme, show: Show) -> None:
    vak = Tekstvak(theme)
    show(vak)
    vak.toon("Toetsen", "| toets | wat |\n|---|---|\n| `F2` | notitie |")
    (tabel,) = vak.document().rootFrame().childFrames()
    assert isinstance(tabel, QTextTable)
    assert (tabel.rows(), tabel.columns()) == (2, 2)


def test_html_stays_text_and_nothing_is_fetched(theme: Theme, show: Show, tmp_path: Path) -> None:
    geheim = tmp_path / "geheim.txt"
    geheim.write_text("staat op de laptop")
    vak = Tekstvak(theme)
    show(vak)
    vak.toon("x", f"<b>vet</b> [klik]({geheim.as_uri()}) ![b]({geheim.as_uri()})")
    assert "<b>vet</b>" in vak.toPlainText()
    assert not vak.openLinks()
    assert not vak.openExternalLinks()
    soort = QTextDocument.ResourceType.ImageResource.value
    assert vak.loadResource(soort, QUrl(geheim.as_uri())) is None
