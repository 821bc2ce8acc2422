"""Attachments: encrypted, content-addressed, and damage is seen."""

import hashlib
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pyrage import DecryptError, decrypt, encrypt, x25519

from tests.helpers.voorbeeld import DAG, heropen, maak_dossier
from waarnemer_app.domain.handelingen import BewaarConcept, Concept, MaakNotitie
from waarnemer_app.dossier import neem_op
from waarnemer_app.store.foto import MAX_BYTES
from waarnemer_app.store.fouten import OpslagFout


def test_same_content_is_kept_once_and_found_after_reopening(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    bijlagen = dossier.opslag.bijlagen
    sha = bijlagen.bewaar(b"foto", "image/jpeg")
    assert bijlagen.bewaar(b"foto", "image/jpeg") == sha
    dossier.sluit()
    weer = heropen(tmp_path / "d")
    assert weer.opslag.bijlagen.lees(sha) == b"foto"
    assert len(list((tmp_path / "d" / "bijlagen").iterdir())) == 1
    weer.sluit()


def test_what_was_encrypted_beside_the_window_leaves_nothing_until_it_is_kept(
    tmp_path: Path,
) -> None:
    dossier = maak_dossier(tmp_path / "d")
    bijlagen, map_ = dossier.opslag.bijlagen, tmp_path / "d" / "bijlagen"
    with ThreadPoolExecutor(1) as elders:
        klaar = elders.submit(bijlagen.versleutelaar(), b"een foto" * 9, "image/jpeg").result()
    assert not map_.exists()
    assert b"een foto" not in klaar.age
    assert bijlagen.neem_op(klaar) == bijlagen.neem_op(klaar) == klaar.sha256
    assert bijlagen.gegevens(klaar.sha256) == (72, "image/jpeg")
    assert bijlagen.lees(klaar.sha256) == b"een foto" * 9
    assert [pad.read_bytes() for pad in map_.iterdir()] == [klaar.age]
    dossier.sluit()


def test_damaged_missing_and_too_large_are_refused(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    bijlagen = dossier.opslag.bijlagen
    sha = bijlagen.bewaar(b"foto", "image/jpeg")
    (bestand,) = (tmp_path / "d" / "bijlagen").iterdir()
    heel = bestand.read_bytes()
    bestand.write_bytes(heel[:-1])
    with pytest.raises(OpslagFout, match="beschadigd"):
        bijlagen.lees(sha)
    bestand.unlink()
    with pytest.raises(OpslagFout, match="opnieuw"):
        bijlagen.lees(sha)
    with pytest.raises(OpslagFout, match="20 MB"):
        bijlagen.bewaar(bytes(MAX_BYTES + 1), "image/jpeg")
    dossier.sluit()


def test_what_nothing_names_any_more_is_removed(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    bijlagen = dossier.opslag.bijlagen
    assert bijlagen.ruim_op() == 0
    in_concept, weggehaald = (bijlagen.bewaar(x, "image/jpeg") for x in (b"een", b"twee"))
    vastgelegd = bijlagen.bewaar(b"drie", "image/jpeg")
    concept = Concept(
        id="c",
        soort="waarneming",
        inhoud={"xml": f"<foto>{in_concept}.jpg</foto>"},
        gewijzigd_op=DAG,
    )
    dossier.doe(BewaarConcept(concept=concept))
    dossier.doe(MaakNotitie(tekst=f"zie {vastgelegd}"))
    (tmp_path / "d" / "bijlagen" / "half.age.nieuw").write_bytes(b"van een stroomuitval")
    pad = bijlagen.pad(weggehaald)
    assert bijlagen.ruim_op() == 1
    assert not pad.exists()
    assert {s for s, _ in bijlagen.lijst()} == {in_concept, vastgelegd}
    assert len(list((tmp_path / "d" / "bijlagen").iterdir())) == 2
    with pytest.raises(OpslagFout, match="weg of beschadigd"):
        bijlagen.lees(weggehaald)
    assert bijlagen.ruim_op() == 0
    # content of an earlier chain names it as well
    nieuw = maak_dossier(tmp_path / "nieuw")
    neem_op(nieuw, dossier.opslag, "Een kopie is teruggezet.", DAG)
    assert nieuw.opslag.bijlagen.ruim_op() == 0
    nieuw.sluit()
    dossier.sluit()


def test_an_attachment_that_is_another_one_is_seen(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    bijlagen = dossier.opslag.bijlagen
    een, twee = (bijlagen.bewaar(x, "text/plain") for x in (b"een", b"twee"))
    bijlagen.pad(een).write_bytes(bijlagen.pad(twee).read_bytes())
    with pytest.raises(OpslagFout, match="weg of beschadigd"):
        bijlagen.lees(een)
    eigen = bijlagen.agebestand(een)
    assert eigen is not None
    naar = x25519.Identity.from_str(eigen.sleutel).to_public()
    eigen.pad.write_bytes(encrypt(b"iets anders", [naar]))
    with pytest.raises(OpslagFout, match="veranderd"):
        bijlagen.lees(een)
    dossier.sluit()


def _opent(age: bytes, sleutel: str) -> bytes:
    return bytes(decrypt(age, [x25519.Identity.from_str(sleutel)]))


def test_each_attachment_has_a_key_that_opens_it_alone(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    bijlagen = dossier.opslag.bijlagen
    een, twee = (bijlagen.agebestand(bijlagen.bewaar(x, "text/plain")) for x in (b"een", b"twee"))
    assert een is not None
    assert twee is not None
    for eigen, ander, inhoud in ((een, twee, b"een"), (twee, een, b"twee")):
        age = eigen.pad.read_bytes()
        assert hashlib.sha256(age).hexdigest() == eigen.versleuteld
        assert _opent(age, eigen.sleutel) == inhoud
        for sleutel in (ander.sleutel, dossier.opslag.bijlagensleutel()):
            with pytest.raises(DecryptError):
                _opent(age, sleutel)
        assert eigen.sleutel not in repr(eigen)
    assert bijlagen.agebestand("a" * 64) is None
    dossier.sluit()


def test_once_its_row_is_erased_no_copy_of_the_file_opens(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    bijlagen = dossier.opslag.bijlagen
    eigen = bijlagen.agebestand(bijlagen.bewaar(b"een foto", "image/jpeg"))
    assert eigen is not None
    kopie = eigen.pad.read_bytes()
    assert bijlagen.ruim_op() == 1
    assert dossier.opslag.db.uitvoeren("SELECT count(*) FROM bijlage").fetchone() == (0,)
    assert dossier.opslag.db.uitvoeren("PRAGMA secure_delete").fetchone() == (1,)
    with pytest.raises(DecryptError):
        _opent(kopie, dossier.opslag.bijlagensleutel())
    dossier.sluit()


def test_attachments_of_before_schema_4_open_with_the_key_of_the_dossier(tmp_path: Path) -> None:
    """A real dossier of schema 3: its attachment is read, and a new one gets a key of its own."""
    oud = Path(__file__).parent / "old_attachments" / "schema-3"
    shutil.copytree(oud, tmp_path / "d")
    dossier = heropen(tmp_path / "d")
    bijlagen = dossier.opslag.bijlagen
    ((sha256, mime),) = bijlagen.lijst()
    inhoud = b"een oefenfoto van schema 3" * 4000
    assert (sha256, mime) == (hashlib.sha256(inhoud).hexdigest(), "image/jpeg")
    assert bijlagen.lees(sha256) == inhoud
    assert bijlagen.agebestand(sha256) is None
    assert bijlagen.bewaar(inhoud, "image/jpeg") == sha256, "it is kept once"
    assert bijlagen.agebestand(sha256) is None
    assert bijlagen.agebestand(bijlagen.bewaar(b"nieuw", "image/jpeg")) is not None
    assert bijlagen.ruim_op() == 1
    assert bijlagen.lees(sha256) == inhoud
    dossier.sluit()


def test_a_row_has_both_its_key_and_its_hash_or_neither(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    dossier.opslag.bijlagen.bewaar(b"foto", "image/jpeg")
    for half in ("UPDATE bijlage SET sleutel = NULL", "UPDATE bijlage SET versleuteld = NULL"):
        with pytest.raises(OpslagFout):
            dossier.opslag.db.uitvoeren(half)
    dossier.sluit()
