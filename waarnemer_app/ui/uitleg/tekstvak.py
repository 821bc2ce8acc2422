"""A page of Markdown to read: in the type of the program, without HTML, files or the network."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.uitleg.handleiding import map_

_KOPPEN = {1: "h1", 2: "lg", 3: "question"}
_BEELD: Final = re.compile(r"schermen/[a-z][a-z-]*(?:\.[a-z]{2})?\.png")
"""Pictures of the handleiding: the only files that are read."""


class Tekstvak(QTextBrowser):
    """As high as its text; the page around it scrolls. Links go nowhere: they are shown as text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._markdown, self._breed = theme, "", 0
        self._opnieuw = QTimer(self)
        self._opnieuw.setSingleShot(True)
        self._opnieuw.timeout.connect(self._kleed)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.on_change(self._kleed)

    def toon(self, titel: str, markdown: str) -> None:
        """Show another text; ``titel`` is its name for the reader."""
        self._markdown = markdown
        accessibility.name(self, titel)
        self._kleed()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures of the handleiding as wide as there is room; nothing else is fetched.

        No file of the laptop, nothing from the network.
        """
        naam = name.toString() if isinstance(name, QUrl) else name
        if kind != QTextDocument.ResourceType.ImageResource.value or not _BEELD.fullmatch(naam):
            return None
        beeld = QImage(str(map_() / naam))
        ruimte = self.viewport().width() - 2 * int(self.document().documentMargin()) - 2
        if beeld.isNull() or beeld.width() <= ruimte or ruimte <= 0:
            return None if beeld.isNull() else beeld
        return beeld.scaledToWidth(ruimte, Qt.TransformationMode.SmoothTransformation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A picture keeps to the width; after the layout has settled."""
        super().resizeEvent(event)
        if "](schermen/" in self._markdown and self.viewport().width() != self._breed:
            self._opnieuw.start(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ensureCursorVisible()

    def _kleed(self) -> None:
        theme, blad = self._theme, self.document()
        self._breed = self.viewport().width()
        blad.setDefaultFont(theme.font("md"))
        # room for the ring of the focus
        blad.setDocumentMargin(theme.gap(12))
        soort = QTextDocument.MarkdownFeature
        blad.setMarkdown(self._markdown, soort.MarkdownDialectGitHub | soort.MarkdownNoHTML)
        for deel in blad.rootFrame().childFrames():
            if isinstance(deel, QTextTable):
                self._kleed_tabel(deel)
        blok = blad.begin()
        while blok.isValid():
            self._kleed_blok(blok)
            blok = blok.next()

    def _kleed_tabel(self, tabel: QTextTable) -> None:
        vorm = tabel.format().toTableFormat()
        vorm.setCellPadding(self._theme.gap(4))
        vorm.setBorder(0)
        tabel.setFormat(vorm)

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
        in_lijst = blok.textList() is not None
        boven = (0 if blok.blockNumber() == 0 else 18) if niveau else 0
        maat.setTopMargin(self._theme.gap(boven))
        maat.setBottomMargin(self._theme.gap(4 if in_lijst else 6 if niveau else 10))
        maat.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(blok).setBlockFormat(maat)
