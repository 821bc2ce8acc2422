"""The ten most frequent tasks, done by real keys in the window of the program, each key counted.

What is counted is what a hand does: a key with Ctrl or Shift is one, a text is so many as it has
characters. ``speel`` gives per task the keys without the words one has to write (``toetsen``), the
characters of those words (``tekst``). One that cannot be done raises AssertionError.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.helpers.formulieren import demo_pakket
from tests.helpers.programma import draaiend
from tests.helpers.standen.sleutels import laat_toe, met_eigen_register
from tests.helpers.standen.wereld import Stilstand, Wereld
from tests.helpers.voorbeeld import WAARNEMER, WACHTZIN, oefenkluis
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.escalatie import Escalatie, Kanaal, Overleg
from waarnemer_app.domain.handelingen import (
    LegEscalatieVast,
    LegOnregelmatigheidVast,
    LegOverlegVast,
    MaakSignaal,
)
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Ernst,
    Kenmerken,
    Risico,
    Verantwoordelijke,
)
from waarnemer_app.domain.pakket import Formulier, FormulierKop
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.store.opslag import NieuwDossier, maak_opslag
from waarnemer_app.ui.begin.ontgrendelen import OntgrendelPagina
from waarnemer_app.ui.formulier.invuller import begin_invulling
from waarnemer_app.xforms import compile_xlsform

K = Qt.Key
CTRL, GEEN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
VRAGEN: Final = 20
TEKST: Final = "Dertig tekens voor deze vraag."
"""Thirty characters: each text that an aanwijzing needs."""


@dataclass(frozen=True)
class Telling:
    """What a task took."""

    toetsen: int
    tekst: int = 0


@cache
def vragenlijst() -> Formulier:
    """A form of twenty questions of ja, nee, n.v.t. and niet gezien, all required."""
    regels = ["| survey |", "|  | type | name | label | required | waarnemer::signaal |"]
    regels.append("|  | begin_group | deel | Twintig vragen |  |  |")
    regels += [
        f"|  | select_one jnn | v{n:02} | Ziet u dit op plek {n}? | yes |"
        f" {'nee:U' if n == VRAGEN else ''} |"
        for n in range(1, VRAGEN + 1)
    ]
    regels += ["|  | end_group |  |  |  |  |", "| choices |", "|  | list_name | name | label |"]
    for naam, woord in (("ja", "Ja"), ("nee", "Nee"), ("nvt", "N.v.t."), ("niet_gezien", "Niet")):
        regels.append(f"|  | jnn | {naam} | {woord} |")
    regels += ["| settings |", "|  | form_id | version | form_title |", "|  | twintig | 1 | 20 |"]
    bron = "\n".join(regels).encode()
    xform = compile_xlsform(bron, name="twintig").xml
    kop = FormulierKop(
        id="twintig",
        versie="1",
        thema="T9",
        titel="Twintig vragen",
        bron_sha256=hashlib.sha256(bron).hexdigest(),
        xform_sha256=hashlib.sha256(xform).hexdigest(),
    )
    return Formulier(kop=kop, bron=bron, xform=xform)


class Hand:
    """Presses keys and counts them."""

    def __init__(self, w: Wereld) -> None:
        self.w, self.toetsen, self.tekst = w, 0, 0

    def druk(self, toets: Qt.Key, met: Qt.KeyboardModifier = GEEN) -> None:
        """One key."""
        self.toetsen += 1
        self.w.toets(toets, met)

    def kies(self, tekens: str) -> None:
        """Letters and digits that choose or search: each is a key."""
        for teken in tekens:
            self.toetsen += 1
            QTest.keyClicks(QApplication.focusWidget() or self.w.window, teken)
            self.w.rust()

    def schrijf(self, tekst: str) -> None:
        """Words that one has to write."""
        self.tekst += len(tekst)
        self.w.typ(tekst)

    def klaar(self) -> Telling:
        """What it took."""
        return Telling(self.toetsen, self.tekst)


Taak = Callable[[Wereld], Telling]


def begin_bezoek(w: Wereld) -> Telling:
    """F4, the number, Enter; the digits are counted as text."""
    w.toon("vandaag")
    hand = Hand(w)
    hand.druk(K.Key_F4)
    hand.schrijf("9001")
    hand.druk(K.Key_Return)
    bezoek = w.state.dossier.stand.huidig_bezoek()
    assert bezoek is not None
    w.id["bezoek"], w.id["plek"] = bezoek.id, bezoek.inhoud.plek.id
    return hand.klaar()


def notitie(w: Wereld) -> Telling:
    """F2, the words, Ctrl+Enter."""
    hand = Hand(w)
    hand.druk(K.Key_F2)
    hand.schrijf("Kwikzilver op de stoep.")
    hand.druk(K.Key_Return, CTRL)
    assert w.state.dossier.stand.alle(Notitie)
    return hand.klaar()


def formulier(w: Wereld) -> Telling:
    """Twenty answers, the check page, Leg vast."""
    kop = next(k for k in w.state.dossier.formulieren() if k.id == "twintig")
    w.toon("formulier", begin_invulling(w.state, kop, w.id["bezoek"]).id)
    hand = Hand(w)
    hand.kies("j" * VRAGEN)
    hand.druk(K.Key_Return, CTRL)
    hand.druk(K.Key_Return, CTRL)
    assert [x for x in w.state.dossier.stand.alle(Waarneming) if x.inhoud.formulier == "twintig"]
    return hand.klaar()


def verbeter(w: Wereld) -> Telling:
    """An answer of a form that goes on, five questions back: a page key, the other answer."""
    kop = next(k for k in w.state.dossier.formulieren() if k.id == "twintig")
    concept = begin_invulling(w.state, kop, w.id["bezoek"]).id
    w.toon("formulier", concept)
    Hand(w).kies("j" * 10)
    hand = Hand(w)
    hand.druk(K.Key_PageUp)
    hand.kies("n")
    inhoud = w.state.dossier.concept(concept)
    assert inhoud is not None
    assert re.findall(r"\b(?:ja|nee)\b", str(inhoud.inhoud["vast"])) == [
        *["ja"] * 5,
        "nee",
        *["ja"] * 4,
    ]
    return hand.klaar()


def corrigeer(w: Wereld) -> Telling:
    """An answer of a stated form, one question further, with a reason, from its page."""
    vast = w.state.dossier.stand.alle(Waarneming)[-1]
    w.toon("vastgelegd", vast.id)
    hand = Hand(w)
    hand.druk(K.Key_Return)
    hand.druk(K.Key_Down)
    hand.kies("n")
    hand.druk(K.Key_Return, CTRL)
    hand.druk(K.Key_Return, CTRL)
    hand.schrijf(TEKST)
    hand.druk(K.Key_Return, CTRL)
    nu = w.state.dossier.stand.geef(vast.id, Waarneming)
    assert "nee" in str(nu.inhoud.antwoorden)
    return hand.klaar()


def signaal(w: Wereld) -> Telling:
    """From an answer that offers one: S, and Leg vast."""
    kop = next(k for k in w.state.dossier.formulieren() if k.id == "twintig")
    w.toon("formulier", begin_invulling(w.state, kop, w.id["bezoek"]).id)
    w.toets(K.Key_End)
    Hand(w).kies("n")
    hand = Hand(w)
    hand.kies("s")
    hand.druk(K.Key_Return, CTRL)
    assert w.state.dossier.stand.alle(Signaal)
    return hand.klaar()


def aanwijzing(w: Wereld) -> Telling:
    """F9 while one listens: how, who, to whom, what, until when, why, and Leg vast."""
    naar_escalatie(w)
    hand = Hand(w)
    hand.druk(K.Key_F9)
    hand.kies("1a")
    hand.druk(K.Key_Return)
    hand.kies("11")
    _schrijf(hand)
    hand.druk(K.Key_Space)  # a quarter of an hour from now; then past the other times
    for _ in range(4):
        hand.druk(K.Key_Tab)
    hand.kies("j")
    _schrijf(hand)
    hand.kies("j")
    _schrijf(hand)
    _schrijf(hand)
    hand.druk(K.Key_Return, CTRL)
    (gegeven,) = w.state.dossier.stand.alle(Procesaanwijzing)
    assert not gegeven.inhoud.afwijkingen, gegeven.inhoud
    return hand.klaar()


def _schrijf(hand: Hand) -> None:
    """A text of thirty characters, and on."""
    hand.schrijf(TEKST)
    hand.druk(K.Key_Tab)


def naar_escalatie(w: Wereld) -> None:
    """Everything that comes before an aanwijzing, by acts."""
    wat = "Drie kiezers kregen een stembiljet zonder stempas."
    gemeld = w.doe(
        MaakSignaal(
            signaal=Signaal(
                bron=Monitoringbron.WAARNEMINGEN,
                waargenomen_op=w.klok(),
                bezoek=w.id["bezoek"],
                plek=w.id["plek"],
                wat=wat,
            )
        )
    )
    kenmerken = Kenmerken(
        risicos=(Risico.BETROUWBAARHEID,),
        waarom="Later kan niemand zien welke stemmen dat zijn.",
        bron=ConstateringBron.ZELF_GEZIEN,
        feitelijke_constatering=wat,
        verantwoordelijke=Verantwoordelijke.STEMBUREAU,
    )
    id_ = w.doe(
        LegOnregelmatigheidVast(
            signaal=gemeld,
            titel="kiezers zonder stempas",
            plek=w.id["plek"],
            verkiezingen=tuple(v.id for v in w.state.dossier.pakket.stemming.verkiezingen),
            kenmerken=kenmerken,
            ernst=Ernst.ERNSTIG,
        )
    )
    gesprek = {
        "onregelmatigheid": id_,
        "tijd": w.klok(),
        "met_rol": "Voorzitter van het stembureau",
        "kanaal": Kanaal.TELEFONISCH,
        "afspraak": "Het blijft zo.",
        "opgelost": False,
    }
    w.doe(LegOverlegVast(overleg=Overleg.model_validate(gesprek)))
    gesprek["naar"] = "gemeente Oefengemeente Voorbeeld"
    w.doe(LegEscalatieVast(escalatie=Escalatie.model_validate(gesprek)))
    w.toon("vandaag")


def mails(w: Wereld) -> Telling:
    """Ctrl+4, and the draft of each of both."""
    w.toon("vandaag")
    hand = Hand(w)
    hand.druk(K.Key_4, CTRL)
    hand.druk(K.Key_Return, CTRL)
    hand.druk(K.Key_Return)
    hand.druk(K.Key_Return, CTRL)
    return hand.klaar()


def vind(w: Wereld) -> Telling:
    """Ctrl+K, three letters, Enter."""
    w.toon("vandaag")
    (gezocht,) = w.state.dossier.stand.alle(Notitie)
    hand = Hand(w)
    hand.druk(K.Key_K, CTRL)
    hand.kies("kwi")
    hand.druk(K.Key_Return)
    assert w.window.pages.at() == ("vastgelegd", gezocht.id)
    return hand.klaar()


def verstuur(w: Wereld) -> Telling:
    """Ctrl+5 and the big button; it counts from the moment that the sending began."""
    laat_toe(w.state.dossier, w.klok())
    w.toon("vandaag")
    begonnen: list[bool] = []
    w.venster.verzender.bezig.connect(begonnen.append)
    hand = Hand(w)
    hand.druk(K.Key_5, CTRL)
    hand.druk(K.Key_Return)
    assert begonnen[0]
    w.wacht(lambda: not w.venster.verzender.is_bezig)
    w.venster.verzender.stop()
    return hand.klaar()


def slot(w: Wereld) -> Telling:
    """F12; the wachtzin and Enter open it again."""
    hand = Hand(w)
    hand.druk(K.Key_F12)
    assert w.programma.venster is None
    w.scherm(OntgrendelPagina)
    w.rust()
    assert hand.toetsen == 1
    hand.schrijf(WACHTZIN)
    hand.druk(K.Key_Return)
    w.wacht(lambda: w.programma.venster is not None)
    return hand.klaar()


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
"""In this order: each goes on where the one before ended."""
GRENZEN: Final = {
    "bezoek_beginnen": 6,
    "notitie": 2,
    "formulier_20_vragen": 22,
    "antwoord_verbeteren": 7,
    "antwoord_corrigeren": 7,
    "signaal_uit_antwoord": 2,
    "aanwijzing_telefonisch": 120,
    "beide_mails": 4,
    "record_vinden": 5,
    "versturen": 2,
    "vergrendelen_en_openen": 2,
}
"""The most keys of each, without the words. Four texts of 30 and 120 keys more are 60 seconds at
four keys per second."""


def speel(app: QApplication, map_: Path) -> dict[str, Telling]:
    """All of them in one program."""
    with oefenprogramma(app, map_) as w:
        return {naam: taak(w) for naam, taak in TAKEN.items()}


@contextmanager
def oefenprogramma(app: QApplication, map_: Path) -> Iterator[Wereld]:
    klok = Stilstand()
    klok.zet(9, 41)
    pakket = met_eigen_register(demo_pakket())
    pakket = pakket.model_copy(update={"formulieren": (*pakket.formulieren, vragenlijst())})
    nieuw = NieuwDossier(pakket=pakket, bestand=b"pakket", waarnemer=WAARNEMER)
    klok()
    Dossier(maak_opslag(map_, *oefenkluis(pak=pakket), nieuw, klok()), Tijdbron(nu=klok)).sluit()
    with draaiend(app, map_, klok) as programma:
        w = Wereld(programma, klok, map_)
        programma.start()
        w.rust()
        scherm = w.scherm(OntgrendelPagina)
        scherm.wachtzin.veld.setText(WACHTZIN)
        scherm.hoofdknop()
        w.wacht(lambda: programma.venster is not None)
        programma.stapel.activateWindow()
        w.wacht(programma.stapel.isActiveWindow)
        yield w
