"""Steps 1 and 2 of the demo: the first start, and the visits of the day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from waarnemer_app.demo.bureau import Bureau
from waarnemer_app.demo.speler import DemoFout, Speler, eis
from waarnemer_app.domain.bezoek import Bezoek, Notitie
from waarnemer_app.ui.begin.eerste_start import EersteStart
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.bezoek.vertrek import VertrekPaneel
from waarnemer_app.ui.notitie import NotitiePaneel

WACHTZIN = "lantaarn wolk fietspad morgen theelepel"
K = Qt.Key


def eerste_start(speler: Speler, bureau: Bureau, uit: Path, feit: dict[str, Any]) -> None:
    """Package, fingerprint, wachtzin, admission by file."""
    speler.programma.start()
    speler.rust()
    wizard, begin = speler.programma.stapel.currentWidget(), speler.programma.begin
    if not isinstance(wizard, EersteStart) or begin is None:
        raise DemoFout("De eerste start verschijnt niet.")
    begin.oefenregister = bureau.adres
    speler.beeld("eerste-start-pakket")
    speler.klik(wizard.verder)
    speler.wacht(lambda: wizard.afdruk is not None and wizard.afdruk.isVisible(), "het pakket")
    if wizard.afdruk is None:
        raise DemoFout("De vingerafdruk verschijnt niet.")
    wizard.afdruk.vul_in()
    speler.beeld("eerste-start-vingerafdruk")
    speler.klik(wizard.verder)
    eis(wizard.wachtzin.isVisible(), "na de vingerafdruk komt de wachtzin")
    for veld in (wizard.wachtzin.eerste, wizard.wachtzin.tweede):
        speler.in_veld(veld.veld, WACHTZIN)
    speler.beeld("eerste-start-wachtzin")
    speler.klik(wizard.verder)
    speler.wacht(lambda: wizard.toelating is not None, "het dossier")
    speler.beeld("eerste-start-toelating")
    if begin.dossier is None or wizard.toelating is None:
        raise DemoFout("Het dossier is niet gemaakt.")
    verzoek, certificaat = uit / "toelatingsverzoek.wva", uit / "certificaat.wvc"
    wizard.toelating.schrijf_verzoek(verzoek)
    bureau.laat_toe(str(verzoek), certificaat)
    wizard.toelating.lees_certificaat(certificaat)
    eis(begin.dossier.certificaat, "het certificaat is aangenomen")
    aantallen = begin.dossier.opslag.naslag.aantallen()
    speler.klik(wizard.verder)
    speler.wacht(lambda: speler.programma.venster is not None, "het venster")
    speler.beeld("rondleiding")
    speler.toets(K.Key_Escape)
    speler.beeld("vandaag-leeg")
    feit["pakket"] = begin.dossier.pakket.kop.pakketId
    feit["aantallen"] = aantallen
    feit["apparaat"] = begin.dossier.apparaat
    feit["register"] = bureau.adres


def _paneel(speler: Speler) -> BeginBezoekPaneel:
    speler.toets(K.Key_F4)
    return speler.ervoor(BeginBezoekPaneel, "F4 opent het bezoek")


def bezoek(speler: Speler, nummer: str, verwacht: str) -> None:
    """F4, the number, Enter."""
    paneel = _paneel(speler)
    speler.typ(nummer)
    paneel.zoek.edit.flush()
    speler.beeld(f"bezoek-zoeken-{nummer}")
    speler.toets(K.Key_Return)
    huidig = speler.stand.huidig_bezoek()
    eis(huidig and verwacht in huidig.inhoud.plek.naam, f"bezoek aan {verwacht}")


def bezoek_soort(speler: Speler, soort: str, zoek: str) -> None:
    """A visit to another kind of plek: a gemeente, or its GSB."""
    paneel = _paneel(speler)
    speler.typ(zoek)
    segment = {"hoger": "3", "organisatie": "4"}[soort]
    paneel.soort.take_focus()
    speler.typ(segment)
    speler.rust()
    eis(paneel.gevonden(), f"{soort} {zoek} gevonden")
    speler.klik(paneel.knop)
    eis(speler.stand.huidig_bezoek() is not None, f"bezoek aan {soort}")


def met_de_hand(speler: Speler, feit: dict[str, Any]) -> None:
    """A station that is not in the list: typed, used at once."""
    paneel = _paneel(speler)
    speler.klik(paneel.met_de_hand.button)
    speler.wacht(paneel.hand.heeft_focus, "de focus is in de plek met de hand")
    for veld, tekst in (
        ("nummer", "9099"),
        ("naam", "Oefenlokaal Kiosk (met de hand)"),
        ("gemeente", "Oefengemeente Voorbeeld"),
    ):
        doel = paneel.hand.rijen.doel(veld)
        if doel is None:
            raise DemoFout(f"De plek met de hand vraagt niet naar: {veld}.")
        speler.in_veld(doel, tekst)
    speler.toets(K.Key_Return)
    speler.beeld("plek-met-de-hand")
    speler.klik(paneel.hand.knop)
    speler.wacht(lambda: _met_de_hand_in_gebruik(speler), "de plek met de hand is in gebruik")
    feit["met_de_hand"] = True
    vertrek(speler)


def _met_de_hand_in_gebruik(speler: Speler) -> bool:
    huidig = speler.stand.huidig_bezoek()
    return huidig is not None and huidig.inhoud.plek.handmatig


def vertrek(speler: Speler) -> None:
    """F7, Enter; with something open "Toch weggaan" is the same key."""
    speler.venster.toon("bezoek")
    speler.rust()
    speler.toets(K.Key_F7)
    speler.ervoor(VertrekPaneel, "F7 vraagt naar het vertrek")
    speler.toets(K.Key_Return)
    speler.wacht(lambda: speler.stand.huidig_bezoek() is None, "het vertrek is genoteerd")
    speler.venster.sluit_overlay()


def notitie(speler: Speler, tekst: str) -> None:
    """F2, text, Ctrl+Enter."""
    speler.toets(K.Key_F2)
    speler.ervoor(NotitiePaneel, "F2 opent de notitie")
    speler.typ(tekst)
    speler.grote_knop()
    eis(speler.stand.alle(Notitie)[-1].inhoud.tekst == tekst, "de notitie is bewaard")


def tel_bezoeken(speler: Speler, feit: dict[str, Any]) -> None:
    """Which kinds of plek were visited."""
    speler.venster.toon("bezoek")
    speler.beeld("bezoek")
    plekken = [b.inhoud.plek for b in speler.stand.alle(Bezoek)]
    feit["bezoeken"] = len(plekken)
    feit["gsb"] = sum(p.stembureau_soort == "gsb" for p in plekken)
    feit["gemeente"] = sum(p.soort == "gemeente" for p in plekken)
    feit["handmatig"] = sum(p.handmatig for p in plekken)
    eis(feit["gsb"] and feit["gemeente"] and feit["handmatig"], "alle soorten plekken bezocht")
