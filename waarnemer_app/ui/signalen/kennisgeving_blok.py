"""One recipient: told (when, how, to whom) and mailed, two facts with one button each (R-PA-15)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.handelingen import NoteerVerteld
from waarnemer_app.domain.kennisgeving import Kennisgeving, OntvangerRol
from waarnemer_app.domain.pakket import ContactRol
from waarnemer_app.domain.stand import Object
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, Hairline, Label, Panel, State, StateGlyph, spaced
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.signalen.gebonden_rijen import KORT, Vraag
from waarnemer_app.ui.signalen.kies_veld import uit_lijst
from waarnemer_app.ui.signalen.rijen import Rijen
from waarnemer_app.ui.signalen.rollen import VERTELD, in_beeld, opties
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.teksten import kanalen, label
from waarnemer_app.ui.signalen.tijden import gebeurd_om, hele_minuut, lees_moment, om
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.theme import Theme

SOORT = "verteld"
_ROLLEN = {
    OntvangerRol.MINISTER: (ContactRol.MINISTER_PIKET, ContactRol.MINISTER),
    OntvangerRol.GEMEENTE: (ContactRol.BURGEMEESTER, ContactRol.COLLEGE),
    OntvangerRol.OPENBAAR_LICHAAM: (ContactRol.GEZAGHEBBER, ContactRol.BESTUURSCOLLEGE),
    OntvangerRol.WATERSCHAP: (ContactRol.DIJKGRAAF, ContactRol.DAGELIJKS_BESTUUR),
}


def ernst_van(kennisgeving: Kennisgeving) -> int:
    """How bad it stands, worst first: 0 must be told now, 1 told but no mail, 2 extra, 3 ready."""
    if kennisgeving.compleet:
        return 3
    if not kennisgeving.ontvanger.verplicht:
        return 2
    return 1 if kennisgeving.verteld_op is not None else 0


class Feit(QWidget):
    """One fact with its shape, a second line, and a button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.glyph = StateGlyph(theme, "empty", 22)
        self.titel = Label(theme, "", "question")
        self.tekst = Label(theme, "", "sm", "ink_soft")
        self.knop = Button(theme, "", small=True)
        woorden = QVBoxLayout()
        spaced(theme, woorden)
        woorden.addWidget(self.titel)
        woorden.addWidget(self.tekst)
        rij = QHBoxLayout(self)
        spaced(theme, rij, (0, 4, 0, 4), 12)
        rij.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        rij.addLayout(woorden, 1)
        rij.addWidget(self.knop)

    def toon(self, staat: State, titel: str, tekst: str, knop: str) -> None:
        """Show this; an empty ``knop`` hides the button."""
        self.glyph.show_state(staat)
        self.titel.setText(titel)
        self.tekst.setText(tekst)
        self.tekst.setVisible(bool(tekst))
        self.knop.show_text(knop)
        self.knop.setVisible(bool(knop))


class KennisgevingBlok(Panel):
    """``noteer`` asks for the act, ``gekozen`` for the mail of this recipient at the right.

    ``terugnemen`` when what was noted as told is wrong.
    """

    noteer = Signal(NoteerVerteld)
    gekozen = Signal(str)
    terugnemen = Signal(str)

    def __init__(
        self, state: AppState, object_: Object[Kennisgeving], parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, role="lg", parent=parent)
        self._state = state
        self.id = object_.id
        self._inhoud = object_.inhoud
        begin = {"op": "", "hoe": None, "aan": ""}
        concept = zoek_concept(state, SOORT, object_.id)
        self.schrijver = Schrijver(state, SOORT, object_.id, begin, concept, self)
        self._waarom = Label(self._theme, "", "sm", "ink_soft")
        self.verteld, self.mail = Feit(self._theme), Feit(self._theme)
        self.verteld.knop.acted.connect(self._druk)
        self.mail.knop.acted.connect(self._kies)
        self.add(self._waarom)
        self.add(Hairline(self._theme))
        self.add(self.verteld)
        self.add(self._bouw_vragen())
        self.add(self.mail)
        self._toon_vragen(open_=concept is not None)
        self.toon(object_.inhoud)

    def _bouw_vragen(self) -> QWidget:
        tr = self.tr
        self._vragen = QWidget()
        kolom = QVBoxLayout(self._vragen)
        spaced(self._theme, kolom, spacing=6)
        self.rijen = Rijen(self._theme, self.schrijver, met_code=False)
        self.rijen.tijd("op", Vraag("", tr("Hoe laat verteld?")), gebeurd_om, self._state.nu)
        self.rijen.keuze("hoe", Vraag("", tr("Hoe verteld?")), kanalen())
        self.rijen.kies(
            "aan",
            Vraag("", tr("Aan wie?"), tr("Kies de rol of schrijf die, geen naam.")),
            uit_lijst(opties(VERTELD[self._inhoud.ontvanger.rol])),
            tekst_van=in_beeld,
            vrij=True,
        )
        self.vast = Button(self._theme, tr("Leg vast"), icon="rubber-stamp")
        self.vast.acted.connect(self.leg_vast)
        toch = Button(self._theme, tr("Toch niet"), kind="quiet")
        toch.acted.connect(self._toch_niet)
        self.rijen.klaar.connect(self.vast.setFocus)
        knoppen = Flow(self._theme, right=True)
        knoppen.add(toch, self.vast)
        kolom.addWidget(self.rijen)
        kolom.addWidget(knoppen)
        return self._vragen

    # values go down ------------------------------------------------------------------------------

    def toon(self, inhoud: Kennisgeving, door_bureau: datetime | None = None) -> None:
        """Show how it stands, what a call filled in, and when the bureau sent the mail."""
        self._inhoud, self._door_bureau = inhoud, door_bureau
        self.schrijver.herlees()
        if self.schrijver.concept is not None and inhoud.verteld_op is None:
            self.rijen.toon()
            self._vragen.show()
        elif inhoud.verteld_op is not None:
            self._vragen.hide()
        ontvanger = inhoud.ontvanger
        woord, kleur = self._woord(inhoud)
        self.show_title(vertaal(ontvanger.gericht_aan), woord)
        self.right.set_color(kleur)
        self._waarom.setText(self._bron(inhoud))
        self._toon_verteld(inhoud)
        self._toon_mail(inhoud)

    def _woord(self, inhoud: Kennisgeving) -> tuple[str, str]:
        return {
            0: (self.tr("verplicht"), "error"),
            1: (self.tr("half klaar"), "warn"),
            2: (self.tr("niet verplicht"), "ink_soft"),
            3: (self.tr("klaar"), "ok"),
        }[ernst_van(inhoud)]

    def _bron(self, inhoud: Kennisgeving) -> str:
        ontvanger = inhoud.ontvanger
        if ontvanger.rol is OntvangerRol.MINISTER:
            return self.tr("Altijd verplicht · Kieswet A 12 lid 5, plan 3.4.2")
        if not ontvanger.verplicht:
            return self.tr("Extra: {0} · plan 3.4.2").format(ontvanger.naam)
        return self.tr("{0} · Kieswet A 12 lid 5").format(ontvanger.naam)

    def _toon_verteld(self, inhoud: Kennisgeving) -> None:
        if inhoud.verteld_op is None:
            staat: State = "error" if inhoud.ontvanger.verplicht else "empty"
            knop = "" if self.vragen_open() else self.tr("Noteer tijd")
            self.verteld.toon(staat, self.tr("Nog niet verteld"), self._nummer(), knop)
            return
        dag = self._state.dossier.pakket.stemming.datum
        titel = self.tr("Verteld om {0}").format(om(inhoud.verteld_op, dag))
        aan = self.tr("aan: {0}").format(in_beeld(inhoud.verteld_aan)) if inhoud.verteld_aan else ""
        delen = [label(kanalen(), inhoud.verteld_hoe), aan]
        self.verteld.toon("ready", titel, ", ".join(d for d in delen if d), self.tr("Trek in"))

    def _nummer(self) -> str:
        """Whom to call, from the package."""
        ontvanger = self._inhoud.ontvanger
        for rol in _ROLLEN[ontvanger.rol]:
            contact = self._state.dossier.pakket.contact(rol, ontvanger.organisatie)
            if contact is not None and contact.telefoon:
                return self.tr("Bel {0}").format(contact.telefoon)
        return self.tr("Geen nummer in het pakket. Bel het bureau.")

    def _toon_mail(self, inhoud: Kennisgeving) -> None:
        dag = self._state.dossier.pakket.stemming.datum
        knop = self.tr("Toon mail")
        if inhoud.mail_verstuurd_op is not None:
            titel = self.tr("Mail verstuurd om {0}").format(om(inhoud.mail_verstuurd_op, dag))
            self.mail.toon("ready", titel, "", knop)
        elif self._door_bureau is not None:
            hier = self._door_bureau.astimezone(self._state.nu().tzinfo)
            titel = self.tr("Door het bureau verzonden om {0}").format(om(hier, dag))
            self.mail.toon("ready", titel, self.tr("U verstuurt deze mail niet meer."), knop)
        elif inhoud.mail_concept_op is not None:
            titel = self.tr("Concept van {0}").format(om(inhoud.mail_concept_op, dag))
            self.mail.toon("busy", titel, self.tr("Nog niet verstuurd"), knop)
        else:
            self.mail.toon(
                "empty", self.tr("Nog geen mail"), self.tr("Lees de tekst eerst na."), knop
            )

    def zet_gekozen(self, *, gekozen: bool) -> None:
        """Draw it as the one whose mail is shown."""
        self.set_edge("primary" if gekozen else "")

    # acts ----------------------------------------------------------------------------------------

    def eerste_knop(self) -> Button:
        """What to do first here: tell, else mail."""
        vertel = self._inhoud.verteld_op is None and not self.verteld.knop.isHidden()
        return self.verteld.knop if vertel else self.mail.knop

    def _druk(self) -> None:
        if self._inhoud.verteld_op is None:
            self.open_vragen()
        else:
            self.terugnemen.emit(self.id)

    def vragen_open(self) -> bool:
        """True while time, how and to whom are asked."""
        return not self._vragen.isHidden()

    def vraagt(self, widget: QWidget | None) -> bool:
        """True for what lies in those questions: there Ctrl+Enter records the telling."""
        return widget is not None and self._vragen.isAncestorOf(widget)

    def open_vragen(self) -> None:
        """Ask time (now), how and to whom; the time is filled in, so the focus is on "how"."""
        self._kies()
        if not self.schrijver.tekst("op"):
            self.schrijver.zet("op", hele_minuut(self._state.nu()).isoformat())
        accessibility.release_focus(self.verteld)
        self._toon_vragen(open_=True)
        self.rijen.ga("hoe")

    def _toon_vragen(self, *, open_: bool) -> None:
        self._vragen.setVisible(open_)
        self._toon_verteld(self._inhoud)

    def _toch_niet(self) -> None:
        self.schrijver.gooi_weg()
        self.rijen.toon()
        self._toon_vragen(open_=False)
        self.verteld.knop.setFocus()

    def klaar(self) -> None:
        """It was noted: forget what was typed, and fold."""
        self.schrijver.gooi_weg()
        self._toon_vragen(open_=False)

    def leg_vast(self) -> None:
        """Ask for the act, or go to the time when that is none."""
        self.rijen.spoel()
        veld = self.rijen.geen_tijd(["op"])
        moment = lees_moment(self.schrijver.inhoud.get("op"))
        if veld is not None or moment is None:
            self.rijen.ga("op")
            return
        if not self.schrijver.tekst("hoe"):
            self.rijen.fout("hoe", self.tr("Kies hoe het is verteld."))
            self.rijen.ga("hoe")
            return
        self.noteer.emit(
            NoteerVerteld(
                kennisgeving=self.id,
                op=moment,
                hoe=self.schrijver.tekst("hoe"),
                aan=self.schrijver.tekst("aan").strip()[:KORT],
            )
        )

    def _kies(self) -> None:
        self.gekozen.emit(self.id)
