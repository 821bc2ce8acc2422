"""Making a copy in the background: single flight, remembered, and each failure in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.behoud.conftest import Proef
from waarnemer_app.domain.revisie import lees_audit
from waarnemer_app.store import kopie
from waarnemer_app.store.fouten import SchijfFout
from waarnemer_app.ui.behoud.kopieerder import laatste_kopie


def test_when_and_where_is_remembered_and_noted(proef: Proef, stick: Path) -> None:
    assert laatste_kopie(proef.state) is None
    stappen: list[tuple[int, int]] = []
    proef.venster.behoud.kopieerder.voortgang.connect(
        lambda klaar, totaal: stappen.append((klaar, totaal))
    )
    proef.kopieer(stick)
    laatste = laatste_kopie(proef.state)
    assert laatste is not None
    assert laatste.map == stick
    assert stappen[0][0] == 0
    assert stappen[-1][0] == stappen[-1][1] > 0
    laatste_regel = proef.dossier.opslag.audit.regels()[-1]
    assert lees_audit(proef.dossier.sleutel, laatste_regel).actie == "reservekopie"


def test_one_at_a_time(proef: Proef, stick: Path) -> None:
    proef.venster.behoud.kopieerder.maak(stick)
    proef.kopieer(stick)
    assert len(list(stick.iterdir())) == 1


@pytest.mark.parametrize("fout", [SchijfFout(OSError(28, "vol")), ValueError("iets anders")])
def test_a_failure_is_told_and_one_can_try_again(
    proef: Proef, stick: Path, monkeypatch: pytest.MonkeyPatch, fout: Exception
) -> None:
    gezegd: list[tuple[str, str, str]] = []
    proef.venster.behoud.kopieerder.mislukt.connect(lambda *woorden: gezegd.append(woorden))

    def mis(*_: object) -> None:
        raise fout

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(kopie, "schrijf", mis)
        proef.kopieer(stick)
    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(kopie, "bereid", mis)
        if isinstance(fout, SchijfFout):
            proef.kopieer(stick)
            assert len(gezegd) == 2
    assert gezegd[0][1]
    proef.kopieer(stick)
    assert len(list(stick.iterdir())) == 1
