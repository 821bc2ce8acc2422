"""The fold checks what it reads: chain, contents and the last seals; other bytes are refused."""

from pathlib import Path

import pytest

from tests.helpers.voorbeeld import heropen, maak_dossier
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.domain.revisie import lees
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.dossier import Dossier
from waarnemer_app.store import vouwen
from waarnemer_app.store.fouten import DatabaseFout


def _met(map_: Path, aantal: int) -> Dossier:
    dossier = maak_dossier(map_)
    for i in range(aantal):
        dossier.doe(MaakNotitie(tekst=f"regel {i}"))
    return dossier


def _zonder_slot(dossier: Dossier, sql: str, *waarden: object) -> None:
    """Do what the triggers refuse, as somebody with the key and other tools could."""
    db = dossier.opslag.db
    for (naam,) in db.uitvoeren("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        db.uitvoeren(f"DROP TRIGGER {naam}")
    db.uitvoeren("PRAGMA foreign_keys = OFF")
    db.uitvoeren(sql, waarden)


@pytest.mark.parametrize(
    ("sql", "na"),
    [
        ("UPDATE inhoud SET inhoud = x'7b7d' WHERE seq = 2", 2),
        ("UPDATE inhoud SET zout = x'00' WHERE seq = 2", 2),
        ("DELETE FROM revisie WHERE seq = 2", 1),
        ("DELETE FROM inhoud WHERE seq = 3", 2),
        ("UPDATE revisie SET jws = 'a.b.c' WHERE seq = 1", 0),
        ("UPDATE revisie SET jws = substr(jws, 1, 120) || '.x' WHERE seq = 1", 0),
        ("UPDATE revisie SET jws = substr(jws, 1, length(jws) - 4) || 'AAAA' WHERE seq = 3", 2),
        ("UPDATE revisie SET hash = 'x' WHERE seq = 3", 3),
    ],
)
def test_what_was_changed_is_refused_with_the_place(tmp_path: Path, sql: str, na: int) -> None:
    dossier = _met(tmp_path, 3)
    _zonder_slot(dossier, sql)
    dossier.sluit()
    with pytest.raises(DatabaseFout, match=f"na regel {na}"):
        heropen(tmp_path)


def test_only_the_last_seals_are_checked_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = _met(tmp_path, 4)
    gezien: list[str] = []
    echt = lees

    def tel(sleutel: Sleutel, jws: str) -> object:
        gezien.append(jws)
        return echt(sleutel, jws)

    monkeypatch.setattr(vouwen, "lees", tel)
    monkeypatch.setattr(vouwen, "SNELLE_CONTROLE", 2)
    stand = Stand()
    assert vouwen.vouw(stand, dossier.opslag.logboek, dossier.sleutel).seq == 4
    assert len(gezien) == 2
    assert [n.inhoud.tekst for n in stand.alle(Notitie)] == [f"regel {i}" for i in range(4)]
    dossier.sluit()


def test_a_line_of_another_device_or_kind_is_refused(tmp_path: Path) -> None:
    dossier = _met(tmp_path, 1)
    with pytest.raises(DatabaseFout, match="na regel 0"):
        vouwen.vouw(Stand(), dossier.opslag.logboek, Sleutel.nieuw())
    dossier.sluit()
