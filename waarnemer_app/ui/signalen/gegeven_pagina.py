"""One procesaanwijzing to read: what was given, what was irregular, and how it was dealt with."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from waarnemer_app import platform
from waarnemer_app.documents.fouten import DocumentFout
from waarnemer_app.domain.handelingen import LegOpvolgingVast, NoteerVermelding, TrekIn
from waarnemer_app.domain.procesaanwijzing import (
    Invulling,
    JaNee,
    Nageleefd,
    Opvolging,
    Procesaanwijzing,
)
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.components import (
    Banner,
    Button,
    Label,
    Panel,
    SegmentedChoice,
    Value,
    spaced,
)
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.feiten import aanwijzing_regel, lid_naam, plek_tekst
from waarnemer_app.ui.signalen.gebonden_rijen import LANG, Vraag
from waarnemer_app.ui.signalen.mail import verzamel_pdf
from waarnemer_app.ui.signalen.pagina import SchrijfPagina
from waarnemer_app.ui.signalen.reden import TREK_IN, RedenPaneel, RedenVraag
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.teksten import (
    afwijkingen,
    geadresseerden,
    ja_nee,
    label,
    nageleefd,
    voor_plek,
    wijzen,
)
from waarnemer_app.ui.signalen.tijden import gebeurd_om, hele_minuut, lees_moment, om
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukgang import Stukgang
from waarnemer_app.ui.stukken import Melding, Stuk, schrijf_leesbaar

SOORT: Final = "opvolging"


class ProcesaanwijzingPagina(SchrijfPagina):
    """The page ``procesaanwijzing`` (id of a Procesaanwijzing), with its opvolging (R-PA-17)."""

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        id_: str,
        *,
        open_bestand: Callable[[Path], bool] = platform.open_with_system,
        uitvoer: Callable[[], Path] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._id, self._open_bestand = id_, open_bestand
        self._uitvoer = uitvoer or (lambda: platform.export_dir(state.dossier.map))
        self._inhoud = state.dossier.stand.geef(id_, Procesaanwijzing).inhoud
        begin = self._begin(state)
        schrijver = Schrijver(state, SOORT, id_, begin, zoek_concept(state, SOORT, id_))
        super().__init__(state, navigatie, schrijver, parent=parent)
        mails = Button(self.theme, self.tr("Kennisgevingen"), icon="mail")
        mails.acted.connect(lambda: navigatie.toon("kennisgevingen", id_))
        ladder = Button(self.theme, self.tr("Ladder"), icon="flag")
        ladder.acted.connect(
            lambda: navigatie.toon("onregelmatigheid", self._inhoud.onregelmatigheid)
        )
        self.pdf = Button(self.theme, self.tr("PDF"), icon="file-text", key="Ctrl+P")
        self.pdf.acted.connect(self.open_pdf)
        self.gang = Stukgang(state, self)
        self.gang.duurt.connect(lambda: self.pdf.show_text(self.tr("Stop"), icon="x"))
        self.gang.klaar.connect(self._toon_pdf)
        self.handle("pdf", self.open_pdf)
        for knop in (ladder, mails, self.pdf):
            self.add_side_act(knop)
        self.add(Columns(self.theme, [self._links(), self._rechts()], (4, 5)))
        groot = self.add_bar().set_big(self.tr("Leg opvolging vast"), icon="rubber-stamp")
        groot.acted.connect(self.leg_vast)
        self.refresh_first()

    def _begin(self, state: AppState) -> dict[str, Any]:
        opvolging = self._inhoud.opvolging
        op = opvolging.vastgesteld_op if opvolging else hele_minuut(state.nu())
        return {
            "vastgesteld_op": op.isoformat(),
            "nageleefd": opvolging.nageleefd.value if opvolging else None,
            "tekst": opvolging.tekst if opvolging else "",
        }

    # building ------------------------------------------------------------------------------------

    def _links(self) -> QWidget:
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(self.theme, kolom, spacing=12)
        self._vel = Panel(self.theme, self.tr("Wat is gegeven"))
        self._blad: QWidget | None = None
        self._afwijking: Banner | None = None
        corrigeer = Button(self.theme, self.tr("Corrigeer"), icon="edit", small=True)
        corrigeer.acted.connect(lambda: self.navigatie.toon("correctie", self._id))
        trek_in = Button(self.theme, self.tr("Trek in"), kind="danger", small=True)
        trek_in.acted.connect(self.trek_in)
        knoppen = Flow(self.theme, right=True)
        knoppen.add(trek_in, corrigeer)
        self._vel.add(knoppen)
        self._kolom_links = kolom
        kolom.addWidget(self._vel)
        kolom.addStretch(1)
        return houder

    def _toon_feiten(self) -> None:
        """What was given, and what was irregular, as it is recorded now."""
        for oud in (self._blad, self._afwijking):
            if oud is not None:
                oud.hide()
                oud.deleteLater()
        self._blad = QWidget()
        feiten = QGridLayout(self._blad)
        spaced(self.theme, feiten, spacing=8, across=20)
        feiten.setColumnStretch(1, 1)
        for rij, (naam, waarde) in enumerate(self._feiten(self._inhoud.invulling)):
            kop = Label(self.theme, naam, "sm", "ink_soft", weight=600)
            feiten.addWidget(kop, rij, 0, Qt.AlignmentFlag.AlignTop)
            feiten.addWidget(Label(self.theme, waarde or self.tr("nog niet ingevuld")), rij, 1)
        self._vel.body.insertWidget(self._vel.body.count() - 1, self._blad)
        self._afwijking = self._afwijkingen()
        self._kolom_links.insertWidget(1, self._afwijking)

    def _feiten(self, gegeven: Invulling) -> list[tuple[str, str]]:
        tr, dag = self.tr, self.state.dossier.pakket.stemming.datum
        herstel = {True: tr("Ja."), False: tr("Nee.")}.get(bool(gegeven.herstel_mogelijk), "")
        return [
            (tr("Stembureau"), plek_tekst(self._inhoud.plek)),
            (tr("Gegeven om"), om(gegeven.gegeven_op, dag) if gegeven.gegeven_op else ""),
            (tr("Hoe"), label(wijzen(), gegeven.wijze)),
            (tr("Gegeven door"), lid_naam(self.state.dossier, gegeven.gegeven_door_lid)),
            *self._ander(gegeven),
            (tr("Aan"), label(geadresseerden(), gegeven.geadresseerde)),
            (tr("Opdracht"), gegeven.opdracht),
            (tr("Termijn"), om(gegeven.termijn, dag) if gegeven.termijn else ""),
            (tr("Gezegd: in het PV"), label(ja_nee(), gegeven.gewezen_op_vermelding_pv)),
            (tr("Afweging"), gegeven.evenredigheidsweging),
            (
                tr("Herstel mogelijk"),
                f"{herstel} {gegeven.hersteltoelichting}".strip()
                if gegeven.herstel_mogelijk is not None
                else "",
            ),
            (tr("Reden"), gegeven.reden),
            (tr("Vastgelegd door"), self.state.dossier.waarnemer.aanduiding),
        ]

    def _ander(self, gegeven: Invulling) -> list[tuple[str, str]]:
        """Who spoke it, when that was not the member (PA_GEVER_NIET_BEVOEGD)."""
        ander = gegeven.uitgesproken_door_ander
        return [(self.tr("Uitgesproken door"), ander)] if ander else []

    def _afwijkingen(self) -> Banner:
        codes = self._inhoud.afwijkingen
        if not codes:
            return Banner(self.theme, "ok", self.tr("Gegeven zonder afwijking"))
        plek = self._inhoud.plek
        woorden = {code: voor_plek(tekst, plek) for code, tekst in afwijkingen().items()}
        regels = "\n".join(f"{woorden.get(code, '')} ({code})".strip() for code in codes)
        titel = self.tr("Gegeven met afwijking: {0} punten").format(len(codes))
        return Banner(self.theme, "warning", titel, regels)

    def _rechts(self) -> QWidget:
        tr, rijen = self.tr, self.rijen
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(self.theme, kolom, spacing=12)
        vel = Panel(self.theme, tr("Opvolging"), tr("Plan 3.4.2"), tight=True)
        rijen.keuze("nageleefd", Vraag("1", tr("Deed het stembureau wat moest?")), nageleefd())
        rijen.tekst("tekst", Vraag("2", tr("Hoe ging het?"), tr("Schrijf rollen, geen namen.")))
        vraag = Vraag("3", tr("Wanneer zag u dat?"))
        rijen.tijd("vastgesteld_op", vraag, gebeurd_om, self.state.nu)
        vel.add(rijen)
        kolom.addWidget(vel)
        kolom.addWidget(self._vermelding())
        kolom.addStretch(1)
        return houder

    def _vermelding(self) -> QWidget:
        """Noted at once and apart: the proces-verbaal is often seen later (R-PA-16)."""
        vel = Panel(self.theme, self.tr("In het proces-verbaal"), self.tr("Plan 3.4.2"))
        vraag = self.tr("Staat de aanwijzing in het proces-verbaal?")
        vel.add(Label(self.theme, vraag, "question"))
        waarden = [
            Value(waarde, tekst, toets, seen=waarde != JaNee.NIET_GEZIEN)
            for (waarde, tekst), toets in zip(ja_nee(), "JNG", strict=True)
        ]
        self.vermelding = SegmentedChoice(self.theme, vraag, waarden)
        self.vermelding.chosen.connect(lambda waarde, _toets: self.noteer_vermelding(waarde))
        self.vermelding.cleared.connect(self._toon_vermelding)
        vel.add(self.vermelding)
        noot = self.tr("U mag dit ook later noteren of wijzigen.")
        vel.add(Label(self.theme, noot, "sm", "ink_soft"))
        return vel

    def _toon_vermelding(self) -> None:
        pv = self._inhoud.vermelding_gezien_in_pv
        self.vermelding.show_value(pv.value if pv else None)

    def refresh(self) -> None:
        """Read the record again."""
        self._inhoud = self.state.dossier.stand.geef(self._id, Procesaanwijzing).inhoud
        self.schrijver.herlees()
        self.schrijver.begin_met(self._begin(self.state))
        self.rijen.toon()
        self._toon_feiten()
        self._toon_vermelding()
        regel = aanwijzing_regel(self.state.dossier, self._inhoud)
        self.show_head(self.tr("Procesaanwijzing"), f"{plek_tekst(self._inhoud.plek)} · {regel}")

    # acts ----------------------------------------------------------------------------------------

    def open_pdf(self) -> None:
        """Write the PDF in the folder for plain exports and open it (Ctrl+P); or stop that."""
        if self.gang.bezig:
            self.gang.stop()
            self._toon_pdf(None)
            return
        naam, werk = verzamel_pdf(self.state, self._id)
        stuk = Stuk((naam,), self._id, lambda: werk)
        self.gang.maak(stuk, partial(self._open_pdf, naam))

    def _open_pdf(self, naam: str, maak: Callable[[], bytes]) -> Melding | None:
        pad = self._uitvoer() / naam
        try:
            schrijf_leesbaar(self.state, self._id, pad, maak())
        except DocumentFout as fout:
            return Melding("error", fout.melding, f"{fout.waar}. {fout.remedie}")
        except (OSError, OpslagFout):
            vol = self.tr("Kijk of de schijf vol is en probeer het opnieuw.")
            return Melding("error", self.tr("De PDF kon niet worden bewaard."), vol)
        if self._open_bestand(pad):
            return None
        waar = self.tr("De PDF staat in {0}.").format(pad)
        return Melding("warning", self.tr("Er is geen programma dat een PDF opent."), waar)

    def _toon_pdf(self, melding: Melding | None) -> None:
        self.pdf.show_text(self.tr("PDF"), icon="file-text")
        if melding is not None:
            self.toon_melding(melding.soort, melding.titel, melding.tekst)

    def leg_vast(self) -> None:
        """State how it was dealt with; another time is a correction with its own revision."""
        if not self.klaar_om_vast_te_leggen("vastgesteld_op"):
            return
        tekst = self.schrijver.tekst
        moment = lees_moment(tekst("vastgesteld_op"))
        if not tekst("nageleefd") or moment is None:
            self.rijen.fout("nageleefd", self.tr("Kies wat het stembureau deed."))
            self.ga_naar("nageleefd")
            return
        gedaan = self.doe(
            LegOpvolgingVast(
                procesaanwijzing=self._id,
                opvolging=Opvolging(
                    nageleefd=Nageleefd(tekst("nageleefd")),
                    tekst=tekst("tekst").strip()[:LANG],
                    vastgesteld_op=moment,
                ),
            )
        )
        if gedaan is not None:
            self.schrijver.gooi_weg()
            self.navigatie.toon("onregelmatigheid", self._inhoud.onregelmatigheid)

    def noteer_vermelding(self, waarde: str) -> None:
        """Note whether the proces-verbaal mentions it (R-PA-16)."""
        if self.doe(NoteerVermelding(procesaanwijzing=self._id, gezien=JaNee(waarde))) is None:
            self._toon_vermelding()
            return
        self._inhoud = self.state.dossier.stand.geef(self._id, Procesaanwijzing).inhoud
        self.navigatie.meld(self.tr("Genoteerd wat u in het proces-verbaal zag."))

    def trek_in(self) -> None:
        """Withdraw it, with a reason: it was not given after all."""
        vraag = RedenVraag(
            soort=TREK_IN,
            betreft=self._id,
            titel=self.tr("Trek de procesaanwijzing in"),
            uitleg=self.tr("Alleen als zij niet is gegeven. Zij blijft in het logboek staan."),
            woord=self.tr("Trek in"),
            handeling=lambda reden: TrekIn(object=self._id, reden=reden),
            klaar=lambda: self.navigatie.toon("onregelmatigheid", self._inhoud.onregelmatigheid),
        )
        self.navigatie.toon_overlay(RedenPaneel(self.state, self.navigatie, vraag))
