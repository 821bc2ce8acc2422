"""Steps 4 to 6 of the demo: signaal, kenmerken, ladder, procesaanwijzing, kennisgevingen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from waarnemer_app.demo.speler import DemoFout, DemoKlok, Speler, eis
from waarnemer_app.domain.escalatie import Escalatie, Overleg
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.store.bestanden import schrijf_veilig
from waarnemer_app.ui.signalen.aanwijzing import AanwijzingPagina
from waarnemer_app.ui.signalen.afronden import AfrondenPagina
from waarnemer_app.ui.signalen.gegeven_pagina import ProcesaanwijzingPagina
from waarnemer_app.ui.signalen.kenmerken import KenmerkenPagina
from waarnemer_app.ui.signalen.kennisgevingen import KennisgevingenPagina
from waarnemer_app.ui.signalen.mail import bestandsnaam_van, verzamel_bestand
from waarnemer_app.ui.signalen.overleg import OverlegPagina
from waarnemer_app.ui.signalen.pagina import WetPagina
from waarnemer_app.ui.signalen.signaal import SignaalPagina

K = Qt.Key


def _vul_veld(speler: Speler, pagina: WetPagina, veld: str, tekst: str) -> None:
    eis(pagina.ga_naar(veld), f"het veld {veld} is er")
    speler.rust()
    speler.typ(tekst)
    pagina.flush()


def _wet(speler: Speler, soort: type[WetPagina]) -> WetPagina:
    pagina = speler.pagina(soort)
    if not isinstance(pagina, WetPagina):
        raise DemoFout(f"{soort.__name__} opent niet.")
    return pagina


def signaal(speler: Speler, feit: dict[str, Any]) -> None:
    """F3: a signaal, then the three kenmerken (plan 3.4: politieke uitingen in het stemlokaal)."""
    speler.venster.toon("signaal")
    speler.rust()
    pagina = _wet(speler, SignaalPagina)
    _vul_veld(speler, pagina, "wat", "Er liggen folders van een lijst op de tafel.")
    speler.beeld("signaal")
    speler.grote_knop()
    kenmerken = _wet(speler, KenmerkenPagina)
    kenmerken.ga_naar("risicos")
    speler.typ("2")
    _vul_veld(speler, kenmerken, "waarom", "Kiezers kunnen hierdoor worden beïnvloed.")
    speler.beeld("kenmerken-twee-van-drie")
    kenmerken.ga_naar("verantwoordelijke")
    speler.typ("1")
    kenmerken.ga_naar("ernst")
    speler.typ("2")
    kenmerken.ga_naar("titel")
    speler.toets(K.Key_A, Qt.KeyboardModifier.ControlModifier)
    _vul_veld(speler, kenmerken, "titel", "Folders van een lijst op de tafel")
    speler.beeld("kenmerken-drie-van-drie")
    speler.grote_knop()
    (onregelmatigheid,) = speler.stand.alle(Onregelmatigheid)
    feit["keten"] = onregelmatigheid.inhoud.keten.value
    feit["signaal"] = speler.stand.alle(Signaal)[0].inhoud.uitkomst.value
    eis(feit["keten"] == "uitslagvaststelling", "de keten volgt uit de verantwoordelijke")


def _onregelmatigheid(speler: Speler) -> str:
    gevonden = speler.stand.alle(Onregelmatigheid)
    if not gevonden:
        raise DemoFout("Er is geen onregelmatigheid.")
    return gevonden[0].id


def _gesprek(speler: Speler, rol: str, kanaal: str, afspraak: str) -> None:
    pagina = _wet(speler, OverlegPagina)
    _vul_veld(speler, pagina, "met_rol", rol)
    pagina.ga_naar("kanaal")
    speler.typ(kanaal)
    _vul_veld(speler, pagina, "afspraak", afspraak)
    pagina.ga_naar("opgelost")
    speler.typ("n")
    speler.rust()


def overleg(speler: Speler, feit: dict[str, Any]) -> None:
    """Step 1 of every ladder: informeel overleg (R-ESC-1)."""
    speler.venster.toon("onregelmatigheid", _onregelmatigheid(speler))
    speler.beeld("ladder")
    speler.toets(K.Key_F5)
    _gesprek(speler, "voorzitter", "1", "De voorzitter laat de folders liggen.")
    speler.beeld("overleg")
    speler.grote_knop()
    feit["overleggen"] = len(speler.stand.alle(Overleg))
    eis(feit["overleggen"] == 1, "het overleg is vastgelegd")


def escalatie(speler: Speler, feit: dict[str, Any]) -> None:
    """To the gemeente (R-ESC-3)."""
    speler.venster.toon("escalatie", _onregelmatigheid(speler))
    speler.rust()
    _gesprek(speler, "projectleider verkiezingen", "2", "De gemeente belt, maar het blijft zo.")
    speler.beeld("escalatie")
    speler.grote_knop()
    feit["escalaties"] = len(speler.stand.alle(Escalatie))
    eis(feit["escalaties"] == 1, "de escalatie is vastgelegd")


def aanwijzing(speler: Speler, feit: dict[str, Any]) -> None:
    """F9: record what a Kiesraadlid gave by telephone (giver and recorder are two fields)."""
    speler.venster.toon("onregelmatigheid", _onregelmatigheid(speler))
    speler.beeld("ladder-na-escalatie")
    speler.venster.toon("aanwijzing", _onregelmatigheid(speler))
    speler.rust()
    pagina = speler.pagina(AanwijzingPagina)
    speler.beeld("aanwijzing-nog-met-afwijking")
    pagina.ga_naar("wijze")
    speler.typ("2")
    pagina.ga_naar("gegeven_door_lid")
    speler.typ("Kiesraadlid A")
    speler.toets(K.Key_Return)
    pagina.ga_naar("uitgesproken_door")
    speler.typ("1")
    pagina.ga_naar("geadresseerde")
    speler.typ("1")
    _vul_veld(speler, pagina, "opdracht", "Haal alle folders weg uit het stemlokaal.")
    _vul_veld(speler, pagina, "termijn", "1030")
    pagina.ga_naar("gewezen_op_vermelding_pv")
    speler.typ("j")
    _vul_veld(speler, pagina, "evenredigheidsweging", "Het stembureau moest dit al doen.")
    pagina.ga_naar("herstel_mogelijk")
    speler.typ("j")
    _vul_veld(speler, pagina, "hersteltoelichting", "De voorzitter kan ze meteen weghalen.")
    _vul_veld(speler, pagina, "reden", "Kiezers zien de folders voor zij stemmen.")
    pagina.ga_naar("schorsing_besproken")
    speler.typ("n")
    speler.beeld("aanwijzing-vastleggen")
    speler.grote_knop()
    (gegeven,) = speler.stand.alle(Procesaanwijzing)
    inhoud = gegeven.inhoud
    feit["afwijkingen"] = list(inhoud.afwijkingen)
    feit["gegeven_door"] = inhoud.invulling.gegeven_door_lid
    feit["vastgelegd_door"] = inhoud.vastgelegd_door
    eis(inhoud.invulling.gegeven_door_lid != inhoud.vastgelegd_door, "gever en vastlegger")
    eis(not inhoud.afwijkingen, f"de aanwijzing is zonder afwijking: {inhoud.afwijkingen}")


def kennisgevingen(speler: Speler, uit: Path, klok: DemoKlok, feit: dict[str, Any]) -> None:
    """Told and mailed, two facts for each of two recipients (R-PA-15)."""
    (gegeven,) = speler.stand.alle(Procesaanwijzing)
    speler.venster.toon("kennisgevingen", gegeven.id)
    speler.beeld("kennisgevingen-open")
    namen = []
    for nummer, kennisgeving in enumerate(speler.stand.kennisgevingen(gegeven.id)):
        pagina = speler.pagina(KennisgevingenPagina)
        blok = pagina.blokken[kennisgeving.id]
        speler.klik(blok.verteld.knop)
        blok.rijen.ga("op")
        speler.toets(K.Key_Space)
        blok.rijen.ga("hoe")
        speler.typ("2")
        blok.rijen.ga("aan")
        speler.typ("Piket" if nummer == 0 else "Burgemeester")
        speler.toets(K.Key_Return)
        speler.klik(blok.vast)
        pagina.kies(kennisgeving.id)
        speler.rust()
        if pagina.mail.concept is None:
            raise DemoFout("Er is geen mailconcept.")
        naam = bestandsnaam_van(pagina.mail.concept)
        schrijf_veilig(uit / naam, verzamel_bestand(pagina.state, pagina.mail.concept)())
        namen.append(naam)
        if nummer == 0:
            speler.beeld("kennisgeving-mail")
        speler.grote_knop()
        speler.wacht(pagina.mail.vraag.wordt_gevraagd, "de mail is gemaakt en geopend")
        speler.rust()
        speler.klik(pagina.mail.vraag.ja)
        klok.zet(10, 25 + nummer)
    speler.beeld("kennisgevingen-klaar")
    eis(
        all(k.inhoud.compleet for k in speler.stand.alle(Kennisgeving)),
        "alle kennisgevingen zijn compleet",
    )
    schrijf_veilig(uit / "procesaanwijzing.pdf", _pdf(speler, gegeven.id))
    feit["mails"] = namen
    feit["ontvangers"] = [k.inhoud.ontvanger.rol.value for k in speler.stand.alle(Kennisgeving)]


def _pdf(speler: Speler, aanwijzing_id: str) -> bytes:
    from waarnemer_app.documents.gegevens import verzamel  # noqa: PLC0415 — documents on demand
    from waarnemer_app.documents.procesaanwijzing_pdf import (  # noqa: PLC0415 — reportlab
        procesaanwijzing_pdf,
    )

    dossier = speler.dossier
    eerste = speler.stand.kennisgevingen(aanwijzing_id)[0]
    return procesaanwijzing_pdf(
        verzamel(dossier.stand, dossier.pakket, aanwijzing_id, eerste.inhoud.ontvanger)
    )


def opvolging(speler: Speler, feit: dict[str, Any]) -> None:
    """How it was dealt with (R-PA-17)."""
    (gegeven,) = speler.stand.alle(Procesaanwijzing)
    speler.venster.toon("procesaanwijzing", gegeven.id)
    speler.rust()
    pagina = speler.pagina(ProcesaanwijzingPagina)
    pagina.ga_naar("nageleefd")
    speler.typ("1")
    _vul_veld(speler, pagina, "tekst", "Om 10.24 uur waren alle folders weg.")
    pagina.ga_naar("vastgesteld_op")
    speler.toets(K.Key_Space)
    speler.klik(pagina.vermelding.segments[2])
    speler.beeld("opvolging")
    speler.grote_knop()
    vast = speler.stand.geef(gegeven.id, Procesaanwijzing).inhoud.opvolging
    eis(vast is not None, "de opvolging is vastgelegd")
    feit["nageleefd"] = vast.nageleefd.value if vast else ""


def bellen(speler: Speler) -> None:
    """Ctrl+T: the numbers and what to read out; Esc starts no call."""
    speler.venster.toon("onregelmatigheid", _onregelmatigheid(speler))
    speler.venster.handel("bellen")
    speler.beeld("bellen")
    speler.toets(K.Key_Escape)


def afronden(speler: Speler, feit: dict[str, Any]) -> None:
    """No surprise, a flag for later, and closed (R-ESC-8, R-ONR-9); then the rapportage."""
    id_ = _onregelmatigheid(speler)
    speler.venster.toon("afronden", id_)
    speler.rust()
    pagina = speler.pagina(AfrondenPagina)
    speler.beeld("afronden-nog-open")
    speler.venster.toon("rapportage")
    speler.beeld("rapportage-niet-gereed")
    speler.venster.toon("afronden", id_)
    pagina.ga_naar("op")
    speler.toets(K.Key_Space)
    pagina.ga_naar("hoe")
    speler.typ("2")
    pagina.ga_naar("door")
    speler.typ("Waarnemer")
    speler.toets(K.Key_Return)
    speler.klik(pagina.geinformeerd.knop)
    speler.klik(pagina.later.vlaggen.tiles["relevant_evaluatieadvies"])
    speler.beeld("afronden")
    speler.grote_knop()
    inhoud = speler.stand.geef(id_, Onregelmatigheid).inhoud
    eis(inhoud.afgerond_op is not None, "de onregelmatigheid is afgerond")
    feit["geinformeerd_door"] = inhoud.organisatie_vooraf_geinformeerd_door
    feit["evaluatieadvies"] = inhoud.relevant_evaluatieadvies
    speler.venster.toon("rapportage")
    speler.beeld("rapportage")
