"""The confirmation of a procesaanwijzing by mail: ten parts, B1 (R-PA-15; regels.md 1C.3).

The Kiesraad sends and signs, with the name of the Kiesraadlid who gave it (Kieswet A 12 lid 5);
the waarnemer is named by role alone. The program makes a draft and sends nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from waarnemer_app.domain.kennisgeving import OntvangerRol
from waarnemer_app.domain.organisatie import is_caribisch
from waarnemer_app.domain.pakket import Kiesraadlid
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.platform import resource_dir

from . import woorden as w
from .gegevens import Bevestigingsgegevens, verzamel
from .nederlands import (
    datum,
    datum_en_tijd,
    datum_met_dag,
    hoofdletter,
    tijd,
    woorden,
    zin,
    zonder_punt,
)
from .sjabloon import Alinea, vul_in
from .tekst import een_regel, toonbaar

__all__ = ["Alinea", "Bevestiging", "Bevestigingsgegevens", "bevestigingstekst", "verzamel"]

DEMO_VOORVOEGSEL: Final = "DEMO - "
DEMO_ZIN: Final = "Dit is een oefening. Deze mail gaat niet over een echte verkiezing."

_AANHEF: Final = {
    OntvangerRol.MINISTER: "Geachte minister,",
    OntvangerRol.GEMEENTE: "Geachte burgemeester, geacht college,",
    OntvangerRol.OPENBAAR_LICHAAM: "Geachte gezaghebber, geacht bestuurscollege,",
    OntvangerRol.WATERSCHAP: "Geachte dijkgraaf, geacht dagelijks bestuur,",
}
VERPLICHTE_DELEN: Final = frozenset(
    {
        "verkiezing", "soort", "stembureau", "feiten", "vastgesteld_door", "risico", "overleg",
        "opdracht", "termijn", "geadresseerde", "lid", "wijze", "evenredigheid", "herstel",
        "schorsing", "contact", "ondertekening",
    }
)  # fmt: skip
"""What a template of the package may not leave out."""


@dataclass(frozen=True)
class Bevestiging:
    """The mail: subject, paragraphs as (heading, text), and the whole as plain text."""

    onderwerp: str
    alineas: list[Alinea]
    tekst: str


@lru_cache(maxsize=1)
def eigen_sjabloon() -> str:
    """The template that comes with the program."""
    return (resource_dir() / "sjablonen" / "bevestiging.txt").read_text(encoding="utf-8")


def bevestigingstekst(gegevens: Bevestigingsgegevens) -> Bevestiging:
    """Write the mail for one recipient.

    Raises DocumentFout when the template of the package names a part that does not exist, or
    leaves one of ``VERPLICHTE_DELEN`` out.
    """
    sjabloon = woorden(gegevens.sjabloon or eigen_sjabloon(), caribisch=is_caribisch(gegevens.plek))
    delen = {naam: toonbaar(tekst) for naam, tekst in mail_delen(gegevens).items()}
    alineas = vul_in(sjabloon, delen, VERPLICHTE_DELEN, "bevestiging")
    if gegevens.demo:
        alineas.insert(0, Alinea("", DEMO_ZIN))
    tekst = "\n\n".join(f"{kop}\n{tekst}" if kop else tekst for kop, tekst in alineas)
    return Bevestiging(onderwerp(gegevens), alineas, f"{tekst}\n")


def onderwerp(gegevens: Bevestigingsgegevens) -> str:
    """The subject of the mail (regels.md 1C.3, part 1)."""
    verkiezing = w.verkiezing_kort(gegevens.verkiezingen)
    tekst = (
        f"Bevestiging procesaanwijzing - {w.plek_voluit(gegevens.plek)}"
        f" - {verkiezing} {datum(gegevens.stemming.datum)}"
    )
    return een_regel(f"{DEMO_VOORVOEGSEL if gegevens.demo else ''}{tekst}")


def mail_delen(gegevens: Bevestigingsgegevens) -> dict[str, str]:
    """Every named part a template may use, filled in."""
    plek, invulling = gegevens.plek, gegevens.aanwijzing.invulling
    caribisch = is_caribisch(plek)
    onregelmatigheid, dag = gegevens.onregelmatigheid, gegevens.stemming.datum
    kenmerken = onregelmatigheid.kenmerken
    return {
        "aanhef": _AANHEF[gegevens.ontvanger.rol],
        "verteld": verteld_zin(gegevens),
        "verkiezing": "\n".join(v.naam for v in gegevens.verkiezingen),
        "dag": datum_met_dag(dag),
        "organisatie": woorden(f"Gemeente: {plek.gemeente}", caribisch=caribisch)
        if plek.gemeente
        else "",
        "soort": w.plek_soort(plek),
        "stembureau": plek.aanduiding,
        "feiten": feiten(gegevens),
        "gezien": datum_en_tijd(onregelmatigheid.waargenomen_op),
        "vastgesteld_door": w.VASTGESTELD_DOOR[kenmerken.bron] if kenmerken.bron else w.ONBEKEND,
        "risico": w.risico_tekst(kenmerken.risicos),
        "waarom": zin(kenmerken.waarom),
        "overleg": "\n".join(overleg_zinnen(gegevens)) or "Er was geen overleg.",
        "afwijking": "\n".join(afwijking_zinnen(gegevens)),
        "opdracht": zin(invulling.opdracht) or w.ONBEKEND,
        "termijn": tijd(invulling.termijn, dag) if invulling.termijn else w.ONBEKEND,
        "geadresseerde": geadresseerde(invulling),
        "lid": gever(gegevens.lid, invulling),
        "wijze": wijze(invulling),
        "reden": zin(invulling.reden),
        "evenredigheid": zin(invulling.evenredigheidsweging) or w.ONBEKEND,
        "herstel": herstel(invulling),
        "schorsing": schorsing(invulling),
        "contact": f"Bel {gegevens.telefoon} of mail naar {gegevens.email}.",
        "ondertekening": f"Namens de Kiesraad: {lid_voluit(gegevens.lid)}",
    }


def verteld_zin(gegevens: Bevestigingsgegevens) -> str:
    """That this recipient was told before, when that was noted (R-PA-15)."""
    if gegevens.verteld_op is None:
        return ""
    return f"Wij vertelden u dit al op {datum_en_tijd(gegevens.verteld_op)}."


def feiten(gegevens: Bevestigingsgegevens) -> str:
    """What was seen, and what the Kiesraad established where that says more (R-ONR-4)."""
    onregelmatigheid = gegevens.onregelmatigheid
    teksten = (onregelmatigheid.feiten, onregelmatigheid.kenmerken.feitelijke_constatering)
    return "\n".join(dict.fromkeys(zin(tekst) for tekst in teksten if tekst.strip()))


def overleg_zinnen(gegevens: Bevestigingsgegevens) -> Iterator[str]:
    """One sentence per overleg and escalatie, oldest first (R-ESC-1, R-ESC-3)."""
    dag = gegevens.stemming.datum
    for gesprek in gegevens.gesprekken:
        uitkomst = "Daarmee was het opgelost." if gesprek.opgelost else "Dat loste het niet op."
        yield (
            f"{hoofdletter(tijd(gesprek.tijd, dag))}, {w.KANAAL[gesprek.kanaal]}, "
            f"met {zonder_punt(gesprek.met_rol)}. {zin(gesprek.afspraak)} {uitkomst}"
        )


def afwijking_zinnen(gegevens: Bevestigingsgegevens) -> Iterator[str]:
    """Why the ladder was not followed, when it was not (R-ESC-4, R-ESC-5)."""
    invulling = gegevens.aanwijzing.invulling
    if invulling.spoed:
        reden = w.AFWIJKREDEN[invulling.spoedreden] if invulling.spoedreden else w.ONBEKEND
        yield f"Er was spoed. Reden: {reden}. {zin(invulling.spoedtoelichting)}".strip()
    titels = {t.code: t.titel for t in gegevens.ladder.treden} if gegevens.ladder else {}
    for overslag in gegevens.overslagen:
        trede = titels.get(overslag.trede, overslag.trede)
        yield (
            f"Deze stap is overgeslagen: {trede}. Reden: {w.AFWIJKREDEN[overslag.reden]}. "
            f"{zin(overslag.toelichting)}"
        )


def geadresseerde(invulling: Invulling) -> str:
    """To whom it was given (R-PA-11)."""
    aan = invulling.geadresseerde
    return w.GEADRESSEERDE[aan] if aan else w.ONBEKEND


def lid_voluit(lid: Kiesraadlid | None) -> str:
    """The Kiesraadlid who gave it, with function (R-PA-12); never the waarnemer."""
    return f"{lid.naam}, {w.functie(lid)}" if lid else w.ONBEKEND


def gever(lid: Kiesraadlid | None, invulling: Invulling) -> str:
    """Who gave it; that somebody else spoke it is said too, for then it was not so (R-PA-12)."""
    wie, ander = lid_voluit(lid), zonder_punt(invulling.uitgesproken_door_ander)
    return f"{wie}; maar uitgesproken door iemand anders: {ander}" if ander else wie


def wijze(invulling: Invulling) -> str:
    """How and when it was given (R-PA-13)."""
    hoe = w.WIJZE[invulling.wijze] if invulling.wijze else ""
    wanneer = f"op {datum_en_tijd(invulling.gegeven_op)}" if invulling.gegeven_op else ""
    return ", ".join(deel for deel in (hoe, wanneer) if deel) or w.ONBEKEND


def herstel(invulling: Invulling) -> str:
    """That and how it can be mended (R-PA-7)."""
    if invulling.herstel_mogelijk is None:
        begin = f"Of herstel mogelijk is: {w.ONBEKEND}."
    else:
        kan = "mogelijk" if invulling.herstel_mogelijk else "niet mogelijk"
        begin = f"Herstel is {kan}."
    return f"{begin} {zin(invulling.hersteltoelichting)}".strip()


def schorsing(invulling: Invulling) -> str:
    """Whether schorsing was talked about, and who decided (R-PA-14; Kieswet J 38)."""
    overleg = invulling.schorsing
    if overleg is None or not overleg.besproken:
        return "Over schorsing van de zitting is niet gesproken."
    delen = ["Over schorsing van de zitting is gesproken."]
    if overleg.uitkomst.strip():
        delen.append(f"Uitkomst: {zin(overleg.uitkomst)}")
    if overleg.besloten_door.strip():
        delen.append(f"Besloten door: {zonder_punt(overleg.besloten_door)}.")
    return " ".join(delen)
