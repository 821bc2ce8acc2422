"""Every code of the domain: the smallest record that gives it, and the nearest that does not."""

from __future__ import annotations

import pytest

from tests.domain import wereld as w
from tests.domain.code_vragen import (
    Vraag,
    adres,
    af,
    af_met_schorsing,
    beoordeel,
    bij_aanwijzing,
    bij_bezoek,
    bij_onr,
    codes,
    contact,
    corrigeer,
    doe,
    geef,
    geef_vorm,
    gesloten,
    informeer,
    ken,
    kg,
    koppel,
    ladder,
    mail,
    nieuw,
    onr_act,
    op_dag,
    opvolging,
    pa,
    rap,
    signaal,
    soort,
    verteld,
)
from tests.domain.test_onregelmatigheid import SIGNAAL
from tests.domain.test_procesaanwijzing_toets import INVULLING, JUISTHEID, LEDEN, ORGANISATIE
from tests.domain.test_waarnemer import verklaring
from tests.domain.wereld import LAAT, uur
from tests.helpers import boom
from tests.helpers.voorbeeld import ONDERSTEUNER, oefenlokaal
from waarnemer_app.domain import handelingen as h
from waarnemer_app.domain.escalatie import AfwijkReden
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Ernst,
    Risico,
    Verantwoordelijke,
    toets_minister,
)
from waarnemer_app.domain.procesaanwijzing import GerichtOp, SchorsingOverleg
from waarnemer_app.domain.signaal import Monitoringbron, OnderzoekContact, Signaal, Uitkomst
from waarnemer_app.domain.verkiezing import PlekSoort, StembureauSoort, VerkiezingSoort
from waarnemer_app.domain.waarnemer import toets_verklaring, toets_waarnemer
from waarnemer_app.domain.waarneming import Aanleiding
from waarnemer_app.regels import Broncode

SPOED: dict[str, object] = {"spoed": True, "spoedreden": AfwijkReden.ERNST, "spoedtoelichting": "x"}
EXTERN = {"bron": Monitoringbron.MEDIA}
ONDERZOCHT = {"bron": ConstateringBron.EXTERN_ONDERZOCHT}
GEMEENTE = oefenlokaal(1, soort=PlekSoort.GEMEENTE, stembureau_soort=None)
RISICO = Aanleiding.RISICOGESTUURD
V = Verantwoordelijke
S = StembureauSoort

TABEL: dict[str, tuple[Vraag, Vraag]] = {
    # R-ONR: the three kenmerken
    "ONR_GEEN_RISICO": (ken(risicos=()), ken(risicos=(Risico.JUISTHEID,))),
    "ONR_GEEN_UITLEG": (ken(waarom=" "), ken(waarom="x")),
    "ONR_W_ALLEEN_VERLOOP": (
        ken(risicos=(Risico.VERLOOP,)),
        ken(risicos=(Risico.VERLOOP, Risico.JUISTHEID)),
    ),
    "ONR_GEEN_CONSTATERING": (ken(feitelijke_constatering=" "), ken(feitelijke_constatering="x")),
    "ONR_EXTERN_SIGNAAL": (ken(EXTERN), ken(EXTERN, **ONDERZOCHT)),
    "ONR_GEEN_ONDERZOEK": (
        ken(EXTERN, **ONDERZOCHT),
        ken({**EXTERN, "onderzoek": (OnderzoekContact(tijd=LAAT, met_rol="x"),)}, **ONDERZOCHT),
    ),
    "ONR_GEEN_VERANTWOORDELIJKE": (ken(verantwoordelijke=None), ken()),
    "ONR_IEMAND_ANDERS": (ken(verantwoordelijke=V.IEMAND_ANDERS), ken()),
    "ONR_WATERSCHAP_GEEN_ROL": (
        ken(verantwoordelijke=V.WATERSCHAP),
        ken(verantwoordelijke=V.GEMEENTE),
    ),
    "ONR_W_MINISTER": (
        lambda: codes(toets_minister(Ernst.ERNSTIG, verteld=False)),
        lambda: codes(toets_minister(Ernst.LICHT, verteld=False)),
    ),
    "ONR_VERKIEZING": (
        doe(lambda x: onr_act(x, x.signaal(), verkiezingen=())),
        doe(lambda x: onr_act(x, x.signaal())),
    ),
    "ONR_GEEN_TITEL": (
        doe(lambda x: onr_act(x, x.signaal(), titel=" ")),
        doe(lambda x: onr_act(x, x.signaal(), titel="x")),
    ),
    "ONR_BESTAAT_AL": (
        bij_onr(lambda x, onr: onr_act(x, x.stand.alle(Signaal)[0].id)),
        bij_onr(lambda x, onr: onr_act(x, x.signaal())),
    ),
    # signaal
    "SIG_LEEG": (doe(lambda _: signaal(wat=" ")), doe(lambda _: signaal(wat="x"))),
    "SIG_NIET_ZO": (
        doe(lambda x: beoordeel(x.signaal(), Uitkomst.NIEUW)),
        doe(lambda x: beoordeel(x.signaal(), Uitkomst.IN_ONDERZOEK)),
    ),
    "SIG_AL_ONREGELMATIGHEID": (
        bij_onr(lambda x, _: beoordeel(x.stand.alle(Signaal)[0].id)),
        bij_onr(lambda x, _: beoordeel(x.signaal())),
    ),
    "OND_ZONDER_ROL": (
        doe(lambda x: contact(x.signaal(), met_rol=" ")),
        doe(lambda x: contact(x.signaal(), met_rol="x")),
    ),
    "OND_TOEKOMST": (
        doe(lambda x: contact(x.signaal(), tijd=uur(12.01))),
        doe(lambda x: contact(x.signaal(), tijd=LAAT)),
    ),
    # R-ESC: the ladder
    "OVL_ZONDER_ROL": (
        bij_onr(lambda _, o: h.LegOverlegVast(overleg=w.overleg(o, met_rol=" "))),
        bij_onr(lambda _, o: h.LegOverlegVast(overleg=w.overleg(o, met_rol="x"))),
    ),
    "OVL_ZONDER_AFSPRAAK": (
        bij_onr(lambda _, o: h.LegOverlegVast(overleg=w.overleg(o, afspraak=" "))),
        bij_onr(lambda _, o: h.LegOverlegVast(overleg=w.overleg(o, afspraak="x"))),
    ),
    "OVL_TOEKOMST": (
        bij_onr(lambda _, o: h.LegOverlegVast(overleg=w.overleg(o, tijd=uur(12.01)))),
        bij_onr(lambda _, o: h.LegOverlegVast(overleg=w.overleg(o, tijd=LAAT))),
    ),
    "ESC_ZONDER_ORGANISATIE": (
        bij_onr(lambda _, o: h.LegEscalatieVast(escalatie=w.escalatie(o, naar=" "))),
        bij_onr(lambda _, o: h.LegEscalatieVast(escalatie=w.escalatie(o, naar="x"))),
    ),
    "ESC_ZONDER_AFSPRAAK": (
        bij_onr(lambda _, o: h.LegEscalatieVast(escalatie=w.escalatie(o, afspraak=" "))),
        bij_onr(lambda _, o: h.LegEscalatieVast(escalatie=w.escalatie(o, afspraak="x"))),
    ),
    "ESC_TOEKOMST": (
        bij_onr(lambda _, o: h.LegEscalatieVast(escalatie=w.escalatie(o, tijd=uur(12.01)))),
        bij_onr(lambda _, o: h.LegEscalatieVast(escalatie=w.escalatie(o, tijd=LAAT))),
    ),
    "ESC_TREDE_ONBEKEND": (
        bij_onr(lambda _, o: h.SlaTredeOver(overslag=w.overslag(o, trede="minister_ingelicht"))),
        bij_onr(lambda _, o: h.SlaTredeOver(overslag=w.overslag(o, trede="procesaanwijzing"))),
    ),
    "LAD_UITSLAG": (ladder(0, "informeel_overleg"), ladder(0)),
    "LAD_ORGANISATIE": (ladder(1, "minister_ingelicht"), ladder(1)),
    # R-PA: the procesaanwijzing
    "PA_GEEN_ONREGELMATIGHEID": (pa({"onregelmatigheid": None}), pa()),
    "PA_W_ALLEEN_JUISTHEID": (pa({"onregelmatigheid": JUISTHEID}), pa()),
    "PA_ORGANISATIETAAK": (pa({"onregelmatigheid": ORGANISATIE}), pa()),
    "PA_GEEN_STEMBUREAU": (pa({"plek": GEMEENTE}), pa({"plek": oefenlokaal(2)})),
    "PA_UITKOMST_OF_BESLUIT": (pa(gericht_op=GerichtOp.UITKOMST_OF_BESLUIT), pa()),
    "PA_NIET_FEITELIJK": (pa(gericht_op=GerichtOp.ANDERS), pa()),
    "PA_GEEN_OVERLEG": (pa({"overleg_op": None}), pa({"overleg_op": None}, **SPOED)),
    "PA_GEEN_ESCALATIE": (pa({"escalatie_op": None}), pa({"escalatie_op": None}, **SPOED)),
    "PA_SPOED_ZONDER_REDEN": (pa({}, **{**SPOED, "spoedtoelichting": " "}), pa({}, **SPOED)),
    "PA_W_AL_OPGELOST": (pa({"overleg_opgelost": True}, **SPOED), pa({}, **SPOED)),
    "PA_W_SPOED_ZONDER_OVERLEG": (pa({"overleg_op": None}, **SPOED), pa({}, **SPOED)),
    "PA_HERSTEL_ONMOGELIJK": (pa(herstel_mogelijk=False), pa(hersteltoelichting="x")),
    "PA_NIET_EVENREDIG": (pa(evenredigheidsweging=" "), pa(evenredigheidsweging="x")),
    "PA_GEEN_OPDRACHT": (pa(opdracht=" "), pa(opdracht="x")),
    "PA_GEEN_GEADRESSEERDE": (pa(geadresseerde=None), pa(geadresseerde="stembureau")),
    "PA_GEEN_WIJZE": (pa(wijze=None), pa(wijze="schriftelijk")),
    "PA_GEVER_NIET_BEVOEGD": (pa({"lid": LEDEN["lid-c"]}), pa({"lid": LEDEN["lid-b"]})),
    "PA_GEEN_TERMIJN": (pa(termijn=None), pa(termijn=uur(4))),
    "PA_TIJDVOLGORDE": (pa(termijn=uur(3)), pa(termijn=uur(3.01))),
    "PA_W_SCHORSING_BESLUIT": (
        pa(schorsing=SchorsingOverleg(besproken=True, besloten_door="lid van de Kiesraad")),
        pa(schorsing=SchorsingOverleg(besproken=True, besloten_door="voorzitter")),
    ),
    "PA_OPVOLGING_TIJD": (
        bij_aanwijzing(lambda _, a: opvolging(a, "x", uur(2.9))),
        bij_aanwijzing(lambda _, a: opvolging(a, "x", uur(3))),
    ),
    "ESC_NAAR_MINISTER": (
        bij_onr(lambda _, o: h.LegEscalatieVast(escalatie=w.escalatie(o, naar="Minister van BZK"))),
        bij_onr(
            lambda _, o: h.LegEscalatieVast(
                escalatie=w.escalatie(o, naar="Minister van BZK", trede="minister_ingelicht")
            )
        ),
    ),
    "SIG_TOEKOMST": (
        doe(lambda _: signaal(waargenomen_op=uur(12.01))),
        doe(lambda _: signaal(waargenomen_op=LAAT)),
    ),
    "PA_W_TERMIJN_NA_ZITTING": (pa(termijn=uur(14.01)), pa(termijn=uur(14))),
    "PA_W_TOEKOMST": (pa({"nu": uur(2.99)}), pa({"nu": uur(3)})),
    "PA_NIET_GEGEVEN": (
        bij_onr(lambda _, o: geef(o, gegeven_op=None)),
        bij_onr(lambda _, o: geef(o)),
    ),
    "PA_OPVOLGING_ZONDER_TEKST": (
        bij_aanwijzing(lambda _, a: opvolging(a, " ")),
        bij_aanwijzing(lambda _, a: opvolging(a, "x")),
    ),
    # R-PA-15, R-PA-18: who is told
    "KG_GEEN_GEMEENTE": (kg(S.CSB), kg(S.GSB)),
    "KG_GEEN_ADRES": (adres("GM9991"), adres("")),
    "KG_VOOR_AANWIJZING": (
        bij_aanwijzing(lambda x, a: verteld(x, a, 2.99)),
        bij_aanwijzing(lambda x, a: verteld(x, a, 3)),
    ),
    "KG_ZONDER_HOE": (
        bij_aanwijzing(lambda x, a: verteld(x, a, 4, hoe=" ")),
        bij_aanwijzing(lambda x, a: verteld(x, a, 4)),
    ),
    "KG_TOEKOMST": (
        bij_aanwijzing(lambda x, a: verteld(x, a, 12.01)),
        bij_aanwijzing(lambda x, a: verteld(x, a, 12)),
    ),
    "KG_GEEN_TIJD": (
        bij_aanwijzing(lambda x, a: mail(x, a, verstuurd=False)),
        bij_aanwijzing(lambda x, a: mail(x, a, verstuurd=True)),
    ),
    # closing
    "AF_GEEN_OVERLEG": (af(0), af(1)),
    "AF_NIET_GEINFORMEERD": (af(1), af(2)),
    "AF_GEEN_REDEN": (af(4, reden=" "), af(4)),
    "AF_GEEN_OPVOLGING": (af(3), af(4)),
    "AF_VERMELDING_PV": (af(3), af(4)),
    "AF_KENNISGEVING_OPEN": (af(3), af(4)),
    "AF_SCHORSING": (af(4, Ernst.ERNSTIG), af_met_schorsing),
    "AF_AL_AFGEROND": (
        gesloten(lambda _, o: h.RondAf(onregelmatigheid=o)),
        gesloten(lambda _, o: h.RondAf(onregelmatigheid=o), sluit=False),
    ),
    "AF_NIET_AFGEROND": (
        gesloten(lambda _, o: h.Heropen(onregelmatigheid=o, reden="x"), sluit=False),
        gesloten(lambda _, o: h.Heropen(onregelmatigheid=o, reden="x")),
    ),
    "GEI_ONVOLLEDIG": (
        bij_onr(lambda _, o: informeer(o, door=" ")),
        bij_onr(lambda _, o: informeer(o, door="x")),
    ),
    "GEI_TOEKOMST": (
        bij_onr(lambda _, o: informeer(o, op=uur(12.01))),
        bij_onr(lambda _, o: informeer(o)),
    ),
    # rapportage
    "RAP_ZONDER_NUMMER": (rap(titel="zonder nummer"), rap()),
    "RAP_NIET_GEINFORMEERD": (rap(organisatie_vooraf_geinformeerd_op=None), rap()),
    "RAP_GEEN_OVERLEG": (
        rap(projectleider=False),
        rap(projectleider=False, laat_bekend_reden="x"),
    ),
    "RAP_AANWIJZING_ONVOLLEDIG": (rap(1), rap()),
    # R-ORG, R-WN
    "ORG_SOORT_KAN_NIET": (soort(S.HSB, VerkiezingSoort.GR), soort(S.HSB, VerkiezingSoort.PS)),
    "ORG_W_BRIEFSTEMBUREAU": (soort(S.BSB, VerkiezingSoort.GR), soort(S.BSB, VerkiezingSoort.TK)),
    "WN_VOORWAARDE": (
        lambda: codes(toets_verklaring(verklaring(niet_ontzet=False))),
        lambda: codes(toets_verklaring(verklaring())),
    ),
    "WN_GEEN_VERKLARING": (
        lambda: codes(toets_waarnemer(ONDERSTEUNER, ("GR2026",), ())),
        lambda: codes(toets_waarnemer(ONDERSTEUNER, ("GR2026",), (verklaring(),))),
    ),
    "WN_SIGNAAL_ONTBREEKT": (
        doe(lambda _: geef_vorm(aanleiding=RISICO)),
        doe(lambda _: geef_vorm(aanleiding=RISICO, signaal="s")),
    ),
    "WN_FOUTEN": (doe(lambda _: geef_vorm(fouten=1)), doe(lambda _: geef_vorm())),
    # correcting and withdrawing
    "REDEN_ONTBREEKT": (
        bij_onr(lambda _, o: h.TrekIn(object=o, reden=" ")),
        bij_onr(lambda _, o: h.TrekIn(object=o, reden="x")),
    ),
    "INGETROKKEN": (
        bij_onr(lambda x, o: (x.lukt(h.TrekIn(object=o, reden="x")), informeer(o))[1]),
        bij_onr(lambda _, o: informeer(o)),
    ),
    "SOORT_ANDERS": (
        bij_onr(lambda _, o: h.Corrigeer(object=o, inhoud=SIGNAAL, reden="x")),
        bij_onr(corrigeer),
    ),
    "COR_VAST": (
        bij_onr(lambda x, o: corrigeer(x, o, signaal="ander")),
        bij_onr(lambda x, o: corrigeer(x, o, titel="Anders")),
    ),
    "COR_AFGEROND": (gesloten(corrigeer), gesloten(corrigeer, sluit=False)),
    "COR_UITKOMST": (
        doe(lambda x: corrigeer(x, x.signaal(), uitkomst=Uitkomst.ONREGELMATIGHEID)),
        doe(lambda x: corrigeer(x, x.signaal(), uitkomst=Uitkomst.MISVERSTAND)),
    ),
    "COR_PROCESAANWIJZING": (
        bij_aanwijzing(corrigeer),
        bij_aanwijzing(
            lambda _, a: h.CorrigeerProcesaanwijzing(
                procesaanwijzing=a, invulling=INVULLING, reden="x"
            )
        ),
    ),
    "INT_EERST": (
        bij_onr(lambda x, o: h.TrekIn(object=x.stand.alle(Signaal)[0].id, reden="x")),
        bij_onr(lambda x, o: h.TrekIn(object=o, reden="x")),
    ),
    "INT_PLICHT": (
        bij_aanwijzing(lambda x, a: h.TrekIn(object=x.stand.kennisgevingen(a)[0].id, reden="x")),
        bij_aanwijzing(lambda _, a: h.TrekIn(object=a, reden="x")),
    ),
    # the day and its visits
    "DAG_AL_OPEN": (
        doe(lambda _: h.BeginWerkdag(), lambda x: x.lukt(h.BeginWerkdag())),
        doe(lambda _: h.BeginWerkdag()),
    ),
    "DAG_NIET_OPEN": (
        doe(lambda _: h.SluitWerkdag()),
        doe(lambda _: h.SluitWerkdag(), lambda x: x.lukt(h.BeginWerkdag())),
    ),
    "DAG_BEZOEK_BEZIG": (
        bij_bezoek(lambda _, b: h.SluitWerkdag()),
        bij_bezoek(lambda x, b: (x.lukt(h.Vertrek(bezoek=b)), h.SluitWerkdag())[1]),
    ),
    "PLEK_ZONDER_NAAM": (doe(lambda _: nieuw(naam=" ")), doe(lambda _: nieuw(naam="x"))),
    "PLEK_BESTAAT": (
        doe(lambda _: nieuw(), lambda x: x.lukt(nieuw())),
        doe(lambda _: nieuw("hand-2"), lambda x: x.lukt(nieuw())),
    ),
    "PLEK_ONBEKEND": (koppel("nergens"), koppel("sb-GM9990-1")),
    "PLEK_GELIJK": (
        bij_bezoek(lambda _, b: h.Herkoppel(bezoek=b, plek=oefenlokaal(1), reden="x")),
        bij_bezoek(lambda _, b: h.Herkoppel(bezoek=b, plek=oefenlokaal(2), reden="x")),
    ),
    "PAKKET_VERLOPEN": (op_dag(1), op_dag(0)),
    "BEZOEK_BEZIG": (
        bij_bezoek(lambda _, b: h.BeginBezoek(plek=oefenlokaal(2))),
        doe(lambda _: h.BeginBezoek(plek=oefenlokaal(2))),
    ),
    "ORG_W_KLOK": (
        doe(lambda _: h.BeginBezoek(plek=oefenlokaal(2, gemeente_code="GM9001"))),
        doe(lambda _: h.BeginBezoek(plek=oefenlokaal(2))),
    ),
    "BEZOEK_TOEKOMST": (
        doe(lambda _: h.BeginBezoek(plek=oefenlokaal(2), aankomst=uur(12.09))),
        doe(lambda _: h.BeginBezoek(plek=oefenlokaal(2), aankomst=uur(12.08))),
    ),
    "BEZOEK_AL_KLAAR": (
        bij_bezoek(lambda x, b: (x.lukt(h.Vertrek(bezoek=b)), h.Vertrek(bezoek=b))[1]),
        bij_bezoek(lambda _, b: h.Vertrek(bezoek=b)),
    ),
    "BEZOEK_TIJD": (
        bij_bezoek(lambda _, b: h.Vertrek(bezoek=b, vertrek=uur(11))),
        bij_bezoek(lambda _, b: h.Vertrek(bezoek=b, vertrek=uur(11.01))),
    ),
    "PAUZE_KAN_NIET": (
        bij_bezoek(lambda _, b: h.BeginPauze(bezoek=b), pauze=True),
        bij_bezoek(lambda _, b: h.BeginPauze(bezoek=b)),
    ),
    "NOTITIE_LEEG": (
        doe(lambda _: h.MaakNotitie(tekst=" ")),
        doe(lambda _: h.MaakNotitie(tekst="x")),
    ),
}


def test_every_code_of_the_source_stands_in_the_table() -> None:
    assert {code.code for code in Broncode(boom.ROOT).codes} == set(TABEL)


@pytest.mark.parametrize("code", list(TABEL))
def test_the_smallest_record_gives_it_and_the_nearest_does_not(code: str) -> None:
    kleinst, naast = TABEL[code]
    assert code in kleinst()
    assert code not in naast()
