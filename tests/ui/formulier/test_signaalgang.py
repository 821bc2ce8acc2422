"""From an answer to a signaal, once."""

from __future__ import annotations

from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.signaalgang import signaal_bij

NEE = "/data/sluiting/t5_02"


def test_an_answer_leads_to_one_signaal_however_often_it_is_asked(invuller: Invuller) -> None:
    assert signaal_bij(invuller, "") == ""
    assert signaal_bij(invuller, NEE) == ""
    invuller.antwoord(NEE, "nee")
    concept = signaal_bij(invuller, NEE)
    gemaakt = invuller.state.dossier.concept(concept)
    assert gemaakt is not None
    assert gemaakt.inhoud["vraag"] == "t5 5.02"
    assert signaal_bij(invuller, NEE) == concept
    assert len(invuller.state.dossier.concepten("signaal")) == 1


def test_why_one_observes_is_no_signaal(invuller: Invuller) -> None:
    invuller.antwoord("/data/dit_bezoek/k8", "thema")
    assert signaal_bij(invuller, "/data/dit_bezoek/k8") == ""
