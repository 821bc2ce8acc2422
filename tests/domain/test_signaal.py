"""A signaal: its sources, and which contact counts as onderzoek (R-WN-10, R-ONR-5)."""

from __future__ import annotations

import pytest

from tests.helpers.voorbeeld import DAG
from waarnemer_app.domain.signaal import (
    Gesprekspartner,
    Monitoringbron,
    OnderzoekContact,
    Signaal,
    Uitkomst,
    met_organisatie,
)


def test_there_are_nine_sources_and_three_are_our_own_r_wn_10() -> None:
    assert len(Monitoringbron) == 9
    assert sum(not bron.extern for bron in Monitoringbron) == 3


@pytest.mark.parametrize(
    ("organisatie", "rol", "telt"),
    [
        (Gesprekspartner.GEMEENTE, "Burgemeester", True),
        (Gesprekspartner.OPENBAAR_LICHAAM, "Gezaghebber", True),
        (Gesprekspartner.WATERSCHAP, "Dijkgraaf", True),
        (Gesprekspartner.STEMBUREAU, "Projectleider", False),
        (Gesprekspartner.ANDERS, "Drukker", False),
        ("", "Projectleider verkiezingen", True),
        ("", "Voorzitter van het Stembureau", False),
    ],
)
def test_only_gemeente_or_waterschap_counts_r_onr_5(
    organisatie: str, rol: str, *, telt: bool
) -> None:
    contact = OnderzoekContact(tijd=DAG, met_rol=rol, organisatie=organisatie)
    assert met_organisatie(contact) is telt


def test_a_signaal_is_not_urgent_by_itself_r_esc_4() -> None:
    signaal = Signaal(bron=Monitoringbron.WAARNEMINGEN, waargenomen_op=DAG, wat="Iets")
    assert signaal.spoed is False
    assert signaal.uitkomst is Uitkomst.NIEUW
