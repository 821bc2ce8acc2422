"""The draft as facts: text, address, file name; the file holds the PDF."""

from __future__ import annotations

import email
import email.policy

import pytest

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import Wereld
from waarnemer_app.documents.fouten import DocumentFout
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.ui.signalen.mail import (
    bestandsnaam_van,
    maak_concept,
    verzamel_bestand,
)


def _kennisgevingen(w: Wereld, opdracht: str = "Vraag de stempas.") -> list[Kennisgeving]:
    gedaan = w.doe(
        LegProcesaanwijzingVast(
            onregelmatigheid=w.onregelmatigheid(),
            plek=oefenlokaal(1),
            invulling=Invulling(gegeven_op=w.klok(), opdracht=opdracht),
        )
    )
    return [k.inhoud for k in w.dossier.stand.kennisgevingen(gedaan.objecten[0])]


def test_text_address_and_name(wereld: Wereld) -> None:
    minister, gemeente = (maak_concept(wereld.state, k) for k in _kennisgevingen(wereld))
    assert minister.adressen == "verkiezingen@bzk.example"
    assert gemeente.adressen == "college@oefengemeente.example"
    assert minister.onderwerp.startswith("Bevestiging procesaanwijzing")
    assert "Vraag de stempas." in minister.tekst
    assert bestandsnaam_van(minister) == "mail-procesaanwijzing-1-0941-minister.eml"
    assert bestandsnaam_van(gemeente) == "mail-procesaanwijzing-1-0941-gemeente.eml"


def test_personal_data_is_placed_in_its_paragraph(wereld: Wereld) -> None:
    concept = maak_concept(wereld.state, _kennisgevingen(wereld, "Bel mevr. Oefenaar nu.")[0])
    alinea = next(a for a in concept.alineas if a.vondsten)
    vondst = alinea.vondsten[0]
    assert alinea.tekst[vondst.begin : vondst.eind] == vondst.tekst == "Oefenaar"


def test_the_file_is_made_without_the_dossier(wereld: Wereld) -> None:
    concept = maak_concept(wereld.state, _kennisgevingen(wereld)[0])
    werk = verzamel_bestand(wereld.state, concept)
    open_, eerst = wereld.state.dossier, werk()
    del wereld.state.dossier
    try:
        assert werk() == eerst
    finally:
        wereld.state.dossier = open_
    bericht = email.message_from_bytes(eerst, policy=email.policy.default)
    assert "verkiezingen@bzk.example" in bericht["To"]
    (bijlage,) = bericht.iter_attachments()
    assert bijlage.get_filename() == concept.bijlage
    assert bijlage.get_content().startswith(b"%PDF-")


def test_without_an_address_no_file_is_made(wereld: Wereld) -> None:
    kennisgeving = _kennisgevingen(wereld)[1]
    vreemd = kennisgeving.ontvanger.model_copy(update={"organisatie": "GM0001"})
    concept = maak_concept(wereld.state, kennisgeving.model_copy(update={"ontvanger": vreemd}))
    assert concept.fout is not None
    assert concept.fout.code == "EML_GEEN_ADRES"
    with pytest.raises(DocumentFout):
        verzamel_bestand(wereld.state, concept)()
