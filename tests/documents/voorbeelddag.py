"""A whole invented day in a real dossier: three visits, an onregelmatigheid, a procesaanwijzing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from tests.helpers.voorbeeld import DAG, Klokje, maak_dossier, oefenlokaal, pakket
from waarnemer_app.domain.bezoek import Werkdag
from waarnemer_app.domain.escalatie import AfwijkReden, Escalatie, Kanaal, Overleg, Tredeoverslag
from waarnemer_app.domain.handelingen import (
    BeeindigPauze,
    BeginBezoek,
    BeginPauze,
    BeoordeelSignaal,
    Handeling,
    Herkoppel,
    LegEscalatieVast,
    LegOnregelmatigheidVast,
    LegOpvolgingVast,
    LegOverlegVast,
    LegProcesaanwijzingVast,
    LegWaarnemingVast,
    MaakNotitie,
    MaakSignaal,
    NoteerMail,
    NoteerVerteld,
    SlaTredeOver,
    SluitWerkdag,
    TrekIn,
    Vertrek,
)
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Ernst,
    Kenmerken,
    Risico,
    Verantwoordelijke,
)
from waarnemer_app.domain.pakket import Formulier, FormulierKop, Pakket
from waarnemer_app.domain.procesaanwijzing import (
    Geadresseerde,
    Invulling,
    JaNee,
    Nageleefd,
    Opvolging,
    SchorsingOverleg,
    Wijze,
)
from waarnemer_app.domain.signaal import Monitoringbron, Signaal, Uitkomst
from waarnemer_app.domain.verkiezing import Plek, PlekSoort, Processtap, Waarborg
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.dossier import Dossier
from waarnemer_app.platform import forms_dir
from waarnemer_app.xforms import compile_xlsform

FORMULIER = "t1"
ANTWOORDEN = {
    "dit_bezoek": {"k8": "thematisch", "k10": "ja", "k11": ["voorzitter"]},
    "opening": {"t1_01": "nee", "t1_03": "07:34:00.000+01:00"},
    "stembureauleden": {"t1_04": 4, "t1_05": "ja"},
    "stembus": {
        "t1_06": "niet_gezien",
        "t1_07": "nee",
        "t1_07_toel": "De klep stond open tot 7.50 uur.",
    },
}


def om(uur: int, minuut: int = 0, *, dagen: int = 0) -> datetime:
    """A moment of the example day, or of the night after it."""
    return (DAG + timedelta(days=dagen)).replace(hour=uur, minute=minuut)


def voorbeeldpakket(*, demo: bool = False) -> Pakket:
    """The small package with the real theme form for the opening."""
    bron = (forms_dir() / "t1-opening-en-inrichting.md").read_bytes()
    kop = FormulierKop(
        id=FORMULIER,
        versie="1",
        thema="T1",
        titel="Opening en inrichting",
        bron_sha256="0" * 64,
        xform_sha256="0" * 64,
    )
    xform = compile_xlsform(bron, name=FORMULIER).xml
    return pakket(demo=demo).model_copy(
        update={"formulieren": (Formulier(kop=kop, bron=bron, xform=xform),)}
    )


@dataclass
class Voorbeelddag:
    """Plays the day act by act; ``ids`` of what later acts refer to."""

    dossier: Dossier
    klok: Klokje
    onregelmatigheid: str = ""
    aanwijzing: str = ""

    @property
    def werkdag(self) -> str:
        """The id of the day."""
        return self.dossier.stand.alle(Werkdag)[0].id

    def doe(self, op: datetime, handeling: Handeling) -> tuple[str, ...]:
        """Do one act at a moment; an act that is refused is a fault of the example."""
        self.klok.tijd = op - timedelta(minutes=1)
        uitkomst = self.dossier.doe(handeling)
        assert not uitkomst.geweigerd, uitkomst.bevindingen
        return uitkomst.objecten

    def bezoek_met_aanwijzing(self, plek: Plek) -> None:
        """The first visit: a waarneming, and everything up to the procesaanwijzing."""
        bezoek = self.doe(om(9, 5), BeginBezoek(plek=plek))[-1]
        self.doe(
            om(9, 30),
            LegWaarnemingVast(
                waarneming=Waarneming(
                    bezoek=bezoek,
                    formulier=FORMULIER,
                    versie="1",
                    xform_sha256="0" * 64,
                    processtap=Processtap.STEMMING,
                    antwoorden=ANTWOORDEN,
                    tijden={"/data/opening/t1_03": om(9, 12)},
                    redenen={"/data/stembureauleden/t1_04": "Er kwam later nog iemand bij."},
                )
            ),
        )
        self.doe(om(9, 35), MaakNotitie(tekst="De rij staat tot buiten. Het is rustig."))
        signaal = self.doe(
            om(9, 41),
            MaakSignaal(
                signaal=Signaal(
                    bron=Monitoringbron.WAARNEMINGEN,
                    waargenomen_op=om(9, 41),
                    bezoek=bezoek,
                    plek=plek.id,
                    wat="Drie kiezers kregen een stembiljet zonder stempas",
                )
            ),
        )[-1]
        self.onregelmatigheid = self.doe(
            om(9, 48),
            LegOnregelmatigheidVast(
                signaal=signaal,
                titel="kiezers zonder stempas",
                plek=plek.id,
                verkiezingen=("GR2026",),
                kenmerken=Kenmerken(
                    risicos=(Risico.BETROUWBAARHEID, Risico.JUISTHEID),
                    waarom="Het aantal stemmen kan hoger worden dan het aantal kiezers",
                    bron=ConstateringBron.ZELF_GEZIEN,
                    feitelijke_constatering="Een waarnemer zag dit drie keer, om 9.38 en 9.41 uur",
                    verantwoordelijke=Verantwoordelijke.STEMBUREAU,
                ),
                ernst=Ernst.ERNSTIG,
                waarborgen=(Waarborg.INTEGRITEIT, Waarborg.UNICITEIT),
            ),
        )[-1]
        self._ladder()
        self._aanwijzing(plek)
        self.doe(om(10, 50), BeginPauze(bezoek=bezoek))
        self.doe(om(11, 5), BeeindigPauze(bezoek=bezoek))
        self.doe(om(11, 20), Vertrek(bezoek=bezoek))

    def _ladder(self) -> None:
        self.doe(
            om(9, 51),
            LegOverlegVast(
                overleg=Overleg(
                    tijd=om(9, 50),
                    met_rol="de voorzitter",
                    kanaal=Kanaal.TER_PLAATSE,
                    afspraak="De voorzitter wil zo doorgaan",
                    onregelmatigheid=self.onregelmatigheid,
                    opgelost=False,
                )
            ),
        )
        self.doe(
            om(10, 6),
            LegEscalatieVast(
                escalatie=Escalatie(
                    tijd=om(10, 4),
                    naar="Oefengemeente Voorbeeld",
                    met_rol="de projectleider verkiezingen",
                    kanaal=Kanaal.TELEFONISCH,
                    afspraak="De projectleider belt de voorzitter terug",
                    onregelmatigheid=self.onregelmatigheid,
                    opgelost=False,
                )
            ),
        )

    def _aanwijzing(self, plek: Plek) -> None:
        stand = self.dossier.stand
        self.aanwijzing = self.doe(
            om(10, 15),
            LegProcesaanwijzingVast(
                onregelmatigheid=self.onregelmatigheid, plek=plek, invulling=invulling()
            ),
        )[0]
        gemeente = stand.kennisgevingen(self.aanwijzing)[1]
        self.doe(
            om(10, 22),
            NoteerVerteld(
                kennisgeving=gemeente.id, op=om(10, 20), hoe="per telefoon", aan="de burgemeester"
            ),
        )
        self.doe(om(10, 31), NoteerMail(kennisgeving=gemeente.id, concept_op=om(10, 31)))
        self.doe(
            om(10, 45),
            LegOpvolgingVast(
                procesaanwijzing=self.aanwijzing,
                opvolging=Opvolging(
                    nageleefd=Nageleefd.BINNEN_TERMIJN,
                    tekst="Vanaf 10.25 uur neemt het stembureau elke stempas in",
                    vastgesteld_op=om(10, 45),
                ),
                vermelding_gezien_in_pv=JaNee.NIET_GEZIEN,
            ),
        )

    def overige_bezoeken(self) -> None:
        """A visit that was linked again, a visit to the gemeente, and one that passes midnight."""
        pak = pakket()
        bezoek = self.doe(om(13, 0), BeginBezoek(plek=oefenlokaal(2)))[-1]
        self.doe(om(13, 5), Herkoppel(bezoek=bezoek, plek=pak.plekken[3], reden="Verkeerde deur"))
        notitie = self.doe(om(13, 6), MaakNotitie(tekst="Deze notitie hoort hier niet"))[0]
        self.doe(om(13, 7), TrekIn(object=notitie, reden="Dubbel genoteerd"))
        signaal = self.doe(
            om(13, 10),
            MaakSignaal(
                signaal=Signaal(
                    bron=Monitoringbron.INLICHTINGENPLICHT,
                    waargenomen_op=om(13, 9),
                    bezoek=bezoek,
                    wat="Iemand belde over te weinig stembiljetten",
                )
            ),
        )[0]
        self.doe(
            om(13, 20),
            BeoordeelSignaal(
                signaal=signaal,
                uitkomst=Uitkomst.MISVERSTAND,
                toelichting="De doos stond in de gang",
            ),
        )
        self.doe(om(13, 40), Vertrek(bezoek=bezoek))
        self.doe(om(14, 0), MaakNotitie(tekst="Onderweg: de brug was open."))
        getypt = Plek(
            id="hand-1",
            soort=PlekSoort.ANDERS,
            naam="Tellocatie Oefenhal",
            gemeente="Oefengemeente Voorbeeld",
            handmatig=True,
            oefen=True,
        )
        nacht = self.doe(om(21, 30), BeginBezoek(plek=getypt))[-1]
        self.doe(om(0, 36, dagen=1), Vertrek(bezoek=nacht))

    def sluit(self) -> None:
        """Close the day, after midnight."""
        self.doe(om(0, 41, dagen=1), SluitWerkdag())

    def afwijkende_aanwijzing(self) -> None:
        """Without the escalatie, with a skipped rung, and a second aanwijzing without termijn."""
        stand = self.dossier.stand
        (escalatie,) = stand.escalaties(self.onregelmatigheid)
        self.doe(om(11, 30), TrekIn(object=escalatie.id, reden="Hoorde bij iets anders"))
        self.doe(
            om(11, 31),
            SlaTredeOver(
                overslag=Tredeoverslag(
                    onregelmatigheid=self.onregelmatigheid,
                    trede="escalatie_naar_organisatie",
                    tijd=om(11, 31),
                    reden=AfwijkReden.BESCHIKBAARHEID,
                    toelichting="De gemeente nam drie keer niet op",
                )
            ),
        )
        self.doe(
            om(11, 40),
            LegProcesaanwijzingVast(
                onregelmatigheid=self.onregelmatigheid,
                plek=oefenlokaal(1),
                invulling=invulling().model_copy(
                    update={"gegeven_op": om(11, 35), "termijn": None, "schorsing": None}
                ),
            ),
        )


def invulling() -> Invulling:
    """A procesaanwijzing that is complete and regular."""
    return Invulling(
        gegeven_op=om(10, 12),
        wijze=Wijze.TELEFONISCH,
        gegeven_door_lid="lid-a",
        geadresseerde=Geadresseerde.VOORZITTER,
        opdracht="Geef alleen een stembiljet na het innemen van een stempas of volmachtbewijs",
        termijn=om(10, 30),
        evenredigheidsweging="Dit vraagt niets dat het stembureau niet al moest doen",
        herstel_mogelijk=True,
        hersteltoelichting="De voorzitter kan dit meteen aan de tafel zeggen",
        reden="De voorzitter ging door na het gesprek",
        schorsing=SchorsingOverleg(
            besproken=True, uitkomst="De stemming gaat door", besloten_door="de voorzitter"
        ),
        gewezen_op_vermelding_pv=JaNee.JA,
    )


def speel(map_: Path, *, demo: bool = False) -> Voorbeelddag:
    """Play the whole day in a new dossier in ``map_``."""
    klok = Klokje()
    dag = Voorbeelddag(maak_dossier(map_, klok, voorbeeldpakket(demo=demo)), klok)
    dag.bezoek_met_aanwijzing(oefenlokaal(1))
    dag.overige_bezoeken()
    dag.sluit()
    return dag
