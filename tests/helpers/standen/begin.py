"""Before a dossier is open: the first start, unlocking, and what one does without the wachtzin."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.standen.stand import Reeks
from tests.helpers.standen.wereld import Wereld
from tests.helpers.voorbeeld import WACHTZIN
from waarnemer_app.ui.begin.eerste_start import EersteStart
from waarnemer_app.ui.begin.geen_start import GeenStart, Weigering
from waarnemer_app.ui.begin.herstel import HerstelPagina
from waarnemer_app.ui.begin.ontgrendelen import OntgrendelPagina
from waarnemer_app.ui.behoud.terugzetten import TerugzetScherm
from waarnemer_app.ui.components import FoldButton
from waarnemer_app.ui.lijst.scherm import LijstScherm
from waarnemer_app.ui.uitleg.rondleiding import Rondleiding

EERST = Reeks()
"""On a laptop without a dossier, up to the empty day."""
OPEN = Reeks()
"""On a laptop with a locked dossier, up to the unlock window."""
NIEUW = "lantaarn wolk fietspad sneeuw theelepel"


def _geen_start(w: Wereld, waarom: str) -> None:
    weigering = Weigering(Path("/data/waarnemer"), waarom)
    w.programma.stapel.toon(GeenStart(w.programma.theme, w.programma.talen, weigering, w.klok))
    w.programma.stapel.show()


@EERST.stand("geen-start-al-open", "geen start")
def _al_open(w: Wereld) -> None:
    _geen_start(w, "")


@EERST.stand("geen-start-map", "geen start")
def _geen_schijf(w: Wereld) -> None:
    _geen_start(w, "No space left on device")


@EERST.stand("eerste-start", "eerste start")
def _eerste_start(w: Wereld) -> None:
    w.programma.start()


@EERST.stand("eerste-start-geen-pakket", "eerste start")
def _geen_pakket(w: Wereld) -> None:
    w.scherm(EersteStart).hoofdknop()


@EERST.stand("lijst-zonder-dossier", "lijst zonder dossier")
def _lijsten(w: Wereld) -> None:
    w.scherm(EersteStart).pakket.lijsten.emit()


@EERST.stand("eerste-start-na-lijst", "eerste start")
def _na_lijst(w: Wereld) -> None:
    w.scherm(LijstScherm).terug()


@EERST.stand("terugzetten", "terugzetten")
def _terugzetten(w: Wereld) -> None:
    w.scherm(EersteStart).kopie.press()


@EERST.stand("terugzetten-geen-map", "terugzetten")
def _geen_map(w: Wereld) -> None:
    w.scherm(TerugzetScherm).hoofdknop()


@EERST.stand("terugzetten-geen-kopie", "terugzetten")
def _geen_kopie(w: Wereld) -> None:
    scherm = w.scherm(TerugzetScherm)
    scherm.keuze.toon_pad(w.stick)
    scherm.wachtzin.veld.setText(WACHTZIN)
    scherm.hoofdknop()
    w.wacht(lambda: scherm.verder.reason() == "")


@EERST.stand("eerste-start-oefenen", "eerste start")
def _oefenen(w: Wereld) -> None:
    w.programma.demo = True
    w.scherm(TerugzetScherm).vorige.press()
    w.programma.start()


@EERST.stand("eerste-start-vingerafdruk", "eerste start")
def _vingerafdruk(w: Wereld) -> None:
    wizard = w.scherm(EersteStart)
    wizard.hoofdknop()
    w.wacht(lambda: wizard.afdruk is not None)


@EERST.stand("eerste-start-vingerafdruk-leeg", "eerste start")
def _vingerafdruk_leeg(w: Wereld) -> None:
    w.scherm(EersteStart).hoofdknop()


@EERST.stand("eerste-start-wachtzin", "eerste start")
def _wachtzin(w: Wereld) -> None:
    wizard = w.scherm(EersteStart)
    assert wizard.afdruk is not None
    wizard.afdruk.vul_in()
    wizard.hoofdknop()


@EERST.stand("eerste-start-wachtzin-fout", "eerste start")
def _wachtzin_fout(w: Wereld) -> None:
    w.scherm(EersteStart).hoofdknop()


@EERST.stand("eerste-start-wachtzin-zelf", "eerste start")
def _wachtzin_zelf(w: Wereld) -> None:
    wizard = w.scherm(EersteStart)
    wizard.wachtzin.nieuw.zelf.press()
    wizard.wachtzin.eerste.veld.setText("kort")


@EERST.stand("eerste-start-toelating", "eerste start")
def _toelating(w: Wereld) -> None:
    wizard = w.scherm(EersteStart)
    wizard.wachtzin.vul_in()
    wizard.hoofdknop()
    w.wacht(lambda: wizard.toelating is not None)


@EERST.stand("eerste-start-verzoek-bewaard", "eerste start")
def _verzoek(w: Wereld) -> None:
    wizard = w.scherm(EersteStart)
    assert wizard.toelating is not None
    wizard.toelating.schrijf_verzoek(w.stick / "toelating.wva")


@EERST.stand("rondleiding", "rondleiding")
def _rondleiding(w: Wereld) -> None:
    w.scherm(EersteStart).hoofdknop()
    w.wacht(lambda: w.programma.venster is not None)
    w.voor(Rondleiding)


@EERST.stand("rondleiding-einde", "rondleiding")
def _rondleiding_einde(w: Wereld) -> None:
    w.voor(Rondleiding).ga(5)


@EERST.stand("eerste-dag", "vandaag")
def _eerste_dag(w: Wereld) -> None:
    w.voor(Rondleiding).over.press()


# unlocking -----------------------------------------------------------------------------------


@OPEN.stand("ontgrendelen", "ontgrendelen")
def _ontgrendelen(w: Wereld) -> None:
    w.programma.start()


@OPEN.stand("ontgrendelen-leeg", "ontgrendelen")
def _leeg(w: Wereld) -> None:
    w.scherm(OntgrendelPagina).hoofdknop()


@OPEN.stand("ontgrendelen-fout", "ontgrendelen")
def _fout(w: Wereld) -> None:
    scherm = w.scherm(OntgrendelPagina)
    scherm.wachtzin.veld.setText("niet de goede")
    scherm.hoofdknop()
    w.wacht(scherm.fout.isVisible)


@OPEN.stand("ontgrendelen-wachten", "ontgrendelen")
def _wachten(w: Wereld) -> None:
    scherm = w.scherm(OntgrendelPagina)
    scherm.toon_wacht(30)
    scherm._tik.stop()


@OPEN.stand("ontgrendelen-vergeten", "ontgrendelen")
def _vergeten(w: Wereld) -> None:
    w.programma.vergrendel()
    w.programma.start()
    w.rust()
    for vouw in w.scherm(OntgrendelPagina).findChildren(FoldButton):
        vouw.setChecked(True)


@OPEN.stand("ontgrendelen-nieuw-dossier", "ontgrendelen")
def _nieuw_dossier(w: Wereld) -> None:
    w.scherm(OntgrendelPagina).knop_nieuw.press()


@OPEN.stand("herstel", "herstel")
def _herstel(w: Wereld) -> None:
    w.programma.start()
    w.scherm(OntgrendelPagina).herstel.emit()


@OPEN.stand("herstel-fout", "herstel")
def _herstel_fout(w: Wereld) -> None:
    w.scherm(HerstelPagina).paneel.press_big()


@OPEN.stand("herstel-wacht-op-bureau", "herstel")
def _herstel_wacht(w: Wereld) -> None:
    paneel = w.scherm(HerstelPagina).paneel
    paneel.nieuw.vul(NIEUW)
    paneel.press_big()
    w.wacht(lambda: bool(paneel.knop.reason()) is False and paneel._wacht)


@OPEN.stand("herstel-geen-antwoord", "herstel")
def _herstel_geen_antwoord(w: Wereld) -> None:
    w.scherm(HerstelPagina).paneel.press_big()


@OPEN.stand("ontgrendelen-antwoord", "ontgrendelen")
def _ontgrendelen_antwoord(w: Wereld) -> None:
    w.scherm(HerstelPagina).terug.emit()
    w.scherm(OntgrendelPagina)._tik.stop()
