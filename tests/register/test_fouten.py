"""A refusal of the register is problem+json (RFC 9457): a status, a code, and Dutch words."""

from __future__ import annotations

from register.fouten import Weigering, niet_toegelaten, uit_container
from waarnemer_app.sync.formaat import ContainerFout, fout_in
from waarnemer_app.sync.protocol import Veldfout, lees_probleem


def test_a_refusal_can_be_read_back_from_its_json() -> None:
    veld = Veldfout(veld="verzoek", melding="Dit veld is leeg.")
    fout = Weigering(422, "VORM", "Het verzoek klopt niet.", "Stuur het opnieuw.", fouten=[veld])
    gelezen = lees_probleem(fout.probleem.model_dump_json().encode())
    assert gelezen == fout.probleem
    assert (fout.status, gelezen.code, gelezen.fouten) == (422, "VORM", (veld,))
    assert str(fout) == "Het verzoek klopt niet."
    assert (fout.incident, fout.wacht) == (False, None)


def test_a_container_that_cannot_be_read_is_an_incident_of_the_sender() -> None:
    container: ContainerFout = fout_in("Regel 1 is geen zegel.", "a.wvb", "MANIFEST", "Bel.")
    fout = uit_container(container)
    assert (fout.status, fout.probleem.code, fout.incident) == (400, "MANIFEST", True)
    assert fout.probleem.title == "a.wvb: Regel 1 is geen zegel."
    assert fout.probleem.detail == "Bel."


def test_who_is_not_admitted_hears_whom_to_call() -> None:
    fout = niet_toegelaten("Dit apparaat is niet toegelaten.")
    assert (fout.status, fout.probleem.code) == (403, "NIET_TOEGELATEN")
    assert "Bel het bureau" in fout.probleem.detail
    assert niet_toegelaten("Ingetrokken.", "INGETROKKEN", incident=True).incident
