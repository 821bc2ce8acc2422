"""The whole check: every seal, content and page, in steps, beside the work (R09)."""

from pathlib import Path

import pytest

from tests.helpers.voorbeeld import maak_dossier
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.domain.revisie import hash_van
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.dossier import Dossier, neem_op
from waarnemer_app.store.controle import Controle, Uitslag, controleer_tabellen


def _met(map_: Path, aantal: int) -> Dossier:
    dossier = maak_dossier(map_)
    for i in range(aantal):
        dossier.doe(MaakNotitie(tekst=f"regel {i}"))
    return dossier


def _loop(dossier: Dossier) -> Uitslag:
    controle = Controle(dossier.opslag)
    while not controle.stap(60):
        pass
    controle.neem_bladen(controleer_tabellen(dossier.opslag.sta_stil()))
    return controle.uitslag()


def _breek(dossier: Dossier, sql: str, *waarden: object) -> None:
    db = dossier.opslag.db
    for (naam,) in db.uitvoeren("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        db.uitvoeren(f"DROP TRIGGER {naam}")
    db.uitvoeren("PRAGMA foreign_keys = OFF")
    db.uitvoeren(sql, waarden)


def test_a_sound_dossier_is_checked_in_single_steps_while_work_goes_on(tmp_path: Path) -> None:
    oud, dossier = _met(tmp_path / "oud", 2), _met(tmp_path / "d", 40)
    neem_op(dossier, oud.opslag, "Een kopie is teruggezet.", oud.pakket.kop.gemaaktOp)
    oud.sluit()
    dossier.wis_inhoud(next(dossier.stand.elk()).id, WisReden.VERZOEK)
    controle = Controle(dossier.opslag)
    stappen = 1
    while not controle.stap(0):
        stappen += 1
        assert controle.gedaan == stappen - 1 <= controle.totaal
        if stappen % 10 == 0:
            dossier.doe(MaakNotitie(tekst="ondertussen"))
    assert stappen == controle.totaal
    controle.neem_bladen(controleer_tabellen(dossier.opslag.sta_stil()))
    assert controle.gedaan == controle.totaal
    uitslag = controle.uitslag()
    assert uitslag.goed
    assert (uitslag.regels, uitslag.gewist) == (42, 1)
    assert uitslag.auditregels > 42
    dossier.sluit()


@pytest.mark.parametrize(
    ("sql", "fout"),
    [
        (
            "UPDATE revisie SET jws = substr(jws, 1, length(jws) - 9) || 'AAAAAAAAA' WHERE seq = 2",
            1,
        ),
        ("UPDATE inhoud SET inhoud = x'7b7d' WHERE seq = 3", 3),
        ("DELETE FROM inhoud WHERE seq = 3", 2),
        ("DELETE FROM inhoud", 0),
    ],
)
def test_what_was_changed_is_named(tmp_path: Path, sql: str, fout: int) -> None:
    dossier = _met(tmp_path, 3)
    _breek(dossier, sql)
    uitslag = _loop(dossier)
    assert not uitslag.goed
    assert uitslag.fouten == (f"Het logboek klopt niet na regel {fout}.",)
    dossier.sluit()


def test_a_content_with_its_seal_that_this_program_does_not_know_is_named(tmp_path: Path) -> None:
    dossier = _met(tmp_path, 1)
    _breek(dossier, "UPDATE revisie SET jws = ?, hash = ?", *_onbekende_soort(dossier))
    assert _loop(dossier).fouten == ("Het logboek klopt niet na regel 1.",)
    dossier.sluit()


def _onbekende_soort(dossier: Dossier) -> tuple[str, str]:
    (regel,) = dossier.opslag.logboek.regels()
    inhoud = dossier.sleutel.controleer(regel.jws, "revisie+jws") | {"objectSoort": "later"}
    jws = dossier.sleutel.teken("revisie+jws", inhoud)
    return jws, hash_van(jws)


def test_the_auditlog_is_checked_by_seal_and_chain(tmp_path: Path) -> None:
    dossier = _met(tmp_path, 3)
    vreemd = Sleutel.nieuw().teken("audit+jws", {})
    _breek(dossier, "UPDATE audit SET jws = ? WHERE nr = 3", vreemd)
    assert _loop(dossier).fouten == ("Het auditlog klopt niet na regel 2.",)
    db = dossier.opslag.db
    db.uitvoeren("UPDATE audit SET jws = (SELECT jws FROM audit WHERE nr = 1) WHERE nr = 2")
    assert _loop(dossier).fouten == ("Het auditlog klopt niet na regel 1.",)
    dossier.sluit()


def test_the_auditlog_without_its_end_is_no_endless_loop(tmp_path: Path) -> None:
    dossier = _met(tmp_path, 3)
    controle = Controle(dossier.opslag)
    _breek(dossier, "DELETE FROM audit WHERE nr > 1")
    while not controle.stap(60):
        pass
    assert controle.uitslag().fouten == ("Het auditlog klopt niet na regel 1.",)
    dossier.sluit()


def test_damaged_pages_of_a_table_are_named(tmp_path: Path) -> None:
    dossier = _met(tmp_path, 3)
    db = dossier.opslag.db
    db.uitvoeren("INSERT INTO zoek_data (id, block) VALUES (77777, x'00')")
    db.uitvoeren("UPDATE zoek_content SET c0 = 'anders' WHERE id = 1")
    (fout,) = _loop(dossier).fouten
    assert fout == "De bladen van tabel zoek zijn beschadigd."
    dossier.sluit()


def test_damage_that_is_of_no_table_is_said_too(tmp_path: Path) -> None:
    dossier = _met(tmp_path, 3)
    db = dossier.opslag.db
    db.uitvoeren("PRAGMA writable_schema = ON")
    db.uitvoeren("CREATE TABLE los (a)")
    db.uitvoeren("DELETE FROM sqlite_schema WHERE name = 'los'")  # its page belongs to nothing now
    assert _loop(dossier).fouten == ("De bladen van het dossier zijn beschadigd.",)
    dossier.sluit()


def test_looking_at_the_pages_writes_nothing_and_wipes_its_key(tmp_path: Path) -> None:
    dossier = _met(tmp_path, 3)
    stilstand = dossier.opslag.sta_stil()
    voor = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}
    assert controleer_tabellen(stilstand) == ()
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()} == voor
    assert stilstand.sleutel.geheim == bytearray(48)
    dossier.sluit()
