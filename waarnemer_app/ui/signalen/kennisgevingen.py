"""Who must be told of a procesaanwijzing, worst first, with the draft of the mail (mock 07)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from waarnemer_app import platform
from waarnemer_app.domain.handelingen import NoteerMail, NoteerVerteld
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.pakket import MailDoor
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.stand import Object
from waarnemer_app.dossier import Dossier
from waarnemer_app.terugweg import bevestigd_door_bureau
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, EmptyState, Label, TimerBox, spaced
from waarnemer_app.ui.frame.later import Later
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.feiten import aanwijzing_regel, plek_tekst
from waarnemer_app.ui.signalen.intrekken import bied_verteld_terug, neem_verteld_terug
from waarnemer_app.ui.signalen.kennisgeving_blok import KennisgevingBlok, ernst_van
from waarnemer_app.ui.signalen.klembord import kopieer_even
from waarnemer_app.ui.signalen.mail import bestandsnaam_van
from waarnemer_app.ui.signalen.mailgang import Mailgang
from waarnemer_app.ui.signalen.mailpaneel import MailPaneel
from waarnemer_app.ui.signalen.pagina import WetPagina
from waarnemer_app.ui.signalen.schrijven import stappen_van
from waarnemer_app.ui.signalen.tijden import duur, lees_moment
from waarnemer_app.ui.state import AppState

OpenAdres = Callable[[str, str], bool]
OpenBestand = Callable[[Path], bool]
KiesBestand = Callable[[QWidget, str], Path | None]


def kies_met_venster(boven: QWidget, naam: str) -> Path | None:
    """Ask where to save, in the system's own window."""
    titel = boven.tr("Bewaar de mail")
    gekozen, _filter = QFileDialog.getSaveFileName(boven, titel, naam, "E-mail (*.eml)")
    return Path(gekozen) if gekozen else None


def _waar_en_welke(dossier: Dossier, aanwijzing: Procesaanwijzing) -> str:
    return f"{plek_tekst(aanwijzing.plek)} · {aanwijzing_regel(dossier, aanwijzing)}"


class KennisgevingenPagina(WetPagina):
    """The page ``kennisgevingen``: of one Procesaanwijzing, or of all when ``id_`` is empty.

    ``open_bestand`` opens a file with the system, ``kies_bestand`` asks where to save, ``uitvoer``
    gives the folder for plain exports; a test gives its own.
    """

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        id_: str = "",
        *,
        open_bestand: OpenBestand = platform.open_with_system,
        kies_bestand: KiesBestand = kies_met_venster,
        uitvoer: Callable[[], Path] | None = None,
        open_adres: OpenAdres = platform.open_mail_address,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state, navigatie, parent=parent)
        self._id, self._open_adres = id_, open_adres
        self._door_bureau = state.dossier.pakket.termijnen.mail_door is MailDoor.BUREAU
        self._open_bestand, self._kies_bestand = open_bestand, kies_bestand
        self._uitvoer = uitvoer or (lambda: platform.export_dir(state.dossier.map))
        self.blokken: dict[str, KennisgevingBlok] = {}
        self._gekozen = ""
        self._verzonden: dict[str, datetime] = {}
        self._timer = TimerBox(self.theme)
        self.add_to_head(self._timer)
        self._leeg = EmptyState(
            self.theme,
            "mail",
            self.tr("Nog geen kennisgevingen"),
            self.tr("Ze komen vanzelf na een procesaanwijzing. Die legt u vast met F9."),
        )
        self.add(self._leeg)
        self._links = QWidget()
        self._lijst = QVBoxLayout(self._links)
        spaced(self.theme, self._lijst, spacing=12)
        self._koppen: list[Label] = []
        self.mail = MailPaneel(state)
        self._straks = Later(self.mail, None)
        self._verbind_mail()
        self._beide = Columns(self.theme, [self._links, self.mail], (3, 4))
        self.add(self._beide)
        self._bouw_balk()
        self.handlers |= stappen_van(
            lambda: [blok.schrijver for blok in self.blokken.values()], self.flush
        )
        self.refresh_first()

    def _verbind_mail(self) -> None:
        self.mail.verstuurd.connect(self._noteer_verstuurd)
        self.mail.naar_bron.connect(
            lambda: self.navigatie.toon("procesaanwijzing", self._kennisgeving().procesaanwijzing)
        )

    def _bouw_balk(self) -> None:
        bar = self.add_bar()
        self.bewaar_knop = Button(self.theme, self.tr("Bewaar"), kind="quiet", icon="device-floppy")
        self.bewaar_knop.acted.connect(self.bewaar_mail)
        self.kopieer_knop = Button(self.theme, self.tr("Kopieer tekst"), icon="copy")
        self.kopieer_knop.acted.connect(self.kopieer)
        bar.add_second(self.bewaar_knop)
        bar.add_second(self.kopieer_knop)
        if self._door_bureau:
            woord, icoon = self.tr("Klaar voor het bureau"), "check"
            bar.show_note(self.tr("Het bureau verstuurt deze mail."))
        else:
            woord, icoon = self.tr("Open in mailprogramma"), "external-link"
            bar.show_note(self.tr("Het programma verstuurt niets."))
        self.groot = bar.set_big(woord, icon=icoon)
        self.groot.acted.connect(self.open_mail)
        self.mailgang = Mailgang(
            self.state,
            self.groot,
            icoon,
            self.toon_melding,
            uitvoer=self._uitvoer,
            open_bestand=self._open_bestand,
        )
        self.mailgang.klaar.connect(self._met_mail)
        self.mailgang.zonder_bijlage.connect(self.open_zonder_bijlage)

    # values go down ------------------------------------------------------------------------------

    def _aanwijzingen(self) -> list[Object[Procesaanwijzing]]:
        stand = self.state.dossier.stand
        if self._id:
            return [stand.geef(self._id, Procesaanwijzing)]
        return stand.alle(Procesaanwijzing)

    def kennisgevingen(self) -> list[Object[Kennisgeving]]:
        """What is shown, worst first and then oldest first."""
        stand = self.state.dossier.stand
        alle = [k for a in self._aanwijzingen() for k in stand.kennisgevingen(a.id)]
        return sorted(alle, key=lambda k: ernst_van(k.inhoud))

    def refresh(self) -> None:
        """Read the record again; the blocks stay where they are while one works."""
        gevonden = self.kennisgevingen()
        if {k.id for k in gevonden} != set(self.blokken):
            self._bouw(gevonden)
        self._verzonden = bevestigd_door_bureau(self.state.dossier, gevonden)
        for kennisgeving in gevonden:
            op = self._verzonden.get(kennisgeving.id)
            self.blokken[kennisgeving.id].toon(kennisgeving.inhoud, op)
        self._leeg.setVisible(not gevonden)
        self._beide.setVisible(bool(gevonden))
        self._timer.setVisible(bool(gevonden))
        self.add_bar().setVisible(bool(gevonden))
        self._toon_kop()
        if gevonden:
            self.kies(self._gekozen if self._gekozen in self.blokken else gevonden[0].id)
        self.tik()

    def _bouw(self, gevonden: list[Object[Kennisgeving]]) -> None:
        for oud in (*self.blokken.values(), *self._koppen):
            oud.hide()
            oud.deleteLater()
        self.blokken, self._koppen = {}, []
        for kennisgeving in gevonden:
            blok = KennisgevingBlok(self.state, kennisgeving)
            blok.noteer.connect(self._noteer_verteld)
            blok.gekozen.connect(self.kies)
            blok.terugnemen.connect(
                partial(neem_verteld_terug, self.state, self.navigatie, self._id)
            )
            blok.schrijver.mislukt.connect(self.toon_opslagfout)
            self.blokken[kennisgeving.id] = blok
            if not self._id:
                self._voeg_kop_toe(kennisgeving.inhoud)
            self._lijst.addWidget(blok)
        self._lijst.addStretch(1)

    def _voeg_kop_toe(self, inhoud: Kennisgeving) -> None:
        aanwijzing = self.state.dossier.stand.geef(inhoud.procesaanwijzing, Procesaanwijzing)
        tekst = _waar_en_welke(self.state.dossier, aanwijzing.inhoud)
        kop = Label(self.theme, tekst, "sm", "ink_soft")
        self._koppen.append(kop)
        self._lijst.addWidget(kop)

    def _toon_kop(self) -> None:
        aanwijzingen = self._aanwijzingen()
        feiten = self.tr("Wie moet het weten, en weet die het al?")
        if len(aanwijzingen) == 1:
            feiten = _waar_en_welke(self.state.dossier, aanwijzingen[0].inhoud)
        self.show_head(self.tr("Kennisgevingen"), feiten)

    def tik(self) -> None:
        """How long the oldest open duty is open."""
        sinds = self._open_sinds()
        if sinds is None:
            self._timer.show_time(self.tr("Alles is gedaan"), late=False)
        else:
            tekst = self.tr("{0} open").format(duur(sinds, self.state.nu()))
            self._timer.show_time(tekst, late=True)

    def _open_sinds(self) -> datetime | None:
        stand = self.state.dossier.stand
        momenten = [
            a.inhoud.invulling.gegeven_op or a.vastgelegd_op
            for a in self._aanwijzingen()
            if any(ernst_van(k.inhoud) < 2 for k in stand.kennisgevingen(a.id))
        ]
        return min(momenten, default=None)

    def kies(self, id_: str) -> None:
        """Show the mail of this recipient at the right."""
        self._gekozen = id_
        for blok in self.blokken.values():
            blok.zet_gekozen(gekozen=blok.id == id_)
        if self.isVisible():
            self._toon_mail()
        elif not self._straks.waits:
            self._straks.add(self._toon_mail)  # in a turn of its own, before it is seen

    def _toon_mail(self) -> None:
        self.mail.toon(self._kennisgeving())
        reden = "" if self._door_bureau else self.mail.reden
        if self._gekozen in self._verzonden:
            reden = self.tr("Het bureau heeft deze mail al verzonden.")
        self.groot.set_blocked(reden)

    def _kennisgeving(self) -> Kennisgeving:
        return self.state.dossier.stand.geef(self._gekozen, Kennisgeving).inhoud

    def first_focus(self) -> QWidget | None:
        """The worst point."""
        gevonden = self.kennisgevingen()
        if not gevonden:
            return None
        if ernst_van(gevonden[0].inhoud) == 1:
            return self.groot
        return self.blokken[gevonden[0].id].eerste_knop()

    def press_big(self) -> None:
        """Ctrl+Enter records the telling while one writes it, else it is the big button."""
        held = self.window().focusWidget()
        blok = next((blok for blok in self.blokken.values() if blok.vraagt(held)), None)
        if blok is None:
            super().press_big()
        else:
            blok.leg_vast()

    # telling -------------------------------------------------------------------------------------

    def _noteer_verteld(self, handeling: NoteerVerteld) -> None:
        if self.doe(handeling) is None:
            return
        accessibility.release_focus(self._links)
        self.blokken[handeling.kennisgeving].klaar()
        self.refresh()
        doel = self.first_focus()
        if doel is not None:
            accessibility.focus(doel)
        bied_verteld_terug(self.state, self.navigatie, self._id, handeling.kennisgeving)

    # the mail ------------------------------------------------------------------------------------

    def open_mail(self) -> None:
        """Make the draft and open it in the mail program, or stop that; then ask if it was sent."""
        if self.mailgang.stop():
            return
        if self._door_bureau:
            self._noteer_concept(self._gekozen)
            return
        concept = self.mail.concept
        if concept is not None:
            self.wis_meldingen()
            self.mailgang.open(concept, self._gekozen)

    def _met_mail(self, id_: str, geopend: bool) -> None:
        """The draft of this Kennisgeving was written."""
        self._noteer_concept(id_)
        if not geopend:
            self.navigatie.meld(self.tr("De mail is bewaard. Wis hem na het versturen."))
        elif self._gekozen == id_:  # else another was chosen meanwhile; the button asks later
            self.mail.vraag.vraag()

    def open_zonder_bijlage(self) -> None:
        """The last resort: an empty mail to the address; the text is on the clipboard."""
        concept = self.mail.concept
        if concept is None:
            return
        kopieer_even(concept.tekst)
        if not self._open_adres(concept.adressen, concept.onderwerp):
            self.toon_melding(
                "warning",
                self.tr("Er is geen mailprogramma gevonden."),
                self.tr("De tekst is gekopieerd. Plak hem binnen 30 seconden in een mail."),
            )
            return
        self.toon_melding(
            "info",
            self.tr("De tekst is gekopieerd. Plak hem binnen 30 seconden."),
            self.tr("Voeg de PDF zelf toe. Die maakt u bij de procesaanwijzing, met Ctrl+P."),
        )
        self._noteer_concept(self._gekozen)
        self.mail.vraag.vraag()

    def kopieer(self) -> None:
        """Put the text on the clipboard; it is taken off again after 30 seconds."""
        concept = self.mail.concept
        if concept is None:
            return
        kopieer_even(f"{concept.onderwerp}\n\n{concept.tekst}")
        self._noteer_concept(self._gekozen)
        self.navigatie.meld(self.tr("De tekst is gekopieerd. Plak hem binnen 30 seconden."))

    def leave(self) -> None:
        """Keep what is being typed."""
        super().leave()
        for blok in self.blokken.values():
            blok.schrijver.bewaar_nu()

    def bewaar_mail(self) -> None:
        """Save the draft where the user says."""
        concept = self.mail.concept
        if concept is None or self.mailgang.gang.bezig:
            return
        pad = self._kies_bestand(self, bestandsnaam_van(concept))
        if pad is not None:
            self.mailgang.bewaar(concept, self._gekozen, pad)

    def _noteer_concept(self, id_: str) -> None:
        if self.state.dossier.stand.geef(id_, Kennisgeving).inhoud.mail_concept_op is None:
            gedaan = self.doe(NoteerMail(kennisgeving=id_, concept_op=self.state.nu()))
            if gedaan is not None:
                self.refresh()

    def _noteer_verstuurd(self, moment: str) -> None:
        op = lees_moment(moment)
        if op is None:
            return
        if self.doe(NoteerMail(kennisgeving=self._gekozen, verstuurd_op=op)) is None:
            return
        open_ = [k.id for k in self.kennisgevingen() if k.inhoud.mail_verstuurd_op is None]
        self._gekozen = open_[0] if open_ else self._gekozen
        accessibility.release_focus(self.mail)
        self.refresh()
        doel = self.first_focus()
        if doel is not None:
            accessibility.focus(doel)
