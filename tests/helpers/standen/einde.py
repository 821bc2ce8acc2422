"""The end of the day: sending, receipts, the stick, a copy, the lock, and wiping the laptop."""

from __future__ import annotations

import math

from tests.helpers.standen.sleutels import geef_bewijs, laat_toe
from tests.helpers.standen.stand import Reeks
from tests.helpers.standen.wereld import Wereld
from tests.helpers.voorbeeld import WACHTZIN
from waarnemer_app.domain.handelingen import SluitWerkdag, Vertrek
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.eerste_start import EersteStart
from waarnemer_app.ui.begin.ontgrendelen import OntgrendelPagina
from waarnemer_app.ui.behoud.pagina import BehoudPagina
from waarnemer_app.ui.slot.dagcode import Dagcode
from waarnemer_app.ui.slot.kortslot import KiesCode
from waarnemer_app.ui.versturen.pagina import VersturenPagina

EINDE = Reeks()
"""From the last visit to an empty laptop."""
CODE = "471902"


@EINDE.stand("vandaag-avond", "vandaag")
def _avond(w: Wereld) -> None:
    w.zet(22, 18)
    w.toon("vandaag")


@EINDE.stand("versturen-controle", "versturen")
def _controle(w: Wereld) -> None:
    w.zet(24, 36)
    w.toon("versturen")


@EINDE.stand("versturen-niet-toegelaten", "versturen")
def _niet_toegelaten(w: Wereld) -> None:
    w.pagina(VersturenPagina).knop.press()
    w.rust()


@EINDE.stand("versturen-geen-netwerk", "versturen")
def _geen_netwerk(w: Wereld) -> None:
    laat_toe(w.state.dossier, w.klok())
    w.state.sync_veranderd.emit("")
    pagina = w.pagina(VersturenPagina)
    pagina.knop.press()
    w.wacht(lambda: not pagina.verzender.is_bezig)


@EINDE.stand("versturen-bezig", "versturen")
def _bezig(w: Wereld) -> None:
    verzender = w.pagina(VersturenPagina).verzender
    verzender.stop()
    w.toon("versturen")
    verzender._aan_het_werk = True
    verzender.bezig.emit(True)
    # bars come after a moment: that moment is past, and not when the clock of this computer says so
    w.pagina(VersturenPagina).paneel._even.stop()
    w.pagina(VersturenPagina).paneel._toon_balken()
    verzender.voortgang.emit(3, 8)
    verzender.bijlagen.emit(1, 2)
    w.pagina(VersturenPagina).paneel.toon()


@EINDE.stand("versturen-geweigerd", "versturen")
def _geweigerd(w: Wereld) -> None:
    verzender = w.pagina(VersturenPagina).verzender
    verzender._aan_het_werk = False
    verzender.bezig.emit(False)
    verzender.mislukt.emit(
        "Het register heeft van dit apparaat een andere keten van regels.",
        "https://register.example",
        "Stop met verzenden en bel het bureau van de Kiesraad.",
        "VORK",
    )


@EINDE.stand("versturen-stick", "versturen")
def _stick(w: Wereld) -> None:
    verzender = w.pagina(VersturenPagina).verzender
    verzender.schrijf_stick(w.stick)
    w.wacht(lambda: not verzender.is_bezig)
    pagina = w.pagina(VersturenPagina)
    pagina.sheet.go(0)  # how far it went meanwhile depends on how fast this computer is
    pagina.bring_into_view(pagina.knop)


@EINDE.stand("versturen-dag-gesloten", "versturen")
def _gesloten(w: Wereld) -> None:
    bezoek = w.state.dossier.stand.huidig_bezoek()
    assert bezoek is not None
    w.doe(Vertrek(bezoek=bezoek.id))
    w.state.doe(SluitWerkdag())
    w.toon("versturen")


@EINDE.stand("versturen-ontvangen", "versturen")
def _ontvangen(w: Wereld) -> None:
    geef_bewijs(w.state.dossier, w.klok())
    w.state.sync_veranderd.emit("")
    w.toon("versturen")


@EINDE.stand("vandaag-na-afloop", "vandaag")
def _na_afloop(w: Wereld) -> None:
    w.toon("vandaag")


@EINDE.stand("behoud", "behoud")
def _behoud(w: Wereld) -> None:
    w.toon("behoud")


@EINDE.stand("behoud-kopie-gemaakt", "behoud")
def _kopie(w: Wereld) -> None:
    kopieerder = w.venster.behoud.kopieerder
    kopieerder.maak(w.stick)
    w.wacht(lambda: not kopieerder.is_bezig)
    w.wacht(lambda: w.pagina(BehoudPagina)._banner is not None)


@EINDE.stand("behoud-fout", "behoud")
def _kopie_fout(w: Wereld) -> None:
    kopieerder = w.venster.behoud.kopieerder
    kopieerder.maak(w.stick / "weg")
    w.wacht(lambda: not kopieerder.is_bezig)


@EINDE.stand("wissen-eerste-vraag", "behoud")
def _wissen_een(w: Wereld) -> None:
    w.toon("behoud")
    knop = w.pagina(BehoudPagina).wis.knop
    accessibility.focus(knop)
    knop.press()


@EINDE.stand("wissen-laatste-vraag", "behoud")
def _wissen_twee(w: Wereld) -> None:
    w.pagina(BehoudPagina).wis.vraag_twee(w.stick / "wisverslag.json")


@EINDE.stand("korte-code-kiezen", "korte code")
def _code(w: Wereld) -> None:
    w.toon("vandaag")
    w.window.toon_overlay(KiesCode(w.programma.theme))


@EINDE.stand("slot-waarschuwing", "slot")
def _waarschuwing(w: Wereld) -> None:
    w.window.sluit_overlay()
    w.programma.slot.waarschuwing.toon(20)


@EINDE.stand("kort-slot", "slot")
def _kort_slot(w: Wereld) -> None:
    w.programma.slot._gevraagd = math.inf
    w.programma.slot._toon_kort(Dagcode(CODE))


@EINDE.stand("vergrendeld", "ontgrendelen")
def _vergrendeld(w: Wereld) -> None:
    w.programma.vergrendel()


@EINDE.stand("terug-na-slot", "vandaag")
def _terug(w: Wereld) -> None:
    scherm = w.scherm(OntgrendelPagina)
    scherm.wachtzin.veld.setText(WACHTZIN)
    scherm.hoofdknop()
    w.wacht(lambda: w.programma.venster is not None)


@EINDE.stand("gewist", "eerste start")
def _gewist(w: Wereld) -> None:
    w.toon("behoud")
    w.pagina(BehoudPagina).wissen.emit(str(w.stick / "wisverslag.json"))
    w.wacht(lambda: isinstance(w.programma.stapel.currentWidget(), EersteStart))
