"""A page of Markdown to read: in the type of the program, without HTML, files or the network."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFocusEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.theme import Theme

_KOPPEN = {1: "h1", 2: "lg", 3: "question"}


class Tekstvak(QTextBrowser):
    """As high as its text; the page around it scrolls. Links go nowhere: they are shown as text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._markdown = theme, ""
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._kleed)

    def toon(self, titel: str, markdown: str) -> None:
        """Show another text; ``titel`` is its name for the reader."""
        self._markdown = markdown
        accessibility.name(self, titel)
        self._kleed()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is fetched: no file of the laptop, nothing from the network."""
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ensureCursorVisible()

    def _kleed(self) -> None:
        theme, blad = self._theme, self.document()
        blad.setDefaultFont(theme.font("md"))
        blad.setDocumentMargin(theme.gap(4))
        blad.setMarkdown(self._markdown, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        blok = blad.begin()
        while blok.isValid():
            self._kleed_blok(blok)
            blok = blok.next()

    def _kleed_blok(self, blok: QTextBlock) -> None:
        niveau = blok.blockFormat().headingLevel()
        cursor = QTextCursor(blok)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        vorm = QTextCharFormat()
        vorm.setForeground(self._theme.color("ink"))
        if niveau:
            font = self._theme.font(_KOPPEN.get(niveau, "question"), 600)
            vorm.setFont(font)
        cursor.mergeCharFormat(vorm)
        maat = blok.blockFormat()
        maat.setTopMargin(self._theme.gap(14 if niveau else 3))
        maat.setBottomMargin(self._theme.gap(4))
        QTextCursor(blok).setBlockFormat(maat)
