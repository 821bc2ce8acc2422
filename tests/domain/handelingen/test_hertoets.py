"""What a procesaanwijzing rests on may change: then it is tested again (R-PA-1, R-PA-6)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.test_onregelmatigheid import VOL
from tests.domain.wereld import LAAT, Wereld, escalatie, overleg, overslag, uur
from tests.helpers.voorbeeld import oefenlokaal
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.escalatie import AfwijkReden
from waarnemer_app.domain.handelingen import (
    Corrigeer,
    CorrigeerProcesaanwijzing,
    KoppelPlek,
    LegEscalatieVast,
    LegOverlegVast,
    NoteerMail,
    SlaTredeOver,
    TrekIn,
    VoegPlekToe,
)
from waarnemer_app.domain.handelingen.procesaanwijzing import HERTOETST
from waarnemer_app.domain.kennisgeving import OPNIEUW_MAILEN
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid, Risico, Verantwoordelijke
from waarnemer_app.domain.pakket import RegisterGegevens
from waarnemer_app.domain.procesaanwijzing import GerichtOp, JaNee, Procesaanwijzing
from waarnemer_app.domain.verkiezing import VerkiezingSoort, VertegenwoordigendOrgaan


def gegeven() -> tuple[Wereld, str, str]:
    """One that was given as the law asks."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    aanwijzing = wereld.aanwijzing(onr)
    assert codes(wereld, aanwijzing) == set()
    return wereld, onr, aanwijzing


def codes(wereld: Wereld, aanwijzing: str) -> set[str]:
    return set(wereld.stand.geef(aanwijzing, Procesaanwijzing).inhoud.afwijkingen)


def spoed() -> dict[str, Any]:
    reden = {"spoedreden": AfwijkReden.TIJDSDRUK, "spoedtoelichting": "De stemming sluit zo."}
    return {"spoed": True, **reden}


def wijzig(wereld: Wereld, id_: str, **velden: object) -> None:
    inhoud = wereld.stand.geef(id_, Inhoud).inhoud.model_copy(update=velden)
    wereld.lukt(Corrigeer(object=id_, inhoud=inhoud, reden="Bleek anders"))


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({"verantwoordelijke": Verantwoordelijke.GEMEENTE}, {"PA_ORGANISATIETAAK"}),
        ({"risicos": (Risico.JUISTHEID,)}, {"PA_W_ALLEEN_JUISTHEID"}),
        ({"waarom": "Anders gezegd."}, set()),
    ],
)
def test_another_keten_or_risk_is_seen_at_the_register(
    velden: dict[str, object], verwacht: set[str]
) -> None:
    """R-ESC-6, R-PA-1: a correction afterwards does not leave a regular procesaanwijzing behind."""
    wereld, onr, aanwijzing = gegeven()
    wijzig(wereld, onr, kenmerken=VOL.model_copy(update=velden))
    assert codes(wereld, aanwijzing) == verwacht
    laatste = wereld.stand.geef(aanwijzing, Procesaanwijzing).geschiedenis[-1]
    assert (laatste.reden == HERTOETST) is bool(verwacht)
    wijzig(wereld, onr, kenmerken=VOL)
    assert codes(wereld, aanwijzing) == set()


def test_an_overleg_that_was_not_there_after_all_is_missed_r_pa_6() -> None:
    wereld, onr, aanwijzing = gegeven()
    (gesprek,) = wereld.stand.overleggen(onr)
    wijzig(wereld, gesprek.id, opgelost=True)
    assert codes(wereld, aanwijzing) == {"PA_GEEN_OVERLEG"}
    wijzig(wereld, gesprek.id, opgelost=False)
    assert codes(wereld, aanwijzing) == set()
    wereld.lukt(TrekIn(object=gesprek.id, reden="Dat was een ander stembureau"))
    assert codes(wereld, aanwijzing) == {"PA_GEEN_OVERLEG"}
    wereld.lukt(TrekIn(object=wereld.stand.escalaties(onr)[0].id, reden="Die ook"))
    assert codes(wereld, aanwijzing) == {"PA_GEEN_OVERLEG", "PA_GEEN_ESCALATIE"}


def test_what_is_logged_later_but_was_before_counts_r_esc_1_r_esc_4() -> None:
    """Recorded in a hurry, the aanwijzing first: the order of writing is not that of the day."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    aanwijzing = wereld.aanwijzing(onr)
    assert codes(wereld, aanwijzing) == {"PA_GEEN_OVERLEG", "PA_GEEN_ESCALATIE"}
    wereld.lukt(LegOverlegVast(overleg=overleg(onr)))
    assert codes(wereld, aanwijzing) == {"PA_GEEN_ESCALATIE"}
    wereld.lukt(LegEscalatieVast(escalatie=escalatie(onr)))
    assert codes(wereld, aanwijzing) == set()


def test_a_skipped_rung_is_no_escalatie_without_spoed_r_esc_4() -> None:
    """One may leave the ladder for a reason (R-ESC-5), but straight to an aanwijzing is spoed."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.lukt(LegOverlegVast(overleg=overleg(onr)))
    wereld.lukt(SlaTredeOver(overslag=overslag(onr)))
    assert codes(wereld, wereld.aanwijzing(onr)) == {"PA_GEEN_ESCALATIE"}
    assert codes(wereld, wereld.aanwijzing(onr, None, **spoed())) == set()


def test_what_came_after_changes_nothing() -> None:
    wereld, onr, aanwijzing = gegeven()
    rev = wereld.stand.rev_van(aanwijzing)
    wereld.lukt(LegOverlegVast(overleg=overleg(onr, tijd=uur(5), opgelost=True)))
    wereld.lukt(LegEscalatieVast(escalatie=escalatie(onr, tijd=uur(6))))
    wijzig(wereld, onr, relevant_evaluatieadvies=True)
    assert (wereld.stand.rev_van(aanwijzing), codes(wereld, aanwijzing)) == (rev, set())


def test_a_time_that_lay_in_the_future_stays_told_r_pa_13() -> None:
    wereld = Wereld(nu=uur(2.9))
    onr = wereld.onregelmatigheid()
    aanwijzing = wereld.aanwijzing(onr)
    assert "PA_W_TOEKOMST" in codes(wereld, aanwijzing)
    wereld.nu = LAAT
    wereld.langs_de_ladder(onr)
    assert codes(wereld, aanwijzing) == {"PA_W_TOEKOMST"}
    invulling = wereld.stand.geef(aanwijzing, Procesaanwijzing).inhoud.invulling
    wereld.lukt(
        CorrigeerProcesaanwijzing(
            procesaanwijzing=aanwijzing, invulling=invulling, reden="De klok klopte niet"
        )
    )
    assert codes(wereld, aanwijzing) == set()


def test_another_election_brings_who_must_be_told_too_r_pa_18_r_org_8() -> None:
    """PS alone, corrected to PS and AB: the waterschap is offered, and the mail names both."""
    wereld = Wereld()
    basis = wereld.pak.stemming
    ps = basis.verkiezingen[0].model_copy(update={"soort": VerkiezingSoort.PS})
    schap = VertegenwoordigendOrgaan(id="ws-a", naam="Oefenwaterschap A")
    ab = ps.model_copy(update={"id": "AB2027", "soort": VerkiezingSoort.AB, "organen": (schap,)})
    wereld.pak = wereld.pak.model_copy(
        update={"stemming": basis.model_copy(update={"verkiezingen": (ps, ab)})}
    )
    onr = wereld.onregelmatigheid(verkiezingen=(ps.id,))
    wereld.langs_de_ladder(onr)
    aanwijzing = wereld.aanwijzing(onr)
    eerst = wereld.stand.kennisgevingen(aanwijzing)
    assert len(eerst) == 2
    for kennisgeving in eerst:
        wereld.lukt(NoteerMail(kennisgeving=kennisgeving.id, verstuurd_op=uur(4)))
    wijzig(wereld, onr, verkiezingen=(ps.id, ab.id))
    assert [k.inhoud.mail_verstuurd_op for k in eerst] == [None, None]
    assert wereld.stand.geef(aanwijzing, Procesaanwijzing).inhoud.verkiezingen == (ps.id, ab.id)
    namen = [k.inhoud.ontvanger.naam for k in wereld.stand.kennisgevingen(aanwijzing)]
    assert namen[2:] == ["Oefenwaterschap A"]
    assert wereld.stand.geef(onr, Onregelmatigheid).inhoud.afgerond_op is None


def test_a_linked_plek_brings_its_gemeente_r_pa_18_r_rap_3() -> None:
    """Typed by hand without a gemeente nobody could be told; once it is known they must be."""
    wereld = Wereld()
    los = {"id": "hand-1", "gemeente_code": None, "gemeente": "", "nummer": None, "locaties": ()}
    hand = oefenlokaal(1).model_copy(update=los)
    wereld.lukt(VoegPlekToe(plek=hand))
    onr = wereld.onregelmatigheid(plek="hand-1")
    wereld.langs_de_ladder(onr)
    aanwijzing = wereld.aanwijzing(onr, hand)
    assert codes(wereld, aanwijzing) == {"KG_GEEN_GEMEENTE"}
    (minister,) = wereld.stand.kennisgevingen(aanwijzing)
    wereld.lukt(NoteerMail(kennisgeving=minister.id, verstuurd_op=uur(4)))
    elders = wereld.aanwijzing(onr, oefenlokaal(2))
    wereld.lukt(KoppelPlek(plek="hand-1", lijstplek="sb-GM9990-1", reden="Dit is hem"))
    inhoud = wereld.stand.geef(aanwijzing, Procesaanwijzing).inhoud
    assert (inhoud.afwijkingen, inhoud.plek.nummer) == ((), 1)
    blijft = wereld.stand.geef(elders, Procesaanwijzing)
    assert (blijft.rev, blijft.inhoud.plek.nummer) == (1, 2)
    namen = [k.inhoud.ontvanger.organisatie for k in wereld.stand.kennisgevingen(aanwijzing)]
    assert namen == ["", "GM9990"]
    assert minister.inhoud.mail_verstuurd_op is None, "it names the place: it is sent again"
    assert minister.geschiedenis[-1].reden == OPNIEUW_MAILEN


@pytest.mark.parametrize(
    ("velden", "weer_open"),
    [
        ({"termijn": uur(4)}, True),
        ({"opdracht": "Neem van elke kiezer de stempas in."}, True),
        ({"gewezen_op_vermelding_pv": JaNee.JA}, False),
        ({"gericht_op": GerichtOp.ANDERS}, False),
    ],
)
def test_a_sent_mail_that_is_not_so_any_more_is_sent_again_r_pa_15(
    velden: dict[str, object], *, weer_open: bool
) -> None:
    wereld, _, aanwijzing = gegeven()
    wereld.maak_compleet(aanwijzing)
    invulling = wereld.stand.geef(aanwijzing, Procesaanwijzing).inhoud.invulling
    wereld.lukt(
        CorrigeerProcesaanwijzing(
            procesaanwijzing=aanwijzing,
            invulling=invulling.model_copy(update=velden),
            reden="Het was anders",
        )
    )
    for kennisgeving in wereld.stand.kennisgevingen(aanwijzing):
        assert kennisgeving.inhoud.verteld_op == uur(4), "what was said stays said"
        assert (kennisgeving.inhoud.mail_verstuurd_op is None) is weer_open
        reden = kennisgeving.geschiedenis[-1].reden
        assert (reden == OPNIEUW_MAILEN) is weer_open


BUREAU = RegisterGegevens(doel="bureau", ontvangst="a", reserve="b", bewijs={}, toelating={})


@pytest.mark.parametrize("register", [None, BUREAU])
def test_a_mail_that_the_bureau_may_have_sent_is_open_again_r_pa_15(
    register: RegisterGegevens | None,
) -> None:
    """With a register the bureau sends; this laptop need not have heard of it. Without, nobody."""
    wereld, _, aanwijzing = gegeven()
    wereld.pak = wereld.pak.model_copy(update={"centraal_register": register})
    invulling = wereld.stand.geef(aanwijzing, Procesaanwijzing).inhoud.invulling
    wereld.lukt(
        CorrigeerProcesaanwijzing(
            procesaanwijzing=aanwijzing,
            invulling=invulling.model_copy(update={"termijn": uur(4)}),
            reden="Het was anders",
        )
    )
    for kennisgeving in wereld.stand.kennisgevingen(aanwijzing):
        opnieuw = [r for r in kennisgeving.geschiedenis if r.reden == OPNIEUW_MAILEN]
        assert len(opnieuw) == (register is not None)
