"""Search over what was stated: while typing, without accents, rebuilt the same."""

from pathlib import Path

import pytest

from tests.helpers.voorbeeld import Klokje, heropen, maak_dossier, oefenlokaal
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.handelingen import BeginBezoek, Corrigeer, MaakNotitie
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.zoeken import Treffer


def _woorden(treffer: Treffer) -> list[str]:
    return [treffer.fragment[begin : begin + lengte] for begin, lengte in treffer.delen]


def _inhoud(dossier: Dossier) -> list[object]:
    return list(
        dossier.opslag.db.uitvoeren("SELECT rowid, tekst, object, soort, wanneer FROM zoek")
    )


def test_it_finds_while_typing_without_accents_and_shows_where(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    bezoek = dossier.doe(BeginBezoek(plek=oefenlokaal(2))).objecten[-1]
    notitie = dossier.doe(MaakNotitie(tekst="Eén café-tafel blokkeert de deur")).objecten[0]
    for vraag in ("ca", "CAFÉ", "cafe tafel", "tafel een", "blokk"):
        (treffer,) = dossier.zoek(vraag)
        assert (treffer.object, treffer.soort) == (notitie, "notitie")
        assert treffer.wanneer == dossier.stand.geef(notitie, Notitie).vastgelegd_op
    assert _woorden(dossier.zoek("een tafel")[0]) == ["Eén", "tafel"]
    assert [t.object for t in dossier.zoek("oefenlokaal 2")] == [bezoek]
    assert dossier.zoek("") == dossier.zoek("?!") == dossier.zoek("komt niet voor") == []
    dossier.sluit()


def test_an_object_is_found_once_by_its_newest_words_and_newest_goes_first(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    ids = [dossier.doe(MaakNotitie(tekst=f"rij nummer {i}")).objecten[0] for i in range(5)]
    inhoud = dossier.stand.geef(ids[0], Notitie).inhoud.model_copy(update={"tekst": "rij anders"})
    dossier.doe(Corrigeer(object=ids[0], inhoud=inhoud, reden="beter gezien"))
    assert [t.object for t in dossier.zoek("rij")] == [ids[0], *reversed(ids[1:])]
    assert [t.object for t in dossier.zoek("rij", limiet=2)] == [ids[0], ids[4]]
    (oud,) = dossier.zoek("nummer 0")
    assert (oud.object, oud.fragment) == (ids[0], "rij nummer 0")
    dossier.sluit()


def test_a_long_text_gives_a_fragment_around_the_words(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    lang = " ".join(["vooraf"] * 200 + ["zegel"] + ["daarna"] * 200)
    dossier.doe(MaakNotitie(tekst=lang))
    (treffer,) = dossier.zoek("zegel")
    assert len(treffer.fragment) < 200
    assert _woorden(treffer) == ["zegel"]
    dossier.sluit()


@pytest.mark.parametrize("vraag", ['"', "*", "rij OR b", "NEAR(", "-rij", "'; DROP TABLE zoek; --"])
def test_signs_of_the_search_language_are_plain_text(tmp_path: Path, vraag: str) -> None:
    dossier = maak_dossier(tmp_path / "d")
    dossier.doe(MaakNotitie(tekst="rij"))
    dossier.zoek(vraag)
    assert len(dossier.zoek("rij")) == 1
    dossier.sluit()


def test_rebuilt_is_kept(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d", Klokje())
    dossier.doe(BeginBezoek(plek=oefenlokaal(1)))
    weg = dossier.doe(MaakNotitie(tekst="verdwijnt")).objecten[0]
    dossier.doe(MaakNotitie(tekst="blijft"))
    dossier.wis_inhoud(weg, WisReden.VERZOEK)
    bewaard = _inhoud(dossier)
    assert len(bewaard) == dossier.lengte
    dossier.opslag.herbouw_zoekindex()
    assert _inhoud(dossier) == bewaard
    dossier.opslag.db.uitvoeren("DELETE FROM zoek")
    dossier.sluit()
    weer = heropen(tmp_path / "d")
    assert len(weer.zoek("blijft")) == 1
    assert weer.zoek("verdwijnt") == []
    assert _inhoud(weer) == bewaard
    weer.sluit()
