"""A concept keeps the version of its form for ever, whatever package comes (issue 3, bad input)."""

from __future__ import annotations

from tests.helpers.formulieren import demo_pakket, formulierkop
from tests.ui.formulier.conftest import Maak, Proef
from tests.ui.formulier.proefformulier import formulier, met_proef
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui.formulier.dicht import NietTeOpenen

NIEUW = "begin_group | erbij | Nieuw deel | New\ntext | nieuw | Wat is nieuw? | New?\nend_group\n"


def laad(proef: Proef, pakket: Pakket) -> None:
    """Take in another package, as a new election file does, and start again."""
    versie = proef.dossier.pakket.kop.versie + 1
    nieuw = pakket.model_copy(update={"sha256": f"{versie:064x}"})
    kop = nieuw.kop.model_copy(update={"versie": versie})
    nieuw = nieuw.model_copy(update={"kop": kop})
    opslag = proef.dossier.opslag
    with opslag.db.transactie():
        opslag.naslag.laad(nieuw, b"nieuw pakket", proef.klok())
    proef.heropen()


def test_an_old_concept_opens_with_its_own_version_and_a_new_one_with_the_new(
    maak_proef: Maak,
) -> None:
    proef = maak_proef(pakket=met_proef(formulier("1")))
    pagina = proef.open("proef")
    oud = pagina.invuller.concept.id
    pagina.invuller.antwoord("/data/zaal/bus[1]/plek", "Hal")
    sha = pagina.invuller.xform_sha256
    laad(proef, met_proef(formulier("2", NIEUW)))
    assert formulierkop(proef.dossier, "proef").versie == "2"

    # the same concept, in the same version, at the same visit
    proef.venster.toon("formulier", oud)
    proef.rust()
    pagina = proef.pagina()
    assert pagina.invuller.xform_sha256 == sha
    assert [s.label for s in pagina.secties] == ["Zaal", "Samen", "Los vel"]
    assert pagina.invuller.staat("/data/zaal/bus[1]/plek").value == "Hal"
    assert pagina.title.text() == "Proefformulier 1"
    assert "versie 1 (nieuwe formulieren: 2)" in pagina.facts.text()
    assert proef.begin("proef").id == oud

    # going on writes it as version 1, and so it is stated
    proef.vul(pagina.invuller)
    inhoud = proef.op_schijf().concept.inhoud
    assert (inhoud["versie"], inhoud["kop"]["titel"]) == ("1", "Proefformulier 1")
    (waarneming,) = pagina.invuller.leg_vast().objecten
    vast = proef.dossier.stand.geef(waarneming, Waarneming).inhoud
    assert (vast.versie, vast.xform_sha256) == ("1", sha)

    # what is begun from now on is the new version
    nieuw = proef.open("proef")
    assert [s.label for s in nieuw.secties][-1] == "Nieuw deel"
    assert "versie 2 ·" in nieuw.facts.text()


def test_neither_a_dropped_form_nor_another_content_of_the_version_changes_a_concept(
    maak_proef: Maak,
) -> None:
    proef = maak_proef(pakket=met_proef(formulier("1")))
    pagina = proef.open("proef")
    oud, sha = pagina.invuller.concept.id, pagina.invuller.xform_sha256
    for pakket in (demo_pakket(), met_proef(formulier("1", NIEUW))):
        laad(proef, pakket)
        proef.venster.toon("formulier", oud)
        assert proef.pagina().invuller.xform_sha256 == sha
        assert proef.pagina().title.text() == "Proefformulier 1"


def test_a_form_that_does_not_load_says_what_where_and_how_and_keeps_all(
    maak_proef: Maak,
) -> None:
    proef = maak_proef(pakket=met_proef(formulier("1")))
    pagina = proef.open("proef")
    pagina.invuller.antwoord("/data/zaal/bus[1]/plek", "Hal")
    oud = pagina.invuller.concept.id
    inhoud = pagina.invuller.concept.inhoud
    proef.dossier.opslag.db.uitvoeren("UPDATE xform SET xform = x'00' WHERE id = 'proef'")
    proef.heropen()
    proef.venster.toon("formulier", oud)
    dicht = proef.venster.pages.current()
    assert isinstance(dicht, NietTeOpenen)
    assert dicht.banner.title.text()
    assert dicht.facts.text() == "Formulier Proefformulier 1, versie 1"
    assert dicht.banner.text.text().endswith("Uw antwoorden zijn bewaard.")
    bewaard = proef.dossier.concept(oud)
    assert bewaard is not None
    assert bewaard.inhoud == inhoud
    dicht.press_big()
    assert proef.getoond[-1] == ("bezoek", proef.bezoek)
