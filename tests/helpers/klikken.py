"""The same tasks as ``taken.py`` by mouse alone: real clicks in the window, each counted.

Words are typed and counted apart, as there; the first stroke of the wheel that brings something
into view is counted apart too (``wiel``). A click on what is covered or out of sight fails.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from tests.helpers.standen.sleutels import laat_toe
from tests.helpers.standen.wereld import Wereld
from tests.helpers.taken import TEKST, VRAGEN, naar_escalatie, oefenprogramma
from tests.helpers.voorbeeld import WACHTZIN
from tests.toegankelijkheid.in_sight import seen
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui.begin.ontgrendelen import OntgrendelPagina
from waarnemer_app.ui.components import ListRow, TextArea
from waarnemer_app.ui.components.choice import Segment
from waarnemer_app.ui.formulier.invuller import begin_invulling
from waarnemer_app.ui.signalen.aanwijzing import AanwijzingPagina
from waarnemer_app.ui.signalen.kies_veld import KiesVeld
from waarnemer_app.ui.zoeken.paneel import ZoekPaneel
from waarnemer_app.ui.zoeken.vondst import Groep

_SLAG: Final = 40
"""Angle of one turn of the wheel that is sent, in eighths of a degree."""
_DRAAI: Final = 600
W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True)
class Muistelling:
    """What a task took by mouse alone."""

    klikken: int
    tekst: int = 0
    wiel: int = 0


class Muis:
    """Clicks and counts; what is out of sight is brought in by the wheel."""

    def __init__(self, w: Wereld) -> None:
        self.w, self.klikken, self.tekst, self.wiel = w, 0, 0, 0

    def klik(self, deel: QWidget) -> None:
        """One click in the middle of what is seen there."""
        self.w.rust()
        self._breng(deel)
        venster = deel.window()
        midden = deel.mapTo(venster, deel.rect().center())
        raak = venster.childAt(midden)
        assert raak is deel or (raak is not None and deel.isAncestorOf(raak)), (deel, raak)
        self.klikken += 1
        QTest.mouseClick(raak, Qt.MouseButton.LeftButton, pos=raak.mapFrom(venster, midden))
        self.w.rust()

    def _breng(self, deel: QWidget) -> None:
        venster, vlak = deel.window(), _rolt(deel)
        if vlak is None or seen(deel, venster) == 1:
            return
        self.wiel += 1
        midden = QPointF(vlak.viewport().rect().center())
        hoe = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
        for _ in range(_DRAAI):
            if seen(deel, venster) == 1:
                return
            onder = deel.mapTo(vlak, QPoint(0, deel.height())).y() > vlak.height() // 2
            draai = QPoint(0, -_SLAG if onder else _SLAG)
            kracht = QWheelEvent(
                midden,
                vlak.viewport().mapToGlobal(midden),
                QPoint(),
                draai,
                *hoe,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(vlak.viewport(), kracht)
            self.w.rust()
        raise AssertionError(f"the wheel does not bring {deel} into view")

    def knop(self, tekst: str) -> None:
        """Click the button that says this."""
        self.klik(self.zoek(QAbstractButton, lambda knop: knop.text() == tekst))

    def reling(self, plaats: str) -> None:
        """Click a place on the rail."""
        self.klik(self.w.window.rail.buttons[plaats])

    def zoek(self, soort: type[W], past: Callable[[W], bool] = lambda _: True) -> W:
        """The first that is shown, in front of all else, as one reads."""
        voor = self.w.window.overlay.content() if self.w.programma.venster is not None else None
        wortel = voor if voor is not None else self.w.programma.stapel
        alle = [x for x in wortel.findChildren(soort) if x.isVisible() and past(x)]
        assert alle, f"no {soort.__name__} is shown"
        return min(alle, key=lambda x: _plaats(x, wortel))

    def segmenten(self, tekst: str) -> list[Segment]:
        """Every answer with these words on the page, from the top."""
        self.w.rust()
        pagina = self.w.window.pages.whole()
        assert pagina is not None
        alle = [s for s in pagina.findChildren(Segment) if s.isVisible() and s.text() == tekst]
        return sorted(alle, key=lambda s: _plaats(s, pagina))

    def schrijf(self, tekst: str) -> None:
        """Words that one has to write, where the click was."""
        self.tekst += len(tekst)
        self.w.typ(tekst)

    def klaar(self) -> Muistelling:
        """What it took."""
        return Muistelling(self.klikken, self.tekst, self.wiel)


def _plaats(deel: QWidget, wortel: QWidget) -> tuple[int, int]:
    hoek = deel.mapTo(wortel, QPoint(0, 0))
    return hoek.y(), hoek.x()


def _rolt(deel: QWidget) -> QScrollArea | None:
    ouder = deel.parentWidget()
    while ouder is not None and not isinstance(ouder, QScrollArea):
        ouder = ouder.parentWidget()
    return ouder


Taak = Callable[[Wereld], Muistelling]


def begin_bezoek(w: Wereld) -> Muistelling:
    """Ander bezoek, the number, Begin bezoek."""
    w.toon("vandaag")
    muis = Muis(w)
    muis.knop("Ander bezoek")
    muis.schrijf("9001")
    muis.knop("Begin bezoek")
    bezoek = w.state.dossier.stand.huidig_bezoek()
    assert bezoek is not None
    w.id["bezoek"], w.id["plek"] = bezoek.id, bezoek.inhoud.plek.id
    return muis.klaar()


def notitie(w: Wereld) -> Muistelling:
    """Notitie, the words, Bewaar."""
    muis = Muis(w)
    muis.knop("Notitie")
    muis.schrijf("Kwikzilver op de stoep.")
    muis.knop("Bewaar")
    assert w.state.dossier.stand.alle(Notitie)
    return muis.klaar()


def _begin_formulier(w: Wereld) -> str:
    kop = next(k for k in w.state.dossier.formulieren() if k.id == "twintig")
    concept = begin_invulling(w.state, kop, w.id["bezoek"]).id
    w.toon("formulier", concept)
    return concept


def formulier(w: Wereld) -> Muistelling:
    """Twenty answers, the check page, Leg vast."""
    _begin_formulier(w)
    muis = Muis(w)
    for nummer in range(VRAGEN):
        muis.klik(muis.segmenten("Ja")[nummer])
    muis.klik(_groot(w))
    muis.klik(_groot(w))
    assert [x for x in w.state.dossier.stand.alle(Waarneming) if x.inhoud.formulier == "twintig"]
    return muis.klaar()


def _groot(w: Wereld) -> QWidget:
    pagina = w.window.pages.whole()
    assert pagina is not None
    assert pagina.bar is not None
    assert pagina.bar.big is not None
    return pagina.bar.big


def verbeter(w: Wereld) -> Muistelling:
    """The sixth of ten answers of a form that goes on becomes nee."""
    concept = _begin_formulier(w)
    voor = Muis(w)
    for nummer in range(10):
        voor.klik(voor.segmenten("Ja")[nummer])
    muis = Muis(w)
    muis.klik(muis.segmenten("Nee")[5])
    inhoud = w.state.dossier.concept(concept)
    assert inhoud is not None
    antwoorden = re.findall(r"\b(?:ja|nee)\b", str(inhoud.inhoud["vast"]))
    assert antwoorden == [*["ja"] * 5, "nee", *["ja"] * 4], antwoorden
    return muis.klaar()


def corrigeer(w: Wereld) -> Muistelling:
    """An answer of a stated form, with a reason, from its page."""
    vast = w.state.dossier.stand.alle(Waarneming)[-1]
    w.toon("vastgelegd", vast.id)
    muis = Muis(w)
    muis.knop("Corrigeer")
    muis.klik(muis.segmenten("Nee")[1])
    muis.klik(_groot(w))
    muis.klik(muis.zoek(TextArea))
    muis.schrijf(TEKST)
    muis.klik(_groot(w))
    nu = w.state.dossier.stand.geef(vast.id, Waarneming)
    assert "nee" in str(nu.inhoud.antwoorden)
    return muis.klaar()


def signaal(w: Wereld) -> Muistelling:
    """From an answer that offers one: Maak signaal, and Leg vast."""
    _begin_formulier(w)
    voor = Muis(w)
    voor.klik(voor.segmenten("Nee")[VRAGEN - 1])
    muis = Muis(w)
    muis.knop("Maak signaal")
    muis.klik(_groot(w))
    assert w.state.dossier.stand.alle(Signaal)
    return muis.klaar()


def aanwijzing(w: Wereld) -> Muistelling:
    """By way of the onregelmatigheid: how, who, to whom, what, until when, why, and Leg vast."""
    naar_escalatie(w)
    muis = Muis(w)
    muis.reling("signalen")
    muis.klik(muis.zoek(ListRow, lambda rij: "kiezers zonder stempas" in rij.title.text()))
    muis.knop("Leg gegeven aanwijzing vast")
    rijen = w.pagina(AanwijzingPagina).rijen

    def kies(veld: str, tekst: str) -> None:
        rij = rijen.rij(veld)
        muis.klik(next(s for s in rij.findChildren(Segment) if s.text() == tekst))

    def schrijf(veld: str) -> None:
        doel = rijen.doel(veld)
        assert doel is not None
        muis.klik(doel)
        muis.schrijf(TEKST)

    kies("wijze", "Telefonisch")
    lid = rijen.rij("gegeven_door_lid").findChild(KiesVeld)
    assert lid is not None
    muis.klik(lid.regel)
    muis.klik(lid.findChildren(ListRow)[0])
    kies("uitgesproken_door", "Dit lid zelf")
    kies("geadresseerde", "Voorzitter")
    schrijf("opdracht")
    termijn = rijen.rij("termijn")
    muis.klik(next(k for k in termijn.findChildren(QAbstractButton) if k.text() == "+15 min"))
    kies("gewezen_op_vermelding_pv", "Ja")
    schrijf("evenredigheidsweging")
    kies("herstel_mogelijk", "Ja")
    schrijf("hersteltoelichting")
    schrijf("reden")
    muis.klik(_groot(w))
    (gegeven,) = w.state.dossier.stand.alle(Procesaanwijzing)
    assert not gegeven.inhoud.afwijkingen, gegeven.inhoud
    return muis.klaar()


def mails(w: Wereld) -> Muistelling:
    """Kennisgevingen, and the draft of each of both."""
    w.toon("vandaag")
    muis = Muis(w)
    muis.reling("kennisgevingen")
    muis.klik(_groot(w))
    verder = QApplication.focusWidget()
    assert verder is not None
    muis.klik(verder)
    muis.klik(_groot(w))
    return muis.klaar()


def vind(w: Wereld) -> Muistelling:
    """Zoeken, three letters, the note."""
    w.toon("vandaag")
    (gezocht,) = w.state.dossier.stand.alle(Notitie)
    muis = Muis(w)
    muis.reling("zoeken")
    muis.schrijf("kwi")
    paneel = w.voor(ZoekPaneel)
    paneel.zoek.edit.flush()
    muis.klik(next(r for r in paneel.lijst.rijen() if r.vondst.groep is Groep.DOSSIER))
    assert w.window.pages.at() == ("vastgelegd", gezocht.id)
    return muis.klaar()


def verstuur(w: Wereld) -> Muistelling:
    """Versturen and its big button."""
    laat_toe(w.state.dossier, w.klok())
    w.toon("vandaag")
    begonnen: list[bool] = []
    w.venster.verzender.bezig.connect(begonnen.append)
    muis = Muis(w)
    muis.reling("versturen")
    muis.knop("Verstuur")
    assert begonnen[0]
    w.wacht(lambda: not w.venster.verzender.is_bezig)
    w.venster.verzender.stop()
    return muis.klaar()


def slot(w: Wereld) -> Muistelling:
    """Slot; the wachtzin and Ontgrendel open it again."""
    muis = Muis(w)
    muis.reling("slot")
    assert w.programma.venster is None
    scherm = w.scherm(OntgrendelPagina)
    w.rust()
    muis.schrijf(WACHTZIN)
    muis.klik(scherm.knop)
    w.wacht(lambda: w.programma.venster is not None)
    return muis.klaar()


TAKEN: dict[str, Taak] = {
    "bezoek_beginnen": begin_bezoek,
    "notitie": notitie,
    "formulier_20_vragen": formulier,
    "antwoord_verbeteren": verbeter,
    "antwoord_corrigeren": corrigeer,
    "signaal_uit_antwoord": signaal,
    "aanwijzing_telefonisch": aanwijzing,
    "beide_mails": mails,
    "record_vinden": vind,
    "versturen": verstuur,
    "vergrendelen_en_openen": slot,
}
"""In the order of ``taken.TAKEN``: each goes on where the one before ended."""


def speel(app: QApplication, map_: Path) -> dict[str, Muistelling]:
    """All of them in one program."""
    with oefenprogramma(app, map_) as w:
        return {naam: taak(w) for naam, taak in TAKEN.items()}
