"""The PDFs of the open dossier: what is in them, where they lie, who is told, and what fails."""

from __future__ import annotations

import errno
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from tests.documents.pdfhulp import info_van, paginas_van, tekst_van
from tests.documents.poorten import bekeken, gekeurd
from tests.ui.test_venster import FEIT, Dag, dag
from waarnemer_app import platform
from waarnemer_app.documents.pdf import fonts
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.revisie import lees_audit
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import stukken
from waarnemer_app.ui.formulier.invuller import invuller_van
from waarnemer_app.ui.formulier.vastleggen import waarneming_van
from waarnemer_app.ui.route.haltes import stops_van
from waarnemer_app.ui.stukken import Melding, Stuk

__all__ = ["dag"]


def concept(dag: Dag) -> Stuk:
    """A form with a few answers."""
    invuller = invuller_van(dag.state, dag.id["formulier"])
    return stukken.concept_stuk(dag.state, waarneming_van(invuller), invuller.concept)


def waarneming(dag: Dag) -> str:
    """Fill in the form of the day, state it, and give the id of the waarneming."""
    invuller = invuller_van(dag.state, dag.id["formulier"])
    while fouten := invuller.fouten():
        keuzes = [waarde for waarde, _ in invuller.staat(fouten[0].ref).choices]
        gewoon = "ja" if "ja" in keuzes else keuzes[0] if keuzes else "7"
        invuller.antwoord(fouten[0].ref, gewoon)
    uitkomst = invuller.leg_vast()
    assert not uitkomst.geweigerd, uitkomst.bevindingen
    return uitkomst.objecten[0]


def route(dag: Dag) -> Stuk:
    """The route of today."""
    return stukken.route_stuk(dag.state, stops_van(dag.state.dossier, dag.klok()))


def papier(dag: Dag) -> Stuk:
    """The first form of the package."""
    return stukken.papier_stuk(dag.state, dag.state.dossier.formulieren()[0])


def open_(dag: Dag, stuk: Stuk) -> Melding | None:
    """Make it here and open it."""
    return stukken.open_stuk(dag.state, stuk, stuk.maak)


MAKERS: dict[str, tuple[Callable[[Dag], Stuk], str, str]] = {
    "waarneming": (
        lambda dag: stukken.waarneming_stuk(dag.state, waarneming(dag)),
        "Oefenlokaal",
        "Revisie 1",
    ),
    "concept": (concept, "Concept: ", "Concept, niet vastgelegd"),
    "onregelmatigheid": (
        lambda dag: stukken.onregelmatigheid_stuk(dag.state, dag.id["onregelmatigheid"]),
        "Onregelmatigheid: kiezers zonder stempas",
        FEIT,
    ),
    "route": (route, "Route woensdag 18 maart 2026", "9.41 uur"),
    "papier": (papier, ", op papier", "Voor als de laptop niet werkt"),
}


@pytest.mark.parametrize("naam", MAKERS)
def test_it_lies_readable_in_the_draft_folder_and_is_noted(dag: Dag, naam: str) -> None:
    dag.alles()
    maak, titel, tekst = MAKERS[naam]
    stuk = maak(dag)
    ervoor = len(dag.state.dossier.opslag.audit.regels())
    pad = stukken.schrijf(dag.state, stuk, stuk.maak())
    assert pad.parent == platform.export_dir(dag.state.dossier.map)
    assert pad.suffix == ".pdf"
    inhoud = pad.read_bytes()
    assert titel in info_van(inhoud)["Title"]
    assert tekst in tekst_van(inhoud)
    assert gekeurd(inhoud) == []
    assert bekeken(inhoud) == []
    if sys.platform != "win32":
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600
    regels = dag.state.dossier.opslag.audit.regels()
    assert len(regels) == ervoor + 1
    laatste = lees_audit(dag.state.dossier.sleutel, regels[-1])
    assert (laatste.actie, laatste.object) == ("export-leesbaar", stuk.object_)


def test_a_concept_says_so_on_every_page(dag: Dag) -> None:
    dag.bezoek()
    dag.formulier()
    assert all("CONCEPT" in pagina for pagina in paginas_van(concept(dag).maak()))


def test_a_route_fits_on_one_page_with_its_picture(dag: Dag) -> None:
    dag.bezoek()
    stuk = route(dag)
    pad = stukken.schrijf(dag.state, stuk, stuk.maak())
    with pikepdf.open(pad) as pdf:
        assert len(pdf.pages) == 1


def test_only_two_kinds_of_records_have_a_pdf(dag: Dag) -> None:
    dag.alles()
    state = dag.state
    onregelmatigheid = dag.id["onregelmatigheid"]
    for id_ in (waarneming(dag), onregelmatigheid):
        stuk = stukken.stuk_van(state, id_)
        assert stuk is not None
        assert stuk.object_ == id_
    for id_ in (dag.id["bezoek"], dag.id["signaal"], "weg"):
        assert stukken.stuk_van(state, id_) is None
    state.wis_inhoud(onregelmatigheid, next(iter(WisReden)))
    assert stukken.stuk_van(state, onregelmatigheid) is None


def test_what_rests_on_something_erased_is_still_made(dag: Dag) -> None:
    dag.alles()
    id_ = waarneming(dag)
    dag.state.wis_inhoud(dag.id["bezoek"], next(iter(WisReden)))
    stuk = stukken.waarneming_stuk(dag.state, id_)
    assert stukken.schrijf(dag.state, stuk, stuk.maak()).exists()


def test_it_is_opened_with_the_system(dag: Dag) -> None:
    dag.state.open_bestand = Path.is_file
    assert open_(dag, papier(dag)) is None


def test_without_a_program_for_it_one_hears_where_it_is(dag: Dag) -> None:
    dag.state.open_bestand = lambda _: False
    melding = open_(dag, papier(dag))
    assert melding is not None
    assert melding.soort == "warning"
    assert str(platform.export_dir(dag.state.dossier.map)) in melding.tekst


def test_a_full_disk_is_told_and_leaves_nothing(dag: Dag, monkeypatch: pytest.MonkeyPatch) -> None:
    def vol(*_: object) -> None:
        raise OSError(errno.ENOSPC, "geen ruimte")

    monkeypatch.setattr(stukken, "schrijf_veilig", vol)
    melding = open_(dag, papier(dag))
    assert melding is not None
    assert melding.titel == "De PDF kon niet worden gemaakt."
    assert "schijf vol" in melding.tekst
    assert list(platform.export_dir(dag.state.dossier.map).iterdir()) == []


def test_what_cannot_be_noted_is_not_left_readable(dag: Dag) -> None:
    db = dag.state.dossier.opslag.db
    db.uitvoeren("PRAGMA query_only = 1")
    with pytest.raises(OpslagFout):
        stukken.schrijf(dag.state, papier(dag), b"%PDF-")
    melding = open_(dag, papier(dag))
    db.uitvoeren("PRAGMA query_only = 0")
    assert melding is not None
    assert melding.code
    assert list(platform.export_dir(dag.state.dossier.map).iterdir()) == []


def test_a_font_that_is_gone_is_told_with_what_to_do(
    dag: Dag, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts.laad.cache_clear()
    monkeypatch.setattr(fonts, "resource_dir", lambda: tmp_path)
    try:
        melding = open_(dag, papier(dag))
    finally:
        fonts.laad.cache_clear()
    assert melding is not None
    assert melding.code == "DOC_LETTERTYPE"
    assert "Installeer het programma opnieuw" in melding.tekst


def test_what_is_gone_from_the_dossier_is_told(dag: Dag) -> None:
    melding = open_(dag, stukken.onregelmatigheid_stuk(dag.state, "weg"))
    assert melding is not None
    assert "ontbreekt" in melding.tekst
