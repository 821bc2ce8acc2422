"""Where a call is logged: which page follows from whom one calls, and its fields filled in.

Nothing is decided about the law here: the ladder and the kennisgevingen say what is open.
"""

from __future__ import annotations

from dataclasses import dataclass

from waarnemer_app.domain.escalatie import INFORMEEL_OVERLEG, Kanaal
from waarnemer_app.domain.kennisgeving import Kennisgeving, OntvangerRol
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.open_punten import NOTITIE
from waarnemer_app.domain.pakket import Contact, ContactRol
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.signaal import Gesprekspartner, Signaal
from waarnemer_app.domain.stand import Object
from waarnemer_app.ui.signalen.feiten import escalatie_treden, ladder_stand
from waarnemer_app.ui.signalen.kennisgeving_blok import SOORT as VERTELD
from waarnemer_app.ui.signalen.onderzoek import SOORT as ONDERZOEK
from waarnemer_app.ui.signalen.overleg import OVERLEG, SOORT_ESCALATIE
from waarnemer_app.ui.signalen.rollen import CONTACT
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.tijden import hele_minuut
from waarnemer_app.ui.state import AppState, Gesprek

MINISTER = frozenset({ContactRol.MINISTER, ContactRol.MINISTER_PIKET})
KIESRAAD = frozenset({ContactRol.BUREAU, ContactRol.INFORMATIEPUNT})
_ONTVANGER = {
    ContactRol.MINISTER: OntvangerRol.MINISTER,
    ContactRol.MINISTER_PIKET: OntvangerRol.MINISTER,
    ContactRol.BURGEMEESTER: OntvangerRol.GEMEENTE,
    ContactRol.COLLEGE: OntvangerRol.GEMEENTE,
    ContactRol.GEZAGHEBBER: OntvangerRol.OPENBAAR_LICHAAM,
    ContactRol.BESTUURSCOLLEGE: OntvangerRol.OPENBAAR_LICHAAM,
    ContactRol.DIJKGRAAF: OntvangerRol.WATERSCHAP,
    ContactRol.DAGELIJKS_BESTUUR: OntvangerRol.WATERSCHAP,
}
_PARTNER = {
    ContactRol.GEZAGHEBBER: Gesprekspartner.OPENBAAR_LICHAAM,
    ContactRol.BESTUURSCOLLEGE: Gesprekspartner.OPENBAAR_LICHAAM,
    ContactRol.DIJKGRAAF: Gesprekspartner.WATERSCHAP,
    ContactRol.DAGELIJKS_BESTUUR: Gesprekspartner.WATERSCHAP,
}


@dataclass(frozen=True)
class Zaak:
    """What a call is about: an onregelmatigheid, else a signaal, else nothing yet."""

    onregelmatigheid: Object[Onregelmatigheid] | None = None
    signaal: Object[Signaal] | None = None


def zaak_bij(state: AppState, id_: str) -> Zaak:
    """The record that the page with this id is about, else the last one that is open."""
    stand = state.dossier.stand
    id_ = id_.partition("#")[0]
    if stand.heeft(id_):
        gevonden = next((o for o in stand.elk() if o.id == id_), None)
        inhoud = gevonden.inhoud if gevonden is not None else None
        if isinstance(inhoud, Procesaanwijzing):
            id_ = inhoud.onregelmatigheid
        elif isinstance(inhoud, Signaal):
            onregelmatigheid = stand.onregelmatigheid_van(id_)
            if onregelmatigheid is None:
                return Zaak(signaal=stand.geef(id_, Signaal))
            id_ = onregelmatigheid.id
        alle = stand.alle(Onregelmatigheid)
        if any(o.id == id_ for o in alle):
            return Zaak(onregelmatigheid=stand.geef(id_, Onregelmatigheid))
    open_ = [o for o in stand.alle(Onregelmatigheid) if o.inhoud.afgerond_op is None]
    if open_:
        return Zaak(onregelmatigheid=open_[-1])
    signalen = [s for s in stand.alle(Signaal) if s.inhoud.uitkomst.open]
    return Zaak(signaal=signalen[-1]) if signalen else Zaak()


def begin_gesprek(state: AppState, zaak: Zaak, contact: Contact) -> Gesprek:
    """Start the timer and fill in the log of this call; gives where the log is.

    The log is a concept: nothing was said yet. Raises OpslagFout.
    """
    met = CONTACT[contact.rol]
    pagina, id_ = _log(state, zaak, contact, met)
    state.gesprek = Gesprek(sinds=state.nu(), met=met, pagina=pagina, id=id_)
    return state.gesprek


def _log(state: AppState, zaak: Zaak, contact: Contact, met: str) -> tuple[str, str]:
    if contact.rol in KIESRAAD or zaak == Zaak():
        return _notitie(state, met)
    if zaak.onregelmatigheid is None:
        return _onderzoek(state, zaak, contact, met)
    kennisgeving = _nog_te_vertellen(state, zaak.onregelmatigheid.id, contact)
    if kennisgeving is not None:
        _schrijf(
            state,
            VERTELD,
            kennisgeving.id,
            op=_nu(state),
            hoe=Kanaal.TELEFONISCH.value,
            aan=met,
        )
        return "kennisgevingen", kennisgeving.inhoud.procesaanwijzing
    return _ladder(state, zaak.onregelmatigheid, contact, met)


def _nu(state: AppState) -> str:
    return hele_minuut(state.nu()).isoformat()


def _schrijf(state: AppState, soort: str, betreft: str | None, **velden: str) -> None:
    """Fill in a log; what was written before in other fields stays."""
    schrijver = Schrijver(state, soort, betreft, {}, zoek_concept(state, soort, betreft))
    schrijver.zet_alle(velden)


def _nog_te_vertellen(
    state: AppState, onregelmatigheid: str, contact: Contact
) -> Object[Kennisgeving] | None:
    """The kennisgeving that this call would be, if nobody was told yet (R-PA-15)."""
    stand, rol = state.dossier.stand, _ONTVANGER.get(contact.rol)
    return next(
        (
            k
            for aanwijzing in stand.aanwijzingen(onregelmatigheid)
            for k in stand.kennisgevingen(aanwijzing.id)
            if k.inhoud.verteld_op is None
            and k.inhoud.ontvanger.rol is rol
            and k.inhoud.ontvanger.organisatie == contact.organisatie
        ),
        None,
    )


def _ladder(
    state: AppState, object_: Object[Onregelmatigheid], contact: Contact, met: str
) -> tuple[str, str]:
    """An escalatie when its rung is next (or when it is the minister), else an overleg."""
    nu = ladder_stand(state.dossier, object_.id, []).nu
    treden = {t.code for t in escalatie_treden(state.dossier, object_.inhoud.keten)}
    aan_de_beurt = nu.trede.code if nu is not None else INFORMEEL_OVERLEG
    escalatie = aan_de_beurt in treden
    soort = SOORT_ESCALATIE if escalatie else OVERLEG
    velden = {"tijd": _nu(state), "met_rol": met, "kanaal": Kanaal.TELEFONISCH.value}
    if escalatie:
        velden["trede"] = aan_de_beurt
        if contact.rol in MINISTER:
            velden["naar"] = CONTACT[ContactRol.MINISTER]
    _schrijf(state, soort, object_.id, **velden)
    return ("escalatie" if escalatie else "overleg"), object_.id


def _onderzoek(state: AppState, zaak: Zaak, contact: Contact, met: str) -> tuple[str, str]:
    if zaak.signaal is None:
        return _notitie(state, met)
    partner = _PARTNER.get(contact.rol, Gesprekspartner.GEMEENTE)
    if contact.rol in MINISTER:
        partner = Gesprekspartner.ANDERS
    _schrijf(
        state,
        ONDERZOEK,
        zaak.signaal.id,
        tijd=_nu(state),
        met_rol=met,
        kanaal=Kanaal.TELEFONISCH.value,
        organisatie=partner.value,
    )
    return "onderzoek", zaak.signaal.id


def _notitie(state: AppState, met: str) -> tuple[str, str]:
    """A call that belongs to no rung is kept as a note; what stood there stays above it."""
    bezig = zoek_concept(state, NOTITIE, None)
    tekst = str(bezig.inhoud.get("tekst") or "").rstrip() if bezig is not None else ""
    moment = state.nu()
    regel = f"Gebeld met {met}, {moment.hour}.{moment.minute:02d} uur: "
    _schrijf(state, NOTITIE, None, tekst=f"{tekst}\n{regel}" if tekst else regel)
    return "notitie", ""
