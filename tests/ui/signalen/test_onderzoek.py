"""The own onderzoek of a signaal that was stated, contact by contact (R-ONR-5)."""

from __future__ import annotations

import pytest

from tests.ui.signalen.conftest import Wereld, maak_wereld
from waarnemer_app.domain.onregelmatigheid import toets_kenmerken
from waarnemer_app.domain.signaal import Gesprekspartner, Monitoringbron, Signaal, Uitkomst
from waarnemer_app.domain.verkiezing import VerkiezingSoort
from waarnemer_app.ui.signalen.kenmerken import KenmerkenPagina
from waarnemer_app.ui.signalen.onderzoek import OnderzoekPagina

VOL = {
    "organisatie": "gemeente",
    "met_rol": "Projectleider verkiezingen",
    "kanaal": "telefonisch",
    "uitkomst": "Het klopt.",
}


def _signaal(w: Wereld, id_: str) -> Signaal:
    return w.dossier.stand.geef(id_, Signaal).inhoud


def test_a_contact_is_logged_at_once(wereld: Wereld) -> None:
    id_ = wereld.signaal("De krant meldt iets.", Monitoringbron.MEDIA)
    pagina = wereld.toon(OnderzoekPagina, "onderzoek", id_)
    pagina.schrijver.zet_alle({**VOL, "feitelijke_constatering": "De gemeente bevestigt het."})
    pagina.hoofdknop()
    signaal = _signaal(wereld, id_)
    assert signaal.uitkomst is Uitkomst.IN_ONDERZOEK
    assert [(c.met_rol, c.organisatie) for c in signaal.onderzoek] == [
        ("Projectleider verkiezingen", Gesprekspartner.GEMEENTE)
    ]
    assert signaal.feitelijke_constatering == "De gemeente bevestigt het."
    assert wereld.dossier.concepten("onderzoek") == []
    wereld.pagina(KenmerkenPagina)
    weer = wereld.toon(OnderzoekPagina, "onderzoek", id_)
    assert "Projectleider" in weer.contacten.rows()[0].title.text()


@pytest.mark.parametrize(("organisatie", "kan"), [("stembureau", False), ("waterschap", True)])
def test_only_gemeente_or_waterschap_lifts_the_second_kenmerk(
    wereld: Wereld, organisatie: str, *, kan: bool
) -> None:
    """R-ONR-5: at least one contact with gemeente or waterschap."""
    id_ = wereld.signaal("De krant meldt iets.", Monitoringbron.MEDIA)
    pagina = wereld.toon(OnderzoekPagina, "onderzoek", id_)
    vast = {"feitelijke_constatering": "Gezien in het stuk."}
    pagina.schrijver.zet_alle({**VOL, **vast, "organisatie": organisatie})
    pagina.hoofdknop()
    kenmerken = wereld.pagina(KenmerkenPagina)
    kenmerken.schrijver.zet("feitelijke_constatering", "Gezien in het stuk.")
    signaal = _signaal(wereld, id_)
    bevindingen = toets_kenmerken(kenmerken._lees(), signaal, (VerkiezingSoort.GR,))
    assert ("ONR_GEEN_ONDERZOEK" not in {b.code for b in bevindingen}) is kan


@pytest.mark.parametrize("veld", ["organisatie", "kanaal", "tijd"])
def test_what_was_not_chosen_is_asked(wereld: Wereld, veld: str) -> None:
    id_ = wereld.signaal("De krant meldt iets.", Monitoringbron.MEDIA)
    pagina = wereld.toon(OnderzoekPagina, "onderzoek", id_)
    pagina.schrijver.zet_alle({**VOL, veld: ""})
    pagina.hoofdknop()
    assert _signaal(wereld, id_).onderzoek == ()
    assert pagina.rijen.rij(veld).message.text()


@pytest.mark.parametrize(("veld", "waarde", "code"), [("met_rol", " ", "OND_ZONDER_ROL")])
def test_a_refusal_names_its_code(wereld: Wereld, veld: str, waarde: str, code: str) -> None:
    id_ = wereld.signaal("De krant meldt iets.", Monitoringbron.MEDIA)
    pagina = wereld.toon(OnderzoekPagina, "onderzoek", id_)
    pagina.schrijver.zet_alle({**VOL, veld: waarde})
    pagina.hoofdknop()
    assert code in pagina.meldingen()[0]._code.text()


def test_half_a_contact_survives_a_restart(wereld: Wereld) -> None:
    id_ = wereld.signaal("De krant meldt iets.", Monitoringbron.MEDIA)
    pagina = wereld.toon(OnderzoekPagina, "onderzoek", id_)
    pagina.ga_naar("uitkomst")
    wereld.typ("De gemeente zegt")
    pagina.bewaar_nu()
    wereld.sluit()
    opnieuw = maak_wereld(wereld.map, wereld.theme, opnieuw=True)
    terug = opnieuw.toon(OnderzoekPagina, "onderzoek", id_)
    assert terug.schrijver.tekst("uitkomst") == "De gemeente zegt"
    wereld.dossier, wereld.venster = opnieuw.dossier, opnieuw.venster
