"""Bellen, from anywhere: the numbers of the package, large, and four lines to read out.

A number chosen starts the timer and opens the log of that call with its time filled in; a bar
under the strip tells how long it lasts (``Gespreksstrook``).
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from waarnemer_app.domain.pakket import Contact
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.paneel import Paneel
from waarnemer_app.ui.components import (
    BigButton,
    Button,
    IconLabel,
    Label,
    ListPanel,
    ListRow,
    Panel,
    spaced,
)
from waarnemer_app.ui.components.base import brush
from waarnemer_app.ui.frame.strip import ShortLabel
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.signalen.feiten import (
    contacten_voor,
    kort,
    ladder_stand,
    plek_tekst,
    plek_van_onregelmatigheid,
    plek_van_signaal,
)
from waarnemer_app.ui.signalen.gesprek import Zaak, begin_gesprek
from waarnemer_app.ui.signalen.rollen import contact_rollen, in_beeld
from waarnemer_app.ui.signalen.teksten import ernst, label
from waarnemer_app.ui.signalen.tijden import om
from waarnemer_app.ui.state import AppState

translate = QCoreApplication.translate


def plek_van_zaak(state: AppState, zaak: Zaak) -> Plek | None:
    """Where it is about; without a record the plek where one is now."""
    if zaak.onregelmatigheid is not None:
        return plek_van_onregelmatigheid(state.dossier, zaak.onregelmatigheid.inhoud)
    if zaak.signaal is not None:
        return plek_van_signaal(state.dossier, zaak.signaal.inhoud)
    huidig = state.dossier.stand.huidig_bezoek()
    return huidig.inhoud.plek if huidig is not None else None


def lees_voor(state: AppState, zaak: Zaak) -> list[str]:
    """Four lines for the telephone: where, what, since when and how serious, what is asked."""
    dossier = state.dossier
    dag = dossier.pakket.stemming.datum
    if zaak.onregelmatigheid is not None:
        inhoud = zaak.onregelmatigheid.inhoud
        nu = ladder_stand(dossier, zaak.onregelmatigheid.id, []).nu
        return [
            plek_tekst(plek_van_onregelmatigheid(dossier, inhoud)),
            kort(inhoud.feiten, 160),
            f"{om(inhoud.waargenomen_op, dag)} · {label(ernst(), inhoud.ernst).casefold()}",
            translate("signalen", "Nu aan de beurt: {0}").format(nu.trede.titel.casefold())
            if nu is not None
            else inhoud.titel,
        ]
    if zaak.signaal is not None:
        signaal = zaak.signaal.inhoud
        return [
            plek_tekst(plek_van_signaal(dossier, signaal)),
            kort(signaal.wat, 160),
            om(signaal.waargenomen_op, dag),
            translate("signalen", "Wij onderzoeken dit. Wat weet u ervan?"),
        ]
    return []


class BelOverlay(Paneel):
    """The overlay of Ctrl+T. ``begonnen`` when a call was started and its log is open."""

    begonnen = Signal()

    def __init__(
        self, state: AppState, navigatie: Navigatie, zaak: Zaak, parent: QWidget | None = None
    ) -> None:
        knop = BigButton(state.theme, self.tr("Bel de eerste"), icon="phone")
        uitleg = self.tr("Kies wie u belt. De tijd loopt dan, en het verslag staat klaar.")
        super().__init__(state, navigatie, self.tr("Bellen"), uitleg, knop, parent)
        self._zaak = zaak
        self._contacten = contacten_voor(state.dossier, plek_van_zaak(state, zaak))
        self._voorlezen()
        self.lijst = ListPanel(state.theme, self.tr("Nummers"), digits=True)
        self.lijst.set_rows([self._rij(nr, c) for nr, c in enumerate(self._contacten, 1)])
        self.lijst.opened.connect(self.bel)
        self.inhoud.addWidget(self.lijst)
        if not self._contacten:
            tekst = self.tr("Er staat geen nummer in het pakket. Bel het bureau.")
            self.inhoud.addWidget(Label(state.theme, tekst))
            knop.set_blocked(tekst)
        self.knop.acted.connect(lambda: self.bel(0))

    def _voorlezen(self) -> None:
        regels = lees_voor(self.state, self._zaak)
        if not regels:
            return
        vel = Panel(self.state.theme, self.tr("Om voor te lezen"))
        for regel in regels:
            vel.add(Label(self.state.theme, regel))
        self.inhoud.addWidget(vel)

    def _rij(self, nr: int, contact: Contact) -> ListRow:
        rol = contact_rollen()[contact.rol]
        zelfde = contact.naam.casefold().startswith(rol.casefold())
        wie = contact.naam if zelfde else f"{rol} · {contact.naam}"
        rij = ListRow(self.state.theme, contact.telefoon, wie, key=str(nr) if nr < 10 else "")
        rij.title.set_role("xl", 600)
        return rij

    def bel(self, at: int) -> None:
        """Start the call with this contact: the timer runs and its log opens."""
        if at >= len(self._contacten):
            return
        try:
            gesprek = begin_gesprek(self.state, self._zaak, self._contacten[at])
        except OpslagFout as fout:
            self.toon_fout(fout.melding, fout.remedie, fout.code)
            return
        self.navigatie.sluit_overlay()
        naar_verslag(self.state, self.navigatie, gesprek.pagina, gesprek.id)
        self.begonnen.emit()

    def take_focus(self) -> None:
        """On the first number."""
        if self._contacten:
            self.lijst.go(0)
        else:
            accessibility.focus(self.knop)


def naar_verslag(state: AppState, navigatie: Navigatie, pagina: str, id_: str) -> None:
    """Open the log of a call: a page, or the note in front of the present one."""
    if pagina == "notitie":
        navigatie.toon_overlay(NotitiePaneel(state, navigatie))
    else:
        navigatie.toon(pagina, id_)


class Gespreksstrook(QWidget):
    """The call that goes on: with whom, how long, to its log, and over."""

    def __init__(self, state: AppState, navigatie: Navigatie) -> None:
        super().__init__()
        self._state, self._navigatie = state, navigatie
        theme = state.theme
        self.wie = ShortLabel(theme)
        self.tijd = Label(theme, "", "xl", wrap=False)
        self.verslag = Button(theme, self.tr("Naar het verslag"), kind="quiet", icon="edit")
        self.klaar = Button(theme, self.tr("Gesprek klaar"), icon="check")
        self.verslag.acted.connect(self._naar_verslag)
        self.klaar.acted.connect(self.beeindig)
        rij = QHBoxLayout(self)
        spaced(theme, rij, (20, 6, 20, 8), 10)
        rij.addWidget(IconLabel(theme, "phone"))
        rij.addWidget(self.wie)
        rij.addStretch(1)
        for deel in (self.tijd, self.verslag, self.klaar):
            rij.addWidget(deel)
        accessibility.set_role(self, accessibility.GROUP)
        self._tik = QTimer(self)
        self._tik.setInterval(1000)
        self._tik.timeout.connect(self.toon)
        state.veranderd.connect(self._vastgelegd)
        self.hide()

    def speak(self) -> None:
        """Take the words of the language of now."""
        self.verslag.show_text(self.tr("Naar het verslag"))
        self.klaar.show_text(self.tr("Gesprek klaar"))
        self.toon()

    def toon(self) -> None:
        """Show the call of now; hidden when there is none."""
        gesprek = self._state.gesprek
        self.setVisible(gesprek is not None)
        if gesprek is None:
            self._tik.stop()
            return
        seconden = max(0, int((self._state.nu() - gesprek.sinds).total_seconds()))
        self.wie.setText(self.tr("In gesprek met {0}").format(in_beeld(gesprek.met)))
        self.tijd.setText(f"{seconden // 60}.{seconden % 60:02d}")
        accessibility.name(self, self.wie.text())
        if not self._tik.isActive():
            self._tik.start()

    def beeindig(self) -> None:
        """The call is over; its log stays where it is."""
        self._naar_verslag()
        self._state.gesprek = None
        self.toon()

    def _naar_verslag(self) -> None:
        gesprek = self._state.gesprek
        if gesprek is not None:
            naar_verslag(self._state, self._navigatie, gesprek.pagina, gesprek.id)

    def _vastgelegd(self, id_: str) -> None:
        """What was said is stated: the call is over."""
        gesprek = self._state.gesprek
        if gesprek is None or gesprek.pagina == "notitie":
            return
        over = _gaat_over(self._state, id_)
        if gesprek.id in over:
            self._state.gesprek = None
            self.toon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of something that goes on, with a line below."""
        painter, theme = brush(self), self._state.theme
        painter.fillRect(self.rect(), theme.color("primary_soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("primary_line"))


def _gaat_over(state: AppState, id_: str) -> set[str]:
    """The ids of the records that a stated object belongs to, itself too."""
    stand = state.dossier.stand
    gevonden = next((o.inhoud for o in stand.elk() if o.id == id_), None)
    velden = ("onregelmatigheid", "procesaanwijzing", "signaal")
    return {id_, *(str(getattr(gevonden, veld, "")) for veld in velden)}
