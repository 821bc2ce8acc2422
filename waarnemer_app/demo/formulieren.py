"""Step 3 of the demo: two theme forms, every answer by the keys of its control."""

from __future__ import annotations

from typing import Any

from waarnemer_app.demo.speler import DemoFout, Speler, eis
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import SegmentedChoice
from waarnemer_app.ui.formulier.controle import ControlePagina
from waarnemer_app.ui.formulier.invuller import begin_invulling
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.formulier.rij import Vraagrij


def _open_formulier(speler: Speler, formulier: str) -> FormulierPagina:
    if speler.programma.venster is None:
        raise DemoFout("Er is geen open dossier.")
    state = speler.programma.venster.state
    kop = next(k for k in state.dossier.formulieren() if k.id == formulier)
    huidig = speler.stand.huidig_bezoek()
    if huidig is None:
        raise DemoFout("Er is geen bezoek bezig.")
    speler.venster.toon("formulier", begin_invulling(state, kop, huidig.id).id)
    speler.rust()
    pagina = speler.pagina(FormulierPagina)
    if not isinstance(pagina, FormulierPagina):
        raise DemoFout("Het formulier opent niet.")
    return pagina


def _beantwoord(speler: Speler, rij: Vraagrij, antwoord: str) -> None:
    """One answer, by the keys of its control."""
    accessibility.focus(rij.doel())
    speler.rust()
    if isinstance(rij.veld, SegmentedChoice):
        letters = {"ja": "j", "nee": "n", "nvt": "v", "niet_gezien": "g"}
        speler.typ(letters.get(antwoord, antwoord))
    else:
        speler.typ(antwoord)
    rij.flush()


def _vul(speler: Speler, pagina: FormulierPagina, anders: dict[str, str]) -> None:
    """Every section: what is asked and required gets *ja*, unless ``anders`` says otherwise."""
    for nummer in range(len(pagina.secties)):
        pagina.toon_onderdeel(nummer)
        speler.rust()
        gedaan: set[str] = set()
        while True:
            sectie = pagina.secties[nummer]
            open_ = [
                ref
                for ref in sectie.questions
                if ref in pagina.rijen and ref not in gedaan and _vraagt(pagina, ref, anders)
            ]
            if not open_:
                break
            gedaan.add(open_[0])
            naam = open_[0].rpartition("/")[2]
            _beantwoord(speler, pagina.rijen[open_[0]], anders.get(naam, _gewoon(pagina, open_[0])))


def _vraagt(pagina: FormulierPagina, ref: str, anders: dict[str, str]) -> bool:
    staat = pagina.invuller.instance.state(ref)
    return staat.relevant and (staat.required or staat.node.name in anders) and not staat.value


def _gewoon(pagina: FormulierPagina, ref: str) -> str:
    waarden = [waarde for waarde, _ in pagina.invuller.instance.state(ref).choices]
    return "ja" if "ja" in waarden else "1"


def _leg_formulier_vast(speler: Speler, pagina: FormulierPagina) -> Waarneming:
    concept = pagina.invuller.concept.id
    speler.venster.toon("controle", concept)
    speler.beeld("formulier-controle")
    speler.pagina(ControlePagina)
    speler.grote_knop()
    waarnemingen = speler.stand.alle(Waarneming)
    eis(speler.dossier.concept(concept) is None, "het formulier is vastgelegd")
    return waarnemingen[-1].inhoud


def opening(speler: Speler, feit: dict[str, Any]) -> None:
    """Theme 1, with one answer that offers a signaal."""
    pagina = _open_formulier(speler, "t1")
    _vul(
        speler,
        pagina,
        {"t1_01": "nee", "t1_03": "0730", "t1_04": "4", "t1_10": "6", "t1_19": "ja"},
    )
    nummer = next(
        i for i, s in enumerate(pagina.secties) if any(r.endswith("t1_19") for r in s.questions)
    )
    pagina.toon_onderdeel(nummer)
    speler.beeld("formulier-opening-aanbod")
    feit["opening"] = len(_leg_formulier_vast(speler, pagina).tijden)


def sluiting(speler: Speler, feit: dict[str, Any]) -> None:
    """Theme 5, with the count grid."""
    pagina = _open_formulier(speler, "t5")
    _vul(speler, pagina, {"t5_01": "2100", "t5_08": "2104", "t5_17": "4", "t5_20": "nee"})
    nummer = next(i for i, s in enumerate(pagina.secties) if s.ref.endswith("aantallen"))
    pagina.toon_onderdeel(nummer)
    (raster,) = pagina.rasters.values()
    getallen = {"a": "1046", "b": "78", "d": "1124", "e": "1111", "f": "5", "g": "8", "h": "1124"}
    for letter, getal in getallen.items():
        speler.in_veld(raster.velden[letter], getal)
    raster.flush()
    speler.beeld("formulier-sluiting-aantallen")
    feit["sluiting"] = len(_leg_formulier_vast(speler, pagina).tijden)
    eis(len(speler.stand.alle(Waarneming)) == 2, "twee waarnemingen zijn vastgelegd")
