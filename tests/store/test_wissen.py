"""Erasure by law: no word stays in any page, and the chain still verifies (R40)."""

import errno
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from tests.helpers.voorbeeld import DAG, WACHTZIN, heropen, maak_dossier
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
from waarnemer_app.store.controle import Controle
from waarnemer_app.store.database import NAAM
from waarnemer_app.store.fouten import OpslagFout
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


def _met_foto(id_: str, betreft: str, sha256: str) -> BewaarConcept:
    return BewaarConcept(
        concept=Concept(
            id=id_,
            soort="notitie",
            betreft=betreft,
            inhoud={"tekst": f"kanarievogel op {sha256}.jpg"},
            gewijzigd_op=DAG,
        )
    )


def test_photos_that_only_the_erased_content_named_go_with_it_r40(tmp_path: Path) -> None:
    oud, dossier = maak_dossier(tmp_path / "oud"), maak_dossier(tmp_path / "d")
    vroeger = oud.opslag.bijlagen.bewaar(b"ook in het oude dossier", "image/jpeg")
    oud.doe(MaakNotitie(tekst=f"foto {vroeger}"))
    neem_op(dossier, oud.opslag, "Een kopie is teruggezet.", DAG)
    oud.sluit()
    bijlagen = dossier.opslag.bijlagen
    vast, verbeterd, half, weggegooid, gedeeld, nieuw = (
        bijlagen.bewaar(f"foto {i}".encode(), "image/jpeg") for i in range(6)
    )
    weg = dossier.doe(MaakNotitie(tekst=f"kanarievogel {vast} {gedeeld} {vroeger}")).objecten[0]
    tekst = dossier.stand.geef(weg, Notitie).inhoud.model_copy(update={"tekst": verbeterd})
    dossier.doe(Corrigeer(object=weg, inhoud=tekst, reden="beter"))
    dossier.doe(MaakNotitie(tekst=f"elders ook {gedeeld}"))
    dossier.doe(_met_foto("c-1", weg, half))
    dossier.doe(_met_foto("c-2", weg, weggegooid))
    dossier.doe(GooiConceptWeg(concept="c-2"))
    paden = [bijlagen.pad(sha) for sha in (vast, verbeterd, half, weggegooid)]
    dossier.wis_inhoud(weg, WisReden.VERZOEK)
    # what was just made and is not named yet stays, as does what something else names
    assert {sha for sha, _ in bijlagen.lijst()} == {gedeeld, nieuw, vroeger}
    assert not any(pad.exists() for pad in paden)
    assert len(list((tmp_path / "d" / "bijlagen").iterdir())) == 3
    assert bijlagen.lees(gedeeld) == b"foto 4"
    dossier.sluit()
    assert b"kanarievogel" not in _ontcijferd(tmp_path / "d")
    assert vast.encode() not in _ontcijferd(tmp_path / "d")
    weer = heropen(tmp_path / "d")
    controle = Controle(weer.opslag)
    while not controle.stap(60):
        pass
    assert controle.uitslag().goed
    assert (weer.stand.gewist, weer.terugval) == ({weg}, None)
    weer.sluit()


def test_a_disk_that_keeps_a_photo_is_told_and_it_goes_at_the_next_sweep(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = maak_dossier(tmp_path)
    sha = dossier.opslag.bijlagen.bewaar(b"foto", "image/jpeg")
    weg = dossier.doe(MaakNotitie(tekst=f"kanarievogel {sha}")).objecten[0]

    def dicht(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(Path, "unlink", dicht)
        with pytest.raises(OpslagFout):
            dossier.wis_inhoud(weg, WisReden.VERZOEK)
    assert dossier.stand.gewist == {weg}
    assert b"kanarievogel" not in _ontcijferd(tmp_path)
    dossier.opslag.bijlagen.ruim_op()
    assert list((tmp_path / "bijlagen").iterdir()) == []
    dossier.sluit()
