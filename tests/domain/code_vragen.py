"""Ask the domain for codes: one short question each, for the table of ``test_codes``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from tests.domain.test_onregelmatigheid import SIGNAAL, VOL, onregelmatigheid
from tests.domain.test_procesaanwijzing_toets import INVULLING, ZAAK
from tests.domain.wereld import LAAT, OPVOLGING, Wereld, uur
from tests.helpers.voorbeeld import ladders, oefenlokaal, pakket
from waarnemer_app.domain import handelingen as h
from waarnemer_app.domain.afronding import toets_afronding
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bevinding import Bevinding
from waarnemer_app.domain.escalatie import toets_ladder
from waarnemer_app.domain.kennisgeving import MINISTER, toets_adres, toets_ontvangers
from waarnemer_app.domain.onregelmatigheid import (
    Ernst,
    toets_kenmerken,
)
from waarnemer_app.domain.organisatie import toets_stembureau_soort
from waarnemer_app.domain.procesaanwijzing import JaNee, SchorsingOverleg
from waarnemer_app.domain.procesaanwijzing_toets import toets
from waarnemer_app.domain.rapportage import toets_rapportage
from waarnemer_app.domain.signaal import OnderzoekContact, Uitkomst
from waarnemer_app.domain.verkiezing import Processtap, StembureauSoort, VerkiezingSoort
from waarnemer_app.domain.waarneming import Waarneming

Vraag = Callable[[], list[str]]
GR = (VerkiezingSoort.GR,)


def codes(bevindingen: Sequence[Bevinding]) -> list[str]:
    return [b.code for b in bevindingen]


def pa(zaak: Mapping[str, object] | None = None, **invulling: object) -> Vraag:
    """What the preconditions of a procesaanwijzing say."""
    return lambda: codes(
        toets(ZAAK.model_copy(update=zaak or {}), INVULLING.model_copy(update=invulling))
    )


def ken(signaal: Mapping[str, object] | None = None, **kenmerken: object) -> Vraag:
    """What the three kenmerken say."""
    return lambda: codes(
        toets_kenmerken(
            VOL.model_copy(update=kenmerken), SIGNAAL.model_copy(update=signaal or {}), GR
        )
    )


def doe(maak: Callable[[Wereld], h.Handeling], eerst: Callable[[Wereld], object] = id) -> Vraag:
    """What an act is answered with, after something else was done."""

    def vraag() -> list[str]:
        wereld = Wereld()
        eerst(wereld)
        return wereld.vraag(maak(wereld))

    return vraag


def bij_onr(maak: Callable[[Wereld, str], h.Handeling]) -> Vraag:
    def vraag() -> list[str]:
        wereld = Wereld()
        return wereld.vraag(maak(wereld, wereld.onregelmatigheid()))

    return vraag


def bij_aanwijzing(maak: Callable[[Wereld, str], h.Handeling]) -> Vraag:
    def vraag() -> list[str]:
        wereld = Wereld()
        return wereld.vraag(maak(wereld, wereld.aanwijzing(wereld.onregelmatigheid())))

    return vraag


def op_dag(na_einde: int) -> Vraag:
    """What beginning a day is answered with, so many days after the last day of the package."""

    def vraag() -> list[str]:
        basis = pakket()
        einde = LAAT.date() - timedelta(days=na_einde)
        termijnen = basis.termijnen.model_copy(update={"einddatum": einde})
        return Wereld(pak=basis.model_copy(update={"termijnen": termijnen})).vraag(h.BeginWerkdag())

    return vraag


def bij_bezoek(maak: Callable[[Wereld, str], h.Handeling], *, pauze: bool = False) -> Vraag:
    def vraag() -> list[str]:
        wereld = Wereld()
        bezoek = wereld.lukt(h.BeginBezoek(plek=oefenlokaal(1), aankomst=uur(11)))
        if pauze:
            wereld.lukt(h.BeginPauze(bezoek=bezoek))
        return wereld.vraag(maak(wereld, bezoek))

    return vraag


def af(stap: int, ernst: Ernst = Ernst.LICHT, **invulling: object) -> Vraag:
    """What closing asks after so many steps of a whole flow."""

    def vraag() -> list[str]:
        wereld = Wereld()
        onr = wereld.onregelmatigheid(ernst=ernst)
        stappen: list[Callable[[], object]] = [
            lambda: wereld.langs_de_ladder(onr),
            lambda: wereld.informeer(onr),
            lambda: wereld.aanwijzing(onr, None, **invulling),
            lambda: wereld.maak_compleet(wereld.stand.aanwijzingen(onr)[0].id),
        ]
        for doe_stap in stappen[:stap]:
            doe_stap()
        return codes(toets_afronding(wereld.stand, onr))

    return vraag


def af_met_schorsing() -> list[str]:
    wereld = Wereld()
    onr = wereld.onregelmatigheid(ernst=Ernst.ERNSTIG)
    wereld.langs_de_ladder(onr)
    wereld.informeer(onr)
    wereld.maak_compleet(wereld.aanwijzing(onr, schorsing=SchorsingOverleg(besproken=False)))
    return codes(toets_afronding(wereld.stand, onr))


def gesloten(maak: Callable[[Wereld, str], h.Handeling], *, sluit: bool = True) -> Vraag:
    def vraag() -> list[str]:
        wereld = Wereld()
        onr = wereld.onregelmatigheid()
        wereld.langs_de_ladder(onr)
        wereld.informeer(onr)
        if sluit:
            wereld.lukt(h.RondAf(onregelmatigheid=onr))
        return wereld.vraag(maak(wereld, onr))

    return vraag


def rap(aantal: int = 0, *, projectleider: bool = True, **anders: object) -> Vraag:
    """What the rapportage asks of an onregelmatigheid with so many open aanwijzingen."""

    def vraag() -> list[str]:
        wereld = Wereld()
        onr = wereld.onregelmatigheid()
        for _ in range(aantal):
            wereld.aanwijzing(onr, reden="Er was gevaar.")
        inhoud = onregelmatigheid(**{"organisatie_vooraf_geinformeerd_op": LAAT, **anders})
        nummer = anders.get("titel") != "zonder nummer"
        plek = oefenlokaal(1) if nummer else oefenlokaal(1).model_copy(update={"nummer": None})
        aanwijzingen = wereld.stand.aanwijzingen(onr)
        return codes(toets_rapportage(inhoud, plek, aanwijzingen, projectleider=projectleider))

    return vraag


def corrigeer(wereld: Wereld, id_: str, **anders: object) -> h.Corrigeer:
    inhoud = wereld.stand.geef(id_, Inhoud).inhoud.model_copy(update=anders)
    return h.Corrigeer(object=id_, inhoud=inhoud, reden="Verkeerd")


def geef_vorm(**anders: object) -> h.LegWaarnemingVast:
    velden: dict[str, object] = {
        "bezoek": "b",
        "formulier": "t1",
        "versie": "1",
        "xform_sha256": "0" * 64,
        "processtap": Processtap.STEMMING,
        "antwoorden": {},
    }
    fouten = anders.pop("fouten", 0)
    waarneming = Waarneming.model_validate({**velden, **anders})
    return h.LegWaarnemingVast.model_validate({"waarneming": waarneming, "fouten": fouten})


def onr_act(wereld: Wereld, signaal: str, **anders: object) -> h.LegOnregelmatigheidVast:
    velden: dict[str, object] = {
        "signaal": signaal,
        "titel": "Zonder stempas",
        "plek": "sb-GM9990-1",
        "verkiezingen": ("GR2026",),
        "kenmerken": VOL,
    }
    return h.LegOnregelmatigheidVast.model_validate({**velden, **anders})


def contact(signaal: str, **anders: object) -> h.LegOnderzoekVast:
    een = OnderzoekContact(tijd=LAAT, met_rol="projectleider").model_copy(update=anders)
    return h.LegOnderzoekVast(signaal=signaal, contact=een)


def informeer(onr: str, **anders: object) -> h.NoteerGeinformeerd:
    velden = {"onregelmatigheid": onr, "op": LAAT, "hoe": "telefonisch", "door": "waarnemer"}
    return h.NoteerGeinformeerd.model_validate({**velden, **anders})


def verteld(
    wereld: Wereld, aanwijzing: str, uren: float, hoe: str = "telefonisch"
) -> h.NoteerVerteld:
    id_ = wereld.stand.kennisgevingen(aanwijzing)[0].id
    return h.NoteerVerteld(kennisgeving=id_, op=uur(uren), hoe=hoe)


def mail(wereld: Wereld, aanwijzing: str, *, verstuurd: bool) -> h.NoteerMail:
    id_ = wereld.stand.kennisgevingen(aanwijzing)[0].id
    return h.NoteerMail(kennisgeving=id_, verstuurd_op=LAAT if verstuurd else None)


def beoordeel(id_: str, uitkomst: Uitkomst = Uitkomst.MISVERSTAND) -> h.BeoordeelSignaal:
    return h.BeoordeelSignaal(signaal=id_, uitkomst=uitkomst)


def signaal(**anders: object) -> h.MaakSignaal:
    return h.MaakSignaal(signaal=SIGNAAL.model_copy(update=anders))


def soort(soort_: StembureauSoort, verkiezing: VerkiezingSoort) -> Vraag:
    return lambda: codes(toets_stembureau_soort(soort_, (verkiezing,)))


def ladder(nummer: int, *weg: str) -> Vraag:
    """A ladder of the package, whole or without some rungs."""
    basis = ladders()[nummer]
    treden = tuple(trede for trede in basis.treden if trede.code not in weg)
    return lambda: codes(toets_ladder(basis.model_copy(update={"treden": treden})))


def kg(soort_: StembureauSoort) -> Vraag:
    plek = oefenlokaal(1, stembureau_soort=soort_)
    extra = (
        () if soort_ is StembureauSoort.CSB else (MINISTER.model_copy(update={"rol": "gemeente"}),)
    )
    return lambda: codes(toets_ontvangers(plek, (MINISTER, *extra), (VerkiezingSoort.TK,)))


def adres(organisatie: str) -> Vraag:
    ontvanger = MINISTER.model_copy(update={"organisatie": organisatie})
    return lambda: codes(toets_adres(ontvanger, pakket()))


def nieuw(plek: str = "hand-1", **anders: object) -> h.VoegPlekToe:
    return h.VoegPlekToe(plek=oefenlokaal(7, **{"id": plek, **anders}))


def koppel(lijst: str) -> Vraag:
    return doe(
        lambda _: h.KoppelPlek(plek="hand-1", lijstplek=lijst, reden="Gevonden"),
        lambda wereld: wereld.lukt(nieuw()),
    )


def geef(onr: str, **anders: object) -> h.LegProcesaanwijzingVast:
    invulling = INVULLING.model_copy(update=anders)
    return h.LegProcesaanwijzingVast(onregelmatigheid=onr, plek=oefenlokaal(1), invulling=invulling)


def opvolging(aanwijzing: str, tekst: str, op: datetime = LAAT) -> h.LegOpvolgingVast:
    return h.LegOpvolgingVast(
        procesaanwijzing=aanwijzing,
        opvolging=OPVOLGING.model_copy(update={"tekst": tekst, "vastgesteld_op": op}),
        vermelding_gezien_in_pv=JaNee.JA,
    )
