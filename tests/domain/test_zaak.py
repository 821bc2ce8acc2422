"""The facts around a procesaanwijzing come from what was recorded."""

from datetime import datetime
from pathlib import Path

from tests.domain.handelingen.test_procesaanwijzing import (
    LAAT,
    escalatie,
    onregelmatigheid,
    overleg,
)
from tests.domain.wereld import Wereld, uur
from tests.domain.wereld import escalatie as escalatie_uit_wereld
from tests.domain.wereld import overleg as uit_wereld
from tests.helpers.voorbeeld import DAG, Klokje, maak_dossier, oefenlokaal
from waarnemer_app.domain.handelingen import (
    LegEscalatieVast,
    LegOverlegVast,
    TrekIn,
)
from waarnemer_app.domain.procesaanwijzing import Invulling, Zaak
from waarnemer_app.domain.verkiezing import Locatie
from waarnemer_app.domain.zaak import stel_zaak_samen


def test_the_first_overleg_has_the_time_and_the_last_one_the_outcome(
    tmp_path: Path,
) -> None:
    dossier = maak_dossier(tmp_path / "d", Klokje(LAAT))
    onr = onregelmatigheid(dossier)
    leeg = stel_zaak_samen(dossier.stand, dossier.pakket, onr, oefenlokaal(1), Invulling())
    assert (leeg.overleg_op, leeg.escalatie_op, leeg.lid) == (None, None, None)
    assert leeg.einde_zitting == DAG.replace(hour=21)
    dossier.doe(LegOverlegVast(overleg=overleg(onr, 3)))
    dossier.doe(LegOverlegVast(overleg=overleg(onr, 1, opgelost=True)))
    dossier.doe(LegEscalatieVast(escalatie=escalatie(onr, 4)))
    zaak = stel_zaak_samen(
        dossier.stand,
        dossier.pakket,
        onr,
        oefenlokaal(1, locaties=()),
        Invulling(gegeven_door_lid="lid-a"),
    )
    assert zaak.overleg_op == overleg(onr, 1).tijd
    assert not zaak.overleg_opgelost, "it came back: the last talk says so"
    assert not zaak.escalatie_opgelost
    assert zaak.lid is not None
    assert zaak.einde_zitting is None
    dossier.sluit()


def zaak(wereld: Wereld, onr: str, **invulling: object) -> Zaak:
    return stel_zaak_samen(
        wereld.stand, wereld.pak, onr, oefenlokaal(1), Invulling.model_validate(invulling)
    )


def test_what_came_after_the_giving_says_nothing_about_before() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    wereld.lukt(LegOverlegVast(overleg=uit_wereld(onr, tijd=uur(5), opgelost=True)))
    assert not zaak(wereld, onr, gegeven_op=uur(3)).overleg_opgelost
    assert not zaak(wereld, onr, gegeven_op=uur(4.9)).overleg_opgelost
    assert zaak(wereld, onr, gegeven_op=uur(5)).overleg_opgelost
    assert zaak(wereld, onr).overleg_opgelost


def test_only_what_came_after_gives_its_wrong_time() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    laat = zaak(wereld, onr, gegeven_op=uur(0.5))
    assert (laat.overleg_op, laat.escalatie_op) == (uur(1), uur(2))


def test_at_spoed_one_may_speak_afterwards_r_esc_4_r_pa_6() -> None:
    """Nobody was spoken before: that is what is seen, and not a wrong order of times."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    laat = zaak(wereld, onr, gegeven_op=uur(0.5), spoed=True)
    assert (laat.overleg_op, laat.escalatie_op) == (None, None)
    tussen = zaak(wereld, onr, gegeven_op=uur(1.5), spoed=True)
    assert (tussen.overleg_op, tussen.escalatie_op) == (uur(1), None)


def test_only_the_rung_to_gemeente_or_waterschap_is_the_escalatie_r_esc_4() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    verder = escalatie_uit_wereld(onr, trede="minister_ingelicht", opgelost=True)
    wereld.lukt(LegEscalatieVast(escalatie=verder))
    leeg = zaak(wereld, onr)
    assert (leeg.escalatie_op, leeg.escalatie_opgelost) == (None, False)
    wereld.lukt(LegEscalatieVast(escalatie=escalatie_uit_wereld(onr, opgelost=True)))
    assert zaak(wereld, onr).escalatie_opgelost


def test_a_withdrawn_onregelmatigheid_is_none_r_pa_1() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    assert zaak(wereld, onr).onregelmatigheid is not None
    wereld.lukt(TrekIn(object=onr, reden="Dubbel"))
    assert zaak(wereld, onr).onregelmatigheid is None


def test_a_place_without_closing_time_says_nothing_about_the_end() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    plek = oefenlokaal(1)
    onbekend = plek.locaties[0].model_copy(update={"id": "loc-9", "dicht": None})
    vroeg = plek.locaties[0].model_copy(update={"id": "loc-8", "dicht": uur(10)})

    def einde(*locaties: Locatie) -> datetime | None:
        met = plek.model_copy(update={"locaties": locaties})
        return stel_zaak_samen(wereld.stand, wereld.pak, onr, met, Invulling()).einde_zitting

    assert einde(onbekend) is None
    assert einde(vroeg, onbekend) == uur(10)
    assert einde(vroeg, plek.locaties[0]) == uur(14)
