"""The words of a document for what the domain keeps as a code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from waarnemer_app.domain.escalatie import AfwijkReden, Kanaal, TredeStaat
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Ernst,
    Risico,
    Verantwoordelijke,
)
from waarnemer_app.domain.organisatie import is_caribisch
from waarnemer_app.domain.pakket import Keten, Kiesraadlid
from waarnemer_app.domain.procesaanwijzing import Geadresseerde, JaNee, Nageleefd, Wijze
from waarnemer_app.domain.signaal import Monitoringbron, Uitkomst
from waarnemer_app.domain.verkiezing import (
    Plek,
    PlekSoort,
    Verkiezing,
    VerkiezingSoort,
    Waarborg,
    soort_naam,
)

from .nederlands import opsomming, woorden

ONBEKEND: Final = "nog niet ingevuld"

VERKIEZING: Final = {
    VerkiezingSoort.KC_CN: "kiescollege Caribisch Nederland",
    VerkiezingSoort.KC_NI: "kiescollege niet-ingezetenen",
}
"""Election kinds that have no code of their own in EML_NL (R-ORG-4)."""

KANAAL: Final = {
    Kanaal.TER_PLAATSE: "ter plaatse",
    Kanaal.TELEFONISCH: "per telefoon",
    Kanaal.SCHRIFTELIJK: "schriftelijk",
}
WIJZE: Final = {
    Wijze.TER_PLAATSE: "mondeling, ter plaatse",
    Wijze.TELEFONISCH: "mondeling, per telefoon",
    Wijze.SCHRIFTELIJK: "schriftelijk",
}
GEADRESSEERDE: Final = {
    Geadresseerde.VOORZITTER: "de voorzitter van het stembureau",
    Geadresseerde.STEMBUREAU: "het stembureau",
}
AFWIJKREDEN: Final = {
    AfwijkReden.TIJDSDRUK: "tijdsdruk",
    AfwijkReden.BESCHIKBAARHEID: "beschikbaarheid",
    AfwijkReden.ERNST: "ernst van de situatie",
}
VASTGESTELD_DOOR: Final = {
    ConstateringBron.ZELF_GEZIEN: "een waarnemer van de Kiesraad",
    ConstateringBron.PROCES_VERBAAL: "de Kiesraad, in een proces-verbaal of digitaal bestand",
    ConstateringBron.EXTERN_ONDERZOCHT: "de Kiesraad, na eigen onderzoek",
}
ERNST: Final = {
    Ernst.LICHT: "licht",
    Ernst.ERNSTIG: "ernstig",
    Ernst.ZEER_ERNSTIG: "zeer ernstig",
}
KETEN: Final = {
    Keten.UITSLAGVASTSTELLING: "uitslagvaststelling",
    Keten.ORGANISATIE: "organisatie",
}
VERANTWOORDELIJKE: Final = {
    Verantwoordelijke.STEMBUREAU: "het stembureau",
    Verantwoordelijke.GEMEENTE: "de gemeente",
    Verantwoordelijke.OPENBAAR_LICHAAM: "het openbaar lichaam",
    Verantwoordelijke.WATERSCHAP: "het waterschap",
    Verantwoordelijke.IEMAND_ANDERS: "iemand anders",
}
NAGELEEFD: Final = {
    Nageleefd.BINNEN_TERMIJN: "nageleefd binnen de termijn",
    Nageleefd.TE_LAAT: "te laat nageleefd",
    Nageleefd.DEELS: "deels nageleefd",
    Nageleefd.NIET: "niet nageleefd",
    Nageleefd.ONBEKEND: "onbekend",
}
JA_NEE: Final = {JaNee.JA: "ja", JaNee.NEE: "nee", JaNee.NIET_GEZIEN: "niet gezien"}
UITKOMST: Final = {
    Uitkomst.NIEUW: "nog niet beoordeeld",
    Uitkomst.IN_ONDERZOEK: "in onderzoek",
    Uitkomst.MISVERSTAND: "misverstand",
    Uitkomst.INCIDENT_ZONDER_INVLOED: "incident zonder invloed",
    Uitkomst.ONREGELMATIGHEID: "onregelmatigheid",
}
BRON: Final = {
    Monitoringbron.INFORMATIEPUNT: "Informatiepunt Verkiezingen",
    Monitoringbron.INLOOPSPREEKUREN: "inloopspreekuren",
    Monitoringbron.INLICHTINGENPLICHT: "inlichtingenplicht",
    Monitoringbron.WAARNEMINGEN: "waarnemingen",
    Monitoringbron.DATA_ANALYSE: "data-analyse",
    Monitoringbron.PROCESSEN_VERBAAL: "processen-verbaal",
    Monitoringbron.GEMEENTEBEZOEKEN: "gemeentebezoeken",
    Monitoringbron.MEDIA: "media",
    Monitoringbron.OVERIG: "overig",
}
WAARBORG: Final = {waarborg: waarborg.value for waarborg in Waarborg}
TREDE: Final = {
    TredeStaat.GEDAAN: "gedaan",
    TredeStaat.OVERGESLAGEN: "overgeslagen",
    TredeStaat.NU: "nu aan de beurt",
    TredeStaat.GEBLOKKEERD: "geblokkeerd",
    TredeStaat.LATER: "later",
}

_RISICO_UITSLAG: Final = {
    Risico.BETROUWBAARHEID: "de betrouwbaarheid",
    Risico.JUISTHEID: "de juistheid",
}


def risico_tekst(risicos: Sequence[Risico]) -> str:
    """Which risk, in words (R-ONR-3)."""
    uitslag = [woord for risico, woord in _RISICO_UITSLAG.items() if risico in risicos]
    delen = ["het verloop van de verkiezing"] if Risico.VERLOOP in risicos else []
    if uitslag:
        delen.append(f"{opsomming(uitslag)} van de uitslag")
    return opsomming(delen)


def verkiezing_kort(verkiezingen: Sequence[Verkiezing]) -> str:
    """The elections as the subject of a mail names them: by code, where there is one."""
    return opsomming([VERKIEZING.get(v.soort, v.soort.value) for v in verkiezingen])


def plek_soort(plek: Plek) -> str:
    """The kind of a plek in the words of the place."""
    return woorden(soort_naam(plek), caribisch=is_caribisch(plek))


def plek_voluit(plek: Plek) -> str:
    """Kind, number, name and gemeente of a plek: what a reader elsewhere needs (R-RAP-3).

    A plek without a number says its kind and gemeente once, when its name holds them already.
    """
    naam, soort = plek.aanduiding, plek_soort(plek)
    klein = "" if plek.nummer is not None else naam.casefold()
    kaal = plek.soort is PlekSoort.ANDERS or klein.startswith(soort.casefold())
    kop = naam if kaal else f"{soort} {naam}"
    noem_gemeente = plek.gemeente and plek.gemeente.casefold() not in klein
    return f"{kop}, {plek.gemeente}" if noem_gemeente else kop


def functie(lid: Kiesraadlid) -> str:
    """What a Kiesraadlid signs as."""
    return "ondervoorzitter van de Kiesraad" if lid.ondervoorzitter else "lid van de Kiesraad"
