"""What is half written, as a list: titles, first words, and the page that goes on with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.voorbeeld import DAG, maak_dossier, oefenlokaal
from waarnemer_app.domain.handelingen import BeginBezoek, Concept, MaakSignaal, VoegPlekToe
from waarnemer_app.domain.onaf import onaf
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.domain.stand import Stand


def concept(soort: str, betreft: str | None = None, **inhoud: object) -> Concept:
    return Concept(id="c1", soort=soort, betreft=betreft, inhoud=inhoud, gewijzigd_op=DAG)


@pytest.mark.parametrize(
    ("soort", "titel", "pagina", "id_"),
    [
        ("signaal", "Signaal", "signaal", "c1"),
        ("notitie", "Notitie", "notitie", "c1"),
        ("plek", "Plek met de hand", "bezoek_begin", "c1"),
        ("iets-nieuws", "Iets-nieuws", "", "c1"),
    ],
)
def test_what_stands_by_itself(soort: str, titel: str, pagina: str, id_: str) -> None:
    (een,) = onaf(Stand(), [concept(soort, tekst="  Er ligt\n een stapel ")], {})
    assert (een.titel, een.pagina, een.id) == (titel, pagina, id_)
    assert (een.begin, een.waar, een.op) == ("Er ligt een stapel", "", DAG)


def test_a_form_says_how_many_questions_are_open() -> None:
    voortgang = {"totaal": 12, "gezien": 2, "niet_gezien": 1}
    vol = concept("waarneming", formulier="t1", voortgang=voortgang)
    een, los = onaf(Stand(), [vol, concept("waarneming", formulier="t9")], {"t1": "Opening"})
    assert (een.titel, een.begin, een.pagina, een.id) == (
        "Opening",
        "9 vragen open",
        "formulier",
        "c1",
    )
    assert (los.titel, los.begin) == ("Formulier", "")
    voortgang["gezien"] = 10
    assert onaf(Stand(), [vol], {})[0].begin == "1 vraag open"


def test_a_long_text_is_cut_at_a_word_and_nothing_typed_says_nothing() -> None:
    lang, leeg = concept("notitie", tekst="woord " * 40), concept("notitie", tekst=" ", nummer=3)
    een, twee = onaf(Stand(), [lang, leeg], {})
    assert een.begin == ("woord " * 10).strip() + "…"
    assert twee.begin == ""


def test_what_is_about_something_goes_there_while_that_is_there(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    plek = oefenlokaal()
    bezoek = dossier.doe(BeginBezoek(plek=plek)).objecten[-1]
    signaal = Signaal(bron=Monitoringbron.WAARNEMINGEN, waargenomen_op=DAG, wat="x")
    id_ = dossier.doe(MaakSignaal(signaal=signaal)).objecten[0]
    hand = oefenlokaal(7).model_copy(update={"id": "plek-7", "handmatig": True})
    eigen = dossier.doe(VoegPlekToe(plek=hand)).objecten[0]
    kenmerken = concept("kenmerken", id_).model_copy(update={"bezoek": bezoek})
    gevonden = onaf(
        dossier.stand,
        [
            kenmerken,
            concept("signaal-correctie", id_),
            concept("kenmerken", "weg"),
            concept("koppeling", bezoek),
            concept("koppeling", eigen),
        ],
        {},
    )
    assert [(een.pagina, een.id) for een in gevonden] == [
        ("kenmerken", id_),
        ("signaal", id_),
        ("", ""),
        ("bezoek", bezoek),
        ("bezoek", ""),
    ]
    assert gevonden[0].waar == plek.aanduiding
    dossier.sluit()
