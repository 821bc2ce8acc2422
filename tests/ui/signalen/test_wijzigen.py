"""Correcting or withdrawing an onregelmatigheid, with a reason (R-ONR-1)."""

from __future__ import annotations

from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.onregelmatigheid import Ernst, Onregelmatigheid
from waarnemer_app.domain.signaal import Signaal, Uitkomst
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.signalen.reden import RedenPaneel
from waarnemer_app.ui.signalen.signalen import SignalenPagina
from waarnemer_app.ui.signalen.wijzigen import WijzigPagina


def test_a_correction_keeps_the_rest_and_says_why(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid(ernst=Ernst.LICHT)
    oud = wereld.dossier.stand.geef(id_, Onregelmatigheid).inhoud
    pagina = wereld.toon(WijzigPagina, "wijzigen", id_)
    assert pagina.velden() == {veld: getattr(oud, veld) for veld in pagina.velden()}
    pagina.schrijver.zet_alle({"ernst": "ernstig", "correctiereden": "Het waren er meer."})
    pagina.hoofdknop()
    object_ = wereld.dossier.stand.geef(id_, Onregelmatigheid)
    assert object_.inhoud == oud.model_copy(update={"ernst": Ernst.ERNSTIG})
    assert object_.geschiedenis[-1].reden == "Het waren er meer."
    assert wereld.dossier.concepten("onregelmatigheid-correctie") == []
    wereld.pagina(LadderPagina)


def test_without_a_reason_nothing_changes(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(WijzigPagina, "wijzigen", id_)
    pagina.schrijver.zet("titel", "anders")
    pagina.hoofdknop()
    assert wereld.dossier.stand.geef(id_, Onregelmatigheid).rev == 1
    assert pagina.rijen.rij("correctiereden").message.text() == "Schrijf waarom."


def test_all_three_kenmerken_must_still_hold(wereld: Wereld) -> None:
    """R-ONR-1: a correction is no way around them."""
    id_ = wereld.onregelmatigheid()
    pagina = wereld.toon(WijzigPagina, "wijzigen", id_)
    pagina.schrijver.zet_alle({"risicos": [], "correctiereden": "Toch niet."})
    assert pagina._groot.reason() == "Nog 1 kenmerk"
    pagina.hoofdknop()
    assert wereld.dossier.stand.geef(id_, Onregelmatigheid).rev == 1


def test_a_withdrawal_puts_the_signaal_back_in_onderzoek(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    signaal = wereld.dossier.stand.geef(id_, Onregelmatigheid).inhoud.signaal
    wereld.toon(WijzigPagina, "wijzigen", id_).trek_in()
    paneel = wereld.venster.overlay.content()
    assert isinstance(paneel, RedenPaneel)
    paneel.reden.setPlainText("Het was een misverstand.")
    paneel.press_big()
    assert wereld.dossier.stand.geef(id_, Onregelmatigheid).ingetrokken
    assert wereld.dossier.stand.geef(signaal, Signaal).inhoud.uitkomst is Uitkomst.IN_ONDERZOEK
    wereld.pagina(SignalenPagina)
