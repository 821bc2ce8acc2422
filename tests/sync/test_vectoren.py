"""The frozen files of format 1 get the same verdict for ever (R12)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from register.regels import lees_inhoud
from tests.vectors.maak_pakket_vectoren import sleutel
from tests.vectors.maak_sync_vectoren import (
    BEWIJS,
    CONTAINER,
    DOEL,
    FOTO,
    FOTOS,
    REVISIE,
    STEMMING,
    age,
    lees_keten_uit,
)
from waarnemer_app.domain.revisie import Revisie
from waarnemer_app.domain.stand import SOORTEN
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync import container as c
from waarnemer_app.sync import formaat as f
from waarnemer_app.sync.receipts import controleer_ontvangstbewijs, controleer_stand
from waarnemer_app.sync.toelating import lees_certificaat

TOELATING = Sleutel.uit_jwk(sleutel("toelating", CONTAINER).openbaar())


def _tabel(map_: Path, soort: str) -> list[tuple[str, str]]:
    tabel: dict[str, str] = json.loads((map_ / "verwacht.json").read_bytes())
    return [(naam, code) for naam, code in tabel.items() if naam.endswith(soort)]


def _sleutel_van(m: f.Manifest) -> Sleutel:
    certificaat = lees_certificaat(m.certificaat, TOELATING)
    assert certificaat.apparaat == m.apparaat
    return certificaat.sleutel


def _lees(naam: str, wie: str = "register") -> tuple[c.Container, tuple[c.Gelezen, ...]]:
    container = c.open_container((CONTAINER / naam).read_bytes(), [age(wie)], _sleutel_van)
    c.lees_audit_keten(container)
    return container, c.lees_keten(container)


@pytest.mark.parametrize(("naam", "code"), _tabel(CONTAINER, ".wvb"))
def test_containers(naam: str, code: str) -> None:
    if not code:
        assert _lees(naam)[1] == _lees(naam, "reserve")[1]
        return
    with pytest.raises(f.ContainerFout) as fout:
        _lees(naam)
    assert fout.value.code == code


def test_goede_container_heeft_alles() -> None:
    apparaat = lees_keten_uit()
    container, regels = _lees("goed-v1.wvb")
    assert [r.jws for r in regels] == apparaat.jwss
    assert [lijn.jws for lijn in container.audit] == apparaat.audit
    assert b"".join(f.uit_b64(b.data) for b in container.bijlagen) == FOTO
    soorten = {r.revisie.objectSoort for r in regels}
    assert soorten == set(SOORTEN)
    for r in regels:
        assert lees_inhoud(r.revisie.objectSoort, r.inhoud) is not None
    een, twee = _lees("deel-1van2-v1.wvb"), _lees("deel-2van2-v1.wvb")
    assert [r.jws for r in (*een[1], *twee[1])] == apparaat.jwss
    assert (twee[0].manifest.deel, twee[0].manifest.delen) == (2, 2)


def test_bijlagen_achter_een_container() -> None:
    container, regels = _lees("bijlagen-v1.wvb")
    assert (regels, container.audit, container.bijlagen) == ((), (), ())
    assert tuple(b.inhoud("stick") for b in container.bestanden) == FOTOS


@pytest.mark.parametrize(("naam", "deel"), _tabel(REVISIE, ".jsonl"))
def test_revisies(naam: str, deel: str) -> None:
    ruw = (REVISIE / naam).read_bytes().splitlines()
    lijnen = [f.lees_lijn(regel, nr, naam) for nr, regel in enumerate(ruw, 1)]
    revisies = tuple(lijn for lijn in lijnen if isinstance(lijn, f.RevisieLijn))
    manifest = _lees("goed-v1.wvb")[0].manifest
    container = c.Container(manifest, sleutel("apparaat", CONTAINER), revisies, (), ())
    if deel:
        with pytest.raises(f.ContainerFout, match=deel):
            c.lees_keten(container)
        return
    gelezen = c.lees_keten(container)
    assert [r.revisie.seq for r in gelezen] == list(range(1, len(SOORTEN) + 2))
    assert (gelezen[0].inhoud is None) == naam.startswith("gewist")


def test_revisie_velden_op_de_draad() -> None:
    """The names of veiligheid 2.3: a reader in another language counts on them."""
    velden = set(Revisie.model_fields)
    assert velden == {
        "v",
        "seq",
        "vorige",
        "apparaat",
        "stemming",
        "pakketHash",
        "object",
        "rev",
        "basisRev",
        "objectSoort",
        "soort",
        "reden",
        "waargenomenOp",
        "vastgelegdOp",
        "klok",
        "waarnemer",
        "inhoudHash",
    }


@pytest.mark.parametrize(("naam", "deel"), [*_tabel(BEWIJS, ".wvo"), *_tabel(BEWIJS, ".jws")])
def test_ontvangstbewijzen(naam: str, deel: str) -> None:
    apparaat = lees_keten_uit()
    openbaar = Sleutel.uit_jwk(sleutel("bewijs", BEWIJS).openbaar())
    jws = (BEWIJS / naam).read_text()

    def lees() -> int:
        if naam.endswith(".jws"):
            return controleer_stand(
                jws,
                openbaar,
                apparaat.hash,
                apparaat.audit_hash,
                doel=DOEL,
                stemming=STEMMING,
                apparaat=apparaat.naam,
            ).volgnummer
        return controleer_ontvangstbewijs(
            jws,
            openbaar,
            apparaat.hash,
            doel=DOEL,
            stemming=STEMMING,
            apparaat=apparaat.naam,
            demo=False,
        ).tot

    if deel:
        with pytest.raises(ZegelFout, match=deel):
            lees()
    else:
        assert 0 < lees() <= len(apparaat.jwss)
