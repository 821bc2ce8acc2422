"""The day itself: Vandaag, a visit, notes, the route, and what lies in front of a page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.helpers.formulieren import DEMO
from tests.helpers.standen.stand import Reeks
from tests.helpers.standen.wereld import Wereld
from tests.helpers.voorbeeld import WACHTZIN
from waarnemer_app.domain.handelingen import BeeindigPauze, BeginPauze, MaakNotitie, Vertrek
from waarnemer_app.platform import Power
from waarnemer_app.ui.begin.eerdere import EerderePaneel
from waarnemer_app.ui.begin.ontgrendelen import OntgrendelPagina
from waarnemer_app.ui.begin.toelating import ToelatingPaneel
from waarnemer_app.ui.begin.wijzigen import WachtzinPaneel
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.bezoek.vertrek import VertrekPaneel
from waarnemer_app.ui.frame.key_list import KeyList
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.papier import PapierPaneel
from waarnemer_app.ui.uitleg.pagina import UitlegPagina
from waarnemer_app.ui.verklaring import VerklaringPagina
from waarnemer_app.ui.versturen.nieuw_pakket import NieuwPakketPaneel
from waarnemer_app.ui.versturen.nieuw_plan import NieuwPlanPaneel
from waarnemer_app.ui.zoeken.paneel import ZoekPaneel

DAG = Reeks()
"""From unlocking to a visit that goes on."""
K = Qt.Key


@DAG.stand("verklaring", "verklaring")
def _verklaring(w: Wereld) -> None:
    w.zet(7, 2)
    w.programma.start()
    w.rust()
    scherm = w.scherm(OntgrendelPagina)
    scherm.wachtzin.veld.setText(WACHTZIN)
    scherm.hoofdknop()
    w.wacht(lambda: w.programma.venster is not None)
    w.programma.stapel.activateWindow()
    w.wacht(w.programma.stapel.isActiveWindow)


@DAG.stand("verklaring-half", "verklaring")
def _verklaring_half(w: Wereld) -> None:
    next(iter(w.pagina(VerklaringPagina).vinken.tiles.values())).click()


@DAG.stand("verklaring-fout", "verklaring")
def _verklaring_fout(w: Wereld) -> None:
    w.pagina(VerklaringPagina).verklaar()


@DAG.stand("verklaring-klaar", "verklaring")
def _verklaring_klaar(w: Wereld) -> None:
    pagina = w.pagina(VerklaringPagina)
    for tegel in pagina.vinken.tiles.values():
        if not tegel.isChecked():
            tegel.click()
    pagina.verklaar()
    w.toon("verklaring")


@DAG.stand("vandaag-leeg", "vandaag")
def _vandaag_leeg(w: Wereld) -> None:
    w.toon("vandaag")


@DAG.stand("bezoek-leeg", "bezoek")
def _bezoek_leeg(w: Wereld) -> None:
    w.toon("bezoek")


@DAG.stand("signalen-leeg", "signalen")
def _signalen_leeg(w: Wereld) -> None:
    w.toon("signalen")


@DAG.stand("kennisgevingen-leeg", "kennisgevingen")
def _kennisgevingen_leeg(w: Wereld) -> None:
    w.toon("kennisgevingen")


@DAG.stand("versturen-leeg", "versturen")
def _versturen_leeg(w: Wereld) -> None:
    w.toon("versturen")


@DAG.stand("rapportage-leeg", "rapportage")
def _rapportage_leeg(w: Wereld) -> None:
    w.toon("rapportage")


@DAG.stand("route", "route")
def _route(w: Wereld) -> None:
    w.toon("route")


@DAG.stand("bezoek-beginnen", "bezoek beginnen")
def _beginnen(w: Wereld) -> None:
    w.toon("vandaag")
    w.handel("bezoek_begin", BeginBezoekPaneel)


@DAG.stand("bezoek-beginnen-gevonden", "bezoek beginnen")
def _gevonden(w: Wereld) -> None:
    w.typ("9001")


@DAG.stand("bezoek-beginnen-niets", "bezoek beginnen")
def _niets(w: Wereld) -> None:
    w.typ("zzz")


@DAG.stand("bezoek-met-de-hand", "bezoek beginnen")
def _met_de_hand(w: Wereld) -> None:
    w.voor(BeginBezoekPaneel).met_de_hand.button.click()


@DAG.stand("bezoek-met-de-hand-fout", "bezoek beginnen")
def _met_de_hand_fout(w: Wereld) -> None:
    hand = w.voor(BeginBezoekPaneel).hand
    hand.rijen.ga("naam")
    w.toets(K.Key_A, Qt.KeyboardModifier.ControlModifier)
    w.toets(K.Key_Delete)
    hand.knop.press()


@DAG.stand("vandaag-bezoek", "vandaag")
def _vandaag_bezoek(w: Wereld) -> None:
    w.zet(7, 12)
    paneel = w.handel("bezoek_begin", BeginBezoekPaneel)
    w.typ("9001")
    w.toets(K.Key_Return)
    assert paneel is not w.window.overlay.content()
    bezoek = w.state.dossier.stand.huidig_bezoek()
    assert bezoek is not None
    w.id["bezoek"], w.id["plek"] = bezoek.id, bezoek.inhoud.plek.id
    w.toon("vandaag")


@DAG.stand("bezoek", "bezoek")
def _bezoek(w: Wereld) -> None:
    w.toon("bezoek", w.id["bezoek"])


@DAG.stand("bezoek-pauze", "bezoek")
def _pauze(w: Wereld) -> None:
    w.doe(BeginPauze(bezoek=w.id["bezoek"]))
    w.toon("bezoek", w.id["bezoek"])


@DAG.stand("notitie", "notitie")
def _notitie(w: Wereld) -> None:
    w.zet(7, 25)
    w.doe(BeeindigPauze(bezoek=w.id["bezoek"]))
    w.handel("notitie", NotitiePaneel)


@DAG.stand("notitie-half", "notitie")
def _notitie_half(w: Wereld) -> None:
    w.typ("De rij staat tot buiten de deur.")


@DAG.stand("bezoek-met-notitie", "bezoek")
def _bezoek_met_notitie(w: Wereld) -> None:
    w.voor(NotitiePaneel).press_big()
    w.doe(MaakNotitie(tekst="Er is een rolstoel bij de ingang."))
    w.toon("bezoek", w.id["bezoek"])


# in front of a page ----------------------------------------------------------------------------


@DAG.stand("zoeken", "zoeken")
def _zoeken(w: Wereld) -> None:
    w.toon("vandaag")
    w.handel("zoeken", ZoekPaneel)


@DAG.stand("zoeken-gevonden", "zoeken")
def _zoeken_gevonden(w: Wereld) -> None:
    w.handel("zoeken", ZoekPaneel)
    w.typ("rij")


@DAG.stand("zoeken-nummer", "zoeken")
def _zoeken_nummer(w: Wereld) -> None:
    w.voor(ZoekPaneel).zoek.edit.selectAll()
    w.typ("9003")


@DAG.stand("zoeken-niets", "zoeken")
def _zoeken_niets(w: Wereld) -> None:
    w.voor(ZoekPaneel).zoek.edit.selectAll()
    w.typ("qxz")


@DAG.stand("menu", "menu")
def _menu(w: Wereld) -> None:
    w.toon("vandaag")
    w.window.handel("menu")


@DAG.stand("toetsen", "toetsen")
def _toetsen(w: Wereld) -> None:
    sluit_menu()
    w.handel("help", KeyList)


@DAG.stand("ongedaan-balk", "ongedaan maken")
def _ongedaan(w: Wereld) -> None:
    w.window.sluit_overlay()
    w.window.handel("enkele_toetsen")


@DAG.stand("accu-laag", "accu")
def _accu(w: Wereld) -> None:
    w.toon("vandaag")
    w.venster.stroom.zie(Power(9, plugged=False))


@DAG.stand("klok-sprong", "klok")
def _sprong(w: Wereld) -> None:
    w.venster.stroom.zie(Power(None, plugged=True))
    sprongen = [47 * 60]
    w.state.sprong = lambda: sprongen.pop() if sprongen else 0
    w.venster.tik()


@DAG.stand("weggaan", "weggaan")
def _weggaan(w: Wereld) -> None:
    assert w.venster.toestand.banner is not None
    w.venster.toestand.banner.button.press()
    w.window.handel("ongedaan")
    w.window.undo_bar.hide()
    w.handel("weggaan", VertrekPaneel)


@DAG.stand("papier", "papier")
def _papier(w: Wereld) -> None:
    w.handel("papier", PapierPaneel)


@DAG.stand("wachtzin-wijzigen", "wachtzin wijzigen")
def _wijzigen(w: Wereld) -> None:
    w.handel("wachtzin", WachtzinPaneel)


@DAG.stand("wachtzin-wijzigen-fout", "wachtzin wijzigen")
def _wijzigen_fout(w: Wereld) -> None:
    paneel = w.voor(WachtzinPaneel)
    paneel.oud.veld.setText("iets")
    paneel.press_big()


@DAG.stand("eerdere-geen", "eerdere dossiers")
def _eerdere(w: Wereld) -> None:
    w.handel("eerdere", EerderePaneel)


@DAG.stand("toelating", "toelating")
def _toelating(w: Wereld) -> None:
    w.handel("toelating", ToelatingPaneel)


@DAG.stand("nieuw-pakket", "nieuw pakket")
def _pakket(w: Wereld) -> None:
    w.handel("pakket", NieuwPakketPaneel)


@DAG.stand("nieuw-plan", "nieuw pakket")
def _plan(w: Wereld) -> None:
    w.handel("plan", NieuwPlanPaneel)


@DAG.stand("nieuw-plan-gelezen", "nieuw pakket")
def _plan_gelezen(w: Wereld) -> None:
    w.voor(NieuwPlanPaneel).lees(DEMO / "voorbeeldwaarnemer.wvw")


@DAG.stand("kluis-let-op", "kluis")
def _kluis(w: Wereld) -> None:
    zinnen = (
        "De kopie heeft uw dossier geopend. Wijzig uw wachtzin: dan worden beide opnieuw gemaakt."
    )
    w.venster.kluis.meld_kluis([f"Het bestand kluis.json is beschadigd. {zinnen}"])


@DAG.stand("uitleg", "uitleg")
def _uitleg(w: Wereld) -> None:
    w.toon("uitleg")


@DAG.stand("uitleg-gezocht", "uitleg")
def _uitleg_gezocht(w: Wereld) -> None:
    w.pagina(UitlegPagina).zoek.edit.setFocus()
    w.typ("signaal")


@DAG.stand("uitleg-niets", "uitleg")
def _uitleg_niets(w: Wereld) -> None:
    w.pagina(UitlegPagina).zoek.take_focus()
    w.typ("qxz")


@DAG.stand("bezoek-koppelen", "koppelen")
def _koppelen(w: Wereld) -> None:
    w.toon("bezoek", w.id["bezoek"])
    w.window.pages.current().anders.press()  # type: ignore[union-attr]  # the page of the visit


@DAG.stand("vandaag-tussen-bezoeken", "vandaag")
def _tussen(w: Wereld) -> None:
    w.zet(7, 30)
    w.doe(Vertrek(bezoek=w.id["bezoek"]))
    w.toon("vandaag")


def sluit_menu() -> None:
    """Close a menu that hangs open."""
    menu = QApplication.activePopupWidget()
    if menu is not None:
        menu.close()
