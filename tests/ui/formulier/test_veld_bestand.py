"""A question for a file: kept encrypted, named by what is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.components.test_file_field import png
from tests.ui.formulier.alles import waarde
from tests.ui.formulier.conftest import MaakRij
from tests.ui.formulier.test_bestandgang import wacht
from waarnemer_app.ui.components import (
    FileField,
)
from waarnemer_app.ui.components.image import read_image
from waarnemer_app.ui.formulier import veld_bestand
from waarnemer_app.ui.formulier.invuller import Invuller


def test_a_file_is_kept_encrypted_and_named_by_what_is_in_it(
    maak_rij: MaakRij, alles: Invuller, tmp_path: Path
) -> None:
    een = maak_rij("foto")
    pad = tmp_path / "Foto van de deur.PNG"
    pad.write_bytes(png(60, 40))
    veld = een._vraagveld
    assert isinstance(veld, veld_bestand.Bestandveld)
    veld.neem(pad)
    wacht(lambda: not alles.bestandgang.bezig)
    sha256, _, soort = waarde(alles, "foto").partition(".")
    assert soort == "png"
    assert read_image(alles.state.lees_bijlage(sha256)) == read_image(pad.read_bytes())
    assert isinstance(een.veld, FileField)
    assert een.veld.shown().startswith("Foto van de deur.PNG, ")
    assert een.veld.picture.isVisible()
    opnieuw = Invuller(alles.state, alles.concept)
    assert opnieuw.ernaast.bestanden == {sha256: "Foto van de deur.PNG"}
    een.veld.remove.click()
    assert waarde(alles, "foto") == ""
    assert een.veld.shown() == ""


def test_a_file_that_cannot_be_read_is_told(
    maak_rij: MaakRij, alles: Invuller, tmp_path: Path, gezegd: list[str]
) -> None:
    een = maak_rij("foto")
    veld = een._vraagveld
    assert isinstance(veld, veld_bestand.Bestandveld)
    (tmp_path / "leeg.png").write_bytes(b"")
    for naam in ("weg.png", "leeg.png"):
        veld.neem(tmp_path / naam)
        wacht(lambda: not alles.bestandgang.bezig)
        assert een.row.message.text() == gezegd[-1]
    assert "Dit bestand is leeg." in gezegd[-1]
    (tmp_path / "brief.png").write_bytes(b"%PDF-1.7 een brief")
    veld.neem(tmp_path / "brief.png")
    wacht(lambda: not alles.bestandgang.bezig)
    assert "Dit is geen foto." in gezegd[-1]
    (tmp_path / "groot.pdf").write_bytes(b"%PDF-1.7" + bytes(21 * 1024 * 1024))
    veld.neem(tmp_path / "groot.pdf")
    wacht(lambda: not alles.bestandgang.bezig)
    assert "20 MB" in gezegd[-1]
    assert waarde(alles, "foto") == ""


def test_before_the_first_photo_it_is_said_what_may_not_stand_on_it(
    maak_rij: MaakRij, alles: Invuller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-WN-12: once, and the way on is the same button's dialog."""
    gekozen: list[str] = []
    monkeypatch.setattr(veld_bestand, "kies_bestand", lambda *_: gekozen.append("kies"))
    een = maak_rij("foto")
    veld = een.veld
    assert isinstance(veld, FileField)
    veld.choose.press()
    assert veld.first.isVisible()
    assert "Geen kiezers" in veld.first.title.text()
    assert gekozen == []
    veld.first.button.press()
    assert gekozen == ["kies"]
    assert not veld.first.isVisible()
    assert alles.state.fotowijzer_gelezen
    veld.choose.press()
    assert gekozen == ["kies", "kies"]
