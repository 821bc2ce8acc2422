"""Any sequence of acts leaves a legal state, and every refused act names its code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.domain.test_onregelmatigheid import SIGNAAL, VOL
from tests.domain.test_procesaanwijzing_toets import INVULLING
from tests.domain.test_waarnemer import verklaring
from tests.domain.wereld import OPVOLGING, Wereld, escalatie, overleg, overslag, uur
from tests.helpers import boom
from tests.helpers.voorbeeld import DAG, oefenlokaal
from waarnemer_app.domain import handelingen as h
from waarnemer_app.domain.afronding import toets_afronding
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.escalatie import ESCALATIE, INFORMEEL_OVERLEG, Escalatie, Overleg
from waarnemer_app.domain.escalatie import Tredeoverslag as Overslag
from waarnemer_app.domain.kennisgeving import Kennisgeving, ontvangers
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Ernst,
    Onregelmatigheid,
    Verantwoordelijke,
    toets_kenmerken,
)
from waarnemer_app.domain.procesaanwijzing import JaNee, Procesaanwijzing
from waarnemer_app.domain.rapportage import rapportage_invoer
from waarnemer_app.domain.signaal import Monitoringbron, OnderzoekContact, Signaal, Uitkomst
from waarnemer_app.domain.stand import Object
from waarnemer_app.regels import Broncode

CODES = {code.code for code in Broncode(boom.ROOT).codes}
T = TypeVar("T", bound=Inhoud)
UREN = st.sampled_from([0.5, 1.0, 2.0, 3.0, 11.9, 13.0])
KEUS = st.integers(min_value=0, max_value=3)
"""Which of the objects that are there; withdrawn ones too."""

TEKST = st.sampled_from(["De voorzitter blijft erbij.", "x", " "])
LIJST_CORRECTIES: Sequence[dict[str, object]] = (
    {"uitkomst": Uitkomst.ONREGELMATIGHEID},
    {"uitkomst": Uitkomst.NIEUW},
    {"bron": Monitoringbron.MEDIA},
    {"ernst": Ernst.ZEER_ERNSTIG},
    {"afgerond_op": DAG},
    {"afgerond_op": None},
    {"onregelmatigheid": "ander"},
    {"kenmerken": VOL.model_copy(update={"waarom": ""})},
    {"organisatie_vooraf_geinformeerd_op": None},
    {"afspraak": ""},
    {"trede": INFORMEEL_OVERLEG},
    {"verteld_op": None},
)


class Waarnemend(RuleBasedStateMachine):
    """A waarnemer who does anything, in any order, with good and bad input."""

    def __init__(self) -> None:
        super().__init__()
        self.wereld = Wereld()

    def doe(self, handeling: h.Handeling) -> None:
        """Do it; a refusal has a known code, a message and a remedy, and writes nothing."""
        self.wereld.nu += timedelta(seconds=1)
        voor = self.wereld.seq
        besluit = self.wereld.doe(handeling)
        if not besluit.geweigerd:
            return
        assert self.wereld.seq == voor
        assert not besluit.revisies
        for bevinding in besluit.bevindingen:
            assert bevinding.code in CODES
            assert bevinding.melding.endswith(".")
            assert bevinding.remedie.endswith(".")

    def is_er(self, soort: type[Inhoud]) -> bool:
        return bool(self.wereld.stand.alle(soort, ook_ingetrokken=True))

    def kies(self, soort: type[T], keus: int) -> Object[T] | None:
        alle = self.wereld.stand.alle(soort, ook_ingetrokken=True)
        return alle[keus % len(alle)] if alle else None

    @initialize(zover=st.integers(min_value=0, max_value=5))
    def begin(self, zover: int) -> None:
        """Begin somewhere on the way: the far end is seldom reached from the start."""
        wereld = self.wereld
        if zover >= 1:
            onr = wereld.onregelmatigheid()
        if zover >= 2:
            wereld.langs_de_ladder(onr)
        if zover >= 3:
            aanwijzing = wereld.aanwijzing(onr)
        if zover >= 4:
            wereld.informeer(onr)
            wereld.maak_compleet(aanwijzing)
        if zover >= 5:
            wereld.lukt(h.RondAf(onregelmatigheid=onr))

    @rule(
        bron=st.sampled_from(list(Monitoringbron)),
        wat=TEKST,
        uitkomst=st.sampled_from([Uitkomst.NIEUW, Uitkomst.ONREGELMATIGHEID]),
    )
    def signaal(self, bron: Monitoringbron, wat: str, uitkomst: Uitkomst) -> None:
        velden = {"bron": bron, "wat": wat, "uitkomst": uitkomst}
        self.doe(h.MaakSignaal(signaal=SIGNAAL.model_copy(update=velden)))

    @precondition(lambda self: self.is_er(Signaal))
    @rule(keus=KEUS, uitkomst=st.sampled_from(list(Uitkomst)))
    def beoordeel(self, keus: int, uitkomst: Uitkomst) -> None:
        if signaal := self.kies(Signaal, keus):
            self.doe(h.BeoordeelSignaal(signaal=signaal.id, uitkomst=uitkomst))

    @precondition(lambda self: self.is_er(Signaal))
    @rule(keus=KEUS, rol=TEKST, uren=UREN)
    def onderzoek(self, keus: int, rol: str, uren: float) -> None:
        if signaal := self.kies(Signaal, keus):
            contact = OnderzoekContact(tijd=uur(uren), met_rol=rol)
            self.doe(h.LegOnderzoekVast(signaal=signaal.id, contact=contact))

    @precondition(lambda self: self.is_er(Signaal))
    @rule(
        keus=KEUS,
        wie=st.sampled_from([*Verantwoordelijke, Verantwoordelijke.STEMBUREAU, None]),
        bron=st.sampled_from([*ConstateringBron, None]),
        ernst=st.sampled_from(list(Ernst)),
        verkiezing=st.sampled_from([("GR2026",), ("GR2026",), (), ("TK1999",)]),
    )
    def onregelmatigheid(
        self,
        keus: int,
        wie: Verantwoordelijke | None,
        bron: ConstateringBron | None,
        ernst: Ernst,
        verkiezing: tuple[str, ...],
    ) -> None:
        if signaal := self.kies(Signaal, keus):
            self.doe(
                h.LegOnregelmatigheidVast(
                    signaal=signaal.id,
                    titel="Zonder stempas",
                    plek="sb-GM9990-1",
                    verkiezingen=verkiezing,
                    kenmerken=VOL.model_copy(update={"verantwoordelijke": wie, "bron": bron}),
                    ernst=ernst,
                )
            )

    @precondition(lambda self: self.is_er(Onregelmatigheid))
    @rule(keus=KEUS, uren=UREN, tekst=TEKST, opgelost=st.booleans())
    def praat(self, keus: int, uren: float, tekst: str, *, opgelost: bool) -> None:
        if onr := self.kies(Onregelmatigheid, keus):
            gesprek = overleg(onr.id, tijd=uur(uren), afspraak=tekst, opgelost=opgelost)
            self.doe(h.LegOverlegVast(overleg=gesprek))

    @precondition(lambda self: self.is_er(Onregelmatigheid))
    @rule(keus=KEUS, uren=UREN, trede=st.sampled_from([ESCALATIE, "minister_ingelicht"]))
    def escaleer(self, keus: int, uren: float, trede: str) -> None:
        if onr := self.kies(Onregelmatigheid, keus):
            hoger = escalatie(onr.id, tijd=uur(uren), trede=trede)
            self.doe(h.LegEscalatieVast(escalatie=hoger))

    @precondition(lambda self: self.is_er(Onregelmatigheid))
    @rule(keus=KEUS, trede=st.sampled_from([ESCALATIE, INFORMEEL_OVERLEG, "nergens"]))
    def sla_over(self, keus: int, trede: str) -> None:
        if onr := self.kies(Onregelmatigheid, keus):
            self.doe(h.SlaTredeOver(overslag=overslag(onr.id, trede=trede)))

    @precondition(lambda self: self.is_er(Onregelmatigheid))
    @rule(
        keus=KEUS,
        gegeven=st.one_of(st.none(), UREN),
        lid=st.sampled_from(["lid-a", "lid-c", "onbekend", None]),
        spoed=st.booleans(),
    )
    def geef(self, keus: int, gegeven: float | None, lid: str | None, *, spoed: bool) -> None:
        if onr := self.kies(Onregelmatigheid, keus):
            op = None if gegeven is None else uur(gegeven)
            velden = {"gegeven_op": op, "gegeven_door_lid": lid, "spoed": spoed}
            voor = len(self.wereld.stand.alle(Procesaanwijzing))
            self.doe(
                h.LegProcesaanwijzingVast(
                    onregelmatigheid=onr.id,
                    plek=oefenlokaal(1),
                    invulling=INVULLING.model_copy(update=velden),
                )
            )
            erbij = len(self.wereld.stand.alle(Procesaanwijzing)) - voor
            assert erbij == (op is not None), "what was given is always recorded"

    @precondition(lambda self: self.is_er(Procesaanwijzing))
    @rule(keus=KEUS, uren=st.one_of(st.none(), UREN), plek=st.sampled_from([None, "GM9991"]))
    def corrigeer_aanwijzing(self, keus: int, uren: float | None, plek: str | None) -> None:
        if aanwijzing := self.kies(Procesaanwijzing, keus):
            op = None if uren is None else uur(uren)
            self.doe(
                h.CorrigeerProcesaanwijzing(
                    procesaanwijzing=aanwijzing.id,
                    invulling=INVULLING.model_copy(update={"gegeven_op": op}),
                    plek=oefenlokaal(2, gemeente_code=plek) if plek else None,
                    reden="Typefout",
                )
            )

    @precondition(lambda self: self.is_er(Procesaanwijzing))
    @rule(keus=KEUS, tekst=TEKST, gezien=st.sampled_from([*JaNee, None]))
    def volg_op(self, keus: int, tekst: str, gezien: JaNee | None) -> None:
        if aanwijzing := self.kies(Procesaanwijzing, keus):
            self.doe(
                h.LegOpvolgingVast(
                    procesaanwijzing=aanwijzing.id,
                    opvolging=OPVOLGING.model_copy(update={"tekst": tekst}),
                    vermelding_gezien_in_pv=gezien,
                )
            )

    @precondition(lambda self: self.is_er(Procesaanwijzing))
    @rule(keus=KEUS)
    def zie_vermelding(self, keus: int) -> None:
        if aanwijzing := self.kies(Procesaanwijzing, keus):
            self.doe(h.NoteerVermelding(procesaanwijzing=aanwijzing.id, gezien=JaNee.JA))

    @precondition(lambda self: self.is_er(Kennisgeving))
    @rule(uren=UREN, verteld=st.booleans())
    def vertel_iedereen(self, uren: float, *, verteld: bool) -> None:
        for kennisgeving in self.wereld.stand.alle(Kennisgeving):
            op = uur(uren)
            if verteld:
                self.doe(h.NoteerVerteld(kennisgeving=kennisgeving.id, op=op, hoe="telefonisch"))
            else:
                self.doe(h.NoteerMail(kennisgeving=kennisgeving.id, verstuurd_op=op))

    @precondition(lambda self: self.is_er(Onregelmatigheid))
    @rule(keus=KEUS, hoe=TEKST, uren=UREN)
    def informeer(self, keus: int, hoe: str, uren: float) -> None:
        if onr := self.kies(Onregelmatigheid, keus):
            self.doe(
                h.NoteerGeinformeerd(
                    onregelmatigheid=onr.id, op=uur(uren), hoe=hoe, door="waarnemer"
                )
            )

    @precondition(lambda self: self.is_er(Onregelmatigheid))
    @rule(keus=KEUS)
    def rond_af(self, keus: int) -> None:
        if onr := self.kies(Onregelmatigheid, keus):
            self.doe(h.RondAf(onregelmatigheid=onr.id))

    @precondition(lambda self: self.is_er(Onregelmatigheid))
    @rule(keus=KEUS, reden=TEKST)
    def heropen(self, keus: int, reden: str) -> None:
        if onr := self.kies(Onregelmatigheid, keus):
            self.doe(h.Heropen(onregelmatigheid=onr.id, reden=reden))

    @precondition(lambda self: self.is_er(Signaal))
    @rule(
        soort=st.sampled_from(
            [
                Signaal,
                Onregelmatigheid,
                Overleg,
                Escalatie,
                Overslag,
                Procesaanwijzing,
                Kennisgeving,
            ]
        ),
        keus=KEUS,
        reden=TEKST,
    )
    def trek_in(self, soort: type[Inhoud], keus: int, reden: str) -> None:
        if object_ := self.kies(soort, keus):
            self.doe(h.TrekIn(object=object_.id, reden=reden))

    @precondition(lambda self: self.is_er(Signaal))
    @rule(
        soort=st.sampled_from(
            [Signaal, Onregelmatigheid, Overleg, Escalatie, Overslag, Kennisgeving]
        ),
        keus=KEUS,
        wijziging=st.sampled_from(LIJST_CORRECTIES),
    )
    def corrigeer(self, soort: type[Inhoud], keus: int, wijziging: dict[str, object]) -> None:
        object_ = self.kies(soort, keus)
        if object_ is None or not set(wijziging) <= set(soort.model_fields):
            return
        nieuw = object_.inhoud.model_copy(update=wijziging)
        self.doe(h.Corrigeer(object=object_.id, inhoud=nieuw, reden="Verkeerd gezien"))

    @rule(goed=st.booleans())
    def verklaar(self, *, goed: bool) -> None:
        self.doe(h.LegVerklaringAf(verklaring=verklaring(niet_ontzet=goed)))


class Verloop(Waarnemend):
    """What always holds, whatever was done."""

    @invariant()
    def elke_onregelmatigheid_heeft_de_kenmerken_en_een_signaal(self) -> None:
        stand = self.wereld.stand
        levend = stand.alle(Onregelmatigheid)
        assert len({o.inhoud.signaal for o in levend}) == len(levend)
        for onr in levend:
            signaal = stand.geef(onr.inhoud.signaal, Signaal)
            assert not signaal.ingetrokken
            assert signaal.inhoud.uitkomst is Uitkomst.ONREGELMATIGHEID
            soorten = self.wereld.pak.verkiezing_soorten(onr.inhoud.verkiezingen)
            gevonden = toets_kenmerken(onr.inhoud.kenmerken, signaal.inhoud, soorten)
            assert not any(b.blokkeert for b in gevonden)

    @invariant()
    def een_uitkomst_onregelmatigheid_heeft_er_een(self) -> None:
        stand = self.wereld.stand
        for signaal in stand.alle(Signaal):
            heeft = stand.onregelmatigheid_van(signaal.id) is not None
            assert heeft is (signaal.inhoud.uitkomst is Uitkomst.ONREGELMATIGHEID)

    @invariant()
    def wat_afgerond_is_mist_niets(self) -> None:
        stand = self.wereld.stand
        for onr in stand.alle(Onregelmatigheid):
            if onr.inhoud.afgerond_op is not None:
                assert not any(b.blokkeert for b in toets_afronding(stand, onr.id))

    @invariant()
    def elke_aanwijzing_heeft_gever_schrijver_en_ontvangers(self) -> None:
        stand = self.wereld.stand
        for aanwijzing in stand.alle(Procesaanwijzing, ook_ingetrokken=True):
            inhoud = aanwijzing.inhoud
            assert inhoud.invulling.gegeven_op is not None
            assert inhoud.vastgelegd_door != inhoud.invulling.gegeven_door_lid
            assert set(inhoud.afwijkingen) <= CODES
            soorten = self.wereld.pak.verkiezing_soorten(inhoud.verkiezingen)
            verteld = {k.inhoud.ontvanger for k in stand.kennisgevingen(aanwijzing.id)}
            assert set(ontvangers(inhoud.plek, soorten)) <= verteld

    @invariant()
    def in_de_rapportage_staat_alleen_de_uitslagketen(self) -> None:
        (invoer,) = rapportage_invoer(self.wereld.stand, self.wereld.pak, self.wereld.plek_van)
        for regel in invoer.geconstateerd:
            onr = self.wereld.stand.geef(regel.onregelmatigheid, Onregelmatigheid)
            assert onr.inhoud.keten == "uitslagvaststelling"
            assert not onr.ingetrokken


TestVerloop = Verloop.TestCase
TestVerloop.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
