"""Forms: the theme forms at a visit, and one of somebody else with every kind of question."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from tests.helpers.standen.stand import Reeks
from tests.helpers.standen.wereld import Wereld
from waarnemer_app.domain.handelingen import BeginBezoek
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import FileField, FoldButton
from waarnemer_app.ui.formulier.controle import ControlePagina
from waarnemer_app.ui.formulier.correctie import begin_correctie
from waarnemer_app.ui.formulier.invuller import begin_invulling, invuller_van
from waarnemer_app.ui.formulier.letters import letters
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.zoeken.versie_paneel import VersiePaneel

FORMULIER = Reeks()
"""At a visit, from an empty form to a stated one."""


def begin(w: Wereld, formulier: str) -> str:
    """The id of the concept of this form at the present visit."""
    kop = next(k for k in w.state.dossier.formulieren() if k.id == formulier)
    return begin_invulling(w.state, kop, w.id["bezoek"]).id


def _antwoord(w: Wereld, antwoord: str) -> None:
    """Press the letter of an answer, in the language of the form."""
    w.typ(letters(w.pagina(FormulierPagina).invuller)[antwoord].lower())


def _ga(w: Wereld, naam: str) -> str:
    """Put the focus on a question; gives its ref."""
    pagina = w.pagina(FormulierPagina)
    ref = next(r for r in pagina.invuller.instance.form.nodes if r.endswith(f"/{naam}"))
    pagina.ga_naar_vraag(ref)
    w.rust()
    return ref


@FORMULIER.stand("formulier", "formulier")
def _formulier(w: Wereld) -> None:
    w.zet(7, 40)
    plek = w.state.dossier.plek(w.id["plek"])
    w.id["bezoek"] = w.doe(BeginBezoek(plek=plek))
    w.id["formulier"] = begin(w, "t1")
    w.toon("formulier", w.id["formulier"])


@FORMULIER.stand("formulier-waarom", "formulier")
def _waarom(w: Wereld) -> None:
    _ga(w, "t1_01")
    w.toets(Qt.Key.Key_W)


@FORMULIER.stand("formulier-half", "formulier")
def _half(w: Wereld) -> None:
    for antwoord in ("ja", "nee", "nvt", "niet_gezien"):
        _antwoord(w, antwoord)


@FORMULIER.stand("formulier-aanbod", "formulier")
def _aanbod(w: Wereld) -> None:
    _ga(w, "t1_19")
    _antwoord(w, "ja")


@FORMULIER.stand("formulier-controle-open", "controle")
def _controle_open(w: Wereld) -> None:
    w.toon("controle", w.id["formulier"])


@FORMULIER.stand("formulier-controle-te-vroeg", "controle")
def _te_vroeg(w: Wereld) -> None:
    w.pagina(ControlePagina).press_big()
    w.toon("controle", w.id["formulier"])


@FORMULIER.stand("formulier-controle-klaar", "controle")
def _controle_klaar(w: Wereld) -> None:
    invuller = invuller_van(w.state, w.id["formulier"])
    vul(w, w.id["formulier"])
    assert not invuller.fouten()
    w.toon("controle", w.id["formulier"])


@FORMULIER.stand("bezoek-na-vastleggen", "bezoek")
def _vastgelegd(w: Wereld) -> None:
    w.pagina(ControlePagina).press_big()
    w.rust()
    w.id["waarneming"] = w.state.dossier.stand.alle(Waarneming)[-1].id


@FORMULIER.stand("waarneming", "vastgelegd")
def _waarneming(w: Wereld) -> None:
    w.toon("vastgelegd", w.id["waarneming"])


@FORMULIER.stand("formulier-correctie", "formulier")
def _correctie(w: Wereld) -> None:
    w.zet(8, 2)
    w.id["correctie"] = begin_correctie(w.state, w.id["waarneming"]).id
    w.toon("formulier", w.id["correctie"])
    ref = _ga(w, "t1_05")
    w.pagina(FormulierPagina).invuller.antwoord(ref, "nee")
    w.pagina(FormulierPagina).invuller.antwoord(f"{ref}_toel", "De lijst hing pas later.")


@FORMULIER.stand("formulier-correctie-controle", "controle")
def _correctie_controle(w: Wereld) -> None:
    w.toon("controle", w.id["correctie"])


@FORMULIER.stand("formulier-correctie-reden", "controle")
def _correctie_reden(w: Wereld) -> None:
    w.pagina(ControlePagina).press_big()


@FORMULIER.stand("versie-vergelijken", "vorige versie")
def _vergelijken(w: Wereld) -> None:
    w.pagina(ControlePagina).invuller.zet_reden("Ik keek eerst niet goed.")
    w.pagina(ControlePagina).press_big()
    w.rust()
    w.handel("vorige_versie", VersiePaneel)


@FORMULIER.stand("formulier-telling", "formulier")
def _telling(w: Wereld) -> None:
    w.zet(8, 5)
    w.id["telling"] = begin(w, "t5")
    w.toon("formulier", w.id["telling"])
    w.pagina(FormulierPagina).ga_naar_vraag("/data/aantallen/aantallen_1/a")


@FORMULIER.stand("formulier-telling-gelijk", "formulier")
def _telling_gelijk(w: Wereld) -> None:
    _vul_raster(w, a="1046", b="78", d="1124", e="1111", f="5", g="8", h="1124")


@FORMULIER.stand("formulier-telling-verschil", "formulier")
def _telling_verschil(w: Wereld) -> None:
    _vul_raster(w, d="1214", h="1090")


def _vul_raster(w: Wereld, **getallen: str) -> None:
    (raster,) = w.pagina(FormulierPagina).rasters.values()
    for letter, getal in getallen.items():
        raster.velden[letter].setFocus()
        raster.velden[letter].selectAll()
        w.typ(getal)
    raster.flush()


@FORMULIER.stand("formulier-tijd-fout", "formulier")
def _tijd_fout(w: Wereld) -> None:
    pagina = w.pagina(FormulierPagina)
    ref = _ga(w, "t5_01")
    pagina.rijen[ref].veld.setFocus()
    w.typ("2561")
    pagina.flush()


@FORMULIER.stand("formulier-alle-soorten", "formulier")
def _alles(w: Wereld) -> None:
    w.id["alles"] = begin(w, "alles")
    w.toon("formulier", w.id["alles"])


@FORMULIER.stand("formulier-alle-soorten-midden", "formulier")
def _alles_midden(w: Wereld) -> None:
    _ga(w, "zes")


@FORMULIER.stand("formulier-alle-soorten-einde", "formulier")
def _alles_einde(w: Wereld) -> None:
    _ga(w, "bereik")


@FORMULIER.stand("formulier-alle-soorten-ingevuld", "formulier")
def _alles_ingevuld(w: Wereld) -> None:
    antwoorden = {
        "tekst": "Oefening", "vak": "Twee regels.\nVoor het oefenen.", "duur": "12", "tel": "4",
        "breuk": "1.5", "dag": "2026-03-18", "tijd": "08:05", "moment": "2026-03-18T08:05",
        "jnn": "nee", "zes": "3", "tegels": "1 4", "veel": "g2 g9", "rang": "3 1 2 4 5 6",
        "tik": "OK", "bereik": "2.5",
    }  # fmt: skip
    invuller = w.pagina(FormulierPagina).invuller
    for naam, waarde in antwoorden.items():
        invuller.antwoord(f"/data/deel/{naam}", waarde)
    _ga(w, "tekst")


@FORMULIER.stand("formulier-alle-soorten-keuzes", "formulier")
def _alles_keuzes(w: Wereld) -> None:
    _ga(w, "veel")


@FORMULIER.stand("formulier-alle-soorten-uitgeklapt", "formulier")
def _alles_uitgeklapt(w: Wereld) -> None:
    _ga(w, "foto")
    for vouw in w.pagina(FormulierPagina).findChildren(FoldButton)[:2]:
        vouw.setChecked(True)


@FORMULIER.stand("formulier-bestand-wordt-bewaard", "formulier")
def _bestand_bezig(w: Wereld) -> None:
    ref = _ga(w, "bestand")
    veld = w.pagina(FormulierPagina).rijen[ref].veld
    assert isinstance(veld, FileField)
    veld.show_busy(QCoreApplication.translate("Veld", "Het bestand wordt bewaard."))


@FORMULIER.stand("tellen-op-andere-pagina", "telstrook")
def _telstrook(w: Wereld) -> None:
    ref = _ga(w, "tel")
    accessibility.focus(w.pagina(FormulierPagina).rijen[ref].doel())
    w.toets(Qt.Key.Key_Space)
    w.toon("vandaag")


@FORMULIER.stand("vandaag-twee-formulieren", "vandaag")
def _twee(w: Wereld) -> None:
    w.venster.telstrook._sluit()
    w.toon("vandaag")


def vul(w: Wereld, concept: str) -> None:
    """Answer all that is required: ja, else the first choice or a number."""
    invuller = invuller_van(w.state, concept)
    while fouten := invuller.fouten():
        staat = invuller.staat(fouten[0].ref)
        keuzes = [waarde for waarde, _ in staat.choices]
        getal = "07:30" if staat.node.type == "time" else "6"
        gewoon = "ja" if "ja" in keuzes else keuzes[0] if keuzes else getal
        invuller.antwoord(fouten[0].ref, gewoon)
