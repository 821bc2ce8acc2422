"""Erasure by law: no word stays in any page, and the chain still verifies (R40)."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from tests.helpers.voorbeeld import WACHTZIN, heropen, maak_dossier
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.gewist import TEKST, WisReden
from waarnemer_app.domain.handelingen import (
    BewaarConcept,
    Concept,
    Corrigeer,
    GooiConceptWeg,
    MaakNotitie,
)
from waarnemer_app.domain.revisie import lees, lees_audit
from waarnemer_app.dossier import neem_op
from waarnemer_app.store.database import NAAM
from waarnemer_app.store.kluis import open_kluis
from waarnemer_app.store.migratie import kopie_pad

BLAD, STAART = 4096, 80


def _ontcijferd(map_: Path) -> bytes:
    """Every page of the file as SQLite sees it, free ones too."""
    sleutel = bytes(open_kluis(map_, WACHTZIN).geheim[:32])
    ruw = (map_ / NAAM).read_bytes()
    uit = b""
    for begin in range(0, len(ruw), BLAD):
        blad = ruw[begin : begin + BLAD]
        iv = blad[-STAART : -STAART + 16]
        ontcijfer = Cipher(algorithms.AES(sleutel), modes.CBC(iv)).decryptor()
        uit += ontcijfer.update(blad[16 if not begin else 0 : -STAART])
    return uit


def test_erased_content_is_in_no_page_and_the_chain_holds(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    ids = [
        dossier.doe(MaakNotitie(tekst=f"notitie {i} " + "vul " * 300)).objecten[0] for i in "abc"
    ]
    lang = "kanarievogel " + "zangzaad " * 400
    weg = dossier.doe(MaakNotitie(tekst=lang)).objecten[0]
    nieuw = Notitie(
        bezoek=None, tekst="kanarievogel twee", geschreven_op=dossier.pakket.kop.gemaaktOp
    )
    dossier.doe(Corrigeer(object=weg, inhoud=nieuw, reden="beter"))
    for id_, betreft in (("c-1", weg), ("c-2", ids[0]), ("c-3", weg)):
        concept = Concept(
            id=id_,
            soort="notitie",
            betreft=betreft,
            inhoud={"tekst": "kanarievogel" if betreft == weg else "blijft"},
            gewijzigd_op=dossier.pakket.kop.gemaaktOp,
        )
        dossier.doe(BewaarConcept(concept=concept))
    dossier.doe(GooiConceptWeg(concept="c-3"))
    kopie_pad(tmp_path / NAAM, 1).write_bytes(b"oud")
    dossier.opslag.db.uitvoeren("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert b"kanarievogel" in _ontcijferd(tmp_path)
    dossier.wis_inhoud(weg, WisReden.VERZOEK)
    assert (tmp_path / f"{NAAM}-wal").stat().st_size == 0
    gelezen = _ontcijferd(tmp_path)
    assert b"kanarievogel" not in gelezen
    assert b"zangzaad" not in gelezen
    assert b"notitie a" in gelezen
    assert not kopie_pad(tmp_path / NAAM, 1).exists()
    assert [c.id for c in dossier.concepten()] == ["c-2"]
    assert dossier.opslag.concepten.weggegooid() == []
    regel = lees_audit(dossier.sleutel, dossier.opslag.audit.regels()[-1])
    assert (regel.actie, regel.object, regel.resultaat) == (WisReden.VERZOEK, weg, "gelukt")
    with pytest.raises(KeyError):
        dossier.wis_inhoud("onbekend", WisReden.TERMIJN)
    dossier.sluit()

    weer = heropen(tmp_path)
    assert (weer.lengte, weer.terugval, weer.stand.gewist) == (5, None, {weg})
    regels = list(weer.opslag.logboek.regels())
    assert [lees(weer.sleutel, r.jws).seq for r in regels] == [1, 2, 3, 4, 5]
    assert [(r.zout, r.inhoud) for r in regels if r.seq > 3] == [(None, None)] * 2
    assert [n.id for n in weer.stand.alle(Notitie)] == ids
    assert weer.stand.geef(weg, Notitie).inhoud.tekst == TEKST
    assert weer.zoek("kanarie") == []
    uitkomst = weer.doe(Corrigeer(object=weg, inhoud=nieuw, reden="opnieuw"))
    assert not uitkomst.geweigerd
    assert weer.stand.geef(weg, Notitie).rev == 3
    weer.sluit()


def test_an_earlier_chain_is_searched_and_erased_too(tmp_path: Path) -> None:
    oud, nieuw = maak_dossier(tmp_path / "oud"), maak_dossier(tmp_path / "nieuw")
    weg = oud.doe(MaakNotitie(tekst="kanarievogel in het oude dossier")).objecten[0]
    hier = nieuw.doe(MaakNotitie(tekst="kanarievogel hier")).objecten[0]
    neem_op(nieuw, oud.opslag, "Een kopie is teruggezet.", oud.pakket.kop.gemaaktOp)
    oud.sluit()
    assert [t.object for t in nieuw.zoek("kanarie")] == [hier, weg]
    nieuw.wis_inhoud(weg, WisReden.TERMIJN)
    assert [t.object for t in nieuw.zoek("kanarie")] == [hier]
    assert nieuw.stand.gewist == {weg}
    nieuw.opslag.herbouw_zoekindex()
    assert [t.object for t in nieuw.zoek("kanarie")] == [hier]
    nieuw.sluit()
    weer = heropen(tmp_path / "nieuw")
    assert (weer.stand.gewist, weer.terugval) == ({weg}, None)
    weer.sluit()
    assert b"oude dossier" not in _ontcijferd(tmp_path / "nieuw")
