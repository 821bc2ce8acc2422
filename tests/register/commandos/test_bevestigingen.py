"""Open kennisgevingen and the drafts for them: the same template code as on the laptop."""

from __future__ import annotations

import email
from datetime import UTC, datetime
from email.policy import default

import pytest

from register.commandos.bevestigingen import _tijdstip
from register.commandos.start import DEMO_SLEUTELS
from register.recht import Rol
from tests.register.dag import Laptop, Staf, pakket_van
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from waarnemer_app.documents.bevestiging import bevestigingstekst
from waarnemer_app.documents.gegevens import verzamel
from waarnemer_app.domain.kennisgeving import Kennisgeving, OntvangerRol

pytestmark = pytest.mark.register
STEMMING = "bevestig-oefen"
WIE = ("--stemming", STEMMING)


def test_van_lijst_naar_verzonden(bureau: Bureau, demo: Demosleutels) -> None:
    pakket = pakket_van(STEMMING)
    Staf(bureau.server, demo, STEMMING).plaats(pakket)
    laptop = Laptop(demo, pakket, "w-a")
    onr = laptop.onregelmatigheid()
    laptop.langs_de_ladder(onr)
    aanwijzing = laptop.aanwijzing(onr)
    laptop.stuur(bureau.server)
    status, uit, fout = bureau.doe(
        "bevestigingen", *WIE, "--uit", "mails", "--sleutels", str(DEMO_SLEUTELS), rol=Rol.BUREAU
    )
    assert (status, fout) == (0, "")
    assert "NOG NIET VERTELD, mail nog niet verstuurd" in uit
    assert "Open kennisgevingen: 2" in uit
    minister = next(
        k
        for k in laptop.stand.alle(Kennisgeving)
        if k.inhoud.ontvanger.rol is OntvangerRol.MINISTER
    )
    (concept,) = (bureau.map / "mails").glob(f"*{minister.id}*.eml")
    bericht = email.message_from_bytes(concept.read_bytes(), policy=default)
    verwacht = bevestigingstekst(
        verzamel(laptop.stand, pakket, aanwijzing, minister.inhoud.ontvanger)
    )
    assert bericht["X-Unsent"] == "1"
    assert bericht["Subject"] == verwacht.onderwerp
    deel = bericht.get_body(("plain",))
    assert deel is not None
    assert deel.get_content().split() == verwacht.tekst.split()
    assert [b.get_content_type() for b in bericht.iter_attachments()] == ["application/pdf"]
    klaar = ("bevestigd", "w-a", minister.id, *WIE)
    assert bureau.doe(*klaar, "--om", "2026-03-18T12:00+01:00", rol=Rol.BUREAU)[0] == 0
    status, _, fout = bureau.doe(*klaar, rol=Rol.BUREAU)
    assert (status, "al verstuurd: m-bureau" in fout) == (1, True)
    uit = bureau.doe("bevestigingen", *WIE, rol=Rol.BUREAU)[1]
    assert "gemaild door m-bureau" in uit


def test_zonder_adres_is_er_geen_concept(bureau: Bureau, demo: Demosleutels) -> None:
    stemming = "bevestig-leeg"
    pakket = pakket_van(stemming).model_copy(update={"contacten": ()})
    Staf(bureau.server, demo, stemming).plaats(pakket)
    laptop = Laptop(demo, pakket, "w-a")
    onr = laptop.onregelmatigheid()
    laptop.langs_de_ladder(onr)
    laptop.aanwijzing(onr)
    laptop.stuur(bureau.server)
    status, uit, _ = bureau.doe(
        "bevestigingen", "--stemming", stemming, "--uit", "mails", "--sleutels",
        str(DEMO_SLEUTELS), rol=Rol.BUREAU,
    )  # fmt: skip
    assert (status, "Geen concept voor" in uit) == (1, True)


def test_zonder_tijdzone_of_sleutels(bureau: Bureau) -> None:
    om = ("bevestigd", "w-a", "k", *WIE, "--om")
    with pytest.raises(SystemExit):
        bureau.doe(*om, "half negen", rol=Rol.BUREAU)
    assert _tijdstip("2026-03-18T12:00") == datetime(2026, 3, 18, 11, tzinfo=UTC), "Dutch time"
    status, _, fout = bureau.doe("bevestigingen", *WIE, "--uit", "mails", rol=Rol.BUREAU)
    assert (status, "--sleutels" in fout) == (1, True)
