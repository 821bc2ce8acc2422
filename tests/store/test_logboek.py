"""The two chains: numbers, hashes, and where they end."""

from pathlib import Path

from tests.helpers.voorbeeld import maak_dossier
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van, lees, lees_audit


def test_both_chains_link_by_hash(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    logboek, audit = dossier.opslag.logboek, dossier.opslag.audit
    assert logboek.kop() == audit.kop() == (0, GEEN_VORIGE)
    for tekst in ("een", "twee", "drie"):
        dossier.doe(MaakNotitie(tekst=tekst))
    vorige = GEEN_VORIGE
    for regel in logboek.regels():
        assert lees(dossier.sleutel, regel.jws).vorige == vorige
        vorige = hash_van(regel.jws)
        assert logboek.hash_op(regel.seq) == vorige
    assert logboek.kop() == (3, vorige)
    assert [r.seq for r in logboek.regels(vanaf=2)] == [2, 3]
    assert (logboek.hash_op(0), logboek.hash_op(4)) == (GEEN_VORIGE, None)
    vorige = GEEN_VORIGE
    for nr, jws in enumerate(audit.regels(), 1):
        assert lees_audit(dossier.sleutel, jws).vorige == vorige
        vorige = hash_van(jws)
        assert audit.hash_op(nr) == vorige
    assert (audit.hash_op(0), audit.hash_op(99)) == (GEEN_VORIGE, None)
    dossier.sluit()
