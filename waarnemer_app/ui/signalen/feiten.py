"""What the screens of the law read from the dossier, in words; nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.bevinding import Bevinding
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.escalatie import (
    INFORMEEL_OVERLEG,
    PROCESAANWIJZING,
    RAPPORTAGE,
    Escalatie,
    Overleg,
    TredeBeeld,
    TredeStaat,
    ladder_beeld,
    toets_ladder,
)
from waarnemer_app.domain.kennisgeving import waterschappen_bij
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import Contact, ContactRol, Keten, Ladder, Trede
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.components import Rung
from waarnemer_app.ui.signalen.rollen import in_beeld
from waarnemer_app.ui.signalen.teksten import (
    afwijkredenen,
    ernst,
    kanalen,
    label,
    wijzen,
)
from waarnemer_app.ui.signalen.tijden import duur, om
from waarnemer_app.ui.taal.schrijf import hoofdletter

translate = QCoreApplication.translate


def nummer(stand: Stand, id_: str, soort: type[Signaal] | type[Onregelmatigheid]) -> int:
    """The number by which people name it: the order in which it was stated in this dossier."""
    ids = [o.id for o in stand.alle(soort, ook_ingetrokken=True)]
    return ids.index(id_) + 1


def plek_van(dossier: Dossier, plek_id: str | None) -> Plek | None:
    """A plek by id; None when there is none or it is no longer known."""
    if plek_id is None:
        return None
    try:
        return dossier.plek(plek_id)
    except KeyError:
        return None


def bezoek_van(stand: Stand, bezoek_id: str | None) -> Bezoek | None:
    """A visit by id; None when there is none."""
    if bezoek_id is None or not stand.heeft(bezoek_id):
        return None
    return stand.geef(bezoek_id, Bezoek).inhoud


def plek_van_signaal(dossier: Dossier, signaal: Signaal) -> Plek | None:
    """Where a signaal was seen: its plek, else that of its visit."""
    if signaal.plek is not None:
        return plek_van(dossier, signaal.plek)
    bezoek = bezoek_van(dossier.stand, signaal.bezoek)
    return bezoek.plek if bezoek else None


def plek_van_onregelmatigheid(dossier: Dossier, inhoud: Onregelmatigheid) -> Plek:
    """Where an onregelmatigheid was; a visit keeps a plek that is no longer in the list."""
    gevonden = plek_van(dossier, inhoud.plek)
    if gevonden is not None:
        return gevonden
    for bezoek in dossier.stand.alle(Bezoek):
        if bezoek.inhoud.plek.id == inhoud.plek:
            return bezoek.inhoud.plek
    raise KeyError(inhoud.plek)


def verkiezingen_van(dossier: Dossier, signaal: Signaal, plek: Plek | None) -> tuple[str, ...]:
    """The elections a signaal may concern: of the visit, of the plek, or of the whole stemming."""
    bezoek = bezoek_van(dossier.stand, signaal.bezoek)
    if bezoek is not None and bezoek.verkiezingen:
        return bezoek.verkiezingen
    if plek is not None and plek.verkiezingen:
        return plek.verkiezingen
    return tuple(v.id for v in dossier.pakket.stemming.verkiezingen)


def plek_tekst(plek: Plek | None) -> str:
    """Where, in words; the list of stembureaus says number and name."""
    if plek is None:
        return str(translate("signalen", "geen plek"))
    deel = plek.aanduiding
    return f"{deel}, {plek.gemeente}" if plek.gemeente and plek.gemeente not in deel else deel


def feitenregel(dossier: Dossier, object_: Object[Onregelmatigheid]) -> str:
    """The line of facts under the title of an onregelmatigheid."""
    inhoud = object_.inhoud
    keten = {
        Keten.UITSLAGVASTSTELLING: translate("signalen", "keten uitslagvaststelling"),
        Keten.ORGANISATIE: translate("signalen", "organisatieketen"),
    }[inhoud.keten]
    sinds = str(translate("signalen", "open sinds {0}")).format(
        om(object_.vastgelegd_op, dossier.pakket.stemming.datum)
    )
    plek = plek_tekst(plek_van_onregelmatigheid(dossier, inhoud))
    return " · ".join((plek, keten, label(ernst(), inhoud.ernst).casefold(), sinds))


def contacten_voor(dossier: Dossier, plek: Plek | None) -> list[Contact]:
    """Whom one may call about this plek, in the order of the ladder; only with a number."""
    organisatie = plek.gemeente_code if plek is not None and plek.gemeente_code else ""
    volgorde = [
        (ContactRol.PROJECTLEIDER_VERKIEZINGEN, organisatie),
        (ContactRol.BURGEMEESTER, organisatie),
        (ContactRol.COLLEGE, organisatie),
        (ContactRol.GEZAGHEBBER, organisatie),
        (ContactRol.BESTUURSCOLLEGE, organisatie),
        *_waterschap(dossier, plek),
        (ContactRol.BUREAU, ""),
        (ContactRol.MINISTER_PIKET, ""),
        (ContactRol.MINISTER, ""),
        (ContactRol.INFORMATIEPUNT, ""),
    ]
    gevonden = [dossier.pakket.contact(rol, waar) for rol, waar in volgorde]
    return [contact for contact in gevonden if contact is not None and contact.telefoon]


def _waterschap(dossier: Dossier, plek: Plek | None) -> list[tuple[ContactRol, str]]:
    """The head of each waterschap whose election this is (R-ORG-8)."""
    if plek is None:
        return []
    gevonden = waterschappen_bij(plek, dossier.pakket.stemming.verkiezingen)
    rollen = (ContactRol.DIJKGRAAF, ContactRol.DAGELIJKS_BESTUUR)
    return [(rol, id_) for id_, _naam in gevonden for rol in rollen]


# the ladder -------------------------------------------------------------------------------------


_OPEN = (TredeStaat.NU, TredeStaat.GEBLOKKEERD, TredeStaat.LATER)


@dataclass(frozen=True)
class LadderStand:
    """The ladder as it stands: the rungs with their state, the first open one, and if solved."""

    beeld: tuple[TredeBeeld, ...]
    opgelost: str = ""

    @property
    def nu(self) -> TredeBeeld | None:
        """The rung whose turn it is, the rapportage when only that is left; None without one."""
        return next((b for b in self.beeld if b.staat in _OPEN), None)

    def rungs(self, ontbreekt: int = 0) -> list[Rung]:
        """For the picture; at a blocked procesaanwijzing it says how much is missing."""
        uit = []
        for beeld in self.beeld:
            regels = list(beeld.regels)
            if beeld.staat is TredeStaat.OVERGESLAGEN and not regels:
                regels = [str(translate("signalen", "Niet vastgelegd."))]
            dicht = beeld.trede.code == PROCESAANWIJZING and ontbreekt > 0
            if dicht and beeld.staat in {TredeStaat.GEBLOKKEERD, TredeStaat.NU}:
                zin = translate("signalen", "Nog niet mogelijk: {0} punten ontbreken.")
                een = translate("signalen", "Nog niet mogelijk: 1 punt ontbreekt.")
                regels = [str(een if ontbreekt == 1 else zin).format(ontbreekt)]
            uit.append(Rung(beeld.trede.nummer, beeld.trede.titel, beeld.staat.value, regels))
        return uit


def _gesprek(gesprek: Overleg | Escalatie, dag: datetime) -> list[str]:
    kanaal = label(kanalen(), gesprek.kanaal).casefold()
    met = in_beeld(gesprek.met_rol or (gesprek.naar if isinstance(gesprek, Escalatie) else ""))
    kop = str(translate("signalen", "{0}, met {1}, {2}.")).format(
        om(gesprek.tijd, dag.date()), met[:1].lower() + met[1:], kanaal
    )
    uitkomst = (
        translate("signalen", "Opgelost: {0}")
        if gesprek.opgelost
        else translate("signalen", "Niet opgelost: {0}")
    )
    return [kop, str(uitkomst).format(kort(gesprek.afspraak))]


def kort(tekst: str, lengte: int = 90) -> str:
    """The first words of a text, on one line."""
    een = " ".join(tekst.split())
    return een if len(een) <= lengte else een[: lengte - 1].rstrip() + "…"


def _gedaan(dossier: Dossier, id_: str) -> dict[str, Sequence[str]]:
    stand = dossier.stand
    gedaan: dict[str, Sequence[str]] = {}
    dag = datetime.combine(dossier.pakket.stemming.datum, datetime.min.time())
    for overleg in stand.overleggen(id_)[-1:]:
        gedaan[INFORMEEL_OVERLEG] = _gesprek(overleg.inhoud, dag)
    for escalatie in stand.escalaties(id_):
        gedaan[escalatie.inhoud.trede] = _gesprek(escalatie.inhoud, dag)
    for aanwijzing in stand.aanwijzingen(id_)[-1:]:
        gedaan[PROCESAANWIJZING] = [aanwijzing_regel(dossier, aanwijzing.inhoud)]
    return gedaan


def lid_naam(dossier: Dossier, lid_id: str | None) -> str:
    """The name of a Kiesraadlid of the package; empty when nobody was chosen."""
    return next((lid.naam for lid in dossier.pakket.kiesraadleden if lid.id == lid_id), "")


def aanwijzing_regel(dossier: Dossier, inhoud: Procesaanwijzing) -> str:
    """When, by whom and how a procesaanwijzing was given."""
    invulling = inhoud.invulling
    delen = []
    if invulling.gegeven_op is not None:
        delen.append(om(invulling.gegeven_op, dossier.pakket.stemming.datum))
    naam = lid_naam(dossier, invulling.gegeven_door_lid)
    delen.append(
        str(translate("signalen", "door {0}")).format(naam)
        if naam
        else translate("signalen", "lid nog niet bekend")
    )
    if invulling.wijze is not None:
        delen.append(label(wijzen(), invulling.wijze).casefold())
    return hoofdletter(", ".join(delen)) + "."


def _treden(dossier: Dossier, keten: Keten) -> tuple[Trede, ...]:
    """The rungs of a keten; a package may have none yet."""
    try:
        return dossier.pakket.ladder(keten).treden
    except KeyError:
        return ()


def ladder_bezwaren(dossier: Dossier, keten: Keten) -> list[Bevinding]:
    """What the plan has against the ladder of this package; nothing where it has none (R-ESC-2)."""
    treden = _treden(dossier, keten)
    return toets_ladder(Ladder(keten=keten, treden=treden)) if treden else []


def ladder_stand(dossier: Dossier, id_: str, bevindingen: list[Bevinding]) -> LadderStand:
    """The ladder of an onregelmatigheid; without rungs when the package has no ladder for it."""
    stand = dossier.stand
    inhoud = stand.geef(id_, Onregelmatigheid).inhoud
    overgeslagen = {
        o.inhoud.trede: (f"{label(afwijkredenen(), o.inhoud.reden)}: {kort(o.inhoud.toelichting)}")
        for o in stand.overslagen(id_)
    }
    dicht = (PROCESAANWIJZING,) if any(b.blokkeert for b in bevindingen) else ()
    treden = _treden(dossier, inhoud.keten)
    beeld: tuple[TredeBeeld, ...] = ()
    if treden:
        ladder = Ladder(keten=inhoud.keten, treden=treden)
        beeld = ladder_beeld(ladder, _gedaan(dossier, id_), overgeslagen, geblokkeerd=dicht)
    gesprekken: list[Overleg | Escalatie] = [
        *(o.inhoud for o in stand.overleggen(id_)),
        *(e.inhoud for e in stand.escalaties(id_)),
    ]
    laatste = max(gesprekken, key=lambda gesprek: gesprek.tijd, default=None)
    opgelost = laatste if laatste is not None and laatste.opgelost else None
    return LadderStand(
        beeld=beeld,
        opgelost=om(opgelost.tijd, dossier.pakket.stemming.datum) if opgelost else "",
    )


def escalatie_treden(dossier: Dossier, keten: Keten) -> list[Trede]:
    """The rungs that are logged as an escalatie: all but overleg, aanwijzing and rapportage."""
    vast = {INFORMEEL_OVERLEG, PROCESAANWIJZING, RAPPORTAGE}
    return [trede for trede in _treden(dossier, keten) if trede.code not in vast]


def open_duur(object_: Object[Onregelmatigheid], nu: datetime) -> str:
    """How long it is open, or was until it was closed."""
    return duur(object_.vastgelegd_op, object_.inhoud.afgerond_op or nu)
