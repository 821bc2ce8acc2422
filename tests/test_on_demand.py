"""A name of a package is read at its first use, and once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from waarnemer_app import on_demand


def test_a_part_is_read_when_it_is_asked_for_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kast_proef"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "la.py").write_text("Lepel, Vork = object(), object()\n")
    monkeypatch.syspath_prepend(tmp_path)
    read = on_demand.parts("kast_proef", {"la": "Lepel Vork"})
    assert "kast_proef.la" not in sys.modules
    lepel = read("Lepel")
    assert vars(sys.modules["kast_proef"])["Lepel"] is lepel is read("Lepel")
    assert "Vork" not in vars(sys.modules["kast_proef"])
    with pytest.raises(AttributeError, match="'kast_proef' has no attribute 'Mes'"):
        read("Mes")
