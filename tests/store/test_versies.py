"""Version gates: exactly this package, no known fault inside, nothing in its place (R19, R45)."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlcipher3

from waarnemer_app.store import versies
from waarnemer_app.store.fouten import DatabaseFout
from waarnemer_app.store.versies import (
    controleer_pakket,
    controleer_sqlcipher,
    controleer_sqlite,
    controleer_versies,
)


@pytest.fixture(autouse=True)
def opnieuw() -> None:
    controleer_pakket.cache_clear()


def test_what_is_installed_here_is_good() -> None:
    controleer_versies()


@pytest.mark.parametrize("tekst", ["3.51.2", "3.40.1", "3.7.0"])
def test_sqlite_with_the_wal_bug_is_refused(tekst: str) -> None:
    with pytest.raises(DatabaseFout, match="kan beschadigen") as fout:
        controleer_sqlite(tekst)
    assert "sqlcipher3 0.6.4" in fout.value.remedie


@pytest.mark.parametrize("tekst", ["3.51.3", "3.53.4", "4.0"])
def test_sqlite_without_it_is_good(tekst: str) -> None:
    controleer_sqlite(tekst)


def test_a_library_without_encryption_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DatabaseFout, match="kan niets versleutelen"):
        controleer_sqlcipher(None)
    with pytest.raises(DatabaseFout, match="te oud"):
        controleer_sqlcipher("4.13.9 community")
    controleer_sqlcipher("4.14.0 community")
    monkeypatch.setattr(sqlcipher3, "Connection", object)
    with pytest.raises(DatabaseFout, match="kan niets versleutelen"):
        controleer_versies()


def pakketten(
    monkeypatch: pytest.MonkeyPatch, map_: Path, gevonden: dict[str, str], *, groter: int = 0
) -> None:
    """These packages are installed, as their own facts say; the module is ``groter`` bytes more."""
    (map_ / "_sqlite3.cpython.so").write_bytes(b"x" * (100 + groter))

    def zoek(naam: str) -> SimpleNamespace:
        if naam not in gevonden:
            raise PackageNotFoundError(naam)
        delen = [
            SimpleNamespace(name="_sqlite3.cpython.so", size=100),
            SimpleNamespace(name="__init__.py", size=1),
            SimpleNamespace(name="_sqlite3.pyi", size=None),
        ]
        return SimpleNamespace(
            version=gevonden[naam],
            files=delen,
            locate_file=lambda deel: map_ / deel.name,
        )

    monkeypatch.setattr(versies, "distribution", zoek)


def test_exactly_this_package_is_good(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pakketten(monkeypatch, tmp_path, {"sqlcipher3": "0.6.4"})
    controleer_pakket()


def test_in_a_bundle_without_facts_the_versions_count(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pakketten(monkeypatch, tmp_path, {})
    controleer_pakket()


@pytest.mark.parametrize(
    ("gevonden", "groter", "melding"),
    [
        ({"sqlcipher3": "0.6.3"}, 0, "Dit is sqlcipher3 0.6.3"),
        ({"sqlcipher3": "0.6.4", "sqlcipher3-wheels": "0.5.7"}, 0, "Ze overschrijven elkaar"),
        ({"sqlcipher3-binary": "0.6.0"}, 0, "sqlcipher3-binary"),
        ({"sqlcipher3": "0.6.4"}, 1, "heeft sqlcipher3 overschreven"),
    ],
)
def test_another_package_is_refused(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    gevonden: dict[str, str],
    groter: int,
    melding: str,
) -> None:
    pakketten(monkeypatch, tmp_path, gevonden, groter=groter)
    with pytest.raises(DatabaseFout, match=melding):
        controleer_pakket()
