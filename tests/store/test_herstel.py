"""Recovery on the laptop: the answer to this request, once, for this vault (R21, R22)."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
from functools import cache
from pathlib import Path

import pytest
from pyrage import encrypt, x25519

from register.herstel import haal_binnenste, haal_buitenste
from tests.helpers import boom
from tests.helpers.voorbeeld import DAG, LICHT_KIB, WACHTZIN, Klokje, maak_dossier, oefenkluis
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.domain.herstel import Herstelantwoord, Hersteld, Hersteldeel, als_bytes, lees
from waarnemer_app.dossier import Tijdbron, open_dossier
from waarnemer_app.store import herstel, kluis
from waarnemer_app.store.fouten import KluisFout, WachtzinFout
from waarnemer_app.store.herstel import (
    NAAM,
    HerstelFout,
    Wachtend,
    bewaar_verzoek,
    lees_verzoek,
    maak_verzoek,
    open_antwoord,
    trek_verzoek_in,
    voltooi,
)
from waarnemer_app.store.kluis import Kdf, afleiden, b64, lees_kluis, open_kluis, schrijf_kluis

NIEUW = "lantaarn wolk fietspad sneeuw theelepel"
VECTOR = boom.ROOT / "tests" / "vectors" / "herstel"
A, B = x25519.Identity.generate(), x25519.Identity.generate()


@cache
def _echt(wachtzin: str, kdf: Kdf) -> bytes:
    return bytes(afleiden(wachtzin, kdf))


@pytest.fixture(autouse=True)
def eenmaal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same derivation is really done once in a process, with one salt for the new wachtzin."""
    for module in (kluis, herstel):
        monkeypatch.setattr(
            module, "afleiden", lambda wachtzin, kdf: bytearray(_echt(wachtzin, kdf))
        )
        monkeypatch.setattr(
            module, "nieuwe_kdf", lambda kib: Kdf(m=kib, t=3, p=4, zout=b64(b"z" * 16))
        )


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A locked dossier with a note, of which a pair of holders has the key."""
    dossier = maak_dossier(tmp_path)
    dossier.doe(MaakNotitie(tekst="van voor het herstel"))
    dossier.sluit()
    gemaakt, ontsloten = oefenkluis()
    blok = encrypt(encrypt(bytes(ontsloten.geheim), [A.to_public()]), [B.to_public()])
    schrijf_kluis(tmp_path, gemaakt.model_copy(update={"herstel": (b64(blok),)}))
    return tmp_path


def vraag(map_: Path) -> Wachtend:
    wachtend = maak_verzoek(map_, NIEUW, DAG, geheugen_kib=LICHT_KIB)
    bewaar_verzoek(map_, wachtend)
    return wachtend


def antwoord_op(verzoek: bytes) -> bytes:
    """What both holders make of it."""
    return haal_binnenste(
        verzoek, haal_buitenste(verzoek, "herstel-b", str(B)), "herstel-a", str(A)
    )


def notities(map_: Path, wachtzin: str) -> list[str]:
    dossier = open_dossier(map_, open_kluis(map_, wachtzin), Tijdbron(nu=Klokje()))
    teksten = [n.inhoud.tekst for n in dossier.stand.alle(Notitie)]
    dossier.sluit()
    return teksten


def test_the_request_outlives_a_restart_and_opens_nothing_by_itself(map_: Path) -> None:
    wachtend = vraag(map_)
    assert lees_verzoek(map_) == wachtend
    assert wachtend.inhoud().kluisId == lees_kluis(map_).kluisId
    alles = (map_ / NAAM).read_bytes() + wachtend.bestand()
    _, ontsloten = oefenkluis()
    assert b"AGE-SECRET-KEY" not in alles
    assert ontsloten.geheim.hex().encode() not in alles
    assert notities(map_, WACHTZIN) == ["van voor het herstel"], "the old wachtzin still opens"


def test_both_holders_give_the_dossier_back_under_the_new_wachtzin(map_: Path) -> None:
    wachtend = vraag(map_)
    herstelde = open_antwoord(map_, antwoord_op(wachtend.bestand()), NIEUW)
    dossier = open_dossier(map_, herstelde.ontsloten, Tijdbron(nu=Klokje()))
    assert [n.inhoud.tekst for n in dossier.stand.alle(Notitie)] == ["van voor het herstel"]
    dossier.sluit()
    voltooi(map_, herstelde.kluis)
    assert notities(map_, NIEUW) == ["van voor het herstel"]
    with pytest.raises(WachtzinFout):
        open_kluis(map_, WACHTZIN)
    assert lees_kluis(map_).herstel == herstelde.kluis.herstel != ()


def test_an_answer_works_once_and_a_new_request_ends_the_older_r22(map_: Path) -> None:
    eerste = antwoord_op(vraag(map_).bestand())
    tweede = antwoord_op(vraag(map_).bestand())
    with pytest.raises(HerstelFout, match="ander verzoek"):
        open_antwoord(map_, eerste, NIEUW)
    voltooi(map_, open_antwoord(map_, tweede, NIEUW).kluis)
    with pytest.raises(HerstelFout, match="werkt één keer"):
        open_antwoord(map_, tweede, NIEUW)


def test_the_answer_alone_opens_nothing_without_the_new_wachtzin(map_: Path) -> None:
    antwoord = antwoord_op(vraag(map_).bestand())
    voor = (map_ / NAAM).read_bytes()
    with pytest.raises(WachtzinFout):
        open_antwoord(map_, antwoord, WACHTZIN)
    assert (map_ / NAAM).read_bytes() == voor


def test_an_answer_of_another_vault_is_refused_r22(map_: Path) -> None:
    wachtend = vraag(map_)
    antwoord = lees(Herstelantwoord, antwoord_op(wachtend.bestand()))
    vreemd = als_bytes(antwoord.model_copy(update={"kluisId": "kluis-van-een-ander"}))
    with pytest.raises(HerstelFout, match="andere kluis"):
        open_antwoord(map_, vreemd, NIEUW)
    anders = lees_kluis(map_).model_copy(update={"kluisId": "kluis-van-een-ander"})
    schrijf_kluis(map_, anders)
    with pytest.raises(HerstelFout, match="andere kluis"):
        open_antwoord(map_, als_bytes(antwoord), NIEUW)


def maak_antwoord(wachtend: Wachtend, binnen: bytes, ontvanger: str = "") -> bytes:
    """An answer of somebody who can write whatever he likes inside."""
    verzoek = wachtend.inhoud()
    doel = x25519.Recipient.from_str(ontvanger or verzoek.ontvanger)
    return als_bytes(
        Herstelantwoord(
            verzoekId=verzoek.verzoekId,
            kluisId=verzoek.kluisId,
            blok=base64.b64encode(encrypt(binnen, [doel])).decode(),
        )
    )


def test_an_answer_with_another_inside_is_refused_r22(map_: Path) -> None:
    wachtend = vraag(map_)
    verzoek = wachtend.inhoud()
    goed = Hersteld(verzoekId=verzoek.verzoekId, kluisId=verzoek.kluisId, geheim="00" * 48)
    ander = als_bytes(goed.model_copy(update={"verzoekId": "herstel-9"}))
    for binnen, melding in (
        (ander, "ander verzoek"),
        (b"niets", "geen antwoord"),
        (als_bytes(goed), "hoort niet bij dit dossier"),
    ):
        with pytest.raises(HerstelFout, match=melding):
            open_antwoord(map_, maak_antwoord(wachtend, binnen), NIEUW)
    vreemd = maak_antwoord(wachtend, als_bytes(goed), str(A.to_public()))
    with pytest.raises(HerstelFout, match="andere sleutel"):
        open_antwoord(map_, vreemd, NIEUW)
    with pytest.raises(HerstelFout, match="geen antwoord"):
        open_antwoord(map_, wachtend.bestand(), NIEUW)


def test_without_a_database_nothing_is_recovered(map_: Path) -> None:
    antwoord = antwoord_op(vraag(map_).bestand())
    (map_ / "dossier.db").unlink()
    with pytest.raises(KluisFout, match=r"dossier\.db is niet te lezen"):
        open_antwoord(map_, antwoord, NIEUW)


def test_a_vault_without_holders_says_what_to_do(tmp_path: Path) -> None:
    schrijf_kluis(tmp_path, oefenkluis()[0])
    with pytest.raises(HerstelFout, match="geen sleutels voor herstel"):
        maak_verzoek(tmp_path, NIEUW, DAG)
    gemaakt = oefenkluis()[0].model_copy(update={"herstel": (b64(b"geen age"),)})
    schrijf_kluis(tmp_path, gemaakt)
    with pytest.raises(KluisFout, match="beschadigd"):
        maak_verzoek(tmp_path, NIEUW, DAG)


def test_a_damaged_request_is_no_request(map_: Path) -> None:
    assert lees_verzoek(map_) is None
    goed = json.loads(vraag(map_).model_dump_json())
    for kapot in (
        b"",
        b"[]",
        b"x" * 100_000,
        json.dumps({**goed, "verzoek": "{}"}).encode(),
        json.dumps({**goed, "kdf": {**goed["kdf"], "m": 1 << 40}}).encode(),
    ):
        (map_ / NAAM).write_bytes(kapot)
        assert lees_verzoek(map_) is None
    antwoord = antwoord_op(goed["verzoek"].encode())
    (map_ / NAAM).write_text(json.dumps({**goed, "sleutel": b64(bytes(90))}))
    with pytest.raises(WachtzinFout):
        open_antwoord(map_, antwoord, NIEUW)


def test_a_request_can_be_withdrawn(map_: Path) -> None:
    vraag(map_)
    trek_verzoek_in(map_)
    trek_verzoek_in(map_)
    assert lees_verzoek(map_) is None


def test_a_request_is_calibrated_when_nothing_is_asked(
    map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(herstel, "kalibreer", lambda: LICHT_KIB)
    assert maak_verzoek(map_, NIEUW, DAG).kdf.m == LICHT_KIB


class Stroomuitval(BaseException):
    """The machine stops here."""


@pytest.mark.parametrize("na", range(14))
def test_a_power_cut_at_each_write_leaves_a_way_in_r21(
    map_: Path, monkeypatch: pytest.MonkeyPatch, na: int
) -> None:
    """The old wachtzin and the waiting answer, or the new wachtzin."""
    antwoord = antwoord_op(vraag(map_).bestand())
    nieuw = open_antwoord(map_, antwoord, NIEUW).kluis
    teller = iter(range(100))

    def tel(echt: object) -> object:
        def gedaan(*args: object, **kwargs: object) -> object:
            if next(teller) >= na:
                raise Stroomuitval
            return echt(*args, **kwargs)  # type: ignore[operator]

        return gedaan

    with monkeypatch.context() as stoorder:
        for plek, naam in ((os, "open"), (os, "fsync"), (Path, "replace"), (Path, "unlink")):
            stoorder.setattr(plek, naam, tel(getattr(plek, naam)))
        with contextlib.suppress(Stroomuitval):
            voltooi(map_, nieuw)
    try:
        open_kluis(map_, NIEUW)
    except WachtzinFout:
        open_kluis(map_, WACHTZIN)
        assert open_antwoord(map_, antwoord, NIEUW).kluis.kluisId == nieuw.kluisId


def test_the_frozen_files_of_format_1_are_read(tmp_path: Path) -> None:
    """``tests/vectors/herstel`` was written once and is never made again (ADR 0011)."""
    verwacht = json.loads((VECTOR / "verwacht.json").read_bytes())
    a, b = verwacht["houders"]
    verzoek, deel = (VECTOR / "verzoek.wvh").read_bytes(), (VECTOR / "deel.wvd").read_bytes()
    assert lees(Hersteldeel, haal_buitenste(verzoek, "herstel-b", b)) == lees(Hersteldeel, deel)
    assert lees(Herstelantwoord, haal_binnenste(verzoek, deel, "herstel-a", a)).kluisId
    shutil.copytree(VECTOR, tmp_path / "laptop")
    (tmp_path / "laptop" / "dossier.db").write_bytes(bytes.fromhex(verwacht["zout"]))
    antwoord = (VECTOR / "antwoord.wvk").read_bytes()
    herstelde = open_antwoord(tmp_path / "laptop", antwoord, verwacht["wachtzin"])
    assert herstelde.ontsloten.geheim.hex() == verwacht["geheim"]
