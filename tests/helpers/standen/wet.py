"""From a signaal to a procesaanwijzing, everybody told, and the record closed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.helpers.standen.stand import Reeks
from tests.helpers.standen.wereld import Wereld
from waarnemer_app.domain.escalatie import Escalatie, Kanaal, Overleg
from waarnemer_app.domain.handelingen import (
    LegEscalatieVast,
    LegOnregelmatigheidVast,
    LegOverlegVast,
    MaakSignaal,
    NoteerVerteld,
)
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Ernst,
    Kenmerken,
    Onregelmatigheid,
    Risico,
    Verantwoordelijke,
)
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.ui.signalen.aanwijzing import AanwijzingPagina
from waarnemer_app.ui.signalen.afronden import AfrondenPagina
from waarnemer_app.ui.signalen.bel_overlay import BelOverlay
from waarnemer_app.ui.signalen.gegeven_pagina import ProcesaanwijzingPagina
from waarnemer_app.ui.signalen.kenmerken import KenmerkenPagina
from waarnemer_app.ui.signalen.kennisgevingen import KennisgevingenPagina
from waarnemer_app.ui.signalen.overleg import OverlegPagina
from waarnemer_app.ui.signalen.pagina import SchrijfPagina
from waarnemer_app.ui.signalen.signaal import SignaalPagina
from waarnemer_app.ui.signalen.voorleestekst import VoorleesPagina

WET = Reeks()
"""At a visit to a practice station; all that is made up happens there."""
WAT = "Er liggen folders van een lijst op de tafel."
AANWIJZING = {
    "wijze": "telefonisch",
    "uitgesproken_door": "lid",
    "geadresseerde": "voorzitter",
    "opdracht": "Haal alle folders weg uit het stemlokaal.",
    "evenredigheidsweging": "Het stembureau moest dit al doen.",
    "herstel_mogelijk": "ja",
    "hersteltoelichting": "De voorzitter kan ze meteen weghalen.",
    "reden": "Kiezers zien de folders voor zij stemmen.",
    "gewezen_op_vermelding_pv": "ja",
    "schorsing_besproken": "nee",
}


def _te_vroeg(w: Wereld) -> None:
    """Press the big button before all is there."""
    w.toets(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@WET.stand("signaal", "signaal")
def _signaal(w: Wereld) -> None:
    w.zet(9, 41)
    w.toon("signaal")


@WET.stand("signaal-fout", "signaal")
def _signaal_fout(w: Wereld) -> None:
    _te_vroeg(w)


@WET.stand("signaal-half", "signaal")
def _signaal_half(w: Wereld) -> None:
    w.pagina(SignaalPagina).ga_naar("wat")
    w.typ(WAT)


@WET.stand("kenmerken", "kenmerken")
def _kenmerken(w: Wereld) -> None:
    _te_vroeg(w)
    w.id["signaal"] = w.state.dossier.stand.alle(Signaal)[-1].id
    w.pagina(KenmerkenPagina)
    w.window.undo_bar.hide()


@WET.stand("kenmerken-fout", "kenmerken")
def _kenmerken_fout(w: Wereld) -> None:
    _te_vroeg(w)


@WET.stand("kenmerken-twee-van-drie", "kenmerken")
def _kenmerken_twee(w: Wereld) -> None:
    pagina = w.pagina(KenmerkenPagina)
    pagina.ga_naar("risicos")
    w.typ("2")
    pagina.ga_naar("waarom")
    w.typ("Kiezers zien de folders voor zij stemmen.")
    pagina.flush()


@WET.stand("kenmerken-drie-van-drie", "kenmerken")
def _kenmerken_drie(w: Wereld) -> None:
    pagina = w.pagina(KenmerkenPagina)
    pagina.ga_naar("verantwoordelijke")
    w.typ("1")
    pagina.ga_naar("ernst")
    w.typ("2")
    pagina.flush()


@WET.stand("onderzoek", "onderzoek")
def _onderzoek(w: Wereld) -> None:
    w.toon("onderzoek", w.id["signaal"])


@WET.stand("onderzoek-fout", "onderzoek")
def _onderzoek_fout(w: Wereld) -> None:
    _te_vroeg(w)


@WET.stand("signaal-wijzigen", "signaal")
def _signaal_wijzigen(w: Wereld) -> None:
    w.toon("signaal", w.id["signaal"])


@WET.stand("signalen-open", "signalen")
def _signalen_open(w: Wereld) -> None:
    w.toon("signalen")


@WET.stand("onregelmatigheid", "onregelmatigheid")
def _ladder(w: Wereld) -> None:
    w.toon("kenmerken", w.id["signaal"])
    _te_vroeg(w)
    w.id["onregelmatigheid"] = w.state.dossier.stand.alle(Onregelmatigheid)[-1].id
    w.toon("onregelmatigheid", w.id["onregelmatigheid"])


@WET.stand("onregelmatigheid-wijzigen", "wijzigen")
def _wijzigen(w: Wereld) -> None:
    w.toon("wijzigen", w.id["onregelmatigheid"])


@WET.stand("onregelmatigheid-wijzigen-fout", "wijzigen")
def _wijzigen_fout(w: Wereld) -> None:
    _te_vroeg(w)


@WET.stand("afronden-te-vroeg", "afronden")
def _afronden_vroeg(w: Wereld) -> None:
    w.toon("afronden", w.id["onregelmatigheid"])


@WET.stand("bellen", "bellen")
def _bellen(w: Wereld) -> None:
    w.toon("onregelmatigheid", w.id["onregelmatigheid"])
    w.handel("bellen", BelOverlay)


@WET.stand("gesprek-loopt", "overleg")
def _gesprek(w: Wereld) -> None:
    w.voor(BelOverlay).bel(0)
    w.rust()


@WET.stand("overleg", "overleg")
def _overleg(w: Wereld) -> None:
    w.venster.gespreksstrook.beeindig()
    w.toon("overleg", w.id["onregelmatigheid"])


@WET.stand("overleg-fout", "overleg")
def _overleg_fout(w: Wereld) -> None:
    w.pagina(OverlegPagina)
    _te_vroeg(w)


@WET.stand("aanwijzing-met-afwijking", "aanwijzing")
def _afwijking(w: Wereld) -> None:
    w.toon("aanwijzing", w.id["onregelmatigheid"])


@WET.stand("voorbereiding-dicht", "voorbereiding")
def _voorbereiding(w: Wereld) -> None:
    w.toon("voorbereiding", w.id["onregelmatigheid"])


@WET.stand("voorleestekst-niet-gereed", "voorleestekst")
def _voorlezen_vroeg(w: Wereld) -> None:
    w.toon("voorleestekst", w.id["onregelmatigheid"])


@WET.stand("escalatie", "escalatie")
def _escalatie(w: Wereld) -> None:
    w.zet(9, 52)
    id_ = w.id["onregelmatigheid"]
    w.doe(
        LegOverlegVast(
            overleg=Overleg(
                onregelmatigheid=id_,
                tijd=w.klok(),
                met_rol="Voorzitter van het stembureau",
                kanaal=Kanaal.TER_PLAATSE,
                afspraak="De voorzitter laat de folders liggen.",
                opgelost=False,
            )
        )
    )
    w.toon("escalatie", id_)


@WET.stand("onregelmatigheid-na-escalatie", "onregelmatigheid")
def _na_escalatie(w: Wereld) -> None:
    w.zet(10, 4)
    id_ = w.id["onregelmatigheid"]
    w.doe(
        LegEscalatieVast(
            escalatie=Escalatie(
                onregelmatigheid=id_,
                tijd=w.klok(),
                naar="gemeente Oefengemeente Voorbeeld",
                met_rol="Projectleider verkiezingen",
                kanaal=Kanaal.TELEFONISCH,
                afspraak="De gemeente belt, maar het blijft zo.",
                opgelost=False,
            )
        )
    )
    w.toon("onregelmatigheid", id_)


@WET.stand("voorbereiding-gereed", "voorbereiding")
def _voorbereiding_gereed(w: Wereld) -> None:
    w.zet(10, 12)
    w.toon("voorbereiding", w.id["onregelmatigheid"])
    pagina = w.pagina(AanwijzingPagina)
    lid = w.state.dossier.pakket.kiesraadleden[0].id
    termijn = w.klok().replace(hour=10, minute=30).isoformat()
    pagina.schrijver.zet_alle({**AANWIJZING, "gegeven_door_lid": lid, "termijn": termijn})
    w.toon("voorbereiding", w.id["onregelmatigheid"])


@WET.stand("voorleestekst", "voorleestekst")
def _voorlezen(w: Wereld) -> None:
    w.toon("voorleestekst", w.id["onregelmatigheid"])
    lezen = w.pagina(VoorleesPagina).lezen
    assert lezen is not None
    lezen.volgende()


@WET.stand("aanwijzing-in-orde", "aanwijzing")
def _aanwijzing(w: Wereld) -> None:
    w.toon("aanwijzing", w.id["onregelmatigheid"])
    pagina = w.pagina(AanwijzingPagina)
    lid = w.state.dossier.pakket.kiesraadleden[0].id
    termijn = w.klok().replace(hour=10, minute=30).isoformat()
    pagina.schrijver.zet_alle({**AANWIJZING, "gegeven_door_lid": lid, "termijn": termijn})
    w.toon("vandaag")
    w.toon("aanwijzing", w.id["onregelmatigheid"])


@WET.stand("kennisgevingen-open", "kennisgevingen")
def _kennisgevingen(w: Wereld) -> None:
    w.toets(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    w.id["procesaanwijzing"] = w.state.dossier.stand.alle(Procesaanwijzing)[-1].id
    w.zet(10, 20)
    w.toon("kennisgevingen", w.id["procesaanwijzing"])


@WET.stand("kennisgevingen-verteld-invullen", "kennisgevingen")
def _verteld(w: Wereld) -> None:
    pagina = w.pagina(KennisgevingenPagina)
    eerste = next(iter(pagina.blokken.values()))
    eerste.verteld.knop.press()


@WET.stand("kennisgevingen-mail-open", "kennisgevingen")
def _mail(w: Wereld) -> None:
    pagina = w.pagina(KennisgevingenPagina)
    pagina.open_mail()
    w.wacht(lambda: not pagina.mailgang.gang.bezig)
    w.rust()


@WET.stand("procesaanwijzing", "procesaanwijzing")
def _gegeven(w: Wereld) -> None:
    w.toon("procesaanwijzing", w.id["procesaanwijzing"])


@WET.stand("procesaanwijzing-opvolging-fout", "procesaanwijzing")
def _opvolging_fout(w: Wereld) -> None:
    w.pagina(ProcesaanwijzingPagina)
    _te_vroeg(w)


@WET.stand("aanwijzing-al-een-gegeven", "aanwijzing")
def _al_een(w: Wereld) -> None:
    w.toon("aanwijzing", w.id["onregelmatigheid"])


@WET.stand("correctie", "correctie")
def _correctie(w: Wereld) -> None:
    w.toon("correctie", w.id["procesaanwijzing"])


@WET.stand("correctie-fout", "correctie")
def _correctie_fout(w: Wereld) -> None:
    _te_vroeg(w)


@WET.stand("vandaag-te-laat", "vandaag")
def _te_laat(w: Wereld) -> None:
    w.zet(14, 34)
    w.toon("vandaag")


@WET.stand("kennisgevingen-verteld", "kennisgevingen")
def _kennisgevingen_verteld(w: Wereld) -> None:
    for k in w.state.dossier.stand.kennisgevingen(w.id["procesaanwijzing"]):
        w.doe(NoteerVerteld(kennisgeving=k.id, op=w.klok(), hoe=Kanaal.TELEFONISCH, aan="Piket"))
    w.toon("kennisgevingen", w.id["procesaanwijzing"])


@WET.stand("afronden", "afronden")
def _afronden(w: Wereld) -> None:
    w.toon("afronden", w.id["onregelmatigheid"])
    w.pagina(AfrondenPagina)


@WET.stand("rapportage", "rapportage")
def _rapportage(w: Wereld) -> None:
    w.toon("rapportage")


@WET.stand("organisatieketen", "onregelmatigheid")
def _organisatie(w: Wereld) -> None:
    signaal = Signaal(
        bron=Monitoringbron.WAARNEMINGEN,
        waargenomen_op=w.klok(),
        bezoek=w.id["bezoek"],
        plek=w.id["plek"],
        wat="De helling bij de deur is te steil.",
    )
    kenmerken = Kenmerken(
        risicos=(Risico.BETROUWBAARHEID,),
        waarom="Niet iedereen kan naar binnen.",
        bron=ConstateringBron.ZELF_GEZIEN,
        feitelijke_constatering=signaal.wat,
        verantwoordelijke=Verantwoordelijke.GEMEENTE,
    )
    id_ = w.doe(
        LegOnregelmatigheidVast(
            signaal=w.doe(MaakSignaal(signaal=signaal)),
            titel="helling te steil",
            plek=w.id["plek"],
            verkiezingen=tuple(v.id for v in w.state.dossier.pakket.stemming.verkiezingen),
            kenmerken=kenmerken,
            ernst=Ernst.ERNSTIG,
        )
    )
    w.toon("onregelmatigheid", id_)


@WET.stand("signalen", "signalen")
def _signalen(w: Wereld) -> None:
    w.toon("signalen")


@WET.stand("signaal-vastgelegd", "vastgelegd")
def _signaal_vastgelegd(w: Wereld) -> None:
    w.toon("vastgelegd", w.id["signaal"])
    assert not isinstance(w.window.pages.current(), SchrijfPagina)
