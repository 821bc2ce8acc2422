"""The draft of the chosen recipient, with marked personal data and what one can do with it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from waarnemer_app.documents.fouten import DocumentFout
from waarnemer_app.documents.woorden import ONBEKEND
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.ui.components import (
    Banner,
    Button,
    Label,
    Panel,
    TimeField,
    spaced,
)
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.signalen.mail import Alinea, Concept, maak_concept
from waarnemer_app.ui.signalen.tijden import gebeurd_om, hele_minuut, is_kloktijd, klok_van
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme


class _AlineaTekst(Label):
    """The text of a paragraph; what looks like personal data is marked in it."""

    def __init__(self, theme: Theme, alinea: Alinea) -> None:
        super().__init__(theme, "", "sm")
        self._alinea = alinea
        self.setTextFormat(Qt.TextFormat.RichText if alinea.vondsten else Qt.TextFormat.PlainText)
        self.setAccessibleName(alinea.tekst)
        theme.on_change(self._teken)
        self._teken()

    def _teken(self) -> None:
        if not self._alinea.vondsten:
            self.setText(self._alinea.tekst)
            return
        grond, inkt = self._theme.color("mark").name(), self._theme.color("ink").name()
        uit, at = [], 0
        for vondst in self._alinea.vondsten:
            deel = escape(self._alinea.tekst[vondst.begin : vondst.eind])
            uit.append(escape(self._alinea.tekst[at : vondst.begin]))
            uit.append(f'<b style="background:{grond};color:{inkt}">{deel}</b>')
            at = vondst.eind
        uit.append(escape(self._alinea.tekst[at:]))
        self.setText("".join(uit).replace("\n", "<br>"))


class VerstuurdVraag(QWidget):
    """ "Is de mail verstuurd?": asked once after opening, and a quiet button afterwards."""

    verstuurd = Signal(str)

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        theme = state.theme
        self.later = Button(theme, self.tr("Noteer verstuurd"), kind="quiet", small=True)
        self.later.acted.connect(self.vraag)
        self._vraag = QWidget()
        self.veld = TimeField(theme, self.tr("Hoe laat is de mail verstuurd?"), now=state.nu)
        self.ja = Button(theme, self.tr("Ja, verstuurd"))
        self.ja.acted.connect(self._zeg_ja)
        self.nee = Button(theme, self.tr("Nog niet"), kind="quiet")
        self.nee.acted.connect(self._zeg_nee)
        rij = Flow(theme)
        rij.add(self.veld, self.ja, self.nee)
        binnen = QVBoxLayout(self._vraag)
        spaced(theme, binnen, spacing=6)
        binnen.addWidget(Label(theme, self.tr("Is de mail verstuurd? Hoe laat?"), "question"))
        binnen.addWidget(rij)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (0, 4, 0, 4))
        kolom.addWidget(self.later, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.addWidget(self._vraag)
        self.rust()

    def rust(self) -> None:
        """The question folded to its button."""
        self._vraag.hide()
        self.later.show()

    def vraag(self) -> None:
        """Ask, with the time of now and the focus on "Ja", unless one went on elsewhere."""
        self.veld.show_value(klok_van(hele_minuut(self._state.nu()).isoformat()))
        self._vraag.show()
        self.later.hide()
        # the mail is made beside the window: one may be on another page by now, or in the search
        held, pagina = self.window().focusWidget(), self.parentWidget()
        while pagina is not None and not isinstance(pagina, Page):
            pagina = pagina.parentWidget()
        if pagina is None or held is None or pagina.isAncestorOf(held):
            self.ja.setFocus()

    def wordt_gevraagd(self) -> bool:
        """True while the question stands open."""
        return not self._vraag.isHidden()

    def _zeg_ja(self) -> None:
        self.veld.flush()
        klok = self.veld.value()
        if not is_kloktijd(klok):
            self.veld.set_state("error", self.tr("Noteer de tijd, bijvoorbeeld 9.41."))
            self.veld.take_focus()
            return
        self.verstuurd.emit(gebeurd_om(klok, self._state.nu()).isoformat())

    def _zeg_nee(self) -> None:
        self.rust()
        self.later.setFocus()


class MailPaneel(Panel):
    """Shows a draft; the page does the acts. ``reden`` says why it cannot be opened as mail."""

    verstuurd = Signal(str)
    naar_bron = Signal()

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(state.theme, parent=parent)
        self._state = state
        self.concept: Concept | None = None
        self.reden = ""
        self._vak = QWidget()
        self._gaten = Banner(self._theme, "warning", "", "")
        self._gaten.acted.connect(self.naar_bron)
        self.add(self._gaten)
        self.vraag = VerstuurdVraag(state)
        self.vraag.verstuurd.connect(self.verstuurd)
        self.add(self.vraag)
        self._kop = QGridLayout()
        spaced(self._theme, self._kop, spacing=6, across=20)
        self._kop.setColumnStretch(1, 1)
        self._aan, self._onderwerp, self._bijlage = (self._regel(n) for n in range(3))
        self.body.addLayout(self._kop)
        self.add_line()
        self._tekst = QVBoxLayout()
        self._tekst.addWidget(self._vak)
        self.body.addLayout(self._tekst)
        self._let_op = Banner(self._theme, "warning", "", "")
        self._let_op.acted.connect(self.naar_bron)
        self._fout = Banner(self._theme, "warning", "", "")
        self.add(self._let_op)
        self.add(self._fout)
        self.body.addStretch(1)

    def _regel(self, rij: int) -> Label:
        namen = (self.tr("Aan"), self.tr("Onderwerp"), self.tr("Bijlage"))
        self._kop.addWidget(
            Label(self._theme, namen[rij], "sm", "ink_soft", wrap=False),
            rij,
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        waarde = Label(self._theme, "", "sm", weight=600 if rij == 1 else None)
        self._kop.addWidget(waarde, rij, 1)
        return waarde

    def toon(self, kennisgeving: Kennisgeving) -> None:
        """Show the draft for one recipient."""
        vorig = self.concept
        titel = self.tr("Mail: {0}").format(kennisgeving.ontvanger.gericht_aan)
        self.show_title(titel, self._staat(kennisgeving))
        try:
            self.concept = maak_concept(self._state, kennisgeving, vorig)
        except DocumentFout as fout:
            self.concept = None
            self._leeg()
            self._toon_fout(fout)
            return
        if self.concept != vorig:
            self._toon_concept(self.concept)
        nog = kennisgeving.mail_concept_op is not None and kennisgeving.mail_verstuurd_op is None
        self.vraag.rust()
        self.vraag.setVisible(nog)

    def _toon_concept(self, concept: Concept) -> None:
        self._leeg()
        self._onderwerp.setText(concept.onderwerp)
        self._aan.setText(concept.adressen or self.tr("nog geen adres"))
        self._bijlage.setText(concept.bijlage)
        kolom = QVBoxLayout(self._vak)
        spaced(self._theme, kolom, spacing=4)
        for alinea in concept.alineas:
            if alinea.kop:
                kolom.addWidget(Label(self._theme, alinea.kop, "sm", weight=600))
            kolom.addWidget(_AlineaTekst(self._theme, alinea))
        self._tekst.addWidget(self._vak)
        self._toon_gaten(concept.tekst.count(ONBEKEND))
        self._toon_vondsten(concept)
        self._toon_fout(concept.fout)

    def _staat(self, kennisgeving: Kennisgeving) -> str:
        return (
            self.tr("Concept") if kennisgeving.mail_verstuurd_op is None else self.tr("Verstuurd")
        )

    def _leeg(self) -> None:
        """An empty box: paragraphs that come in it before it is seen are laid out together."""
        self._vak.hide()
        self._vak.deleteLater()
        self._vak = QWidget()
        for label in (self._aan, self._onderwerp, self._bijlage):
            label.setText("")
        self.vraag.rust()
        self.vraag.hide()

    def _toon_gaten(self, gaten: int) -> None:
        """What the minister would read as not filled in, above the text."""
        self._gaten.setVisible(gaten > 0)
        if gaten:
            self._gaten.show_message(
                self.tr("Deze mail is nog niet compleet."),
                self.tr("In de tekst staat {0} keer “nog niet ingevuld”.").format(gaten),
                button=self.tr("Vul aan"),
            )

    def _toon_vondsten(self, concept: Concept) -> None:
        self._let_op.setVisible(bool(concept.vondsten))
        if concept.vondsten:
            eerste = concept.vondsten[0]
            meer = len(concept.vondsten) - 1
            rest = self.tr("Er zijn nog {0} plekken.").format(meer) if meer else ""
            tekst = f"{rest} {self.tr('Corrigeer de tekst in de procesaanwijzing.')}".strip()
            self._let_op.show_message(eerste.melding, tekst, button=self.tr("Ga erheen"))

    def _toon_fout(self, fout: DocumentFout | None) -> None:
        self.reden = fout.melding if fout is not None else ""
        self._fout.setVisible(fout is not None)
        if fout is not None:
            self._fout.show_message(fout.melding, fout.remedie, code=fout.code)
