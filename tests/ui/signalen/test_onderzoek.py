"""The logged contacts of the own onderzoek (R-ONR-5), to and from a concept."""

from __future__ import annotations

from tests.helpers.voorbeeld import DAG
from waarnemer_app.domain.signaal import OnderzoekContact
from waarnemer_app.ui.signalen.onderzoek import lees_contacten, schrijf_contacten

CONTACT = OnderzoekContact(
    tijd=DAG, met_rol="Projectleider verkiezingen", kanaal="telefonisch", uitkomst="Het klopt."
)


def test_contacts_go_to_a_concept_and_back() -> None:
    assert lees_contacten({"onderzoek": schrijf_contacten((CONTACT,))}) == (CONTACT,)
    assert lees_contacten({}) == ()


def test_the_one_being_typed_counts_when_time_and_role_are_there() -> None:
    getypt = {"contact_rol": "Burgemeester", "contact_tijd": DAG.isoformat()}
    assert [c.met_rol for c in lees_contacten(getypt)] == ["Burgemeester"]
    assert lees_contacten({**getypt, "contact_rol": " "}) == ()
    assert lees_contacten({**getypt, "contact_tijd": "99"}) == ()
